#ifndef JZ_PAGE_PROBLEMS_H
#define JZ_PAGE_PROBLEMS_H

#include <stddef.h>

#include "base/diag.h"
#include "base/text.h"
#include "table/bookout.h"

/* The sheet behind a clerk's own ones that lists what was found in them. */

/* A finding that is kept. */
struct problem {
	size_t order; /* in which they came */
	enum diag_level level;
	const char *id;
	struct where where;
	struct text value;
	struct text message;
	struct text remedy;
};

/* The fill, in bits of table/booklook.h, of a cell about which such a thing is said. */
unsigned problems_fill(enum diag_level level);

/* The sheet, as the next of the book. */
void problems_write(struct bookout *book, const struct problem *problem, size_t count,
		    enum language language);

#endif
