#include "table/cellrow.h"

#include <stdlib.h>
#include <string.h>

#include "table/booklook.h"
#include "table/colwidth.h"

/* Columns that the widest line of a text takes. */
static size_t
text_columns(struct text value)
{
	size_t widest = 0;

	while (value.n > 0) {
		const char *end = memchr(value.p, '\n', value.n);
		size_t n = end == NULL ? value.n : (size_t)(end - value.p);
		size_t width = text_width((struct text){ value.p, n });

		widest = width > widest ? width : widest;
		n += end == NULL ? 0 : 1;
		value = text_from(value, n);
	}
	return widest;
}

/* The longest part of a heading of letters between blanks; 0 where it has Chinese. */
static size_t
longest_word(struct text value)
{
	size_t longest = 0;
	size_t n = 0;

	if (value.n == 0 || text_width(value) != value.n)
		return 0;
	for (size_t i = 0; i < value.n; i++) {
		n = value.p[i] == ' ' || value.p[i] == '\n' ? 0 : n + 1;
		longest = n > longest ? n : longest;
	}
	return longest;
}

void
cellrow_widen(struct cellrow *row, size_t column, enum cell_kind kind, struct text value)
{
	size_t width = text_columns(value);

	while (row->widths <= column) {
		row->width =
			arena_grow(row->width, &row->width_room, row->widths, sizeof(*row->width));
		row->width[row->widths++] = (struct colwidth){ 0 };
	}
	struct colwidth *wanted = &row->width[column];
	size_t *widest = row->begun ? &wanted->body : &wanted->heading;

	*widest = width > *widest ? width : *widest;
	if (!row->begun)
		wanted->word = longest_word(value);
	if (width > 0 && row->begun) {
		wanted->code = wanted->code || kind == CELL_CODE;
		wanted->firm = wanted->firm || (kind != CELL_CODE && kind != CELL_TEXT);
	}
}

void
cellrow_add(struct cellrow *row, enum cell_kind kind, struct text value)
{
	row->cell = arena_grow(row->cell, &row->room, row->count, sizeof(*row->cell));
	cellrow_widen(row, row->count, kind, value);
	row->cell[row->count++] =
		(struct cellrow_cell){ kind, { booklook_text(&row->arena, value), value.n } };
}

enum diag_level
cellrow_level(const struct cellrow *row, size_t column)
{
	if (column == 0 || column > row->count)
		return DIAG_NOTE;
	for (int level = DIAG_NOTE; level <= DIAG_TROUBLE; level++)
		for (int language = LANGUAGE_ZH; language <= LANGUAGE_EN; language++)
			if (text_equal(row->cell[column - 1].value,
				       text_of(diag_level_name((enum diag_level)level,
							       (enum language)language))))
				return (enum diag_level)level;
	return DIAG_NOTE;
}

bool
cellrow_has(const struct cellrow *row, struct text words)
{
	for (size_t i = 0; words.n > 0 && i < row->count; i++)
		if (row->cell[i].value.n > 0 && text_listed(words, '|', row->cell[i].value))
			return true;
	return false;
}

size_t
cellrow_lines(const struct cellrow *row, size_t width)
{
	size_t most = 1;

	for (size_t i = 0; i < row->count; i++) {
		const struct cellrow_cell *cell = &row->cell[i];
		size_t lines = colwidth_lines(cell->value, width);

		if (cell->kind == CELL_TEXT && lines > most)
			most = lines;
	}
	return most;
}

void
cellrow_reset(struct cellrow *row)
{
	row->begun = true;
	row->count = 0;
	arena_reset(&row->arena);
}

void
cellrow_free(struct cellrow *row)
{
	arena_free(&row->arena);
	free(row->cell);
	free(row->width);
}
