/*
 * A tool that does nothing, for the tests of what all tools share: options, messages, exit
 * status.  It says what it was given and reports the findings that it is told to.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "tool.h"

static bool flag;
static bool look;
static bool writes;
static bool loads;
static const char *words = "";
static struct tool_list list;
static month_t month = MONTH_NONE;
static int64_t number = -1;
static struct tool_list report;

static const struct tool_option options[] = {
	{ 'f', "flag", NULL, OPTION_FLAG, &flag, "开关", "a flag" },
	{ 't', "text", "WORDS", OPTION_TEXT, &words, "文字", "a text" },
	{ 0, "item", "KEY=VALUE", OPTION_LIST, &list, "可以多次", "may be given more than once" },
	{ 'm', "month", "MONTH", OPTION_MONTH, &month, "月份", "a month" },
	{ 'n', "number-of-things", "N", OPTION_COUNT, &number, "个数", "a count" },
	{ 0, "report", "ID", OPTION_LIST, &report, "报告这个代码", "report this code" },
	{ 0, "write", NULL, OPTION_FLAG, &writes, "写行，行数由-n定",
	  "write a row, or as many as -n says" },
	{ 0, "load", NULL, OPTION_FLAG, &loads, "读规则", "load the rules" },
	{ 0, "look", NULL, OPTION_FLAG, &look, "要人看", "a person must look" },
	{ 0 },
};

static void
report_finding(struct tool *tool, const char *id)
{
	const struct where where = { TEXT("甲\033[2J.csv"), 17, TEXT("工资"), TEXT("H001"), false };

	for (int code = DIAG_NONE + 1; code < DIAG_CODES; code++)
		if (strcmp(diag_id((enum diag_code)code), id) == 0)
			diag_say(&tool->diag, (enum diag_code)code, .at = where,
				 .value = text_of(words), .one = text_of(words));
}

static void
show_options(const struct tool *tool)
{
	const char *rules = strstr(tool->rules_dir, "/rules/");
	char text[DAY_SIZE];

	(void)printf("date %s\nrules %s\n", day_format(tool->date, text),
		     rules != NULL ? rules + 1 : tool->rules_dir);
	(void)printf("flag %d\ntext %s\nmonth %s\n", flag, words, month_format(month, text));
	(void)printf("number %" PRId64 "\noutput %s\n", number,
		     tool->output != NULL ? tool->output : "-");
	for (size_t i = 0; i < list.count; i++)
		(void)printf("item %s\n", list.item[i]);
	(void)printf("operands %s %s\n", tool_operand(tool, 0), tool_operand(tool, 1));
}

static void
write_row(struct tool *tool)
{
	enum language language = LANGUAGE_ZH;
	struct rowout *out = tool_output(tool, &language, NULL);

	if (out == NULL)
		return;
	rowout_cell(out, CELL_TEXT, language == LANGUAGE_ZH ? TEXT("姓名") : TEXT("name"));
	rowout_end_row(out);
	for (int64_t row = 0; row < (number < 0 ? 1 : number); row++) {
		rowout_cell(out, CELL_TEXT, text_of(words));
		rowout_end_row(out);
	}
}

static void
load_rules(struct tool *tool)
{
	struct law law;

	if (tool_rules(tool, &law) != NULL && !writes)
		(void)printf("phase-out %" PRId64 "\n", law.value[PARAM_PHASE_OUT_MONTHS].whole);
}

int
main(int argc, char *argv[])
{
	struct tool tool = {
		.name = "jz-probe",
		.operands = "first [second]",
		.operands_least = 1,
		.operands_most = 2,
		.zh = "什么也不做",
		.en = "Does nothing.",
		.takes = TOOL_DATE | TOOL_RULES,
		.option = options,
	};

	tool_begin(&tool, argc, argv);
	tool.look = look;
	if (writes)
		write_row(&tool);
	else
		show_options(&tool);
	if (loads)
		load_rules(&tool);
	for (size_t i = 0; i < report.count; i++)
		report_finding(&tool, report.item[i]);
	return tool_end(&tool);
}
