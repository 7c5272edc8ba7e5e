#include "common.h"

#include <string.h>

#include "os/path.h"

static bool
has_letter(const struct tool_option *option, char letter)
{
	for (; option != NULL && option->name != NULL; option++)
		if (option->letter == letter)
			return true;
	return false;
}

/* What -o names, by TOOL_PAPERS and TOOL_WORKBOOK. */
static const char *const written[][2] = {
	{ "结果写到这个文件（.csv或.xlsx）", "write to this file (.csv or .xlsx)" },
	{ "写到这个文件（.txt或.html）", "write to this file (.txt or .html)" },
	{ "写到这个文件（.xlsx）", "write to this file (.xlsx)" },
	{ "写到这个文件（名单.csv或.xlsx，告知书.txt或.html）",
	  "write to this file (.csv or .xlsx, a letter .txt or .html)" },
};

/* Those of every tool. */
static void
add_always(struct common *common, const struct tool_option *own, struct option_set *set)
{
	const struct tool_option always[] = {
		{ 'e', "findings", "FILE", OPTION_OUTPUT, &common->findings,
		  "发现的问题另存一份（.csv或.xlsx），提示只存在那里",
		  "write the findings to a file too (.csv or .xlsx), the notes there alone" },
		{ 'L', "language", "zh|en", OPTION_TEXT, &common->language, "消息和表头的语言",
		  "language of messages and headings" },
		{ has_letter(own, 'q') ? 0 : 'q', "quiet", NULL, OPTION_FLAG, common->quiet,
		  "不显示提示", "leave out the notes" },
		{ 0, "json", NULL, OPTION_FLAG, common->json,
		  "消息写成JSON，一行一条，给别的程序读",
		  "messages as JSON, an object a line, for other programs" },
		{ 0, "status-file", "FILE", OPTION_OUTPUT, &common->status_file,
		  "退出状态写到这个文件，状态是1时也以0结束，给调度程序用",
		  "write the exit status to this file and end with 0 instead of 1, for "
		  "schedulers" },
		{ 'h', "help", NULL, OPTION_FLAG, &common->help, "显示这些说明", "show this" },
		{ 'V', "version", NULL, OPTION_FLAG, &common->version, "显示版本",
		  "show the version" },
		{ 0 },
	};

	option_add(set, always);
}

void
common_add(struct common *common, const struct tool_option *own, unsigned takes,
	   struct option_set *set)
{
	const struct tool_option date[] = {
		{ 'd', "date", "DATE", OPTION_DAY, common->date,
		  "按哪一天办理（YYYY-MM-DD），不给就是今天",
		  "as of this day (YYYY-MM-DD); today if not given" },
		{ 0 },
	};
	const struct tool_option rules[] = {
		{ 'r', "rules", "DIR", OPTION_TEXT, &common->rules, "规则文件夹，不给就是datonghu",
		  "folder of rules; datonghu if not given" },
		{ 0 },
	};
	const char *const *words = written[(takes & (TOOL_PAPERS | TOOL_WORKBOOK)) / TOOL_PAPERS];
	const struct tool_option output[] = {
		{ 'o', "output", "FILE", OPTION_OUTPUT, common->output, words[LANGUAGE_ZH],
		  words[LANGUAGE_EN] },
		{ 0, "share", NULL, OPTION_FLAG, &common->share, "写出的文件按本机习惯，同事也能读",
		  "others may read what is written, as is usual here" },
		{ 0 },
	};
	const struct tool_option record[] = {
		{ 0, "no-run", NULL, OPTION_FLAG, &common->no_run,
		  "不写这次办理的记录（结果文件名加.run）",
		  "no record of the run beside that file (its name and .run)" },
		{ 0 },
	};
	const struct tool_option table[] = {
		{ 'E', "encoding", "NAME", OPTION_TEXT, &common->table->encoding,
		  "输入的编码，不给就自动识别", "encoding of the input; found out if not given" },
		{ 0, "sheet", "NAME", OPTION_TEXT, &common->table->sheet,
		  "工作簿里的哪张表（名称或序号）", "sheet of a workbook, by name or number" },
		{ 0 },
	};
	option_add(set, own);
	option_add(set, (takes & TOOL_DATE) != 0 ? date : NULL);
	option_add(set, (takes & TOOL_RULES) != 0 ? rules : NULL);
	option_add(set, (takes & TOOL_NO_OUTPUT) == 0 ? output : NULL);
	option_add(set,
		   (takes & TOOL_NO_OUTPUT) == 0 || (takes & TOOL_RECORDED) != 0 ? record : NULL);
	option_add(set, (takes & TOOL_NO_TABLE) == 0 ? table : NULL);
	add_always(common, own, set);
}

const char *
common_example(const char *name)
{
	static const char *const example[][2] = {
#define EXAMPLE(tool, words) { tool, words },
#include "example.def"
	};

	for (size_t i = 0; i < ARRAY_LENGTH(example); i++)
		if (strcmp(example[i][0], name) == 0)
			return example[i][1];
	return NULL;
}

void
common_share(const struct common *common, const struct option_set *set)
{
	for (size_t i = 0; common->share && i < set->count; i++)
		if (set->item[i].kind == OPTION_OUTPUT && option_file(&set->item[i], 0) != NULL)
			path_share(option_file(&set->item[i], 0));
}
