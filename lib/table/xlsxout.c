#include "table/xlsxout.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/money.h"
#include "table/booklook.h"
#include "table/cellrow.h"
#include "table/chartout.h"
#include "table/colsum.h"
#include "table/colwidth.h"
#include "table/decimal.h"
#include "table/outfile.h"
#include "table/sheetname.h"
#include "table/xlsxlib.h"

enum { TITLE_ACROSS = 16 }; /* columns: of a wide sheet it must stand on the first page */
enum { LINE_HEIGHT = 15, TITLE_HEIGHT = 32, ABOUT_HEIGHT = 18, SIGN_HEIGHT = 27 };
enum { TITLE = LOOK_LARGE | LOOK_BOLD | LOOK_CENTER };
enum { HEADING = LOOK_BOLD | LOOK_CENTER | LOOK_WRAP | LOOK_BORDER | FILL_HEAD * LOOK_FILL };

struct xlsxout {
	struct booklook look;
	lxw_worksheet *sheet;
	struct rowout_options options;
	struct cellrow row;
	struct colsum sums;
	struct chartout chart;
	lxw_row_t line;   /* the next one to be written */
	lxw_row_t header; /* where it stands */
	size_t choice;    /* the column, from 1, that is picked from words; 0: none */
	bool begun;
};

static void
keep(struct xlsxout *out, lxw_error error, size_t column)
{
	booklook_keep(&out->look, error, column);
}

static bool
is_good(const struct xlsxout *out)
{
	return out->look.error == LXW_NO_ERROR;
}

static void *
xlsxout_open(struct outfile *file, const struct rowout_options *options)
{
	struct xlsxout *out = arena_calloc(1, sizeof(*out));
	struct text name = options->sheet.n > 0 ? options->sheet : options->title;

	out->options = *options;
	out->chart.wanted = options->chart;
	booklook_begin(&out->look, outfile_path(file), options->chart.by[0] == 0, options->language,
		       options->title.n > 0 ? booklook_text(&out->row.arena, options->title) : NULL,
		       options->date);
	if (!is_good(out))
		return out;
	out->sheet = out->look.xlsx->workbook_add_worksheet(out->look.book,
							    sheetname(&out->row.arena, name));
	if (out->sheet == NULL)
		keep(out, LXW_ERROR_MEMORY_MALLOC_FAILED, 0);
	return out;
}

static void
xlsxout_cell(void *writer, enum cell_kind kind, struct text value)
{
	struct xlsxout *out = writer;

	if (out->row.count >= LXW_COL_MAX)
		keep(out, LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE, LXW_COL_MAX);
	if (is_good(out))
		cellrow_add(&out->row, kind, value);
}

/* The only number below zero of a list of what is due is that of the days left. */
static bool
is_late(const struct xlsxout *out)
{
	bool late = cellrow_has(&out->row, out->options.late);

	for (size_t i = 0; out->options.late.n > 0 && i < out->row.count; i++)
		late |= out->row.cell[i].kind == CELL_NUMBER &&
			text_begins(out->row.cell[i].value, TEXT("-"));
	return late;
}

/* What its row is: in bold a sum among the rows, or with the colour of its level. */
static unsigned
shade_of(const struct xlsxout *out)
{
	static const unsigned shades[DIAG_LEVELS] = { [DIAG_WARNING] = FILL_LOOK * LOOK_FILL,
						      [DIAG_ERROR] = FILL_FAULT * LOOK_FILL,
						      [DIAG_TROUBLE] = FILL_FAULT * LOOK_FILL };

	if (cellrow_has(&out->row, out->options.total))
		return LOOK_BOLD;
	if (is_late(out))
		return FILL_FAULT * LOOK_FILL;
	return shades[cellrow_level(&out->row, out->options.level)];
}

static unsigned
look_of(const struct cellrow_cell *held)
{
	static const unsigned looks[] = {
		[CELL_TEXT] = LOOK_TEXT | LOOK_WRAP,
		[CELL_NAME] = LOOK_NAME,
		[CELL_MONEY] = LOOK_MONEY,
		[CELL_RATE] = LOOK_MONEY,
		[CELL_NUMBER] = LOOK_NUMBER | LOOK_CENTER,
		[CELL_DATE] = LOOK_MONTH | LOOK_CENTER,
		[CELL_CODE] = LOOK_CODE,
	};
	bool day = held->kind == CELL_DATE && held->value.n == DAY_LENGTH;

	return day ? LOOK_DAY | LOOK_CENTER : looks[held->kind];
}

/* What is cut off where its column ends is repeated up to there where it is short. */
static bool
is_short(const struct xlsxout *out, size_t column, const struct cellrow_cell *held)
{
	return held->value.n == 0 ||
	       (held->kind == CELL_CODE &&
		text_width(held->value) <
			colwidth_code(&out->row.width[column], out->sums.columns));
}

static void
write_cell(struct xlsxout *out, size_t column, const struct cellrow_cell *held, unsigned shade)
{
	/* what is typed into a blank cell stays as it is typed: no digit of a name is lost */
	bool open = held->kind == CELL_TEXT && out->row.width[column].open;
	unsigned blank = held->kind == CELL_NAME || open ? LOOK_NAME : LOOK_TEXT;
	unsigned look = is_short(out, column, held) ? blank : look_of(held);
	int64_t units;
	size_t decimals;

	look |= LOOK_BORDER | shade;
	if (held->kind == CELL_TEXT && (shade & LOOK_BOLD) != 0)
		look |= LOOK_CENTER;
	if (held->kind == CELL_MONEY && decimal_units(held->value, &units, &decimals) &&
	    decimals <= 2)
		colsum_add(&out->sums, column, units, decimals);
	booklook_cell(&out->look, out->sheet, out->line, (lxw_col_t)column, held->kind, held->value,
		      look);
}

static void
write_across(struct xlsxout *out, struct text text, size_t columns, double high, unsigned look)
{
	if (text.n == 0)
		return;
	struct text safe = { booklook_text(&out->row.arena, text), text.n };

	keep(out, out->look.xlsx->worksheet_set_row(out->sheet, out->line, high, NULL), 0);
	booklook_across(&out->look, out->sheet, out->line, columns, safe, look);
	out->line++;
}

static void
set_height(struct xlsxout *out, size_t lines)
{
	if (lines > 1)
		keep(out,
		     out->look.xlsx->worksheet_set_row(out->sheet, out->line,
						       (double)(LINE_HEIGHT * lines), NULL),
		     0);
}

static void
write_header(struct xlsxout *out)
{
	bool narrow = out->options.total.n > 0 || out->row.count < TITLE_ACROSS;
	size_t across = narrow ? out->row.count : TITLE_ACROSS;

	write_across(out, out->options.title, across, TITLE_HEIGHT, TITLE);
	write_across(out, out->options.about, across, ABOUT_HEIGHT, LOOK_RIGHT);
	out->header = out->line;
	set_height(out, colwidth_heading_lines(out->row.count));
	for (size_t i = 0; i < out->row.count; i++) {
		struct text heading = out->row.cell[i].value;

		booklook_cell(&out->look, out->sheet, out->line, (lxw_col_t)i, CELL_TEXT, heading,
			      HEADING);
		out->row.width[i].open = text_listed(out->options.open, '|', heading);
		out->row.width[i].sentence = text_listed(out->options.sentence, '|', heading);
		if (out->options.choice.words > 0 &&
		    text_equal(heading, out->options.choice.heading))
			out->choice = i + 1;
	}
	out->begun = true;
}

static void
write_row(struct xlsxout *out)
{
	static const struct cellrow_cell blank = { CELL_TEXT, { "", 0 } };
	unsigned shade = shade_of(out);

	set_height(out, cellrow_lines(&out->row, colwidth_text(out->sums.columns)));
	for (size_t i = 0; i < out->sums.columns; i++)
		write_cell(out, i, i < out->row.count ? &out->row.cell[i] : &blank, shade);
}

static void
xlsxout_end_row(void *writer)
{
	struct xlsxout *out = writer;

	if (out->line + 1 >= LXW_ROW_MAX) /* one row is left for the sums */
		keep(out, LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE, 0);
	if (!is_good(out))
		return;
	colsum_widen(&out->sums, out->row.count);
	if (!out->begun)
		chartout_heading(&out->chart, &out->row);
	else if (!cellrow_has(&out->row, out->options.total))
		chartout_row(&out->chart, &out->row);
	if (out->begun)
		write_row(out);
	else
		write_header(out);
	out->line++;
	cellrow_reset(&out->row);
}

static void
xlsxout_line(void *writer, struct text line)
{
	struct xlsxout *out = writer;

	if (is_good(out) && out->begun)
		write_across(out, line, out->sums.columns, SIGN_HEIGHT, LOOK_WRAP | LOOK_BORDER);
}

static bool
xlsxout_failed(const void *writer)
{
	return !is_good(writer);
}

enum { SUM = LOOK_BOLD | LOOK_BORDER };

/* A formula, with the sum that it has now. */
static void
write_sum(struct xlsxout *out, size_t column)
{
	char formula[COLSUM_FORMULA];
	char shown[MONEY_SIZE];
	fen_t sum = out->sums.sum[column].fen;

	cellrow_widen(&out->row, column, CELL_MONEY, text_of(money_format(sum, shown)));
	colsum_formula(column, out->header + 2, out->line, formula);
	keep(out,
	     out->look.xlsx->worksheet_write_formula_num(
		     out->sheet, out->line, (lxw_col_t)column, formula,
		     booklook_format(&out->look, SUM | LOOK_MONEY), decimal_double(sum, 2)),
	     column);
}

static bool
has_sums(const struct xlsxout *out)
{
	size_t i = 0;

	while (i < out->sums.columns && !out->sums.sum[i].any)
		i++;
	return i < out->sums.columns;
}

static void
write_sums(struct xlsxout *out)
{
	bool zh = out->options.language == LANGUAGE_ZH;

	for (size_t i = 0; i < out->sums.columns; i++) {
		struct text label = i > 0 ? TEXT_NONE : zh ? TEXT("合计") : TEXT("Total");

		if (out->sums.sum[i].any)
			write_sum(out, i);
		else
			booklook_cell(&out->look, out->sheet, out->line, (lxw_col_t)i, CELL_TEXT,
				      label, SUM | LOOK_CENTER);
	}
	out->line++;
}

/* Room to sign, below all that is added up and over as much of it as the first page shows. */
static void
write_foot(struct xlsxout *out)
{
	size_t columns = out->sums.columns;

	if (out->begun)
		write_across(out, out->options.foot,
			     columns < TITLE_ACROSS ? columns : TITLE_ACROSS, SIGN_HEIGHT,
			     LOOK_TEXT);
}

/* So many pages side by side that it can still be read; the first column stands on each. */
static void
set_widths(struct xlsxout *out)
{
	size_t columns = out->sums.columns < out->row.widths ? out->sums.columns : out->row.widths;
	size_t *width = arena_calloc(columns + 1, sizeof(*width));
	size_t pages = colwidth_share(out->row.width, columns, width);

	if (columns < TITLE_ACROSS) {
		colwidth_widen(width, columns, text_width(out->options.title));
		colwidth_widen(width, columns, text_width(out->options.foot));
	}
	for (size_t i = 0; i < columns; i++)
		keep(out,
		     out->look.xlsx->worksheet_set_column(out->sheet, (lxw_col_t)i, (lxw_col_t)i,
							  (double)width[i], NULL),
		     i);
	free(width);
	out->look.xlsx->worksheet_fit_to_pages(out->sheet, (uint16_t)pages, 0);
	if (pages > 1)
		keep(out, out->look.xlsx->worksheet_repeat_columns(out->sheet, 0, 0), 0);
}

/* All that is said of the sheet as a whole; last is its last row but for the sums. */
static void
set_page(struct xlsxout *out, lxw_row_t last)
{
	lxw_col_t right = out->sums.columns > 0 ? (lxw_col_t)(out->sums.columns - 1) : 0;
	char corner[LXW_MAX_CELL_RANGE_LENGTH];
	bool list = out->options.total.n == 0; /* a sheet of sums is no list to filter */

	booklook_paper(&out->look, out->sheet);
	out->look.xlsx->worksheet_center_horizontally(out->sheet);
	if (!out->begun)
		return;
	out->look.xlsx->worksheet_freeze_panes(out->sheet, out->header + 1, 0);
	keep(out,
	     out->look.xlsx->worksheet_repeat_rows(out->sheet, list ? out->header : 0, out->header),
	     0);
	if (list)
		keep(out,
		     out->look.xlsx->worksheet_autofilter(out->sheet, out->header, 0, last, right),
		     0);
	out->look.xlsx->lxw_rowcol_to_range(corner, out->header, 0, last, right);
	keep(out,
	     out->look.xlsx->worksheet_ignore_errors(out->sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT,
						     corner),
	     0);
}

/* A column's words stand on a hidden sheet: a list of its own takes no more than 255 bytes. */
static void
offer_words(struct xlsxout *out, lxw_row_t last)
{
	const struct rowout_choice *choice = &out->options.choice;
	const char *name = booklook_words(&out->look);
	lxw_col_t column = (lxw_col_t)(out->choice - 1);
	char words[64];
	lxw_data_validation validation = { .validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
					   .value_formula = words };

	if (out->choice == 0 || last <= out->header)
		return;
	lxw_worksheet *sheet = out->look.xlsx->workbook_add_worksheet(out->look.book, name);

	if (sheet == NULL) {
		keep(out, LXW_ERROR_MEMORY_MALLOC_FAILED, column);
		return;
	}
	for (size_t i = 0; i < choice->words; i++)
		keep(out,
		     out->look.xlsx->worksheet_write_string(sheet, (lxw_row_t)i, 0,
							    choice->word[i].p, NULL),
		     i);
	out->look.xlsx->worksheet_hide(sheet);
	(void)snprintf(words, sizeof(words), "=%s!$A$1:$A$%zu", name, choice->words);
	keep(out,
	     out->look.xlsx->worksheet_data_validation_range(out->sheet, out->header + 1, column,
							     last, column, &validation),
	     column);
}

static void
free_writer(struct xlsxout *out)
{
	cellrow_free(&out->row);
	colsum_free(&out->sums);
	chartout_free(&out->chart);
	free(out);
}

static void
xlsxout_abandon(void *writer)
{
	struct xlsxout *out = writer;

	booklook_abandon(&out->look);
	free_writer(out);
}

static bool
xlsxout_finish(void *writer, struct diag *diag, const struct where *where)
{
	struct xlsxout *out = writer;
	lxw_row_t last = out->line > 0 ? out->line - 1 : 0;

	if (is_good(out)) {
		set_page(out, last); /* before the sums: a filter must end in the latest row */
		offer_words(out, last);
		if (out->options.sums && has_sums(out))
			write_sums(out);
		write_foot(out);
		set_widths(out);
		chartout_write(&out->chart, &out->look, out->options.title);
	}
	bool good = booklook_finish(&out->look, diag, where);

	free_writer(out);
	return good;
}

const struct rowout_format xlsxout_format = {
	.open = xlsxout_open,
	.cell = xlsxout_cell,
	.end_row = xlsxout_end_row,
	.line = xlsxout_line,
	.failed = xlsxout_failed,
	.finish = xlsxout_finish,
	.abandon = xlsxout_abandon,
};
