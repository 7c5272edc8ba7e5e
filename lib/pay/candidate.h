#ifndef JZ_PAY_CANDIDATE_H
#define JZ_PAY_CANDIDATE_H

#include "civil/account.h"
#include "pay/payment.h"

/* A decision on its way onto the list, for one month owed, and what may keep it off. */
struct candidate {
	struct payment_list *list;
	const struct record_reader *reader;
	const struct record *decision;
	struct diag *diag;
	struct payment payment; /* its texts are the decision's */
	struct account account;
	bool asked; /* by candidate_is_fit() */
	bool fit;
	bool death_asked; /* by told_dead() */
	bool death;
	bool namesake; /* that another has the name was said */
};

/* Fill in the payment: what is approved, for the month of the list. */
void candidate_begin(struct candidate *c);

/* A finding about a cell, or about the whole row with column -1; one and two may be NULL. */
void candidate_say(const struct candidate *c, enum diag_code code, int column, const char *one,
		   const char *two);

/*
 * Is it in force, is it known who gets it, and is there an account to pay to?  What is missing is
 * reported, once; the account becomes what the bank takes.  What rests on illustrative values is
 * counted in the list.
 */
bool candidate_is_fit(struct candidate *c);

/*
 * Did the month's money come back because of the person: dead, paid twice, or paid back by himself?
 * That is reported; where the row has a remark that speaks of it (decide/remark.h) it goes out
 * again all the same.
 */
bool candidate_is_back(const struct candidate *c);

/* Does the beneficiary live in the month owed, as far as is known?  *died as people_is_dead(). */
bool candidate_lives(const struct candidate *c, month_t *died);

/*
 * Was it paid for its month, by the ledger or by this list?  Then that is reported.  Where a part
 * came back because of the person and the row has such a remark, the payment becomes that part.
 */
bool candidate_is_paid(struct candidate *c);

/*
 * Is the same person paid by another programme for its month, or the same household under another
 * number and head?  Then that is reported.
 */
bool candidate_is_paid_otherwise(const struct candidate *c);

/*
 * Was its account paid for the month under another household's number, and its unit never?  That is
 * reported; where the row has a remark that speaks of the account it is paid all the same.
 */
bool candidate_is_account_paid(const struct candidate *c);

/*
 * Is it one household, or one person, that this list pays already to the same account under another
 * number?  So it looks where both have the same name, and where one of two households was never
 * paid before, though the ledger knows earlier months.  That is reported; a remark in either row
 * that speaks of the account (decide/remark.h) lets it through.
 * Of other accounts: is it, or the other, one of which nobody has an identity number, new to a
 * ledger that is older than the list, and has the name of one that is paid for the month in that
 * village?  Then a number, or a remark that speaks of two of one name, lets it through.
 */
bool candidate_is_doubled(struct candidate *c);

/*
 * Can the bank's file hold it?  What it cannot hold, as was reported, is not paid: nothing would
 * come of it but a hole in the sum.
 */
bool candidate_is_held_by_bank(const struct candidate *c);

/* Report what a person should look at; it is paid all the same. */
void candidate_doubt(const struct candidate *c);

#endif
