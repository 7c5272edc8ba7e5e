#include "table/bookout.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

#include "base/arena.h"
#include "base/num.h"
#include "table/decimal.h"
#include "table/serial.h"

enum {
	TEXT_MAX = 32767,   /* characters in a cell */
	NAME_MAX_SIZE = 96, /* bytes of a name of 31 characters, and NUL */
	LOOKS = 64,
	PAGE_WIDTH = 165, /* characters that can still be read across A4 */
	PAGES_MOST = 8,
	A4 = 9,
	FORMULA_SIZE = 256,
	COMMENT_WIDTH = 260, /* pixels, and the characters that they hold */
	COMMENT_LINE = 34,
};

struct look {
	unsigned look;
	lxw_format *format;
};

struct bookout {
	lxw_workbook *book;
	lxw_worksheet *sheet;
	enum language language;
	struct look look[LOOKS];
	size_t looks;
	struct arena arena; /* texts that end with NUL, until the next cell */
	lxw_error error;    /* the first that happened */
	size_t at;          /* its column, from 1 */
};

static void
keep(struct bookout *book, lxw_error error, size_t column)
{
	if (book->error != LXW_NO_ERROR || error == LXW_NO_ERROR)
		return;
	book->error = error;
	book->at = column + 1;
}

/* ---- formats ---- */

static void
set_fill(lxw_format *format, unsigned fill)
{
	static const lxw_color_t colour[] = { [FILL_HEAD] = 0xD9E2F3,
					      [FILL_NEED] = 0xFCE4D6,
					      [FILL_LOOK] = 0xFFF2CC,
					      [FILL_FAULT] = 0xF8CBAD };

	if (fill != FILL_NONE)
		format_set_bg_color(format, colour[fill]);
}

static void
set_look(lxw_format *format, unsigned look)
{
	static const char *const code[LOOK_FORMATS] = {
		[LOOK_TEXT] = "General",       [LOOK_NAME] = "@",
		[LOOK_MONEY] = "0.00_ ",       [LOOK_NUMBER] = "General",
		[LOOK_DAY] = "yyyy\\-mm\\-dd", [LOOK_MONTH] = "yyyy\\-mm",
		[LOOK_STARRED] = "@\"*\"",
	};

	format_set_num_format(format, code[look % LOOK_BOLD]);
	format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
	if ((look & LOOK_BOLD) != 0)
		format_set_bold(format);
	if ((look & LOOK_WRAP) != 0)
		format_set_text_wrap(format);
	if ((look & LOOK_BORDER) != 0)
		format_set_border(format, LXW_BORDER_THIN);
	if ((look & LOOK_OPEN) != 0)
		format_set_unlocked(format);
	if ((look & LOOK_CENTER) != 0)
		format_set_align(format, LXW_ALIGN_CENTER);
	if ((look & LOOK_LARGE) != 0)
		format_set_font_size(format, 18);
	set_fill(format, look / LOOK_FILL);
}

static lxw_format *
format_of(struct bookout *book, unsigned look)
{
	for (size_t i = 0; i < book->looks; i++)
		if (book->look[i].look == look)
			return book->look[i].format;
	lxw_format *format = book->looks < LOOKS ? workbook_add_format(book->book) : NULL;

	if (format == NULL) {
		keep(book, LXW_ERROR_MEMORY_MALLOC_FAILED, 0);
		return NULL;
	}
	if (book->language == LANGUAGE_ZH)
		format_set_font_name(format, "宋体");
	set_look(format, look);
	book->look[book->looks++] = (struct look){ look, format };
	return format;
}

/* ---- the workbook and its sheets ---- */

/* What XML cannot hold becomes a question mark; a NUL stands behind. */
static char *
string_of(struct bookout *book, struct text value)
{
	char *copy = arena_string(&book->arena, value);
	size_t used;

	for (size_t at = 0; at < value.n; at += used) {
		uint32_t code = text_decode(copy + at, value.n - at, &used);

		if ((code == 0xFFFD && used == 1) || code == 0xFFFE || code == 0xFFFF)
			memset(copy + at, '?', used);
	}
	return copy;
}

struct bookout *
bookout_open(struct outfile *file, enum language language, struct text title, day_t date)
{
	struct bookout *book = arena_calloc(1, sizeof(*book));
	day_t first = day_of(1980, 1, 1); /* the first day that a zip file knows */
	day_t day = date < first ? first : date;
	lxw_doc_properties properties = { .created = (time_t)day * 86400 };

	book->language = language;
	book->book = workbook_new(outfile_path(file));
	if (book->book == NULL) {
		keep(book, LXW_ERROR_MEMORY_MALLOC_FAILED, 0);
		return book;
	}
	properties.title = string_of(book, title);
	keep(book, workbook_set_properties(book->book, &properties), 0);
	return book;
}

/* As many characters of a name as a sheet's may have, with a number behind it but for the first. */
static const char *
sheet_name(char name[NAME_MAX_SIZE], struct text wanted, size_t number)
{
	char tail[NUM_SIZE + 1] = "";
	size_t room = 31;
	size_t n = 0;
	size_t used;

	if (number > 1)
		(void)snprintf(tail, sizeof(tail), " %zu", number);
	room -= strlen(tail);
	for (; n < wanted.n && room > 0; n += used, room--)
		(void)text_decode(wanted.p + n, wanted.n - n, &used);
	(void)snprintf(name, NAME_MAX_SIZE, "%.*s%s", (int)n, wanted.p, tail);
	return name;
}

void
bookout_sheet(struct bookout *book, struct text name)
{
	char text[NAME_MAX_SIZE];
	size_t number = 1;

	if (book->error != LXW_NO_ERROR)
		return;
	while (number < 1000 && workbook_validate_sheet_name(
					book->book, sheet_name(text, name, number)) != LXW_NO_ERROR)
		number++;
	book->sheet = workbook_add_worksheet(book->book, number < 1000 ? text : NULL);
	if (book->sheet == NULL)
		keep(book, LXW_ERROR_MEMORY_MALLOC_FAILED, 0);
}

static const char *
words_name(const struct bookout *book)
{
	return book->language == LANGUAGE_ZH ? "词" : "words";
}

void
bookout_words(struct bookout *book)
{
	bookout_sheet(book, text_of(words_name(book)));
	if (book->error == LXW_NO_ERROR)
		worksheet_hide(book->sheet);
}

void
bookout_column(struct bookout *book, size_t column, int width, unsigned look)
{
	if (book->error == LXW_NO_ERROR)
		keep(book,
		     worksheet_set_column(book->sheet, (lxw_col_t)column, (lxw_col_t)column, width,
					  format_of(book, look)),
		     column);
}

void
bookout_row(struct bookout *book, size_t row, int height, bool hidden)
{
	lxw_row_col_options options = { .hidden = hidden };

	if (book->error == LXW_NO_ERROR)
		keep(book,
		     worksheet_set_row_opt(book->sheet, (lxw_row_t)row, height, NULL, &options), 0);
}

/* ---- cells ---- */

static lxw_error
write_text(struct bookout *book, lxw_row_t row, lxw_col_t column, struct text value,
	   lxw_format *format)
{
	const char *text = string_of(book, value);

	if (value.n > TEXT_MAX && lxw_utf8_strlen(text) > TEXT_MAX)
		return LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED;
	return worksheet_write_string(book->sheet, row, column, text, format);
}

static lxw_error
write_number(struct bookout *book, lxw_row_t row, lxw_col_t column, struct text value,
	     lxw_format *format)
{
	int64_t units;
	size_t decimals;

	if (!decimal_units(value, &units, &decimals))
		return write_text(book, row, column, value, format);
	return worksheet_write_number(book->sheet, row, column, decimal_double(units, decimals),
				      format);
}

static lxw_error
write_date(struct bookout *book, lxw_row_t row, lxw_col_t column, struct text value,
	   lxw_format *format)
{
	lxw_datetime date = { 0 };

	if (!serial_split(value, &date.year, &date.month, &date.day))
		return write_text(book, row, column, value, format);
	return worksheet_write_datetime(book->sheet, row, column, &date, format);
}

void
bookout_cell(struct bookout *book, size_t row, size_t column, enum cell_kind kind,
	     struct text value, unsigned look)
{
	static lxw_error (*const write[])(struct bookout *, lxw_row_t, lxw_col_t, struct text,
					  lxw_format *) = {
		[CELL_TEXT] = write_text,     [CELL_NAME] = write_text, [CELL_MONEY] = write_number,
		[CELL_NUMBER] = write_number, [CELL_DATE] = write_date, [CELL_CODE] = write_text,
	};

	if (row >= LXW_ROW_MAX || column >= LXW_COL_MAX)
		keep(book, LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE, column);
	if (book->error != LXW_NO_ERROR)
		return;
	lxw_format *format = format_of(book, look);

	if (value.n == 0)
		keep(book,
		     worksheet_write_blank(book->sheet, (lxw_row_t)row, (lxw_col_t)column, format),
		     column);
	else
		keep(book, write[kind](book, (lxw_row_t)row, (lxw_col_t)column, value, format),
		     column);
	arena_reset(&book->arena);
}

void
bookout_across(struct bookout *book, size_t row, size_t columns, struct text value, unsigned look)
{
	if (columns < 2)
		bookout_cell(book, row, 0, CELL_TEXT, value, look);
	else if (book->error == LXW_NO_ERROR)
		keep(book,
		     worksheet_merge_range(book->sheet, (lxw_row_t)row, 0, (lxw_row_t)row,
					   (lxw_col_t)(columns - 1), string_of(book, value),
					   format_of(book, look)),
		     0);
	arena_reset(&book->arena);
}

/* As large as its words need, for a spreadsheet program lets it not grow. */
void
bookout_comment(struct bookout *book, size_t row, size_t column, struct text words)
{
	struct text rest = words;
	size_t lines = 1;

	if (book->error != LXW_NO_ERROR)
		return;
	while (rest.n > 0)
		lines += 1 + text_width(text_next(&rest, '\n')) / COMMENT_LINE;
	char nobody[] = "";
	lxw_comment_options options = {
		.author = nobody,
		.width = COMMENT_WIDTH,
		.height = (uint16_t)(18 * (lines < 40 ? lines : 40)),
		.font_size = 9,
	};

	keep(book,
	     worksheet_write_comment_opt(book->sheet, (lxw_row_t)row, (lxw_col_t)column,
					 string_of(book, words), &options),
	     column);
	arena_reset(&book->arena);
}

/* ---- what may be typed ---- */

/* "=词!$A$1:$A$12" */
static void
list_formula(const struct bookout *book, const struct bookout_check *check,
	     char formula[FORMULA_SIZE])
{
	char last[LXW_MAX_CELL_NAME_LENGTH];

	lxw_rowcol_to_cell_abs(last, (lxw_row_t)(check->words - 1), (lxw_col_t)check->list,
			       LXW_TRUE, LXW_TRUE);
	(void)snprintf(formula, FORMULA_SIZE, "=%s!%.*s$1:%s", words_name(book),
		       (int)(strrchr(last, '$') - last), last, last);
}

static void
formula_of(const struct bookout *book, const struct bookout_check *check, const char *cell,
	   char formula[FORMULA_SIZE])
{
	if (check->kind == CHECK_LIST)
		list_formula(book, check, formula);
	else if (check->kind == CHECK_MONEY)
		(void)snprintf(formula, FORMULA_SIZE,
			       "=AND(ISNUMBER(%s),%s>=0,%s<=999999999.99,ROUND(%s,2)=%s)", cell,
			       cell, cell, cell, cell);
	else if (check->kind == CHECK_NUMBER)
		(void)snprintf(formula, FORMULA_SIZE, "=ISNUMBER(%s)", cell);
	else
		(void)snprintf(formula, FORMULA_SIZE, "=AND(ISTEXT(%s),LEN(%s)>=%d,LEN(%s)<=%d)",
			       cell, cell, check->least, cell, check->most);
}

static lxw_datetime
datetime_of(day_t day)
{
	lxw_datetime date = { 0 };

	day_split(day, &date.year, &date.month, &date.day);
	return date;
}

void
bookout_check(struct bookout *book, size_t column, size_t first, size_t last,
	      const struct bookout_check *check)
{
	static const uint8_t kind[] = {
		[CHECK_LIST] = LXW_VALIDATION_TYPE_LIST_FORMULA,
		[CHECK_DAY] = LXW_VALIDATION_TYPE_DATE,
		[CHECK_MONEY] = LXW_VALIDATION_TYPE_CUSTOM_FORMULA,
		[CHECK_WHOLE] = LXW_VALIDATION_TYPE_INTEGER,
		[CHECK_NUMBER] = LXW_VALIDATION_TYPE_CUSTOM_FORMULA,
		[CHECK_LENGTHS] = LXW_VALIDATION_TYPE_CUSTOM_FORMULA,
	};
	char formula[FORMULA_SIZE] = "";
	char cell[LXW_MAX_CELL_NAME_LENGTH];

	if (book->error != LXW_NO_ERROR || check->kind == CHECK_NOTHING)
		return;
	lxw_rowcol_to_cell(cell, (lxw_row_t)first, (lxw_col_t)column);
	formula_of(book, check, cell, formula);
	lxw_data_validation validation = {
		.validate = kind[check->kind],
		.criteria = LXW_VALIDATION_CRITERIA_BETWEEN,
		.value_formula = formula,
		.minimum_number = 0,
		.maximum_number = check->most,
		.error_title = string_of(book, check->title),
		.error_message = string_of(book, check->message),
	};

	if (check->kind == CHECK_DAY) {
		validation.minimum_datetime = datetime_of(day_of(1900, 3, 1));
		validation.maximum_datetime = datetime_of(check->last);
	}
	keep(book,
	     worksheet_data_validation_range(book->sheet, (lxw_row_t)first, (lxw_col_t)column,
					     (lxw_row_t)last, (lxw_col_t)column, &validation),
	     column);
	arena_reset(&book->arena);
}

/* ---- the sheet as a whole ---- */

static void
lock(struct bookout *book)
{
	lxw_protection allowed = {
		.format_cells = LXW_TRUE,
		.format_columns = LXW_TRUE,
		.format_rows = LXW_TRUE,
		.insert_rows = LXW_TRUE,
		.delete_rows = LXW_TRUE,
		.sort = LXW_TRUE,
		.autofilter = LXW_TRUE,
	};

	worksheet_protect(book->sheet, NULL, &allowed);
}

void
bookout_page(struct bookout *book, const struct bookout_page *page)
{
	bool zh = book->language == LANGUAGE_ZH;
	lxw_row_t header = (lxw_row_t)page->header;
	int pages = 1 + page->width / PAGE_WIDTH;

	if (book->error != LXW_NO_ERROR)
		return;
	worksheet_set_landscape(book->sheet);
	worksheet_set_paper(book->sheet, A4);
	worksheet_set_margins(book->sheet, 0.4, 0.4, 0.5, 0.6);
	keep(book,
	     worksheet_set_footer(book->sheet, zh ? "&C第 &P 页，共 &N 页" : "&CPage &P of &N"), 0);
	worksheet_fit_to_pages(book->sheet, (uint16_t)(pages < PAGES_MOST ? pages : PAGES_MOST), 0);
	worksheet_freeze_panes(book->sheet, header + 1, (lxw_col_t)page->freeze);
	keep(book, worksheet_repeat_rows(book->sheet, header, header), 0);
	if (page->freeze > 0 && pages > 1)
		keep(book, worksheet_repeat_columns(book->sheet, 0, (lxw_col_t)(page->freeze - 1)),
		     0);
	if (page->filtered)
		keep(book,
		     worksheet_autofilter(book->sheet, header, 0, (lxw_row_t)page->last,
					  (lxw_col_t)(page->columns - 1)),
		     0);
	if (page->locked)
		lock(book);
}

/* ---- the end ---- */

static void
report(const struct bookout *book, struct diag *diag, const struct where *where)
{
	if (book->error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
		diag_say(diag, DIAG_TEXT_LONG, .at = *where, .one = NUM_TEXT((int64_t)book->at));
	else if (book->error == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE)
		diag_say(diag, book->at > LXW_COL_MAX ? DIAG_COLUMNS_MANY : DIAG_ROWS_MANY,
			 .at = *where);
	else
		diag_say(diag, DIAG_FILE_WRITE, .at = *where,
			 .one = text_of(lxw_strerror(book->error)));
}

bool
bookout_finish(struct bookout *book, struct diag *diag, const struct where *where)
{
	if (book->error == LXW_NO_ERROR) {
		keep(book, workbook_close(book->book), 0);
		book->book = NULL;
	}
	bool good = book->error == LXW_NO_ERROR;

	if (!good)
		report(book, diag, where);
	bookout_abandon(book);
	return good;
}

void
bookout_abandon(struct bookout *book)
{
	if (book == NULL)
		return;
	if (book->book != NULL)
		lxw_workbook_free(book->book);
	arena_free(&book->arena);
	free(book);
}
