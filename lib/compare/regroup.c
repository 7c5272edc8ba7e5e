#include "compare/regroup.h"

#include "base/num.h"
#include "base/prose.h"

/* The households that the people of one are found in, on the other side. */
struct spread {
	size_t groups;    /* how many different ones */
	size_t first;     /* of them; INDEX_NONE */
	struct text list; /* their numbers, in the difference's arena */
};

static const struct snapshot *
other_side(const struct difference *d, const struct snapshot *side)
{
	return side == &d->before ? &d->after : &d->before;
}

/* Is somebody of the household paired with a row of that group, in a row before this one? */
static bool
seen_before(const struct snapshot *side, const struct snapshot *other, size_t row, size_t group)
{
	for (size_t i = side->group[side->row[row].group].first; i != row; i = side->row[i].next)
		if (side->row[i].pair != INDEX_NONE && other->row[side->row[i].pair].group == group)
			return true;
	return false;
}

static struct spread
spread_of(struct difference *d, const struct snapshot *side, size_t group)
{
	const struct snapshot *other = other_side(d, side);
	struct spread spread = { 0, INDEX_NONE, { 0 } };

	for (size_t i = side->group[group].first; i != INDEX_NONE; i = side->row[i].next) {
		size_t pair = side->row[i].pair;

		if (pair == INDEX_NONE || seen_before(side, other, i, other->row[pair].group))
			continue;
		size_t to = other->row[pair].group;
		struct text household = other->group[to].household;

		if (spread.groups++ == 0)
			spread.first = to;
		spread.list = spread.list.n == 0 ? household
						 : prose_part(&d->arena, d->language, "{1}、{2}",
							      "{1}, {2}", spread.list, household);
	}
	return spread;
}

/* Do all found people of two households, each on one side only, go from one to the other? */
static bool
is_renumbered(struct difference *d, size_t before, size_t after)
{
	struct spread to = spread_of(d, &d->before, before);
	struct spread from = spread_of(d, &d->after, after);

	return to.groups == 1 && from.groups == 1 && to.first == after && from.first == before;
}

static bool
is_on_both_sides(const struct difference *d, const struct snapshot *side, size_t group)
{
	return snapshot_group_of(other_side(d, side), side->group[group].household) != INDEX_NONE;
}

size_t
regroup_heir(const struct difference *difference, size_t before)
{
	struct difference copy = *difference; /* its arena alone is written to */
	size_t heir = snapshot_group_of(&copy.after, copy.before.group[before].household);

	if (heir != INDEX_NONE)
		return heir;
	copy.arena = (struct arena){ 0 };
	heir = spread_of(&copy, &copy.before, before).first;
	if (heir != INDEX_NONE &&
	    (is_on_both_sides(&copy, &copy.after, heir) || !is_renumbered(&copy, before, heir)))
		heir = INDEX_NONE;
	arena_free(&copy.arena);
	return heir;
}

/* "3 persons" */
static struct text
people_of(struct difference *d, const struct snapshot *side, size_t group)
{
	size_t rows = side->group[group].rows;

	return prose_part(&d->arena, d->language, "{1}人", rows == 1 ? "{1} person" : "{1} persons",
			  NUM_TEXT(rows));
}

/* A household that the second file has not. */
static void
say_gone(struct difference *d, size_t group)
{
	struct spread to = spread_of(d, &d->before, group);
	struct change change = difference_of_group(d, WORD_CHANGE_LEFT, group, INDEX_NONE);

	change.before = change.household;
	change.after = to.list;
	if (to.groups == 0)
		change.before = people_of(d, &d->before, group);
	else if (to.groups > 1)
		change.change = WORD_CHANGE_SPLIT;
	else if (is_on_both_sides(d, &d->after, to.first))
		change.change = WORD_CHANGE_MERGED;
	else
		return; /* the new household says it */
	difference_say(d, &change);
}

/* A household that the first file has not. */
static void
say_come(struct difference *d, size_t group)
{
	struct spread from = spread_of(d, &d->after, group);
	struct change change = difference_of_group(
		d, WORD_CHANGE_ENTERED, from.groups == 1 ? from.first : INDEX_NONE, group);

	change.before = from.list;
	change.after = change.household;
	if (from.groups == 0)
		change.after = people_of(d, &d->after, group);
	else if (from.groups > 1)
		change.change = WORD_CHANGE_MERGED;
	else if (!is_on_both_sides(d, &d->before, from.first) &&
		 is_renumbered(d, from.first, group))
		change.change = WORD_CHANGE_RENUMBERED;
	else
		change.change = WORD_CHANGE_SPLIT;
	difference_say(d, &change);
}

void
regroup_run(struct difference *difference)
{
	for (size_t i = 0; i < difference->before.groups; i++)
		if (!is_on_both_sides(difference, &difference->before, i))
			say_gone(difference, i);
	for (size_t i = 0; i < difference->after.groups; i++)
		if (!is_on_both_sides(difference, &difference->after, i))
			say_come(difference, i);
}

bool
regroup_covers(const struct difference *difference, const struct snapshot *side, size_t row)
{
	size_t group = side->row[row].group;

	if (is_on_both_sides(difference, side, group))
		return false;
	for (size_t i = side->group[group].first; i != INDEX_NONE; i = side->row[i].next)
		if (side->row[i].pair != INDEX_NONE)
			return false;
	return true;
}
