#include "table/chartout.h"

#include <string.h>

#include "scratch.h"
#include "table/rowout.h"
#include "table/sheetfile.h"
#include "unit.h"

static struct sheetfile sheets;

static void
begin(void)
{
	scratch_begin(&scratch);
}

static void
finish(void)
{
	scratch_end(&scratch);
}

/* "镇|村|项目|1.00|2.00\n…", the last two columns of money. */
static const char *
write_list(const char *rows, const struct rowout_chart *chart)
{
	const char *path = scratch_path(&scratch, "a.xlsx");
	const struct rowout_options with = { .language = LANGUAGE_ZH,
					     .title = TEXT_INIT("甲镇汇总"),
					     .total = TEXT_INIT("小计|合计"),
					     .chart = *chart };
	struct rowout *out = rowout_open(path, &with, &scratch.diag);
	struct text rest = text_of(rows);

	while (rest.n > 0) {
		struct text line = text_next(&rest, '\n');

		for (size_t i = 0; line.n > 0; i++)
			rowout_cell(out, i > 2 ? CELL_MONEY : CELL_TEXT, text_next(&line, '|'));
		rowout_end_row(out);
	}
	ck_assert(rowout_finish(out));
	return path;
}

START_TEST(amounts_add_up_by_the_column_that_parts_them)
{
	static const struct rowout_chart chart = { .by = { 1, 2 }, .part = 3, .of = { 4 } };
	const char *path =
		write_list("镇|村|项目|金额\n甲镇|东村|低保|10.50\n甲镇|东村|特困|20.00\n"
			   "甲镇|东村|小计|30.50\n甲镇|西村|低保|1.00\n"
			   "甲镇|西村|低保|2.00\n甲镇|西村|孤儿|0.00\n合计||x|33.50\n",
			   &chart);

	sheetfile_read(&sheets, path, "图表", 1);
	ck_assert_str_eq(sheets.rows,
			 "1|甲镇汇总\n2|单位：元\n3|村|低保|特困|合计\n4|东村|10.5|20|30.5\n"
			 "5|西村|3|0|3\n6|合计|13.5|20|33.5\n");
	/* the figures are in the chart too, for programs that draw without computing */
	sheetfile_holds(path, "xl/charts/chart1.xml", "<c:v>10.5</c:v>");
	sheetfile_holds(path, "xl/charts/chart1.xml", "<c:grouping val=\"stacked\"/>");
	sheetfile_holds(path, "xl/charts/chart1.xml", "甲镇汇总");
	sheetfile_holds(path, "xl/worksheets/sheet2.xml", "<f>SUM(B4:C4)</f>");
	sheetfile_read(&sheets, path, NULL, 1);
	ck_assert_ptr_nonnull(strstr(sheets.rows, "甲镇|西村|孤儿|0\n"));
}
END_TEST

START_TEST(columns_stand_side_by_side_where_nothing_parts_them)
{
	static const struct rowout_chart chart = { .by = { 3 }, .of = { 4, 5 } };
	const char *path = write_list(
		"镇|村|类别|原金额|现金额\na|b|低保|1.00|2.00\na|b||5.00|0.00\n", &chart);

	sheetfile_read(&sheets, path, "图表", 1);
	ck_assert_str_eq(sheets.rows, "1|甲镇汇总\n2|单位：元\n3|类别|原金额|现金额\n4|低保|1|2\n"
				      "5|（空白）|5|0\n6|合计|6|2\n");
	sheetfile_holds(path, "xl/charts/chart1.xml", "<c:grouping val=\"clustered\"/>");
}
END_TEST

START_TEST(without_an_amount_there_is_no_chart)
{
	static const struct rowout_chart chart = { .by = { 1 }, .of = { 4 } };
	const char *path = write_list("镇|村|项目|金额\na|b|低保|0.00\n", &chart);

	sheetfile_read(&sheets, path, "2", 1);
	ck_assert(!sheets.opened);
}
END_TEST

UNIT(begin, finish, amounts_add_up_by_the_column_that_parts_them,
     columns_stand_side_by_side_where_nothing_parts_them, without_an_amount_there_is_no_chart);
