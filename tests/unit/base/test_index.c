#include "base/index.h"

#include "unit.h"

START_TEST(an_empty_index_finds_nothing)
{
	struct index index = { 0 };
	size_t at;

	ck_assert_uint_eq(index_first(&index, 7, &at), INDEX_NONE);
	ck_assert_uint_eq(index_find(&index, 0), INDEX_NONE);
	ck_assert_uint_eq(index_count(&index, 7), 0);
	index_free(&index);
}
END_TEST

START_TEST(items_of_one_hash_keep_their_order_while_it_grows)
{
	struct index index = { 0 };
	size_t at;

	for (size_t i = 0; i < 10000; i++)
		index_add(&index, i % 100, i);
	for (uint64_t hash = 0; hash < 100; hash++) {
		size_t want = (size_t)hash;

		for (size_t item = index_first(&index, hash, &at); item != INDEX_NONE;
		     item = index_next(&index, hash, &at), want += 100)
			ck_assert_uint_eq(item, want);
		ck_assert_uint_eq(want, 10000 + hash);
		ck_assert_uint_eq(index_count(&index, hash), 100);
		ck_assert_uint_eq(index_find(&index, hash), hash);
	}
	ck_assert_uint_eq(index_find(&index, 100), INDEX_NONE);
	index_free(&index);
}
END_TEST

/* As one account in each of many rows: what stands there is not looked through for each more. */
START_TEST(many_items_of_one_hash)
{
	struct index index = { 0 };

	for (size_t i = 0; i < 300000; i++)
		index_add(&index, 7, i);
	ck_assert_uint_eq(index_find(&index, 7), 0);
	ck_assert_uint_eq(index_count(&index, 7), 300000);
	index_free(&index);
}
END_TEST

UNIT(NULL, NULL, an_empty_index_finds_nothing, items_of_one_hash_keep_their_order_while_it_grows,
     many_items_of_one_hash);
