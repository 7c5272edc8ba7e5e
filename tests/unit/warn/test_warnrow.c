#include "warn/warnrow.h"

#include "warned.h"

static const int words[] = { WARNING_because, WARNING_programmes, WARNING_birth_date,
			     WARNING_person_id, -1 };
static const int remarks[] = { WARNING_visited_on, WARNING_outcome, WARNING_remark, -1 };
static const int places[] = { WARNING_town, WARNING_village, WARNING_visitor, WARNING_person, -1 };

START_TEST(a_row_says_why_it_is_there)
{
	ck_assert(warned_signals("甲," A ",,,,ill,,\n乙," B
				 ",,,,ill,,\n丙,,1966-11-27,,,job-lost,,\n"));
	warned_meet("H1,T,V,urban,甲," A ",户主,dibao,,,,,,,\n");
	ck_assert_str_eq(
		warned_list(words),
		"a seriously ill person in a household without basic aid; the register "
		"does not have him|||" B "\n"
		"a person who lost his job in a household without basic aid; the register "
		"does not have him||1966-11-27|\n"
		"the illness is not in the register, or aid for it may be due; “disease” in "
		"the register does not fit|premium (may); medical (may); illness-insurance "
		"(may)||" A "\n");
}
END_TEST

START_TEST(what_was_quiet_says_that_somebody_was_there)
{
	ck_assert(warned_signals("甲," A ",,,,ill,,\n"));
	ck_assert(warned_last(",ill,strong,甲," A ",,,,2026-01-06,,2026-01-05,cleared,\n"));
	warned_meet("H1,T,V,urban,甲," A ",户主,,,,,,,,\n");
	ck_assert_str_eq(warned_list(remarks), "||visited on 2026-01-05: cleared\n");
}
END_TEST

START_TEST(where_somebody_at_risk_lives_stands_nowhere)
{
	ck_assert(
		warned_signals("甲," A ",,T,V,ill,,\n乙," B ",,T,V,ill,,\n丙," C ",,T,V,ill,,\n"));
	ck_assert(warned_last(",ill,strong,乙," B ",,,,2026-11-30,检甲,2026-11-20,cleared,\n"));
	warned_meet("H1,T,V,urban,甲," A ",户主,,,,,,,yes,\n"
		    "H1,T,V,urban,乙," B ",配偶,,,,,,,,\n"
		    "H2,T,W,urban,丙," C ",户主,,,,,,,,\n");
	ck_assert_str_eq(warned_list(places), "|||甲\nT|W||丙\n|||乙\n");
}
END_TEST

UNIT(warned_begin, warned_end, a_row_says_why_it_is_there,
     what_was_quiet_says_that_somebody_was_there, where_somebody_at_risk_lives_stands_nowhere);
