#include "compare/change.h"

#include "base/num.h"

enum { GROUNDS_MOST = 3 };

static const struct entry {
	const char *sentence[2]; /* by enum language */
	const char *duty[2];
	const char *asked[2]; /* where the rules ask for more; NULL: they never do */
	enum ground ground[GROUNDS_MOST + 1];
} entries[] = {
#define GROUNDS_3(a, b, c, ...)                                                                    \
	{                                                                                          \
		GROUND_##a, GROUND_##b, GROUND_##c                                                 \
	}
#define GROUNDS(...) GROUNDS_3(__VA_ARGS__, NONE, NONE, NONE)
#define NO_GROUNDS GROUNDS(NONE)
#define DUTY(zh, en)                                                                               \
	{ zh, en },                                                                                \
	{                                                                                          \
		NULL, NULL                                                                         \
	}
#define ASKED(zh, en, asked_zh, asked_en)                                                          \
	{ zh, en },                                                                                \
	{                                                                                          \
		asked_zh, asked_en                                                                 \
	}
#define CHANGE(word, zh, en, duty, grounds)                                                        \
	[WORD_CHANGE_##word - WORD_CHANGE_ENTERED] = { { zh, en }, duty, grounds },
#include "compare/change.def"
#undef CHANGE
#undef ASKED
#undef DUTY
#undef GROUNDS
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

/* Do the rules in force ask for more: that they be heard before, that a death be settled in time?
 */
static bool
is_asked(const struct entry *entry, const struct law *law)
{
	const struct value *hearing = &law->value[PARAM_CHANGE_HEARING];

	return entry->ground[0] == GROUND_DEATH_SETTLE ? law->value[PARAM_DEATH_SETTLE].set
						       : hearing->set && hearing->whole != 0;
}

void
change_fill(struct record *out, const struct change *change, const struct law *law,
	    struct change_words *words)
{
	const struct entry *entry = &entries[change->change - WORD_CHANGE_ENTERED];
	const char *const *duty =
		entry->asked[0] != NULL && is_asked(entry, law) ? entry->asked : entry->duty;

	prose_clear(&words->sentence);
	prose_clear(&words->duty);
	words->duty.language = words->sentence.language;
	put_sentence(&words->sentence, change);
	prose_say(&words->duty, duty[LANGUAGE_ZH], duty[LANGUAGE_EN],
		  NUM_TEXT(law->value[PARAM_DEATH_SETTLE].whole));
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
	out->text[CHANGE_words] = (struct text){ words->sentence.p, words->sentence.n };
	out->text[CHANGE_duty] = (struct text){ words->duty.p, words->duty.n };
	out->text[CHANGE_article] =
		law_articles(law, entry->ground, words->articles, sizeof(words->articles));
}

void
change_words_free(struct change_words *words)
{
	prose_free(&words->sentence);
	prose_free(&words->duty);
}
