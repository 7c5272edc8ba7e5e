#include "learn/cross.h"

#include "unit.h"

enum { COLUMNS = 4 };

static struct cross cross;
static struct cross form[3];

/* Rows of four cells each; the columns stand at the places 1, 2, 4 and 5. */
static void
take(const char *rows)
{
	static const size_t place[COLUMNS] = { 1, 2, 4, 5 };
	struct text rest = text_of(rows);

	cross = (struct cross){ 0 };
	for (size_t i = 0; i < COLUMNS; i++)
		cross_column(&cross, place[i], false);
	while (rest.n > 0) {
		struct text row = text_next(&rest, '|');

		ck_assert(cross_row(&cross));
		for (size_t i = 0; i < COLUMNS; i++)
			cross_cell(&cross, i, text_next(&row, ';'));
	}
	cross_settle(&cross);
}

/* Does such a row keep the only rule? */
static bool
holds(const char *row, fen_t *made)
{
	struct text rest = text_of(row);
	struct text value[6];

	for (size_t i = 0; i < 6; i++)
		value[i] = text_next(&rest, ';');
	ck_assert_uint_eq(cross.rules, 1);
	return cross_holds(&cross, &cross.rule[0], value, made);
}

static void
tear_down(void)
{
	cross_free(&cross);
}

START_TEST(one_column_is_two_multiplied)
{
	fen_t made;

	take("310;2;无;620|310;3;;930|450;2;有;900|450;1;;450|450;2;;9000");
	ck_assert(holds("张三;310;2;;;620", &made));
	ck_assert(holds("张三;310;2;;;约620", &made));
	ck_assert(holds("张三;310;;;;620", &made));
	/* of nothing nothing is made */
	ck_assert(!holds("张三;310;0;;;620", &made));
	ck_assert(holds("张三;310;0;;;0", &made));
	ck_assert(!holds("张三;310;2;;;6200", &made));
	ck_assert_int_eq(made, 62000);
	ck_assert_int_eq(cross.rule[0].kind, CROSS_PRODUCT);
	ck_assert_uint_eq(cross.rule[0].of, 5);
	ck_assert_uint_eq(cross.rule[0].first, 1);
	ck_assert_uint_eq(cross.rule[0].last, 2);
}
END_TEST

START_TEST(one_column_is_the_sum_of_those_behind_it)
{
	fen_t made;

	take("1020;900;无;120|1260;900;有;360|1980;900;;1080|900;900;无;");
	ck_assert(holds("张三;1020;900;;无;120", &made));
	ck_assert(holds("张三;900;900;;无;", &made));
	ck_assert(!holds("张三;1030;900;;无;120", &made));
	ck_assert_int_eq(made, 102000);
	ck_assert_int_eq(cross.rule[0].kind, CROSS_SUM);
	ck_assert_uint_eq(cross.rule[0].of, 1);
	ck_assert_uint_eq(cross.rule[0].first, 2);
	ck_assert_uint_eq(cross.rule[0].last, 5);
}
END_TEST

START_TEST(or_before_it)
{
	fen_t made;

	take("100;;20;120|100;50;20;170|100;;;100|200;50;;250");
	ck_assert(!holds("张三;100;50;;20;150", &made));
	ck_assert_int_eq(made, 17000);
	ck_assert_uint_eq(cross.rule[0].of, 5);
}
END_TEST

/* 家庭人口 and 保障人数: the product from which no row departs is meant, where both are rules. */
START_TEST(of_two_products_the_one_without_exceptions)
{
	fen_t made;

	take("2;2;310;620|3;3;310;930|2;2;450;900|3;3;100;300|2;1;90;90");
	ck_assert(holds("张三;4;2;;300;600", &made));
	ck_assert(!holds("张三;4;2;;300;1200", &made));
	ck_assert_int_eq(made, 60000);
}
END_TEST

START_TEST(commas_do_not_matter)
{
	fen_t made;

	take("1,080.00;2;;2,160.00|1,080.00;3;;3,240.00|1,080.00;2;;2,160.00");
	ck_assert(!holds("张三;1080;2;;;2170", &made));
	ck_assert_int_eq(made, 216000);
}
END_TEST

START_TEST(two_rows_and_ones_show_nothing)
{
	take("310;2;;620|310;3;;930|450;1;;450|450;1;;450");
	ck_assert_uint_eq(cross.rules, 0);
}
END_TEST

START_TEST(half_of_the_rows_show_nothing)
{
	take("310;2;;620|310;3;;930|450;2;;900|450;2;;700|310;2;;500|310;3;;650");
	ck_assert_uint_eq(cross.rules, 0);
}
END_TEST

/* 保障人数, 原, 现, 增减额: 3 × 480 by chance; those without a change show that it is none. */
START_TEST(a_product_by_chance_is_none)
{
	take("1;;480;0|2;;960;0|2;;720;0|3;;1440;480|3;;720;240|2;;960;480|1;;240;0|4;;1440;0");
	ck_assert_uint_eq(cross.rules, 0);
}
END_TEST

/* All get the same for the same months, which is a product, and may be no difference. */
START_TEST(rows_that_are_all_alike_show_no_difference)
{
	take("480;2;450;30|480;2;450;30|480;3;450;30|480;2;450;30|480;2;450;30");
	ck_assert_uint_eq(cross.rules, 0);
	cross_free(&cross);
	take("480;2;;960|480;2;;960|480;2;;960");
	ck_assert_uint_eq(cross.rules, 1);
}
END_TEST

START_TEST(one_of_those_added_is_taken_off)
{
	fen_t made;

	take("520;0;0;520|640;640;0;1280|585;0;100;485|520;;100;420|640;0;0;640|700;50;20;730");
	ck_assert_int_eq(cross.rule[0].kind, CROSS_TAKEN);
	ck_assert_uint_eq(cross.rule[0].minus, 4);
	ck_assert(holds("张三;520;20;;10;530", &made));
	ck_assert(!holds("张三;520;20;;10;550", &made));
	ck_assert_int_eq(made, 53000);
	ck_assert(!holds("张三;1170;0;;0;520", &made));
	ck_assert_int_eq(made, 117000);
}
END_TEST

/* 月补助金额, 10月, 11月, 12月 */
START_TEST(months_that_are_alike_are_not_taken_off)
{
	take("460;460;460;460|340;340;340;340|510;510;510;510|340;340;340;340|680;0;0;680");
	ck_assert_uint_eq(cross.rules, 0);
}
END_TEST

START_TEST(once_taken_off_is_not_enough)
{
	take("520;0;0;520|640;0;0;640|585;0;100;485|520;;0;520|640;0;0;640");
	ck_assert_uint_eq(cross.rules, 0);
}
END_TEST

/* 保障人数, 月人均收入, 低保标准, 人均补差 */
START_TEST(one_column_is_the_difference_of_two_before_it)
{
	fen_t made;

	take("1;100;560;460|2;160;560;400|3;105;560;455|1;250;560;310|2;0;560;560|2;560;560;0");
	ck_assert_int_eq(cross.rule[0].kind, CROSS_DIFFERENCE);
	ck_assert_uint_eq(cross.rule[0].first, 4);
	ck_assert_uint_eq(cross.rule[0].last, 2);
	ck_assert(holds("张三;1;175;;560;385", &made));
	ck_assert(!holds("张三;1;175;;520;385", &made));
	ck_assert_int_eq(made, 34500);
	/* an income over the standard leaves nothing, not less */
	ck_assert(holds("张三;1;600;;560;0", &made));
	ck_assert(holds("张三;1;;;560;0", &made));
	/* but not something */
	ck_assert(!holds("张三;1;1750;;560;385", &made));
	ck_assert_int_eq(made, -119000);
}
END_TEST

/* 月人均收入, 保障人数, 人均补差, 低保标准 */
START_TEST(what_it_is_taken_from_may_stand_behind)
{
	take("100;1;460;560|160;2;400;560|105;3;455;560|250;1;310;560|0;2;560;560");
	ck_assert_uint_eq(cross.rules, 1);
	ck_assert_int_eq(cross.rule[0].kind, CROSS_DIFFERENCE);
	ck_assert_uint_eq(cross.rule[0].of, 4);
	ck_assert_uint_eq(cross.rule[0].first, 5);
	ck_assert_uint_eq(cross.rule[0].last, 1);
}
END_TEST

START_TEST(a_change_may_be_below_nothing)
{
	fen_t made;

	take("1;480;360;-120|2;960;960;0|3;1200;1440;+240|1;480;390;-90|2;720;960;240");
	ck_assert_int_eq(cross.rule[0].kind, CROSS_DIFFERENCE);
	ck_assert(holds("张三;1;480;;470;-10", &made));
	ck_assert(!holds("张三;1;480;;360;120", &made));
	ck_assert_int_eq(made, -12000);
	ck_assert(!holds("张三;1;480;;480;-60", &made));
	ck_assert_int_eq(made, 0);
}
END_TEST

/* 家庭人口 − 保障人数 is a count by chance, in few rows. */
START_TEST(counts_show_no_difference)
{
	take("3;2;9;1|4;2;9;2|3;1;9;2|4;1;9;3|2;1;9;1");
	ck_assert_uint_eq(cross.rules, 0);
}
END_TEST

/* Aid that began in the second quarter has none in the first, and a year of what was paid. */
START_TEST(a_part_of_a_year)
{
	static const struct {
		const char *row; /* two quarters, their sum and a month of them */
		bool part;
		bool sum;
	} rows[] = {
		{ ";;30;;30;10", true, true },     { ";30;;;30;10", true, true },
		{ ";30;30;;60;10", false, false }, { ";;30;;31;10", false, false },
		{ ";;30;;;10", false, false },
	};

	take("30;30;60;10|60;60;120;20|90;90;180;30|45;45;90;15|75;75;150;25");
	for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
		struct text rest = text_of(rows[i].row);
		struct text value[6];

		for (size_t k = 0; k < 6; k++)
			value[k] = text_next(&rest, ';');
		bool first = value[1].n == 0;

		ck_assert(cross_is_partial(&cross, value, first ? 1 : 2) == rows[i].part);
		ck_assert(cross_is_partial(&cross, value, 4) == rows[i].sum);
		ck_assert(!cross_is_partial(&cross, value, 5));
	}
}
END_TEST

/* Base, a part that is mostly nothing, heating, their sum: the base is not told once more by it. */
START_TEST(a_sum_told_the_other_way_round)
{
	take("610;;300;910|1220;;600;1820|260;;900;1160|520;180;900;1600|430;;300;730");
	for (size_t i = 0; i < cross.rules; i++)
		ck_assert_uint_eq(cross.rule[i].of, 5);
	ck_assert_uint_eq(cross.rules, 1);
}
END_TEST

/*
 * Three sheets of a form: the columns of the first stand at 1, 2, 4 and 5, those of the second at
 * 2, 1, 4 and 5, and the third is as the first.
 */
static void
share(const char *first, const char *second, const char *third)
{
	static const size_t from[3][6] = { { SIZE_MAX, 1, 2, SIZE_MAX, 4, 5 },
					   { SIZE_MAX, 2, 1, SIZE_MAX, 4, 5 },
					   { SIZE_MAX, 1, 2, SIZE_MAX, 4, 5 } };
	const char *const rows[] = { first, second, third };
	struct cross_sheet sheet[3];

	for (size_t k = 0; k < 3; k++) {
		take(rows[k]);
		form[k] = cross;
		sheet[k] = (struct cross_sheet){ &form[k], from[k] };
	}
	cross_share(sheet, 3, 6);
	cross = (struct cross){ 0 };
	for (size_t k = 0; k < 3; k++)
		cross_free(&form[k]);
}

START_TEST(what_one_sheet_shows_is_so_in_the_others)
{
	/* 人数, 人均, 分类, 合计; the second sheet has 人均 before 人数 */
	share("2;310;;620|3;310;;930|2;450;;900|4;450;;1800", "310;2;;620|310;2;;6200|450;2;;900",
	      "2;610;160;1380|1;610;160;770");
	ck_assert_uint_eq(form[0].rules, 1);
	ck_assert_uint_eq(form[1].rules, 1);
	ck_assert_int_eq(form[1].rule[0].kind, CROSS_PRODUCT);
	ck_assert_uint_eq(form[1].rule[0].of, 5);
	ck_assert_uint_eq(form[1].rule[0].first + form[1].rule[0].last, 3);
	/* no row of the third is so: it is of another kind */
	ck_assert_uint_eq(form[2].rules, 0);
}
END_TEST

START_TEST(no_sheet_shows_it_alone)
{
	share("2;310;;620|3;310;;930", "450;2;;900", "3;260;;780|1;260;;2600|2;260;;520");
	for (size_t k = 0; k < 3; k++)
		ck_assert_uint_eq(form[k].rules, 1);
}
END_TEST

START_TEST(a_sum_is_taken_where_its_columns_stand_side_by_side)
{
	/* the third leaves a part blank; the second has the first two the other way round */
	share("610;160;;770|310;160;;470|260;30;20;310|450;30;10;490", "160;610;;770|30;310;;340",
	      "610;;;610|310;;;300|310;;;310");
	ck_assert_uint_eq(form[0].rules, 1);
	ck_assert_int_eq(form[0].rule[0].kind, CROSS_SUM);
	ck_assert_uint_eq(form[1].rules, 0);
	ck_assert_uint_eq(form[2].rules, 1);
	ck_assert_uint_eq(form[2].columns, COLUMNS);
	ck_assert_uint_eq(form[2].rule[0].last, 4);
}
END_TEST

/* 金额 + 金额 + 补发, where each 金额 is 月标准 × 月数 before it; hardly anybody has 补发. */
START_TEST(what_is_multiplied_is_no_part_of_a_sum)
{
	static const char *const rows[] = {
		"100;3;300;;;;;300",
		"100;2;200;115;2;230;;430",
		";;;115;3;345;;345",
		"100;3;300;115;3;345;;645",
		"100;3;300;;;;100;400",
		"80;3;240;115;2;230;;470",
		"80;2;160;90;3;270;;430",
		";;;90;2;180;;180",
		"100;3;300;115;3;345;430;1075",
		"100;3;300;115;3;345;;1645",
	};
	struct text value[8];
	bool told = false;
	fen_t made;

	cross = (struct cross){ 0 };
	for (size_t i = 0; i < 8; i++)
		cross_column(&cross, i, false);
	for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
		struct text row = text_of(rows[i]);

		ck_assert(cross_row(&cross));
		for (size_t k = 0; k < 8; k++)
			cross_cell(&cross, k, text_next(&row, ';'));
	}
	cross_settle(&cross);
	ck_assert_uint_eq(cross.rules, 3);
	for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
		struct text row = text_of(rows[i]);

		for (size_t k = 0; k < 8; k++)
			value[k] = text_next(&row, ';');
		told = false;
		for (size_t k = 0; k < cross.rules; k++)
			told |= !cross_holds(&cross, &cross.rule[k], value, &made);
		ck_assert(told == (i == ARRAY_LENGTH(rows) - 1));
	}
	ck_assert_int_eq(made, 64500);
}
END_TEST

/* 7月, 8月, 补发, 合计: what is paid later explains that it is no 7月 × 3. */
START_TEST(a_sum_that_is_right_explains_it)
{
	static const struct cross_rule months = { CROSS_MONTHS, .of = 5, .first = 1, .last = 1,
						  .months = 3 };
	struct text value[6] = { TEXT_NONE, TEXT("200"), TEXT("200"),
				 TEXT_NONE, TEXT("400"), TEXT("800") };

	take("100;100;100;300|200;200;200;600|150;150;150;450|120;120;120;360");
	ck_assert(cross_is_summed(&cross, &months, value));
	value[5] = TEXT("900");
	ck_assert(!cross_is_summed(&cross, &months, value));
}
END_TEST

UNIT(NULL, tear_down, what_is_multiplied_is_no_part_of_a_sum, a_sum_that_is_right_explains_it,
     what_one_sheet_shows_is_so_in_the_others, no_sheet_shows_it_alone,
     a_sum_is_taken_where_its_columns_stand_side_by_side, a_sum_told_the_other_way_round,
     a_part_of_a_year, a_product_by_chance_is_none, rows_that_are_all_alike_show_no_difference,
     one_of_those_added_is_taken_off, months_that_are_alike_are_not_taken_off,
     once_taken_off_is_not_enough, one_column_is_the_difference_of_two_before_it,
     what_it_is_taken_from_may_stand_behind, a_change_may_be_below_nothing,
     counts_show_no_difference, one_column_is_two_multiplied,
     one_column_is_the_sum_of_those_behind_it, or_before_it,
     of_two_products_the_one_without_exceptions, commas_do_not_matter,
     two_rows_and_ones_show_nothing, half_of_the_rows_show_nothing);
