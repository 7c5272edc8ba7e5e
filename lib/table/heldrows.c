#include "table/heldrows.h"

#include <stdlib.h>
#include <string.h>

struct heldrows_row {
	size_t line;
	size_t first; /* of its cells */
	size_t count;
	size_t heard; /* findings up to it */
	bool bad;
	bool plain;
	bool flag;
};

void
heldrows_begin(struct heldrows *held)
{
	heard_forget(&held->heard);
	arena_reset(&held->arena);
	held->count = held->cells = held->bytes = 0;
	held->at = held->told = 0;
	held->end = TABLE_END;
	held->more = false;
}

void
heldrows_add(struct heldrows *held, const struct row *row, bool flag)
{
	struct text from = row_extent(row);
	const char *to = arena_string(&held->arena, from);

	held->row = arena_grow(held->row, &held->room, held->count, sizeof(*held->row));
	held->row[held->count++] = (struct heldrows_row){
		.line = row->line,
		.first = held->cells,
		.count = row->count,
		.heard = held->heard.count,
		.bad = row->bad,
		.plain = row->plain,
		.flag = flag,
	};
	while (held->cell_room - held->cells < row->count)
		held->cell = arena_grow(held->cell, &held->cell_room, held->cell_room,
					sizeof(*held->cell));
	struct text *cell = held->cell + held->cells;

	if (row->count > 0)
		memcpy(cell, row->cell, row->count * sizeof(*cell));
	for (size_t i = 0; i < row->count; i++)
		cell[i].p = to + (cell[i].p - from.p);
	held->cells += row->count;
	held->bytes += from.n;
}

void
heldrows_end(struct heldrows *held, enum table_result end)
{
	held->end = end;
	held->more = end == TABLE_ROW;
}

static void
tell(struct heldrows *held, size_t to)
{
	heard_tell(&held->heard, held->told, to, held->diag);
	held->told = to;
}

static enum table_result
next_row(void *reader, struct row *row)
{
	struct heldrows *held = reader;

	if (held->at == held->count) {
		tell(held, held->heard.count);
		return held->end;
	}
	const struct heldrows_row *kept = &held->row[held->at++];

	tell(held, kept->heard);
	*row = (struct row){
		.line = kept->line,
		.cell = held->cell + kept->first,
		.count = kept->count,
		.bad = kept->bad,
		.plain = kept->plain,
		.lasts = true,
	};
	return TABLE_ROW;
}

bool
heldrows_flag(const struct heldrows *held)
{
	return held->at > 0 && held->row[held->at - 1].flag;
}

bool
heldrows_looks_on(const struct heldrows *held)
{
	return held->more && held->at == held->count;
}

void
heldrows_free(struct heldrows *held)
{
	heard_free(&held->heard);
	arena_free(&held->arena);
	free(held->row);
	free(held->cell);
	*held = (struct heldrows){ 0 };
}

/* Who holds them frees them. */
static void
leave(void *reader)
{
	(void)reader;
}

const struct table_format heldrows_format = { .next = next_row, .close = leave };
