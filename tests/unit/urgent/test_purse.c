#include "urgent/purse.h"

#include "unit.h"

static struct purse purse;

static void
begin(void)
{
	purse = (struct purse){ 0 };
}

static void
end(void)
{
	purse_free(&purse);
}

static struct record
line(enum word event, const char *town, const char *id, int64_t stage, fen_t amount)
{
	struct record record;

	record_clear(&record);
	record.value[RESERVE_event] = event;
	record.value[RESERVE_amount] = amount;
	record.value[RESERVE_stage] = stage;
	record.value[RESERVE_posted_on] = day_of(2026, 12, 1);
	record.value[RESERVE_happened_on] = day_of(2026, 11, 3);
	record.text[RESERVE_town] = text_of(town);
	record.text[RESERVE_case_id] = text_of(id);
	record.text[RESERVE_household_id] = TEXT("H1");
	return record;
}

static bool
take(enum word event, const char *id, int64_t stage, fen_t amount)
{
	struct record record = line(event, "A", id, stage, amount);

	return purse_take(&purse, &record);
}

START_TEST(nothing_is_promised_that_is_not_there)
{
	ck_assert(!take(WORD_RESERVE_HELD, "K", 1, 1));
	ck_assert(take(WORD_RESERVE_FUNDED, "", BLANK, 100));
	ck_assert(take(WORD_RESERVE_HELD, "K", 1, 60));
	ck_assert(!take(WORD_RESERVE_HELD, "L", 1, 41));
	ck_assert(take(WORD_RESERVE_HELD, "L", 1, 40));
	ck_assert_int_eq(purse_free_of(&purse, TEXT("A")), 0);
	ck_assert_int_eq(purse_free_of(&purse, TEXT("B")), 0);
	ck_assert(!take(WORD_RESERVE_SPENT, "K", 1, 60)); /* what is held is released first */
	ck_assert(!take(WORD_RESERVE_RELEASED, "K", 1, 61));
	ck_assert(take(WORD_RESERVE_RELEASED, "K", 1, 60));
	ck_assert(take(WORD_RESERVE_SPENT, "K", 1, 50));
	ck_assert_int_eq(purse_free_of(&purse, TEXT(" a ")), 10);
	ck_assert(!take(WORD_RESERVE_FUNDED, "K", 1, 51)); /* more comes back than went out */
	ck_assert(take(WORD_RESERVE_FUNDED, "K", 1, 50));
	ck_assert_int_eq(purse_find(&purse, TEXT("k"))->spent, 0);
}
END_TEST

START_TEST(a_line_that_means_nothing_is_none)
{
	struct record record;

	ck_assert(take(WORD_RESERVE_FUNDED, "", BLANK, 100));
	ck_assert(!take(WORD_RESERVE_HELD, "", 1, 1));
	ck_assert(!take(WORD_RESERVE_HELD, "K", BLANK, 1));
	ck_assert(!take(WORD_RESERVE_HELD, "K", 1000, 1));
	ck_assert(!take(WORD_RESERVE_RELEASED, "M", 1, 1));
	ck_assert(!take(WORD_RESERVE_HELD, "K", 1, 0));
	record = line(WORD_RESERVE_FUNDED, "", "", BLANK, 1);
	ck_assert(!purse_take(&purse, &record));
	record = line(WORD_RESERVE_FUNDED, "A", "", BLANK, 1);
	record.value[RESERVE_event] = BLANK;
	ck_assert(!purse_take(&purse, &record));
	record = line(WORD_RESERVE_FUNDED, "A", "", BLANK, 1);
	record.value[RESERVE_posted_on] = day_of(2026, 11, 30); /* before the last */
	ck_assert(!purse_take(&purse, &record));
	ck_assert(take(WORD_RESERVE_HELD, "K", 1, 5));
	ck_assert(take(WORD_RESERVE_FUNDED, "", BLANK, 5));
	record = line(WORD_RESERVE_RELEASED, "B", "K", 1, 5); /* the case is of A */
	ck_assert(!purse_take(&purse, &record));
	ck_assert_int_eq(purse_free_of(&purse, TEXT("A")), 100);
}
END_TEST

START_TEST(cases_are_found_by_household_and_by_person)
{
	struct purse_case like = { .id = TEXT("new"), .who.household = TEXT("h1") };
	enum party_match match;
	struct record record = line(WORD_RESERVE_HELD, "A", "L", 1, 5);

	ck_assert(take(WORD_RESERVE_FUNDED, "", BLANK, 100));
	ck_assert(take(WORD_RESERVE_HELD, "K", 1, 5));
	record.text[RESERVE_household_id] = TEXT("H2");
	record.text[RESERVE_applicant_id] = TEXT("439921196001010013");
	ck_assert(purse_take(&purse, &record));
	const struct purse_case *found = purse_next_of(&purse, &like, NULL, &match);

	ck_assert_ptr_nonnull(found);
	ck_assert(text_equal(found->id, TEXT("K")));
	ck_assert_ptr_null(purse_next_of(&purse, &like, found, &match));
	like.who.person_id = TEXT("439921600101001"); /* the number of fifteen places */
	found = purse_next_of(&purse, &like, found, &match);
	ck_assert_ptr_nonnull(found);
	ck_assert(text_equal(found->id, TEXT("L")));
	like.id = TEXT("k"); /* not itself */
	found = purse_next_of(&purse, &like, NULL, &match);
	ck_assert(text_equal(found->id, TEXT("L")));
	ck_assert(take(WORD_RESERVE_RELEASED, "K", 1, 5)); /* of which nothing is left */
	like.id = TEXT("new");
	ck_assert(text_equal(purse_next_of(&purse, &like, NULL, &match)->id, TEXT("L")));
}
END_TEST

START_TEST(a_case_that_is_held_anew_has_its_new_stages)
{
	ck_assert(take(WORD_RESERVE_FUNDED, "", BLANK, 100));
	ck_assert(take(WORD_RESERVE_HELD, "K", 1, 5));
	ck_assert(take(WORD_RESERVE_HELD, "K", 2, 5));
	ck_assert(take(WORD_RESERVE_RELEASED, "K", 1, 5));
	ck_assert(take(WORD_RESERVE_HELD, "K", 1, 5));
	ck_assert_uint_eq(purse_find(&purse, TEXT("K"))->stages, 2);
	ck_assert(take(WORD_RESERVE_RELEASED, "K", 1, 5));
	ck_assert(take(WORD_RESERVE_RELEASED, "K", 2, 5));
	ck_assert(take(WORD_RESERVE_HELD, "K", 1, 9));
	ck_assert_uint_eq(purse_find(&purse, TEXT("K"))->stages, 1);
	ck_assert_int_eq(purse_find(&purse, TEXT("K"))->amount, 9);
}
END_TEST

START_TEST(the_balance_of_a_day_is_of_the_lines_until_then)
{
	struct record record = line(WORD_RESERVE_FUNDED, "B", "", BLANK, 7);

	ck_assert(take(WORD_RESERVE_FUNDED, "", BLANK, 100));
	ck_assert(take(WORD_RESERVE_HELD, "K", 1, 30));
	record.value[RESERVE_posted_on] = day_of(2027, 1, 1);
	ck_assert(purse_take(&purse, &record));
	ck_assert_int_eq(purse_balance(&purse, TEXT_NONE, day_of(2026, 12, 31)), 70);
	ck_assert_int_eq(purse_balance(&purse, TEXT_NONE, day_of(2027, 1, 1)), 77);
	ck_assert_int_eq(purse_balance(&purse, TEXT("B"), day_of(2027, 1, 1)), 7);
	ck_assert_int_eq(purse_balance(&purse, TEXT("C"), day_of(2027, 1, 1)), 0);
	ck_assert(text_equal(purse_town(&purse, 1), TEXT("B")));
	ck_assert_uint_eq(purse_town(&purse, 2).n, 0);
}
END_TEST

UNIT(begin, end, nothing_is_promised_that_is_not_there, a_line_that_means_nothing_is_none,
     cases_are_found_by_household_and_by_person, a_case_that_is_held_anew_has_its_new_stages,
     the_balance_of_a_day_is_of_the_lines_until_then);
