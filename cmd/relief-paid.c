/* jz-relief: what was paid for cases, by the ledger of jz-pay. */
#include "relief.h"

#include <stdlib.h>

#include "base/hash.h"
#include "pay/ledger.h"
#include "urgent/reliefrow.h"

/* What was sent for a stage of a case and has not come back, under whatever names. */
struct paid {
	struct text name; /* "2026-017/2", the first of them */
	struct text id;   /* folded */
	int64_t stage;    /* as reliefrow_case() has it */
	fen_t sum;
	day_t first; /* day on which something went out */
};

/* All of them, in the order of their first lines. */
struct paids {
	struct paid *item;
	size_t count;
	size_t room;
	struct index by_stage;
	struct arena arena;
};

static bool
is_relief(int64_t programme)
{
	return programme == WORD_CATEGORY_RELIEF_EMERGENCY ||
	       programme == WORD_CATEGORY_RELIEF_EXPENDITURE;
}

/* However typed, a stage is settled once; a name that is none stands for itself. */
static uint64_t
key_of(struct text name, struct text id, int64_t stage)
{
	return hash_join((uint64_t)stage, stage == 0 ? name : id);
}

static void
take_line(void *context, const struct record *line)
{
	struct paids *paids = context;
	struct text name = line->text[LEDGER_case];
	char buf[RELIEFROW_NAME];
	struct text folded = text_fold(name, buf, sizeof(buf));
	int64_t stage;
	struct text id = reliefrow_case(folded, &stage);
	uint64_t key = key_of(folded, id, stage);
	size_t at = index_find(&paids->by_stage, key);

	if (!is_relief(line->value[LEDGER_programme]))
		return;
	if (at == INDEX_NONE) {
		paids->item =
			arena_grow(paids->item, &paids->room, paids->count, sizeof(*paids->item));
		index_add(&paids->by_stage, key, paids->count);
		paids->item[paids->count] =
			(struct paid){ .name = arena_text(&paids->arena, name),
				       .id = arena_text(&paids->arena, id),
				       .stage = stage,
				       .first = (day_t)line->value[LEDGER_posted_on] };
		at = paids->count++;
	}
	paids->item[at].sum += posting_worth(line);
}

static void
settle(struct job *job, const struct paid *paid)
{
	struct diag *diag = &job->tool->diag;
	const struct where where = { .file = text_of(job->payments) };
	const struct purse *purse = reserve_purse(job->reserve);
	const struct purse_case *known = purse_find(purse, paid->id);
	fen_t lacks;

	if (known == NULL) {
		diag_say(diag, DIAG_RESERVE_UNKNOWN, .at = where, .one = paid->name);
		return;
	}
	if (paid->stage < 1 || (size_t)paid->stage > known->stages) {
		diag_say(diag, DIAG_RESERVE_STAGE, .at = where, .one = paid->name);
		return;
	}
	const struct purse_stage then = purse_stage_of(purse, paid->id, (size_t)paid->stage);

	if (!reserve_settle(job->reserve, paid->id, paid->stage, paid->sum, paid->first, &lacks))
		diag_say(diag, DIAG_RESERVE_OVER, .at = where, .one = paid->name,
			 .two = MONEY_TEXT(lacks));
	else if (paid->sum > then.held + then.spent)
		diag_say(diag, DIAG_RESERVE_MORE, .at = where, .value = MONEY_TEXT(paid->sum),
			 .one = paid->name, .two = MONEY_TEXT(then.held + then.spent));
}

bool
relief_take_payments(struct job *job)
{
	const struct ledger_options options = { .table = job->tool->table,
						.month = month_of(job->tool->date),
						.date = job->tool->date };
	struct ledger *ledger = ledger_open(job->payments, &options, &job->tool->diag);
	struct paids paids = { 0 };
	bool good = ledger != NULL && journal_each(ledger_journal(ledger), take_line, &paids);

	for (size_t i = 0; good && i < paids.count; i++)
		settle(job, &paids.item[i]);
	ledger_close(ledger);
	free(paids.item);
	index_free(&paids.by_stage);
	arena_free(&paids.arena);
	return good;
}
