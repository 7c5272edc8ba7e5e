#include "compare/change.h"

static const struct entry {
	const char *sentence[2]; /* by enum language */
	const char *duty[2];
	const char *article;
} entries[] = {
#define CHANGE(word, zh, en, duty_zh, duty_en, article)                                            \
	[WORD_CHANGE_##word - WORD_CHANGE_ENTERED] = { { zh, en }, { duty_zh, duty_en }, article },
#include "compare/change.def"
#undef CHANGE
};

static void
put_sentence(struct prose *prose, const struct change *change)
{
	const struct entry *entry = &entries[change->change - WORD_CHANGE_ENTERED];
	struct text blank = prose->language == LANGUAGE_ZH ? TEXT("空") : TEXT("blank");
	fen_t difference = change->difference == BLANK ? 0 : change->difference;
	bool person = change->person.n > 0;
	struct prose whom = { .language = prose->language };

	prose_say(&whom, person ? "{1}（户{2}）" : "户{2}",
		  person ? "{1} (household {2})" : "household {2}", change->person,
		  change->household);
	prose_say(prose, entry->sentence[LANGUAGE_ZH], entry->sentence[LANGUAGE_EN],
		  (struct text){ whom.p, whom.n }, change->item,
		  change->before.n > 0 ? change->before : blank,
		  change->after.n > 0 ? change->after : blank,
		  MONEY_TEXT(difference < 0 ? -difference : difference));
	prose_free(&whom);
}

void
change_fill(struct record *out, const struct change *change, enum language language,
	    struct prose *prose)
{
	const struct entry *entry = &entries[change->change - WORD_CHANGE_ENTERED];

	prose_clear(prose);
	prose->language = language;
	put_sentence(prose, change);
	record_clear(out);
	out->value[CHANGE_change] = change->change;
	out->text[CHANGE_household_id] = change->household;
	out->text[CHANGE_town] = change->town;
	out->text[CHANGE_village] = change->village;
	out->text[CHANGE_person] = change->person;
	out->text[CHANGE_person_id] = change->person_id;
	out->text[CHANGE_item] = change->item;
	out->text[CHANGE_before] = change->before;
	out->text[CHANGE_after] = change->after;
	out->value[CHANGE_difference] = change->difference;
	if (change->line_before > 0)
		out->value[CHANGE_line_before] = (int64_t)change->line_before;
	if (change->line_after > 0)
		out->value[CHANGE_line_after] = (int64_t)change->line_after;
	out->text[CHANGE_words] = (struct text){ prose->p, prose->n };
	out->text[CHANGE_duty] = text_of(entry->duty[language]);
	out->text[CHANGE_article] = text_of(entry->article);
}
