/* jz-match: its options, and the kind of extract. */

#include "match.h"

#include <string.h>

#include "base/near.h"
#include "base/prose.h"
#include "leadinput.h"
#include "os/path.h"

/* ---- the kind ---- */

struct kinds {
	struct near near;
	struct arena *arena;
};

static void
ask_kind(void *context, const char *name)
{
	struct kinds *kinds = context;
	struct text word = text_drop_end(text_of(name), ".ini");

	if (word.n < strlen(name))
		near_ask(&kinds->near, arena_string(kinds->arena, word));
}

/* A file of the office's own where it ends in .ini, else one that jiuzhu has. */
static const char *
find_kind(struct job *job)
{
	struct tool *tool = job->tool;
	struct text name = text_of(job->kind_name);
	struct kinds kinds = { .near.mistyped = job->kind_name, .arena = &job->arena };

	if (text_ends(name, TEXT(".ini")))
		return job->kind_name;
	struct text path = prose_part(&job->arena, LANGUAGE_EN, "", "data/match/{1}.ini", name);
	const char *file = tool_data(tool, arena_string(&job->arena, path));

	if (path_kind(file) == PATH_FILE)
		return file;
	(void)path_each(tool_data(tool, "data/match"), ask_kind, &kinds);
	tool_refuse_word(tool, "数据类别", "kind of extract", job->kind_name, kinds.near.word);
}

/* ---- what it covers ---- */

/* "大通湖区,2026-01-01,2026-10-31"; a day may be blank. */
static bool
read_covers(const char *words, struct extract_coverage *out)
{
	struct text rest = text_of(words);
	struct text from;
	struct text until;

	*out = (struct extract_coverage){ .place = text_trim(text_next(&rest, ',')),
					  .from = DAY_NONE,
					  .until = DAY_NONE };
	from = text_trim(text_next(&rest, ','));
	until = text_trim(rest);
	return (from.n == 0 || day_parse(from.p, from.n, &out->from)) &&
	       (until.n == 0 || day_parse(until.p, until.n, &out->until)) &&
	       (out->from == DAY_NONE || out->until == DAY_NONE || out->from <= out->until);
}

struct extract_coverage
match_coverage(const struct job *job)
{
	struct extract_coverage coverage = job->extract.coverage;

	if (job->covers != NULL)
		(void)read_covers(job->covers, &coverage);
	return coverage;
}

/* ---- options ---- */

/* The three steps of an exchange: alone; with theirs, which goes back; with both that came. */
static void
check_veil(struct job *job)
{
	struct tool *tool = job->tool;
	bool steps = job->theirs != NULL || job->back != NULL || job->returned != NULL;

	if (job->veil_path == NULL && !steps)
		return;
	if (job->veil_path == NULL || job->key_path != NULL || tool->operands_given != 1)
		tool_refuse(tool, "盲化交换要用--veil给出密钥，只给一个文件，不和--seal一起用",
			    "an exchange takes --veil with a key, one file, and no --seal");
	if ((job->theirs != NULL) != (job->back != NULL || job->returned != NULL) ||
	    (job->back != NULL && job->returned != NULL))
		tool_refuse(tool, "--theirs和--back（部门）或者--returned（镇）一起用",
			    "--theirs goes with --back (the department) or --returned (the town)");
	if ((job->adjudicated_path != NULL || job->page != NULL) && job->returned == NULL)
		tool_refuse(tool, "这一步还没有线索，不用--adjudicated和--page",
			    "there are no leads at this step, for --adjudicated or --page");
}

static void
check_usage(struct job *job)
{
	struct tool *tool = job->tool;
	struct extract_coverage coverage;

	check_veil(job);
	if (tool->operands_given < 2 && job->key_path == NULL && job->veil_path == NULL)
		tool_refuse(tool, "要给登记册和部门数据两个文件",
			    "name the register and the extract");
	if (tool->operands_given == 2 && path_same(tool_operand(tool, 0), tool_operand(tool, 1)))
		tool_refuse(tool, "%s用了两次", "%s is named twice", tool_operand(tool, 1));
	if (job->threads != 0 && tool->operands_given < 2)
		tool_refuse(tool, "-j要和登记册、部门数据两个文件一起用",
			    "-j goes with a register and an extract");
	if (job->fill != NULL && job->adjudicated_path == NULL)
		tool_refuse(tool, "--fill要和--adjudicated一起用",
			    "--fill goes with --adjudicated");
	if (job->page != NULL && !text_ends(text_of(job->page), TEXT(".html")))
		tool_refuse(tool, "--page的文件名要以.html结尾",
			    "the name of --page ends in .html");
	if (job->kind_name == NULL)
		tool_refuse(tool, "用-k给出是哪一类数据，如deaths",
			    "-k says which kind of extract it is: deaths");
	if (job->covers != NULL && !read_covers(job->covers, &coverage))
		tool_refuse(tool, "--covers写成 地方,起日,止日，如 大通湖区,2026-01-01,2026-10-31",
			    "--covers is PLACE,FROM,UNTIL, as X,2026-01-01,2026-10-31");
}

void
match_begin(struct job *job, int argc, char *argv[])
{
	const struct tool_option option[] = {
		{ 'k', "kind", "NAME", OPTION_TEXT, &job->kind_name,
		  "哪一类数据：自带的名字（deaths、prison……）或.ini文件",
		  "the kind of extract: one of ours (deaths, prison, ...) or an .ini file" },
		{ 'm', "month", "MONTH", OPTION_MONTH, &job->month,
		  "核对哪个月；不给用数据日期的月份",
		  "the month that is asked about; that of the extract where it is not given" },
		{ 0, "covers", "PLACE,FROM,UNTIL", OPTION_TEXT, &job->covers,
		  "数据包括哪里、从哪天到哪天",
		  "what the extract covers: the place, and from when to "
		  "when" },
		OPTION_ADJUDICATED(&job->adjudicated_path),
		OPTION_FILL(&job->fill),
		{ 0, "page", "FILE.html", OPTION_OUTPUT, &job->page, "核实用的页面：两边的内容并排",
		  "a page for who looks into them: both sides in turn" },
		{ 0, "seal", "KEYFILE", OPTION_FILE, &job->key_path,
		  "密钥：只给部门数据时密封它，给两个文件时它已密封",
		  "a key: alone, the extract is sealed; with a register, it was" },
		{ 0, "veil", "KEYFILE", OPTION_FILE, &job->veil_path,
		  "本单位的密钥：盲化交换的一步，双方都不知道对方名单上没有比中的人",
		  "this office's own key: a step of an exchange in which neither learns of whom "
		  "the other alone knows" },
		{ 0, "theirs", "FILE", OPTION_FILE, &job->theirs, "对方送来的盲化名单",
		  "the veiled list that the other office sent" },
		{ 0, "back", "FILE", OPTION_OUTPUT, &job->back,
		  "部门：再盲化一次的对方名单写到这里，送回去",
		  "the department: theirs, veiled again, goes here and back to them" },
		{ 0, "returned", "FILE", OPTION_FILE, &job->returned,
		  "镇：部门再盲化一次送回来的本镇名单",
		  "the town: its own list as the department veiled it again" },
		OPTION_ANSWER_BY(&job->due),
		OPTION_JOBS(&job->threads),
		{ 0 },
	};

	job->tool->option = option;
	tool_begin(job->tool, argc, argv);
	check_usage(job);
	if (job->tool->operands_given > 1 || job->veil_path != NULL)
		leadinput_check(job->tool, job->month, job->due);
	job->kind = matchkind_read(find_kind(job), &job->arena, &job->tool->diag);
}
