#ifndef JZ_IMPORT_USUAL_H
#define JZ_IMPORT_USUAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/money.h"
#include "house/bounds.h"
#include "import/sheet.h"
#include "import/whereabouts.h"
#include "learn/amounts.h"
#include "learn/apart.h"
#include "learn/cards.h"
#include "learn/classes.h"
#include "learn/swapped.h"
#include "mend/mend.h"

/*
 * What is usual in a sheet, by which a single row is told that is not: the columns that households
 * and people have filled, what a person of a household gets, the classes, the lengths of accounts;
 * and whether the amounts are those of households or of each person.
 */

/* Columns that are owed: by each household on the row of its head, and by each person. */
enum { USUAL_CLASS = 8, USUAL_HOUSEHOLD = 13, USUAL_OWED = 14, USUAL_TOLD = 4 };

struct usual_row {
	uint16_t lacks; /* columns that are owed and blank, a bit each */
	fen_t made;     /* the rate times the persons; 0: these are not there */
	bool heavy;     /* it is far above what others get */
	bool light;     /* it is far below what all others get */
	fen_t apart;    /* what it is a person, where that is beyond the rates of others; else 0 */
	unsigned char class;       /* of classes, or CLASS_NONE */
	unsigned char other_class; /* that of its household, where it is another; else CLASS_NONE */
	struct swapped self;
	size_t swapped; /* line of the person of the household whose number it has; 0: nobody's */
};

struct usual {
	struct usual_row *row; /* of the sheet's people, as those of bounds */
	size_t room;
	size_t count;
	size_t place[USUAL_OWED];
	size_t amount; /* places of columns, or SIZE_MAX */
	size_t account;
	fen_t rate_least; /* what households share that they get a person, in fen, and the most */
	fen_t rate_most;
	fen_t rate[APART_RATES]; /* or one of these, where nearly all get one */
	size_t rates;
	bool known;      /* by its heading, what the amount is */
	size_t products; /* rows in which the amount is the rate times the persons, */
	size_t others;   /* and in which it is not */
	size_t sum;      /* of a column beside it whose heading speaks of a sum */
	size_t more;     /* rows in which that is more than the amount, and less */
	size_t less;
	bool owed[USUAL_OWED];
	bool each;               /* nearly all people have an amount, which is theirs */
	size_t rows[USUAL_OWED]; /* that owed[] is about, and which of them are blank */
	size_t blank[USUAL_OWED];
	struct classes classes;
	struct cards cards;
	struct whereabouts where;
	size_t told[USUAL_TOLD]; /* places of what is said of a person, or SIZE_MAX */
	struct amounts paid;
};

/* The amount of a row of usual->row. */
const struct amount *usual_amount(const struct usual *usual, const struct usual_row *row);

/* The heading of the i-th column that is owed. */
struct heading usual_heading(size_t i);

void usual_begin(struct usual *usual, const struct sheet *sheet);

/* A row of people; a row of totals. */
void usual_add(struct usual *usual, const struct sheet *sheet, const struct mender *mender,
	       const struct sheet_row *row);
void usual_total(struct usual *usual, const struct sheet *sheet, const struct mender *mender,
		 const struct sheet_row *row);

/*
 * All rows are there, and bounds are settled.  Where the amounts are added, that of a household
 * stands in usual->paid of its head afterwards, and none in those of its members.
 */
void usual_settle(struct usual *usual, const struct sheet *sheet, const struct bounds *bounds);

/*
 * One sheet is few rows: what is owed in all of them together is owed in each, and the classes and
 * products of those of one form count for each other.
 */
void usual_share(struct usual *const *usual, size_t sheets);

/* Is the amount a part of what the column usual->sum says? */
bool usual_is_part(const struct usual *usual);

void usual_free(struct usual *usual);

#endif
