#include "law/fact.h"

#include <string.h>

#include "register/column.h"

#define COLUMN_OF(name) [FACT_##name] = REGISTER_##name
static const int column[FACTS] = {
	COLUMN_OF(area),
	COLUMN_OF(birth_date),
	COLUMN_OF(disability_type),
	COLUMN_OF(disability_grade),
	COLUMN_OF(disease),
	COLUMN_OF(wage),
	COLUMN_OF(business),
	COLUMN_OF(property),
	COLUMN_OF(transfer),
	COLUMN_OF(income),
	COLUMN_OF(financial_assets),
	COLUMN_OF(vehicles),
	COLUMN_OF(dwellings),
	COLUMN_OF(care_gaps),
	COLUMN_OF(employment),
	COLUMN_OF(amount),
	COLUMN_OF(tier),
};

facts_t
fact_lacks(const struct law *law, enum param param)
{
	return law->value[param].set ? 0 : FACT_RULE(param);
}

bool
fact_is_rule(int fact)
{
	return fact >= FACTS;
}

enum param
fact_param(int fact)
{
	return (enum param)(fact - FACTS);
}

int
fact_column(enum fact fact)
{
	return column[fact];
}

bool
fact_is_shared(int fact)
{
	return fact_is_rule(fact) ||
	       schema_of(RECORD_REGISTER)->column[column[fact]].scope == SCOPE_HOUSEHOLD;
}

struct text
fact_list(facts_t facts, char *buf, size_t size)
{
	size_t used = 0;
	int fact;

	while ((fact = bits_take(&facts)) >= 0) {
		bool rule = fact_is_rule(fact);
		struct text key = rule ? text_of(param_key(fact_param(fact)))
				       : schema_of(RECORD_REGISTER)->column[column[fact]].key;
		struct text mark = rule ? TEXT("rule:") : TEXT("");

		if (used + mark.n + key.n + 1 > size)
			break;
		if (used > 0)
			buf[used++] = ';';
		memcpy(buf + used, mark.p, mark.n);
		memcpy(buf + used + mark.n, key.p, key.n);
		used += mark.n + key.n;
	}
	return (struct text){ buf, used };
}
