#ifndef JZ_LAW_WALK_H
#define JZ_LAW_WALK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/money.h"
#include "base/truth.h"
#include "law/fact.h"
#include "law/income.h"
#include "law/reason.h"
#include "law/stage.h"
#include "law/trait.h"
#include "register/register.h"
#include "rule/ruleset.h"

/*
 * The record of how a household was decided: who sits in it, what was asked of whom, what that
 * decided, the rows that came out, and the terms of their amounts.  decide.h walks; the recorded
 * walk is the explanation, and whoever explains computes nothing.
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
	bool single_open;     /* a member who would be covered alone, had he applied */
	int age;              /* or TRAIT_AGE_UNKNOWN */
	struct income income; /* by the year, for the household's sum */
	struct income own;    /* by the year, base pension out: for special hardship */
	uint64_t asked;       /* the conditions asked of him, by enum criterion */
	facts_t lacks;        /* of an undecided household: what is missing of this person */
};

enum { WALK_CONDITIONS = 64 }; /* at most */

#define WALK_UNIT SIZE_MAX /* of the whole unit, not of one person; sorts before seat 0 */

/* A condition of the law as it is told, from criterion.def. */
struct condition {
	enum ground ground;      /* what it is cited by */
	const char *sentence[2]; /* by enum language */
	enum param param;        /* the rule value that it measures against */
	int looks[2];            /* the columns whose cells it looks at; 0: none */
	reasons_t refuses;       /* the reason that one who fails it is given; 0: none of its own */
	reasons_t grants; /* that of one who passes it, first of those of which one is enough */
};

/* How left was held against limit * times, and what it is. */
enum walk_relation {
	WALK_NO_NUMBERS,
	WALK_BELOW,
	WALK_NOT_BELOW,
	WALK_AT_MOST,
	WALK_AT_LEAST,
	WALK_ABOVE,
};

enum walk_measure {
	WALK_INCOME,     /* fen a year: of the household, or of one person */
	WALK_OWN_INCOME, /* fen a year, the base pension out */
	WALK_TOTAL,      /* fen a year: of the household, with nothing taken off it */
	WALK_COST,       /* fen a year of rigid expenditure; times is the income */
	WALK_REST,       /* fen a year: income less rigid expenditure */
	WALK_ASSETS,     /* fen */
	WALK_COUNT,
	WALK_YEARS,
	WALK_MONTH,
};

enum { WALK_PARAMS = 4 };

/* The rule values that something used, in the order of their use, each once. */
struct walk_params {
	enum param param[WALK_PARAMS];
	size_t n;
};

/*
 * One condition asked, with the numbers that answered it: left against limit * times, where
 * limit is factor * base.
 */
struct walk_test {
	const struct condition *condition;
	enum stage stage; /* that asked it first */
	enum truth truth;
	bool decided;    /* it made the answer: it granted, it refused, or it left open */
	facts_t missing; /* where unknown: what would settle it */
	size_t seat;     /* whose, or WALK_UNIT */
	enum walk_relation relation;
	enum walk_measure measure;
	struct walk_params used;
	enum param factor;  /* of the limit, or PARAM_COUNT */
	enum param base;    /* an amount, or PARAM_COUNT */
	bool at_least;      /* left is known to be at least this */
	int64_t left;       /* by its measure */
	struct ratio limit; /* in the same unit */
	int64_t times;
	size_t sized; /* the limit is a rule value's for so many heads; 0: it is none */
};

/* A row of the decision list. */
struct outcome {
	int category; /* WORD_CATEGORY_… */
	size_t seat;  /* whose, or WALK_UNIT for the household's row */
	int64_t members;
	int64_t covered;
	bool income_known;
	fen_t income;   /* by the year */
	fen_t standard; /* by the year, or BLANK; for tekun and children the basic part by the month
			 */
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

/* What a row's amount is made of. */
enum walk_part {
	WALK_BASIC,      /* a standard that is paid whole */
	WALK_GAP,        /* what income leaves of the standard of those covered */
	WALK_TIER,       /* a fixed amount a head, instead of the gap; share is the heads */
	WALK_SUPPLEMENT, /* the shares of the standard for classes of people, summed */
	WALK_CLASS,      /* one person's share in it; not a term of its own */
	WALK_CARE,       /* the care fee, a share of the minimum wage */
	WALK_KEPT,       /* an earlier amount, not computed anew */
	WALK_PARTS
};

struct walk_term {
	enum walk_part part;
	size_t unit;              /* whose row it belongs to: outcome.seat */
	size_t seat;              /* of a class: whose it is */
	enum reason reason;       /* of a class */
	struct ratio share;       /* of base; 1 where it is paid whole */
	const struct value *base; /* an amount by the year or month */
	struct ratio exact;       /* fen a month, as computed */
	fen_t fen;                /* and rounded */
	int column;               /* the cell that it goes by; 0: none */
	struct walk_params used;
};

/* The values that hang on the kind of area. */
struct walk_area {
	enum param dibao; /* the standards */
	enum param tekun;
};

struct walk {
	/* of the law */
	const struct law *law;
	const struct diseases *diseases;
	bool classes_kept;        /* the register has a column of some class of income */
	struct walk_area area[2]; /* urban, rural */
	bool rigid_total;         /* rigid.income: with nothing taken off */
	struct trait_grades severe;
	struct trait_grades incapable;

	/* of the household */
	const struct household *household;
	const struct walk_area *in;     /* the area; NULL: unknown */
	struct walk_params *using;      /* who notes the values that are used now, or NULL */
	enum basis basis;               /* the weakest value used */
	uint64_t asked;                 /* the conditions asked of the unit, by enum criterion */
	size_t answer[WALK_CONDITIONS]; /* where in test[] the answers of these stand */
	size_t all_members;             /* counted in step 1 */
	size_t members;                 /* of the household's unit */
	struct income income;           /* of the household's unit */
	struct income rigid_income;     /* the same, or the total: rigid.income */
	facts_t rigid_missing;          /* which of the two it is, where that matters */
	fen_t rigid_cost;               /* of the household's unit, by the year */

	/* the record, good until the next household */
	struct seat *seat;
	size_t seats;
	struct walk_test *test;
	size_t tests;
	struct walk_term *term;
	size_t terms;
	struct outcome *outcome; /* the household's row first */
	size_t outcomes;
	size_t seat_room, test_room, term_room, outcome_room;
};

/* Make a walk ready for the law of one date.  A value that is not set is an unknown fact. */
void walk_begin(struct walk *walk, const struct law *law, const struct diseases *diseases,
		bool classes_kept);

void walk_end(struct walk *walk);

/* Forget the last household; nothing is known of this one yet, but its area. */
void walk_start(struct walk *walk, const struct household *household);

/* Remember that a value was used. */
void walk_note(struct walk_params *used, enum param param);

/* The value of a rule, remembered as used; and one of another day than the law's. */
static inline void
walk_use_value(struct walk *walk, const struct value *value)
{
	if (value->document != NULL && value->document->basis > walk->basis)
		walk->basis = value->document->basis;
}

static inline const struct value *
walk_use(struct walk *walk, enum param param)
{
	const struct value *value = &walk->law->value[param];

	walk_use_value(walk, value);
	if (walk->using != NULL)
		walk_note(walk->using, param);
	return value;
}

/* One more row of the decision, term of an amount, or seat; good until the next call. */
struct outcome *walk_add(struct walk *walk, int category, size_t seat);
struct walk_term *walk_add_term(struct walk *walk, enum walk_part part, size_t unit);
struct seat *walk_add_seat(struct walk *walk, const struct person *person);

/*
 * The one row of a household that nothing was decided for.  The tests that miss one of these facts
 * decided it, and each seat is told what it lacks.
 */
void walk_leave_open(struct walk *walk, int category, reasons_t reasons, facts_t missing);

#endif
