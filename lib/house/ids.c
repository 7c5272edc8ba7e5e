#include "house/ids.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/num.h"

void
ids_next_sheet(struct ids *ids)
{
	ids->sheet++;
	ids->id[0] = '\0';
}

void
ids_form(const char *form, int64_t number, char out[IDS_SIZE])
{
	char digits[NUM_SIZE];
	const char *hash = strchr(form, '#');
	size_t before = hash == NULL ? strlen(form) : (size_t)(hash - form);
	size_t run = hash == NULL ? 0 : strspn(hash, "#");
	size_t n = strlen(num_format(number, digits));
	size_t zeros = n < run ? run - n : 0;
	size_t behind = hash == NULL ? 0 : strlen(hash + run);

	if (before + zeros + n + behind >= IDS_SIZE)
		before = behind = zeros = 0;
	memcpy(out, form, before);
	memset(out + before, '0', zeros);
	memcpy(out + before + zeros, digits, n);
	if (behind > 0)
		memcpy(out + before + zeros + n, hash + run, behind);
	out[before + zeros + n + behind] = '\0';
}

/* A household begins.  Where another sheet has the id, where that was. */
static size_t
begin(struct ids *ids, size_t item)
{
	uint64_t hash = hash_text(text_of(ids->id));
	size_t found = ids->several ? index_find(&ids->seen, hash) : 0;

	if (!ids->several)
		return SIZE_MAX;
	if (found < INDEX_NONE)
		return ids->first[found].sheet == ids->sheet ? SIZE_MAX : ids->first[found].item;
	ids->first = arena_grow(ids->first, &ids->first_room, ids->firsts, sizeof(*ids->first));
	ids->first[ids->firsts] = (struct ids_first){ ids->sheet, item };
	index_add(&ids->seen, hash, ids->firsts++);
	return SIZE_MAX;
}

bool
ids_find(struct ids *ids, const struct ids_row *row, bool *same, size_t *again)
{
	*same = false;
	*again = SIZE_MAX;
	if (!row->has_id && row->head) {
		int64_t number = (int64_t)++ids->households;

		if (ids->numbered)
			(void)num_parse(row->seq.p, row->seq.n, INT32_MAX, &number);
		ids_form(ids->form == NULL ? "#" : ids->form, number, ids->id);
		*again = begin(ids, row->item);
		return true;
	}
	if (row->id.n > 0) {
		bool goes_on = text_equal(row->id, text_of(ids->id));

		*same = goes_on && !row->broken;
		text_keep(ids->id, sizeof(ids->id), row->id);
		if (!goes_on)
			*again = begin(ids, row->item);
		return true;
	}
	if (ids->id[0] == '\0' || row->head || (row->has_id && row->broken))
		return false;
	*same = !row->broken;
	return true;
}

void
ids_end(struct ids *ids)
{
	index_free(&ids->seen);
	free(ids->first);
}
