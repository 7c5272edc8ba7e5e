/* jz-tally: what everybody may see. */

#include "tally.h"

#include <string.h>

#include "publish/protect.h"
#include "publish/releaseout.h"
#include "publish/tallypage.h"
#include "table/outfile.h"

static void
check_public(const struct job *job)
{
	struct tool *tool = job->tool;

	if (!job->open) {
		if (job->previous != NULL || job->first)
			tool_refuse(tool, "--previous、--first要与--public一起用",
				    "--previous and --first go with --public");
		return;
	}
	if ((job->previous == NULL) == !job->first)
		tool_refuse(tool, "--public要用--previous给出上一次公开的统计；第一次公开用--first",
			    "--public takes the last release by --previous, or --first");
	if (job->by != NULL || job->members != NULL || job->times)
		tool_refuse(
			tool,
			"公开的统计只按镇、村、类别：--public不能与--by、--register、--times一起用",
			"the public tally is by town, village and category alone: without --by, "
			"--register and --times");
}

void
tally_check_usage(const struct job *job)
{
	struct tool *tool = job->tool;

	for (size_t i = 0; i < tool->operands_given; i++)
		if (strcmp(tool->operand[i], "-") == 0)
			tool_refuse(tool, "不能用标准输入：文件要读两遍",
				    "not from standard input: files are read twice");
	if (job->times && (job->members != NULL || job->page != NULL))
		tool_refuse(tool, "--times只要jz-due写出的名单",
			    "--times takes lists of jz-due, and neither --register nor --page");
	check_public(job);
}

static bool
read_rules(struct job *job, struct release *release)
{
	static const enum param needed[] = { PARAM_PUBLISH_VILLAGE_LEAST,
					     PARAM_PUBLISH_CELL_LEAST };
	struct law *law = &job->law;

	if (tool_rules(job->tool, law) == NULL || !law_require(law, needed, 2, &job->tool->diag))
		return false;
	release->least = law->value[PARAM_PUBLISH_CELL_LEAST].whole;
	release->village_least = law->value[PARAM_PUBLISH_VILLAGE_LEAST].whole;
	/* no row of fewer than that can keep a secret */
	if (release->village_least < release->least)
		release->village_least = release->least;
	return true;
}

static bool
write_page(struct job *job, const struct release *release, enum language language)
{
	struct paper paper = { .prose.language = language, .page = true, .style = tallypage_style };
	struct outfile *file;

	if (job->page == NULL)
		return true;
	file = outfile_open(job->page, &job->tool->diag);
	if (file == NULL)
		return false;
	paper_begin(&paper, language == LANGUAGE_ZH ? TEXT("社会救助统计") : TEXT("tally"));
	releaseout_page(release, &paper);
	paper_end(&paper);
	outfile_text(file, (struct text){ paper.prose.p, paper.prose.n });
	paper_free(&paper);
	return tool_finish_file(job->tool, file);
}

static bool
write_all(struct job *job, const struct release *release)
{
	struct tool *tool = job->tool;
	enum language language = job->list.language;

	tool->caption.paper = PAPER_YUAN;
	tool->with.total = tally_total(tool_language(tool, language));
	struct rowout *out = tool_output(tool, &language, NULL);

	if (out == NULL)
		return false;
	releaseout_write(release, out, language);
	tool_say(tool,
		 "合并%zu个户数少的镇村，隐去%"
		 "zu个户数；其他名单、公示与统计对照能看出什么，不在核算之内",
		 "places that stand together with another: %zu; figures hidden: %zu; what notices "
		 "and other lists tell beside it is not reckoned with",
		 release->merged, release->veiled);
	return write_page(job, release, language);
}

bool
tally_public(struct job *job)
{
	struct tool *tool = job->tool;
	const struct tally *cells = &job->tally[0];
	struct release_past past = { 0 };
	struct release release = { .past = job->first ? NULL : &past };
	bool good = read_rules(job, &release);

	if (good && job->previous != NULL &&
	    !releasepast_read(&past, job->previous, &tool->table, &tool->diag)) {
		tool_say(tool, "--previous的文件不是jz-tally --public写出的统计，没有写出",
			 "the file of --previous is no tally of jz-tally --public; not written");
		good = false;
	}
	if (good && !(release_take(&release, cells, &job->tally[1], &job->list.names,
				   tool_language(tool, job->list.language)) &&
		      protect_release(&release))) {
		tool_say(tool,
			 "怎样隐去都会让人推算出少数几户的情况（户数太少，或者镇村名里有顿号），没"
			 "有写出",
			 "whatever is hidden, few households could be told from it (there are too "
			 "few, or a place has 、 in its name); not written");
		good = false;
	}
	good = good && write_all(job, &release);
	release_free(&release);
	releasepast_free(&past);
	return good;
}
