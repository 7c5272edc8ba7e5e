#include "register/recordbeside.h"

#include "scratch.h"
#include "unit.h"

START_TEST(one_steps_and_another_reads)
{
	struct heldrows held = { 0 };
	struct arena arena = { 0 };
	struct record record;

	scratch_write(&scratch, "in.csv",
		      "household_id,name,relation,wage\nA,甲,head,1.50\nB,乙,head,1x\n");
	struct record_reader *reader =
		record_open(scratch_path(&scratch, "in.csv"), RECORD_REGISTER,
			    &(struct table_options){ 0 }, NULL, NULL, &scratch.diag);
	struct record_reader *beside = recordbeside_open(reader, &held, &scratch.diag);

	ck_assert_int_eq(recordbeside_text(reader), 62);
	heldrows_begin(&held);
	while (record_step(reader) == TABLE_ROW)
		recordbeside_hold(reader, &held, false);
	heldrows_end(&held, TABLE_END);
	ck_assert_str_eq(scratch.cells, "");
	ck_assert_int_eq(record_next(beside, &arena, &record), TABLE_ROW);
	ck_assert_int_eq(record.value[REGISTER_wage], 150);
	ck_assert(text_equal(record.text[REGISTER_name], TEXT("甲")));
	ck_assert_int_eq(record_step(beside), TABLE_ROW);
	ck_assert(text_equal(record_household(beside), TEXT("B")));
	record_read(beside, &arena, &record);
	ck_assert(record.bad);
	ck_assert_str_eq(scratch.cells, "R201 3 wage B 1x\n");
	ck_assert_int_eq(record_step(beside), TABLE_END);
	arena_free(&arena);
	record_close(beside);
	heldrows_free(&held);
	ck_assert(text_equal(record_heading(reader, REGISTER_wage), TEXT("wage")));
	record_close(reader);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, one_steps_and_another_reads);
