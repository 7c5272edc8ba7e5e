#include "urgent/reliefpast.h"

#include "unit.h"

/* What comes of all this in a list is tested by test_relief.c. */
static struct purse_case
a_case(int64_t cause, const char *event, int64_t on)
{
	return (struct purse_case){ .cause = cause, .event = text_of(event), .event_on = on };
}

#define FIRE WORD_HARDSHIP_FIRE
#define ILL WORD_HARDSHIP_ILLNESS

static const struct {
	int64_t cause[2];
	const char *event[2];
	int64_t on[2];
	bool same;
} causes[] = {
	{ { FIRE, ILL }, { "E1", "e-01" }, { BLANK, 40 }, true },
	{ { FIRE, FIRE }, { "E1", "E2" }, { 40, 40 }, true }, /* on one day */
	{ { FIRE, FIRE }, { "E1", "E2" }, { 40, 41 }, false },
	{ { FIRE, ILL }, { "E1", "E2" }, { 40, 40 }, false },
	{ { FIRE, FIRE }, { "E1", "" }, { BLANK, 40 }, true },
	{ { FIRE, FIRE }, { "", "" }, { 31, 58 }, true }, /* the first and last day of a month */
	{ { FIRE, FIRE }, { "", "" }, { 58, 59 }, false },
};

START_TEST(a_cause_is_the_same_by_its_event_day_or_month)
{
	const struct purse_case one =
		a_case(causes[_i].cause[0], causes[_i].event[0], causes[_i].on[0]);
	const struct purse_case two =
		a_case(causes[_i].cause[1], causes[_i].event[1], causes[_i].on[1]);

	ck_assert_int_eq(reliefpast_same_cause(&one, &two), causes[_i].same);
	ck_assert_int_eq(reliefpast_same_cause(&two, &one), causes[_i].same);
}
END_TEST

static void
hold(struct purse *purse, const char *id, day_t accepted, fen_t amount, int64_t limit)
{
	struct record line;

	record_clear(&line);
	line.value[RESERVE_event] = WORD_RESERVE_HELD;
	line.value[RESERVE_amount] = amount;
	line.value[RESERVE_stage] = 1;
	line.value[RESERVE_posted_on] = day_of(2026, 12, 1);
	line.value[RESERVE_happened_on] = accepted;
	line.value[RESERVE_cause] = FIRE;
	line.value[RESERVE_town_limit] = limit;
	line.text[RESERVE_town] = TEXT("A");
	line.text[RESERVE_case_id] = text_of(id);
	line.text[RESERVE_household_id] = TEXT("H1");
	ck_assert(purse_take(purse, &line));
}

START_TEST(what_follows_each_other_is_looked_at_together)
{
	struct purse purse = { 0 };
	struct record fund;
	const struct purse_case own = { .id = TEXT("own"),
					.who.household = TEXT("H1"),
					.accepted_on = 120,
					.town_limit = 100 };

	record_clear(&fund);
	fund.value[RESERVE_event] = WORD_RESERVE_FUNDED;
	fund.value[RESERVE_amount] = 10000;
	fund.value[RESERVE_posted_on] = day_of(2026, 12, 1);
	fund.text[RESERVE_town] = TEXT("A");
	ck_assert(purse_take(&purse, &fund));
	hold(&purse, "a", 100, 30, 100);
	hold(&purse, "b", 129, 50, BLANK);
	hold(&purse, "c", 91, 90, 200);   /* within 30 days of a and of the own one */
	hold(&purse, "d", 110, 500, 100); /* the county's */
	hold(&purse, "e", 110, 500, 0);   /* the joint meeting's */
	struct reliefpast_window worst = reliefpast_together(&purse, &own, 40, TEXT_NONE);

	/* from 100 on: a, own and b, 120 of 100; from 91 on c has a greater limit */
	ck_assert_int_eq(worst.sum, 120);
	ck_assert_int_eq(worst.limit, 100);
	ck_assert(text_equal(worst.other, TEXT("b")));
	purse_free(&purse);
}
END_TEST

UNIT(NULL, NULL, EACH(a_cause_is_the_same_by_its_event_day_or_month, causes),
     what_follows_each_other_is_looked_at_together);
