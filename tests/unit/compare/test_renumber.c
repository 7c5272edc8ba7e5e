#include "compare/renumber.h"

#include <stdio.h>
#include <string.h>

#include "changed.h"
#include "unit.h"

#define HEADER "household_id,name,id_number,relation\n"
#define A "439921199001010012"
#define B "439921199002020026"
#define C "43992119900303003X"

static void
ck(const char *one, const char *two, size_t renamed, const char *want)
{
	struct snapshot before = { 0 };
	struct snapshot after = { 0 };
	char text[512];
	char got[256] = "";

	snprintf(text, sizeof(text), HEADER "%s", one);
	changed_read(&before, text);
	snprintf(text, sizeof(text), HEADER "%s", two);
	changed_read(&after, text);
	ck_assert_uint_eq(renumber_run(&before, &after, LANGUAGE_EN), renamed);
	for (size_t i = 0; i < before.groups; i++) {
		size_t n = strlen(got);

		snprintf(got + n, sizeof(got) - n, "%s%.*s", i > 0 ? "," : "",
			 SHOW(before.group[i].household));
		ck_assert_uint_eq(snapshot_group_of(&before, before.group[i].household), i);
	}
	ck_assert_str_eq(got, want);
	snapshot_free(&before);
	snapshot_free(&after);
}

START_TEST(running_numbers_follow_the_people)
{
	ck("1,甲," A ",head\n2,乙," B ",head\n3,丙," C ",head\n",
	   "1,乙," B ",head\n2,丙," C ",head\n3,丁,,head\n", 2, "old 1,1,2");
	/* without numbers, by a name that stands once in each */
	ck("1,甲,,head\n2,乙,,head\n3,丙,,head\n", "1,乙,,head\n2,丙,,head\n", 2, "old 1,1,2");
	/* the head is gone: where most members are */
	ck("1,甲," A ",head\n2,乙,,head\n2,子," B ",son\n3,丙," C ",head\n",
	   "1,子," B ",head\n2,丙," C ",head\n", 2, "old 1,1,2");
}
END_TEST

START_TEST(numbers_that_last_stay)
{
	/* nothing moved */
	ck("1,甲," A ",head\n2,乙," B ",head\n", "1,甲," A ",head\n2,乙," B ",head\n", 0, "1,2");
	/* one left, and his number with him */
	ck("1,甲," A ",head\n2,乙," B ",head\n3,丙," C ",head\n",
	   "1,甲," A ",head\n3,丙," C ",head\n", 0, "1,2,3");
	/* one number in two households, and nothing moved */
	ck("1,甲," A ",head\n2,乙," A ",head\n", "1,甲," A ",head\n2,乙," A ",head\n", 0, "1,2");
	/* ids that are no running numbers */
	ck("7,甲," A ",head\n3,乙," B ",head\n", "3,甲," A ",head\n7,乙," B ",head\n", 0, "7,3");
}
END_TEST

UNIT(NULL, NULL, running_numbers_follow_the_people, numbers_that_last_stay);
