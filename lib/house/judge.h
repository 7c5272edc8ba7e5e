#ifndef JZ_HOUSE_JUDGE_H
#define JZ_HOUSE_JUDGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "house/signs.h"

/* How a row is judged: what each kind of evidence says of it, against the household above it. */

enum vote {
	VOTE_NONE,  /* there is no such column, or it has no say here */
	VOTE_BLANK, /* a blank where the first row of a household would have something */
	VOTE_BEGINS,
	VOTE_GOES_ON,
	VOTE_AGAIN, /* the words of the row above, in a column that says them once a household */
};

/* The household above, while the rows are judged. */
struct above {
	uint64_t said[BOUNDS_KINDS];
	size_t first;  /* its first row, or SIZE_MAX: there is none */
	size_t head;   /* the row that says so, or SIZE_MAX */
	size_t spouse; /* likewise */
	bool own_met;  /* the row of the person whom the column of heads names */
	uint64_t own;  /* his identity number; 0: unknown */
	bool stated;   /* how many members it has */
	bool unknown;  /* a row that may be of it, or not, stands between */
};

/* What is known of the whole sheet. */
struct judge {
	struct bounds *bounds;
	bool use[BOUNDS_KINDS];
	bool every[BOUNDS_KINDS]; /* it stands in each row, but in a few */
	bool once[BOUNDS_KINDS];  /* it stands in the first rows of households alone */
	bool any;                 /* of use */
	enum signs_gaps gaps;
	bool heads_alone;
	bool one_spouse;
	bool states_once; /* the number of members, in each household */
	bool pays_once;   /* an amount or an account stands in the rows of heads alone */
	struct above above;
};

/* There is no household above. */
void judge_nobody(struct judge *judge);

/* What each kind says of a row; a kind that has no say here says VOTE_NONE. */
void judge_votes(struct judge *judge, const struct bounds_row *row, enum vote vote[BOUNDS_KINDS]);

/* The first kind with this vote, or BOUNDS_KINDS. */
size_t judge_first(const enum vote vote[BOUNDS_KINDS], enum vote wanted);

/*
 * The vote of what stands once for a household beside the evidence: the number of members, in
 * merged cells; *kind is that of its column.
 */
enum vote judge_merged(struct judge *judge, const struct bounds_row *row, size_t *kind);

/* A household begins with the row, by one of the votes, or by its relation. */
void judge_begin(struct judge *judge, struct bounds_row *row, const enum vote vote[BOUNDS_KINDS],
		 size_t by);

/* The row is of the household above, or of the one that it began. */
void judge_go_on(struct judge *judge, struct bounds_row *row, size_t by);

/* By one kind of evidence another household begins here, by another it goes on. */
void judge_tear(struct judge *judge, struct bounds_row *row, size_t begins, size_t goes_on);

/* It says again what its column says once a household. */
void judge_again(struct judge *judge, struct bounds_row *row, size_t kind);

/* May a row have been emptied that stood right above, that of a head perhaps? */
bool judge_is_behind_gap(const struct judge *judge, const struct bounds_row *row);

#endif
