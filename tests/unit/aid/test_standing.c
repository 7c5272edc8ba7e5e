#include "aid/standing.h"

#include <stdio.h>

#include "home.h"
#include "unit.h"

enum { BUF = 512 };
static char buf[BUF];

static const char *const list =
	"household_id,person,person_id,category,amount,approved_amount,status,missing\n"
	"H1,,,dibao,500.00,480.00,approved,\n"
	"H1,P2,,tekun,900.00,,proposed,\n"
	"H2,,,dibao,500.00,,refused,\n"
	"H3,,,undecided,,,proposed,vehicles\n"
	"H5,,,invalid,,,proposed,\n"
	"H1,,,dibao,20.00,,approved,\n";

static struct standing_book book;

static void
set_up(void)
{
	home_begin();
	scratch_write(&home.scratch, "list.csv", list);
	ck_assert(standing_read(&book, scratch_path(&home.scratch, "list.csv"), 2026 * 12 + 10,
				&home.scratch.diag));
}

static void
tear_down(void)
{
	standing_free(&book);
	home_end();
}

static const struct {
	const char *columns;
	const char *rows;
	size_t seat;
	enum standing_class class;
	enum truth truth;
} computed[] = {
	{ HOME_COLUMNS, "urban,1980-01-01,,,,,100,0,0,0,0,0,0,0,,,", 0, CLASS_DIBAO, TRUTH_YES },
	{ HOME_COLUMNS, "urban,1980-01-01,,,,,100,0,0,0,0,0,0,0,,,", 0, CLASS_TEKUN, TRUTH_NO },
	{ HOME_COLUMNS, "urban,1940-01-01,none,0,,,0,0,0,0,0,0,0,0,,,", 0, CLASS_TEKUN, TRUTH_YES },
	{ HOME_COLUMNS, "urban,1980-01-01,,,,,9000,0,0,0,0,0,0,0,,,", 0, CLASS_DIBAO, TRUTH_NO },
	/* undecided: nobody knows, but for what the register says */
	{ HOME_COLUMNS, "urban,1980-01-01,,,,,100,0,0,0,0,,0,0,,,", 0, CLASS_DIBAO, TRUTH_UNKNOWN },
	{ HOME_COLUMNS, "urban,1980-01-01,,,,,100,0,0,0,0,,0,0,,,", 0, CLASS_LOW_INCOME,
	  TRUTH_UNKNOWN },
	{ HOME_COLUMNS, "urban,1980-01-01,,,,,100,0,0,0,0,,0,0,,,", 0, CLASS_TEKUN, TRUTH_NO },
	{ HOME_COLUMNS, "urban,1980-01-01,,,,,100,0,0,0,0,,0,0,,,", 0, CLASS_ORPHAN, TRUTH_NO },
};

START_TEST(without_a_list_the_walk_says_it)
{
	const struct walk *walk = home_decide(computed[_i].columns, computed[_i].rows);
	struct standing standing = standing_of(NULL, walk, computed[_i].seat, buf, BUF);

	ck_assert_int_eq(standing.in[computed[_i].class], computed[_i].truth);
}
END_TEST

START_TEST(the_last_row_of_a_list_stands_before_the_walk)
{
	const struct walk *walk =
		home_decide(HOME_COLUMNS, "urban,1980-01-01,,,,,9000,0,0,0,0,0,0,0,dibao,,\n"
					  ",1950-01-01,,,,,0,0,0,0,0,,,,,,\n");
	struct standing head = standing_of(&book, walk, 0, buf, BUF);
	struct standing second = standing_of(&book, walk, 1, buf, BUF);

	ck_assert_int_eq(head.in[CLASS_DIBAO], TRUTH_YES);
	ck_assert_int_eq(head.amount, 2000);
	ck_assert_int_eq(head.in[CLASS_FAMILY], TRUTH_YES);
	ck_assert_int_eq(head.in[CLASS_SINGLE], TRUTH_NO);
	ck_assert(head.recorded);
	ck_assert_int_eq(second.in[CLASS_TEKUN], TRUTH_YES);
	ck_assert_int_eq(second.in[CLASS_DIBAO], TRUTH_NO);
	ck_assert_int_eq(second.amount, 90000);
	ck_assert(!second.recorded);
}
END_TEST

START_TEST(a_list_may_have_a_person_without_his_number)
{
	const struct walk *walk =
		home_decide("area,id_number,wage", "urban,,100\n,439921195001010019,0\n");

	ck_assert_uint_gt(home_person(1)->number.n, 0);
	ck_assert_int_eq(standing_of(&book, walk, 1, buf, BUF).in[CLASS_TEKUN], TRUTH_YES);
}
END_TEST

static const struct {
	const char *rows; /* of H1: category, until, status, change, case */
	enum truth dibao;
} months[] = {
	{ "dibao,,approved,,\n", TRUTH_YES },
	{ "dibao,2026-11,approved,,\n", TRUTH_YES },
	{ "dibao,2026-10,approved,,\n", TRUTH_NO },
	{ "dibao,,refused,,\n", TRUTH_NO },
	{ "dibao,,approved,end,\n", TRUTH_NO },
	{ "dibao,,approved,,\nH1,other-group,,approved,,C1\n", TRUTH_YES },
	{ "dibao,,approved,,\nH1,none,,approved,,C1\n", TRUTH_YES },
};

START_TEST(a_list_is_read_as_it_stands_in_the_month)
{
	struct standing_book own = { 0 };
	char content[512];

	(void)snprintf(content, sizeof(content),
		       "household_id,category,until,status,change,case\nH1,%s", months[_i].rows);
	scratch_write(&home.scratch, "m.csv", content);
	ck_assert(standing_read(&own, scratch_path(&home.scratch, "m.csv"),
				month_of(day_of(2026, 11, 23)), &home.scratch.diag));
	const struct walk *walk =
		home_decide(HOME_COLUMNS, "urban,1980-01-01,,,,,100,0,0,0,0,0,0,0,,,");

	ck_assert_int_eq(standing_of(&own, walk, 0, buf, BUF).in[CLASS_DIBAO], months[_i].dibao);
	standing_free(&own);
}
END_TEST

/* 社会救助法 art. 42(2): four classes, approved and not over */
static const struct {
	const char *rows; /* of H1: person, category, until, status, change */
	int64_t category; /* BLANK: nothing was confirmed */
} shared[] = {
	{ ",dibao,,approved,", WORD_CATEGORY_DIBAO },
	{ ",phase-out,2026-11,approved,", WORD_CATEGORY_PHASE_OUT },
	{ ",phase-out,2026-10,approved,", BLANK },
	{ "P1,dibao-single,,approved,", WORD_CATEGORY_DIBAO_SINGLE },
	{ "P1,tekun,,approved,", WORD_CATEGORY_TEKUN },
	{ ",low-income,,approved,", WORD_CATEGORY_LOW_INCOME },
	{ ",rigid,,approved,", WORD_CATEGORY_RIGID },
	{ "P1,orphan,,approved,", BLANK },
	{ ",none,,approved,", BLANK },
	{ ",dibao,,proposed,", BLANK },
	{ ",dibao,,suspended,", BLANK },
	{ ",dibao,,refused,", BLANK },
	{ ",dibao,,approved,end", BLANK },
	{ ",dibao,,approved,\nH1,,dibao,,refused,", BLANK },
};

START_TEST(what_is_confirmed_holds_for_all_departments)
{
	struct standing_book own = { 0 };
	char content[512];

	(void)snprintf(content, sizeof(content),
		       "household_id,person,category,until,status,change\nH1,%s\n",
		       shared[_i].rows);
	scratch_write(&home.scratch, "s.csv", content);
	ck_assert(standing_read(&own, scratch_path(&home.scratch, "s.csv"),
				month_of(day_of(2026, 11, 23)), &home.scratch.diag));
	const struct walk *walk =
		home_decide(HOME_COLUMNS, "urban,1980-01-01,,,,,100,0,0,0,0,0,0,0,,,");
	const struct standing_confirmed *was = standing_confirmed(&own, walk, 0);

	ck_assert_int_eq(was == NULL ? BLANK : was->category, shared[_i].category);
	standing_free(&own);
}
END_TEST

START_TEST(of_the_dead_and_of_who_is_not_listed_nothing_is_confirmed)
{
	const struct walk *walk =
		home_decide("area,member_status,category,wage", "urban,,dibao,100\n,dead,,\n");

	ck_assert_ptr_nonnull(standing_confirmed(&book, walk, 0));
	ck_assert_ptr_null(standing_confirmed(&book, walk, 1));
}
END_TEST

START_TEST(what_was_refused_is_decided_and_what_is_invalid_says_nothing)
{
	ck_assert(standing_has(&book, TEXT("H1")));
	ck_assert(standing_has(&book, TEXT("H2")));
	ck_assert(standing_has(&book, TEXT("H3")));
	ck_assert(!standing_has(&book, TEXT("H4")));
	ck_assert(!standing_has(&book, TEXT("H5")));
}
END_TEST

START_TEST(the_dead_are_what_the_register_had_them_on)
{
	const struct walk *walk =
		home_decide("area,member_status,category,wage", "urban,,dibao,100\n,dead,,\n");
	struct standing dead = standing_of(NULL, walk, 1, buf, BUF);

	ck_assert_int_eq(dead.in[CLASS_DIBAO], TRUTH_YES);
	ck_assert_int_eq(dead.in[CLASS_TEKUN], TRUTH_NO);
}
END_TEST

START_TEST(what_an_undecided_class_waits_for_is_kept)
{
	const struct walk *walk =
		home_decide(HOME_COLUMNS, "urban,1980-01-01,,,,,100,0,0,0,0,,0,0,,,");
	struct standing standing = standing_of(NULL, walk, 0, buf, BUF);

	ck_assert_str_eq(standing.missing.p, "financial_assets");
}
END_TEST

UNIT(set_up, tear_down, EACH(a_list_is_read_as_it_stands_in_the_month, months),
     EACH(without_a_list_the_walk_says_it, computed), the_last_row_of_a_list_stands_before_the_walk,
     a_list_may_have_a_person_without_his_number,
     EACH(what_is_confirmed_holds_for_all_departments, shared),
     of_the_dead_and_of_who_is_not_listed_nothing_is_confirmed,
     what_was_refused_is_decided_and_what_is_invalid_says_nothing,
     the_dead_are_what_the_register_had_them_on, what_an_undecided_class_waits_for_is_kept);
