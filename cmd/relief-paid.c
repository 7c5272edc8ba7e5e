/* jz-relief: what was paid for cases, by the ledger of jz-pay. */
#include "relief.h"

#include <stdlib.h>

#include "aid/reliefrow.h"
#include "base/hash.h"
#include "pay/ledger.h"

/* What was sent for the case of a payment and has not come back. */
struct paid {
	struct text name; /* "2026-017/2" */
	fen_t sum;
	day_t first; /* day on which something went out */
};

/* All of them, in the order of their first lines. */
struct paids {
	struct paid *item;
	size_t count;
	size_t room;
	struct index by_name;
	struct arena arena;
};

static bool
is_relief(int64_t programme)
{
	return programme == WORD_CATEGORY_RELIEF_EMERGENCY ||
	       programme == WORD_CATEGORY_RELIEF_EXPENDITURE;
}

static void
take_line(void *context, const struct record *line)
{
	struct paids *paids = context;
	struct text name = line->text[LEDGER_case];
	size_t at = index_find(&paids->by_name, hash_text(name));

	if (!is_relief(line->value[LEDGER_programme]))
		return;
	if (at == INDEX_NONE) {
		paids->item =
			arena_grow(paids->item, &paids->room, paids->count, sizeof(*paids->item));
		index_add(&paids->by_name, hash_text(name), paids->count);
		paids->item[paids->count] =
			(struct paid){ .name = arena_text(&paids->arena, name),
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
	int64_t stage;
	struct text id = reliefrow_case(paid->name, &stage);
	fen_t lacks;

	if (purse_find(reserve_purse(job->reserve), id) == NULL)
		diag_say(diag, DIAG_RESERVE_UNKNOWN, .at = where, .one = paid->name);
	else if (!reserve_settle(job->reserve, id, stage, paid->sum, paid->first, &lacks))
		diag_say(diag, DIAG_RESERVE_OVER, .at = where, .one = paid->name,
			 .two = MONEY_TEXT(lacks));
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
	index_free(&paids.by_name);
	arena_free(&paids.arena);
	return good;
}
