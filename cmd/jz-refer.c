/* jz-refer: what else a household is due, and which department is to hear of it. */

#include "refer.h"

/* ---- rows ---- */

static void
take_row(void *context, const struct record *row, enum programme programme)
{
	struct job *job = context;

	if (job->out != NULL)
		recordout_row(job->out, RECORD_REFERRAL, job->refer.language, row, 0);
	else if (job->by == NULL || referbook_has(row->value[REFERRAL_state], programme))
		referlist_add(&job->list, row, programme);
}

/* A household is counted anew where the register is read a second time. */
static void
forget(struct job *job)
{
	job->unlisted = job->letters = job->faulty = 0;
	for (size_t i = 0; i < job->answers.count; i++)
		job->answers.answer[i].met = false;
	referlist_clear(&job->list);
	paper_clear(&job->paper);
}

static bool
begin(void *context)
{
	struct job *job = context;
	const struct record_reader *reader = register_records(job->assess.reg);
	struct tool *tool = job->tool;

	forget(job);
	job->refer.reader = reader;
	refer_begin(&job->refer, reader);
	job->refer.language = tool->language_given ? tool->diag.language : record_language(reader);
	job->list.language = job->paper.prose.language = job->refer.language;
	if (job->letter != NULL)
		paper_begin(&job->paper, job->refer.language == LANGUAGE_ZH
						 ? TEXT("综合救助意见告知书")
						 : TEXT("Other assistance"));
	if (job->file != NULL)
		return confirmed_begin(job);
	tool_discard(tool, job->out);
	job->out = tool_output(tool, &job->refer.language, record_encoding(reader));
	if (job->out != NULL)
		recordout_header(job->out, RECORD_REFERRAL, job->refer.language, NULL, 0);
	return job->out != NULL && confirmed_begin(job);
}

static void
take(void *context, const struct household *household)
{
	struct job *job = context;

	if (job->letter != NULL && !household_is_called(household, text_of(job->letter))) {
		refer_pass(&job->refer, &job->assess.walk);
		return;
	}
	if (job->decisions != NULL && household->valid && !standing_has(&job->book, household->id))
		job->unlisted++;
	refer_household(&job->refer, &job->assess.walk);
	confirmed_household(job, household);
	if (job->letter != NULL)
		job_write_letter(job, household);
	tool_progress(job->tool, job->refer.households);
}

/* ---- the whole ---- */

static bool
open_inputs(struct job *job, struct law *law)
{
	struct tool *tool = job->tool;
	const struct ruleset *rules = tool_rules(tool, law);
	const struct assess_options options = { .path = tool_operand(tool, 0),
						.diseases = tool_data(tool, "data/diseases.csv"),
						.table = tool->table,
						.every_column = true };

	if (rules == NULL ||
	    (job->letter != NULL && !paperlist_read(tool, job->paper_list, &job->papers)))
		return false;
	job->refer.nearest = ruleset_places(rules, &job->refer.places);
	job->office = place_office_of(job->refer.nearest, job->refer.places);
	if (job->decisions != NULL &&
	    !standing_read(&job->book, job->decisions, month_of(tool->date), &tool->diag))
		return false;
	if (job->answers_path != NULL &&
	    !answer_read(&job->answers, job->answers_path, tool->date, &tool->diag))
		return false;
	job->refer.book = job->decisions != NULL ? &job->book : NULL;
	job->refer.answers = job->answers_path != NULL ? &job->answers : NULL;
	return assess_open(&job->assess, &options, law, &tool->diag);
}

static void
name_unmet(struct job *job)
{
	for (size_t i = 0; i < job->answers.count && job->letter == NULL; i++)
		if (!job->answers.answer[i].met)
			diag_say(&job->tool->diag, DIAG_ANSWER_UNMET,
				 .at = { .file = text_of(job->answers_path),
					 .line = job->answers.answer[i].where.line });
}

static void
say(struct job *job)
{
	struct tool *tool = job->tool;
	const struct refer *refer = &job->refer;

	if (job->letter != NULL) {
		job_say_letters(job);
		return;
	}
	tool_say(tool, "%zu户：应享%zu项，可能应享%zu项，不可兼得%zu项；部门在办%zu项，已办结%zu项",
		 "households: %zu; due: %zu, may be due: %zu, barred: %zu; with departments: %zu, "
		 "settled: %zu",
		 refer->households, refer->due, refer->may, refer->barred, refer->answered,
		 refer->settled);
	if (refer->oldest > 0)
		tool_say(tool, "还没有办结的，最久已等%d天",
			 "of those not settled the oldest waits for %d days", (int)refer->oldest);
	if (refer->held > 0)
		tool_say(tool, "%zu户登记有误，没有算", "left out for faults: %zu", refer->held);
	if (job->unlisted > 0)
		tool_say(tool, "%zu户不在审核意见里，按登记册重新计算",
			 "not in the decisions, computed from the register: %zu", job->unlisted);
	confirmed_say(job);
	tool_count(tool, "households", refer->households);
	tool_count(tool, "due", refer->due);
	tool_count(tool, "may", refer->may);
	tool->look |= refer->due + refer->may + refer->held > 0;
}

static void
work(struct job *job)
{
	const struct register_reading reading = { begin, take, job };
	struct tool *tool = job->tool;
	struct law law;

	if (job->by != NULL || job->letter != NULL) {
		job->file = outfile_open(tool->output, &tool->diag);
		if (job->file == NULL)
			return;
	}
	bool good = open_inputs(job, &law) && assess_each(&job->assess, &reading);

	if (good) {
		name_unmet(job);
		good = job_finish_papers(job);
	}
	if (good)
		say(job);
	tool->failed |= !good;
	assess_close(&job->assess);
}

static void
check_usage(struct job *job)
{
	struct tool *tool = job->tool;
	struct text output = text_of(tool->output != NULL ? tool->output : "-");
	bool department = job->by != NULL && text_is_any(text_of(job->by), "department|部门");

	if (job->by != NULL && !department)
		tool_refuse(tool, "--by 只能是department（部门）", "--by is department");
	confirmed_check_usage(job);
	if (job->by != NULL && job->letter != NULL)
		tool_refuse(tool, "--by和--letter只能给一个", "give one of --by and --letter");
	if (job->paper_list != NULL && job->letter == NULL)
		tool_refuse(tool, "--paper-list和--letter一起用",
			    "--paper-list goes with --letter");
	if (job->by != NULL && !rowout_is_workbook(tool->output))
		tool_refuse(tool, "--by要用-o给出一个.xlsx文件",
			    "--by asks for a file that ends in .xlsx, with -o");
	job->paper.page = text_ends(output, TEXT(".html"));
	if (job->letter != NULL && !job->paper.page && tool->output != NULL &&
	    !text_ends(output, TEXT(".txt")))
		tool_refuse(tool, "告知书的文件名要以.html或.txt结尾",
			    "the name of a letter ends in .html or .txt");
}

static void
close_job(struct job *job)
{
	outfile_abandon(job->file);
	refer_free(&job->refer);
	referlist_free(&job->list);
	standing_free(&job->book);
	answer_free(&job->answers);
	paper_free(&job->paper);
	papers_free(&job->papers);
}

int
main(int argc, char *argv[])
{
	struct tool tool = {
		.name = "jz-refer",
		.operands = "[register]",
		.operands_most = 1,
		.zh = "一户还可以享受哪些救助，转给哪个部门；部门的答复读回来",
		.en = "what else a household is due, for which department; departments' answers "
		      "read back",
		.takes = TOOL_DATE | TOOL_RULES | TOOL_PAPERS | TOOL_WORKBOOK,
		.caption.title = { "社会救助转办名单", "Social assistance: referrals" },
	};
	struct job job = { .tool = &tool };
	const struct tool_option option[] = {
		{ 0, "decisions", "FILE", OPTION_FILE, &job.decisions, "审核意见：保障类别以它为准",
		  "a decision list: categories are taken from it" },
		{ 0, "answers", "FILE", OPTION_FILE, &job.answers_path,
		  "部门退回的转办名单，填好了答复", "referrals that came back, with answers" },
		{ 0, "confirmed", "FILE", OPTION_OUTPUT, &job.confirmed_path,
		  "把确认结果（谁是哪一类，从几月到几月）写到这个文件，供各部门互认",
		  "write who was confirmed as what, for all departments, to this file" },
		{ 0, "by", "WORD", OPTION_TEXT, &job.by, "department（部门）：每个部门一张工作表",
		  "department: a sheet for each of them" },
		{ 0, "letter", "HOUSEHOLD", OPTION_TEXT, &job.letter,
		  "写给这一户（户编号或姓名）的告知书",
		  "the letter to a household, by number or name" },
		OPTION_PAPER_LIST(&job.paper_list),
		{ 0, "pairs", NULL, OPTION_FLAG, &job.pairs, "哪些项目可以兼得，依据什么",
		  "which programmes may be had together, by which document" },
		{ 0 },
	};

	tool.option = option;
	tool_begin(&tool, argc, argv);
	job.refer.take = take_row;
	job.refer.context = &job;
	job.refer.diag = &tool.diag;
	check_usage(&job);
	if (job.pairs)
		tool.failed = !refer_list_pairs(&tool);
	else
		work(&job);
	close_job(&job);
	return tool_end(&tool);
}
