#include "pay/confirm.h"

#include <stdlib.h>

#include "base/num.h"
#include "decide/unit.h"

static struct where
where_of(const struct confirm *confirm, const struct verdict *verdict)
{
	return (struct where){
		.file = confirm->file,
		.line = verdict->line,
		.household = verdict->household,
	};
}

/* ---- the list ---- */

bool
confirm_take(struct confirm *confirm, struct record_reader *list, struct diag *diag)
{
	const struct mender mender = {
		.today = confirm->with.date,
		.language = diag->language,
		.messages = diag->language,
		.arena = &confirm->arena,
	};
	struct record record;
	enum table_result result;

	confirm->file = arena_text(&confirm->arena, record_name(list));
	while ((result = record_next(list, &confirm->arena, &record)) == TABLE_ROW) {
		confirm->verdict = arena_grow(confirm->verdict, &confirm->room, confirm->verdicts,
					      sizeof(*confirm->verdict));
		struct verdict *verdict = &confirm->verdict[confirm->verdicts];

		verdict_read(verdict, list, &record, &mender, diag);
		index_add(&confirm->households, hash_text(verdict->household), confirm->verdicts++);
	}
	return result == TABLE_END;
}

/* ---- which decision a row of the list means ---- */

static void
see_verdict(struct verdict *verdict, const struct record *decision)
{
	bool meant = verdict_names(verdict, decision);

	if (meant || (verdict->rows == 0 && verdict->hits == 0))
		verdict->target = decision->line;
	verdict->rows++;
	verdict->hits += meant;
}

static bool
grants(int64_t category)
{
	enum unit_standing standing = unit_standing(category);

	return standing != UNIT_WAITS && standing != UNIT_NOTHING;
}

static uint64_t
unit_of(const struct record *decision)
{
	const struct text *text = decision->text;
	int64_t category = decision->value[DECISION_category];

	/* a person may have several bills in one list, some of which wait */
	if (unit_standing(category) == UNIT_ONCE ||
	    (text[DECISION_case].n > 0 && !grants(category)))
		return unit_marks_of_case(category, text[DECISION_case]).own[0];
	return unit_hash(text[DECISION_household_id], text[DECISION_person_id],
			 text[DECISION_person]);
}

/* Of two rows that grant nothing none can be approved: several kinds of aid may wait. */
static void
see_unit(struct confirm *confirm, const struct record *decision)
{
	bool idle = !grants(decision->value[DECISION_category]);
	uint64_t unit = unit_of(decision);
	size_t other = index_find(&confirm->units, unit);

	if (other == INDEX_NONE && !idle)
		other = index_find(&confirm->idle, unit);
	if (other == INDEX_NONE) {
		index_add(idle ? &confirm->idle : &confirm->units, unit, decision->line);
		return;
	}
	(void)hash_set_add(&confirm->doubled, other);
	(void)hash_set_add(&confirm->doubled, decision->line);
}

static void
see(struct confirm *confirm, const struct record *decision)
{
	struct text household = decision->text[DECISION_household_id];
	uint64_t hash = hash_text(household);
	size_t at;

	see_unit(confirm, decision);
	for (size_t i = index_first(&confirm->households, hash, &at); i != INDEX_NONE;
	     i = index_next(&confirm->households, hash, &at))
		if (text_equal(confirm->verdict[i].household, household))
			see_verdict(&confirm->verdict[i], decision);
}

static void
match(struct confirm *confirm, size_t i, struct diag *diag)
{
	struct verdict *verdict = &confirm->verdict[i];
	struct where where = where_of(confirm, verdict);
	/* a household with one row needs no person named */
	bool nobody = verdict->person.n == 0 && verdict->person_id.n == 0;

	if (verdict->hits == 1 || (verdict->hits == 0 && nobody && verdict->rows == 1)) {
		index_add(&confirm->targets, verdict->target, i);
		return;
	}
	verdict->target = 0;
	confirm->astray++;
	if (verdict->hits > 1)
		diag_say(diag, DIAG_VERDICT_MANY, .at = where,
			 .one = NUM_TEXT((int64_t)verdict->hits));
	else if (verdict->rows > 0)
		diag_say(diag, DIAG_VERDICT_PERSON, .at = where);
	else if (!verdict->bad) /* otherwise it was reported, and may have lost its number */
		diag_say(diag, DIAG_VERDICT_UNMATCHED, .at = where);
}

/* Two rows of the list for one decision: neither counts. */
static void
disown(struct confirm *confirm, struct verdict *verdict, struct diag *diag)
{
	struct where where = where_of(confirm, verdict);
	size_t at;
	size_t first = index_first(&confirm->targets, verdict->target, &at);
	size_t other = index_next(&confirm->targets, verdict->target, &at);

	if (&confirm->verdict[first] != verdict)
		other = first;
	diag_say(diag, DIAG_VERDICT_TWICE, .at = where,
		 .one = NUM_TEXT((int64_t)confirm->verdict[other].line));
}

static void
match_all(struct confirm *confirm, struct diag *diag)
{
	for (size_t i = 0; i < confirm->verdicts; i++)
		match(confirm, i, diag);
	for (size_t i = 0; i < confirm->verdicts; i++)
		if (confirm->verdict[i].target != 0 &&
		    index_count(&confirm->targets, confirm->verdict[i].target) > 1)
			disown(confirm, &confirm->verdict[i], diag);
	if (!confirm->with.all || confirm->astray == 0)
		return;
	confirm->with.all = false;
	diag_say(diag, DIAG_CONFIRM_ASTRAY, .at = { .file = confirm->file },
		 .one = NUM_TEXT((int64_t)confirm->astray));
}

bool
confirm_survey(struct confirm *confirm, struct record_reader *decisions, struct diag *diag)
{
	struct record decision;
	enum table_result result;

	while ((result = record_each(decisions, &decision)) == TABLE_ROW)
		see(confirm, &decision);
	if (result == TABLE_END)
		match_all(confirm, diag);
	return result == TABLE_END;
}

/* ---- the town's word ---- */

static enum settle_result
apply(struct confirm *confirm, struct record *decision, const struct where *row, struct diag *diag)
{
	size_t rows = index_count(&confirm->targets, decision->line);
	const struct verdict *verdict =
		rows == 0 ? NULL : &confirm->verdict[index_find(&confirm->targets, decision->line)];
	struct where where = verdict == NULL ? *row : where_of(confirm, verdict);

	if (hash_set_has(&confirm->doubled, decision->line)) {
		diag_say(diag, DIAG_UNIT_TWICE, .at = *row);
		return SETTLE_HELD;
	}
	if (rows > 1)
		return SETTLE_HELD; /* which was reported by match_all() */
	enum settle_result result = settle(&confirm->with, verdict, decision, &where, diag);

	confirm->shown += result == SETTLE_SHOWN;
	return result;
}

static enum table_result
next_again(struct record_reader *decisions, struct arena *arena, struct record *decision,
	   struct diag *diag)
{
	int heard = diag_hush(diag, DIAG_TROUBLE);

	arena_reset(arena);
	enum table_result result = record_next(decisions, arena, decision);

	(void)diag_hush(diag, heard);
	return result;
}

bool
confirm_each(struct confirm *confirm, struct record_reader *decisions, confirm_taker *take,
	     void *context, struct diag *diag)
{
	struct arena arena = { 0 };
	struct record decision;
	enum table_result result = TABLE_FAILED;

	confirm->shown = 0;
	if (record_rewind(decisions))
		while ((result = next_again(decisions, &arena, &decision, diag)) == TABLE_ROW) {
			struct where where = record_where(decisions, &decision, -1);

			take(context, &decision, apply(confirm, &decision, &where, diag));
		}
	arena_free(&arena);
	return result == TABLE_END;
}

void
confirm_say_rest(const struct confirm *confirm, struct text file, struct diag *diag)
{
	if (confirm->shown > 0)
		diag_say(diag, DIAG_CONFIRM_ILLUSTRATIVE, .at = { .file = file },
			 .one = NUM_TEXT((int64_t)confirm->shown));
}

void
confirm_free(struct confirm *confirm)
{
	free(confirm->verdict);
	index_free(&confirm->households);
	index_free(&confirm->targets);
	index_free(&confirm->units);
	index_free(&confirm->idle);
	hash_set_free(&confirm->doubled);
	arena_free(&confirm->arena);
}
