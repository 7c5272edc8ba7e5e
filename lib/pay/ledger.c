#include "pay/ledger.h"

#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/fault.h"
#include "base/hash.h"
#include "base/num.h"
#include "os/guard.h"
#include "pay/chain.h"
#include "register/recordout.h"

enum { SHOWN = 16 };

static const int required[] = { LEDGER_batch,  LEDGER_programme, LEDGER_household_id,
				LEDGER_amount, LEDGER_month,     -1 };

/* The head after a line. */
struct head {
	fen_t sum;
	char digest[SHOWN];
};

struct ledger {
	const char *path;
	struct diag *diag;
	struct ledger_options options;
	struct guard guard;
	struct record_reader *reader; /* NULL: there is no such file yet */
	struct arena arena;
	struct postings postings;
	struct hash_set names; /* of all batches */
	size_t batches;        /* of the month */
	struct hash_set month; /* their names */
	struct head *head;     /* after each line of the file */
	size_t heads;
	size_t head_room;
	char digest[DIGEST_SIZE];
	const struct text *blank; /* cells of the unknown columns of a new line */
};

static bool
trouble(const struct ledger *ledger, enum diag_code code, struct text why)
{
	diag_say(ledger->diag, code, .at = { .file = text_of(ledger->path) }, .one = why);
	return false;
}

/* ---- reading ---- */

static void
keep(struct ledger *ledger, const struct record *record)
{
	uint64_t batch = hash_text(record->text[LEDGER_batch]);

	if (record->value[LEDGER_event] == WORD_POSTING_SENT) {
		(void)hash_set_add(&ledger->names, batch);
		if (record->value[LEDGER_month] == ledger->options.month)
			ledger->batches += !hash_set_add(&ledger->month, batch);
	}
	ledger->head =
		arena_grow(ledger->head, &ledger->head_room, ledger->heads, sizeof(*ledger->head));
	struct head *head = &ledger->head[ledger->heads++];

	head->sum = ledger->postings.sum;
	for (size_t i = 0; i < SHOWN; i++)
		head->digest[i] = ledger->digest[i];
}

static bool
read_line(struct ledger *ledger, const struct record *record)
{
	struct where where = record_where(ledger->reader, record, -1);
	chain_next(ledger->digest, record); /* on top of the line before */
	bool whole = text_equal(record->text[LEDGER_digest], text_of(ledger->digest));
	enum posting_fault fault = posting_take(&ledger->postings, record, INT64_MAX);

	keep(ledger, record);
	if (!whole)
		diag_say(ledger->diag,
			 ledger->options.verify ? DIAG_LEDGER_DIFFERS : DIAG_LEDGER_BROKEN,
			 .at = where);
	else if (fault != POSTING_FINE)
		diag_say(ledger->diag, DIAG_LEDGER_DAMAGED, .at = where);
	return whole && fault == POSTING_FINE;
}

/* The first line that is not as it was written says all that can be said. */
static bool
read_lines(struct ledger *ledger)
{
	struct arena arena = { 0 };
	struct record record;
	enum table_result result;
	bool sound = true;

	while (sound && (result = record_next(ledger->reader, &arena, &record)) == TABLE_ROW) {
		sound = read_line(ledger, &record);
		arena_reset(&arena);
	}
	arena_free(&arena);
	return sound && result == TABLE_END;
}

static bool
look(struct ledger *ledger)
{
	struct fault room;

	switch (guard_open(&ledger->guard, ledger->path, ledger->options.record)) {
	case GUARD_OK:
		return true;
	case GUARD_BUSY:
		return trouble(ledger, DIAG_LEDGER_BUSY, TEXT_NONE);
	case GUARD_LINKED:
	case GUARD_KIND:
		return trouble(ledger, DIAG_LEDGER_LINKED, TEXT_NONE);
	case GUARD_ERROR:
		break;
	}
	return trouble(ledger, DIAG_FILE_OPEN,
		       text_of(fault_text(errno, ledger->diag->language, &room)));
}

/* A ledger has its opening line at least: one of which the header alone is left was emptied. */
static bool
is_opened(const struct ledger *ledger)
{
	if (ledger->heads > 0 || ledger->options.begin)
		return true;
	diag_say(ledger->diag, DIAG_LEDGER_DAMAGED,
		 .at = { .file = text_of(ledger->path), .line = 1 });
	return false;
}

static bool
load(struct ledger *ledger)
{
	if (!look(ledger))
		return false;
	if (!ledger->guard.there)
		return ledger->options.begin || trouble(ledger, DIAG_LEDGER_MISSING, TEXT_NONE);
	ledger->reader = record_open(ledger->path, RECORD_LEDGER, &ledger->options.table, NULL,
				     required, ledger->diag);
	if (ledger->reader == NULL)
		return false;
	if (!record_has(ledger->reader, LEDGER_digest))
		return trouble(ledger, DIAG_LEDGER_OLD, TEXT_NONE);
	return read_lines(ledger) && is_opened(ledger);
}

struct ledger *
ledger_open(const char *path, const struct ledger_options *options, struct diag *diag)
{
	struct ledger *ledger = arena_calloc(1, sizeof(*ledger));

	ledger->path = path;
	ledger->diag = diag;
	ledger->options = *options;
	ledger->postings.opening = options->opening != 0 ? options->opening : options->month;
	if (load(ledger))
		return ledger;
	ledger_close(ledger);
	return NULL;
}

/* ---- asking ---- */

const char *
ledger_name(const struct ledger *ledger)
{
	return ledger->path;
}

enum language
ledger_language(const struct ledger *ledger)
{
	return ledger->reader == NULL ? LANGUAGE_ZH : record_language(ledger->reader);
}

const char *
ledger_encoding(const struct ledger *ledger)
{
	return ledger->reader == NULL ? NULL : record_encoding(ledger->reader);
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
	char sum[MONEY_SIZE];

	(void)snprintf(head, LEDGER_HEAD_SIZE, "%zu:%s:%.*s", ledger->heads,
		       money_format(ledger->postings.sum, sum), SHOWN, ledger->digest);
	return head;
}

char *
ledger_head_of(const struct ledger *ledger, struct text batch, char head[LEDGER_HEAD_SIZE])
{
	const struct postings *postings = &ledger->postings;
	char sum[MONEY_SIZE];

	head[0] = '\0';
	for (size_t i = postings->count; i-- > 0;) {
		const struct posting *line = &postings->item[i];
		const struct head *then = &ledger->head[line->row];

		if (!text_equal(line->batch, batch))
			continue;
		(void)snprintf(head, LEDGER_HEAD_SIZE, "%zu:%s:%.*s", line->row + 1,
			       money_format(then->sum, sum), SHOWN, then->digest);
		break;
	}
	return head;
}

bool
ledger_had(const struct ledger *ledger, struct text head)
{
	struct text lines = text_next(&head, ':');
	struct text sum = text_next(&head, ':');
	int64_t n;

	if (!num_parse(lines.p, lines.n, INT64_MAX, &n) || n < 1 || (size_t)n > ledger->heads)
		return false;
	const struct head *then = &ledger->head[n - 1];

	return text_equal(sum, MONEY_TEXT(then->sum)) &&
	       text_equal(head, (struct text){ then->digest, SHOWN });
}

bool
ledger_batch(struct ledger *ledger, struct text batch,
	     void (*take_one)(void *context, const struct record *line), void *context)
{
	struct arena arena = { 0 };
	struct record record;
	enum table_result result;

	if (ledger->reader == NULL)
		return true;
	if (!record_rewind(ledger->reader))
		return false;
	while ((result = record_next(ledger->reader, &arena, &record)) == TABLE_ROW) {
		if (text_equal(record.text[LEDGER_batch], batch) &&
		    record.value[LEDGER_event] == WORD_POSTING_SENT)
			take_one(context, &record);
		arena_reset(&arena);
	}
	arena_free(&arena);
	return result == TABLE_END;
}

/* ---- adding ---- */

/* The old lines; false where they are no longer those that were read. */
static bool
copy_lines(struct ledger *ledger, struct rowout *out, enum language language, size_t extras,
	   size_t lines)
{
	struct arena arena = { 0 };
	struct record record;
	size_t copied = 0;

	if (ledger->reader == NULL)
		return true;
	if (!record_rewind(ledger->reader))
		return false;
	for (; copied < lines && record_next(ledger->reader, &arena, &record) == TABLE_ROW;
	     copied++) {
		recordout_row(out, RECORD_LEDGER, language, &record, extras);
		arena_reset(&arena);
	}
	bool more =
		lines == ledger->heads && record_next(ledger->reader, &arena, &record) != TABLE_END;

	arena_free(&arena);
	return (copied == lines && !more) || trouble(ledger, DIAG_LEDGER_CHANGED, TEXT_NONE);
}

/* Control characters would not come back as they are written, and the digest is of what comes. */
static struct text
plain(struct text t, struct arena *arena)
{
	struct text plain = arena_uncontrolled(arena, t);
	char *copy = arena_alloc(arena, plain.n + 1);

	for (size_t i = 0; i < plain.n; i++)
		copy[i] = (unsigned char)plain.p[i] < ' ' ? ' ' : plain.p[i];
	return text_trim((struct text){ copy, plain.n });
}

/* What the ledger itself says of a line. */
static void
complete(struct ledger *ledger, struct record *record, char id[POSTING_ID_SIZE])
{
	for (size_t i = 0; i < schema_of(RECORD_LEDGER)->count; i++)
		record->text[i] = plain(record->text[i], &ledger->arena);
	if (record->value[LEDGER_event] == BLANK)
		record->value[LEDGER_event] = WORD_POSTING_SENT;
	record->value[LEDGER_posted_on] = ledger->options.date;
	record->text[LEDGER_line] = posting_id(&ledger->postings, record, id);
}

/* The first line of a new ledger says from which month on it answers. */
static void
make_opening(const struct ledger *ledger, struct ledger_entry *entry)
{
	*entry = (struct ledger_entry){ .approved = 0 };
	record_clear(&entry->record);
	entry->record.value[LEDGER_event] = WORD_POSTING_OPENED;
	entry->record.value[LEDGER_owed] = ledger->postings.opening;
}

char *
ledger_head_with(struct ledger *ledger, bool (*next)(void *context, struct ledger_entry *entry),
		 void *context, char head[LEDGER_HEAD_SIZE])
{
	struct ledger_entry entry;
	char digest[DIGEST_SIZE];
	char id[POSTING_ID_SIZE];
	char shown[MONEY_SIZE];
	size_t lines = ledger->heads;
	fen_t sum = ledger->postings.sum;

	memcpy(digest, ledger->digest, sizeof(digest));
	make_opening(ledger, &entry);
	if (lines == 0) {
		complete(ledger, &entry.record, id);
		chain_next(digest, &entry.record);
		lines++;
	}
	for (record_clear(&entry.record); next(context, &entry); record_clear(&entry.record)) {
		complete(ledger, &entry.record, id);
		chain_next(digest, &entry.record);
		sum += entry.record.value[LEDGER_amount];
		lines++;
	}
	(void)snprintf(head, LEDGER_HEAD_SIZE, "%zu:%s:%.*s", lines, money_format(sum, shown),
		       SHOWN, digest);
	return head;
}

/* Take a line in and write it.  Whoever adds one asked before whether it fits. */
static void
add_line(struct ledger *ledger, struct ledger_entry *entry, struct rowout *out,
	 enum language language, size_t extras)
{
	struct record *record = &entry->record;
	char id[POSTING_ID_SIZE];

	complete(ledger, record, id);
	enum posting_fault fault = posting_take(&ledger->postings, record, entry->approved);

	assert(fault == POSTING_FINE);
	chain_next(ledger->digest, record);
	keep(ledger, record);
	record->text[LEDGER_digest] = text_of(ledger->digest);
	record->extra = ledger->blank;
	recordout_row(out, RECORD_LEDGER, language, record, extras);
}

static void
add_opening(struct ledger *ledger, struct rowout *out, enum language language)
{
	struct ledger_entry entry;

	if (ledger->heads > 0)
		return;
	make_opening(ledger, &entry);
	add_line(ledger, &entry, out, language, 0);
}

static bool
add_lines(struct ledger *ledger, struct rowout *out, enum language language, size_t extras,
	  bool (*next)(void *context, struct ledger_entry *entry), void *context)
{
	struct ledger_entry entry = { .approved = 0 };

	if (!copy_lines(ledger, out, language, extras, ledger->heads))
		return false;
	add_opening(ledger, out, language);
	for (record_clear(&entry.record); next(context, &entry); record_clear(&entry.record))
		add_line(ledger, &entry, out, language, extras);
	return rowout_prepare(out) &&
	       (guard_holds(&ledger->guard) || trouble(ledger, DIAG_LEDGER_CHANGED, TEXT_NONE));
}

bool
ledger_add(struct ledger *ledger, enum language language, const char *encoding,
	   bool (*next)(void *context, struct ledger_entry *entry), void *context)
{
	struct rowout_options options = { .language = language, .encoding = encoding };
	const struct text *extra = NULL;
	size_t extras = 0;

	if (ledger->reader != NULL) {
		options.language = record_language(ledger->reader);
		options.encoding = record_encoding(ledger->reader);
		extras = record_extras(ledger->reader, &extra);
	}
	struct rowout *out = rowout_open(ledger->path, &options, ledger->diag);

	if (out == NULL)
		return false;
	ledger->blank = arena_alloc(&ledger->arena, (extras + 1) * sizeof(*ledger->blank));
	recordout_header(out, RECORD_LEDGER, options.language, extra, extras);
	if (add_lines(ledger, out, options.language, extras, next, context))
		return rowout_finish(out);
	rowout_abandon(out);
	return false;
}

bool
ledger_cut(struct ledger *ledger, struct text head, const char *path)
{
	const struct rowout_options with = { .language = record_language(ledger->reader),
					     .encoding = record_encoding(ledger->reader) };
	struct text lines = text_next(&head, ':');
	const struct text *extra;
	size_t extras = record_extras(ledger->reader, &extra);
	struct rowout *out = rowout_open(path, &with, ledger->diag);
	int64_t n = 0;

	if (out == NULL)
		return false;
	recordout_header(out, RECORD_LEDGER, with.language, extra, extras);
	if (num_parse(lines.p, lines.n, INT64_MAX, &n) &&
	    copy_lines(ledger, out, with.language, extras, (size_t)n))
		return rowout_finish(out);
	rowout_abandon(out);
	return false;
}

void
ledger_close(struct ledger *ledger)
{
	if (ledger == NULL)
		return;
	record_close(ledger->reader);
	guard_close(&ledger->guard);
	posting_free(&ledger->postings);
	free(ledger->head);
	hash_set_free(&ledger->names);
	hash_set_free(&ledger->month);
	arena_free(&ledger->arena);
	free(ledger);
}
