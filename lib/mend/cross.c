#include "mend/cross.h"

#include <stdlib.h>

#include "base/arena.h"

enum {
	SHOWN_LEAST = 3, /* rows that show a rule */
	RULE_OF = 4,     /* and of so many that could */
	RULE_LEAST = 3,
	ADDED_MOST = 12,
	DEPARTURE = 3, /* rows that show a rule outweigh one that departs from it */
	ONE = 100,     /* of a count, which is read as yuan */
};

#define VALUE_MOST INT64_C(1000000000) /* fen; products of two fit */
#define BLANK INT64_C(-1)
#define ODD INT64_C(-2) /* words, or a number that cannot be read */

void
cross_column(struct cross *cross, size_t place)
{
	if (cross->columns < CROSS_COLUMNS)
		cross->place[cross->columns++] = place;
}

static fen_t
read_number(struct text t)
{
	char buf[MONEY_SIZE];
	size_t n = 0;
	fen_t fen;

	if (t.n == 0)
		return BLANK;
	for (size_t i = 0; i < t.n && n < sizeof(buf); i++)
		if (t.p[i] != ',') /* 1,080.00 in a column that nobody knows */
			buf[n++] = t.p[i];
	return money_parse(buf, n, &fen) == MONEY_OK && fen < VALUE_MOST ? fen : ODD;
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
};

/* Of two rules that one is right from which fewer rows depart, though fewer show it. */
static int64_t
worth_of(struct shown shown)
{
	return (int64_t)shown.do_so - DEPARTURE * (int64_t)(shown.could - shown.do_so);
}

/* The sum of the columns first to last; *added is how many have something to add. */
static fen_t
sum_of(const fen_t *value, size_t first, size_t last, size_t *added)
{
	fen_t sum = 0;

	*added = 0;
	for (size_t i = first; i <= last; i++) {
		if (value[i] == ODD)
			return ODD;
		*added += value[i] > 0;
		sum += value[i] > 0 ? value[i] : 0;
	}
	return sum;
}

static struct shown
look_at_sum(const struct cross *cross, size_t of, size_t first, size_t last)
{
	struct shown shown = { 0, 0 };

	for (size_t i = 0; i < cross->rows; i++) {
		const fen_t *value = cross->value[i];
		size_t added;
		fen_t sum = sum_of(value, first, last, &added);

		if (sum == ODD || value[of] < 0 || added < 2)
			continue;
		shown.could++;
		shown.do_so += sum == value[of];
	}
	return shown;
}

static fen_t
product_of(const fen_t *value, size_t first, size_t last)
{
	return value[first] < 0 || value[last] < 0 ? ODD : value[first] * value[last] / ONE;
}

/* Once something shows nothing. */
static struct shown
look_at_product(const struct cross *cross, size_t of, size_t first, size_t last)
{
	struct shown shown = { 0, 0 };

	for (size_t i = 0; i < cross->rows; i++) {
		const fen_t *value = cross->value[i];
		fen_t product = product_of(value, first, last);

		if (product <= 0 || value[of] < 0 || value[first] == ONE || value[last] == ONE)
			continue;
		shown.could++;
		shown.do_so += product == value[of];
	}
	return shown;
}

static void
keep_rule(struct cross *cross, struct cross_rule rule, struct shown shown, struct shown *best,
	  struct cross_rule *found)
{
	if (shown.do_so < SHOWN_LEAST || shown.do_so * RULE_OF < shown.could * RULE_LEAST ||
	    (best->do_so > 0 && worth_of(shown) <= worth_of(*best)))
		return;
	*best = shown;
	*found = (struct cross_rule){ .product = rule.product,
				      .of = cross->place[rule.of],
				      .first = cross->place[rule.first],
				      .last = cross->place[rule.last] };
}

/* Of the columns right before it, or right behind it. */
static bool
find_sum(struct cross *cross, size_t of, struct cross_rule *found)
{
	struct shown best = { 0, 0 };

	for (size_t n = 2; n <= ADDED_MOST; n++) {
		if (n <= of)
			keep_rule(cross, (struct cross_rule){ false, of, of - n, of - 1 },
				  look_at_sum(cross, of, of - n, of - 1), &best, found);
		if (of + n < cross->columns)
			keep_rule(cross, (struct cross_rule){ false, of, of + 1, of + n },
				  look_at_sum(cross, of, of + 1, of + n), &best, found);
	}
	return best.do_so > 0;
}

static bool
find_product(struct cross *cross, size_t of, struct cross_rule *found)
{
	struct shown best = { 0, 0 };

	for (size_t i = 0; i < cross->columns; i++)
		for (size_t j = i + 1; j < cross->columns; j++)
			if (i != of && j != of)
				keep_rule(cross, (struct cross_rule){ true, of, i, j },
					  look_at_product(cross, of, i, j), &best, found);
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
			numbers += cross->value[k][i] >= 0;
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
		if (cross->rule[i].product && rule->product &&
		    cross->rule[i].first == rule->first && cross->rule[i].last == rule->last)
			return true;
	return false;
}

void
cross_settle(struct cross *cross)
{
	drop_columns(cross);
	for (size_t of = 0; of < cross->columns; of++) {
		struct cross_rule rule;

		if (cross->rules < CROSS_RULES && find_sum(cross, of, &rule))
			cross->rule[cross->rules++] = rule;
		if (cross->rules < CROSS_RULES && find_product(cross, of, &rule) &&
		    !is_known(cross, &rule))
			cross->rule[cross->rules++] = rule;
	}
}

bool
cross_holds(const struct cross *cross, const struct cross_rule *rule, const struct text *value,
	    fen_t *made)
{
	fen_t number[CROSS_COLUMNS] = { 0 };
	size_t of = 0;
	size_t first = 0;
	size_t last = 0;
	size_t added;

	for (size_t i = 0; i < cross->columns; i++) {
		number[i] = read_number(value[cross->place[i]]);
		of = cross->place[i] == rule->of ? i : of;
		first = cross->place[i] == rule->first ? i : first;
		last = cross->place[i] == rule->last ? i : last;
	}
	*made = rule->product ? product_of(number, first, last)
			      : sum_of(number, first, last, &added);
	/* nothing times something is nothing; nothing and nothing may be left out */
	bool none = rule->product ? *made < 0 : *made <= 0;

	return number[of] < 0 || none || *made == number[of];
}

void
cross_free(struct cross *cross)
{
	free(cross->value);
	cross->value = NULL;
}
