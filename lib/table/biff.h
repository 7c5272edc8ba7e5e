#ifndef JZ_TABLE_BIFF_H
#define JZ_TABLE_BIFF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/text.h"
#include "table/format.h"
#include "table/numform.h"
#include "table/sst.h"

/*
 * The records of an .xls of Excel 97 and later (BIFF8 in an OLE container): [MS-CFB], [MS-XLS].
 * Read here because libfreexl 1.0.6 gives nothing for a formula, a truth value, an error or a
 * hidden row, no sheets for a workbook with a chart in one, and reads beyond its buffers in
 * damaged files.
 */

enum biff_fault {
	BIFF_OK,
	BIFF_READ,    /* errno says why */
	BIFF_DAMAGED, /* no container, or one that contradicts itself */
	BIFF_LOCKED,  /* by a password */
	BIFF_OLD,     /* before Excel 97: its texts are in code pages */
	BIFF_OTHER,   /* a container of something else: a .doc */
};

/* What a cell format makes of a cell. */
struct biff_format {
	struct numform shows; /* of a number */
	bool struck;          /* the text is struck through */
};

struct biff {
	struct arena arena;
	struct sst sst;
	unsigned char *bytes; /* the stream of the workbook */
	size_t size;
	struct table_sheet *sheet;
	size_t sheet_room;
	size_t *start; /* of each, in the stream */
	size_t start_room;
	size_t sheets;
	bool from_1904;
	struct biff_format *format;
	size_t format_room;
	size_t formats;
	unsigned char *font; /* is it struck through? */
	size_t font_room;
	size_t fonts;
};

/* fd is a regular file.  biff_close() is due in every case. */
enum biff_fault biff_open(struct biff *biff, int fd);
void biff_close(struct biff *biff);

#endif
