#include "register/recordbeside.h"

#include <string.h>

#include "register/recordreader.h"
#include "table/lines.h"

int64_t
recordbeside_text(const struct record_reader *reader)
{
	return table_text(reader->table);
}

void
recordbeside_hold(const struct record_reader *reader, struct heldrows *held, bool flag)
{
	heldrows_add(held, &reader->row, flag);
}

bool
recordbeside_hold_lines(struct record_reader *reader, struct heldrows *held)
{
	return table_hold_lines(reader->table, held);
}

bool
recordbeside_lines(struct record_reader *reader, struct table_lines *lines)
{
	return reader->household_place == 0 && table_lines(reader->table, lines);
}

/* Is there nothing in any cell? */
static bool
is_blank(const struct split *cells)
{
	for (size_t i = 0; i < cells->count; i++)
		if (cells->cell[i].n > 0)
			return false;
	return true;
}

bool
recordbeside_household(const struct table_lines *line, struct split *cells, struct text *id)
{
	const char *p = line->text.p;
	struct text whole = lines_text(p, p + line->text.n - 1);
	const char *stop = memchr(p, line->delimiter, whole.n);

	*id = text_trim((struct text){ p, stop == NULL ? whole.n : (size_t)(stop - p) });
	if (id->n > 0 && id->p[0] != '"') {
		*id = cell_text(*id);
		return true;
	}
	cells->count = 0;
	(void)split_line(cells, whole, line->delimiter);
	*id = cell_text(cells->cell[0]);
	return !is_blank(cells);
}

struct record_reader *
recordbeside_open(const struct record_reader *reader, struct heldrows *held, struct diag *diag)
{
	struct record_reader *beside = arena_calloc(1, sizeof(*beside));

	*beside = *reader;
	beside->table = table_beside(reader->table, held, diag);
	beside->diag = diag;
	beside->head.arena = (struct arena){ 0 }; /* the other's */
	return beside;
}
