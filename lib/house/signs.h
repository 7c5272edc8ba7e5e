#ifndef JZ_HOUSE_SIGNS_H
#define JZ_HOUSE_SIGNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"

/*
 * What the rows of a clerk's sheet say of where households begin (import/evidence.h gathers it),
 * and what they say of it all together; house/bounds.h judges it.
 */

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
	BOUNDS_AGENT,
	BOUNDS_KINSHIP, /* of who draws the money, beside his name */
	BOUNDS_MEMBERS,
	BOUNDS_COVERED,
	BOUNDS_MARKED, /* who is covered */
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
	uint64_t head_number;        /* the same of the number beside the head's name */
	uint64_t payee;
	bool payee_is_agent; /* who draws the money stands in a column of guardians too */
	bool payee_is_kin;   /* as a column beside it says; */
	bool payee_is_self;  /* or it says that it is the head */
	uint64_t of;     /* of what stands before the hyphen of a running number as 2-1; 0: none */
	int32_t seq;     /* its running number; -1: none */
	int32_t members; /* as the cell says; -1: nothing */
	int32_t covered;
	unsigned char relation;      /* enum bounds_relation */
	bool spouse;                 /* of the head */
	bool paid;                   /* it has an amount or an account */
	uint32_t top[BOUNDS_PLACES]; /* line of the top of the merged range, of the columns above;
					0: none */
	bool marked;                 /* as covered */
	bool cut;                    /* a row stands above behind which no household goes on */

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
	size_t run;            /* of running numbers, which begin anew with 1 */
	size_t astray;         /* line of a household in which somebody of this may stand; or 0 */
	size_t namesake;       /* line of the row right above, if it has the same name; or 0 */
	bool odd_marks;        /* so many of the household are not marked as are covered */
	int32_t after;         /* the number above, where others behind it are left out; or 0 */
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
	bool named;              /* no relation, but a column of heads names one of each id */
	bool told;               /* more than the relation says where one begins */
	bool numbered;           /* the running numbers of households rise */
	int64_t first_number;    /* of them, and the last */
	int64_t last_number;
};

/* The hash of what a cell says; 0 for a blank. */
uint64_t signs_hash(struct text value);

/* Is its cell one of those below the top of a merged range? */
bool signs_is_merged(const struct bounds_row *row, size_t kind);

/* The row has this to say: an enum diag_code, and of which kinds. */
void signs_disagree(struct bounds_row *row, enum diag_code code, size_t by, size_t against,
		    size_t other);

/* Is it the head's row: by its relation or, in a sheet without any, by the column of heads? */
bool signs_is_head(const struct bounds *bounds, const struct bounds_row *row);

/* Does the code say nothing but that a running number is odd, so that worse may be said instead? */
bool signs_is_slight(enum diag_code code);

/*
 * Do the running numbers count households?  Only where some rows have none, or that of the row
 * above, and most of those that are surely members do.
 */
bool signs_counts_households(const struct bounds *bounds);

/*
 * Does the number of members stand once for each household?  Only where hardly any row of somebody
 * who is surely none of a household's first says it.
 */
bool signs_states_once(const struct bounds *bounds);

/* Does what a kind says stand in the first rows of households alone, with blanks below? */
bool signs_stands_once(const struct bounds *bounds, size_t kind);

/* Does a kind say something in each row, but in a few at most? */
bool signs_stands_everywhere(const struct bounds *bounds, size_t kind);

/* Have the rows of heads, and hardly any others, an amount or an account? */
bool signs_pays_once(const struct bounds *bounds);

/* Has a head one spouse at most, but in a few households at most? */
bool signs_has_one_spouse(const struct bounds *bounds);

/* Is the relation blank where somebody is no head? */
bool signs_names_heads_alone(const struct bounds *bounds);

/* What blank rows between the people of a sheet are. */
enum signs_gaps {
	SIGNS_GAPS_NOTHING, /* they stand anywhere, as between printed pages */
	SIGNS_GAPS_DOUBT,   /* too few to know: a row may have been emptied */
	SIGNS_GAPS_PART,    /* one stands before nearly every household */
};

/* use: of the other kinds, which count. */
enum signs_gaps signs_gaps(const struct bounds *bounds, const bool use[BOUNDS_KINDS]);

#endif
