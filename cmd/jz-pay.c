/* jz-pay: a month's payment list out of approved decisions, and never twice. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/daxie.h"
#include "base/fault.h"
#include "compare/compare.h"
#include "pay/control.h"
#include "register/recordout.h"
#include "tool.h"

enum { NAME_SIZE = 4096, BATCH_SIZE = 64 };

static month_t month = MONTH_NONE;
static const char *ledger_path;
static const char *batch;
static const char *again;
static const char *control_path;
static const char *summary_path;
static const char *previous_path;
static const char *changes_path;
static const char *bank_path;
static const char *template;
static bool record;
static bool begin;

static const struct tool_option options[] = {
	{ 'm', "month", "MONTH", OPTION_MONTH, &month,
	  "发放月份（YYYY-MM），不给就是办理日所在的月",
	  "the month that is paid (YYYY-MM); that of the date if not given" },
	{ 'l', "ledger", "FILE", OPTION_FILE, &ledger_path, "台账：已经发放的每一笔",
	  "the ledger of every payment made" },
	{ 0, "record", NULL, OPTION_FLAG, &record, "记入台账；不给就是试算",
	  "add the payments to the ledger; otherwise it is a trial" },
	{ 0, "begin", NULL, OPTION_FLAG, &begin, "台账还没有，从这次开始",
	  "there is no ledger yet; this run begins it" },
	{ 'b', "batch", "NAME", OPTION_TEXT, &batch, "批次名，不给就是月份加序号",
	  "name of the batch; the month and a number if not given" },
	{ 0, "again", "BATCH", OPTION_TEXT, &again, "从台账取回这一批的清单",
	  "make the list of this batch again from the ledger" },
	{ 0, "control", "FILE", OPTION_FILE, &control_path, "笔数和总金额写到这个文件",
	  "write count and sum to this file" },
	{ 0, "summary", "FILE", OPTION_FILE, &summary_path, "按镇、村和项目的合计写到这个文件",
	  "write sums by town, village and programme to this file" },
	{ 0, "previous", "FILE", OPTION_FILE, &previous_path, "上一次的发放清单，与它比较",
	  "the last payment list, to compare with" },
	{ 0, "changes", "FILE", OPTION_FILE, &changes_path, "与上一次相比的变化写到这个文件",
	  "write what changed since the last list to this file" },
	{ 0, "bank", "FILE", OPTION_FILE, &bank_path, "给银行的文件",
	  "write the file for the bank" },
	{ 0, "template", "NAME", OPTION_TEXT, &template,
	  "银行的模板：自带的名字（bars、fixed、comma）或.ini文件",
	  "the bank's template: one of ours (bars, fixed, comma) or an .ini file" },
	{ 0 },
};

/* One run. */
struct run {
	struct tool *tool;
	struct ledger *ledger;
	struct payment_list list;
	enum language language; /* of what is written */
	const char *encoding;
	size_t next; /* payment to be added to the ledger */
	char batch[BATCH_SIZE];
	char unrecorded[NAME_SIZE]; /* the list before the ledger has it */
	struct compare compare;     /* with the last list */
	struct prose words;
	struct rowout *control; /* the three: NULL where they are not asked for */
	struct rowout *summary;
	struct rowout *changes;
	size_t amounts; /* that changed */
};

/* ---- writing ---- */

typedef void writer(const struct payment_list *list, struct rowout *out, enum language language);

/* Not by tool_output(): the list must be in its place before the ledger is. */
static struct rowout *
open_file(struct run *run, const char *path, bool sums)
{
	struct rowout_options with = {
		.encoding = run->encoding,
		.language = run->language,
		.title = tool_title(run->tool, run->language),
		.date = run->tool->date,
		.sums = sums,
	};

	return rowout_open(path, &with, &run->tool->diag);
}

/* *out, where it is open, is written and closed. */
static bool
finish_file(struct run *run, struct rowout **out, writer *write)
{
	struct rowout *file = *out;

	*out = NULL;
	if (file == NULL)
		return true;
	write(&run->list, file, run->language);
	return rowout_finish(file);
}

static bool
write_list(struct run *run, const char *path)
{
	struct rowout *out = open_file(run, path, true);

	return out != NULL && finish_file(run, &out, payment_write);
}

/* What the bank's file cannot hold is held back: the template is known before the rest. */
static bool
read_template(struct run *run)
{
	const struct bank *bank = bank_path == NULL ? NULL : tool_bank(run->tool, template);

	run->list.bankfile = bank == NULL ? NULL : bankfile_new(bank);
	return bank != NULL || bank_path == NULL;
}

/* What goes beside the list is opened before the ledger has the batch: it can still be mended. */
static bool
open_beside(struct run *run)
{
	if (control_path != NULL)
		run->control = open_file(run, control_path, false);
	if (summary_path != NULL)
		run->summary = open_file(run, summary_path, false);
	if (changes_path != NULL)
		run->changes =
			tool_output_to(run->tool, changes_path, &run->language, run->encoding);
	return payment_to_bank(&run->list, bank_path, &run->tool->diag) &&
	       (run->control != NULL) == (control_path != NULL) &&
	       (run->summary != NULL) == (summary_path != NULL) &&
	       (run->changes != NULL) == (changes_path != NULL);
}

static bool
write_totals(struct run *run)
{
	if (run->list.bankfile != NULL && !bankfile_finish(run->list.bankfile, &run->tool->diag))
		return false;
	return finish_file(run, &run->control, control_write) &&
	       finish_file(run, &run->summary, control_write_summary);
}

/* "list.csv" before the ledger has it is "list.unrecorded.csv": the ending says the format. */
static const char *
name_unrecorded(struct run *run)
{
	const char *path = run->tool->output;
	const char *slash = strrchr(path, '/');
	const char *dot = strrchr(path, '.');
	int stem = dot != NULL && (slash == NULL || dot > slash) ? (int)(dot - path)
								 : (int)strlen(path);

	(void)snprintf(run->unrecorded, sizeof(run->unrecorded), "%.*s.unrecorded%s", stem, path,
		       path + stem);
	return run->unrecorded;
}

static bool
next_line(void *context, struct record *line)
{
	struct run *run = context;

	if (run->next == run->list.count)
		return false;
	payment_record(&run->list, run->next++, line);
	return true;
}

/* The order that no crash can turn into a second payment; see pay/ledger.h. */
static bool
write_and_record(struct run *run)
{
	struct diag *diag = &run->tool->diag;
	const char *path = name_unrecorded(run);

	if (!write_list(run, path) || !control_verify(&run->list, path, diag))
		return false;
	if (!ledger_add(run->ledger, run->language, run->encoding, next_line, run)) {
		(void)remove(path);
		return false;
	}
	if (rename(path, run->tool->output) == 0)
		return true;
	struct fault room;

	diag_say(diag, DIAG_PAY_NAME, .at = { .file = text_of(path) },
		 .one = text_of(fault_text(errno, diag->language, &room)));
	return false;
}

static bool
write_only(struct run *run)
{
	const char *path = run->tool->output;

	return write_list(run, path) && (path == NULL || strcmp(path, "-") == 0 ||
					 control_verify(&run->list, path, &run->tool->diag));
}

static void
say_totals(const struct run *run)
{
	const struct payment_list *list = &run->list;
	char sum[MONEY_SIZE];
	char words[DAXIE_SIZE];

	(void)money_format(list->sum, sum);
	(void)daxie_format(list->sum, words);
	tool_say(run->tool, "批次%s：%zu笔，共%s元（%s）", "batch %s: payments: %zu, %s yuan (%s)",
		 run->batch, list->count, sum, words);
	if (again == NULL)
		tool_say(run->tool, "决定%zu条：发放%zu，本月无应发%zu，未发%zu",
			 "decisions: %zu, paid: %zu, nothing due this month: %zu, held back: %zu",
			 list->rows, list->count, list->nothing, list->held);
	if (list->shaky > 0)
		tool_say(run->tool, "其中%zu笔依据的标准未经核实或只是示例",
			 "payments that rest on unverified or illustrative values: %zu",
			 list->shaky);
	if (record)
		tool_say(run->tool, "已记入台账%s", "recorded in the ledger %s", ledger_path);
	else if (again == NULL)
		tool_say(run->tool, "这是试算，没有记入台账",
			 "this was a trial; nothing was recorded in a ledger");
}

/* ---- reading ---- */

static bool
open_ledger(struct run *run)
{
	struct ledger_options with = { .month = month, .record = record, .begin = begin };

	if (ledger_path == NULL)
		return true;
	run->ledger = ledger_open(ledger_path, &with, &run->tool->diag);
	run->list.ledger = run->ledger;
	return run->ledger != NULL;
}

/* The month and the next number that is free. */
static void
invent_name(struct run *run)
{
	size_t number = run->ledger == NULL ? 0 : ledger_batches(run->ledger);
	char text[DAY_SIZE];

	do
		(void)snprintf(run->batch, sizeof(run->batch), "%s-%02zu",
			       month_format(month, text), ++number);
	while (run->ledger != NULL && ledger_has(run->ledger, text_of(run->batch)));
}

/* A name must be new, for the list is found again by it. */
static bool
name_batch(struct run *run)
{
	struct where where = { .file = text_of(ledger_path) };

	if (batch == NULL)
		invent_name(run);
	else
		(void)snprintf(run->batch, sizeof(run->batch), "%s", batch);
	run->list.batch = text_of(run->batch);
	if (!record || !ledger_has(run->ledger, run->list.batch))
		return true;
	diag_say(&run->tool->diag, DIAG_LEDGER_BATCH, .at = where, .one = text_of(run->batch));
	return false;
}

static bool
take_decisions(struct run *run)
{
	static const int required[] = { DECISION_household_id,
					DECISION_category,
					DECISION_from,
					DECISION_account,
					DECISION_status,
					DECISION_approved_amount,
					-1 };
	struct tool *tool = run->tool;
	struct record_reader *reader = record_open(tool_operand(tool, 0), RECORD_DECISION,
						   &tool->table, NULL, required, &tool->diag);
	struct arena arena = { 0 };
	struct record decision;
	enum table_result result;

	if (reader == NULL)
		return false;
	run->language = tool->language_given ? tool->diag.language : record_language(reader);
	run->encoding = arena_string(&run->list.arena, text_of(record_encoding(reader)));
	while ((result = record_next(reader, &arena, &decision)) == TABLE_ROW) {
		(void)payment_take(&run->list, reader, &decision, &tool->diag);
		arena_reset(&arena);
	}
	arena_free(&arena);
	record_close(reader);
	return result == TABLE_END;
}

/* ---- against the last list ---- */

/* Before anything is paid: what cannot be compared with is trouble in time. */
static bool
open_previous(struct run *run)
{
	const struct table_options with = { 0 };
	struct diag *diag = &run->tool->diag;
	struct where where = { .file = text_of(previous_path) };

	if (previous_path == NULL)
		return true;
	enum record_type type = snapshot_kind(previous_path, &with, diag);

	if (type == RECORD_PAYMENT)
		return snapshot_read(&run->compare.difference.before, previous_path, type, &with,
				     diag);
	if (type != RECORD_TYPES)
		diag_say(diag, DIAG_CHANGE_UNLIKE, .at = where,
			 .one = text_of(schema_of(type)->name),
			 .two = text_of(schema_of(RECORD_PAYMENT)->name));
	return false;
}

static void
take_change(void *context, const struct change *change)
{
	struct run *run = context;
	struct record row;

	run->amounts += change->change == WORD_CHANGE_AMOUNT_UP ||
			change->change == WORD_CHANGE_AMOUNT_DOWN;
	change_fill(&row, change, run->language, &run->words);
	recordout_row(run->changes, RECORD_CHANGE, run->language, &row, 0);
}

/* The list is read back as the bank will have it. */
static bool
compare_with_previous(struct run *run)
{
	struct tool *tool = run->tool;
	struct difference *d = &run->compare.difference;
	const struct compare_count *count = &run->compare.rows;

	if (previous_path == NULL)
		return true;
	d->since = DAY_NONE;
	d->date = tool->date;
	d->language = run->language;
	d->take = take_change;
	d->context = run;
	if (!snapshot_read(&d->after, tool->output, RECORD_PAYMENT, &(struct table_options){ 0 },
			   &tool->diag))
		return false;
	recordout_header(run->changes, RECORD_CHANGE, run->language, NULL, 0);
	compare_run(&run->compare);
	tool_say(tool, "与%s相比：原有%zu笔＋新发%zu－停发%zu＝现有%zu，金额变动%zu笔；见%s",
		 "against %s: previous %zu + new %zu - ended %zu = present %zu, amounts changed "
		 "%zu; "
		 "see %s",
		 previous_path, count->before, count->entered, count->left, count->after,
		 run->amounts, changes_path);
	tool->look |= d->changes > 0;
	return true;
}

static void
close_compare(struct run *run)
{
	snapshot_free(&run->compare.difference.before);
	snapshot_free(&run->compare.difference.after);
	arena_free(&run->compare.difference.arena);
	prose_free(&run->words);
}

static void
pay(struct run *run)
{
	bool fine = read_template(run) && open_previous(run) && open_ledger(run) && name_batch(run);

	run->list.month = month;
	fine = fine && take_decisions(run);
	payment_sort(&run->list);
	fine = fine && open_beside(run) && (record ? write_and_record(run) : write_only(run));
	if (fine)
		say_totals(run);
	run->tool->failed = !fine || !write_totals(run) || !compare_with_previous(run);
}

/* ---- a batch once more ---- */

static void
take_line(void *context, const struct record *line)
{
	payment_take_line(context, line);
}

static void
pay_again(struct run *run)
{
	struct where where = { .file = text_of(ledger_path) };
	bool fine = read_template(run) && open_ledger(run);

	run->language = run->tool->diag.language;
	(void)snprintf(run->batch, sizeof(run->batch), "%s", again);
	run->list.batch = text_of(run->batch);
	if (fine && !run->tool->language_given) {
		run->language = ledger_language(run->ledger);
		run->encoding = ledger_encoding(run->ledger);
	}
	fine = fine && ledger_batch(run->ledger, run->list.batch, take_line, &run->list);
	if (fine && run->list.count == 0)
		diag_say(&run->tool->diag, DIAG_LEDGER_NO_BATCH, .at = where,
			 .one = text_of(again));
	fine = fine && run->list.count > 0 && open_beside(run) && write_only(run);
	if (fine)
		say_totals(run);
	run->tool->failed = !fine || !write_totals(run);
}

/* Is it a name that reads back as it was written?  By it a batch is found again. */
static bool
is_name(const char *name)
{
	struct text text = text_of(name);

	for (size_t i = 0; i < text.n; i++)
		if ((unsigned char)text.p[i] < ' ')
			return false;
	return text.n > 0 && text.n < BATCH_SIZE && text_equal(text_trim(text), text);
}

static void
check_usage(const struct tool *tool)
{
	if (again != NULL && (ledger_path == NULL || record || tool->operands_given > 0))
		tool_refuse(tool, "--again只和--ledger一起用，不要决定清单",
			    "--again goes with --ledger alone, and without decisions");
	if (record &&
	    (ledger_path == NULL || tool->output == NULL || strcmp(tool->output, "-") == 0))
		tool_refuse(tool, "--record要同时给--ledger和-o文件",
			    "--record needs --ledger and -o with a file");
	if ((previous_path == NULL) != (changes_path == NULL) ||
	    (previous_path != NULL &&
	     (again != NULL || tool->output == NULL || strcmp(tool->output, "-") == 0)))
		tool_refuse(tool, "--previous要同时给--changes和-o文件，不和--again一起用",
			    "--previous needs --changes and -o with a file, and no --again");
	if ((bank_path == NULL) != (template == NULL) ||
	    (bank_path != NULL && !record && again == NULL))
		tool_refuse(tool, "--bank要同时给--template，并和--record或--again一起用",
			    "--bank needs --template, and goes with --record or --again");
	if (batch != NULL && !is_name(batch))
		tool_refuse(tool, "批次名要有字，首尾没有空格，不用控制字符，也不能太长",
			    "the name of a batch has letters, no blank at either end, no control "
			    "character, and is not long");
}

int
main(int argc, char *argv[])
{
	struct tool tool = {
		.name = "jz-pay",
		.operands = "[decisions]",
		.operands_most = 1,
		.zh = "按镇里同意的决定编制一个月的发放清单，绝不重复发放",
		.en = "Make a month's payment list out of approved decisions; nothing is paid "
		      "twice.",
		.takes = TOOL_DATE,
		.title_zh = "社会救助资金发放名单",
		.title_en = "Social assistance: payments",
		.option = options,
	};
	struct run run = { .tool = &tool };

	tool_begin(&tool, argc, argv);
	check_usage(&tool);
	month = month == MONTH_NONE ? month_of(tool.date) : month;
	run.list.date = tool.date;
	if (again != NULL)
		pay_again(&run);
	else
		pay(&run);
	close_compare(&run);
	rowout_abandon(run.control);
	rowout_abandon(run.summary);
	ledger_close(run.ledger);
	bankfile_free(run.list.bankfile);
	payment_free(&run.list);
	return tool_end(&tool);
}
