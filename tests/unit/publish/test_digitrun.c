#include "publish/digitrun.h"

#include <stdlib.h>

#include "scratch.h"
#include "unit.h"

static const struct {
	const char *content;
	enum digitrun_bounds bounds;
	const char *first; /* run */
	const char *second;
} runs[] = {
	{ "x12y3", DIGITRUN_ALL, "12", "3" },
	{ "１２-３/4,5", DIGITRUN_ALL, "12345", "" },
	{ "１３９－0000\xef\xbc\x8f\x34\x38\\7·2", DIGITRUN_ALL, "13900004872", "" },
	{ "一三九 〇〇零零（4）8七2", DIGITRUN_ALL, "13900004872", "" },
	{ "壹叁玖幺①¹١", DIGITRUN_ALL, "1391111", "" },
	{ "12\n34", DIGITRUN_ALL, "1234", "" },
	{ "12\n34", DIGITRUN_WIDE, "12", "34" },
	{ "12 34", DIGITRUN_WIDE, "1234", "" },
	{ "12  34", DIGITRUN_WIDE, "12", "34" },
	{ "12, 34", DIGITRUN_WIDE, "12", "34" },
	{ "1-2/3", DIGITRUN_PART, "12", "3" },
	{ "1-2/3", DIGITRUN_WIDE, "123", "" },
	{ "1-2/3", DIGITRUN_EACH, "1", "2" },
	{ "1转2", DIGITRUN_ALL, "1", "2" },
	{ "无", DIGITRUN_ALL, "", "" },
};

START_TEST(digits_that_belong_together_are_one_run)
{
	struct text rest = text_of(runs[_i].content);
	char buf[64];
	struct text run = digitrun_next(&rest, runs[_i].bounds, buf);

	ck_assert_str_eq(arena_string(&scratch.arena, run), runs[_i].first);
	run = digitrun_next(&rest, runs[_i].bounds, buf);
	ck_assert_str_eq(arena_string(&scratch.arena, run), runs[_i].second);
}
END_TEST

START_TEST(names_have_chinese_digits_and_no_others)
{
	ck_assert_uint_eq(digitrun_plain(TEXT("王一")), 0);
	ck_assert_uint_eq(digitrun_plain(TEXT("王１")), 1);
	ck_assert_uint_eq(digitrun_plain(TEXT("③组12")), 3);
	ck_assert_int_eq(digitrun_digit(0x767E), -1); /* 百 */
	ck_assert(digitrun_is_sign('+') && digitrun_is_sign(0xFF0B) && digitrun_is_sign(0x3001));
	ck_assert(!digitrun_is_sign('a') && !digitrun_is_sign(0x3007) && !digitrun_is_sign(0x738B));
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, EACH(digits_that_belong_together_are_one_run, runs),
     names_have_chinese_digits_and_no_others);
