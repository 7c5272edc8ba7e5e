#ifndef JZ_LAW_WALK_H
#define JZ_LAW_WALK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/money.h"
#include "law/criterion.h"
#include "law/fact.h"
#include "law/income.h"
#include "law/reason.h"
#include "law/ruleset.h"
#include "law/trait.h"
#include "law/truth.h"
#include "register/register.h"

/*
 * The walk that decides a household: members, children, special hardship, minimum living
 * allowance, phase-out, low income with its single-person entries, rigid expenditure, none.
 * It stops at the first yes; at the first unknown the household is undecided.  What was asked
 * stays in test[]: the recorded walk is the explanation.
 */

enum seat_role {
	SEAT_OUT, /* does not count as a member */
	SEAT_MEMBER,
	SEAT_CHILD, /* an orphan or unattended child, a unit of his own */
	SEAT_TEKUN, /* a unit of his own */
};

/* A person of the household, as the walk sees him. */
struct seat {
	const struct person *person;
	enum seat_role role;
	bool single;          /* a member who is covered as a single-person household */
	bool single_open;     /* would be, had he applied */
	int age;              /* or TRAIT_AGE_UNKNOWN */
	bool income_known;    /* income was summed up */
	struct income income; /* by the year, for the household's sum */
	struct income own;    /* by the year, base pension out: for special hardship */
};

#define WALK_UNIT SIZE_MAX /* of the whole unit, not of one person; sorts before seat 0 */

/* How left was held against limit * times, and in what it is measured. */
enum walk_relation {
	WALK_NO_NUMBERS,
	WALK_BELOW,
	WALK_NOT_BELOW,
	WALK_AT_MOST,
	WALK_AT_LEAST,
};

enum walk_measure {
	WALK_FEN_YEAR,
	WALK_FEN,
	WALK_COUNT,
	WALK_YEARS,
	WALK_MONTH,
};

enum { WALK_PARAMS = 3 };

/* One condition asked, with the numbers that answered it: left against limit * times. */
struct walk_test {
	enum criterion criterion;
	enum truth truth;
	facts_t missing; /* where unknown: what would settle it */
	size_t seat;     /* whose, or WALK_UNIT */
	enum walk_relation relation;
	enum walk_measure measure;
	enum param param[WALK_PARAMS]; /* the rule values that it used */
	size_t params;
	bool at_least;      /* left is known to be at least this */
	int64_t left;       /* fen a year; fen for assets; a count; an age; a month */
	struct ratio limit; /* in the same unit */
	int64_t times;
};

/* A row of the decision list. */
struct outcome {
	int category; /* WORD_CATEGORY_… */
	size_t seat;  /* whose, or WALK_UNIT for the household's row */
	int64_t members;
	int64_t covered;
	bool income_known;
	fen_t income;   /* by the year */
	fen_t standard; /* by the year; for tekun and children the basic part by the month */
	bool standard_monthly;
	fen_t gap; /* by the month, rounded, as all that follow */
	fen_t supplement;
	fen_t care;
	fen_t amount;
	month_t from;
	month_t until; /* MONTH_NONE: open */
	reasons_t reasons;
	facts_t missing;
};

/* The limits that follow from the rules for one kind of area, in fen a year and a head. */
struct walk_limits {
	enum param dibao; /* the standards of the area */
	enum param tekun;
	fen_t standard;
	struct ratio low_income;
	struct ratio assets[3]; /* fen, a head: dibao, tekun, low-income */
};

struct walk {
	const struct law *law;
	bool classes_kept;            /* the register has a column of some class of income */
	struct walk_limits limits[2]; /* by area: urban, rural */
	struct trait_grades severe;
	struct trait_grades incapable;

	const struct household *household;
	const struct walk_limits *area; /* of this household; NULL: unknown */
	struct walk_test *asking;       /* the condition that is being asked, or NULL */
	enum basis basis;               /* the weakest value used */
	struct seat *seat;
	size_t seats;
	size_t all_members;   /* counted in step 1 */
	size_t members;       /* of the household's unit */
	struct income income; /* of the household's unit */
	fen_t rigid_cost;     /* of the household's unit, by the year */
	struct walk_test *test;
	size_t tests;
	struct outcome *outcome; /* the household's row first */
	size_t outcomes;
	size_t seat_room, test_room, outcome_room;
};

/*
 * Make a walk ready for the law of one date.  Every value that it can need is demanded of the
 * rules at once; false where one is not set or has a form that cannot be used, which was
 * reported.
 */
bool walk_begin(struct walk *walk, const struct law *law, bool classes_kept, struct diag *diag);

/* Decide one household: outcome[] and test[] are good until the next call. */
void walk_household(struct walk *walk, const struct household *household);

/* The value of a rule, remembered as used. */
const struct value *walk_use(struct walk *walk, enum param param);

void walk_end(struct walk *walk);

/* For the steps of the walk: child.h, hardship.h, single.h, unit.h. */

/*
 * Ask the conditions first to last, one after another as criterion.def has them: an "and" of
 * groups, each an "or".  *missing gets what would settle an unknown.
 */
enum truth walk_holds(struct walk *walk, enum criterion first, enum criterion last, size_t seat,
		      facts_t *missing);

/* One more row of the decision; good until the next call. */
struct outcome *walk_add(struct walk *walk, int category, size_t seat);

/* The one row of a household that nothing was decided for. */
void walk_leave_open(struct walk *walk, int category, reasons_t reasons, facts_t missing);

#endif
