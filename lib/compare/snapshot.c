#include "compare/snapshot.h"

#include <stdlib.h>

#include "base/hash.h"
#include "decide/unit.h"

static const struct snapshot_columns kinds[] = {
	{ .type = RECORD_REGISTER,
	  .household = REGISTER_household_id,
	  .name = REGISTER_name,
	  .number = REGISTER_id_number,
	  .head = -1,
	  .head_id = -1,
	  .town = REGISTER_town,
	  .village = REGISTER_village,
	  .category = REGISTER_category,
	  .amount = REGISTER_amount },
	{ .type = RECORD_DECISION,
	  .household = DECISION_household_id,
	  .name = DECISION_person,
	  .number = DECISION_person_id,
	  .head = DECISION_head,
	  .head_id = DECISION_head_id,
	  .town = DECISION_town,
	  .village = DECISION_village,
	  .category = DECISION_category,
	  .amount = DECISION_amount,
	  .passed_over = BITS(DECISION_household_id) | BITS(DECISION_person) |
			 BITS(DECISION_person_id) | BITS(DECISION_from) | BITS(DECISION_articles) |
			 BITS(DECISION_approved_on) | BITS(DECISION_per_capita) |
			 BITS(DECISION_change) | BITS(DECISION_previous_amount) |
			 BITS(DECISION_heard_on) | BITS(DECISION_told_on) |
			 BITS(DECISION_approved_by) | BITS(DECISION_remark) | BITS(DECISION_why) |
			 BITS(DECISION_lacking) },
	{ .type = RECORD_PAYMENT,
	  .household = PAYMENT_household_id,
	  .name = PAYMENT_beneficiary,
	  .number = PAYMENT_beneficiary_id,
	  .head = -1,
	  .head_id = -1,
	  .town = PAYMENT_town,
	  .village = PAYMENT_village,
	  .category = PAYMENT_programme,
	  .amount = PAYMENT_amount,
	  .passed_over = BITS(PAYMENT_household_id) | BITS(PAYMENT_batch) | BITS(PAYMENT_seq) |
			 BITS(PAYMENT_month) | BITS(PAYMENT_kind) | BITS(PAYMENT_owed) |
			 BITS(PAYMENT_why) },
};

const struct snapshot_columns *
snapshot_columns(enum record_type type)
{
	size_t i = 0;

	while (kinds[i].type != type)
		i++;
	return &kinds[i];
}

/*
 * How well a kind fits a header: by how many of its columns the header names; where two kinds are
 * equal, by the column that says whom a row is about.
 */
static size_t
fit(const struct row *header, const struct snapshot_columns *kind)
{
	size_t known = 0;

	for (size_t i = 0; i < header->count; i++) {
		int column = column_find(schema_of(kind->type), header->cell[i]);

		known += (column >= 0 ? 2U : 0U) + (column == kind->name ? 1U : 0U);
	}
	return known;
}

static enum record_type
best_kind(const struct row *header)
{
	enum record_type best = RECORD_TYPES;
	size_t most = 0;

	for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++) {
		size_t known = fit(header, &kinds[i]);

		if (known == most)
			best = RECORD_TYPES;
		if (known > most)
			best = kinds[i].type;
		most = known > most ? known : most;
	}
	return best;
}

enum record_type
snapshot_kind(const char *path, const struct table_options *options, struct diag *diag)
{
	struct table *table = table_open(path, options, diag);
	enum record_type type = RECORD_TYPES;
	struct row header;

	if (table == NULL)
		return type;
	enum table_result result;
	struct where where = { .file = table_name(table), .line = 1 };

	do { /* titles may stand above the header of a workbook */
		result = table_next(table, &header);
		if (result == TABLE_ROW)
			type = best_kind(&header);
	} while (result == TABLE_ROW && type == RECORD_TYPES && header.mark != NULL);
	if (result != TABLE_FAILED && type == RECORD_TYPES)
		diag_say(diag, DIAG_CHANGE_KIND, .at = where);
	table_close(table);
	return type;
}

/* ---- reading ---- */

static size_t
group_for(struct snapshot *snapshot, struct text household)
{
	size_t found = snapshot_group_of(snapshot, household);

	if (found != INDEX_NONE)
		return found;
	snapshot->group = arena_grow(snapshot->group, &snapshot->group_room, snapshot->groups,
				     sizeof(*snapshot->group));
	snapshot->group[snapshot->groups] = (struct snapshot_group){ .household = household,
								     .first = INDEX_NONE,
								     .last = INDEX_NONE };
	index_add(&snapshot->households, hash_text(household), snapshot->groups);
	return snapshot->groups++;
}

/* Put a row behind the others of its household. */
static void
append(struct snapshot *snapshot, size_t row, const struct record *record)
{
	const struct snapshot_columns *kind = snapshot_columns(snapshot->type);
	struct snapshot_group *group = &snapshot->group[snapshot->row[row].group];

	if (group->town.n == 0)
		group->town = record->text[kind->town];
	if (group->village.n == 0)
		group->village = record->text[kind->village];

	if (group->last == INDEX_NONE)
		group->first = row;
	else
		snapshot->row[group->last].next = row;
	group->last = row;
	group->rows++;
}

/* Whom a row is about, within the household; what is made up for is known by its month too. */
static uint64_t
who_of(enum record_type type, const struct record *record, struct text number, struct text name)
{
	if (type == RECORD_DECISION && unit_standing(record->value[DECISION_category]) == UNIT_ONCE)
		return hash_join(unit_person(number, name), record->text[DECISION_case]);
	if (type != RECORD_PAYMENT)
		return unit_person(number, name);
	int64_t kind = record->value[PAYMENT_kind] == BLANK ? WORD_PAYMENT_REGULAR
							    : record->value[PAYMENT_kind];
	struct text word = word_text((enum word)kind, LANGUAGE_EN);
	uint64_t who = hash_join(unit_key(record->value[PAYMENT_programme],
					  record->text[PAYMENT_household_id], number, name),
				 word);

	if (kind == WORD_PAYMENT_ONCE)
		return hash_join(who, record->text[PAYMENT_case]);
	return kind == WORD_PAYMENT_ARREARS && record->value[PAYMENT_owed] != BLANK
		       ? hash_join(who, MONTH_TEXT((month_t)record->value[PAYMENT_owed]))
		       : who;
}

static void
add(struct snapshot *snapshot, const struct record *record)
{
	const struct snapshot_columns *kind = snapshot_columns(snapshot->type);
	struct text number = record->text[kind->number];
	struct text name = record->text[kind->name];
	size_t place = snapshot->rows;

	snapshot->row =
		arena_grow(snapshot->row, &snapshot->row_room, place, sizeof(*snapshot->row));
	struct snapshot_row *row = &snapshot->row[place];

	*row = (struct snapshot_row){
		.line = record->line,
		.group = group_for(snapshot, record->text[kind->household]),
		.next = INDEX_NONE,
		.pair = INDEX_NONE,
		.twin = INDEX_NONE,
		.who = who_of(snapshot->type, record, number, name),
		.number = number,
		.name = name,
		.cell = arena_alloc(&snapshot->arena, snapshot->cells * sizeof(*row->cell)),
	};
	for (int i = 0; i < COLUMN_LIMIT; i++)
		if (snapshot->slot[i] >= 0)
			row->cell[snapshot->slot[i]] =
				(struct snapshot_cell){ record->value[i], record->text[i] };
	if (number.n > 0)
		index_add(&snapshot->numbers, unit_person(number, name), place);
	snapshot->rows++;
	append(snapshot, place, record);
}

static bool
read_rows(struct snapshot *snapshot, struct record_reader *reader, struct diag *diag)
{
	int household = snapshot_columns(snapshot->type)->household;
	enum table_result result;
	struct record record;

	while ((result = record_next(reader, &snapshot->arena, &record)) == TABLE_ROW) {
		struct where where = record_where(reader, &record, household);

		if (record.text[household].n > 0)
			add(snapshot, &record);
		else
			diag_say(diag, DIAG_CHANGE_HOUSEHOLD, .at = where);
	}
	return result == TABLE_END;
}

bool
snapshot_read(struct snapshot *snapshot, const char *path, enum record_type type,
	      const struct table_options *options, struct diag *diag)
{
	const int required[] = { snapshot_columns(type)->household, -1 };
	bool wanted[COLUMN_LIMIT];

	for (size_t i = 0; i < COLUMN_LIMIT; i++)
		wanted[i] = true; /* and so no unknown columns are kept */
	struct record_reader *reader = record_open(path, type, options, wanted, required, diag);

	if (reader == NULL)
		return false;
	snapshot->type = type;
	snapshot->language = record_language(reader);
	snapshot->name = arena_text(&snapshot->arena, record_name(reader));
	snapshot->encoding = arena_string(&snapshot->arena, text_of(record_encoding(reader)));
	for (size_t i = 0; i < COLUMN_LIMIT; i++)
		snapshot->slot[i] = i < schema_of(type)->count && record_has(reader, (int)i)
					    ? (int)snapshot->cells++
					    : -1;
	bool good = read_rows(snapshot, reader, diag);

	record_close(reader);
	return good;
}

/* ---- looking ---- */

size_t
snapshot_group_of(const struct snapshot *snapshot, struct text household)
{
	uint64_t hash = hash_text(household);
	size_t at;

	for (size_t i = index_first(&snapshot->households, hash, &at); i != INDEX_NONE;
	     i = index_next(&snapshot->households, hash, &at))
		if (text_equal(snapshot->group[i].household, household))
			return i;
	return INDEX_NONE;
}

struct snapshot_cell
snapshot_at(const struct snapshot *snapshot, size_t row, int column)
{
	int slot = snapshot->slot[column];

	return slot < 0 ? (struct snapshot_cell){ BLANK, { 0 } } : snapshot->row[row].cell[slot];
}

struct snapshot_cell
snapshot_shared(const struct snapshot *snapshot, size_t group, int column)
{
	struct snapshot_cell cell = { BLANK, { 0 } };

	for (size_t row = snapshot->group[group].first; row != INDEX_NONE;
	     row = snapshot->row[row].next) {
		cell = snapshot_at(snapshot, row, column);
		if (cell.value != BLANK || cell.text.n > 0)
			break;
	}
	return cell;
}

bool
snapshot_same(struct snapshot_cell a, struct snapshot_cell b)
{
	return a.value == b.value && text_equal(a.text, b.text);
}

void
snapshot_free(struct snapshot *snapshot)
{
	free(snapshot->row);
	free(snapshot->group);
	index_free(&snapshot->households);
	index_free(&snapshot->numbers);
	arena_free(&snapshot->arena);
}
