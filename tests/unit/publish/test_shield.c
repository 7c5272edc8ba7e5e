#include "publish/shield.h"

#include "publish/letters.h"
#include "unit.h"

static struct person persons[2];
static struct household household = { .person = persons, .persons = 2 };
static struct shield shield;
static struct law law;

static void
set_up(void)
{
	law = (struct law){ .as_of = day_of(2026, 12, 1) };
	law.value[PARAM_AGE_MINOR] = (struct value){ .set = true, .whole = 18 };
	for (size_t i = 0; i < 2; i++) {
		persons[i] = (struct person){ .birth = day_of(1960, 1, 2) };
		record_clear(&persons[i].row);
		persons[i].row.text[REGISTER_name] = i == 0 ? TEXT("A") : TEXT("B");
	}
}

static void
tear_down(void)
{
	shield_free(&shield);
}

static bool
is_child(void)
{
	return shield_is_child(&persons[0], &law);
}

START_TEST(a_child_is_one_by_age_or_by_what_was_found)
{
	ck_assert(!is_child());
	persons[0].birth = day_of(2008, 12, 2);
	ck_assert(is_child());
	persons[0].birth = day_of(2008, 12, 1);
	ck_assert(!is_child());
	persons[0].birth = day_of(2026, 12, 2); /* born after the day */
	ck_assert(is_child());
	/* of 29 February: by the rule of the law, 1 March where it has none */
	static const struct text february = TEXT_INIT("february");

	law.as_of = day_of(2026, 2, 28);
	persons[0].birth = day_of(2008, 2, 29);
	ck_assert(is_child());
	law.value[PARAM_AGE_LEAP] = (struct value){ .set = true, .list = &february, .count = 1 };
	ck_assert(!is_child());
	persons[0].birth = day_of(1960, 1, 2);
	persons[0].row.value[REGISTER_child_status] = WORD_CHILD_ORPHAN;
	ck_assert(is_child());
	/* what cannot be read may say so */
	persons[0].row.value[REGISTER_child_status] = BLANK;
	persons[0].row.text[REGISTER_child_status] = TEXT("孤");
	ck_assert(is_child());
}
END_TEST

START_TEST(of_an_entry_without_number_and_birth_the_name_is_kept)
{
	persons[0].birth = DAY_NONE;
	persons[0].row.text[REGISTER_name] = TEXT("扎西•次仁");
	persons[0].row.value[REGISTER_at_risk] = WORD_YESNO_YES;
	shield_take(&shield, &household, &law);
	uint64_t key = letters_key(TEXT("扎西·次仁"));

	ck_assert(hash_set_has(&shield.risk_name, key));
	ck_assert(hash_set_has(&shield.hidden_name, key));
	ck_assert(hash_set_has(&shield.name, key));
	/* B, who lives there, has a birth */
	ck_assert(hash_set_has(&shield.name, letters_key(TEXT("B"))));
	ck_assert(!hash_set_has(&shield.hidden_name, letters_key(TEXT("B"))));
	shield_hide(&shield, (struct shield_keys){ .number = 7, .name = 8 });
	ck_assert(shield_has(&shield.hidden, (struct shield_keys){ .number = 7 }));
	ck_assert(!hash_set_has(&shield.hidden_name, 8));
}
END_TEST

START_TEST(who_is_at_risk_and_who_lives_there_are_known_again)
{
	struct person again = { .birth = day_of(1960, 1, 2) };

	record_clear(&again.row);
	again.row.text[REGISTER_name] = TEXT("A ");
	persons[0].row.value[REGISTER_at_risk] = WORD_YESNO_NO;
	ck_assert(!household_is_at_risk(&household));
	persons[1].row.value[REGISTER_at_risk] = WORD_YESNO_YES;
	ck_assert(household_is_at_risk(&household));
	shield_take(&shield, &household, &law);
	ck_assert(shield_has(&shield.hidden, shield_keys(&again)));
	ck_assert(!shield_has(&shield.risk, shield_keys(&again)));
	again.row.text[REGISTER_name] = TEXT("B");
	ck_assert(shield_has(&shield.risk, shield_keys(&again)));
	again.birth = day_of(1960, 1, 3);
	ck_assert(!shield_has(&shield.hidden, shield_keys(&again)));
	/* one of whom nothing but the name is known protects whoever has it */
	persons[1].birth = DAY_NONE;
	shield_take(&shield, &household, &law);
	ck_assert(hash_set_has(&shield.risk_name, shield_keys(&again).name));
	again.birth = DAY_NONE;
	ck_assert_uint_eq(shield_keys(&again).birth, 0);
}
END_TEST

UNIT(set_up, tear_down, a_child_is_one_by_age_or_by_what_was_found,
     of_an_entry_without_number_and_birth_the_name_is_kept,
     who_is_at_risk_and_who_lives_there_are_known_again);
