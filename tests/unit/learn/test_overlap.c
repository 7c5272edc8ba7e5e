#include "learn/overlap.h"

#include "unit.h"

static void
add(struct overlap *overlap, const char *numbers)
{
	struct text rest = text_of(numbers);

	overlap_next_sheet(overlap);
	while (rest.n > 0)
		overlap_add(overlap, text_next(&rest, ' '));
}

START_TEST(more_than_half_of_the_smaller_and_three_at_least)
{
	struct overlap overlap = { 0 };
	size_t shared;

	add(&overlap, "439921196612310015 439921196612310023 439921196612310031 "
		      "43992119661231004X");
	ck_assert_uint_eq(overlap_find(&overlap, &shared), SIZE_MAX);
	add(&overlap, "439921196612310015 439921196612310023 无 无 无");
	ck_assert_uint_eq(overlap_find(&overlap, &shared), SIZE_MAX);
	add(&overlap, "439921196612310015 439921196612310023 43992119661231004x "
		      "439921196612310058 439921196612310066 439921196612310074");
	ck_assert_uint_eq(overlap_find(&overlap, &shared), 0);
	ck_assert_uint_eq(shared, 3);
	overlap_free(&overlap);
}
END_TEST

UNIT(NULL, NULL, more_than_half_of_the_smaller_and_three_at_least);
