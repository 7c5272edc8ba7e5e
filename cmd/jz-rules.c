/* jz-rules: the values in force, where they come from, and whether the rule files are sound. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "grid.h"
#include "register/word.h"
#include "tool.h"

struct job {
	struct tool *tool;
	struct ruleset *rules;
	struct law law;
	bool check;
	bool articles;
	bool rows; /* --csv */
	const char *compare;
};

enum { SOURCE_SIZE = 512, LINE_SIZE = 1024 };

static const enum word basis_word[] = {
	[BASIS_OFFICIAL] = WORD_BASIS_OFFICIAL,
	[BASIS_UNVERIFIED] = WORD_BASIS_UNVERIFIED,
	[BASIS_ILLUSTRATIVE] = WORD_BASIS_ILLUSTRATIVE,
};

/* Was the key asked for: is it, or is it below, one of the operands; or are there none? */
static bool
wanted(const struct tool *tool, enum param param)
{
	struct text key = text_of(param_key(param));

	for (size_t i = 0; i < tool->operands_given; i++) {
		struct text asked = text_of(tool->operand[i]);

		if (text_begins(key, asked) && (key.n == asked.n || key.p[asked.n] == '.'))
			return true;
	}
	return tool->operands_given == 0;
}

/* "大办发〔2021〕30号 第六条" */
static struct text
source(const struct value *value, char buf[SOURCE_SIZE])
{
	struct text name = document_name(value->document);
	int n = snprintf(buf, SOURCE_SIZE, "%.*s %.*s", (int)name.n, name.p, (int)value->article.n,
			 value->article.p);

	return (struct text){ buf, n < SOURCE_SIZE ? (size_t)n : SOURCE_SIZE - 1 };
}

/* ---- the values in force ---- */

static const struct grid_column value_column[] = {
	{ "键", "key", CELL_TEXT, GRID_BOTH },
	{ "项目", "item", CELL_TEXT, GRID_ROWS },
	{ "值", "value", CELL_TEXT, GRID_BOTH },
	{ "文件名称", "title", CELL_TEXT, GRID_ROWS },
	{ "文号", "document", CELL_TEXT, GRID_ROWS },
	{ "条款", "article", CELL_TEXT, GRID_ROWS },
	{ "依据", "source", CELL_TEXT, GRID_TEXT },
	{ "起始", "from", CELL_DATE, GRID_BOTH },
	{ "截止", "until", CELL_DATE, GRID_BOTH },
	{ "依据性质", "basis", CELL_TEXT, GRID_BOTH },
	{ "地区", "place", CELL_TEXT, GRID_ROWS },
	{ "规则文件", "file", CELL_TEXT, GRID_ROWS },
	{ "行", "line", CELL_NUMBER, GRID_ROWS },
	{ "出处", "where", CELL_TEXT, GRID_TEXT },
	{ "替代了", "overrides", CELL_TEXT, GRID_BOTH },
};

/* "16 years (民发〔2021〕43号 第五条); …" */
static struct text
overrides(const struct job *job, enum param param, char buf[LINE_SIZE])
{
	const struct value *value;
	size_t used = 0;

	for (size_t i = 0;
	     (value = ruleset_overridden(job->rules, job->law.date, param, i)) != NULL; i++) {
		char by[SOURCE_SIZE];
		struct text name = source(value, by);
		int n = snprintf(buf + used, LINE_SIZE - used, "%s%.*s (%.*s)", i > 0 ? "; " : "",
				 (int)value->written.n, value->written.p, (int)name.n, name.p);

		if (n < 0 || (size_t)n >= LINE_SIZE - used)
			break;
		used += (size_t)n;
	}
	return (struct text){ buf, used };
}

/* "datonghu/plan-2021-30.ini:17" */
static struct text
place_line(const struct value *value, char buf[SOURCE_SIZE])
{
	struct text place = value->document->place;
	struct text file = value->document->file;
	size_t at = file.n;

	while (at > 0 && file.p[at - 1] != '/')
		at--;
	int n = snprintf(buf, SOURCE_SIZE, "%.*s/%.*s:%zu", (int)place.n, place.p,
			 (int)(file.n - at), file.p + at, value->line);

	return (struct text){ buf, n < SOURCE_SIZE ? (size_t)n : SOURCE_SIZE - 1 };
}

/* A row: a value that a document sets, or a limit. */
static void
add_set(struct grid *grid, const struct job *job, struct text written, const struct value *value,
	struct text over)
{
	enum language language = job->tool->diag.language;
	const struct document *document = value->document;
	char buf[SOURCE_SIZE];
	char date[DAY_SIZE];

	grid_add(grid, text_of(param_key(value->param)));
	grid_add(grid, text_of(param_label(value->param, language)));
	grid_add(grid, written);
	grid_add(grid, document->title);
	grid_add(grid, document->number);
	grid_add(grid, value->article);
	grid_add(grid, source(value, buf));
	grid_add(grid, text_of(day_format(value->from, date)));
	grid_add(grid, text_of(day_format(value->until, date)));
	grid_add(grid, word_text(basis_word[document->basis], language));
	grid_add(grid, document->place);
	grid_add(grid, document->file);
	(void)snprintf(buf, sizeof(buf), "%zu", value->line);
	grid_add(grid, text_of(buf));
	grid_add(grid, place_line(value, buf));
	grid_add(grid, over);
}

static struct text
not_set(const struct job *job)
{
	return text_of(job->tool->diag.language == LANGUAGE_ZH ? "（没有设定）" : "(not set)");
}

/* A key that no document in force sets. */
static void
add_unset(struct grid *grid, const struct job *job, enum param param)
{
	grid_add(grid, text_of(param_key(param)));
	grid_add(grid, text_of(param_label(param, job->tool->diag.language)));
	grid_add(grid, not_set(job));
	for (size_t i = 3; i < grid->columns; i++)
		grid_add(grid, TEXT_NONE);
}

static void
add_limits(struct grid *grid, const struct job *job, enum param param)
{
	size_t count;
	const struct limit *limit = ruleset_limits(job->rules, &count);

	for (size_t i = 0; i < count; i++) {
		const struct value *bound = &limit[i].bound;
		char written[SOURCE_SIZE];

		if (bound->param != param || !value_holds(bound, job->law.date))
			continue;
		(void)snprintf(written, sizeof(written), "%s %.*s",
			       limit[i].least ? ">=" : "<=", (int)bound->written.n,
			       bound->written.p);
		add_set(grid, job, text_of(written), bound, TEXT_NONE);
	}
}

/* Keys that have limits only stand for no value of their own. */
static bool
is_limit_only(enum param param)
{
	return param == PARAM_TEKUN_RATIO;
}

/* "2026-11-23  Sample, Datonghu, Yiyang, Hunan, China" */
static struct text
title(const struct job *job, char buf[LINE_SIZE])
{
	enum language language = job->tool->diag.language;
	size_t count;
	const struct place *place = ruleset_places(job->rules, &count);
	char date[DAY_SIZE];
	size_t used = (size_t)snprintf(buf, LINE_SIZE, "%s ", day_format(job->law.date, date));

	for (size_t i = 0; i < count; i++) {
		struct text name = place[i].name[language];
		const char *comma = language == LANGUAGE_ZH ? "、" : ", ";
		int n = snprintf(buf + used, LINE_SIZE - used, "%s%.*s", i > 0 ? comma : " ",
				 (int)name.n, name.p);

		if (n < 0 || (size_t)n >= LINE_SIZE - used)
			break;
		used += (size_t)n;
	}
	return (struct text){ buf, used };
}

static void
list_values(struct job *job)
{
	char heading[LINE_SIZE];
	struct grid grid = { .title = title(job, heading),
			     .column = value_column,
			     .columns = sizeof(value_column) / sizeof(*value_column) };

	for (enum param param = 0; param < PARAM_COUNT; param++) {
		const struct value *value = &job->law.value[param];
		char over[LINE_SIZE];

		if (!wanted(job->tool, param))
			continue;
		if (value->set)
			add_set(&grid, job, value->written, value, overrides(job, param, over));
		else if (!is_limit_only(param))
			add_unset(&grid, job, param);
		add_limits(&grid, job, param);
	}
	grid_write(&grid, job->tool, job->rows);
}

/* ---- what differs between two dates, or two places ---- */

static const struct grid_column compare_column[] = {
	{ "键", "key", CELL_TEXT, GRID_BOTH },
	{ "项目", "item", CELL_TEXT, GRID_ROWS },
	{ "此前", "before", CELL_TEXT, GRID_BOTH },
	{ "此后", "after", CELL_TEXT, GRID_BOTH },
	{ "此前依据", "source_before", CELL_TEXT, GRID_BOTH },
	{ "此后依据", "source_after", CELL_TEXT, GRID_BOTH },
};

static void
compare_laws(struct job *job, const struct law *before, const struct law *after)
{
	struct grid grid = { .column = compare_column,
			     .columns = sizeof(compare_column) / sizeof(*compare_column) };

	for (enum param param = 0; param < PARAM_COUNT; param++) {
		const struct value *pair[] = { &before->value[param], &after->value[param] };
		char buf[SOURCE_SIZE];

		if (!wanted(job->tool, param) || value_same(pair[0], pair[1]))
			continue;
		job->tool->look = true;
		grid_add(&grid, text_of(param_key(param)));
		grid_add(&grid, text_of(param_label(param, job->tool->diag.language)));
		for (size_t i = 0; i < 2; i++)
			grid_add(&grid, pair[i]->set ? pair[i]->written : not_set(job));
		for (size_t i = 0; i < 2; i++)
			grid_add(&grid, pair[i]->set ? source(pair[i], buf) : TEXT_NONE);
	}
	grid_write(&grid, job->tool, job->rows);
}

/* The other side of --compare: the same rules on a date, or the rules of another place. */
static void
compare(struct job *job)
{
	struct law other;
	day_t date;

	if (day_parse(job->compare, strlen(job->compare), &date)) {
		ruleset_at(job->rules, date, &other);
		compare_laws(job, date < job->law.date ? &other : &job->law,
			     date < job->law.date ? &job->law : &other);
		return;
	}
	struct ruleset *rules = ruleset_open(tool_place(job->tool, job->compare), &job->tool->diag);

	if (rules == NULL)
		return;
	ruleset_at(rules, job->law.date, &other);
	compare_laws(job, &job->law, &other);
	ruleset_close(rules);
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
	for (size_t i = 0; i < sizeof(coverages) / sizeof(*coverages); i++)
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
	struct grid grid = { .column = article_column,
			     .columns = sizeof(article_column) / sizeof(*article_column) };
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
	grid_write(&grid, job->tool, job->rows);
}

/* ---- are the files sound? ---- */

static void
check(struct job *job)
{
	struct tool *tool = job->tool;
	const struct document *const *document;
	size_t places;
	size_t values = 0;

	if (!ruleset_check(tool->rules_dir, &tool->diag))
		return;
	struct ruleset *rules = ruleset_open(tool->rules_dir, &tool->diag);

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

/* What was asked for, of the rules. */
static void
show(struct job *job)
{
	job->rules = tool_rules(job->tool, &job->law);
	if (job->rules == NULL)
		return;
	if (job->compare != NULL)
		compare(job);
	else
		list_values(job);
}

/* An operand that no key begins with is a slip of the pen. */
static void
check_operands(const struct tool *tool)
{
	for (size_t i = 0; i < tool->operands_given; i++) {
		struct tool one = { .operand = tool->operand + i, .operands_given = 1 };
		enum param param = 0;

		while (param < PARAM_COUNT && !wanted(&one, param))
			param++;
		if (param == PARAM_COUNT)
			tool_refuse(tool, "没有“%s”这样的键", "there is no key like “%s”",
				    tool->operand[i]);
	}
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
		{ 0, "compare", "DATE|PLACE", OPTION_TEXT, &job.compare,
		  "与另一天或另一地比较，列出不同的值",
		  "list the values that differ on another date or in another place" },
		{ 0, "csv", NULL, OPTION_FLAG, &job.rows, "在标准输出上写CSV",
		  "write CSV to standard output" },
		{ 0 },
	};

	tool.option = option;
	tool_begin(&tool, argc, argv);
	check_operands(&tool);
	if (job.check)
		check(&job);
	else if (job.articles)
		list_articles(&job);
	else
		show(&job);
	return tool_end(&tool);
}
