#include "publish/release.h"

#include <stdlib.h>

#include "base/prose.h"

/* A town, or a village of a bunch of towns, on its way into a bunch with others. */
struct bunch {
	struct text town; /* as the last release has it, for villages */
	struct text name;
	size_t in; /* what it is a part of: villages of a town */
	size_t to; /* the bunch that it is in; itself */
	int64_t households;
};

static size_t
root_of(const struct bunch *bunch, size_t i)
{
	while (bunch[i].to != i)
		i = bunch[i].to;
	return i;
}

/* The names of two, in one order whatever was joined first: they are known by them next month. */
static struct text
join_names(struct release *release, struct text a, struct text b)
{
	struct text names = TEXT_NONE;

	while (a.n + b.n > 0) {
		struct text rest_a = a;
		struct text rest_b = b;
		struct text first = releasepast_next(&rest_a);
		struct text other = releasepast_next(&rest_b);
		bool is_first = b.n == 0 || (a.n > 0 && text_compare(first, other) <= 0);

		names = prose_part(
			&release->arena, LANGUAGE_ZH, names.n > 0 ? "{1}、{2}" : "{1}{2}",
			names.n > 0 ? "{1}、{2}" : "{1}{2}", names, is_first ? first : other);
		a = is_first ? rest_a : a;
		b = is_first ? b : rest_b;
	}
	return names;
}

static void
join(struct release *release, struct bunch *bunch, size_t into, size_t one)
{
	if (into == one)
		return;
	bunch[into].name = join_names(release, bunch[into].name, bunch[one].name);
	bunch[into].households += bunch[one].households;
	bunch[one].to = into;
	release->merged++;
}

/* Has one fewer households than another?  Names decide, so that the order of rows does not. */
static bool
is_before(const struct bunch *a, const struct bunch *b)
{
	return a->households != b->households ? a->households < b->households
					      : text_compare(a->name, b->name) < 0;
}

/* The bunch of a part with the fewest households, but for one; count where there is none. */
static size_t
find_least(const struct bunch *bunch, size_t count, size_t in, size_t but)
{
	size_t least = count;

	for (size_t i = 0; i < count; i++)
		if (i != but && bunch[i].to == i && bunch[i].in == in &&
		    (least == count || is_before(&bunch[i], &bunch[least])))
			least = i;
	return least;
}

/* Those that stood together last month stay so. */
static void
join_past(struct release *release, struct bunch *bunch, size_t count, bool villages)
{
	const struct release_past *past = release->past;

	for (size_t r = 0; past != NULL && r < past->rows; r++) {
		const struct release_row *row = &past->row[r];
		struct text names = villages ? row->village : row->town;
		size_t first = count;

		if (row->category.n > 0 || (row->village.n > 0) != villages || names.n == 0)
			continue;
		for (size_t i = 0; i < count; i++) {
			if (!releasepast_covers(names, bunch[i].name) ||
			    (villages && !releasepast_covers(row->town, bunch[i].town)))
				continue;
			size_t at = root_of(bunch, i);

			if (first == count)
				first = at;
			else if (bunch[at].in == bunch[first].in)
				join(release, bunch, root_of(bunch, first), at);
		}
	}
}

/* Join the smallest of a part with the next, until none has too few; false where one alone has. */
static bool
join_small(struct release *release, struct bunch *bunch, size_t count, size_t in)
{
	for (;;) {
		size_t one = find_least(bunch, count, in, count);

		if (one == count || bunch[one].households >= release->village_least)
			return true;
		size_t next = find_least(bunch, count, in, one);

		if (next == count)
			return false;
		join(release, bunch, next, one);
	}
}

/* ---- nodes ---- */

static size_t
add_node(struct release *release, struct text town, struct text village, size_t parent)
{
	release->node =
		arena_grow(release->node, &release->room, release->nodes, sizeof(*release->node));
	release->node[release->nodes] =
		(struct release_node){ .town = town, .village = village, .parent = parent };
	return release->nodes++;
}

/* The places of a tally: towns and their villages, as bunches. */
struct places {
	struct bunch *town;
	size_t towns;
	struct bunch *village;
	const struct tally_cell **cell; /* of each */
	size_t *at;                     /* the node of each */
	size_t villages;
};

static size_t
take_town(struct places *places, struct text name)
{
	size_t i = 0;

	while (i < places->towns && !text_equal(places->town[i].name, name))
		i++;
	if (i == places->towns)
		places->town[places->towns++] = (struct bunch){ .name = name, .to = i };
	return i;
}

static bool
take_places(struct release *release, struct places *places, const struct tally *villages,
	    const struct tally_names *names, enum language language)
{
	bool good = true;

	for (size_t i = 0; i < villages->cells; i++) {
		const struct tally_cell *cell = &villages->cell[i];

		if (tally_is_sum(villages, cell))
			continue;
		struct text town = tally_value(villages, names, cell, 0, language, &release->arena);
		struct text name = tally_value(villages, names, cell, 1, language, &release->arena);
		size_t in = take_town(places, town);
		struct text whole =
			prose_part(&release->arena, LANGUAGE_ZH, "{1}{2}", "{1}{2}", town, name);

		/* a name of two would not be known again next month */
		good &= !text_has(town, TEXT("、")) && !text_has(name, TEXT("、"));
		places->town[in].households += (int64_t)cell->households;
		places->cell[places->villages] = cell;
		places->village[places->villages] =
			(struct bunch){ town, whole, in, places->villages,
					(int64_t)cell->households };
		places->villages++;
	}
	return good && places->villages > 0;
}

static bool
group(struct release *release, struct places *places)
{
	bool good;

	join_past(release, places->town, places->towns, false);
	good = join_small(release, places->town, places->towns, 0);
	for (size_t i = 0; i < places->villages; i++)
		places->village[i].in = root_of(places->town, places->village[i].in);
	join_past(release, places->village, places->villages, true);
	for (size_t i = 0; good && i < places->towns; i++)
		good = root_of(places->town, i) != i ||
		       join_small(release, places->village, places->villages, i);
	return good;
}

/* A node of all, and behind each town its villages. */
static void
make_nodes(struct release *release, struct places *places)
{
	add_node(release, TEXT_NONE, TEXT_NONE, 0);
	for (size_t t = 0; t < places->towns; t++) {
		struct text town = places->town[t].name;

		if (places->town[t].to != t)
			continue;
		size_t parent = add_node(release, town, TEXT_NONE, 0);

		for (size_t i = 0; i < places->villages; i++)
			if (places->village[i].in == t && places->village[i].to == i)
				places->at[i] =
					add_node(release, town, places->village[i].name, parent);
	}
	for (size_t i = 0; i < places->villages; i++)
		places->at[i] = places->at[root_of(places->village, i)];
}

/* ---- figures ---- */

static bool
take_column(struct release *release, const struct tally *cells, const struct tally_cell *cell,
	    enum language language, size_t *column)
{
	size_t c = 0;

	while (c < release->columns && release->column[c] != cell->at[2])
		c++;
	*column = c;
	if (c == RELEASE_COLUMNS)
		return false;
	if (c == release->columns) {
		release->column[c] = cell->at[2];
		release->called[c] = tally_value(cells, NULL, cell, 2, language, &release->arena);
		release->columns++;
	}
	return true;
}

/* Add to a village and what it is in. */
static void
count_cell(struct release *release, size_t node, size_t column, int64_t households)
{
	for (;; node = release->node[node].parent) {
		release->node[node].count[column] += households;
		release->node[node].all += households;
		if (node == 0)
			return;
	}
}

static void
count_place(struct release *release, size_t node, const struct tally_cell *cell)
{
	for (;; node = release->node[node].parent) {
		release->node[node].persons += (int64_t)cell->persons;
		release->node[node].unknown |= cell->unknown;
		release->node[node].amount += cell->amount;
		if (node == 0)
			return;
	}
}

static bool
count_all(struct release *release, const struct places *places, const struct tally *cells,
	  enum language language)
{
	size_t place = 0;
	bool good = true;

	for (size_t i = 0; i < places->villages; i++)
		count_place(release, places->at[i], places->cell[i]);
	/* both tallies are in the order of town and village */
	for (size_t i = 0; good && i < cells->cells; i++) {
		const struct tally_cell *cell = &cells->cell[i];
		size_t column;

		if (tally_is_sum(cells, cell))
			continue;
		while (places->cell[place]->at[0] != cell->at[0] ||
		       places->cell[place]->at[1] != cell->at[1])
			place++;
		good = take_column(release, cells, cell, language, &column);
		if (good)
			count_cell(release, places->at[place], column, (int64_t)cell->households);
	}
	return good;
}

/*
 * What was hidden last month stays a column, be nobody in it now: where one of two that are pooled
 * is gone, the other would be all of the pool, and who has nothing of it now had nothing of it.
 */
static bool
take_past_columns(struct release *release)
{
	const struct release_past *past = release->past;

	for (size_t r = 0; past != NULL && r < past->rows; r++) {
		const struct release_row *row = &past->row[r];
		size_t c = 0;

		if (row->category.n == 0 || row->households >= 0)
			continue;
		while (c < release->columns && !text_equal(release->called[c], row->category))
			c++;
		if (c == RELEASE_COLUMNS)
			return false;
		if (c < release->columns)
			continue;
		release->column[c] = TALLY_NONE;
		release->called[c] = row->category;
		release->columns++;
	}
	return true;
}

bool
release_take(struct release *release, const struct tally *cells, const struct tally *villages,
	     const struct tally_names *names, enum language language)
{
	size_t room = villages->cells + 1;
	struct places places = {
		.town = arena_calloc(room, sizeof(struct bunch)),
		.village = arena_calloc(room, sizeof(struct bunch)),
		.cell = arena_calloc(room, sizeof(const struct tally_cell *)),
		.at = arena_calloc(room, sizeof(size_t)),
	};
	bool good =
		take_places(release, &places, villages, names, language) && group(release, &places);

	if (good) {
		make_nodes(release, &places);
		good = count_all(release, &places, cells, language) && take_past_columns(release);
	}
	free(places.town);
	free(places.village);
	free(places.cell);
	free(places.at);
	return good;
}

void
release_free(struct release *release)
{
	free(release->node);
	arena_free(&release->arena);
}
