/* jz-tally: what everybody may see. */

#include "tally.h"

#include "publish/protect.h"
#include "publish/releaseout.h"
#include "publish/tallypage.h"
#include "table/outfile.h"

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
	struct release_past past = { .language = tool_language(tool, job->list.language) };
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
