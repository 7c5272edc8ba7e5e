#include "learn/forms.h"

#include "unit.h"

enum { SHEETS = 4, COLUMNS = 8 };

static struct forms_column column[SHEETS][COLUMNS];
static struct forms_sheet sheet[SHEETS];
static struct arena arena;

/* Sheets of headings: "姓名,金额(百元)|姓名,金额"; 100 where the heading says 百元. */
static size_t
take(const char *sheets)
{
	struct text rest = text_of(sheets);
	size_t n = 0;

	while (rest.n > 0) {
		struct text line = text_next(&rest, '|');

		sheet[n] = (struct forms_sheet){ .column = column[n] };
		while (line.n > 0) {
			struct text heading = text_next(&line, ',');
			size_t at = text_find(heading, TEXT("("));

			column[n][sheet[n].width++] = (struct forms_column){
				.heading = heading,
				.core = { heading.p, at == SIZE_MAX ? heading.n : at },
				.unit = text_has(heading, TEXT("百元")) ? 100 : 1,
				.home = text_equal(heading, TEXT("户主")) ? (int)n : -1,
			};
		}
		n++;
	}
	forms_find(sheet, n, &arena);
	return n;
}

static void
tear_down(void)
{
	arena_free(&arena);
}

START_TEST(the_same_headings_in_any_order_are_one_form)
{
	(void)take(
		"姓名,人数,补差,合计|合计,姓名,补差,人数|姓名,人数,补差,合计,备注|姓名,性别,出生,"
		"合计");
	ck_assert_uint_eq(sheet[0].first, 0);
	ck_assert_uint_eq(sheet[1].first, 0);
	ck_assert_uint_eq(sheet[1].from[0], 1);
	ck_assert_uint_eq(sheet[1].from[3], 0);
	ck_assert_uint_eq(sheet[2].first, 0); /* one more is the same form still */
	ck_assert_uint_eq(sheet[3].first, 3);
}
END_TEST

START_TEST(a_few_headings_or_other_meanings_are_none)
{
	(void)take("姓名,人数|姓名,人数");
	ck_assert_uint_eq(sheet[1].first, 1);
	/* 户主 is another's in each; and a heading of two others */
	(void)take("户主,姓名,人数,补差,合计|户主,姓名,人数,补差,合计|姓名,人数,补差,原因,日期");
	ck_assert_uint_eq(sheet[1].first, 0);
	ck_assert_uint_eq(sheet[1].from[0], SIZE_MAX);
	ck_assert_uint_eq(sheet[2].first, 2);
}
END_TEST

START_TEST(what_most_sheets_have_is_the_unit)
{
	size_t n = take("姓名,人数,补差,合计(百元)|姓名,人数,补差,合计|合计,姓名,人数,补差");
	size_t usual = forms_unit(sheet, n, 0, 3);

	ck_assert_uint_eq(usual, 1);
	ck_assert(forms_differ(sheet, 0, usual, 3));
	ck_assert(!forms_differ(sheet, 2, usual, 3));
	/* (元) is what no unit says too; of two sheets the first has it */
	n = take("姓名,人数,补差,合计(元),共|姓名,人数,补差,合计(百元),共");
	ck_assert_uint_eq(forms_unit(sheet, n, 0, 3), 0);
	ck_assert(forms_differ(sheet, 1, 0, 3));
	ck_assert(!forms_differ(sheet, 1, 0, 0));
}
END_TEST

UNIT(NULL, tear_down, the_same_headings_in_any_order_are_one_form,
     a_few_headings_or_other_meanings_are_none, what_most_sheets_have_is_the_unit);
