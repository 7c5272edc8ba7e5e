#ifndef JZ_IMPORT_BOUNDS_H
#define JZ_IMPORT_BOUNDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "import/sheet.h"
#include "mend/mend.h"

/*
 * Where households begin and end in a sheet.  A column of ids says it alone.  Without one all that
 * the rows say counts together: running numbers, the name and the identity number of the head,
 * cells merged over rows, and the relation to the head.  Where two of these disagree nothing is
 * chosen: the row is of no household, or the household has two heads or none, and stays in error.
 */

/* What says where a household begins. */
enum bounds_kind {
	BOUNDS_ID,
	BOUNDS_HEAD_ID,
	BOUNDS_HEAD,
	BOUNDS_SEQ,
	BOUNDS_KINDS,
	BOUNDS_RELATION = BOUNDS_KINDS,
	BOUNDS_NAME,
	BOUNDS_NUMBER,
	BOUNDS_PAYEE,
	BOUNDS_MEMBERS,
	BOUNDS_COVERED,
	BOUNDS_AMOUNT,
	BOUNDS_ACCOUNT,
	BOUNDS_PLACES,
};

enum bounds_relation { BOUNDS_UNSAID, BOUNDS_IS_HEAD, BOUNDS_IS_MEMBER };

/* A row of people. */
struct bounds_row {
	size_t line;
	uint64_t said[BOUNDS_KINDS]; /* hashes of what the cells say; 0: blank */
	uint64_t name;               /* the same */
	uint64_t number;             /* of a good identity number alone */
	uint64_t payee;
	int32_t seq;     /* its running number; -1: none */
	int32_t members; /* as the cell says; -1: nothing */
	int32_t covered;
	unsigned char relation; /* enum bounds_relation */
	bool paid;              /* it has an amount or an account */
	bool cut;               /* a row stands above behind which no household goes on */

	/* What follows from all of them, set by bounds_settle() and members_settle(). */
	bool begins;           /* a household */
	bool unknown;          /* it is not known of which it is */
	bool head;             /* the head's row, or the first where no row is his */
	unsigned char by;      /* the enum bounds_kind by which it begins or goes on */
	unsigned char against; /* that which says otherwise */
	enum diag_code code;   /* of the disagreement, or DIAG_NONE */
	size_t other;          /* line, or rows, that the finding names */
};

struct bounds {
	size_t place[BOUNDS_PLACES]; /* of the columns in the sheet, or SIZE_MAX */
	struct bounds_row *row;
	size_t count;
	size_t room;
	size_t next; /* the row that bounds_take() gives */
	bool cut;
	bool roster;          /* each row is a household */
	bool told;            /* more than the relation says where one begins */
	bool numbered;        /* the running numbers of households rise */
	int64_t first_number; /* of them, and the last */
	int64_t last_number;
};

/* The hash of what a cell says; 0 for a blank. */
uint64_t bounds_hash(struct text value);

/* Look at a sheet, of which the meanings are those of its header. */
void bounds_begin(struct bounds *bounds, const struct sheet *sheet);

/* A row of people; it is mended for the comparison. */
void bounds_add(struct bounds *bounds, const struct sheet *sheet, const struct mender *mender,
		const struct sheet_row *row);

/* A row that names the village of those below, or that nobody knows: no household goes on. */
void bounds_cut(struct bounds *bounds);

/*
 * Is the relation that of a payee, not of the person in the row: is the name beside a relation
 * that is no head's that of the head, or does somebody who is no head of the rows above draw the
 * money in most rows that have such a relation?
 */
bool bounds_relation_is_payees(const struct bounds *bounds);

/*
 * Has the sheet rows of members, although no column says who is one: rows that share a merged
 * running number with the row above, or many that have neither a number nor an amount or account of
 * their own, where others have?
 */
bool bounds_has_members(const struct bounds *bounds, struct sheet *sheet);

/*
 * All rows are there, and the meanings of the columns are settled: judge the rows.  roster: each is
 * a household.
 */
void bounds_settle(struct bounds *bounds, struct sheet *sheet, bool roster);

/* The row has this to say: an enum diag_code, and of which kinds. */
void bounds_disagree(struct bounds_row *row, enum diag_code code, size_t by, size_t against,
		     size_t other);

/* How many households begin. */
size_t bounds_households(const struct bounds *bounds);

/* Begin with the first row again; then the judgement of each row of people, in their order. */
void bounds_rewind(struct bounds *bounds);
const struct bounds_row *bounds_take(struct bounds *bounds);

void bounds_free(struct bounds *bounds);

#endif
