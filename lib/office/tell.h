#ifndef JZ_OFFICE_TELL_H
#define JZ_OFFICE_TELL_H

#include "law/walk.h"
#include "office/prose.h"
#include "register/record.h"

/* The pieces of an explanation: figures, and the cells and rule values behind them. */

struct telling {
	struct prose *prose;
	const struct walk *walk;
	const struct record_reader *reader; /* for lines and headings */
};

/* A text as two arguments of "%.*s". */
#define SHOW(t) (int)(t).n, (t).p

struct text tell_name(const struct telling *telling, size_t seat);

/* "line 12 “wage”" */
void tell_cell(const struct telling *telling, const struct record *record, int column);

/* "14400.00 < 7800.00 × 3 = 23400.00"; nothing where a condition has no numbers. */
void tell_comparison(struct prose *prose, const struct walk_test *test);

/* The incomes behind a condition, person by person and cell by cell. */
void tell_incomes(const struct telling *telling, const struct walk_test *test);

/* A rule value with its document, article, date, basis, file and line. */
void tell_value(struct prose *prose, const struct walk *walk, enum param param);

/* The facts of a set, by label and key. */
void tell_missing(struct prose *prose, facts_t facts);

#endif
