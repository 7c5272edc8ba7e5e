/* jz-confirm: the town's word makes proposed decisions approved or refused ones. */

#include "base/money.h"
#include "decide/unit.h"
#include "pay/confirm.h"
#include "pay/proof.h"
#include "pay/standing.h"
#include "register/recordout.h"
#include "tool.h"

struct job {
	struct tool *tool;
	struct confirm confirm;
	struct record_reader *decisions;
	struct rowout *out;
	enum language language; /* of the output */
	struct text *extra;     /* headings, and then cells, of the unknown columns */
	size_t extras;
	size_t remark; /* which of them takes the town's remarks; extras: none */
	size_t count[CONFIRM_RESULTS];
	struct proof proof;

	/* options */
	const char *list;
	bool all;
	bool standing;
	bool heads;
	const char *programme;
	const char *approver;
	month_t from;
};

static bool
read_list(struct job *job)
{
	static const int required[] = { VERDICT_household_id, VERDICT_status, -1 };
	struct diag *diag = &job->tool->diag;

	/* a list has columns of its own, which nobody carries on */
	int heard = diag_hush(diag, DIAG_TROUBLE);
	struct record_reader *list =
		record_open(job->list, RECORD_VERDICT, &job->tool->table, NULL, required, diag);

	(void)diag_hush(diag, heard);
	bool good = list != NULL && confirm_take(&job->confirm, list);

	record_close(list);
	return good;
}

/* The unknown columns of the decisions, and one for remarks where a list may have such. */
static void
plan_extras(struct job *job, bool remarks)
{
	const struct text *heading;

	job->extras = record_extras(job->decisions, &heading);
	job->extra = arena_alloc(&job->confirm.arena, (job->extras + 1) * sizeof(*job->extra));
	job->remark = confirm_remark_column(heading, job->extras);
	for (size_t i = 0; i < job->extras; i++)
		job->extra[i] = heading[i];
	if (remarks && job->remark == job->extras)
		job->extra[job->extras++] =
			job->language == LANGUAGE_ZH ? TEXT("备注") : TEXT("remark");
	if (!remarks)
		job->remark = job->extras;
}

static void
write_row(struct job *job, struct record *decision)
{
	const struct text *heading;
	size_t carried = record_extras(job->decisions, &heading);
	struct text remark = confirm_remark(&job->confirm, decision);

	for (size_t i = 0; i < job->extras; i++)
		job->extra[i] = i < carried ? decision->extra[i] : TEXT_NONE;
	if (job->remark < job->extras && remark.n > 0)
		job->extra[job->remark] = remark;
	decision->extra = job->extra;
	recordout_row(job->out, RECORD_DECISION, job->language, decision, job->extras);
	proof_take(&job->proof, decision);
}

static void
see_all(struct job *job)
{
	struct arena arena = { 0 };
	struct record decision;
	enum table_result result;

	while ((result = record_next(job->decisions, &arena, &decision)) == TABLE_ROW) {
		confirm_see(&job->confirm, &decision);
		arena_reset(&arena);
	}
	arena_free(&arena);
	job->tool->failed |= result == TABLE_FAILED;
}

/* Of what the first reading has reported, nothing is reported again. */
static enum table_result
next_again(struct job *job, struct arena *arena, struct record *decision)
{
	struct diag *diag = &job->tool->diag;

	int heard = diag_hush(diag, DIAG_TROUBLE);
	enum table_result result = record_next(job->decisions, arena, decision);

	(void)diag_hush(diag, heard);
	return result;
}

static void
apply_all(struct job *job)
{
	struct arena arena = { 0 };
	struct record decision;
	enum table_result result;

	recordout_header(job->out, RECORD_DECISION, job->language, job->extra, job->extras);
	while ((result = next_again(job, &arena, &decision)) == TABLE_ROW) {
		struct where where = record_where(job->decisions, &decision, -1);

		job->count[confirm_apply(&job->confirm, &decision, &where, &job->tool->diag)]++;
		write_row(job, &decision);
		arena_reset(&arena);
	}
	arena_free(&arena);
	job->tool->failed |= result == TABLE_FAILED;
}

static void
work(struct job *job)
{
	static const int required[] = { DECISION_household_id, DECISION_category, DECISION_amount,
					-1 };
	struct tool *tool = job->tool;

	job->decisions = record_open(tool_operand(tool, 0), RECORD_DECISION, &tool->table, NULL,
				     required, &tool->diag);
	if (job->decisions == NULL)
		return;
	see_all(job);
	if (tool->failed || !record_rewind(job->decisions))
		return;
	confirm_match(&job->confirm, &tool->diag);
	job->language = record_language(job->decisions);
	job->out = tool_output(tool, &job->language, record_encoding(job->decisions));
	if (job->out == NULL)
		return;
	plan_extras(job, job->list != NULL);
	apply_all(job);
}

/* ---- the town's own roster ---- */

enum { TIER, APPROVER };

static bool
write_standing(struct job *job, struct register_reader *reg, const struct standing_options *with)
{
	static const struct text heading[][2] = {
		[TIER] = { TEXT_INIT("保障档次"), TEXT_INIT("tier") },
		[APPROVER] = { TEXT_INIT("确认人"), TEXT_INIT("approved_by") },
	};
	const struct record_reader *reader = register_records(reg);
	struct text extra[2] = { heading[TIER][job->language], heading[APPROVER][job->language] };
	struct household household;
	struct record decision;
	enum register_result result;

	recordout_header(job->out, RECORD_DECISION, job->language, extra, 2);
	while ((result = register_next(reg, &household)) == REGISTER_HOUSEHOLD) {
		enum standing_result made =
			standing_fill(&decision, &household, with, reader, &job->tool->diag);

		if (made == STANDING_FAILED)
			return false;
		job->count[made == STANDING_APPROVED ? CONFIRM_APPROVED : CONFIRM_WAITS]++;
		extra[TIER] = standing_tier(&household, reader);
		extra[APPROVER] = made == STANDING_APPROVED ? text_of(job->approver) : TEXT_NONE;
		decision.extra = extra;
		recordout_row(job->out, RECORD_DECISION, job->language, &decision, 2);
		proof_take(&job->proof, &decision);
	}
	return result == REGISTER_END;
}

/* The programme of --programme; wrong usage ends the program. */
static int64_t
programme_of(const struct job *job)
{
	int64_t programme = word_parse(WORDS_CATEGORY, text_of(job->programme));

	if (job->programme != NULL && unit_standing(programme) != UNIT_PAID)
		tool_refuse(job->tool, "--programme %s：要一项按月发的救助，如低保",
			    "--programme %s: a programme paid by the month is wanted, such as "
			    "dibao",
			    job->programme);
	return job->programme != NULL ? programme : BLANK;
}

static bool
stand(struct job *job)
{
	struct tool *tool = job->tool;
	const struct register_options opening = { .table = tool->table };
	const struct standing_options with = {
		.programme = programme_of(job),
		.from = job->from != MONTH_NONE ? job->from : month_of(tool->date),
		.date = tool->date,
		.heads = job->heads,
	};
	struct register_reader *reg =
		register_open(tool_operand(tool, 0), &opening, tool->date, &tool->diag);
	bool good = false;

	if (reg != NULL) {
		const struct record_reader *reader = register_records(reg);

		job->language = record_language(reader);
		job->out = tool_output(tool, &job->language, record_encoding(reader));
		good = job->out != NULL && write_standing(job, reg, &with);
	}
	register_close(reg);
	return good;
}

static void
say_counts(struct job *job)
{
	const size_t *n = job->count;
	char digest[PROOF_SIZE];
	char sum[MONEY_SIZE];

	tool_say(job->tool,
		 "同意%zu条，不同意%zu条，原已定%zu条，还没有意见%zu条，待定或无效%zu条，"
		 "不符合%zu条，没有采用%zu条",
		 "approved: %zu, refused: %zu, settled before: %zu, still open: %zu, "
		 "undecided or invalid: %zu, not entitled: %zu, not taken: %zu",
		 n[CONFIRM_APPROVED], n[CONFIRM_REFUSED], n[CONFIRM_KEPT], n[CONFIRM_OPEN],
		 n[CONFIRM_WAITS], n[CONFIRM_NOTHING], n[CONFIRM_HELD]);
	tool_say(job->tool, "同意的%zu条，每月%s元，校验码%s",
		 "approved rows: %zu, %s yuan a month, digest %s", job->proof.count,
		 money_format(job->proof.sum, sum), proof_digest(&job->proof, digest));
}

static void
check_usage(const struct job *job)
{
	const struct tool *tool = job->tool;

	if (job->all + (job->list != NULL) + job->standing != 1)
		tool_refuse(tool, "--all、--list和--standing要给一个，只给一个",
			    "give one of --all, --list and --standing");
	if (!job->standing && (job->programme != NULL || job->approver != NULL || job->heads ||
			       job->from != MONTH_NONE))
		tool_refuse(tool, "--programme、--from、--approver和--heads只和--standing一起用",
			    "--programme, --from, --approver and --heads go with --standing");
}

static void
confirm(struct job *job)
{
	struct tool *tool = job->tool;

	job->confirm.date = tool->date;
	job->confirm.all = job->all;
	if (job->standing)
		tool->failed |= !stand(job);
	else if (job->list == NULL || read_list(job))
		work(job);
	if (job->out != NULL && !tool->failed)
		say_counts(job);
	tool->look = job->count[CONFIRM_WAITS] > 0 || job->count[CONFIRM_OPEN] > 0;
	record_close(job->decisions);
	confirm_free(&job->confirm);
	proof_free(&job->proof);
}

int
main(int argc, char *argv[])
{
	struct job job = { .from = MONTH_NONE };
	const struct tool_option option[] = {
		{ 'a', "all", NULL, OPTION_FLAG, &job.all, "同意所有拟定的保障和认定",
		  "approve every proposed amount and status" },
		{ 'l', "list", "FILE", OPTION_FILE, &job.list, "镇里逐户意见的名单",
		  "the town's word for each, as a list" },
		{ 0, "standing", NULL, OPTION_FLAG, &job.standing,
		  "花名册就是已同意的名单，一户一行，金额照册",
		  "a roster is the approved list: one row a household, amounts as they stand" },
		{ 0, "programme", "NAME", OPTION_TEXT, &job.programme,
		  "花名册没有写的，算哪一项（如低保）",
		  "which programme, where the roster names none" },
		{ 0, "from", "MONTH", OPTION_MONTH, &job.from,
		  "花名册从哪个月起（YYYY-MM），不给就是办理日所在的月",
		  "the first month of a roster (YYYY-MM); that of the date if not given" },
		{ 0, "approver", "NAME", OPTION_TEXT, &job.approver, "谁同意的",
		  "who approved it" },
		{ 0, "heads", NULL, OPTION_FLAG, &job.heads, "登记册里有家庭成员，只取户主",
		  "take the heads of a register with members" },
		{ 0 },
	};
	struct tool tool = {
		.name = "jz-confirm",
		.operands = "[decisions]",
		.operands_most = 1,
		.zh = "按镇（街道）的意见确认拟定的决定，金额从不重算",
		.en = "approve or refuse proposed decisions by the town's word; amounts are never "
		      "recomputed",
		.takes = TOOL_DATE,
		.title_zh = "社会救助确认名册",
		.title_en = "Social assistance: decisions",
		.option = option,
	};

	job.tool = &tool;
	tool_begin(&tool, argc, argv);
	check_usage(&job);
	confirm(&job);
	return tool_end(&tool);
}
