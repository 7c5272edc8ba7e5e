#ifndef JZ_PAY_LEDGER_H
#define JZ_PAY_LEDGER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/day.h"
#include "base/diag.h"
#include "base/money.h"
#include "decide/unit.h"
#include "register/record.h"

/*
 * The ledger: one line for each payment ever made, with the columns of a payment list, and
 * lines are only ever added.  It is what stops a second payment.
 *
 * A list is made in an order that no crash can turn into a second payment: it is written under
 * another name, the ledger takes its lines, and only then does it get its name.  A ledger
 * appears whole or not at all, old lines and new; what a crash can leave behind is a batch in
 * the ledger without its list, and ledger_batch() makes that list again.
 */
struct ledger;

struct ledger_options {
	struct table_options table;
	month_t month; /* whose payments ledger_find() knows */
	bool record;   /* lines will be added: keep every other run out */
	bool begin;    /* there may be no such file yet */
};

/* A line that was met, of the month asked for. */
struct ledger_line {
	struct text batch;
	struct text household;
	int64_t programme;
	fen_t amount;
};

/*
 * Read the ledger at path.  A line that cannot be read is reported and makes the whole ledger
 * trouble, for it could be the one that stops a second payment.  NULL where there was trouble.
 */
struct ledger *ledger_open(const char *path, const struct ledger_options *options,
			   struct diag *diag);

/* Its path, as it was given. */
const char *ledger_name(const struct ledger *ledger);

/* How the ledger is written; Chinese and NULL where there is no file yet. */
enum language ledger_language(const struct ledger *ledger);
const char *ledger_encoding(const struct ledger *ledger);

/* The regular payment of the month that has such a mark; NULL where there is none. */
const struct ledger_line *ledger_find(const struct ledger *ledger, const struct unit_marks *marks);

/* Is there a batch of that name, and how many batches has the month? */
bool ledger_has(const struct ledger *ledger, struct text batch);
size_t ledger_batches(const struct ledger *ledger);

/*
 * Add lines: next() makes each and returns false behind the last.  language and encoding are
 * those of a new ledger.  On false trouble is reported and the ledger is as it was.
 */
bool ledger_add(struct ledger *ledger, enum language language, const char *encoding,
		bool (*next)(void *context, struct record *line), void *context);

/* Call take() for each line of a batch, in order; false, with trouble reported, where that failed.
 */
bool ledger_batch(struct ledger *ledger, struct text batch,
		  void (*take)(void *context, const struct record *line), void *context);

/* NULL is allowed. */
void ledger_close(struct ledger *ledger);

#endif
