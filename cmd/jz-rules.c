/* jz-rules: the values in force, where they come from, and whether the rule files are sound. */

#include <string.h>

#include "gridout.h"
#include "law/listing.h"
#include "tool.h"

struct job {
	struct tool *tool;
	struct ruleset *rules;
	struct law law;
	bool check;
	bool articles;
	bool grounds;
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
		rules = ruleset_open(tool_place(tool, job->compare), &tool->diag);
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

	if (job->compare != NULL) {
		compare(job, &listing);
		return;
	}
	if (job->grounds)
		listing_grounds(&listing, &grid);
	else
		listing_values(&listing, &grid);
	gridout_write(&grid, tool, job->rows);
}

/* ---- the plan, clause by clause ---- */

static const struct grid_column article_column[] = {
	{ "条", "clause", CELL_TEXT, GRID_BOTH },   { "程度", "coverage", CELL_TEXT, GRID_BOTH },
	{ "工具", "tool", CELL_TEXT, GRID_BOTH },   { "内容", "provision", CELL_TEXT, GRID_BOTH },
	{ "规则键", "keys", CELL_TEXT, GRID_BOTH },
};

/* What is done about a provision, from least to most. */
static const struct {
	const char *word;
	const char *zh;
} coverages[] = {
	{ "none", "不计算" },
	{ "recorded", "只登记" },
	{ "parameter", "有参数" },
	{ "computed", "计算" },
};

static struct text
coverage_text(struct text word, enum language language)
{
	for (size_t i = 0; i < ARRAY_LENGTH(coverages); i++)
		if (language == LANGUAGE_ZH && text_equal(word, text_of(coverages[i].word)))
			return text_of(coverages[i].zh);
	return word;
}

/* Columns of data/articles.csv. */
enum { CLAUSE, PROVISION, PROVISION_EN, COVERAGE, TOOL, KEYS, ARTICLE_COLUMNS };

static void
list_articles(struct job *job)
{
	enum language language = job->tool->diag.language;
	struct grid grid = { .column = article_column, .columns = ARRAY_LENGTH(article_column) };
	const struct table_options options = { 0 };
	struct table *table =
		table_open(tool_data(job->tool, "data/articles.csv"), &options, &job->tool->diag);
	struct row row;

	if (table == NULL || table_next(table, &row) != TABLE_ROW) {
		table_close(table);
		return;
	}
	while (table_next(table, &row) == TABLE_ROW) {
		if (row.bad || row.count != ARTICLE_COLUMNS)
			continue;
		grid_add(&grid, row.cell[CLAUSE]);
		grid_add(&grid, coverage_text(row.cell[COVERAGE], language));
		grid_add(&grid, row.cell[TOOL]);
		grid_add(&grid, row.cell[language == LANGUAGE_ZH ? PROVISION : PROVISION_EN]);
		grid_add(&grid, row.cell[KEYS]);
	}
	table_close(table);
	gridout_write(&grid, job->tool, job->rows);
}

/* ---- are the files sound? ---- */

static void
check(struct job *job)
{
	struct tool *tool = job->tool;
	const struct document *const *document;
	size_t places;
	size_t values = 0;

	struct ruleset *rules = ruleset_check(tool->rules_dir, &tool->diag);

	if (rules == NULL)
		return;
	(void)ruleset_places(rules, &places);
	for (enum param param = 0; param < PARAM_COUNT; param++) {
		size_t count;

		(void)ruleset_values(rules, param, &count);
		values += count;
	}
	tool_say(tool, "%s：%zu级地区，%zu份文件，%zu个值，没有错误",
		 "%s: places: %zu, documents: %zu, values: %zu, no fault", tool->rules_dir, places,
		 ruleset_documents(rules, &document), values);
	ruleset_close(rules);
}

/* Does a key of the list that is asked for begin with the operand? */
static bool
is_known(const struct job *job, struct text operand)
{
	bool known = false;

	for (enum param i = 0; !job->grounds && i < PARAM_COUNT; i++)
		known |= param_within(param_key(i), operand);
	for (enum ground i = GROUND_NONE + 1; job->grounds && i < GROUNDS; i++)
		known |= param_within(ground_key(i), operand);
	return known;
}

/* An operand that no key begins with is a slip of the pen. */
static void
check_operands(const struct job *job)
{
	for (char **operand = job->tool->operand; *operand != NULL; operand++)
		if (!is_known(job, text_of(*operand)))
			tool_refuse(job->tool, "没有“%s”这样的键", "there is no key like “%s”",
				    *operand);
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
		{ 0, "articles", NULL, OPTION_FLAG, &job.articles, "逐条列出方案的落实程度",
		  "list what is done about each clause of the plan" },
		{ 0, "grounds", NULL, OPTION_FLAG, &job.grounds, "列出各项依据及引用的条款",
		  "list the grounds and the articles that are cited for them" },
		{ 0, "compare", "DATE|PLACE", OPTION_TEXT, &job.compare,
		  "与另一天或另一地比较，列出不同的值",
		  "list the values that differ on another date or in another place" },
		{ 0, "csv", NULL, OPTION_FLAG, &job.rows, "在标准输出上写CSV",
		  "write CSV to standard output" },
		{ 0 },
	};

	tool.option = option;
	tool_begin(&tool, argc, argv);
	check_operands(&job);
	if (job.check)
		check(&job);
	else if (job.articles)
		list_articles(&job);
	else
		show(&job);
	return tool_end(&tool);
}
