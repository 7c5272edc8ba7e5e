/* jz-price: does the price supplement begin this month, and who gets how much? */

#include "base/num.h"
#include "base/prose.h"
#include "civil/holiday.h"
#include "decide/decision.h"
#include "pay/pricelist.h"
#include "register/recordout.h"
#include "tool.h"

struct job {
	struct tool *tool;
	struct price price;
	struct pricelist list; /* of other groups */
	struct record_reader *decisions;
	enum language language;

	/* options */
	month_t month; /* of the indices; MONTH_NONE: that of the date */
	const char *indices_path;
	const char *holidays;
	const char *groups;
	const char *members;
};

static const struct {
	const char *zh;
	const char *en;
} kinds[PRICE_KINDS] = {
	[PRICE_CPI] = { "居民消费价格", "consumer prices" },
	[PRICE_FOOD] = { "食品价格", "food prices" },
	[PRICE_SCPI] = { "低收入居民价格", "prices of low incomes" },
};

/* Until when it must be paid, where both the day of publication and the term are known. */
static void
say_term(const struct job *job)
{
	struct tool *tool = job->tool;
	const struct value *term = &job->price.law->value[PARAM_PRICE_PAY_BY];
	int64_t published_on = job->price.indices.published_on;

	if (!term->set || published_on == BLANK)
		return;
	struct workday *calendar = holiday_open(
		job->holidays != NULL ? job->holidays : tool_data(tool, "data/holidays.csv"),
		&tool->diag);

	if (calendar != NULL && published_on >= workday_first(calendar)) {
		day_t day = workday_add(calendar, (day_t)published_on, (int32_t)term->whole);

		tool_say(tool, "最迟%.*s发放", "to be paid by %.*s", SHOW(DAY_TEXT(day)));
		holiday_say_provisional(calendar, day, &tool->diag);
	}
	workday_free(calendar);
}

static void
say_verdict(const struct job *job)
{
	const struct price *price = &job->price;
	struct tool *tool = job->tool;
	struct text of = MONTH_TEXT(price->month);

	tool_count(tool, "units", price->units);
	tool_count(tool, "persons", (size_t)price->heads);
	tool_note(tool, "sum", TEXT("supplement"), NUM_TEXT(price->sum));
	if (price->verdict == PRICE_NOT)
		tool_say(tool, "%.*s没有达到启动条件，不发价格补贴",
			 "%.*s: the price supplement does not begin", SHOW(of));
	else if (price->verdict == PRICE_OPEN)
		tool->look = true;
	else
		tool_say(tool, "%.*s启动：%s达到；按%s同比计算；%zu户（人）共%lld人，%.*s元",
			 "%.*s: it begins, by %s; it is computed by %s; units: %zu, persons: %lld, "
			 "%.*s yuan",
			 SHOW(of),
			 tool->diag.language == LANGUAGE_ZH ? kinds[price->by].zh
							    : kinds[price->by].en,
			 tool->diag.language == LANGUAGE_ZH ? kinds[price->of].zh
							    : kinds[price->of].en,
			 price->units, (long long)price->heads, SHOW(MONEY_TEXT(price->sum)));
}

/* A workbook that is bare for a reason says so below its header. */
static void
say_nothing(const struct job *job, struct rowout *out)
{
	struct prose prose = { .language = job->language };

	prose_say(&prose, "说明：{1}没有达到启动条件，不发价格补贴",
		  "note: {1}: the price supplement does not begin", MONTH_TEXT(job->price.month));
	rowout_line(out, (struct text){ prose.p, prose.n });
	prose_free(&prose);
}

static void
say_groups(const struct job *job)
{
	const struct pricelist *list = &job->list;
	struct tool *tool = job->tool;

	tool_count(tool, "listed", list->given);
	tool_count(tool, "counted", list->counted);
	tool_count(tool, "held", list->held);
	tool_say(tool, "名单：发给%zu人，已算过不重发%zu人，没有算%zu人",
		 "the list: %zu get it, counted already: %zu, left out: %zu", list->given,
		 list->counted, list->held);
}

/* The rows of units that are decided. */
static void
write_units(struct job *job, struct rowout *out)
{
	struct record decision;
	struct record row;
	enum table_result result;
	const struct text *extra;
	size_t extras = record_extras(job->decisions, &extra);

	recordout_header(out, RECORD_DECISION, job->language, extra, extras);
	while ((result = record_each(job->decisions, &decision)) == TABLE_ROW) {
		struct where where = record_where(job->decisions, &decision, -1);

		if (job->price.verdict == PRICE_STARTED) {
			if (price_entitles(&job->price, &decision))
				pricelist_see(&job->list, &decision);
			if (price_take(&job->price, &decision, &where, &row, &job->tool->diag))
				decision_write(out, job->language, &row, extras);
		}
	}
	job->tool->failed |= result == TABLE_FAILED;
}

/* The rows of other groups, behind them. */
static void
write_groups(struct job *job, struct rowout *out)
{
	struct diag *diag = &job->tool->diag;
	const struct table_options with = { 0 };
	const struct text *extra;
	size_t extras = record_extras(job->decisions, &extra);

	job->tool->failed |=
		(job->members != NULL &&
		 !pricelist_register(&job->list, job->members, &with, diag)) ||
		!pricelist_write(&job->list, job->groups, &with, out, job->language, extras, diag);
}

static void
work(struct job *job)
{
	static const int required[] = {
		DECISION_household_id, DECISION_category,        DECISION_from,
		DECISION_status,       DECISION_approved_amount, -1
	};
	struct tool *tool = job->tool;
	struct law law;
	const struct table_options with = { 0 };

	if (tool_rules(tool, &law) == NULL)
		return;
	if (!price_read(&job->price, job->indices_path, &with, &tool->diag) ||
	    !price_judge(&job->price, &law, &tool->diag)) {
		tool->failed = true;
		return;
	}
	job->decisions = record_open(tool_operand(tool, 0), RECORD_DECISION, &tool->table, NULL,
				     required, &tool->diag);
	if (job->decisions == NULL)
		return;
	job->language = tool_language(tool, record_language(job->decisions));
	tool->caption.month = job->price.month;
	struct rowout *out = tool_output(tool, &job->language, record_encoding(job->decisions));

	if (out == NULL)
		return;
	write_units(job, out);
	if (job->groups != NULL && job->price.verdict == PRICE_STARTED && !tool->failed)
		write_groups(job, out);
	if (tool->failed)
		return;
	if (job->price.verdict == PRICE_NOT)
		say_nothing(job, out);
	say_verdict(job);
	if (job->groups != NULL && job->price.verdict == PRICE_STARTED)
		say_groups(job);
	if (job->price.verdict == PRICE_STARTED)
		say_term(job);
}

static void
check_usage(const struct job *job)
{
	if (job->indices_path == NULL)
		tool_refuse(job->tool, "要用--indices给出物价指数",
			    "give the indices with --indices");
	if (job->members != NULL && job->groups == NULL)
		tool_refuse(job->tool, "--register要和--list一起用", "--register goes with --list");
}

int
main(int argc, char *argv[])
{
	struct job job = { .month = MONTH_NONE };
	const struct tool_option option[] = {
		{ 'i', "indices", "FILE", OPTION_FILE, &job.indices_path, "各月物价指数的表",
		  "the table of price indices by month" },
		{ 'm', "month", "MONTH", OPTION_MONTH, &job.month,
		  "哪个月的指数（YYYY-MM），不给就是办理日期所在的月",
		  "the month of the indices (YYYY-MM); that of the date if not given" },
		OPTION_HOLIDAYS(&job.holidays),
		{ 'l', "list", "FILE", OPTION_FILE, &job.groups,
		  "其他人员的名单（失业保险金、优抚对象等）",
		  "a list of persons of other groups, such as unemployment insurance" },
		{ 0, "register", "FILE", OPTION_FILE, &job.members,
		  "登记册：名单上的人在不在领补贴的家庭里",
		  "a register: is anybody of the list in a household that gets it" },
		{ 0 },
	};
	struct tool tool = {
		.name = "jz-price",
		.operands = "[decisions]",
		.operands_most = 1,
		.zh = "按当月物价指数看价格临时补贴要不要启动，发给谁，发多少",
		.en = "by the month's price indices: does the price supplement begin, for whom, "
		      "how much",
		.takes = TOOL_DATE | TOOL_RULES,
		.caption.title = { "价格临时补贴名册", "Social assistance: price supplement" },
		.caption.paper = PAPER_YUAN | PAPER_SUMS | PAPER_SIGNED,
		.option = option,
	};

	job.tool = &tool;
	tool_begin(&tool, argc, argv);
	check_usage(&job);
	job.list.price = &job.price;
	job.price.month = job.month == MONTH_NONE ? month_of(tool.date) : job.month;
	work(&job);
	record_close(job.decisions);
	pricelist_free(&job.list);
	price_free(&job.price);
	return tool_end(&tool);
}
