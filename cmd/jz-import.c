/*
 * A clerk's spreadsheet becomes a register: the header is found, columns are known by their
 * headings, what can surely be repaired is, and every change and every doubt is named.
 */
#include "import/import.h"
#include "table/outfile.h"
#include "tool.h"

static const char *map;
static const char *save_map;
static const char *household_id;
static struct tool_list set;
static const char *ids;
static bool begin;

static const struct tool_option options[] = {
	{ 'm', "map", "FILE", OPTION_FILE, &map, "列名对照文件（列名 = 登记册的列）",
	  "what headings mean, as lines “heading = column”" },
	{ 0, "save-map", "FILE", OPTION_OUTPUT, &save_map, "把认出的列名存成对照文件",
	  "write what the headings were found to mean" },
	{ 0, "household-id", "FORM", OPTION_TEXT, &household_id, "没有户编号时的编号格式，如JP-###",
	  "form of household ids where there are none: JP-###" },
	{ 0, "ids", "FILE", OPTION_FILE, &ids, "户编号文件：每户的编号月月不变",
	  "file of household ids that last from month to month" },
	{ 0, "begin", NULL, OPTION_FLAG, &begin, "第一次用，新建户编号文件",
	  "begin the file of --ids, which must not be there yet" },
	{ 0, "set", "COLUMN=VALUE", OPTION_LIST, &set, "给每一行加上一列，如area=农村",
	  "add a column with the same value in every row" },
	{ 0 },
};

static void
write_map(struct tool *tool, const struct import *import)
{
	struct outfile *out = outfile_open(save_map, &tool->diag);
	struct arena arena = { 0 };
	size_t width = import_width(import);

	if (out == NULL)
		return;
	outfile_text(out, TEXT("[columns]\n"));
	for (size_t i = 0; i < width; i++) {
		struct text line = import_map_line(import, i, &arena);

		if (line.n > 0) {
			outfile_text(out, line);
			outfile_text(out, TEXT("\n"));
		}
	}
	arena_free(&arena);
	(void)outfile_finish(out);
}

/* Put in its place behind the register: a run that is broken off leaves the old one. */
static void
write_ids(struct tool *tool, const struct import *import, enum language language)
{
	struct rowout *out = tool_output_to(tool, ids, &language, NULL);

	if (out != NULL)
		import_write_ids(import, out, language);
}

static void
tick(void *context, size_t line)
{
	tool_progress(context, line);
}

static void
run(struct tool *tool)
{
	if (begin && ids == NULL)
		tool_refuse(tool, "--begin要和--ids一起用", "--begin goes with --ids");
	const struct import_options wanted = {
		.table = tool->table,
		.map = map,
		.household_id = household_id,
		.ids = ids,
		.begin = begin,
		.set = set.item,
		.today = tool->date,
	};
	struct import *import = import_open(tool_operand(tool, 0), &wanted, &tool->diag);

	if (import == NULL)
		return;
	enum language language = import_language(import);
	struct rowout *out = tool_output(tool, &language, import_encoding(import));

	bool good = out != NULL && import_run(import, out, language, tick, tool);

	if (good && save_map != NULL)
		write_map(tool, import);
	if (good && ids != NULL)
		write_ids(tool, import, language);
	import_close(import);
}

int
main(int argc, char *argv[])
{
	struct tool tool = {
		.name = "jz-import",
		.operands = "[sheet]",
		.operands_most = 1,
		.zh = "把办事员的表格整理成登记册",
		.en = "Make a register of a clerk's spreadsheet.",
		.takes = TOOL_DATE,
		.option = options,
	};

	tool_begin(&tool, argc, argv);
	run(&tool);
	return tool_end(&tool);
}
