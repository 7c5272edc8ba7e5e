#include "aid/entitle.h"

#include "aid/exclusion.h"
#include "base/money.h"

/* How much there is to ask. */
static size_t
questions(const struct entitlement *found)
{
	size_t n = found->class_open ? 1 : 0;

	for (needs_t set = found->open; set != 0; set &= set - 1)
		n++;
	return n;
}

int64_t
entitle_amount(const struct way *way, const struct law *law, bool *yearly)
{
	static const struct rounding to_the_fen = { ROUND_HALF_UP, 1 };
	struct ratio share = ratio_whole(1);

	*yearly = false;
	if (way->amount == WAY_NO_PARAM || !law->value[way->amount].set)
		return BLANK;
	if (way->share != WAY_NO_PARAM) {
		if (!law->value[way->share].set)
			return BLANK;
		share = law->value[way->share].ratio;
	}
	const struct value *amount = &law->value[way->amount];

	*yearly = amount->yearly;
	return money_round(
		ratio_mul(share, (struct ratio){ amount->whole, amount->yearly ? 1 : 12 }),
		to_the_fen);
}

enum basis
entitle_basis(const struct way *way, const struct law *law)
{
	const enum param figures[] = { way->amount, way->share };
	enum basis basis = BASIS_OFFICIAL;

	for (size_t i = 0; i < ARRAY_LENGTH(figures); i++)
		if (figures[i] != WAY_NO_PARAM && law->value[figures[i]].set &&
		    law->value[figures[i]].document->basis > basis)
			basis = law->value[figures[i]].document->basis;
	return basis;
}

/* Is he of one of these classes? */
static enum truth
of_class(const struct standing *standing, unsigned classes)
{
	enum truth found = TRUTH_NO;

	if (classes == 0)
		return TRUTH_YES;
	for (int class = 0; class < CLASSES; class ++)
		if ((classes >> class & 1) != 0)
			found = truth_or(found, standing->in[class]);
	return found;
}

static struct entitlement
try_way(const struct way *way, const struct entitled *who, const struct walk *walk, size_t seat)
{
	struct entitlement found = { .truth = of_class(&who->standing, way->classes), .way = way };

	found.class_open = found.truth == TRUTH_UNKNOWN;
	for (needs_t left = way->needs; left != 0 && found.truth != TRUTH_NO; left &= left - 1) {
		enum need need = (enum need)__builtin_ctzll(left);
		enum truth holds = need_test(need, walk, seat, who->absent);

		if (holds == TRUTH_UNKNOWN)
			found.open |= NEED_BIT(need);
		found.truth = truth_and(found.truth, holds);
	}
	return found;
}

static bool
is_better(const struct entitlement *a, const struct entitlement *b, const struct law *law)
{
	bool yearly;

	if (b->truth == TRUTH_NO)
		return a->truth != TRUTH_NO;
	if (a->truth != b->truth)
		return a->truth == TRUTH_YES;
	if (a->truth == TRUTH_UNKNOWN)
		return questions(a) < questions(b);
	return a->truth == TRUTH_YES &&
	       entitle_amount(a->way, law, &yearly) > entitle_amount(b->way, law, &yearly);
}

static struct entitlement
judge(enum programme programme, const struct entitled *who, const struct walk *walk, size_t seat)
{
	struct entitlement best = { .truth = TRUTH_NO };
	bool dead = standing_is_dead(walk->seat[seat].person, walk->law);
	size_t count;
	const struct way *way = way_first(programme, &count);

	if (walk->seat[seat].role == SEAT_OUT && !dead)
		return best;
	for (size_t i = 0; i < count; i++) {
		/* the dead have what is for the dead alone, and nobody else has that */
		bool for_the_dead = (way[i].needs & NEED_BIT(NEED_DEAD)) != 0;

		if (for_the_dead != dead || law_cite(walk->law, way[i].ground, 0) == NULL)
			continue;
		struct entitlement found = try_way(&way[i], who, walk, seat);

		if (is_better(&found, &best, walk->law))
			best = found;
	}
	return best;
}

/* What may be had, and would bar it, leaves it open. */
static void
bar_by(struct entitlement *barred, enum programme by, enum truth truth)
{
	if (truth == TRUTH_YES) {
		barred->barred = true;
		barred->by = by;
		return;
	}
	barred->truth = TRUTH_UNKNOWN;
	barred->class_open = true;
}

static bool
is_barred(const struct standing *standing, enum exclusion exclusion)
{
	return exclusion == EXCLUSION_BARS || (exclusion == EXCLUSION_FULL && !standing->topped_up);
}

static void
bar(struct entitled *entitled, const struct law *law)
{
	for (enum programme p = 0; p < PROGRAMMES; p++)
		for (enum programme by = 0; by < PROGRAMMES; by++)
			if (entitled->of[p].truth != TRUTH_NO &&
			    entitled->of[by].truth != TRUTH_NO &&
			    is_barred(&entitled->standing, exclusion_of(law, by, p, NULL)))
				bar_by(&entitled->of[p], by, entitled->of[by].truth);
}

void
entitle(struct entitled *entitled, const struct walk *walk, size_t seat)
{
	for (enum programme p = 0; p < PROGRAMMES; p++)
		entitled->of[p] = judge(p, entitled, walk, seat);
	bar(entitled, walk->law);
}
