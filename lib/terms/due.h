#ifndef JZ_TERMS_DUE_H
#define JZ_TERMS_DUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/money.h"
#include "civil/workday.h"
#include "law/deadline.h"
#include "register/record.h"
#include "rule/ruleset.h"
#include "table/rowout.h"

/* A list of applications, applications(5), and when their steps are due, deadlines(5). */

enum { DUE_LIMIT_SIZE = 40 };

struct due_options {
	struct table_options table;
	const struct ruleset *rules;
	const struct workday *calendar;
	day_t date;     /* as of which it is said how steps stand; on or after workday_first() */
	int32_t within; /* an open step with so many working days left is due soon */
	bool duties;    /* of a tracked list: with the duties that come again */
	bool asked;     /* for titles of another language than the file's: */
	enum language language;
};

/* The columns that a row takes from its application as they are. */
enum due_text {
	DUE_ID,
	DUE_HOUSEHOLD,
	DUE_APPLICANT,
	DUE_TOWN,
	DUE_VILLAGE,
	DUE_TITLE,
	DUE_OWNER,
	DUE_TEXTS
};

struct due_application {
	struct deadline_case file;
	struct text text[DUE_TEXTS];
	const struct text *extra; /* the cells of the unknown columns */
	size_t line;
	size_t steps; /* 0: something holds it back, and was reported */
	const struct deadline_step *step;
};

/* One step of an application. */
struct due_row {
	const struct due_application *application;
	const struct deadline_step *step; /* NULL where the application is held back */
};

/* All applications of a file, and all steps, by town and there the most urgent first. */
struct due {
	struct due_application *application;
	size_t applications;
	size_t room;
	struct due_row *row;
	size_t rows;
	size_t assistants; /* of a tracked list: village assistants at work on the date */
	fen_t allowance;   /* what they have by the month */
	struct record_reader *reader; /* for language, encoding and extra columns */
	struct arena arena;
};

/*
 * Read path into *due, which need not be set; due_free() it whatever the outcome.  What is
 * wrong with an application is reported, and holds it back or not.  False where trouble was
 * reported.
 */
bool due_read(struct due *due, const char *path, const struct due_options *options,
	      struct diag *diag);
void due_free(struct due *due);

/* For whoever reads another list into it: take an application; put all into order, once. */
void due_add(struct due *due, const struct due_application *application);
void due_order(struct due *due);

/* Header and rows; with only_open those of steps still to be done. */
void due_write(const struct due *due, struct rowout *out, enum language language, bool only_open);

/* A step's limit in words: "25 workdays"; blank where it has none. */
struct text due_limit(const struct deadline_step *step, enum language language,
		      char buf[DUE_LIMIT_SIZE]);

/* How the applications of a town stand, each counted once, by its step that is due first. */
struct due_tally {
	struct text town;
	size_t applications;
	size_t overdue;
	size_t soon;
	size_t open;
	size_t invalid;
};

/* The next town from *row, which begins as 0; false behind the last. */
bool due_next_town(const struct due *due, size_t *row, struct due_tally *tally);

/* How many due dates lie behind the announced holidays. */
size_t due_provisional(const struct due *due);

#endif
