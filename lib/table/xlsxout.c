#include "table/xlsxout.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

#include "base/day.h"
#include "base/money.h"
#include "base/num.h"
#include "table/cellrow.h"
#include "table/colsum.h"
#include "table/colwidth.h"
#include "table/decimal.h"
#include "table/outfile.h"
#include "table/serial.h"
#include "table/sheetlook.h"
#include "table/sheetname.h"

enum {
	TEXT_MAX = 32767, /* characters in a cell */
	TITLE_ACROSS = 9, /* columns: of a wide sheet it must stand on the first page */
	A4 = 9,
};
enum { LINE_HEIGHT = 15, TITLE_HEIGHT = 32, SIGN_HEIGHT = 27 };

struct xlsxout {
	lxw_workbook *book;
	lxw_worksheet *sheet;
	struct sheetlook look;
	struct rowout_options options;
	struct cellrow row;
	struct colsum sums;
	lxw_row_t line;   /* the next one to be written */
	lxw_row_t header; /* where it stands */
	size_t choice;    /* the column, from 1, that is picked from words; 0: none */
	bool begun;
	lxw_error error; /* the first that happened */
	size_t at;       /* its column, from 1 */
};

static void
keep(struct xlsxout *out, lxw_error error, size_t column)
{
	if (out->error != LXW_NO_ERROR || error == LXW_NO_ERROR)
		return;
	out->error = error;
	out->at = column + 1;
}

/* Zero would be the clock: a workbook of no date was made on the first day a zip file knows. */
static void
set_properties(struct xlsxout *out)
{
	struct text title = cellrow_text(&out->row, out->options.title);
	day_t first = day_of(1980, 1, 1);
	day_t day = out->options.date < first ? first : out->options.date;
	lxw_doc_properties properties = { .created = (time_t)day * 86400 };

	if (title.n > 0)
		properties.title = arena_string(&out->row.arena, title);
	keep(out, workbook_set_properties(out->book, &properties), 0);
}

static void *
xlsxout_open(struct outfile *file, const struct rowout_options *options)
{
	struct xlsxout *out = arena_calloc(1, sizeof(*out));
	lxw_workbook_options how = { .constant_memory = LXW_TRUE };

	out->options = *options;
	out->book = workbook_new_opt(outfile_path(file), &how);
	if (out->book != NULL)
		out->sheet = workbook_add_worksheet(out->book,
						    sheetname(&out->row.arena, out->options.title));
	if (out->sheet == NULL) {
		keep(out, LXW_ERROR_MEMORY_MALLOC_FAILED, 0);
		return out;
	}
	if (!sheetlook_make(&out->look, out->book, options->language))
		keep(out, LXW_ERROR_MEMORY_MALLOC_FAILED, 0);
	set_properties(out);
	return out;
}

static void
xlsxout_cell(void *writer, enum cell_kind kind, struct text value)
{
	struct xlsxout *out = writer;

	if (out->row.count >= LXW_COL_MAX)
		keep(out, LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE, LXW_COL_MAX);
	if (out->error == LXW_NO_ERROR)
		cellrow_add(&out->row, kind, value);
}

static lxw_error
write_text(struct xlsxout *out, lxw_col_t column, struct text value, lxw_format *format)
{
	if (value.n > TEXT_MAX && lxw_utf8_strlen(value.p) > TEXT_MAX)
		return LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED;
	return worksheet_write_string(out->sheet, out->line, column, value.p, format);
}

/* Money with more than two decimals is no amount, and stays the text that it is. */
static lxw_error
write_number(struct xlsxout *out, lxw_col_t column, const struct cellrow_cell *held,
	     enum sheetlook_shade shade)
{
	bool money = held->kind == CELL_MONEY;
	lxw_format *format = out->look.cell[shade][money ? STYLE_MONEY : STYLE_NUMBER];
	int64_t units;
	size_t decimals;

	if (!decimal_units(held->value, &units, &decimals) || (money && decimals > 2))
		return write_text(out, column, held->value, out->look.cell[shade][STYLE_TEXT]);
	if (money)
		colsum_add(&out->sums, column, units, decimals);
	return worksheet_write_number(out->sheet, out->line, column,
				      decimal_double(units, decimals), format);
}

static lxw_error
write_date(struct xlsxout *out, lxw_col_t column, struct text value, enum sheetlook_shade shade)
{
	lxw_datetime date = { 0 };
	bool whole = value.n == DAY_LENGTH;

	if (!serial_split(value, &date.year, &date.month, &date.day))
		return write_text(out, column, value, out->look.cell[shade][STYLE_TEXT]);
	return worksheet_write_datetime(out->sheet, out->line, column, &date,
					out->look.cell[shade][whole ? STYLE_DAY : STYLE_MONTH]);
}

static lxw_error
write_cell(struct xlsxout *out, lxw_col_t column, const struct cellrow_cell *held,
	   enum sheetlook_shade shade)
{
	if (held->value.n == 0)
		return worksheet_write_blank(out->sheet, out->line, column,
					     out->look.cell[shade][STYLE_TEXT]);
	if (held->kind == CELL_MONEY || held->kind == CELL_NUMBER)
		return write_number(out, column, held, shade);
	if (held->kind == CELL_DATE)
		return write_date(out, column, held->value, shade);
	enum sheetlook_style style = held->kind == CELL_NAME   ? STYLE_NAME
				     : held->kind == CELL_CODE ? STYLE_CODE
							       : STYLE_TEXT;

	return write_text(out, column, held->value, out->look.cell[shade][style]);
}

static enum sheetlook_shade
shade_of(const struct xlsxout *out)
{
	static const enum sheetlook_shade shades[DIAG_LEVELS] = { [DIAG_WARNING] = SHADE_LOOK,
								  [DIAG_ERROR] = SHADE_FAULT,
								  [DIAG_TROUBLE] = SHADE_FAULT };

	if (out->options.total.n > 0 && text_equal(out->row.cell[0].value, out->options.total))
		return SHADE_TOTAL;
	for (size_t i = 0; out->options.late.n > 0 && i < out->row.count; i++)
		if (text_equal(out->row.cell[i].value, out->options.late))
			return SHADE_FAULT;
	return shades[cellrow_level(&out->row, out->options.level)];
}

static void
write_across(struct xlsxout *out, struct text text, size_t columns, double high, lxw_format *format)
{
	keep(out, worksheet_set_row(out->sheet, out->line, high, NULL), 0);
	if (columns < 2)
		keep(out, write_text(out, 0, text, format), 0);
	else
		keep(out,
		     worksheet_merge_range(out->sheet, out->line, 0, out->line,
					   (lxw_col_t)(columns - 1), text.p, format),
		     0);
	out->line++;
}

static void
set_height(struct xlsxout *out, size_t lines)
{
	if (lines > 1)
		keep(out,
		     worksheet_set_row(out->sheet, out->line, (double)(LINE_HEIGHT * lines), NULL),
		     0);
}

static void
write_header(struct xlsxout *out)
{
	struct text title = cellrow_text(&out->row, out->options.title);
	bool narrow = out->options.total.n > 0 || out->row.count < TITLE_ACROSS;

	if (title.n > 0)
		write_across(out, title, narrow ? out->row.count : TITLE_ACROSS, TITLE_HEIGHT,
			     out->look.title);
	out->header = out->line;
	set_height(out, colwidth_heading_lines(out->row.count));
	for (size_t i = 0; i < out->row.count; i++) {
		struct text heading = out->row.cell[i].value;

		keep(out, write_text(out, (lxw_col_t)i, heading, out->look.header), i);
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
	const struct cellrow_cell *cell;
	enum sheetlook_shade shade = shade_of(out);
	size_t lines = cellrow_lines(&out->row, colwidth_text(out->sums.columns));

	set_height(out, lines);
	for (size_t i = 0; i < out->sums.columns; i++) {
		cell = i < out->row.count ? &out->row.cell[i] : &blank;
		keep(out, write_cell(out, (lxw_col_t)i, cell, shade), i);
	}
}

static void
xlsxout_end_row(void *writer)
{
	struct xlsxout *out = writer;

	if (out->line + 1 >= LXW_ROW_MAX) /* one row is left for the sums */
		keep(out, LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE, 0);
	if (out->error != LXW_NO_ERROR)
		return;
	colsum_widen(&out->sums, out->row.count);
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

	if (out->error == LXW_NO_ERROR && out->begun)
		write_across(out, cellrow_text(&out->row, line), out->sums.columns, SIGN_HEIGHT,
			     out->look.cell[SHADE_NONE][STYLE_TEXT]);
}

static bool
xlsxout_failed(const void *writer)
{
	return ((const struct xlsxout *)writer)->error != LXW_NO_ERROR;
}

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
	     worksheet_write_formula_num(out->sheet, out->line, (lxw_col_t)column, formula,
					 out->look.cell[SHADE_TOTAL][STYLE_MONEY],
					 decimal_double(sum, 2)),
	     column);
}

static void
write_sums(struct xlsxout *out)
{
	bool zh = out->options.language == LANGUAGE_ZH;
	lxw_format *format = out->look.cell[SHADE_TOTAL][STYLE_TEXT];

	for (size_t i = 0; i < out->sums.columns; i++) {
		struct text label = i > 0 ? TEXT_NONE : zh ? TEXT("合计") : TEXT("Total");

		if (out->sums.sum[i].any)
			write_sum(out, i);
		else
			keep(out, write_text(out, (lxw_col_t)i, label, format), i);
	}
	out->line++;
}

/* So many pages side by side that it can still be read; the first column stands on each. */
static void
set_widths(struct xlsxout *out)
{
	size_t columns = out->sums.columns < out->row.widths ? out->sums.columns : out->row.widths;
	size_t *width = arena_calloc(columns + 1, sizeof(*width));
	size_t pages = colwidth_share(out->row.width, columns, width);

	for (size_t i = 0; i < columns; i++)
		keep(out,
		     worksheet_set_column(out->sheet, (lxw_col_t)i, (lxw_col_t)i, (double)width[i],
					  NULL),
		     i);
	free(width);
	worksheet_fit_to_pages(out->sheet, (uint16_t)pages, 0);
	if (pages > 1)
		keep(out, worksheet_repeat_columns(out->sheet, 0, 0), 0);
}

/* All that is said of the sheet as a whole; last is its last row but for the sums. */
static void
set_page(struct xlsxout *out, lxw_row_t last)
{
	bool zh = out->options.language == LANGUAGE_ZH;
	lxw_col_t right = out->sums.columns > 0 ? (lxw_col_t)(out->sums.columns - 1) : 0;
	char corner[LXW_MAX_CELL_RANGE_LENGTH];
	bool list = out->options.total.n == 0; /* a sheet of sums is no list to filter */

	worksheet_set_landscape(out->sheet);
	worksheet_set_paper(out->sheet, A4);
	worksheet_center_horizontally(out->sheet);
	worksheet_set_margins(out->sheet, 0.4, 0.4, 0.5, 0.6);
	keep(out, worksheet_set_footer(out->sheet, zh ? "&C第 &P 页，共 &N 页" : "&CPage &P of &N"),
	     0);
	if (!out->begun)
		return;
	worksheet_freeze_panes(out->sheet, out->header + 1, 0);
	keep(out, worksheet_repeat_rows(out->sheet, list ? out->header : 0, out->header), 0);
	if (list)
		keep(out, worksheet_autofilter(out->sheet, out->header, 0, last, right), 0);
	lxw_rowcol_to_range(corner, out->header, 0, last, right);
	keep(out, worksheet_ignore_errors(out->sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, corner), 0);
}

/* A column's words stand on a hidden sheet: a list of its own takes no more than 255 bytes. */
static void
offer_words(struct xlsxout *out, lxw_row_t last)
{
	const struct rowout_choice *choice = &out->options.choice;
	const char *name = out->options.language == LANGUAGE_ZH ? "词" : "words";
	lxw_col_t column = (lxw_col_t)(out->choice - 1);
	char words[64];
	lxw_data_validation validation = { .validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
					   .value_formula = words };

	if (out->choice == 0 || last <= out->header)
		return;
	lxw_worksheet *sheet = workbook_add_worksheet(out->book, name);

	if (sheet == NULL) {
		keep(out, LXW_ERROR_MEMORY_MALLOC_FAILED, column);
		return;
	}
	for (size_t i = 0; i < choice->words; i++)
		keep(out, worksheet_write_string(sheet, (lxw_row_t)i, 0, choice->word[i].p, NULL),
		     i);
	worksheet_hide(sheet);
	(void)snprintf(words, sizeof(words), "=%s!$A$1:$A$%zu", name, choice->words);
	keep(out,
	     worksheet_data_validation_range(out->sheet, out->header + 1, column, last, column,
					     &validation),
	     column);
}

static void
free_writer(struct xlsxout *out)
{
	cellrow_free(&out->row);
	colsum_free(&out->sums);
	free(out);
}

static void
xlsxout_abandon(void *writer)
{
	struct xlsxout *out = writer;

	lxw_workbook_free(out->book);
	free_writer(out);
}

static void
report(const struct xlsxout *out, struct diag *diag, const struct where *where)
{
	if (out->error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
		diag_say(diag, DIAG_TEXT_LONG, .at = *where, .one = NUM_TEXT((int64_t)out->at));
	else if (out->error == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE)
		diag_say(diag, out->at > LXW_COL_MAX ? DIAG_COLUMNS_MANY : DIAG_ROWS_MANY,
			 .at = *where);
	else
		diag_say(diag, DIAG_FILE_WRITE, .at = *where,
			 .one = text_of(lxw_strerror(out->error)));
}

static bool
xlsxout_finish(void *writer, struct diag *diag, const struct where *where)
{
	struct xlsxout *out = writer;
	lxw_row_t last = out->line > 0 ? out->line - 1 : 0;

	if (out->error == LXW_NO_ERROR) {
		set_page(out, last); /* before the sums: a filter must end in the latest row */
		offer_words(out, last);
		if (out->options.sums && out->begun && last > out->header)
			write_sums(out);
		set_widths(out);
	}
	if (out->error == LXW_NO_ERROR)
		keep(out, workbook_close(out->book), 0);
	else
		lxw_workbook_free(out->book);
	bool good = out->error == LXW_NO_ERROR;
	if (!good)
		report(out, diag, where);
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
