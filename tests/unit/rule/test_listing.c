#include "rule/listing.h"

#include "scratch.h"
#include "unit.h"

static struct ruleset *rules;
static struct law law;
static struct grid grid;

static void
begin(void)
{
	scratch_begin(&scratch);
	scratch_write(&scratch, "town/place.ini", "[place]\nname_zh = 镇\nname_en = Town\n");
	scratch_write(&scratch, "town/a.ini",
		      "[document]\ntitle = 标准\nnumber = 镇1号\nfrom = 2023-07-01\n"
		      "basis = official\n[dibao]\nurban = 650 yuan/month @ 一\n"
		      "[limit]\nphase-out.months = <= 12 @ 二\n");
	scratch_write(&scratch, "town/b.ini",
		      "[document]\ntitle = 新标准\nfrom = 2024-01-01\n"
		      "basis = unverified\n[dibao]\nurban = 700 yuan/month @ 三\n");
	rules = ruleset_open(scratch_path(&scratch, "town"), &scratch.diag);
	ck_assert_ptr_nonnull(rules);
	ruleset_at(rules, day_of(2024, 1, 1), &law);
	grid = (struct grid){ 0 };
}

static void
end(void)
{
	grid_free(&grid);
	ruleset_close(rules);
	scratch_end(&scratch);
}

/* The cell of a row in the column with this English heading. */
static struct text
cell(size_t row, struct text heading)
{
	size_t i = 0;

	while (!text_equal(grid_heading(&grid.column[i], LANGUAGE_EN), heading))
		i++;
	return grid.cell[row * grid.columns + i];
}

START_TEST(a_value_is_listed_with_its_source_and_what_it_overrides)
{
	char *asked[] = { (char[]){ "dibao" }, NULL };
	const struct listing listing = { rules, &law, LANGUAGE_EN, asked };

	listing_values(&listing, &grid);
	ck_assert_uint_eq(grid.cells, 2 * grid.columns);
	ck_assert(text_equal(grid.title, TEXT("2024-01-01  Town")));
	ck_assert(text_equal(cell(0, TEXT("value")), TEXT("700 yuan/month")));
	ck_assert(text_equal(cell(0, TEXT("source")), TEXT("新标准三")));
	ck_assert(text_equal(cell(0, TEXT("basis")), TEXT("unverified")));
	ck_assert(text_equal(cell(0, TEXT("where")), TEXT("town/b.ini:6")));
	ck_assert(text_equal(cell(0, TEXT("overrides")), TEXT("650 yuan/month (镇1号一)")));
	ck_assert(text_equal(cell(1, TEXT("key")), TEXT("dibao.rural")));
	ck_assert(text_equal(cell(1, TEXT("value")), TEXT("(not set)")));
}
END_TEST

START_TEST(a_limit_stands_behind_its_key)
{
	char *asked[] = { (char[]){ "phase-out.months" }, NULL };
	const struct listing listing = { rules, &law, LANGUAGE_ZH, asked };

	listing_values(&listing, &grid);
	ck_assert_uint_eq(grid.cells, 2 * grid.columns);
	ck_assert(text_equal(cell(0, TEXT("value")), TEXT("（没有设定）")));
	ck_assert(text_equal(cell(1, TEXT("value")), TEXT("<= 12个月")));
	ck_assert(text_equal(cell(1, TEXT("basis")), TEXT("正式")));
}
END_TEST

START_TEST(only_what_differs_is_a_change)
{
	char *none[] = { NULL };
	const struct listing listing = { rules, &law, LANGUAGE_EN, none };
	struct law before;

	ruleset_at(rules, day_of(2023, 12, 31), &before);
	ck_assert(listing_changes(&listing, &before, &law, &grid));
	ck_assert_uint_eq(grid.cells, grid.columns);
	ck_assert(text_equal(cell(0, TEXT("before")), TEXT("650 yuan/month")));
	ck_assert(text_equal(cell(0, TEXT("source_after")), TEXT("新标准三")));
	grid_free(&grid);
	grid = (struct grid){ 0 };
	ck_assert(!listing_changes(&listing, &law, &law, &grid));
}
END_TEST

START_TEST(what_no_key_begins_with_is_not_there)
{
	size_t count;

	ck_assert(listing_has_value(TEXT("dibao")));
	ck_assert(listing_has_value(TEXT("dibao.urban")));
	ck_assert(!listing_has_value(TEXT("diabo")));
	ck_assert(!listing_has_ground(TEXT("diabo")));
	ck_assert_str_eq(listing_near("dibao.urbna", false), "dibao.urban");
	ck_assert_str_eq(listing_near("dibao.incom", true), "dibao.income");
	ck_assert_ptr_null(listing_near("nothing", true));
	for (enum ground i = GROUND_NONE + 1; i < GROUNDS; i++)
		ck_assert(listing_has_ground(text_of(ground_key(i))));
	(void)ruleset_values(rules, PARAM_DIBAO_URBAN, &count);
	ck_assert_uint_eq(count, 2);
	ck_assert_uint_eq(ruleset_value_count(rules), 2);
}
END_TEST

UNIT(begin, end, what_no_key_begins_with_is_not_there,
     a_value_is_listed_with_its_source_and_what_it_overrides, a_limit_stands_behind_its_key,
     only_what_differs_is_a_change);
