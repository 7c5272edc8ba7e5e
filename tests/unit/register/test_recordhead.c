#include "register/recordhead.h"

#include "scratch.h"
#include "unit.h"

/* false where it was refused */
static bool
read_head(struct recordhead *head, enum record_type type, const int *required, const char *content)
{
	scratch_write(&scratch, "in.csv", content);
	struct table *table = table_open(scratch_path(&scratch, "in.csv"),
					 &(struct table_options){ 0 }, &scratch.diag);

	ck_assert_ptr_nonnull(table);
	bool good = recordhead_read(head, type, table, required, &scratch.diag);

	table_close(table);
	return good;
}

START_TEST(each_place_has_its_column_or_none)
{
	struct recordhead head;

	ck_assert(read_head(&head, RECORD_REGISTER, NULL, "姓名,备注,户编号,wage,说明,,\n"));
	ck_assert_uint_eq(head.line, 1);
	ck_assert_uint_eq(head.width, 5);
	ck_assert_int_eq(head.column[0], REGISTER_name);
	ck_assert_int_eq(head.column[1], RECORDHEAD_EXTRA);
	ck_assert_int_eq(head.column[2], REGISTER_household_id);
	ck_assert_int_eq(head.column[3], REGISTER_wage);
	ck_assert_uint_eq(head.extras, 2);
	ck_assert_uint_eq(head.extra_place[0], 1);
	ck_assert_uint_eq(head.extra_place[1], 4);
	ck_assert(text_equal(head.extra_heading[1], TEXT("说明")));
	ck_assert_int_eq(head.language, LANGUAGE_ZH);
	ck_assert(text_equal(recordhead_of(&head, REGISTER_wage), TEXT("wage")));
	ck_assert(text_equal(recordhead_of(&head, REGISTER_village), TEXT("村")));
	/* a register carries what it does not know without a word */
	ck_assert_str_eq(scratch.cells, "");
	recordhead_free(&head);
}
END_TEST

START_TEST(headings_that_are_needed_or_come_twice_are_told)
{
	static const int required[] = { REGISTER_name, REGISTER_relation, -1 };
	struct recordhead head;

	ck_assert(!read_head(&head, RECORD_REGISTER, required, "household_id,name,姓名\n"));
	ck_assert_str_eq(scratch.cells, "T110 1 name - 姓名\nT112 1 - - -\n");
	recordhead_free(&head);
}
END_TEST

START_TEST(a_file_without_a_row_and_a_list_of_decisions_are_no_register)
{
	struct recordhead head;

	ck_assert(!read_head(&head, RECORD_REGISTER, NULL, ""));
	recordhead_free(&head);
	ck_assert(!read_head(&head, RECORD_REGISTER, NULL,
			     "household_id,category,reasons,articles,missing\n"));
	recordhead_free(&head);
	ck_assert_str_eq(scratch.cells, "T109 0 - - -\nT114 1 - - -\n");
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, each_place_has_its_column_or_none,
     headings_that_are_needed_or_come_twice_are_told,
     a_file_without_a_row_and_a_list_of_decisions_are_no_register);
