#include "register/earning.h"

#include <stdlib.h>

#include "unit.h"

#define BIT(key) BITS(REGISTER_##key)

static const bits_t classes = BIT(wage) | BIT(wage_year) | BIT(business) | BIT(business_year) |
			      BIT(property) | BIT(property_year) | BIT(transfer) |
			      BIT(transfer_year);
static const bits_t total = BIT(income) | BIT(income_year);

static struct record
record_with(int column, int64_t value)
{
	struct record record;

	record_clear(&record);
	record.value[column] = value;
	return record;
}

START_TEST(one_way_states_the_fact)
{
	struct record none = record_with(REGISTER_wage, BLANK);
	struct record month = record_with(REGISTER_wage, 0);
	struct record year = record_with(REGISTER_transfer_year, 100);
	struct record whole = record_with(REGISTER_income_year, 100);
	struct record other = record_with(REGISTER_other_income, 100);

	ck_assert(earning_stated(&none) == 0);
	ck_assert(earning_stated(&month) == (BIT(wage) | BIT(wage_year) | total));
	ck_assert(earning_stated(&year) == (BIT(transfer) | BIT(transfer_year) | total));
	ck_assert(earning_stated(&whole) == (total | classes));
	ck_assert(earning_stated(&other) == (BIT(other_income) | BIT(other_income_year)));
}
END_TEST

START_TEST(a_total_is_compared_exactly)
{
	struct record record = record_with(REGISTER_wage, 100001);
	fen_t sum = -1;
	fen_t said = -1;

	ck_assert(!earning_differs(&record, &sum, &said));
	record.value[REGISTER_transfer_year] = 5;
	record.value[REGISTER_income_year] = 1200017;
	ck_assert(!earning_differs(&record, &sum, &said));
	record.value[REGISTER_income_year] = 1200018;
	ck_assert(earning_differs(&record, &sum, &said));
	ck_assert_int_eq(sum, 1200017);
	ck_assert_int_eq(said, 1200018);
	record.value[REGISTER_income_year] = 17;
	record.value[REGISTER_income] = 100000;
	record.value[REGISTER_other_income] = 1;
	ck_assert(!earning_differs(&record, &sum, &said));
}
END_TEST

START_TEST(a_total_alone_differs_from_nothing)
{
	struct record record = record_with(REGISTER_income, 5);
	fen_t sum;
	fen_t said;

	ck_assert(!earning_differs(&record, &sum, &said));
}
END_TEST

UNIT(NULL, NULL, one_way_states_the_fact, a_total_is_compared_exactly,
     a_total_alone_differs_from_nothing);
