#include "caption.h"

#include "base/num.h"
#include "base/prose.h"
#include "register/towns.h"

/* "2026年12月" */
static struct text
period_of(const struct caption *caption, enum language language)
{
	month_t month = caption->month;

	if (caption->period.n > 0 || month == 0)
		return caption->period;
	return prose_part(caption->arena, language, "{2}年{3}月", "{1}", MONTH_TEXT(month),
			  NUM_TEXT(month / 12), NUM_TEXT(month % 12 + 1));
}

/* The towns that the input speaks of, else the place of the rules. */
static struct text
place_of(const struct caption *caption, enum language language)
{
	struct towns towns = { .arena = caption->arena };
	size_t places = 0;

	if (caption->place.n > 0)
		return caption->place;
	for (char *const *input = caption->input; *input != NULL; input++)
		if (input[1] == NULL)
			towns_read(&towns, *input, caption->table);
	if (towns.count > 0 || caption->rules == NULL)
		return towns_tell(&towns, language);
	const struct place *place = ruleset_places(caption->rules, &places);

	return places > 0 ? place->name[language] : TEXT_NONE;
}

static struct text
title_of(const struct caption *caption, struct text sheet, enum language language)
{
	struct prose prose = { .language = language };
	struct text place = place_of(caption, language);
	struct text period = period_of(caption, language);

	if (language == LANGUAGE_ZH) {
		prose_text(&prose, place);
		prose_text(&prose, period);
		prose_text(&prose, sheet);
	} else {
		prose_text(&prose, sheet);
		if (place.n > 0)
			prose_say(&prose, "", ", {1}", place);
		if (period.n > 0)
			prose_say(&prose, "", ", {1}", period);
	}
	struct text title = arena_text(caption->arena, (struct text){ prose.p, prose.n });

	prose_free(&prose);
	return title;
}

static struct text
about_of(const struct caption *caption, enum language language)
{
	struct prose prose = { .language = language };

	if (caption->about.n > 0)
		prose_say(&prose, "{1}　　", "{1}    ", caption->about);
	if (caption->date != DAY_NONE)
		prose_say(&prose, "办理日期：{1}", "as of {1}", DAY_TEXT(caption->date));
	if ((caption->paper & PAPER_YUAN) != 0)
		prose_say(&prose, "　　单位：元{1}", "    in yuan{1}", TEXT_NONE);
	struct text about = arena_text(caption->arena, (struct text){ prose.p, prose.n });

	prose_free(&prose);
	return about;
}

void
caption_fill(const struct caption *caption, struct rowout_options *with)
{
	enum language language = with->language;

	if (caption->title[language] == NULL)
		return;
	with->sheet = text_of(caption->title[language]);
	with->title = title_of(caption, with->sheet, language);
	with->about = about_of(caption, language);
	with->sums = (caption->paper & PAPER_SUMS) != 0;
	if ((caption->paper & PAPER_SIGNED) != 0)
		with->foot =
			language == LANGUAGE_ZH
				? TEXT("制表：　　　　　　　　审核：　　　　　　　　负责人：　　　"
				       "　　　　　日期：")
				: TEXT("made by:                    checked by:               "
				       "     in charge:                    date:");
}
