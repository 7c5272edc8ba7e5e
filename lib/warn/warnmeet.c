#include "warn/warnmeet.h"

#include <stdlib.h>

#include "base/prose.h"
#include "decide/unit.h"
#include "match/subject.h"
#include "publish/letters.h"
#include "publish/shield.h"

/* A programme that somebody of the household is due, or may be. */
struct warnmeet_offer {
	enum programme programme;
	int64_t state;
	struct text person;
	struct text person_id;
};

/* ---- what a household has ---- */

/* What a department was asked for already is no gap. */
static void
take_offer(void *context, const struct record *row, enum programme programme)
{
	struct warnmeets *meets = context;
	int64_t state = row->value[REFERRAL_state];

	if ((state != WORD_REFERRAL_DUE && state != WORD_REFERRAL_MAY) ||
	    row->value[REFERRAL_answer] != BLANK ||
	    programme_of(programme)->subject == SUBJECT_EVENT)
		return;
	meets->offer =
		arena_grow(meets->offer, &meets->offer_room, meets->offers, sizeof(*meets->offer));
	meets->offer[meets->offers++] =
		(struct warnmeet_offer){ programme, state, row->text[REFERRAL_person],
					 row->text[REFERRAL_person_id] };
}

/* Is it his, or the household's? */
static bool
is_for(const struct warnmeet_offer *offer, const struct person *person)
{
	return programme_of(offer->programme)->subject != SUBJECT_PERSON ||
	       (text_equal(offer->person_id, person->number) &&
		text_equal(offer->person, person->row.text[REGISTER_name]));
}

/* Ask once for a household what it is due; who stands in two is asked about in each. */
static void
ask_offers(struct warnmeets *meets)
{
	meets->offers = 0;
	meets->held += !meets->walk->household->valid;
	meets->refer.take = take_offer;
	meets->refer.context = meets;
	refer_forget(&meets->refer);
	refer_household(&meets->refer, meets->walk);
}

/* Is he on basic aid already?  The classes behind bring no money of their own. */
static bool
is_paid(const struct standing *standing)
{
	for (int class = 0; class < CLASS_LOW_INCOME; class ++)
		if (standing->recorded && standing->in[class] == TRUTH_YES)
			return true;
	return false;
}

/* By a decision of the list where it has the household, else as the register has it. */
static bool
holds_aid(const struct warnmeets *meets)
{
	const struct walk *walk = meets->walk;
	const struct standing_book *book = meets->refer.book;
	int64_t category = walk->household->row.value[REGISTER_category];
	bool listed =
		walk->household->valid && book != NULL && standing_has(book, walk->household->id);

	for (size_t i = 0; walk->household->valid && i < walk->seats; i++)
		if (is_paid(&meets->refer.entitled[i].standing) &&
		    !standing_is_dead(walk->seat[i].person, walk->law))
			return true;
	return !listed && category != WORD_CATEGORY_OTHER && unit_standing(category) == UNIT_PAID;
}

/* ---- a person ---- */

/* Without aid, all that is the basis of a living counts; with it, what the signal speaks of. */
static bool
counts(const struct warnmeet_offer *offer, int64_t gap, bits_t programmes)
{
	return bits_has(programmes, (int)offer->programme) ||
	       (gap == WORD_GAP_NONE && programme_of(offer->programme)->layer == LAYER_BASIC);
}

static struct text
programmes_of(struct warnmeets *meets, int64_t gap, bits_t programmes)
{
	enum language language = meets->refer.language;
	struct text words = TEXT_NONE;

	for (size_t i = 0; i < meets->offers; i++) {
		const struct warnmeet_offer *offer = &meets->offer[i];

		if (counts(offer, gap, programmes) && is_for(offer, meets->person))
			words = lead_join(words,
					  prose_part(&meets->arena, language, "{1}（{2}）",
						     "{1} ({2})",
						     programme_cell(offer->programme, language),
						     word_text((enum word)offer->state, language)),
					  language, &meets->arena);
	}
	return words;
}

static struct whose
whose_of(const struct warnmeets *meets, const struct person *person)
{
	struct whose whose;

	whose_read(&whose, person->row.text[REGISTER_name], person->row.text[REGISTER_id_number],
		   person->birth, person->sex, meets->warnings->today);
	return whose;
}

static void
take(void *context, size_t item)
{
	struct warnmeets *meets = context;
	struct warning *warning = &meets->warnings->item[item];
	const struct household *household = meets->walk->household;
	const struct person *person = meets->person;
	struct arena *arena = &meets->arena;
	bits_t programmes = warnrule_programmes(meets->rules, warning->signal);
	bool none = !holds_aid(meets);
	struct whose whose = whose_of(meets, person);
	int lacks = none ? -1
			 : warnrule_lacks(meets->rules, warning->signal, warning->amount, household,
					  person, meets->refer.absent);
	struct text offered =
		programmes_of(meets, none ? WORD_GAP_NONE : WORD_GAP_LESS, programmes);

	meets->meet = arena_grow(meets->meet, &meets->room, meets->count, sizeof(*meets->meet));
	meets->meet[meets->count++] = (struct warnmeet){
		.item = item,
		.gap = none                          ? (int64_t)WORD_GAP_NONE
		       : lacks >= 0 || offered.n > 0 ? (int64_t)WORD_GAP_LESS
						     : BLANK,
		.lacks = lacks,
		.household = arena_text(arena, household->id),
		.town = arena_text(arena, household->row.text[REGISTER_town]),
		.village = arena_text(arena, household->row.text[REGISTER_village]),
		.name = arena_text(arena, person->row.text[REGISTER_name]),
		.number = arena_text(arena, text_of(whose.number)),
		.programmes = offered,
		.differs = whose_names_differ(&warning->whose, &whose),
	};
	warning->meets++;
}

struct met {
	struct warnmeets *meets;
	bool risky;
	bool dead;
	bool counts;
	bool any;
};

/* What is known of him before it is asked what he has. */
static void
mark(void *context, size_t item)
{
	struct met *met = context;
	struct warning *warning = &met->meets->warnings->item[item];

	warning->hidden |= met->risky;
	warning->dead |= met->dead;
	met->any = true;
}

static void
keep_risk(struct warnmeets *meets, const struct household *household)
{
	for (size_t i = 0; i < household->persons; i++) {
		struct shield_keys keys = shield_keys(&household->person[i]);

		if (keys.number != 0)
			(void)hash_set_add(&meets->risk, keys.number);
		if (keys.birth != 0)
			(void)hash_set_add(&meets->risk, keys.birth);
		if (keys.name != 0)
			(void)hash_set_add(&meets->risk_name, keys.name);
	}
}

void
warnmeet_household(struct warnmeets *meets, const struct walk *walk)
{
	const struct household *household = walk->household;
	struct met met = { .meets = meets, .risky = household_is_at_risk(household) };
	bool asked = false;

	meets->walk = walk;
	if (met.risky)
		keep_risk(meets, household);
	for (size_t i = 0; i < household->persons; i++) {
		const struct person *person = &household->person[i];
		struct whose whose = whose_of(meets, person);

		met.dead = standing_is_dead(person, meets->law);
		met.any = false;
		warning_each(meets->warnings, &whose, mark, &met);
		if (!met.any || met.dead ||
		    subject_is_supporter(person->row.text[REGISTER_relation]))
			continue;
		if (!asked)
			ask_offers(meets);
		asked = true;
		meets->person = person;
		warning_each(meets->warnings, &whose, take, meets);
	}
}

bool
warnmeet_hides(const struct warnmeets *meets, const struct warning *warning)
{
	const struct whose *whose = &warning->whose;
	uint64_t name = letters_key(whose->name);

	return warning->hidden ||
	       (whose->number[0] != '\0' &&
		hash_set_has(&meets->risk, unit_person(text_of(whose->number), TEXT_NONE))) ||
	       (name != 0 && whose->birth != DAY_NONE &&
		hash_set_has(&meets->risk, hash_join(name, DAY_TEXT(whose->birth)))) ||
	       (warning->meets == 0 && name != 0 && hash_set_has(&meets->risk_name, name));
}

/* ---- the whole ---- */

void
warnmeet_forget(struct warnmeets *meets)
{
	struct warnings *warnings = meets->warnings;

	for (size_t i = 0; i < warnings->count; i++) {
		warnings->item[i].meets = 0;
		warnings->item[i].dead = warnings->item[i].hidden = false;
	}
	meets->count = meets->held = 0;
	hash_set_free(&meets->risk);
	hash_set_free(&meets->risk_name);
	meets->risk = meets->risk_name = (struct hash_set){ 0 };
	arena_reset(&meets->arena);
}

void
warnmeet_free(struct warnmeets *meets)
{
	refer_free(&meets->refer);
	free(meets->meet);
	free(meets->offer);
	hash_set_free(&meets->risk);
	hash_set_free(&meets->risk_name);
	arena_free(&meets->arena);
}
