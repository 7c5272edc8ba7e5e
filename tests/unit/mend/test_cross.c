#include "mend/cross.h"

#include "unit.h"

enum { COLUMNS = 4 };

static struct cross cross;

/* Rows of four cells each; the columns stand at the places 1, 2, 4 and 5. */
static void
take(const char *rows)
{
	static const size_t place[COLUMNS] = { 1, 2, 4, 5 };
	struct text rest = text_of(rows);

	cross = (struct cross){ 0 };
	for (size_t i = 0; i < COLUMNS; i++)
		cross_column(&cross, place[i]);
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
	ck_assert(cross.rule[0].product);
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
	ck_assert(!cross.rule[0].product);
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

UNIT(NULL, tear_down, one_column_is_two_multiplied, one_column_is_the_sum_of_those_behind_it,
     or_before_it, of_two_products_the_one_without_exceptions, commas_do_not_matter,
     two_rows_and_ones_show_nothing, half_of_the_rows_show_nothing);
