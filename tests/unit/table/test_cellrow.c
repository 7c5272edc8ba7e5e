#include "table/cellrow.h"

#include <string.h>

#include "unit.h"

static struct cellrow row;

START_TEST(cells_are_copies_that_xml_can_hold)
{
	char value[] = "a\xFF\xEF\xBF\xBF乙\xEF\xBC\x91";

	cellrow_add(&row, CELL_NAME, text_of(value));
	value[0] = 'x';
	ck_assert_uint_eq(row.count, 1);
	ck_assert_int_eq(row.cell[0].kind, CELL_NAME);
	ck_assert_str_eq(row.cell[0].value.p, "a????乙１");
	cellrow_reset(&row);
	ck_assert_uint_eq(row.count, 0);
	cellrow_free(&row);
}
END_TEST

START_TEST(widths_are_those_of_the_widest_line_below_the_heading_and_in_it)
{
	cellrow_add(&row, CELL_TEXT, TEXT("户主\n姓名"));
	cellrow_add(&row, CELL_TEXT, TEXT("abc"));
	cellrow_reset(&row);
	cellrow_add(&row, CELL_TEXT, TEXT("甲"));
	cellrow_add(&row, CELL_CODE, TEXT("A;B"));
	cellrow_widen(&row, 1, CELL_MONEY, TEXT("12345"));
	ck_assert_uint_eq(row.widths, 2);
	ck_assert_uint_eq(row.width[0].heading, 4);
	ck_assert_uint_eq(row.width[0].body, 2);
	ck_assert(!row.width[0].firm && !row.width[0].code);
	ck_assert_uint_eq(row.width[1].heading, 3);
	ck_assert_uint_eq(row.width[1].body, 5);
	ck_assert(row.width[1].firm && row.width[1].code);
	ck_assert_uint_eq(row.width[1].word, 3);
	ck_assert_uint_eq(row.width[0].word, 0);
	ck_assert_uint_eq(cellrow_lines(&row, 24), 1);
	cellrow_add(&row, CELL_CODE, TEXT("A;B;C;D;E;F;G;H;I;J;K;L;M;N"));
	ck_assert_uint_eq(cellrow_lines(&row, 24), 1);
	cellrow_add(&row, CELL_TEXT, TEXT("一二三四五六七八九十一二三"));
	ck_assert_uint_eq(cellrow_lines(&row, 24), 2);
	cellrow_free(&row);
}
END_TEST

START_TEST(a_level_is_known_in_both_languages)
{
	cellrow_add(&row, CELL_TEXT, TEXT("错误"));
	cellrow_add(&row, CELL_TEXT, TEXT("warning"));
	cellrow_add(&row, CELL_TEXT, TEXT("x"));
	ck_assert_int_eq(cellrow_level(&row, 0), DIAG_NOTE);
	ck_assert_int_eq(cellrow_level(&row, 1), DIAG_ERROR);
	ck_assert_int_eq(cellrow_level(&row, 2), DIAG_WARNING);
	ck_assert_int_eq(cellrow_level(&row, 3), DIAG_NOTE);
	ck_assert_int_eq(cellrow_level(&row, 4), DIAG_NOTE);
	cellrow_free(&row);
}
END_TEST

UNIT(NULL, NULL, cells_are_copies_that_xml_can_hold,
     widths_are_those_of_the_widest_line_below_the_heading_and_in_it,
     a_level_is_known_in_both_languages);
