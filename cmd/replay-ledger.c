/* jz-replay: the ledger and the household ids of a run, as they were before it. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "os/path.h"
#include "os/spool.h"
#include "pay/ledger.h"
#include "replay.h"
#include "table/filesum.h"
#include "table/outfile.h"

const char *
replay_path(struct job *job, const char *folder, const char *name)
{
	size_t size = strlen(folder) + strlen(name) + 2;
	char *path = arena_alloc(&job->arena, size);

	(void)snprintf(path, size, "%s/%s", folder, name);
	return path;
}

/* A file that goes on from run to run; NULL: the run has none. */
static struct run_file *
file_of(struct job *job, struct text role)
{
	for (size_t i = 0; i < job->run.input.count; i++)
		if (text_equal(job->run.input.file[i].role, role))
			return &job->run.input.file[i];
	return NULL;
}

static const char *
name_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash == NULL ? path : slash + 1;
}

static bool
cut(struct job *job, const char *from)
{
	const struct ledger_options with = { 0 };
	struct diag *diag = &job->tool->diag;
	struct ledger *ledger = ledger_open(from, &with, diag);
	bool good = ledger != NULL && ledger_had(ledger, job->run.before);

	if (ledger != NULL && !good)
		diag_say(diag, DIAG_RUN_LEDGER, .at = { .file = text_of(from) },
			 .one = job->run.before);
	good = good && ledger_cut(ledger, job->run.before, job->ledger);
	ledger_close(ledger);
	return good;
}

void
replay_find_ids(struct job *job)
{
	struct run_file *file = file_of(job, TEXT("ids"));

	for (size_t i = 0; file != NULL && i < job->run.arguments; i++)
		if (text_begins(text_of(job->run.argument[i]), TEXT("--b"))) {
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
	struct run_file *file = file_of(job, TEXT("ids"));
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
	struct run_file *file = file_of(job, TEXT("ledger"));
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
	return text_begins(job->run.before, TEXT("0:")) || cut(job, there);
}

static void
compare_ids(struct job *job)
{
	const struct run_file *file = file_of(job, TEXT("ids"));
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
	const struct ledger_options with = { .begin = true };
	struct diag *diag = &job->tool->diag;
	const struct run_file *file = file_of(job, TEXT("ledger"));

	if (file == NULL || job->ledger == NULL || job->run.after.n == 0)
		return;
	struct ledger *ledger = ledger_open(job->ledger, &with, diag);

	if (ledger != NULL && !text_equal(LEDGER_HEAD(ledger), job->run.after))
		diag_say(diag, DIAG_RUN_DIFFERS, .at = { .file = text_of(file->path) });
	ledger_close(ledger);
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
