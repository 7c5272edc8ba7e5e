#include "import/total.h"

#include <string.h>

#include "unit.h"

static struct arena arena;
static const struct mender mender = { .arena = &arena };

static enum total_result
check(const struct total *total, size_t place, const char *cell, int64_t *made)
{
	static const struct column money = { .kind = KIND_MONEY };
	const struct mend_from from = { .column = place == 1 ? &money : NULL };
	size_t unread;

	return total_check(total, &mender, &from, place, text_of(cell), made, &unread);
}

START_TEST(sums_of_parts_and_of_all)
{
	const struct text one[] = { TEXT("张三"), TEXT("350.5"), TEXT("2") };
	const struct text two[] = { TEXT("李四"), TEXT("100"), TEXT("x") };
	struct total total;
	int64_t made = 0;

	total_begin(&total, 3, &arena);
	total_add(&total, one, true);
	ck_assert_int_eq(check(&total, 1, "350.50", &made), TOTAL_AGREES);
	ck_assert_int_eq(check(&total, 1, "", &made), TOTAL_NOTHING);
	ck_assert_int_eq(check(&total, 2, "2", &made), TOTAL_AGREES);
	total_next(&total);
	total_add(&total, two, true);
	ck_assert_int_eq(check(&total, 1, "100", &made), TOTAL_AGREES);
	ck_assert_int_eq(check(&total, 1, "￥450.5元", &made), TOTAL_AGREES);
	ck_assert_int_eq(check(&total, 1, "90", &made), TOTAL_DIFFERS);
	ck_assert_int_eq(made, 10000);
	ck_assert_int_eq(check(&total, 2, "7", &made), TOTAL_PASSED);
	total_next(&total);
	ck_assert_int_eq(check(&total, 1, "451", &made), TOTAL_DIFFERS);
	ck_assert_int_eq(made, 45050);
	arena_free(&arena);
}
END_TEST

START_TEST(rows_are_counted)
{
	static const struct column text = { .kind = KIND_TEXT };
	static const struct mend_from name = { .column = &text };
	const struct text row[] = { TEXT("张三") };
	struct total total;
	int64_t made = 0;
	size_t unread;

	total_begin(&total, 1, &arena);
	total_add(&total, row, true);
	total_add(&total, row, false);
	ck_assert_int_eq(total_check(&total, &mender, &name, 0, TEXT("1户"), &made, &unread),
			 TOTAL_AGREES);
	ck_assert_int_eq(total_check(&total, &mender, &name, 0, TEXT("2 人"), &made, &unread),
			 TOTAL_AGREES);
	ck_assert_int_eq(total_check(&total, &mender, &name, 0, TEXT("3户"), &made, &unread),
			 TOTAL_DIFFERS);
	ck_assert_int_eq(made, 100);
	ck_assert_int_eq(total_check(&total, &mender, &name, 0, TEXT("合计"), &made, &unread),
			 TOTAL_NOTHING);
	arena_free(&arena);
}
END_TEST

UNIT(NULL, NULL, sums_of_parts_and_of_all, rows_are_counted);
