#include "table/numform.h"

#include "unit.h"

/* What a format makes of a number; NULL: the number itself. */
static const struct {
	const char *code;
	const char *number;
	const char *shown;
	bool text;
} cells[] = {
	{ "000", "1", "001", true },
	{ "000", "1234", "1234", true },
	{ "000", "1.5", NULL, false },
	{ "000", "-1", NULL, false },
	{ "000000000000000", "1234567890123", "001234567890123", true },
	{ "\"JP-\"000", "1", "JP-001", true },
	{ "\\J\\P\\-0", "7", "JP-7", true },
	{ "\"第\"0\"户\"", "7", "第7户", true },
	{ "#000", "7", "007", true },
	{ "0", "7", NULL, false },
	{ "0\"元\"", "7", NULL, false },
	{ "\"¥\"#,##0", "7000", NULL, false },
	{ "¥#,##0.00", "7000.5", NULL, false },
	{ "0.00\"元\"", "150.166666666667", "150.17", false },
	{ "0.00", "150.165", "150.17", false },
	{ "0.00", "150.16", NULL, false },
	{ "0.0", "150.166666666667", NULL, false },
	{ "0", "150.166666666667", NULL, false },
	{ "0!.0,\"万元\"", "45000", "4.5万元", true },
	{ "0!.0,\"万元\"", "45678", "4.5678万元", true },
	{ "0\\.0,万", "30", "0.003万", true },
	{ "0\".\"0,", "45000", "4.5", false },
	{ "0!.0000\"万元\"", "45000", "4.5万元", true },
	{ "#,##0,\"千元\"", "45000", "45千元", true },
	{ "0.00\"万元\"", "4.5", "4.5万元", true },
	{ "[>=10000]0!.0,\"万元\";0", "45000", NULL, false },
	{ "[Red]000", "5", "005", true },
	{ "0000-0000", "7281234", NULL, false },
	{ "0%", "0.5", NULL, false },
	{ "# ?/?", "0.5", NULL, false },
	{ "0.00E+00", "5", NULL, false },
	{ "@", "5", NULL, false },
	{ "General", "5", NULL, false },
	{ "yyyy-mm-dd", "45000", NULL, false },
	{ "\"", "5", NULL, false },
	{ "\\", "5", NULL, false },
	{ "", "5", NULL, false },
};

START_TEST(a_number_is_read_as_it_is_seen)
{
	struct arena arena = { 0 };
	struct numform form = numform_read(text_of(cells[_i].code), &arena);
	char buf[DECIMAL_SIZE];
	struct text out = TEXT_NONE;
	bool text = false;
	bool shows = numform_show(&form, text_of(cells[_i].number), buf, &out, &text);

	ck_assert_msg(shows == (cells[_i].shown != NULL), "%s of %s", cells[_i].code,
		      cells[_i].number);
	if (shows)
		ck_assert_msg(text_equal(out, text_of(cells[_i].shown)) && text == cells[_i].text,
			      "%s of %s is %.*s", cells[_i].code, cells[_i].number, (int)out.n,
			      out.p);
	arena_free(&arena);
}
END_TEST

START_TEST(built_in_formats_have_hundredths_or_not)
{
	ck_assert(numform_builtin(2).hundredths && numform_builtin(4).hundredths);
	ck_assert(!numform_builtin(0).hundredths && !numform_builtin(1).hundredths);
	ck_assert_int_eq(numform_builtin(14).kind, SERIAL_DAY);
}
END_TEST

START_TEST(words_that_are_too_long_are_left_off)
{
	static const char code[] =
		"\"这是一个长得没有道理的数字格式，没有人会这样写它，也没有谁看得完\"0";
	struct arena arena = { 0 };
	struct numform form = numform_read(TEXT(code), &arena);

	ck_assert_uint_eq(form.before.n, 0);
	arena_free(&arena);
}
END_TEST

UNIT(NULL, NULL, EACH(a_number_is_read_as_it_is_seen, cells),
     built_in_formats_have_hundredths_or_not, words_that_are_too_long_are_left_off);
