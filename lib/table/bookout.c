#include "table/bookout.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/num.h"
#include "table/decimal.h"
#include "table/xlsxlib.h"

enum {
	NAME_MAX_SIZE = 96, /* bytes of a name of 31 characters, and NUL */
	PAGE_WIDTH = 165,   /* characters that can still be read across A4 */
	PAGES_MOST = 8,
	FORMULA_SIZE = 256,
	COMMENT_WIDTH = 260, /* pixels, and the characters that they hold */
	COMMENT_LINE = 34,
	WIDTH_NARROW = 171,
};

struct bookout {
	struct booklook look;
	lxw_worksheet *sheet;
	struct arena arena; /* texts that end with NUL, until the next cell */
};

static void
keep(struct bookout *book, lxw_error error, size_t column)
{
	booklook_keep(&book->look, error, column);
}

static bool
is_good(const struct bookout *book)
{
	return book->look.error == LXW_NO_ERROR;
}

/* ---- the workbook and its sheets ---- */

static char *
string_of(struct bookout *book, struct text value)
{
	return booklook_text(&book->arena, value);
}

static struct text
safe(struct bookout *book, struct text value)
{
	return (struct text){ string_of(book, value), value.n };
}

static struct bookout *
begin(struct outfile *file, bool streamed, enum language language, struct text title, day_t date)
{
	struct bookout *book = arena_calloc(1, sizeof(*book));

	booklook_begin(&book->look, outfile_path(file), streamed, language, string_of(book, title),
		       date);
	return book;
}

struct bookout *
bookout_open(struct outfile *file, enum language language, struct text title, day_t date)
{
	return begin(file, false, language, title, date);
}

struct bookout *
bookout_stream(struct outfile *file, enum language language, struct text title, day_t date)
{
	return begin(file, true, language, title, date);
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

	if (!is_good(book))
		return;
	while (number < 1000 &&
	       book->look.xlsx->workbook_validate_sheet_name(
		       book->look.book, sheet_name(text, name, number)) != LXW_NO_ERROR)
		number++;
	book->sheet = book->look.xlsx->workbook_add_worksheet(book->look.book,
							      number < 1000 ? text : NULL);
	if (book->sheet == NULL)
		keep(book, LXW_ERROR_MEMORY_MALLOC_FAILED, 0);
}

void
bookout_words(struct bookout *book)
{
	bookout_sheet(book, text_of(booklook_words(&book->look)));
	if (is_good(book))
		book->look.xlsx->worksheet_hide(book->sheet);
}

void
bookout_column(struct bookout *book, size_t column, int width, unsigned look)
{
	if (is_good(book))
		keep(book,
		     book->look.xlsx->worksheet_set_column(book->sheet, (lxw_col_t)column,
							   (lxw_col_t)column, width,
							   booklook_format(&book->look, look)),
		     column);
}

void
bookout_row(struct bookout *book, size_t row, int height, bool hidden)
{
	lxw_row_col_options options = { .hidden = hidden };

	if (is_good(book))
		keep(book,
		     book->look.xlsx->worksheet_set_row_opt(book->sheet, (lxw_row_t)row, height,
							    NULL, &options),
		     0);
}

void
bookout_own(struct bookout *book, const struct celllook *own)
{
	booklook_own(&book->look, own);
}

/* The library takes the characters alone, and adds what a program leaves beside them. */
void
bookout_width(struct bookout *book, size_t column, uint32_t width)
{
	width = width < WIDTH_NARROW ? width * 7 / 12 : width - BOOKOUT_BESIDE;
	if (is_good(book))
		keep(book,
		     book->look.xlsx->worksheet_set_column(book->sheet, (lxw_col_t)column,
							   (lxw_col_t)column,
							   decimal_double(width, 2), NULL),
		     column);
}

void
bookout_height(struct bookout *book, size_t row, uint32_t height)
{
	if (is_good(book))
		keep(book,
		     book->look.xlsx->worksheet_set_row(book->sheet, (lxw_row_t)row,
							decimal_double(height, 2), NULL),
		     0);
}

/* ---- cells ---- */

void
bookout_cell(struct bookout *book, size_t row, size_t column, enum cell_kind kind,
	     struct text value, unsigned look)
{
	if (row >= LXW_ROW_MAX || column >= LXW_COL_MAX)
		keep(book, LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE, column);
	if (!is_good(book))
		return;
	booklook_cell(&book->look, book->sheet, (lxw_row_t)row, (lxw_col_t)column, kind,
		      safe(book, value), look);
	arena_reset(&book->arena);
}

void
bookout_across(struct bookout *book, size_t row, size_t columns, struct text value, unsigned look)
{
	if (is_good(book))
		booklook_across(&book->look, book->sheet, (lxw_row_t)row, columns,
				safe(book, value), look);
	arena_reset(&book->arena);
}

void
bookout_merge(struct bookout *book, size_t top, size_t left, size_t bottom, size_t right,
	      unsigned look)
{
	bool outside = bottom >= LXW_ROW_MAX || right >= LXW_COL_MAX;

	/* one cell is none, for the library */
	if (!is_good(book) || outside || (top == bottom && left == right))
		return;
	keep(book,
	     book->look.xlsx->worksheet_merge_range(book->sheet, (lxw_row_t)top, (lxw_col_t)left,
						    (lxw_row_t)bottom, (lxw_col_t)right, "",
						    booklook_format(&book->look, look)),
	     left);
}

/* As large as its words need, for a spreadsheet program lets it not grow. */
void
bookout_comment(struct bookout *book, size_t row, size_t column, struct text words)
{
	struct text rest = words;
	size_t lines = 1;

	if (!is_good(book))
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
	     book->look.xlsx->worksheet_write_comment_opt(book->sheet, (lxw_row_t)row,
							  (lxw_col_t)column, string_of(book, words),
							  &options),
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

	book->look.xlsx->lxw_rowcol_to_cell_abs(last, (lxw_row_t)(check->words - 1),
						(lxw_col_t)check->list, LXW_TRUE, LXW_TRUE);
	(void)snprintf(formula, FORMULA_SIZE, "=%s!%.*s$1:%s", booklook_words(&book->look),
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

	if (!is_good(book) || check->kind == CHECK_NOTHING)
		return;
	book->look.xlsx->lxw_rowcol_to_cell(cell, (lxw_row_t)first, (lxw_col_t)column);
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
	     book->look.xlsx->worksheet_data_validation_range(book->sheet, (lxw_row_t)first,
							      (lxw_col_t)column, (lxw_row_t)last,
							      (lxw_col_t)column, &validation),
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

	book->look.xlsx->worksheet_protect(book->sheet, NULL, &allowed);
}

void
bookout_page(struct bookout *book, const struct bookout_page *page)
{
	lxw_row_t header = (lxw_row_t)page->header;
	int pages = 1 + page->width / PAGE_WIDTH;

	if (!is_good(book))
		return;
	booklook_paper(&book->look, book->sheet);
	book->look.xlsx->worksheet_fit_to_pages(
		book->sheet, (uint16_t)(pages < PAGES_MOST ? pages : PAGES_MOST), 0);
	book->look.xlsx->worksheet_freeze_panes(book->sheet, header + 1, (lxw_col_t)page->freeze);
	keep(book, book->look.xlsx->worksheet_repeat_rows(book->sheet, header, header), 0);
	if (page->freeze > 0 && pages > 1)
		keep(book,
		     book->look.xlsx->worksheet_repeat_columns(book->sheet, 0,
							       (lxw_col_t)(page->freeze - 1)),
		     0);
	if (page->filtered)
		keep(book,
		     book->look.xlsx->worksheet_autofilter(book->sheet, header, 0,
							   (lxw_row_t)page->last,
							   (lxw_col_t)(page->columns - 1)),
		     0);
	if (page->locked)
		lock(book);
}

/* ---- the end ---- */

bool
bookout_finish(struct bookout *book, struct diag *diag, const struct where *where)
{
	bool good = booklook_finish(&book->look, diag, where);

	bookout_abandon(book);
	return good;
}

void
bookout_abandon(struct bookout *book)
{
	if (book == NULL)
		return;
	booklook_abandon(&book->look);
	arena_free(&book->arena);
	free(book);
}
