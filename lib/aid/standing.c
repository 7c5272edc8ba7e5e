#include "aid/standing.h"

#include <stdlib.h>

#include "base/hash.h"
#include "decide/decision.h"
#include "decide/unit.h"

/* What a list says of one unit. */
struct standing_row {
	struct text household;
	uint64_t person; /* of unit_person(); 0: the household itself */
	int64_t category;
	int64_t amount;
	int64_t standard;
	bool approved;
	struct text missing;
	struct standing_confirmed confirmed; /* where it is approved */
};

static const char *const names[CLASSES][2] = {
	[CLASS_DIBAO] = { "低保对象", "on minimum living" },
	[CLASS_FAMILY] = { "低保对象", "on minimum living" },
	[CLASS_SINGLE] = { "单人户低保对象", "on minimum living alone" },
	[CLASS_TEKUN] = { "特困人员", "in special hardship" },
	[CLASS_ORPHAN] = { "孤儿", "an orphan" },
	[CLASS_UNATTENDED] = { "事实无人抚养儿童", "an unattended child" },
	[CLASS_LOW_INCOME] = { "低收入家庭成员", "of a low-income household" },
	[CLASS_RIGID] = { "刚性支出困难家庭成员", "of a rigid-expenditure household" },
};

struct text
standing_class_name(enum standing_class class, enum language language)
{
	return text_of(names[class][language]);
}

/* ---- the book ---- */

/* What the row says that its unit is on in a month: nothing, where it was refused or has ended. */
static int64_t
category_in(const struct record *row, month_t month)
{
	int64_t until = row->value[DECISION_until];

	if (row->value[DECISION_status] == WORD_STATUS_REFUSED ||
	    row->value[DECISION_change] == WORD_ADJUST_END || (until != BLANK && until < month))
		return WORD_CATEGORY_NONE;
	return row->value[DECISION_category];
}

static void
keep(struct standing_book *book, const struct record *row, month_t month)
{
	int64_t approved = row->value[DECISION_approved_amount];
	struct text number = row->text[DECISION_person_id];
	struct text name = row->text[DECISION_person];

	book->row = arena_grow(book->row, &book->room, book->rows, sizeof(*book->row));
	book->row[book->rows] = (struct standing_row){
		.household = arena_text(&book->arena, row->text[DECISION_household_id]),
		.person = number.n == 0 && name.n == 0 ? 0 : unit_person(number, name),
		.category = category_in(row, month),
		.amount = approved != BLANK ? approved : row->value[DECISION_amount],
		.standard = row->value[DECISION_standard],
		.approved = row->value[DECISION_status] == WORD_STATUS_APPROVED,
		.missing = arena_text(&book->arena, row->text[DECISION_missing]),
		.confirmed = { .category = category_in(row, month),
			       .from = row->value[DECISION_from],
			       .until = row->value[DECISION_until],
			       .on = row->value[DECISION_approved_on],
			       .by = arena_text(&book->arena, row->text[DECISION_approved_by]),
			       .basis = row->value[DECISION_basis] },
	};
	index_add(&book->by_household, hash_text(row->text[DECISION_household_id]), book->rows++);
}

bool
standing_read(struct standing_book *book, const char *path, month_t month, struct diag *diag)
{
	static const int required[] = { DECISION_household_id, DECISION_category, -1 };
	struct record_reader *reader = record_open(
		path, RECORD_DECISION, &(struct table_options){ 0 }, NULL, required, diag);
	struct record row;
	enum table_result result;

	while ((result = record_each(reader, &row)) == TABLE_ROW) {
		int64_t category = row.value[DECISION_category];

		if (category != BLANK && category != WORD_CATEGORY_OTHER &&
		    category != WORD_CATEGORY_INVALID && row.text[DECISION_case].n == 0 &&
		    !decision_is_beside(&row))
			keep(book, &row, month);
	}
	record_close(reader);
	return result == TABLE_END;
}

/* The last row of a unit; NULL where the list has none. */
static const struct standing_row *
find(const struct standing_book *book, struct text household, uint64_t person)
{
	const struct standing_row *found = NULL;
	uint64_t hash = hash_text(household);
	size_t at;

	for (size_t i = index_first(&book->by_household, hash, &at); i != INDEX_NONE;
	     i = index_next(&book->by_household, hash, &at))
		if (text_equal(book->row[i].household, household) && book->row[i].person == person)
			found = &book->row[i];
	return found;
}

bool
standing_has(const struct standing_book *book, struct text household)
{
	uint64_t hash = hash_text(household);
	size_t at;
	size_t i = index_first(&book->by_household, hash, &at);

	while (i != INDEX_NONE && !text_equal(book->row[i].household, household))
		i = index_next(&book->by_household, hash, &at);
	return i != INDEX_NONE;
}

/* ---- a person ---- */

/* The class that a category brings; -1: none. */
static int
class_of(int64_t category)
{
	switch (category) {
	case WORD_CATEGORY_DIBAO:
	case WORD_CATEGORY_DIBAO_SINGLE:
	case WORD_CATEGORY_PHASE_OUT:
		return CLASS_DIBAO;
	case WORD_CATEGORY_TEKUN:
		return CLASS_TEKUN;
	case WORD_CATEGORY_ORPHAN:
		return CLASS_ORPHAN;
	case WORD_CATEGORY_UNATTENDED:
		return CLASS_UNATTENDED;
	case WORD_CATEGORY_LOW_INCOME:
		return CLASS_LOW_INCOME;
	case WORD_CATEGORY_RIGID:
		return CLASS_RIGID;
	default:
		return -1;
	}
}

/* What nothing decided yet; who is no such child, is supported, or did not apply, the register
 * says. */
static void
leave_open(struct standing *standing, const struct person *person, struct text missing)
{
	int64_t child = person->row.value[REGISTER_child_status];
	int64_t supporter = person->row.value[REGISTER_supporter];

	for (int i = 0; i < CLASSES; i++)
		standing->in[i] = TRUTH_UNKNOWN;
	if (supporter != WORD_SUPPORTER_NONE && supporter != WORD_SUPPORTER_UNABLE)
		standing->in[CLASS_TEKUN] = TRUTH_NO;
	if (person->row.value[REGISTER_applied_alone] != WORD_YESNO_YES)
		standing->in[CLASS_SINGLE] = TRUTH_NO;
	standing->in[CLASS_ORPHAN] = child == WORD_CHILD_ORPHAN ? TRUTH_UNKNOWN : TRUTH_NO;
	standing->in[CLASS_UNATTENDED] = child == WORD_CHILD_UNATTENDED ? TRUTH_UNKNOWN : TRUTH_NO;
	standing->missing = missing;
}

/* What a category makes of him; the rest of a row is said by whoever has it. */
static void
take(struct standing *standing, const struct person *person, int64_t category, struct text missing)
{
	int class = class_of(category);

	if (category == WORD_CATEGORY_UNDECIDED)
		leave_open(standing, person, missing);
	if (class < 0)
		return;
	standing->in[class] = TRUTH_YES;
	if (class == CLASS_DIBAO)
		standing->in[category == WORD_CATEGORY_DIBAO_SINGLE ? CLASS_SINGLE : CLASS_FAMILY] =
			TRUTH_YES;
}

/* Has the register the household on that already? */
static bool
is_recorded(const struct walk *walk, int64_t category)
{
	int class = class_of(category);

	return class >= 0 && class_of(walk->household->row.value[REGISTER_category]) == class;
}

static bool
is_less(int64_t amount, int64_t standard)
{
	return amount != BLANK && standard != BLANK && amount < standard;
}

/* What a list says of him. */
static void
take_row(struct standing *standing, const struct walk *walk, const struct person *person,
	 const struct standing_row *row)
{
	take(standing, person, row->category, row->missing);
	standing->amount = row->amount;
	standing->topped_up = is_less(row->amount, row->standard);
	standing->recorded = row->approved || is_recorded(walk, row->category);
}

/* The outcome that is about a seat: his own, else the household's. */
static const struct outcome *
outcome_of(const struct walk *walk, size_t seat)
{
	const struct outcome *found = NULL;

	for (size_t i = 0; i < walk->outcomes; i++) {
		const struct outcome *outcome = &walk->outcome[i];

		if (outcome->seat == seat)
			return outcome;
		if (outcome->seat == WALK_UNIT)
			found = outcome;
	}
	return found;
}

bool
standing_is_dead(const struct person *person, const struct law *law)
{
	int64_t on = person->row.value[REGISTER_died_on];

	return person->row.value[REGISTER_member_status] == WORD_MEMBER_DEAD ||
	       (on != BLANK && on <= law->as_of);
}

/* The dead are of no household any more: what they were on is what the register has. */
static bool
take_dead(struct standing *standing, const struct walk *walk, const struct person *person)
{
	int class = class_of(walk->household->row.value[REGISTER_category]);

	if (!standing_is_dead(person, walk->law))
		return false;
	if (class >= 0)
		standing->in[class] = TRUTH_YES;
	standing->recorded = class >= 0;
	return true;
}

static const struct standing_row *
listed(const struct standing_book *book, const struct walk *walk, const struct seat *seat)
{
	struct text household = walk->household->id;
	struct text name = seat->person->row.text[REGISTER_name];
	const struct standing_row *row;

	if (book == NULL)
		return NULL;
	row = find(book, household, unit_person(seat->person->number, name));
	if (row == NULL) /* the list may have him without his number */
		row = find(book, household, unit_person(TEXT_NONE, name));
	return row != NULL ? row : find(book, household, 0);
}

struct standing
standing_of(const struct standing_book *book, const struct walk *walk, size_t seat, char *buf,
	    size_t size)
{
	struct standing standing = { .amount = BLANK };
	const struct seat *who = &walk->seat[seat];
	const struct standing_row *row = listed(book, walk, who);

	if (take_dead(&standing, walk, who->person))
		return standing;
	if (row != NULL && (row->person != 0 || who->role != SEAT_OUT)) {
		take_row(&standing, walk, who->person, row);
		return standing;
	}
	const struct outcome *outcome = outcome_of(walk, seat);

	/* of a household that is undecided nobody's class is known */
	if (outcome == NULL || who->role == SEAT_OUT ||
	    (outcome->seat != seat && who->role != SEAT_MEMBER &&
	     outcome->category != WORD_CATEGORY_UNDECIDED))
		return standing;
	take(&standing, who->person, outcome->category, fact_list(outcome->missing, buf, size));
	standing.topped_up = is_less(outcome->amount, outcome->standard);
	standing.recorded = is_recorded(walk, outcome->category);
	standing.amount =
		standing.recorded ? walk->household->row.value[REGISTER_amount] : outcome->amount;
	return standing;
}

/* The four that the Law names in art. 42(2); who is in the phase-out is on minimum living still. */
static bool
is_shared(int64_t category)
{
	int class = class_of(category);

	return class == CLASS_DIBAO || class == CLASS_TEKUN || class == CLASS_LOW_INCOME ||
	       class == CLASS_RIGID;
}

const struct standing_confirmed *
standing_confirmed(const struct standing_book *book, const struct walk *walk, size_t seat)
{
	const struct seat *who = &walk->seat[seat];
	const struct standing_row *row = listed(book, walk, who);

	/* who is a unit of his own is confirmed by a row of his own alone */
	if (row == NULL || !row->approved || !is_shared(row->category) ||
	    (row->person == 0 && who->role != SEAT_MEMBER) ||
	    standing_is_dead(who->person, walk->law))
		return NULL;
	return &row->confirmed;
}

void
standing_free(struct standing_book *book)
{
	index_free(&book->by_household);
	free(book->row);
	arena_free(&book->arena);
}
