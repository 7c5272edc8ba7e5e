#include "publish/notice.h"

#include <stdlib.h>

#include "base/money.h"
#include "base/num.h"
#include "base/prose.h"
#include "civil/idcard.h"
#include "decide/unit.h"
#include "publish/letters.h"

static const struct {
	const char *words;
	const char *zh;
	const char *en;
} kinds[NOTICE_KINDS] = {
	[NOTICE_FIRST] = { "first|公示", "社会救助审核意见公示",
			   "public notice of first opinions" },
	[NOTICE_DECISIONS] = { "decisions|决定", "社会救助确认结果公布",
			       "public notice of decisions" },
	[NOTICE_LONGTERM] = { "longterm|长期", "社会救助在保对象长期公示",
			      "public notice of recipients" },
};

enum notice_kind
notice_kind_of(struct text word)
{
	enum notice_kind kind = 0;

	while (kind < NOTICE_KINDS && !text_is_any(word, kinds[kind].words))
		kind++;
	return kind;
}

/* ---- who may be named ---- */

/* Do the numbers of a list and of the register name one person, as far as both say? */
static bool
is_one_number(struct text number, const struct person *person)
{
	struct idcard card;

	if (number.n == 0)
		return true;
	if (person->number.n > 0)
		return unit_person(number, TEXT_NONE) == unit_person(person->number, TEXT_NONE);
	return idcard_parse(number, day_of(9999, 12, 31), &card) != IDCARD_OK ||
	       card.birth == person->birth;
}

static bool
is_dead(const struct person *person)
{
	return person->row.value[REGISTER_died_on] != BLANK ||
	       person->row.value[REGISTER_member_status] == WORD_MEMBER_DEAD;
}

/* Whom the row is about: the one member of that name, whose number is not another's. */
static const struct person *
find_person(const struct notice_row *row, const struct household *household)
{
	const struct person *found = NULL;
	size_t same = 0;

	for (size_t i = 0; i < household->persons; i++)
		if (letters_are_one(household->person[i].row.text[REGISTER_name], row->name)) {
			found = &household->person[i];
			same++;
		}
	return same == 1 && found->birth != DAY_NONE && is_one_number(row->number, found) ? found
											  : NULL;
}

static void
add_member(struct notice *notice, const struct person *person, size_t row, bool self)
{
	notice->member = arena_grow(notice->member, &notice->member_room, notice->members,
				    sizeof(*notice->member));
	notice->member[notice->members++] =
		(struct notice_member){ shield_keys(person), row, self };
}

/* Is a text of the list another than the register's? */
static bool
is_elsewhere(struct text text, struct text other)
{
	return text.n > 0 && other.n > 0 && !letters_are_one(text, other);
}

/* The column in which a row says another thing of its household than the register; 0: none. */
static int
column_apart(const struct notice *notice, const struct notice_row *row,
	     const struct household *household)
{
	const struct notice_village *village = &notice->village[row->village];
	int64_t members = 0;
	int64_t living = 0;

	if (is_elsewhere(village->town, household->row.text[REGISTER_town]))
		return DECISION_town;
	if (is_elsewhere(village->village, household->row.text[REGISTER_village]))
		return DECISION_village;
	for (size_t i = 0; i < household->persons; i++)
		living += !is_dead(&household->person[i]);
	/* who of them is counted is a matter of the decision */
	return row->members.n > 0 &&
			       (!num_parse(row->members.p, row->members.n, living, &members) ||
				members == 0)
		       ? DECISION_members
		       : 0;
}

static void
judge(struct notice *notice, size_t at, const struct household *household, const struct law *law)
{
	struct notice_row *row = &notice->row[at];
	const struct person *found = household->valid ? find_person(row, household) : NULL;

	if (found == NULL || is_dead(found))
		return; /* nobody knows that he may be named, or he is no more */
	row->apart = column_apart(notice, row, household);
	if (row->apart != 0)
		return;
	row->fate = row->child || household_is_at_risk(household) || shield_is_child(found, law)
			    ? NOTICE_UNNAMED
			    : NOTICE_NAMED;
	for (size_t i = 0; i < household->persons; i++)
		add_member(notice, &household->person[i], at, &household->person[i] == found);
}

/* Whom the list has for a child is one wherever he stands. */
static void
hide_child(struct notice *notice, struct notice_row *row, const struct household *household)
{
	const struct person *found = find_person(row, household);

	if (found == NULL)
		return;
	shield_hide(&notice->shield, shield_keys(found));
	row->tied = true;
}

uint64_t
notice_household_key(struct text household)
{
	return unit_hash(household, TEXT_NONE, TEXT_NONE);
}

void
notice_forget(struct notice *notice)
{
	shield_free(&notice->shield);
	notice->members = 0;
	for (size_t i = 0; i < notice->rows; i++) {
		struct notice_row *row = &notice->row[i];

		row->tied = false;
		row->apart = 0;
		if (row->fate != NOTICE_LEFT)
			row->fate = row->child ? NOTICE_UNNAMED : NOTICE_UNMET;
	}
}

void
notice_meet(struct notice *notice, const struct household *household, const struct law *law)
{
	uint64_t key = notice_household_key(household->id);
	size_t at;

	shield_take(&notice->shield, household, law);
	for (size_t i = index_first(&notice->by_household, key, &at); i != INDEX_NONE;
	     i = index_next(&notice->by_household, key, &at)) {
		struct notice_row *row = &notice->row[i];

		if (row->child)
			hide_child(notice, row, household);
		if (row->fate == NOTICE_UNMET || row->fate == NOTICE_NAMED)
			judge(notice, i, household, law);
	}
}

/* Children of the list whom the register does not have. */
static void
hide_others(struct notice *notice)
{
	for (size_t i = 0; i < notice->rows; i++) {
		const struct notice_row *row = &notice->row[i];

		if (row->child && !row->tied)
			shield_hide(&notice->shield,
				    (struct shield_keys){ .name = letters_key(row->name) });
	}
}

static void
say_row(const struct notice_row *row, enum diag_code code, struct text file, struct diag *diag)
{
	diag_say(diag, code,
		 .at = { .file = file, .line = row->line, .household = row->household });
}

/* What the register says of members in other households. */
static void
shield_members(struct notice *notice, struct text file, struct diag *diag)
{
	const struct shield *shield = &notice->shield;

	for (size_t i = 0; i < notice->members; i++) {
		const struct notice_member *member = &notice->member[i];
		struct notice_row *row = &notice->row[member->row];

		if (shield_has(&shield->risk, member->keys) ||
		    (member->self && shield_has(&shield->hidden, member->keys)))
			row->fate = NOTICE_UNNAMED;
		if (row->fate != NOTICE_NAMED ||
		    !(hash_set_has(&shield->risk_name, member->keys.name) ||
		      (member->self && hash_set_has(&shield->hidden_name, member->keys.name))))
			continue;
		row->fate = NOTICE_UNNAMED;
		say_row(row, DIAG_NOTICE_NAMESAKE, file, diag);
	}
}

static uint64_t
person_key(const struct notice_member *member)
{
	return member->keys.number != 0 ? member->keys.number : member->keys.birth;
}

/* One person is the applicant of one row, under whichever household. */
static void
leave_twice(struct notice *notice, struct text file, struct diag *diag)
{
	struct index by_person = { 0 };

	for (size_t i = 0; i < notice->members; i++)
		if (notice->member[i].self &&
		    notice->row[notice->member[i].row].fate == NOTICE_NAMED)
			index_add(&by_person, person_key(&notice->member[i]), i);
	for (size_t i = 0; i < notice->members; i++) {
		const struct notice_member *member = &notice->member[i];
		struct notice_row *row = &notice->row[member->row];

		if (!member->self || row->fate != NOTICE_NAMED ||
		    index_count(&by_person, person_key(member)) < 2)
			continue;
		row->fate = NOTICE_LEFT;
		say_row(row, DIAG_NOTICE_TWICE, file, diag);
	}
	index_free(&by_person);
}

static void
say_unmet(const struct notice_row *row, struct text file, struct diag *diag)
{
	const struct column *apart = &schema_of(RECORD_DECISION)->column[row->apart];

	if (row->apart == 0)
		say_row(row, DIAG_NOTICE_UNKNOWN, file, diag);
	else
		diag_say(diag, DIAG_NOTICE_APART,
			 .at = { .file = file, .line = row->line, .household = row->household },
			 .one = column_heading(apart, diag->language));
}

void
notice_close(struct notice *notice, struct text file, struct diag *diag)
{
	hide_others(notice);
	shield_members(notice, file, diag);
	leave_twice(notice, file, diag);
	for (size_t i = 0; i < notice->rows; i++)
		if (notice->row[i].fate == NOTICE_UNMET)
			say_unmet(&notice->row[i], file, diag);
}

/* ---- what is in their cells ---- */

/* Why a row that could be named is not; DIAG_NONE where it is. */
static enum diag_code
fault_of(const struct notice *notice, struct leak *leak, const struct notice_row *row,
	 struct leak_hit *hit)
{
	*hit = leak_in_name(leak, row->name);
	if (hit->digits || leak_in_cell(leak, NUM_TEXT(row->amount / 100)).digits)
		return DIAG_NOTICE_ROW_NUMBER;
	if (hit->word.n > 0)
		return DIAG_NOTICE_ROW_WORD;
	if (letters_hold(row->name, &notice->shield.name))
		return DIAG_NOTICE_WITHIN;
	return letters_are_name(row->name) ? DIAG_NONE : DIAG_NOTICE_NAME;
}

void
notice_look_through(struct notice *notice, struct leak *leak, struct text file, struct diag *diag)
{
	for (size_t i = 0; i < notice->rows; i++) {
		struct notice_row *row = &notice->row[i];
		struct leak_hit hit;
		enum diag_code fault =
			row->fate == NOTICE_NAMED ? fault_of(notice, leak, row, &hit) : DIAG_NONE;

		if (fault == DIAG_NONE)
			continue;
		row->fate = NOTICE_LEFT;
		diag_say(diag, fault,
			 .at = { .file = file, .line = row->line, .household = row->household },
			 .one = hit.word);
	}
}

void
notice_count(struct notice *notice)
{
	for (size_t i = 0; i < notice->rows; i++) {
		const struct notice_row *row = &notice->row[i];
		struct notice_village *village = &notice->village[row->village];
		bool named = row->fate == NOTICE_NAMED;

		village->rows += named;
		village->unnamed += row->fate == NOTICE_UNNAMED;
		village->amount += named ? row->amount : 0;
	}
}

bool
notice_has(const struct notice *notice, size_t village)
{
	return notice->village[village].rows + notice->village[village].unnamed > 0;
}

/* ---- what stands on it ---- */

day_t
notice_until(const struct notice *notice, const struct law *law, const struct workday *calendar,
	     day_t from, struct diag *diag)
{
	static const enum param needed[] = { PARAM_NOTICE_DAYS, PARAM_NOTICE_TEKUN_DAYS };
	const struct value *extend = &law->value[PARAM_NOTICE_EXTEND];
	size_t count = notice->tekun ? 2 : 1;
	int64_t days = 0;

	if (!law_require(law, needed, count, diag))
		return DAY_NONE;
	for (size_t i = 0; i < count; i++)
		if (law->value[needed[i]].whole > days)
			days = law->value[needed[i]].whole;
	day_t last = from + (day_t)days;

	if (!extend->set || extend->whole == 0)
		return last;
	/* a holiday that is not announced yet would end the notice too early */
	if (last >= workday_first(calendar) && last <= workday_final(calendar) &&
	    workday_from(calendar, last) <= workday_final(calendar))
		return workday_from(calendar, last);
	diag_say(diag, DIAG_NOTICE_CALENDAR, .one = DAY_TEXT(last));
	return DAY_NONE;
}

struct text
notice_title(const struct notice *notice, size_t village, enum language language,
	     struct arena *arena)
{
	const struct notice_village *of = &notice->village[village];

	return prose_part(
		arena, language, "{1}{2}{3}",
		of->town.n + of->village.n > 0 ? "{1}{2}: {3}" : "{3}", of->town, of->village,
		text_of(language == LANGUAGE_ZH ? kinds[notice->kind].zh : kinds[notice->kind].en));
}

void
notice_free(struct notice *notice)
{
	free(notice->row);
	free(notice->village);
	free(notice->member);
	shield_free(&notice->shield);
	index_free(&notice->by_household);
	arena_free(&notice->arena);
}
