#include "ledger/journal.h"

#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/fault.h"
#include "base/num.h"
#include "ledger/chain.h"
#include "os/guard.h"
#include "register/recordout.h"

enum { SHOWN = 16 };

/* The head after a line. */
struct head {
	fen_t sum;
	char digest[SHOWN];
};

struct journal {
	const char *path;
	const struct journal_form *form;
	void *owner;
	struct diag *diag;
	struct journal_options options;
	struct guard guard;
	struct record_reader *reader; /* NULL: there is no such file yet */
	struct arena arena;
	struct head *head; /* after each line */
	size_t heads;
	size_t head_room;
	fen_t sum;
	char digest[DIGEST_SIZE];
	const struct text *extra; /* the unknown columns of the file, */
	size_t extras;
	const struct text *blank; /* and their cells in a new line */
};

static bool
trouble(const struct journal *journal, enum diag_code code, struct text why)
{
	diag_say(journal->diag, code, .at = { .file = text_of(journal->path) }, .one = why);
	return false;
}

/* ---- reading ---- */

/* On top of the line before. */
static void
link_line(struct journal *journal, const struct record *line)
{
	chain_next(journal->digest, journal->form->type, journal->form->digest, line);
	journal->sum += journal->form->worth(line);
	journal->head = arena_grow(journal->head, &journal->head_room, journal->heads,
				   sizeof(*journal->head));
	struct head *head = &journal->head[journal->heads++];

	head->sum = journal->sum;
	memcpy(head->digest, journal->digest, SHOWN);
}

static bool
read_line(struct journal *journal, const struct record *line)
{
	struct where where = record_where(journal->reader, line, -1);

	link_line(journal, line);
	if (!text_equal(line->text[journal->form->digest], text_of(journal->digest)))
		diag_say(journal->diag,
			 journal->options.verify ? DIAG_LEDGER_DIFFERS : DIAG_LEDGER_BROKEN,
			 .at = where);
	else if (!journal->form->take(journal->owner, line))
		diag_say(journal->diag, DIAG_LEDGER_DAMAGED, .at = where);
	else
		return true;
	return false;
}

/* The first line that is not as it was written says all that can be said. */
static bool
read_lines(struct journal *journal)
{
	struct record line;
	enum table_result result;
	bool sound = true;

	while (sound && (result = record_each(journal->reader, &line)) == TABLE_ROW) {
		sound = read_line(journal, &line);
	}
	return sound && result == TABLE_END;
}

static bool
look(struct journal *journal)
{
	struct fault room;

	switch (guard_open(&journal->guard, journal->path, journal->options.record)) {
	case GUARD_OK:
		return true;
	case GUARD_BUSY:
		return trouble(journal, DIAG_LEDGER_BUSY, TEXT_NONE);
	case GUARD_LINKED:
	case GUARD_KIND:
		return trouble(journal, DIAG_LEDGER_LINKED, TEXT_NONE);
	case GUARD_ERROR:
		break;
	}
	return trouble(journal, DIAG_FILE_OPEN,
		       text_of(fault_text(errno, journal->diag->language, &room)));
}

/* A journal is begun with a line at least: one of which the header alone is left was emptied. */
static bool
is_begun(const struct journal *journal)
{
	if (journal->heads > 0 || journal->options.begin)
		return true;
	diag_say(journal->diag, DIAG_LEDGER_DAMAGED,
		 .at = { .file = text_of(journal->path), .line = 1 });
	return false;
}

static bool
had_head(const struct journal *journal)
{
	if (journal->options.had.n == 0 || journal_had(journal, journal->options.had))
		return true;
	diag_say(journal->diag, DIAG_LEDGER_CUT, .at = { .file = text_of(journal->path) },
		 .value = journal->options.had);
	return false;
}

static bool
load(struct journal *journal)
{
	if (!look(journal))
		return false;
	if (!journal->guard.there)
		return journal->options.begin || trouble(journal, DIAG_LEDGER_MISSING, TEXT_NONE);
	journal->reader = record_open(journal->path, journal->form->type, &journal->options.table,
				      NULL, journal->form->required, journal->diag);
	if (journal->reader == NULL)
		return false;
	journal->extras = record_extras(journal->reader, &journal->extra);
	if (!record_has(journal->reader, journal->form->digest))
		return trouble(journal, DIAG_LEDGER_OLD, TEXT_NONE);
	return read_lines(journal) && is_begun(journal) && had_head(journal);
}

struct journal *
journal_open(const char *path, const struct journal_form *form, void *owner,
	     const struct journal_options *options, struct diag *diag)
{
	struct journal *journal = arena_calloc(1, sizeof(*journal));

	journal->path = path;
	journal->form = form;
	journal->owner = owner;
	journal->options = *options;
	journal->diag = diag;
	if (load(journal))
		return journal;
	journal_close(journal);
	return NULL;
}

/* ---- asking ---- */

const char *
journal_name(const struct journal *journal)
{
	return journal->path;
}

enum language
journal_language(const struct journal *journal)
{
	return journal->reader == NULL ? LANGUAGE_ZH : record_language(journal->reader);
}

const char *
journal_encoding(const struct journal *journal)
{
	return journal->reader == NULL ? NULL : record_encoding(journal->reader);
}

size_t
journal_lines(const struct journal *journal)
{
	return journal->heads;
}

bool
journal_each(struct journal *journal, void (*take)(void *context, const struct record *line),
	     void *context)
{
	struct record line;
	enum table_result result;

	if (journal->reader == NULL)
		return true;
	if (!record_rewind(journal->reader))
		return false;
	while ((result = record_each(journal->reader, &line)) == TABLE_ROW)
		take(context, &line);
	return result == TABLE_END;
}

/* ---- the head ---- */

static char *
show_head(char head[JOURNAL_HEAD_SIZE], size_t lines, fen_t sum, const char *digest)
{
	char shown[MONEY_SIZE];

	(void)snprintf(head, JOURNAL_HEAD_SIZE, "%zu:%s:%.*s", lines, money_format(sum, shown),
		       SHOWN, digest);
	return head;
}

char *
journal_head(const struct journal *journal, char head[JOURNAL_HEAD_SIZE])
{
	return show_head(head, journal->heads, journal->sum, journal->digest);
}

char *
journal_head_at(const struct journal *journal, size_t lines, char head[JOURNAL_HEAD_SIZE])
{
	const struct head *then = &journal->head[lines - 1];

	return show_head(head, lines, then->sum, then->digest);
}

bool
journal_had(const struct journal *journal, struct text head)
{
	struct text lines = text_next(&head, ':');
	struct text sum = text_next(&head, ':');
	int64_t n;

	if (!num_parse(lines.p, lines.n, INT64_MAX, &n) || n < 1 || (size_t)n > journal->heads)
		return false;
	const struct head *then = &journal->head[n - 1];

	return text_equal(sum, MONEY_TEXT(then->sum)) &&
	       text_equal(head, (struct text){ then->digest, SHOWN });
}

/* ---- adding ---- */

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

/* Make the next line to be added as it will stand in the file behind so many, but for its digest.
 */
static bool
make_line(struct journal *journal, journal_next *next, void *context, size_t lines,
	  struct record *line)
{
	record_clear(line);
	if (!next(context, line))
		return false;
	for (size_t i = 0; i < schema_of(journal->form->type)->count; i++)
		line->text[i] = plain(line->text[i], &journal->arena);
	journal->form->complete(journal->owner, lines + 1, line);
	return true;
}

char *
journal_head_with(struct journal *journal, journal_next *next, void *context,
		  char head[JOURNAL_HEAD_SIZE])
{
	struct record line;
	char digest[DIGEST_SIZE];
	size_t lines = journal->heads;
	fen_t sum = journal->sum;

	memcpy(digest, journal->digest, sizeof(digest));
	while (make_line(journal, next, context, lines, &line)) {
		chain_next(digest, journal->form->type, journal->form->digest, &line);
		sum += journal->form->worth(&line);
		lines++;
	}
	return show_head(head, lines, sum, digest);
}

/* The old lines; false where they are no longer those that were read. */
static bool
copy_lines(struct journal *journal, struct rowout *out, enum language language, size_t lines)
{
	struct arena arena = { 0 };
	struct record line;
	size_t copied = 0;

	if (journal->reader == NULL)
		return true;
	if (!record_rewind(journal->reader))
		return false;
	for (; copied < lines && record_next(journal->reader, &arena, &line) == TABLE_ROW;
	     copied++) {
		recordout_row(out, journal->form->type, language, &line, journal->extras);
		arena_reset(&arena);
	}
	bool more =
		lines == journal->heads && record_next(journal->reader, &arena, &line) != TABLE_END;

	arena_free(&arena);
	return (copied == lines && !more) || trouble(journal, DIAG_LEDGER_CHANGED, TEXT_NONE);
}

/* Whoever adds a line asked before whether it fits. */
static void
add_line(struct journal *journal, struct record *line, struct rowout *out, enum language language)
{
	bool fits = journal->form->take(journal->owner, line);

	assert(fits);
	link_line(journal, line);
	line->text[journal->form->digest] = text_of(journal->digest);
	line->extra = journal->blank;
	recordout_row(out, journal->form->type, language, line, journal->extras);
}

static bool
add_lines(struct journal *journal, struct rowout *out, enum language language, journal_next *next,
	  void *context)
{
	struct record line;

	if (!copy_lines(journal, out, language, journal->heads))
		return false;
	while (make_line(journal, next, context, journal->heads, &line))
		add_line(journal, &line, out, language);
	return rowout_prepare(out) &&
	       (guard_holds(&journal->guard) || trouble(journal, DIAG_LEDGER_CHANGED, TEXT_NONE));
}

bool
journal_add(struct journal *journal, enum language language, const char *encoding,
	    journal_next *next, void *context)
{
	struct rowout_options with = { .language = language, .encoding = encoding };

	if (journal->reader != NULL) {
		with.language = record_language(journal->reader);
		with.encoding = record_encoding(journal->reader);
	}
	struct rowout *out = rowout_open(journal->path, &with, journal->diag);

	if (out == NULL)
		return false;
	journal->blank =
		arena_alloc(&journal->arena, (journal->extras + 1) * sizeof(*journal->blank));
	recordout_header(out, journal->form->type, with.language, journal->extra, journal->extras);
	if (add_lines(journal, out, with.language, next, context))
		return rowout_finish(out);
	rowout_abandon(out);
	return false;
}

bool
journal_cut(struct journal *journal, struct text head, const char *path)
{
	const struct rowout_options with = { .language = record_language(journal->reader),
					     .encoding = record_encoding(journal->reader) };
	struct text lines = text_next(&head, ':');
	struct rowout *out = rowout_open(path, &with, journal->diag);
	int64_t n = 0;

	if (out == NULL)
		return false;
	recordout_header(out, journal->form->type, with.language, journal->extra, journal->extras);
	if (num_parse(lines.p, lines.n, INT64_MAX, &n) &&
	    copy_lines(journal, out, with.language, (size_t)n))
		return rowout_finish(out);
	rowout_abandon(out);
	return false;
}

void
journal_close(struct journal *journal)
{
	if (journal == NULL)
		return;
	record_close(journal->reader);
	guard_close(&journal->guard);
	free(journal->head);
	arena_free(&journal->arena);
	free(journal);
}
