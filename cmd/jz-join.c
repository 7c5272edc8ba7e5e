/* jz-join: what a tool made of each part of a register, made one again. */

#include <string.h>

#include "base/num.h"
#include "register/word.h"
#include "scale/joined.h"
#include "scale/joinfind.h"
#include "scale/joinrows.h"
#include "table/outfile.h"
#include "tool.h"

/* The words for what a tool counted, in the language of the messages. */
static struct text
name_of(struct text key, enum language language)
{
	static const char *const names[][2] = {
		{ "households", "户数" },
		{ "persons", "人数" },
		{ "households-with-errors", "有错误的户数" },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(names) && language == LANGUAGE_ZH; i++)
		if (text_equal(key, text_of(names[i][0])))
			return text_of(names[i][1]);
	for (int word = WORD_CATEGORY_DIBAO; word <= WORD_CATEGORY_INVALID; word++)
		if (text_equal(key, word_text((enum word)word, LANGUAGE_EN)))
			return word_text((enum word)word, language);
	return key;
}

static void
sum_up(struct tool *tool, struct joined *joined, size_t left)
{
	size_t count;
	const struct run_figure *figure = joined_figures(joined, &count);

	for (size_t i = 0; i < count; i++) {
		struct text name = name_of(figure[i].key, tool->diag.language);

		tool_say(tool, "%.*s：%.*s", "%.*s: %.*s", SHOW(name), SHOW(figure[i].value));
		tool_note(tool, text_equal(figure[i].section, TEXT("sum")) ? "sum" : "count",
			  figure[i].key, figure[i].value);
	}
	if (left > 0)
		tool_say(tool,
			 "各片里两户之间的问题有%zu个没有合并，跨片的也查不出：用jz-split "
			 "--by再分一次来查",
			 "findings between households, which parts cannot find whole, left out: "
			 "%zu; cut "
			 "once more with jz-split --by for these",
			 left);
}

/* Of a cut by a column nothing but findings is whole. */
static bool
write_result(struct tool *tool, const struct joined *joined)
{
	struct outfile *out;

	if (joined->part[0].result == NULL || joined->parts.key.n > 0) {
		if (tool->output != NULL)
			tool_refuse(tool, "这些分片没有要合并的结果，不用-o",
				    "these parts have no results to be joined; leave -o out");
		return true;
	}
	out = outfile_open(tool->output, &tool->diag);
	if (out != NULL && joinrows_write(joined, out, &tool->diag))
		return tool_finish_file(tool, out);
	outfile_abandon(out);
	return false;
}

static void
work(struct tool *tool, struct joined *joined)
{
	size_t left = 0;
	bool good = joined_open(joined, tool_operand(tool, 0), tool_operand(tool, 1), &tool->diag);

	if (good && joined->part[0].findings != NULL)
		good = joinfind_pass(joined, &tool->diag, &left);
	good = good && write_result(tool, joined);
	if (good) {
		tool->look = joined->look && joined->parts.key.n == 0;
		if (joined->parts.key.n == 0)
			sum_up(tool, joined, left);
	}
	tool->failed = !good;
}

int
main(int argc, char *argv[])
{
	struct tool tool = {
		.name = "jz-join",
		.operands = "parts results",
		.operands_least = 2,
		.operands_most = 2,
		.zh = "把各片办出来的结果和问题合并成整册的，同一次办完的一样",
		.en = "make one of what was made of each part: the same as of the whole register",
		.takes = TOOL_NO_TABLE,
	};

	struct joined joined; /* its texts stand in the record, which tool_end() writes */

	tool_begin(&tool, argc, argv);
	work(&tool, &joined);
	int status = tool_end(&tool);

	joined_free(&joined);
	return status;
}
