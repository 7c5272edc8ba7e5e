#include "urgent/struckpay.h"

#include "rule/ruleset.h"
#include "scratch.h"
#include "unit.h"

/* The figures are those of rules/sample: 200, 60 and 120 yuan a person, 15 a person and day. */
static struct ruleset *rules;
static struct law law;

static void
set_up(void)
{
	scratch_begin(&scratch);
	rules = ruleset_open(JZ_SOURCE_DIR "/rules/sample", &scratch.diag);
	ck_assert_ptr_nonnull(rules);
	ruleset_at(rules, day_of(2026, 12, 1), &law);
}

static void
tear_down(void)
{
	ruleset_close(rules);
	scratch_end(&scratch);
}

static struct record
row(int64_t kind, int64_t persons, int64_t days, int64_t damage)
{
	struct record record;

	record_clear(&record);
	record.value[STRUCK_kind] = kind;
	record.value[STRUCK_persons] = persons;
	record.value[STRUCK_days] = days;
	record.value[STRUCK_damage] = damage;
	return record;
}

static const struct {
	int64_t kind, persons, days, damage;
	fen_t amount;
	const char *missing;
} amounts[] = {
	{ WORD_DISASTER_EMERGENCY, 3, BLANK, BLANK, 60000, "" },
	{ WORD_DISASTER_TRANSITION, 2, 60, BLANK, 180000, "" },
	{ WORD_DISASTER_DROUGHT, 1, 9, WORD_DAMAGE_LIGHT, 6000, "" },
	{ WORD_DISASTER_WINTER, 4, BLANK, BLANK, 48000, "" },
	{ WORD_DISASTER_HOUSING, BLANK, BLANK, WORD_DAMAGE_COLLAPSED, 2000000, "" },
	{ WORD_DISASTER_HOUSING, 7, BLANK, WORD_DAMAGE_SEVERE, 1000000, "" },
	{ WORD_DISASTER_HOUSING, BLANK, 5, WORD_DAMAGE_LIGHT, 100000, "" },
	{ WORD_DISASTER_EMERGENCY, BLANK, BLANK, BLANK, 0, "persons" },
	{ WORD_DISASTER_TRANSITION, 0, BLANK, BLANK, 0, "persons;days" },
	{ WORD_DISASTER_HOUSING, 3, BLANK, BLANK, 0, "damage" },
};

START_TEST(an_amount_goes_by_persons_days_or_damage)
{
	const struct record record =
		row(amounts[_i].kind, amounts[_i].persons, amounts[_i].days, amounts[_i].damage);
	struct struckpay pay;

	struckpay_of(&law, &record, &pay);
	ck_assert_str_eq(pay.asked.missing, amounts[_i].missing);
	ck_assert_int_eq(pay.known, amounts[_i].missing[0] == '\0');
	ck_assert_int_eq(pay.amount, amounts[_i].amount);
	ck_assert_int_eq(pay.asked.basis, WORD_BASIS_ILLUSTRATIVE);
}
END_TEST

START_TEST(what_no_document_sets_stays_open)
{
	const struct record transition = row(WORD_DISASTER_TRANSITION, 1, 1, BLANK);
	const struct record house = row(WORD_DISASTER_HOUSING, 1, 1, WORD_DAMAGE_SEVERE);
	struct struckpay pay;

	law.value[PARAM_DISASTER_TRANSITION].set = false;
	law.value[PARAM_DISASTER_TRANSITION_DAYS].set = false;
	law.value[PARAM_DISASTER_HOUSE_SEVERE].set = false;
	struckpay_of(&law, &transition, &pay);
	ck_assert_str_eq(pay.asked.missing,
			 "rule:disaster.transition;rule:disaster.transition.days");
	struckpay_of(&law, &house, &pay);
	ck_assert_str_eq(pay.asked.missing, "rule:disaster.house.severe");
	ck_assert_int_eq(pay.amount, 0);
}
END_TEST

UNIT(set_up, tear_down, EACH(an_amount_goes_by_persons_days_or_damage, amounts),
     what_no_document_sets_stays_open);
