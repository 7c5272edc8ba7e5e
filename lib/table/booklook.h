#ifndef JZ_TABLE_BOOKLOOK_H
#define JZ_TABLE_BOOKLOOK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/diag.h"
#include "base/text.h"
#include "table/rowform.h"

struct celllook;
struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;
struct xlsxlib;

/*
 * What all workbooks that we write have in common, be they streamed (table/xlsxout.h) or made cell
 * by cell (table/bookout.h): how cells look and are written, the paper, what went wrong.
 */

/* How a cell looks: one of the first, with any of the rest, of which one is a fill. */
enum booklook_bits {
	LOOK_TEXT,
	LOOK_NAME, /* text, whatever is typed: a number that is a name */
	LOOK_MONEY,
	LOOK_NUMBER,
	LOOK_DAY,
	LOOK_MONTH,
	LOOK_STARRED, /* a heading that is shown with a star behind it, which is no part of it */
	LOOK_CODE,    /* cut off where its column ends */
	LOOK_BOLD = 8,
	LOOK_WRAP = 16,
	LOOK_BORDER = 32,
	LOOK_OPEN = 64, /* may be filled in on a sheet that is locked */
	LOOK_CENTER = 128,
	LOOK_LARGE = 256, /* smaller where it finds no room */
	LOOK_RIGHT = 512,
	LOOK_FILL = 1024, /* times enum booklook_fill */
	LOOK_OWN = 8192,  /* times a number of booklook_own(): then the first and the fill alone */
};

enum booklook_fill { FILL_NONE, FILL_HEAD, FILL_NEED, FILL_LOOK, FILL_FAULT };

/* It starts with booklook_begin(). */
struct booklook {
	struct xlsxlib *xlsx; /* NULL: it cannot be loaded */
	struct lxw_workbook *book;
	enum language language;
	const struct celllook *own; /* of people's sheet */
	struct booklook_format {
		unsigned look;
		struct lxw_format *format;
	} * made;
	size_t room;
	size_t count;
	unsigned error; /* the first that happened, as the library numbers them; 0: none */
	size_t at;      /* its column, from 1 */
};

/*
 * A workbook that will be at path, and what it says of itself: its title, which ends with NUL or is
 * NULL, and the day of its making.  streamed: rows come in their order and leave the memory.  What
 * goes wrong is kept.
 */
void booklook_begin(struct booklook *look, const char *path, bool streamed, enum language language,
		    char *title, day_t date);

/*
 * A copy of the same length with a NUL behind it, and with question marks for what XML cannot hold:
 * malformed UTF-8, U+FFFE and U+FFFF.
 */
char *booklook_text(struct arena *arena, struct text value);

/* Keep an error of the library, the first one alone; column counts from 0. */
void booklook_keep(struct booklook *look, unsigned error, size_t column);

/*
 * Looks of people's sheet, which outlive the workbook: LOOK_OWN is multiplied by their number from
 * 1.  A cell that is so written has the number format of that look, but for LOOK_NAME.
 */
void booklook_own(struct booklook *look, const struct celllook *own);

/* Is it a colour by which we mark an error or a warning, and nobody else a cell? */
bool booklook_marks(uint32_t colour);

/* The format of such a look, made once; NULL where that failed, which is kept. */
struct lxw_format *booklook_format(struct booklook *look, unsigned bits);

/*
 * A cell, as what it is.  value has a NUL behind it; what a workbook cannot keep as a number, an
 * amount or a day stays text.
 */
void booklook_cell(struct booklook *look, struct lxw_worksheet *sheet, uint32_t row,
		   uint16_t column, enum cell_kind kind, struct text value, unsigned bits);

/* A text over several columns, from the first one on. */
void booklook_across(struct booklook *look, struct lxw_worksheet *sheet, uint32_t row,
		     size_t columns, struct text value, unsigned bits);

/* A4, across, with margins and the numbers of the pages. */
void booklook_paper(struct booklook *look, struct lxw_worksheet *sheet);

/* What the hidden sheet of words to pick from is called. */
const char *booklook_words(const struct booklook *look);

/* Write the workbook, where nothing went wrong; else say what was kept, and false.  It is over. */
bool booklook_finish(struct booklook *look, struct diag *diag, const struct where *where);

/* It is over without being written; once more is allowed. */
void booklook_abandon(struct booklook *look);

#endif
