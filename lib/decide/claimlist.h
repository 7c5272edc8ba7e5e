#ifndef JZ_DECIDE_CLAIMLIST_H
#define JZ_DECIDE_CLAIMLIST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/index.h"
#include "base/money.h"
#include "rule/ruleset.h"
#include "table/rowout.h"
#include "table/table.h"

/*
 * Claims, claims(5): what was drawn and was not due, as whoever finds it has it.  They are listed
 * until they are nothing, and never taken off a payment.
 */

enum { CLAIM_ID_SIZE = 17 };

/* Months on end of one unit and cause; texts are those of whoever found it. */
struct claim {
	struct text household;
	struct text person;
	struct text person_id;
	struct text case_id;
	int64_t programme; /* WORD_CATEGORY_… */
	int64_t kind;      /* WORD_PAYMENT_… */
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
	fen_t left;       /* of all */
	bool received_in; /* what came back stands in the list that people work on alone: it is
			     read, and what is settled stays in the list */
	struct index by_id;
};

/* Add one; what of it is not known yet may be set until the next is. */
struct claim *claimlist_add(struct claims *claims, const struct claim *claim);

/* All are there: those of which nothing is left are dropped, the others get their names. */
void claimlist_settle(struct claims *claims);

/*
 * Take cause and day of notice from a list of claims that people have worked on; a row that is none
 * of the present ones is reported.  False where there was trouble.
 */
bool claimlist_read(struct claims *claims, const char *path, const struct table_options *table,
		    day_t today, struct diag *diag);

/* claims(5), with articles and terms by the rules: law is that of the day of the run. */
void claimlist_write(const struct claims *claims, const struct ruleset *rules,
		     const struct law *law, struct rowout *out, enum language language);

void claimlist_free(struct claims *claims);

#endif
