#include "aid/referlist.h"

#include <stdlib.h>

void
referlist_add(struct referlist *list, const struct record *record, enum programme programme)
{
	const struct schema *schema = schema_of(RECORD_REFERRAL);
	char buf[CELL_SIZE];

	list->row = arena_grow(list->row, &list->room, list->count, sizeof(*list->row));
	struct referlist_row *row = &list->row[list->count++];

	row->programme = programme;
	row->state = record->value[REFERRAL_state];
	for (size_t i = 0; i < REFERLIST_CELLS; i++)
		row->cell[i] = arena_text(&list->arena,
					  record_show(schema, record, i, list->language, buf));
}

void
referlist_clear(struct referlist *list)
{
	list->count = 0;
	arena_reset(&list->arena);
}

void
referlist_free(struct referlist *list)
{
	free(list->row);
	arena_free(&list->arena);
}
