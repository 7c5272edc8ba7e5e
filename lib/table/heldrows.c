#include "table/heldrows.h"

#include <stdlib.h>
#include <string.h>

#include "table/lines.h"

struct heldrows_row {
	size_t line;
	size_t first; /* of its cells */
	size_t count;
	size_t heard; /* findings up to it */
	bool bad;
	bool plain;
	bool flag;
	struct table_lines lines; /* n > 0: these instead */
};

void
heldrows_begin(struct heldrows *held)
{
	heard_forget(&held->heard);
	arena_reset(&held->arena);
	held->count = held->cells = held->bytes = 0;
	held->told = 0;
	held->next = (struct heldrows_place){ 0 };
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
heldrows_add_lines(struct heldrows *held, const struct table_lines *lines, bool flag)
{
	char *to = arena_string(&held->arena, lines->text);

	held->row = arena_grow(held->row, &held->room, held->count, sizeof(*held->row));
	held->row[held->count] = (struct heldrows_row){
		.heard = held->heard.count,
		.flag = flag,
		.lines = { { to, lines->text.n }, lines->line, lines->delimiter },
	};
	held->count++;
	held->bytes += lines->text.n;
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
	if (to <= held->told)
		return;
	heard_tell(&held->heard, held->told, to, held->diag);
	held->told = to;
}

static bool
has_any(const struct split *split)
{
	for (size_t i = 0; i < split->count; i++)
		if (split->cell[i].n > 0)
			return true;
	return false;
}

/* The next of the lines at hand that is not blank, as a row; false where there is none any more. */
static bool
next_line(struct heldrows *held, struct row *row)
{
	struct table_lines *rest = &held->next.rest;

	while (rest->text.n > 0) {
		const char *lf = memchr(rest->text.p, '\n', rest->text.n);
		struct text line = lines_text(rest->text.p, lf);

		held->split.count = 0;
		(void)split_line(&held->split, line, rest->delimiter);
		*row = (struct row){
			.line = rest->line++,
			.cell = held->split.cell,
			.count = held->split.count,
			.plain = held->split.plain,
			.lasts = true,
		};
		rest->text = text_from(rest->text, (size_t)(lf + 1 - rest->text.p));
		if (has_any(&held->split))
			return true;
	}
	return false;
}

static enum table_result
next_row(void *reader, struct row *row)
{
	struct heldrows *held = reader;

	held->last = held->next;
	if (next_line(held, row))
		return TABLE_ROW;
	if (held->next.at == held->count) {
		tell(held, held->heard.count);
		return held->end;
	}
	const struct heldrows_row *kept = &held->row[held->next.at++];

	tell(held, kept->heard);
	if (kept->lines.text.n > 0) {
		held->next.rest = kept->lines;
		return next_row(reader, row);
	}
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
	return held->next.at > 0 && held->row[held->next.at - 1].flag;
}

bool
heldrows_looks_on(const struct heldrows *held)
{
	return held->more && held->next.at == held->count;
}

void
heldrows_back(struct heldrows *held, struct heldrows_place last)
{
	held->next = last;
}

void
heldrows_free(struct heldrows *held)
{
	heard_free(&held->heard);
	arena_free(&held->arena);
	free(held->row);
	free(held->cell);
	split_free(&held->split);
	*held = (struct heldrows){ 0 };
}

/* Who holds them frees them. */
static void
leave(void *reader)
{
	(void)reader;
}

const struct table_format heldrows_format = { .next = next_row, .close = leave };
