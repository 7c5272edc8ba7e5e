#ifndef JZ_IMPORT_LOOKAHEAD_H
#define JZ_IMPORT_LOOKAHEAD_H

#include <stdbool.h>
#include <stddef.h>

#include "table/table.h"

/* The rows of a table, with a look at those to come. */

enum { LOOKAHEAD_ROWS = 32 }; /* as many at once */

struct lookahead_slot {
	struct row row;
	void *block; /* its cells, their marks, their bytes */
	size_t room;
};

struct lookahead {
	struct table *table;
	size_t sheet; /* of the table, at which it stands */
	struct lookahead_slot slot[LOOKAHEAD_ROWS];
	size_t first; /* of those that were looked at and not yet taken */
	size_t count;
	bool held; /* does the row that was taken last stand in a slot? */
	bool over; /* the table has no more */
	enum table_result end;
};

/* It stands before the first row of the first sheet.  table must outlive it. */
void lookahead_begin(struct lookahead *ahead, struct table *table);

/* As table_next(). */
enum table_result lookahead_next(struct lookahead *ahead, struct row *row);

/* The i-th row to come, i < LOOKAHEAD_ROWS; NULL where the sheet ends before. */
const struct row *lookahead_peek(struct lookahead *ahead, size_t i);

/* Keep the row that was just taken good while up to a few others are looked at. */
void lookahead_hold(struct lookahead *ahead, struct row *row);

/*
 * Put the row back that was just taken, so that it is the next one again.  One row only; where
 * others were looked at since, it must have been held.
 */
void lookahead_back(struct lookahead *ahead, struct row *row);

/* Stand before the first row of a sheet that has this number or a higher one. */
bool lookahead_go_to(struct lookahead *ahead, size_t sheet, size_t line);

void lookahead_end(struct lookahead *ahead);

#endif
