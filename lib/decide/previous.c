#include "decide/previous.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/index.h"
#include "decide/decision.h"

/* What the lists say of a household; amounts in fen, months as numbers, BLANK where unknown. */
struct entry {
	struct text id;
	int64_t category; /* of its own row; none where only persons of it have rows */
	int64_t amount;
	int64_t start; /* of a phase-out that nothing has ended but its term */
	int64_t base;
	size_t list; /* in which list it stood last */
};

struct previous {
	struct entry *entry;
	size_t count;
	size_t room;
	struct index by_id;
	struct arena ids;
	size_t lists; /* read so far */
	int64_t months;
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
	*entry = (struct entry){ .id = arena_text(&previous->ids, id),
				 .start = BLANK,
				 .base = BLANK,
				 .list = SIZE_MAX };
	return entry;
}

/* The earlier of two months, of which either may be BLANK. */
static int64_t
earlier(int64_t a, int64_t b)
{
	return a == BLANK || (b != BLANK && b < a) ? b : a;
}

/*
 * When the phase-out of a row began: so that it ends when it says, but not after its first
 * month, whatever its end was made.
 */
static int64_t
start_of(const struct record *row, int64_t months)
{
	int64_t until = row->value[DECISION_until];
	int64_t by_end = until == BLANK ? BLANK : until - months + 1;

	return earlier(by_end, row->value[DECISION_from]);
}

/* The minimum living allowance makes an earlier phase-out forgotten; no other category does. */
static void
keep(const struct previous *previous, struct entry *entry, const struct record *row)
{
	int64_t approved = row->value[DECISION_approved_amount];

	entry->category = row->value[DECISION_category];
	entry->amount = approved != BLANK ? approved : row->value[DECISION_amount];
	entry->list = previous->lists;
	if (entry->category == WORD_CATEGORY_DIBAO) {
		entry->start = BLANK;
		entry->base = BLANK;
	} else if (entry->category == WORD_CATEGORY_PHASE_OUT) {
		entry->start = earlier(entry->start, start_of(row, previous->months));
		entry->base = entry->amount;
	}
}

/* A household's row comes before those of its persons, and is missing where they are all. */
static void
take(struct previous *previous, const struct record *row)
{
	if (!decision_counts(row))
		return;
	struct entry *entry = find(previous, row->text[DECISION_household_id]);

	if (entry == NULL)
		entry = add(previous, row->text[DECISION_household_id]);
	if (row->text[DECISION_person].n == 0) {
		keep(previous, entry, row);
	} else if (entry->list != previous->lists) {
		entry->category = WORD_CATEGORY_NONE;
		entry->list = previous->lists;
	}
}

static bool
read_list(struct previous *previous, const char *path, const struct table_options *options,
	  struct diag *diag)
{
	static const int required[] = { DECISION_household_id, DECISION_category, DECISION_amount,
					-1 };
	struct record_reader *reader =
		record_open(path, RECORD_DECISION, options, NULL, required, diag);
	struct arena row_arena = { 0 };
	struct record row;
	enum table_result result;

	if (reader == NULL)
		return false;
	while ((result = record_next(reader, &row_arena, &row)) == TABLE_ROW) {
		take(previous, &row);
		arena_reset(&row_arena);
	}
	arena_free(&row_arena);
	record_close(reader);
	previous->lists++;
	return result == TABLE_END;
}

struct previous *
previous_open(const char *const *paths, int64_t months, const struct table_options *options,
	      struct diag *diag)
{
	struct previous *previous = arena_calloc(1, sizeof(*previous));

	previous->months = months;
	for (; paths != NULL && *paths != NULL; paths++) {
		if (read_list(previous, *paths, options, diag))
			continue;
		previous_close(previous);
		return NULL;
	}
	return previous;
}

static void
fill(int64_t *cell, int64_t value)
{
	if (*cell == BLANK)
		*cell = value;
}

static bool
is_paid(int64_t category)
{
	return category == WORD_CATEGORY_DIBAO || category == WORD_CATEGORY_PHASE_OUT;
}

/* Report what the register says otherwise than the lists, in a column of the household. */
static void
report(enum diag_code code, const struct household *household, int column, struct text argument,
       const struct record_reader *reader, struct diag *diag)
{
	struct where where = record_where(reader, &household->row, column);

	where.household = household->id;
	diag_say(diag, code, .at = where, .one = argument);
}

/* Fill in category and amount; a register that says otherwise stands, with a finding. */
static void
fill_category(const struct entry *entry, struct household *household,
	      const struct record_reader *reader, struct diag *diag)
{
	int64_t *cell = household->row.value;
	int64_t category = cell[REGISTER_category];

	if (category != BLANK && category != entry->category) {
		if (is_paid(category) || is_paid(entry->category))
			report(DIAG_PREVIOUS_DIFFERS, household, REGISTER_category,
			       word_text((enum word)entry->category, diag->language), reader, diag);
	} else if (is_paid(entry->category)) {
		cell[REGISTER_category] = entry->category;
		fill(&cell[REGISTER_amount], entry->amount);
	}
}

/* A register that was not brought up to date must not begin a phase-out a second time. */
static void
fill_phaseout(const struct entry *entry, struct household *household,
	      const struct record_reader *reader, struct diag *diag)
{
	int64_t *cell = household->row.value;
	char month[DAY_SIZE];

	if (entry->start == BLANK || !is_paid(cell[REGISTER_category]))
		return;
	if (cell[REGISTER_phase_out_start] != BLANK &&
	    cell[REGISTER_phase_out_start] > entry->start) {
		month_format((month_t)entry->start, month);
		report(DIAG_PHASE_OUT_LATER, household, REGISTER_phase_out_start, text_of(month),
		       reader, diag);
	}
	fill(&cell[REGISTER_phase_out_start], entry->start);
	fill(&cell[REGISTER_phase_out_base], entry->base);
}

void
previous_fill(const struct previous *previous, struct household *household,
	      const struct record_reader *reader, struct diag *diag)
{
	const struct entry *entry = find(previous, household->id);

	if (entry == NULL)
		return;
	fill_category(entry, household, reader, diag);
	fill_phaseout(entry, household, reader, diag);
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
