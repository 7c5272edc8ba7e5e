#include "compare/pairing.h"

#include "base/hash.h"
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

static bool
is_free(const struct snapshot_row *row)
{
	return row->pair == INDEX_NONE && row->twin == INDEX_NONE;
}

static void
join(struct snapshot *before, size_t b, struct snapshot *after, size_t a)
{
	before->row[b].pair = a;
	after->row[a].pair = b;
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
