#ifndef JZ_EXPLAIN_ADJUSTED_H
#define JZ_EXPLAIN_ADJUSTED_H

#include <stdbool.h>

#include "decide/previous.h"
#include "explain/tell.h"

/* What a letter says of aid that changes against the last list (Law of 2026, articles 47, 48). */
enum adjusted {
	ADJUSTED_NOT,    /* new, or as it was */
	ADJUSTED_RAISED, /* nothing is less */
	ADJUSTED_LESS,   /* something is reduced or ends */
	ADJUSTED_ENDED,  /* nothing is left */
};

/* previous_begin() was called with the walk; previous NULL: ADJUSTED_NOT. */
enum adjusted adjusted_of(const struct previous *previous, const struct walk *walk);

/* The row of an outcome with its change filled in. */
void adjusted_row(const struct previous *previous, const struct walk *walk, size_t outcome,
		  struct record *row);

/* "（社会救助法第四十七条）": what lets aid be raised, reduced or ended; of another row nothing. */
struct text adjusted_ground(const struct telling *telling, const struct record *row);

/* "原每月500.00元的低保金，拟自2026年12月起终止，不再发放": of a row that ends; without 拟 if
 * final. */
void adjusted_tell_end(const struct telling *telling, const struct previous *previous,
		       const struct record *row, bool final);

/* "与原来相比：家庭月收入由300.00元变为451.00元": what of an aid that goes on is different. */
void adjusted_tell_why(const struct telling *telling, const struct previous *previous,
		       const struct record *row);

#endif
