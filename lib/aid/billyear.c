#include "aid/billyear.h"

#include <stdlib.h>
#include <string.h>

#include "rule/profile.h"

/* What the bills before used. */
struct used {
	fen_t aid;
	fen_t cost;     /* that a share was taken of */
	fen_t deducted; /* of the year's deductible */
};

static int
compare_text(struct text a, struct text b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int order = n == 0 ? 0 : memcmp(a.p, b.p, n);

	return order != 0 ? order : (a.n > b.n) - (a.n < b.n);
}

static int
order_of(const struct year_bill *x, const struct year_bill *y)
{
	if (x->on != y->on)
		return x->on < y->on ? -1 : 1;
	int order = compare_text(x->id, y->id);

	return order != 0 ? order : compare_text(x->hospital, y->hospital);
}

static int
compare(const void *a, const void *b)
{
	return order_of(*(struct year_bill *const *)a, *(struct year_bill *const *)b);
}

bool
billyear_is_before(const struct year_bill *one, const struct year_bill *other)
{
	return order_of(one, other) < 0;
}

bool
billyear_depends(const struct year_bill *bill)
{
	const struct value *profile = bill->profile;

	for (size_t i = 0; profile != NULL && i < profile->count; i++)
		if (text_equal(profile->list[i], TEXT("cap")) ||
		    (bill->rules.deductible_by_year && !profile_is_share(profile->list[i])))
			return true;
	return false;
}

static fen_t
least(fen_t a, fen_t b)
{
	return a < b ? a : b;
}

/* What is left of a limit. */
static fen_t
left_of(fen_t limit, fen_t used)
{
	return limit > used ? limit - used : 0;
}

/* Take the deductible off what there is. */
static fen_t
deduct(fen_t amount, fen_t deductible, const struct bill_year_rules *rules, struct used *used)
{
	fen_t left = rules->deductible_by_year ? left_of(deductible, used->deducted) : deductible;
	fen_t taken = least(amount, left);

	used->deducted += taken;
	return amount - taken;
}

static fen_t
share_of(fen_t amount, struct ratio share, struct rounding rounding)
{
	fen_t part = money_round(ratio_mul(ratio_whole(amount), share), rounding);

	return least(part, amount);
}

/* A cap before the share is one of costs, and behind it one of aid. */
static fen_t
calculate(const struct year_bill *bill, struct used *used)
{
	const struct bill_year_rules *rules = &bill->rules;
	const struct value *profile = bill->profile;
	fen_t amount = bill->eligible;
	fen_t cost = amount;
	bool shared = true; /* no share to come */

	for (size_t i = 0; i < profile->count; i++)
		shared &= !profile_is_share(profile->list[i]);
	for (size_t i = 0; i < profile->count; i++) {
		if (profile_is_share(profile->list[i])) {
			cost = amount;
			amount = share_of(amount, profile->ratio, rules->rounding);
			shared = true;
		} else if (text_equal(profile->list[i], TEXT("cap"))) {
			amount = least(amount,
				       left_of(profile->first[i], shared ? used->aid : used->cost));
		} else {
			amount = deduct(amount, profile->first[i], rules, used);
		}
	}
	used->cost += cost;
	return amount;
}

void
billyear_compute(struct year_bill **bill, size_t count)
{
	struct used used = { 0 };

	if (count > 1)
		qsort(bill, count, sizeof(*bill), compare);
	for (size_t i = 0; i < count; i++) {
		struct year_bill *own = bill[i];

		own->used_before = used.aid;
		if (own->gone)
			own->amount = 0;
		else if (own->profile != NULL)
			own->amount = calculate(own, &used);
		used.aid += own->amount;
		own->used_after = used.aid;
	}
}
