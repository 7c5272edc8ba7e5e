#include "inspect/seats.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "unit.h"

enum { STRATA_MOST = 12, DRAWS = 1000 };

START_TEST(seats_go_where_rows_a_seat_are_most)
{
	struct seats stratum[] = { { 10, 0 }, { 3, 0 }, { 1, 0 } };

	seats_share(stratum, 3, 3);
	ck_assert_uint_eq(stratum[0].seats, 1);
	ck_assert_uint_eq(stratum[1].seats, 1);
	ck_assert_uint_eq(stratum[2].seats, 1);
	seats_share(stratum, 3, 6); /* 10/1, 10/2, 10/3 come before 3/1 */
	ck_assert_uint_eq(stratum[0].seats, 4);
	ck_assert_uint_eq(stratum[1].seats, 1);
	seats_share(stratum, 3, 7); /* 3/1 before 10/4 */
	ck_assert_uint_eq(stratum[1].seats, 2);
	seats_share(stratum, 3, 14);
	ck_assert_uint_eq(stratum[0].seats, 10);
	ck_assert_uint_eq(stratum[1].seats, 3);
	ck_assert_uint_eq(stratum[2].seats, 1);
}
END_TEST

START_TEST(of_equals_the_first_comes_first)
{
	struct seats stratum[] = { { 4, 0 }, { 4, 0 } };

	seats_share(stratum, 2, 3);
	ck_assert_uint_eq(stratum[0].seats, 2);
	ck_assert_uint_eq(stratum[1].seats, 1);
}
END_TEST

/* Numbers that look random and are the same on every run. */
static uint32_t
next(uint32_t *state)
{
	*state = *state * 1664525U + 1013904223U;
	return *state >> 16;
}

/* How many seats there are; 0 where one stratum has none, too many, or fewer than before. */
static size_t
sum_of(const struct seats *now, const struct seats *before, size_t strata)
{
	size_t sum = 0;

	for (size_t i = 0; i < strata; i++) {
		if (now[i].seats < before[i].seats || now[i].seats < 1 ||
		    now[i].seats > now[i].rows)
			return 0;
		sum += now[i].seats;
	}
	return sum;
}

/* In a thousand random registers one seat more takes none from any stratum, for every size. */
START_TEST(a_larger_draw_contains_the_smaller)
{
	uint32_t state = 20261127;

	for (int draw = 0; draw < DRAWS; draw++) {
		struct seats now[STRATA_MOST] = { { 0 } };
		struct seats before[STRATA_MOST];
		size_t strata = 1 + next(&state) % STRATA_MOST;
		size_t rows = 0;

		for (size_t i = 0; i < strata; i++)
			rows += now[i].rows = 1 + next(&state) % (i % 3 == 0 ? 5 : 40);
		memcpy(before, now, sizeof(now));
		for (size_t size = strata; size <= rows; size++) {
			seats_share(now, strata, size);
			if (sum_of(now, before, strata) != size)
				ck_abort_msg("draw %d, size %zu", draw, size);
			memcpy(before, now, sizeof(now));
		}
	}
}
END_TEST

START_TEST(fewer_seats_than_strata_are_nobody_s_to_share)
{
	struct seats stratum[] = { { 4, 0 }, { 4, 0 } };

	seats_share(stratum, 2, 1);
}
END_TEST

UNIT(NULL, NULL, seats_go_where_rows_a_seat_are_most, of_equals_the_first_comes_first,
     a_larger_draw_contains_the_smaller, ABORTS(fewer_seats_than_strata_are_nobody_s_to_share));
