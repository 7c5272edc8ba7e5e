#include "inspect/inspector.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/num.h"
#include "decide/unit.h"
#include "inspect/ticket.h"
#include "register/record.h"

/* ---- read ---- */

static const struct inspector *
named(const struct inspectors *inspectors, struct text name)
{
	for (size_t i = 0; i < inspectors->count; i++)
		if (unit_is_one_name(inspectors->inspector[i].name, name))
			return &inspectors->inspector[i];
	return NULL;
}

static bool
add(struct inspectors *inspectors, const struct record_reader *reader, const struct record *row,
    struct diag *diag)
{
	struct arena *arena = &inspectors->arena;
	struct text name = row->text[INSPECTOR_name];
	struct text number = row->text[INSPECTOR_id_number];
	const struct inspector *other = named(inspectors, name);

	if (name.n == 0 || other != NULL) {
		diag_say(diag, DIAG_DRAW_INSPECTOR, .at = record_where(reader, row, INSPECTOR_name),
			 .one = NUM_TEXT((int64_t)(other == NULL ? row->line : other->line)));
		return false;
	}
	inspectors->inspector = arena_grow(inspectors->inspector, &inspectors->room,
					   inspectors->count, sizeof(*inspectors->inspector));
	struct inspector *one = &inspectors->inspector[inspectors->count];

	*one = (struct inspector){
		.name = arena_text(arena, name),
		.village = arena_text(arena, row->text[INSPECTOR_village]),
		.relatives = arena_text(arena, row->text[INSPECTOR_relatives]),
		.number = number.n == 0 ? 0 : unit_person(number, TEXT_NONE),
		.line = row->line,
	};
	inspectors->count++;
	return true;
}

bool
inspector_read(struct inspectors *inspectors, const char *path, const struct table_options *options,
	       struct diag *diag)
{
	static const int required[] = { INSPECTOR_name, INSPECTOR_village, INSPECTOR_relatives,
					-1 };
	struct record_reader *reader =
		record_open(path, RECORD_INSPECTOR, options, NULL, required, diag);
	struct record row;
	enum table_result result;
	bool good = true;

	while ((result = record_each(reader, &row)) == TABLE_ROW)
		good &= add(inspectors, reader, &row, diag);
	record_close(reader);
	return result == TABLE_END && good;
}

static void
meet(void *context, struct text number, struct text household)
{
	struct inspectors *inspectors = context;
	size_t at = index_find(&inspectors->by_number, unit_person(number, TEXT_NONE));

	if (at != INDEX_NONE)
		index_add(&inspectors->own, hash_text(household), at);
}

struct draw_members
inspector_members(struct inspectors *inspectors)
{
	return (struct draw_members){ meet, inspectors };
}

/* ---- the order ---- */

static int
compare(const void *a, const void *b)
{
	return strcmp(((const struct inspector *)a)->ticket, ((const struct inspector *)b)->ticket);
}

void
inspector_seed(struct inspectors *inspectors, struct text seed)
{
	for (size_t i = 0; i < inspectors->count; i++)
		ticket_of_name(seed, inspectors->inspector[i].name,
			       inspectors->inspector[i].ticket);
	if (inspectors->count > 0)
		qsort(inspectors->inspector, inspectors->count, sizeof(*inspectors->inspector),
		      compare);
	for (size_t i = 0; i < inspectors->count; i++)
		if (inspectors->inspector[i].number != 0)
			index_add(&inspectors->by_number, inspectors->inspector[i].number, i);
}

void
inspector_load(struct inspectors *inspectors, struct text name)
{
	for (size_t i = 0; i < inspectors->count; i++)
		if (unit_is_one_name(inspectors->inspector[i].name, name))
			inspectors->inspector[i].load++;
}

/* ---- pairs ---- */

/* Is the household one of those that are filed?  They are parted by ; or what people put there. */
static bool
is_filed(struct text relatives, struct text household)
{
	size_t from = 0;
	size_t at;

	while (household.n > 0 &&
	       (at = text_find(text_from(relatives, from), household)) != SIZE_MAX) {
		struct text before = { relatives.p, from + at };
		struct text behind = text_from(relatives, from + at + household.n);

		if ((before.n == 0 || text_ends_any(before, ";|；|,|，|、| |　")) &&
		    (behind.n == 0 || text_begins_any(behind, ";|；|,|，|、| |　")))
			return true;
		from += at + household.n;
	}
	return false;
}

static bool
is_relative(const struct inspectors *inspectors, const struct inspector *one,
	    const struct draw_unit *unit)
{
	size_t walk;

	for (size_t i = index_first(&inspectors->own, hash_text(unit->household), &walk);
	     i != INDEX_NONE; i = index_next(&inspectors->own, hash_text(unit->household), &walk))
		if (&inspectors->inspector[i] == one)
			return true;
	return is_filed(one->relatives, unit->household);
}

/* One village, with its town before it or not. */
static bool
is_of_village(const struct inspector *one, const struct draw_unit *unit)
{
	return unit->village.n > 0 &&
	       (unit_is_one_name(one->village, unit->village) ||
		(text_begins(one->village, unit->town) &&
		 unit_is_one_name(text_from(one->village, unit->town.n), unit->village)));
}

/* Put him in his place among the two: by what they have to do, then as they stand. */
static void
offer(struct inspector_pair *pair, struct inspector *one)
{
	struct inspector **two = pair->inspector;

	if (two[0] == NULL || one->load < two[0]->load) {
		two[1] = two[0];
		two[0] = one;
	} else if (two[1] == NULL || one->load < two[1]->load) {
		two[1] = one;
	}
}

struct inspector_pair
inspector_pair(struct inspectors *inspectors, const struct draw_unit *unit)
{
	struct inspector_pair pair = { .free = 0 };

	for (size_t i = 0; i < inspectors->count; i++) {
		struct inspector *one = &inspectors->inspector[i];

		if (is_relative(inspectors, one, unit)) {
			pair.relatives++;
		} else if (is_of_village(one, unit)) {
			pair.village++;
		} else {
			pair.free++;
			offer(&pair, one);
		}
	}
	if (pair.free < 2) {
		pair.inspector[0] = pair.inspector[1] = NULL;
		return pair;
	}
	pair.inspector[0]->load++;
	pair.inspector[1]->load++;
	return pair;
}

struct inspector *
inspector_visitor(struct inspectors *inspectors, const struct draw_unit *unit, struct text named)
{
	struct inspector *least = NULL;

	for (size_t i = 0; i < inspectors->count; i++) {
		struct inspector *one = &inspectors->inspector[i];

		if (is_of_village(one, unit) && !is_relative(inspectors, one, unit) &&
		    (named.n == 0 || unit_is_one_name(one->name, named)) &&
		    (least == NULL || one->load < least->load))
			least = one;
	}
	if (least != NULL)
		least->load++;
	return least;
}

void
inspector_free(struct inspectors *inspectors)
{
	free(inspectors->inspector);
	index_free(&inspectors->by_number);
	index_free(&inspectors->own);
	arena_free(&inspectors->arena);
}
