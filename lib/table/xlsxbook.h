#ifndef JZ_TABLE_XLSXBOOK_H
#define JZ_TABLE_XLSXBOOK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"
#include "table/format.h"
#include "table/numform.h"
#include "table/package.h"

/*
 * What the sheets of a workbook share: their names, the texts that stand in many cells, and
 * which cell formats make dates.
 */

/* Where a sheet is. */
struct xlsxbook_part {
	const char *id;   /* of the relationship */
	const char *name; /* NULL: no worksheet (a chart), or it points nowhere */
};

struct xlsxbook {
	struct package *package;
	struct diag *diag;
	struct text file; /* for findings */
	struct arena arena;
	struct table_sheet *sheet;
	size_t sheet_room;
	struct xlsxbook_part *part; /* of each sheet */
	size_t part_room;
	size_t sheets;
	bool from_1904;
	const char *styles; /* parts, for table/xlsxlook.h; NULL: there is none */
	const char *theme;
	struct numform *form;  /* of each cell format */
	unsigned char *struck; /* is its text struck through? */
	size_t form_room;
	size_t struck_room;
	size_t forms;
	char *bytes; /* of all shared texts, one behind the other */
	size_t bytes_room;
	size_t *end; /* of each */
	size_t end_room;
	size_t strings;
};

/* Trouble is reported and gives false; xlsxbook_close() is due in both cases. */
bool xlsxbook_open(struct xlsxbook *book, const char *path, struct text name, struct diag *diag);
void xlsxbook_close(struct xlsxbook *book);

/* What a cell format makes of a number. */
const struct numform *xlsxbook_form(const struct xlsxbook *book, size_t format);

/* Does a cell format strike the text through? */
bool xlsxbook_is_struck(const struct xlsxbook *book, size_t format);

/* A shared text, without blanks at its ends; false where there is none of that number. */
bool xlsxbook_string(const struct xlsxbook *book, size_t number, struct text *out);

/*
 * The texts of a shared or inline string, from the events in it: runs are joined, the
 * readings of East Asian words (rPh) left out.  It starts as { 0 }; bytes is to be freed.
 */
struct xlsxbook_text {
	char *bytes;
	size_t room;
	size_t n;
	size_t from;     /* where the text begins; what is before it is of others */
	unsigned unread; /* depth within rPh */
	bool open;       /* within t */
	bool cut;        /* it was longer than any cell may be */
};

enum { XLSXBOOK_CELL_MAX = 131072 }; /* bytes: 32,767 characters of at most four */

void xlsxbook_text_start(struct xlsxbook_text *text, const char *name);
void xlsxbook_text_end(struct xlsxbook_text *text, const char *name);
void xlsxbook_text_add(struct xlsxbook_text *text, const char *s, size_t n);

/* Make characters of the "_x000D_" in the text; a NUL is left out. */
void xlsxbook_text_unescape(struct xlsxbook_text *text);

#endif
