#ifndef JZ_RULE_PARAM_H
#define JZ_RULE_PARAM_H

#include <stdbool.h>

#include "base/diag.h"
#include "base/ratio.h"
#include "base/text.h"

/* The keys that a rule file may set, from param.def: enum { PARAM_DIBAO_URBAN, … }. */
enum param {
#define PARAM(name, key, kind, zh, en) PARAM_##name,
#include "rule/param.def"
#undef PARAM
	PARAM_COUNT
};

enum param_kind {
	PARAM_IS_AMOUNT,
	PARAM_IS_MONEY,
	PARAM_IS_RATIO,
	PARAM_IS_SHARE,
	PARAM_IS_PART,
	PARAM_IS_LIMIT,
	PARAM_IS_COUNT,
	PARAM_IS_MONTH, /* of each year */
	PARAM_IS_AGE,
	PARAM_IS_MONTHS,
	PARAM_IS_DAYS,
	PARAM_IS_WORKDAYS,
	PARAM_IS_ROUNDING,
	PARAM_IS_LIST,
	PARAM_IS_AGES,
	PARAM_IS_GRADES,
	PARAM_IS_MEMBERS,
	PARAM_IS_MODE,
	PARAM_IS_CATEGORIES,
	PARAM_IS_GROUPS,
	PARAM_IS_FLAG,
	PARAM_IS_QUARTERS,
	PARAM_IS_PROFILE,
};

const char *param_key(enum param param);
enum param_kind param_kind(enum param param);
const char *param_label(enum param param, enum language language);

/* The key that is spelled so; -1 where none is. */
int param_find(struct text key);

/* Is a key, of whatever kind, spelled so, or below what is: dibao.urban below dibao? */
bool param_within(const char *key, struct text above);

/*
 * Is it for a part of what another key is for, so that nobody misses it where it is not set: a
 * profile of one level of hospitals?
 */
bool param_is_finer(enum param param);

/* The key whose spelling is nearest. */
enum param param_nearest(struct text key);

/* Does the kind have greater and smaller values, so that a limit can bind it? */
bool param_ordered(enum param param);

/* Which of the words that a MODE takes it is, in either language, from 0; -1: none. */
int param_mode(enum param param, struct text word);
const char *param_mode_word(enum param param, int mode, enum language language);

/* A category or another group (WORD_CATEGORY_… or WORD_GROUP_…), in either language; -1: none. */
int64_t param_group(struct text word);

/*
 * Is a number of the kind's own unit (fen a year, months, a fraction) within what can be meant?
 * What is past it is a slip of the pen: 20 for 0.20, a month for a year.  Of a rounding, the unit
 * to which it rounds counts.
 */
bool param_allows(enum param param, struct ratio number);

/* That range in words, with what to write: "0 to 1 (20 % is 0.20)"; NULL where all is allowed. */
const char *param_range(enum param param, enum language language);

/* One value as it is written, for a form to fill in. */
const char *param_example(enum param param, enum language language);

/* How a value is written, for messages: "650 yuan/month"; of a MODE, its words. */
const char *param_form(enum param param, enum language language);

#endif
