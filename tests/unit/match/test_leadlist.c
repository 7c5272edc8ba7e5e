#include "match/leadlist.h"

#include "unit.h"

static struct arena arena;

static void
tear_down(void)
{
	arena_free(&arena);
}

START_TEST(each_stands_there_once)
{
	struct text some[] = { TEXT_INIT("b"), TEXT_INIT("a"), TEXT_INIT(""), TEXT_INIT("b") };

	ck_assert(text_equal(leadlist_once(some, 4, LANGUAGE_EN, &arena), TEXT("b; a")));
	ck_assert(text_equal(leadlist_once(some, 2, LANGUAGE_ZH, &arena), TEXT("b；a")));
	ck_assert_uint_eq(leadlist_once(some, 0, LANGUAGE_ZH, &arena).n, 0);
}
END_TEST

START_TEST(sorted_they_are_one_in_any_order)
{
	struct text some[] = { TEXT_INIT("b"), TEXT_INIT(""), TEXT_INIT("a"), TEXT_INIT("b") };

	ck_assert(text_equal(leadlist_sorted(some, 4, TEXT("|"), &arena), TEXT("|a|b")));
}
END_TEST

UNIT(NULL, tear_down, each_stands_there_once, sorted_they_are_one_in_any_order);
