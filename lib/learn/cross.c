#include "learn/cross.h"

#include <stdlib.h>

#include "base/arena.h"
#include "learn/crossfind.h"
#include "mend/mendmoney.h"

enum {
	LACKING_OF = 5, /* of so many rows one may lack a number */
	FEW = 8,        /* rows are no evidence against what a whole form shows; */
	DEPARTS_OF = 4, /* of more one in so many may depart from it */
};

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
	if (rule->kind == CROSS_DIFFERENCE)
		return is_of_sum(cross, rule);
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

/* Is a column found to be a sum, or multiplied itself? */
static bool
is_settled(const struct cross *cross, size_t of)
{
	for (size_t i = 0; i < cross->rules; i++)
		if (cross->rule[i].of == of && cross->rule[i].kind <= CROSS_TAKEN)
			return true;
	return cross->factor[of];
}

/* 金额 + 金额 = 合计, where each 金额 stands behind 月标准 and 月数, of which it is the product. */
static void
find_net_sums(struct cross *cross)
{
	struct cross_rule rule;

	for (size_t i = 0; i < cross->rules; i++)
		if (cross->rule[i].kind == CROSS_PRODUCT)
			cross->factor[cross->rule[i].first] = cross->factor[cross->rule[i].last] =
				true;
	for (size_t of = 0; of < cross->columns; of++)
		if (!is_settled(cross, of) && crossfind_sum(cross, of, true, &rule))
			take_rule(cross, rule);
}

void
cross_settle(struct cross *cross)
{
	struct cross_rule rule;

	drop_columns(cross);
	for (size_t of = 0; of < cross->columns; of++) {
		bool summed = crossfind_sum(cross, of, false, &rule);
		bool months = summed && rule.by > 0;

		if (summed)
			take_rule(cross, rule);
		if (!months && crossfind_product(cross, of, &rule))
			take_rule(cross, rule);
		if (!months && crossfind_months(cross, of, &rule))
			take_rule(cross, rule);
	}
	find_net_sums(cross);
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
	for (size_t i = 0; i < cross->columns; i++)
		number[i] = read_number(value[cross->place[i]]);
	return crossrule_by_column(cross, rule);
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
	return crossrule_is_kept(rule, number[own.of], *made);
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

bool
cross_is_summed(const struct cross *cross, const struct cross_rule *rule, const struct text *value)
{
	fen_t made;

	for (size_t i = 0; i < cross->rules; i++) {
		const struct cross_rule *sum = &cross->rule[i];

		if (sum->kind <= CROSS_TAKEN && sum->of == rule->of && rule->first >= sum->first &&
		    rule->first <= sum->last && value[sum->of].n > 0 &&
		    cross_holds(cross, sum, value, &made))
			return true;
	}
	return false;
}

/* ---- sheets of one form ---- */

/* Which column of the sheet it is that stands at a place in the first. */
static size_t
column_of(const struct cross_sheet *sheet, size_t place)
{
	return sheet->from[place] == SIZE_MAX ? SIZE_MAX
					      : crossrule_at(sheet->cross, sheet->from[place]);
}

/* The rows of all, with the columns as the first has them. */
static void
gather(struct cross *form, const struct cross_sheet *sheet, size_t sheets, size_t width)
{
	for (size_t place = 0; place < width; place++) {
		size_t k = 0;

		while (k < sheets && column_of(&sheet[k], place) == SIZE_MAX)
			k++;
		if (k < sheets)
			cross_column(form, place,
				     sheet[k].cross->takes[column_of(&sheet[k], place)]);
	}
	for (size_t k = 0; k < sheets; k++)
		for (size_t row = 0; row < sheet[k].cross->rows && cross_row(form); row++)
			for (size_t i = 0; i < form->columns; i++) {
				size_t at = column_of(&sheet[k], form->place[i]);

				if (at < SIZE_MAX)
					form->value[form->rows - 1][i] =
						sheet[k].cross->value[row][at];
			}
}

/* A column that its own rows leave blank, at its place among the others; false: there is no room.
 */
static bool
insert_column(struct cross *cross, size_t place)
{
	size_t at = cross->columns;

	if (crossrule_at(cross, place) < SIZE_MAX)
		return true;
	if (at == CROSS_COLUMNS)
		return false;
	for (; at > 0 && cross->place[at - 1] > place; at--) {
		cross->place[at] = cross->place[at - 1];
		cross->takes[at] = cross->takes[at - 1];
		cross->factor[at] = cross->factor[at - 1];
		for (size_t row = 0; row < cross->rows; row++)
			cross->value[row][at] = cross->value[row][at - 1];
	}
	cross->place[at] = place;
	cross->takes[at] = cross->factor[at] = false;
	for (size_t row = 0; row < cross->rows; row++)
		cross->value[row][at] = CROSS_BLANK;
	cross->columns++;
	return true;
}

/* A rule of the form about the columns of the sheet; false where it has not all, or elsewhere. */
static bool
move_rule(const struct cross *form, const struct cross_sheet *sheet, struct cross_rule *rule)
{
	bool sum = rule->kind == CROSS_SUM || rule->kind == CROSS_TAKEN;
	struct cross_rule old = crossrule_by_column(form, rule);
	const size_t *from = sheet->from;
	size_t first = column_of(sheet, rule->first);

	for (size_t i = old.first; sum && i <= old.last; i++)
		if (column_of(sheet, form->place[i]) != first + (i - old.first))
			return false;
	if (column_of(sheet, rule->of) == SIZE_MAX || first == SIZE_MAX ||
	    column_of(sheet, rule->last) == SIZE_MAX)
		return false;
	rule->of = from[rule->of];
	rule->first = from[rule->first];
	rule->last = from[rule->last];
	rule->minus = rule->kind == CROSS_TAKEN ? from[rule->minus] : rule->first;
	rule->by = rule->by == 0 ? 0 : from[rule->by];
	return true;
}

/* How many rows have the numbers of a rule, depart from it, or lack one. */
struct kept {
	size_t whole;
	size_t departs;
	size_t lacking;
};

static struct kept
look_at(const struct cross *cross, const struct cross_rule *rule)
{
	struct cross_rule own = crossrule_by_column(cross, rule);
	struct kept kept = { 0 };

	for (size_t i = 0; i < cross->rows; i++) {
		const fen_t *value = cross->value[i];
		fen_t made = crossrule_made(&own, value);

		kept.whole += crossrule_is_number(value[own.of]) && crossrule_is_number(made);
		kept.departs += !crossrule_is_kept(rule, value[own.of], made);
		kept.lacking += crossrule_blank(&own, value) != SIZE_MAX;
	}
	return kept;
}

/* Do two rules say of what the same column is made in the same way? */
static bool
is_one(const struct cross_rule *rule, const struct cross_rule *other)
{
	bool sums = rule->kind <= CROSS_TAKEN && other->kind <= CROSS_TAKEN;

	return rule->of == other->of && (sums || rule->kind == other->kind);
}

/* A rule of the form that the sheet's own rows do not speak against. */
static void
take_shared(struct cross *cross, struct cross_rule rule)
{
	struct kept kept = look_at(cross, &rule);
	size_t i = 0;

	if (kept.departs * (kept.whole < FEW ? 2 : DEPARTS_OF) >= kept.whole && kept.departs > 0)
		return;
	if (kept.lacking >= kept.whole) /* here it is left blank */
		rule.lacking = rule.whole + 1;
	while (i < cross->rules && !is_one(&cross->rule[i], &rule))
		i++;
	if (i == cross->rules)
		take_rule(cross, rule);
	else if (look_at(cross, &cross->rule[i]).departs >= kept.departs)
		cross->rule[i] = rule;
}

void
cross_share(const struct cross_sheet *sheet, size_t sheets, size_t width)
{
	struct cross form = { 0 };

	gather(&form, sheet, sheets, width);
	cross_settle(&form);
	for (size_t k = 0; k < sheets && form.rules > 0; k++) {
		struct cross *cross = sheet[k].cross;
		bool room = true;

		for (size_t i = 0; i < form.columns && room; i++) {
			size_t place = sheet[k].from[form.place[i]];

			room = place == SIZE_MAX || insert_column(cross, place);
			if (place < SIZE_MAX && room)
				cross->factor[crossrule_at(cross, place)] |= form.factor[i];
		}
		for (size_t i = 0; i < form.rules && room; i++) {
			struct cross_rule rule = form.rule[i];

			if (move_rule(&form, &sheet[k], &rule))
				take_shared(cross, rule);
		}
		drop_told(cross);
	}
	cross_free(&form);
}

void
cross_free(struct cross *cross)
{
	free(cross->value);
	cross->value = NULL;
}
