#include "urgent/reserve.h"

#include <assert.h>
#include <stdlib.h>

struct reserve {
	struct journal *journal;
	struct reserve_options options;
	struct purse purse;
	struct record *pending;
	size_t pendings;
	size_t pending_room;
	size_t next;        /* of them to be added */
	bool adding;        /* they count already */
	struct arena texts; /* of those that wait */
};

/* ---- what a line is to the journal ---- */

static bool
take_line(void *owner, const struct record *line)
{
	struct reserve *reserve = owner;

	return reserve->adding || purse_take(&reserve->purse, line);
}

static void
complete_line(void *owner, size_t number, struct record *line)
{
	(void)owner;
	line->value[RESERVE_line] = (int64_t)number;
}

static const int required[] = { RESERVE_line,
				RESERVE_event,
				RESERVE_town,
				RESERVE_amount,
				RESERVE_posted_on,
				RESERVE_digest,
				-1 };

static const struct journal_form form = {
	.type = RECORD_RESERVE,
	.required = required,
	.digest = RESERVE_digest,
	.take = take_line,
	.worth = purse_worth,
	.complete = complete_line,
};

struct reserve *
reserve_open(const char *path, const struct reserve_options *options, struct diag *diag)
{
	const struct journal_options with = { .table = options->table,
					      .record = options->record,
					      .begin = options->begin,
					      .had = options->had };
	struct reserve *reserve = arena_calloc(1, sizeof(*reserve));

	reserve->options = *options;
	reserve->journal = journal_open(path, &form, reserve, &with, diag);
	if (reserve->journal != NULL)
		return reserve;
	reserve_close(reserve);
	return NULL;
}

const struct purse *
reserve_purse(const struct reserve *reserve)
{
	return &reserve->purse;
}

struct journal *
reserve_journal(struct reserve *reserve)
{
	return reserve->journal;
}

/* ---- putting down ---- */

/* It counts at once, and waits to be added. */
static void
post(struct reserve *reserve, enum word event, struct text town, fen_t amount, struct record *line)
{
	line->value[RESERVE_event] = event;
	line->value[RESERVE_amount] = amount;
	line->value[RESERVE_posted_on] = reserve->options.date;
	line->text[RESERVE_town] = arena_text(&reserve->texts, town);
	bool fits = purse_take(&reserve->purse, line);

	assert(fits);
	reserve->pending = arena_grow(reserve->pending, &reserve->pending_room, reserve->pendings,
				      sizeof(*reserve->pending));
	reserve->pending[reserve->pendings++] = *line;
}

void
reserve_fund(struct reserve *reserve, struct text town, fen_t amount, day_t day)
{
	struct record line;

	record_clear(&line);
	line.value[RESERVE_happened_on] = day;
	post(reserve, WORD_RESERVE_FUNDED, town, amount, &line);
}

/* A line about a stage; on is the day on which it was accepted, paid, or came back. */
static void
post_stage(struct reserve *reserve, enum word event, const struct purse_case *of, size_t stage,
	   fen_t amount, day_t on)
{
	struct arena *arena = &reserve->texts;
	struct record line;

	if (amount == 0)
		return;
	record_clear(&line);
	line.text[RESERVE_case_id] = arena_text(arena, of->id);
	line.value[RESERVE_stage] = (int64_t)stage;
	line.value[RESERVE_happened_on] = on;
	if (event == WORD_RESERVE_HELD) {
		line.text[RESERVE_household_id] = arena_text(arena, of->who.household);
		line.text[RESERVE_applicant_id] = arena_text(arena, of->who.person_id);
		line.text[RESERVE_applicant] = arena_text(arena, of->who.name);
		line.text[RESERVE_account] = arena_text(arena, of->who.account);
		line.text[RESERVE_village] = arena_text(arena, of->who.village);
		line.value[RESERVE_town_limit] = of->town_limit;
		line.text[RESERVE_event_id] = arena_text(arena, of->event);
		line.value[RESERVE_type] = of->type;
		line.value[RESERVE_cause] = of->cause;
		line.value[RESERVE_event_on] = of->event_on;
	}
	post(reserve, event, of->who.town, amount, &line);
}

/* What a stage is to hold more than it does; less than nothing where it holds too much. */
static fen_t
more_to_hold(const struct reserve *reserve, struct text id, const fen_t *amount, size_t stages,
	     size_t i)
{
	const struct purse_stage stage = purse_stage_of(&reserve->purse, id, i + 1);

	return (i < stages && stage.spent == 0 ? amount[i] : 0) - stage.held;
}

bool
reserve_hold(struct reserve *reserve, struct purse_case *of, const fen_t *amount, size_t stages,
	     fen_t *lacks)
{
	const struct purse_case *old = purse_find(&reserve->purse, of->id);
	size_t count = old != NULL && old->stages > stages ? old->stages : stages;
	fen_t more = 0;

	of->month = old == NULL ? month_of(reserve->options.date) : old->month;
	of->stages = stages;
	for (size_t i = 0; i < count; i++)
		more += more_to_hold(reserve, of->id, amount, stages, i);
	*lacks = more - purse_free_of(&reserve->purse, of->who.town);
	if (more > 0 && *lacks > 0)
		return false;
	for (size_t i = 0; i < count; i++) { /* first what gives room */
		fen_t least = more_to_hold(reserve, of->id, amount, stages, i);

		if (least < 0)
			post_stage(reserve, WORD_RESERVE_RELEASED, of, i + 1, -least,
				   reserve->options.date);
	}
	for (size_t i = 0; i < stages; i++) {
		fen_t most = more_to_hold(reserve, of->id, amount, stages, i);

		if (most > 0)
			post_stage(reserve, WORD_RESERVE_HELD, of, i + 1, most, of->accepted_on);
	}
	return true;
}

bool
reserve_settle(struct reserve *reserve, struct text id, int64_t stage, fen_t paid, day_t day,
	       fen_t *lacks)
{
	const struct purse_case *old = purse_find(&reserve->purse, id);

	if (old == NULL || stage < 1 || (size_t)stage > old->stages)
		return true;
	const struct purse_stage then = purse_stage_of(&reserve->purse, id, (size_t)stage);
	fen_t more = paid - then.spent;

	*lacks = more - then.held - purse_free_of(&reserve->purse, old->who.town);
	if (more > 0 && *lacks > 0)
		return false;
	if (more > 0) {
		post_stage(reserve, WORD_RESERVE_RELEASED, old, (size_t)stage, then.held, day);
		post_stage(reserve, WORD_RESERVE_SPENT, old, (size_t)stage, more, day);
	} else if (more < 0) {
		post_stage(reserve, WORD_RESERVE_FUNDED, old, (size_t)stage, -more,
			   reserve->options.date);
	}
	return true;
}

size_t
reserve_pending(const struct reserve *reserve)
{
	return reserve->pendings;
}

static bool
next_pending(void *context, struct record *line)
{
	struct reserve *reserve = context;

	if (reserve->next == reserve->pendings)
		return false;
	*line = reserve->pending[reserve->next++];
	return true;
}

bool
reserve_record(struct reserve *reserve, enum language language, const char *encoding)
{
	if (reserve->pendings == 0)
		return true;
	reserve->adding = true;
	bool good = journal_add(reserve->journal, language, encoding, next_pending, reserve);

	reserve->adding = false;
	return good;
}

void
reserve_close(struct reserve *reserve)
{
	if (reserve == NULL)
		return;
	journal_close(reserve->journal);
	free(reserve->pending);
	purse_free(&reserve->purse);
	arena_free(&reserve->texts);
	free(reserve);
}
