/*
 * A clerk's spreadsheet becomes a register: the header is found, columns are known by their
 * headings, what can surely be repaired is, and every change and every doubt is named.
 */
#include "import/import.h"
#include "page/annotate.h"
#include "table/outfile.h"
#include "tool.h"

struct job {
	struct tool *tool;
	struct import *import;
	enum language language; /* of the register that is made */
	struct outfile *map_out;
	struct outfile *marked; /* of --annotate */
	struct annotate annotate;

	/* options */
	const char *map;
	const char *save_map;
	const char *household_id;
	const char *ids;
	const char *annotate_path;
	bool begin;
	month_t month; /* 0: not given */
	struct tool_list set;
};

static void
write_map(struct job *job)
{
	struct outfile *out = job->map_out = outfile_open(job->save_map, &job->tool->diag);
	struct arena arena = { 0 };
	size_t width = import_width(job->import);

	if (out == NULL)
		return;
	outfile_text(out, TEXT("[columns]\n"));
	for (size_t i = 0; i < width; i++) {
		struct text line = import_map_line(job->import, i, &arena);

		if (line.n > 0) {
			outfile_text(out, line);
			outfile_text(out, TEXT("\n"));
		}
	}
	arena_free(&arena);
}

static bool
keep_finding(void *context, const struct finding *finding)
{
	annotate_take(context, finding);
	return true;
}

/* The clerk's own sheets with what was found in them; false where it cannot be made. */
static bool
write_marked(struct job *job)
{
	struct tool *tool = job->tool;
	struct where where = { .file = text_of(job->annotate_path) };
	const struct annotate_source source = {
		.path = tool_operand(tool, 0),
		.table = tool->table,
		.place = import_place,
		.header = import_header,
		.context = job->import,
		.date = tool->date,
	};

	tool->diag.filter = NULL;
	job->marked = outfile_open(job->annotate_path, &tool->diag);
	return job->marked != NULL &&
	       annotate_write(&job->annotate, &source, job->marked, &tool->diag, &where);
}

static void
check_usage(const struct job *job)
{
	const struct tool *tool = job->tool;

	if (job->begin && job->ids == NULL)
		tool_refuse(tool, "--begin要和--ids一起用", "--begin goes with --ids");
	if (job->ids != NULL)
		tool_write_alone(job->tool, DIAG_IDS_ARRAY);
	if (job->annotate_path == NULL)
		return;
	if (!rowout_is_workbook(job->annotate_path))
		tool_refuse(tool, "--annotate要一个.xlsx文件",
			    "--annotate takes a file that ends in .xlsx");
	if (text_equal(text_of(tool_operand(tool, 0)), TEXT("-")))
		tool_refuse(tool, "--annotate要给出一个文件",
			    "--annotate needs a file that is named");
}

static void
tick(void *context, size_t line)
{
	tool_progress(context, line);
}

static void
work(struct job *job)
{
	struct tool *tool = job->tool;

	check_usage(job);
	if (job->annotate_path != NULL) {
		tool->diag.filter = keep_finding;
		tool->diag.filter_context = &job->annotate;
	}
	const struct import_options wanted = {
		.table = tool->table,
		.map = job->map,
		.household_id = job->household_id,
		.ids = job->ids,
		.begin = job->begin,
		.set = job->set.item,
		.today = tool->date,
		.month = job->month,
	};

	job->import = import_open(tool_operand(tool, 0), &wanted, &tool->diag);
	if (job->import == NULL)
		return;
	job->language = import_language(job->import);
	struct rowout *out = tool_output(tool, &job->language, import_encoding(job->import));

	bool good = out != NULL && import_run(job->import, out, job->language, tick, tool);

	if (good && job->save_map != NULL)
		write_map(job);
	/* put in its place behind the register: a run that is broken off leaves the old one */
	struct rowout *ids = good && job->ids != NULL
				     ? tool_output_to(tool, job->ids, &job->language, NULL)
				     : NULL;

	tool_count(tool, "sheets", import_sheets(job->import));
	tool_count(tool, "persons", import_persons(job->import));
	if (ids != NULL)
		import_write_ids(job->import, ids, job->language);
	if (good && job->annotate_path != NULL)
		tool->failed |= !write_marked(job);
	import_close(job->import);
	if (job->marked != NULL)
		(void)tool_finish_file(tool, job->marked);
	if (job->map_out != NULL)
		(void)tool_finish_file(tool, job->map_out);
}

int
main(int argc, char *argv[])
{
	struct job job = { 0 };
	const struct tool_option option[] = {
		{ 'm', "map", "FILE", OPTION_FILE, &job.map, "列名对照文件（列名 = 登记册的列）",
		  "what headings mean, as lines “heading = column”" },
		{ 0, "save-map", "FILE", OPTION_OUTPUT, &job.save_map, "把认出的列名存成对照文件",
		  "write what the headings were found to mean" },
		{ 0, "household-id", "FORM", OPTION_TEXT, &job.household_id,
		  "没有户编号时的编号格式，如JP-###",
		  "form of household ids where there are none: JP-###" },
		{ 0, "ids", "FILE", OPTION_FILE, &job.ids, "户编号文件：每户的编号月月不变",
		  "file of household ids that last from month to month" },
		{ 0, "begin", NULL, OPTION_FLAG, &job.begin, "第一次用，新建户编号文件",
		  "begin the file of --ids, which must not be there yet" },
		{ 0, "month", "MONTH", OPTION_MONTH, &job.month,
		  "名单是哪个月的（YYYY-MM）；标题、文件名写着别的月份就报告",
		  "which month the list is of; a title or name of another is an error" },
		{ 0, "annotate", "FILE", OPTION_OUTPUT, &job.annotate_path,
		  "原表另存一份，发现的问题用颜色和批注标在格里（.xlsx）",
		  "the sheet again, with findings as colours and comments of its cells (.xlsx)" },
		{ 0, "set", "COLUMN=VALUE", OPTION_LIST, &job.set, "给每一行加上一列，如area=农村",
		  "add a column with the same value in every row" },
		{ 0 },
	};
	struct tool tool = {
		.name = "jz-import",
		.operands = "[sheet]",
		.operands_most = 1,
		.zh = "把经办人员的表格整理成登记册",
		.en = "make a register of a clerk's spreadsheet",
		.takes = TOOL_DATE,
		.option = option,
	};

	job.tool = &tool;
	tool_begin(&tool, argc, argv);
	work(&job);
	annotate_free(&job.annotate);
	return tool_end(&tool);
}
