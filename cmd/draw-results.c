/* jz-draw --results: what the checks came to. */

#include "draw.h"

#include "base/num.h"
#include "gridout.h"
#include "inspect/drawresult.h"

static const struct grid_column columns[] = {
	{ "抽取方式", "picked", CELL_TEXT, GRID_BOTH },
	{ "层", "stratum", CELL_TEXT, GRID_BOTH },
	{ "个数", "count", CELL_NUMBER, GRID_BOTH },
	{ "正确", "right", CELL_NUMBER, GRID_BOTH },
	{ "有误", "wrong", CELL_NUMBER, GRID_BOTH },
	{ "应追回", "recovery", CELL_NUMBER, GRID_BOTH },
	{ "已纠正", "corrected", CELL_NUMBER, GRID_BOTH },
	{ "未见", "absent", CELL_NUMBER, GRID_BOTH },
	{ "未查", "open", CELL_NUMBER, GRID_BOTH },
	{ "应追回金额", "amount", CELL_MONEY, GRID_BOTH },
};

static void
add(struct grid *grid, const struct drawresult *result, enum language language)
{
	const size_t count[] = { result->drawn,     result->right,  result->wrong, result->recovery,
				 result->corrected, result->absent, result->open };

	grid_add(grid, word_text(result->risk ? WORD_PICKED_RISK : WORD_PICKED_RANDOM, language));
	grid_add(grid, result->stratum);
	for (size_t i = 0; i < ARRAY_LENGTH(count); i++)
		grid_add(grid, NUM_TEXT((int64_t)count[i]));
	grid_add(grid, MONEY_TEXT(result->amount));
}

static void
say(struct tool *tool, const char *zh, const char *en, const struct drawresult *sum)
{
	tool_say(tool, "%s%zu个：正确%zu，有误%zu，应追回%zu（%s元），未见%zu，未查%zu",
		 "%s: %zu; right: %zu, wrong: %zu, to be recovered: %zu (%s yuan), absent: %zu, "
		 "open: %zu",
		 tool->diag.language == LANGUAGE_ZH ? zh : en, sum->drawn, sum->right, sum->wrong,
		 sum->recovery, MONEY_TEXT(sum->amount).p, sum->absent, sum->open);
	tool->look |= sum->wrong + sum->recovery + sum->open > 0;
}

void
draw_results(struct job *job)
{
	struct tool *tool = job->tool;
	struct grid grid = { .column = columns, .columns = ARRAY_LENGTH(columns) };
	struct drawresults results = { 0 };
	bool announced = job->announced_path != NULL;

	if ((announced &&
	     !drawplan_read(&job->plan, job->announced_path, &job->arena, &tool->diag)) ||
	    !drawn_read(&job->drawn, job->results, &tool->table, &tool->diag)) {
		tool->failed = true;
		return;
	}
	drawresult_count(&results, &job->drawn, announced ? &job->plan : NULL, &tool->diag);
	for (size_t i = 0; i < results.count; i++)
		add(&grid, &results.result[i], tool->diag.language);
	gridout_write(&grid, tool, false);
	say(tool, "随机抽取", "drawn", &results.sum[0]);
	if (results.sum[1].drawn > 0)
		say(tool, "风险抽取", "picked for a risk", &results.sum[1]);
	drawresult_free(&results);
}
