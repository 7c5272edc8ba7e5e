#ifndef JZ_PAY_TAKEOVER_H
#define JZ_PAY_TAKEOVER_H

#include "pay/ledger.h"

/*
 * A ledger of the old form, one payment a line without events, taken over into a new one: every
 * line becomes one that was sent, for the month in which it was paid.  The old one is only read.
 */
struct takeover {
	struct record_reader *reader;
	struct arena arena;  /* the line at hand */
	struct hash_set ids; /* of the lines, by batch and number */
	month_t first;       /* the earliest month, with which the new ledger opens */
	size_t lines;
	struct diag *diag;
};

/*
 * Look at all of it.  False where it cannot be read, or has a line that cannot be taken over, each
 * of which was reported; takeover_close() in any case.
 */
bool takeover_open(struct takeover *takeover, const char *path, const struct table_options *table,
		   struct diag *diag);

/* Put it into a ledger that was begun; false where trouble was reported. */
bool takeover_run(struct takeover *takeover, struct ledger *ledger);

void takeover_close(struct takeover *takeover);

#endif
