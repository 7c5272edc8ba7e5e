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

static const struct {
	int64_t type;
	int64_t cause;
	int64_t resident;
	const char *title;
} owed[] = {
	{ WORD_RELIEF_EMERGENCY, WORD_HARDSHIP_ILLNESS, WORD_YESNO_YES,
	  "先行救助后补充说明情况；要交票据、申请书；不用交户口簿（核对“户籍”信息）" },
	{ WORD_RELIEF_EMERGENCY, WORD_HARDSHIP_FIRE, WORD_YESNO_YES,
	  "先行救助后补充说明情况；要交申请书；不用交户口簿（核对“户籍”信息）" },
	{ WORD_RELIEF_EMERGENCY, WORD_HARDSHIP_FIRE, WORD_YESNO_NO,
	  "先行救助后补充说明情况；要交申请书、户口簿" },
	{ WORD_RELIEF_EMERGENCY, BLANK, BLANK,
	  "先行救助后补充说明情况；要交申请书、户口簿（户籍不在本地的）" },
	{ WORD_RELIEF_EXPENDITURE, WORD_HARDSHIP_FIRE, BLANK,
	  "先行救助后补充说明情况；要交申请书" },
};

START_TEST(what_is_owed_is_named_but_for_what_can_be_matched)
{
	struct papers_item item[] = {
		{ .name = { TEXT("票据"), TEXT("bills") }, .codes = TEXT("illness") },
		{ .name = { TEXT("申请书"), TEXT("application") }, .codes = TEXT("dibao|relief") },
		{ .name = { TEXT("户口簿"), TEXT("booklet") },
		  .codes = TEXT("dibao|relief-emergency"),
		  .shown = { TEXT("户籍"), TEXT("registration") },
		  .local = true,
		  .from = BLANK,
		  .until = BLANK },
	};
	const struct papers papers = { item, ARRAY_LENGTH(item), 0, { 0 } };
	const struct law law = { .as_of = day_of(2026, 11, 23) };
	struct record row;
	struct record out;
	struct reliefrow made = { .row = &row, .law = &law };
	struct arena arena = { 0 };

	record_clear(&row);
	row.value[CASE_type] = owed[_i].type;
	row.value[CASE_cause] = owed[_i].cause;
	row.value[CASE_resident] = owed[_i].resident;
	reliefrow_papers(&made, day_of(2026, 12, 4), &papers, LANGUAGE_ZH, &arena, &out);
	ck_assert_str_eq(arena_string(&arena, out.text[APPLICATION_title]), owed[_i].title);
	ck_assert_int_eq(out.value[APPLICATION_due_on], day_of(2026, 12, 4));
	reliefrow_papers(&made, day_of(2026, 12, 4), NULL, LANGUAGE_EN, &arena, &out);
	ck_assert(text_equal(out.text[APPLICATION_title],
			     TEXT("papers of relief that was paid first")));
	arena_free(&arena);
}
END_TEST

UNIT(NULL, NULL, parts_come_to_the_whole, a_payment_names_its_case_and_stage,
     somebody_of_no_household_is_known_by_his_case,
     EACH(what_is_owed_is_named_but_for_what_can_be_matched, owed));
