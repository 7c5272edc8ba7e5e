#ifndef JZ_TABLE_XLSXORDER_H
#define JZ_TABLE_XLSXORDER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "table/package.h"
#include "table/row.h"

/*
 * The rows of a sheet in the order of their numbers, where its XML has them in another: a row
 * stands where its number says, whatever a program wrote first.
 */

/*
 * Do the numbers of the rows of this part go down anywhere?  Its bytes are looked through, and no
 * XML is read; of a part in UTF-16 it is not known, and false.
 */
bool xlsxorder_is_mixed(struct package *package, const char *part);

struct xlsxorder {
	struct row *row;
	size_t room;
	size_t count;
	size_t next;
	struct arena arena; /* their cells */
};

/* Starts as { 0 }.  Keep a copy of a row. */
void xlsxorder_keep(struct xlsxorder *order, const struct row *row);

/* All are there.  The line of one of two rows with one number; 0 where there are none. */
size_t xlsxorder_sort(struct xlsxorder *order);

/* The next row, good until xlsxorder_free(); false at the end. */
bool xlsxorder_next(struct xlsxorder *order, struct row *row);

void xlsxorder_free(struct xlsxorder *order);

#endif
