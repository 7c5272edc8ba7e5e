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

/* "household H1", or the person and the household. */
static void
put_whom(struct prose *prose, const struct change *change)
{
	if (change->person.n > 0) {
		prose_text(prose, change->person);
		prose_add(prose, "（户", " (household ");
	} else {
		prose_add(prose, "户", "household ");
	}
	prose_text(prose, change->household);
	if (change->person.n > 0)
		prose_add(prose, "）", ")");
}

static void
put_content(struct prose *prose, struct text content)
{
	if (content.n > 0)
		prose_text(prose, content);
	else
		prose_add(prose, "空", "blank");
}

static void
put_slot(struct prose *prose, const struct change *change, char slot)
{
	switch (slot) {
	case '0':
		put_whom(prose, change);
		break;
	case '1':
		prose_text(prose, change->item);
		break;
	case '2':
		put_content(prose, change->before);
		break;
	case '3':
		put_content(prose, change->after);
		break;
	default:
		prose_money(prose,
			    change->difference < 0 ? -change->difference : change->difference);
	}
}

static void
put_sentence(struct prose *prose, const struct change *change)
{
	const struct entry *entry = &entries[change->change - WORD_CHANGE_ENTERED];

	for (const char *at = entry->sentence[prose->language]; *at != '\0'; at++) {
		if (*at == '{') {
			put_slot(prose, change, at[1]);
			at += 2;
		} else {
			prose_text(prose, (struct text){ at, 1 });
		}
	}
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
