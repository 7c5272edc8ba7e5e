/* jz-form: a workbook that people fill in, blank or with what is known already. */

#include "page/fillin.h"

#include "base/near.h"
#include "paperlist.h"
#include "register/record.h"
#include "table/outfile.h"
#include "tool.h"

enum { ROWS = 20, ROWS_MOST = 10000 };

struct job {
	struct tool *tool;
	struct fillin_options options;
	struct record_reader *reader; /* of what is given; NULL: a blank form */
	int64_t rows;
	const char *paper_list;
	struct papers papers;
};

/* "register|roster|… [input]", behind a "|" */
static const char operands[] =
#define FORM(form, source, key, name, zh, en, row_zh, row_en, command) "|" key
#define FIELD(form, record, key, need, zh, en)
#include "page/fillin.def"
#undef FORM
#undef FIELD
	" [input]";

/* Is it filled in for who applies? */
static bool
asks_papers(const struct job *job)
{
	return job->options.kind == FILLIN_APPLICATIONS || job->options.kind == FILLIN_CASES;
}

static void
choose(struct job *job)
{
	struct tool *tool = job->tool;
	struct text name = text_of(tool_operand(tool, 0));
	struct near near = { .mistyped = tool_operand(tool, 0) };

	job->options.kind = fillin_find(name);
	for (int i = 0; i < FILLIN_KINDS; i++)
		near_ask(&near, fillin_name((enum fillin_kind)i, LANGUAGE_EN));
	if (job->options.kind == FILLIN_KINDS)
		tool_refuse_word(tool, "表格", "form", tool_operand(tool, 0), near.word);
	if (!rowout_is_workbook(tool->output))
		tool_refuse(tool, "要用-o给出一个.xlsx文件",
			    "name a file with -o that ends in .xlsx");
	if (job->rows > ROWS_MOST)
		tool_refuse(tool, "--rows 最多%d", "--rows is at most %d", ROWS_MOST);
	if (job->paper_list != NULL && !asks_papers(job))
		tool_refuse(tool,
			    "--paper-list和applications（申请台账）或者cases（临时救助案件）一起用",
			    "--paper-list goes with applications or cases");
	if (tool->operands_given > 1 && fillin_source(job->options.kind) == RECORD_TYPES)
		tool_refuse(tool, "这种表只能是空白的，不读文件",
			    "this form is blank; it reads no file");
}

/* The rows of a file, in its language unless another was asked for. */
static bool
open_given(struct job *job)
{
	struct tool *tool = job->tool;

	job->reader = record_open(tool_operand(tool, 1), fillin_source(job->options.kind),
				  &tool->table, NULL, NULL, &tool->diag);
	if (job->reader == NULL)
		return false;
	if (!tool->language_given)
		job->options.language = record_language(job->reader);
	job->options.extras = record_extras(job->reader, &job->options.extra);
	return true;
}

static bool
write_given(struct job *job, struct fillin *form)
{
	struct record record;
	enum table_result result = TABLE_END;
	size_t rows = 0;

	while (job->reader != NULL && (result = record_each(job->reader, &record)) == TABLE_ROW) {
		fillin_row(form, &record);
		rows++;
	}
	tool_count(job->tool, "rows", rows);
	return result == TABLE_END;
}

static bool
work(struct job *job)
{
	struct tool *tool = job->tool;
	struct where where = { .file = text_of(tool->output) };

	if (tool->operands_given > 1 && !open_given(job))
		return false;
	if (asks_papers(job)) {
		job->options.papers = &job->papers;
		if (!paperlist_read(tool, job->paper_list, &job->papers))
			return false;
	}
	struct outfile *file = outfile_open(tool->output, &tool->diag);

	if (file == NULL)
		return false;
	struct fillin *form = fillin_open(file, &job->options);
	bool good = write_given(job, form);

	if (good)
		good = fillin_finish(form, &tool->diag, &where);
	else
		fillin_abandon(form);
	tool->failed |= !good;
	return tool_finish_file(tool, file);
}

int
main(int argc, char *argv[])
{
	struct job job = { .rows = ROWS };
	const struct tool_option option[] = {
		{ 'n', "rows", "N", OPTION_COUNT, &job.rows, "画多少行空格，不给就是20",
		  "rows to be filled in, at least; 20 if not given" },
		OPTION_PAPER_LIST(&job.paper_list),
		{ 0 },
	};
	struct tool tool = {
		.name = "jz-form",
		.operands = operands + 1,
		.operands_least = 1,
		.operands_most = 2,
		.zh = "做一份给人填写的工作簿：有下拉列表、检查、批注和填写说明",
		.en = "make a workbook to be filled in, with lists, checks, comments and "
		      "directions",
		.takes = TOOL_DATE | TOOL_WORKBOOK,
		.option = option,
	};

	job.tool = &tool;
	tool_begin(&tool, argc, argv);
	choose(&job);
	job.options.language = tool.diag.language;
	job.options.date = tool.date;
	job.options.rows = (size_t)job.rows;
	if (!work(&job))
		tool.failed = true;
	record_close(job.reader);
	papers_free(&job.papers);
	return tool_end(&tool);
}
