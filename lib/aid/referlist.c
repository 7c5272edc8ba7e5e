#include "aid/referlist.h"

#include <stdlib.h>

#include "base/hash.h"

/* The text as the list has it already, or a copy. */
static struct text
once(struct referlist *list, struct text text)
{
	uint64_t hash = hash_text(text);
	size_t at;

	if (text.n == 0)
		return TEXT_NONE;
	for (size_t i = index_first(&list->by_word, hash, &at); i != INDEX_NONE;
	     i = index_next(&list->by_word, hash, &at))
		if (text_equal(list->word[i], text))
			return list->word[i];
	list->word = arena_grow(list->word, &list->words_room, list->words, sizeof(*list->word));
	list->word[list->words] = arena_text(&list->arena, text);
	index_add(&list->by_word, hash, list->words);
	return list->word[list->words++];
}

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
		row->cell[i] = once(list, record_show(schema, record, i, list->language, buf));
}

void
referlist_clear(struct referlist *list)
{
	list->count = list->words = 0;
	index_free(&list->by_word);
	arena_reset(&list->arena);
}

void
referlist_free(struct referlist *list)
{
	free(list->row);
	free(list->word);
	index_free(&list->by_word);
	arena_free(&list->arena);
}
