#ifndef JZ_TESTS_HOME_H
#define JZ_TESTS_HOME_H

#include "decide/assess.h"
#include "explain/tell.h"
#include "law/criterion.h"
#include "scratch.h"

/* One household, written down as columns and rows, and decided under rules/sample on 2026-11-23. */
extern struct home {
	struct scratch scratch;
	struct ruleset *rules;
	struct law law;
	struct assess assess;
	bool open;
	const char *before; /* rows of an earlier list, by HOME_BEFORE; NULL: none */
	char rows[1024];
	struct paper paper;
	struct arena parts;
	struct telling telling;
} home;

/* Before and after a test. */
void home_begin(void);
void home_end(void);

/*
 * Read a household H1 and decide it.  columns are keys parted by commas; rows hold a line for
 * each person, who are P1, the head, P2, ....
 */
const struct walk *home_decide(const char *columns, const char *rows);

/* What came out, a line each: "dibao 750.00" or "tekun P2 885.00"; undecided with what is missing.
 */
const char *home_rows(void);

/* The codes of the reasons of a row: "DB_GRANT;SP_ELDER". */
const char *home_reasons(size_t row);

/* The test of a condition of one person, or of the household; NULL where it was not asked. */
const struct walk_test *home_test(enum criterion criterion, size_t seat);

/* The person of a row, from 0. */
const struct person *home_person(size_t at);

/* The same, to be told of in a language; and what was told since. */
struct telling *home_tell(enum language language, const char *columns, const char *rows);
const char *home_told(void);

#define HOME_BEFORE                                                                                \
	"household_id,person,category,members,covered,income,standard,gap,supplement,care,amount," \
	"status\n"

/* What most explanations need. */
#define HOME_COLUMNS                                                                               \
	"area,birth_date,supporter,care_gaps,child_status,care_mode,wage,business,property,"       \
	"transfer,work_cost,financial_assets,vehicles,dwellings,category,phase_out_base,"          \
	"employment"

#endif
