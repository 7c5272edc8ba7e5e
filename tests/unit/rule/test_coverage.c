#include "rule/coverage.h"

#include "scratch.h"
#include "unit.h"

START_TEST(each_provision_is_listed_with_how_far_it_goes)
{
	struct scratch own;
	struct grid grid = { 0 };

	scratch_begin(&own);
	ck_assert(coverage_list(JZ_SOURCE_DIR "/data/articles.csv", LANGUAGE_ZH, &grid, &own.diag));
	ck_assert_uint_gt(grid.cells, 100);
	ck_assert_uint_eq(grid.cells % grid.columns, 0);
	ck_assert(text_is_any(grid.cell[1], "不计算|只登记|有参数|计算"));
	grid_free(&grid);
	grid = (struct grid){ 0 };
	ck_assert(!coverage_list(scratch_path(&own, "none.csv"), LANGUAGE_EN, &grid, &own.diag));
	ck_assert_str_eq(own.found, "none.csv:0 T001\n");
	grid_free(&grid);
	scratch_end(&own);
}
END_TEST

UNIT(NULL, NULL, each_provision_is_listed_with_how_far_it_goes);
