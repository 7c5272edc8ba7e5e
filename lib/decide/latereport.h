#ifndef JZ_DECIDE_LATEREPORT_H
#define JZ_DECIDE_LATEREPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/index.h"
#include "base/money.h"
#include "rule/ruleset.h"
#include "table/table.h"

/*
 * Changes of households that were told later than the rules allow (社会救助法第四十六条,
 * 民发〔2022〕83号五（五）): rows of kind change-report of a list tracked(5), from the day of the
 * change (opened_on) to that on which it was told (done_on).  Who is told by due_on, or within
 * change.report of the day of the change, is in time.
 */
struct latereport {
	size_t line;
	struct text household;
	day_t changed;
	day_t told;    /* DAY_NONE: not yet */
	month_t from;  /* what was drawn between them: from the month behind that of the change, */
	month_t until; /* through that in which it was told; without that, the month of the date */
	bool settled;  /* the list says what became of it */
	/* Of that, what no decision speaks of; whoever looks through the ledger sums it up. */
	fen_t open;
	month_t open_from;
	month_t open_until;
};

/* Those of a list; it starts as { 0 }. */
struct latereports {
	struct text file;
	struct latereport *item;
	size_t count;
	size_t room;
	struct index by_household;
	struct arena arena;
};

/* Read the list at path, which outlives all this; false where trouble was reported. */
bool latereport_read(struct latereports *reports, const char *path,
		     const struct table_options *table, const struct ruleset *rules, day_t date,
		     struct diag *diag);

/* The one within whose months a month of a household lies, the first of the list; or NULL. */
struct latereport *latereport_of(const struct latereports *reports, struct text household,
				 month_t month);

/* No decision speaks of what was drawn for a month in between. */
void latereport_leave(struct latereport *report, month_t month, fen_t drawn);

/* Report what was left so, and is not settled. */
void latereport_say(const struct latereports *reports, struct diag *diag);

void latereport_free(struct latereports *reports);

#endif
