#include "pay/ledger.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/hash.h"

struct ledger {
	struct journal *journal;
	struct ledger_options options;
	struct postings postings;
	struct hash_set names; /* of all batches */
	size_t batches;        /* of the month */
	struct hash_set month; /* their names */
	fen_t approved;        /* for the unit of the line that is taken */
	char id[POSTING_ID_SIZE];
};

/* ---- what a line is to the journal ---- */

static const int required[] = { LEDGER_batch,  LEDGER_programme, LEDGER_household_id,
				LEDGER_amount, LEDGER_month,     -1 };

static bool
take_line(void *owner, const struct record *line)
{
	struct ledger *ledger = owner;
	uint64_t batch = hash_text(line->text[LEDGER_batch]);

	if (posting_take(&ledger->postings, line, ledger->approved) != POSTING_FINE)
		return false;
	if (line->value[LEDGER_event] != WORD_POSTING_SENT)
		return true;
	(void)hash_set_add(&ledger->names, batch);
	if (line->value[LEDGER_month] == ledger->options.month)
		ledger->batches += !hash_set_add(&ledger->month, batch);
	return true;
}

static void
complete_line(void *owner, size_t number, struct record *line)
{
	struct ledger *ledger = owner;

	(void)number;
	if (line->value[LEDGER_event] == BLANK)
		line->value[LEDGER_event] = WORD_POSTING_SENT;
	line->value[LEDGER_posted_on] = ledger->options.date;
	line->text[LEDGER_line] = posting_id(&ledger->postings, line, ledger->id);
}

static const struct journal_form form = {
	.type = RECORD_LEDGER,
	.required = required,
	.digest = LEDGER_digest,
	.take = take_line,
	.worth = posting_worth,
	.complete = complete_line,
};

struct ledger *
ledger_open(const char *path, const struct ledger_options *options, struct diag *diag)
{
	const struct journal_options with = { .table = options->table,
					      .record = options->record,
					      .begin = options->begin,
					      .verify = options->verify };
	struct ledger *ledger = arena_calloc(1, sizeof(*ledger));

	ledger->options = *options;
	ledger->approved = INT64_MAX; /* what stands in the file was asked before */
	ledger->postings.opening = options->opening != 0 ? options->opening : options->month;
	ledger->journal = journal_open(path, &form, ledger, &with, diag);
	if (ledger->journal != NULL)
		return ledger;
	ledger_close(ledger);
	return NULL;
}

/* ---- asking ---- */

struct journal *
ledger_journal(struct ledger *ledger)
{
	return ledger->journal;
}

const char *
ledger_name(const struct ledger *ledger)
{
	return journal_name(ledger->journal);
}

enum language
ledger_language(const struct ledger *ledger)
{
	return journal_language(ledger->journal);
}

const char *
ledger_encoding(const struct ledger *ledger)
{
	return journal_encoding(ledger->journal);
}

const struct postings *
ledger_postings(const struct ledger *ledger)
{
	return &ledger->postings;
}

bool
ledger_has(const struct ledger *ledger, struct text batch)
{
	return hash_set_has(&ledger->names, hash_text(batch));
}

size_t
ledger_batches(const struct ledger *ledger)
{
	return ledger->batches;
}

char *
ledger_head(const struct ledger *ledger, char head[LEDGER_HEAD_SIZE])
{
	return journal_head(ledger->journal, head);
}

char *
ledger_head_of(const struct ledger *ledger, struct text batch, char head[LEDGER_HEAD_SIZE])
{
	const struct postings *postings = &ledger->postings;

	for (size_t i = postings->count; i-- > 0;)
		if (text_equal(postings->item[i].batch, batch))
			return journal_head_at(ledger->journal, postings->item[i].row + 1, head);
	head[0] = '\0';
	return head;
}

bool
ledger_had(const struct ledger *ledger, struct text head)
{
	return journal_had(ledger->journal, head);
}

/* The lines sent of a batch, for whoever asked. */
struct wanted {
	struct text batch;
	void (*take)(void *context, const struct record *line);
	void *context;
};

static void
take_wanted(void *context, const struct record *line)
{
	const struct wanted *wanted = context;

	if (text_equal(line->text[LEDGER_batch], wanted->batch) &&
	    line->value[LEDGER_event] == WORD_POSTING_SENT)
		wanted->take(wanted->context, line);
}

bool
ledger_batch(struct ledger *ledger, struct text batch,
	     void (*take)(void *context, const struct record *line), void *context)
{
	return journal_each(ledger->journal, take_wanted, &(struct wanted){ batch, take, context });
}

/* ---- adding ---- */

/* What is added, behind the opening where the ledger is new. */
struct adding {
	struct ledger *ledger;
	bool opening; /* it comes first */
	bool (*next)(void *context, struct ledger_entry *entry);
	void *context;
	struct ledger_entry entry;
};

static struct adding
adding(struct ledger *ledger, bool (*next)(void *context, struct ledger_entry *entry),
       void *context)
{
	return (struct adding){ .ledger = ledger,
				.opening = journal_lines(ledger->journal) == 0,
				.next = next,
				.context = context };
}

static bool
next_line(void *context, struct record *line)
{
	struct adding *adding = context;
	struct ledger *ledger = adding->ledger;

	if (adding->opening) { /* it says from which month on the ledger answers */
		adding->opening = false;
		line->value[LEDGER_event] = WORD_POSTING_OPENED;
		line->value[LEDGER_owed] = ledger->postings.opening;
		return true;
	}
	record_clear(&adding->entry.record);
	if (!adding->next(adding->context, &adding->entry))
		return false;
	*line = adding->entry.record;
	ledger->approved = adding->entry.approved;
	return true;
}

char *
ledger_head_with(struct ledger *ledger, bool (*next)(void *context, struct ledger_entry *entry),
		 void *context, char head[LEDGER_HEAD_SIZE])
{
	struct adding lines = adding(ledger, next, context);

	return journal_head_with(ledger->journal, next_line, &lines, head);
}

bool
ledger_add(struct ledger *ledger, enum language language, const char *encoding,
	   bool (*next)(void *context, struct ledger_entry *entry), void *context)
{
	struct adding lines = adding(ledger, next, context);

	return journal_add(ledger->journal, language, encoding, next_line, &lines);
}

void
ledger_close(struct ledger *ledger)
{
	if (ledger == NULL)
		return;
	journal_close(ledger->journal);
	posting_free(&ledger->postings);
	hash_set_free(&ledger->names);
	hash_set_free(&ledger->month);
	free(ledger);
}
