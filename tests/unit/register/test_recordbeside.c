#include "register/recordbeside.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

static const struct {
	const char *row;
	bool sound;
} rows[] = {
	{ "A,甲,1.50,否,", true },  { "A,,,,x", true },         { "A,甲,1x,,", false },
	{ "A,甲,,maybe,", false },  { "A,#N/A,,,", false },     { "A,甲 乙,,,", false },
	{ "A,甲,1.50,", false },    { "A,甲,1.50,,,", true },   { "A,#甲,,yes,", true },
	{ "A,甲,,,#REF!", true },   { "A,\"甲\",2,no,", true }, { "A,甲,#NUM!,,", false },
	{ "A,甲,1.50,,,x", false }, { "A,甲,无,,", false },     { "A,甲,-1,,", false },
};

/* What is surely sound is read without a word, and its cells are what reading takes. */
START_TEST(a_sound_row_is_read_without_a_word)
{
	static const char head[] = "household_id,name,wage,at_risk,mine\n";
	struct heldrows held = { 0 };
	struct arena arena = { 0 };
	struct record record;
	char text[1024];
	size_t n = (size_t)snprintf(text, sizeof(text), "%s", head);

	for (size_t i = 0; i < ARRAY_LENGTH(rows); i++)
		n += (size_t)snprintf(text + n, sizeof(text) - n, "%s\n", rows[i].row);
	scratch_write(&scratch, "in.csv", text);
	struct record_reader *reader =
		record_open(scratch_path(&scratch, "in.csv"), RECORD_REGISTER,
			    &(struct table_options){ 0 }, NULL, NULL, &scratch.diag);
	struct record_reader *beside = recordbeside_open(reader, &held, &scratch.diag);

	heldrows_begin(&held);
	ck_assert_int_eq(record_step(reader), TABLE_ROW);
	recordbeside_hold(reader, &held, false);
	ck_assert(recordbeside_hold_lines(reader, &held));
	heldrows_end(&held, TABLE_END);
	for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
		char *before = strdup(scratch.cells);

		ck_assert_int_eq(record_step(beside), TABLE_ROW);
		ck_assert_msg(record_is_sound(beside) == rows[i].sound, "%s", rows[i].row);
		ck_assert_str_eq(scratch.cells, before);
		record_read(beside, &arena, &record);
		ck_assert(!rows[i].sound || strcmp(scratch.cells, before) == 0);
		ck_assert(!rows[i].sound || text_equal(record_peek(beside, REGISTER_name),
						       record.text[REGISTER_name]));
		ck_assert_uint_eq(record_peek(beside, REGISTER_town).n, 0);
		free(before);
	}
	record_close(beside);
	heldrows_free(&held);
	record_close(reader);
	arena_free(&arena);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, one_steps_and_another_reads,
     a_sound_row_is_read_without_a_word);
