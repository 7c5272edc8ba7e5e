#ifndef JZ_PAY_CLAIM_H
#define JZ_PAY_CLAIM_H

#include <stdbool.h>
#include <stddef.h>

#include "pay/payment.h"
#include "rule/ruleset.h"
#include "table/rowout.h"
#include "table/table.h"

/*
 * What was drawn and was not due: what the ledger holds for a unit and month above what is approved
 * for it now, because the person died, aid ended or fell, or another programme paid the same
 * person. It is listed until it is nothing, and never taken off a payment.
 */

enum { CLAIM_ID_SIZE = 17 };

/* Months on end of one unit and cause. */
struct claim {
	const struct posting *line; /* the first of the first month */
	month_t from;
	month_t until;
	int64_t months;
	int64_t cause; /* WORD_CLAIM_…; BLANK: a person must say it */
	fen_t left;
	fen_t received;    /* what the person paid back of these months */
	int64_t notice_on; /* day, or BLANK */
	char id[CLAIM_ID_SIZE];
};

/* It starts as { 0 }. */
struct claims {
	struct claim *item;
	size_t count;
	size_t room;
	fen_t left; /* of all */
	struct index by_id;
};

/* Find what the ledger holds too much up to the month of the list, whose decisions were all taken.
 */
void claim_find(struct claims *claims, const struct payment_list *list);

/*
 * Take cause and day of notice from a list of claims that people have worked on; a row that is none
 * of the present ones is reported.  False where there was trouble.
 */
bool claim_read(struct claims *claims, const char *path, const struct table_options *table,
		struct diag *diag);

/* claims(5), with articles and terms by the rules: law is that of the day of the run. */
void claim_write(const struct claims *claims, const struct ruleset *rules, const struct law *law,
		 struct rowout *out, enum language language);

void claim_free(struct claims *claims);

#endif
