#include "mend/cross.h"

#include <stdlib.h>

#include "base/arena.h"
#include "mend/mendmoney.h"

enum {
	SHOWN_LEAST = 3, /* rows that show a rule */
	RULE_OF = 4,     /* and of so many that could */
	RULE_LEAST = 3,
	ADDED_MOST = 12,
	TAKEN_FROM = 3, /* of so few to so many side by side one is taken off */
	TAKEN_MOST = 6,
	DEPARTURE = 3,     /* rows that show a rule outweigh one that departs from it */
	TAKEN_LEAST = 2,   /* rows in which something is taken off */
	PAIRS_KEPT = 3,    /* of different rows that show a rule */
	DIFFERENCE_OF = 5, /* of so many rows one may depart from a difference */
	ONE = 100,         /* of a count, which is read as yuan */
	COUNTS = 10 * ONE, /* what is below may be a count of people, not money */
};

#define VALUE_MOST INT64_C(1000000000) /* fen; products of two fit */
#define BLANK INT64_MIN
#define ODD (INT64_MIN + 1) /* words, or a number that cannot be read */

void
cross_column(struct cross *cross, size_t place)
{
	if (cross->columns < CROSS_COLUMNS)
		cross->place[cross->columns++] = place;
}

static bool
is_number(fen_t value)
{
	return value > ODD;
}

/* With a sign too, which a change has. */
static fen_t
read_number(struct text t)
{
	char buf[MONEY_SIZE];
	size_t n = 0;
	fen_t fen;

	if (t.n == 0)
		return BLANK;
	t = text_drop_begin(t, "+");
	for (size_t i = 0; i < t.n && n < sizeof(buf); i++)
		if (t.p[i] != ',') /* 1,080.00 in a column that nobody knows */
			buf[n++] = t.p[i];
	return mendmoney_signed((struct text){ buf, n }, &fen) && fen < VALUE_MOST &&
			       fen > -VALUE_MOST
		       ? fen
		       : ODD;
}

bool
cross_row(struct cross *cross)
{
	if (cross->rows == CROSS_ROWS || cross->columns == 0)
		return false;
	cross->value = arena_grow(cross->value, &cross->room, cross->rows, sizeof(*cross->value));
	for (size_t i = 0; i < CROSS_COLUMNS; i++)
		cross->value[cross->rows][i] = BLANK;
	cross->rows++;
	return true;
}

void
cross_cell(struct cross *cross, size_t i, struct text value)
{
	cross->value[cross->rows - 1][i] = read_number(value);
}

/* How many rows could show a rule, and how many do. */
struct shown {
	size_t could;
	size_t do_so;
	size_t taken; /* of these, where something is taken off */
	size_t pairs; /* different numbers of which something is made, as far as they are kept */
	fen_t pair[PAIRS_KEPT][2];
};

/* A row could show a rule by two of its numbers, and does or does not. */
static void
show(struct shown *shown, fen_t one, fen_t other, bool holds)
{
	size_t i = 0;

	shown->could++;
	if (!holds)
		return;
	shown->do_so++;
	while (i < shown->pairs && (shown->pair[i][0] != one || shown->pair[i][1] != other))
		i++;
	if (i < PAIRS_KEPT && i == shown->pairs) {
		shown->pair[i][0] = one;
		shown->pair[i][1] = other;
		shown->pairs++;
	}
}

/* Of two rules that one is right from which fewer rows depart, though fewer show it. */
static int64_t
worth_of(struct shown shown)
{
	return (int64_t)shown.do_so - DEPARTURE * (int64_t)(shown.could - shown.do_so);
}

/* The sum of the columns first to last, but minus is taken off; *added: how many are not zero. */
static fen_t
sum_of(const fen_t *value, const struct cross_rule *rule, size_t *added)
{
	fen_t sum = 0;

	*added = 0;
	for (size_t i = rule->first; i <= rule->last; i++) {
		if (value[i] == ODD)
			return ODD;
		fen_t part = value[i] == BLANK ? 0 : value[i];

		*added += part != 0;
		sum += rule->kind == CROSS_TAKEN && i == rule->minus ? -part : part;
	}
	return sum;
}

/* Is it taken off a part that it equals?  Of two columns that are one another's like all remains.
 */
static bool
is_undone(const fen_t *value, const struct cross_rule *rule)
{
	if (rule->kind != CROSS_TAKEN || value[rule->minus] <= 0)
		return false;
	for (size_t i = rule->first; i <= rule->last; i++)
		if (i != rule->minus && value[i] == value[rule->minus])
			return true;
	return false;
}

static struct shown
look_at_sum(const struct cross *cross, const struct cross_rule *rule)
{
	struct shown shown = { 0 };

	for (size_t i = 0; i < cross->rows; i++) {
		const fen_t *value = cross->value[i];
		size_t added;
		fen_t sum = sum_of(value, rule, &added);

		if (sum == ODD || value[rule->of] < 0 || added < 2 || is_undone(value, rule))
			continue;
		bool holds = sum == value[rule->of];

		show(&shown, value[rule->first], value[rule->last], holds);
		shown.taken += holds && sum >= COUNTS && value[rule->minus] > 0;
	}
	return shown;
}

static fen_t
product_of(const fen_t *value, const struct cross_rule *rule)
{
	fen_t first = value[rule->first];
	fen_t last = value[rule->last];

	return first < 0 || last < 0 ? ODD : first * last / ONE;
}

/* Once something shows nothing; nothing of something that is there shows that it is no rule. */
static struct shown
look_at_product(const struct cross *cross, const struct cross_rule *rule)
{
	struct shown shown = { 0 };

	for (size_t i = 0; i < cross->rows; i++) {
		const fen_t *value = cross->value[i];
		fen_t product = product_of(value, rule);
		fen_t of = value[rule->of];

		if (product < 0 || of < 0 || (product == 0 && of == 0) ||
		    value[rule->first] == ONE || value[rule->last] == ONE)
			continue;
		show(&shown, value[rule->first], value[rule->last], product == of);
	}
	return shown;
}

static fen_t
difference_of(const fen_t *value, const struct cross_rule *rule)
{
	fen_t first = value[rule->first];
	fen_t last = value[rule->last];

	return first < 0 || last < 0 ? ODD : first - last;
}

/* Nothing taken off, and what did not change, show nothing. */
static struct shown
look_at_difference(const struct cross *cross, struct cross_rule *rule)
{
	struct shown shown = { 0 };

	for (size_t i = 0; i < cross->rows; i++) {
		const fen_t *value = cross->value[i];
		fen_t made = difference_of(value, rule);
		fen_t of = value[rule->of];

		if (made == ODD || !is_number(of) || value[rule->last] == 0 ||
		    (made == 0 && of == 0))
			continue;
		rule->change |= of < 0;
		if (made != of || made >= COUNTS || made <= -COUNTS)
			show(&shown, value[rule->first], value[rule->last], made == of);
	}
	return shown;
}

static bool
is_shown(const struct cross_rule *rule, const struct shown *shown)
{
	size_t departs = shown->could - shown->do_so;

	if (shown->do_so < SHOWN_LEAST)
		return false;
	if (rule->kind == CROSS_TAKEN && shown->taken < TAKEN_LEAST)
		return false;
	if (rule->kind == CROSS_DIFFERENCE)
		return shown->pairs == PAIRS_KEPT && departs * DIFFERENCE_OF <= shown->could;
	return shown->do_so * RULE_OF >= shown->could * RULE_LEAST;
}

static void
keep_rule(struct cross_rule rule, const struct shown *shown, struct shown *best,
	  struct cross_rule *found)
{
	if (!is_shown(&rule, shown) || (best->do_so > 0 && worth_of(*shown) <= worth_of(*best)))
		return;
	*best = *shown;
	*found = rule;
}

/* The sum of some columns side by side, or with one of them behind the first taken off. */
static void
find_sum_of(const struct cross *cross, struct cross_rule rule, struct shown *best,
	    struct cross_rule *found)
{
	struct shown shown = look_at_sum(cross, &rule);

	keep_rule(rule, &shown, best, found);
	size_t n = rule.last - rule.first + 1;

	if (n < TAKEN_FROM || n > TAKEN_MOST)
		return; /* of two it is a difference */
	rule.kind = CROSS_TAKEN;
	for (rule.minus = rule.first + 1; rule.minus <= rule.last; rule.minus++) {
		shown = look_at_sum(cross, &rule);
		keep_rule(rule, &shown, best, found);
	}
}

/* Of the columns right before it, or right behind it. */
static bool
find_sum(const struct cross *cross, size_t of, struct cross_rule *found)
{
	struct shown best = { 0 };

	for (size_t n = 2; n <= ADDED_MOST; n++) {
		struct cross_rule rule = { .kind = CROSS_SUM, .of = of };

		rule.first = of - n;
		rule.last = of - 1;
		if (n <= of)
			find_sum_of(cross, rule, &best, found);
		rule.first = of + 1;
		rule.last = of + n;
		if (of + n < cross->columns)
			find_sum_of(cross, rule, &best, found);
	}
	return best.do_so > 0;
}

static bool
find_product(const struct cross *cross, size_t of, struct cross_rule *found)
{
	struct shown best = { 0 };

	for (size_t i = 0; i < cross->columns; i++)
		for (size_t j = i + 1; j < cross->columns; j++) {
			struct cross_rule rule = {
				.kind = CROSS_PRODUCT, .of = of, .first = i, .last = j
			};

			if (i == of || j == of)
				continue;
			struct shown shown = look_at_product(cross, &rule);

			keep_rule(rule, &shown, &best, found);
		}
	return best.do_so > 0;
}

/*
 * Of two columns before it: what is asked for stands behind what it is made of; or of one that is
 * behind it, as a standard may be, from which one before it is taken.
 */
static bool
find_difference(const struct cross *cross, size_t of, bool behind, struct cross_rule *found)
{
	struct shown best = { 0 };

	for (size_t i = behind ? of + 1 : 0; i < (behind ? cross->columns : of); i++)
		for (size_t j = 0; j < of; j++) {
			struct cross_rule rule = {
				.kind = CROSS_DIFFERENCE, .of = of, .first = i, .last = j
			};

			if (i == j)
				continue;
			struct shown shown = look_at_difference(cross, &rule);

			keep_rule(rule, &shown, &best, found);
		}
	return best.do_so > 0;
}

/* Only columns whose cells are numbers are looked at. */
static void
drop_columns(struct cross *cross)
{
	size_t kept = 0;

	for (size_t i = 0; i < cross->columns; i++) {
		size_t numbers = 0;
		size_t odd = 0;

		for (size_t k = 0; k < cross->rows; k++) {
			numbers += is_number(cross->value[k][i]);
			odd += cross->value[k][i] == ODD;
			cross->value[k][kept] = cross->value[k][i];
		}
		cross->place[kept] = cross->place[i];
		kept += numbers > odd;
	}
	cross->columns = kept;
}

/* Are two columns multiplied already?  A second product of them is the first again. */
static bool
is_known(const struct cross *cross, const struct cross_rule *rule)
{
	for (size_t i = 0; i < cross->rules; i++)
		if (cross->rule[i].kind == CROSS_PRODUCT && rule->kind == CROSS_PRODUCT &&
		    cross->rule[i].first == rule->first && cross->rule[i].last == rule->last)
			return true;
	return false;
}

/* Is it told by a sum already, or what is left of one where the others are mostly nothing? */
static bool
is_of_sum(const struct cross *cross, const struct cross_rule *rule)
{
	for (size_t i = 0; i < cross->rules; i++) {
		const struct cross_rule *sum = &cross->rule[i];

		if ((sum->kind == CROSS_SUM || sum->kind == CROSS_TAKEN) &&
		    (sum->of == rule->first || sum->of == rule->of))
			return true;
	}
	return false;
}

static void
take_rule(struct cross *cross, struct cross_rule rule)
{
	if (cross->rules < CROSS_RULES && !is_known(cross, &rule))
		cross->rule[cross->rules++] = rule;
}

/* Until here the rules are about columns, and from here on about their places in the sheet. */
static void
place_rules(struct cross *cross)
{
	for (size_t i = 0; i < cross->rules; i++) {
		struct cross_rule *rule = &cross->rule[i];

		rule->of = cross->place[rule->of];
		rule->first = cross->place[rule->first];
		rule->last = cross->place[rule->last];
		rule->minus = cross->place[rule->minus];
	}
}

void
cross_settle(struct cross *cross)
{
	struct cross_rule rule;

	drop_columns(cross);
	for (size_t of = 0; of < cross->columns; of++) {
		if (find_sum(cross, of, &rule))
			take_rule(cross, rule);
		if (find_product(cross, of, &rule))
			take_rule(cross, rule);
	}
	for (size_t of = 0; of < cross->columns; of++)
		if ((find_difference(cross, of, false, &rule) ||
		     find_difference(cross, of, true, &rule)) &&
		    !is_of_sum(cross, &rule))
			take_rule(cross, rule);
	place_rules(cross);
}

static fen_t
made_by(const struct cross_rule *rule, const fen_t *number)
{
	size_t added;

	switch (rule->kind) {
	case CROSS_SUM:
	case CROSS_TAKEN:
		return sum_of(number, rule, &added);
	case CROSS_PRODUCT:
		return product_of(number, rule);
	case CROSS_DIFFERENCE:
		return difference_of(number, rule);
	}
	return ODD;
}

bool
cross_holds(const struct cross *cross, const struct cross_rule *rule, const struct text *value,
	    fen_t *made)
{
	fen_t number[CROSS_COLUMNS] = { 0 };
	struct cross_rule own = { .kind = rule->kind }; /* about the columns */

	for (size_t i = 0; i < cross->columns; i++) {
		number[i] = read_number(value[cross->place[i]]);
		own.of = cross->place[i] == rule->of ? i : own.of;
		own.first = cross->place[i] == rule->first ? i : own.first;
		own.last = cross->place[i] == rule->last ? i : own.last;
		own.minus = cross->place[i] == rule->minus ? i : own.minus;
	}
	*made = made_by(&own, number);
	/* nothing times something is nothing; nothing and nothing may be left out */
	bool sum = rule->kind == CROSS_SUM || rule->kind == CROSS_TAKEN;
	fen_t of = number[own.of];
	bool none = sum ? *made <= 0 : *made < 0 && !rule->change && of == 0;

	return !is_number(of) || !is_number(*made) || (of < 0 && !rule->change) || none ||
	       *made == of;
}

void
cross_free(struct cross *cross)
{
	free(cross->value);
	cross->value = NULL;
}
