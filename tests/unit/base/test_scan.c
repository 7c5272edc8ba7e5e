#include "base/scan.h"

#include <string.h>

#include "base/text.h"
#include "unit.h"

enum { LONGEST = 200, ROOM = LONGEST + SCAN_BEHIND };

/* A text of n bytes of pieces, and behind it what must change no answer. */
static void
make(char s[ROOM], size_t n, uint64_t seed)
{
	static const struct text pieces[] = {
		TEXT_INIT("a"),
		TEXT_INIT("7"),
		TEXT_INIT("~"),
		TEXT_INIT("."),
		TEXT_INIT("救"),
		TEXT_INIT("、"),
		TEXT_INIT("\xC3\xA9"),
		TEXT_INIT("\xDF\xBF"),
		TEXT_INIT("\xE1\x80\x80"),
		TEXT_INIT("\xEC\xBF\xBF"),
	};

	memset(s, '"', ROOM);
	for (size_t at = 0; at < n;) {
		struct text piece = pieces[seed % (sizeof(pieces) / sizeof(*pieces))];

		seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
		seed ^= seed >> 33;
		if (piece.n > n - at)
			piece = TEXT("z");
		memcpy(s + at, piece.p, piece.n);
		at += piece.n;
	}
}

START_TEST(stops_are_where_delimiters_and_quotes_stand)
{
	char s[ROOM];

	for (size_t n = 1; n <= 70; n++) {
		size_t seen = n < SCAN_BLOCK ? n : SCAN_BLOCK;

		for (size_t at = 0; at < seen; at++) {
			memset(s, ',', sizeof(s));
			memset(s, 'x', n);
			s[at] = ',';
			s[n - 1 - at] = at == n - 1 - at ? ',' : '"';
			struct scan_stops stops[2];
			struct scan_stops others[2];
			uint64_t quote = n - 1 - at < SCAN_BLOCK && at != n - 1 - at
						 ? UINT64_C(1) << (n - 1 - at)
						 : 0;

			(void)scan_line(s, n, ',', stops);
			ck_assert_uint_eq(stops[0].delimiters, UINT64_C(1) << at);
			ck_assert_uint_eq(stops[0].quotes, quote);
			(void)scan_line(s, n, ';', others);
			ck_assert_uint_eq(others[0].delimiters, 0);
		}
	}
}
END_TEST

START_TEST(numbers_that_are_not_0_have_their_bits)
{
	uint64_t seed = 1;

	for (size_t n = 0; n <= SCAN_BLOCK; n++) {
		struct text text[SCAN_BLOCK];
		uint64_t want = 0;

		for (size_t i = 0; i < n; i++) {
			seed = seed * UINT64_C(6364136223846793005) + 1;
			text[i].n = seed >> 60 < 9 ? 0 : (size_t)1 << (seed >> 59);
			text[i].p = i % 3 == 0 ? NULL : "x";
			want |= (uint64_t)(text[i].n != 0) << i;
		}
		ck_assert_uint_eq(scan_filled(text, n), want);
	}
}
END_TEST

START_TEST(special_bytes_are_found_and_no_others)
{
	char s[ROOM];

	for (size_t n = 0; n <= 70; n++) {
		memset(s, '"', sizeof(s));
		memset(s, 'x', n);
		ck_assert_uint_eq(scan_delimiters(s, n, ','), 0);
		for (size_t at = 0; at < n; at++)
			for (int byte = 0; byte < 256; byte++) {
				bool special = byte == '"' || byte < ' ' || byte == 0x7F ||
					       byte == 0xC2 || byte == 0xE2;
				size_t want = special ? SCAN_SPECIAL : byte == ',';

				s[at] = (char)byte;
				ck_assert_msg(scan_delimiters(s, n, ',') == want,
					      "%d at %zu of %zu", byte, at, n);
				s[at] = 'x';
			}
	}
}
END_TEST

START_TEST(delimiters_are_counted)
{
	char s[ROOM];

	memset(s, ',', sizeof(s));
	for (size_t n = 0; n <= 70; n++) {
		ck_assert_uint_eq(scan_delimiters(s, n, ','), n);
		ck_assert_uint_eq(scan_delimiters(s, n, ';'), 0);
	}
}
END_TEST

START_TEST(no_blank_and_no_control_is_missed)
{
	struct scan_stops stops[2];
	char s[ROOM];
	char blank[4];

	for (uint32_t code = 0; code < 0x11000; code++) {
		size_t length = text_encode(code, blank);

		if (!text_is_blank(code) && !text_is_control(code))
			continue;
		for (size_t n = length; n <= 40; n++)
			for (size_t at = 0; at <= n - length; at++) {
				memset(s, 'x', sizeof(s));
				memcpy(s + at, blank, length);
				ck_assert_msg(scan_line(s, n, ',', stops), "U+%04X at %zu of %zu",
					      code, at, n);
			}
	}
}
END_TEST

START_TEST(most_texts_have_no_blank)
{
	struct scan_stops stops[2];
	char s[ROOM];

	for (size_t n = 0; n <= 70; n++) {
		memset(s, ' ', sizeof(s));
		for (size_t at = 0; at < n; at++)
			s[at] = "张!~7abz"[at % 9];
		ck_assert(!scan_line(s, n, ',', stops));
	}
}
END_TEST

/* As far as single characters are well-formed. */
static size_t
one_by_one(const char *s, size_t n)
{
	size_t used;

	for (size_t at = 0; at < n; at += used)
		if (text_decode(s + at, n - at, &used) == 0xFFFD && used == 1)
			return at;
	return n;
}

/* scan_utf8() says no more than is true, and text_valid() all of it. */
static void
check_utf8(const char *s, size_t n)
{
	size_t sure = scan_utf8(s, n);

	ck_assert_uint_le(sure, one_by_one(s, n));
	ck_assert_uint_eq(one_by_one(s, sure), sure);
	ck_assert_uint_eq(text_valid(s, n), one_by_one(s, n));
}

START_TEST(utf8_is_never_taken_for_good_where_it_is_not)
{
	static const struct text odd[] = {
		TEXT_INIT("\x80"),
		TEXT_INIT("\xBF"),
		TEXT_INIT("\xC0\x80"),
		TEXT_INIT("\xC1\xBF"),
		TEXT_INIT("\xC2"),
		TEXT_INIT("\xC2\xC2"),
		TEXT_INIT("\xE0\x80\x80"),
		TEXT_INIT("\xE0\xA0\x80"),
		TEXT_INIT("\xE6\x95"),
		TEXT_INIT("\xE6\x95\xE6"),
		TEXT_INIT("\xE6\x95\x91\x91"),
		TEXT_INIT("\xED\xA0\x80"),
		TEXT_INIT("\xED\x9F\xBF"),
		TEXT_INIT("\xEF\xBF\xBD"),
		TEXT_INIT("𠮷"),
		TEXT_INIT("\xF0\x8F\xBF\xBF"),
		TEXT_INIT("\xF4\x90\x80\x80"),
		TEXT_INIT("\xF5"),
		TEXT_INIT("\xFF"),
	};
	char s[ROOM];

	for (size_t i = 0; i < sizeof(odd) / sizeof(*odd); i++)
		for (size_t at = 0; at + odd[i].n <= LONGEST; at++) {
			make(s, LONGEST, at);
			memcpy(s + at, odd[i].p, odd[i].n);
			check_utf8(s, LONGEST);
			check_utf8(s, at + odd[i].n);
		}
	for (size_t n = 0; n <= LONGEST; n++)
		for (uint64_t seed = 0; seed < 20; seed++) {
			make(s, n, seed);
			ck_assert_uint_eq(text_valid(s, n), n);
			check_utf8(s, n);
		}
}
END_TEST

UNIT(NULL, NULL, stops_are_where_delimiters_and_quotes_stand, delimiters_are_counted,
     numbers_that_are_not_0_have_their_bits, special_bytes_are_found_and_no_others,
     no_blank_and_no_control_is_missed, most_texts_have_no_blank,
     utf8_is_never_taken_for_good_where_it_is_not);
