#include "import/ahead.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

void
ahead_begin(struct ahead *ahead, struct table *table)
{
	*ahead = (struct ahead){ .table = table };
}

static void
keep(struct ahead_slot *slot, const struct row *row)
{
	size_t bytes = row->count * (sizeof(*row->cell) + 1);

	for (size_t i = 0; i < row->count; i++)
		bytes += row->cell[i].n;
	if (bytes > slot->room) {
		free(slot->block);
		slot->room = bytes * 2;
		slot->block = arena_calloc(slot->room, 1);
	}
	struct text *cell = slot->block;
	unsigned char *mark = (unsigned char *)(cell + row->count);
	char *at = (char *)mark + row->count;

	slot->row = *row;
	slot->row.cell = cell;
	if (row->mark != NULL && row->count > 0)
		slot->row.mark = memcpy(mark, row->mark, row->count);
	for (size_t i = 0; i < row->count; i++) {
		cell[i] = (struct text){ at, row->cell[i].n };
		if (row->cell[i].n > 0)
			memcpy(at, row->cell[i].p, row->cell[i].n);
		at += row->cell[i].n;
	}
}

static enum table_result
take(struct ahead *ahead, struct row *row)
{
	if (!ahead->over)
		ahead->end = table_next(ahead->table, row);
	ahead->over = ahead->end != TABLE_ROW;
	return ahead->end;
}

enum table_result
ahead_next(struct ahead *ahead, struct row *row)
{
	ahead->held = ahead->count > 0;
	if (!ahead->held)
		return take(ahead, row);
	*row = ahead->slot[ahead->first].row;
	ahead->first = (ahead->first + 1) % AHEAD_ROWS;
	ahead->count--;
	return TABLE_ROW;
}

const struct row *
ahead_peek(struct ahead *ahead, size_t i)
{
	while (ahead->count <= i) {
		struct row row;

		if (take(ahead, &row) != TABLE_ROW)
			return NULL;
		keep(&ahead->slot[(ahead->first + ahead->count++) % AHEAD_ROWS], &row);
	}
	return &ahead->slot[(ahead->first + i) % AHEAD_ROWS].row;
}

void
ahead_hold(struct ahead *ahead, struct row *row)
{
	struct ahead_slot *slot = &ahead->slot[ahead->first];

	if (ahead->held)
		return;
	keep(slot, row);
	*row = slot->row;
	ahead->first = (ahead->first + 1) % AHEAD_ROWS;
	ahead->held = true;
}

void
ahead_back(struct ahead *ahead, struct row *row)
{
	ahead_hold(ahead, row);
	ahead->first = (ahead->first + AHEAD_ROWS - 1) % AHEAD_ROWS;
	ahead->count++;
}

bool
ahead_turn(struct ahead *ahead, size_t sheet, size_t line)
{
	struct row row;
	enum table_result result;

	if (ahead->sheet == sheet && ahead->count > 0 && ahead->slot[ahead->first].row.line == line)
		return true;
	ahead->sheet = sheet;
	ahead->count = 0;
	ahead->over = false;
	if (!table_turn(ahead->table, sheet))
		return false;
	while ((result = ahead_next(ahead, &row)) == TABLE_ROW && row.line < line)
		;
	if (result == TABLE_ROW)
		ahead_back(ahead, &row);
	return result != TABLE_FAILED;
}

void
ahead_end(struct ahead *ahead)
{
	for (size_t i = 0; i < AHEAD_ROWS; i++)
		free(ahead->slot[i].block);
}
