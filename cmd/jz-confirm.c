/* jz-confirm: the town's word makes proposed decisions approved or refused ones. */

#include "pay/confirm.h"
#include "register/recordout.h"
#include "tool.h"

/* One run. */
struct run {
	struct tool *tool;
	struct confirm confirm;
	struct record_reader *decisions;
	struct rowout *out;
	enum language language; /* of the output */
	struct text *extra;     /* headings, and then cells, of the unknown columns */
	size_t extras;
	size_t remark; /* which of them takes the town's remarks; extras: none */
	size_t count[CONFIRM_RESULTS];
};

static bool
read_list(struct run *run, const char *path)
{
	static const int required[] = { VERDICT_household_id, VERDICT_status, -1 };
	struct diag *diag = &run->tool->diag;

	/* a list has columns of its own, which nobody carries on */
	int heard = diag_hush(diag, DIAG_TROUBLE);
	struct record_reader *list =
		record_open(path, RECORD_VERDICT, &run->tool->table, NULL, required, diag);

	(void)diag_hush(diag, heard);
	bool fine = list != NULL && confirm_take(&run->confirm, list);

	record_close(list);
	return fine;
}

/* The unknown columns of the decisions, and one for remarks where a list may have such. */
static void
plan_extras(struct run *run, bool remarks)
{
	const struct text *heading;

	run->extras = record_extras(run->decisions, &heading);
	run->extra = arena_alloc(&run->confirm.arena, (run->extras + 1) * sizeof(*run->extra));
	run->remark = confirm_remark_column(heading, run->extras);
	for (size_t i = 0; i < run->extras; i++)
		run->extra[i] = heading[i];
	if (remarks && run->remark == run->extras)
		run->extra[run->extras++] =
			run->language == LANGUAGE_ZH ? TEXT("备注") : TEXT("remark");
	if (!remarks)
		run->remark = run->extras;
}

static void
write_row(struct run *run, struct record *decision)
{
	const struct text *heading;
	size_t carried = record_extras(run->decisions, &heading);
	struct text remark = confirm_remark(&run->confirm, decision);

	for (size_t i = 0; i < run->extras; i++)
		run->extra[i] = i < carried ? decision->extra[i] : TEXT_NONE;
	if (run->remark < run->extras && remark.n > 0)
		run->extra[run->remark] = remark;
	decision->extra = run->extra;
	recordout_row(run->out, RECORD_DECISION, run->language, decision, run->extras);
}

static void
see_all(struct run *run)
{
	struct arena arena = { 0 };
	struct record decision;
	enum table_result result;

	while ((result = record_next(run->decisions, &arena, &decision)) == TABLE_ROW) {
		confirm_see(&run->confirm, &decision);
		arena_reset(&arena);
	}
	arena_free(&arena);
	run->tool->failed |= result == TABLE_FAILED;
}

/* Of what the first reading has reported, nothing is reported again. */
static enum table_result
next_again(struct run *run, struct arena *arena, struct record *decision)
{
	struct diag *diag = &run->tool->diag;

	int heard = diag_hush(diag, DIAG_TROUBLE);
	enum table_result result = record_next(run->decisions, arena, decision);

	(void)diag_hush(diag, heard);
	return result;
}

static void
apply_all(struct run *run)
{
	struct arena arena = { 0 };
	struct record decision;
	enum table_result result;

	recordout_header(run->out, RECORD_DECISION, run->language, run->extra, run->extras);
	while ((result = next_again(run, &arena, &decision)) == TABLE_ROW) {
		struct where where = record_where(run->decisions, &decision, -1);

		run->count[confirm_apply(&run->confirm, &decision, &where, &run->tool->diag)]++;
		write_row(run, &decision);
		arena_reset(&arena);
	}
	arena_free(&arena);
	run->tool->failed |= result == TABLE_FAILED;
}

static void
work(struct run *run, const char *list)
{
	static const int required[] = { DECISION_household_id, DECISION_category, DECISION_amount,
					-1 };
	struct tool *tool = run->tool;

	run->decisions = record_open(tool_operand(tool, 0), RECORD_DECISION, &tool->table, NULL,
				     required, &tool->diag);
	if (run->decisions == NULL)
		return;
	see_all(run);
	if (tool->failed || !record_rewind(run->decisions))
		return;
	confirm_match(&run->confirm, &tool->diag);
	run->language = record_language(run->decisions);
	run->out = tool_output(tool, &run->language, record_encoding(run->decisions));
	if (run->out == NULL)
		return;
	plan_extras(run, list != NULL);
	apply_all(run);
}

static void
say_counts(const struct run *run)
{
	const size_t *n = run->count;

	tool_say(run->tool,
		 "同意%zu条，不同意%zu条，原已定%zu条，还没有意见%zu条，待定或无效%zu条，"
		 "不符合%zu条，没有采用%zu条",
		 "approved: %zu, refused: %zu, settled before: %zu, still open: %zu, "
		 "undecided or invalid: %zu, not entitled: %zu, not taken: %zu",
		 n[CONFIRM_APPROVED], n[CONFIRM_REFUSED], n[CONFIRM_KEPT], n[CONFIRM_OPEN],
		 n[CONFIRM_WAITS], n[CONFIRM_NOTHING], n[CONFIRM_HELD]);
}

static const char *list;
static bool all;

static const struct tool_option options[] = {
	{ 'a', "all", NULL, OPTION_FLAG, &all, "同意所有拟定的保障和认定",
	  "approve every proposed amount and status" },
	{ 'l', "list", "FILE", OPTION_FILE, &list, "镇里逐户意见的名单",
	  "the town's word for each, as a list" },
	{ 0 },
};

int
main(int argc, char *argv[])
{
	struct tool tool = {
		.name = "jz-confirm",
		.operands = "[decisions]",
		.operands_most = 1,
		.zh = "按镇（街道）的意见确认拟定的决定，金额从不重算",
		.en = "Approve or refuse proposed decisions by the town's word; amounts are never "
		      "recomputed.",
		.takes = TOOL_DATE,
		.title_zh = "社会救助确认名册",
		.title_en = "Social assistance: decisions",
		.option = options,
	};
	struct run run = { .tool = &tool };

	tool_begin(&tool, argc, argv);
	if (all == (list != NULL))
		tool_refuse(&tool, "--all和--list要给一个，只给一个",
			    "give one of --all and --list");
	run.confirm.date = tool.date;
	run.confirm.all = all;
	if (list == NULL || read_list(&run, list)) {
		work(&run, list);
		if (run.out != NULL)
			say_counts(&run);
	}
	tool.look = run.count[CONFIRM_WAITS] > 0 || run.count[CONFIRM_OPEN] > 0;
	record_close(run.decisions);
	confirm_free(&run.confirm);
	return tool_end(&tool);
}
