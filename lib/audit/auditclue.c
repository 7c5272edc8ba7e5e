#include "audit/auditclue.h"

#include <stdlib.h>

#include "base/num.h"
#include "base/prose.h"
#include "decide/unit.h"

static void
add(struct auditclues *clues, const struct subject *subject, size_t line,
    const struct auditclue *clue)
{
	struct match *match = &clues->match;
	struct extract_row *row = arena_alloc(&match->arena, sizeof(*row));

	*row = (struct extract_row){
		.line = line,
		.usable = true,
		.whose = subject->whose,
		.day = { [MATCH_ON] = DAY_NONE, [MATCH_FROM] = DAY_NONE, [MATCH_UNTIL] = DAY_NONE },
		.amount = clue->amount == 0 ? BLANK : clue->amount,
		.cell = { [MATCH_ON] = clue->on, [MATCH_WHAT] = clue->what }
	};
	row->whose.unread = false; /* is said once, of the register */
	if (clue->amount != 0)
		row->cell[MATCH_AMOUNT] =
			prose_part(&match->arena, LANGUAGE_EN, "", "{1}", MONEY_TEXT(clue->amount));
	match->pair = arena_grow(match->pair, &match->room, match->pairs, sizeof(*match->pair));
	match->pair[match->pairs++] = (struct match_pair){ .subject = subject,
							   .row = row,
							   .level = WHOSE_A,
							   .doubt = clue->doubt,
							   .seen = clue->seen };
}

/* One of a file, with the place of the register where he stands in it. */
static struct subject *
subject_from(struct auditclues *clues, uint64_t key, uint64_t household)
{
	struct subject *own = arena_alloc(&clues->match.arena, sizeof(*own));

	*own = (struct subject){ .area = BLANK, .consent = DAY_NONE, .month = MONTH_NONE };
	own->at_risk = auditbook_hides(clues->book, key, household);
	return own;
}

/* Who somebody is by his name, his key and what else the row says. */
static void
name(const struct auditclues *clues, struct subject *own, struct text name, uint64_t key,
     day_t birth, bool unread)
{
	char buf[IDCARD_SIZE];

	whose_read(&own->whose, name, auditkey_number(key, buf), birth, -1, clues->book->today);
	own->whose.unread |= unread;
}

const struct subject *
auditclue_subject(struct auditclues *clues, const struct audit_person *person)
{
	const struct once *once = &clues->book->once;
	struct subject *own = subject_from(clues, person->key, person->household);

	name(clues, own, once_text(once, person->name), person->key, person->birth,
	     person->unread != 0);
	own->line = person->line;
	own->household = once_text(once, person->household_id);
	own->town = once_text(once, person->town);
	own->village = once_text(once, person->village);
	own->supporter = person->supporter;
	return own;
}

void
auditclue_person(struct auditclues *clues, const struct audit_person *person,
		 const struct auditclue *clue)
{
	add(clues, auditclue_subject(clues, person), person->line, clue);
}

void
auditclue_payment(struct auditclues *clues, const struct audit_payment *payment,
		  const struct auditclue *clue)
{
	const struct audit_book *book = clues->book;
	const struct audit_person *person = auditbook_person(book, payment->key);
	struct arena *arena = &clues->match.arena;
	struct subject *own = subject_from(clues, payment->key, payment->household);
	bool home = person != NULL && person->household == payment->household;

	name(clues, own, once_text(&book->once, payment->name), payment->key, DAY_NONE,
	     payment->unread);
	own->line = person == NULL ? payment->line : person->line;
	own->household =
		once_text(&book->once, home ? person->household_id : payment->household_id);
	own->town = once_text(&book->once, payment->town);
	own->village = once_text(&book->once, payment->village);
	if (payment->amount != BLANK && payment->owed != MONTH_NONE)
		own->recorded = prose_part(arena, clues->language, "{1}发{2}元", "{1}: {2} yuan",
					   MONTH_TEXT(payment->owed), MONEY_TEXT(payment->amount));
	add(clues, own, payment->line, clue);
}

void
auditclue_application(struct auditclues *clues, const struct audit_application *application,
		      const struct auditclue *clue)
{
	struct subject *own = subject_from(clues, 0, application->household);

	name(clues, own, application->name, 0, DAY_NONE, false);
	own->line = application->line;
	own->household = application->household_id;
	own->town = application->town;
	own->village = application->village;
	add(clues, own, application->line, clue);
}

struct text
auditclue_word(int16_t word)
{
	return word < 0 ? TEXT_NONE : word_text((enum word)word, LANGUAGE_EN);
}

struct text
auditclue_words(const struct auditclues *clues, const char *zh, const char *en)
{
	return text_of(clues->language == LANGUAGE_ZH ? zh : en);
}

/* A number of a household, and as it is compared. */
struct named {
	struct text folded;
	struct text number;
};

static int
compare_named(const void *a, const void *b)
{
	return text_compare(((const struct named *)a)->folded, ((const struct named *)b)->folded);
}

struct text
auditclue_households(struct auditclues *clues, const struct text *number, size_t count)
{
	struct arena *arena = &clues->match.arena;
	struct named *named = arena_alloc(arena, count * sizeof(*named));
	struct text list = TEXT_NONE;
	size_t several = 0;

	for (size_t i = 0; i < count; i++) {
		char *buf = arena_alloc(arena, number[i].n + 1);

		named[i].folded = unit_fold_number(number[i], buf, number[i].n);
		named[i].number = number[i];
	}
	qsort(named, count, sizeof(*named), compare_named);
	for (size_t i = 0; i < count; i++) {
		if (i > 0 && compare_named(&named[i], &named[i - 1]) == 0)
			continue;
		if (several++ < AUDITCLUE_HOUSEHOLDS)
			list = prose_part(arena, LANGUAGE_EN, "",
					  list.n == 0 ? "{1}{2}" : "{1}、{2}", list,
					  named[i].number);
	}
	return several > AUDITCLUE_HOUSEHOLDS
		       ? prose_part(arena, LANGUAGE_EN, "", "{1}", NUM_TEXT((int64_t)several))
		       : list;
}
