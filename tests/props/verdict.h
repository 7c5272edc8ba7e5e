#ifndef JZ_TESTS_VERDICT_H
#define JZ_TESTS_VERDICT_H

#include "law/walk.h"
#include "rule/ruleset.h"
#include "town.h"

/* What came out for each household of a town, and how two verdicts compare. */

enum { VERDICT_ROWS = TOWN_PERSONS + 1 };

/* A row of a decision; whose: 0 the household's, k + 1 of person k. */
struct verdict_row {
	size_t whose;
	struct outcome outcome;
};

struct verdict {
	size_t rows;
	struct verdict_row row[VERDICT_ROWS];
	size_t times; /* that the household came out */
};

struct verdicts {
	struct verdict household[TOWN_HOUSEHOLDS];
	size_t households;
};

/*
 * Decide a register of a town on 2026-11-23.  Asserts that each household comes out once, and
 * that the sums of every row agree.
 */
void verdict_read(struct verdicts *verdicts, const char *path, const struct ruleset *rules,
		  struct diag *diag);

/* The same rows: of the same persons and categories. */
bool verdict_same_kind(const struct verdict *a, const struct verdict *b);

/* And the same payments for the same time. */
bool verdict_same(const struct verdict *a, const struct verdict *b);

/* And for the same reasons, with the same income and the same facts missing. */
bool verdict_equal(const struct verdict *a, const struct verdict *b);

/* Are the children and persons in special hardship the same? */
bool verdict_same_persons(const struct verdict *a, const struct verdict *b);

/* Is this the category of the household's row? */
bool verdict_is(const struct verdict *verdict, int category);

/* Undecided or invalid. */
bool verdict_is_open(const struct verdict *verdict);

/* Does a row of b pay more than that of a?  No, where they are not of the same kind. */
bool verdict_pays_more(const struct verdict *a, const struct verdict *b);

#endif
