#include "law/member.h"

#include <stdio.h>

#include "home.h"
#include "unit.h"

static const char *const out[] = { "prison", "rehabilitation", "missing", "clergy", "dead" };
static const char *const in[] = { "", "at-home", "student", "conscript" };

START_TEST(who_is_away_for_long_does_not_count)
{
	char rows[64];

	(void)snprintf(rows, sizeof(rows), "urban,1980-01-01,\n,1980-01-01,%s", out[_i]);
	const struct walk *walk = home_decide("area,birth_date,member_status", rows);

	ck_assert_uint_eq(walk->all_members, 1);
	ck_assert_uint_eq(walk->seats, 2);
	ck_assert_int_eq(walk->seat[0].role, SEAT_MEMBER);
	ck_assert_int_eq(walk->seat[0].age, 46);
	ck_assert_int_eq(walk->seat[1].role, SEAT_OUT);
}
END_TEST

START_TEST(everybody_else_counts)
{
	char rows[64];

	(void)snprintf(rows, sizeof(rows), "urban,1980-01-01,\n,1980-01-01,%s", in[_i]);
	const struct walk *walk = home_decide("area,birth_date,member_status", rows);

	ck_assert_uint_eq(walk->all_members, 2);
	ck_assert_int_eq(walk->seat[1].role, SEAT_MEMBER);
	ck_assert_ptr_eq(walk->seat[1].person, home_person(1));
}
END_TEST

START_TEST(without_members_there_is_nothing_to_decide)
{
	const struct walk *walk = home_decide("area,member_status", "urban,dead");

	ck_assert_str_eq(home_rows(), "none 0.00");
	ck_assert_str_eq(home_reasons(0), "NO_MEMBERS");
	ck_assert_int_eq(walk->outcome[0].members, 0);
	ck_assert_int_eq(walk->basis, BASIS_ILLUSTRATIVE);
}
END_TEST

UNIT(home_begin, home_end, EACH(who_is_away_for_long_does_not_count, out),
     EACH(everybody_else_counts, in), without_members_there_is_nothing_to_decide);
