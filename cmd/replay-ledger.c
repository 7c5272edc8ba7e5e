/* jz-replay: the ledger of a run, as it was before it. */
#include <stdio.h>
#include <string.h>

#include "os/path.h"
#include "pay/ledger.h"
#include "replay.h"

const char *
replay_path(struct job *job, const char *folder, const char *name)
{
	size_t size = strlen(folder) + strlen(name) + 2;
	char *path = arena_alloc(&job->arena, size);

	(void)snprintf(path, size, "%s/%s", folder, name);
	return path;
}

/* The file that goes on from run to run; NULL: the run has none. */
static struct run_file *
ledger_of(struct job *job)
{
	for (size_t i = 0; i < job->run.input.count; i++)
		if (text_equal(job->run.input.file[i].role, TEXT("ledger")))
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

bool
replay_cut_ledger(struct job *job)
{
	struct run_file *file = ledger_of(job);
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

void
replay_compare_ledger(struct job *job)
{
	const struct ledger_options with = { .begin = true };
	struct diag *diag = &job->tool->diag;
	const struct run_file *file = ledger_of(job);

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
	if (job->ledger == NULL)
		return;
	size_t size = strlen(job->ledger) + sizeof(".lock");
	char *lock = arena_alloc(&job->arena, size);

	(void)snprintf(lock, size, "%s.lock", job->ledger);
	path_remove(lock);
	path_remove(job->ledger);
}
