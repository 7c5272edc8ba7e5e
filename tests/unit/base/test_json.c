#include "base/json.h"

#include <string.h>

#include "unit.h"

static char written[128];

static void
put(void *context, struct text part)
{
	ck_assert_ptr_eq(context, written);
	strncat(written, part.p, part.n);
}

static const char *
string(struct text text)
{
	written[0] = '\0';
	json_string(text, put, written);
	return written;
}

START_TEST(what_a_string_may_hold_stands_as_it_is)
{
	ck_assert_str_eq(string(TEXT_NONE), "\"\"");
	ck_assert_str_eq(string(TEXT("户编号 a/b")), "\"户编号 a/b\"");
}
END_TEST

START_TEST(what_it_may_not_hold_is_written_otherwise)
{
	ck_assert_str_eq(string(TEXT("a\"b\\")), "\"a\\\"b\\\\\"");
	ck_assert_str_eq(string(TEXT("a\n\x7F")), "\"a\\u000A\\u007F\"");
	ck_assert_str_eq(string(TEXT("a\xFFz")), "\"a\\uFFFDz\"");
}
END_TEST

UNIT(NULL, NULL, what_a_string_may_hold_stands_as_it_is, what_it_may_not_hold_is_written_otherwise);
