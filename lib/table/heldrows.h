#ifndef JZ_TABLE_HELDROWS_H
#define JZ_TABLE_HELDROWS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/heard.h"
#include "table/format.h"
#include "table/split.h"

/* Where one stands who takes rows out. */
struct heldrows_place {
	size_t at;               /* the row that comes next */
	struct table_lines rest; /* of lines that are held, what was not split yet */
};

/*
 * Rows of a text file that were read and are held, with what was said of them, so that another
 * thread can go on from there: table_beside() makes a table of them.  It starts as { 0 }.
 */
struct heldrows {
	struct heard
		heard; /* what was said since heldrows_begin(): the sink of the reader's diag */
	struct heldrows_row *row;
	size_t count;
	size_t room;
	struct text *cell; /* of all rows */
	size_t cells;
	size_t cell_room;
	size_t bytes; /* of them */
	struct arena arena;
	struct split split;
	enum table_result end; /* what comes behind the last row */
	bool more;             /* TABLE_ROW does: the last row held is to be looked at alone */
	bool stray;            /* of who holds and takes them: kept from one to the other */

	/* of who takes them out */
	struct heldrows_place next;
	struct heldrows_place last; /* before the row that came last */
	size_t told;                /* of heard */
	struct diag *diag;          /* hears it when its row comes */
};

/* None is held, and nothing was said. */
void heldrows_begin(struct heldrows *held);

/* Hold a row too, whose cells lie one behind the other in one place, as those of text do; flag is
 * for who takes it out, see heldrows_flag(). */
void heldrows_add(struct heldrows *held, const struct row *row, bool flag);

/* Hold lines too, each a row with that flag, as they stand: who takes them out splits them. */
void heldrows_add_lines(struct heldrows *held, const struct table_lines *lines, bool flag);

/*
 * No more comes: what the reader met.  TABLE_ROW: the last row held begins what others hold, and
 * stands here to be looked at.
 */
void heldrows_end(struct heldrows *held, enum table_result end);

/* The flag of the row that came last. */
bool heldrows_flag(const struct heldrows *held);

/* Did the row come that is to be looked at alone? */
bool heldrows_looks_on(const struct heldrows *held);

/*
 * Go back, so that a row comes again that came last when last was the place: what was said before
 * it is not said again.
 */
void heldrows_back(struct heldrows *held, struct heldrows_place last);

void heldrows_free(struct heldrows *held);

/* Its reader is a struct heldrows, which the table does not free. */
extern const struct table_format heldrows_format;

#endif
