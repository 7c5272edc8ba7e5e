#ifndef JZ_LEARN_AMOUNTS_H
#define JZ_LEARN_AMOUNTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/money.h"
#include "base/text.h"
#include "house/bounds.h"

/*
 * Whose the amounts are, where several rows of a household have one: the household's, or each
 * person's.  A total says it, a column of sums beside them, and the heading; where two of these
 * disagree, or none says anything, it stays open, and those households have no amount.
 */

enum { AMOUNT_UNSAID = -1 };

/* Of a row. */
struct amount {
	bool has;
	bool odd;  /* what stands there cannot be read */
	bool open; /* it is not known which of several is the household's */
	fen_t fen;
	fen_t whole; /* in the column of sums; AMOUNT_UNSAID where it has none */
};

enum amounts_of {
	AMOUNTS_SHARED, /* the household's */
	AMOUNTS_ADDED,  /* each person's */
	AMOUNTS_OPEN,
};

/* It starts as { 0 }. */
struct amounts {
	struct amount *row; /* of the sheet's people, as those of bounds */
	size_t room;
	size_t count;
	bool totalled;
	fen_t total; /* by the last row of totals */
	enum amounts_of of;
	bool each; /* nearly all people have one, which is theirs */
};

void amounts_add(struct amounts *amounts, struct amount amount);

/*
 * All rows are there: settle whose they are.  repeated: the rows of a household repeat what else is
 * the household's.  Where the amounts are added, that of a household stands in the row of its head
 * afterwards, and none in those of its members.
 */
void amounts_settle(struct amounts *amounts, const struct bounds *bounds, struct text heading,
		    bool repeated);

void amounts_free(struct amounts *amounts);

#endif
