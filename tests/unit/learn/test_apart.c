#include "learn/apart.h"

#include "unit.h"

static struct apart apart;

/* Ten households with 400 or 500 yuan a person, and one with this. */
static void
take(fen_t last)
{
	apart_free(&apart);
	for (int i = 0; i < 10; i++)
		apart_add(&apart, i % 2 == 0 ? 40000 : 50000);
	apart_add(&apart, last);
	apart_settle(&apart);
}

START_TEST(what_is_beyond_the_rates)
{
	static const struct {
		fen_t amount;
		bool beyond;
	} cases[] = {
		{ 19999, true },  { 20000, false }, { 40000, false }, { 45000, false },
		{ 50000, false }, { 99999, false }, { 100000, true }, { 120000, true },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		take(cases[i].amount);
		ck_assert_int_eq(apart_is_beyond(&apart, cases[i].amount), cases[i].beyond);
		ck_assert_int_eq(apart.least, 40000);
		ck_assert_int_eq(apart.most, 50000);
	}
}
END_TEST

START_TEST(a_quarter_of_the_least_rate_is_beyond)
{
	apart_free(&apart);
	for (int i = 0; i < 10; i++)
		apart_add(&apart, i % 2 == 0 ? 30000 : 60000);
	apart_add(&apart, 90000);
	apart_settle(&apart);
	ck_assert(apart_is_beyond(&apart, 90000) && !apart_is_beyond(&apart, 90001));
}
END_TEST

START_TEST(what_is_far_below_all_others)
{
	take(9999);
	ck_assert(apart_is_light(&apart, 9999));
	take(10000);
	ck_assert(!apart_is_light(&apart, 10000));
	/* of two none is alone */
	apart_add(&apart, 10001);
	apart_settle(&apart);
	ck_assert(!apart_is_light(&apart, 10000));
	/* where amounts go down to little, one is the least */
	apart_free(&apart);
	for (int i = 0; i < 10; i++)
		apart_add(&apart, 4000 + i * 3000);
	apart_add(&apart, 900);
	apart_settle(&apart);
	ck_assert(!apart_is_light(&apart, 900));
}
END_TEST

START_TEST(what_is_far_above_nine_of_ten)
{
	take(150000);
	ck_assert(!apart_is_heavy(&apart, 150000) && apart_is_heavy(&apart, 150001));
}
END_TEST

START_TEST(a_few_say_nothing)
{
	apart_free(&apart);
	for (int i = 0; i < 9; i++)
		apart_add(&apart, 40000);
	apart_settle(&apart);
	ck_assert(!apart_is_heavy(&apart, 900000) && !apart_is_beyond(&apart, 900000));
}
END_TEST

/* Where each household has an amount of its own, there are no rates. */
START_TEST(amounts_of_their_own_are_no_rates)
{
	apart_free(&apart);
	for (int i = 0; i < 12; i++)
		apart_add(&apart, 40000 + 1000 * i);
	apart_settle(&apart);
	ck_assert(!apart_is_beyond(&apart, 100000));
}
END_TEST

static void
tear_down(void)
{
	apart_free(&apart);
}

START_TEST(few_rates_that_nearly_all_have)
{
	apart_free(&apart);
	for (int i = 0; i < 30; i++)
		apart_add(&apart, i % 3 == 0 ? 35500 : 43500);
	apart_add(&apart, 40000);
	apart_settle(&apart);
	ck_assert_uint_eq(apart.rates, 2);
	ck_assert(apart_is_no_rate(&apart, 40000) && !apart_is_no_rate(&apart, 43500));
	for (int i = 0; i < 4; i++)
		apart_add(&apart, 50000 + i);
	apart_settle(&apart);
	ck_assert_uint_eq(apart.rates, 0);
	ck_assert(!apart_is_no_rate(&apart, 40000));
}
END_TEST

UNIT(NULL, tear_down, what_is_beyond_the_rates, a_quarter_of_the_least_rate_is_beyond,
     what_is_far_above_nine_of_ten, what_is_far_below_all_others, a_few_say_nothing,
     amounts_of_their_own_are_no_rates, few_rates_that_nearly_all_have);
