#include "match/matchindex.h"

#include <stdlib.h>

#include "unit.h"

/* Knuth's multiplier: hashes that are spread, and none twice. */
static uint32_t
hash_of(uint32_t row)
{
	return row * UINT32_C(2654435761);
}

START_TEST(every_row_is_found_and_nobody_else)
{
	static const uint32_t sizes[] = { 1, 7, 8, 9, 100, 4096, 50000 };
	struct matchindex index = { 0 };

	for (uint32_t i = 0; i < sizes[_i]; i++)
		matchindex_add(&index, hash_of(i));
	matchindex_seal(&index);
	for (uint32_t i = 0; i < sizes[_i]; i++)
		ck_assert(matchindex_has(&index, hash_of(i)));
	for (uint32_t i = 0; i < 1000; i++)
		ck_assert(!matchindex_has(&index, hash_of(sizes[_i] + i)));
	ck_assert_uint_le(((size_t)4 << index.bits), index.count + 4);   /* a byte a row */
	ck_assert_uint_le((size_t)index.words * 8, 2 * index.count + 8); /* and two */
	matchindex_free(&index);
}
END_TEST

START_TEST(one_hash_of_many_rows)
{
	struct matchindex index = { 0 };

	for (uint32_t i = 0; i < 1000; i++)
		matchindex_add(&index, i % 3 == 0 ? 7 : hash_of(i));
	matchindex_seal(&index);
	for (uint32_t i = 0; i < 1000; i++)
		ck_assert(matchindex_has(&index, hash_of(i)) == (i % 3 != 0));
	ck_assert(matchindex_has(&index, 7));
	matchindex_free(&index);
}
END_TEST

START_TEST(an_empty_one_has_nobody)
{
	struct matchindex index = { 0 };

	matchindex_seal(&index);
	ck_assert(!matchindex_has(&index, 1));
	matchindex_free(&index);
}
END_TEST

UNIT(NULL, NULL, TIMES(every_row_is_found_and_nobody_else, 7), one_hash_of_many_rows,
     an_empty_one_has_nobody);
