#include "publish/releasepast.h"

#include "unit.h"

static struct release_row rows[] = {
	{ TEXT_INIT("甲"), { 0 }, TEXT_INIT("低保"), 20 },
	{ TEXT_INIT("甲"), TEXT_INIT("一、二"), TEXT_INIT("低保"), -1 },
	{ TEXT_INIT("甲"), TEXT_INIT("一、二"), { 0 }, 14 },
	{ TEXT_INIT("甲"), TEXT_INIT("三"), TEXT_INIT("低保"), 8 },
	{ { 0 }, { 0 }, TEXT_INIT("低保"), 20 },
};
static const struct release_past past = { .row = rows, .rows = 5 };

START_TEST(names_are_among_others)
{
	ck_assert(releasepast_covers(TEXT("一、二、三"), TEXT("三、一")));
	ck_assert(!releasepast_covers(TEXT("一、二"), TEXT("二、四")));
	ck_assert(!releasepast_covers(TEXT("一"), TEXT_NONE));
}
END_TEST

START_TEST(what_was_hidden_is_known_by_what_was_told)
{
	ck_assert(releasepast_hid(&past, TEXT("甲"), TEXT("二、一"), TEXT("低保")));
	ck_assert(!releasepast_hid(&past, TEXT("甲"), TEXT("三"), TEXT("低保")));
	ck_assert_int_eq(releasepast_rest(&past, TEXT("甲"), TEXT("低保")), 12);
	ck_assert_int_eq(releasepast_hidden(&past, TEXT("甲")), 14);
	ck_assert_int_eq(releasepast_hidden(&past, TEXT_NONE), -1);
}
END_TEST

UNIT(NULL, NULL, names_are_among_others, what_was_hidden_is_known_by_what_was_told);
