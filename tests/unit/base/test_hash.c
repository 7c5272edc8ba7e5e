#include "base/hash.h"

#include <stdio.h>

#include "unit.h"

START_TEST(a_text_has_one_hash)
{
	ck_assert_uint_eq(hash_text(TEXT("H001")), hash_text(TEXT("H001")));
	ck_assert_uint_ne(hash_text(TEXT("H001")), hash_text(TEXT("H002")));
	ck_assert_uint_eq(hash_text(TEXT_NONE), hash_text(TEXT("")));
	/* the same on every run, on every machine of this byte order */
	ck_assert_uint_eq(hash_text(TEXT("jiuzhu")), UINT64_C(10241044400831241588));
}
END_TEST

START_TEST(joined_hashes_keep_the_border_between_texts)
{
	uint64_t ab_c = hash_join(hash_text(TEXT("ab")), TEXT("c"));
	uint64_t a_bc = hash_join(hash_text(TEXT("a")), TEXT("bc"));

	ck_assert_uint_ne(ab_c, a_bc);
	ck_assert_uint_eq(ab_c, hash_join(hash_text(TEXT("ab")), TEXT("c")));
	ck_assert_uint_ne(hash_join(hash_text(TEXT("a")), TEXT("b")),
			  hash_join(hash_text(TEXT("b")), TEXT("a")));
}
END_TEST

START_TEST(a_set_knows_what_was_put_in)
{
	struct hash_set set = { 0 };
	char name[16];

	ck_assert(!hash_set_has(&set, 1));
	hash_set_expect(&set, 1);
	for (int i = 0; i < 20000; i++) {
		int n = snprintf(name, sizeof(name), "H%d", i);
		uint64_t hash = hash_text((struct text){ name, (size_t)n });

		hash_set_expect(&set, hash);
		ck_assert(!hash_set_has(&set, hash));
		ck_assert(!hash_set_add(&set, hash));
		ck_assert(hash_set_has(&set, hash));
		ck_assert(hash_set_add(&set, hash));
	}
	ck_assert_uint_eq(set.count, 20000);
	ck_assert_uint_le(set.count * 8, set.size * 7 + 8);
	hash_set_free(&set);
	ck_assert(!hash_set_has(&set, hash_text(TEXT("H1"))));
}
END_TEST

START_TEST(zero_and_neighbours_are_hashes_too)
{
	struct hash_set set = { 0 };

	ck_assert(!hash_set_has(&set, 0));
	ck_assert(!hash_set_add(&set, 0));
	ck_assert(hash_set_add(&set, 0));
	ck_assert(hash_set_has(&set, 0));
	for (uint64_t i = 1; i < 3000; i++) /* all fall on one slot at first */
		ck_assert(!hash_set_add(&set, i << 32));
	for (uint64_t i = 1; i < 3000; i++)
		ck_assert(hash_set_has(&set, i << 32));
	ck_assert(!hash_set_has(&set, UINT64_C(3000) << 32));
	hash_set_free(&set);
}
END_TEST

START_TEST(a_set_takes_another_in)
{
	struct hash_set set = { 0 };
	struct hash_set other = { 0 };

	hash_set_join(&set, &other);
	ck_assert_uint_eq(set.count, 0);
	for (uint64_t i = 0; i < 100; i += 2)
		hash_set_add(&other, i);
	hash_set_add(&set, 2);
	hash_set_add(&set, 3);
	hash_set_join(&set, &other);
	for (uint64_t i = 0; i < 100; i++)
		ck_assert_int_eq(hash_set_has(&set, i), i % 2 == 0 || i == 3);
	hash_set_free(&set);
	hash_set_free(&other);
}
END_TEST

UNIT(NULL, NULL, a_text_has_one_hash, joined_hashes_keep_the_border_between_texts,
     a_set_knows_what_was_put_in, zero_and_neighbours_are_hashes_too, a_set_takes_another_in);
