#include "warn/warnvisit.h"

#include "warned.h"

static const int shown[] = { WARNING_household_id, WARNING_person, WARNING_visitor, -1 };

#define THREE                                                                                      \
	"H1,T,V,urban,甲," A ",户主,,,,,,,,\nH2,T,V,urban,乙," B ",户主,,,,,,,,\n"               \
	"H3,T,V,urban,丙," C ",户主,,,,,,,,\n"
#define THREE_OTHERS "H2,T,V,urban,乙," B ",户主,,,,,,,,\n"
#define EACH_ILL "甲," A ",,,,ill,,\n乙," B ",,,,ill,,\n丙," C ",,,,ill,,\n"

/* What comes of inspectors, signals, the last list and a register. */
static const char *
sent(const char *who, const char *signals, const char *last, const char *home)
{
	warned_forget();
	ck_assert(inspector_read(&inspectors,
				 warned_file("i.csv", "name,id_number,village,relatives\n", who),
				 &(struct table_options){ 0 }, &scratch.diag));
	inspector_seed(&inspectors, TEXT_NONE);
	list.inspectors = &inspectors;
	ck_assert(warned_signals(signals));
	ck_assert(warned_last(last));
	warned_meet(home);
	return warned_list(shown);
}

START_TEST(visits_are_shared_among_those_of_the_village)
{
	/* SHA-256 of “/P\n” begins with 62, of “/Q\n” with 8d */
	ck_assert_str_eq(sent("P,,V,\nQ,,TV,\nR,,W,\n", EACH_ILL, "", THREE),
			 "H1|甲|P\nH2|乙|Q\nH3|丙|P\n");
	ck_assert_str_eq(sent("R,,W,\nQ,,TV,\nP,,V,\n", EACH_ILL, "", THREE),
			 "H1|甲|P\nH2|乙|Q\nH3|丙|P\n");
}
END_TEST

START_TEST(nobody_visits_himself_or_his_relatives)
{
	ck_assert_str_eq(sent("P," A ",V,H2\nR,,W,\n", EACH_ILL, "", THREE),
			 "H1|甲|\nH2|乙|\nH3|丙|P\n");
	ck_assert_uint_eq(list.unvisited, 2);
}
END_TEST

START_TEST(a_household_is_visited_once)
{
	ck_assert_str_eq(sent("P,,V,\nQ,,V,\n",
			      "甲," A ",,,,ill,,\n甲," A ",,,,disabled,,\n乙," B ",,,,ill,,\n", "",
			      "H1,T,V,urban,甲," A ",户主,,,,,,,,\nH1,T,V,urban,乙," B
			      ",配偶,,,,,,,,\n"),
			 "H1|乙|P\nH1|甲|P\nH1|甲|P\n");
}
END_TEST

START_TEST(who_is_said_to_live_in_two_villages_is_visited_once)
{
	ck_assert_str_eq(sent("P,,V,\n", "甲," A ",,T,W,ill,,\n甲," A ",,T,V,job-lost,,\n", "",
			      THREE_OTHERS),
			 "|甲|P\n|甲|P\n");
}
END_TEST

START_TEST(who_went_there_goes_on)
{
	ck_assert_str_eq(sent("P,,V,\nQ,,V,\n", EACH_ILL,
			      ",ill,strong,甲," A ",,,,,P,,,\n,ill,strong,乙," B ",,,,,P,,,\n",
			      THREE),
			 "H1|甲|P\nH2|乙|P\nH3|丙|Q\n");
	/* who is no inspector any more does not */
	ck_assert_str_eq(sent("Q,,V,\n", "", ",ill,strong,甲," A ",,,,,P,,,\n", THREE),
			 "H1|甲|Q\n");
	list.inspectors = NULL;
}
END_TEST

START_TEST(without_inspectors_the_last_list_says_who)
{
	ck_assert(warned_last(",ill,strong,甲," A ",,,,,P,,,\n"));
	warned_meet(THREE);
	ck_assert_str_eq(warned_list(shown), "H1|甲|P\n");
	ck_assert_uint_eq(list.unvisited, 0);
}
END_TEST

START_TEST(nobody_is_sent_where_somebody_is_at_risk)
{
	ck_assert_str_eq(sent("P,,V,\n", "甲," A ",,,,ill,,\n", ",ill,strong,甲," A ",,,,,P,,,\n",
			      "H1,T,V,urban,甲," A ",户主,,,,,,,yes,\n"),
			 "H1|甲|\n");
}
END_TEST

UNIT(warned_begin, warned_end, visits_are_shared_among_those_of_the_village,
     nobody_visits_himself_or_his_relatives, a_household_is_visited_once,
     who_is_said_to_live_in_two_villages_is_visited_once, who_went_there_goes_on,
     without_inspectors_the_last_list_says_who, nobody_is_sent_where_somebody_is_at_risk);
