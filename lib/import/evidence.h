#ifndef JZ_IMPORT_EVIDENCE_H
#define JZ_IMPORT_EVIDENCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "import/sheet.h"
#include "mend/mend.h"

/* What the rows of a sheet say of where households begin; import/bounds.h judges it. */

/* What says where a household begins. */
enum bounds_kind {
	BOUNDS_ID,
	BOUNDS_HEAD_ID,
	BOUNDS_HEAD,
	BOUNDS_SEQ,
	BOUNDS_GAP, /* no column: blank rows between those of people */
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
	uint64_t of;     /* of what stands before the hyphen of a running number as 2-1; 0: none */
	int32_t seq;     /* its running number; -1: none */
	int32_t members; /* as the cell says; -1: nothing */
	int32_t covered;
	unsigned char relation; /* enum bounds_relation */
	bool spouse;            /* of the head */
	bool paid;              /* it has an amount or an account */
	bool cut;               /* a row stands above behind which no household goes on */

	/* What follows from all of them, set by bounds_settle() and members_settle(). */
	bool begins;           /* a household */
	bool tied;             /* to the household above, by more than blanks */
	bool unknown;          /* it is not known of which it is */
	bool stranger;         /* the account holder is nobody of the household, as elsewhere */
	bool head;             /* the head's row, or the first where no row is his */
	size_t pieces;         /* how many kinds say that it begins */
	bool part;             /* its id has begun above, and goes on here */
	size_t elsewhere;      /* rows that have its id, and stand in such parts */
	unsigned char by;      /* the enum bounds_kind by which it begins or goes on */
	unsigned char against; /* that which says otherwise */
	enum diag_code code;   /* of the disagreement, or DIAG_NONE */
	size_t other;          /* line, or rows, that the finding names */
	size_t astray;         /* line of a household in which somebody of this may stand; or 0 */
};

struct bounds {
	size_t place[BOUNDS_PLACES]; /* of the columns in the sheet, or SIZE_MAX */
	struct bounds_row *row;
	size_t count;
	size_t room;
	size_t next; /* the row that bounds_take() gives */
	bool cut;
	size_t line;             /* of the last row that is not blank */
	uint64_t stretch;        /* of rows with no blank one between them, by its number */
	bool roster;             /* each row is a household */
	bool once[BOUNDS_KINDS]; /* stand in the first rows of households alone, and tell them */
	bool told;               /* more than the relation says where one begins */
	bool numbered;           /* the running numbers of households rise */
	int64_t first_number;    /* of them, and the last */
	int64_t last_number;
};

/* The hash of what a cell says; 0 for a blank. */
uint64_t evidence_hash(struct text value);

/* The column of who draws the money: the account holder, else an agent; or SIZE_MAX. */
size_t evidence_payee(const struct sheet *sheet);

/* Look at a sheet, of which the meanings are those of its header. */
void evidence_begin(struct bounds *bounds, const struct sheet *sheet);

/* A row of people; it is mended for the comparison. */
void evidence_add(struct bounds *bounds, const struct sheet *sheet, const struct mender *mender,
		  const struct sheet_row *row);

/* A row that is not blank, and none of people; evidence_add() passes its own. */
void evidence_pass(struct bounds *bounds, size_t line);

/* A row that names the village of those below, or that nobody knows: no household goes on. */
void evidence_cut(struct bounds *bounds);

/*
 * The meanings of the columns are settled: what a column says that has lost its own counts no more,
 * and where the members of 2 are 2-1 and 2-2, that is the number of their household.
 */
void evidence_review(struct bounds *bounds, const struct sheet *sheet);

/*
 * Do the running numbers count households?  Only where some rows have none, or that of the row
 * above, and most of those that are surely members do.
 */
bool evidence_counts_households(const struct bounds *bounds);

/*
 * Does the number of members stand once for each household?  Only where hardly any row of somebody
 * who is surely none of a household's first says it.
 */
bool evidence_states_once(const struct bounds *bounds);

/* Does what a kind says stand in the first rows of households alone, with blanks below? */
bool evidence_stands_once(const struct bounds *bounds, size_t kind);

/* Have the rows of heads, and hardly any others, an amount or an account? */
bool evidence_pays_once(const struct bounds *bounds);

/* Has a head one spouse at most, but in a few households at most? */
bool evidence_has_one_spouse(const struct bounds *bounds);

/* Is the relation blank where somebody is no head? */
bool evidence_names_heads_alone(const struct bounds *bounds);

/* What blank rows between the people of a sheet are. */
enum evidence_gaps {
	EVIDENCE_GAPS_NOTHING, /* they stand anywhere, as between printed pages */
	EVIDENCE_GAPS_DOUBT,   /* too few to know: a row may have been emptied */
	EVIDENCE_GAPS_PART,    /* one stands before nearly every household */
};

/* use: of the other kinds, which count. */
enum evidence_gaps evidence_gaps(const struct bounds *bounds, const bool use[BOUNDS_KINDS]);

#endif
