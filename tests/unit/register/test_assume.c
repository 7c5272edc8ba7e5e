#include "register/assume.h"

#include <stdlib.h>

#include "scratch.h"
#include "unit.h"

START_TEST(keys_and_labels_state_values)
{
	static const char *const list[] = { "vehicles=0", "金融资产 = 12.50", "supporter=none",
					    "birth_date=1960-01-01", NULL };
	struct scratch caught;
	struct assume assume;

	scratch_begin(&caught);
	ck_assert(assume_read(&assume, list, &caught.diag));
	ck_assert_str_eq(caught.cells, "");
	ck_assert_int_eq(assume.value[REGISTER_vehicles], 0);
	ck_assert_int_eq(assume.value[REGISTER_financial_assets], 1250);
	ck_assert_int_eq(assume.value[REGISTER_supporter], WORD_SUPPORTER_NONE);
	bits_t columns = assume.columns;

	for (size_t i = 0; i < 4; i++)
		ck_assert_int_ge(bits_take(&columns), 0);
	ck_assert(columns == 0);
	ck_assert(assume_read(&assume, NULL, &caught.diag));
	ck_assert(assume.columns == 0);
	scratch_end(&caught);
}
END_TEST

START_TEST(every_fault_is_reported)
{
	static const char *const list[] = { "cars=1",  "name=王",  "vehicles", "vehicles=x",
					    "wage=-1", "since=无", "wage=",    NULL };
	struct scratch caught;
	struct assume assume;

	scratch_begin(&caught);
	ck_assert(!assume_read(&assume, list, &caught.diag));
	ck_assert_str_eq(caught.cells, "R107 0 - - cars=1\nR107 0 - - name=王\n"
				       "R108 0 - - vehicles\nR108 0 - - vehicles=x\n"
				       "R108 0 - - wage=-1\nR108 0 - - wage=\n");
	ck_assert(!bits_has(assume.columns, REGISTER_wage));
	scratch_end(&caught);
}
END_TEST

START_TEST(a_column_has_one_value)
{
	static const char *const list[] = { "vehicles=0", "机动车数=1", "since=无", "since=2026-01",
					    NULL };
	struct scratch caught;
	struct assume assume;

	scratch_begin(&caught);
	ck_assert(!assume_read(&assume, list, &caught.diag));
	ck_assert_str_eq(caught.said, "“vehicles=0” and “机动车数=1” are of one column\n"
				      "“since=无” and “since=2026-01” are of one column\n");
	scratch_end(&caught);
}
END_TEST

START_TEST(blanks_alone_are_filled)
{
	static const char *const list[] = { "vehicles=0", "dwellings=1", "care_gaps=2", NULL };
	struct scratch caught;
	struct assume assume;
	struct record record;

	scratch_begin(&caught);
	ck_assert(assume_read(&assume, list, &caught.diag));
	record_clear(&record);
	record.value[REGISTER_dwellings] = 3;
	ck_assert(assume_fill(&assume, SCOPE_HOUSEHOLD, &record) == BITS(REGISTER_vehicles));
	ck_assert_int_eq(record.value[REGISTER_vehicles], 0);
	ck_assert_int_eq(record.value[REGISTER_dwellings], 3);
	ck_assert_int_eq(record.value[REGISTER_care_gaps], BLANK);
	ck_assert(assume_fill(&assume, SCOPE_PERSON, &record) == BITS(REGISTER_care_gaps));
	ck_assert_int_eq(record.value[REGISTER_care_gaps], 2);
	scratch_end(&caught);
}
END_TEST

START_TEST(an_income_stated_in_another_way_is_not_blank)
{
	static const char *const list[] = { "wage=0", "transfer=1", NULL };
	struct scratch caught;
	struct assume assume;
	struct record record;

	scratch_begin(&caught);
	ck_assert(assume_read(&assume, list, &caught.diag));
	record_clear(&record);
	record.value[REGISTER_wage_year] = 500;
	ck_assert(assume_fill(&assume, SCOPE_PERSON, &record) == BITS(REGISTER_transfer));
	ck_assert_int_eq(record.value[REGISTER_wage], BLANK);
	record_clear(&record);
	record.value[REGISTER_income] = 500;
	ck_assert(assume_fill(&assume, SCOPE_PERSON, &record) == 0);
	scratch_end(&caught);
}
END_TEST

UNIT(NULL, NULL, keys_and_labels_state_values, every_fault_is_reported, a_column_has_one_value,
     blanks_alone_are_filled, an_income_stated_in_another_way_is_not_blank);
