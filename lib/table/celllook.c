#include "table/celllook.h"

#include <stdlib.h>

#include "table/row.h"

enum { THOUSANDTHS = 1000, WHITE = 255 };

void
celllook_begin_sheet(struct celllooks *looks)
{
	looks->cells = looks->rows = looks->widths = 0;
}

struct celllook *
celllook_add(struct celllooks *looks)
{
	looks->look =
		arena_grow(looks->look, &looks->look_room, looks->looks, sizeof(*looks->look));
	looks->look[looks->looks] =
		(struct celllook){ .ink = COLOUR_NONE, .fill = COLOUR_NONE, .down = DOWN_BOTTOM };
	return &looks->look[looks->looks++];
}

void
celllook_put(struct celllooks *looks, size_t line, size_t column, size_t look)
{
	looks->cell =
		arena_grow(looks->cell, &looks->cell_room, looks->cells, sizeof(*looks->cell));
	looks->cell[looks->cells++] =
		(struct celllook_cell){ (uint32_t)line, (uint32_t)column, (uint32_t)look };
}

void
celllook_row(struct celllooks *looks, size_t line, uint32_t height)
{
	looks->row = arena_grow(looks->row, &looks->row_room, looks->rows, sizeof(*looks->row));
	looks->row[looks->rows++] = (struct celllook_row){ (uint32_t)line, height };
}

void
celllook_width(struct celllooks *looks, size_t first, size_t last, uint32_t width)
{
	for (size_t i = looks->widths < first ? looks->widths : first;
	     i <= last && i < TABLE_COLUMNS; i++) {
		if (i == looks->widths) {
			looks->width = arena_grow(looks->width, &looks->width_room, looks->widths,
						  sizeof(*looks->width));
			looks->width[looks->widths++] = 0;
		}
		if (i >= first)
			looks->width[i] = width;
	}
}

static int
compare_cells(const void *a, const void *b)
{
	const struct celllook_cell *one = a;
	const struct celllook_cell *two = b;

	if (one->line != two->line)
		return one->line < two->line ? -1 : 1;
	return (one->column > two->column) - (one->column < two->column);
}

void
celllook_end_sheet(struct celllooks *looks)
{
	if (looks->cells > 0)
		qsort(looks->cell, looks->cells, sizeof(*looks->cell), compare_cells);
}

size_t
celllook_of(const struct celllooks *looks, size_t line, size_t column, size_t *next)
{
	struct celllook_cell wanted = { (uint32_t)line, (uint32_t)column, 0 };

	while (*next < looks->cells && compare_cells(&looks->cell[*next], &wanted) < 0)
		++*next;
	if (*next == looks->cells || compare_cells(&looks->cell[*next], &wanted) != 0)
		return 0;
	size_t look = looks->cell[(*next)++].look;

	return look < looks->looks ? look + 1 : 0;
}

uint32_t
celllook_tint(uint32_t colour, int tint)
{
	uint32_t tinted = 0;

	if (colour == COLOUR_NONE)
		return colour;
	for (int shift = 0; shift <= 16; shift += 8) {
		int part = (int)(colour >> shift & 0xFF);

		part += (tint > 0 ? WHITE - part : part) * tint / THOUSANDTHS;
		tinted |= (uint32_t)part << shift;
	}
	return tinted;
}

uint32_t
celllook_indexed(size_t number)
{
	/* [MS-XLS] 2.5.161 Icv: 8 to 63; 0 to 7 are the first eight once more */
	static const uint32_t palette[] = {
		0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF,
		0x800000, 0x008000, 0x000080, 0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080,
		0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF,
		0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000, 0x008080, 0x0000FF,
		0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99,
		0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699, 0x969696,
		0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399, 0x333333,
	};

	if (number >= 8)
		number -= 8;
	return number < ARRAY_LENGTH(palette) ? palette[number] : COLOUR_NONE;
}

void
celllook_free(struct celllooks *looks)
{
	arena_free(&looks->arena);
	free(looks->look);
	free(looks->cell);
	free(looks->row);
	free(looks->width);
	*looks = (struct celllooks){ 0 };
}
