#ifndef JZ_TABLE_BOOKOUT_H
#define JZ_TABLE_BOOKOUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/day.h"
#include "base/diag.h"
#include "base/text.h"
#include "table/booklook.h"
#include "table/outfile.h"
#include "table/rowform.h"

/*
 * A workbook (.xlsx) that is made cell by cell, all of it in memory: sheets that people fill in,
 * with lists, checks and comments, or a sheet of theirs with marks in it.  Rows of a list go
 * through table/rowout.h.  Rows and columns count from 0.  Texts are copied.  What goes wrong is
 * kept for bookout_finish().
 */
struct bookout;

enum { BOOKOUT_BESIDE = 71 }; /* hundredths of a width beside its characters: 5 pixels of 7 */

/* What a column takes from the keyboard; a blank always. */
struct bookout_check {
	enum {
		CHECK_NOTHING,
		CHECK_LIST,    /* a word of a column of the sheet of words */
		CHECK_DAY,     /* from 1900 to last, as a month too */
		CHECK_MONEY,   /* 0 to 999999999.99, two decimals */
		CHECK_WHOLE,   /* 0 to most */
		CHECK_NUMBER,  /* any number */
		CHECK_LENGTHS, /* text of least to most places */
	} kind;
	day_t last;
	int least;
	int most;
	size_t list;         /* its column on the sheet of words */
	size_t words;        /* how many stand there */
	struct text title;   /* of the message: at most 32 characters */
	struct text message; /* at most 255 */
};

struct bookout_page {
	size_t header;  /* the row of headings, which stays in sight and on every page; the row
			   below is the first that scrolls */
	size_t freeze;  /* columns that stay in sight too */
	size_t columns; /* of the sheet, and the width of all of them */
	int width;
	bool locked;   /* but for cells of LOOK_OPEN */
	bool filtered; /* lets rows be chosen by the headings */
	size_t last;   /* row; of a filter */
};

/* Writes to the name of file, which stays the caller's.  title: a property of the workbook. */
struct bookout *bookout_open(struct outfile *file, enum language language, struct text title,
			     day_t date);

/*
 * The same with one row in memory, however long it is: a sheet is written downwards, and what
 * is said of a row or a column before its cells.
 */
struct bookout *bookout_stream(struct outfile *file, enum language language, struct text title,
			       day_t date);

/* A sheet; what follows goes into it.  A name that another sheet has gets a number behind it. */
void bookout_sheet(struct bookout *book, struct text name);

/* The hidden sheet that lists are picked from, by the name that language gives it; then as any. */
void bookout_words(struct bookout *book);

/* The width of a column in characters, and how its cells look that nobody wrote. */
void bookout_column(struct bookout *book, size_t column, int width, unsigned look);
void bookout_row(struct bookout *book, size_t row, int height, bool hidden);

/*
 * As a sheet of people's is: its looks, of which booklook_own() says more, and the width of a
 * column and the height of a row in hundredths of a character and of a point.
 */
void bookout_own(struct bookout *book, const struct celllook *own);
void bookout_width(struct bookout *book, size_t column, uint32_t width);
void bookout_height(struct bookout *book, size_t row, uint32_t height);

/*
 * A cell, as booklook_cell() writes it and by the bits of table/booklook.h.
 * bookout_across() is one over several columns.
 */
void bookout_cell(struct bookout *book, size_t row, size_t column, enum cell_kind kind,
		  struct text value, unsigned look);
void bookout_across(struct bookout *book, size_t row, size_t columns, struct text value,
		    unsigned look);

/* Cells that show as one; what stands in the first is written behind it, as any cell. */
void bookout_merge(struct bookout *book, size_t top, size_t left, size_t bottom, size_t right,
		   unsigned look);

/* A comment on a cell, once. */
void bookout_comment(struct bookout *book, size_t row, size_t column, struct text words);

void bookout_check(struct bookout *book, size_t column, size_t first, size_t last,
		   const struct bookout_check *check);

/* All that is said of the sheet as a whole: A4, across. */
void bookout_page(struct bookout *book, const struct bookout_page *page);

/* Write the workbook and free book; false with trouble reported. */
bool bookout_finish(struct bookout *book, struct diag *diag, const struct where *where);

/* Free it; NULL is allowed. */
void bookout_abandon(struct bookout *book);

#endif
