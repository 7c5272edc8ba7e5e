#include "inspect/seats.h"

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>

/* Is a's turn before b's?  Both have a seat, and rows to spare. */
static bool
is_before(const struct seats *a, const struct seats *b)
{
	return (uint64_t)a->rows * b->seats > (uint64_t)b->rows * a->seats;
}

void
seats_share(struct seats *stratum, size_t strata, size_t size)
{
	size_t rows = 0;

	for (size_t i = 0; i < strata; i++) {
		stratum[i].seats = 1;
		rows += stratum[i].rows;
	}
	assert(size >= strata && size <= rows);
	for (size_t given = strata; given < size; given++) {
		struct seats *next = NULL;

		for (size_t i = 0; i < strata; i++)
			if (stratum[i].seats < stratum[i].rows &&
			    (next == NULL || is_before(&stratum[i], next)))
				next = &stratum[i];
		assert(next != NULL); /* size is at most the sum of rows */
		next->seats++;
	}
}
