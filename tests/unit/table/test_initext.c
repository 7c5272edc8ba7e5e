#include "table/initext.h"

#include "scratch.h"
#include "unit.h"

/* As an editor keeps it, and its text. */
static const struct {
	const char *bytes;
	const char *text;
	bool changed;
} files[] = {
	{ "低保\n", "低保\n", false },
	{ "\xEF\xBB\xBF低保\n", "低保\n", true },
	{ "\xB5\xCD\xB1\xA3\n", "低保\n", true },
	{ "\xFF\x30\n", "\xFF\x30\n", false },
};

START_TEST(a_file_is_read_as_the_text_that_it_is)
{
	struct text text;
	bool changed;

	scratch_write(&scratch, "a.ini", files[_i].bytes);
	ck_assert(initext_read(scratch_path(&scratch, "a.ini"), false, &scratch.arena, &text,
			       &changed, &scratch.diag));
	ck_assert(text_equal(text, text_of(files[_i].text)));
	ck_assert_int_eq(changed, files[_i].changed);
}
END_TEST

START_TEST(only_digits_and_signs_are_folded)
{
	ck_assert(text_equal(initext_fold(TEXT("ｘ＝６５０元／月（Ａ；１）"), &scratch.arena),
			     TEXT("ｘ=650元/月（Ａ；1）")));
	ck_assert(text_equal(initext_fold(TEXT("［ａ］"), &scratch.arena), TEXT("[ａ]")));
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, EACH(a_file_is_read_as_the_text_that_it_is, files),
     only_digits_and_signs_are_folded);
