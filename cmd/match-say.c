/* jz-match: what is said of a match: every row of the extract, every person of the register. */

#include "match.h"

#include "base/prose.h"

static void
say_rows(const struct job *job)
{
	const struct match *match = &job->match;
	struct tool *tool = job->tool;
	size_t unmatched = match->rows - match->matched - match->unusable;

	tool_say(tool,
		 "%.*s：%zu行 = 比中%zu + 没有比中%zu + 不能用%zu；比中的A级%zu，B级%zu，C级%zu",
		 "%.*s: rows %zu = matched %zu + unmatched %zu + unusable %zu; matched at level A "
		 "%zu, B %zu, C %zu",
		 SHOW(job->kind->name[tool->diag.language]), match->rows, match->matched, unmatched,
		 match->unusable, match->by_level[WHOSE_A], match->by_level[WHOSE_B],
		 match->by_level[WHOSE_C]);
	tool_count(tool, "rows", match->rows);
	tool_count(tool, "matched", match->matched);
	tool_count(tool, "unmatched", unmatched);
	tool_count(tool, "unusable", match->unusable);
}

static void
say_persons(const struct job *job)
{
	const struct match *match = &job->match;
	struct tool *tool = job->tool;
	size_t lost = match->persons - match->numbered - match->named - match->unasked;

	tool_say(tool, "登记%zu人：能按号码比对%zu人，只能按姓名和出生日期比对%zu人，没法比对%zu人",
		 "persons %zu: matched by number %zu, by name and birth date alone %zu, not "
		 "to be matched %zu",
		 match->persons, match->numbered, match->named, lost);
	if (match->unasked > 0)
		tool_say(tool, "义务人没有同意核对的%zu人，没有比对",
			 "supporters without consent, not matched: %zu", match->unasked);
}

/* "2026-01-01至2026-10-31", with one of both where the other is not known. */
static struct text
term_of(struct job *job, const struct extract_coverage *coverage)
{
	enum language language = job->tool->diag.language;
	struct text from = DAY_TEXT(coverage->from);
	struct text until = DAY_TEXT(coverage->until);

	if (until.n == 0)
		return prose_part(&job->arena, language, "{1}起", "from {1}", from);
	if (from.n == 0)
		return prose_part(&job->arena, language, "至{1}", "to {1}", until);
	return prose_part(&job->arena, language, "{1}至{2}", "{1} to {2}", from, until);
}

static void
say_coverage(struct job *job)
{
	struct tool *tool = job->tool;
	struct extract_coverage coverage = match_coverage(job);
	bool known = coverage.from != DAY_NONE || coverage.until != DAY_NONE;
	struct text term = known ? term_of(job, &coverage) : TEXT_NONE;
	bool outside = (coverage.from != DAY_NONE && job->month < month_of(coverage.from)) ||
		       (coverage.until != DAY_NONE && job->month > month_of(coverage.until));

	if (!known && coverage.place.n == 0)
		tool_say(tool, "数据包括哪里、到哪天，没有说明（--covers）；没有比中不等于没有",
			 "what the extract covers is not said (--covers); not to be met in it "
			 "proves nothing");
	else
		tool_say(tool, "数据范围：%.*s%s%.*s；没有比中不等于没有",
			 "the extract covers %.*s%s%.*s; not to be met in it proves nothing",
			 SHOW(coverage.place), coverage.place.n > 0 && known ? " " : "",
			 SHOW(term));
	if (outside)
		diag_say(&tool->diag, DIAG_MATCH_COVERAGE,
			 .at = { .file = table_name(job->extract.table) }, .one = term,
			 .two = MONTH_TEXT(job->month));
}

void
match_say_leads(struct job *job)
{
	struct tool *tool = job->tool;
	const struct leads *leads = &job->leads;
	size_t count[WORD_LEAD_AGAIN - WORD_LEAD_OPEN + 1] = { 0 };

	for (size_t i = 0; i < leads->count; i++)
		count[leads->lead[i].state - WORD_LEAD_OPEN]++;
	size_t again = count[WORD_LEAD_AGAIN - WORD_LEAD_OPEN];
	size_t cleared = count[WORD_LEAD_CLEARED - WORD_LEAD_OPEN];
	size_t confirmed = count[WORD_LEAD_CONFIRMED - WORD_LEAD_OPEN];
	size_t open = count[0] + again;
	tool_say(tool,
		 "线索%zu条：待核%zu条，其中又出现的%zu条；属实%zu条；已排除、不再列出的%zu条",
		 "leads %zu: open %zu, of which again %zu; confirmed %zu; cleared and left out %zu",
		 leads->count, open, again, confirmed, cleared);
	if (leads->unmet > 0)
		tool_say(tool, "比中了、不合条件的%zu次", "met, and not a hit: %zu", leads->unmet);
	if (job->adjudicated_path != NULL)
		tool_say(tool, "处理过的线索，这次数据里有的%zu条",
			 "decisions whose lead is in this extract: %zu", job->adjudicated.met);
	tool_count(tool, "leads", leads->count);
	tool_count(tool, "open", open);
	tool->look |= open > 0;
}

void
match_say(struct job *job)
{
	say_rows(job);
	say_persons(job);
	say_coverage(job);
	match_say_leads(job);
}
