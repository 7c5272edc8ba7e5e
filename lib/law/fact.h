#ifndef JZ_LAW_FACT_H
#define JZ_LAW_FACT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

/*
 * The facts without which a household may stay undecided, in the order in which the walk
 * asks for them.  Each is a column of the register.
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
	FACTS
};

/* A set of facts, one bit each. */
typedef uint32_t facts_t;

#define FACT(name) ((facts_t)1 << FACT_##name)

/* The register's column of a fact. */
int fact_column(enum fact fact);

/* Is it a fact about the household, not about one person? */
bool fact_is_shared(enum fact fact);

/* "wage;business", as the column missing has it.  Writes at most size bytes. */
struct text fact_list(facts_t facts, char *buf, size_t size);

#endif
