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

enum { BIFF_COLUMNS = 256 };

enum biff_kind {
	BIFF_NUMBER,
	BIFF_TEXT,
	BIFF_BOOLEAN,
	BIFF_ERROR,
	BIFF_UNKNOWN, /* the result of a formula that cannot be read here */
	BIFF_MISSING, /* a shared text that is not there */
};

struct biff_cell {
	uint32_t row;    /* from 0 */
	uint32_t column; /* from 0 */
	enum biff_kind kind;
	const struct numform *shows; /* of a number */
	bool hundredths;             /* the number is to be divided by 100 */
	bool whole;                  /* bits holds a signed number of 30 bits at its very top */
	uint64_t bits;               /* of the IEEE 754 double; 0 or 1 of a truth value */
	struct text text;            /* of a text or an error */
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
	struct numform *format; /* of each cell format */
	size_t format_room;
	size_t formats;
};

/* The cells and more of one sheet, by row and column.  It starts as { 0 }. */
struct biff_cells {
	struct arena arena;
	struct biff_cell *cell;
	size_t room;
	size_t count;
	struct table_range *range;
	size_t range_room;
	size_t ranges;
	uint32_t *hidden; /* rows, from 0, in order; some hold no cell */
	size_t hidden_room;
	size_t hiddens;
	bool broken; /* it breaks off, or a record of a cell does: cells may be missing */
};

/* fd is a regular file.  biff_close() is due in every case. */
enum biff_fault biff_open(struct biff *biff, int fd);
void biff_close(struct biff *biff);

void biff_read(const struct biff *biff, size_t sheet, struct biff_cells *cells);
void biff_free(struct biff_cells *cells);

/* For bsearch() in hidden. */
int biff_compare_rows(const void *a, const void *b);

#endif
