#include "compare/regroup.h"

#include "changed.h"
#include "unit.h"

#define HEADER "household_id,name,id_number\n"
#define A "甲,439921199001010012\n"
#define B "乙,439921199002020026\n"
#define C "丙,43992119900303003X\n"

static const struct {
	const char *before;
	const char *after;
	const char *changed_said;
} fates[] = {
	{ HEADER "H1," A, HEADER "H1," A "H2," B, "new H2 >1 person; " },
	{ HEADER "H1," A "H2," B, HEADER "H1," A, "ended H2 1 person>; " },
	{ HEADER "H1," A "H1," B, HEADER "H1," A "H2," B, "split H2 H1>H2; " },
	{ HEADER "H1," A "H2," B, HEADER "H1," A "H1," B, "merged H2 H2>H1; " },
	{ HEADER "H1," A "H1," B, HEADER "H2," A "H2," B, "renumbered H2 H1>H2; " },
	{ HEADER "H1," A "H1," B, HEADER "H2," A "H3," B,
	  "split H1 H1>H2, H3; split H2 H1>H2; split H3 H1>H3; " },
	{ HEADER "H1," A "H2," B, HEADER "H3," A "H3," B, "merged H3 H1, H2>H3; " },
	{ HEADER "H1," A "H2," B, HEADER "H1," B "H2," A, "" },
	{ HEADER "H1," A "H1," B "H2," C, HEADER "H2," C "H2," A "H3," B,
	  "split H1 H1>H2, H3; split H3 H1>H3; " },
};

START_TEST(a_household_is_where_its_people_are)
{
	struct difference difference = changed_between(fates[_i].before, fates[_i].after);

	regroup_run(&difference);
	ck_assert_str_eq(changed_said, fates[_i].changed_said);
	changed_end(&difference);
}
END_TEST

START_TEST(only_a_renumbered_household_has_an_heir)
{
	struct difference one = changed_between(fates[4].before, fates[4].after);

	ck_assert_uint_eq(regroup_heir(&one, 0), 0);
	changed_end(&one);
	one = changed_between(fates[5].before, fates[5].after);
	ck_assert_uint_eq(regroup_heir(&one, 0), INDEX_NONE);
	changed_end(&one);
	one = changed_between(fates[1].before, fates[1].after);
	ck_assert_uint_eq(regroup_heir(&one, 0), 0);
	ck_assert_uint_eq(regroup_heir(&one, 1), INDEX_NONE);
	ck_assert(regroup_covers(&one, &one.before, 1));
	ck_assert(!regroup_covers(&one, &one.before, 0));
	changed_end(&one);
}
END_TEST

UNIT(NULL, NULL, EACH(a_household_is_where_its_people_are, fates),
     only_a_renumbered_household_has_an_heir);
