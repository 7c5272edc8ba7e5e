#include "learn/crossrule.h"

#include "unit.h"

/* 月保障金, 月数, 补发, 扣减, 合计 */
static const fen_t row[] = { 31000, 300, 12000, 5000, 100000 };

START_TEST(what_each_rule_makes)
{
	struct cross_rule sum = { CROSS_SUM, .first = 2, .last = 3 };
	struct cross_rule taken = { CROSS_TAKEN, .first = 0, .by = 1, .last = 3, .minus = 3 };
	struct cross_rule product = { CROSS_PRODUCT, .first = 0, .last = 1 };
	struct cross_rule difference = { CROSS_DIFFERENCE, .first = 0, .last = 2 };
	struct cross_rule months = { CROSS_MONTHS, .first = 0, .last = 0, .months = 12 };
	size_t added;

	ck_assert_int_eq(crossrule_made(&sum, row), 17000);
	ck_assert_int_eq(crossrule_made(&taken, row), 100000);
	ck_assert_int_eq(crossrule_sum(&taken, row, &added), 100000);
	ck_assert_uint_eq(added, 4);
	ck_assert_int_eq(crossrule_made(&product, row), 93000);
	ck_assert_int_eq(crossrule_made(&difference, row), 19000);
	ck_assert_int_eq(crossrule_made(&months, row), 372000);
}
END_TEST

START_TEST(of_what_is_no_number_nothing_is_made)
{
	static const fen_t odd[] = { 31000, CROSS_ODD, CROSS_BLANK, 100 };
	struct cross_rule product = { CROSS_PRODUCT, .of = 3, .first = 0, .last = 1 };
	struct cross_rule lacks = { CROSS_PRODUCT, .of = 3, .first = 0, .last = 2 };
	struct cross_rule sum = { CROSS_SUM, .of = 3, .first = 0, .last = 2 };

	ck_assert_int_eq(crossrule_made(&product, odd), CROSS_ODD);
	ck_assert_uint_eq(crossrule_blank(&product, odd), SIZE_MAX);
	ck_assert_uint_eq(crossrule_blank(&lacks, odd), 2);
	ck_assert_uint_eq(crossrule_blank(&sum, odd), SIZE_MAX);
}
END_TEST

/* 补发 of nothing is left blank. */
START_TEST(a_difference_of_nothing)
{
	static const fen_t rows[][3] = { { 30000, 30000, CROSS_BLANK },
					 { 30000, 90000, CROSS_BLANK },
					 { CROSS_BLANK, 30000, 30000 } };
	struct cross_rule more = { CROSS_DIFFERENCE, .of = 2, .first = 1, .last = 0 };

	ck_assert_uint_eq(crossrule_blank(&more, rows[0]), SIZE_MAX);
	ck_assert_uint_eq(crossrule_blank(&more, rows[1]), 2);
	ck_assert_uint_eq(crossrule_blank(&more, rows[2]), 0);
}
END_TEST

/* 补差, 分类施保, 合计: who has no 分类施保 has it blank. */
START_TEST(a_part_of_two_that_is_nothing)
{
	static const fen_t rows[][3] = { { 92000, CROSS_BLANK, 92000 },
					 { 92000, CROSS_BLANK, 101500 },
					 { 92000, 9500, CROSS_BLANK } };
	struct cross_rule sum = { CROSS_SUM, .of = 2, .first = 0, .last = 1 };

	ck_assert_uint_eq(crossrule_blank(&sum, rows[0]), SIZE_MAX);
	ck_assert_uint_eq(crossrule_blank(&sum, rows[1]), 1);
	ck_assert_uint_eq(crossrule_blank(&sum, rows[2]), 2);
}
END_TEST

START_TEST(columns_of_a_rule_and_what_keeps_it)
{
	static const struct cross cross = { .place = { 3, 4, 6, 7 },
					    .columns = 4,
					    .factor = { false, true } };
	struct cross_rule net = { CROSS_SUM, .of = 7, .first = 3, .last = 6, .net = true };
	struct cross_rule own = crossrule_by_column(&cross, &net);

	ck_assert_uint_eq(crossrule_at(&cross, 6), 2);
	ck_assert_uint_eq(crossrule_at(&cross, 5), SIZE_MAX);
	ck_assert_uint_eq(own.of, 3);
	ck_assert_uint_eq(own.last, 2);
	ck_assert_uint_eq(own.skip, 2);
	ck_assert_int_eq(crossrule_made(&own, row), 43000);
	ck_assert(crossrule_is_kept(&net, 43000, 43000));
	ck_assert(crossrule_is_kept(&net, CROSS_BLANK, 43000));
	ck_assert(!crossrule_is_kept(&net, 43300, 43000));
}
END_TEST

UNIT(NULL, NULL, columns_of_a_rule_and_what_keeps_it, a_part_of_two_that_is_nothing,
     what_each_rule_makes, of_what_is_no_number_nothing_is_made, a_difference_of_nothing);
