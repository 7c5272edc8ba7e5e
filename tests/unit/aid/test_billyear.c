#include "aid/billyear.h"

#include <stdlib.h>
#include <string.h>

#include "unit.h"

enum { BILLS = 5, ORDERS = 120 };

static struct arena arena;
static const struct bill_year_rules by_year = { true, { ROUND_HALF_UP, 1 } };
static const struct bill_year_rules by_stay = { false, { ROUND_HALF_UP, 1 } };

static void
end(void)
{
	arena_free(&arena);
}

static const struct value *
profile(const char *written)
{
	struct value *value = arena_alloc(&arena, sizeof(*value));
	char *whole = arena_alloc(&arena, strlen(written) + 8);
	struct text at;

	strcpy(whole, written);
	strcat(whole, " @ 一");
	ck_assert_int_eq(
		value_parse(PARAM_MEDICAL_DIBAO_INPATIENT, text_of(whole), value, &at, &arena),
		VALUE_OK);
	return value;
}

static struct year_bill
bill(int day, const char *id, fen_t eligible, const char *written)
{
	return (struct year_bill){ .on = day_of(2026, 1, 1) + day,
				   .id = text_of(id),
				   .hospital = TEXT("甲"),
				   .eligible = eligible,
				   .profile = profile(written) };
}

static fen_t
year(struct year_bill *bills, size_t count, const struct bill_year_rules *rules)
{
	struct year_bill **order = arena_alloc(&arena, count * sizeof(*order));
	fen_t sum = 0;

	for (size_t i = 0; i < count; i++) {
		order[i] = &bills[i];
		bills[i].rules = *rules;
	}
	billyear_compute(order, count);
	for (size_t i = 0; i < count; i++)
		sum += bills[i].amount;
	return sum;
}

/* One bill by itself: terms in their order, one rounding. */
static const struct {
	const char *written;
	fen_t eligible;
	fen_t amount;
} ones[] = {
	{ "all", 123457, 123457 },
	{ "share 70%", 100, 70 },
	{ "share 1/3", 100, 33 },
	{ "share 1/3", 50, 17 },
	{ "deductible 1000 yuan, share 70%", 100000, 0 },
	{ "deductible 1000 yuan, share 70%", 100001, 1 },
	{ "deductible 1000 yuan, share 70%", 200000, 70000 },
	{ "share 70%, deductible 1000 yuan", 200000, 40000 },
	{ "share 70%, cap 700 yuan", 99999, 69999 },
	{ "share 70%, cap 700 yuan", 100000, 70000 },
	{ "share 70%, cap 700 yuan", 100001, 70000 },
	{ "cap 700 yuan, share 70%", 100000, 49000 },
	{ "cap 700 yuan", 70001, 70000 },
	{ "cap 0 yuan", 70001, 0 },
};

START_TEST(terms_in_their_order)
{
	struct year_bill own = bill(0, "1", ones[_i].eligible, ones[_i].written);

	ck_assert_int_eq(year(&own, 1, &by_year), ones[_i].amount);
	ck_assert_int_eq(own.used_before, 0);
	ck_assert_int_eq(own.used_after, ones[_i].amount);
}
END_TEST

/* The cap is reached by a fen less, to the fen, and past it. */
START_TEST(a_cap_is_of_the_year)
{
	for (fen_t more = -1; more <= 1; more++) {
		struct year_bill two[] = { bill(1, "b", 30000 + more, "share 100%, cap 700 yuan"),
					   bill(0, "a", 40000, "share 100%, cap 700 yuan") };

		ck_assert_int_eq(year(two, 2, &by_year), more < 0 ? 69999 : 70000);
		ck_assert_int_eq(two[0].used_before, 40000);
		ck_assert_int_eq(two[0].used_after, more < 0 ? 69999 : 70000);
	}
}
END_TEST

START_TEST(a_deductible_is_of_the_year_or_of_each)
{
	struct year_bill two[] = { bill(0, "a", 60000, "deductible 1000 yuan, share 50%"),
				   bill(1, "b", 60000, "deductible 1000 yuan, share 50%") };

	ck_assert_int_eq(year(two, 2, &by_year), 10000);
	ck_assert_int_eq(two[0].amount, 0);
	ck_assert_int_eq(year(two, 2, &by_stay), 0);
}
END_TEST

/* Whose class changes has a profile for each; what was used stays used. */
START_TEST(a_class_may_change_within_the_year)
{
	struct year_bill two[] = { bill(0, "a", 60000, "share 50%, cap 400 yuan"),
				   bill(1, "b", 60000, "share 90%, cap 800 yuan") };

	ck_assert_int_eq(year(two, 2, &by_year), 80000);
	ck_assert_int_eq(two[0].amount, 30000);
	ck_assert_int_eq(two[1].amount, 50000);
	two[1].profile = profile("all");
	ck_assert_int_eq(year(two, 2, &by_year), 90000);
}
END_TEST

static void
shuffle(struct year_bill *bills, unsigned *seed)
{
	for (size_t i = BILLS; i-- > 1;) {
		*seed = *seed * 1103515245U + 12345U;
		size_t k = (*seed >> 16) % (i + 1);
		struct year_bill own = bills[i];

		bills[i] = bills[k];
		bills[k] = own;
	}
}

/* Whatever the order in which they come, each gets the same; one that is gone never was. */
START_TEST(the_order_of_coming_means_nothing)
{
	static const char *const profiles[] = { "deductible 300 yuan, share 1/3, cap 900 yuan",
						"share 70%, deductible 100 yuan, cap 500 yuan",
						"cap 2000 yuan, share 60%", "all" };
	unsigned seed = (unsigned)_i + 1;
	struct year_bill first[BILLS];
	fen_t amount[BILLS];
	fen_t sum;

	for (size_t i = 0; i < BILLS; i++) {
		static const char *const ids[] = { "a", "b", "c", "d", "e" };

		seed = seed * 1103515245U + 12345U;
		first[i] = bill((int)(seed >> 20 & 3), ids[i], (fen_t)(seed >> 8 & 0x1ffff),
				profiles[seed >> 16 & 3]);
	}
	sum = year(first, BILLS, &by_year);
	for (size_t i = 0; i < BILLS; i++)
		amount[first[i].id.p[0] - 'a'] = first[i].amount;
	for (int turn = 0; turn < ORDERS; turn++) {
		shuffle(first, &seed);
		ck_assert_int_eq(year(first, BILLS, &by_year), sum);
		for (size_t i = 0; i < BILLS; i++) {
			ck_assert_int_eq(first[i].amount, amount[first[i].id.p[0] - 'a']);
			ck_assert_int_ge(first[i].amount, 0);
			ck_assert_int_le(first[i].amount, first[i].eligible);
			ck_assert_int_eq(first[i].used_after,
					 first[i].used_before + first[i].amount);
		}
	}
	/* a reversal restores what the bill had used */
	struct year_bill rest[BILLS];
	struct year_bill gone[BILLS];
	size_t count = 0;

	memcpy(gone, first, sizeof(gone));
	gone[0].gone = true;
	for (size_t i = 1; i < BILLS; i++)
		rest[count++] = first[i];
	ck_assert_int_eq(year(gone, BILLS, &by_year), year(rest, count, &by_year));
	ck_assert_int_eq(gone[0].amount, 0);
	gone[0].gone = false;
	ck_assert_int_eq(year(gone, BILLS, &by_year), sum);
}
END_TEST

/* A profile that is gone leaves a bill what it had, and that counts. */
START_TEST(without_a_profile_it_keeps_what_it_had)
{
	struct year_bill two[] = { bill(0, "a", 60000, "all"),
				   bill(1, "b", 60000, "share 50%, cap 400 yuan") };

	two[0].profile = NULL;
	two[0].amount = 25000;
	ck_assert_int_eq(year(two, 2, &by_year), 40000);
	ck_assert_int_eq(two[1].amount, 15000);
}
END_TEST

UNIT(NULL, end, EACH(terms_in_their_order, ones), a_cap_is_of_the_year,
     a_deductible_is_of_the_year_or_of_each, a_class_may_change_within_the_year,
     TIMES(the_order_of_coming_means_nothing, 20), without_a_profile_it_keeps_what_it_had);
