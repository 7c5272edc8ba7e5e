#include "table/mojibake.h"

#include <string.h>

#include "unit.h"

START_TEST(garbled_text_is_read_back)
{
	struct arena arena = { 0 };

	ck_assert(text_equal(mojibake_read(TEXT("濮撳悕"), &arena), TEXT("姓名")));
	ck_assert(text_equal(mojibake_read(TEXT("閲戦"), &arena), TEXT("金")) ||
		  text_equal(mojibake_read(TEXT("閲戦"), &arena), TEXT("金额")));
	arena_free(&arena);
}
END_TEST

START_TEST(other_text_is_left)
{
	static const char *const fine[] = { "姓名", "身份证号", "name", "", "张三", "一卡通账号" };
	struct arena arena = { 0 };

	for (size_t i = 0; i < sizeof(fine) / sizeof(*fine); i++)
		ck_assert_msg(mojibake_read(text_of(fine[i]), &arena).n == 0, "%s", fine[i]);
	arena_free(&arena);
}
END_TEST

UNIT(NULL, NULL, garbled_text_is_read_back, other_text_is_left);
