#include "pay/confirm.h"

#include <stdlib.h>

#include "base/money.h"
#include "base/num.h"
#include "decide/unit.h"

/* A decision is for the months that come next: an approval older than that is mistyped. */
enum { LONG_AGO = 12 };

static struct where
where_of(const struct confirm *confirm, const struct verdict *verdict)
{
	return (struct where){
		.file = confirm->file,
		.line = verdict->line,
		.household = verdict->household,
	};
}

/* The list. */

static void
add(struct confirm *confirm, const struct record *record)
{
	int64_t amount = record->value[VERDICT_approved_amount];

	confirm->verdict = arena_grow(confirm->verdict, &confirm->room, confirm->verdicts,
				      sizeof(*confirm->verdict));
	confirm->verdict[confirm->verdicts] = (struct verdict){
		.line = record->line,
		.household = record->text[VERDICT_household_id],
		.person = record->text[VERDICT_person],
		.person_id = record->text[VERDICT_person_id],
		.remark = record->text[VERDICT_remark],
		.status = record->value[VERDICT_status],
		.amount = amount != BLANK ? amount : record->value[VERDICT_amount],
		.approved_on = record->value[VERDICT_approved_on],
		.heard_on = record->value[VERDICT_heard_on],
		.told_on = record->value[VERDICT_told_on],
	};
	index_add(&confirm->households, hash_text(record->text[VERDICT_household_id]),
		  confirm->verdicts++);
}

bool
confirm_take(struct confirm *confirm, struct record_reader *list)
{
	struct record record;
	enum table_result result;

	confirm->file = arena_text(&confirm->arena, record_name(list));
	while ((result = record_next(list, &confirm->arena, &record)) == TABLE_ROW)
		if (!record.bad)
			add(confirm, &record);
	return result == TABLE_END;
}

/* Which decision a row of the list means. */

/* The same person: by the number where both have one, else by the name. */
static bool
is_same(const struct verdict *verdict, struct text person_id, struct text person)
{
	if (verdict->person_id.n > 0 && person_id.n > 0)
		return unit_person(verdict->person_id, verdict->person) ==
		       unit_person(person_id, person);
	return verdict->person.n > 0 && text_equal(verdict->person, person);
}

/* The household's own row is meant where nobody is named, or the head. */
static bool
names(const struct verdict *verdict, const struct record *decision)
{
	struct text person = decision->text[DECISION_person];
	struct text person_id = decision->text[DECISION_person_id];

	if (person.n > 0 || person_id.n > 0)
		return is_same(verdict, person_id, person);
	return (verdict->person.n == 0 && verdict->person_id.n == 0) ||
	       is_same(verdict, decision->text[DECISION_head_id], decision->text[DECISION_head]);
}

static void
see_verdict(struct verdict *verdict, const struct record *decision)
{
	bool meant = names(verdict, decision);

	if (meant || (verdict->rows == 0 && verdict->hits == 0))
		verdict->target = decision->line;
	verdict->rows++;
	verdict->hits += meant;
}

static void
see_unit(struct confirm *confirm, const struct record *decision)
{
	uint64_t unit =
		unit_hash(decision->text[DECISION_household_id], decision->text[DECISION_person_id],
			  decision->text[DECISION_person]);
	size_t other = index_find(&confirm->units, unit);

	if (other == INDEX_NONE) {
		index_add(&confirm->units, unit, decision->line);
		return;
	}
	(void)hash_set_add(&confirm->doubled, other);
	(void)hash_set_add(&confirm->doubled, decision->line);
}

void
confirm_see(struct confirm *confirm, const struct record *decision)
{
	struct text household = decision->text[DECISION_household_id];
	uint64_t hash = hash_text(household);
	size_t at;

	see_unit(confirm, decision);
	for (size_t i = index_first(&confirm->households, hash, &at); i != INDEX_NONE;
	     i = index_next(&confirm->households, hash, &at))
		if (text_equal(confirm->verdict[i].household, household))
			see_verdict(&confirm->verdict[i], decision);
}

/* Has the row of the list one decision?  A household with one row needs no person named. */
static bool
is_clear(const struct verdict *verdict)
{
	bool nobody = verdict->person.n == 0 && verdict->person_id.n == 0;

	return verdict->hits == 1 || (verdict->hits == 0 && nobody && verdict->rows == 1);
}

static void
match(struct confirm *confirm, size_t i, struct diag *diag)
{
	struct verdict *verdict = &confirm->verdict[i];
	struct where where = where_of(confirm, verdict);

	if (is_clear(verdict)) {
		index_add(&confirm->targets, verdict->target, i);
		return;
	}
	verdict->target = 0;
	if (verdict->hits > 1)
		diag_say(diag, DIAG_VERDICT_MANY, .at = where,
			 .one = NUM_TEXT((int64_t)verdict->hits));
	else
		diag_say(diag, verdict->rows > 0 ? DIAG_VERDICT_PERSON : DIAG_VERDICT_UNMATCHED,
			 .at = where);
}

/* Two rows of the list for one decision: neither counts. */
static void
disown(struct confirm *confirm, struct verdict *verdict, struct diag *diag)
{
	struct where where = where_of(confirm, verdict);
	size_t at;
	size_t first = index_first(&confirm->targets, verdict->target, &at);
	size_t other = index_next(&confirm->targets, verdict->target, &at);

	if (&confirm->verdict[first] != verdict)
		other = first;
	diag_say(diag, DIAG_VERDICT_TWICE, .at = where,
		 .one = NUM_TEXT((int64_t)confirm->verdict[other].line));
}

void
confirm_match(struct confirm *confirm, struct diag *diag)
{
	for (size_t i = 0; i < confirm->verdicts; i++)
		match(confirm, i, diag);
	for (size_t i = 0; i < confirm->verdicts; i++)
		if (confirm->verdict[i].target != 0 &&
		    index_count(&confirm->targets, confirm->verdict[i].target) > 1)
			disown(confirm, &confirm->verdict[i], diag);
}

/* The town's word. */

/* The one row of the list for a decision; NULL where none, or two. */
static const struct verdict *
verdict_on(const struct confirm *confirm, const struct record *decision)
{
	if (index_count(&confirm->targets, decision->line) != 1)
		return NULL;
	return &confirm->verdict[index_find(&confirm->targets, decision->line)];
}

/* A finding about two amounts; a blank one is "-". */
static void
say_amounts(struct diag *diag, enum diag_code code, const struct where *where, int64_t one,
	    int64_t two)
{
	char first[MONEY_SIZE];
	char second[MONEY_SIZE];

	diag_say(diag, code, .at = *where,
		 .one = text_of(one == BLANK ? "-" : money_format(one, first)),
		 .two = text_of(two == BLANK ? "-" : money_format(two, second)));
}

/* A decision that has the town's word already: another word is a new decision's business. */
static enum confirm_result
keep(const struct record *decision, const struct verdict *verdict, const struct where *where,
     struct diag *diag)
{
	int64_t status = decision->value[DECISION_status];
	int64_t amount = decision->value[DECISION_approved_amount];

	if (verdict->status == BLANK || verdict->status == WORD_STATUS_PROPOSED)
		return CONFIRM_KEPT;
	if (verdict->status != status) {
		diag_say(diag, DIAG_VERDICT_SETTLED, .at = *where,
			 .one = word_text((enum word)status, diag->language),
			 .two = word_text((enum word)verdict->status, diag->language));
		return CONFIRM_HELD;
	}
	if (status == WORD_STATUS_APPROVED && verdict->amount != BLANK &&
	    verdict->amount != amount && verdict->amount != decision->value[DECISION_amount]) {
		say_amounts(diag, DIAG_VERDICT_AMOUNT_SETTLED, where, amount, verdict->amount);
		return CONFIRM_HELD;
	}
	return CONFIRM_KEPT;
}

static enum confirm_result
refuse(struct record *decision, int64_t day)
{
	decision->value[DECISION_status] = WORD_STATUS_REFUSED;
	decision->value[DECISION_approved_on] = day;
	decision->value[DECISION_approved_amount] = BLANK;
	return CONFIRM_REFUSED;
}

static enum confirm_result
approve(struct record *decision, const struct verdict *verdict, int64_t day,
	const struct where *where, struct diag *diag)
{
	int64_t proposed = decision->value[DECISION_amount];
	int64_t amount = verdict->amount != BLANK ? verdict->amount : proposed;
	bool paid = unit_standing(decision->value[DECISION_category]) == UNIT_PAID;

	if (paid ? amount == BLANK : amount != BLANK && amount > 0) {
		diag_say(diag, paid ? DIAG_VERDICT_NO_AMOUNT : DIAG_VERDICT_NO_MONEY, .at = *where);
		return CONFIRM_HELD;
	}
	if (paid && amount != proposed)
		say_amounts(diag, DIAG_VERDICT_DIFFERS, where, proposed, amount);
	decision->value[DECISION_status] = WORD_STATUS_APPROVED;
	decision->value[DECISION_approved_on] = day;
	decision->value[DECISION_approved_amount] = paid ? amount : 0;
	return CONFIRM_APPROVED;
}

void
confirm_check_day(int64_t approved_on, int64_t from, day_t date, const struct where *where,
		  struct diag *diag)
{
	if (approved_on == BLANK)
		return;
	if (approved_on > date)
		diag_say(diag, DIAG_VERDICT_FUTURE, .at = *where);
	else if (from != BLANK && approved_on < month_first((month_t)from - LONG_AGO))
		diag_say(diag, DIAG_VERDICT_OLD, .at = *where, .one = DAY_TEXT((day_t)approved_on));
}

/* A word of the list on a decision that is still open. */
static enum confirm_result
settle(const struct confirm *confirm, struct record *decision, const struct verdict *verdict,
       const struct where *where, struct diag *diag)
{
	bool waits = unit_standing(decision->value[DECISION_category]) == UNIT_WAITS;
	int64_t day = verdict->approved_on != BLANK ? verdict->approved_on : confirm->date;

	if (verdict->status == BLANK || verdict->status == WORD_STATUS_PROPOSED)
		return waits ? CONFIRM_WAITS : CONFIRM_OPEN;
	if (waits || decision->bad) {
		diag_say(diag, decision->bad ? DIAG_VERDICT_UNREADABLE : DIAG_VERDICT_WAITS,
			 .at = *where);
		return CONFIRM_HELD;
	}
	confirm_check_day(day, decision->value[DECISION_from], confirm->date, where, diag);
	return verdict->status == WORD_STATUS_REFUSED
		       ? refuse(decision, day)
		       : approve(decision, verdict, day, where, diag);
}

/* Without a word of the list. */
static enum confirm_result
leave(const struct confirm *confirm, struct record *decision, const struct where *row,
      struct diag *diag)
{
	static const struct verdict as_proposed = { .amount = BLANK };

	switch (unit_standing(decision->value[DECISION_category])) {
	case UNIT_WAITS:
		return CONFIRM_WAITS;
	case UNIT_NOTHING:
		if (decision->value[DECISION_change] != WORD_ADJUST_END)
			return CONFIRM_NOTHING;
		break; /* aid does not end without the town's word */
	case UNIT_PAID:
	case UNIT_STATUS:
		break;
	}
	if (decision->bad)
		return CONFIRM_HELD;
	return confirm->all ? approve(decision, &as_proposed, confirm->date, row, diag)
			    : CONFIRM_OPEN;
}

static void
fill(int64_t *cell, int64_t value)
{
	if (*cell == BLANK)
		*cell = value;
}

/*
 * Who gets less, or nothing any more, is heard before it is decided (Law of 2026, article 48):
 * by what was proposed, or by the amount that the town approved instead.
 */
static void
check_hearing(const struct record *decision, const struct where *where, struct diag *diag)
{
	const int64_t *value = decision->value;
	bool less = value[DECISION_change] == WORD_ADJUST_REDUCE ||
		    value[DECISION_change] == WORD_ADJUST_END ||
		    (value[DECISION_previous_amount] != BLANK &&
		     value[DECISION_approved_amount] < value[DECISION_previous_amount]);

	if (less && (value[DECISION_heard_on] == BLANK ||
		     value[DECISION_heard_on] > value[DECISION_approved_on]))
		diag_say(diag, DIAG_VERDICT_UNHEARD, .at = *where);
}

enum confirm_result
confirm_apply(const struct confirm *confirm, struct record *decision, const struct where *row,
	      struct diag *diag)
{
	const struct verdict *verdict = verdict_on(confirm, decision);
	int64_t status = decision->value[DECISION_status];

	if (hash_set_has(&confirm->doubled, decision->line)) {
		diag_say(diag, DIAG_UNIT_TWICE, .at = *row);
		return CONFIRM_HELD;
	}
	struct where where = verdict != NULL ? where_of(confirm, verdict) : *row;

	if (verdict != NULL) {
		fill(&decision->value[DECISION_heard_on], verdict->heard_on);
		fill(&decision->value[DECISION_told_on], verdict->told_on);
	}
	if (status == WORD_STATUS_APPROVED || status == WORD_STATUS_REFUSED)
		return verdict != NULL ? keep(decision, verdict, &where, diag) : CONFIRM_KEPT;
	enum confirm_result result = verdict != NULL
					     ? settle(confirm, decision, verdict, &where, diag)
					     : leave(confirm, decision, row, diag);

	if (result == CONFIRM_APPROVED)
		check_hearing(decision, &where, diag);
	return result;
}

struct text
confirm_remark(const struct confirm *confirm, const struct record *decision)
{
	const struct verdict *verdict = verdict_on(confirm, decision);

	return verdict != NULL ? verdict->remark : TEXT_NONE;
}

size_t
confirm_remark_column(const struct text *heading, size_t count)
{
	size_t i = 0;

	while (i < count && !text_equal(heading[i], TEXT("备注")) &&
	       !text_equal(heading[i], TEXT("remark")))
		i++;
	return i;
}

void
confirm_free(struct confirm *confirm)
{
	free(confirm->verdict);
	index_free(&confirm->households);
	index_free(&confirm->targets);
	index_free(&confirm->units);
	hash_set_free(&confirm->doubled);
	arena_free(&confirm->arena);
}
