#include "rule/coverage.h"

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

/* Columns of data/articles.csv. */
enum { CLAUSE, PROVISION, PROVISION_EN, COVERAGE, TOOL, KEYS, ARTICLE_COLUMNS };

bool
coverage_list(const char *path, enum language language, struct grid *grid, struct diag *diag)
{
	const struct table_options options = { 0 };
	struct table *table = table_open(path, &options, diag);
	struct row row;
	bool good = table != NULL && table_next(table, &row) == TABLE_ROW;

	grid->column = article_column;
	grid->columns = ARRAY_LENGTH(article_column);
	while (good && table_next(table, &row) == TABLE_ROW) {
		if (row.bad || row.count != ARTICLE_COLUMNS)
			continue;
		struct text coverage = row.cell[COVERAGE];

		for (size_t i = 0; i < ARRAY_LENGTH(coverages) && language == LANGUAGE_ZH; i++)
			if (text_equal(row.cell[COVERAGE], text_of(coverages[i].word)))
				coverage = text_of(coverages[i].zh);
		grid_add(grid, row.cell[CLAUSE]);
		grid_add(grid, coverage);
		grid_add(grid, row.cell[TOOL]);
		grid_add(grid, row.cell[language == LANGUAGE_ZH ? PROVISION : PROVISION_EN]);
		grid_add(grid, row.cell[KEYS]);
	}
	table_close(table);
	return good;
}
