#include "compare/relative.h"

#include <stdio.h>

#include "changed.h"
#include "unit.h"

#define HEADER "household_id,relation,name,id_number,member_status,wage,wage_year,town\n"
#define NUMBER "439921200812010016"

static const struct {
	const char *before;
	const char *after;
	const char *changed_said;
} lives[] = {
	{ "H1,户主,甲," NUMBER ",,100,,t\n", "H1,户主,甲," NUMBER ",,100,,t\n", "" },
	{ "H1,户主,甲," NUMBER ",,100,,t\n", "H1,户主,甲," NUMBER ",,100.01,,t\n",
	  "income-up H1 1200.00>1200.12; " },
	{ "H1,户主,甲," NUMBER ",,100,,t\n", "H1,户主,甲," NUMBER ",,0,,t\n",
	  "income-down H1 1200.00>0.00; " },
	{ "H1,户主,甲," NUMBER ",,100,,t\n", "H1,户主,甲," NUMBER ",,,,t\n",
	  "fact-changed H1 100.00>; " },
	{ "H1,户主,甲," NUMBER ",,100,0,t\n", "H1,户主,甲," NUMBER ",,0,1200,t\n",
	  "fact-changed H1 100.00>0.00; fact-changed H1 0.00>1200.00; " },
	{ "H1,户主,甲," NUMBER ",,,,t\n", "H1,户主,甲," NUMBER ",dead,,,t\n",
	  "member-died H1 >; " },
	{ "H1,户主,甲," NUMBER ",prison,,,t\n", "H1,户主,甲," NUMBER ",,,,u\n",
	  "fact-changed H1 t>u; fact-changed H1 prison>; " },
};

START_TEST(a_life_changes)
{
	char text[2][256];

	snprintf(text[0], sizeof(text[0]), HEADER "%s", lives[_i].before);
	snprintf(text[1], sizeof(text[1]), HEADER "%s", lives[_i].after);
	struct difference difference = changed_between(text[0], text[1]);

	relative_compare_shared(&difference, 0, 0);
	relative_compare(&difference, 0, 0);
	ck_assert_str_eq(changed_said, lives[_i].changed_said);
	changed_end(&difference);
}
END_TEST

START_TEST(who_moved_is_told_from_where_and_whereto)
{
	struct difference difference = changed_between(
		HEADER "H1,户主,甲," NUMBER ",,,,\nH1,妻,乙,,,,,\nH2,户主,丙,,,,,\n",
		HEADER "H1,户主,乙,,,,,\nH2,户主,丙,,,,,\nH2,子,甲," NUMBER ",,,,\n");

	ck_assert_uint_eq(difference.before.row[0].pair, 2);
	relative_compare(&difference, 0, 2);
	ck_assert_str_eq(changed_said, "member-moved H2 H1>H2; fact-changed H2 户主>子; ");
	changed_end(&difference);
}
END_TEST

START_TEST(eighteen_is_told_once_on_its_day)
{
	static const char row[] = HEADER "H1,户主,甲,439921200812010016,,,,\n";
	struct difference difference = changed_between(row, row);

	difference.since = day_of(2026, 11, 30);
	difference.date = day_of(2026, 11, 30);
	relative_compare(&difference, 0, 0);
	ck_assert_str_eq(changed_said, "");
	difference.date = day_of(2026, 12, 1);
	relative_compare(&difference, 0, 0);
	ck_assert_str_eq(changed_said, "came-of-age H1 >18; ");
	difference.since = day_of(2026, 12, 1);
	difference.date = day_of(2027, 12, 1);
	relative_compare(&difference, 0, 0);
	ck_assert_str_eq(changed_said, "came-of-age H1 >18; ");
	changed_end(&difference);
}
END_TEST

UNIT(NULL, NULL, EACH(a_life_changes, lives), eighteen_is_told_once_on_its_day,
     who_moved_is_told_from_where_and_whereto);
