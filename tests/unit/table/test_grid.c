#include "table/grid.h"

#include "unit.h"

START_TEST(cells_are_kept_as_copies_and_headings_are_in_the_language)
{
	static const struct grid_column column[] = { { "键", "key", CELL_TEXT, GRID_BOTH },
						     { "值", "value", CELL_TEXT, GRID_TEXT } };
	struct grid grid = { .column = column, .columns = 2 };
	char value[] = "650";

	grid_add(&grid, TEXT("dibao.urban"));
	grid_add(&grid, text_of(value));
	value[0] = '9';
	ck_assert_uint_eq(grid.cells, 2);
	ck_assert(text_equal(grid.cell[1], TEXT("650")));
	ck_assert(text_equal(grid_heading(&column[1], LANGUAGE_ZH), TEXT("值")));
	ck_assert(text_equal(grid_heading(&column[1], LANGUAGE_EN), TEXT("value")));
	grid_free(&grid);
}
END_TEST

UNIT(NULL, NULL, cells_are_kept_as_copies_and_headings_are_in_the_language);
