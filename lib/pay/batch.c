#include "pay/batch.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fault.h"
#include "base/shell.h"
#include "os/replace.h"
#include "pay/control.h"
#include "table/outfile.h"

/* ---- the name ---- */

bool
batch_is_name(struct text name)
{
	for (size_t i = 0; i < name.n; i++)
		if ((unsigned char)name.p[i] < ' ')
			return false;
	return name.n > 0 && name.n < BATCH_NAME_SIZE && text_equal(text_trim(name), name);
}

/* The month and the next number that is free. */
static void
invent_name(struct batch *batch)
{
	size_t number = batch->ledger == NULL ? 0 : ledger_batches(batch->ledger);
	char month[DAY_SIZE];

	do
		(void)snprintf(batch->name, sizeof(batch->name), "%s-%02zu",
			       month_format(batch->list->month, month), ++number);
	while (batch->ledger != NULL && ledger_has(batch->ledger, text_of(batch->name)));
}

/* An option and its file, unless they were not given. */
static void
add_words(struct text *word, size_t *n, const char *option, const char *file)
{
	if (file == NULL || strcmp(file, "-") == 0)
		return;
	word[(*n)++] = text_of(option);
	word[(*n)++] = text_of(file);
}

/* The command that makes the list of a batch of the ledger once more, for a message. */
static struct text
again(const struct batch *batch, struct text name)
{
	size_t n = 3;
	struct text *word = arena_calloc(n + 2 * (batch->sides + 4), sizeof(*word));

	word[0] = TEXT("jz-pay");
	word[1] = TEXT("--again");
	word[2] = name;
	add_words(word, &n, "-l", ledger_name(batch->ledger));
	for (size_t i = 0; i < batch->sides; i++)
		add_words(word, &n, batch->side[i].option, batch->side[i].path);
	add_words(word, &n, "--bank", batch->bank);
	add_words(word, &n, "--template", batch->template);
	add_words(word, &n, "-o", batch->path);
	struct text command = shell_command(&batch->list->arena, word, n);

	free(word);
	return command;
}

bool
batch_is_empty(struct batch *batch, bool record)
{
	struct payment_list *list = batch->list;

	if (list->count > 0 || (list->dones == 0 && !record))
		return false;
	for (size_t i = 0; i < list->dones; i++)
		diag_say(batch->diag, DIAG_LEDGER_DONE,
			 .at = { .file = text_of(ledger_name(batch->ledger)) },
			 .one = list->done[i], .two = again(batch, list->done[i]));
	if (list->dones == 0)
		diag_say(batch->diag, DIAG_PAY_NOTHING, .one = MONTH_TEXT(list->month));
	return true;
}

bool
batch_name(struct batch *batch, struct text wanted, bool record)
{
	if (wanted.n == 0)
		invent_name(batch);
	else
		(void)snprintf(batch->name, sizeof(batch->name), "%.*s", SHOW(wanted));
	batch->list->batch = text_of(batch->name);
	if (!record || !ledger_has(batch->ledger, batch->list->batch))
		return true;
	diag_say(batch->diag, DIAG_LEDGER_BATCH,
		 .at = { .file = text_of(ledger_name(batch->ledger)) }, .one = text_of(batch->name),
		 .two = again(batch, text_of(batch->name)));
	return false;
}

/* ---- what is written ---- */

bool
batch_begin(struct batch *batch)
{
	bool good = true;

	payment_sort(batch->list);

	for (size_t i = 0; i < batch->sides; i++) {
		struct batch_side *side = &batch->side[i];

		if (side->path == NULL)
			continue;
		side->out = rowout_open(side->path, &side->with, batch->diag);
		good = good && side->out != NULL;
	}
	return good && payment_to_bank(batch->list, batch->bank, batch->diag);
}

/* What goes beside the list is on the disk, but has not its place yet. */
static bool
prepare_sides(struct batch *batch)
{
	bool good = true;

	for (size_t i = 0; i < batch->sides; i++) {
		struct batch_side *side = &batch->side[i];

		if (side->out == NULL)
			continue;
		side->write(batch->list, side->out, batch->with.language);
		good = rowout_prepare(side->out) && good;
	}
	return good && (batch->list->bankfile == NULL || bankfile_prepare(batch->list->bankfile));
}

static bool
finish_sides(struct batch *batch)
{
	bool good = true;

	for (size_t i = 0; i < batch->sides; i++) {
		struct rowout *out = batch->side[i].out;

		batch->side[i].out = NULL;
		good = (out == NULL || rowout_finish(out)) && good;
	}
	return good;
}

/* The list, read back where it is a file. */
static bool
write_list(struct batch *batch, const char *path)
{
	struct rowout_options with = batch->with;

	with.sums = true;
	struct rowout *out = rowout_open(path, &with, batch->diag);

	if (out == NULL)
		return false;
	payment_write(batch->list, out, with.language);
	return rowout_finish(out) && (path == NULL || strcmp(path, "-") == 0 ||
				      control_verify(batch->list, path, batch->diag));
}

/* The bank gets its file last: what it pays must be in the ledger. */
static bool
finish_bank(struct batch *batch)
{
	return batch->list->bankfile == NULL || bankfile_finish(batch->list->bankfile, batch->diag);
}

bool
batch_write(struct batch *batch)
{
	return prepare_sides(batch) && write_list(batch, batch->path) && finish_sides(batch) &&
	       finish_bank(batch);
}

/* ---- and the ledger ---- */

const char *
batch_unrecorded(const char *path, char name[BATCH_PATH_SIZE])
{
	const char *slash = strrchr(path, '/');
	const char *dot = strrchr(path, '.');
	int stem = dot != NULL && (slash == NULL || dot > slash) ? (int)(dot - path)
								 : (int)strlen(path);

	(void)snprintf(name, BATCH_PATH_SIZE, "%.*s.unrecorded%s", stem, path, path + stem);
	return name;
}

static bool
next_line(void *context, struct ledger_entry *entry)
{
	struct batch *batch = context;

	if (batch->next == batch->list->count)
		return false;
	payment_entry(batch->list, batch->next++, entry);
	return true;
}

bool
batch_prepare(struct batch *batch)
{
	batch->list->head = text_of(ledger_head_with(batch->ledger, next_line, batch, batch->head));
	batch->next = 0;
	return write_list(batch, batch_unrecorded(batch->path, batch->unrecorded)) &&
	       prepare_sides(batch);
}

/* From here on the list stays under whatever name it has. */
static bool
name_list(struct batch *batch)
{
	char path[BATCH_PATH_SIZE];
	int error = replace_rename(batch->unrecorded, batch->path);
	struct fault room;

	(void)snprintf(path, sizeof(path), "%s", batch->unrecorded);
	batch->unrecorded[0] = '\0';
	if (error == 0)
		return true;
	diag_say(batch->diag, DIAG_PAY_NAME, .at = { .file = text_of(path) },
		 .one = text_of(fault_text(error, batch->diag->language, &room)),
		 .two = again(batch, text_of(batch->name)));
	return false;
}

bool
batch_record(struct batch *batch)
{
	if (!ledger_add(batch->ledger, batch->with.language, batch->with.encoding, next_line,
			batch))
		return false;
	bool named = name_list(batch);

	return finish_sides(batch) && finish_bank(batch) && named;
}

void
batch_close(struct batch *batch)
{
	for (size_t i = 0; i < batch->sides; i++)
		rowout_abandon(batch->side[i].out);
	if (batch->unrecorded[0] != '\0')
		(void)remove(batch->unrecorded);
}
