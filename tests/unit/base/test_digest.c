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

UNIT(NULL, NULL, a_digest_of_pieces_is_that_of_the_whole, a_digest_is_sha_256);
