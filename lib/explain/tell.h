#ifndef JZ_EXPLAIN_TELL_H
#define JZ_EXPLAIN_TELL_H

#include <stdbool.h>

#include "base/prose.h"
#include "law/walk.h"
#include "register/record.h"

/* The pieces of an explanation: names, the cells and rule values behind a figure. */

struct telling {
	struct prose *prose;
	const struct walk *walk;
	const struct record_reader *reader; /* for headings */
};

/* The words of the language that is told in. */
void tell_words(struct prose *prose, const char *zh, const char *en);

struct text tell_name(const struct telling *telling, size_t seat);

/* "line 12 张三" */
void tell_person(const struct telling *telling, size_t seat);

/* "line 12 “wage”", and whether it was assumed. */
void tell_cell(const struct telling *telling, const struct person *person, int column);

/* The same of a household column: a line, an assumption, or the last decision list. */
void tell_household_cell(const struct telling *telling, int column);

/* What a cell says; of a blank one, what that is taken for. */
void tell_content(struct prose *prose, const struct record *record, int column);

/* An amount of the rules by the year or by the month, as stated: "650.00 × 12", "650.00". */
void tell_yearly(struct prose *prose, const struct value *value);
void tell_monthly(struct prose *prose, const struct value *value);

/* A line of its own: a rule value with its document, article, days, basis, file and line. */
void tell_stated(const struct telling *telling, const struct value *value);
void tell_value(const struct telling *telling, enum param param);
void tell_values(const struct telling *telling, const struct walk_params *used);

/*
 * "（社会救助法第十八条第一款；57号第二十三条）": what a ground, or a reason, is cited by; with
 * `all`, also what farther places and older documents say.  Nothing where no document says it.
 */
void tell_ground(const struct telling *telling, enum ground ground, bool all);
void tell_grounds(const struct telling *telling, enum reason reason);

/* "金融资产（financial_assets）" */
void tell_fact(struct prose *prose, enum fact fact);
void tell_facts(struct prose *prose, facts_t facts);

#endif
