/* jz-refer --pairs: which programmes may be had together, by which document. */

#include "refer.h"

#include "aid/exclusion.h"
#include "gridout.h"

static const struct grid_column columns[] = {
	{ "救助项目", "programme", CELL_TEXT, GRID_BOTH },
	{ "另一项目", "other", CELL_TEXT, GRID_BOTH },
	{ "能否兼得", "together", CELL_TEXT, GRID_BOTH },
	{ "依据条款", "article", CELL_TEXT, GRID_BOTH },
};

static const char *const words[][2] = {
	[EXCLUSION_OPEN] = { "文件没有规定", "open" },
	[EXCLUSION_TOGETHER] = { "可以兼得", "together" },
	[EXCLUSION_BARS] = { "有前一项的，没有后一项", "bars" },
	[EXCLUSION_FULL] = { "全额领取前一项的，没有后一项", "bars where paid whole" },
};

static void
add_pair(struct grid *grid, const struct tool *tool, const struct law *law, enum programme a,
	 enum programme b)
{
	enum ground ground;
	enum exclusion exclusion = exclusion_of(law, a, b, &ground);

	if (exclusion == EXCLUSION_OPEN && exclusion_of(law, b, a, NULL) != EXCLUSION_OPEN) {
		add_pair(grid, tool, law, b, a);
		return;
	}
	const struct cite *cite = law_cite(law, ground, 0);

	grid_add(grid, programme_cell(a, tool->diag.language));
	grid_add(grid, programme_cell(b, tool->diag.language));
	grid_add(grid, text_of(words[exclusion][tool->diag.language]));
	grid_add(grid, cite == NULL ? TEXT_NONE : cite->text);
}

bool
refer_list_pairs(struct tool *tool)
{
	struct grid grid = { .column = columns, .columns = ARRAY_LENGTH(columns) };
	struct law law;

	if (tool_rules(tool, &law) == NULL)
		return false;
	for (enum programme a = 0; a < PROGRAMMES; a++)
		for (enum programme b = a + 1; b < PROGRAMMES; b++)
			add_pair(&grid, tool, &law, a, b);
	gridout_write(&grid, tool, false);
	return true;
}
