#ifndef JZ_AUDIT_AUDIT_H
#define JZ_AUDIT_AUDIT_H

#include <stdbool.h>
#include <stddef.h>

#include "audit/auditclue.h"
#include "match/lead.h"

/* The checks that auditors compute: audit.def. */

enum { AUDIT_CHECKS = 33 };

/* What a check may need; PAID: payments or the ledger. */
enum audit_need {
	AUDIT_NEED_REGISTER = 1,
	AUDIT_NEED_DECISIONS = 2,
	AUDIT_NEED_PAID = 4,
	AUDIT_NEED_LEDGER = 8,
	AUDIT_NEED_APPLICATIONS = 16,
	AUDIT_NEED_AGES = 32,   /* of the rules: those of special hardship */
	AUDIT_NEED_NOTICE = 64, /* the same: the days of public notices */
	AUDIT_NEED_CARE = 128,  /* of the register: carer, agreement and assessment */
	AUDIT_HOLDER = 256,     /* no need: it names whose an account is */
};

/* With whom an extract is met. */
enum audit_base { AUDIT_OF_REGISTER, AUDIT_OF_PAYMENTS, AUDIT_OF_SUPPORTERS };

struct audit_check {
	struct text name[2];
	struct text question[2];
	void (*find)(
		struct auditclues *clues); /* NULL: of the files of an office nothing is found */
	unsigned needs;                    /* enum audit_need */
	struct text never[2];              /* why it is never computed; blank: it may be */
};

struct audit_meet {
	int number;
	struct text kind; /* "deaths" */
	enum audit_base base;
};

/* By its number, from 1 to AUDIT_CHECKS. */
const struct audit_check *audit_check(int number);

/* The i-th way in which an extract is met; NULL behind the last. */
const struct audit_meet *audit_meet(size_t i);

/* What the book lacks of what a check needs, enum audit_need; and how that is called. */
unsigned audit_lacks(const struct audit_check *check, const struct audit_book *book);
struct text audit_need_name(unsigned need, enum language language);

/*
 * A check as a kind of extract, from which the leads have their name, question and id: the arena's.
 * It is made of the kind of the extract, or, where that is NULL, of what was found.
 */
const struct match_kind *audit_kind(int number, const struct match_kind *from,
				    const struct match *found, struct arena *arena);

/*
 * Of what an extract was met with: the pairs that are a meeting's.  Supporters of those in special
 * hardship are one, all but supporters the others; who does not count as a member is no doubt.  To
 * be freed by the caller.
 */
struct match_pair *audit_sift(const struct audit_meet *meet, const struct match *match,
			      const struct audit_book *book, size_t *count);

#endif
