/*
 * What is wrong with registers, what cannot be, and what stands in two places: findings, and
 * on request the file parted into good households and bad, or with the findings beside it.
 */
#include <string.h>

#include "base/num.h"
#include "check/accepted.h"
#include "check/check.h"
#include "check/remark.h"
#include "scale/checked.h"
#include "scale/cores.h"
#include "tool.h"

/* A run over all files. */
struct job {
	struct tool *tool;
	struct check check;
	struct remark remark;
	struct accepted accepted;
	struct rowout *propose;
	struct arena arena;
	size_t header;   /* its line in the last file */
	size_t readings; /* of that file: what a second one meets was checked in the first */
	size_t households;
	size_t persons;
	size_t bad;
	size_t bad_before; /* in the files before the last one */

	/* options */
	const char *accept_path;
	const char *reject_path;
	const char *annotate_path;
	const char *accepted_path;
	const char *propose_path;
	const char *max_bad;
	int64_t threads; /* 0: by the size of the register */
};

/* What happens to a finding before it is shown; false: it was accepted. */
static bool
take(void *context, const struct finding *finding)
{
	struct job *job = context;

	if (accepted_has(&job->accepted, finding))
		return false;
	remark_take(&job->remark, finding, job->tool->diag.language);
	if (job->propose != NULL &&
	    (finding->level == DIAG_WARNING || finding->level == DIAG_ERROR))
		accepted_write(job->propose, finding);
	return true;
}

/* Which households are bad is known anew, where the file must be read once more. */
static bool
begin_reading(void *context)
{
	struct job *job = context;

	job->readings++;
	job->bad = job->bad_before;
	return true;
}

static void
take_household(void *context, const struct checked *household)
{
	struct job *job = context;

	if (job->readings == 1) {
		job->households++;
		job->persons += household->persons;
	}
	if (household->broken)
		remark_refuse(&job->remark, household->id);
	job->bad += household->id.n == 0 || remark_is_bad(&job->remark, household->id);
	tool_progress(job->tool, job->persons);
}

static bool
check_file(struct job *job, const char *path)
{
	const struct register_options wanted = { .table = job->tool->table };
	const struct checked_reading reading = { begin_reading, take_household, job,
						 (size_t)job->threads, SHARE_PIECE };
	struct diag own = diag_behind(&job->tool->diag);
	struct register_reader *reg = register_open(path, &wanted, job->tool->date, &own);

	if (reg == NULL)
		return false;
	remark_free(&job->remark); /* of the file before */
	job->remark = (struct remark){ .keeps_words = job->annotate_path != NULL };
	job->check.reader = register_records(reg);
	job->header = record_header_line(job->check.reader);
	check_columns(&job->check);
	job->readings = 0;
	job->bad_before = job->bad;
	bool done = checked_register(&job->check, reg, &own, &reading);

	register_close(reg);
	return done;
}

static bool
too_many(struct job *job)
{
	size_t allowed;

	if (job->max_bad == NULL ||
	    !remark_limit(text_of(job->max_bad), job->households, &allowed) || job->bad <= allowed)
		return false;
	diag_say(&job->tool->diag, DIAG_BAD_MANY, .one = NUM_TEXT((int64_t)job->bad),
		 .two = NUM_TEXT((int64_t)job->households));
	return true;
}

static struct rowout *
open_one(struct job *job, const char *path, const char *encoding)
{
	return path == NULL ? NULL
			    : tool_output_to(job->tool, path, &job->tool->diag.language, encoding);
}

/* The first row where it stands above the header, else NULL. */
static const char *
read_title(struct job *job, struct table *table)
{
	struct row row;

	if (table_next(table, &row) != TABLE_ROW || row.line >= job->header)
		return NULL;
	for (size_t i = 0; i < row.count; i++)
		if (row.cell[i].n > 0)
			return arena_string(&job->arena, row.cell[i]);
	return NULL;
}

/* The clerk's file again, parted or with words beside it. */
static void
write_again(struct job *job, const char *path)
{
	struct diag *diag = &job->tool->diag;
	struct table *table = table_open(path, &job->tool->table, diag);

	if (table == NULL)
		return;
	job->tool->title = text_of(read_title(job, table));
	const char *encoding = table_encoding(table);
	struct rowout *annotated = open_one(job, job->annotate_path, encoding);
	struct rowout *good = open_one(job, job->accept_path, encoding);
	struct rowout *bad = open_one(job, job->reject_path, encoding);
	int heard = diag_hush(diag, DIAG_TROUBLE);

	job->tool->failed |= !remark_write(&job->remark, path, &job->tool->table, job->header,
					   annotated, good, bad, diag);
	(void)diag_hush(diag, heard);
	table_close(table);
}

static void
check_all(struct job *job)
{
	struct tool *tool = job->tool;
	size_t files = tool->operands_given == 0 ? 1 : tool->operands_given;
	bool again =
		job->accept_path != NULL || job->reject_path != NULL || job->annotate_path != NULL;
	size_t allowed;
	bool good = true;

	if (job->max_bad != NULL && !remark_limit(text_of(job->max_bad), 0, &allowed))
		tool_refuse(tool, "--max-bad %s：应为户数或百分数",
			    "--max-bad %s: a number, or a percentage", job->max_bad);
	if (again && (files > 1 || strcmp(tool_operand(tool, 0), "-") == 0))
		tool_refuse(tool, "--accept、--reject、--annotate要给出一个文件",
			    "--accept, --reject and --annotate need one file");
	if (job->propose_path != NULL) {
		job->propose = open_one(job, job->propose_path, NULL);
		if (job->propose == NULL)
			return;
		accepted_write_header(job->propose, tool->diag.language);
	}
	for (size_t i = 0; i < files; i++)
		good &= check_file(job, tool_operand(tool, i));
	if (good && !too_many(job) && again)
		write_again(job, tool_operand(tool, 0));
	tool_say(tool, "%zu户%zu人，%zu户有错误，%zu个问题已接受",
		 "households: %zu, persons: %zu, households with errors: %zu, findings accepted: "
		 "%zu",
		 job->households, job->persons, job->bad, job->accepted.silenced);
	tool_count(tool, "households", job->households);
	tool_count(tool, "persons", job->persons);
	tool_count(tool, "households-with-errors", job->bad);
}

static void
work(struct job *job)
{
	struct tool *tool = job->tool;

	job->check = (struct check){ .diag = &tool->diag, .today = tool->date };
	tool->diag.filter = take;
	tool->diag.filter_context = job;
	if (job->accepted_path == NULL ||
	    accepted_read(&job->accepted, job->accepted_path, tool->date, &tool->diag))
		check_all(job);
	tool->diag.filter = NULL;
	check_end(&job->check);
	remark_free(&job->remark);
	accepted_free(&job->accepted);
}

int
main(int argc, char *argv[])
{
	struct job job = { 0 };
	const struct tool_option option[] = {
		{ 0, "accept", "FILE", OPTION_OUTPUT, &job.accept_path, "没有错误的户写到这个文件",
		  "write the households without errors to this file" },
		{ 0, "reject", "FILE", OPTION_OUTPUT, &job.reject_path, "有错误的户写到这个文件",
		  "write the households with errors to this file" },
		{ 0, "max-bad", "N|N%", OPTION_TEXT, &job.max_bad, "有错误的户超过这个数就不写结果",
		  "write nothing where more households are bad" },
		{ 0, "annotate", "FILE", OPTION_OUTPUT, &job.annotate_path, "原表加一列“问题”",
		  "write the rows as they stand, with a column 问题 behind" },
		{ 0, "accepted", "FILE", OPTION_FILE, &job.accepted_path, "主管已接受的问题清单",
		  "findings that a supervisor has accepted" },
		{ 0, "propose", "FILE", OPTION_OUTPUT, &job.propose_path, "把问题写成待接受的清单",
		  "write the findings as a list to be accepted" },
		OPTION_JOBS(&job.threads),
		{ 0 },
	};
	struct tool tool = {
		.name = "jz-check",
		.operands = "[register] ...",
		.operands_most = TOOL_ANY,
		.zh = "检查登记册里的错误、不可能的内容和重复",
		.en = "find what is wrong, what cannot be and what is double in registers",
		.takes = TOOL_DATE | TOOL_NO_OUTPUT | TOOL_RECORDED,
		.option = option,
	};

	job.tool = &tool;
	tool_begin(&tool, argc, argv);
	work(&job);
	int status = tool_end(&tool);

	arena_free(&job.arena);
	return status;
}
