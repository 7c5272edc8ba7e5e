#include "compare/pairing.h"

#include <string.h>

#include "base/hash.h"
#include "base/num.h"
#include "decide/unit.h"

static struct text
household_of(const struct snapshot *snapshot, const struct snapshot_row *row)
{
	return snapshot->group[row->group].household;
}

/* Whom a row is about, in its household. */
static uint64_t
who_in_household(const struct snapshot *snapshot, const struct snapshot_row *row)
{
	return row->who ^ hash_join(2, household_of(snapshot, row));
}

static uint64_t
name_in_household(const struct snapshot *snapshot, const struct snapshot_row *row)
{
	return hash_join(hash_text(row->name), household_of(snapshot, row));
}

/* A row's key within its file: registers know a person by his number alone. */
static uint64_t
key_of(const struct snapshot *snapshot, const struct snapshot_row *row)
{
	if (snapshot->type == RECORD_REGISTER && row->number.n > 0)
		return unit_person(row->number, row->name);
	return who_in_household(snapshot, row);
}

static void
find_twins(struct snapshot *snapshot)
{
	struct index keys = { 0 };
	size_t at;

	for (size_t i = 0; i < snapshot->rows; i++)
		index_add(&keys, key_of(snapshot, &snapshot->row[i]), i);
	for (size_t i = 0; i < snapshot->rows; i++) {
		uint64_t key = key_of(snapshot, &snapshot->row[i]);
		size_t twin = index_first(&keys, key, &at);

		snapshot->row[i].twin = twin != i ? twin : index_next(&keys, key, &at);
	}
	index_free(&keys);
}

static void
join(struct snapshot *before, size_t b, struct snapshot *after, size_t a)
{
	before->row[b].pair = a;
	after->row[a].pair = b;
}

/* All that is known of a row that has a twin. */
static uint64_t
whole_of(const struct snapshot *snapshot, const struct snapshot_row *row)
{
	uint64_t hash = hash_join(key_of(snapshot, row), snapshot->group[row->group].household);

	for (size_t i = 0; i < snapshot->cells; i++) {
		hash = hash_join(hash, row->cell[i].text);
		hash = hash_join(hash, NUM_TEXT(row->cell[i].value));
	}
	return hash;
}

static bool
is_same(const struct snapshot *before, size_t b, const struct snapshot *after, size_t a)
{
	const struct snapshot_row *row = &before->row[b];
	const struct snapshot_row *other = &after->row[a];
	bool same = text_equal(before->group[row->group].household,
			       after->group[other->group].household);

	for (size_t i = 0; i < before->cells; i++)
		same = same && snapshot_same(row->cell[i], other->cell[i]);
	return same;
}

/* More equal rows than a family has are not worth the search. */
enum { TWINS_MOST = 64 };

static void
join_same(struct snapshot *before, size_t b, struct snapshot *after, const struct index *wholes)
{
	uint64_t whole = whole_of(before, &before->row[b]);
	size_t at;
	size_t a = index_first(wholes, whole, &at);

	for (int i = 0; a != INDEX_NONE && i < TWINS_MOST; i++) {
		if (after->row[a].pair == INDEX_NONE && is_same(before, b, after, a)) {
			join(before, b, after, a);
			return;
		}
		a = index_next(wholes, whole, &at);
	}
}

static void
note_single_twins(const struct snapshot *snapshot, struct hash_set *keys)
{
	for (size_t i = 0; i < snapshot->rows; i++)
		if (snapshot->row[i].twin != INDEX_NONE && snapshot->row[i].pair == INDEX_NONE)
			(void)hash_set_add(keys, key_of(snapshot, &snapshot->row[i]));
}

/* Twins are told apart where each of them is in both files, whole; else none of them is. */
static void
settle_twins(struct snapshot *snapshot, const struct hash_set *unclear)
{
	for (size_t i = 0; i < snapshot->rows; i++) {
		struct snapshot_row *row = &snapshot->row[i];

		if (row->twin == INDEX_NONE || row->pair == INDEX_NONE)
			continue;
		if (hash_set_has(unclear, key_of(snapshot, row)))
			row->pair = INDEX_NONE;
		else
			row->twin = INDEX_NONE;
	}
}

static void
pair_twins(struct snapshot *before, struct snapshot *after)
{
	struct index wholes = { 0 };
	struct hash_set unclear = { 0 };

	if (memcmp(before->slot, after->slot, sizeof(before->slot)) != 0)
		return; /* other columns */
	for (size_t a = 0; a < after->rows; a++)
		if (after->row[a].twin != INDEX_NONE)
			index_add(&wholes, whole_of(after, &after->row[a]), a);
	for (size_t b = 0; b < before->rows; b++)
		if (before->row[b].twin != INDEX_NONE)
			join_same(before, b, after, &wholes);
	note_single_twins(before, &unclear);
	note_single_twins(after, &unclear);
	settle_twins(before, &unclear);
	settle_twins(after, &unclear);
	hash_set_free(&unclear);
	index_free(&wholes);
}

static bool
is_free(const struct snapshot_row *row)
{
	return row->pair == INDEX_NONE && row->twin == INDEX_NONE;
}

static bool
is_same_household(const struct snapshot *before, size_t b, const struct snapshot *after, size_t a)
{
	return text_equal(household_of(before, &before->row[b]),
			  household_of(after, &after->row[a]));
}

/* The rows that are free, by what one of them is known by. */
static struct index
free_by(const struct snapshot *snapshot,
	uint64_t (*mark)(const struct snapshot *, const struct snapshot_row *))
{
	struct index found = { 0 };

	for (size_t i = 0; i < snapshot->rows; i++)
		if (is_free(&snapshot->row[i]))
			index_add(&found, mark(snapshot, &snapshot->row[i]), i);
	return found;
}

static void
pair_in_households(struct snapshot *before, struct snapshot *after)
{
	struct index others = free_by(after, who_in_household);
	size_t at;

	for (size_t b = 0; b < before->rows; b++) {
		const struct snapshot_row *row = &before->row[b];
		uint64_t mark = who_in_household(before, row);

		for (size_t a = index_first(&others, mark, &at); a != INDEX_NONE && is_free(row);
		     a = index_next(&others, mark, &at))
			if (is_free(&after->row[a]) && after->row[a].who == row->who &&
			    is_same_household(before, b, after, a))
				join(before, b, after, a);
	}
	index_free(&others);
}

/* The only free row that has the name and household of another; INDEX_NONE where none, or two. */
static size_t
only_of_name(const struct snapshot *snapshot, const struct index *names,
	     const struct snapshot *other, size_t row)
{
	uint64_t mark = name_in_household(other, &other->row[row]);
	size_t found = INDEX_NONE;
	size_t at;

	for (size_t i = index_first(names, mark, &at); i != INDEX_NONE;
	     i = index_next(names, mark, &at)) {
		if (!is_free(&snapshot->row[i]) || !is_same_household(snapshot, i, other, row) ||
		    !text_equal(snapshot->row[i].name, other->row[row].name))
			continue;
		if (found != INDEX_NONE)
			return INDEX_NONE;
		found = i;
	}
	return found;
}

/* One of whom a number is known in one file alone. */
static void
pair_by_names(struct snapshot *before, struct snapshot *after)
{
	struct index own = free_by(before, name_in_household);
	struct index others = free_by(after, name_in_household);

	for (size_t b = 0; b < before->rows; b++) {
		const struct snapshot_row *row = &before->row[b];

		if (!is_free(row) || row->name.n == 0 || only_of_name(before, &own, before, b) != b)
			continue;
		size_t a = only_of_name(after, &others, before, b);

		if (a != INDEX_NONE && (row->number.n == 0) != (after->row[a].number.n == 0))
			join(before, b, after, a);
	}
	index_free(&own);
	index_free(&others);
}

/* A person of a register who is in another household now. */
static void
pair_elsewhere(struct snapshot *before, struct snapshot *after)
{
	for (size_t b = 0; b < before->rows; b++) {
		const struct snapshot_row *row = &before->row[b];

		if (!is_free(row) || row->number.n == 0)
			continue;
		size_t a = index_find(&after->numbers, unit_person(row->number, row->name));

		if (a != INDEX_NONE && is_free(&after->row[a]))
			join(before, b, after, a);
	}
}

void
pairing_run(struct snapshot *before, struct snapshot *after)
{
	find_twins(before);
	find_twins(after);
	pair_twins(before, after);
	pair_in_households(before, after);
	pair_by_names(before, after);
	if (before->type == RECORD_REGISTER)
		pair_elsewhere(before, after);
}
