#include "register/record.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "scratch.h"
#include "table/xlsxfile.h"
#include "unit.h"

static const struct table_options plain;

/* Read the one row of a register of these columns; what was said stays in caught. */
static struct record
read_row(struct scratch *caught, struct arena *arena, const char *content)
{
	struct record record = { 0 };

	scratch_begin(caught);
	scratch_write(caught, "in.csv", content);
	struct record_reader *reader = record_open(scratch_path(caught, "in.csv"), RECORD_REGISTER,
						   &plain, NULL, NULL, &caught->diag);

	ck_assert_ptr_nonnull(reader);
	ck_assert_int_eq(record_next(reader, arena, &record), TABLE_ROW);
	record_close(reader);
	scratch_end(caught);
	return record;
}

START_TEST(cells_become_values)
{
	struct scratch caught;
	struct arena arena = { 0 };
	struct record record = read_row(&caught, &arena,
					"户编号,姓名,月工资性收入（元）,机动车数,不能自理项数,"
					"出生日期,保障起始月,户口性质\n"
					"H1,王建国,1200.5,2,6,1960-02-29,2026-02,农村\n");

	ck_assert_str_eq(caught.cells, "");
	ck_assert(!record.bad);
	ck_assert_uint_eq(record.line, 2);
	ck_assert(text_equal(record.text[REGISTER_household_id], TEXT("H1")));
	ck_assert(text_equal(record.text[REGISTER_name], TEXT("王建国")));
	ck_assert_int_eq(record.value[REGISTER_name], BLANK);
	ck_assert_int_eq(record.value[REGISTER_wage], 120050);
	ck_assert_int_eq(record.value[REGISTER_vehicles], 2);
	ck_assert_int_eq(record.value[REGISTER_care_gaps], 6);
	ck_assert_int_eq(record.value[REGISTER_birth_date], day_of(1960, 2, 29));
	ck_assert_int_eq(record.value[REGISTER_since], 2026 * 12 + 1);
	ck_assert_int_eq(record.value[REGISTER_area], WORD_AREA_RURAL);
	ck_assert_int_eq(record.value[REGISTER_business], BLANK);
	arena_free(&arena);
}
END_TEST

static const struct {
	const char *heading;
	const char *cell;
	const char *said;
} faults[] = {
	{ "wage", "12a", "R201 2 wage H1 12a\n" },
	{ "wage", "1200元", "R201 2 wage H1 1200元\n" },
	{ "wage", "１２", "R201 2 wage H1 １２\n" },
	{ "wage", "无", "R201 2 wage H1 无\n" },
	{ "wage", "1.234", "R202 2 wage H1 1.234\n" },
	{ "wage", "-5", "R203 2 wage H1 -5\n" },
	{ "wage", "1000000000", "R204 2 wage H1 1000000000\n" },
	{ "vehicles", "1.5", "R205 2 vehicles H1 1.5\n" },
	{ "vehicles", "10000", "R205 2 vehicles H1 10000\n" },
	{ "care_gaps", "7", "R205 2 care_gaps H1 7\n" },
	{ "birth_date", "1960/2/29", "R206 2 birth_date H1 1960/2/29\n" },
	{ "birth_date", "1961-02-29", "R207 2 birth_date H1 1961-02-29\n" },
	{ "since", "2026-13", "R208 2 since H1 2026-13\n" },
	{ "since", "2026-02-30", "R207 2 since H1 2026-02-30\n" },
	{ "area", "郊区", "R209 2 area H1 郊区\n" },
	{ "wage", "#REF!", "T211 2 wage H1 #REF!\n" },
	{ "name", "#N/A", "T211 2 name H1 #N/A\n" },
	{ "id_number", "#N/A", "T211 2 id_number H1 #N/A\n" },
	{ "account", "#VALUE!", "T211 2 account H1 #VALUE!\n" },
	{ "name", "#1", "" },
	{ "since", "无", "" },
	{ "category", "none", "" },
	{ "disability_type", "none", "" },
	{ "account", "无", "" },
};

START_TEST(a_cell_that_cannot_be_read_is_named)
{
	struct scratch caught;
	struct arena arena = { 0 };
	char content[256];

	(void)snprintf(content, sizeof(content), "%s,household_id\n%s,H1\n", faults[_i].heading,
		       faults[_i].cell);
	struct record record = read_row(&caught, &arena, content);

	ck_assert_str_eq(caught.cells, faults[_i].said);
	ck_assert_int_eq(record.bad, faults[_i].said[0] != '\0');
	if (strcmp(faults[_i].heading, "category") != 0)
		for (size_t i = 0; i < schema_of(RECORD_REGISTER)->count; i++)
			ck_assert_int_eq(record.value[i], BLANK);
	arena_free(&arena);
}
END_TEST

START_TEST(what_a_workbook_lost_holds_its_household)
{
	struct xlsxfile_part part = {
		"xl/worksheets/sheet1.xml",
		SHEET("<row r='1'><c t='str'><v>household_id</v></c><c t='str'><v>id_number</v></c>"
		      "<c t='str'><v>account</v></c><c t='str'><v>wage</v></c></row>"
		      "<row r='2'><c t='str'><v>H1</v></c><c><v>4.39921195812049E+17</v></c>"
		      "<c t='e'><v>#SPILL!</v></c><c><v>1080.5</v></c></row>")
	};
	struct scratch caught;
	struct arena arena = { 0 };
	struct record record;

	scratch_begin(&caught);
	xlsxfile_write(scratch_path(&caught, "a.xlsx"), &part, 1);
	struct record_reader *reader = record_open(scratch_path(&caught, "a.xlsx"), RECORD_REGISTER,
						   &plain, NULL, NULL, &caught.diag);

	ck_assert_ptr_nonnull(reader);
	ck_assert_int_eq(record_next(reader, &arena, &record), TABLE_ROW);
	record_close(reader);
	scratch_end(&caught);
	ck_assert_str_eq(caught.cells, "T213 2 id_number H1 4.3***************17\n"
				       "T211 2 account H1 #SPILL!\n");
	ck_assert(record.bad);
	ck_assert(record.damaged == (BITS(REGISTER_id_number) | BITS(REGISTER_account)));
	ck_assert_int_eq(record.value[REGISTER_wage], 108050);
	arena_free(&arena);
}
END_TEST

START_TEST(a_message_tells_what_is_allowed)
{
	struct scratch caught;
	struct arena arena = { 0 };

	(void)read_row(&caught, &arena, "area,sex\nfoo,男\n");
	ck_assert_str_eq(caught.said,
			 "“foo” is not a word of this column; allowed: urban, rural\n");
	arena_free(&arena);
}
END_TEST

START_TEST(nothing_is_kept_of_none)
{
	struct scratch caught;
	struct arena arena = { 0 };
	struct record record = read_row(
		&caught, &arena, "account,disease,category,housing_shortage\n无,none,none,无\n");

	ck_assert_str_eq(caught.cells, "");
	ck_assert_uint_eq(record.text[REGISTER_account].n, 0);
	ck_assert_uint_eq(record.text[REGISTER_disease].n, 0);
	ck_assert_int_eq(record.value[REGISTER_category], WORD_CATEGORY_NONE);
	ck_assert_int_eq(record.value[REGISTER_housing_shortage], WORD_YESNO_NO);
	arena_free(&arena);
}
END_TEST

START_TEST(rows_must_be_as_wide_as_the_header)
{
	struct scratch caught;
	struct arena arena = { 0 };

	ck_assert(read_row(&caught, &arena, "household_id,name,sex\nH1,王\n").bad);
	ck_assert_str_eq(caught.cells, "T105 2 - H1 -\n");
	ck_assert(read_row(&caught, &arena, "household_id,name\nH1,王,5\n").bad);
	ck_assert_str_eq(caught.cells, "T106 2 - H1 -\n");
	ck_assert_str_eq(caught.said, "cells in the row: 3; in the header only: 2\n");
	ck_assert(!read_row(&caught, &arena, "household_id,name\nH1,王,,\n").bad);
	ck_assert(!read_row(&caught, &arena, "household_id,name,,\nH1,王,,\n").bad);
	ck_assert_str_eq(caught.cells, "");
	arena_free(&arena);
}
END_TEST

START_TEST(the_apostrophe_of_a_guarded_text_is_no_part_of_it)
{
	struct scratch caught;
	struct arena arena = { 0 };
	struct record record =
		read_row(&caught, &arena, "household_id,name,town,village\n'=H1,'-1,'H,'\n");

	ck_assert(text_equal(record.text[REGISTER_household_id], TEXT("=H1")));
	ck_assert(text_equal(record.text[REGISTER_name], TEXT("-1")));
	ck_assert(text_equal(record.text[REGISTER_town], TEXT("'H")));
	ck_assert(text_equal(record.text[REGISTER_village], TEXT("'")));
	arena_free(&arena);
}
END_TEST

START_TEST(control_characters_are_no_part_of_a_text)
{
	struct scratch caught;
	struct arena arena = { 0 };
	struct record record = read_row(
		&caught, &arena, "household_id,name,town,village\nH1,郭\x1B[31m林,\x01,＝1\n");

	ck_assert(text_equal(record.text[REGISTER_name], TEXT("郭[31m林")));
	ck_assert_uint_eq(record.text[REGISTER_town].n, 0);
	ck_assert(text_equal(record.text[REGISTER_village], TEXT("＝1")));
	arena_free(&arena);
}
END_TEST

START_TEST(unknown_columns_are_carried)
{
	struct scratch caught;
	struct arena arena = { 0 };
	struct record record = read_row(&caught, &arena, "备注,name,phone,网格员\n甲,王,1,乙\n");

	ck_assert_str_eq(caught.cells, "");
	ck_assert(text_equal(record.extra[0], TEXT("甲")));
	ck_assert(text_equal(record.extra[1], TEXT("乙")));
	arena_free(&arena);
}
END_TEST

START_TEST(what_is_not_wanted_is_not_looked_at)
{
	static bool wanted[COLUMN_LIMIT];
	struct scratch caught;
	struct arena arena = { 0 };
	struct record record;

	wanted[REGISTER_name] = true;
	scratch_begin(&caught);
	scratch_write(&caught, "in.csv", "name,wage,phone\n王,abc,139\n");
	struct record_reader *reader = record_open(scratch_path(&caught, "in.csv"), RECORD_REGISTER,
						   &plain, wanted, NULL, &caught.diag);

	ck_assert_int_eq(record_next(reader, &arena, &record), TABLE_ROW);
	ck_assert_str_eq(caught.cells, "");
	ck_assert_uint_eq(record.text[REGISTER_phone].n, 0);
	ck_assert(text_equal(record.text[REGISTER_name], TEXT("王")));
	ck_assert_int_eq(record_next(reader, &arena, &record), TABLE_END);
	ck_assert(record_rewind(reader));
	ck_assert_int_eq(record_next(reader, &arena, &record), TABLE_ROW);
	ck_assert_uint_eq(record.line, 2);
	record_close(reader);
	scratch_end(&caught);
	arena_free(&arena);
}
END_TEST

static const struct {
	const char *content;
	const char *said;
} headers[] = {
	{ "户编号,户号\nH1,H1\n", "T110 1 户编号 - 户号\nT112 1 - - -\n" },
	{ "姓名\n王\n", "T112 1 - - -\n" },
	{ "甲,乙\n1,2\n", "T112 1 - - -\nT112 1 - - -\n" },
	{ "", "T109 0 - - -\n" },
};

START_TEST(a_header_that_will_not_do_is_trouble)
{
	static const int required[] = { REGISTER_household_id, REGISTER_name, -1 };
	struct scratch caught;

	scratch_begin(&caught);
	scratch_write(&caught, "in.csv", headers[_i].content);
	ck_assert_ptr_null(record_open(scratch_path(&caught, "in.csv"), RECORD_REGISTER, &plain,
				       NULL, required, &caught.diag));
	ck_assert_str_eq(caught.cells, headers[_i].said);
	ck_assert_uint_gt(caught.diag.count[DIAG_TROUBLE], 0);
	scratch_end(&caught);
}
END_TEST

START_TEST(a_reader_knows_its_file)
{
	struct scratch caught;
	struct arena arena = { 0 };
	struct record record;
	const struct text *extra;

	scratch_begin(&caught);
	scratch_write(&caught, "in.csv", "户号,name,月工资收入（元）,x\nH7,王,5,1\n");
	struct record_reader *reader = record_open(scratch_path(&caught, "in.csv"), RECORD_REGISTER,
						   &plain, NULL, NULL, &caught.diag);

	ck_assert_int_eq(record_language(reader), LANGUAGE_ZH);
	ck_assert(record_has(reader, REGISTER_wage));
	ck_assert(!record_has(reader, REGISTER_area));
	ck_assert(text_equal(record_heading(reader, REGISTER_wage), TEXT("月工资收入（元）")));
	ck_assert(text_equal(record_heading(reader, REGISTER_area), TEXT("户口性质")));
	ck_assert_uint_eq(record_extras(reader, &extra), 1);
	ck_assert(text_equal(extra[0], TEXT("x")));
	ck_assert_int_eq(record_next(reader, &arena, &record), TABLE_ROW);
	struct where where = record_where(reader, &record, REGISTER_id_number);

	ck_assert_uint_eq(where.line, 2);
	ck_assert(where.secret);
	ck_assert(text_equal(where.household, TEXT("H7")));
	ck_assert(text_equal(where.column, TEXT("身份证号")));
	record_close(reader);
	scratch_end(&caught);
	arena_free(&arena);
}
END_TEST

/* The first row of a decision list with this term. */
static struct record
term(struct scratch *own, const char *from, const char *until)
{
	struct arena arena = { 0 };
	struct record row;
	char list[128];

	snprintf(list, sizeof(list), "household_id,from,until\nH1,%s,%s\n", from, until);
	scratch_write(own, "d.csv", list);
	struct record_reader *reader =
		record_open(scratch_path(own, "d.csv"), RECORD_DECISION,
			    &(struct table_options){ 0 }, NULL, NULL, &own->diag);

	ck_assert_int_eq(record_next(reader, &arena, &row), TABLE_ROW);
	record_close(reader);
	arena_free(&arena);
	return row;
}

START_TEST(a_term_does_not_end_before_it_begins)
{
	struct scratch own;

	scratch_begin(&own);
	ck_assert(!term(&own, "2026-12", "2026-12").bad);
	ck_assert(!term(&own, "2026-12", "2027-01").bad);
	ck_assert(!term(&own, "2026-12", "").bad);
	ck_assert(!term(&own, "", "2026-12").bad);
	ck_assert_str_eq(own.found, "");
	struct record row = term(&own, "2026-12", "2026-11");

	ck_assert(row.bad);
	ck_assert_int_eq(row.value[DECISION_from], row.value[DECISION_until] + 1);
	ck_assert_str_eq(own.found, "d.csv:2 R210\n");
	ck_assert_str_eq(own.said, "the last month, 2026-11, lies before the first, 2026-12\n");
	scratch_end(&own);
}
END_TEST

/* As many columns as a file may have, the last of them too: a register gets more columns yet. */
START_TEST(there_is_room_for_columns_to_come)
{
	struct record record;

	record_clear(&record);
	ck_assert_uint_ge(COLUMN_LIMIT, schema_of(RECORD_REGISTER)->count + 16);
	for (size_t i = 0; i < COLUMN_LIMIT; i++) {
		ck_assert_int_eq(record.value[i], BLANK);
		ck_assert(!record_is_damaged(&record, (int)i));
	}
	record.damaged = BITS(COLUMN_LIMIT - 1);
	ck_assert(record_is_damaged(&record, COLUMN_LIMIT - 1));
	ck_assert(!record_is_damaged(&record, COLUMN_LIMIT - 1 - 64));
}
END_TEST

UNIT(NULL, NULL, cells_become_values, EACH(a_cell_that_cannot_be_read_is_named, faults),
     what_a_workbook_lost_holds_its_household, a_message_tells_what_is_allowed,
     nothing_is_kept_of_none, rows_must_be_as_wide_as_the_header,
     the_apostrophe_of_a_guarded_text_is_no_part_of_it, control_characters_are_no_part_of_a_text,
     unknown_columns_are_carried, what_is_not_wanted_is_not_looked_at,
     EACH(a_header_that_will_not_do_is_trouble, headers), a_term_does_not_end_before_it_begins,
     a_reader_knows_its_file, there_is_room_for_columns_to_come);
