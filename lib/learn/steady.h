#ifndef JZ_LEARN_STEADY_H
#define JZ_LEARN_STEADY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/text.h"
#include "house/bounds.h"

/*
 * Columns in which all rows of a household say the same, as 发放合计 in a list that repeats what is
 * the household's: a row that says another thing is wrong, or the others are.
 */

enum { STEADY_ROWS = 300 /* that are looked at, from the first */ };

struct steady {
	size_t width;
	uint64_t *cell;  /* of the rows looked at, width to each; 0: blank */
	uint64_t *first; /* of the household that is being checked */
	size_t line;     /* of that row */
	size_t rows;
	struct steady_column {
		size_t same;   /* households of several rows that all say one thing, */
		size_t differ; /* whose rows say several, */
		size_t blank;  /* of which some say nothing */
	} * column;
	struct arena arena;
};

void steady_begin(struct steady *steady, size_t width);

/* A row of people, by the places of its cells. */
void steady_row(struct steady *steady, const struct text *cell);

/* All rows are there, and it is known where households begin. */
void steady_settle(struct steady *steady, const struct bounds *bounds);

/* A row begins a household; those behind it, until the next, are compared with it. */
void steady_take(struct steady *steady, const struct text *cell, size_t line);

/* Is a cell as the first row of its household has it, or are those of other households not? */
bool steady_holds(const struct steady *steady, size_t place, struct text cell);

void steady_free(struct steady *steady);

#endif
