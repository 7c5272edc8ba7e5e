#include "explain/resolved.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/index.h"
#include "decide/decision.h"
#include "decide/unit.h"

struct resolved {
	struct resolution *item;
	size_t count;
	size_t room;
	struct index by_unit;
	struct hash_set households;
	struct arena texts;
	char *name; /* of the list */
	bool *told; /* of item[], by a letter */
};

/* The same household, hb-1 or HB-1. */
static uint64_t
household_hash(struct text household)
{
	return unit_hash(household, TEXT_NONE, TEXT_NONE);
}

static void
take(struct resolved *resolved, const struct record *row)
{
	int64_t approved = row->value[DECISION_approved_amount];
	struct text household = row->text[DECISION_household_id];

	resolved->item = arena_grow(resolved->item, &resolved->room, resolved->count,
				    sizeof(*resolved->item));
	struct resolution *item = &resolved->item[resolved->count];

	*item = (struct resolution){
		.unit = unit_hash(household, row->text[DECISION_person_id],
				  row->text[DECISION_person]),
		.line = row->line,
		.category = row->value[DECISION_category],
		.status = row->value[DECISION_status],
		.amount = approved != BLANK ? approved : row->value[DECISION_amount],
		.from = row->value[DECISION_from],
		.until = row->value[DECISION_until],
		.on = row->value[DECISION_approved_on],
		.remark = arena_text(&resolved->texts, row->text[DECISION_remark]),
		.household = arena_text(&resolved->texts, household),
	};
	index_add(&resolved->by_unit, item->unit, resolved->count++);
	hash_set_add(&resolved->households, household_hash(household));
}

struct resolved *
resolved_open(const char *path, const struct table_options *options, struct diag *diag)
{
	static const int required[] = { DECISION_household_id, DECISION_category, DECISION_status,
					-1 };
	struct record_reader *reader =
		record_open(path, RECORD_DECISION, options, NULL, required, diag);
	struct resolved *resolved;
	struct record row;
	enum table_result result;

	if (reader == NULL)
		return NULL;
	resolved = arena_calloc(1, sizeof(*resolved));
	resolved->name = arena_string(&resolved->texts, record_name(reader));
	while ((result = record_each(reader, &row)) == TABLE_ROW) {
		if (!row.bad && !decision_is_beside(&row))
			take(resolved, &row);
	}
	record_close(reader);
	resolved->told = arena_calloc(resolved->count + 1, sizeof(*resolved->told));
	if (result == TABLE_END)
		return resolved;
	resolved_close(resolved);
	return NULL;
}

bool
resolved_has(const struct resolved *resolved, struct text household)
{
	return hash_set_has(&resolved->households, household_hash(household));
}

const struct resolution *
resolved_of(struct resolved *resolved, const struct walk *walk, const struct outcome *outcome)
{
	const struct person *person = decision_person(walk, outcome);
	const struct text *cell = person == NULL ? NULL : person->row.text;
	struct resolution *found = NULL;
	size_t at;

	if (resolved == NULL)
		return NULL;
	uint64_t unit =
		unit_hash(walk->household->id, cell == NULL ? TEXT_NONE : cell[REGISTER_id_number],
			  cell == NULL ? TEXT_NONE : cell[REGISTER_name]);

	for (size_t i = index_first(&resolved->by_unit, unit, &at); i != INDEX_NONE;
	     i = index_next(&resolved->by_unit, unit, &at)) {
		found = &resolved->item[i];
		resolved->told[i] = true;
	}
	return found;
}

void
resolved_name_untold(const struct resolved *resolved, struct diag *diag)
{
	for (size_t i = 0; i < resolved->count; i++) {
		const struct resolution *item = &resolved->item[i];
		struct where where = { .file = text_of(resolved->name),
				       .line = item->line,
				       .household = item->household };

		if (!resolved->told[i] && unit_standing(item->category) != UNIT_WAITS)
			diag_say(diag, DIAG_RESOLVED_UNTOLD, .at = where);
	}
}

struct resolved *
resolved_beside(const struct resolved *resolved)
{
	struct resolved *beside = resolved == NULL ? NULL : arena_calloc(1, sizeof(*beside));

	if (beside == NULL)
		return NULL;
	*beside = *resolved;
	beside->told = arena_calloc(resolved->count + 1, sizeof(*beside->told));
	return beside;
}

void
resolved_join(struct resolved *resolved, struct resolved *beside)
{
	if (beside == NULL)
		return;
	for (size_t i = 0; i < resolved->count; i++)
		resolved->told[i] |= beside->told[i];
	free(beside->told);
	free(beside);
}

void
resolved_close(struct resolved *resolved)
{
	if (resolved == NULL)
		return;
	free(resolved->item);
	free(resolved->told);
	index_free(&resolved->by_unit);
	hash_set_free(&resolved->households);
	arena_free(&resolved->texts);
	free(resolved);
}
