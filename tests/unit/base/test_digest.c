#include "base/digest.h"

#include "unit.h"

/* NIST FIPS 180-4, and what sha256sum prints for nothing. */
START_TEST(a_digest_is_sha_256)
{
	char digest[DIGEST_SIZE];

	ck_assert_str_eq(digest_of(TEXT("abc"), digest),
			 "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	ck_assert_str_eq(digest_of(TEXT(""), digest),
			 "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}
END_TEST

START_TEST(a_digest_of_pieces_is_that_of_the_whole)
{
	struct digest *pieces = digest_begin();
	char digest[DIGEST_SIZE];

	digest_add(pieces, TEXT("a"));
	digest_add(pieces, TEXT_NONE);
	digest_add(pieces, TEXT("bc"));
	digest_end(pieces, digest);
	ck_assert_str_eq(digest,
			 "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	digest_end(digest_begin(), NULL);
}
END_TEST

/* However many bytes come at once, and where the rooms for them end. */
START_TEST(a_digest_made_aside_is_the_same)
{
	enum { MOST = 3 * 1024 * 1024 + 77 };
	static const size_t sizes[] = { 0, 1, 256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, MOST };
	static const size_t steps[] = { 7777, 256 * 1024, MOST };
	static char bytes[MOST];
	char whole[DIGEST_SIZE];
	char aside[DIGEST_SIZE];

	for (size_t i = 0; i < MOST; i++)
		bytes[i] = (char)(i * 31 ^ i >> 9);
	for (size_t i = 0; i < ARRAY_LENGTH(sizes); i++)
		for (size_t k = 0; k < ARRAY_LENGTH(steps); k++) {
			struct digest *digest = digest_begin_aside();
			struct text rest = { bytes, sizes[i] };

			while (rest.n > 0) {
				size_t n = rest.n < steps[k] ? rest.n : steps[k];

				digest_add(digest, (struct text){ rest.p, n });
				rest = text_from(rest, n);
			}
			digest_end(digest, aside);
			ck_assert_str_eq(aside, digest_of((struct text){ bytes, sizes[i] }, whole));
		}
	digest_end(digest_begin_aside(), NULL);
}
END_TEST

UNIT(NULL, NULL, a_digest_made_aside_is_the_same, a_digest_of_pieces_is_that_of_the_whole,
     a_digest_is_sha_256);
