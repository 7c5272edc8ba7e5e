#ifndef JZ_PAY_REPAY_H
#define JZ_PAY_REPAY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "pay/ledger.h"

/*
 * What people paid back by themselves, out of a table (RECORD_RETURN) with the line of the ledger,
 * the amount and the day.  It starts as { 0 }.
 */
struct repay {
	struct record *event; /* as the ledger is to have them */
	size_t count;
	size_t room;
	size_t known; /* rows that the ledger, or the table, has already */
	fen_t sum;    /* of the events */
	size_t next;
	struct arena arena;
};

/*
 * Read the table at path.  A row that fits no line, is more than is left of it or of a day behind
 * today, is reported, and one that stands there already is passed over.  False where there was
 * trouble.
 */
bool repay_read(struct repay *repay, const char *path, const struct table_options *table,
		const struct postings *postings, day_t today, struct diag *diag);

/* The next event, for ledger_add(); context is the repay. */
bool repay_next(void *context, struct ledger_entry *entry);

void repay_free(struct repay *repay);

#endif
