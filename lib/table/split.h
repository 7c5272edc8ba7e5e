#ifndef JZ_TABLE_SPLIT_H
#define JZ_TABLE_SPLIT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

/* The cells of a record, in an array that grows.  It starts as { 0 }. */
struct split {
	struct text *cell;
	size_t count;
	size_t room;
	bool plain; /* split_line(): none of them has a blank or a control character */
};

void split_add(struct split *split, struct text cell);

/*
 * Add the cells of a line of CSV whose quotes stand around whole cells and nowhere else, as
 * libcsv would give them, but trimmed (text_trim()).  False, with no cells, where libcsv must
 * judge.  SCAN_BEHIND bytes behind the line may be read.
 */
bool split_line(struct split *split, struct text line, char delimiter);

/* Blanks around the cells are off. */
void split_trim(struct split *split);

void split_free(struct split *split);

#endif
