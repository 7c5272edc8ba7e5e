#ifndef JZ_PAY_LEDGER_H
#define JZ_PAY_LEDGER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/day.h"
#include "base/diag.h"
#include "ledger/journal.h"
#include "pay/posting.h"

/*
 * The ledger (ledger(5)): what was sent to the bank and what became of it, one line each, and
 * lines are only ever added (ledger/journal.h).  It is what stops a second payment.
 *
 * A list is made in an order that no crash can turn into a second payment: it is written under
 * another name, the ledger takes its lines, and only then does it get its name.  What a crash can
 * leave behind is a batch in the ledger without its list, and ledger_batch() makes that list again.
 */
struct ledger;

struct ledger_options {
	struct table_options table;
	month_t month;   /* whose batches are counted; where a new ledger opens */
	month_t opening; /* unless it opens with this one; 0: not */
	day_t date;      /* of what is added */
	bool record;     /* lines will be added: keep every other run out */
	bool begin;      /* there may be no such file yet */
	bool verify; /* a line that is not as it was written is a person's business, not trouble */
};

/*
 * Read the ledger at path.  A line that cannot be read, or is not as it was written, is reported
 * and makes the whole ledger trouble, for it could be the one that stops a second payment.  NULL
 * where there was trouble.
 */
struct ledger *ledger_open(const char *path, const struct ledger_options *options,
			   struct diag *diag);

/* The file of it. */
struct journal *ledger_journal(struct ledger *ledger);

/* Its path, as it was given. */
const char *ledger_name(const struct ledger *ledger);

/* How the ledger is written; Chinese and NULL where there is no file yet. */
enum language ledger_language(const struct ledger *ledger);
const char *ledger_encoding(const struct ledger *ledger);

/* What its lines mean. */
const struct postings *ledger_postings(const struct ledger *ledger);

/* Is there a batch of that name, and how many batches has the month? */
bool ledger_has(const struct ledger *ledger, struct text batch);
size_t ledger_batches(const struct ledger *ledger);

/* What is to be added: a payment with its month owed, or an event about a line. */
struct ledger_entry {
	struct record record; /* RECORD_LEDGER, which begins as a payment does */
	fen_t approved;       /* of a line sent: for its unit and month owed, now */
};

/*
 * Add lines, each of which posting_take() must find fine: next() makes each and returns false
 * behind the last; it need not fill line, event of a line sent, posted_on and digest.  language and
 * encoding are those of a new ledger.  On false trouble is reported, the file is as it was, and the
 * ledger can only be closed.
 */
bool ledger_add(struct ledger *ledger, enum language language, const char *encoding,
		bool (*next)(void *context, struct ledger_entry *entry), void *context);

/* Call take() for each line sent of a batch, in order; false, with trouble reported, where that
 * failed. */
bool ledger_batch(struct ledger *ledger, struct text batch,
		  void (*take)(void *context, const struct record *line), void *context);

/* The head of journal.h, whose sum is what was sent and did not come back. */
enum { LEDGER_HEAD_SIZE = JOURNAL_HEAD_SIZE };
char *ledger_head(const struct ledger *ledger, char head[LEDGER_HEAD_SIZE]);
#define LEDGER_HEAD(ledger) text_of(ledger_head((ledger), (char[LEDGER_HEAD_SIZE]){ 0 }))

/* The head behind the last line sent of a batch; blank where there is no such batch. */
char *ledger_head_of(const struct ledger *ledger, struct text batch, char head[LEDGER_HEAD_SIZE]);

/* The head that the ledger will have when these lines, all of event sent, are added. */
char *ledger_head_with(struct ledger *ledger,
		       bool (*next)(void *context, struct ledger_entry *entry), void *context,
		       char head[LEDGER_HEAD_SIZE]);

/* Was that the ledger's head at some time? */
bool ledger_had(const struct ledger *ledger, struct text head);

/* NULL is allowed. */
void ledger_close(struct ledger *ledger);

#endif
