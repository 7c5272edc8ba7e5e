#ifndef JZ_PAY_CLASH_H
#define JZ_PAY_CLASH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/index.h"
#include "register/record.h"

/*
 * One person, two programmes, one month.  A household may rightly be on the minimum living
 * allowance and a member of it on special hardship or an orphan's allowance; but whom a household's
 * payment counts as its own cannot be paid a second time by himself:
 *
 *   单人户低保 beside the payment of the same household, whoever of it gets it;
 *   a person beside the household of which he is the head and the only one, as far as is known;
 *   a person beside another household of which he is the head, or by the register a member that
 *   lives.
 */

/* Whom a payment is for; the person of a household's is its head. */
struct clash_party {
	int64_t programme;
	struct text household;
	struct text person_id;
	struct text person;
};

/* What is known of households; it starts as { 0 }. */
struct clash {
	struct clash_person *item; /* of the register */
	size_t count;
	size_t room;
	struct index by_person;    /* items */
	struct index by_household; /* items */
	struct index sizes;        /* how many people a household has, as said by decisions */
	bool members;              /* the register has more than the heads */
};

/* A household has so many people, by its decision; BLANK is not known. */
void clash_say_size(struct clash *clash, struct text household, int64_t members);

/* Take in a row (RECORD_REGISTER) with its household, number and status. */
void clash_take(struct clash *clash, const struct record *row);

/* Can the two not both be paid for one month? */
bool clash_is(const struct clash *clash, const struct clash_party *a, const struct clash_party *b);

/*
 * Are they one household that got another number and another head: is, by the register, the head of
 * one a member of the other, alive or dead?  Both may have been households of their own before, so
 * this is for what was paid to one and is new to the other.
 */
bool clash_is_renumbered(const struct clash *clash, const struct clash_party *a,
			 const struct clash_party *b);

/* Is it known, by the register or by the decisions, that somebody lives in it beside one person? */
bool clash_has_others(const struct clash *clash, struct text household);

/* Has somebody of it an identity number, by the register? */
bool clash_has_number(const struct clash *clash, struct text household);

/* By these a payment is found that another may clash with: a person's and a household's. */
uint64_t clash_person_key(struct text person_id);
uint64_t clash_household_key(struct text household);

/* The n-th key under which to look for what may clash with a payment; false behind the last. */
bool clash_key(const struct clash *clash, const struct clash_party *party, size_t n, uint64_t *key);

void clash_free(struct clash *clash);

#endif
