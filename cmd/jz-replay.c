/* jz-replay: a run that was recorded, done again: does the same come out? */

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fault.h"
#include "base/num.h"
#include "os/path.h"
#include "os/process.h"
#include "replay.h"
#include "scale/differ.h"
#include "table/filesum.h"

enum { PATH_SIZE = 4096 };

/* What comes out has a number before its name: two folders may have had files of one name. */
static const char *
new_path(struct job *job, size_t number, const char *path)
{
	const char *slash = strrchr(path, '/');
	char name[PATH_SIZE];

	(void)snprintf(name, sizeof(name), "%02zu-%s", number + 1,
		       slash == NULL ? path : slash + 1);
	return replay_path(job, job->work, name);
}

/* Warn of other rules and another version; neither keeps the run from being done. */
static void
say_others(struct job *job)
{
	struct diag *diag = &job->tool->diag;
	struct filesum sum;

	if (!text_equal(job->run.version, TEXT(JZ_VERSION)))
		diag_say(diag, DIAG_RUN_OTHER, .at = { .file = job->run.tool },
			 .one = job->run.version, .two = TEXT(JZ_VERSION));
	for (size_t i = 0; i < job->run.rules.count; i++) {
		const struct run_file *file = &job->run.rules.file[i];

		if (!filesum_has(file->path) || !filesum_read(&sum, file->path, diag) ||
		    !text_equal(text_of(sum.digest), file->digest))
			diag_say(diag, DIAG_RUN_RULES, .at = { .file = text_of(file->path) });
	}
}

/* A word of the command line as it is now; a ledger is the copy, whatever is recorded there. */
static const char *
word_now(struct job *job, const char *word)
{
	const char *now;

	for (size_t i = 0; i < job->run.output.count; i++) {
		struct run_file *file = &job->run.output.file[i];

		file->present = new_path(job, i, file->path);
		now = run_word(word, file->path, file->present, &job->arena);
		if (now != NULL)
			return now;
	}
	for (size_t i = 0; i < job->run.input.count; i++) {
		const struct run_file *file = &job->run.input.file[i];

		now = file->present == NULL
			      ? NULL
			      : run_word(word, file->path, file->present, &job->arena);
		if (now != NULL)
			return now;
	}
	return word;
}

/* The tool lies beside this one. */
static const char *
program(struct job *job)
{
	char path[PATH_SIZE];

	process_path(path, sizeof(path));
	char *slash = strrchr(path, '/');

	if (slash != NULL)
		*slash = '\0';
	return replay_path(job, path, arena_string(&job->arena, job->run.tool));
}

static bool
run_again(struct job *job)
{
	struct run *run = &job->run;
	char date[sizeof("--date=") + DAY_SIZE];
	char **word = arena_alloc(&job->arena, (run->arguments + 4) * sizeof(*word));
	size_t words = 0;

	word[words++] = arena_string(&job->arena, text_of(program(job)));
	word[words++] = arena_string(&job->arena, TEXT("--no-run"));
	/* without it the run would be of today; one that was given stands behind it, and counts */
	(void)snprintf(date, sizeof(date), "--date=%.*s", SHOW(run->date));
	if (run->date.n > 0)
		word[words++] = arena_string(&job->arena, text_of(date));
	for (size_t i = 0; i < run->arguments; i++)
		word[words++] = arena_string(&job->arena, text_of(word_now(job, run->argument[i])));
	word[words] = NULL;
	int status = process_run(word);

	if (status == TOOL_DONE || status == TOOL_LOOK)
		return true;
	diag_say(&job->tool->diag, DIAG_RUN_AGAIN, .one = run->tool);
	return false;
}

/* Where it differs, if the old one is there and both are tables. */
static void
say_difference(struct job *job, const struct run_file *file)
{
	struct diag *diag = &job->tool->diag;
	struct diag quiet = { .language = diag->language };
	struct where where = { .file = text_of(file->path) };
	struct differ differ = { 0 };

	if (filesum_has(file->path))
		(void)differ_find(&differ, file->path, file->present, &job->arena, &quiet);
	where.line = differ.line;
	where.column = differ.column;
	diag_say(diag, differ.line > 0 ? DIAG_RUN_DIFFERS_AT : DIAG_RUN_DIFFERS, .at = where);
}

static void
compare(struct job *job)
{
	size_t same = 0;

	for (size_t i = 0; i < job->run.output.count; i++) {
		const struct run_file *file = &job->run.output.file[i];
		struct filesum sum;

		if (file->digest.n == 0)
			continue;
		if (filesum_has(file->present) &&
		    filesum_read(&sum, file->present, &job->tool->diag) &&
		    text_equal(text_of(sum.digest), file->digest))
			same++;
		else
			say_difference(job, file);
	}
	tool_say(job->tool, "重做了%.*s：%zu个文件相同", "%.*s was run again; files identical: %zu",
		 SHOW(job->run.tool), same);
}

/* Without -o what comes out lies in a folder of its own, which goes again. */
static bool
make_folder(struct job *job)
{
	const char *under = getenv("TMPDIR");
	struct fault room;

	job->work = job->kept;
	if (job->kept != NULL)
		return true;
	(void)snprintf(job->made, sizeof(job->made), "%s/jz-replay.XXXXXX",
		       under == NULL || strlen(under) > 40 ? "/tmp" : under);
	job->work = path_make_own_folder(job->made) ? job->made : NULL;
	if (job->work == NULL)
		diag_say(&job->tool->diag, DIAG_FILE_WRITE, .at = { .file = text_of(job->made) },
			 .one = text_of(fault_text(errno, job->tool->diag.language, &room)));
	return job->work != NULL;
}

static void
remove_folder(struct job *job)
{
	if (job->work == NULL || job->work == job->kept)
		return;
	for (size_t i = 0; i < job->run.output.count; i++)
		if (job->run.output.file[i].present != NULL)
			path_remove(job->run.output.file[i].present);
	replay_drop_ledger(job);
	path_remove(job->work);
}

static void
work(struct job *job)
{
	struct tool *tool = job->tool;

	if (!run_read(&job->run, tool_operand(tool, 0), &job->arena, &tool->diag))
		return;
	replay_find_ids(job);
	if (!run_find(&job->run.input, job->folder, &job->arena, &tool->diag))
		return;
	say_others(job);
	if (make_folder(job) && replay_cut_ledger(job) && replay_copy_ids(job) && run_again(job)) {
		compare(job);
		replay_compare_ledger(job);
	}
	remove_folder(job);
}

int
main(int argc, char *argv[])
{
	struct job job = { 0 };
	const struct tool_option option[] = {
		{ 'o', "output", "DIR", OPTION_TEXT, &job.kept, "重做的结果留在这个文件夹里",
		  "keep what comes out in this folder" },
		{ 'i', "in", "DIR", OPTION_TEXT, &job.folder, "当时读的文件现在所在的文件夹",
		  "where the files that were read lie now" },
		{ 0 },
	};
	struct tool tool = {
		.name = "jz-replay",
		.operands = "record",
		.operands_least = 1,
		.operands_most = 1,
		.zh = "照记录（.run文件）把一次办理重做一遍，看结果是不是一样",
		.en = "do a recorded run (a .run file) again, and see whether the same comes out",
		.takes = TOOL_NO_OUTPUT | TOOL_NO_TABLE,
		.option = option,
	};

	job.tool = &tool;
	tool_begin(&tool, argc, argv);
	work(&job);
	arena_free(&job.arena);
	return tool_end(&tool);
}
