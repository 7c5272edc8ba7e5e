#include "table/booklook.h"

#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "table/celllook.h"
#include "table/decimal.h"
#include "table/numform.h"
#include "table/serial.h"
#include "table/shown.h"
#include "table/xlsxlib.h"

enum {
	TEXT_MAX = 32767, /* characters in a cell */
	A4 = 9,
	BUILTIN_FORMS = 164, /* those of a workbook's own begin there */
	STACKED = 255,       /* characters one below the other */
};

void
booklook_keep(struct booklook *look, unsigned error, size_t column)
{
	if (look->error != LXW_NO_ERROR || error == LXW_NO_ERROR)
		return;
	look->error = error;
	look->at = column + 1;
}

char *
booklook_text(struct arena *arena, struct text value)
{
	char *copy = arena_string(arena, value);
	size_t used;

	if (value.n == 0 ||
	    (text_valid(value.p, value.n) == value.n && memchr(copy, 0xEF, value.n) == NULL))
		return copy;
	for (size_t at = 0; at < value.n; at += used) {
		uint32_t code = text_decode(copy + at, value.n - at, &used);

		if ((code == 0xFFFD && used == 1) || code == 0xFFFE || code == 0xFFFF)
			memset(copy + at, '?', used);
	}
	return copy;
}

/* Zero would be the clock: a workbook of no date was made on the first day a zip file knows. */
void
booklook_begin(struct booklook *look, const char *path, bool streamed, enum language language,
	       char *title, day_t date)
{
	day_t first = day_of(1980, 1, 1);
	day_t day = date < first ? first : date;
	lxw_doc_properties properties = { .created = (time_t)day * 86400 };
	lxw_workbook_options how = { .constant_memory = streamed };

	*look = (struct booklook){ .xlsx = xlsxlib_load(), .language = language };
	if (look->xlsx != NULL)
		look->book = look->xlsx->workbook_new_opt(path, &how);
	if (look->book == NULL) {
		booklook_keep(look, LXW_ERROR_MEMORY_MALLOC_FAILED, 0);
		return;
	}
	properties.title = title;
	booklook_keep(look, look->xlsx->workbook_set_properties(look->book, &properties), 0);
}

/* ---- formats ---- */

static const lxw_color_t colours[] = { [FILL_HEAD] = 0xD9E2F3,
				       [FILL_NEED] = 0xFCE4D6,
				       [FILL_LOOK] = 0xFFF2CB,
				       [FILL_FAULT] = 0xF8CBAC };

bool
booklook_marks(uint32_t colour)
{
	return colour == colours[FILL_LOOK] || colour == colours[FILL_FAULT];
}

static void
set_align(const struct xlsxlib *xlsx, lxw_format *format, unsigned bits)
{
	xlsx->format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
	if (bits % LOOK_BOLD == LOOK_CODE)
		xlsx->format_set_align(format, LXW_ALIGN_FILL);
	if ((bits & LOOK_CENTER) != 0)
		xlsx->format_set_align(format, LXW_ALIGN_CENTER);
	if ((bits & LOOK_RIGHT) != 0)
		xlsx->format_set_align(format, LXW_ALIGN_RIGHT);
	if ((bits & LOOK_WRAP) != 0)
		xlsx->format_set_text_wrap(format);
	if ((bits & LOOK_LARGE) != 0)
		xlsx->format_set_shrink(format);
}

static void
set_look(const struct xlsxlib *xlsx, lxw_format *format, unsigned bits)
{
	static const char *const code[LOOK_BOLD] = {
		[LOOK_TEXT] = "General",       [LOOK_NAME] = "@",
		[LOOK_MONEY] = "0.00_ ",       [LOOK_NUMBER] = "General",
		[LOOK_DAY] = "yyyy\\-mm\\-dd", [LOOK_MONTH] = "yyyy\\-mm",
		[LOOK_STARRED] = "@\"*\"",     [LOOK_CODE] = "@",
	};
	unsigned fill = bits / LOOK_FILL;

	xlsx->format_set_num_format(format, code[bits % LOOK_BOLD]);
	set_align(xlsx, format, bits);
	if ((bits & LOOK_BOLD) != 0)
		xlsx->format_set_bold(format);
	if ((bits & LOOK_BORDER) != 0)
		xlsx->format_set_border(format, LXW_BORDER_THIN);
	if ((bits & LOOK_OPEN) != 0)
		xlsx->format_set_unlocked(format);
	if ((bits & LOOK_LARGE) != 0)
		xlsx->format_set_font_size(format, 18);
	if (fill != FILL_NONE)
		xlsx->format_set_bg_color(format, colours[fill]);
}

/* ---- looks of people's ---- */

/* Can a text stand in an attribute of the styles, which the library cuts off? */
static bool
is_sound(struct text said)
{
	bool sound = said.n > 0 && said.n < LXW_FORMAT_FIELD_LEN &&
		     text_valid(said.p, said.n) == said.n &&
		     text_find(said, TEXT("\xEF\xBF\xBE")) == SIZE_MAX &&
		     text_find(said, TEXT("\xEF\xBF\xBF")) == SIZE_MAX;

	for (size_t i = 0; i < said.n; i++)
		sound = sound && (unsigned char)said.p[i] >= ' ';
	return sound;
}

/*
 * The number format that it has, unless cells are written as it shows them: with words around or in
 * another scale.
 */
static void
set_own_form(const struct xlsxlib *xlsx, lxw_format *format, const struct celllook *own)
{
	struct arena arena = { 0 };
	struct numform form = numform_read(own->form, &arena);

	if (own->form.n == 0)
		xlsx->format_set_num_format_index(
			format, (uint8_t)(own->form_id < BUILTIN_FORMS ? own->form_id : 0));
	else if (is_sound(own->form) && form.shift == 0 && form.zeros == 0 && form.before.n == 0 &&
		 form.after.n == 0)
		xlsx->format_set_num_format(format, own->form.p);
	arena_free(&arena);
}

static void
set_own_font(const struct xlsxlib *xlsx, lxw_format *format, const struct celllook *own)
{
	if (is_sound(own->font))
		xlsx->format_set_font_name(format, own->font.p);
	if (own->size > 0)
		xlsx->format_set_font_size(format, decimal_double(own->size, 2));
	if (own->ink != COLOUR_NONE)
		xlsx->format_set_font_color(format, own->ink);
	if (own->bold)
		xlsx->format_set_bold(format);
	if (own->italic)
		xlsx->format_set_italic(format);
	if (own->underlined)
		xlsx->format_set_underline(format, LXW_UNDERLINE_SINGLE);
	if (own->struck)
		xlsx->format_set_font_strikeout(format);
}

static void
set_own_place(const struct xlsxlib *xlsx, lxw_format *format, const struct celllook *own)
{
	static const uint8_t across[] = {
		[ACROSS_GENERAL] = LXW_ALIGN_NONE,
		[ACROSS_LEFT] = LXW_ALIGN_LEFT,
		[ACROSS_CENTER] = LXW_ALIGN_CENTER,
		[ACROSS_RIGHT] = LXW_ALIGN_RIGHT,
		[ACROSS_FILL] = LXW_ALIGN_FILL,
		[ACROSS_JUSTIFY] = LXW_ALIGN_JUSTIFY,
		[ACROSS_SELECTION] = LXW_ALIGN_CENTER_ACROSS,
		[ACROSS_SPREAD] = LXW_ALIGN_DISTRIBUTED,
	};
	static const uint8_t down[] = {
		[DOWN_TOP] = LXW_ALIGN_VERTICAL_TOP,
		[DOWN_CENTER] = LXW_ALIGN_VERTICAL_CENTER,
		[DOWN_BOTTOM] = LXW_ALIGN_VERTICAL_BOTTOM,
		[DOWN_JUSTIFY] = LXW_ALIGN_VERTICAL_JUSTIFY,
		[DOWN_SPREAD] = LXW_ALIGN_VERTICAL_DISTRIBUTED,
	};

	xlsx->format_set_align(format, across[own->across]);
	xlsx->format_set_align(format, down[own->down]);
	if (own->wrapped)
		xlsx->format_set_text_wrap(format);
	if (own->shrunk)
		xlsx->format_set_shrink(format);
	if (own->indent > 0)
		xlsx->format_set_indent(format, own->indent);
	if (own->turned == STACKED)
		xlsx->format_set_rotation(format, 270);
	else if (own->turned > 0)
		xlsx->format_set_rotation(
			format, (int16_t)(own->turned <= 90 ? own->turned : 90 - own->turned));
}

static void
set_own(const struct xlsxlib *xlsx, lxw_format *format, const struct celllook *own, unsigned bits)
{
	void (*const line[CELLLOOK_SIDES])(lxw_format *, uint8_t) = {
		[SIDE_LEFT] = xlsx->format_set_left,
		[SIDE_RIGHT] = xlsx->format_set_right,
		[SIDE_TOP] = xlsx->format_set_top,
		[SIDE_BOTTOM] = xlsx->format_set_bottom,
	};
	unsigned fill = bits % LOOK_OWN / LOOK_FILL;

	if (bits % LOOK_BOLD == LOOK_NAME)
		xlsx->format_set_num_format(format, "@");
	else
		set_own_form(xlsx, format, own);
	set_own_font(xlsx, format, own);
	set_own_place(xlsx, format, own);
	for (size_t i = 0; i < CELLLOOK_SIDES; i++)
		if (own->line[i] > 0)
			line[i](format, own->line[i]);
	if (fill != FILL_NONE)
		xlsx->format_set_bg_color(format, colours[fill]);
	else if (own->fill != COLOUR_NONE)
		xlsx->format_set_bg_color(format, own->fill == 0 ? LXW_COLOR_BLACK : own->fill);
}

void
booklook_own(struct booklook *look, const struct celllook *own)
{
	look->own = own;
}

struct lxw_format *
booklook_format(struct booklook *look, unsigned bits)
{
	for (size_t i = look->count; i-- > 0;)
		if (look->made[i].look == bits)
			return look->made[i].format;
	lxw_format *format = look->xlsx->workbook_add_format(look->book);

	if (format == NULL) {
		booklook_keep(look, LXW_ERROR_MEMORY_MALLOC_FAILED, 0);
		return NULL;
	}
	if (look->language == LANGUAGE_ZH)
		look->xlsx->format_set_font_name(format, "宋体");
	if (bits >= LOOK_OWN)
		set_own(look->xlsx, format, &look->own[bits / LOOK_OWN - 1], bits);
	else
		set_look(look->xlsx, format, bits);
	look->made = arena_grow(look->made, &look->room, look->count, sizeof(*look->made));
	look->made[look->count++] = (struct booklook_format){ bits, format };
	return format;
}

/* ---- cells ---- */

static lxw_error
write_text(const struct xlsxlib *xlsx, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column,
	   struct text value, lxw_format *format)
{
	if (value.n > TEXT_MAX && xlsx->lxw_utf8_strlen(value.p) > TEXT_MAX)
		return LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED;
	return xlsx->worksheet_write_string(sheet, row, column, value.p, format);
}

static lxw_error
write_number(const struct xlsxlib *xlsx, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column,
	     struct text value, lxw_format *format)
{
	int64_t units;
	size_t decimals;

	if (!decimal_units(value, &units, &decimals))
		return write_text(xlsx, sheet, row, column, value, format);
	return xlsx->worksheet_write_number(sheet, row, column, decimal_double(units, decimals),
					    format);
}

/* Money with more than two decimals is no amount, and stays the text that it is. */
static lxw_error
write_money(const struct xlsxlib *xlsx, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column,
	    struct text value, lxw_format *format)
{
	int64_t units;
	size_t decimals;

	if (!decimal_units(value, &units, &decimals) || decimals > 2)
		return write_text(xlsx, sheet, row, column, value, format);
	return xlsx->worksheet_write_number(sheet, row, column, decimal_double(units, decimals),
					    format);
}

static lxw_error
write_date(const struct xlsxlib *xlsx, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column,
	   struct text value, lxw_format *format)
{
	lxw_datetime date = { 0 };

	if (!serial_split(value, &date.year, &date.month, &date.day))
		return write_text(xlsx, sheet, row, column, value, format);
	return xlsx->worksheet_write_datetime(sheet, row, column, &date, format);
}

void
booklook_cell(struct booklook *look, struct lxw_worksheet *sheet, uint32_t row, uint16_t column,
	      enum cell_kind kind, struct text value, unsigned bits)
{
	static lxw_error (*const write[])(const struct xlsxlib *, lxw_worksheet *, lxw_row_t,
					  lxw_col_t, struct text, lxw_format *) = {
		[CELL_TEXT] = write_text,  [CELL_NAME] = write_text,     [CELL_MONEY] = write_money,
		[CELL_RATE] = write_money, [CELL_NUMBER] = write_number, [CELL_DATE] = write_date,
		[CELL_CODE] = write_text,
	};
	lxw_format *format = booklook_format(look, bits);

	if (format != NULL)
		booklook_keep(
			look,
			value.n == 0 ? look->xlsx->worksheet_write_blank(sheet, row, column, format)
				     : write[kind](look->xlsx, sheet, row, column, value, format),
			column);
}

void
booklook_across(struct booklook *look, struct lxw_worksheet *sheet, uint32_t row, size_t columns,
		struct text value, unsigned bits)
{
	lxw_format *format = booklook_format(look, bits);

	if (columns < 2)
		booklook_cell(look, sheet, row, 0, CELL_TEXT, value, bits);
	else if (format != NULL)
		booklook_keep(look,
			      look->xlsx->worksheet_merge_range(sheet, row, 0, row,
								(lxw_col_t)(columns - 1), value.p,
								format),
			      0);
}

/* ---- all of it ---- */

void
booklook_paper(struct booklook *look, struct lxw_worksheet *sheet)
{
	bool zh = look->language == LANGUAGE_ZH;

	look->xlsx->worksheet_set_landscape(sheet);
	look->xlsx->worksheet_set_paper(sheet, A4);
	look->xlsx->worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.6);
	booklook_keep(look,
		      look->xlsx->worksheet_set_footer(sheet, zh ? "&C第 &P 页，共 &N 页"
								 : "&CPage &P of &N"),
		      0);
}

const char *
booklook_words(const struct booklook *look)
{
	return look->language == LANGUAGE_ZH ? "词" : "words";
}

/* What the library says of itself is English. */
static const char *
cause_of(const struct booklook *look, enum language language)
{
	if (language != LANGUAGE_ZH)
		return look->xlsx->lxw_strerror((lxw_error)look->error);
	if (look->error == LXW_ERROR_MEMORY_MALLOC_FAILED)
		return "内存不够";
	return look->error <= LXW_ERROR_ZIP_CLOSE ? "工作簿写不完整，磁盘可能满了"
						  : "工作簿装不下这些内容";
}

static void
report(const struct booklook *look, struct diag *diag, const struct where *where)
{
	char letters[SHOWN_LETTERS];

	if (look->xlsx == NULL)
		diag_say(diag, DIAG_LIBRARY, .at = *where, .one = xlsxlib_name());
	else if (look->error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
		diag_say(diag, DIAG_TEXT_LONG, .at = *where,
			 .one = shown_column(look->at - 1, letters));
	else if (look->error == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE)
		diag_say(diag, look->at > LXW_COL_MAX ? DIAG_COLUMNS_MANY : DIAG_ROWS_MANY,
			 .at = *where);
	else
		diag_say(diag, DIAG_FILE_WRITE, .at = *where,
			 .one = text_of(cause_of(look, diag->language)));
}

bool
booklook_finish(struct booklook *look, struct diag *diag, const struct where *where)
{
	if (look->error == LXW_NO_ERROR) {
		booklook_keep(look, look->xlsx->workbook_close(look->book), 0);
		look->book = NULL;
	}
	bool good = look->error == LXW_NO_ERROR;

	if (!good)
		report(look, diag, where);
	booklook_abandon(look);
	return good;
}

void
booklook_abandon(struct booklook *look)
{
	if (look->book != NULL)
		look->xlsx->lxw_workbook_free(look->book);
	free(look->xlsx);
	free(look->made);
	look->made = NULL;
	look->count = look->room = 0;
	look->book = NULL;
	look->xlsx = NULL;
}
