#include "pay/pricelist.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/digest.h"
#include "base/num.h"
#include "civil/idcard.h"
#include "decide/decision.h"
#include "decide/unit.h"
#include "register/recordout.h"

struct pricelist_unit {
	size_t line;
	struct text household;
	bool whole; /* a household's */
	bool sure;  /* everybody of it is covered */
};

struct pricelist_member {
	struct text household;
	uint64_t key; /* of the household */
	bool dead;
	int64_t died_on; /* or BLANK */
};

/* ---- who gets it already ---- */

static uint64_t
key_of_household(struct text household)
{
	return unit_hash(household, TEXT_NONE, TEXT_NONE);
}

/* Is it a number by which somebody is known? */
static bool
is_number(struct text id)
{
	struct idcard card;
	enum idcard_fault fault = idcard_parse(id, day_of(9999, 12, 31), &card);

	return fault == IDCARD_OK || fault == IDCARD_OTHER;
}

/* He is known by his number, and by his name where it is none. */
static uint64_t
key_of_person(struct text id, struct text name)
{
	return unit_person(is_number(id) ? id : TEXT_NONE, name);
}

static void
take_member(struct pricelist *list, const struct record *row)
{
	struct text household = row->text[REGISTER_household_id];
	uint64_t person = key_of_person(row->text[REGISTER_id_number], row->text[REGISTER_name]);
	const struct pricelist_member member = {
		.household = arena_text(&list->arena, household),
		.key = key_of_household(household),
		.dead = row->value[REGISTER_member_status] == WORD_MEMBER_DEAD,
		.died_on = row->value[REGISTER_died_on],
	};

	list->known |= hash_set_add(&list->households, member.key);
	list->member = arena_grow(list->member, &list->member_room, list->members, sizeof(member));
	list->member[list->members] = member;
	index_add(&list->registered, person, list->members++);
}

bool
pricelist_register(struct pricelist *list, const char *path, const struct table_options *options,
		   struct diag *diag)
{
	static const int required[] = { REGISTER_household_id, REGISTER_name, REGISTER_id_number,
					-1 };
	bool wanted[COLUMN_LIMIT] = { [REGISTER_household_id] = true,
				      [REGISTER_name] = true,
				      [REGISTER_id_number] = true,
				      [REGISTER_member_status] = true,
				      [REGISTER_died_on] = true };
	struct record_reader *reader =
		record_open(path, RECORD_REGISTER, options, wanted, required, diag);
	struct record row;
	enum table_result result;

	while ((result = record_each(reader, &row)) == TABLE_ROW)
		take_member(list, &row);
	record_close(reader);
	return result == TABLE_END;
}

void
pricelist_see(struct pricelist *list, const struct record *decision)
{
	const struct text *text = decision->text;
	bool whole = unit_is_household(decision->value[DECISION_category]);
	struct text id = text[whole ? DECISION_head_id : DECISION_person_id];
	struct text name = text[whole ? DECISION_head : DECISION_person];
	int64_t members = decision->value[DECISION_members];
	int64_t covered = decision->value[DECISION_covered];
	const struct pricelist_unit unit = {
		.line = decision->line,
		.household = arena_text(&list->arena, text[DECISION_household_id]),
		.whole = whole,
		.sure = !whole || (covered != BLANK && (members == BLANK || covered >= members)),
	};

	list->shared |= whole && decision->value[DECISION_members] != 1;
	list->unit = arena_grow(list->unit, &list->unit_room, list->units, sizeof(unit));
	list->unit[list->units] = unit;
	index_add(&list->by_person, key_of_person(id, name), list->units);
	if (whole)
		index_add(&list->by_household, key_of_household(unit.household), list->units);
	list->units++;
}

/* ---- a person of the list ---- */

/* What is known of somebody. */
struct seen {
	const struct pricelist_unit *sure;     /* by which he has it; or NULL */
	const struct pricelist_unit *perhaps;  /* by which he may have it; or NULL */
	const struct pricelist_member *member; /* by his number; or NULL */
};

static void
see_units(const struct pricelist *list, const struct index *index, uint64_t key, bool certain,
	  struct seen *seen)
{
	size_t at;

	for (size_t i = index_first(index, key, &at); i != INDEX_NONE;
	     i = index_next(index, key, &at)) {
		const struct pricelist_unit *unit = &list->unit[i];

		if (certain && unit->sure)
			seen->sure = unit;
		else
			seen->perhaps = unit;
	}
}

/* Had he died before the month? */
static bool
is_dead(const struct pricelist *list, const struct pricelist_member *member)
{
	return member->dead &&
	       (member->died_on == BLANK || month_of((day_t)member->died_on) < list->price->month);
}

/* By his number he is known; by his name alone, where it stands without one, it may be another. */
static void
see_person(const struct pricelist *list, uint64_t key, bool numbered, struct seen *seen)
{
	size_t at;

	see_units(list, &list->by_person, key, numbered, seen);
	for (size_t i = index_first(&list->registered, key, &at); i != INDEX_NONE;
	     i = index_next(&list->registered, key, &at)) {
		const struct pricelist_member *member = &list->member[i];

		if (numbered && (seen->member == NULL || is_dead(list, member)))
			seen->member = member;
		if (!is_dead(list, member))
			see_units(list, &list->by_household, member->key, numbered, seen);
	}
}

/* May he have it by a decision?  That is reported, or counted where no register says. */
static bool
is_covered(struct pricelist *list, const struct record *row, const struct seen *seen,
	   const struct where *at, struct diag *diag)
{
	bool looked = row->text[GROUP_remark].n > 0;
	const struct pricelist_unit *unit = seen->sure != NULL ? seen->sure : seen->perhaps;

	if (seen->sure != NULL) {
		list->counted++;
		diag_say(diag, DIAG_GROUP_COUNTED, .at = *at, .one = NUM_TEXT(unit->line),
			 .two = unit->household);
		return true;
	}
	if (looked)
		return false;
	if (unit != NULL) {
		list->held++;
		diag_say(diag, DIAG_GROUP_UNSURE, .at = *at, .one = NUM_TEXT(unit->line),
			 .two = unit->household);
		return true;
	}
	if (list->known || !list->shared)
		return false;
	list->held++;
	list->unseen++;
	return true;
}

/* One row a person: he gets it by the first, in whatever groups he stands again. */
static bool
is_repeated(struct pricelist *list, uint64_t key, size_t line, const struct where *at,
	    struct diag *diag)
{
	size_t other = index_find(&list->taken, key);

	if (other == INDEX_NONE) {
		index_add(&list->taken, key, line);
		return false;
	}
	list->counted++;
	diag_say(diag, DIAG_PRICE_TWICE, .at = *at, .one = NUM_TEXT(other));
	return true;
}

static bool
is_in_groups(const struct pricelist *list, int64_t group)
{
	const struct value *groups = &list->price->law->value[PARAM_PRICE_GROUPS];

	for (size_t i = 0; i < groups->count; i++)
		if (word_parse(WORDS_GROUP, groups->list[i]) == group)
			return true;
	return false;
}

/* A finding keeps him off the list. */
static bool
hold(struct pricelist *list, enum diag_code code, struct text value, const struct where *at,
     struct diag *diag)
{
	list->held++;
	diag_say(diag, code, .at = *at, .value = value);
	return false;
}

/* May he get it at all, and is it known who he is? */
static bool
is_sound(struct pricelist *list, const struct record *row, const struct where *at,
	 struct diag *diag)
{
	int64_t group = row->value[GROUP_group];

	if (row->bad || group == BLANK) {
		list->held++;
		if (!row->bad)
			diag_say(diag, DIAG_GROUP_BLANK, .at = *at);
		return false;
	}
	if (row->text[GROUP_name].n == 0 || !is_number(row->text[GROUP_id_number]))
		return hold(list, DIAG_GROUP_NUMBER, TEXT_NONE, at, diag);
	if (!is_in_groups(list, group))
		return hold(list, DIAG_GROUP_OTHER, word_text((enum word)group, diag->language), at,
			    diag);
	return true;
}

/* The number of his household, else one of his own that is the same every month. */
static struct text
household_of(struct pricelist *list, const struct record *row, const struct seen *seen)
{
	struct text id = row->text[GROUP_id_number];
	char digest[DIGEST_SIZE];
	struct idcard card;
	char own[64];

	if (seen->member != NULL)
		return seen->member->household;
	if (idcard_parse(id, day_of(9999, 12, 31), &card) == IDCARD_OK)
		id = text_of(card.normalized);
	(void)snprintf(own, sizeof(own), "%.*s\n", SHOW(id));
	(void)digest_of(text_of(own), digest);
	(void)snprintf(own, sizeof(own), "P%.16s", digest);
	return arena_text(&list->arena, text_of(own));
}

static void
fill(struct pricelist *list, const struct record *row, const struct seen *seen, struct record *out)
{
	struct text payee = row->text[GROUP_payee];

	record_clear(out);
	out->line = row->line;
	out->text[DECISION_household_id] = household_of(list, row, seen);
	out->text[DECISION_town] = row->text[GROUP_town];
	out->text[DECISION_village] = row->text[GROUP_village];
	out->text[DECISION_person] = row->text[GROUP_name];
	out->text[DECISION_person_id] = row->text[GROUP_id_number];
	out->text[DECISION_payee] = payee.n > 0 ? payee : row->text[GROUP_name];
	out->text[DECISION_bank] = row->text[GROUP_bank];
	out->text[DECISION_account] = row->text[GROUP_account];
	out->value[DECISION_area] = row->value[GROUP_area];
	out->value[DECISION_category] = WORD_CATEGORY_OTHER;
}

bool
pricelist_take(struct pricelist *list, const struct record *row, const struct where *at,
	       struct record *out, struct diag *diag)
{
	uint64_t key = unit_person(row->text[GROUP_id_number], row->text[GROUP_name]);
	struct seen seen = { 0 };

	if (!is_sound(list, row, at, diag) || is_repeated(list, key, row->line, at, diag))
		return false;
	see_person(list, key, true, &seen);
	see_person(list, unit_person(TEXT_NONE, row->text[GROUP_name]), false, &seen);
	if (seen.member != NULL && is_dead(list, seen.member))
		return hold(list, DIAG_GROUP_DEAD, TEXT_NONE, at, diag);
	if (is_covered(list, row, &seen, at, diag))
		return false;
	fill(list, row, &seen, out);
	if (!price_give(list->price, out, 1, at, diag)) {
		list->held++;
		return false;
	}
	list->given++;
	return true;
}

bool
pricelist_write(struct pricelist *list, const char *path, const struct table_options *options,
		struct rowout *out, enum language language, size_t extras, struct diag *diag)
{
	static const int required[] = { GROUP_name, GROUP_id_number, GROUP_group, GROUP_area, -1 };
	struct record_reader *reader =
		record_open(path, RECORD_GROUP, options, NULL, required, diag);
	struct record person;
	struct record row;
	enum table_result result;

	while ((result = record_each(reader, &person)) == TABLE_ROW) {
		struct where where = record_where(reader, &person, -1);

		if (pricelist_take(list, &person, &where, &row, diag))
			decision_write(out, language, &row, extras);
	}
	record_close(reader);
	if (list->unseen > 0)
		diag_say(diag, DIAG_GROUP_UNSEEN, .at = { .file = text_of(path) },
			 .one = NUM_TEXT((int64_t)list->unseen));
	return result == TABLE_END;
}

void
pricelist_free(struct pricelist *list)
{
	free(list->unit);
	free(list->member);
	index_free(&list->by_person);
	index_free(&list->by_household);
	index_free(&list->registered);
	index_free(&list->taken);
	hash_set_free(&list->households);
	arena_free(&list->arena);
}
