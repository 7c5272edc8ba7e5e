#ifndef JZ_EXPLAIN_TELL_H
#define JZ_EXPLAIN_TELL_H

#include <stdbool.h>

#include "base/prose.h"
#include "law/walk.h"
#include "page/paper.h"
#include "register/record.h"

/*
 * The parts of the sentences of an explanation: names, the cells and rule values behind a figure.
 * A sentence stands whole in both languages where it is told, with {1} to {9} for its parts.
 */

struct telling {
	struct prose *prose;
	const struct walk *walk;
	const struct record_reader *reader; /* for headings; a letter has none */
	struct paper *paper;                /* of a letter; its prose is the one above */
	bool words;                         /* no codes, keys and lines of rule files */
	struct arena *parts;                /* has the texts that are returned here */
};

/* A part in the language that is told in; TELL_SAME() where it is the same in both. */
#define TELL(telling, zh, en, ...)                                                                 \
	prose_part((telling)->parts, (telling)->prose->language, zh, en, __VA_ARGS__)
#define TELL_SAME(telling, words, ...) TELL(telling, words, words, __VA_ARGS__)

struct text tell_name(const struct telling *telling, size_t seat);

/* "line 12 张三" */
struct text tell_person(const struct telling *telling, size_t seat);

/* A list with one more: "张三、李四"; a blank list is none yet. */
struct text tell_more(const struct telling *telling, struct text list, struct text more);

/* "line 12 “wage”", and whether it was assumed. */
struct text tell_cell(const struct telling *telling, const struct person *person, int column);

/* The same of a household column: a line, an assumption, or the last decision list. */
struct text tell_household_cell(const struct telling *telling, int column);

/* What a cell says; of a blank one, what that is taken for. */
struct text tell_content(const struct telling *telling, const struct record *record, int column);

/* "2辆": a number of what a column counts; where nobody has a word for that, the number alone. */
struct text tell_count(const struct telling *telling, int column, int64_t count);

/* An amount of the rules by the year or by the month, as stated: "650.00 × 12", "650.00". */
struct text tell_yearly(const struct telling *telling, const struct value *value);
struct text tell_monthly(const struct telling *telling, const struct value *value);

/* A line of its own: a rule value with its document, article, days, basis, file and line. */
void tell_stated(const struct telling *telling, const struct value *value);
void tell_value(const struct telling *telling, enum param param);
void tell_values(const struct telling *telling, const struct walk_params *used);

/*
 * "（社会救助法第十八条第一款；57号第二十三条）": what a ground, or a reason, is cited by; with
 * `all`, also what farther places and older documents say.  Blank where no document says it.
 */
struct text tell_ground(const struct telling *telling, enum ground ground, bool all);
struct text tell_grounds(const struct telling *telling, enum reason reason);

/* A month as a letter has it: "2026年12月", in English "2026-12"; MONTH_NONE: blank. */
struct text tell_month(const struct telling *telling, month_t month);

/* "金融资产（financial_assets）", "政策数值 城镇低保标准（rule:dibao.urban）" */
struct text tell_fact(const struct telling *telling, int fact);
struct text tell_facts(const struct telling *telling, facts_t facts);

#endif
