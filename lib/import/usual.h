#ifndef JZ_IMPORT_USUAL_H
#define JZ_IMPORT_USUAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/money.h"
#include "import/bounds.h"
#include "import/sheet.h"
#include "mend/mend.h"

/*
 * What is usual in a sheet, by which a single row is told that is not: the columns that households
 * and people have filled, what a person of a household gets, the classes, the lengths of accounts;
 * and whether the amounts are those of households or of each person.
 */

/* Columns that are owed: by each household on the row of its head, and by each person. */
enum { USUAL_HOUSEHOLD = 10, USUAL_OWED = 11 };

struct usual_row {
	uint16_t lacks; /* columns that are owed and blank, a bit each */
	bool has;       /* an amount */
	fen_t made;     /* the rate times the persons; 0: these are not there */
	bool heavy;     /* it is far above what others get */
	fen_t apart;    /* what it is a person, where that is beyond the rates of others; else 0 */
	fen_t amount;
};

enum { USUAL_CLASSES = 64, USUAL_CLASS = 32, USUAL_CARDS = 64, USUAL_BEGIN = 6, USUAL_DIGITS = 32 };

struct usual_class {
	char name[USUAL_CLASS];
	size_t n;
	size_t rows;
};

/* Accounts that begin alike, by their lengths. */
struct usual_card {
	char begin[USUAL_BEGIN];
	size_t rows;
	size_t with[USUAL_DIGITS + 1];
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
	bool known;      /* by its heading, what the amount is */
	size_t products; /* rows in which the amount is the rate times the persons, */
	size_t others;   /* and in which it is not */
	size_t sum;      /* of a column beside it whose heading speaks of a sum */
	size_t more;     /* rows in which that is more than the amount, and less */
	size_t less;
	bool owed[USUAL_OWED];
	struct usual_class class[USUAL_CLASSES];
	size_t classes;
	struct usual_card card[USUAL_CARDS];
	size_t cards;
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

/* Does nobody else have this class, where others are shared? */
bool usual_is_alone(const struct usual *usual, struct text class);

/* Is the mended class none of those that everybody knows, as four of five rows have? */
bool usual_is_odd(const struct usual *usual, struct text class);

/* Is the amount a part of what the column usual->sum says? */
bool usual_is_part(const struct usual *usual);

/* How many digits nearly all accounts have that begin so; 0: as many as this, or not known. */
size_t usual_digits(const struct usual *usual, struct text account);

void usual_free(struct usual *usual);

#endif
