#include "base/text.h"

#include <string.h>

#include "unit.h"

static const struct text blank;

START_TEST(bytes_become_code_points)
{
	static const struct {
		const char *s;
		uint32_t code;
		size_t used;
	} row[] = {
		{ "A", 'A', 1 },
		{ "\x7F", 0x7F, 1 },
		{ "\xC2\x80", 0x80, 2 },
		{ "\xDF\xBF", 0x7FF, 2 },
		{ "\xE0\xA0\x80", 0x800, 3 },
		{ "救", 0x6551, 3 },
		{ "\xEF\xBF\xBD", 0xFFFD, 3 },
		{ "\xED\x9F\xBF", 0xD7FF, 3 },
		{ "\xEE\x80\x80", 0xE000, 3 },
		{ "𠮷", 0x20BB7, 4 },
		{ "\xF4\x8F\xBF\xBF", 0x10FFFF, 4 },
		/* malformed: one byte is used */
		{ "\x80", 0xFFFD, 1 },
		{ "\xBF", 0xFFFD, 1 },
		{ "\xC0\x80", 0xFFFD, 1 },
		{ "\xC1\xBF", 0xFFFD, 1 },
		{ "\xC2", 0xFFFD, 1 },
		{ "\xC2\x41", 0xFFFD, 1 },
		{ "\xE0\x80\x80", 0xFFFD, 1 },
		{ "\xE0\x9F\xBF", 0xFFFD, 1 },
		{ "\xE6\x95", 0xFFFD, 1 },
		{ "\xE6\x95\x41", 0xFFFD, 1 },
		{ "\xED\xA0\x80", 0xFFFD, 1 },
		{ "\xED\xBF\xBF", 0xFFFD, 1 },
		{ "\xF0\x8F\xBF\xBF", 0xFFFD, 1 },
		{ "\xF4\x90\x80\x80", 0xFFFD, 1 },
		{ "\xF5\x80\x80\x80", 0xFFFD, 1 },
		{ "\xFE", 0xFFFD, 1 },
		{ "\xFF", 0xFFFD, 1 },
	};

	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++) {
		size_t used = 0;
		size_t n = strlen(row[i].s);

		ck_assert_msg(text_decode(row[i].s, n, &used) == row[i].code, "row %zu", i);
		ck_assert_uint_eq(used, row[i].used);
		/* every well-formed row is one character, every other has a bad byte first */
		ck_assert_uint_eq(text_valid(row[i].s, n), i < 11 ? n : 0);
	}
}
END_TEST

START_TEST(every_code_point_comes_back)
{
	char bytes[4];
	size_t used = 0;

	for (uint32_t code = 0; code <= 0x10FFFF; code++) {
		if (code == 0xD800)
			code = 0xE000;
		size_t n = text_encode(code, bytes);

		bool back = text_decode(bytes, n, &used) == code && used == n;
		bool cut = n > 1 && text_decode(bytes, n - 1, &used) != 0xFFFD;

		/* an assertion for each would take seconds */
		if (!back || cut || text_valid(bytes, n) != n)
			ck_abort_msg("U+%04X", (unsigned)code);
	}
}
END_TEST

START_TEST(the_first_bad_byte_is_found_wherever_it_stands)
{
	static const char *const good[] = { "a", "户", "é", "𠮷" };
	char s[64];

	for (size_t before = 0; before < 40; before++) {
		size_t n = 0;

		while (n < before) {
			const char *piece = good[(n * 7 + before) % 4];

			memcpy(s + n, piece, strlen(piece));
			n += strlen(piece);
		}
		ck_assert_uint_eq(text_valid(s, n), n);
		s[n] = (char)0xFF;
		memcpy(s + n + 1, "12345678", 8);
		ck_assert_uint_eq(text_valid(s, n + 9), n);
	}
	ck_assert_uint_eq(text_valid("", 0), 0);
}
END_TEST

START_TEST(blank_texts_are_equal_and_begin_everything)
{
	ck_assert(text_equal(blank, TEXT("")));
	ck_assert(text_equal(text_of(NULL), blank));
	ck_assert(text_begins(TEXT("a"), blank));
	ck_assert(text_ends(TEXT("a"), blank));
	ck_assert(text_begins(blank, blank));
	ck_assert(text_ends(blank, blank));
	ck_assert_uint_eq(text_find(TEXT("a"), blank), 0);
	ck_assert_uint_eq(text_find(blank, blank), 0);
	ck_assert_uint_eq(text_find(blank, TEXT("a")), SIZE_MAX);
	ck_assert_int_eq(text_compare(blank, blank), 0);
	ck_assert_uint_eq(text_trim(blank).n, 0);
	ck_assert_uint_eq(text_width(blank), 0);
}
END_TEST

START_TEST(one_byte_makes_texts_differ_whatever_their_length)
{
	char a[40];
	char b[sizeof(a)];

	memset(a, 'a', sizeof(a));
	memset(b, 'a', sizeof(b));
	for (size_t n = 1; n < sizeof(a); n++) {
		/* what stands behind them is none of theirs */
		b[n] = 'b';
		ck_assert(text_equal((struct text){ a, n }, (struct text){ b, n }));
		b[n] = 'a';
		for (size_t i = 0; i < n; i++) {
			b[i] = 'b';
			ck_assert(!text_equal((struct text){ a, n }, (struct text){ b, n }));
			b[i] = 'a';
		}
	}
}
END_TEST

START_TEST(comparing)
{
	ck_assert(!text_equal(TEXT("甲"), TEXT("乙")));
	ck_assert(!text_equal(TEXT("a"), TEXT("ab")));
	ck_assert_int_lt(text_compare(TEXT("a"), TEXT("ab")), 0);
	ck_assert_int_gt(text_compare(TEXT("b"), TEXT("ab")), 0);
	ck_assert_int_gt(text_compare(TEXT("\xFF"), TEXT("a")), 0);
	ck_assert(text_begins(TEXT("户编号"), TEXT("户")));
	ck_assert(!text_begins(TEXT("户"), TEXT("户编号")));
	ck_assert(text_ends(TEXT("户编号"), TEXT("号")));
	ck_assert(!text_ends(TEXT("号"), TEXT("户编号")));
	ck_assert_uint_eq(text_find(TEXT("abcabc"), TEXT("ca")), 2);
	ck_assert_uint_eq(text_find(TEXT("aab"), TEXT("ab")), 1);
	ck_assert_uint_eq(text_find(TEXT("aba"), TEXT("ac")), SIZE_MAX);
	ck_assert_uint_eq(text_find(TEXT("abc"), TEXT("abcd")), SIZE_MAX);
}
END_TEST

START_TEST(parts_of_a_list)
{
	struct text rest = TEXT("a||b");

	ck_assert(text_equal(text_next(&rest, '|'), TEXT("a")));
	ck_assert(text_equal(text_next(&rest, '|'), blank));
	ck_assert(text_equal(text_next(&rest, '|'), TEXT("b")));
	ck_assert_uint_eq(rest.n, 0);
	ck_assert(text_equal(text_next(&rest, '|'), blank));
	ck_assert(text_listed(TEXT("户号|户编码"), '|', TEXT("户编码")));
	ck_assert(!text_listed(TEXT("户号|户编码"), '|', TEXT("户")));
	ck_assert(!text_listed(blank, '|', blank));
}
END_TEST

START_TEST(blanks_of_every_kind_are_trimmed)
{
	static const char padded[] = "\xEF\xBB\xBF \t\xE3\x80\x80\xC2\xA0张 三\xE2\x80\x8B\r\n";

	ck_assert(text_equal(text_trim(text_of(padded)), TEXT("张 三")));
	ck_assert_uint_eq(text_trim(TEXT(" \xE3\x80\x80\xE2\x80\x8F")).n, 0);
	/* bytes that are no character are no blank */
	ck_assert(text_equal(text_trim(TEXT(" \x80 ")), TEXT("\x80")));
	ck_assert(
		text_equal(text_trim(TEXT("\x80\x80\x80\x80\x80")), TEXT("\x80\x80\x80\x80\x80")));
}
END_TEST

START_TEST(labels_fold)
{
	char buf[16];
	struct text folded = text_fold(TEXT(" 姓　名（Ａb）"), buf, sizeof(buf));

	ck_assert(text_equal(folded, TEXT("姓名(ab)")));
	folded = text_fold(TEXT("姓a1Ｚ名"), buf, sizeof(buf));
	ck_assert(text_equal(folded, TEXT("姓a1z名")));
	/* whole characters, as many as fit */
	folded = text_fold(TEXT("一二三四五六七"), buf, sizeof(buf));
	ck_assert(text_equal(folded, TEXT("一二三四五")));
	/* what is not written parts no two headings */
	folded = text_fold(TEXT("\xC2\x8A"
				"\x1B"
				"户"),
			   buf, sizeof(buf));
	ck_assert(text_equal(folded, TEXT("户")));
	folded = text_fold(TEXT("\x80Z"), buf, sizeof(buf));
	ck_assert(text_equal(folded, TEXT("\xEF\xBF\xBDz")));
}
END_TEST

START_TEST(control_characters)
{
	char buf[64];
	struct text t = TEXT("王·五\t\n");

	ck_assert(text_uncontrolled(t, buf).p == t.p);
	ck_assert(text_equal(text_uncontrolled(TEXT_NONE, buf), TEXT_NONE));
	t = TEXT("\x1B]52;c\x07王\xC2\x9B"
		 "m\xE2\x80\xAE五\xE2\x81\xA9\x7F“");
	ck_assert(text_equal(text_uncontrolled(t, buf), TEXT("]52;c王m五“")));
	memcpy(buf, t.p, t.n);
	ck_assert(
		text_equal(text_uncontrolled((struct text){ buf, t.n }, buf), TEXT("]52;c王m五“")));
	ck_assert(text_is_control(0x9F) && text_is_control(0x202A) && text_is_control(0));
	ck_assert(!text_is_control(0xA0) && !text_is_control(0x200D) && !text_is_control(' '));
}
END_TEST

START_TEST(what_a_spreadsheet_takes_for_a_formula)
{
	static const char *const formula[] = { "=1", "+", "-a", "@", "＝1+1", "＋", "－1", "＠a" };
	static const char *const none[] = { "", "1=", "，", "！=", "\xEF\xBC", "'=" };

	for (size_t i = 0; i < ARRAY_LENGTH(formula); i++)
		ck_assert_msg(text_begins_formula(text_of(formula[i])), "%s", formula[i]);
	for (size_t i = 0; i < ARRAY_LENGTH(none); i++)
		ck_assert_msg(!text_begins_formula(text_of(none[i])), "%s", none[i]);
}
END_TEST

START_TEST(width_on_a_terminal)
{
	ck_assert_uint_eq(text_width(TEXT("abc")), 3);
	ck_assert_uint_eq(text_width(TEXT("户编号")), 6);
	ck_assert_uint_eq(text_width(TEXT("Ａ，1")), 5);
	ck_assert_uint_eq(text_width(TEXT("𠮷")), 2);
}
END_TEST

START_TEST(vocabularies)
{
	ck_assert(text_is_any(TEXT("季"), "年|月|季"));
	ck_assert(!text_is_any(TEXT("季度"), "年|月|季"));
	ck_assert(text_has_any(TEXT("上季度末"), "年|月|季"));
	ck_assert(!text_has_any(TEXT("上周末"), "年|月|季"));
	ck_assert(!text_has_any(TEXT_NONE, "年|月|季"));
	ck_assert(!text_has_any(TEXT("年"), ""));
	ck_assert(!text_is_any(TEXT("年"), NULL));
	ck_assert(text_is_any(TEXT("年"), "月||年"));
	ck_assert(text_is_any(TEXT_NONE, "月||年"));
	ck_assert(!text_is_any(TEXT_NONE, "月|年|"));
	ck_assert(text_begins_any(TEXT("月收入"), "年|月"));
	ck_assert(!text_begins_any(TEXT("收入（月）"), "年|月"));
	ck_assert_uint_eq(text_begin_of(TEXT("月收入"), "年|月"), strlen("月"));
	ck_assert_uint_eq(text_begin_of(TEXT("收入（月）"), "年|月"), 0);
	ck_assert(text_ends_any(TEXT("收入月"), "年|月"));
	ck_assert(!text_ends_any(TEXT("月收入"), "年|月"));
	ck_assert(text_equal(text_drop_begin(TEXT("共计3人"), "共计|共"), TEXT("3人")));
	ck_assert(text_equal(text_drop_begin(TEXT("3人"), "共计|共"), TEXT("3人")));
	ck_assert(text_equal(text_drop_begin(TEXT("共"), "共计|共"), TEXT("共")));
	ck_assert(text_equal(text_drop_end(TEXT("3口人"), "口人|人"), TEXT("3")));
	ck_assert(text_equal(text_drop_end(TEXT("人"), "口人|人"), TEXT("人")));
	ck_assert(text_equal(text_drop_ends(TEXT("**:姓名:*"), "*|:"), TEXT("姓名")));
	ck_assert(text_equal(text_drop_ends(TEXT("姓*名"), "*|:"), TEXT("姓*名")));
	char kept[4];
	text_keep(kept, sizeof(kept), TEXT("abcdef"));
	ck_assert_str_eq(kept, "abc");
	text_keep(kept, sizeof(kept), TEXT_NONE);
	ck_assert_str_eq(kept, "");
	ck_assert(text_has_digit(TEXT("3组")));
	ck_assert(!text_has_digit(TEXT("三组")));
	ck_assert(text_equal(text_from(TEXT("abc"), 1), TEXT("bc")));
	ck_assert(text_equal(text_from(TEXT_NONE, 0), TEXT_NONE));
}
END_TEST

UNIT(NULL, NULL, bytes_become_code_points, every_code_point_comes_back,
     the_first_bad_byte_is_found_wherever_it_stands, blank_texts_are_equal_and_begin_everything,
     one_byte_makes_texts_differ_whatever_their_length, comparing, parts_of_a_list,
     blanks_of_every_kind_are_trimmed, labels_fold, width_on_a_terminal, control_characters,
     what_a_spreadsheet_takes_for_a_formula, vocabularies);
