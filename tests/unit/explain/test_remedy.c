#include "explain/remedy.h"

#include <string.h>

#include "home.h"
#include "unit.h"

#define COLUMNS                                                                                    \
	"area,birth_date,supporter,care_gaps,child_status,wage,business,property,transfer,"        \
	"financial_assets,vehicles,dwellings"
#define POOR "urban,1980-01-01,,,,0,0,0,0,0,0,1"
#define TEKUN "urban,1950-01-01,none,0,,0,0,0,0,0,0,1"
#define ORPHAN "urban,2015-01-01,,,orphan,0,0,0,0,0,0,1"

static const char *
told(enum language language, const char *rows, bool less)
{
	remedy_tell(home_tell(language, COLUMNS, rows), NULL, less, false);
	return home_told();
}

START_TEST(an_application_is_objected_to_and_appealed)
{
	ck_assert_str_eq(
		told(LANGUAGE_ZH, POOR, false),
		"　　对家庭经济状况调查核实结果有异议的，可以提供证据，由镇（办事处）重新核查"
		"（民发〔2021〕57号第十九条第二款）。\n"
		"　　对正式决定不服的，可以依法申请行政复议或者提起行政诉讼"
		"（社会救助法第七十六条）；申请行政复议的，自知道决定之日起60日内提出"
		"（行政复议法第二十条第一款）；直接提起行政诉讼的，自知道或者应当知道决定之日起"
		"6个月内提出（行政诉讼法第四十六条第一款）。\n"
		"　　本告知书为审核意见，以审核确认机关盖章的决定为准。\n");
	ck_assert_ptr_nonnull(
		strstr(told(LANGUAGE_EN, POOR, false),
		       "within 60 days of learning of it (行政复议法第二十条第一款); a "
		       "lawsuit is brought within 6 months of that (行政诉讼法"));
}
END_TEST

START_TEST(each_programme_has_its_own_objection)
{
	ck_assert_ptr_nonnull(strstr(told(LANGUAGE_ZH, TEKUN, false),
				     "重新核查（民发〔2021〕43号第十五条第二款）。"));
	/* children are not shown in public, so that nothing is said of an objection to it */
	ck_assert_ptr_nonnull(strstr(told(LANGUAGE_ZH, ORPHAN, false), "重新核查。"));
}
END_TEST

START_TEST(who_gets_less_is_heard_before)
{
	const char *zh = told(LANGUAGE_ZH, POOR, true);

	ck_assert_ptr_nonnull(
		strstr(zh, "　　决定调减或者终止以前，听取你户的意见。有不同意见的，"
			   "请在决定作出以前向镇（办事处）提出（社会救助法第四十八条）。\n"
			   "　　决定作出以后，书面告知并说明理由（社会救助法第四十八条）。\n"));
	ck_assert_ptr_null(strstr(zh, "重新核查"));
	ck_assert_ptr_nonnull(strstr(told(LANGUAGE_EN, POOR, true), "the household is heard. Who"));
}
END_TEST

/* Where the place says whom to turn to, and of a decision there is nothing to object to before it.
 */
START_TEST(a_decision_names_who_reviews_it)
{
	const struct place office = {
		.office = { [PLACE_OFFICE_REVIEW] = TEXT("某区人民政府"),
			    [PLACE_OFFICE_COURT] = TEXT("某区人民法院") },
	};

	remedy_tell(home_tell(LANGUAGE_ZH, COLUMNS, POOR), &office, true, true);
	const char *zh = home_told();

	ck_assert_ptr_nonnull(strstr(zh, "　　对正式决定不服的，可以依法向某区人民政府申请行政复议"
					 "或者向某区人民法院提起行政诉讼（"));
	ck_assert_ptr_null(strstr(zh, "听取你户的意见"));
	ck_assert_ptr_null(strstr(zh, "审核意见"));
}
END_TEST

/* Before 2026-07-01 no document had a hearing, and before 2024 no term of a review was read. */
START_TEST(what_the_law_of_the_day_does_not_say_is_left_out)
{
	ruleset_at(home.rules, day_of(2023, 12, 31), &home.law);
	const char *zh = told(LANGUAGE_ZH, POOR, true);

	ck_assert_ptr_null(strstr(zh, "听取你户的意见"));
	ck_assert_ptr_nonnull(strstr(zh, "重新核查（"));
	ck_assert_ptr_nonnull(strstr(zh, "书面告知并说明理由（社会救助暂行办法第十三条第三款）。"));
	ck_assert_ptr_nonnull(strstr(zh, "提起行政诉讼（社会救助暂行办法第六十五条）；直接提起"));
	ck_assert_ptr_null(strstr(zh, "60日"));
}
END_TEST

UNIT(home_begin, home_end, an_application_is_objected_to_and_appealed,
     each_programme_has_its_own_objection, who_gets_less_is_heard_before,
     a_decision_names_who_reviews_it, what_the_law_of_the_day_does_not_say_is_left_out);
