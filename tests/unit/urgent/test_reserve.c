#include "urgent/reserve.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"

static struct reserve *
open_on(day_t date)
{
	static char path[128];

	snprintf(path, sizeof(path), "%s", scratch_path(&scratch, "r.csv"));
	struct reserve *reserve = reserve_open(
		path, &(struct reserve_options){ .date = date, .record = true, .begin = true },
		&scratch.diag);

	ck_assert_ptr_nonnull(reserve);
	return reserve;
}

static struct purse_case
a_case(const char *id)
{
	return (struct purse_case){ .id = text_of(id),
				    .who.town = TEXT("A"),
				    .who.household = TEXT("H1"),
				    .type = WORD_RELIEF_EMERGENCY,
				    .cause = WORD_HARDSHIP_FIRE,
				    .event_on = day_of(2026, 11, 2),
				    .accepted_on = day_of(2026, 11, 3) };
}

START_TEST(what_is_recorded_comes_back)
{
	struct reserve *reserve = open_on(day_of(2026, 12, 1));
	struct purse_case one = a_case("K");
	const fen_t amount[] = { 100, 50 };
	fen_t lacks;

	reserve_fund(reserve, TEXT("A"), 149, day_of(2026, 11, 1));
	ck_assert(!reserve_hold(reserve, &one, amount, 2, &lacks));
	ck_assert_int_eq(lacks, 1);
	reserve_fund(reserve, TEXT("A"), 1, day_of(2026, 11, 1));
	ck_assert(reserve_hold(reserve, &one, amount, 2, &lacks));
	ck_assert_uint_eq(reserve_pending(reserve), 4);
	ck_assert(reserve_record(reserve, LANGUAGE_EN, NULL));
	reserve_close(reserve);
	reserve = open_on(day_of(2027, 1, 5));
	const struct purse_case *known = purse_find(reserve_purse(reserve), TEXT("K"));

	ck_assert_ptr_nonnull(known);
	ck_assert_uint_eq(known->stages, 2);
	ck_assert_int_eq(known->amount, 150);
	ck_assert_int_eq(known->cause, WORD_HARDSHIP_FIRE);
	ck_assert_int_eq(known->accepted_on, day_of(2026, 11, 3));
	ck_assert(reserve_hold(reserve, &one, amount, 2, &lacks)); /* the same again */
	ck_assert_uint_eq(reserve_pending(reserve), 0);
	ck_assert_int_eq(one.month, month_of(day_of(2026, 12, 1))); /* as it was */
	reserve_close(reserve);
}
END_TEST

START_TEST(a_stage_is_spent_once_and_comes_back_once)
{
	struct reserve *reserve = open_on(day_of(2026, 12, 1));
	const struct purse *purse = reserve_purse(reserve);
	struct purse_case one = a_case("K");
	const fen_t amount[] = { 100, 50 };
	fen_t lacks;

	reserve_fund(reserve, TEXT("A"), 160, day_of(2026, 11, 1));
	ck_assert(reserve_hold(reserve, &one, amount, 2, &lacks));
	for (int i = 0; i < 2; i++)
		ck_assert(reserve_settle(reserve, TEXT("K"), 1, 90, day_of(2026, 12, 3), &lacks));
	ck_assert_int_eq(purse_stage_of(purse, TEXT("K"), 1).spent, 90);
	ck_assert_int_eq(purse_stage_of(purse, TEXT("K"), 1).held, 0);
	ck_assert_int_eq(purse_free_of(purse, TEXT("A")), 20);
	ck_assert_int_eq(purse_paid_on(purse, TEXT("K")), day_of(2026, 12, 3));
	ck_assert(reserve_hold(reserve, &one, amount, 2, &lacks)); /* a spent stage is left alone */
	ck_assert_int_eq(purse_free_of(purse, TEXT("A")), 20);
	ck_assert(!reserve_settle(reserve, TEXT("K"), 2, 71, day_of(2026, 12, 3), &lacks));
	ck_assert_int_eq(lacks, 1);
	for (int i = 0; i < 2; i++) /* the bank gave it back */
		ck_assert(reserve_settle(reserve, TEXT("K"), 1, 0, day_of(2026, 12, 3), &lacks));
	ck_assert_int_eq(purse_free_of(purse, TEXT("A")), 110);
	ck_assert(reserve_hold(reserve, &one, amount, 2, &lacks)); /* and it is promised again */
	ck_assert_int_eq(purse_free_of(purse, TEXT("A")), 10);
	ck_assert(reserve_hold(reserve, &one, amount, 1, &lacks)); /* the second is given up */
	ck_assert_int_eq(purse_free_of(purse, TEXT("A")), 60);
	ck_assert(reserve_settle(reserve, TEXT("none"), 1, 5, day_of(2026, 12, 3), &lacks));
	reserve_close(reserve);
}
END_TEST

/* Any order of cases, payments, returns and changes: never below nothing, and it reads back. */
START_TEST(no_order_promises_what_is_not_there)
{
	static const char *const ids[] = { "K", "L", "M" };
	fen_t lacks;

	srand((unsigned)_i);
	for (int run = 0; run < 4; run++) {
		struct reserve *reserve = open_on(day_of(2026, 12, 1 + run));
		const struct purse *purse = reserve_purse(reserve);
		fen_t there = purse_free_of(purse, TEXT("A"));

		for (int i = 0; i < 60; i++) {
			const char *id = ids[rand() % 3];
			struct purse_case one = a_case(id);
			const fen_t amount[] = { rand() % 50, rand() % 50, rand() % 50 };
			int64_t stage = 1 + rand() % 3;

			if (rand() % 8 == 0)
				reserve_fund(reserve, TEXT("A"), 1 + rand() % 100,
					     day_of(2026, 12, 1));
			else if (rand() % 2 == 0)
				(void)reserve_hold(reserve, &one, amount, 1 + (size_t)(rand() % 3),
						   &lacks);
			else
				(void)reserve_settle(reserve, text_of(id), stage, rand() % 60,
						     day_of(2026, 12, 2), &lacks);
			there = purse_free_of(purse, TEXT("A"));
			ck_assert_int_ge(there, 0);
			ck_assert_int_eq(purse_balance(purse, TEXT("A"), day_of(2026, 12, 31)),
					 there);
		}
		ck_assert(reserve_record(reserve, LANGUAGE_ZH, NULL));
		reserve_close(reserve);
		reserve = open_on(day_of(2026, 12, 9));
		ck_assert_int_eq(purse_free_of(reserve_purse(reserve), TEXT("A")), there);
		reserve_close(reserve);
	}
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, what_is_recorded_comes_back,
     a_stage_is_spent_once_and_comes_back_once, TIMES(no_order_promises_what_is_not_there, 10));
