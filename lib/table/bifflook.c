#include "table/bifflook.h"

#include <stdlib.h>

#include "table/biffrec.h"
#include "table/biffsheet.h"
#include "table/ole.h"

enum {
	RECORD_FORMULA = 0x06,
	RECORD_FONT = 0x31,
	RECORD_COLUMNS = 0x7D,
	RECORD_PALETTE = 0x92,
	RECORD_MULRK = 0xBD,
	RECORD_MULBLANK = 0xBE,
	RECORD_LABEL_RICH = 0xD6,
	RECORD_XF = 0xE0,
	RECORD_LABEL_SHARED = 0xFD,
	RECORD_BLANK = 0x201,
	RECORD_NUMBER = 0x203,
	RECORD_LABEL = 0x204,
	RECORD_BOOLERR = 0x205,
	RECORD_ROW = 0x208,
	RECORD_RK = 0x27E,
	RECORD_FORMAT = 0x41E,
};

enum {
	FONT_ITALIC = 0x02,
	FONT_STRUCK = 0x08,
	WEIGHT_BOLD = 600,
	TWIP = 5, /* a twentieth of a point is five hundredths */
	HEIGHT_USUAL = 0x8000,
	HEIGHT_MOST = 8192, /* twips: what a row may have at most */
	COLUMN_PART = 256,  /* widths are in such parts of a character */
	SOLID = 1,
	PALETTE_FIRST = 8,
	PALETTE_MOST = 56,
};

struct styles {
	struct celllooks *looks;
	struct celllook *font; /* as far as a font goes */
	size_t font_room;
	size_t fonts;
	struct form {
		unsigned id;
		struct text code;
	} * form;
	size_t form_room;
	size_t forms;
	uint32_t palette[PALETTE_MOST];
	size_t palettes;
};

static uint32_t
colour_of(const struct styles *styles, unsigned number)
{
	if (number >= PALETTE_FIRST && number - PALETTE_FIRST < styles->palettes)
		return styles->palette[number - PALETTE_FIRST];
	return celllook_indexed(number);
}

static void
add_palette(struct styles *styles, const struct biffrec *record)
{
	for (size_t at = 2; at + 4 <= record->n && styles->palettes < PALETTE_MOST; at += 4)
		styles->palette[styles->palettes++] = (uint32_t)record->p[at] << 16 |
						      (uint32_t)record->p[at + 1] << 8 |
						      record->p[at + 2];
}

static void
add_font(struct styles *styles, const struct biffrec *record)
{
	struct text name = TEXT_NONE;

	styles->font =
		arena_grow(styles->font, &styles->font_room, styles->fonts, sizeof(*styles->font));
	struct celllook *font = &styles->font[styles->fonts++];

	*font = (struct celllook){ .ink = COLOUR_NONE };
	if (record->n < 16)
		return;
	(void)biffrec_string(&styles->looks->arena, record, 14, 1, &name);
	font->font = text_of(arena_string(&styles->looks->arena, name));
	font->size = ole_u16(record->p) * TWIP;
	font->italic = (record->p[2] & FONT_ITALIC) != 0;
	font->struck = (record->p[2] & FONT_STRUCK) != 0;
	font->ink = ole_u16(record->p + 4); /* its number, until the palette is there */
	font->bold = ole_u16(record->p + 6) >= WEIGHT_BOLD;
	font->underlined = record->p[10] != 0;
}

static void
add_form(struct styles *styles, const struct biffrec *record)
{
	struct text code;

	if (record->n < 2 || !biffrec_string(&styles->looks->arena, record, 2, 2, &code))
		return;
	styles->form =
		arena_grow(styles->form, &styles->form_room, styles->forms, sizeof(*styles->form));
	styles->form[styles->forms++] =
		(struct form){ ole_u16(record->p),
			       text_of(arena_string(&styles->looks->arena, code)) };
}

/* [MS-XLS] 2.5.20 CellXF: four bits a line, and behind them the ground. */
static void
add_look(struct styles *styles, const struct biffrec *record)
{
	struct celllook *look = celllook_add(styles->looks);

	if (record->n < 20)
		return;
	const unsigned char *p = record->p;
	size_t font = ole_u16(p); /* none has the number 4 */

	font -= font > 4;
	if (font < styles->fonts)
		*look = styles->font[font];
	look->form_id = ole_u16(p + 2);
	for (size_t i = 0; i < styles->forms; i++)
		if (styles->form[i].id == look->form_id)
			look->form = styles->form[i].code;
	look->across = p[6] & 7;
	look->wrapped = (p[6] & 8) != 0;
	look->down = (unsigned char)((p[6] >> 4 & 7) <= DOWN_SPREAD ? p[6] >> 4 & 7 : DOWN_BOTTOM);
	look->turned = (unsigned char)(p[7] <= 180 || p[7] == 255 ? p[7] : 0);
	look->indent = p[8] & 0xF;
	look->shrunk = (p[8] & 0x10) != 0;
	for (size_t side = 0; side < CELLLOOK_SIDES; side++) {
		unsigned line = (unsigned)p[10 + side / 2] >> side % 2 * 4 & 0xF;

		look->line[side] = (unsigned char)(line <= 13 ? line : 0);
	}
	/* the palette stands behind the formats */
	look->fill = p[17] >> 2 == SOLID ? ole_u16(p + 18) & 0x7F : COLOUR_NONE;
}

/* Numbers of colours become colours. */
static void
settle_colours(const struct styles *styles)
{
	for (size_t i = 0; i < styles->looks->looks; i++) {
		struct celllook *look = &styles->looks->look[i];

		look->ink = look->ink == COLOUR_NONE ? look->ink : colour_of(styles, look->ink);
		look->fill = look->fill == COLOUR_NONE ? look->fill : colour_of(styles, look->fill);
	}
}

static void
read_styles(const struct biff *biff, struct celllooks *looks)
{
	struct styles styles = { .looks = looks };
	struct biffrec record;
	size_t at = 0;

	while (biffrec_next(biff->bytes, biff->size, &at, &record) && record.id != BIFFREC_EOF) {
		if (record.id == RECORD_FONT)
			add_font(&styles, &record);
		else if (record.id == RECORD_FORMAT)
			add_form(&styles, &record);
		else if (record.id == RECORD_XF && looks->looks < CELLLOOK_FORMATS_MOST)
			add_look(&styles, &record);
		else if (record.id == RECORD_PALETTE)
			add_palette(&styles, &record);
	}
	settle_colours(&styles);
	free(styles.font);
	free(styles.form);
}

/* ---- a sheet ---- */

/* The formats of the blank cells of a row, or of its numbers, each of so many bytes. */
static void
add_cells(struct celllooks *looks, const struct biffrec *record, size_t step)
{
	size_t column = record->n < 4 ? 0 : ole_u16(record->p + 2);

	for (size_t at = 4; at + step + 2 <= record->n; at += step, column++)
		celllook_put(looks, (size_t)ole_u16(record->p) + 1, column,
			     ole_u16(record->p + at));
}

static void
add_row(struct celllooks *looks, const struct biffrec *record)
{
	if (record->n < 16)
		return;
	unsigned height = ole_u16(record->p + 6);

	if ((height & HEIGHT_USUAL) == 0 && height <= HEIGHT_MOST)
		celllook_row(looks, (size_t)ole_u16(record->p) + 1, height * TWIP);
}

static void
add_columns(struct celllooks *looks, const struct biffrec *record)
{
	if (record->n < 6)
		return;
	size_t last = ole_u16(record->p + 2);

	celllook_width(looks, ole_u16(record->p),
		       last < BIFFSHEET_COLUMNS ? last : BIFFSHEET_COLUMNS - 1,
		       (uint32_t)ole_u16(record->p + 4) * 100 / COLUMN_PART);
}

/* The records of one cell begin with row, column and format. */
static bool
is_cell(const struct biffrec *record)
{
	static const unsigned ids[] = { RECORD_FORMULA, RECORD_LABEL_RICH, RECORD_LABEL_SHARED,
					RECORD_BLANK,   RECORD_NUMBER,     RECORD_LABEL,
					RECORD_BOOLERR, RECORD_RK };
	bool found = false;

	for (size_t i = 0; i < ARRAY_LENGTH(ids); i++)
		found = found || record->id == ids[i];
	return found && record->n >= 6;
}

void
bifflook_read(const struct biff *biff, size_t sheet, struct celllooks *looks)
{
	struct biffrec record;
	size_t at = biff->start[sheet];
	int depth = 0; /* a chart within the sheet is a substream of its own */

	celllook_begin_sheet(looks);
	if (looks->looks == 0)
		read_styles(biff, looks);
	while (biffrec_next(biff->bytes, biff->size, &at, &record)) {
		depth += record.id == BIFFREC_BOF;
		if (record.id == BIFFREC_EOF && --depth <= 0)
			break;
		if (depth != 1)
			continue;
		if (is_cell(&record))
			celllook_put(looks, (size_t)ole_u16(record.p) + 1, ole_u16(record.p + 2),
				     ole_u16(record.p + 4));
		else if (record.id == RECORD_MULBLANK)
			add_cells(looks, &record, 2);
		else if (record.id == RECORD_MULRK)
			add_cells(looks, &record, 6);
		else if (record.id == RECORD_ROW)
			add_row(looks, &record);
		else if (record.id == RECORD_COLUMNS)
			add_columns(looks, &record);
	}
	celllook_end_sheet(looks);
}
