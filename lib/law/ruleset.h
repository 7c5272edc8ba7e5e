#ifndef JZ_LAW_RULESET_H
#define JZ_LAW_RULESET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/day.h"
#include "base/diag.h"
#include "base/money.h"
#include "base/ratio.h"
#include "base/text.h"

/* The values that normative documents set, by place and date; rules(5) is the format. */

enum param {
#define PARAM(name, key, kind, zh, en) PARAM_##name,
#include "law/param.def"
#undef PARAM
	PARAM_COUNT
};

enum param_kind {
	PARAM_IS_AMOUNT,
	PARAM_IS_MONEY,
	PARAM_IS_RATIO,
	PARAM_IS_COUNT,
	PARAM_IS_AGE,
	PARAM_IS_MONTHS,
	PARAM_IS_DAYS,
	PARAM_IS_WORKDAYS,
	PARAM_IS_ROUNDING,
	PARAM_IS_LIST,
	PARAM_IS_MODE,
	PARAM_IS_FLAG,
	PARAM_IS_QUARTERS,
};

/* How sure a value is; the greater, the weaker. */
enum basis {
	BASIS_OFFICIAL,
	BASIS_UNVERIFIED,
	BASIS_ILLUSTRATIVE,
};

struct document {
	struct text file;  /* path as opened */
	struct text place; /* "datonghu" */
	struct text title;
	struct text number; /* "大办发〔2021〕30号" */
	day_t from;
	day_t until;             /* the last day in force; DAY_NONE: open */
	day_t confirmed_through; /* DAY_NONE: not stated */
	enum basis basis;
};

/* A value in force on a date. */
struct value {
	bool set;
	int64_t whole;      /* AMOUNT: fen a year; MONEY: fen; COUNT, AGE and lengths: the number;
			       FLAG: 0 or 1; QUARTERS: bit q for quarter q, 1 to 4 */
	struct ratio ratio; /* RATIO */
	struct rounding rounding;
	const struct text *list; /* LIST and MODE */
	size_t count;
	bool yearly;         /* AMOUNT: stated by the year */
	struct text written; /* as the file has it: "650 yuan/month" */
	const struct document *document;
	struct text article;
	size_t line;
	size_t overridden; /* how many values of farther places or older documents it overrides */
};

struct law {
	day_t date;
	struct value value[PARAM_COUNT];
};

struct ruleset;

/*
 * Load the rule files of a place, a folder with a place.ini, and of the places that it lies
 * within (folders beside it).  Every fault of every file is reported with file and line; with
 * any fault of level error or trouble the result is NULL.
 */
struct ruleset *ruleset_open(const char *dir, struct diag *diag);

/* The values in force on a date; they live as long as the ruleset. */
void ruleset_at(const struct ruleset *rules, day_t date, struct law *law);

/* What a value overrides, nearest first: i from 0; NULL at the end. */
const struct value *ruleset_overridden(const struct ruleset *rules, day_t date, enum param param,
				       size_t i);

/* All documents, nearest place first, then by date; for listings. */
size_t ruleset_documents(const struct ruleset *rules, const struct document *const **documents);

/* "sample": the folder in which a missing value would be set. */
const char *ruleset_place(const struct ruleset *rules);

void ruleset_close(struct ruleset *rules);

const char *param_key(enum param param);
enum param_kind param_kind(enum param param);
const char *param_label(enum param param, enum language language);
int param_find(struct text key); /* -1 where none */

/*
 * Is each of these set?  Reports every one that is not as trouble, with its key and the
 * folder in which to set it, and returns false if any.
 */
bool law_require(const struct law *law, const struct ruleset *rules, const enum param *params,
		 size_t count, struct diag *diag);

#endif
