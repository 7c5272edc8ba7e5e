#include "rule/coverage.h"

static const struct grid_column article_column[] = {
	{ "文件", "document", CELL_TEXT, GRID_BOTH }, { "条款", "clause", CELL_TEXT, GRID_BOTH },
	{ "内容", "title", CELL_TEXT, GRID_BOTH },    { "程度", "coverage", CELL_TEXT, GRID_BOTH },
	{ "工具", "tool", CELL_TEXT, GRID_BOTH },     { "规则键", "keys", CELL_TEXT, GRID_BOTH },
	{ "说明", "why", CELL_TEXT, GRID_BOTH },
};

/* What is done about a provision. */
static const struct {
	const char *word;
	const char *zh;
} coverages[] = {
	{ "computed", "计算" }, { "tracked", "登记" },     { "outside", "不计算" },
	{ "open", "尚未做" },   { "wording", "原文如此" },
};

/* Columns of data/articles.csv. */
enum { DOCUMENT, CLAUSE, TITLE, TITLE_EN, COVERAGE, TOOL, KEYS, WHY, WHY_EN, ARTICLE_COLUMNS };

/* Is it of a document of the place, or of its annex? */
static bool
concerns(const struct ruleset *rules, struct text name)
{
	const struct document *const *document;
	size_t count = ruleset_documents(rules, &document);

	for (size_t i = 0; i < count; i++)
		if (text_begins(name, document_name(document[i])))
			return true;
	return false;
}

static void
list_row(const struct row *row, enum language language, struct grid *grid)
{
	bool zh = language == LANGUAGE_ZH;
	struct text coverage = row->cell[COVERAGE];

	for (size_t i = 0; i < ARRAY_LENGTH(coverages) && zh; i++)
		if (text_equal(row->cell[COVERAGE], text_of(coverages[i].word)))
			coverage = text_of(coverages[i].zh);
	grid_add(grid, row->cell[DOCUMENT]);
	grid_add(grid, row->cell[CLAUSE]);
	grid_add(grid, row->cell[zh ? TITLE : TITLE_EN]);
	grid_add(grid, coverage);
	grid_add(grid, row->cell[TOOL]);
	grid_add(grid, row->cell[KEYS]);
	grid_add(grid, row->cell[zh ? WHY : WHY_EN]);
}

bool
coverage_list(const char *path, const struct ruleset *rules, enum language language,
	      struct grid *grid, struct diag *diag)
{
	const struct table_options options = { 0 };
	struct table *table = table_open(path, &options, diag);
	struct row row;
	bool good = table != NULL && table_next(table, &row) == TABLE_ROW;

	grid->column = article_column;
	grid->columns = ARRAY_LENGTH(article_column);
	while (good && table_next(table, &row) == TABLE_ROW)
		if (!row.bad && row.count == ARTICLE_COLUMNS && concerns(rules, row.cell[DOCUMENT]))
			list_row(&row, language, grid);
	table_close(table);
	return good;
}
