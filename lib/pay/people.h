#ifndef JZ_PAY_PEOPLE_H
#define JZ_PAY_PEOPLE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/diag.h"
#include "base/hash.h"
#include "base/index.h"
#include "pay/clash.h"
#include "table/table.h"

/*
 * Who of a register has died or is away: nobody is paid for months after his death, and what was
 * drawn all the same is claimed.  And which accounts a household has.  It starts as { 0 }; so
 * nobody is known to be dead.
 */
struct people {
	struct people_person *item;
	size_t count;
	size_t room;
	struct index by_person;
	struct index by_household;
	struct hash_set accounts; /* households that have one, and each with each of theirs */
};

/* Take the people of a register, for clash as well; false where trouble was reported. */
bool people_read(struct people *people, struct clash *clash, const char *path,
		 const struct table_options *table, struct diag *diag);

/* The status (WORD_MEMBER_…) of the person a payment is for; BLANK where he is not known. */
int64_t people_status(const struct people *people, const struct clash_party *party);

/*
 * Is the person of a payment dead, or of a household's everybody?  *until is the month of the
 * death, MONTH_NONE where the register has no day: for that month he is still paid.
 */
bool people_is_dead(const struct people *people, const struct clash_party *party, month_t *until);

/*
 * Has the household accounts in the register, and this one, without blanks and hyphens, is none of
 * them?
 */
bool people_has_other_account(const struct people *people, struct text household,
			      struct text account);

void people_free(struct people *people);

#endif
