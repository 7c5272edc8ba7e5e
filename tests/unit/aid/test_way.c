#include "aid/way.h"

#include "unit.h"

START_TEST(every_programme_has_ways_that_stand_together)
{
	size_t count;
	const struct way *way = way_first((enum programme)_i, &count);

	ck_assert_uint_gt(count, 0);
	for (size_t i = 0; i < count; i++) {
		ck_assert_int_eq(way[i].programme, _i);
		ck_assert_int_ne(way[i].ground, GROUND_NONE);
		ck_assert(way[i].classes != 0 || way[i].needs != 0);
		ck_assert(way[i].share == WAY_NO_PARAM || way[i].amount != WAY_NO_PARAM);
	}
	/* none of its ways stands behind those of another programme */
	for (enum programme other = 0; other < PROGRAMMES; other++) {
		size_t others;
		const struct way *first = way_first(other, &others);

		for (size_t i = 0; i < others && other != (enum programme)_i; i++)
			ck_assert_int_ne(first[i].programme, _i);
	}
}
END_TEST

START_TEST(the_ways_are_all_there)
{
	size_t sum = 0;
	size_t lines = 0;

	for (enum programme p = 0; p < PROGRAMMES; p++) {
		size_t count;

		(void)way_first(p, &count);
		sum += count;
	}
#define WAY(...) lines++;
#include "aid/way.def"
#undef WAY
	ck_assert_uint_eq(sum, lines);
}
END_TEST

UNIT(NULL, NULL, TIMES(every_programme_has_ways_that_stand_together, PROGRAMMES),
     the_ways_are_all_there);
