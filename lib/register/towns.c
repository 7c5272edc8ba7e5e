#include "register/towns.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "base/prose.h"
#include "os/path.h"
#include "register/cell.h"
#include "register/column.h"

enum { HEADER_WITHIN = 10, TOWNS_MOST = 1000 };

void
towns_add(struct towns *towns, struct text town)
{
	if (town.n == 0 || towns->count == TOWNS_MOST)
		return;
	for (size_t i = towns->count; i > 0; i--)
		if (text_equal(towns->town[i - 1], town))
			return;
	if (towns->count == towns->room) {
		struct text *more;

		towns->room = towns->room == 0 ? 8 : towns->room * 2;
		more = arena_alloc(towns->arena, towns->room * sizeof(*more));
		if (towns->count > 0)
			memcpy(more, towns->town, towns->count * sizeof(*more));
		towns->town = more;
	}
	towns->town[towns->count++] = arena_text(towns->arena, town);
}

/* The place of the column, below whatever stands above the header; SIZE_MAX where there is none. */
static size_t
find_column(struct table *table)
{
	const struct schema *schema = schema_of(RECORD_REGISTER);
	struct row row;

	for (int i = 0; i < HEADER_WITHIN && table_next(table, &row) == TABLE_ROW; i++)
		for (size_t place = 0; place < row.count; place++)
			if (column_find(schema, row.cell[place]) == REGISTER_town)
				return place;
	return SIZE_MAX;
}

void
towns_read(struct towns *towns, const char *path, const struct table_options *options)
{
	struct diag silent = { .language = LANGUAGE_EN };
	struct row row;

	if (path_kind(path) != PATH_FILE)
		return;
	(void)diag_hush(&silent, DIAG_LEVELS);
	struct table *table = table_open(path, options, &silent);

	if (table == NULL)
		return;
	size_t place = find_column(table);

	while (place != SIZE_MAX && table_next(table, &row) == TABLE_ROW)
		towns_add(towns, cell_text(table_cell(&row, place)));
	table_close(table);
}

struct text
towns_tell(const struct towns *towns, enum language language)
{
	if (towns->count == 0)
		return TEXT_NONE;
	if (towns->count == 1)
		return towns->town[0];
	return prose_part(towns->arena, language, "{1}等{2}个乡镇", "{1} and others ({2} towns)",
			  towns->town[0], NUM_TEXT((int64_t)towns->count));
}
