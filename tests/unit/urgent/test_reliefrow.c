#include "urgent/reliefrow.h"

#include "unit.h"

START_TEST(parts_come_to_the_whole)
{
	for (int64_t stages = 1; stages <= RELIEFROW_STAGES; stages++)
		for (fen_t amount = 1; amount < 100; amount += 7) {
			struct reliefrow made = { .amount = amount, .stages = stages };
			fen_t sum = 0;

			for (int64_t i = 0; i < stages; i++)
				sum += reliefrow_part(&made, i);
			ck_assert_int_eq(sum, amount);
			ck_assert_int_le(
				reliefrow_part(&made, 0) - reliefrow_part(&made, stages - 1), 1);
		}
}
END_TEST

START_TEST(a_payment_names_its_case_and_stage)
{
	int64_t stage;

	ck_assert(text_equal(reliefrow_case(TEXT("2026-017/2"), &stage), TEXT("2026-017")));
	ck_assert_int_eq(stage, 2);
	ck_assert(text_equal(reliefrow_case(TEXT("2026-017"), &stage), TEXT("2026-017")));
	ck_assert_int_eq(stage, 1);
	(void)reliefrow_case(TEXT("K/24"), &stage);
	ck_assert_int_eq(stage, 24);
	static const char *const none[] = { "K/x", "K/", "K/0", "K/25", "K/1/2" };

	for (size_t i = 0; i < ARRAY_LENGTH(none); i++) {
		(void)reliefrow_case(text_of(none[i]), &stage);
		ck_assert_int_eq(stage, 0);
	}
}
END_TEST

START_TEST(somebody_of_no_household_is_known_by_his_case)
{
	struct record row;
	struct reliefrow made = { .row = &row };

	record_clear(&row);
	row.text[CASE_applicant_id] = TEXT("439921196001010013");
	row.text[CASE_case_id] = TEXT("R2");
	ck_assert(text_equal(reliefrow_household(&made), TEXT("案R2")));
	row.text[CASE_household_id] = TEXT("H1");
	ck_assert(text_equal(reliefrow_household(&made), TEXT("H1")));
}
END_TEST

UNIT(NULL, NULL, parts_come_to_the_whole, a_payment_names_its_case_and_stage,
     somebody_of_no_household_is_known_by_his_case);
