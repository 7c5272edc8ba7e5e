#include "import/lookahead.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

void
lookahead_begin(struct lookahead *ahead, struct table *table)
{
	*ahead = (struct lookahead){ .table = table };
}

static void
keep(struct lookahead_slot *slot, const struct row *row)
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
take(struct lookahead *ahead, struct row *row)
{
	if (!ahead->over)
		ahead->end = table_next(ahead->table, row);
	ahead->over = ahead->end != TABLE_ROW;
	return ahead->end;
}

enum table_result
lookahead_next(struct lookahead *ahead, struct row *row)
{
	ahead->held = ahead->count > 0;
	if (!ahead->held)
		return take(ahead, row);
	*row = ahead->slot[ahead->first].row;
	ahead->first = (ahead->first + 1) % LOOKAHEAD_ROWS;
	ahead->count--;
	return TABLE_ROW;
}

const struct row *
lookahead_peek(struct lookahead *ahead, size_t i)
{
	while (ahead->count <= i) {
		struct row row;

		if (take(ahead, &row) != TABLE_ROW)
			return NULL;
		keep(&ahead->slot[(ahead->first + ahead->count++) % LOOKAHEAD_ROWS], &row);
	}
	return &ahead->slot[(ahead->first + i) % LOOKAHEAD_ROWS].row;
}

void
lookahead_hold(struct lookahead *ahead, struct row *row)
{
	struct lookahead_slot *slot = &ahead->slot[ahead->first];

	if (ahead->held)
		return;
	keep(slot, row);
	*row = slot->row;
	ahead->first = (ahead->first + 1) % LOOKAHEAD_ROWS;
	ahead->held = true;
}

void
lookahead_back(struct lookahead *ahead, struct row *row)
{
	lookahead_hold(ahead, row);
	ahead->first = (ahead->first + LOOKAHEAD_ROWS - 1) % LOOKAHEAD_ROWS;
	ahead->count++;
}

bool
lookahead_go_to(struct lookahead *ahead, size_t sheet, size_t line)
{
	struct row row;
	enum table_result result;

	if (ahead->sheet == sheet && ahead->count > 0 && ahead->slot[ahead->first].row.line == line)
		return true;
	ahead->sheet = sheet;
	ahead->count = 0;
	ahead->over = false;
	if (!table_go_to(ahead->table, sheet))
		return false;
	while ((result = lookahead_next(ahead, &row)) == TABLE_ROW && row.line < line)
		;
	if (result == TABLE_ROW)
		lookahead_back(ahead, &row);
	return result != TABLE_FAILED;
}

void
lookahead_end(struct lookahead *ahead)
{
	for (size_t i = 0; i < LOOKAHEAD_ROWS; i++)
		free(ahead->slot[i].block);
}
