#include "aid/programme.h"

#include "unit.h"

START_TEST(each_has_a_code_and_names)
{
	const struct programme_info *info = programme_of((enum programme)_i);

	ck_assert_uint_gt(strlen(info->code), 0);
	ck_assert_uint_gt(strlen(info->name[LANGUAGE_ZH]), 0);
	ck_assert_uint_gt(strlen(info->name[LANGUAGE_EN]), 0);
	for (enum programme other = 0; other < (enum programme)_i; other++)
		ck_assert_str_ne(programme_of(other)->code, info->code);
}
END_TEST

START_TEST(a_cell_has_the_name_in_chinese_and_the_code_in_english)
{
	ck_assert_str_eq(programme_cell(PROGRAMME_PREMIUM, LANGUAGE_ZH).p, "医疗保险参保资助");
	ck_assert_str_eq(programme_cell(PROGRAMME_PREMIUM, LANGUAGE_EN).p, "premium");
}
END_TEST

START_TEST(the_nearest_place_says_what_a_department_is_called)
{
	struct place place[2] = { 0 };

	ck_assert_str_eq(programme_department(PROGRAMME_HOUSE_REPAIR, place, 2, LANGUAGE_ZH).p,
			 "住房城乡建设部门");
	ck_assert_str_eq(programme_department(PROGRAMME_HOUSE_REPAIR, place, 2, LANGUAGE_EN).p,
			 "housing");
	place[1].department[PLACE_DEPARTMENT_HOUSING] = TEXT("市住建局");
	ck_assert_str_eq(programme_department(PROGRAMME_HOUSE_REPAIR, place, 2, LANGUAGE_EN).p,
			 "市住建局");
	place[0].department[PLACE_DEPARTMENT_HOUSING] = TEXT("区住建局");
	ck_assert_str_eq(programme_department(PROGRAMME_HOUSE_REPAIR, place, 2, LANGUAGE_ZH).p,
			 "区住建局");
}
END_TEST

UNIT(NULL, NULL, TIMES(each_has_a_code_and_names, PROGRAMMES),
     a_cell_has_the_name_in_chinese_and_the_code_in_english,
     the_nearest_place_says_what_a_department_is_called);
