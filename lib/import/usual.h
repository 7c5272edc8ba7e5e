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
#include "mend/apart.h"
#include "mend/cards.h"
#include "mend/classes.h"
#include "mend/mend.h"
#include "mend/swapped.h"

/*
 * What is usual in a sheet, by which a single row is told that is not: the columns that households
 * and people have filled, what a person of a household gets, the classes, the lengths of accounts;
 * and whether the amounts are those of households or of each person.
 */

/* Columns that are owed: by each household on the row of its head, and by each person. */
enum { USUAL_CLASS = 8, USUAL_HOUSEHOLD = 12, USUAL_OWED = 13, USUAL_TOLD = 4 };

struct usual_row {
	uint16_t lacks; /* columns that are owed and blank, a bit each */
	bool has;       /* an amount */
	fen_t made;     /* the rate times the persons; 0: these are not there */
	bool heavy;     /* it is far above what others get */
	bool light;     /* it is far below what all others get */
	fen_t apart;    /* what it is a person, where that is beyond the rates of others; else 0 */
	fen_t amount;
	unsigned char class;       /* of classes, or CLASS_NONE */
	unsigned char other_class; /* that of its household, where it is another; else CLASS_NONE */
	struct swapped self;
	size_t swapped; /* line of the person of the household whose number it has; 0: nobody's */
};

/* Whose are the amounts, where several rows of a household have one? */
enum usual_amounts {
	USUAL_SHARED, /* the household's */
	USUAL_ADDED,  /* each person's, for the total is the sum of all rows */
	USUAL_OPEN,   /* nothing says so */
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
	struct classes classes;
	struct cards cards;
	struct whereabouts where;
	size_t told[USUAL_TOLD]; /* places of what is said of a person, or SIZE_MAX */
	bool totalled;
	fen_t total; /* of amounts, by the last row of totals */
	enum usual_amounts amounts;
};

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
 * stands in usual->row of its head afterwards, and none in those of its members.
 */
void usual_settle(struct usual *usual, const struct bounds *bounds);

/* Is the amount a part of what the column usual->sum says? */
bool usual_is_part(const struct usual *usual);

void usual_free(struct usual *usual);

#endif
