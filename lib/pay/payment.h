#ifndef JZ_PAY_PAYMENT_H
#define JZ_PAY_PAYMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/day.h"
#include "base/diag.h"
#include "base/index.h"
#include "base/money.h"
#include "pay/bankfile.h"
#include "pay/ledger.h"
#include "register/record.h"
#include "table/rowout.h"

/*
 * A month's payment list, out of decisions with the town's word.  What is approved and due in
 * the month is paid, in the amount approved; what could be paid and is not is reported.
 */

enum payment_result {
	PAYMENT_PAID,
	PAYMENT_NOTHING, /* nothing is due in this month */
	PAYMENT_HELD,    /* something may be due, and the finding says why it is not paid */
};

/* One line. */
struct payment {
	size_t line; /* of the decision, or of the ledger */
	struct text household;
	struct text beneficiary;
	struct text beneficiary_id;
	struct text payee;
	struct text account;
	struct text bank;
	struct text reason;
	int64_t programme; /* WORD_CATEGORY_… */
	fen_t amount;
	size_t place; /* in place[] */
};

struct payment_place {
	struct text town;
	struct text village;
	size_t town_place; /* the first place of that town */
};

struct payment_list {
	month_t month;
	day_t date; /* on which it is made */
	struct text batch;
	const struct ledger *ledger; /* or NULL */
	struct bankfile *bankfile;   /* which must hold what is paid; or NULL */
	struct payment *payment;
	size_t count;
	size_t room;
	fen_t sum;
	size_t rows;    /* decisions looked at */
	size_t nothing; /* of which bring nothing this month */
	size_t held;
	size_t shaky; /* of the payments: they rest on rule values that are not official */
	struct payment_place *place;
	size_t places;
	size_t place_room;
	struct index by_mark;    /* payments by each of their unit_marks() */
	struct index by_account; /* payments by account */
	struct index by_place;   /* places by town and village, and by town alone */
	struct arena arena;
};

/* Put a decision on the list, if it belongs there; reader is where it comes from. */
enum payment_result payment_take(struct payment_list *list, const struct record_reader *reader,
				 const struct record *decision, struct diag *diag);

/* Put a line of the ledger on the list, as it is. */
void payment_take_line(struct payment_list *list, const struct record *line);

/* By town and village, each in the order in which it was first met. */
void payment_sort(struct payment_list *list);

/* The i-th payment as a row; its texts live as long as the list. */
void payment_record(const struct payment_list *list, size_t i, struct record *out);

void payment_write(const struct payment_list *list, struct rowout *out, enum language language);

/* Write the bank's file, where there is one, under another name: see bankfile_open(). */
bool payment_to_bank(const struct payment_list *list, const char *path, struct diag *diag);

void payment_free(struct payment_list *list);

#endif
