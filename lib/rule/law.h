#ifndef JZ_RULE_LAW_H
#define JZ_RULE_LAW_H

#include <stdbool.h>
#include <stddef.h>

#include "base/day.h"
#include "base/diag.h"
#include "rule/cite.h"
#include "rule/param.h"
#include "rule/value.h"

/* The values in force on a date; they live as long as the ruleset. */
struct law {
	day_t date;        /* the rule day: the values are those of this day */
	day_t as_of;       /* of the facts and ages */
	month_t first;     /* the first month that a decision is about */
	const char *place; /* "rules/sample": the folder in which a missing value would be set */
	struct value value[PARAM_COUNT];
	struct value care_wage; /* the minimum wage that care fees go by: tekun.care.wage */
	const struct cite *cite[GROUNDS]; /* the first that law_cite() gives */
	const struct cite_table *cites;
};

/*
 * Is each of these set?  Reports every one that is not as trouble, with its key and the
 * folder in which to set it, and returns false if any.
 */
bool law_require(const struct law *law, const enum param *params, size_t count, struct diag *diag);

/*
 * What a ground is cited by: of the nearest place the latest document in force that has it, i = 0;
 * those behind it with i from 1.  NULL at the end, and of GROUND_NONE.
 */
const struct cite *law_cite(const struct law *law, enum ground ground, size_t i);

/*
 * Add what a ground is cited by to a list in buf, parted by ";", unless it stands there; *used
 * counts its bytes, of at most size.  GROUND_NONE adds nothing.
 */
void law_cite_add(const struct law *law, enum ground ground, char *buf, size_t size, size_t *used);

/* What grounds are cited by, up to GROUND_NONE, as such a list. */
struct text law_articles(const struct law *law, const enum ground *ground, char *buf, size_t size);

/* Is dibao paid by fixed tiers?  Where nobody says so, the gap is paid: choices(7), payment.mode.
 */
bool law_pays_tiers(const struct law *law);

/* Has the place switched off a category, WORD_CATEGORY_…? */
bool law_is_off(const struct law *law, int64_t category);

/* Warn, once, of each document with a value in force whose confirmed_through the date is past. */
void law_confirm(const struct law *law, struct diag *diag);

#endif
