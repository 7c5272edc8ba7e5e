#ifndef JZ_URGENT_RULEASK_H
#define JZ_URGENT_RULEASK_H

#include "law/reason.h"
#include "rule/ruleset.h"

/*
 * Rule values asked for one after another for an amount: what is not set is missing under its key,
 * and what is set counts with its basis and its source.
 */

enum { RULEASK_TEXT = 1024 };

struct ruleask {
	int64_t basis;               /* WORD_BASIS_…: of the weakest value that was asked */
	char missing[RULEASK_TEXT];  /* "degree;rule:relief.cap" */
	char articles[RULEASK_TEXT]; /* the sources of what made the amount, parted by ";" */
};

#define RULEASK_BEGIN ((struct ruleask){ .basis = WORD_BASIS_OFFICIAL })

/*
 * The law of a day, *law, with the values of today's where that day has none: what is decided by
 * the figures of one day stays as it is when the row comes again.  rules may be NULL and the day
 * BLANK: today's.
 */
void ruleask_law(const struct ruleset *rules, const struct law *today, int64_t on, struct law *law);

/* A fact without which there is no amount, by the key of its column. */
void ruleask_lack(struct ruleask *ask, struct text fact);

/* A rule value; of one that is not set, "rule:KEY" is missing. */
const struct value *ruleask_value(struct ruleask *ask, const struct law *law, enum param param);

/* The same of one that makes the amount: its source is among the articles. */
const struct value *ruleask_source(struct ruleask *ask, const struct law *law, enum param param);

/* Another source, "大办发〔2021〕30号（十二）", unless it is there. */
void ruleask_cite(struct ruleask *ask, struct text source);

/* The articles of the reasons, and behind them those that were asked. */
struct text ruleask_articles(const struct ruleask *ask, const struct law *law, reasons_t reasons,
			     char *buf, size_t size);

#endif
