/* jz-audit: what auditors compute, over the files of an office, so that somebody looks into it
 * first. */

#include "audit.h"

#include <string.h>

#include "leadinput.h"
#include "register/recordout.h"

/* ---- files ---- */

static bool
read_all(struct job *job, enum audit_file file, const struct tool_list *list)
{
	struct tool *tool = job->tool;

	for (size_t i = 0; i < list->count; i++)
		if (!auditfile_read(&job->book, file, list->item[i], &tool->table, &tool->diag))
			return false;
	return true;
}

/* A list of payments has the columns of a register too. */
static void
check_register(const struct job *job)
{
	struct tool *tool = job->tool;
	const struct subjects_options options = { .table = tool->table,
						  .fact = -1,
						  .today = tool->date };
	struct diag silent = { 0 };
	struct subjects *subjects =
		tool->operands_given == 0 || strcmp(tool_operand(tool, 0), "-") == 0
			? NULL
			: subject_open(tool_operand(tool, 0), &options, &silent);
	bool paid = subjects != NULL && subject_of_payments(subjects);

	subject_close(subjects);
	if (paid)
		tool_refuse(tool, "%s是发放名单，要用--payments给出",
			    "%s is a list of payments, and is named with --payments",
			    tool_operand(tool, 0));
}

static bool
read_files(struct job *job)
{
	struct tool *tool = job->tool;
	struct tool_list own = { { tool_operand(tool, 0) }, tool->operands_given };
	struct tool_list ledger = { { job->ledger }, job->ledger != NULL };

	check_register(job);
	return read_all(job, AUDIT_REGISTER, &own) &&
	       read_all(job, AUDIT_DECISIONS, &job->decisions) &&
	       read_all(job, AUDIT_LEDGER, &ledger) &&
	       read_all(job, AUDIT_PAYMENTS, &job->payments) &&
	       read_all(job, AUDIT_APPLICATIONS, &job->applications);
}

/* ---- the run ---- */

static bool
work(struct job *job)
{
	struct tool *tool = job->tool;
	struct adjudicated *adjudicated = &job->adjudicated;

	job->book.today = tool->date;
	job->book.law = &job->law;
	if (tool_rules(tool, &job->law) == NULL || !read_files(job))
		return false;
	if (job->adjudicated_path != NULL &&
	    !adjudicated_read(adjudicated, job->adjudicated_path, &(struct table_options){ 0 },
			      tool->date, &tool->diag))
		return false;
	auditfile_end(&job->book);
	job->language = job->book.language;
	job->out = tool_output(tool, &job->language, job->book.encoding);
	if (job->out == NULL)
		return false;
	recordout_header(job->out, RECORD_LEAD, job->language, NULL, 0);
	for (int number = 1; number <= AUDIT_CHECKS; number++)
		if (audit_check(number)->find != NULL &&
		    audit_lacks(audit_check(number), &job->book) == 0)
			audit_run_check(job, number);
	if (!audit_extracts(job))
		return false;
	if (job->fill != NULL) {
		enum language language = adjudicated->language;
		struct rowout *out =
			tool_output_to(tool, job->fill, &language, adjudicated->encoding);

		if (out == NULL)
			return false;
		adjudicated_write(adjudicated, out);
	}
	audit_say(job);
	return true;
}

static void
begin(struct job *job, int argc, char *argv[])
{
	struct tool *tool = job->tool;
	const struct tool_option option[] = {
		{ 0, "decisions", "FILE", OPTION_FILES, &job->decisions, "审核意见（可多次）",
		  "decisions (repeatable)" },
		{ 0, "payments", "FILE", OPTION_FILES, &job->payments, "发放名单（可多次）",
		  "lists of payments (repeatable)" },
		{ 0, "ledger", "FILE", OPTION_FILE, &job->ledger, "发放台账", "the ledger" },
		{ 0, "applications", "FILE", OPTION_FILES, &job->applications, "申请登记（可多次）",
		  "applications (repeatable)" },
		{ 0, "extract", "KIND=PATH", OPTION_LIST, &job->extracts,
		  "部门的数据，如deaths=死亡名单.csv（可多次）",
		  "a department's extract, as deaths=deaths.csv (repeatable)" },
		OPTION_ADJUDICATED(&job->adjudicated_path),
		OPTION_FILL(&job->fill),
		{ 'm', "month", "MONTH", OPTION_MONTH, &job->month,
		  "部门数据核对哪个月；不给用数据日期的月份",
		  "the month that extracts are asked about; their own where it is not given" },
		OPTION_ANSWER_BY(&job->due),
		{ 0 },
	};

	tool->option = option;
	tool_begin(tool, argc, argv);
	if (tool->operands_given == 0 && job->decisions.count == 0 && job->payments.count == 0 &&
	    job->ledger == NULL && job->applications.count == 0)
		tool_refuse(
			tool, "要给登记册，或者审核意见、发放名单、台账、申请登记",
			"name the register, or decisions, payments, the ledger or applications");
	if (job->fill != NULL && job->adjudicated_path == NULL)
		tool_refuse(tool, "--fill要和--adjudicated一起用",
			    "--fill goes with --adjudicated");
	audit_check_extracts(job);
	leadinput_check(tool, job->month, job->due);
}

int
main(int argc, char *argv[])
{
	struct tool tool = {
		.name = "jz-audit",
		.operands = "[register]",
		.operands_most = 1,
		.zh = "审计自查：审计常算的疑点先算一遍，列出要核实的线索；不停发、不认定",
		.en = "what auditors compute, over the files of an office: what to look into; "
		      "nothing is decided or stopped by it",
		.takes = TOOL_DATE | TOOL_RULES,
		.caption.title = { "社会救助审计自查线索", "Social assistance: leads of an audit" },
	};
	struct job job = { .tool = &tool, .month = MONTH_NONE, .due = DAY_NONE };

	begin(&job, argc, argv);
	tool.failed |= !work(&job);
	adjudicated_free(&job.adjudicated);
	auditbook_free(&job.book);
	arena_free(&job.arena);
	return tool_end(&tool);
}
