#include "rule/coverage.h"

#include "scratch.h"
#include "unit.h"

START_TEST(each_provision_is_listed_with_how_far_it_goes)
{
	struct scratch own;
	struct grid grid = { 0 };

	scratch_begin(&own);
	struct ruleset *rules = ruleset_open(JZ_SOURCE_DIR "/rules/datonghu", &own.diag);

	ck_assert_ptr_nonnull(rules);
	ck_assert(coverage_list(JZ_SOURCE_DIR "/data/articles.csv", rules, LANGUAGE_ZH, &grid,
				&own.diag));
	ck_assert_uint_gt(grid.cells, 100);
	ck_assert_uint_eq(grid.cells % grid.columns, 0);
	ck_assert_uint_eq(grid.columns, 7);
	ck_assert(text_equal(grid.cell[0], TEXT("大办发〔2021〕30号")));
	ck_assert(text_equal(grid.cell[1], TEXT("（一）")));
	for (size_t i = 0; i < grid.cells; i += grid.columns)
		ck_assert(text_is_any(grid.cell[i + 3], "计算|登记|不计算|尚未做|原文如此"));
	ck_assert(text_equal(grid.cell[grid.cells - 6], TEXT("第七十八条")));
	grid_free(&grid);
	grid = (struct grid){ 0 };
	ck_assert(!coverage_list(scratch_path(&own, "none.csv"), rules, LANGUAGE_EN, &grid,
				 &own.diag));
	ck_assert_str_eq(own.found, "none.csv:0 T001\n");
	ruleset_close(rules);
	grid_free(&grid);
	scratch_end(&own);
}
END_TEST

/* A row that is cut short, or has a cell more, says nothing that can be trusted. */
START_TEST(a_row_of_another_length_is_left_out)
{
	struct scratch own;
	struct grid grid = { 0 };

	scratch_begin(&own);
	struct ruleset *rules = ruleset_open(JZ_SOURCE_DIR "/rules/datonghu", &own.diag);

	scratch_write(&own, "articles.csv",
		      "document,clause,title,title_en,coverage,tool,keys,why,why_en\n"
		      "大办发〔2021〕30号,（一）,甲,a,outside\n"
		      "大办发〔2021〕30号,（二）,乙,b,outside,,,,\n"
		      "大办发〔2021〕30号,（三）,丙,c,outside,,,,,\n");
	ck_assert(coverage_list(scratch_path(&own, "articles.csv"), rules, LANGUAGE_ZH, &grid,
				&own.diag));
	ck_assert_uint_eq(grid.cells, grid.columns);
	ck_assert(text_equal(grid.cell[1], TEXT("（二）")));
	ruleset_close(rules);
	grid_free(&grid);
	scratch_end(&own);
}
END_TEST

UNIT(NULL, NULL, each_provision_is_listed_with_how_far_it_goes,
     a_row_of_another_length_is_left_out);
