#include "warn/warnlist.h"

#include "warned.h"

static const int shown[] = { WARNING_signal,
			     WARNING_strength,
			     WARNING_household_id,
			     WARNING_person,
			     WARNING_on,
			     WARNING_amount,
			     WARNING_visit_by,
			     WARNING_visited_on,
			     WARNING_outcome,
			     WARNING_quiet_until,
			     -1 };

#define HOME "H1,T,V,urban,甲," A ",户主,,,,,,,,\n"

/* Signals, what the last list has behind id and signal, and what comes of both. */
static const char *
after(const char *signals, const char *last, const char *home)
{
	char row[512];
	char id[LEAD_ID_SIZE];

	warned_forget();
	warning_id(WORD_SIGNAL_BILL, TEXT(A), TEXT_NONE, DAY_NONE, id);
	ck_assert(warned_signals(signals));
	if (last != NULL) {
		(void)snprintf(row, sizeof(row), "%s,bill,%s\n", id, last);
		ck_assert(warned_last(row));
	}
	warned_meet(home);
	return warned_list(shown);
}

#define BILL "甲," A ",,,,bill,2026-11-02,6000\n"
#define SEEN "plain,甲," A ",,2026-11-02,6000,2026-11-16,,"

START_TEST(a_warning_is_visited_within_its_working_days)
{
	/* ten working days behind a Monday, three for a strong one */
	ck_assert_str_eq(after(BILL, NULL, HOME),
			 "bill|plain|H1|甲|2026-11-02|6000.00|2026-12-07|||\n");
	ck_assert_str_eq(after("甲," A ",,,,bill,2026-11-02,20000\n", NULL, HOME),
			 "bill|strong|H1|甲|2026-11-02|20000.00|2026-11-26|||\n");
	ck_assert_str_eq(after("甲," A ",,,,bill,2026-11-02,4999.99\n", NULL, HOME), "");
	ck_assert_uint_eq(list.below, 1);
}
END_TEST

START_TEST(what_no_rule_says_is_named)
{
	warned_law.value[PARAM_WARN_VISIT_PLAIN].set = false;
	ck_assert_str_eq(after(BILL, NULL, HOME), "bill|plain|H1|甲|2026-11-02|6000.00||||\n");
	ck_assert_str_eq(list.item[0].missing.p, "rule:warn.visit.plain");
	warned_law.value[PARAM_WARN_BILL].set = false;
	ck_assert_str_eq(after(BILL, NULL, HOME), "bill||H1|甲|2026-11-02|6000.00||||\n");
	ck_assert_str_eq(list.item[0].missing.p, "rule:warn.bill");
	ck_assert_uint_eq(list.undecided, 1);
}
END_TEST

/* Six months behind the visit of 23 May is 23 November, today. */
static const struct {
	const char *last;
	const char *rows;
} visited[] = {
	{ SEEN "2026-05-23,cleared,",
	  "bill|plain|H1|甲|2026-05-02|6000.00|2026-11-16|2026-05-23|cleared|2026-11-23\n" },
	{ SEEN "2026-05-22,cleared,", "bill|plain|H1|甲|2026-05-02|6000.00|2026-12-07|||\n" },
	{ SEEN "2026-05-24,applying,",
	  "bill|plain|H1|甲|2026-05-02|6000.00|2026-11-16|2026-05-24|applying|2026-11-24\n" },
	/* nobody was met: it is as it was */
	{ SEEN "2026-11-20,absent,",
	  "bill|plain|H1|甲|2026-05-02|6000.00|2026-11-16|2026-11-20|absent|\n" },
	{ SEEN ",,", "bill|plain|H1|甲|2026-05-02|6000.00|2026-11-16|||\n" },
	/* for so long as was written, and no longer than the rule has it */
	{ SEEN "2026-11-20,cleared,2026-11-22",
	  "bill|plain|H1|甲|2026-05-02|6000.00|2026-12-07|||\n" },
	{ SEEN "2026-11-20,cleared,2026-11-23",
	  "bill|plain|H1|甲|2026-05-02|6000.00|2026-11-16|2026-11-20|cleared|2026-11-23\n" },
	{ SEEN "2026-11-20,cleared,2099-12-31",
	  "bill|plain|H1|甲|2026-05-02|6000.00|2026-11-16|2026-11-20|cleared|2027-05-20\n" },
};

START_TEST(who_was_visited_is_quiet_for_a_time)
{
	char last[256];

	(void)snprintf(last, sizeof(last), "%s", visited[_i].last);
	memcpy(strstr(last, "2026-11-02"), "2026-05-02", 10);
	ck_assert_str_eq(after("甲," A ",,,,bill,2026-05-02,6000\n", last, HOME), visited[_i].rows);
}
END_TEST

START_TEST(behind_that_time_who_was_cleared_is_gone_and_who_applied_is_named)
{
	ck_assert_str_eq(after("", SEEN "2026-05-22,cleared,", HOME), "");
	ck_assert_uint_eq(list.over, 1);
	ck_assert_str_eq(after("", SEEN "2026-05-23,cleared,", HOME),
			 "bill|plain|H1|甲|2026-11-02|6000.00|2026-11-16|2026-05-23|cleared|"
			 "2026-11-23\n");
	ck_assert_str_eq(after("", SEEN "2026-05-22,applying,", HOME),
			 "bill|plain|H1|甲|2026-11-02|6000.00|2026-12-07|||\n");
	ck_assert_uint_eq(list.over, 0);
}
END_TEST

START_TEST(what_came_behind_the_visit_is_news)
{
	ck_assert_str_eq(
		after("甲," A ",,,,bill,2026-11-20,7000\n", SEEN "2026-11-20,cleared,", HOME),
		"bill|plain|H1|甲|2026-11-20|7000.00|2026-11-16|2026-11-20|cleared|"
		"2027-05-20\n");
	ck_assert_str_eq(
		after("甲," A ",,,,bill,2026-11-21,7000\n", SEEN "2026-11-20,cleared,", HOME),
		"bill|plain|H1|甲|2026-11-21|7000.00|2026-12-07|||\n");
	/* of the same day, and strong now */
	ck_assert_str_eq(
		after("甲," A ",,,,bill,2026-11-02,20000\n", SEEN "2026-11-20,cleared,", HOME),
		"bill|strong|H1|甲|2026-11-02|20000.00|2026-11-26|||\n");
}
END_TEST

START_TEST(what_grows_strong_is_visited_earlier)
{
	/* a plain one that is due in a while, and one that is due before */
	ck_assert_str_eq(after("甲," A ",,,,bill,2026-11-20,20000\n",
			       "plain,甲," A ",,2026-11-02,6000,2026-12-07,,,,", HOME),
			 "bill|strong|H1|甲|2026-11-20|20000.00|2026-11-26|||\n");
	ck_assert_str_eq(after("甲," A ",,,,bill,2026-11-20,20000\n",
			       "plain,甲," A ",,2026-11-02,6000,2026-11-25,,,,", HOME),
			 "bill|strong|H1|甲|2026-11-20|20000.00|2026-11-25|||\n");
	ck_assert_str_eq(after("甲," A ",,,,bill,2026-11-20,20000\n",
			       "strong,甲," A ",,2026-11-02,6000,2026-12-07,,,,", HOME),
			 "bill|strong|H1|甲|2026-11-20|20000.00|2026-12-07|||\n");
}
END_TEST

START_TEST(a_visit_without_a_time_by_any_rule_stays_open)
{
	warned_law.value[PARAM_WARN_QUIET].set = false;
	ck_assert_str_eq(after("", SEEN "2026-11-20,cleared,", HOME),
			 "bill|plain|H1|甲|2026-11-02|6000.00|2026-11-16|2026-11-20|cleared|\n");
	ck_assert_str_eq(list.item[0].missing.p, "rule:warn.quiet");
	ck_assert_str_eq(
		after("", SEEN "2026-11-20,cleared,2026-12-31", HOME),
		"bill|plain|H1|甲|2026-11-02|6000.00|2026-11-16|2026-11-20|cleared|2026-12-31\n");
}
END_TEST

START_TEST(rows_of_one_signal_are_one_warning)
{
	ck_assert_str_eq(
		after("甲," A
		      ",,,,bill,2026-10-02,9000\n甲,439921550106001,,,,bill,2026-11-02,6000\n"
		      "甲,,1955-01-06,,,bill,,\n甲," A ",,,,ill,,\n",
		      NULL, HOME),
		"ill|strong|H1|甲|||2026-11-26|||\nbill|plain|H1|甲|2026-11-02|9000.00|2026-12-07||"
		"|\n");
}
END_TEST

START_TEST(who_has_aid_in_one_of_two_households_has_it)
{
	static const char *const orders[] = { "H2,T,V,urban,甲," A ",户主,,,,,,,,\n"
					      "H1,T,V,urban,甲," A ",户主,dibao,,,,,,,\n",
					      "H1,T,V,urban,甲," A ",户主,dibao,,,,,,,\n"
					      "H2,T,V,urban,甲," A ",户主,,,,,,,,\n" };

	for (int i = 0; i < 2; i++) {
		ck_assert_str_eq(after(BILL, NULL, orders[i]),
				 "bill|plain|H1|甲|2026-11-02|6000.00|2026-12-07|||\n");
		ck_assert_int_eq(list.item[0].gap, WORD_GAP_LESS);
		ck_assert_str_eq(list.item[0].doubt.p, "the same person is in H2 too");
	}
}
END_TEST

START_TEST(who_is_in_no_register_has_no_aid_and_the_dead_need_none)
{
	ck_assert_str_eq(after("乙," B ",,T,V,ill,,\n", NULL, HOME),
			 "ill|strong||乙|||2026-11-26|||\n");
	ck_assert_uint_eq(list.absent, 1);
	ck_assert_str_eq(after(BILL, NULL, "H1,T,V,urban,甲," A ",户主,,,,,,,,2026-11-01\n"), "");
	ck_assert_uint_eq(list.dead, 1);
}
END_TEST

START_TEST(who_lives_in_one_row_and_is_dead_in_another_is_looked_for)
{
	/* the dead one may be another of his name and birth */
	ck_assert_str_eq(after(BILL, NULL,
			       "H1,T,V,urban,甲," A ",户主,,,,,,,,\n"
			       "H2,T,V,urban,甲,439921550106001,户主,,,,,,,,2026-11-01\n"),
			 "bill|plain|H1|甲|2026-11-02|6000.00|2026-12-07|||\n");
	ck_assert_str_eq(list.item[0].doubt.p, "another row of the register has him dead");
	ck_assert_uint_eq(list.dead, 0);
}
END_TEST

START_TEST(of_two_visits_the_later_counts)
{
	ck_assert(warned_last(
		",bill,plain,甲," A ",,2026-11-02,6000,2026-11-16,,2026-11-20,absent,\n"
		",bill,plain,甲," A ",,2026-11-02,6000,2026-11-16,,2026-11-21,cleared,\n"));
	warned_meet(HOME);
	ck_assert_ptr_nonnull(strstr(warned_list(shown), "2026-11-21|cleared"));
	ck_assert_ptr_nonnull(strstr(scratch.cells, "G525 3"));
}
END_TEST

UNIT(warned_begin, warned_end, a_warning_is_visited_within_its_working_days,
     what_no_rule_says_is_named, EACH(who_was_visited_is_quiet_for_a_time, visited),
     behind_that_time_who_was_cleared_is_gone_and_who_applied_is_named,
     what_came_behind_the_visit_is_news, what_grows_strong_is_visited_earlier,
     a_visit_without_a_time_by_any_rule_stays_open, rows_of_one_signal_are_one_warning,
     who_has_aid_in_one_of_two_households_has_it,
     who_is_in_no_register_has_no_aid_and_the_dead_need_none,
     who_lives_in_one_row_and_is_dead_in_another_is_looked_for, of_two_visits_the_later_counts);
