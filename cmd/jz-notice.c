/* jz-notice: what the law makes public of decisions, and nothing else. */

#include "notice.h"

#include "civil/holiday.h"
#include "publish/noticelist.h"
#include "publish/posted.h"

/* ---- the register: who may be named, and what must not leak ---- */

static bool
begin(void *context)
{
	struct job *job = context;

	notice_forget(&job->notice);
	return true;
}

static void
keep_secrets(struct job *job, const struct person *person, bool hidden)
{
	const struct schema *schema = schema_of(RECORD_REGISTER);
	const struct text *text = person->row.text;

	for (size_t i = 0; i < schema->count; i++)
		if (column_is_secret(&schema->column[i]))
			leak_add_number(&job->leak, text[i]);
	leak_add_place(&job->leak, text[REGISTER_town]);
	leak_add_place(&job->leak, text[REGISTER_village]);
	if (hidden || shield_is_child(person, &job->law))
		leak_add_hidden(&job->leak, text[REGISTER_name]);
}

static void
take(void *context, const struct household *household)
{
	struct job *job = context;
	bool at_risk = household_is_at_risk(household);

	for (size_t i = 0; i < household->persons; i++)
		keep_secrets(job, &household->person[i], at_risk);
	notice_meet(&job->notice, household, &job->law);
}

/* Who must not be named is known by two columns; a register without them would name everybody. */
static bool
has_columns(struct job *job)
{
	static const int needed[] = { REGISTER_at_risk, REGISTER_child_status };
	struct diag *diag = &job->tool->diag;
	bool has = true;

	for (size_t i = 0; i < ARRAY_LENGTH(needed); i++)
		if (!record_has(register_records(job->reg), needed[i])) {
			const struct column *column =
				&schema_of(RECORD_REGISTER)->column[needed[i]];

			has = false;
			diag_say(diag, DIAG_NOTICE_COLUMN, .at = { .file = text_of(job->reg_path) },
				 .one = column_heading(column, diag->language));
		}
	return has;
}

static bool
read_register(struct job *job)
{
	const struct register_reading reading = { begin, take, job };
	const struct register_options options = { 0 };
	struct tool *tool = job->tool;

	job->reg = register_open(job->reg_path, &options, tool->date, &tool->diag);
	if (job->reg == NULL)
		return false;
	/* what is to be looked at in a register jz-check said; what holds a household back counts
	 */
	int heard = diag_hush(&tool->diag, DIAG_ERROR);

	job->language = tool_language(tool, record_language(register_records(job->reg)));
	bool good = has_columns(job) && register_each(job->reg, &reading);

	(void)diag_hush(&tool->diag, heard);

	register_close(job->reg);
	return good;
}

/* ---- the notices ---- */

static bool
read_all(struct job *job)
{
	static const enum param needed[] = { PARAM_AGE_MINOR };
	struct tool *tool = job->tool;
	const struct ruleset *rules = tool_rules(tool, &job->law);
	const char *path = tool_operand(tool, 1);
	struct workday *calendar = NULL;
	size_t count;

	if (rules == NULL || !law_require(&job->law, needed, 1, &tool->diag) ||
	    !leak_add_words(&job->leak, tool_data(tool, "data/diseases.csv"), &tool->diag) ||
	    !noticelist_read(&job->notice, path, &tool->table, month_of(job->from), &tool->diag))
		return false;
	/* a clock that is set on, or a day to come, makes nobody older who is named today */
	if (job->law.as_of > tool_today())
		job->law.as_of = tool_today();
	if (!read_register(job))
		return false;
	const struct place *place = ruleset_places(rules, &count);

	job->term = (struct notice_term){ job->from, DAY_NONE, place_office_of(place, count) };
	notice_close(&job->notice, text_of(path), &tool->diag);
	if (job->notice.kind != NOTICE_FIRST)
		return true;
	calendar = holiday_open(tool_data(tool, "data/holidays.csv"), &tool->diag);
	if (calendar == NULL)
		return false;
	job->term.until = notice_until(&job->notice, &job->law, calendar, job->from, &tool->diag);
	workday_free(calendar);
	return job->term.until != DAY_NONE;
}

static void
say(struct job *job)
{
	struct tool *tool = job->tool;
	size_t villages = 0;
	size_t named = 0;
	size_t unnamed = 0;
	fen_t amount = 0;

	for (size_t i = 0; i < job->notice.villages; i++) {
		villages += notice_has(&job->notice, i);
		named += job->notice.village[i].rows;
		unnamed += job->notice.village[i].unnamed;
		amount += job->notice.village[i].amount;
	}
	tool_say(tool, "%zu个村（社区），公布%zu户，每月%s元；不公布姓名的%zu户",
		 "villages: %zu; listed: %zu, %s yuan a month; not named: %zu", villages, named,
		 MONEY_TEXT(amount).p, unnamed);
	if (job->term.until != DAY_NONE)
		tool_say(tool, "公示到%s为止", "the notice is up until %s",
			 DAY_TEXT(job->term.until).p);
	tool_count(tool, "listed", named);
	tool_count(tool, "unnamed", unnamed);
}

static void
check_posted(struct job *job)
{
	struct tool *tool = job->tool;
	struct posted posted;

	if (!posted_check(tool_operand(tool, 0), &tool->table, job->down, tool->date, &posted,
			  &tool->diag))
		tool->failed = true;
	else
		tool_say(tool, "还在公示的%zu份，到期没有撤下的%zu份；不清楚的%zu份",
			 "notices that are up: %zu; past their day: %zu; not known: %zu", posted.up,
			 posted.over, posted.unread);
}

static void
check_usage(struct job *job)
{
	struct tool *tool = job->tool;
	struct text output = text_of(tool->output);
	bool down = job->down != DAY_NONE;

	if (tool->operands_given != (down ? 1 : 2))
		tool_refuse(tool, "写上first、decisions或longterm和审核意见；--down只要公示登记",
			    "give first, decisions or longterm and the decisions; --down has the "
			    "list of notices alone");
	if (down && (tool->output != NULL || job->reg_path != NULL))
		tool_refuse(tool, "--down只检查公示登记，不用-o和--register",
			    "--down looks through the list of notices alone, without -o and "
			    "--register");
	if (down && job->down > tool->date)
		tool_refuse(tool, "--down的日期还没有到", "the day of --down is still to come");
	if (down)
		return;
	if (job->from < tool->date)
		tool_refuse(tool, "--from不能早于办理日期", "--from is before the day of the run");
	job->notice.kind = notice_kind_of(text_of(tool_operand(tool, 0)));
	if (job->notice.kind == NOTICE_KINDS)
		tool_refuse(tool, "第一个词是first（公示）、decisions（决定）或longterm（长期）",
			    "the first word is first, decisions or longterm");
	if (job->reg_path == NULL)
		tool_refuse(tool, "要用--register给出登记册：靠它知道谁不能公布姓名",
			    "--register gives the register, which says who must not be named");
	if (!text_ends(output, TEXT(".html")) && !text_ends(output, TEXT(".txt")) &&
	    !rowout_is_workbook(tool->output))
		tool_refuse(tool, "用-o给出.xlsx、.html或.txt文件",
			    "-o names a file that ends in .xlsx, .html or .txt");
}

int
main(int argc, char *argv[])
{
	struct tool tool = {
		.name = "jz-notice",
		.operands = "[first|decisions|longterm] list",
		.operands_least = 1,
		.operands_most = 2,
		.zh = "公示和公布：申请人、家庭人口、月保障金，别的都没有",
		.en = "public notices: applicant, members, amount, and nothing else",
		.takes = TOOL_DATE | TOOL_RULES | TOOL_PAPERS,
	};
	struct job job = { .tool = &tool, .from = DAY_NONE, .down = DAY_NONE };
	const struct tool_option option[] = {
		{ 0, "register", "FILE", OPTION_FILE, &job.reg_path,
		  "登记册：谁不能公布姓名，哪些号码不能出现",
		  "the register: who must not be named, which numbers must not appear" },
		{ 0, "from", "DATE", OPTION_DAY, &job.from, "从哪天起公示；不给就是办理日期",
		  "when the notice begins; the day of the run if not given" },
		{ 0, "down", "DATE", OPTION_DAY, &job.down, "到这一天，哪些公示该撤下还没有撤下",
		  "which notices of a list are up past their day, on this one" },
		{ 0 },
	};

	tool.option = option;
	tool_begin(&tool, argc, argv);
	job.from = job.from == DAY_NONE ? tool.date : job.from;
	check_usage(&job);
	if (job.down != DAY_NONE)
		check_posted(&job);
	else if (read_all(&job) && notice_write(&job))
		say(&job);
	else
		tool.failed = true;
	notice_free(&job.notice);
	leak_free(&job.leak);
	paper_free(&job.paper);
	return tool_end(&tool);
}
