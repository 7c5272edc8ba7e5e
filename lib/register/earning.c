#include "register/earning.h"

enum { CLASSES = 4, TOTAL = CLASSES, OTHER, WAYS, MONTHS = 12 };

/* What is stated by the month and by the year: the classes, then the rest. */
static const struct way {
	int month;
	int year;
} ways[WAYS] = {
	{ REGISTER_wage, REGISTER_wage_year },
	{ REGISTER_business, REGISTER_business_year },
	{ REGISTER_property, REGISTER_property_year },
	{ REGISTER_transfer, REGISTER_transfer_year },
	[TOTAL] = { REGISTER_income, REGISTER_income_year },
	[OTHER] = { REGISTER_other_income, REGISTER_other_income_year },
};

static bool
is_given(const struct record *record, const struct way *way)
{
	return record->value[way->month] != BLANK || record->value[way->year] != BLANK;
}

static bool
has_class(const struct record *record)
{
	for (int i = 0; i < CLASSES; i++)
		if (is_given(record, &ways[i]))
			return true;
	return false;
}

bits_t
earning_stated(const struct record *record)
{
	bool classes = has_class(record);
	bool total = is_given(record, &ways[TOTAL]);
	bits_t stated = 0;

	for (int i = 0; i < WAYS; i++) {
		bool otherwise = i < CLASSES ? total && !classes : i == TOTAL && classes;

		if (otherwise || is_given(record, &ways[i]))
			stated |= BITS(ways[i].month) | BITS(ways[i].year);
	}
	return stated;
}

static fen_t
by_year(const struct record *record, const struct way *way)
{
	int64_t month = record->value[way->month];
	int64_t year = record->value[way->year];

	return (month == BLANK ? 0 : month * MONTHS) + (year == BLANK ? 0 : year);
}

bool
earning_differs(const struct record *record, fen_t *classes, fen_t *total)
{
	fen_t sum = 0;

	if (!is_given(record, &ways[TOTAL]) || !has_class(record))
		return false;
	for (int i = 0; i < CLASSES; i++)
		sum += by_year(record, &ways[i]);
	*classes = sum;
	*total = by_year(record, &ways[TOTAL]);
	return sum != *total;
}
