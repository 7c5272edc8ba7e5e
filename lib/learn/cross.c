#include "learn/cross.h"

#include <stdlib.h>

#include "base/arena.h"
#include "learn/crossfind.h"
#include "mend/mendmoney.h"

enum { LACKING_OF = 5 /* of so many rows one may lack a number */ };

#define VALUE_MOST INT64_C(1000000000) /* fen; products of two fit */

void
cross_column(struct cross *cross, size_t place, bool takes)
{
	if (cross->columns == CROSS_COLUMNS)
		return;
	cross->takes[cross->columns] = takes;
	cross->place[cross->columns++] = place;
}

/* With a sign too, which a change has. */
static fen_t
read_number(struct text t)
{
	char buf[MONEY_SIZE];
	size_t n = 0;
	fen_t fen;

	if (t.n == 0)
		return CROSS_BLANK;
	t = text_drop_begin(t, "+");
	for (size_t i = 0; i < t.n && n < sizeof(buf); i++)
		if (t.p[i] != ',') /* 1,080.00 in a column that nobody knows */
			buf[n++] = t.p[i];
	return mendmoney_signed((struct text){ buf, n }, &fen) && fen < VALUE_MOST &&
			       fen > -VALUE_MOST
		       ? fen
		       : CROSS_ODD;
}

bool
cross_row(struct cross *cross)
{
	if (cross->rows == CROSS_ROWS || cross->columns == 0)
		return false;
	cross->value = arena_grow(cross->value, &cross->room, cross->rows, sizeof(*cross->value));
	for (size_t i = 0; i < CROSS_COLUMNS; i++)
		cross->value[cross->rows][i] = CROSS_BLANK;
	cross->rows++;
	return true;
}

void
cross_cell(struct cross *cross, size_t i, struct text value)
{
	cross->value[cross->rows - 1][i] = read_number(value);
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
			numbers += crossrule_is_number(cross->value[k][i]);
			odd += cross->value[k][i] == CROSS_ODD;
			cross->value[k][kept] = cross->value[k][i];
		}
		cross->place[kept] = cross->place[i];
		cross->takes[kept] = cross->takes[i];
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

/* Is it a sum told the other way round: what is left of its total without some of its parts? */
static bool
is_told(const struct cross *cross, const struct cross_rule *rule)
{
	for (size_t i = 0; i < cross->rules && rule->kind == CROSS_TAKEN; i++) {
		const struct cross_rule *sum = &cross->rule[i];

		if (sum->kind == CROSS_SUM && sum->of >= rule->first && sum->of <= rule->last &&
		    rule->of >= sum->first && rule->of <= sum->last)
			return true;
	}
	return false;
}

static void
drop_told(struct cross *cross)
{
	size_t kept = 0;

	for (size_t i = 0; i < cross->rules; i++)
		if (!is_told(cross, &cross->rule[i]))
			cross->rule[kept++] = cross->rule[i];
	cross->rules = kept;
}

static void
take_rule(struct cross *cross, struct cross_rule rule)
{
	if (cross->rules < CROSS_RULES && !is_known(cross, &rule))
		cross->rule[cross->rules++] = rule;
}

static void
count_lacking(const struct cross *cross, struct cross_rule *rule)
{
	for (size_t i = 0; i < cross->rows; i++) {
		const fen_t *value = cross->value[i];

		rule->lacking += crossrule_blank(rule, value) != SIZE_MAX;
		rule->whole += crossrule_is_number(value[rule->of]) &&
			       crossrule_is_number(value[rule->first]) &&
			       crossrule_is_number(value[rule->last]);
	}
}

/* Until here the rules are about columns, and from here on about their places in the sheet. */
static void
place_rules(struct cross *cross)
{
	for (size_t i = 0; i < cross->rules; i++) {
		struct cross_rule *rule = &cross->rule[i];

		count_lacking(cross, rule);
		rule->by = rule->by == 0 ? 0 : cross->place[rule->by];
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
		bool summed = crossfind_sum(cross, of, &rule);
		bool months = summed && rule.by > 0;

		if (summed)
			take_rule(cross, rule);
		if (!months && crossfind_product(cross, of, &rule))
			take_rule(cross, rule);
		if (!months && crossfind_months(cross, of, &rule))
			take_rule(cross, rule);
	}
	drop_told(cross);
	for (size_t of = 0; of < cross->columns; of++)
		if ((crossfind_difference(cross, of, false, &rule) ||
		     crossfind_difference(cross, of, true, &rule)) &&
		    !is_of_sum(cross, &rule))
			take_rule(cross, rule);
	place_rules(cross);
}

/* A rule about the columns again, and their numbers in a row. */
static struct cross_rule
read_row(const struct cross *cross, const struct cross_rule *rule, const struct text *value,
	 fen_t number[CROSS_COLUMNS])
{
	struct cross_rule own = { .kind = rule->kind, .months = rule->months };

	for (size_t i = 0; i < cross->columns; i++) {
		number[i] = read_number(value[cross->place[i]]);
		own.of = cross->place[i] == rule->of ? i : own.of;
		own.first = cross->place[i] == rule->first ? i : own.first;
		own.last = cross->place[i] == rule->last ? i : own.last;
		own.minus = cross->place[i] == rule->minus ? i : own.minus;
		own.by = cross->place[i] == rule->by ? i : own.by;
	}
	own.by = rule->by == 0 ? 0 : own.by;
	return own;
}

size_t
cross_lacks(const struct cross *cross, const struct cross_rule *rule, const struct text *value)
{
	fen_t number[CROSS_COLUMNS] = { 0 };
	struct cross_rule own = read_row(cross, rule, value, number);
	size_t blank = crossrule_blank(&own, number);

	return blank == SIZE_MAX || rule->lacking * LACKING_OF > rule->whole ? SIZE_MAX
									     : cross->place[blank];
}

bool
cross_holds(const struct cross *cross, const struct cross_rule *rule, const struct text *value,
	    fen_t *made)
{
	fen_t number[CROSS_COLUMNS] = { 0 };
	struct cross_rule own = read_row(cross, rule, value, number);

	*made = crossrule_made(&own, number);
	/* nothing times something is nothing; nothing and nothing may be left out */
	bool sum = rule->kind == CROSS_SUM || rule->kind == CROSS_TAKEN;
	fen_t of = number[own.of];
	bool none = sum ? *made <= 0 : *made < 0 && !rule->change && of == 0;

	return !crossrule_is_number(of) || !crossrule_is_number(*made) ||
	       (of < 0 && !rule->change) || none || *made == of;
}

bool
cross_is_partial(const struct cross *cross, const struct text *value, size_t place)
{
	for (size_t i = 0; i < cross->rules; i++) {
		const struct cross_rule *sum = &cross->rule[i];
		bool part = place >= sum->first && place <= sum->last && value[place].n == 0;
		bool blank = false;
		fen_t made;

		if (sum->kind != CROSS_SUM || value[sum->of].n == 0)
			continue;
		for (size_t k = 0; k < cross->columns; k++)
			blank |= cross->place[k] >= sum->first && cross->place[k] <= sum->last &&
				 value[cross->place[k]].n == 0;
		if (blank && (part || place == sum->of) && cross_holds(cross, sum, value, &made))
			return true;
	}
	return false;
}

void
cross_free(struct cross *cross)
{
	free(cross->value);
	cross->value = NULL;
}
