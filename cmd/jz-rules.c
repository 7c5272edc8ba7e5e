/* jz-rules: the values in force, where they come from, and whether the rule files are sound. */

#include <string.h>

#include "gridout.h"
#include "rule/coverage.h"
#include "rule/listing.h"
#include "rule/spell.h"
#include "rule/unset.h"
#include "rules.h"
#include "table/outfile.h"
#include "tool.h"

struct job {
	struct tool *tool;
	struct ruleset *rules;
	struct law law;
	bool check;
	bool articles;
	bool grounds;
	bool unset;
	bool public;
	const char *only;      /* --for */
	const char *new_place; /* its folder */
	const char *within;
	bool rows; /* --csv */
	const char *compare;
};

/* ---- values ---- */

/* The other side of --compare: the same rules on a date, or the rules of another place. */
static void
compare(struct job *job, const struct listing *listing)
{
	struct tool *tool = job->tool;
	struct ruleset *rules = NULL;
	struct grid grid = { 0 };
	struct law other;
	day_t date;

	if (day_parse(job->compare, strlen(job->compare), &date)) {
		ruleset_at(job->rules, date, &other);
	} else {
		rules = ruleset_open_among(tool_place(tool, job->compare), tool_data(tool, "rules"),
					   &tool->diag);
		if (rules == NULL)
			return;
		ruleset_at(rules, job->law.date, &other);
	}
	bool back = other.date < job->law.date;

	tool->look |= listing_changes(listing, back ? &other : &job->law, back ? &job->law : &other,
				      &grid);
	gridout_write(&grid, tool, job->rows);
	ruleset_close(rules);
}

/* What is not set: a list, or with a name that ends in .ini a form to fill in. */
static void
list_unset(struct job *job, const struct listing *listing)
{
	struct tool *tool = job->tool;
	struct grid grid = { 0 };

	tool->look |= unset_count(listing->law, job->only) > 0;
	if (tool->output == NULL || !text_ends(text_of(tool->output), TEXT(".ini"))) {
		unset_list(listing, job->only, &grid);
		gridout_write(&grid, tool, job->rows);
		return;
	}
	struct prose form = { .language = listing->language };
	struct outfile *out = outfile_open(tool->output, &tool->diag);

	unset_form(listing, job->only, &form);
	if (out != NULL)
		outfile_text(out, (struct text){ form.p, form.n });
	tool->failed |= !tool_finish_file(tool, out);
	prose_free(&form);
}

static void
show(struct job *job)
{
	struct tool *tool = job->tool;
	struct grid grid = { 0 };

	job->rules = tool_rules(tool, &job->law);
	if (job->rules == NULL)
		return;
	const struct listing listing = { job->rules, &job->law, tool->diag.language,
					 tool->operand };

	if (job->public) {
		rules_public(tool, job->rules, &job->law);
		return;
	}
	if (job->compare != NULL) {
		compare(job, &listing);
		return;
	}
	if (job->unset) {
		list_unset(job, &listing);
		return;
	}
	if (job->grounds)
		listing_grounds(&listing, &grid);
	else
		listing_values(&listing, &grid);
	gridout_write(&grid, tool, job->rows);
}

static void
list_articles(struct job *job)
{
	struct tool *tool = job->tool;
	struct grid grid = { 0 };

	job->rules = tool_rules(tool, &job->law);
	if (job->rules != NULL && coverage_list(tool_data(tool, "data/articles.csv"), job->rules,
						tool->diag.language, &grid, &tool->diag))
		gridout_write(&grid, tool, job->rows);
}

/* ---- a new place ---- */

/* A folder with a place.ini to go on from, a level below the place that it lies within. */
static void
begin_place(struct job *job)
{
	struct tool *tool = job->tool;
	struct arena arena = { 0 };
	const char *shipped = tool_data(tool, "rules");
	const char *dir = arena_string(&arena, text_drop_end(text_of(job->new_place), "/"));
	const char *within =
		strchr(job->within, '/') == NULL ? place_beside(dir, job->within, &arena) : NULL;
	struct place_chain chain =
		place_read(within != NULL ? within : tool_place(tool, job->within), shipped, &arena,
			   &tool->diag);

	tool->failed |= !chain.good || !place_begin(dir, &chain.place[0], shipped, &tool->diag);
	if (!tool->failed)
		tool_say(tool,
			 "%s/place.ini写好了：改地名和级别；再用jz-rules --unset -r %s -o "
			 "%s/待填.ini写出要填的数值",
			 "%s/place.ini is written: correct name and level; then write down what to "
			 "fill "
			 "in "
			 "with jz-rules --unset -r %s -o %s/form.ini",
			 dir, dir, dir);
	arena_free(&arena);
}

/* An operand that no key begins with is a slip of the pen. */
static void
check_usage(const struct job *job)
{
	if (!unset_tool(job->only) || (job->only != NULL && !job->unset))
		tool_refuse(job->tool, "--for后面写要用规则的工具名，与--unset一起用，不能是“%s”",
			    "--for takes a tool that needs rules, and goes with --unset; not “%s”",
			    job->only);
	if (job->public &&
	    (job->tool->output == NULL || !text_ends(text_of(job->tool->output), TEXT(".html"))))
		tool_refuse(job->tool, "--public要同时给-o 名称.html",
			    "--public needs -o NAME.html");
	if ((job->new_place == NULL) != (job->within == NULL))
		tool_refuse(job->tool, "--new-place和--within要一起给",
			    "--new-place and --within go together");
	for (char **operand = job->tool->operand; *operand != NULL; operand++)
		if (!(job->grounds ? listing_has_ground(text_of(*operand))
				   : listing_has_value(text_of(*operand))))
			tool_refuse_word(job->tool, "键", "key", *operand,
					 listing_near(*operand, job->grounds));
}

static void
run(struct job *job)
{
	if (job->new_place != NULL)
		begin_place(job);
	else if (job->check)
		rules_check(job->tool);
	else if (job->articles)
		list_articles(job);
	else
		show(job);
}

int
main(int argc, char *argv[])
{
	struct tool tool = {
		.name = "jz-rules",
		.operands = "[key ...]",
		.operands_most = TOOL_ANY,
		.zh = "列出某一天有效的政策数值及其依据；检查规则文件",
		.en = "show the values in force on a date with their sources; check the "
		      "rule files",
		.takes = TOOL_DATE | TOOL_RULES | TOOL_NO_TABLE
	};
	struct job job = { .tool = &tool };
	const struct tool_option option[] = {
		{ 0, "check", NULL, OPTION_FLAG, &job.check, "检查全部规则文件，逐条指出错误",
		  "check the rule files and report every fault" },
		{ 0, "articles", NULL, OPTION_FLAG, &job.articles, "逐条列出所依据文件的落实程度",
		  "list what is done about each clause of the documents" },
		{ 0, "grounds", NULL, OPTION_FLAG, &job.grounds, "列出各项依据及引用的条款",
		  "list the grounds and the articles that are cited for them" },
		{ 0, "unset", NULL, OPTION_FLAG, &job.unset,
		  "列出没有设定的项目；-o 名称.ini 写成待填的表",
		  "list what is not set; with -o NAME.ini write a form to fill in" },
		{ 0, "public", NULL, OPTION_FLAG, &job.public, "写成对外公开的网页（-o 名称.html）",
		  "write a page for everybody (-o NAME.html)" },
		{ 0, "for", "NAME", OPTION_TEXT, &job.only, "与--unset一起：只列这个工具要用的",
		  "with --unset: only what that tool needs" },
		{ 0, "new-place", "DIR", OPTION_TEXT, &job.new_place,
		  "新建一个地区的文件夹，与--within一起用",
		  "begin the folder of a new place; goes with --within" },
		{ 0, "within", "NAME", OPTION_TEXT, &job.within, "新地区属于哪个地区",
		  "the place that the new one lies within" },
		{ 0, "compare", "DATE|PLACE", OPTION_TEXT, &job.compare,
		  "与另一天或另一地比较，列出不同的值",
		  "list the values that differ on another date or in another place" },
		{ 0, "csv", NULL, OPTION_FLAG, &job.rows, "在标准输出上写CSV",
		  "write CSV to standard output" },
		{ 0 },
	};

	tool.option = option;
	tool_begin(&tool, argc, argv);
	check_usage(&job);
	run(&job);
	return tool_end(&tool);
}
