/*
 * What is wrong with registers, what cannot be, and what stands in two places: findings, and
 * on request the file parted into good households and bad, or with the findings beside it.
 */
#include <string.h>

#include "base/num.h"
#include "check/accepted.h"
#include "check/check.h"
#include "check/remark.h"
#include "register/register.h"
#include "tool.h"

static const char *accept_path;
static const char *reject_path;
static const char *annotate_path;
static const char *accepted_path;
static const char *propose_path;
static const char *max_bad;

static const struct tool_option options[] = {
	{ 0, "accept", "FILE", OPTION_OUTPUT, &accept_path, "没有错误的户写到这个文件",
	  "write the households without errors to this file" },
	{ 0, "reject", "FILE", OPTION_OUTPUT, &reject_path, "有错误的户写到这个文件",
	  "write the households with errors to this file" },
	{ 0, "max-bad", "N|N%", OPTION_TEXT, &max_bad, "有错误的户超过这个数就不写结果",
	  "write nothing where more households are bad" },
	{ 0, "annotate", "FILE", OPTION_OUTPUT, &annotate_path, "原表加一列“问题”",
	  "write the rows as they stand, with a column 问题 behind" },
	{ 0, "accepted", "FILE", OPTION_FILE, &accepted_path, "主管已接受的问题清单",
	  "findings that a supervisor has accepted" },
	{ 0, "propose", "FILE", OPTION_OUTPUT, &propose_path, "把问题写成待接受的清单",
	  "write the findings as a list to be accepted" },
	{ 0 },
};

/* A run over all files. */
struct job {
	struct tool *tool;
	struct check check;
	struct remark remark;
	struct accepted accepted;
	struct rowout *propose;
	size_t header; /* its line in the last file */
	struct arena arena;
	size_t households;
	size_t persons;
	size_t bad;
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

static bool
is_bad(struct job *job, const struct household *household)
{
	if (household->row.broken)
		remark_refuse(&job->remark, household->id);
	return household->id.n == 0 || remark_is_bad(&job->remark, household->id);
}

static bool
check_file(struct job *job, const char *path)
{
	const struct register_options wanted = { .table = job->tool->table };
	struct register_reader *reg =
		register_open(path, &wanted, job->tool->date, &job->tool->diag);
	struct household household;
	enum register_result result;
	bool first = true;
	size_t bad;

	if (reg == NULL)
		return false;
	remark_free(&job->remark); /* of the file before */
	job->remark = (struct remark){ .keeps_words = annotate_path != NULL };
	job->check.reader = register_records(reg);
	job->header = record_header_line(job->check.reader);
	check_columns(&job->check);
	do {
		bad = 0;
		while ((result = register_next(reg, &household)) == REGISTER_HOUSEHOLD) {
			if (first)
				check_household(&job->check, &household);
			job->households += first;
			job->persons += first ? household.persons : 0;
			bad += is_bad(job, &household);
			tool_progress(job->tool, job->persons);
		}
		first = false;
	} while (result == REGISTER_END && register_must_repeat(reg));
	job->bad += bad;
	register_close(reg);
	return result == REGISTER_END;
}

/* "5" or "2%"; wrong usage ends the program. */
static int64_t
limit_of(struct job *job, bool *percent)
{
	struct text limit = text_of(max_bad);
	int64_t most;

	*percent = text_ends(limit, TEXT("%"));
	if (!num_parse(limit.p, limit.n - *percent, *percent ? 100 : INT32_MAX, &most))
		tool_refuse(job->tool, "--max-bad %s：应为户数或百分数",
			    "--max-bad %s: a number, or a percentage", max_bad);
	return most;
}

static bool
too_many(struct job *job)
{
	bool percent;

	if (max_bad == NULL)
		return false;
	int64_t most = limit_of(job, &percent);
	size_t allowed = percent ? job->households * (size_t)most / 100 : (size_t)most;

	if (job->bad <= allowed)
		return false;
	diag_say(&job->tool->diag, DIAG_BAD_MANY, .one = NUM_TEXT((int64_t)job->bad),
		 .two = NUM_TEXT((int64_t)job->households));
	return true;
}

static struct rowout *
open_one(struct job *job, const char *path, const char *encoding)
{
	enum language language = job->tool->diag.language;

	return path == NULL ? NULL : tool_output_to(job->tool, path, &language, encoding);
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
	job->tool->title = read_title(job, table);
	const char *encoding = table_encoding(table);
	struct rowout *annotated = open_one(job, annotate_path, encoding);
	struct rowout *good = open_one(job, accept_path, encoding);
	struct rowout *bad = open_one(job, reject_path, encoding);

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
	bool again = accept_path != NULL || reject_path != NULL || annotate_path != NULL;
	bool fine = true;
	bool percent;

	if (max_bad != NULL)
		(void)limit_of(job, &percent);
	if (again && (files > 1 || strcmp(tool_operand(tool, 0), "-") == 0))
		tool_refuse(tool, "--accept、--reject、--annotate要给出一个文件",
			    "--accept, --reject and --annotate need one file");
	if (propose_path != NULL) {
		enum language language = tool->diag.language;

		job->propose = tool_output_to(tool, propose_path, &language, NULL);
		if (job->propose == NULL)
			return;
		accepted_write_header(job->propose, language);
	}
	for (size_t i = 0; i < files; i++)
		fine &= check_file(job, tool_operand(tool, i));
	if (fine && !too_many(job) && again)
		write_again(job, tool_operand(tool, 0));
	tool_say(tool, "%zu户%zu人，%zu户有错误，%zu个问题已接受",
		 "households: %zu, persons: %zu, households with errors: %zu, findings accepted: "
		 "%zu",
		 job->households, job->persons, job->bad, job->accepted.silenced);
}

int
main(int argc, char *argv[])
{
	struct tool tool = {
		.name = "jz-check",
		.operands = "[register] ...",
		.operands_most = TOOL_ANY,
		.zh = "检查登记册里的错误、不可能的内容和重复",
		.en = "Find what is wrong, what cannot be and what is double in registers.",
		.takes = TOOL_DATE | TOOL_NO_OUTPUT,
		.option = options,
	};
	struct job job = { .tool = &tool };

	tool_begin(&tool, argc, argv);
	job.check = (struct check){ .diag = &tool.diag, .today = tool.date };
	tool.diag.filter = take;
	tool.diag.filter_context = &job;
	if (accepted_path == NULL ||
	    accepted_read(&job.accepted, accepted_path, tool.date, &tool.diag))
		check_all(&job);
	tool.diag.filter = NULL;
	check_end(&job.check);
	remark_free(&job.remark);
	accepted_free(&job.accepted);

	int status = tool_end(&tool);

	arena_free(&job.arena);
	return status;
}
