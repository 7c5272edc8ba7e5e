#ifndef JZ_LAW_FACT_H
#define JZ_LAW_FACT_H

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/bits.h"
#include "base/text.h"
#include "rule/law.h"

/*
 * The facts without which a household may stay undecided, in the order in which the walk
 * asks for them.  Each is a column of the register.  Behind them come the rule values: one that
 * is not set is an unknown fact too, the fact FACTS + its param.
 */
enum fact {
	FACT_area,
	FACT_birth_date,
	FACT_disability_type,
	FACT_disability_grade,
	FACT_disease,
	FACT_wage,
	FACT_business,
	FACT_property,
	FACT_transfer,
	FACT_income,
	FACT_financial_assets,
	FACT_vehicles,
	FACT_dwellings,
	FACT_care_gaps,
	FACT_employment,
	FACT_amount,
	FACT_tier,
	FACTS
};

/* What an assessment asks for comes first in param.def. */
enum { FACTS_ALL = FACTS + PARAM_DEADLINE_NORMAL };

/* A set of facts, one bit each. */
typedef bits_t facts_t;

static_assert((int)FACTS_ALL <= (int)BITS_MOST, "every fact needs a bit");

#define FACT(name) ((facts_t)1 << FACT_##name)
#define FACT_RULE(param) ((facts_t)1 << (FACTS + (int)(param)))

/* All facts that are rule values. */
#define FACT_RULES (~(((facts_t)1 << FACTS) - 1))

/* What is missing where this value is needed: nothing, or the value itself if it is not set. */
facts_t fact_lacks(const struct law *law, enum param param);

/* Is it a rule value, and which? */
bool fact_is_rule(int fact);
enum param fact_param(int fact);

/* The register's column of a fact that is no rule value. */
int fact_column(enum fact fact);

/* Is it about the household, or about all of them, not about one person? */
bool fact_is_shared(int fact);

/* "wage;rule:dibao.urban", as the column missing has it.  Writes at most size bytes. */
struct text fact_list(facts_t facts, char *buf, size_t size);

#endif
