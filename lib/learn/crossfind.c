#include "learn/crossfind.h"

enum {
	SHOWN_LEAST = 3, /* rows that show a rule */
	RULE_OF = 4,     /* and of so many that could */
	RULE_LEAST = 3,
	ADDED_MOST = 12,
	TAKEN_FROM = 3, /* of so few to so many side by side one is taken off */
	TAKEN_MOST = 6,
	DEPARTURE = 3,     /* rows that show a rule outweigh one that departs from it */
	TAKEN_LEAST = 2,   /* rows in which something is taken off, if no heading says so */
	PAIRS_KEPT = 3,    /* of different rows that show a rule */
	DIFFERENCE_OF = 5, /* of so many rows one may depart from a difference */
	MONTHS_MOST = 12 * CROSS_ONE,
	COUNTS = 10 * CROSS_ONE, /* what is below may be a count of people, not money */
};

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
		fen_t sum = crossrule_sum(rule, value, &added);

		if (sum == CROSS_ODD || value[rule->of] < 0 || added < 2 ||
		    (!cross->takes[rule->minus] && is_undone(value, rule)))
			continue;
		bool holds = sum == value[rule->of];

		show(&shown, value[rule->first], value[rule->last], holds);
		shown.taken += holds && sum >= COUNTS && value[rule->minus] > 0;
	}
	return shown;
}

/* Once something shows nothing; nothing of something that is there shows that it is no rule. */
static struct shown
look_at_product(const struct cross *cross, const struct cross_rule *rule)
{
	struct shown shown = { 0 };

	for (size_t i = 0; i < cross->rows; i++) {
		const fen_t *value = cross->value[i];
		fen_t product = crossrule_made(rule, value);
		fen_t of = value[rule->of];

		if (product < 0 || of < 0 || (product == 0 && of == 0) ||
		    value[rule->first] == CROSS_ONE || value[rule->last] == CROSS_ONE)
			continue;
		show(&shown, value[rule->first], value[rule->last], product == of);
	}
	return shown;
}

/* Nothing taken off, and what did not change, show nothing. */
static struct shown
look_at_difference(const struct cross *cross, struct cross_rule *rule)
{
	struct shown shown = { 0 };

	for (size_t i = 0; i < cross->rows; i++) {
		const fen_t *value = cross->value[i];
		fen_t made = crossrule_made(rule, value);
		fen_t of = value[rule->of];

		if (made == CROSS_ODD || !crossrule_is_number(of) || value[rule->last] == 0 ||
		    (made == 0 && of == 0))
			continue;
		rule->change |= of < 0;
		if (made != of || made >= COUNTS || made <= -COUNTS)
			show(&shown, value[rule->first], value[rule->last], made == of);
	}
	return shown;
}

/* Small amounts show nothing: 3 persons, 36 days. */
static struct shown
look_at_months(const struct cross *cross, const struct cross_rule *rule)
{
	struct shown shown = { 0 };

	for (size_t i = 0; i < cross->rows; i++) {
		fen_t first = cross->value[i][rule->first];
		fen_t of = cross->value[i][rule->of];

		if (first >= COUNTS && of >= COUNTS)
			show(&shown, first, of, crossrule_made(rule, cross->value[i]) == of);
	}
	return shown;
}

static bool
is_shown(const struct cross *cross, const struct cross_rule *rule, const struct shown *shown)
{
	size_t departs = shown->could - shown->do_so;

	if (shown->do_so < SHOWN_LEAST)
		return false;
	if (rule->kind == CROSS_TAKEN && !cross->takes[rule->minus] && shown->taken < TAKEN_LEAST)
		return false;
	if (rule->kind == CROSS_DIFFERENCE || rule->kind == CROSS_MONTHS)
		return shown->pairs == PAIRS_KEPT && departs * DIFFERENCE_OF <= shown->could;
	return shown->do_so * RULE_OF >= shown->could * RULE_LEAST;
}

static void
keep_rule(const struct cross *cross, struct cross_rule rule, const struct shown *shown,
	  struct shown *best, struct cross_rule *found)
{
	if (!is_shown(cross, &rule, shown) ||
	    (best->do_so > 0 && worth_of(*shown) <= worth_of(*best)))
		return;
	*best = *shown;
	*found = rule;
}

/* May the column be one of months: small whole numbers? */
static bool
may_be_months(const struct cross *cross, size_t column)
{
	for (size_t i = 0; i < cross->rows; i++) {
		fen_t value = cross->value[i][column];

		if (value != CROSS_BLANK &&
		    (value < 0 || value > MONTHS_MOST || value % CROSS_ONE != 0))
			return false;
	}
	return true;
}

/* The sum of some columns side by side, or with one of them behind the first taken off. */
static void
find_taken_of(const struct cross *cross, struct cross_rule rule, struct shown *best,
	      struct cross_rule *found)
{
	rule.minus = rule.first + 1;
	while (rule.minus <= rule.last && !cross->takes[rule.minus])
		rule.minus++;
	bool takes = rule.minus <= rule.last;

	rule.kind = takes ? CROSS_TAKEN : CROSS_SUM;
	rule.minus = takes ? rule.minus : 0;
	struct shown shown = look_at_sum(cross, &rule);

	keep_rule(cross, rule, &shown, best, found);
	size_t n = rule.last - rule.first + 1;

	if (takes || n < TAKEN_FROM || n > TAKEN_MOST)
		return; /* of two it is a difference */
	rule.kind = CROSS_TAKEN;
	for (rule.minus = rule.first + 1; rule.minus <= rule.last; rule.minus++) {
		shown = look_at_sum(cross, &rule);
		if (rule.minus != rule.by && (rule.skip >> rule.minus & 1) == 0)
			keep_rule(cross, rule, &shown, best, found);
	}
}

/* The same, or with the first for so many months. */
static void
find_sum_of(const struct cross *cross, struct cross_rule rule, struct shown *best,
	    struct cross_rule *found)
{
	find_taken_of(cross, rule, best, found);
	rule.by = rule.first + 1;
	if (rule.last > rule.by && rule.last - rule.first < TAKEN_MOST &&
	    may_be_months(cross, rule.by))
		find_taken_of(cross, rule, best, found);
}

/* The columns amid a sum that are multiplied, a bit each; 0 where one is at its end. */
static uint32_t
factors_of(const struct cross *cross, const struct cross_rule *rule)
{
	uint32_t skip = 0;

	for (size_t i = rule->first; i <= rule->last; i++)
		if (cross->factor[i])
			skip |= UINT32_C(1) << i;
	return cross->factor[rule->first] || cross->factor[rule->last] ? 0 : skip;
}

/* The sum of columns side by side, or of those of them alone that are not multiplied. */
static void
look_beside(const struct cross *cross, struct cross_rule rule, bool net, struct shown *best,
	    struct cross_rule *found)
{
	rule.net = net;
	rule.skip = net ? factors_of(cross, &rule) : 0;
	if (!net)
		find_sum_of(cross, rule, best, found);
	else if (rule.skip != 0)
		find_taken_of(cross, rule, best, found);
}

bool
crossfind_sum(const struct cross *cross, size_t of, bool net, struct cross_rule *found)
{
	struct shown best = { 0 };

	for (size_t n = 2; n <= ADDED_MOST; n++) {
		struct cross_rule rule = { .kind = CROSS_SUM, .of = of };

		rule.first = of - n;
		rule.last = of - 1;
		if (n <= of)
			look_beside(cross, rule, net, &best, found);
		rule.first = of + 1;
		rule.last = of + n;
		if (of + n < cross->columns)
			look_beside(cross, rule, net, &best, found);
	}
	return best.do_so > 0;
}

bool
crossfind_product(const struct cross *cross, size_t of, struct cross_rule *found)
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

			keep_rule(cross, rule, &shown, &best, found);
		}
	return best.do_so > 0;
}

bool
crossfind_difference(const struct cross *cross, size_t of, bool behind, struct cross_rule *found)
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

			keep_rule(cross, rule, &shown, &best, found);
		}
	return best.do_so > 0;
}

bool
crossfind_months(const struct cross *cross, size_t of, struct cross_rule *found)
{
	static const int64_t months[] = { 3, 6, 12 };
	struct shown best = { 0 };

	for (size_t i = 0; i < cross->columns; i++)
		for (size_t k = 0; k < ARRAY_LENGTH(months); k++) {
			struct cross_rule rule = { .kind = CROSS_MONTHS,
						   .of = of,
						   .first = i,
						   .last = i,
						   .months = months[k] };
			struct shown shown = look_at_months(cross, &rule);

			keep_rule(cross, rule, &shown, &best, found);
		}
	return best.do_so > 0;
}
