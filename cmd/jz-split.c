/* jz-split: a register cut at the boundaries of households, for many machines. */

#include <errno.h>
#include <string.h>

#include "base/fault.h"
#include "os/path.h"
#include "register/column.h"
#include "scale/cut.h"
#include "tool.h"

enum { PARTS_MOST = 100000, OPEN_MOST = 500 };

struct job {
	struct tool *tool;
	struct cut_options with;
	int64_t parts;
	const char *key;
	bool made; /* the folder is ours */
	size_t inside;
};

/* What a second cut may go by: what households should not share. */
static const int keys[] = { REGISTER_id_number, REGISTER_account, REGISTER_phone,
			    REGISTER_disability_card };

static int
key_of(const struct job *job)
{
	const struct column *column = schema_of(RECORD_REGISTER)->column;

	for (size_t i = 0; i < ARRAY_LENGTH(keys); i++)
		if (text_equal(column[keys[i]].key, text_of(job->key)))
			return keys[i];
	tool_refuse(job->tool, "--by %s：只有id_number、account、phone、disability_card",
		    "--by %s: it is id_number, account, phone or disability_card", job->key);
}

static void
check_usage(struct job *job)
{
	const struct tool *tool = job->tool;

	if (job->with.folder == NULL || job->parts < 1 || job->parts > PARTS_MOST)
		tool_refuse(tool, "要用-n给出片数（1至%d），用-o给出文件夹",
			    "give the number of parts with -n (1 to %d), and a folder with -o",
			    PARTS_MOST);
	if (strcmp(tool_operand(tool, 0), "-") == 0 ||
	    path_kind(tool_operand(tool, 0)) == PATH_OTHER)
		tool_refuse(tool, "要给出登记册文件，它要读两遍",
			    "name a register, which is read twice");
	job->with.key = job->key == NULL ? CUT_HOUSEHOLDS : key_of(job);
	if (job->key != NULL && job->parts > OPEN_MOST)
		tool_refuse(tool, "有--by时最多%d片", "with --by there are at most %d parts",
			    OPEN_MOST);
	job->with.parts = (size_t)job->parts;
	job->with.table = tool->table;
}

static void
count_name(void *context, const char *name)
{
	struct job *job = context;

	(void)name;
	job->inside++;
}

/* The folder is to be new or empty: what stood there might be taken for a part. */
static bool
make_folder(struct job *job)
{
	const char *folder = job->with.folder;
	struct diag *diag = &job->tool->diag;
	struct fault room;

	if (path_kind(folder) == PATH_NONE) {
		job->made = path_make_folder(folder);
		if (!job->made)
			diag_say(diag, DIAG_FILE_WRITE, .at = { .file = text_of(folder) },
				 .one = text_of(fault_text(errno, diag->language, &room)));
		return job->made;
	}
	if (path_each(folder, count_name, job) && job->inside == 0)
		return true;
	diag_say(diag, DIAG_PART_FOLDER, .at = { .file = text_of(folder) });
	return false;
}

static void
work(struct job *job)
{
	struct tool *tool = job->tool;
	struct parts parts = { 0 };

	if (!make_folder(job))
		return;
	if (cut_register(&parts, tool_operand(tool, 0), &job->with, &tool->diag)) {
		tool_say(tool, "%lld户%lld行分成%zu片，在%s",
			 "households: %lld, rows: %lld, parts: %zu, in %s",
			 (long long)parts.source.households, (long long)parts.source.rows,
			 parts.count, job->with.folder);
	} else if (job->made) {
		path_remove(job->with.folder);
	}
	parts_free(&parts);
}

int
main(int argc, char *argv[])
{
	struct job job = { 0 };
	const struct tool_option option[] = {
		{ 'n', "parts", "N", OPTION_COUNT, &job.parts, "分成几片", "how many parts" },
		{ 'o', "output", "DIR", OPTION_TEXT, &job.with.folder,
		  "各片写到这个文件夹（新的或空的）", "the folder of the parts, new or empty" },
		{ 0, "by", "COLUMN", OPTION_TEXT, &job.key, "不按户，按这一列相同的放在一片",
		  "not by households: rows that share what stands in this column" },
		{ 0, "sorted", NULL, OPTION_FLAG, &job.with.sorted,
		  "登记册已按户编号排好，不用记住每一户",
		  "the register is in the order of household ids; none is kept in memory" },
		{ 0 },
	};
	struct tool tool = {
		.name = "jz-split",
		.operands = "register",
		.operands_least = 1,
		.operands_most = 1,
		.zh = "登记册按户分成几片，给几台机器同时办理",
		.en = "cut a register at households into parts, for many machines",
		.takes = TOOL_NO_OUTPUT,
		.option = option,
	};

	job.tool = &tool;
	tool_begin(&tool, argc, argv);
	check_usage(&job);
	work(&job);
	return tool_end(&tool);
}
