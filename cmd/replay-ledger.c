/* jz-replay: the ledger and the household ids of a run, as they were before it. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "aid/billbook.h"
#include "os/path.h"
#include "os/spool.h"
#include "pay/ledger.h"
#include "replay.h"
#include "table/filesum.h"
#include "table/outfile.h"
#include "urgent/given.h"
#include "urgent/reserve.h"

const char *
replay_path(struct job *job, const char *folder, const char *name)
{
	size_t size = strlen(folder) + strlen(name) + 2;
	char *path = arena_alloc(&job->arena, size);

	(void)snprintf(path, size, "%s/%s", folder, name);
	return path;
}

/* Journals go on from run to run: one is cut back to what it was, by the option that names it. */
static void *
open_ledger(const char *path, bool begin, struct diag *diag)
{
	return ledger_open(path, &(struct ledger_options){ .begin = begin }, diag);
}

static struct journal *
journal_of_ledger(void *ledger)
{
	return ledger_journal(ledger);
}

static void
close_ledger(void *ledger)
{
	ledger_close(ledger);
}

static void *
open_reserve(const char *path, bool begin, struct diag *diag)
{
	return reserve_open(path, &(struct reserve_options){ .begin = begin }, diag);
}

static struct journal *
journal_of_reserve(void *reserve)
{
	return reserve_journal(reserve);
}

static void
close_reserve(void *reserve)
{
	reserve_close(reserve);
}

static void *
open_bills(const char *path, bool begin, struct diag *diag)
{
	struct billbook *book = arena_calloc(1, sizeof(*book));

	if (billbook_open(book, path, &(struct journal_options){ .begin = begin }, 0, diag))
		return book;
	billbook_close(book);
	free(book);
	return NULL;
}

static struct journal *
journal_of_bills(void *bills)
{
	return ((struct billbook *)bills)->journal;
}

static void
close_bills(void *bills)
{
	if (bills != NULL)
		billbook_close(bills);
	free(bills);
}

static void *
open_given(const char *path, bool begin, struct diag *diag)
{
	struct given_book *book = arena_calloc(1, sizeof(*book));

	if (given_open(book, path, &(struct journal_options){ .begin = begin }, 0, diag))
		return book;
	given_close(book);
	free(book);
	return NULL;
}

static struct journal *
journal_of_given(void *given)
{
	return ((struct given_book *)given)->journal;
}

static void
close_given(void *given)
{
	if (given != NULL)
		given_close(given);
	free(given);
}

static const struct keeper {
	const char *role;
	void *(*open)(const char *path, bool begin, struct diag *diag);
	struct journal *(*journal)(void *owner);
	void (*close)(void *owner);
} keepers[] = {
	{ "ledger", open_ledger, journal_of_ledger, close_ledger },
	{ "reserve", open_reserve, journal_of_reserve, close_reserve },
	{ "bills", open_bills, journal_of_bills, close_bills },
	{ "given", open_given, journal_of_given, close_given },
};

/* The file of an option that goes on from run to run; NULL: the run has none. */
static struct run_file *
file_of(struct job *job, const char *role)
{
	for (size_t i = 0; i < job->run.input.count; i++)
		if (text_equal(job->run.input.file[i].role, text_of(role)))
			return &job->run.input.file[i];
	return NULL;
}

static const char *
name_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash == NULL ? path : slash + 1;
}

/* The journal of a run and who keeps it; NULL: it has none. */
static struct run_file *
find_journal(struct job *job, const struct keeper **keeper)
{
	for (size_t i = 0; i < ARRAY_LENGTH(keepers); i++) {
		struct run_file *file = file_of(job, keepers[i].role);

		*keeper = &keepers[i];
		if (file != NULL)
			return file;
	}
	return NULL;
}

static bool
cut(struct job *job, const struct keeper *keeper, const char *from)
{
	struct diag *diag = &job->tool->diag;
	void *owner = keeper->open(from, false, diag);
	bool good = owner != NULL && journal_had(keeper->journal(owner), job->run.before);

	if (owner != NULL && !good)
		diag_say(diag, DIAG_RUN_LEDGER, .at = { .file = text_of(from) },
			 .one = job->run.before);
	good = good && journal_cut(keeper->journal(owner), job->run.before, job->ledger);
	keeper->close(owner);
	return good;
}

void
replay_find_ids(struct job *job)
{
	struct run_file *file = file_of(job, "ids");

	for (size_t i = 0; file != NULL && i < job->run.arguments; i++)
		if (text_begins(text_of(job->run.argument[i]), TEXT("--be"))) {
			/* --begin, the only option that begins so */
			job->ids_after = file->digest;
			file->digest = TEXT_NONE;
			return;
		}
}

/* The bytes of a file under another name, as an errno value. */
static int
copy(const char *from, struct outfile *out)
{
	char bytes[4096];
	int in = spool_input(from);
	long n = in < 0 ? -1 : spool_read(in, bytes, sizeof(bytes));

	for (; n > 0; n = spool_read(in, bytes, sizeof(bytes)))
		outfile_write(out, bytes, (size_t)n);
	int error = n < 0 ? errno : 0;

	if (in >= 0)
		spool_close(in);
	return error;
}

bool
replay_copy_ids(struct job *job)
{
	struct run_file *file = file_of(job, "ids");
	char name[FILENAME_MAX];

	if (file == NULL)
		return true;
	const char *from = file->present;

	(void)snprintf(name, sizeof(name), "00-%s", name_of(file->path));
	file->present = job->ids = replay_path(job, job->work, name);
	path_remove(job->ids);
	if (from == NULL) /* the run began them */
		return true;
	struct outfile *out = outfile_open(job->ids, &job->tool->diag);

	if (out == NULL)
		return false;
	outfile_fail(out, copy(from, out));
	return outfile_finish(out);
}

bool
replay_cut_ledger(struct job *job)
{
	const struct keeper *keeper;
	struct run_file *file = find_journal(job, &keeper);
	char name[FILENAME_MAX];

	if (file == NULL)
		return true;
	const char *there = path_kind(file->path) == PATH_NONE && job->folder != NULL
				    ? replay_path(job, job->folder, name_of(file->path))
				    : file->path;

	(void)snprintf(name, sizeof(name), "00-%s", name_of(file->path));
	file->present = job->ledger = replay_path(job, job->work, name);
	path_remove(job->ledger);
	if (job->run.before.n == 0) {
		diag_say(&job->tool->diag, DIAG_RUN_OLD, .at = { .file = text_of(file->path) });
		return false;
	}
	return text_begins(job->run.before, TEXT("0:")) || cut(job, keeper, there);
}

static void
compare_ids(struct job *job)
{
	const struct run_file *file = file_of(job, "ids");
	struct filesum sum;

	if (file == NULL || job->ids == NULL || job->ids_after.n == 0)
		return;
	if (!filesum_has(job->ids) || !filesum_read(&sum, job->ids, &job->tool->diag) ||
	    !text_equal(text_of(sum.digest), job->ids_after))
		diag_say(&job->tool->diag, DIAG_RUN_DIFFERS, .at = { .file = text_of(file->path) });
}

void
replay_compare_ledger(struct job *job)
{
	compare_ids(job);
	struct diag *diag = &job->tool->diag;
	const struct keeper *keeper;
	const struct run_file *file = find_journal(job, &keeper);
	char head[JOURNAL_HEAD_SIZE];

	if (file == NULL || job->ledger == NULL || job->run.after.n == 0)
		return;
	void *owner = keeper->open(job->ledger, true, diag);

	if (owner != NULL &&
	    !text_equal(text_of(journal_head(keeper->journal(owner), head)), job->run.after))
		diag_say(diag, DIAG_RUN_DIFFERS, .at = { .file = text_of(file->path) });
	keeper->close(owner);
}

void
replay_drop_ledger(struct job *job)
{
	if (job->ids != NULL)
		path_remove(job->ids);
	if (job->ledger == NULL)
		return;
	size_t size = strlen(job->ledger) + sizeof(".lock");
	char *lock = arena_alloc(&job->arena, size);

	(void)snprintf(lock, size, "%s.lock", job->ledger);
	path_remove(lock);
	path_remove(job->ledger);
}
