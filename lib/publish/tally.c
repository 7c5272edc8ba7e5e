#include "publish/tally.h"

#include <stdlib.h>

#include "base/day.h"
#include "base/num.h"
#include "base/prose.h"
#include "register/column.h"

/* Which column of tally(5) each dimension is. */
static const int columns[TALLY_DIMENSIONS] = {
	[TALLY_TOWN] = TALLY_town,
	[TALLY_VILLAGE] = TALLY_village,
	[TALLY_CATEGORY] = TALLY_category,
	[TALLY_MONTH] = TALLY_month,
	[TALLY_AREA] = TALLY_area,
	[TALLY_AGE] = TALLY_age,
	[TALLY_DISABILITY] = TALLY_disability,
	[TALLY_FUNDING] = TALLY_funding,
};

bool
tally_is_by(const struct tally *tally, enum tally_dimension dimension)
{
	size_t i = 0;

	while (i < tally->dimensions && tally->by[i] != dimension)
		i++;
	return i < tally->dimensions;
}

bool
tally_take(struct tally *tally, struct text words, struct text *wrong)
{
	const struct schema *schema = schema_of(RECORD_TALLY);

	while (words.n > 0) {
		struct text word = text_trim(text_next(&words, ','));
		int column = column_find(schema, word);
		enum tally_dimension dimension = 0;

		while (dimension < TALLY_DIMENSIONS && columns[dimension] != column)
			dimension++;
		*wrong = word;
		if (dimension == TALLY_DIMENSIONS || tally_is_by(tally, dimension))
			return false;
		tally->by[tally->dimensions++] = dimension;
	}
	return tally->dimensions > 0;
}

int64_t
tally_name(struct tally_names *names, struct text name)
{
	size_t at = 0;

	if (name.n == 0)
		return TALLY_UNKNOWN;
	while (at < names->count && !text_equal(names->name[at], name))
		at++;
	if (at == names->count) {
		names->name = arena_grow(names->name, &names->room, at, sizeof(*names->name));
		names->name[names->count++] = arena_text(&names->arena, name);
	}
	return (int64_t)at;
}

/* ---- cells ---- */

static uint64_t
hash_cell(const struct tally *tally, const int64_t at[])
{
	return hash_text((struct text){ (const char *)at, tally->dimensions * sizeof(*at) });
}

static bool
is_same(const struct tally *tally, const int64_t a[], const int64_t b[])
{
	size_t i = 0;

	while (i < tally->dimensions && a[i] == b[i])
		i++;
	return i == tally->dimensions;
}

static struct tally_cell *
cell_of(struct tally *tally, const int64_t at[], uint64_t hash)
{
	size_t next;

	for (size_t i = index_first(&tally->index, hash, &next); i != INDEX_NONE;
	     i = index_next(&tally->index, hash, &next))
		if (is_same(tally, tally->cell[i].at, at))
			return &tally->cell[i];
	tally->cell = arena_grow(tally->cell, &tally->room, tally->cells, sizeof(*tally->cell));
	index_add(&tally->index, hash, tally->cells);
	struct tally_cell *cell = &tally->cell[tally->cells++];

	*cell = (struct tally_cell){ 0 }; /* what is behind its dimensions counts in their order */
	for (size_t i = 0; i < tally->dimensions; i++)
		cell->at[i] = at[i];
	return cell;
}

/* Into the cell of the first so many values, all others summed up. */
static void
add_to(struct tally *tally, const struct tally_line *line, size_t depth)
{
	int64_t at[TALLY_DIMENSIONS];

	for (size_t i = 0; i < tally->dimensions; i++)
		at[i] = i < depth ? line->at[tally->by[i]] : TALLY_ALL;
	uint64_t hash = hash_cell(tally, at);
	struct tally_cell *cell = cell_of(tally, at, hash);

	cell->households += !hash_set_add(&tally->seen, hash ^ line->household);
	cell->persons += line->persons < 0 ? 0 : (size_t)line->persons;
	cell->unknown |= line->persons < 0;
	cell->amount += line->amount;
}

void
tally_add(struct tally *tally, const struct tally_line *line)
{
	add_to(tally, line, 0);
	if (tally->dimensions > 1)
		add_to(tally, line, 1);
	add_to(tally, line, tally->dimensions);
}

void
tally_keep(struct tally *tally, const struct tally_cell *cell)
{
	tally->cell = arena_grow(tally->cell, &tally->room, tally->cells, sizeof(*tally->cell));
	tally->cell[tally->cells++] = *cell;
}

void
tally_part(struct tally *tally, const struct tally_cell *cell, int64_t value, fen_t amount)
{
	struct tally_cell part = *cell;

	part.at[tally->dimensions - 1] = value;
	part.amount = amount;
	tally_keep(tally, &part);
}

static int
compare(const void *a, const void *b)
{
	const struct tally_cell *x = a;
	const struct tally_cell *y = b;
	int order = 0;

	for (size_t i = 0; order == 0 && i < TALLY_DIMENSIONS; i++)
		order = (x->at[i] > y->at[i]) - (x->at[i] < y->at[i]);
	return order;
}

void
tally_order(struct tally *tally)
{
	if (tally->cells > 0)
		qsort(tally->cell, tally->cells, sizeof(*tally->cell), compare);
	index_free(&tally->index);
}

bool
tally_is_sum(const struct tally *tally, const struct tally_cell *cell)
{
	return cell->at[tally->dimensions - 1] == TALLY_ALL;
}

bool
tally_adds_up(const struct tally *tally, fen_t amount)
{
	fen_t sum = 0;
	fen_t all = 0;

	for (size_t i = 0; i < tally->cells; i++) {
		const struct tally_cell *cell = &tally->cell[i];

		sum += tally_is_sum(tally, cell) ? 0 : cell->amount;
		all += cell->at[0] == TALLY_ALL ? cell->amount : 0;
	}
	return sum == amount && all == amount;
}

/* ---- words ---- */

struct text
tally_total(enum language language)
{
	return language == LANGUAGE_ZH ? TEXT("合计") : TEXT("Total");
}

struct text
tally_heading(enum tally_dimension dimension, enum language language)
{
	return column_heading(&schema_of(RECORD_TALLY)->column[columns[dimension]], language);
}

static struct text
name_age(const struct tally *tally, int64_t age, enum language language, struct arena *arena)
{
	struct text minor = NUM_TEXT(tally->minor);
	struct text elder = NUM_TEXT(tally->elder);

	if (age == TALLY_MINOR)
		return prose_part(arena, language, "未满{1}岁", "under {1}", minor);
	if (age == TALLY_ELDER)
		return prose_part(arena, language, "{1}岁及以上", "{1} and over", elder);
	return prose_part(arena, language, "{1}至{2}岁", "{1} to {2}", minor,
			  NUM_TEXT(tally->elder - 1));
}

struct text
tally_unknown(enum language language)
{
	return language == LANGUAGE_ZH ? TEXT("不详") : TEXT("not known");
}

struct text
tally_value(const struct tally *tally, const struct tally_names *names,
	    const struct tally_cell *cell, size_t n, enum language language, struct arena *arena)
{
	enum tally_dimension dimension = tally->by[n];
	int64_t value = cell->at[n];

	if (value == TALLY_ALL)
		return tally_total(language);
	if (value == TALLY_UNKNOWN)
		return tally_unknown(language);
	if (value == TALLY_NONE)
		return language == LANGUAGE_ZH ? TEXT("无") : TEXT("none");
	if (dimension == TALLY_TOWN || dimension == TALLY_VILLAGE)
		return names->name[value];
	if (dimension == TALLY_MONTH)
		return arena_text(arena, MONTH_TEXT((month_t)value));
	if (dimension == TALLY_AGE)
		return name_age(tally, value, language, arena);
	return word_text((enum word)value, language);
}

/* ---- rows ---- */

static void
write_cell(const struct tally *tally, const struct tally_names *names,
	   const struct tally_cell *cell, struct rowout *out, enum language language)
{
	struct arena arena = { 0 };
	bool summed = false;

	for (size_t i = 0; i < tally->dimensions; i++) {
		/* a sum says so once */
		rowout_cell(out, CELL_TEXT,
			    summed ? TEXT_NONE
				   : tally_value(tally, names, cell, i, language, &arena));
		summed = cell->at[i] == TALLY_ALL;
	}
	rowout_cell(out, CELL_NUMBER, NUM_TEXT((int64_t)cell->households));
	rowout_cell(out, CELL_NUMBER, cell->unknown ? TEXT_NONE : NUM_TEXT((int64_t)cell->persons));
	rowout_cell(out, CELL_MONEY, MONEY_TEXT(cell->amount));
	rowout_end_row(out);
	arena_free(&arena);
}

void
tally_write(const struct tally *tally, const struct tally_names *names, struct rowout *out,
	    enum language language)
{
	static const int counted[] = { TALLY_households, TALLY_persons, TALLY_amount };
	const struct schema *schema = schema_of(RECORD_TALLY);

	for (size_t i = 0; i < tally->dimensions; i++)
		rowout_cell(out, CELL_TEXT, tally_heading(tally->by[i], language));
	for (size_t i = 0; i < ARRAY_LENGTH(counted); i++)
		rowout_cell(out, CELL_TEXT, column_heading(&schema->column[counted[i]], language));
	rowout_end_row(out);
	for (size_t i = 0; i < tally->cells; i++)
		write_cell(tally, names, &tally->cell[i], out, language);
}

void
tally_free(struct tally *tally)
{
	free(tally->cell);
	index_free(&tally->index);
	hash_set_free(&tally->seen);
}

void
tally_free_names(struct tally_names *names)
{
	free(names->name);
	arena_free(&names->arena);
}
