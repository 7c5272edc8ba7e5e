/* jz-explain: which households are asked for, and where a paper goes. */

#include "explain.h"

#include <string.h>

#include "base/prose.h"
#include "register/register.h"

enum { SHOWN_SIZE = 1024 };

/* The households that a word fits. */
struct asked_hit {
	size_t count;
	struct text ids; /* "HB-0001;HB-0002" */
};

static void
count(struct asked *asked, struct asked_hit *hit, struct text id)
{
	if (text_listed(hit->ids, ';', id))
		return;
	hit->ids = hit->count++ == 0 ? arena_text(&asked->arena, id)
				     : prose_part(&asked->arena, LANGUAGE_EN, "{1};{2}", "{1};{2}",
						  hit->ids, id);
}

bool
asked_has(struct asked *asked, const struct household *household)
{
	bool has = asked->words == 0;

	for (size_t i = 0; i < asked->words; i++) {
		if (!household_is_called(household, text_of(asked->word[i])))
			continue;
		has = true;
		if (!asked->looked)
			count(asked, &asked->hit[i], household->id);
	}
	return has;
}

/* ---- findings of others ---- */

static bool
begin(void *context)
{
	(void)context;
	return true;
}

static void
take(void *context, const struct household *household)
{
	asked_has(context, household);
}

void
asked_begin(struct asked *asked, const char *path)
{
	const struct register_reading reading = { begin, take, asked };
	const struct register_options options = { .table = asked->tool->table };
	struct diag silent = diag_behind(&asked->tool->diag);
	struct register_reader *reg;

	asked->hit = arena_alloc(&asked->arena, asked->words * sizeof(*asked->hit));
	if (asked->words == 0 || strcmp(path, "-") == 0)
		return;
	diag_hush(&silent, DIAG_LEVELS);
	reg = register_open(path, &options, asked->tool->date, &silent);
	asked->looked = reg != NULL && register_each(reg, &reading);
	register_close(reg);
}

bool
asked_filter(void *context, const struct finding *finding)
{
	const struct asked *asked = context;
	struct text household = finding->where->household;

	if (household.n == 0 || !asked->looked)
		return true;
	for (size_t i = 0; i < asked->words; i++)
		if (text_listed(asked->hit[i].ids, ';', household))
			return true;
	return false;
}

void
asked_end(struct asked *asked)
{
	char room[2][SHOWN_SIZE];

	for (size_t i = 0; i < asked->words; i++) {
		const struct asked_hit *hit = &asked->hit[i];
		struct text word = diag_hide_name(text_of(asked->word[i]), room[0], SHOWN_SIZE);
		struct text ids = diag_hide(hit->ids, room[1], SHOWN_SIZE);

		if (hit->count == 0)
			tool_say(asked->tool, "没有户编号或姓名是“%.*s”的",
				 "no household “%.*s”, and nobody of that name", SHOW(word));
		else if (hit->count > 1)
			tool_say(asked->tool, "“%.*s”有%zu户，都写出了：%.*s",
				 "“%.*s” is in %zu households, which were all told: %.*s",
				 SHOW(word), hit->count, SHOW(ids));
		asked->tool->look |= hit->count != 1;
	}
}

void
asked_free(struct asked *asked)
{
	arena_free(&asked->arena);
}

/* ---- papers ---- */

struct outfile *
explain_open_paper(struct tool *tool, const char *path, bool *page)
{
	const char *dot = path == NULL ? NULL : strrchr(path, '.');

	*page = dot != NULL && strcmp(dot, ".html") == 0;
	if (path != NULL && strcmp(path, "-") != 0 && !*page &&
	    (dot == NULL || strcmp(dot, ".txt") != 0)) {
		diag_say(&tool->diag, DIAG_OUTPUT_KIND, .at = { .file = text_of(path) },
			 .one = text_of(dot == NULL ? "" : dot));
		return NULL;
	}
	return outfile_open(path, &tool->diag);
}
