#ifndef JZ_TABLE_CELLLOOK_H
#define JZ_TABLE_CELLLOOK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/text.h"

/*
 * How a sheet of people's looks, beside what stands in it, for whoever gives it back to them:
 * table_looks().  Of colours, lines and places the numbers are those of an .xlsx and an .xls.
 */

enum celllook_across { /* as ST_HorizontalAlignment of ECMA-376 and the XF of an .xls number them */
		       ACROSS_GENERAL,
		       ACROSS_LEFT,
		       ACROSS_CENTER,
		       ACROSS_RIGHT,
		       ACROSS_FILL,
		       ACROSS_JUSTIFY,
		       ACROSS_SELECTION, /* centred over the blank cells beside it */
		       ACROSS_SPREAD,
};

enum celllook_down { DOWN_TOP, DOWN_CENTER, DOWN_BOTTOM, DOWN_JUSTIFY, DOWN_SPREAD };

enum celllook_side { SIDE_LEFT, SIDE_RIGHT, SIDE_TOP, SIDE_BOTTOM, CELLLOOK_SIDES };

enum {
	COLOUR_NONE = 0x1000000, /* beside 0xRRGGBB: none, or what the program takes */
	CELLLOOK_FORMATS_MOST = 65536,
};

/* A cell format. */
struct celllook {
	struct text font; /* its name, with a NUL behind it; blank: it does not say */
	struct text form; /* the code of its number format, likewise; blank: that of form_id */
	unsigned form_id; /* a built-in one; 0: general */
	unsigned size;    /* of the font, in hundredths of a point; 0: it does not say */
	uint32_t ink;
	uint32_t fill;
	unsigned char line[CELLLOOK_SIDES]; /* 0: none, 1: thin, to 13 */
	unsigned char across;
	unsigned char down;
	unsigned char indent;
	unsigned char
		turned; /* as an .xlsx says it: degrees, 255: characters one below the other */
	bool bold;
	bool italic;
	bool underlined;
	bool struck;
	bool wrapped;
	bool shrunk;
};

/* Of the sheet that is read.  It starts as { 0 }. */
struct celllooks {
	struct arena arena;    /* texts of the looks */
	struct celllook *look; /* of the workbook */
	size_t look_room;
	size_t looks;
	struct celllook_cell {
		uint32_t line; /* from 1 */
		uint32_t column;
		uint32_t look;
	} * cell; /* each that has one, in the order of lines and columns; a blank one too */
	size_t cell_room;
	size_t cells;
	struct celllook_row {
		uint32_t line;
		uint32_t height; /* in hundredths of a point */
	} * row;
	size_t row_room;
	size_t rows;
	uint32_t *width; /* by column, in hundredths of a character; 0: it does not say */
	size_t width_room;
	size_t widths;
	unsigned left; /* what it has besides, and is not read: bits of enum celllook_left */
};

enum celllook_left { LEFT_PICTURES = 1, LEFT_LISTS = 2, LEFT_RULES = 4 };

/* The sheet is another: what is of the workbook alone stays. */
void celllook_begin_sheet(struct celllooks *looks);

struct celllook *celllook_add(struct celllooks *looks);
void celllook_put(struct celllooks *looks, size_t line, size_t column, size_t look);
void celllook_row(struct celllooks *looks, size_t line, uint32_t height);

/* Columns from first to last, from 0. */
void celllook_width(struct celllooks *looks, size_t first, size_t last, uint32_t width);

/* All of the sheet is there: its cells are put into order. */
void celllook_end_sheet(struct celllooks *looks);

/* The look of a cell, from 1; 0: it has none.  *next is the first place in cells that was not come
 * by: cells are asked for in their order, each once. */
size_t celllook_of(const struct celllooks *looks, size_t line, size_t column, size_t *next);

/* A colour made lighter (tint above 0) or darker, in thousandths. */
uint32_t celllook_tint(uint32_t colour, int tint);

/* The colour of that number on the palette that every workbook has; COLOUR_NONE: none. */
uint32_t celllook_indexed(size_t number);

void celllook_free(struct celllooks *looks);

#endif
