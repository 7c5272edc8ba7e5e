#include "match/seal.h"

#include <stdio.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"

#define KEY "000102030405060708090a0b0c0d0e0f101112131415161718191A1B1C1D1E1F"

static struct seal_key key;

static bool
read_key(const char *content)
{
	scratch_write(&scratch, "key", content);
	return seal_read(&key, arena_string(&scratch.arena, text_of(scratch_path(&scratch, "key"))),
			 &scratch.diag);
}

static struct whose
whose(const char *name, const char *number, day_t birth)
{
	struct whose one;

	whose_read(&one, text_of(name), text_of(number), birth, -1, day_of(2026, 11, 23));
	return one;
}

static const struct {
	const char *content;
	bool good;
} keys[] = {
	{ KEY "\n", true },
	{ KEY, true },
	{ "00\n", false },
	{ "g00102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n", false },
	{ KEY ",1\n", false },
	{ "", false },
};

START_TEST(a_key_is_64_digits)
{
	ck_assert_int_eq(read_key(keys[_i].content), keys[_i].good);
	if (!keys[_i].good)
		ck_assert_ptr_nonnull(strstr(scratch.found, "G131"));
	else
		ck_assert_int_eq(key.byte[31], 0x1F);
}
END_TEST

/* RFC 4231, test case 1 has a key of 20 bytes; filled with zeros to 32 it is the same key. */
START_TEST(it_is_hmac_sha_256)
{
	unsigned char byte[DIGEST_KEY] = { 0 };
	char digest[DIGEST_SIZE];

	memset(byte, 0x0b, 20);
	ck_assert_str_eq(digest_keyed(byte, TEXT("Hi There"), digest),
			 "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
}
END_TEST

START_TEST(the_same_person_has_the_same_seals)
{
	struct whose one = whose("甲", "439921194711049028", DAY_NONE);
	struct whose legacy = whose("甲 ", "439921471104902", DAY_NONE);
	struct whose none = whose("甲", "", day_of(1947, 11, 4));
	struct whose other = whose("乙", "439921195501059011", DAY_NONE);

	ck_assert(read_key(KEY));
	one.seal = seal_of(&key, &one, &scratch.arena);
	legacy.seal = seal_of(&key, &legacy, &scratch.arena);
	none.seal = seal_of(&key, &none, &scratch.arena);
	other.seal = seal_of(&key, &other, &scratch.arena);
	ck_assert_int_eq(whose_level(&one, &one, true), WHOSE_A);
	ck_assert_int_eq(whose_level(&one, &legacy, true), WHOSE_B);
	ck_assert_int_eq(whose_level(&one, &none, true), WHOSE_C);
	ck_assert_int_eq(whose_level(&one, &none, false), WHOSE_NOBODY);
	ck_assert_int_eq(whose_level(&one, &other, true), WHOSE_NOBODY);
	ck_assert(whose_names_differ(&one, &other));
	ck_assert(!whose_names_differ(&one, &legacy));
	ck_assert_uint_eq(whose_by_number(&one), whose_by_number(&legacy));
	ck_assert_uint_eq(whose_by_name(&one), whose_by_name(&none));
	ck_assert_str_eq(none.seal->number, "");
}
END_TEST

/* Whoever has the key has the numbers: those of a county and a day are tried in no time. */
START_TEST(with_its_key_a_sealed_number_is_found)
{
	struct whose lost = whose("甲", "439921194711049028", DAY_NONE);
	char found[IDCARD_SIZE] = "";

	ck_assert(read_key(KEY));
	const struct whose_seal *seal = seal_of(&key, &lost, &scratch.arena);

	for (int sequence = 0; sequence < 1000; sequence++) {
		char number[24];
		struct idcard card;

		(void)snprintf(number, sizeof(number), "439921471104%03d", sequence);
		if (idcard_parse(text_of(number), day_of(2026, 11, 23), &card) != IDCARD_OK)
			continue;
		struct whose tried = whose("", card.normalized, DAY_NONE);

		if (strcmp(seal_of(&key, &tried, &scratch.arena)->number, seal->number) == 0)
			memcpy(found, card.normalized, sizeof(found));
	}
	ck_assert_str_eq(found, "439921194711049028");
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, EACH(a_key_is_64_digits, keys), it_is_hmac_sha_256,
     the_same_person_has_the_same_seals, with_its_key_a_sealed_number_is_found);
