#include "compare/pairing.h"

#include <string.h>

#include "base/hash.h"
#include "base/num.h"
#include "decide/unit.h"

/* A row's key within its file: registers know a person by his number alone. */
static uint64_t
key_of(const struct snapshot *snapshot, const struct snapshot_row *row)
{
	if (snapshot->type == RECORD_REGISTER && row->number.n > 0)
		return unit_person(row->number, row->name);
	return row->who ^ hash_join(2, snapshot->group[row->group].household);
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

static void
pair_in_household(struct snapshot *before, size_t b, struct snapshot *after, size_t group)
{
	for (size_t a = after->group[group].first; a != INDEX_NONE; a = after->row[a].next)
		if (is_free(&after->row[a]) && after->row[a].who == before->row[b].who) {
			join(before, b, after, a);
			return;
		}
}

/* The only free row of the name in a household; INDEX_NONE where none, or two. */
static size_t
only_of_name(const struct snapshot *snapshot, size_t group, struct text name)
{
	size_t found = INDEX_NONE;

	for (size_t i = snapshot->group[group].first; i != INDEX_NONE; i = snapshot->row[i].next) {
		if (!is_free(&snapshot->row[i]) || !text_equal(snapshot->row[i].name, name))
			continue;
		if (found != INDEX_NONE)
			return INDEX_NONE;
		found = i;
	}
	return found;
}

static void
pair_by_name(struct snapshot *before, size_t b, struct snapshot *after, size_t group)
{
	const struct snapshot_row *row = &before->row[b];

	if (row->name.n == 0 || only_of_name(before, row->group, row->name) != b)
		return;
	size_t a = only_of_name(after, group, row->name);

	if (a != INDEX_NONE && (row->number.n == 0) != (after->row[a].number.n == 0))
		join(before, b, after, a);
}

static void
pair_elsewhere(struct snapshot *before, size_t b, struct snapshot *after)
{
	const struct snapshot_row *row = &before->row[b];

	if (row->number.n == 0)
		return;
	size_t a = index_find(&after->numbers, unit_person(row->number, row->name));

	if (a != INDEX_NONE && is_free(&after->row[a]))
		join(before, b, after, a);
}

void
pairing_run(struct snapshot *before, struct snapshot *after)
{
	find_twins(before);
	find_twins(after);
	pair_twins(before, after);
	for (int pass = 0; pass < 3; pass++) {
		if (pass == 2 && before->type != RECORD_REGISTER)
			break;
		for (size_t b = 0; b < before->rows; b++) {
			if (!is_free(&before->row[b]))
				continue;
			struct text household = before->group[before->row[b].group].household;
			size_t group = pass < 2 ? snapshot_group_of(after, household) : INDEX_NONE;

			if (pass == 2)
				pair_elsewhere(before, b, after);
			else if (group == INDEX_NONE)
				continue;
			else if (pass == 0)
				pair_in_household(before, b, after, group);
			else
				pair_by_name(before, b, after, group);
		}
	}
}
