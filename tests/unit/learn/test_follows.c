#include "learn/follows.h"

#include "unit.h"

enum { WIDTH = 3 };

static struct follows follows;

/* Rows as "张三;全自理;110|李四;半护理;480". */
static void
take(const char *rows)
{
	struct text rest = text_of(rows);

	follows_free(&follows);
	while (rest.n > 0) {
		struct text row = text_next(&rest, '|');

		ck_assert(follows_row(&follows));
		for (size_t i = 0; i < WIDTH; i++)
			follows_cell(&follows, i, text_next(&row, ';'));
	}
	follows_settle(&follows);
}

/* What should stand in the row, and in which cell of it; a blank: it is as it should be. */
static void
ck(const char *row, size_t place, const char *other)
{
	struct text rest = text_of(row);
	struct text value[WIDTH];
	struct text want = TEXT_NONE;
	size_t at = SIZE_MAX;

	for (size_t i = 0; i < WIDTH; i++)
		value[i] = text_next(&rest, ';');
	ck_assert_uint_eq(follows.rules, 1);
	bool holds = follows_holds(&follows, &follows.rule[0], value, &at, &want);

	ck_assert_msg(holds == (other[0] == '\0') && text_equal(want, text_of(other)), "%s: %.*s",
		      row, (int)want.n, want.p);
	if (!holds)
		ck_assert_uint_eq(at, place);
}

static void
tear_down(void)
{
	follows_free(&follows);
}

START_TEST(a_word_stands_for_a_number)
{
	take("甲;全自理;110|乙;半护理;480|丙;全护理;950|丁;全自理;110|戊;全自理;480|己;全护理;950|"
	     "庚;半护理;480|辛;全自理;110|壬;半护理;480|癸;全护理;950");
	ck("甲;全自理;110", 0, "");
	ck("甲;全自理;480", 1, "半护理");
	ck("甲;;480", 1, "半护理");
	ck("甲;全自里;110", 1, "全自理");
	ck("甲;半护理;490", 2, "480");
	/* both are new, or nothing is said */
	ck("甲;特护;1200", 0, "");
	ck("甲;半护理;", 0, "");
}
END_TEST

START_TEST(what_comes_together_by_chance_is_no_rule)
{
	/* two words in a few rows; several that depart; one number for all */
	take("甲;分散;1|乙;集中;2|丙;分散;1|丁;集中;2|戊;分散;1|己;集中;2|庚;分散;1|辛;集中;2");
	ck_assert_uint_eq(follows.rules, 0);
	take("甲;A;1|乙;B;2|丙;C;3|丁;A;2|戊;B;2|己;C;1|庚;A;1|辛;B;2|壬;C;3|癸;A;3");
	ck_assert_uint_eq(follows.rules, 0);
	take("甲;A;1|乙;B;1|丙;C;1|丁;A;1|戊;B;1|己;C;1|庚;A;1|辛;B;1|壬;C;1|癸;A;1");
	ck_assert_uint_eq(follows.rules, 0);
	follows_free(&follows);
	follows_settle(&follows);
	ck_assert_uint_eq(follows.rules, 0);
}
END_TEST

START_TEST(sheets_of_one_form_show_it_together)
{
	static const char *const rows[] = {
		"甲;全自理;110|乙;半护理;480|丙;全护理;950|丁;全自理;480",
		"戊;半护理;480|己;全护理;950|庚;半护理;480|辛;全自理;110|子;全护理;950",
		"壬;全自理;210|癸;半护理;580",
	};
	static const size_t from[WIDTH] = { 0, 1, 2 };
	struct follows own[3];
	struct follows_sheet sheet[3];

	for (size_t k = 0; k < 3; k++) {
		take(rows[k]);
		own[k] = follows;
		follows = (struct follows){ 0 };
		sheet[k] = (struct follows_sheet){ &own[k], from };
		ck_assert_uint_eq(own[k].rules, 0);
	}
	follows_share(sheet, 2, WIDTH);
	ck_assert_uint_eq(own[0].rules, 1);
	follows = own[0];
	ck("丁;全自理;480", 1, "半护理");
	follows = own[1];
	ck("丁;全护理;110", 1, "全自理");
	/* rows that all depart are of another kind */
	follows_share(sheet, 3, WIDTH);
	ck_assert_uint_eq(own[2].rules, 0);
	for (size_t k = 0; k < 3; k++)
		follows_free(&own[k]);
	follows = (struct follows){ 0 };
}
END_TEST

UNIT(NULL, tear_down, sheets_of_one_form_show_it_together, a_word_stands_for_a_number,
     what_comes_together_by_chance_is_no_rule);
