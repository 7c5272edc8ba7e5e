#include "import/doubt.h"

#include "desk.h"
#include "unit.h"

/* What is found in the rows of a sheet, each cell as it stands. */
static void
check(size_t columns, const char *content, const char *want)
{
	struct sheet *sheet = desk_text(content);
	struct survey survey;
	struct doubt doubt;
	struct doubt_seen seen = { 0 };
	struct sheet_row row;
	struct mend mend[6];

	desk_survey(&survey, sheet);
	ck_assert(sheet_rewind(sheet));
	doubt_begin(&doubt, sheet, &survey, &seen, day_of(2026, 11, 23));
	while (sheet_next(sheet, &row) == TABLE_ROW) {
		struct entry entry = { .sheet = sheet,
				       .line = row.line,
				       .cell = row.cell,
				       .mend = mend,
				       .is_head = true };

		for (size_t i = 0; i < columns; i++)
			mend[i] = mender_fine(row.cell[i]);
		doubt_check(&doubt, &entry, NULL);
	}
	ck_assert_str_eq(desk.scratch.found, want);
	doubt_seen_free(&seen);
	survey_free(&survey);
}

START_TEST(doubts_about_a_row)
{
	check(5,
	      "姓名,身份证号,年龄,家庭人口,保障人数\n"
	      "张三,439921196612310015,59,2,2\n"
	      "李四,439921196612310015,40,2,3\n"
	      ",无,1,1,1\n",
	      "in.csv:3 M404\nin.csv:3 M403\nin.csv:3 M401\nin.csv:4 M108\nin.csv:4 R302\n");
}
END_TEST

START_TEST(days_and_sexes_that_cannot_be)
{
	check(6,
	      "姓名,身份证号,性别,出生日期,纳入时间,上次复核日期\n"
	      "张三,439921196612310015,男,1966-12-31,2026-12,2026-11-23\n"
	      "李四,439921195001010019,女,1951-01-01,2027-02,2026-11-24\n"
	      "王五,,男,2027-01-01,1926-01,1926-01-05\n"
	      "赵六,439921194206109018,男,1942-06-10,1926-01,1926-01-05\n",
	      "in.csv:3 R315\nin.csv:3 R316\nin.csv:3 M216\nin.csv:3 M216\nin.csv:4 R301\n"
	      "in.csv:4 R318\nin.csv:4 M442\nin.csv:5 M217\nin.csv:5 M217\n");
}
END_TEST

/* 高明 with a good number is a person, 枫林村 is none, and of a place it is asked once. */
START_TEST(names_of_places)
{
	check(3,
	      "姓名,身份证号,村\n高明,439921196612310015,高明\n石桥,,石桥\n"
	      "江村,439921195001010019,江村\n枫林村,439921194206109018,枫林村\n",
	      "in.csv:3 M431\nin.csv:3 R302\nin.csv:5 M431\n");
	check(2,
	      "姓名,村\n张一,枫林村\n张二,枫林村\n张三,枫林村\n张四,枫林村\n张五,枫林村\n"
	      "张六,枫林村\n张七,枫林村\n张八,枫乎村\n张九,枫乎村\n",
	      "in.csv:9 M426\n");
}
END_TEST

UNIT(desk_begin, desk_end, doubts_about_a_row, days_and_sexes_that_cannot_be, names_of_places);
