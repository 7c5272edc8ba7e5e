#include "import/naming.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/num.h"

void
naming_turn(struct naming *naming)
{
	naming->sheet++;
	naming->id[0] = '\0';
}

static void
keep(struct naming *naming, struct text id)
{
	size_t n = id.n < IDFORM_SIZE ? id.n : IDFORM_SIZE - 1;

	if (n > 0)
		memcpy(naming->id, id.p, n);
	naming->id[n] = '\0';
}

/* An id for a household in a sheet that has none. */
static void
make(struct naming *naming, struct text seq)
{
	int64_t number = (int64_t)++naming->households;

	if (naming->numbered)
		(void)num_parse(seq.p, seq.n, INT32_MAX, &number);
	idform_make(naming->form == NULL ? "#" : naming->form, number, naming->id);
}

/* A household begins.  Where another sheet has the id, where that was. */
static size_t
begin(struct naming *naming, size_t item)
{
	uint64_t hash = hash_text(text_of(naming->id));
	size_t found = naming->several ? index_find(&naming->seen, hash) : 0;

	if (!naming->several)
		return SIZE_MAX;
	if (found < INDEX_NONE)
		return naming->first[found].sheet == naming->sheet ? SIZE_MAX
								   : naming->first[found].item;
	naming->first = arena_grow(naming->first, &naming->first_room, naming->firsts,
				   sizeof(*naming->first));
	naming->first[naming->firsts] = (struct naming_first){ naming->sheet, item };
	index_add(&naming->seen, hash, naming->firsts++);
	return SIZE_MAX;
}

bool
naming_find(struct naming *naming, const struct naming_row *row, bool *same, size_t *again)
{
	*same = false;
	*again = SIZE_MAX;
	if (!row->has_id && row->head) {
		make(naming, row->seq);
		*again = begin(naming, row->item);
		return true;
	}
	if (row->id.n > 0) {
		bool goes_on = text_equal(row->id, text_of(naming->id));

		*same = goes_on && !row->broken;
		keep(naming, row->id);
		if (!goes_on)
			*again = begin(naming, row->item);
		return true;
	}
	if (naming->id[0] == '\0' || row->head || (row->has_id && row->broken))
		return false;
	*same = !row->broken;
	return true;
}

void
naming_end(struct naming *naming)
{
	index_free(&naming->seen);
	free(naming->first);
}
