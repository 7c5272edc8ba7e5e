#include "import/whereabouts.h"

#include <stdio.h>
#include <string.h>

#include "desk.h"
#include "import/survey.h"
#include "unit.h"

enum { PEOPLE = 12, ROOM = 8192 };

/*
 * A workbook of people in one village or another, of which most is said once and merged over rows;
 * then what is known of it.
 */
static struct whereabouts *
settle(struct survey *survey, const char *const village[PEOPLE], const char *ranges)
{
	static char xml[ROOM];
	struct xlsxfile_part part = { "xl/worksheets/sheet1.xml", xml };
	size_t n = (size_t)snprintf(xml, sizeof(xml),
				    XML "<worksheet><sheetData><row><c t='inlineStr'><is><t>村</t>"
					"</is></c><c t='inlineStr'><is><t>户主姓名</t></is></c>"
					"<c t='inlineStr'><is><t>身份证号</t></is></c></row>");
	struct sheet *sheet;

	for (size_t i = 0; i < PEOPLE; i++)
		n += (size_t)snprintf(xml + n, sizeof(xml) - n,
				      "<row><c t='inlineStr'><is><t>%s</t></is></c>"
				      "<c t='inlineStr'><is><t>张三</t></is></c>"
				      "<c t='inlineStr'><is><t>439921195501069017</t></is></c>"
				      "</row>",
				      village[i]);
	(void)snprintf(xml + n, sizeof(xml) - n,
		       "</sheetData><mergeCells>%s</mergeCells></worksheet>", ranges);
	const char *path = scratch_path(&desk.scratch, "in.xlsx");

	xlsxfile_write(path, &part, 1);
	desk.book = book_open(path, &(struct table_options){ 0 }, NULL, &desk.scratch.diag);
	ck_assert_ptr_nonnull(desk.book);
	ck_assert(book_next(desk.book, &sheet));
	desk_survey(survey, sheet);
	bounds_settle(&survey->bounds, true);
	whereabouts_settle(&survey->usual.where, &survey->bounds, sheet,
			   survey_is_merged(survey, sheet, 0));
	return &survey->usual.where;
}

#define RANGE(ref) "<mergeCell ref='" ref "'/>"

START_TEST(a_merged_cell_speaks_for_its_rows)
{
	static const char *const village[PEOPLE] = { "石门村", "", "", "",       "石门", "石门村",
						     "",       "", "", "枫林村", "",     "" };
	struct survey survey;
	struct whereabouts *where =
		settle(&survey, village, RANGE("A2:A5") RANGE("A7:A10") RANGE("A11:A13"));

	ck_assert_uint_eq(where->villages.rows, PEOPLE);
	ck_assert_uint_eq(where->row[3].village, where->row[0].village);
	ck_assert_uint_eq(where->villages.one[where->row[0].village].rows, 8);
	ck_assert_uint_eq(where->villages.one[where->row[0].village].cells, 2);
	ck_assert(text_equal(sites_like(&where->villages, TEXT("石门")), TEXT("石门村")));
	ck_assert_uint_eq(where->row[4].between, where->row[0].village);
	survey_free(&survey);
}
END_TEST

START_TEST(a_range_without_its_top_says_nothing)
{
	static const char *const village[PEOPLE] = { "石门村", "", "", "", "",       "",
						     "",       "", "", "", "枫林村", "" };
	struct survey survey;
	struct whereabouts *where =
		settle(&survey, village, RANGE("A2:A5") RANGE("A6:A9") RANGE("A12:A13"));

	ck_assert_uint_eq(where->row[3].village, where->row[0].village);
	for (size_t i = 4; i < 8; i++)
		ck_assert_uint_eq(where->row[i].village, SITES_NONE);
	ck_assert_uint_eq(where->row[8].village, SITES_NONE); /* it is in no range, as others are */
	survey_free(&survey);
}
END_TEST

START_TEST(without_ranges_blanks_are_those_of_a_pattern)
{
	static const char *const village[PEOPLE] = { "石门村", "", "", "枫林村", "", "",
						     "莲塘村", "", "", "白鹭村", "", "" };
	struct survey survey;
	struct whereabouts *where = settle(&survey, village, "");

	ck_assert_uint_eq(where->villages.rows, PEOPLE);
	ck_assert_uint_eq(where->row[5].village, where->row[3].village);
	survey_free(&survey);
}
END_TEST

UNIT(desk_begin, desk_end, a_merged_cell_speaks_for_its_rows, a_range_without_its_top_says_nothing,
     without_ranges_blanks_are_those_of_a_pattern);
