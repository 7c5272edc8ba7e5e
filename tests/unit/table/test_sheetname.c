#include "table/sheetname.h"

#include "unit.h"

START_TEST(a_sheet_is_named_by_its_title)
{
	struct arena arena = { 0 };

	ck_assert_str_eq(sheetname(&arena, TEXT("复核名单  2026-11-23")), "复核名单");
	ck_assert_str_eq(sheetname(&arena, TEXT("Due dates")), "Due dates");
	ck_assert_str_eq(sheetname(&arena, TEXT("abcdefghijabcdefghijabcdefghijabcd")),
			 "abcdefghijabcdefghijabcdefghija");
	ck_assert_ptr_null(sheetname(&arena, TEXT_NONE));
	ck_assert_ptr_null(sheetname(&arena, TEXT("2026/11")));
	ck_assert_ptr_null(sheetname(&arena, TEXT("a\xff")));
	arena_free(&arena);
}
END_TEST

UNIT(NULL, NULL, a_sheet_is_named_by_its_title);
