#ifndef JZ_TABLE_COLWIDTH_H
#define JZ_TABLE_COLWIDTH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

/*
 * How the columns of a sheet share a page.  A few columns are as wide as their widest text; of
 * many, headings are wrapped, and columns that are blank throughout or of codes leave their
 * room to the others.  What cannot be wrapped (numbers, days, names that are numbers) is never
 * cut off.  Widths are in columns of a terminal.
 */
struct colwidth {
	size_t heading; /* the widest line of the heading */
	size_t body;    /* and of what stands below it; 0: nothing */
	size_t word;    /* and its longest word, of letters, which is not parted as Chinese is */
	bool firm;      /* something below it cannot be wrapped */
	bool code;      /* something below it is read by programs only */
	bool open;      /* people write into it */
	bool sentence;  /* and more than a word */
};

/* Of a sheet of so many columns: the lines of its headings, and how wide a text is before it is
 * wrapped.  Both are known before its rows are. */
size_t colwidth_heading_lines(size_t count);
size_t colwidth_text(size_t count);

/* How wide a code may be and finds room in its column, whose heading is known, of so many. */
size_t colwidth_code(const struct colwidth *column, size_t count);

/* Fills in width[0] to width[count - 1]; gives how many pages they take side by side. */
size_t colwidth_share(const struct colwidth *column, size_t count, size_t *width);

/* How many lines a text takes in a column that is so wide. */
size_t colwidth_lines(struct text cell, size_t width);

/* Together they are as wide as that, at least: all get the same more. */
void colwidth_widen(size_t *width, size_t count, size_t least);

#endif
