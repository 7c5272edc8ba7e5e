/* jz-relief: money that is put in, and what there is. */
#include "relief.h"

#include "base/num.h"

enum { NAME_SIZE = 256 };

/* Is it a name without what the file does not keep of it? */
static bool
is_written(struct text name)
{
	char buf[NAME_SIZE];

	return name.n <= sizeof(buf) && text_trim(text_uncontrolled(name, buf)).n > 0;
}

void
relief_fund(struct job *job)
{
	struct tool *tool = job->tool;

	for (size_t i = 0; i < job->fund.count; i++) {
		struct text sum = text_of(job->fund.item[i]);
		struct text town = text_trim(text_next(&sum, '='));
		fen_t amount = 0;

		sum = text_trim(sum);
		if (!is_written(town) || money_parse(sum.p, sum.n, &amount) != MONEY_OK ||
		    amount <= 0)
			tool_refuse(tool, "--fund要写成“镇=金额”：%s", "--fund is TOWN=SUM: %s",
				    job->fund.item[i]);
		reserve_fund(job->reserve, town, amount, tool->date);
	}
}

bool
relief_is_in_order(const struct job *job)
{
	struct diag *diag = &job->tool->diag;
	const struct where where = { .file = text_of(job->reserve_path) };
	int64_t last = purse_last(reserve_purse(job->reserve));

	if (last == BLANK)
		return true;
	if (job->tool->date < last)
		diag_say(diag, DIAG_RESERVE_BACK, .at = where, .value = DAY_TEXT(job->tool->date),
			 .one = DAY_TEXT((day_t)last));
	else if (job->begin && job->fund.count > 0)
		diag_say(diag, DIAG_RESERVE_BEGUN, .at = where);
	else
		return true;
	return false;
}

void
relief_check_balance(struct job *job)
{
	struct tool *tool = job->tool;
	struct text sum = text_of(tool_operand(tool, 0));
	fen_t wanted;

	if (money_parse(sum.p, sum.n, &wanted) != MONEY_OK)
		tool_refuse(tool, "--balance后面要有月份和金额：%s",
			    "--balance is followed by the month and the sum: %s",
			    tool_operand(tool, 0));
	if (job->town != NULL && !purse_has_town(reserve_purse(job->reserve), text_of(job->town)))
		tool_refuse(tool, "备用金账里没有这个镇：%s", "the reserve has no such town: %s",
			    job->town);
	fen_t found = purse_balance(reserve_purse(job->reserve), text_of(job->town),
				    month_last(job->balance));

	if (found != wanted)
		diag_say(&tool->diag, DIAG_RESERVE_BALANCE,
			 .at = { .file = text_of(job->reserve_path) }, .value = MONEY_TEXT(wanted),
			 .one = MONTH_TEXT(job->balance), .two = MONEY_TEXT(found));
}

void
relief_say_balances(struct job *job)
{
	const struct purse *purse = reserve_purse(job->reserve);
	size_t pending = reserve_pending(job->reserve);
	char head[JOURNAL_HEAD_SIZE];
	struct text town;

	for (size_t i = 0; (town = purse_town(purse, i)).n > 0; i++)
		tool_say(job->tool, "%.*s：备用金余额%.*s元", "%.*s: the reserve has %.*s yuan",
			 SHOW(town), SHOW(MONEY_TEXT(purse_free_of(purse, town))));
	if (pending > 0 && !job->record)
		tool_say(job->tool,
			 "试算：备用金账没有动，新算的没有案号，不能据以发放；要记入的加--record：%"
			 "zu笔",
			 "a trial: the reserve is as it was, and what is new has no case and "
			 "cannot be paid; "
			 "lines that --record puts down: %zu",
			 pending);
	else if (pending > 0)
		tool_say(job->tool, "备用金账记入%zu笔，台账校验%s",
			 "lines put down in the reserve: %zu; its head is %s", pending,
			 journal_head(reserve_journal(job->reserve), head));
}
