#include "learn/twins.h"

#include "unit.h"

static bool
holds_behind(int same, int differ)
{
	struct twins twins = { 0 };
	const struct text alike[] = { TEXT("甲"), TEXT("乙"), TEXT("甲") };
	const struct text other[] = { TEXT("甲"), TEXT("乙"), TEXT("丙") };

	twins_pair(&twins, 0, 2);
	while (same-- > 0)
		twins_row(&twins, alike);
	while (differ-- > 0)
		twins_row(&twins, other);
	ck_assert(twins_holds(&twins.pair[0], alike));
	return twins_holds(&twins.pair[0], other);
}

START_TEST(one_row_is_unlike_the_others)
{
	ck_assert(!holds_behind(5, 1));
	ck_assert(!holds_behind(11, 1));
}
END_TEST

START_TEST(columns_that_are_no_twins)
{
	ck_assert(holds_behind(4, 1));
	ck_assert(holds_behind(9, 2));
	ck_assert(holds_behind(0, 12));
}
END_TEST

START_TEST(one_row_says_the_same_twice)
{
	const struct text two[] = { TEXT("甲"), TEXT("乙") };
	const struct text one[] = { TEXT("甲"), TEXT("甲") };
	struct twins twins = { 0 };

	twins_pair(&twins, 0, 1);
	for (int i = 0; i < 5; i++)
		twins_row(&twins, two);
	twins_row(&twins, one);
	ck_assert(twins_clash(&twins.pair[0], one) && !twins_clash(&twins.pair[0], two));
	twins_row(&twins, one);
	ck_assert(!twins_clash(&twins.pair[0], one));
}
END_TEST

START_TEST(a_blank_says_nothing)
{
	struct twins twins = { 0 };
	const struct text blank[] = { TEXT("甲"), TEXT_NONE };

	twins_pair(&twins, 0, 1);
	twins_row(&twins, blank);
	ck_assert_uint_eq(twins.pair[0].same + twins.pair[0].differ, 0);
	ck_assert(twins_holds(&twins.pair[0], blank));
	ck_assert(twins_all_hold(&twins, 0, blank));
}
END_TEST

START_TEST(a_column_may_have_several)
{
	const struct text row[] = { TEXT("甲"), TEXT("甲"), TEXT("乙") };
	const struct text same[] = { TEXT("甲"), TEXT("甲"), TEXT("甲") };
	struct twins twins = { 0 };

	twins_pair(&twins, 0, 1);
	twins_pair(&twins, 0, 2);
	for (int i = 0; i < 8; i++)
		twins_row(&twins, same);
	ck_assert(!twins_all_hold(&twins, 0, row));
	ck_assert(twins_all_hold(&twins, 1, row));
}
END_TEST

UNIT(NULL, NULL, one_row_is_unlike_the_others, columns_that_are_no_twins, a_blank_says_nothing,
     a_column_may_have_several, one_row_says_the_same_twice);
