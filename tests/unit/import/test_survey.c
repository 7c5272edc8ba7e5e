#include "import/survey.h"

#include <stdio.h>

#include "desk.h"
#include "mend/mend.h"
#include "unit.h"

START_TEST(patterns_of_the_whole_sheet)
{
	struct sheet *sheet = desk_text("序号,村,镇,户主姓名,保障类别,保障人数,月保障金额\n"
					"1,甲村,镇一,张三,A类,2,800\n"
					"2,,镇一,李四,a,1,400元\n"
					"3,,,王五,A类,3,1200\n"
					"5,乙村,,赵六,A类,1,500\n"
					"合计,,,,,7,2900\n");
	struct survey survey;
	fen_t rate;

	desk_survey(&survey, sheet);
	ck_assert_uint_eq(survey.rows, 4);
	ck_assert_uint_eq(survey.bounds.count, 4);
	ck_assert(survey_is_merged(&survey, sheet, 1));
	ck_assert(!survey_is_merged(&survey, sheet, 2));
	ck_assert(!survey_is_merged(&survey, sheet, 3));
	ck_assert_uint_eq(survey.usual.count, 4);
	ck_assert(survey_rate_of(&survey, TEXT("A类"), &rate));
	ck_assert_int_eq(rate, 40000);
	ck_assert(!survey_rate_of(&survey, TEXT("B类"), &rate));
	ck_assert_uint_eq(survey.categories, 0);
	survey_free(&survey);
}
END_TEST

/* By its heading 社区 is the village, and 户籍所在村 may be; what people have filled in is it. */
START_TEST(the_fuller_of_two_columns)
{
	static const struct {
		const char *rows;
		size_t village; /* its place afterwards */
	} sheets[] = {
		{ "1,张三,甲村,\n2,李四,乙村,\n3,王五,,丙社区\n", 2 },
		{ "1,张三,,\n2,李四,,\n3,王五,,\n", 3 },
		{ "1,张三,甲村,丁社区\n2,李四,,\n3,王五,,丙社区\n", 3 },
		{ "1,张三,甲村,丁社区\n2,李四,乙村,\n3,王五,,丙社区\n", 3 },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(sheets); i++) {
		char text[256];
		struct survey survey;

		(void)snprintf(text, sizeof(text), "序号,户主姓名,户籍所在村,社区\n%s",
			       sheets[i].rows);
		struct sheet *sheet = desk_text(text);

		sheet_yield(sheet);
		desk_survey(&survey, sheet);
		ck_assert_uint_eq(sheet_place(sheet, HEADING_REGISTER, REGISTER_village), 3);
		ck_assert(survey_learn(&survey, sheet) == (sheets[i].village == 2));
		ck_assert_uint_eq(sheet_place(sheet, HEADING_REGISTER, REGISTER_village),
				  sheets[i].village);
		survey_free(&survey);
	}
}
END_TEST

UNIT(desk_begin, desk_end, the_fuller_of_two_columns, patterns_of_the_whole_sheet);
