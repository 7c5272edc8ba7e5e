#ifndef JZ_PAY_PAYMENT_H
#define JZ_PAY_PAYMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "bank/bankfile.h"
#include "bank/bankreason.h"
#include "base/day.h"
#include "base/diag.h"
#include "base/index.h"
#include "base/money.h"
#include "decide/latereport.h"
#include "pay/approval.h"
#include "pay/clash.h"
#include "pay/ledger.h"
#include "pay/people.h"
#include "register/record.h"
#include "table/rowout.h"

/*
 * A month's payment list, out of decisions with the town's word.  What is approved and due in
 * the month is paid, in the amount approved; what could be paid and is not is reported.
 */

/* One line.  What is paid for a month that went before is a line of its own, of kind arrears. */
struct payment {
	size_t line; /* of the decision, or of the ledger */
	struct text household;
	struct text beneficiary;
	struct text beneficiary_id;
	struct text payee;
	struct text account;
	struct text bank;
	struct text reason;
	struct text case_id; /* of what is paid once; else blank */
	int64_t programme;   /* WORD_CATEGORY_… */
	int64_t kind;        /* WORD_PAYMENT_REGULAR, _ARREARS, _PRICE or _ONCE */
	fen_t amount;
	fen_t approved; /* what the unit may get for the month owed */
	month_t owed;
	int64_t owing; /* of arrears: WORD_OWING_…, why */
	bool first;  /* nothing was ever sent for its unit, though the ledger knows months before */
	bool unseen; /* nothing was ever sent for its unit, in whatever month */
	bool unnumbered; /* nobody of it has an identity number, as far as is known */
	bool namesake;   /* its row says that another has the name */
	bool meant;      /* its row says that the account is another's too */
	size_t place;    /* in place[] */
};

struct payment_place {
	struct text town;
	struct text village;
	size_t town_place; /* the first place of that town */
};

struct payment_list {
	month_t month;
	day_t date;        /* on which it is made */
	bool illustrative; /* what rests on illustrative values is paid */
	struct text batch;
	struct text head;                  /* of the ledger with the batch; blank: it is in none */
	const struct postings *postings;   /* of the ledger; or NULL */
	const struct earlier *earlier;     /* the approved lists of earlier months; or NULL */
	month_t arrears_from;              /* the first month made up for; 0: the ledger's first */
	struct bankfile *bankfile;         /* which must hold what is paid; or NULL */
	const struct latereports *reports; /* changes that were told late; or NULL */
	const struct bankreasons *reasons; /* what to do about what a bank says; or NULL */
	struct text *done; /* batches of the ledger that paid what is not paid again */
	size_t dones;
	size_t done_room;
	struct payment *payment;
	size_t count;
	size_t room;
	fen_t sum;
	size_t rows;    /* decisions looked at */
	size_t nothing; /* of which bring nothing this month */
	size_t held;
	size_t shown;     /* of those held, because they rest on illustrative values alone */
	size_t suspended; /* of those that bring nothing */
	size_t arrears;   /* payments that are for months before */
	fen_t arrears_sum;
	size_t arrears_held; /* months that are owed and held back, as was reported */
	size_t shaky;        /* of the payments: they rest on rule values that are not official */
	size_t unknown;      /* of the payments: new to a ledger that has others, see
				payment_is_unknown() */
	size_t elsewhen;     /* supplements of other months, for which nothing was sent */
	month_t elsewhen_first; /* the first and the last of these months */
	month_t elsewhen_last;
	struct payment_place *place;
	size_t places;
	size_t place_room;
	struct approvals approvals; /* what the decisions say of every month */
	struct people people;       /* who of the register has died or is away */
	struct clash clash;         /* what is known of households */
	struct index by_party;      /* payments by person and by household */
	struct index by_mark;       /* payments by each of their unit_marks() */
	struct index by_account;    /* payments by account */
	struct index by_name;       /* payments by beneficiary */
	struct index by_name_sent;  /* lines of the ledger by beneficiary, once one was asked for */
	bool names_sent;            /* they are in there */
	struct index by_place;      /* places by town and village, and by town alone */
	struct arena arena;
};

/* Put a payment behind the others; its texts are copied. */
void payment_add(struct payment_list *list, const struct payment *payment, struct text town,
		 struct text village);

/* What it is known by. */
struct unit_marks payment_marks(const struct payment *payment);

/* The payment that has such a mark, for a month and out of the purse of that kind; or NULL. */
const struct payment *payment_find(const struct payment_list *list, const struct unit_marks *marks,
				   int64_t kind, month_t owed);

/* The one to an account for another household; or NULL. */
const struct payment *payment_of_account(const struct payment_list *list, struct text account,
					 struct text household);

/*
 * The payment of the same month to the same account that may be one with this, though under another
 * household's number: of the same name, or of a household where one of the two is paid for the
 * first time.  NULL where there is none, or one of the two is meant so.
 */
const struct payment *payment_doubled(const struct payment_list *list,
				      const struct payment *payment);

/*
 * The household that is paid for the same month, by the list or by the ledger, with somebody of
 * that name who may be the same: one of the same household with another number; or in the village,
 * as far as is known, where one of the two has no number and one was never paid before, be it that
 * all were not, in a ledger's first list.  Blank where there is none, or a row says that they are
 * two.
 */
struct text payment_namesake(struct payment_list *list, const struct payment *payment,
			     struct text village);

/* Whom it is for; its texts are the payment's. */
struct clash_party payment_party(const struct payment *payment);

/* Was nothing sent for its unit and month, or did all of it come back? */
bool payment_is_new(const struct payment_list *list, const struct payment *payment);

/*
 * What of the ledger went to the account of a payment for its month, though to another household or
 * one of its people; or NULL.
 */
const struct posting *payment_to_account_in_ledger(const struct payment_list *list,
						   const struct payment *payment);

/*
 * The payment that cannot be made beside this one for its month; the one of the ledger; or NULL.
 * Of a household's payment also that of the household with another number and another head, where
 * this one is new.
 */
const struct payment *payment_clash(const struct payment_list *list, const struct payment *payment);
const struct posting *payment_clash_in_ledger(const struct payment_list *list,
					      const struct payment *payment);

/* A decision is not paid again: a batch of the ledger has it.  Its name must outlive the list. */
void payment_is_done(struct payment_list *list, struct text batch);

/*
 * Was its unit never paid by the ledger, though others were, and is no register given that has
 * members?  Then he, or the head, may be one of a household that is paid with him already.
 */
bool payment_is_unknown(const struct payment_list *list, const struct payment *payment);

/* A supplement is of another month, for which nothing was sent. */
void payment_is_elsewhen(struct payment_list *list, month_t month);

/* A payment as a row, but for its number and place. */
void payment_fill(const struct payment_list *list, const struct payment *payment,
		  struct record *out);

/*
 * Put a line of the ledger (RECORD_LEDGER) on the list, as it is; month and date of the list are
 * its.
 */
void payment_take_line(struct payment_list *list, const struct record *line);

/* By town and village, each in the order in which it was first met. */
void payment_sort(struct payment_list *list);

/* The i-th payment as a row; its texts live as long as the list. */
void payment_record(const struct payment_list *list, size_t i, struct record *out);

/* The same as a line of the ledger. */
void payment_entry(const struct payment_list *list, size_t i, struct ledger_entry *entry);

void payment_write(const struct payment_list *list, struct rowout *out, enum language language);

/* Write the bank's file, where there is one, under another name: see bankfile_open(). */
bool payment_to_bank(const struct payment_list *list, const char *path, struct diag *diag);

void payment_free(struct payment_list *list);

#endif
