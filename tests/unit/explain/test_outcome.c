#include "explain/outcome.h"

#include <string.h>

#include "home.h"
#include "unit.h"

#define COLUMNS                                                                                    \
	"area,birth_date,supporter,care_gaps,child_status,wage,business,property,transfer,"        \
	"financial_assets,vehicles,dwellings"
#define POOR "urban,1980-01-01,,,,150,0,0,0,0,0,1"

/* What the town made of 500 yuan a month from 2026-12. */
static const struct {
	struct resolution town;
	const char *said;
	bool terms; /* what the amount is made of is told */
} cases[] = {
	{ { .status = WORD_STATUS_APPROVED, .amount = 50000 },
	  "　　经审核确认，决定对你户给予最低生活保障，每月发放500.00元（大写：人民币伍佰元整），"
	  "自2026年12月起。\n",
	  true },
	{ { .status = WORD_STATUS_APPROVED, .amount = 49999, .remark = { "入户核实", 12 } },
	  "每月发放499.99元（大写：人民币肆佰玖拾玖元玖角玖分），自2026年12月起。\n"
	  "　　理由：入户核实。\n",
	  false },
	{ { .status = WORD_STATUS_PROPOSED, .amount = 50000 },
	  "　　经审核，拟对你户给予最低生活保障，每月发放500.00元",
	  true },
	{ { .status = WORD_STATUS_REFUSED, .amount = 50000, .remark = { "已死亡", 9 } },
	  "　　经审核确认，对你户的申请，决定不予确认。\n　　理由：已死亡。\n\n",
	  false },
	{ { .status = WORD_STATUS_SUSPENDED, .amount = 50000 },
	  "　　经审核确认，对你户的救助金暂停发放；",
	  false },
};

START_TEST(what_the_town_resolved_is_told)
{
	struct resolution town = cases[_i].town;
	const struct telling *telling = home_tell(LANGUAGE_ZH, COLUMNS, POOR);

	town.category = WORD_CATEGORY_DIBAO;
	town.from = month_of(day_of(2026, 12, 1));
	town.until = BLANK;
	outcome_tell(telling, NULL, 0, &town);
	const char *all = home_told();

	ck_assert_msg(strstr(all, cases[_i].said) != NULL, "%s", all);
	ck_assert_int_eq(strstr(all, "其中：补差500.00元") != NULL, cases[_i].terms);
}
END_TEST

/* What the register does not decide any more, the town did. */
START_TEST(what_waits_now_was_resolved_then)
{
	const struct resolution town = { .status = WORD_STATUS_APPROVED,
					 .amount = 30000,
					 .category = WORD_CATEGORY_DIBAO,
					 .from = month_of(day_of(2026, 11, 1)),
					 .until = BLANK };

	outcome_tell(home_tell(LANGUAGE_ZH, COLUMNS, "urban,1980-01-01,,,,,0,0,0,0,0,1"), NULL, 0,
		     &town);
	ck_assert_str_eq(home_told(),
			 "　　经审核确认，决定对你户给予最低生活保障，"
			 "每月发放300.00元（大写：人民币叁佰元整），自2026年11月起。\n\n");
}
END_TEST

/* Of who is gone, the aid is to end, or has ended by what was decided. */
START_TEST(who_is_gone_is_told_so)
{
	static const char *const ends[] = { "，拟自2026年12月起终止", "，自2026年12月起终止" };

	home.before = "H1,P9,tekun,1,1,0,650,0,0,0,885,approved\n";
	const struct telling *telling =
		home_tell(LANGUAGE_ZH, COLUMNS, "urban,1950-01-01,none,0,,0,0,0,0,0,0,1");

	previous_begin(home.assess.previous, telling->walk);
	outcome_tell_gone(telling, home.assess.previous, _i == 1);
	const char *all = home_told();

	ck_assert_msg(strstr(all, "　　经审核，P9不再计入家庭成员") != NULL, "%s", all);
	ck_assert_msg(strstr(all, ends[_i]) != NULL, "%s", all);
}
END_TEST

UNIT(home_begin, home_end, EACH(what_the_town_resolved_is_told, cases),
     what_waits_now_was_resolved_then, TIMES(who_is_gone_is_told_so, 2));
