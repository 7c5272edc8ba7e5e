#include "pay/ledger.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/fault.h"
#include "base/hash.h"
#include "base/index.h"
#include "decide/unit.h"
#include "os/lock.h"
#include "os/spot.h"
#include "register/recordout.h"

static const int required[] = { PAYMENT_batch,  PAYMENT_programme, PAYMENT_household_id,
				PAYMENT_amount, PAYMENT_month,     -1 };

struct ledger {
	const char *path;
	struct diag *diag;
	struct ledger_options options;
	int lock;                     /* of lock_take(), or -1 */
	struct spot found;            /* what stood at path */
	struct record_reader *reader; /* NULL: there is no such file yet */
	struct arena arena;
	struct ledger_line *line; /* of the month */
	size_t lines;
	size_t line_room;
	struct index keys;     /* lines by key */
	struct hash_set names; /* of all batches */
	size_t batches;        /* of the month */
	struct hash_set month; /* their names */
	size_t all;            /* lines of all months */
};

static void
say(const struct ledger *ledger, enum diag_code code, const char *why)
{
	diag_say(ledger->diag, code, .at = { .file = text_of(ledger->path) }, .one = text_of(why));
}

/* Two runs that read the same ledger would each pay and each put its own in place. */
static bool
take_lock(struct ledger *ledger)
{
	struct fault room;

	ledger->lock = lock_take(ledger->path);
	if (ledger->lock >= 0)
		return true;
	if (errno == EAGAIN)
		say(ledger, DIAG_LEDGER_BUSY, NULL);
	else
		say(ledger, DIAG_FILE_OPEN, fault_text(errno, ledger->diag->language, &room));
	return false;
}

static void
take_line(struct ledger *ledger, const struct record *record)
{
	const struct text *text = record->text;
	int64_t kind = record->value[PAYMENT_kind];
	uint64_t batch = hash_text(text[PAYMENT_batch]);

	ledger->all++;
	(void)hash_set_add(&ledger->names, batch);
	if (record->value[PAYMENT_month] != ledger->options.month)
		return;
	ledger->batches += !hash_set_add(&ledger->month, batch);
	if (kind != WORD_PAYMENT_REGULAR && kind != BLANK)
		return;
	struct unit_marks marks =
		unit_marks(record->value[PAYMENT_programme], text[PAYMENT_household_id],
			   text[PAYMENT_beneficiary_id], text[PAYMENT_beneficiary]);

	for (int i = 0; i < UNIT_MARKS; i++)
		index_add(&ledger->keys, marks.own[i], ledger->lines);
	ledger->line =
		arena_grow(ledger->line, &ledger->line_room, ledger->lines, sizeof(*ledger->line));
	ledger->line[ledger->lines++] = (struct ledger_line){
		.batch = arena_text(&ledger->arena, text[PAYMENT_batch]),
		.household = arena_text(&ledger->arena, text[PAYMENT_household_id]),
		.programme = record->value[PAYMENT_programme],
		.amount = record->value[PAYMENT_amount],
	};
}

/* May the line be one that stops a payment, and cannot be read as one? */
static bool
is_damaged(const struct record *record)
{
	bool nobody = record->text[PAYMENT_beneficiary].n == 0 &&
		      record->text[PAYMENT_beneficiary_id].n == 0;

	return record->bad || record->text[PAYMENT_batch].n == 0 ||
	       record->text[PAYMENT_household_id].n == 0 ||
	       (nobody && !unit_is_household(record->value[PAYMENT_programme])) ||
	       record->value[PAYMENT_programme] == BLANK || record->value[PAYMENT_month] == BLANK ||
	       record->value[PAYMENT_amount] == BLANK;
}

static bool
read_lines(struct ledger *ledger)
{
	struct arena arena = { 0 };
	struct record record;
	enum table_result result;
	bool sound = true;

	while ((result = record_next(ledger->reader, &arena, &record)) == TABLE_ROW) {
		if (is_damaged(&record)) {
			struct where where = record_where(ledger->reader, &record, -1);

			diag_say(ledger->diag, DIAG_LEDGER_DAMAGED, .at = where);
			sound = false;
		} else {
			take_line(ledger, &record);
		}
		arena_reset(&arena);
	}
	arena_free(&arena);
	return sound && result == TABLE_END;
}

/* A second name of it would go on leading to the ledger without the batch. */
static bool
is_usable(const struct ledger *ledger)
{
	if (ledger->found.kind == SPOT_FILE && ledger->found.names == 1)
		return true;
	say(ledger, DIAG_LEDGER_LINKED, NULL);
	return false;
}

static bool
load(struct ledger *ledger)
{
	struct fault room;

	if (ledger->options.record && !take_lock(ledger))
		return false;
	int error = spot_of(ledger->path, &ledger->found);

	if (error != 0) {
		say(ledger, DIAG_FILE_OPEN, fault_text(error, ledger->diag->language, &room));
		return false;
	}
	if (ledger->found.kind == SPOT_NOTHING) {
		if (!ledger->options.begin)
			say(ledger, DIAG_LEDGER_MISSING, NULL);
		return ledger->options.begin;
	}
	if (ledger->options.record && !is_usable(ledger))
		return false;
	ledger->reader = record_open(ledger->path, RECORD_PAYMENT, &ledger->options.table, NULL,
				     required, ledger->diag);
	return ledger->reader != NULL && read_lines(ledger);
}

struct ledger *
ledger_open(const char *path, const struct ledger_options *options, struct diag *diag)
{
	struct ledger *ledger = arena_calloc(1, sizeof(*ledger));

	ledger->path = path;
	ledger->diag = diag;
	ledger->options = *options;
	ledger->lock = -1;
	if (load(ledger))
		return ledger;
	ledger_close(ledger);
	return NULL;
}

const struct ledger_line *
ledger_find(const struct ledger *ledger, const struct unit_marks *marks)
{
	for (int i = 0; i < UNIT_MARKS; i++) {
		size_t line = index_find(&ledger->keys, marks->asked[i]);

		if (line != INDEX_NONE)
			return &ledger->line[line];
	}
	return NULL;
}

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

/* Adding. */

/* The old lines; false where they are no longer those that were read. */
static bool
copy_lines(struct ledger *ledger, struct rowout *out, enum language language, size_t extras)
{
	struct arena arena = { 0 };
	struct record record;
	size_t copied = 0;

	if (ledger->reader == NULL)
		return true;
	if (!record_rewind(ledger->reader))
		return false;
	for (; record_next(ledger->reader, &arena, &record) == TABLE_ROW; copied++) {
		recordout_row(out, RECORD_PAYMENT, language, &record, extras);
		arena_reset(&arena);
	}
	arena_free(&arena);
	if (copied != ledger->all)
		say(ledger, DIAG_LEDGER_CHANGED, NULL);
	return copied == ledger->all;
}

static void
add_lines(struct ledger *ledger, struct rowout *out, enum language language, size_t extras,
	  bool (*next)(void *context, struct record *line), void *context)
{
	const struct text *blank = arena_alloc(&ledger->arena, (extras + 1) * sizeof(struct text));
	struct record line;

	for (record_clear(&line); next(context, &line); record_clear(&line)) {
		line.extra = blank;
		recordout_row(out, RECORD_PAYMENT, language, &line, extras);
	}
}

/* Is the file that is to be replaced the one that was read? */
static bool
is_untouched(const struct ledger *ledger)
{
	struct spot now;
	bool same = spot_of(ledger->path, &now) == 0 && spot_untouched(&ledger->found, &now);

	if (!same)
		say(ledger, DIAG_LEDGER_CHANGED, NULL);
	return same;
}

bool
ledger_add(struct ledger *ledger, enum language language, const char *encoding,
	   bool (*next)(void *context, struct record *line), void *context)
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
	recordout_header(out, RECORD_PAYMENT, options.language, extra, extras);
	if (!copy_lines(ledger, out, options.language, extras)) {
		rowout_abandon(out);
		return false;
	}
	add_lines(ledger, out, options.language, extras, next, context);
	if (!is_untouched(ledger)) {
		rowout_abandon(out);
		return false;
	}
	return rowout_finish(out);
}

bool
ledger_batch(struct ledger *ledger, struct text batch,
	     void (*take)(void *context, const struct record *line), void *context)
{
	struct arena arena = { 0 };
	struct record record;
	enum table_result result;

	if (ledger->reader == NULL)
		return true;
	if (!record_rewind(ledger->reader))
		return false;
	while ((result = record_next(ledger->reader, &arena, &record)) == TABLE_ROW) {
		if (text_equal(record.text[PAYMENT_batch], batch))
			take(context, &record);
		arena_reset(&arena);
	}
	arena_free(&arena);
	return result == TABLE_END;
}

void
ledger_close(struct ledger *ledger)
{
	if (ledger == NULL)
		return;
	record_close(ledger->reader);
	lock_release(ledger->lock);
	free(ledger->line);
	index_free(&ledger->keys);
	hash_set_free(&ledger->names);
	hash_set_free(&ledger->month);
	arena_free(&ledger->arena);
	free(ledger);
}
