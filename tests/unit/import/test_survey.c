#include "import/survey.h"

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
	ck_assert(rates_of(&survey.rates, TEXT("A类"), &rate));
	ck_assert_int_eq(rate, 40000);
	ck_assert(!rates_of(&survey.rates, TEXT("B类"), &rate));
	ck_assert_uint_eq(survey.categories, 0);
	survey_free(&survey);
}
END_TEST

UNIT(desk_begin, desk_end, patterns_of_the_whole_sheet);
