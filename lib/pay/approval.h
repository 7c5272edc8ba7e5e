#ifndef JZ_PAY_APPROVAL_H
#define JZ_PAY_APPROVAL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/day.h"
#include "base/index.h"
#include "base/money.h"
#include "decide/unit.h"
#include "register/record.h"

/*
 * What a decision list says of every month of a unit: by it arrears are made up for, and what was
 * drawn above it is claimed.
 */

enum approval_state {
	APPROVAL_SILENT, /* the list says nothing of the month */
	APPROVAL_DUE,    /* an amount is approved */
	APPROVAL_OPEN,   /* suspended, or not decided: nothing follows from it */
	APPROVAL_ENDED,  /* aid ended before the month */
};

/* What one row says. */
struct approval {
	size_t line;
	enum approval_state state; /* in its term: DUE, OPEN, or ENDED from its first month on */
	int64_t kind;              /* WORD_PAYMENT_REGULAR, _PRICE or _ONCE */
	int64_t category;
	int64_t status; /* WORD_STATUS_…, or BLANK */
	fen_t amount;   /* DUE */
	month_t from;
	month_t until; /* MONTH_NONE: open */
};

/* It starts as { 0 }. */
struct approvals {
	struct approval *item;
	size_t count;
	size_t room;
	struct index by_mark; /* items by each of their unit_marks() */
};

/* The kind of what a decision pays. */
int64_t approval_kind(const struct record *decision);

/* The marks of the unit that a decision is about. */
struct unit_marks approval_marks(const struct record *decision);

/* What a row says of the months from its first on: DUE, OPEN or ENDED. */
enum approval_state approval_state_of(const struct record *decision);

/* Put a row (RECORD_DECISION) in; one without a first month says nothing. */
void approval_add(struct approvals *approvals, const struct record *decision);

/*
 * What the list says of a unit's month, out of the purse of that kind.  Of rows that speak of it
 * the first that is DUE counts, else the first that is OPEN; *row, unless NULL, is the row, or
 * NULL.
 */
enum approval_state approval_of(const struct approvals *approvals, const struct unit_marks *marks,
				int64_t kind, month_t month, const struct approval **row);

void approval_free(struct approvals *approvals);

#endif
