#include "table/xlsxlook.h"

#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "table/cellname.h"
#include "table/decimal.h"
#include "table/row.h"

enum { THEME_COLOURS = 12, LINES_MOST = 1048576, HUNDREDTHS = 2, THOUSANDTHS = 3 };

/* Where in styles.xml the reader is. */
enum part { IN_NOTHING, IN_FONTS, IN_FILLS, IN_BORDERS, IN_CELLS };

struct border {
	unsigned char line[CELLLOOK_SIDES];
};

struct styles {
	struct celllooks *looks;
	enum part part;
	bool solid; /* the fill that is read covers the cell */
	uint32_t theme[THEME_COLOURS];
	size_t themes;
	bool in_scheme;
	struct celllook *font; /* as far as a font goes */
	size_t font_room;
	size_t fonts;
	uint32_t *fill;
	size_t fill_room;
	size_t fills;
	struct border *border;
	size_t border_room;
	size_t borders;
	struct form {
		unsigned id;
		struct text code;
	} * form;
	size_t form_room;
	size_t forms;
	uint32_t *palette; /* of the workbook's own */
	size_t palette_room;
	size_t palettes;
};

/* A whole number of an attribute; 0 where it has none. */
static size_t
count_of(const char **attributes, const char *name)
{
	const char *value = package_attribute(attributes, name);
	int64_t n = 0;

	return value != NULL && num_parse(value, strlen(value), INT32_MAX, &n) ? (size_t)n : 0;
}

/* "20.25": in units of the last of so many decimals, what lies behind them cut off; 0: none. */
static int64_t
scaled(const char *said, size_t places)
{
	char buf[DECIMAL_SIZE];
	struct text text = text_of(said);
	bool below = text.n > 0 && text.p[0] == '-';
	int64_t units = 0;

	if (decimal_read(text, buf, &text) != DECIMAL_EXACT)
		return 0;
	struct text rest = below ? text_from(text, 1) : text;
	struct text whole = text_next(&rest, '.');

	if (!num_parse(whole.p, whole.n, INT32_MAX, &units))
		return 0;
	for (size_t i = 0; i < places; i++)
		units = units * 10 + (i < rest.n ? rest.p[i] - '0' : 0);
	return below ? -units : units;
}

/* "FF1F4E79": the last six. */
static uint32_t
rgb_of(const char *said)
{
	static const char digits[] = "0123456789ABCDEF";
	size_t n = strlen(said);
	uint32_t colour = 0;

	for (size_t i = n < 6 ? n : n - 6; i < n; i++) {
		char digit = (char)(said[i] >= 'a' ? said[i] - 'a' + 'A' : said[i]);
		const char *at = memchr(digits, digit, sizeof(digits) - 1);

		if (at == NULL)
			return COLOUR_NONE;
		colour = colour << 4 | (uint32_t)(at - digits);
	}
	return n < 6 ? COLOUR_NONE : colour;
}

static uint32_t
colour_of(const struct styles *styles, const char **attributes)
{
	const char *rgb = package_attribute(attributes, "rgb");
	const char *indexed = package_attribute(attributes, "indexed");
	const char *theme = package_attribute(attributes, "theme");
	const char *tint = package_attribute(attributes, "tint");
	size_t number = count_of(attributes, theme != NULL ? "theme" : "indexed");
	uint32_t colour = COLOUR_NONE;

	if (rgb != NULL)
		colour = rgb_of(rgb);
	else if (theme != NULL)
		colour = number < styles->themes ? styles->theme[number] : COLOUR_NONE;
	else if (indexed != NULL)
		colour = number < styles->palettes ? styles->palette[number]
						   : celllook_indexed(number);
	return tint == NULL ? colour : celllook_tint(colour, (int)scaled(tint, THOUSANDTHS));
}

/* ---- the palette, which stands behind what refers to it, and the theme ---- */

static void
palette_start(void *context, const char *name, const char **attributes)
{
	struct styles *styles = context;
	const char *rgb = package_attribute(attributes, "rgb");

	if (strcmp(name, "rgbColor") != 0 || styles->palettes == CELLLOOK_FORMATS_MOST)
		return;
	styles->palette = arena_grow(styles->palette, &styles->palette_room, styles->palettes,
				     sizeof(*styles->palette));
	styles->palette[styles->palettes++] = rgb == NULL ? COLOUR_NONE : rgb_of(rgb);
}

/* dk1, lt1, dk2, lt2, then the rest; cells count the light one of each pair first. */
static void
theme_start(void *context, const char *name, const char **attributes)
{
	struct styles *styles = context;
	const char *said =
		package_attribute(attributes, strcmp(name, "sysClr") == 0 ? "lastClr" : "val");

	if (strcmp(name, "clrScheme") == 0)
		styles->in_scheme = true;
	if (!styles->in_scheme || said == NULL || styles->themes == THEME_COLOURS ||
	    (strcmp(name, "sysClr") != 0 && strcmp(name, "srgbClr") != 0))
		return;
	size_t place = styles->themes++;

	styles->theme[place < 4 ? place ^ 1U : place] = rgb_of(said);
}

static void
theme_end(void *context, const char *name)
{
	struct styles *styles = context;

	if (strcmp(name, "clrScheme") == 0)
		styles->in_scheme = false;
}

/* ---- fonts, fills, borders, number formats ---- */

/* <b/>, <b val="0"/> */
static bool
is_on(const char **attributes)
{
	const char *value = package_attribute(attributes, "val");

	return value == NULL || package_flag(value);
}

static void
font_start(struct styles *styles, const char *name, const char **attributes)
{
	const char *value = package_attribute(attributes, "val");

	if (strcmp(name, "font") == 0 && styles->fonts < CELLLOOK_FORMATS_MOST) {
		styles->font = arena_grow(styles->font, &styles->font_room, styles->fonts,
					  sizeof(*styles->font));
		styles->font[styles->fonts++] = (struct celllook){ .ink = COLOUR_NONE };
	}
	if (styles->fonts == 0)
		return;
	struct celllook *font = &styles->font[styles->fonts - 1];

	if (strcmp(name, "b") == 0)
		font->bold = is_on(attributes);
	else if (strcmp(name, "i") == 0)
		font->italic = is_on(attributes);
	else if (strcmp(name, "strike") == 0)
		font->struck = is_on(attributes);
	else if (strcmp(name, "u") == 0)
		font->underlined = value == NULL || strcmp(value, "none") != 0;
	else if (strcmp(name, "color") == 0)
		font->ink = colour_of(styles, attributes);
	else if (strcmp(name, "sz") == 0 && value != NULL)
		font->size = (unsigned)scaled(value, HUNDREDTHS);
	else if (strcmp(name, "name") == 0 && value != NULL)
		font->font = text_of(arena_string(&styles->looks->arena, text_of(value)));
}

static void
fill_start(struct styles *styles, const char *name, const char **attributes)
{
	const char *pattern = package_attribute(attributes, "patternType");

	if (strcmp(name, "fill") == 0 && styles->fills < CELLLOOK_FORMATS_MOST) {
		styles->fill = arena_grow(styles->fill, &styles->fill_room, styles->fills,
					  sizeof(*styles->fill));
		styles->fill[styles->fills++] = COLOUR_NONE;
	} else if (strcmp(name, "patternFill") == 0) {
		styles->solid = pattern != NULL && strcmp(pattern, "solid") == 0;
	} else if (strcmp(name, "fgColor") == 0 && styles->solid && styles->fills > 0) {
		styles->fill[styles->fills - 1] = colour_of(styles, attributes);
	}
}

/* The place of a word in "a|b|c", from 0; that many as there are words: it is none of them. */
static size_t
place_of(const char *word, const char *words)
{
	struct text rest = text_of(words);
	size_t place = 0;

	while (rest.n > 0 && !text_equal(text_next(&rest, '|'), text_of(word)))
		place++;
	return place;
}

static void
border_start(struct styles *styles, const char *name, const char **attributes)
{
	static const char names[] =
		"none|thin|medium|dashed|dotted|thick|double|hair|mediumDashed|"
		"dashDot|mediumDashDot|dashDotDot|mediumDashDotDot|slantDashDot";
	enum { STYLES = 14 };
	size_t side = place_of(name, "left|right|top|bottom");
	const char *style = package_attribute(attributes, "style");

	if (strcmp(name, "border") == 0 && styles->borders < CELLLOOK_FORMATS_MOST) {
		styles->border = arena_grow(styles->border, &styles->border_room, styles->borders,
					    sizeof(*styles->border));
		styles->border[styles->borders++] = (struct border){ 0 };
	} else if (side < CELLLOOK_SIDES && style != NULL && styles->borders > 0) {
		size_t line = place_of(style, names);

		styles->border[styles->borders - 1].line[side] =
			(unsigned char)(line < STYLES ? line : 0);
	}
}

static void
add_form(struct styles *styles, const char **attributes)
{
	const char *code = package_attribute(attributes, "formatCode");

	if (code == NULL || styles->forms == CELLLOOK_FORMATS_MOST)
		return;
	styles->form =
		arena_grow(styles->form, &styles->form_room, styles->forms, sizeof(*styles->form));
	styles->form[styles->forms++] =
		(struct form){ (unsigned)count_of(attributes, "numFmtId"),
			       text_of(arena_string(&styles->looks->arena, text_of(code))) };
}

/* ---- cell formats ---- */

static void
add_look(struct styles *styles, const char **attributes)
{
	struct celllook *look = celllook_add(styles->looks);
	size_t font = count_of(attributes, "fontId");
	size_t fill = count_of(attributes, "fillId");
	size_t border = count_of(attributes, "borderId");

	if (font < styles->fonts)
		*look = styles->font[font];
	look->down = DOWN_BOTTOM;
	look->fill = fill < styles->fills ? styles->fill[fill] : COLOUR_NONE;
	if (border < styles->borders)
		memcpy(look->line, styles->border[border].line, sizeof(look->line));
	look->form_id = (unsigned)count_of(attributes, "numFmtId");
	for (size_t i = 0; i < styles->forms; i++)
		if (styles->form[i].id == look->form_id)
			look->form = styles->form[i].code;
}

static void
align(struct celllook *look, const char **attributes)
{
	const char *across = package_attribute(attributes, "horizontal");
	const char *down = package_attribute(attributes, "vertical");
	size_t place = across == NULL ? ACROSS_GENERAL
				      : place_of(across, "general|left|center|right|fill|justify|"
							 "centerContinuous|distributed");
	size_t turned = count_of(attributes, "textRotation");

	look->across = (unsigned char)(place <= ACROSS_SPREAD ? place : ACROSS_GENERAL);
	place = down == NULL ? DOWN_BOTTOM
			     : place_of(down, "top|center|bottom|justify|distributed");
	look->down = (unsigned char)(place <= DOWN_SPREAD ? place : DOWN_BOTTOM);
	look->wrapped = package_flag(package_attribute(attributes, "wrapText"));
	look->shrunk = package_flag(package_attribute(attributes, "shrinkToFit"));
	look->indent = (unsigned char)(count_of(attributes, "indent") & 0xF);
	look->turned = (unsigned char)(turned <= 180 || turned == 255 ? turned : 0);
}

static void
cells_start(struct styles *styles, const char *name, const char **attributes)
{
	struct celllooks *looks = styles->looks;

	if (strcmp(name, "xf") == 0 && looks->looks < CELLLOOK_FORMATS_MOST)
		add_look(styles, attributes);
	else if (strcmp(name, "alignment") == 0 && looks->looks > 0)
		align(&looks->look[looks->looks - 1], attributes);
}

static const struct {
	const char *name;
	void (*start)(struct styles *styles, const char *name, const char **attributes);
} parts[] = {
	[IN_FONTS] = { "fonts", font_start },
	[IN_FILLS] = { "fills", fill_start },
	[IN_BORDERS] = { "borders", border_start },
	[IN_CELLS] = { "cellXfs", cells_start },
};

static void
style_start(void *context, const char *name, const char **attributes)
{
	struct styles *styles = context;

	if (styles->part != IN_NOTHING) {
		parts[styles->part].start(styles, name, attributes);
		return;
	}
	for (size_t i = IN_FONTS; i < ARRAY_LENGTH(parts); i++)
		if (strcmp(name, parts[i].name) == 0)
			styles->part = (enum part)i;
	if (strcmp(name, "numFmt") == 0)
		add_form(styles, attributes);
}

static void
style_end(void *context, const char *name)
{
	struct styles *styles = context;

	if (styles->part != IN_NOTHING && strcmp(name, parts[styles->part].name) == 0)
		styles->part = IN_NOTHING;
}

static bool
read_styles(const struct xlsxbook *book, struct celllooks *looks)
{
	static const struct package_handler theme = { .start = theme_start, .end = theme_end };
	static const struct package_handler palette = { .start = palette_start };
	static const struct package_handler handler = { .start = style_start, .end = style_end };
	struct styles styles = { .looks = looks };
	bool good = (book->theme == NULL || !package_has(book->package, book->theme) ||
		     package_part_read(book->package, book->theme, &theme, &styles)) &&
		    package_part_read(book->package, book->styles, &palette, &styles) &&
		    package_part_read(book->package, book->styles, &handler, &styles);

	free(styles.font);
	free(styles.fill);
	free(styles.border);
	free(styles.form);
	free(styles.palette);
	return good;
}

/* ---- a sheet ---- */

struct sheet {
	struct celllooks *looks;
	size_t line;
	size_t column; /* of the next cell that has no name */
};

static void
row_start(struct sheet *sheet, const char **attributes)
{
	size_t line = count_of(attributes, "r");
	const char *height = package_attribute(attributes, "ht");

	sheet->line = line == 0 ? sheet->line + 1 : line;
	sheet->column = 0;
	if (height != NULL && sheet->line <= LINES_MOST)
		celllook_row(sheet->looks, sheet->line, (uint32_t)scaled(height, HUNDREDTHS));
}

/* What is not read of how a sheet looks. */
static unsigned
left_by(const char *name)
{
	static const struct {
		const char *name;
		enum celllook_left left;
	} elements[] = {
		{ "drawing", LEFT_PICTURES },
		{ "dataValidation", LEFT_LISTS },
		{ "conditionalFormatting", LEFT_RULES },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(elements); i++)
		if (strcmp(name, elements[i].name) == 0)
			return elements[i].left;
	return 0;
}

static void
sheet_start(void *context, const char *name, const char **attributes)
{
	struct sheet *sheet = context;
	const char *width = package_attribute(attributes, "width");
	const char *cell = package_attribute(attributes, "r");

	if (strcmp(name, "c") == 0) {
		if (cell != NULL)
			(void)cellname_column(cell, &sheet->column);
		if (sheet->column < TABLE_COLUMNS && sheet->line <= LINES_MOST)
			celllook_put(sheet->looks, sheet->line, sheet->column,
				     count_of(attributes, "s"));
		sheet->column++;
	} else if (strcmp(name, "row") == 0) {
		row_start(sheet, attributes);
	} else if (strcmp(name, "col") == 0 && width != NULL) {
		size_t min = count_of(attributes, "min");
		size_t max = count_of(attributes, "max");

		if (min > 0 && max > 0)
			celllook_width(sheet->looks, min - 1, max - 1,
				       (uint32_t)scaled(width, HUNDREDTHS));
	} else {
		sheet->looks->left |= left_by(name);
	}
}

bool
xlsxlook_read(const struct xlsxbook *book, size_t sheet, struct celllooks *looks)
{
	static const struct package_handler handler = { .start = sheet_start };
	struct sheet reader = { .looks = looks };

	celllook_begin_sheet(looks);
	if (looks->looks == 0 && book->styles != NULL && !read_styles(book, looks))
		return false;
	bool good = package_part_read(book->package, book->part[sheet].name, &handler, &reader);

	celllook_end_sheet(looks);
	return good;
}
