#include "table/sheetlook.h"

#include <stddef.h>
#include <stdint.h>
#include <xlsxwriter.h>

static lxw_format *
new_format(lxw_workbook *book, enum language language)
{
	lxw_format *format = workbook_add_format(book);

	if (format == NULL)
		return NULL;
	if (language == LANGUAGE_ZH)
		format_set_font_name(format, "宋体");
	format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
	return format;
}

static void
set_style(lxw_format *format, enum sheetlook_style style)
{
	static const struct {
		const char *code;
		uint8_t align;
	} styles[STYLES] = {
		[STYLE_TEXT] = { "General", LXW_ALIGN_NONE },
		[STYLE_NAME] = { "@", LXW_ALIGN_NONE },
		[STYLE_MONEY] = { "0.00_ ", LXW_ALIGN_NONE },
		[STYLE_NUMBER] = { "General", LXW_ALIGN_CENTER },
		[STYLE_DAY] = { "yyyy\\-mm\\-dd", LXW_ALIGN_CENTER },
		[STYLE_MONTH] = { "yyyy\\-mm", LXW_ALIGN_CENTER },
		[STYLE_CODE] = { "@", LXW_ALIGN_FILL },
	};

	format_set_border(format, LXW_BORDER_THIN);
	format_set_num_format(format, styles[style].code);
	format_set_align(format, styles[style].align);
	if (style == STYLE_TEXT)
		format_set_text_wrap(format);
}

static lxw_format *
cell_format(lxw_workbook *book, enum language language, enum sheetlook_shade shade,
	    enum sheetlook_style style)
{
	static const lxw_color_t fill[SHADES] = {
		[SHADE_LOOK] = 0xFFF2CC, [SHADE_FAULT] = 0xF8CBAD
	};
	lxw_format *format = new_format(book, language);

	if (format == NULL)
		return NULL;
	set_style(format, style);
	if (fill[shade] != 0)
		format_set_bg_color(format, fill[shade]);
	if (shade == SHADE_TOTAL) {
		format_set_bold(format);
		if (style == STYLE_TEXT)
			format_set_align(format, LXW_ALIGN_CENTER);
	}
	return format;
}

bool
sheetlook_make(struct sheetlook *look, lxw_workbook *book, enum language language)
{
	bool whole = true;

	for (int shade = 0; shade < SHADES; shade++) {
		for (int style = 0; style < STYLES; style++) {
			lxw_format *format =
				cell_format(book, language, (enum sheetlook_shade)shade,
					    (enum sheetlook_style)style);

			look->cell[shade][style] = format;
			whole = whole && format != NULL;
		}
	}
	look->title = new_format(book, language);
	look->header = cell_format(book, language, SHADE_TOTAL, STYLE_TEXT);
	if (!whole || look->title == NULL || look->header == NULL)
		return false;
	format_set_font_size(look->title, 18);
	format_set_bold(look->title);
	format_set_align(look->title, LXW_ALIGN_CENTER);
	format_set_text_wrap(look->title);
	format_set_bg_color(look->header, 0xD9E2F3);
	return true;
}
