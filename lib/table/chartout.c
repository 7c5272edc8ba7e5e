#include "table/chartout.h"

#include <stdio.h>
#include <stdlib.h>

#include "table/decimal.h"
#include "table/row.h"
#include "table/xlsxlib.h"

enum {
	WIDTH_NAME = 16,
	WIDTH_MONEY = 13,
	TITLE_HEIGHT = 32,
	CHART_BAR = 9, /* hundredths of the usual width that a bar takes */
	CHART_LEAST = 170,
	CHART_MOST = 400,
	CHART_HIGH = 160, /* of the usual height */
	FORMULA_MORE = 8,
};

enum { TITLE_ROW, UNIT_ROW, HEADER_ROW, FIRST_ROW };
enum { HEADING = LOOK_BOLD | LOOK_CENTER | LOOK_WRAP | LOOK_BORDER | FILL_HEAD * LOOK_FILL };
enum { SUM = LOOK_MONEY | LOOK_BOLD | LOOK_BORDER };

static size_t
name_of(struct chartout *chart, struct chartout_names *names, struct text name)
{
	size_t at = 0;

	while (at < names->count && !text_equal(names->name[at], name))
		at++;
	if (at < names->count)
		return at;
	names->name = arena_grow(names->name, &names->room, names->count, sizeof(*names->name));
	names->name[names->count++] = (struct text){ arena_string(&chart->arena, name), name.n };
	return at;
}

/* The cell of a column, from 1; blank where the row has none, or 0 asks for none. */
static struct text
cell_of(const struct cellrow *row, size_t column)
{
	return column > 0 && column <= row->count ? row->cell[column - 1].value : TEXT_NONE;
}

void
chartout_heading(struct chartout *chart, const struct cellrow *row)
{
	for (size_t i = 0; i < ROWOUT_CHART_BY; i++)
		chart->heading[i] = arena_text(&chart->arena, cell_of(row, chart->wanted.by[i]));
	/* where no column parts them, the amounts are parted by theirs */
	for (size_t i = 0; i < ROWOUT_CHART_OF && chart->wanted.part == 0; i++)
		if (chart->wanted.of[i] > 0)
			(void)name_of(chart, &chart->part, cell_of(row, chart->wanted.of[i]));
}

void
chartout_row(struct chartout *chart, const struct cellrow *row)
{
	for (size_t i = 0; i < ROWOUT_CHART_OF; i++) {
		struct text money = cell_of(row, chart->wanted.of[i]);
		struct chartout_amount amount = { .part = i };

		if (money_parse(money.p, money.n, &amount.amount) != MONEY_OK || amount.amount == 0)
			continue;
		for (size_t k = 0; k < ROWOUT_CHART_BY; k++)
			amount.by[k] =
				name_of(chart, &chart->by[k], cell_of(row, chart->wanted.by[k]));
		if (chart->wanted.part > 0)
			amount.part =
				name_of(chart, &chart->part, cell_of(row, chart->wanted.part));
		chart->amount = arena_grow(chart->amount, &chart->room, chart->count,
					   sizeof(*chart->amount));
		chart->amount[chart->count++] = amount;
	}
}

/* The sheet while it is written. */
struct page {
	const struct chartout *chart;
	struct booklook *look;
	lxw_worksheet *sheet;
	const struct chartout_names *name; /* of its rows */
	size_t by;
	size_t columns; /* of amounts */
};

static struct text
words_of(const struct page *page, const char *zh, const char *en)
{
	return text_of(page->look->language == LANGUAGE_ZH ? zh : en);
}

static void
put(const struct page *page, size_t row, size_t column, enum cell_kind kind, struct text value,
    unsigned look)
{
	booklook_cell(page->look, page->sheet, (uint32_t)row, (uint16_t)column, kind, value, look);
}

/* What a range adds up to, as a formula with what it is now. */
static void
put_sum(const struct page *page, size_t row, size_t column, const struct table_range *range,
	fen_t sum)
{
	const struct xlsxlib *xlsx = page->look->xlsx;
	char cells[LXW_MAX_CELL_RANGE_LENGTH];
	char formula[LXW_MAX_CELL_RANGE_LENGTH + FORMULA_MORE];

	xlsx->lxw_rowcol_to_range(cells, (lxw_row_t)range->top, (lxw_col_t)range->left,
				  (lxw_row_t)range->bottom, (lxw_col_t)range->right);
	(void)snprintf(formula, sizeof(formula), "=SUM(%s)", cells);
	booklook_keep(page->look,
		      xlsx->worksheet_write_formula_num(
			      page->sheet, (lxw_row_t)row, (lxw_col_t)column, formula,
			      booklook_format(page->look, SUM), decimal_double(sum, 2)),
		      column);
}

/* Of a name in a column; a row behind all names: of all of them. */
static fen_t
sum_of(const struct page *page, size_t row, size_t column)
{
	const struct chartout *chart = page->chart;
	bool all = row == page->name->count;
	fen_t sum = 0;

	for (size_t i = 0; i < chart->count; i++)
		if ((all || chart->amount[i].by[page->by] == row) &&
		    chart->amount[i].part == column)
			sum += chart->amount[i].amount;
	return sum;
}

static void
write_header(const struct page *page, struct text title)
{
	const struct chartout *chart = page->chart;
	size_t across = page->columns + 1 + (chart->wanted.part > 0);

	booklook_keep(
		page->look,
		page->look->xlsx->worksheet_set_row(page->sheet, TITLE_ROW, TITLE_HEIGHT, NULL), 0);
	booklook_across(page->look, page->sheet, TITLE_ROW, across, title,
			LOOK_LARGE | LOOK_BOLD | LOOK_CENTER);
	booklook_across(page->look, page->sheet, UNIT_ROW, across,
			words_of(page, "单位：元", "in yuan"), LOOK_RIGHT);
	put(page, HEADER_ROW, 0, CELL_TEXT, chart->heading[page->by], HEADING);
	for (size_t i = 0; i < page->columns; i++)
		put(page, HEADER_ROW, i + 1, CELL_TEXT, chart->part.name[i], HEADING);
	if (chart->wanted.part > 0)
		put(page, HEADER_ROW, page->columns + 1, CELL_TEXT, words_of(page, "合计", "Total"),
		    HEADING);
}

/* A row of amounts: of a name, or of all of them. */
static void
write_row(const struct page *page, size_t row)
{
	size_t line = FIRST_ROW + row;
	bool last = row == page->name->count;
	fen_t across = 0;

	struct text name = last ? words_of(page, "合计", "Total") : page->name->name[row];

	put(page, line, 0, CELL_TEXT, name.n > 0 ? name : words_of(page, "（空白）", "(blank)"),
	    LOOK_BORDER | (last ? LOOK_BOLD | LOOK_CENTER : LOOK_TEXT));
	for (size_t i = 0; i < page->columns; i++) {
		char money[MONEY_SIZE];
		fen_t sum = sum_of(page, row, i);

		across += sum;
		if (last)
			put_sum(page, line, i + 1,
				&(struct table_range){ FIRST_ROW, i + 1, line - 1, i + 1 }, sum);
		else
			put(page, line, i + 1, CELL_MONEY, text_of(money_format(sum, money)),
			    LOOK_MONEY | LOOK_BORDER);
	}
	if (page->chart->wanted.part > 0)
		put_sum(page, line, page->columns + 1,
			&(struct table_range){ line, 1, line, page->columns }, across);
}

/* The amounts of each column as bars, over the names of the rows; those of parts on each other. */
static void
draw(const struct page *page, struct text title, const char *name)
{
	const struct xlsxlib *xlsx = page->look->xlsx;
	lxw_row_t last = (lxw_row_t)(FIRST_ROW + page->name->count - 1);
	lxw_chart *chart = xlsx->workbook_add_chart(
		page->look->book,
		page->chart->wanted.part > 0 ? LXW_CHART_COLUMN_STACKED : LXW_CHART_COLUMN);
	size_t wide = page->name->count * CHART_BAR;
	lxw_chart_options options = { .y_scale = decimal_double(CHART_HIGH, 2) };

	if (chart == NULL) {
		booklook_keep(page->look, LXW_ERROR_MEMORY_MALLOC_FAILED, 0);
		return;
	}
	wide = wide < CHART_LEAST ? CHART_LEAST : wide > CHART_MOST ? CHART_MOST : wide;
	options.x_scale = decimal_double((int64_t)wide, 2);
	for (size_t i = 0; i < page->columns; i++) {
		lxw_chart_series *series = xlsx->chart_add_series(chart, NULL, NULL);
		lxw_col_t column = (lxw_col_t)(i + 1);

		xlsx->chart_series_set_name_range(series, name, HEADER_ROW, column);
		xlsx->chart_series_set_categories(series, name, FIRST_ROW, 0, last, 0);
		xlsx->chart_series_set_values(series, name, FIRST_ROW, column, last, column);
	}
	xlsx->chart_title_set_name(chart, title.p);
	xlsx->chart_axis_set_name(chart->y_axis, words_of(page, "元", "yuan").p);
	xlsx->chart_axis_set_num_format(chart->y_axis, "#,##0");
	xlsx->chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
	booklook_keep(page->look,
		      xlsx->worksheet_insert_chart_opt(page->sheet, last + 3, 0, chart, &options),
		      0);
}

/* By the first column that parts the rows at all. */
static size_t
choose(const struct chartout *chart)
{
	size_t by = 0;

	while (by + 1 < ROWOUT_CHART_BY && chart->by[by].count < 2 && chart->wanted.by[by + 1] > 0)
		by++;
	return by;
}

void
chartout_write(struct chartout *chart, struct booklook *look, struct text title)
{
	size_t by = choose(chart);
	struct page page = {
		.chart = chart,
		.look = look,
		.name = &chart->by[by],
		.by = by,
		.columns = chart->part.count,
	};
	const char *name = words_of(&page, "图表", "chart").p;

	if (chart->count == 0)
		return;
	page.sheet = look->xlsx->workbook_add_worksheet(look->book, name);
	if (page.sheet == NULL) {
		booklook_keep(look, LXW_ERROR_MEMORY_MALLOC_FAILED, 0);
		return;
	}
	write_header(&page, title);
	for (size_t i = 0; i <= page.name->count; i++)
		write_row(&page, i);
	booklook_keep(look, look->xlsx->worksheet_set_column(page.sheet, 0, 0, WIDTH_NAME, NULL),
		      0);
	booklook_keep(look,
		      look->xlsx->worksheet_set_column(page.sheet, 1, (lxw_col_t)(page.columns + 1),
						       WIDTH_MONEY, NULL),
		      0);
	draw(&page, title, name);
	booklook_paper(look, page.sheet);
	look->xlsx->worksheet_fit_to_pages(page.sheet, 1, 0);
}

void
chartout_free(struct chartout *chart)
{
	arena_free(&chart->arena);
	for (size_t i = 0; i < ROWOUT_CHART_BY; i++)
		free(chart->by[i].name);
	free(chart->part.name);
	free(chart->amount);
	*chart = (struct chartout){ 0 };
}
