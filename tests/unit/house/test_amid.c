#include "house/amid.h"

#include <string.h>

#include "unit.h"

enum { MOST = 64 };

static struct bounds_row row[MOST];
static struct amid amid[MOST];

/* Households of one row each by the letters of their villages, a blank for none; what is found
 * stands behind the colon, a dot for none. */
static void
ck(const char *villages, const char *want)
{
	struct bounds bounds = { .row = row, .count = strlen(villages) };

	for (size_t i = 0; i < bounds.count; i++) {
		row[i] = (struct bounds_row){ .begins = true };
		amid[i].village = villages[i] == ' ' ? AMID_NONE : (uint16_t)(villages[i] - 'A');
	}
	amid_find(&bounds, amid);
	for (size_t i = 0; i < bounds.count; i++) {
		char found = amid[i].between == AMID_NONE ? '.' : (char)('A' + amid[i].between);

		ck_assert_msg(found == want[i], "%s at %zu: %c", villages, i, found);
	}
}

START_TEST(one_amid_those_of_another_village)
{
	ck("AAAXAABBBBBBCC", "...A..........");
	ck("AAABAABBBBBBCC", "...A..........");
	ck("AAA X AABBBBBBCC", "....A...........");
}
END_TEST

START_TEST(a_sheet_that_is_not_sorted_says_nothing)
{
	ck("ABABABABABABAB", "..............");
	ck("AABABBBBBAAABB", "..............");
	/* few rows, and one at an end */
	ck("AAAXAA", "......");
	ck("XAAAAABBBBBBCCY", "...............");
	ck("", "");
}
END_TEST

/* The rows of members are those of their household. */
START_TEST(members_do_not_count)
{
	struct bounds bounds = { .row = row, .count = 14 };

	for (size_t i = 0; i < bounds.count; i++) {
		row[i] = (struct bounds_row){ .begins = i != 4 };
		amid[i].village = i == 4;
	}
	amid_find(&bounds, amid);
	ck_assert_uint_eq(amid[4].between, AMID_NONE);
}
END_TEST

UNIT(NULL, NULL, one_amid_those_of_another_village, a_sheet_that_is_not_sorted_says_nothing,
     members_do_not_count);
