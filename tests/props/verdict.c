#include "verdict.h"

#include <stdlib.h>
#include <string.h>

#include "decide/assess.h"
#include "unit.h"

static size_t
number_behind(struct text text)
{
	size_t n = text.n;

	while (n > 0 && text.p[n - 1] >= '0' && text.p[n - 1] <= '9')
		n--;
	return (size_t)strtoul(text.p + n, NULL, 10);
}

static int
by_person(const void *left, const void *right)
{
	const struct verdict_row *a = left;
	const struct verdict_row *b = right;

	return (a->whose > b->whose) - (a->whose < b->whose);
}

/* The income and the number of the household's row are those of its members together. */
static void
check_sums(const struct walk *walk, const struct outcome *outcome)
{
	fen_t income = 0;
	int64_t members = 0;

	for (size_t i = 0; i < walk->seats; i++) {
		if (walk->seat[i].role != SEAT_MEMBER)
			continue;
		income += walk->seat[i].income.year;
		members++;
	}
	ck_assert_int_eq(members, outcome->members);
	ck_assert_int_eq(income, outcome->income);
}

static void
check_amount(const struct walk *walk, const struct outcome *outcome)
{
	bool basic = outcome->category == WORD_CATEGORY_TEKUN ||
		     outcome->category == WORD_CATEGORY_ORPHAN ||
		     outcome->category == WORD_CATEGORY_UNATTENDED;
	bool open = outcome->category == WORD_CATEGORY_UNDECIDED ||
		    outcome->category == WORD_CATEGORY_INVALID;

	if (outcome->category != WORD_CATEGORY_PHASE_OUT)
		ck_assert_int_eq(outcome->amount, outcome->gap + outcome->supplement +
							  outcome->care +
							  (basic ? outcome->standard : 0));
	if (outcome->seat == WALK_UNIT && !open)
		check_sums(walk, outcome);
	ck_assert(outcome->amount % 100 == 0 || outcome->category == WORD_CATEGORY_PHASE_OUT);
	ck_assert_int_eq(open, outcome->from == MONTH_NONE);
	ck_assert_int_eq(outcome->category == WORD_CATEGORY_UNDECIDED, outcome->missing != 0);
	ck_assert(!open || walk->outcomes == 1);
}

static void
keep(struct verdicts *verdicts, const struct walk *walk)
{
	size_t id = number_behind(walk->household->id);

	ck_assert_uint_lt(id, TOWN_HOUSEHOLDS);
	struct verdict *verdict = &verdicts->household[id];

	verdict->times++;
	verdict->rows = walk->outcomes;
	for (size_t i = 0; i < walk->outcomes; i++) {
		const struct outcome *outcome = &walk->outcome[i];
		bool unit = outcome->seat == WALK_UNIT;

		check_amount(walk, outcome);
		verdict->row[i].outcome = *outcome;
		verdict->row[i].whose =
			unit ? 0
			     : 1 + number_behind(walk->seat[outcome->seat]
							 .person->row.text[REGISTER_name]);
	}
	qsort(verdict->row, verdict->rows, sizeof(*verdict->row), by_person);
	verdicts->households++;
}

void
verdict_read(struct verdicts *verdicts, const char *path, const struct ruleset *rules,
	     struct diag *diag)
{
	struct law law;
	struct assess_options options = { .path = path,
					  .diseases = JZ_SOURCE_DIR "/data/diseases.csv" };
	struct assess assess;
	enum register_result got;

	memset(verdicts, 0, sizeof(*verdicts));
	ruleset_at(rules, day_of(2026, 11, 23), &law);
	ck_assert(assess_open(&assess, &options, &law, diag));
	while ((got = assess_next(&assess)) == REGISTER_HOUSEHOLD)
		keep(verdicts, &assess.walk);
	ck_assert_int_eq(got, REGISTER_END);
	assess_close(&assess);
	ck_assert_uint_eq(verdicts->households, TOWN_HOUSEHOLDS);
	for (size_t i = 0; i < TOWN_HOUSEHOLDS; i++)
		ck_assert_uint_eq(verdicts->household[i].times, 1);
}

/* ---- comparing ---- */

bool
verdict_same_kind(const struct verdict *a, const struct verdict *b)
{
	if (a->rows != b->rows)
		return false;
	for (size_t i = 0; i < a->rows; i++)
		if (a->row[i].whose != b->row[i].whose ||
		    a->row[i].outcome.category != b->row[i].outcome.category)
			return false;
	return true;
}

/* The same payments, to the same, for the same time. */
bool
verdict_same(const struct verdict *a, const struct verdict *b)
{
	if (!verdict_same_kind(a, b))
		return false;
	for (size_t i = 0; i < a->rows; i++) {
		const struct outcome *x = &a->row[i].outcome;
		const struct outcome *y = &b->row[i].outcome;

		if (x->amount != y->amount || x->gap != y->gap || x->supplement != y->supplement ||
		    x->care != y->care || x->from != y->from || x->until != y->until ||
		    x->members != y->members || x->covered != y->covered)
			return false;
	}
	return true;
}

/* And for the same reasons, with the same income and the same facts missing. */
bool
verdict_equal(const struct verdict *a, const struct verdict *b)
{
	if (!verdict_same(a, b))
		return false;
	for (size_t i = 0; i < a->rows; i++)
		if (a->row[i].outcome.reasons != b->row[i].outcome.reasons ||
		    a->row[i].outcome.missing != b->row[i].outcome.missing ||
		    a->row[i].outcome.income != b->row[i].outcome.income)
			return false;
	return true;
}

bool
verdict_is(const struct verdict *verdict, int category)
{
	return verdict->rows > 0 && verdict->row[0].whose == 0 &&
	       verdict->row[0].outcome.category == category;
}

/* Are the persons who are units of their own the same? */
bool
verdict_same_persons(const struct verdict *a, const struct verdict *b)
{
	size_t i = a->rows > 0 && a->row[0].whose == 0 ? 1 : 0;
	size_t k = b->rows > 0 && b->row[0].whose == 0 ? 1 : 0;

	for (;; i++, k++) {
		while (i < a->rows && a->row[i].outcome.category == WORD_CATEGORY_DIBAO_SINGLE)
			i++;
		while (k < b->rows && b->row[k].outcome.category == WORD_CATEGORY_DIBAO_SINGLE)
			k++;
		if (i == a->rows || k == b->rows)
			return i == a->rows && k == b->rows;
		if (a->row[i].whose != b->row[k].whose)
			return false;
	}
}

bool
verdict_is_open(const struct verdict *verdict)
{
	return verdict_is(verdict, WORD_CATEGORY_UNDECIDED) ||
	       verdict_is(verdict, WORD_CATEGORY_INVALID);
}

bool
verdict_pays_more(const struct verdict *a, const struct verdict *b)
{
	for (size_t i = 0; i < a->rows && verdict_same_kind(a, b); i++)
		if (b->row[i].outcome.amount > a->row[i].outcome.amount)
			return true;
	return false;
}
