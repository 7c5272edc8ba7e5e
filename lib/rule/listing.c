#include "rule/listing.h"

#include <stdio.h>

#include "base/near.h"
#include "base/num.h"
#include "register/word.h"
#include "rule/same.h"
#include "rule/spell.h"

enum { LINE_SIZE = 1024 };

/* Was the key asked for? */
static bool
wanted(const struct listing *listing, const char *key)
{
	size_t i = 0;

	for (; listing->asked[i] != NULL; i++)
		if (param_within(key, text_of(listing->asked[i])))
			return true;
	return i == 0;
}

/* "2026-11-23  Sample, Datonghu, Yiyang, Hunan, China" */
static void
add_title(struct grid *grid, const struct listing *listing)
{
	size_t count;
	const struct place *place = ruleset_places(listing->rules, &count);
	const char *comma = listing->language == LANGUAGE_ZH ? "、" : ", ";
	char date[DAY_SIZE];
	char buf[LINE_SIZE];
	size_t used = (size_t)snprintf(buf, LINE_SIZE, "%s ", day_format(listing->law->date, date));

	for (size_t i = 0; i < count; i++) {
		struct text name = place[i].name[listing->language];
		int n = snprintf(buf + used, LINE_SIZE - used, "%s%.*s", i > 0 ? comma : " ",
				 SHOW(name));

		if (n < 0 || (size_t)n >= LINE_SIZE - used)
			break;
		used += (size_t)n;
	}
	grid->title = arena_text(&grid->arena, (struct text){ buf, used });
}

/* ---- the values in force ---- */

static const struct grid_column value_column[] = {
	{ "键", "key", CELL_TEXT, GRID_BOTH },
	{ "项目", "item", CELL_TEXT, GRID_ROWS },
	{ "值", "value", CELL_TEXT, GRID_BOTH },
	{ "文件名称", "title", CELL_TEXT, GRID_ROWS },
	{ "文号", "document", CELL_TEXT, GRID_ROWS },
	{ "条款", "article", CELL_TEXT, GRID_ROWS },
	{ "依据", "source", CELL_TEXT, GRID_TEXT },
	{ "起始", "from", CELL_DATE, GRID_BOTH },
	{ "截止", "until", CELL_DATE, GRID_BOTH },
	{ "依据性质", "basis", CELL_TEXT, GRID_BOTH },
	{ "地区", "place", CELL_TEXT, GRID_ROWS },
	{ "规则文件", "file", CELL_TEXT, GRID_ROWS },
	{ "行", "line", CELL_NUMBER, GRID_ROWS },
	{ "出处", "where", CELL_TEXT, GRID_TEXT },
	{ "替代了", "overrides", CELL_TEXT, GRID_BOTH },
};

/* "16 years (民发〔2021〕43号 第五条); …" */
static struct text
overrides(const struct listing *listing, enum param param, char buf[LINE_SIZE])
{
	const struct value *value;
	size_t used = 0;

	for (size_t i = 0;
	     (value = ruleset_overridden(listing->rules, listing->law->date, param, i)) != NULL;
	     i++) {
		struct text name = VALUE_SOURCE(value);
		int n = snprintf(buf + used, LINE_SIZE - used, "%s%.*s (%.*s)", i > 0 ? "; " : "",
				 SHOW(SPELL(value, listing->language)), SHOW(name));

		if (n < 0 || (size_t)n >= LINE_SIZE - used)
			break;
		used += (size_t)n;
	}
	return (struct text){ buf, used };
}

/* "datonghu/plan-2021-30.ini:17" */
static struct text
place_line(const struct value *value, char buf[VALUE_SOURCE_SIZE])
{
	struct text place = value->document->place;
	struct text file = value->document->file;
	size_t at = file.n;

	while (at > 0 && file.p[at - 1] != '/')
		at--;
	int n = snprintf(buf, VALUE_SOURCE_SIZE, "%.*s/%.*s:%zu", SHOW(place), (int)(file.n - at),
			 file.p + at, value->line);

	return (struct text){ buf, n < VALUE_SOURCE_SIZE ? (size_t)n : VALUE_SOURCE_SIZE - 1 };
}

/* A row: a value that a document sets, or a limit. */
static void
add_set(struct grid *grid, const struct listing *listing, struct text written,
	const struct value *value, struct text over)
{
	enum language language = listing->language;
	const struct document *document = value->document;
	char buf[VALUE_SOURCE_SIZE];

	grid_add(grid, text_of(param_key(value->param)));
	grid_add(grid, text_of(param_label(value->param, language)));
	grid_add(grid, written);
	grid_add(grid, document->title);
	grid_add(grid, document->number);
	grid_add(grid, value->article);
	grid_add(grid, VALUE_SOURCE(value));
	grid_add(grid, DAY_TEXT(value->from));
	grid_add(grid, DAY_TEXT(value->until));
	grid_add(grid, word_text(document_basis(document->basis), language));
	grid_add(grid, document->place);
	grid_add(grid, document->file);
	grid_add(grid, NUM_TEXT(value->line));
	grid_add(grid, place_line(value, buf));
	grid_add(grid, over);
}

static struct text
not_set(const struct listing *listing)
{
	return text_of(listing->language == LANGUAGE_ZH ? "（没有设定）" : "(not set)");
}

/* A key that no document in force sets. */
static void
add_unset(struct grid *grid, const struct listing *listing, enum param param)
{
	grid_add(grid, text_of(param_key(param)));
	grid_add(grid, text_of(param_label(param, listing->language)));
	grid_add(grid, not_set(listing));
	for (size_t i = 3; i < grid->columns; i++)
		grid_add(grid, TEXT_NONE);
}

/* What binds the values of a key, or is advised for them: said says which. */
static void
add_bounds(struct grid *grid, const struct listing *listing, enum param param,
	   const struct limit *limit, size_t count, const char *said)
{
	for (size_t i = 0; i < count; i++) {
		const struct value *bound = &limit[i].bound;
		char written[VALUE_SOURCE_SIZE];

		if (bound->param != param || !value_holds(bound, listing->law->date))
			continue;
		(void)snprintf(written, sizeof(written), "%s%s %.*s", said,
			       limit_sign(limit[i].sign), SHOW(SPELL(bound, listing->language)));
		add_set(grid, listing, text_of(written), bound, TEXT_NONE);
	}
}

bool
listing_has_value(struct text asked)
{
	bool has = false;

	for (enum param i = 0; i < PARAM_COUNT; i++)
		has |= param_within(param_key(i), asked);
	return has;
}

bool
listing_has_ground(struct text asked)
{
	bool has = false;

	for (enum ground i = GROUND_NONE + 1; i < GROUNDS; i++)
		has |= param_within(ground_key(i), asked);
	return has;
}

const char *
listing_near(const char *mistyped, bool ground)
{
	struct near near = { .mistyped = mistyped };

	for (enum param i = 0; !ground && i < PARAM_COUNT; i++)
		near_ask(&near, param_key(i));
	for (enum ground i = GROUND_NONE + 1; ground && i < GROUNDS; i++)
		near_ask(&near, ground_key(i));
	return near.word;
}

void
listing_values(const struct listing *listing, struct grid *grid)
{
	grid->column = value_column;
	grid->columns = ARRAY_LENGTH(value_column);
	add_title(grid, listing);
	for (enum param param = 0; param < PARAM_COUNT; param++) {
		const struct value *value = &listing->law->value[param];
		char over[LINE_SIZE];
		size_t count;

		if (!wanted(listing, param_key(param)))
			continue;
		if (value->set)
			add_set(grid, listing, SPELL(value, listing->language), value,
				overrides(listing, param, over));
		else if (param != PARAM_TEKUN_RATIO && /* it has limits only */
			 !param_is_finer(param))
			add_unset(grid, listing, param);
		const struct limit *bound = ruleset_limits(listing->rules, &count);

		add_bounds(grid, listing, param, bound, count, "");
		bound = ruleset_guides(listing->rules, &count);
		add_bounds(grid, listing, param, bound, count,
			   listing->language == LANGUAGE_ZH ? "指导值" : "guide ");
	}
}

/* ---- what cites a ground ---- */

static const struct grid_column ground_column[] = {
	{ "依据项", "ground", CELL_TEXT, GRID_BOTH }, { "含义", "meaning", CELL_TEXT, GRID_BOTH },
	{ "条款", "citation", CELL_TEXT, GRID_BOTH }, { "另见", "also", CELL_TEXT, GRID_BOTH },
	{ "规则文件", "file", CELL_TEXT, GRID_ROWS }, { "行", "line", CELL_NUMBER, GRID_ROWS },
};

/* The citations behind the first, parted by a semicolon. */
static struct text
others(const struct listing *listing, enum ground ground, char buf[LINE_SIZE])
{
	const char *comma = listing->language == LANGUAGE_ZH ? "；" : "; ";
	const struct cite *cite;
	size_t used = 0;

	for (size_t i = 1; (cite = law_cite(listing->law, ground, i)) != NULL; i++) {
		int n = snprintf(buf + used, LINE_SIZE - used, "%s%.*s", i > 1 ? comma : "",
				 SHOW(cite->text));

		if (n < 0 || (size_t)n >= LINE_SIZE - used)
			break;
		used += (size_t)n;
	}
	return (struct text){ buf, used };
}

void
listing_grounds(const struct listing *listing, struct grid *grid)
{
	grid->column = ground_column;
	grid->columns = ARRAY_LENGTH(ground_column);
	add_title(grid, listing);
	for (enum ground ground = GROUND_NONE + 1; ground < GROUNDS; ground++) {
		const struct cite *cite = law_cite(listing->law, ground, 0);
		char buf[LINE_SIZE];

		if (!wanted(listing, ground_key(ground)))
			continue;
		grid_add(grid, text_of(ground_key(ground)));
		grid_add(grid, text_of(ground_label(ground, listing->language)));
		grid_add(grid, cite != NULL ? cite->text : not_set(listing));
		grid_add(grid, others(listing, ground, buf));
		grid_add(grid, cite != NULL ? cite->document->file : TEXT_NONE);
		grid_add(grid, cite != NULL ? NUM_TEXT(cite->line) : TEXT_NONE);
	}
}

/* ---- what differs between two dates, or two places ---- */

static const struct grid_column compare_column[] = {
	{ "键", "key", CELL_TEXT, GRID_BOTH },
	{ "项目", "item", CELL_TEXT, GRID_ROWS },
	{ "此前", "before", CELL_TEXT, GRID_BOTH },
	{ "此后", "after", CELL_TEXT, GRID_BOTH },
	{ "此前依据", "source_before", CELL_TEXT, GRID_BOTH },
	{ "此后依据", "source_after", CELL_TEXT, GRID_BOTH },
};

bool
listing_changes(const struct listing *listing, const struct law *before, const struct law *after,
		struct grid *grid)
{
	grid->column = compare_column;
	grid->columns = ARRAY_LENGTH(compare_column);
	for (enum param param = 0; param < PARAM_COUNT; param++) {
		const struct value *pair[] = { &before->value[param], &after->value[param] };

		if (!wanted(listing, param_key(param)) || same_value(pair[0], pair[1]))
			continue;
		grid_add(grid, text_of(param_key(param)));
		grid_add(grid, text_of(param_label(param, listing->language)));
		for (size_t i = 0; i < 2; i++)
			grid_add(grid, pair[i]->set ? SPELL(pair[i], listing->language)
						    : not_set(listing));
		for (size_t i = 0; i < 2; i++)
			grid_add(grid, pair[i]->set ? VALUE_SOURCE(pair[i]) : TEXT_NONE);
	}
	return grid->cells > 0;
}
