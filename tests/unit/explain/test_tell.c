#include "explain/tell.h"

#include "home.h"
#include "unit.h"

#define ROW "rural,1980-01-01,,,,,100,0,0,0,,0,0,1,,,"

START_TEST(a_person_and_a_cell_have_their_line)
{
	home_tell(LANGUAGE_ZH, HOME_COLUMNS, ROW "\n,1980-01-01,,,,,100,0,0,0,,,,,,,");
	prose_text(&home.paper.prose, tell_person(&home.telling, 1));
	prose_text(&home.paper.prose, tell_cell(&home.telling, home_person(0), REGISTER_wage));
	prose_text(&home.paper.prose, tell_household_cell(&home.telling, REGISTER_vehicles));
	prose_text(&home.paper.prose, tell_household_cell(&home.telling, REGISTER_category));
	ck_assert_str_eq(home_told(), "第3行 P2第2行“wage”第2行“vehicles”“category”");
}
END_TEST

START_TEST(an_assumed_cell_says_so)
{
	home_tell(LANGUAGE_EN, HOME_COLUMNS, ROW);
	home.assess.household.person[0].assumed = UINT64_C(1) << REGISTER_wage;
	home.assess.household.line[REGISTER_vehicles] = 0;
	home.assess.household.assumed = UINT64_C(1) << REGISTER_vehicles;
	home.assess.household.line[REGISTER_dwellings] = 0;
	prose_text(&home.paper.prose, tell_cell(&home.telling, home_person(0), REGISTER_wage));
	prose_add(&home.paper.prose, "|", "|");
	prose_text(&home.paper.prose, tell_household_cell(&home.telling, REGISTER_vehicles));
	prose_add(&home.paper.prose, "|", "|");
	prose_text(&home.paper.prose, tell_household_cell(&home.telling, REGISTER_dwellings));
	ck_assert_str_eq(home_told(),
			 "line 2 “wage” (assumed)|assumed “vehicles”|last decision list "
			 "“dwellings”");
}
END_TEST

START_TEST(a_blank_says_what_it_is_taken_for)
{
	const struct record *cell;

	home_tell(LANGUAGE_EN, HOME_COLUMNS, ROW);
	cell = &home_person(0)->row;
	prose_text(&home.paper.prose, tell_content(&home.telling, cell, REGISTER_wage));
	prose_add(&home.paper.prose, "|", "|");
	prose_text(&home.paper.prose, tell_content(&home.telling, cell, REGISTER_supporter));
	prose_add(&home.paper.prose, "|", "|");
	prose_text(&home.paper.prose, tell_content(&home.telling, cell, REGISTER_care_gaps));
	prose_add(&home.paper.prose, "|", "|");
	prose_text(&home.paper.prose, tell_content(&home.telling, cell, REGISTER_disease));
	prose_add(&home.paper.prose, "|", "|");
	prose_text(&home.paper.prose, tell_content(&home.telling, cell, REGISTER_member_status));
	prose_add(&home.paper.prose, "|", "|");
	prose_text(&home.paper.prose, tell_content(&home.telling, cell, REGISTER_medical_cost));
	ck_assert_str_eq(home_told(),
			 "100.00|blank (taken as able)|blank (unknown)|blank (taken as "
			 "none)|blank (taken as at home)|blank (taken as 0)");
}
END_TEST

START_TEST(an_amount_is_told_as_its_rule_states_it)
{
	home_tell(LANGUAGE_EN, HOME_COLUMNS, ROW);
	prose_text(&home.paper.prose,
		   tell_yearly(&home.telling, &home.law.value[PARAM_DIBAO_URBAN]));
	prose_add(&home.paper.prose, "|", "|");
	prose_text(&home.paper.prose,
		   tell_monthly(&home.telling, &home.law.value[PARAM_DIBAO_URBAN]));
	prose_add(&home.paper.prose, "|", "|");
	prose_text(&home.paper.prose,
		   tell_yearly(&home.telling, &home.law.value[PARAM_DIBAO_RURAL]));
	prose_add(&home.paper.prose, "|", "|");
	prose_text(&home.paper.prose,
		   tell_monthly(&home.telling, &home.law.value[PARAM_DIBAO_RURAL]));
	ck_assert_str_eq(home_told(), "650.00 × 12|650.00|5400.00|5400.00 ÷ 12");
}
END_TEST

START_TEST(a_rule_value_is_told_with_where_it_stands)
{
	home_tell(LANGUAGE_ZH, HOME_COLUMNS, ROW);
	tell_value(&home.telling, PARAM_DIBAO_RURAL);
	ck_assert_str_eq(home_told(), "\n      依据 农村低保标准（dibao.rural）＝ 5400元/年："
				      "示例〔2021〕1号第一条，2021-01-01起，示例，" JZ_SOURCE_DIR
				      "/rules/sample/standards.ini:13");
	home_tell(LANGUAGE_EN, HOME_COLUMNS, ROW);
	home.law.value[PARAM_DIBAO_RURAL].from = day_of(2026, 1, 1);
	home.law.value[PARAM_DIBAO_RURAL].until = day_of(2026, 12, 31);
	tell_value(&home.telling, PARAM_DIBAO_RURAL);
	ck_assert_str_eq(home_told(),
			 "\n      by rural minimum living standard (dibao.rural) = 5400 yuan/year: "
			 "示例〔2021〕1号 第一条, from 2026-01-01 until 2026-12-31, "
			 "illustrative, " JZ_SOURCE_DIR "/rules/sample/standards.ini:13");
}
END_TEST

START_TEST(an_unset_value_is_not_told)
{
	home_tell(LANGUAGE_EN, HOME_COLUMNS, ROW);
	tell_value(&home.telling, PARAM_BASE_PENSION_EXCLUDED);
	ck_assert_str_eq(home_told(), "");
}
END_TEST

START_TEST(lists_are_parted_as_the_language_does)
{
	home_tell(LANGUAGE_ZH, HOME_COLUMNS, ROW);
	prose_text(&home.paper.prose, tell_facts(&home.telling, FACT(wage) | FACT(vehicles)));
	ck_assert_str_eq(home_told(), "月工资性收入（wage）、机动车数（vehicles）");
	home_tell(LANGUAGE_EN, HOME_COLUMNS, ROW);
	prose_text(&home.paper.prose, tell_facts(&home.telling, FACT(wage) | FACT(vehicles)));
	ck_assert_str_eq(home_told(), "月工资性收入 (wage), 机动车数 (vehicles)");
}
END_TEST

START_TEST(a_ground_is_cited_by_the_rules_in_force)
{
	home_tell(LANGUAGE_ZH, HOME_COLUMNS, ROW);
	prose_text(&home.paper.prose, tell_ground(&home.telling, GROUND_DIBAO_GAP, false));
	prose_text(&home.paper.prose, tell_grounds(&home.telling, REASON_DIBAO));
	prose_text(&home.paper.prose, tell_ground(&home.telling, GROUND_NONE, true));
	ck_assert_str_eq(home_told(), "（大办发〔2021〕30号（五））（社会救助法第十八条第一款；大办"
				      "发〔2021〕30号（五））");
	home_tell(LANGUAGE_EN, HOME_COLUMNS, ROW);
	prose_text(&home.paper.prose, tell_grounds(&home.telling, REASON_RIGID));
	ck_assert_str_eq(home_told(), " (社会救助法第二十二条)");
}
END_TEST

START_TEST(a_date_is_written_as_in_a_letter)
{
	month_t month = month_of(day_of(2026, 2, 3));

	home_tell(LANGUAGE_ZH, HOME_COLUMNS, ROW);
	ck_assert(text_equal(tell_month(&home.telling, month), TEXT("2026年2月")));
	ck_assert_uint_eq(tell_month(&home.telling, MONTH_NONE).n, 0);
	home_tell(LANGUAGE_EN, HOME_COLUMNS, ROW);
	ck_assert(text_equal(tell_month(&home.telling, month), TEXT("2026-02")));
}
END_TEST

UNIT(home_begin, home_end, a_person_and_a_cell_have_their_line, an_assumed_cell_says_so,
     a_blank_says_what_it_is_taken_for, an_amount_is_told_as_its_rule_states_it,
     a_rule_value_is_told_with_where_it_stands, an_unset_value_is_not_told,
     lists_are_parted_as_the_language_does, a_ground_is_cited_by_the_rules_in_force,
     a_date_is_written_as_in_a_letter);
