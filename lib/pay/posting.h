#ifndef JZ_PAY_POSTING_H
#define JZ_PAY_POSTING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/day.h"
#include "base/hash.h"
#include "base/index.h"
#include "base/money.h"
#include "decide/unit.h"
#include "pay/clash.h"
#include "register/record.h"

/*
 * What the lines of the ledger mean, without the file.  A line of event sent may be closed once, by
 * confirmed, refused, returned or recalled; a confirmed one later by returned.  What a person pays
 * back (returned, of cause repaid) may come in parts, up to the whole.  For a unit and a month
 * owed, what was sent and did not come back is never more than what is approved when a line is
 * added; what lies above it later is a claim, not the ledger's.
 */

enum posting_state {
	POSTING_OPEN,      /* the bank has said nothing of it */
	POSTING_CONFIRMED, /* it arrived */
	POSTING_CLOSED,    /* all of it came back */
};

/* A line that was sent, and what became of it; its texts are the arena's. */
struct posting {
	struct text id; /* BATCH/SEQ */
	struct text batch;
	struct text household;
	struct text beneficiary;
	struct text beneficiary_id;
	struct text payee;
	struct text account;
	struct text bank;
	struct text town;
	struct text village;
	struct text case_id; /* of what is paid once; else blank */
	int64_t seq;
	int64_t programme; /* WORD_CATEGORY_… */
	int64_t kind;      /* WORD_PAYMENT_… */
	fen_t amount;
	fen_t back;       /* of it, so far */
	fen_t repaid;     /* of that, by the person */
	int64_t cause;    /* WORD_CAUSE_… of what came back last; BLANK: none */
	struct text said; /* by the bank, of that */
	month_t owed;
	month_t month; /* in which it was paid */
	enum posting_state state;
	size_t events;         /* about it */
	size_t told;           /* which line of all is the bank's last word of it; 0: none */
	size_t row;            /* of all lines, from 0 */
	struct text confirmed; /* the line that says it arrived; blank: none */
	struct unit_marks marks;
};

/* All of them, in their order; it starts as { 0 }. */
struct postings {
	struct posting *item;
	size_t count;
	size_t room;
	size_t rows;     /* lines, of all events */
	month_t opening; /* the first month owed that is answered for */
	struct index by_id;
	struct index by_mark;
	struct index by_party;  /* by person, by household and by account */
	struct hash_set repaid; /* line, amount and day of what people paid back */
	struct arena arena;
};

enum posting_fault {
	POSTING_FINE,
	POSTING_DAMAGED, /* something that stops a second payment is missing or cannot be read */
	POSTING_AMISS,   /* an event that fits no line, or no longer */
	POSTING_OVER,    /* it would be more than is approved */
};

/*
 * Take a line (RECORD_LEDGER), read or to be added.  approved is what the unit may get for the
 * month owed, in fen; INT64_MAX for what was paid long ago.  On a fault nothing is changed.
 */
enum posting_fault posting_take(struct postings *postings, const struct record *record,
				fen_t approved);

/* What a line adds to what was sent and did not come back; below 0 where it came back. */
fen_t posting_worth(const struct record *line);

/* Was the very same repayment (line, amount, day) taken before? */
bool posting_knows(const struct postings *postings, const struct record *record);

/* The line sent of an id, or the one that an event of that id confirmed; NULL where none. */
const struct posting *posting_of(const struct postings *postings, struct text id);

/* The id of a line to be added: BATCH/SEQ, or for an event BATCH/SEQ.N.  Blank where none fits. */
enum { POSTING_ID_SIZE = 256 };
struct text posting_id(const struct postings *postings, const struct record *record,
		       char buf[POSTING_ID_SIZE]);

/*
 * Make the record of an event (WORD_POSTING_…) about a line, for all of it that has not come back:
 * what is left to set is happened_on, cause, reason and remark, and a smaller amount for what is
 * repaid in part.
 */
void posting_fill(const struct posting *posting, enum word event, struct record *out);

/* Regular payments and arrears come out of one purse, each other kind out of its own. */
bool posting_same_purse(int64_t kind, int64_t other);

/* And for one month owed; what is paid once has none: its case is the same in any. */
bool posting_same_due(int64_t kind, month_t owed, int64_t other, month_t other_owed);

/* Everything about a unit, a month owed and a purse, what came back too. */
struct posting_sum {
	size_t lines;
	fen_t held;                  /* sent and not come back */
	fen_t repaid;                /* came back from the person */
	const struct posting *first; /* NULL: nothing was ever sent */
	const struct posting *open;  /* the last that has not come back whole; NULL: none */
};
struct posting_sum posting_sum(const struct postings *postings, const struct unit_marks *marks,
			       int64_t kind, month_t owed);

/*
 * The lines of a unit, a month owed and a purse in their order, what came back too: the first one
 * after `after`, NULL for the first of all; NULL behind the last.
 */
const struct posting *posting_next(const struct postings *postings, const struct unit_marks *marks,
				   int64_t kind, month_t owed, const struct posting *after);

/*
 * Why a line came back, where sending it anew could be a second payment or one to nobody:
 * WORD_CAUSE_ DECEASED, DUPLICATE, or REPAID, of a part as well; else BLANK.
 */
int64_t posting_of_person(const struct posting *line);

/* Was anything ever sent for the unit, of whatever month and purse, and come back or not? */
bool posting_has_unit(const struct postings *postings, const struct unit_marks *marks);

/* By this key, too, posting_next_of() finds the lines of an account. */
uint64_t posting_account_key(struct text account);

/* Whom it was for; its texts are the line's. */
struct clash_party posting_party(const struct posting *line);

/*
 * The lines of a party, a key as clash_person_key() or clash_household_key() has it, or of an
 * account, that have not
 * come back whole: the first one after `after`, NULL for the first of all; NULL behind the last.
 */
const struct posting *posting_next_of(const struct postings *postings, uint64_t party,
				      const struct posting *after);

void posting_free(struct postings *postings);

#endif
