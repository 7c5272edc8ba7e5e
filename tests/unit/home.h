#ifndef JZ_TESTS_HOME_H
#define JZ_TESTS_HOME_H

#include "decide/assess.h"
#include "law/criterion.h"
#include "scratch.h"

/* One household, written down as columns and rows, and decided under rules/sample. */
struct home {
	struct scratch scratch;
	struct ruleset *rules;
	struct law law;
	struct assess assess;
	bool open;
	char rows[1024];
};

/* On this day; home_end() gives all back. */
void home_begin(struct home *home, day_t date);

/*
 * Read a household H1 and decide it.  columns are keys parted by commas; rows hold a line for
 * each person, who are P1, the head, P2, ....
 */
const struct walk *home_decide(struct home *home, const char *columns, const char *rows);

/* What came out, a line each: "dibao 750.00" or "tekun P2 885.00"; undecided with what is missing.
 */
const char *home_rows(struct home *home);

/* The codes of the reasons of a row: "DB_GRANT;SP_ELDER". */
const char *home_reasons(struct home *home, size_t row);

/* The test of a condition of one person, or of the household; NULL where it was not asked. */
const struct walk_test *home_test(const struct home *home, enum criterion criterion, size_t seat);

/* The person of a row, from 0. */
const struct person *home_person(const struct home *home, size_t at);

void home_end(struct home *home);

#endif
