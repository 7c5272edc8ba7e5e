#include "office/previous.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/index.h"

struct entry {
	struct text id;
	int64_t category;
	int64_t amount;
	int64_t from;
	int64_t until;
};

struct previous {
	struct entry *entry;
	size_t count;
	size_t room;
	struct index by_id;
	struct arena ids;
};

static struct entry *
find(const struct previous *previous, struct text id)
{
	uint64_t hash = hash_text(id);
	size_t at;
	size_t i = index_first(&previous->by_id, hash, &at);

	while (i != INDEX_NONE && !text_equal(previous->entry[i].id, id))
		i = index_next(&previous->by_id, hash, &at);
	return i == INDEX_NONE ? NULL : &previous->entry[i];
}

static struct entry *
add(struct previous *previous, struct text id)
{
	previous->entry = arena_grow(previous->entry, &previous->room, previous->count,
				     sizeof(*previous->entry));
	struct entry *entry = &previous->entry[previous->count];

	index_add(&previous->by_id, hash_text(id), previous->count++);
	entry->id = arena_text(&previous->ids, id);
	return entry;
}

static bool
is_kept(const struct record *row)
{
	int64_t category = row->value[DECISION_category];

	return row->text[DECISION_person].n == 0 &&
	       row->value[DECISION_status] != WORD_STATUS_REFUSED &&
	       (category == WORD_CATEGORY_DIBAO || category == WORD_CATEGORY_PHASE_OUT);
}

/* The later of two rows of one household stands. */
static void
keep(struct previous *previous, const struct record *row)
{
	struct text id = row->text[DECISION_household_id];
	int64_t approved = row->value[DECISION_approved_amount];
	struct entry *entry = find(previous, id);

	if (entry == NULL)
		entry = add(previous, id);
	entry->category = row->value[DECISION_category];
	entry->amount = approved != BLANK ? approved : row->value[DECISION_amount];
	entry->from = row->value[DECISION_from];
	entry->until = row->value[DECISION_until];
}

struct previous *
previous_open(const char *path, const struct table_options *options, struct diag *diag)
{
	static const int required[] = { DECISION_household_id, DECISION_category, DECISION_amount,
					-1 };
	struct record_reader *reader =
		record_open(path, RECORD_DECISION, options, NULL, required, diag);
	struct arena row_arena = { 0 };
	struct record row;
	enum table_result result;

	if (reader == NULL)
		return NULL;
	struct previous *previous = arena_calloc(1, sizeof(*previous));

	while ((result = record_next(reader, &row_arena, &row)) == TABLE_ROW) {
		if (!row.bad && is_kept(&row))
			keep(previous, &row);
		arena_reset(&row_arena);
	}
	arena_free(&row_arena);
	record_close(reader);
	if (result == TABLE_END)
		return previous;
	previous_close(previous);
	return NULL;
}

static void
fill(int64_t *cell, int64_t value)
{
	if (*cell == BLANK)
		*cell = value;
}

/* When the phase-out that the last list paid began. */
static int64_t
start_of(const struct entry *entry, int64_t months)
{
	return entry->until != BLANK ? entry->until - months + 1 : entry->from;
}

void
previous_fill(const struct previous *previous, struct household *household, int64_t months,
	      const struct record_reader *reader, struct diag *diag)
{
	int64_t *cell = household->cell.value;

	const struct entry *entry = previous != NULL ? find(previous, household->id) : NULL;

	if (entry == NULL)
		return;
	if (cell[REGISTER_category] != BLANK && cell[REGISTER_category] != entry->category) {
		struct where where = record_where(reader, &household->cell, REGISTER_category);

		where.household = household->id;
		diag_report(diag, DIAG_PREVIOUS_DIFFERS, &where, (struct text){ 0 },
			    (const struct text[DIAG_ARGUMENTS]){
				    word_text((enum word)entry->category, diag->language) });
		return;
	}
	fill(&cell[REGISTER_category], entry->category);
	fill(&cell[REGISTER_amount], entry->amount);
	if (entry->category != WORD_CATEGORY_PHASE_OUT)
		return;
	fill(&cell[REGISTER_phase_out_start], start_of(entry, months));
	fill(&cell[REGISTER_phase_out_base], entry->amount);
}

void
previous_close(struct previous *previous)
{
	if (previous == NULL)
		return;
	free(previous->entry);
	index_free(&previous->by_id);
	arena_free(&previous->ids);
	free(previous);
}
