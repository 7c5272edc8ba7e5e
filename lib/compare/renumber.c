#include "compare/renumber.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/hash.h"
#include "base/num.h"
#include "decide/unit.h"
#include "register/household.h"

enum { GROUPS_LEAST = 2, SHIFTS_LEAST = 2, ID_SIZE = 160 };

/* How the numbers of a file go: not up, up, or one by one from 1. */
enum run { RUN_NOT, RUN_RISES, RUN_COUNTS };

/* The number at the end of an id, "7" or "HB-007"; -1: none. */
static int64_t
number_of(struct text id, struct text *before)
{
	size_t at = id.n;
	int64_t number;

	while (at > 0 && text_is_digit(id.p[at - 1]))
		at--;
	*before = (struct text){ id.p, at };
	return num_parse(id.p + at, id.n - at, INT32_MAX, &number) ? number : -1;
}

static enum run
run_of(const struct snapshot *snapshot)
{
	enum run run = snapshot->groups < GROUPS_LEAST ? RUN_NOT : RUN_COUNTS;
	struct text first = TEXT_NONE;
	int64_t last = 0;

	for (size_t i = 0; i < snapshot->groups && run != RUN_NOT; i++) {
		struct text before;
		int64_t number = number_of(snapshot->group[i].household, &before);

		first = i == 0 ? before : first;
		if (number <= last || !text_equal(before, first))
			run = RUN_NOT;
		else if (number != last + 1)
			run = RUN_RISES;
		last = number;
	}
	return run;
}

/* Who says that he is the head, else the first row. */
static size_t
head_of(const struct snapshot *snapshot, size_t group)
{
	if (snapshot->type == RECORD_REGISTER)
		for (size_t i = snapshot->group[group].first; i != INDEX_NONE;
		     i = snapshot->row[i].next)
			if (household_names_head(snapshot_at(snapshot, i, REGISTER_relation).text))
				return i;
	return snapshot->group[group].first;
}

/* Rows by their names: what only one row has names a person who has no number. */
static void
index_names(const struct snapshot *snapshot, struct index *names)
{
	for (size_t i = 0; i < snapshot->rows; i++)
		if (snapshot->row[i].name.n > 0)
			index_add(names, hash_text(snapshot->row[i].name), i);
}

struct search {
	const struct snapshot *before;
	const struct snapshot *after;
	struct index before_names;
	struct index after_names;
};

/* The household of the second file that has a person of the first; INDEX_NONE: none. */
static size_t
find_person(const struct search *search, size_t row)
{
	const struct snapshot_row *person = &search->before->row[row];
	uint64_t name = hash_text(person->name);
	size_t found = INDEX_NONE;

	if (person->number.n > 0)
		found = index_find(&search->after->numbers,
				   unit_person(person->number, person->name));
	else if (person->name.n > 0 && index_count(&search->before_names, name) == 1 &&
		 index_count(&search->after_names, name) == 1)
		found = index_find(&search->after_names, name);
	return found == INDEX_NONE ? INDEX_NONE : search->after->row[found].group;
}

/* Is the head of a household the head of that one too? */
static bool
has_head(const struct search *search, size_t before, size_t after)
{
	const struct snapshot_row *one = &search->before->row[head_of(search->before, before)];
	const struct snapshot_row *two = &search->after->row[head_of(search->after, after)];

	return one->number.n > 0 || two->number.n > 0 ? text_equal(one->number, two->number)
						      : text_equal(one->name, two->name);
}

/* Where the head is, under its old number first; else most of the members, or the first of them. */
static size_t
find_group(const struct search *search, size_t group)
{
	size_t same = snapshot_group_of(search->after, search->before->group[group].household);

	if (same != INDEX_NONE && has_head(search, group, same))
		return same;
	size_t best = find_person(search, head_of(search->before, group));
	size_t most = 0;

	if (best != INDEX_NONE)
		return best;
	for (size_t i = search->before->group[group].first; i != INDEX_NONE;
	     i = search->before->row[i].next) {
		size_t there = find_person(search, i);
		size_t votes = 0;

		for (size_t j = i; there != INDEX_NONE && j != INDEX_NONE;
		     j = search->before->row[j].next)
			votes += find_person(search, j) == there;
		if (votes > most) {
			most = votes;
			best = there;
		}
	}
	return best;
}

/* The households of the second file for those of the first, each for one alone. */
static void
find_groups(const struct search *search, size_t *to)
{
	size_t *from = arena_calloc(search->after->groups + 1, sizeof(*from));

	for (size_t i = 0; i < search->after->groups; i++)
		from[i] = INDEX_NONE;
	for (size_t i = 0; i < search->before->groups; i++) {
		size_t there = to[i] = find_group(search, i);

		if (there == INDEX_NONE)
			continue;
		if (from[there] != INDEX_NONE && !has_head(search, i, there)) {
			to[i] = INDEX_NONE;
			continue;
		}
		if (from[there] != INDEX_NONE)
			to[from[there]] = INDEX_NONE;
		from[there] = i;
	}
	free(from);
}

/* Numbers that are another head's now, who had another number before. */
static size_t
count_shifts(const struct search *search, const size_t *to)
{
	size_t shifts = 0;

	for (size_t i = 0; i < search->before->groups; i++)
		shifts += to[i] != INDEX_NONE && has_head(search, i, to[i]) &&
			  !text_equal(search->before->group[i].household,
				      search->after->group[to[i]].household) &&
			  snapshot_group_of(search->before,
					    search->after->group[to[i]].household) != INDEX_NONE;
	return shifts;
}

static size_t
rename_groups(struct snapshot *before, const struct snapshot *after, const size_t *to,
	      enum language language)
{
	char old[ID_SIZE];
	size_t renamed = 0;

	index_free(&before->households);
	before->households = (struct index){ 0 };
	for (size_t i = 0; i < before->groups; i++) {
		struct text *id = &before->group[i].household;

		(void)snprintf(old, sizeof(old), language == LANGUAGE_ZH ? "原%.*s" : "old %.*s",
			       SHOW(*id));
		struct text now = to[i] == INDEX_NONE ? arena_text(&before->arena, text_of(old))
						      : after->group[to[i]].household;

		renamed += to[i] != INDEX_NONE && !text_equal(now, *id);
		*id = now;
		index_add(&before->households, hash_text(now), i);
	}
	return renamed;
}

size_t
renumber_run(struct snapshot *before, const struct snapshot *after, enum language language)
{
	enum run one = run_of(before);
	enum run two = run_of(after);
	bool counts = one == RUN_COUNTS && two == RUN_COUNTS;
	struct search search = { .before = before, .after = after };
	size_t renamed = 0;

	if (one == RUN_NOT || two == RUN_NOT || before->type == RECORD_PAYMENT)
		return 0;
	size_t *to = arena_calloc(before->groups + 1, sizeof(*to));

	index_names(before, &search.before_names);
	index_names(after, &search.after_names);
	find_groups(&search, to);
	if (count_shifts(&search, to) >= (counts ? 1 : SHIFTS_LEAST))
		renamed = rename_groups(before, after, to, language);
	index_free(&search.before_names);
	index_free(&search.after_names);
	free(to);
	return renamed;
}
