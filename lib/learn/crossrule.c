#include "learn/crossrule.h"

/* What a column adds to a sum; CROSS_ODD where that cannot be said. */
static fen_t
part_of(const fen_t *value, const struct cross_rule *rule, size_t i)
{
	fen_t part = value[i] == CROSS_BLANK ? 0 : value[i];

	if (i == rule->by && rule->by > 0)
		return 0;
	if (i == rule->first && rule->by > 0)
		return part < 0 || value[rule->by] < 0 ? CROSS_ODD
						       : part * value[rule->by] / CROSS_ONE;
	return rule->kind == CROSS_TAKEN && i == rule->minus ? -part : part;
}

fen_t
crossrule_sum(const struct cross_rule *rule, const fen_t *value, size_t *added)
{
	fen_t sum = 0;

	*added = 0;
	for (size_t i = rule->first; i <= rule->last; i++) {
		if ((rule->skip >> i & 1) != 0)
			continue;
		if (value[i] == CROSS_ODD)
			return CROSS_ODD;
		fen_t part = part_of(value, rule, i);

		if (part == CROSS_ODD)
			return CROSS_ODD;
		*added += part != 0 || (i == rule->by && value[i] > CROSS_ONE);
		sum += part;
	}
	return sum;
}

static fen_t
product_of(const fen_t *value, const struct cross_rule *rule)
{
	fen_t first = value[rule->first];
	fen_t last = value[rule->last];

	return first < 0 || last < 0 ? CROSS_ODD : first * last / CROSS_ONE;
}

static fen_t
difference_of(const fen_t *value, const struct cross_rule *rule)
{
	fen_t first = value[rule->first];
	fen_t last = value[rule->last];

	return first < 0 || last < 0 ? CROSS_ODD : first - last;
}

fen_t
crossrule_made(const struct cross_rule *rule, const fen_t *number)
{
	size_t added;

	switch (rule->kind) {
	case CROSS_SUM:
	case CROSS_TAKEN:
		return crossrule_sum(rule, number, &added);
	case CROSS_PRODUCT:
		return product_of(number, rule);
	case CROSS_DIFFERENCE:
		return difference_of(number, rule);
	case CROSS_MONTHS:
		return number[rule->first] < 0 ? CROSS_ODD : number[rule->first] * rule->months;
	}
	return CROSS_ODD;
}

size_t
crossrule_blank(const struct cross_rule *rule, const fen_t *number)
{
	const size_t column[] = { rule->of, rule->first, rule->last };
	size_t blank = SIZE_MAX;
	size_t columns = rule->kind == CROSS_MONTHS ? 2 : 3;

	if ((rule->kind == CROSS_SUM && rule->last - rule->first > 1) || rule->kind == CROSS_TAKEN)
		return SIZE_MAX; /* a part that is nothing is left blank */
	for (size_t i = 0; i < columns; i++) {
		if (crossrule_is_number(number[column[i]]))
			continue;
		if (number[column[i]] == CROSS_ODD || blank != SIZE_MAX)
			return SIZE_MAX;
		blank = column[i];
	}
	/* so is a difference that is none, and of two parts one that is */
	fen_t first = number[rule->first];
	fen_t last = number[rule->last];
	fen_t of = number[rule->of];
	bool none = rule->kind == CROSS_SUM
			    ? blank != rule->of && (first == of || last == of)
			    : rule->kind == CROSS_DIFFERENCE && blank == rule->of && first == last;

	return none ? SIZE_MAX : blank;
}

size_t
crossrule_at(const struct cross *cross, size_t place)
{
	size_t i = 0;

	while (i < cross->columns && cross->place[i] != place)
		i++;
	return i < cross->columns ? i : SIZE_MAX;
}

struct cross_rule
crossrule_by_column(const struct cross *cross, const struct cross_rule *rule)
{
	struct cross_rule own = { .kind = rule->kind, .months = rule->months };

	own.of = crossrule_at(cross, rule->of);
	own.first = crossrule_at(cross, rule->first);
	own.last = crossrule_at(cross, rule->last);
	own.minus = rule->kind == CROSS_TAKEN ? crossrule_at(cross, rule->minus) : 0;
	own.by = rule->by == 0 ? 0 : crossrule_at(cross, rule->by);
	for (size_t i = 0; rule->net && i < cross->columns; i++)
		if (cross->factor[i])
			own.skip |= UINT32_C(1) << i;
	return own;
}

bool
crossrule_is_kept(const struct cross_rule *rule, fen_t of, fen_t made)
{
	/* nothing times something is nothing; nothing and nothing may be left out */
	bool sum = rule->kind == CROSS_SUM || rule->kind == CROSS_TAKEN;
	bool none = sum ? made <= 0 : made < 0 && !rule->change && of == 0;

	return !crossrule_is_number(of) || !crossrule_is_number(made) ||
	       (of < 0 && !rule->change) || none || made == of;
}
