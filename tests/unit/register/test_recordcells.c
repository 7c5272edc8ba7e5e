#include "register/recordcells.h"

#include <string.h>

#include "register/record.h"
#include "scratch.h"
#include "unit.h"

enum { BETWEEN = 130 }; /* places of columns that are none, before the last ones */

/* A line that begins and ends so, with so many cells between. */
static void
add_line(char *to, const char *begin, const char *between, const char *end)
{
	(void)strcat(to, begin);
	for (size_t i = 0; i < BETWEEN; i++)
		(void)strcat(to, between);
	(void)strcat(to, end);
}

/* The place of a column, and its kind, change nothing in what comes of its cells. */
START_TEST(columns_are_read_wherever_they_stand_and_told_of_in_their_order)
{
	static char file[4096];
	bool wanted[COLUMN_LIMIT] = { [REGISTER_household_id] = true,
				      [REGISTER_name] = true,
				      [REGISTER_area] = true,
				      [REGISTER_wage] = true,
				      [REGISTER_birth_date] = true };
	struct arena arena = { 0 };
	struct record record;

	add_line(file, "household_id,wage,area,business", ",", ",birth_date,name\n");
	add_line(file, "A,1x,rural,7.00", ",\"\"", ",2001-02-30,张三\n");
	add_line(file, "B,2.50,nowhere,8.00", ",-", ",2001-02-03,none\n");
	scratch_write(&scratch, "in.csv", file);
	struct record_reader *reader =
		record_open(scratch_path(&scratch, "in.csv"), RECORD_REGISTER,
			    &(struct table_options){ 0 }, wanted, NULL, &scratch.diag);

	ck_assert_int_eq(record_next(reader, &arena, &record), TABLE_ROW);
	ck_assert_str_eq(scratch.cells, "R201 2 wage A 1x\nR207 2 birth_date A 2001-02-30\n");
	ck_assert(record.filled ==
		  (BITS(REGISTER_household_id) | BITS(REGISTER_area) | BITS(REGISTER_name)));
	ck_assert_int_eq(record.value[REGISTER_area], WORD_AREA_RURAL);
	ck_assert(text_equal(record.text[REGISTER_name], TEXT("张三")));
	ck_assert_int_eq(record_next(reader, &arena, &record), TABLE_ROW);
	ck_assert_int_eq(record.value[REGISTER_wage], 250);
	ck_assert_int_eq(record.value[REGISTER_business], BLANK);
	ck_assert(record.bad);
	arena_free(&arena);
	record_close(reader);
}
END_TEST

/* By whatever kind of cell: a number, a word, a text. */
START_TEST(a_cell_that_says_none_gives_nothing)
{
	struct arena arena = { 0 };
	struct record record;

	scratch_write(&scratch, "in.csv",
		      "household_id,businesses,dwelling_grade,bank,vehicles,last_recheck\n"
		      "A,无,none,无,1,2026-09-15\n");
	struct record_reader *reader =
		record_open(scratch_path(&scratch, "in.csv"), RECORD_REGISTER,
			    &(struct table_options){ 0 }, NULL, NULL, &scratch.diag);

	ck_assert_int_eq(record_next(reader, &arena, &record), TABLE_ROW);
	ck_assert_str_eq(scratch.cells, "");
	ck_assert(record.filled == (BITS(REGISTER_household_id) | BITS(REGISTER_vehicles) |
				    BITS(REGISTER_last_recheck)));
	ck_assert_int_eq(record.value[REGISTER_businesses], BLANK);
	ck_assert_int_eq(record.value[REGISTER_vehicles], 1);
	arena_free(&arena);
	record_close(reader);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, a_cell_that_says_none_gives_nothing,
     columns_are_read_wherever_they_stand_and_told_of_in_their_order);
