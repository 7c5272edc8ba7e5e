#include "inspect/drawn.h"

#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "base/prose.h"
#include "inspect/ticket.h"

/* ---- order ---- */

/* The order of lines "TICKET STRATUM/ID" within a stratum, as sort(1) has it. */
static int
compare_units(const void *a, const void *b)
{
	const struct draw_unit *one = *(const struct draw_unit *const *)a;
	const struct draw_unit *two = *(const struct draw_unit *const *)b;

	if (one->stratum != two->stratum)
		return one->stratum < two->stratum ? -1 : 1;
	int order = strcmp(one->ticket, two->ticket);

	return order != 0 ? order : text_compare(one->id, two->id);
}

const struct draw_unit **
drawn_order(const struct drawlist *list)
{
	const struct draw_unit **order = arena_calloc(list->units, sizeof(*order));

	for (size_t i = 0; i < list->units; i++)
		order[i] = &list->unit[i];
	qsort(order, list->units, sizeof(*order), compare_units);
	return order;
}

/* ---- made ---- */

static struct record *
more(struct drawn *drawn)
{
	drawn->row = arena_grow(drawn->row, &drawn->room, drawn->rows, sizeof(*drawn->row));
	record_clear(&drawn->row[drawn->rows]);
	return &drawn->row[drawn->rows++];
}

struct record *
drawn_add(struct drawn *drawn, const struct drawlist *list, const struct draw_unit *unit,
	  struct text seed, size_t order, int64_t picked)
{
	struct record *row = more(drawn);

	row->text[DRAWN_seed] = arena_text(&drawn->arena, seed);
	row->text[DRAWN_stratum] = list->stratum[unit->stratum].name;
	row->value[DRAWN_order] = order == 0 ? BLANK : (int64_t)order;
	row->text[DRAWN_ticket] = text_of(unit->ticket);
	row->text[DRAWN_draw_id] = unit->id;
	row->text[DRAWN_household_id] = unit->household;
	row->text[DRAWN_person] = unit->person;
	row->text[DRAWN_town] = unit->town;
	row->text[DRAWN_village] = unit->village;
	row->value[DRAWN_picked] = picked;
	return row;
}

void
drawn_pick(struct drawn *drawn, const struct drawlist *list, struct text seed)
{
	const struct draw_unit **unit = drawn_order(list);
	size_t at = 0;

	for (size_t i = 0; i < list->strata; i++) {
		const struct seats *seats = &list->stratum[i].seats;

		for (size_t k = 0; k < seats->seats; k++)
			drawn_add(drawn, list, unit[at + k], seed, k + 1, WORD_PICKED_RANDOM);
		at += seats->rows;
	}
	free(unit);
}

/* ---- risks ---- */

/* Whom a row of the file means: draw_id, else household and person, else the household. */
static const struct draw_unit *
unit_meant(const struct drawlist *list, const struct record *row, struct arena *arena)
{
	struct text household = row->text[DRAWN_household_id];
	struct text person = row->text[DRAWN_person];
	const struct draw_unit *unit = drawlist_find(list, row->text[DRAWN_draw_id]);

	if (unit == NULL && household.n > 0 && person.n > 0)
		unit = drawlist_find(
			list, prose_part(arena, LANGUAGE_EN, "", "{1}#{2}", household, person));
	return unit != NULL ? unit : drawlist_find(list, household);
}

static void
take_risk(struct drawn *drawn, const struct drawlist *list, struct text seed,
	  const struct record_reader *reader, const struct record *row, size_t *again,
	  struct diag *diag)
{
	const struct draw_unit *unit = unit_meant(list, row, &drawn->arena);

	if (unit == NULL) {
		diag_say(diag, DIAG_DRAW_RISK_UNKNOWN,
			 .at = record_where(reader, row, DRAWN_household_id),
			 .value = row->text[DRAWN_household_id]);
		return;
	}
	if (row->text[DRAWN_reason].n == 0)
		diag_say(diag, DIAG_DRAW_RISK_REASON,
			 .at = record_where(reader, row, DRAWN_reason));
	if (drawn_find(drawn, unit->id) != NULL) {
		(*again)++;
		return;
	}
	struct record *added = drawn_add(drawn, list, unit, seed, 0, WORD_PICKED_RISK);

	added->text[DRAWN_reason] = arena_text(&drawn->arena, row->text[DRAWN_reason]);
}

bool
drawn_add_risks(struct drawn *drawn, const struct drawlist *list, struct text seed,
		const char *path, size_t *again, struct diag *diag)
{
	static const int required[] = { DRAWN_household_id, DRAWN_reason, -1 };
	const struct table_options options = { 0 };
	struct record_reader *reader =
		record_open(path, RECORD_DRAWN, &options, NULL, required, diag);
	struct record row;
	enum table_result result;

	while ((result = record_each(reader, &row)) == TABLE_ROW)
		take_risk(drawn, list, seed, reader, &row, again, diag);
	record_close(reader);
	return result == TABLE_END;
}

/* ---- substitutes ---- */

void
drawn_stand_in(struct drawn *drawn, const struct drawlist *list, const struct draw_unit *unit,
	       struct record *gone, size_t order, struct text reason)
{
	struct text seed = gone->text[DRAWN_seed];
	struct text id = gone->text[DRAWN_draw_id];

	gone->value[DRAWN_result] = WORD_CHECKED_ABSENT;
	struct record *row = drawn_find(drawn, unit->id); /* gone may move below */

	if (row == NULL) {
		row = drawn_add(drawn, list, unit, seed, order, WORD_PICKED_SUBSTITUTE);
		row->extra = arena_alloc(&drawn->arena, (drawn->extras + 1) * sizeof(*row->extra));
	}
	row->value[DRAWN_order] = (int64_t)order;
	row->value[DRAWN_picked] = WORD_PICKED_SUBSTITUTE;
	row->text[DRAWN_replaces] = id;
	row->text[DRAWN_reason] = reason;
}

/* ---- inspectors ---- */

static int
compare_tickets(const void *a, const void *b)
{
	return text_compare((*(struct record *const *)a)->text[DRAWN_ticket],
			    (*(struct record *const *)b)->text[DRAWN_ticket]);
}

static void
send_to(struct record *row, const struct drawlist *list, struct inspectors *inspectors,
	struct diag *diag)
{
	const struct draw_unit *unit = drawlist_find(list, row->text[DRAWN_draw_id]);
	struct inspector_pair pair = inspector_pair(inspectors, unit);

	if (pair.inspector[0] == NULL) {
		diag_say(diag, DIAG_DRAW_NO_PAIR,
			 .at = { .household = row->text[DRAWN_household_id] },
			 .one = NUM_TEXT((int64_t)pair.relatives),
			 .two = NUM_TEXT((int64_t)pair.village),
			 .three = NUM_TEXT((int64_t)pair.free));
		return;
	}
	row->text[DRAWN_inspector_1] = pair.inspector[0]->name;
	row->text[DRAWN_inspector_2] = pair.inspector[1]->name;
}

void
drawn_send(struct drawn *drawn, size_t first, const struct drawlist *list,
	   struct inspectors *inspectors, struct diag *diag)
{
	size_t count = drawn->rows - first;
	struct record **order = arena_calloc(count + 1, sizeof(*order));

	for (size_t i = 0; i < count; i++)
		order[i] = &drawn->row[first + i];
	qsort(order, count, sizeof(*order), compare_tickets);
	for (size_t i = 0; i < count; i++)
		send_to(order[i], list, inspectors, diag);
	free(order);
}

/* ---- read back ---- */

/* Is the ticket of the row the one that its seed, stratum and number give? */
static bool
is_ticket(const struct record *row)
{
	char ticket[DIGEST_SIZE];

	return text_equal(row->text[DRAWN_ticket],
			  text_of(ticket_of(row->text[DRAWN_seed], row->text[DRAWN_stratum],
					    row->text[DRAWN_draw_id], ticket)));
}

static void
copy_texts(struct arena *arena, struct record *row, size_t extras)
{
	for (size_t i = 0; i < schema_of(RECORD_DRAWN)->count; i++)
		if (row->text[i].n > 0)
			row->text[i] = arena_text(arena, row->text[i]);
	row->extra = arena_texts(arena, row->extra, extras);
}

static void
keep_headings(struct drawn *drawn, const struct record_reader *reader)
{
	const struct text *heading;

	drawn->extras = record_extras(reader, &heading);
	drawn->extra = arena_texts(&drawn->arena, heading, drawn->extras);
	drawn->file = arena_text(&drawn->arena, record_name(reader));
	drawn->language = record_language(reader);
	drawn->encoding = arena_string(&drawn->arena, text_of(record_encoding(reader)));
}

static void
take(struct drawn *drawn, const struct record *row, struct diag *diag)
{
	bool same = drawn->rows == 0 ||
		    text_equal(drawn->row[0].text[DRAWN_seed], row->text[DRAWN_seed]);

	if (!same || !is_ticket(row)) {
		diag_say(diag, DIAG_DRAW_TICKET, .at = drawn_where(drawn, row, DRAWN_ticket));
		return;
	}
	struct record *kept = more(drawn);

	*kept = *row;
	copy_texts(&drawn->arena, kept, drawn->extras);
}

bool
drawn_read(struct drawn *drawn, const char *path, const struct table_options *options,
	   struct diag *diag)
{
	static const int required[] = { DRAWN_seed,    DRAWN_stratum, DRAWN_order,  DRAWN_ticket,
					DRAWN_draw_id, DRAWN_picked,  DRAWN_result, -1 };
	struct record_reader *reader =
		record_open(path, RECORD_DRAWN, options, NULL, required, diag);
	struct record row;
	enum table_result result;

	if (reader != NULL)
		keep_headings(drawn, reader);
	while ((result = record_each(reader, &row)) == TABLE_ROW)
		take(drawn, &row, diag);
	record_close(reader);
	return result == TABLE_END;
}

struct record *
drawn_find(const struct drawn *drawn, struct text id)
{
	for (size_t i = 0; i < drawn->rows; i++)
		if (text_equal(drawn->row[i].text[DRAWN_draw_id], id))
			return &drawn->row[i];
	return NULL;
}

const struct record *
drawn_substitute_of(const struct drawn *drawn, struct text id)
{
	for (size_t i = 0; i < drawn->rows; i++)
		if (id.n > 0 && text_equal(drawn->row[i].text[DRAWN_replaces], id))
			return &drawn->row[i];
	return NULL;
}

struct where
drawn_where(const struct drawn *drawn, const struct record *row, int column)
{
	return (struct where){
		.file = drawn->file,
		.line = row->line,
		.column = column_heading(&schema_of(RECORD_DRAWN)->column[column], drawn->language),
		.household = row->text[DRAWN_household_id],
	};
}

void
drawn_free(struct drawn *drawn)
{
	free(drawn->row);
	arena_free(&drawn->arena);
}
