#ifndef JZ_IMPORT_AHEAD_H
#define JZ_IMPORT_AHEAD_H

#include <stdbool.h>
#include <stddef.h>

#include "table/table.h"

/* The rows of a table, with a look at those to come. */

enum { AHEAD_ROWS = 32 }; /* as many at once */

struct ahead_slot {
	struct row row;
	void *block; /* its cells, their marks, their bytes */
	size_t room;
};

struct ahead {
	struct table *table;
	size_t sheet; /* of the table, at which it stands */
	struct ahead_slot slot[AHEAD_ROWS];
	size_t first; /* of those that were looked at and not yet taken */
	size_t count;
	bool held; /* does the row that was taken last stand in a slot? */
	bool over; /* the table has no more */
	enum table_result end;
};

/* It stands before the first row of the first sheet.  table must outlive it. */
void ahead_begin(struct ahead *ahead, struct table *table);

/* As table_next(). */
enum table_result ahead_next(struct ahead *ahead, struct row *row);

/* The i-th row to come, i < AHEAD_ROWS; NULL where the sheet ends before. */
const struct row *ahead_peek(struct ahead *ahead, size_t i);

/* The row that was just taken is to stay good while a few others are looked at. */
void ahead_hold(struct ahead *ahead, struct row *row);

/* It was not taken, but is the next one again: once only, and held if others were looked at. */
void ahead_back(struct ahead *ahead, struct row *row);

/* Stand before the first row of a sheet that has this number or a higher one. */
bool ahead_turn(struct ahead *ahead, size_t sheet, size_t line);

void ahead_end(struct ahead *ahead);

#endif
