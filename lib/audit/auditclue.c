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
	match->pair[match->pairs++] = (struct match_pair){
		.subject = subject, .row = row, .level = WHOSE_A, .doubt = clue->doubt
	};
}

void
auditclue_person(struct auditclues *clues, const struct audit_person *person,
		 const struct auditclue *clue)
{
	add(clues, &person->subject, person->subject.line, clue);
}

/* One of another file, with the place of the register where he stands in it. */
static struct subject *
subject_from(struct auditclues *clues, uint64_t key, uint64_t household)
{
	struct subject *own = arena_alloc(&clues->match.arena, sizeof(*own));

	*own = (struct subject){ .area = BLANK, .consent = DAY_NONE, .month = MONTH_NONE };
	own->at_risk = auditfile_hides(clues->book, key, household);
	return own;
}

void
auditclue_payment(struct auditclues *clues, const struct audit_payment *payment,
		  const struct auditclue *clue)
{
	const struct audit_book *book = clues->book;
	const struct audit_person *person = auditfile_person(book, payment->key);
	struct arena *arena = &clues->match.arena;
	struct subject *own = subject_from(clues, payment->key, payment->household);

	whose_read(&own->whose, payment->name, payment->number, DAY_NONE, -1, book->today);
	own->line = person == NULL ? payment->line : person->subject.line;
	own->household = person != NULL && person->household == payment->household
				 ? person->subject.household
				 : payment->household_id;
	own->town = payment->town;
	own->village = payment->village;
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

	whose_read(&own->whose, application->name, TEXT_NONE, DAY_NONE, -1, clues->book->today);
	own->line = application->line;
	own->household = application->household_id;
	own->town = application->town;
	own->village = application->village;
	add(clues, own, application->line, clue);
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
