/* jz-tally: households, persons and sums of lists, by what they have in common. */

#include "tally.h"

#include "compare/snapshot.h"
#include "publish/tallypage.h"
#include "register/register.h"
#include "table/outfile.h"

/* ---- who lives in the households ---- */

static bool
begin(void *context)
{
	struct job *job = context;

	tallypeople_forget(&job->people);
	return true;
}

static void
take(void *context, const struct household *household)
{
	struct job *job = context;

	tallypeople_take(&job->people, household, &job->law);
}

static bool
read_members(struct job *job)
{
	static const enum param needed[] = { PARAM_AGE_MINOR, PARAM_AGE_ELDER };
	const struct register_reading reading = { begin, take, job };
	const struct register_options options = { 0 };
	struct tool *tool = job->tool;

	if (job->members == NULL)
		return true;
	if (tool_rules(tool, &job->law) == NULL || !law_require(&job->law, needed, 2, &tool->diag))
		return false;
	struct register_reader *reg =
		register_open(job->members, &options, tool->date, &tool->diag);
	/* what is wrong in it jz-check said; who is held back is not known here */
	int heard = diag_hush(&tool->diag, DIAG_TROUBLE);
	bool good = reg != NULL && register_each(reg, &reading);

	(void)diag_hush(&tool->diag, heard);
	register_close(reg);
	job->list.people = &job->people;
	for (size_t i = 0; i < job->tallies; i++) {
		job->tally[i].minor = (int)job->law.value[PARAM_AGE_MINOR].whole;
		job->tally[i].elder = (int)job->law.value[PARAM_AGE_ELDER].whole;
	}
	return good;
}

/* ---- the lists ---- */

static bool
read_lists(struct job *job)
{
	struct tool *tool = job->tool;
	bool good = true;

	for (size_t i = 0; good && i < tool->operands_given; i++) {
		const char *path = tool->operand[i];
		enum record_type type = snapshot_kind(path, &tool->table, &tool->diag);

		if (type == RECORD_REGISTER)
			diag_say(&tool->diag, DIAG_TALLY_KIND, .at = { .file = text_of(path) });
		good = (type == RECORD_DECISION || type == RECORD_PAYMENT) &&
		       tallylist_read(&job->list, path, type, &tool->table, &tool->diag);
	}
	for (size_t i = 0; i < job->tallies; i++)
		tally_order(&job->tally[i]);
	return good;
}

static bool
write_page(struct job *job, enum language language)
{
	struct tool *tool = job->tool;
	struct outfile *file;
	struct paper paper = { .prose.language = language, .page = true, .style = tallypage_style };

	if (job->page == NULL)
		return true;
	file = outfile_open(job->page, &tool->diag);
	if (file == NULL)
		return false;
	paper_begin(&paper, language == LANGUAGE_ZH ? TEXT("社会救助统计") : TEXT("tally"));
	for (size_t i = 1; i < job->tallies; i++)
		tallypage_write(&paper, &job->tally[i], &job->list.names);
	paper_end(&paper);
	outfile_text(file, (struct text){ paper.prose.p, paper.prose.n });
	paper_free(&paper);
	return tool_finish_file(tool, file);
}

static bool
add_up(const struct job *job)
{
	bool good = true;

	for (size_t i = 0; i < job->tallies; i++)
		good &= tally_adds_up(&job->tally[i], job->list.amount);
	if (!good)
		tool_say(job->tool, "统计与名单的金额不符，没有写出",
			 "the tally does not come to the sum of the lists; it was not written");
	return good;
}

static bool
write_all(struct job *job)
{
	struct tool *tool = job->tool;
	const struct tallylist *list = &job->list;
	enum language language = list->language;

	tool->with.total = tally_total(tool_language(tool, language));
	tool->with.chart = (struct rowout_chart){
		.by = { 1, job->tally[0].dimensions > 1 ? 2 : 0 },
		.of = { job->tally[0].dimensions + 3 },
	};
	struct rowout *out = tool_output(tool, &language, NULL);

	if (out == NULL)
		return false;
	tally_write(&job->tally[0], &list->names, out, language);
	tool_say(tool,
		 "计入%zu行，合计%s元，与名单相符；没有金额、不同意、暂停、终止的%zu行没有计入；"
		 "读不清的%zu行",
		 "rows counted: %zu, %s yuan, which is the sum of the lists; not counted, for they "
		 "bring nothing: %zu; not readable: %zu",
		 list->counted, MONEY_TEXT(list->amount).p, list->left, list->unread);
	tool_count(tool, "rows", list->counted);
	return write_page(job, language);
}

/* ---- what was asked for ---- */

static bool
work(struct job *job)
{
	bool good;

	if (job->evaluate)
		good = tally_evaluate(job);
	else if (job->times)
		good = tally_times(job);
	else if (job->open)
		good = read_lists(job) && add_up(job) && tally_public(job);
	else
		good = read_members(job) && read_lists(job) && tally_share(job) && add_up(job) &&
		       write_all(job);
	for (size_t i = 0; i < job->tallies; i++)
		tally_free(&job->tally[i]);
	tallylist_free(&job->list);
	tallypeople_free(&job->people);
	return good;
}

int
main(int argc, char *argv[])
{
	struct job job = { 0 };
	const struct tool_option option[] = {
		{ 0, "by", "WORD", OPTION_TEXT, &job.by,
		  "按什么统计：town,village,category,month,area,age,disability,funding",
		  "by what: town,village,category,month,area,age,disability,funding" },
		{ 0, "register", "FILE", OPTION_FILE, &job.members,
		  "登记册：家庭成员的年龄、残疾和户口性质",
		  "the register: ages, disabilities and area of the members" },
		{ 0, "page", "FILE", OPTION_OUTPUT, &job.page,
		  "写一张带图的网页，能打印，手机也能看（.html）",
		  "write a page with charts, to print and for phones (.html)" },
		{ 0, "times", NULL, OPTION_FLAG, &job.times, "统计办理时限：文件是jz-due写出的",
		  "count how steps went in time: lists that jz-due wrote" },
		{ 0, "evaluate", NULL, OPTION_FLAG, &job.evaluate, "评价各镇、各部门的工作",
		  "how towns and departments did: lists of steps, rechecks, draws …" },
		{ 0, "public", NULL, OPTION_FLAG, &job.open,
		  "可以公开的统计：按镇、村、类别，户数少的合并、隐去",
		  "for everybody: by town, village, category; what is of few is hidden" },
		{ 0, "previous", "FILE", OPTION_FILE, &job.previous, "上一次公开的统计",
		  "the last public tally" },
		{ 0, "first", NULL, OPTION_FLAG, &job.first, "第一次公开",
		  "nothing was published before" },
		{ 0 },
	};
	struct tool tool = {
		.name = "jz-tally",
		.operands = "list...",
		.operands_least = 1,
		.operands_most = TOOL_ANY,
		.zh = "户数、人数、金额的统计：按镇、村、类别、月份、户口、年龄、残疾、资金级别",
		.en = "count households, persons and sums of lists, by town, village, category …",
		.takes = TOOL_DATE | TOOL_RULES,
		.caption.title = { "社会救助统计表", "Tally of social assistance" },
		.caption.paper = PAPER_YUAN | PAPER_SIGNED,
		.option = option,
	};

	job.tool = &tool;
	tool_begin(&tool, argc, argv);
	tally_check_usage(&job);
	tally_take_dimensions(&job);
	tool.failed = !work(&job);
	return tool_end(&tool);
}
