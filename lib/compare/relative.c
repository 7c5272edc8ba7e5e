#include "compare/relative.h"

#include "base/num.h"
#include "civil/idcard.h"
#include "register/household.h"

enum { MONTHS = 12 };

/* Income by the month and by the year. */
static const int incomes[][2] = {
	{ REGISTER_wage, REGISTER_wage_year },
	{ REGISTER_business, REGISTER_business_year },
	{ REGISTER_property, REGISTER_property_year },
	{ REGISTER_transfer, REGISTER_transfer_year },
	{ REGISTER_other_income, REGISTER_other_income_year },
	{ REGISTER_income, REGISTER_income_year },
};

enum { INCOMES = ARRAY_LENGTH(incomes) };

/* ---- income ---- */

/* The sum over a year; *known: a bit for each column that is filled. */
static fen_t
year_of(const struct snapshot *snapshot, size_t row, unsigned *known)
{
	fen_t sum = 0;

	*known = 0;
	for (size_t i = 0; i < INCOMES; i++) {
		int64_t month = snapshot_at(snapshot, row, incomes[i][0]).value;
		int64_t year = snapshot_at(snapshot, row, incomes[i][1]).value;

		*known |=
			(month != BLANK ? 1U << (2 * i) : 0) | (year != BLANK ? 2U << (2 * i) : 0);
		sum += (month == BLANK ? 0 : month * MONTHS) + (year == BLANK ? 0 : year);
	}
	return sum;
}

/*
 * One line for all of it, where the same cells are filled in both; otherwise a blank that was
 * filled would look like a rise, and each column is told by itself.
 */
static void
compare_income(struct difference *d, size_t before, size_t after)
{
	unsigned known_before;
	unsigned known_after;
	fen_t old = year_of(&d->before, before, &known_before);
	fen_t now = year_of(&d->after, after, &known_after);
	struct change change = difference_of_row(d, WORD_CHANGE_INCOME_UP, before, after);
	char buf[2][MONEY_SIZE];

	if (known_before != known_after || old == now) {
		for (size_t i = 0; i < (size_t)INCOMES * 2; i++) {
			int column = incomes[i / 2][i % 2];

			if (difference_has(d, column)) {
				change.change = WORD_CHANGE_FACT;
				difference_say_cell(d, change, column,
						    snapshot_at(&d->before, before, column),
						    snapshot_at(&d->after, after, column));
			}
		}
		return;
	}
	change.change = now > old ? WORD_CHANGE_INCOME_UP : WORD_CHANGE_INCOME_DOWN;
	change.item = d->language == LANGUAGE_ZH ? TEXT("年收入") : TEXT("yearly income");
	change.before = text_of(money_format(old, buf[0]));
	change.after = text_of(money_format(now, buf[1]));
	change.difference = now - old;
	difference_say(d, &change);
}

/* ---- life ---- */

static bool
is_dead(const struct snapshot *snapshot, size_t row)
{
	return snapshot_at(snapshot, row, REGISTER_member_status).value == WORD_MEMBER_DEAD ||
	       snapshot_at(snapshot, row, REGISTER_died_on).value != BLANK;
}

static day_t
birth_of(const struct snapshot *snapshot, size_t row, day_t not_after)
{
	int64_t told = snapshot_at(snapshot, row, REGISTER_birth_date).value;
	struct idcard card;

	if (idcard_parse(snapshot->row[row].number, not_after, &card) == IDCARD_OK)
		return card.birth;
	return record_day(told);
}

static void
compare_age(struct difference *d, size_t before, size_t after)
{
	day_t birth = birth_of(&d->after, after, d->date);
	struct change change = difference_of_row(d, WORD_CHANGE_OF_AGE, before, after);
	char years[NUM_SIZE];

	if (d->since == DAY_NONE || birth == DAY_NONE)
		return;
	day_t day = day_birthday(birth, d->adult, d->leap);

	if (day <= d->since || day > d->date)
		return;
	change.after = text_of(num_format(d->adult, years));
	difference_say(d, &change);
}

static void
compare_life(struct difference *d, size_t before, size_t after)
{
	struct change change = difference_of_row(d, WORD_CHANGE_DIED, before, after);

	if (!is_dead(&d->before, before) && is_dead(&d->after, after)) {
		change.after = difference_show(d, REGISTER_died_on,
					       snapshot_at(&d->after, after, REGISTER_died_on));
		difference_say(d, &change);
		return;
	}
	compare_age(d, before, after);
	if (difference_has(d, REGISTER_member_status))
		difference_say_cell(d, change, REGISTER_member_status,
				    snapshot_at(&d->before, before, REGISTER_member_status),
				    snapshot_at(&d->after, after, REGISTER_member_status));
}

/* Where the person is. */
static void
compare_household(struct difference *d, size_t before, size_t after)
{
	const struct snapshot_group *old = &d->before.group[d->before.row[before].group];
	const struct snapshot_group *now = &d->after.group[d->after.row[after].group];
	struct change change = difference_of_row(d, WORD_CHANGE_MOVED, before, after);

	if (text_equal(old->household, now->household) ||
	    snapshot_group_of(&d->after, old->household) == INDEX_NONE ||
	    snapshot_group_of(&d->before, now->household) == INDEX_NONE)
		return; /* or it is said of the household */
	change.before = old->household;
	change.after = now->household;
	difference_say(d, &change);
}

static bool
is_told_elsewhere(int column)
{
	bool income = false;

	for (size_t i = 0; i < INCOMES; i++)
		income |= incomes[i][0] == column || incomes[i][1] == column;
	return schema_of(RECORD_REGISTER)->column[column].scope == SCOPE_HOUSEHOLD || income ||
	       column == REGISTER_member_status || column == REGISTER_died_on;
}

void
relative_compare(struct difference *difference, size_t before, size_t after)
{
	struct change change = difference_of_row(difference, WORD_CHANGE_FACT, before, after);
	int count = (int)schema_of(RECORD_REGISTER)->count;

	compare_household(difference, before, after);
	compare_life(difference, before, after);
	compare_income(difference, before, after);
	for (int column = 0; column < count; column++)
		if (!is_told_elsewhere(column) && difference_has(difference, column))
			difference_say_cell(difference, change, column,
					    snapshot_at(&difference->before, before, column),
					    snapshot_at(&difference->after, after, column));
}

/* ---- the household ---- */

/* The row of the head; INDEX_NONE where none is written so. */
static size_t
head_of(const struct snapshot *snapshot, size_t group)
{
	for (size_t i = snapshot->group[group].first; i != INDEX_NONE; i = snapshot->row[i].next) {
		struct text relation = snapshot_at(snapshot, i, REGISTER_relation).text;

		if (household_names_head(relation))
			return i;
	}
	return INDEX_NONE;
}

static void
compare_head(struct difference *d, size_t before, size_t after)
{
	size_t old = head_of(&d->before, before);
	size_t now = head_of(&d->after, after);
	struct change change = difference_of_group(d, WORD_CHANGE_HEAD, before, after);

	if (old == INDEX_NONE || now == INDEX_NONE || d->before.row[old].pair == now ||
	    d->before.row[old].twin != INDEX_NONE || d->after.row[now].twin != INDEX_NONE)
		return;
	change.before = d->before.row[old].name;
	change.after = d->after.row[now].name;
	change.line_before = d->before.row[old].line;
	change.line_after = d->after.row[now].line;
	difference_say(d, &change);
}

void
relative_compare_shared(struct difference *difference, size_t before, size_t after)
{
	const struct schema *schema = schema_of(RECORD_REGISTER);

	compare_head(difference, before, after);
	for (int column = 0; column < (int)schema->count; column++) {
		struct change change =
			difference_of_group(difference, WORD_CHANGE_FACT, before, after);

		if (schema->column[column].scope == SCOPE_HOUSEHOLD &&
		    column != REGISTER_household_id && difference_has(difference, column))
			difference_say_cell(difference, change, column,
					    snapshot_shared(&difference->before, before, column),
					    snapshot_shared(&difference->after, after, column));
	}
}
