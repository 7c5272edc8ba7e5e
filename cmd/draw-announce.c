/* jz-draw --announce: what is fixed before the public number is known. */

#include "draw.h"

#include "base/num.h"
#include "inspect/ticket.h"

/* The least size that a rule asks for: its share of the list, rounded up. */
static bool
least_size(struct job *job, size_t *least)
{
	struct law law;
	enum param param = job->list.rule;

	*least = 0;
	if (param == PARAM_COUNT)
		return true;
	if (tool_rules(job->tool, &law) == NULL || !law_require(&law, &param, 1, &job->tool->diag))
		return false;
	struct ratio share = law.value[param].ratio;
	int64_t units = (int64_t)job->list.units;

	/* the list is bounded as a share's parts are: the product has room */
	*least = (size_t)((units * share.num + share.den - 1) / share.den);
	tool_say(job->tool, "%s是%.*s：%zu件里至少%zu件", "%s is %.*s: of %zu at least %zu",
		 param_key(param), SHOW(law.value[param].written), job->list.units, *least);
	return true;
}

/* The name of the list's file, for people; it becomes public. */
static struct text
name_of(struct job *job)
{
	struct text rest = text_of(tool_operand(job->tool, 0));
	struct text name = TEXT_NONE;

	while (rest.n > 0)
		name = text_next(&rest, '/');
	name = diag_hide_name(name, arena_alloc(&job->arena, name.n + 1), name.n + 1);
	return ticket_takes(name) ? name : TEXT_NONE;
}

static void
say(const struct job *job, size_t size)
{
	const struct tool *tool = job->tool;

	tool_say(tool, "名单%zu个，%zu层，抽%zu个；名单校验码%s",
		 "list: %zu, strata: %zu, to be drawn: %zu; digest of the list %s", job->list.units,
		 job->list.strata, size, job->list.digest);
	tool_say(tool, "种子：%s公布的%s", "the seed: what is published on %s as %s",
		 DAY_TEXT(job->on).p, job->source);
}

void
draw_announce(struct job *job)
{
	struct tool *tool = job->tool;
	struct outfile *file = outfile_open(tool->output, &tool->diag);
	size_t least;
	bool good =
		file != NULL &&
		drawlist_read(&job->list, tool_operand(tool, 0), &tool->table, NULL, &tool->diag) &&
		least_size(job, &least);
	size_t size = 0;

	if (good) {
		size = least > job->list.strata ? least : job->list.strata;
		size = job->number >= 0 ? (size_t)job->number : size;
		good = drawlist_share(&job->list, size, least, &tool->diag);
	}
	if (!good) {
		outfile_abandon(file);
		tool->failed = true;
		return;
	}
	job->plan = (struct drawplan){
		.name = name_of(job),
		.date = tool->date,
		.source = text_of(job->source),
		.on = job->on,
		.size = (int64_t)size,
	};
	drawplan_write(&job->plan, &job->list, file);
	tool->failed |= !tool_finish_file(tool, file);
	tool_count(tool, "list", job->list.units);
	tool_count(tool, "size", size);
	if (!tool->failed)
		say(job, size);
}
