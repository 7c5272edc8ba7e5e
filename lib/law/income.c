#include "law/income.h"

static const struct class_def {
	int month;
	int year;
	facts_t missing;
} class_def[INCOME_ITEMS] = {
	[INCOME_WAGE] = { REGISTER_wage, REGISTER_wage_year, FACT(wage) },
	[INCOME_BUSINESS] = { REGISTER_business, REGISTER_business_year, FACT(business) },
	[INCOME_PROPERTY] = { REGISTER_property, REGISTER_property_year, FACT(property) },
	[INCOME_TRANSFER] = { REGISTER_transfer, REGISTER_transfer_year, FACT(transfer) },
	[INCOME_TOTAL] = { REGISTER_income, REGISTER_income_year, FACT(income) },
	[INCOME_OTHER] = { REGISTER_other_income, REGISTER_other_income_year, 0 },
};

/* A cell, or 0 where it is blank. */
static int64_t
or_zero(const struct person *person, int column)
{
	int64_t value = person->row.value[column];

	return value & -(int64_t)(value != BLANK); /* no branch: nobody foresees which are blank */
}

static bool
is_given(const struct person *person, enum income_class class)
{
	return (person->row.value[class_def[class].month] != BLANK) |
	       (person->row.value[class_def[class].year] != BLANK);
}

/* What is taken off an item, by the year. */
static fen_t
taken_off(const struct person *person, enum income_class class, struct income_rule rule)
{
	if (rule.total)
		return 0;
	fen_t cost = class == INCOME_WAGE || class == INCOME_TOTAL
			     ? or_zero(person, REGISTER_work_cost)
			     : 0;
	fen_t pension = rule.pension_out && (class == INCOME_TRANSFER || class == INCOME_TOTAL)
				? or_zero(person, REGISTER_base_pension)
				: 0;

	return 12 * (cost + pension);
}

static struct income_item
item_of(const struct person *person, enum income_class class, struct income_rule rule)
{
	struct income_item item = { .class = class };

	item.unknown = class < INCOME_OTHER && !is_given(person, class);
	if (item.unknown)
		return item;
	item.gross = 12 * or_zero(person, class_def[class].month) +
		     or_zero(person, class_def[class].year);
	item.off = taken_off(person, class, rule);
	item.counted = item.gross > item.off ? item.gross - item.off : 0;
	return item;
}

size_t
income_items(const struct person *person, struct income_rule rule,
	     struct income_item item[INCOME_ITEMS])
{
	bool total = is_given(person, INCOME_TOTAL) || !rule.classes_kept;
	size_t n = 0;

	for (enum income_class class = 0; class < INCOME_CLASSES; class ++)
		total &= !is_given(person, class);
	if (total)
		item[n++] = item_of(person, INCOME_TOTAL, rule);
	else
		for (enum income_class class = 0; class < INCOME_CLASSES; class ++)
			item[n++] = item_of(person, class, rule);
	item[n++] = item_of(person, INCOME_OTHER, rule);
	return n;
}

struct income
income_of(const struct person *person, struct income_rule rule)
{
	struct income_item item[INCOME_ITEMS];
	struct income sum = { 0 };
	size_t n = income_items(person, rule, item);

	for (size_t i = 0; i < n; i++) {
		sum.year += item[i].counted;
		if (item[i].unknown)
			sum.missing |= class_def[item[i].class].missing;
	}
	return sum;
}

int
income_column(enum income_class class, bool by_year)
{
	return by_year ? class_def[class].year : class_def[class].month;
}

fen_t
income_rigid_cost(const struct person *person)
{
	return or_zero(person, REGISTER_medical_cost) + or_zero(person, REGISTER_education_cost) +
	       or_zero(person, REGISTER_rehabilitation_cost) + or_zero(person, REGISTER_other_cost);
}
