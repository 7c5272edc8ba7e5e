#include "learn/amounts.h"

#include "unit.h"

/* Two households: of two persons and of one. */
static struct bounds_row row[] = { { .begins = true, .head = true },
				   { .begins = false },
				   { .begins = true, .head = true } };
static const struct bounds bounds = { .row = row, .count = ARRAY_LENGTH(row) };
static struct amounts amounts;

static enum amounts_of
settle(fen_t one, fen_t other, fen_t whole, const char *heading, bool repeated)
{
	amounts_free(&amounts);
	amounts_add(&amounts, (struct amount){ .has = true, .fen = one, .whole = whole });
	amounts_add(&amounts,
		    (struct amount){ .has = other > 0, .fen = other, .whole = AMOUNT_UNSAID });
	amounts_add(&amounts, (struct amount){ .has = true, .fen = 45000, .whole = AMOUNT_UNSAID });
	amounts_settle(&amounts, &bounds, text_of(heading), repeated);
	return amounts.of;
}

static void
tear_down(void)
{
	amounts_free(&amounts);
}

START_TEST(what_says_whose_they_are)
{
	ck_assert_int_eq(settle(30000, 0, AMOUNT_UNSAID, "月保障金", false), AMOUNTS_SHARED);
	ck_assert_int_eq(settle(30000, 30000, AMOUNT_UNSAID, "月保障金", false), AMOUNTS_OPEN);
	ck_assert(amounts.row[1].open && !amounts.row[0].has && !amounts.row[2].open);
	ck_assert_int_eq(settle(30000, 30000, AMOUNT_UNSAID, "月保障金", true), AMOUNTS_SHARED);
	ck_assert_int_eq(settle(30000, 30000, 60000, "月保障金", true), AMOUNTS_ADDED);
	ck_assert_int_eq(amounts.row[0].fen, 60000);
	ck_assert(amounts.each && !amounts.row[1].has);
	ck_assert_int_eq(settle(30000, 30000, 30000, "月保障金", false), AMOUNTS_SHARED);
	ck_assert_int_eq(settle(30000, 30000, AMOUNT_UNSAID, "月保障金（元/人）", true),
			 AMOUNTS_ADDED);
	ck_assert_int_eq(settle(30000, 30000, AMOUNT_UNSAID, "每户月保障金", false),
			 AMOUNTS_SHARED);
}
END_TEST

START_TEST(of_what_cannot_be_read_no_sum_is_made)
{
	amounts_add(&amounts, (struct amount){ .has = true, .fen = 30000, .whole = 60000 });
	amounts_add(&amounts, (struct amount){ .has = true, .fen = 30000 });
	amounts_add(&amounts, (struct amount){ .odd = true });
	row[2].begins = false;
	amounts_settle(&amounts, &bounds, TEXT("月保障金"), false);
	row[2].begins = true;
	ck_assert_int_eq(amounts.of, AMOUNTS_ADDED);
	ck_assert(!amounts.row[0].has);
	ck_assert_int_eq(amounts.row[0].fen, 0);
}
END_TEST

START_TEST(two_that_disagree_leave_it_open)
{
	ck_assert_int_eq(settle(30000, 30000, 30000, "月保障金（元/人）", true), AMOUNTS_OPEN);
	ck_assert_int_eq(settle(30000, 30000, 60000, "家庭月保障金", false), AMOUNTS_OPEN);
}
END_TEST

UNIT(NULL, tear_down, what_says_whose_they_are, of_what_cannot_be_read_no_sum_is_made,
     two_that_disagree_leave_it_open);
