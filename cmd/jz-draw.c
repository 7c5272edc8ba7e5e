/* jz-draw: who is to be checked, drawn by a public number so that anybody can repeat it. */

#include "draw.h"

#include <stdlib.h>

#include "inspect/ticket.h"
#include "register/recordout.h"

/* ---- what a draw rests on ---- */

static bool
read_inspectors(struct job *job, struct text seed)
{
	if (job->inspectors_path == NULL)
		return true;
	if (!inspector_read(&job->inspectors, job->inspectors_path, &(struct table_options){ 0 },
			    &job->tool->diag))
		return false;
	inspector_seed(&job->inspectors, seed);
	return true;
}

/* The list as it was announced, with everybody's ticket. */
static bool
read_list(struct job *job, struct text seed)
{
	struct tool *tool = job->tool;
	const struct draw_members members = inspector_members(&job->inspectors);

	job->list.by = job->plan.by;
	job->list.rule = job->plan.rule;
	if (!read_inspectors(job, seed) ||
	    !drawlist_read(&job->list, tool_operand(tool, 0), &tool->table, &members,
			   &tool->diag) ||
	    !drawplan_hold(&job->plan, &job->list, &tool->diag))
		return false;
	drawlist_draw(&job->list, seed);
	return true;
}

/* ---- what is written ---- */

/* A list that was drawn keeps its language and what people put beside it. */
static void
write_drawn(struct job *job, enum language from, const char *encoding)
{
	struct tool *tool = job->tool;
	struct drawn *drawn = &job->drawn;
	struct rowout *out = tool_output(tool, &from, encoding);

	if (out == NULL)
		return;
	recordout_header(out, RECORD_DRAWN, from, drawn->extra, drawn->extras);
	for (size_t i = 0; i < drawn->rows; i++)
		recordout_row(out, RECORD_DRAWN, from, &drawn->row[i], drawn->extras);
}

/* ---- the draw ---- */

static bool
draw(struct job *job)
{
	struct tool *tool = job->tool;
	struct text seed = ticket_seed(text_of(job->seed), &job->arena);
	size_t again = 0;

	if (!drawplan_read(&job->plan, job->announced_path, &job->arena, &tool->diag))
		return false;
	if (tool->date < job->plan.on) {
		diag_say(&tool->diag, DIAG_DRAW_EARLY, .at = ini_where(&job->plan.ini, 0),
			 .one = DAY_TEXT(job->plan.on), .two = DAY_TEXT(tool->date));
		return false;
	}
	if (!read_list(job, seed))
		return false;
	drawn_pick(&job->drawn, &job->list, seed);
	size_t drawn = job->drawn.rows;

	if (job->risk != NULL &&
	    !drawn_add_risks(&job->drawn, &job->list, seed, job->risk, &again, &tool->diag))
		return false;
	if (job->inspectors_path != NULL)
		drawn_send(&job->drawn, 0, &job->list, &job->inspectors, &tool->diag);
	write_drawn(job, job->list.language, NULL);
	tool_say(tool, "种子“%.*s”：%zu个里抽出%zu个", "seed “%.*s”: of %zu drawn: %zu", SHOW(seed),
		 job->list.units, drawn);
	if (job->risk != NULL)
		tool_say(tool, "另按风险抽取%zu个", "picked for a risk besides: %zu",
			 job->drawn.rows - drawn);
	if (again > 0)
		tool_say(tool, "按风险列出的有%zu个已经随机抽中",
			 "listed for a risk and drawn anyway: %zu", again);
	tool_count(tool, "drawn", drawn);
	tool_count(tool, "risk", job->drawn.rows - drawn);
	return true;
}

/* ---- a substitute ---- */

/* How many of a stratum were drawn so far, with those who stand in: the next ticket's place. */
static size_t
places_taken(const struct drawn *drawn, struct text stratum)
{
	size_t taken = 0;

	for (size_t i = 0; i < drawn->rows; i++)
		taken += text_equal(drawn->row[i].text[DRAWN_stratum], stratum) &&
			 drawn->row[i].value[DRAWN_picked] != WORD_PICKED_RISK;
	return taken;
}

/* Who comes next in the stratum; NULL: nobody is left. */
static const struct draw_unit *
next_of(const struct job *job, struct text stratum, size_t place)
{
	const struct draw_unit **order = drawn_order(&job->list);
	const struct draw_unit *next = NULL;
	size_t at = 0;

	for (size_t i = 0; i < job->list.strata; i++) {
		const struct draw_stratum *one = &job->list.stratum[i];

		if (text_equal(one->name, stratum) && place < one->seats.rows)
			next = order[at + place];
		at += one->seats.rows;
	}
	free(order);
	return next;
}

/* The next one comes in, with inspectors of his own; whom he replaces was not met. */
static bool
put_in(struct job *job, struct record *gone)
{
	struct drawn *drawn = &job->drawn;
	struct text stratum = gone->text[DRAWN_stratum];
	size_t place = places_taken(drawn, stratum);
	const struct draw_unit *next = next_of(job, stratum, place);

	if (next == NULL) {
		diag_say(&job->tool->diag, DIAG_DRAW_NOBODY_LEFT, .at = { .file = drawn->file },
			 .one = stratum);
		return false;
	}
	for (size_t i = 0; i < drawn->rows; i++) {
		inspector_load(&job->inspectors, drawn->row[i].text[DRAWN_inspector_1]);
		inspector_load(&job->inspectors, drawn->row[i].text[DRAWN_inspector_2]);
	}
	size_t first = drawn->rows;

	drawn_stand_in(drawn, &job->list, next, gone, place + 1, text_of(job->reason));
	if (job->inspectors_path != NULL)
		drawn_send(drawn, first, &job->list, &job->inspectors, &job->tool->diag);
	tool_say(job->tool, "递补：%.*s替换%.*s", "%.*s stands in for %.*s", SHOW(next->id),
		 SHOW(text_of(job->substitute)));
	return true;
}

static bool
substitute(struct job *job)
{
	struct tool *tool = job->tool;
	struct text id = text_of(job->substitute);

	if (!drawplan_read(&job->plan, job->announced_path, &job->arena, &tool->diag) ||
	    !drawn_read(&job->drawn, job->drawn_path, &(struct table_options){ 0 }, &tool->diag))
		return false;
	struct record *gone = drawn_find(&job->drawn, id);

	if (gone == NULL || gone->value[DRAWN_picked] == WORD_PICKED_RISK ||
	    (gone->value[DRAWN_result] != BLANK &&
	     gone->value[DRAWN_result] != WORD_CHECKED_ABSENT) ||
	    drawn_substitute_of(&job->drawn, id) != NULL) {
		diag_say(&tool->diag, DIAG_DRAW_REPLACED, .at = { .file = job->drawn.file },
			 .one = id);
		return false;
	}
	if (!read_list(job, gone->text[DRAWN_seed]) || !put_in(job, gone))
		return false;
	write_drawn(job, job->drawn.language, job->drawn.encoding);
	return true;
}

int
main(int argc, char *argv[])
{
	struct tool tool = {
		.name = "jz-draw",
		.operands = "[list]",
		.operands_most = 1,
		.zh = "双随机抽查：先公布名单和名额，再用公开号码抽取，谁都能重算",
		.en = "draws households to be checked, and who checks them, so that anybody can "
		      "repeat it",
		.takes = TOOL_DATE | TOOL_RULES,
		.caption.title = { "社会救助双随机抽查名单",
				   "Social assistance: drawn to be checked" },
	};
	struct job job = { .tool = &tool, .number = -1, .on = DAY_NONE };

	draw_begin(&job, argc, argv);
	if (job.announce)
		draw_announce(&job);
	else if (job.results != NULL)
		draw_results(&job);
	else
		tool.failed |= !(job.seed != NULL ? draw(&job) : substitute(&job));
	drawlist_free(&job.list);
	inspector_free(&job.inspectors);
	drawn_free(&job.drawn);
	arena_free(&job.arena);
	return tool_end(&tool);
}
