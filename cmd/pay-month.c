/* jz-pay: the list of a month. */
#include "pay.h"

#include "base/daxie.h"
#include "base/num.h"
#include "pay/arrears.h"
#include "pay/control.h"
#include "pay/funding.h"
#include "pay/judge.h"
#include "pay/signing.h"
#include "pay/why.h"

/* Months before the ledger's first were paid by another system. */
static bool
is_answered_for(const struct job *job)
{
	month_t opening = ledger_postings(job->ledger)->opening;
	char first[DAY_SIZE];
	char month[DAY_SIZE];

	if (job->arrears_from != 0 && job->arrears_from < opening)
		diag_say(&job->tool->diag, DIAG_ARREARS_BEFORE,
			 .at = { .file = text_of(job->ledger_path) }, .one = MONTH_TEXT(opening),
			 .two = MONTH_TEXT(job->arrears_from));
	if (job->month >= opening)
		return true;
	diag_say(&job->tool->diag, DIAG_LEDGER_BEFORE, .at = { .file = text_of(job->ledger_path) },
		 .one = text_of(month_format(opening, first)),
		 .two = text_of(month_format(job->month, month)));
	return false;
}

bool
pay_open_ledger(struct job *job)
{
	/* months of which the lists are given were nobody else's */
	bool lists = job->earlier_lists.count > 0 && job->arrears_from < job->month;
	const struct ledger_options with = {
		.month = job->month,
		.opening = lists ? job->arrears_from : 0,
		.date = job->tool->date,
		.record = job->record,
		.begin = job->begin,
	};

	if (job->ledger_path == NULL)
		return true;
	job->ledger = ledger_open(job->ledger_path, &with, &job->tool->diag);
	job->batch.ledger = job->ledger;
	if (job->ledger != NULL) {
		char head[LEDGER_HEAD_SIZE];

		job->list.postings = ledger_postings(job->ledger);
		tool_note(job->tool, "ledger", TEXT("before"),
			  text_of(ledger_head(job->ledger, head)));
	}
	return job->ledger != NULL && (job->again != NULL || is_answered_for(job));
}

/* ---- against the last list ---- */

/* Before anything is paid: what cannot be compared with is trouble in time. */
static bool
open_previous(struct job *job)
{
	const struct table_options with = { 0 };
	struct diag *diag = &job->tool->diag;

	if (job->previous == NULL)
		return true;
	return changes_alike(snapshot_kind(job->previous, &with, diag), RECORD_PAYMENT,
			     job->previous, diag) &&
	       snapshot_read(&job->changes.compare.difference.before, job->previous, RECORD_PAYMENT,
			     &with, diag);
}

/* ---- beside the list ---- */

static void
set_title(struct job *job, const char *const title[2])
{
	job->tool->caption.title[LANGUAGE_ZH] = title[LANGUAGE_ZH];
	job->tool->caption.title[LANGUAGE_EN] = title[LANGUAGE_EN];
}

static bool
open_one(struct job *job, const char *path, const char *const title[2], struct rowout **out)
{
	struct rowout_options *with = &job->batch.with;

	set_title(job, title);
	if (path != NULL)
		*out = tool_output_to(job->tool, path, &with->language, with->encoding);
	return path == NULL || *out != NULL;
}

static bool
open_funding(struct job *job)
{
	static const char *const funding[] = { "资金分担", "Shares of funding" };

	job->tool->with.chart = funding_chart;
	bool good = open_one(job, job->funding_path, funding, &job->funding_out);

	job->tool->with.chart = (struct rowout_chart){ 0 };
	return good;
}

/* What needs no ledger line: all of it is known before the batch is recorded. */
static bool
write_beside(struct job *job)
{
	static const char *const changes[] = { "发放变动", "Changes of payments" };
	static const char *const arrears[] = { "补发明细", "Arrears" };
	static const char *const claims[] = { "追缴清单", "Claims" };
	enum language language = job->batch.with.language;

	if (!open_one(job, job->changes_path, changes, &job->changes_out) || !open_funding(job) ||
	    !open_one(job, job->arrears_path, arrears, &job->arrears_out) ||
	    !open_one(job, job->claims_path, claims, &job->claims_out))
		return false;
	if (job->arrears_out != NULL)
		arrears_write(&job->list, job->arrears_out, language);
	if (job->claims_out != NULL)
		claimlist_write(&job->claims, job->rules, &job->law, job->claims_out, language);
	return job->funding_out == NULL ||
	       funding_write(&job->list, &job->law, job->funding_out, language, &job->tool->diag);
}

/* Why a payment changed. */
static struct text
reason_of(void *context, const struct change *change)
{
	struct job *job = context;
	enum why_change kind = change->change == WORD_CHANGE_ENTERED ? WHY_NEW
			       : change->change == WORD_CHANGE_LEFT  ? WHY_GONE
								     : WHY_OTHER;

	return why(&job->list, kind, change->household, change->person_id, change->person,
		   &job->why);
}

/* The list is read back as the bank will have it. */
static bool
compare_with_previous(struct job *job, const char *path)
{
	struct tool *tool = job->tool;
	struct compare *compare = &job->changes.compare;

	if (job->previous == NULL)
		return true;
	compare->difference.since = DAY_NONE;
	if (!snapshot_read(&compare->difference.after, path, RECORD_PAYMENT,
			   &(struct table_options){ 0 }, &tool->diag))
		return false;
	job->changes.reason = reason_of;
	job->changes.context = job;
	job->why.language = job->batch.with.language;
	changes_write(&job->changes, job->changes_out, job->batch.with.language, tool->date);
	tool->look |= compare->difference.changes > 0;
	return true;
}

static void
say_changes(const struct job *job)
{
	const struct compare_count *count = &job->changes.compare.rows;

	if (job->previous != NULL)
		tool_say(job->tool,
			 "与%s相比：原有%zu笔＋新发%zu－停发%zu＝现有%zu，金额变动%zu笔；见%s",
			 "against %s: previous %zu + new %zu - ended %zu = present %zu, amounts "
			 "changed %zu; see %s",
			 job->previous, count->before, count->entered, count->left, count->after,
			 job->changes.amounts, job->changes_path);
}

/* What the bank's file cannot hold is held back: the template is known before the rest. */
bool
pay_read_template(struct job *job)
{
	const struct bank *bank =
		job->batch.bank == NULL ? NULL : tool_bank(job->tool, job->batch.template);

	job->list.bankfile = bank == NULL ? NULL : bankfile_new(bank);
	return bank != NULL || job->batch.bank == NULL;
}

/* ---- a month ---- */

/* What is not there every month. */
static void
say_more(const struct job *job)
{
	const struct payment_list *list = &job->list;
	const struct tool *tool = job->tool;

	if (list->arrears > 0)
		tool_say(tool, "其中补发以前月份%zu笔，共%.*s元",
			 "of the payments for earlier months: %zu, %.*s yuan", list->arrears,
			 SHOW(MONEY_TEXT(list->arrears_sum)));
	if (list->arrears_held > 0)
		tool_say(tool, "以前月份应补而没有补的%zu笔",
			 "owed for earlier months and held back: %zu", list->arrears_held);
	if (list->suspended > 0)
		tool_say(tool, "暂停发放%zu条", "suspended: %zu", list->suspended);
	if (job->claims.count > 0)
		tool_say(tool, "不该领而领了的%zu项，未收回%.*s元；%s%s",
			 "claims for what was drawn and not due: %zu, %.*s yuan outstanding; %s%s",
			 job->claims.count, SHOW(MONEY_TEXT(job->claims.left)),
			 tool->diag.language == LANGUAGE_ZH
				 ? (job->claims_path == NULL ? "用--claims列出" : "见")
				 : (job->claims_path == NULL ? "--claims lists them" : "see "),
			 job->claims_path == NULL ? "" : job->claims_path);
}

/* The same for the record of the run. */
static void
note_totals(const struct job *job)
{
	const struct payment_list *list = &job->list;
	const struct {
		struct text key;
		size_t count;
	} counts[] = { { TEXT("decisions"), list->rows },  { TEXT("payments"), list->count },
		       { TEXT("arrears"), list->arrears }, { TEXT("nothing-due"), list->nothing },
		       { TEXT("held"), list->held },       { TEXT("claims"), job->claims.count } };
	char head[LEDGER_HEAD_SIZE];

	for (size_t i = 0; i < ARRAY_LENGTH(counts); i++)
		tool_note(job->tool, "count", counts[i].key, NUM_TEXT((int64_t)counts[i].count));
	tool_note(job->tool, "sum", TEXT("payments"), NUM_TEXT(list->sum));
	tool_note(job->tool, "sum", TEXT("arrears"), NUM_TEXT(list->arrears_sum));
	tool_note(job->tool, "sum", TEXT("claims"), NUM_TEXT(job->claims.left));
	if (job->ledger == NULL)
		return;
	tool_note(job->tool, "ledger", TEXT("after"), text_of(ledger_head(job->ledger, head)));
	tool_note(job->tool, "ledger", TEXT("batch"), text_of(job->batch.name));
}

/* How many were held, because they rest on illustrative values alone. */
static void
say_shown(const struct job *job)
{
	if (job->list.shown > 0)
		diag_say(&job->tool->diag, DIAG_PAY_ILLUSTRATIVE,
			 .at = { .file = text_of(tool_operand(job->tool, 0)) },
			 .one = NUM_TEXT((int64_t)job->list.shown));
}

void
pay_say_totals(const struct job *job)
{
	const struct payment_list *list = &job->list;
	char sum[MONEY_SIZE];
	char words[DAXIE_SIZE];
	char head[LEDGER_HEAD_SIZE];

	note_totals(job);
	tool_say(job->tool, "批次%s：%zu笔，共%s元（%s）", "batch %s: payments: %zu, %s yuan (%s)",
		 job->batch.name, list->count, money_format(list->sum, sum),
		 daxie_bill(list->sum, words));
	if (job->again == NULL)
		tool_say(job->tool, "审核意见%zu条：发放%zu，本月无应发%zu，未发%zu",
			 "decisions: %zu, paid: %zu, nothing due this month: %zu, held back: %zu",
			 list->rows, list->count - list->arrears, list->nothing, list->held);
	say_more(job);
	say_shown(job);
	if (list->shaky > 0)
		tool_say(job->tool, "其中%zu笔依据的标准未经核实或只是示例",
			 "payments that rest on unverified or illustrative values: %zu",
			 list->shaky);
	if (job->record)
		tool_say(job->tool, "已记入台账%s，台账校验%s",
			 "recorded in the ledger %s; its head is %s", job->ledger_path,
			 ledger_head(job->ledger, head));
	else if (job->again == NULL)
		tool_say(job->tool, "这是试算，没有记入台账",
			 "this was a trial; nothing was recorded in a ledger");
}

static bool
take_decisions(struct job *job)
{
	static const int required[] = { DECISION_household_id,
					DECISION_category,
					DECISION_from,
					DECISION_account,
					DECISION_status,
					DECISION_approved_amount,
					-1 };
	struct tool *tool = job->tool;
	struct rowout_options *with = &job->batch.with;
	struct record_reader *reader = record_open(tool_operand(tool, 0), RECORD_DECISION,
						   &tool->table, NULL, required, &tool->diag);
	struct arena arena = { 0 };
	struct record decision;
	enum table_result result;

	if (reader == NULL)
		return false;
	with->language = tool_language(tool, record_language(reader));
	with->encoding = arena_string(&job->list.arena, text_of(record_encoding(reader)));
	while ((result = record_next(reader, &arena, &decision)) == TABLE_ROW) {
		(void)judge_decision(&job->list, reader, &decision, &tool->diag);
		arena_reset(&arena);
	}
	arena_free(&arena);
	record_close(reader);
	return result == TABLE_END;
}

/* All that can fail is done before the ledger has the batch. */
static bool
record(struct job *job)
{
	struct batch *batch = &job->batch;

	return batch_prepare(batch) && compare_with_previous(job, batch->unrecorded) &&
	       tool_prepare(job->tool) && batch_record(batch);
}

/* What stands above a list, whose sums are its own. */
static void
caption_one(struct job *job, const char *path, const char *const title[2],
	    struct rowout_options *with)
{
	set_title(job, title);
	with->language = job->batch.with.language;
	with->encoding = job->batch.with.encoding;
	tool_head(job->tool, path, with);
	with->sums = false;
}

/* The list is whole. */
bool
pay_begin_batch(struct job *job)
{
	static const char *const list[] = { "社会救助资金发放名单", "Social assistance: payments" };
	static const char *const control[] = { "发放核对", "Control" };
	static const char *const summary[] = { "发放汇总", "Summary" };
	enum language language = job->batch.with.language;

	job->tool->caption.place = signing_place(&job->list, language);
	job->tool->caption.month = job->list.month;
	caption_one(job, job->tool->output, list, &job->batch.with);
	caption_one(job, job->side[CONTROL].path, control, &job->side[CONTROL].with);
	caption_one(job, job->side[SUMMARY].path, summary, &job->side[SUMMARY].with);
	job->side[SUMMARY].with.total = control_total(language);
	job->side[SUMMARY].with.chart = control_chart;
	job->side[WORKBOOK].with = job->batch.with;
	job->side[WORKBOOK].with.title = signing_title(&job->list, language);
	job->side[WORKBOOK].with.sheet =
		language == LANGUAGE_ZH ? TEXT("发放表") : TEXT("Payments");
	job->side[WORKBOOK].with.total = signing_total(language);
	job->side[WORKBOOK].with.about = job->side[WORKBOOK].with.foot = TEXT_NONE;
	return batch_begin(&job->batch);
}

/* What earlier months were owed, by their own lists, and what to do about what came back of them.
 */
static bool
read_earlier(struct job *job)
{
	struct tool *tool = job->tool;

	if (job->ledger != NULL &&
	    !bankreason_read(&job->reasons, tool_data(tool, "data/bank/reasons.csv"), &tool->diag))
		return false;
	job->list.reasons = &job->reasons;
	for (size_t i = 0; i < job->earlier_lists.count; i++)
		if (!earlier_read(&job->earlier, job->earlier_lists.item[i], &tool->table,
				  &job->tool->diag))
			return false;
	job->list.earlier = &job->earlier;
	job->list.reports = &job->reports;
	return job->late_reports == NULL ||
	       latereport_read(&job->reports, job->late_reports, &tool->table, job->rules,
			       tool->date, &tool->diag);
}

bool
pay_month(struct job *job)
{
	struct tool *tool = job->tool;
	struct batch *batch = &job->batch;

	if (job->funding_path != NULL || job->previous != NULL || job->claims_path != NULL) {
		job->rules = tool_rules(tool, &job->law);
		if (job->rules == NULL)
			return false;
	}
	job->changes.law = &job->law;
	if (job->members != NULL && !people_read(&job->list.people, &job->list.clash, job->members,
						 &tool->table, &tool->diag))
		return false;
	if (!pay_read_template(job) || !open_previous(job) || !pay_open_ledger(job) ||
	    !batch_name(batch, text_of(job->batch_name), job->record) || !read_earlier(job) ||
	    !take_decisions(job))
		return false;
	earlier_say_unsent(&job->earlier, &job->list, &tool->diag);
	judge_say_rest(&job->list, text_of(tool_operand(tool, 0)), &tool->diag);
	claim_find(&job->claims, &job->list);
	latereport_say(&job->reports, &tool->diag);
	tool->look |= job->claims.count > 0;
	if (job->claims_in != NULL &&
	    !claimlist_read(&job->claims, job->claims_in, &tool->table, tool->date, &tool->diag))
		return false;
	if (batch_is_empty(batch, job->record)) {
		say_shown(job);
		return false;
	}
	if (!pay_begin_batch(job) || !write_beside(job))
		return false;
	if (job->record ? !record(job)
			: !batch_write(batch) || !compare_with_previous(job, tool->output))
		return false;
	pay_say_totals(job);
	say_changes(job);
	return true;
}
