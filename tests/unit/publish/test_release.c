#include "publish/release.h"

#include "register/word.h"
#include "unit.h"

static struct text called[] = { TEXT_INIT("甲镇"), TEXT_INIT("一村"), TEXT_INIT("二村"),
				TEXT_INIT("三村") };
static const struct tally_names names = { .name = called, .count = 4 };

static struct tally_cell cells[] = {
	{ .at = { 0, 1, WORD_CATEGORY_DIBAO }, .households = 12 },
	{ .at = { 0, 2, WORD_CATEGORY_DIBAO }, .households = 3 },
	{ .at = { 0, 3, WORD_CATEGORY_TEKUN }, .households = 20 },
};
static struct tally_cell places[] = {
	{ .at = { 0, 1 }, .households = 12, .persons = 20, .amount = 100 },
	{ .at = { 0, 2 }, .households = 3, .persons = 4, .amount = 10 },
	{ .at = { 0, 3 }, .households = 20, .persons = 20, .amount = 1 },
};
static const struct tally by_category = { .by = { TALLY_TOWN, TALLY_VILLAGE, TALLY_CATEGORY },
					  .dimensions = 3,
					  .cell = cells,
					  .cells = 3 };
static const struct tally by_place = {
	.by = { TALLY_TOWN, TALLY_VILLAGE }, .dimensions = 2, .cell = places, .cells = 3
};

START_TEST(a_small_village_stands_with_the_next)
{
	struct release release = { .least = 5, .village_least = 10 };

	ck_assert(release_take(&release, &by_category, &by_place, &names, LANGUAGE_ZH));
	ck_assert_uint_eq(release.nodes, 4);
	ck_assert_uint_eq(release.merged, 1);
	ck_assert(text_equal(release.node[2].village, TEXT("甲镇一村、甲镇二村")));
	ck_assert_int_eq(release.node[2].count[0], 15);
	ck_assert_int_eq(release.node[0].all, 35);
	ck_assert_int_eq(release.node[0].amount, 111);
	release_free(&release);
}
END_TEST

START_TEST(those_of_last_month_stay_together)
{
	struct release_row rows[] = { { TEXT("甲镇"), TEXT("甲镇三村、甲镇一村"), { 0 }, 40 } };
	struct release_past past = { .row = rows, .rows = 1 };
	struct release release = { .least = 5, .village_least = 1, .past = &past };

	ck_assert(release_take(&release, &by_category, &by_place, &names, LANGUAGE_ZH));
	ck_assert(text_equal(release.node[2].village, TEXT("甲镇一村、甲镇三村")));
	ck_assert(text_equal(release.node[3].village, TEXT("甲镇二村")));
	release_free(&release);
}
END_TEST

START_TEST(too_few_are_not_told)
{
	struct release release = { .least = 5, .village_least = 36 };

	ck_assert(!release_take(&release, &by_category, &by_place, &names, LANGUAGE_ZH));
	release_free(&release);
}
END_TEST

UNIT(NULL, NULL, a_small_village_stands_with_the_next, those_of_last_month_stay_together,
     too_few_are_not_told);
