/* jz-price: does the price supplement begin this month, and who gets how much? */

#include "civil/holiday.h"
#include "pay/price.h"
#include "register/recordout.h"
#include "tool.h"

static month_t month = MONTH_NONE;
static const char *indices_path;
static const char *holidays;

static const struct tool_option options[] = {
	{ 'i', "indices", "FILE", OPTION_FILE, &indices_path, "各月物价指数的表",
	  "the table of price indices by month" },
	{ 'm', "month", "MONTH", OPTION_MONTH, &month,
	  "哪个月的指数（YYYY-MM），不给就是办理日所在的月",
	  "the month of the indices (YYYY-MM); that of the date if not given" },
	{ 't', "table", "FILE", OPTION_FILE, &holidays, "节假日表，不给就用随软件安装的那份",
	  "table of holidays; the installed one if not given" },
	{ 0 },
};

/* One run. */
struct run {
	struct tool *tool;
	struct price price;
	struct record_reader *decisions;
	enum language language;
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
say_term(const struct run *run)
{
	struct tool *tool = run->tool;
	const struct value *term = &run->price.law->value[PARAM_PRICE_PAY_BY];
	int64_t published_on = run->price.indices.published_on;

	if (!term->set || published_on == BLANK)
		return;
	struct workday *calendar = holiday_open(
		holidays != NULL ? holidays : tool_data(tool, "data/holidays.csv"), &tool->diag);

	if (calendar != NULL && published_on >= workday_first(calendar)) {
		day_t day = workday_add(calendar, (day_t)published_on, (int32_t)term->whole);

		tool_say(tool, "最迟%.*s发放", "to be paid by %.*s", SHOW(DAY_TEXT(day)));
		if (day > workday_final(calendar))
			diag_say(&tool->diag, DIAG_DAY_PROVISIONAL, .value = DAY_TEXT(day),
				 .one = DAY_TEXT(workday_final(calendar)));
	}
	workday_free(calendar);
}

static void
say_verdict(const struct run *run)
{
	const struct price *price = &run->price;
	struct tool *tool = run->tool;
	struct text of = MONTH_TEXT(price->month);

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

static void
write_rows(struct run *run, struct rowout *out)
{
	struct arena arena = { 0 };
	struct record decision;
	struct record row;
	enum table_result result;
	const struct text *extra;
	size_t extras = record_extras(run->decisions, &extra);

	recordout_header(out, RECORD_DECISION, run->language, extra, extras);
	while ((result = record_next(run->decisions, &arena, &decision)) == TABLE_ROW) {
		struct where where = record_where(run->decisions, &decision, -1);

		if (run->price.verdict == PRICE_STARTED &&
		    price_take(&run->price, &decision, &where, &row, &run->tool->diag))
			recordout_row(out, RECORD_DECISION, run->language, &row, extras);
		arena_reset(&arena);
	}
	arena_free(&arena);
	run->tool->failed |= result == TABLE_FAILED;
}

static void
work(struct run *run)
{
	static const int required[] = {
		DECISION_household_id, DECISION_category,        DECISION_from,
		DECISION_status,       DECISION_approved_amount, -1
	};
	struct tool *tool = run->tool;
	struct law law;
	const struct table_options with = { 0 };

	if (tool_rules(tool, &law) == NULL)
		return;
	if (!price_read(&run->price, indices_path, &with, &tool->diag) ||
	    !price_judge(&run->price, &law, &tool->diag)) {
		tool->failed = true;
		return;
	}
	run->decisions = record_open(tool_operand(tool, 0), RECORD_DECISION, &tool->table, NULL,
				     required, &tool->diag);
	if (run->decisions == NULL)
		return;
	run->language = record_language(run->decisions);
	struct rowout *out = tool_output(tool, &run->language, record_encoding(run->decisions));

	if (out == NULL)
		return;
	write_rows(run, out);
	if (tool->failed)
		return;
	say_verdict(run);
	if (run->price.verdict == PRICE_STARTED)
		say_term(run);
}

int
main(int argc, char *argv[])
{
	struct tool tool = {
		.name = "jz-price",
		.operands = "[decisions]",
		.operands_most = 1,
		.zh = "按当月物价指数看价格临时补贴要不要启动，发给谁，发多少",
		.en = "By the month's price indices: does the price supplement begin, for whom, "
		      "how much.",
		.takes = TOOL_DATE | TOOL_RULES,
		.title_zh = "价格临时补贴名册",
		.title_en = "Social assistance: price supplement",
		.option = options,
	};
	struct run run = { .tool = &tool };

	tool_begin(&tool, argc, argv);
	if (indices_path == NULL)
		tool_refuse(&tool, "要用--indices给出物价指数", "give the indices with --indices");
	run.price.month = month == MONTH_NONE ? month_of(tool.date) : month;
	work(&run);
	record_close(run.decisions);
	price_free(&run.price);
	return tool_end(&tool);
}
