#include "urgent/relieved.h"

#include "scratch.h"
#include "unit.h"

static struct purse purse;

static void
tear_down(void)
{
	purse_free(&purse);
	purse = (struct purse){ 0 };
	scratch_tear_down();
}

static const struct disaster flood = { .from = 40, .until = 60 };

/* A case of relief for H1, of an event or a day; a line of disaster aid for a household. */
static const struct {
	const char *event;
	int64_t on;
	const char *household;
	bool found;
} cases[] = {
	{ "e-01", BLANK, "h1", true }, { "", 40, "H1", true },     { "E2", 60, "H1", true },
	{ "", 39, "H1", false },       { "", 61, "H1", false },    { "E2", BLANK, "H1", false },
	{ "E1", BLANK, "H2", false },  { "", BLANK, "H1", false },
};

START_TEST(relief_of_the_same_household_and_disaster_is_found)
{
	struct disaster disaster = flood;
	struct record line;

	record_clear(&line);
	line.value[RESERVE_event] = WORD_RESERVE_FUNDED;
	line.value[RESERVE_amount] = 1000;
	line.value[RESERVE_posted_on] = 100;
	line.text[RESERVE_town] = TEXT("A");
	ck_assert(purse_take(&purse, &line));
	line.value[RESERVE_event] = WORD_RESERVE_HELD;
	line.value[RESERVE_stage] = 1;
	line.value[RESERVE_happened_on] = 90;
	line.value[RESERVE_cause] = WORD_HARDSHIP_OTHER;
	line.value[RESERVE_event_on] = cases[_i].on;
	line.text[RESERVE_event_id] = text_of(cases[_i].event);
	line.text[RESERVE_case_id] = TEXT("2026-7");
	line.text[RESERVE_household_id] = TEXT("H1");
	ck_assert(purse_take(&purse, &line));
	record_clear(&line);
	line.text[GIVEN_household_id] = text_of(cases[_i].household);
	disaster.id = TEXT("E1");
	ck_assert_int_eq(relieved_by(&purse, &line, &disaster) != NULL, cases[_i].found);
	ck_assert_ptr_null(relieved_by(NULL, &line, &disaster));
}
END_TEST

UNIT(scratch_set_up, tear_down, EACH(relief_of_the_same_household_and_disaster_is_found, cases));
