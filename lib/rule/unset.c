#include "rule/unset.h"

#include <string.h>

/* What each tool needs, as what its keys begin with; a key may be of several. */
static const struct need {
	const char *tool;
	const char *above; /* parted by '|' */
} needs[] = {
	{ "jz-assess", "dibao|tekun|minimum-wage|child|member|property|supplement|age|single|"
		       "disability.severe|payment|tier|low-income|phase-out|rigid|income" },
	{ "jz-due", "deadline|notice|change|confirm|wander|work" },
	{ "jz-recheck", "recheck|death|age|tekun.elder-age|low-income.months|rigid.months|"
			"phase-out.months" },
	{ "jz-price", "price|dibao" },
	{ "jz-pay", "funding|change.report" },
	{ "jz-month", "pay" },
	{ "jz-disaster", "disaster" },
	{ "jz-medical", "medical" },
	{ "jz-relief", "relief|dibao|payment.rounding" },
	{ "jz-refer", "refer|rehabilitation|premium|disability.living|disability.nursing|age" },
	{ "jz-draw", "draw" },
	{ "jz-match", "property.dibao.assets|dibao.urban|dibao.rural" },
	{ "jz-audit",
	  "tekun.minor-age|tekun.elder-age|notice.days|notice.tekun.days|property.dibao.assets|"
	  "dibao.urban|dibao.rural" },
	{ "jz-warn", "warn" },
	{ "jz-notice", "notice|age" },
	{ "jz-tally", "age|funding|publish" },
};

static bool
is_needed(const struct need *need, enum param param)
{
	struct text rest = text_of(need->above);

	while (rest.n > 0)
		if (param_within(param_key(param), text_next(&rest, '|')))
			return true;
	return false;
}

bool
unset_tool(const char *tool)
{
	bool known = tool == NULL;

	for (size_t i = 0; !known && i < ARRAY_LENGTH(needs); i++)
		known = strcmp(needs[i].tool, tool) == 0;
	return known;
}

/* Is it unset, and does the tool need it?  Nobody is asked for what no tool computes with. */
static bool
is_unset(const struct law *law, enum param param, const char *tool)
{
	bool needed = tool == NULL;

	for (size_t i = 0; !needed && i < ARRAY_LENGTH(needs); i++)
		needed = strcmp(needs[i].tool, tool) == 0 && is_needed(&needs[i], param);
	return needed && param < PARAM_FUNERAL_STORAGE && !law->value[param].set &&
	       param_kind(param) != PARAM_IS_FLAG && param_kind(param) != PARAM_IS_CATEGORIES &&
	       param != PARAM_TEKUN_RATIO && !param_is_finer(param) &&
	       !(param_within(param_key(param), TEXT("tier")) && !law_pays_tiers(law));
}

size_t
unset_count(const struct law *law, const char *tool)
{
	size_t count = 0;

	for (enum param param = 0; param < PARAM_COUNT; param++)
		count += is_unset(law, param, tool);
	return count;
}

static const struct grid_column columns[] = {
	{ "键", "key", CELL_TEXT, GRID_BOTH },       { "项目", "item", CELL_TEXT, GRID_BOTH },
	{ "写法", "written", CELL_TEXT, GRID_BOTH }, { "由谁定", "set_by", CELL_TEXT, GRID_BOTH },
	{ "工具", "tools", CELL_TEXT, GRID_BOTH },
};

static enum place_level
level_of(const struct listing *listing, enum param param)
{
	const struct authority *authority =
		ruleset_authority(listing->rules, listing->law->date, param);

	return authority != NULL ? authority->level : PLACE_LEVEL_NONE;
}

void
unset_list(const struct listing *listing, const char *tool, struct grid *grid)
{
	grid->column = columns;
	grid->columns = ARRAY_LENGTH(columns);
	for (enum param param = 0; param < PARAM_COUNT; param++) {
		struct prose words = { .language = listing->language };

		if (!is_unset(listing->law, param, tool))
			continue;
		grid_add(grid, text_of(param_key(param)));
		grid_add(grid, text_of(param_label(param, listing->language)));
		grid_add(grid, text_of(param_form(param, listing->language)));
		enum place_level level = level_of(listing, param);

		if (level != PLACE_LEVEL_NONE)
			prose_say(&words, "{1}以上", "{1} or above",
				  text_of(place_level_name(level, words.language)));
		grid_add(grid, (struct text){ words.p, words.n });
		words.n = 0;
		for (size_t i = 0; i < ARRAY_LENGTH(needs); i++)
			if (is_needed(&needs[i], param))
				prose_add(&words, "%s%s", "%s%s", words.n > 0 ? " " : "",
					  needs[i].tool);
		grid_add(grid, (struct text){ words.p, words.n });
		prose_free(&words);
	}
}

/* The keys that a level, or nobody in particular, may set. */
static void
add_keys(const struct listing *listing, const char *tool, enum place_level level, struct prose *out)
{
	bool headed = false;
	size_t places;
	enum place_level own = ruleset_places(listing->rules, &places)->level;

	for (enum param param = 0; param < PARAM_COUNT; param++) {
		const struct authority *authority =
			ruleset_authority(listing->rules, listing->law->date, param);
		char source[VALUE_SOURCE_SIZE];

		if (!is_unset(listing->law, param, tool) || level_of(listing, param) != level)
			continue;
		if (!headed && authority != NULL && own != PLACE_LEVEL_NONE && own <= level)
			prose_add(out, "\n; ==== 本地可以制定（%.*s） ====\n",
				  "\n; ==== the place may set these (%.*s) ====\n",
				  SHOW(document_cite(authority->document, authority->article,
						     source, sizeof(source))));
		else if (!headed && authority != NULL)
			prose_add(
				out, "\n; ==== %s以上制定（%.*s）：写到那一级的文件夹里 ====\n",
				"\n; ==== a %s or above sets these (%.*s): into its folder ====\n",
				place_level_name(level, out->language),
				SHOW(document_cite(authority->document, authority->article, source,
						   sizeof(source))));
		else if (!headed)
			prose_add(out, "\n; ==== 本地可以制定 ====\n",
				  "\n; ==== the place may set these ====\n");
		headed = true;
		prose_add(out, "\n; %s  写法：%s\n;%s = %s @ \"第几条\"\n",
			  "\n; %s; write: %s\n;%s = %s @ \"article\"\n",
			  param_label(param, out->language), param_form(param, out->language),
			  param_key(param), param_example(param, out->language));
	}
}

void
unset_form(const struct listing *listing, const char *tool, struct prose *out)
{
	prose_add(out,
		  "; %s还没有设定的政策数值。填好文件名称、起始日期和数值，去掉行首的分号，\n"
		  "; 以.ini结尾存到地区的文件夹里，再用jz-rules "
		  "--check检查。等号后的数值只是写法的例子。\n\n"
		  "[document]\n;title  = 文件名称\n;number = 文号\n;from   = 2026-01-01\n"
		  ";basis  = 正式\n\n[value]\n",
		  "; What was not set yet on %s.  Fill in title, first day and values, take the\n"
		  "; semicolons off, keep it in the place's folder under a name that ends in .ini, "
		  "and ask\n"
		  "; jz-rules --check.  The values are examples of how each is written, and "
		  "nothing else.\n\n"
		  "[document]\n;title  = title\n;number = number\n;from   = 2026-01-01\n"
		  ";basis  = official\n\n[value]\n",
		  DAY_TEXT(listing->law->date).p);
	for (enum place_level level = PLACE_LEVEL_NONE; level < PLACE_LEVELS; level++)
		add_keys(listing, tool, level, out);
}

size_t
unset_choices(const struct law *law, enum param choice[PARAM_COUNT])
{
	size_t count = 0;

	for (enum param param = 0; param < PARAM_COUNT; param++)
		if (law->value[param].set && law->value[param].document->basis == BASIS_CHOICE)
			choice[count++] = param;
	return count;
}
