#include "house/namesake.h"

enum { ROWS_OF = 40 /* one of them may have the name of the row above; and one always */ };

static bool
is_copied(const struct bounds_row *row, const struct bounds_row *above)
{
	return row->name != 0 && row->name == above->name && row->line == above->line + 1 &&
	       (row->number == 0 || row->number != above->number);
}

void
namesake_find(struct bounds *bounds)
{
	size_t copied = 0;

	for (size_t i = 1; i < bounds->count; i++)
		copied += is_copied(&bounds->row[i], &bounds->row[i - 1]);
	if (copied > 1 && copied * ROWS_OF > bounds->count)
		return;
	for (size_t i = 1; i < bounds->count; i++)
		if (is_copied(&bounds->row[i], &bounds->row[i - 1]))
			bounds->row[i].namesake = bounds->row[i - 1].line;
}
