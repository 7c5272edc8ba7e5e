#ifndef JZ_HOUSE_SPAN_H
#define JZ_HOUSE_SPAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "house/signs.h"

/* A household whose bounds were settled, as its rows have it together. */

enum { SPAN_UNSAID = -1 };

struct span {
	size_t first; /* rows from first to before end; some may be of no household */
	size_t end;
	size_t rows;     /* that are of it */
	size_t all;      /* with those of its id that stand elsewhere in the sheet */
	int32_t members; /* as is stated, or SPAN_UNSAID */
	int32_t covered;
	uint64_t head; /* whom the column of heads names; 0: nobody */
};

/* The household at a row or behind it that has a row; false where there is none. */
bool span_next(const struct bounds *bounds, size_t at, struct span *span);

/* Who says that he is the head, else whom the column of heads names; SIZE_MAX: nobody. */
size_t span_head(const struct bounds *bounds, const struct span *span);

/* The row by which a household is held back: the first behind that of its head, if there is one. */
struct bounds_row *span_held(const struct bounds *bounds, const struct span *span);

/* Is a row of it, or next to it, of no household?  Then it is held back. */
bool span_is_held(const struct bounds *bounds, const struct span *span);

/* Has it a number of members or covered persons, which is the greater of them? */
bool span_is_counted(const struct span *span);
int32_t span_most(const struct span *span);

/* Which number the rows of households are. */
enum span_counts { SPAN_COUNTS_NOTHING, SPAN_COUNTS_EITHER, SPAN_COUNTS_MEMBERS };

/*
 * Has the sheet the members of the households, so that their number can be held against them?  All
 * of them, where the rows are the members in nearly all households; else those alone may be there
 * who are covered.
 */
enum span_counts span_counts(const struct bounds *bounds);

bool span_is_as_stated(const struct span *span, enum span_counts counts);

/* The number of rows that a household has more than is stated; 0 where it has not. */
size_t span_excess(const struct span *span);

/* How many rows a household has too many, or, below 0, too few. */
int32_t span_surplus(const struct span *span, enum span_counts counts);

#endif
