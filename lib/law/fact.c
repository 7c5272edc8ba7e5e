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
};

int
fact_column(enum fact fact)
{
	return column[fact];
}

bool
fact_is_shared(enum fact fact)
{
	return schema_of(RECORD_REGISTER)->column[column[fact]].scope == SCOPE_HOUSEHOLD;
}

struct text
fact_list(facts_t facts, char *buf, size_t size)
{
	const struct schema *schema = schema_of(RECORD_REGISTER);
	size_t used = 0;

	for (int fact = 0; fact < FACTS; fact++) {
		if ((facts >> fact & 1) == 0)
			continue;
		struct text key = schema->column[column[fact]].key;

		if (used + key.n + 1 > size)
			break;
		if (used > 0)
			buf[used++] = ';';
		memcpy(buf + used, key.p, key.n);
		used += key.n;
	}
	return (struct text){ buf, used };
}
