#include "explain/adjusted.h"

#include <string.h>

#include "home.h"
#include "unit.h"

#define COLUMNS                                                                                    \
	"area,birth_date,supporter,care_gaps,child_status,wage,business,property,transfer,"        \
	"financial_assets,vehicles,dwellings,employment"
#define POOR "urban,1980-01-01,,,,150,0,0,0,0,0,1,flexible"
#define RICH "urban,1980-01-01,,,,5000,0,0,0,0,0,1,unemployed"
#define WORKING "urban,1980-01-01,,,,700,0,0,0,0,0,1,unemployed"

/* Each against an earlier list: what kind of change it is, what ends, and what is different. */
static const struct {
	const char *before;
	const char *rows;
	enum adjusted kind;
	const char *end[2]; /* by enum language; "": nothing ends */
	const char *why[2];
} cases[] = {
	{ NULL, POOR, ADJUSTED_NOT, { "", "" }, { "", "" } },
	{ "H2,,dibao,1,1,0,650,650,0,0,650,approved\n",
	  POOR,
	  ADJUSTED_NOT,
	  { "", "" },
	  { "", "" } },
	{ "H1,,none,1,0,5000,650,0,0,0,0,\n", POOR, ADJUSTED_NOT, { "", "" }, { "", "" } },
	{ "H1,,dibao,1,1,150,650,500,0,0,500,approved\n",
	  POOR,
	  ADJUSTED_NOT,
	  { "", "" },
	  { "", "" } },
	{ "H1,,dibao,1,1,151,650,499,0,0,499,approved\n",
	  POOR,
	  ADJUSTED_RAISED,
	  { "", "" },
	  { "　　与原来相比：家庭月收入由151.00元变为150.00元；补差金额由499.00元变为500.00元。\n",
	    "  What is different: income from 151.00 to 150.00; gap from 499.00 to 500.00.\n" } },
	{ "H1,,dibao,2,2,800,650,501,0,0,501,approved\n",
	  POOR,
	  ADJUSTED_LESS,
	  { "", "" },
	  { "　　与原来相比：家庭人口由2变为1；保障人数由2变为1；家庭月收入由800.00元变为150.00元；"
	    "补差金额由501.00元变为500.00元。\n",
	    "  What is different: members from 2 to 1; covered from 2 to 1; income from 800.00 to "
	    "150.00; gap from 501.00 to 500.00.\n" } },
	{ "H1,,phase-out,1,1,900,650,0,0,0,600,approved\n",
	  POOR,
	  ADJUSTED_LESS,
	  { "", "" },
	  { "　　与原来相比：保障类别由渐退变为低保。\n",
	    "  What is different: category from phase-out to dibao.\n" } },
	{ "H1,,dibao,1,1,150,650,500,0,0,500,approved\n",
	  RICH,
	  ADJUSTED_ENDED,
	  { "　　原每月500."
	    "00元的低保金，拟自2026年12月起终止，不再发放（社会救助法第四十七条）。\n",
	    "  What was paid, the minimum living allowance, 500.00 yuan a month, is to end from "
	    "2026-12 (社会救助法第四十七条).\n" },
	  { "", "" } },
	{ "H1,,dibao,1,1,150,650,500,0,0,,approved\n",
	  RICH,
	  ADJUSTED_ENDED,
	  { "　　原有的低保金，拟自2026年12月起终止，不再发放（社会救助法第四十七条）。\n",
	    "  What was paid, the minimum living allowance, is to end from 2026-12 "
	    "(社会救助法第四十七条).\n" },
	  { "", "" } },
	{ "H1,,dibao,1,1,150,650,500,0,0,500,approved\n",
	  WORKING,
	  ADJUSTED_LESS,
	  { "　　原每月500."
	    "00元的低保金，拟自2026年12月起终止，不再发放（社会救助法第四十七条）。\n",
	    "  What was paid, the minimum living allowance, 500.00 yuan a month, is to end from "
	    "2026-12 (社会救助法第四十七条).\n" },
	  { "", "" } },
	{ "H1,P1,tekun,1,1,0,845,0,0,180,1025,approved\n",
	  RICH,
	  ADJUSTED_ENDED,
	  { "　　原每月1025."
	    "00元的社会救助，拟自2026年12月起终止，不再发放（社会救助法第四十七条）。\n",
	    "  What was paid, social assistance, 1025.00 yuan a month, is to end from 2026-12 "
	    "(社会救助法第四十七条).\n" },
	  { "", "" } },
};

START_TEST(a_change_is_told)
{
	for (int language = 0; language < 2; language++) {
		struct record row;

		home.before = cases[_i].before;
		const struct walk *walk =
			home_tell((enum language)language, COLUMNS, cases[_i].rows)->walk;
		struct previous *previous = home.assess.previous;

		previous_begin(previous, walk);
		ck_assert_int_eq(adjusted_of(previous, walk), cases[_i].kind);
		adjusted_row(previous, walk, 0, &row);
		if (row.value[DECISION_change] == WORD_ADJUST_END)
			adjusted_tell_end(&home.telling, previous, &row, false);
		ck_assert_str_eq(home_told(), cases[_i].end[language]);
		prose_clear(&home.paper.prose);
		if (row.value[DECISION_change] != WORD_ADJUST_END)
			adjusted_tell_why(&home.telling, previous, &row);
		ck_assert_str_eq(home_told(), cases[_i].why[language]);
	}
}
END_TEST

START_TEST(what_was_decided_is_not_to_be_decided_any_more)
{
	struct record row;

	home.before = "H1,,dibao,1,1,150,650,500,0,0,500,approved\n";
	const struct walk *walk = home_tell(LANGUAGE_ZH, COLUMNS, RICH)->walk;
	struct previous *previous = home.assess.previous;

	previous_begin(previous, walk);
	adjusted_row(previous, walk, 0, &row);
	adjusted_tell_end(&home.telling, previous, &row, true);
	ck_assert_str_eq(home_told(),
			 "　　原每月500."
			 "00元的低保金，自2026年12月起终止，不再发放（社会救助法第四十七条）。\n");
}
END_TEST

START_TEST(without_lists_nothing_changes)
{
	ck_assert_int_eq(adjusted_of(NULL, home_decide(COLUMNS, POOR)), ADJUSTED_NOT);
}
END_TEST

UNIT(home_begin, home_end, EACH(a_change_is_told, cases),
     what_was_decided_is_not_to_be_decided_any_more, without_lists_nothing_changes);
