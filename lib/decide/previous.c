#include "decide/previous.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/index.h"
#include "decide/decision.h"
#include "decide/unit.h"

/* What the lists say of a household; amounts in fen, months as numbers, BLANK where unknown. */
struct entry {
	struct text id;
	int64_t category; /* of its own row; none where only persons of it have rows */
	int64_t amount;
	int64_t start; /* of a phase-out that nothing has ended but its term */
	int64_t base;
	size_t list;    /* in which list it stood last */
	size_t waits;   /* in which list a row of it last decided nothing */
	size_t settled; /* how many lists were read when one last decided all of it */
	size_t unit;    /* the last of its units; SIZE_MAX: none */
};

/* What of a unit's row is kept, for whoever explains what changed. */
static const int kept[] = {
	DECISION_category, DECISION_members, DECISION_covered,    DECISION_income,
	DECISION_standard, DECISION_gap,     DECISION_supplement, DECISION_care,
};
enum { KEPT = ARRAY_LENGTH(kept) };

/* What a household or one person of it had; amount is BLANK where a list left it so. */
struct unit {
	struct text person;
	struct text person_id;
	bool paid;
	int64_t amount;
	int64_t said[KEPT]; /* by kept[] */
	size_t list;        /* in which it stood last */
	size_t next;        /* of the same household; SIZE_MAX: none */
	bool met;           /* it has a row now */
};

struct previous {
	struct entry *entry;
	size_t count;
	size_t room;
	struct index by_id;
	struct unit *unit;
	size_t units;
	size_t unit_room;
	struct arena ids;
	size_t lists;            /* read so far */
	const struct entry *now; /* whose rows are compared; NULL: no list has it */
	bool waits;              /* a row of it is undecided now */
	bool own;                /* it has a row of its own now */
	int64_t months;
	bool beside; /* the arrays are another's */
};

static struct entry *
find(const struct previous *previous, struct text id)
{
	if (previous->count == 0)
		return NULL;
	uint64_t hash = hash_text(id);
	size_t at;
	size_t i = index_first(&previous->by_id, hash, &at);

	while (i != INDEX_NONE && !text_equal(previous->entry[i].id, id))
		i = index_next(&previous->by_id, hash, &at);
	return i == INDEX_NONE ? NULL : &previous->entry[i];
}

static struct entry *
add(struct previous *previous, struct text id)
{
	previous->entry = arena_grow(previous->entry, &previous->room, previous->count,
				     sizeof(*previous->entry));
	struct entry *entry = &previous->entry[previous->count];

	index_add(&previous->by_id, hash_text(id), previous->count++);
	*entry = (struct entry){ .id = arena_text(&previous->ids, id),
				 .start = BLANK,
				 .base = BLANK,
				 .list = SIZE_MAX,
				 .waits = SIZE_MAX,
				 .unit = SIZE_MAX };
	return entry;
}

/* The earlier of two months, of which either may be BLANK. */
static int64_t
earlier(int64_t a, int64_t b)
{
	return a == BLANK || (b != BLANK && b < a) ? b : a;
}

/* The minimum living allowance makes an earlier phase-out forgotten; no other category does. */
static void
keep(const struct previous *previous, struct entry *entry, const struct record *row)
{
	int64_t approved = row->value[DECISION_approved_amount];

	entry->category = row->value[DECISION_category];
	entry->amount = approved != BLANK ? approved : row->value[DECISION_amount];
	entry->list = previous->lists;
	if (entry->category == WORD_CATEGORY_DIBAO) {
		entry->start = BLANK;
		entry->base = BLANK;
	} else if (entry->category == WORD_CATEGORY_PHASE_OUT) {
		int64_t until = row->value[DECISION_until];
		int64_t by_end = until == BLANK ? BLANK : until - previous->months + 1;

		/* so that it ends when it says, but not after its first month, whatever its end
		 * was made */
		entry->start = earlier(entry->start, earlier(by_end, row->value[DECISION_from]));
		entry->base = entry->amount;
	}
}

/* By the number where both have one, else by the name; the household's own unit has neither. */
static bool
is_same(const struct unit *unit, struct text person_id, struct text person)
{
	if (unit->person_id.n > 0 && person_id.n > 0)
		return unit_person(unit->person_id, TEXT_NONE) == unit_person(person_id, TEXT_NONE);
	return text_equal(unit->person, person) &&
	       (person.n > 0 || unit->person_id.n == person_id.n);
}

static struct unit *
find_unit(const struct previous *previous, const struct entry *entry, struct text person_id,
	  struct text person)
{
	size_t i = entry->unit;

	while (i != SIZE_MAX && !is_same(&previous->unit[i], person_id, person))
		i = previous->unit[i].next;
	return i == SIZE_MAX ? NULL : &previous->unit[i];
}

static void
keep_unit(struct previous *previous, struct entry *entry, const struct record *row)
{
	struct text person = row->text[DECISION_person];
	struct text person_id = row->text[DECISION_person_id];
	struct unit *unit = find_unit(previous, entry, person_id, person);
	int64_t approved = row->value[DECISION_approved_amount];

	if (unit == NULL) {
		previous->unit = arena_grow(previous->unit, &previous->unit_room, previous->units,
					    sizeof(*previous->unit));
		unit = &previous->unit[previous->units];
		*unit = (struct unit){ .person = arena_text(&previous->ids, person),
				       .person_id = arena_text(&previous->ids, person_id),
				       .next = entry->unit };
		entry->unit = previous->units++;
	}
	unit->paid = unit_standing(row->value[DECISION_category]) == UNIT_PAID;
	unit->amount = approved != BLANK ? approved : row->value[DECISION_amount];
	unit->list = previous->lists;
	for (size_t i = 0; i < KEPT; i++)
		unit->said[i] = row->value[kept[i]];
}

/* A household's row comes before those of its persons, and is missing where they are all. */
static void
take(struct previous *previous, const struct record *row)
{
	struct entry *entry = find(previous, row->text[DECISION_household_id]);

	if (unit_standing(row->value[DECISION_category]) == UNIT_ONCE)
		return;
	if (!decision_counts(row)) {
		if (entry != NULL)
			entry->waits = previous->lists;
		return;
	}
	if (entry == NULL)
		entry = add(previous, row->text[DECISION_household_id]);
	keep_unit(previous, entry, row);
	if (row->text[DECISION_person].n == 0) {
		keep(previous, entry, row);
	} else if (entry->list != previous->lists) {
		entry->category = WORD_CATEGORY_NONE;
		entry->list = previous->lists;
	}
}

/* A unit that a list leaves out is gone with it, where the list decided the whole household. */
static void
settle(struct previous *previous)
{
	for (size_t i = 0; i < previous->count; i++) {
		struct entry *entry = &previous->entry[i];

		if (entry->list == previous->lists && entry->waits != previous->lists)
			entry->settled = previous->lists + 1;
	}
}

static bool
read_list(struct previous *previous, const char *path, const struct table_options *options,
	  struct diag *diag)
{
	static const int required[] = { DECISION_household_id, DECISION_category, DECISION_amount,
					-1 };
	struct record_reader *reader =
		record_open(path, RECORD_DECISION, options, NULL, required, diag);
	struct record row;
	enum table_result result;

	if (reader == NULL)
		return false;
	while ((result = record_each(reader, &row)) == TABLE_ROW)
		take(previous, &row);
	record_close(reader);
	settle(previous);
	previous->lists++;
	return result == TABLE_END;
}

struct previous *
previous_open(const char *const *paths, int64_t months, const struct table_options *options,
	      struct diag *diag)
{
	struct previous *previous = arena_calloc(1, sizeof(*previous));

	previous->months = months;
	for (; paths != NULL && *paths != NULL; paths++) {
		if (read_list(previous, *paths, options, diag))
			continue;
		previous_close(previous);
		return NULL;
	}
	return previous;
}

struct previous *
previous_beside(const struct previous *previous)
{
	struct previous *beside = arena_calloc(1, sizeof(*beside));

	*beside = *previous;
	beside->beside = true;
	return beside;
}

static void
fill(int64_t *cell, int64_t value)
{
	if (*cell == BLANK)
		*cell = value;
}

static bool
is_paid(int64_t category)
{
	return category == WORD_CATEGORY_DIBAO || category == WORD_CATEGORY_PHASE_OUT;
}

/* Report what the register says otherwise than the lists, in a column of the household. */
static void
report(enum diag_code code, const struct household *household, int column, struct text argument,
       const struct record_reader *reader, struct diag *diag)
{
	struct where where = record_where(reader, &household->row, column);

	where.household = household->id;
	diag_say(diag, code, .at = where, .one = argument);
}

/* Fill in category and amount; a register that says otherwise stands, with a finding. */
static void
fill_category(const struct entry *entry, struct household *household,
	      const struct record_reader *reader, struct diag *diag)
{
	int64_t *cell = household->row.value;
	int64_t category = cell[REGISTER_category];

	if (category != BLANK && category != entry->category) {
		if (is_paid(category) || is_paid(entry->category))
			report(DIAG_PREVIOUS_DIFFERS, household, REGISTER_category,
			       word_text((enum word)entry->category, diag->language), reader, diag);
	} else if (is_paid(entry->category)) {
		cell[REGISTER_category] = entry->category;
		fill(&cell[REGISTER_amount], entry->amount);
	}
}

/* A register that was not brought up to date must not begin a phase-out a second time. */
static void
fill_phaseout(const struct entry *entry, struct household *household,
	      const struct record_reader *reader, struct diag *diag)
{
	int64_t *cell = household->row.value;
	char month[DAY_SIZE];

	if (entry->start == BLANK || !is_paid(cell[REGISTER_category]))
		return;
	if (cell[REGISTER_phase_out_start] != BLANK &&
	    cell[REGISTER_phase_out_start] > entry->start) {
		month_format((month_t)entry->start, month);
		report(DIAG_PHASE_OUT_LATER, household, REGISTER_phase_out_start, text_of(month),
		       reader, diag);
	}
	fill(&cell[REGISTER_phase_out_start], entry->start);
	fill(&cell[REGISTER_phase_out_base], entry->base);
}

void
previous_fill(const struct previous *previous, struct household *household,
	      const struct record_reader *reader, struct diag *diag)
{
	const struct entry *entry = find(previous, household->id);

	if (entry == NULL)
		return;
	fill_category(entry, household, reader, diag);
	fill_phaseout(entry, household, reader, diag);
}

/* There is a row of this outcome now. */
static void
meet(struct previous *previous, const struct walk *walk, const struct outcome *outcome)
{
	const struct person *person = decision_person(walk, outcome);
	const struct text *cell = person == NULL ? NULL : person->row.text;
	struct unit *unit = find_unit(previous, previous->now,
				      cell == NULL ? TEXT_NONE : cell[REGISTER_id_number],
				      cell == NULL ? TEXT_NONE : cell[REGISTER_name]);

	previous->waits |= unit_standing(outcome->category) == UNIT_WAITS;
	previous->own |= person == NULL;
	if (unit != NULL)
		unit->met = true;
}

void
previous_begin(struct previous *previous, const struct walk *walk)
{
	if (previous == NULL)
		return;
	const struct entry *entry = find(previous, walk->household->id);

	previous->now = entry;
	previous->waits = false;
	previous->own = false;
	if (entry == NULL)
		return;
	for (size_t i = entry->unit; i != SIZE_MAX; i = previous->unit[i].next)
		previous->unit[i].met = false;
	for (size_t i = 0; i < walk->outcomes; i++)
		meet(previous, walk, &walk->outcome[i]);
}

/* Has a list the household that is compared? */
static bool
is_compared(const struct previous *previous)
{
	return previous != NULL && previous->now != NULL;
}

/* Had the unit aid in the last list that decided it? */
static bool
had_aid(const struct previous *previous, const struct unit *unit)
{
	return unit->paid && unit->list + 1 >= previous->now->settled;
}

/* Does a row answer for a unit: its own, or as the first one for a unit without a row? */
static bool
answers(const struct previous *previous, const struct record *row, bool first,
	const struct unit *unit)
{
	struct text person = row->text[DECISION_person];

	if (is_same(unit, row->text[DECISION_person_id], person))
		return true;
	return first && !unit->met && !previous->waits && (person.n == 0 || unit->person.n == 0);
}

/* The word for an amount before and now; BLANK where the one before is not known. */
static int64_t
compare(int64_t before, int64_t now)
{
	if (before == BLANK || now == BLANK)
		return BLANK;
	if (now == before)
		return WORD_ADJUST_SAME;
	return now > before ? WORD_ADJUST_RAISE : WORD_ADJUST_REDUCE;
}

void
previous_change(const struct previous *previous, bool first, struct record *row)
{
	enum unit_standing standing = unit_standing(row->value[DECISION_category]);
	bool paid = standing == UNIT_PAID;
	bool had = false;
	int64_t before = 0;

	if (previous == NULL || previous->lists == 0 || standing == UNIT_WAITS)
		return;
	for (size_t i = previous->now == NULL ? SIZE_MAX : previous->now->unit; i != SIZE_MAX;
	     i = previous->unit[i].next) {
		const struct unit *unit = &previous->unit[i];

		if (!had_aid(previous, unit) || !answers(previous, row, first, unit))
			continue;
		had = true;
		before = before == BLANK || unit->amount == BLANK ? BLANK : before + unit->amount;
	}
	if (had) {
		row->value[DECISION_change] =
			paid ? compare(before, row->value[DECISION_amount]) : WORD_ADJUST_END;
		row->value[DECISION_previous_amount] = before;
	} else if (paid) {
		row->value[DECISION_change] = WORD_ADJUST_NEW;
	}
}

bool
previous_ended(const struct previous *previous, size_t i, const struct walk *walk,
	       struct record *row)
{
	if (!is_compared(previous) || previous->waits || previous->own)
		return false;
	for (size_t at = previous->now->unit; at != SIZE_MAX; at = previous->unit[at].next) {
		const struct unit *unit = &previous->unit[at];

		if (unit->met || unit->person.n == 0 || !had_aid(previous, unit) || i-- > 0)
			continue;
		decision_fill_none(row, walk);
		row->text[DECISION_person] = unit->person;
		row->text[DECISION_person_id] = unit->person_id;
		row->value[DECISION_change] = WORD_ADJUST_END;
		row->value[DECISION_previous_amount] = unit->amount;
		return true;
	}
	return false;
}

int64_t
previous_said(const struct previous *previous, const struct record *row, int column)
{
	const struct unit *unit = !is_compared(previous) ? NULL
							 : find_unit(previous, previous->now,
								     row->text[DECISION_person_id],
								     row->text[DECISION_person]);

	if (unit == NULL || !had_aid(previous, unit))
		return BLANK;
	for (size_t i = 0; i < KEPT; i++)
		if (kept[i] == column)
			return unit->said[i];
	return BLANK;
}

void
previous_close(struct previous *previous)
{
	if (previous != NULL && !previous->beside) {
		free(previous->entry);
		free(previous->unit);
		index_free(&previous->by_id);
		arena_free(&previous->ids);
	}
	free(previous);
}
