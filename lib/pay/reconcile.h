#ifndef JZ_PAY_RECONCILE_H
#define JZ_PAY_RECONCILE_H

#include <stdbool.h>
#include <stddef.h>

#include "bank/bankin.h"
#include "bank/bankreason.h"
#include "bank/banksum.h"
#include "base/day.h"
#include "pay/ledger.h"

/*
 * What the bank gives back against what was sent to it: what became of each payment of a batch.
 * Only reconcile_post() posts, and nothing is paid because no refusal was seen: what the bank does
 * not mention stays open.
 */

/* What is to be added to the ledger for a payment. */
enum reconcile_event {
	RECONCILE_NOTHING,
	RECONCILE_CONFIRM,
	RECONCILE_REFUSE,
	RECONCILE_RETURN, /* of a payment that was confirmed */
};

/* What the return says of a line of the bank's file. */
enum reconcile_word {
	RECONCILE_SILENT,
	RECONCILE_PAID,
	RECONCILE_UNPAID,
	RECONCILE_DIFFERS, /* it has another amount */
	RECONCILE_BATCH_UNPAID,
};

struct reconcile_line {
	enum reconcile_word word;
	size_t first; /* the first payment in it */
	size_t line;  /* of the return; 0: the batch as a whole */
	int64_t amount;
	struct text reason;
	int64_t cause; /* BLANK where it was paid */
	int64_t action;
	struct text new_account;
	int64_t happened_on;
};

/* A payment of the batch. */
struct reconcile_payment {
	struct record sent; /* its texts are the arena's */
	struct text line;   /* its id */
	enum posting_state state;
	size_t at;      /* its line of the bank's file */
	int64_t result; /* WORD_RESULT_…; BLANK: settled before and not mentioned */
	enum reconcile_event event;
};

enum { RECONCILE_RESULTS = WORD_RESULT_KNOWN - WORD_RESULT_CONFIRMED + 1 };

/* It starts with bank, reasons, file, batch and date, or batch and by; the rest is { 0 }. */
struct reconcile {
	const struct bank *bank;
	const struct bankreasons *reasons;
	struct text file; /* the return, for findings */
	struct text batch;
	day_t date;     /* on which payments to be made again are approved */
	struct text by; /* who recalls the batch; blank: nobody */
	struct ledger *ledger;
	struct banksum sums;
	struct reconcile_line *line; /* by line of the bank's file */
	struct reconcile_payment *payment;
	size_t payments;
	size_t payment_room;
	struct bank_row *foreign; /* lines of the return that are none of the batch */
	size_t foreigns;
	size_t foreign_room;
	struct index by_account;         /* lines of the bank's file */
	size_t count[RECONCILE_RESULTS]; /* payments and foreign lines, from WORD_RESULT_CONFIRMED
					    on */
	struct arena arena;
};

/* A line sent of the batch (RECORD_LEDGER), in the order of the ledger, and what became of it. */
void reconcile_add(struct reconcile *r, const struct record *sent, enum posting_state state);

/* All lines of the batch in a ledger, which must outlive r; false where trouble was reported. */
bool reconcile_add_batch(struct reconcile *r, struct ledger *ledger);

/* All payments are there. */
void reconcile_begin(struct reconcile *r);

/* A row of the return. */
void reconcile_take(struct reconcile *r, const struct bank_row *row, struct diag *diag);

/*
 * The return is at its end, and whole: head and tail say what they say of the batch.  What is
 * open still and not mentioned is reported as missing.
 */
void reconcile_end(struct reconcile *r, const struct bank_row *head, const struct bank_row *tail,
		   struct diag *diag);

/* The whole return, with these three; nothing is believed before the file has shown itself whole.
 */
bool reconcile_read(struct reconcile *r, struct bankin *in, struct diag *diag);

/* Was all of it loaded before, or was there nothing to load? */
bool reconcile_changed_nothing(const struct reconcile *r);

/*
 * How many lines the ledger is to have: what the bank said of the payments, or that those still
 * open are recalled.
 */
size_t reconcile_events(const struct reconcile *r);

/* Add them to it; false where trouble was reported. */
bool reconcile_post(const struct reconcile *r);

void reconcile_free(struct reconcile *r);

#endif
