#include "compare/pairing.h"

#include "changed.h"
#include "unit.h"

#define HEADER "household_id,name,id_number\n"
#define A "439921199001010012"
#define B "439921199002020026"

START_TEST(people_are_paired_by_number_then_name_then_elsewhere)
{
	struct snapshot before = { 0 };
	struct snapshot after = { 0 };

	changed_read(&before, HEADER "H1,甲," A "\nH1,乙,\nH1,丙," B "\nH1,丁,\n");
	changed_read(&after,
		     HEADER "H2,丙," B "\nH1,乙,43992119900303003X\nH1,改名," A "\nH1,戊,\n");
	pairing_run(&before, &after);
	ck_assert_uint_eq(before.row[0].pair, 2);
	ck_assert_uint_eq(before.row[1].pair, 1);
	ck_assert_uint_eq(before.row[2].pair, 0);
	ck_assert_uint_eq(before.row[3].pair, INDEX_NONE);
	ck_assert_uint_eq(after.row[3].pair, INDEX_NONE);
	for (size_t i = 0; i < before.rows; i++)
		if (before.row[i].pair != INDEX_NONE)
			ck_assert_uint_eq(after.row[before.row[i].pair].pair, i);
	snapshot_free(&before);
	snapshot_free(&after);
}
END_TEST

START_TEST(a_twin_is_paired_with_nobody)
{
	struct snapshot before = { 0 };
	struct snapshot after = { 0 };

	changed_read(&before, HEADER "H1,甲," A "\nH2,甲," A "\nH3,乙,\nH3,乙,\nH4,乙,\n");
	changed_read(&after, HEADER "H1,甲," A "\nH3,乙,\nH4,乙,\n");
	pairing_run(&before, &after);
	ck_assert_uint_eq(before.row[0].twin, 1);
	ck_assert_uint_eq(before.row[1].twin, 0);
	ck_assert_uint_eq(before.row[2].twin, 3);
	ck_assert_uint_eq(before.row[0].pair, INDEX_NONE);
	ck_assert_uint_eq(before.row[2].pair, INDEX_NONE);
	ck_assert_uint_eq(before.row[4].pair, 2);
	snapshot_free(&before);
	snapshot_free(&after);
}
END_TEST

START_TEST(no_name_is_nobodys)
{
	struct snapshot before = { 0 };
	struct snapshot after = { 0 };

	changed_read(&before, HEADER "H1,," A "\nH1,甲," B "\n");
	changed_read(&after, HEADER "H1,,\nH1,甲,\n");
	pairing_run(&before, &after);
	ck_assert_uint_eq(before.row[0].pair, INDEX_NONE);
	ck_assert_uint_eq(after.row[0].pair, INDEX_NONE);
	ck_assert_uint_eq(before.row[1].pair, 1);
	snapshot_free(&before);
	snapshot_free(&after);
}
END_TEST

START_TEST(twins_that_stand_in_both_files_are_paired)
{
	static const char rows[] = "household_id,name,relation,wage\nH1,甲,head,1\nH1,甲,son,2\nH1,"
				   "甲,son,2\nH2,乙,head,3\n"
				   "H2,乙,son,4\n";
	struct snapshot before = { 0 };
	struct snapshot after = { 0 };

	changed_read(&before, rows);
	changed_read(&after, "household_id,name,relation,wage\nH2,乙,head,3\nH2,乙,son,5\n"
			     "H1,甲,son,2\nH1,甲,head,1\nH1,甲,son,2\n");
	pairing_run(&before, &after);
	ck_assert_uint_eq(before.row[0].pair, 3);
	ck_assert_uint_eq(before.row[1].pair, 2);
	ck_assert_uint_eq(before.row[2].pair, 4);
	ck_assert_uint_eq(before.row[1].twin, INDEX_NONE);
	ck_assert_uint_eq(after.row[4].twin, INDEX_NONE);
	/* of two one has changed: which, nobody knows */
	ck_assert_uint_eq(before.row[3].pair, INDEX_NONE);
	ck_assert_uint_eq(before.row[3].twin, 4);
	ck_assert_uint_eq(after.row[0].pair, INDEX_NONE);
	ck_assert_uint_eq(after.row[0].twin, 1);
	snapshot_free(&before);
	snapshot_free(&after);
}
END_TEST

UNIT(NULL, NULL, people_are_paired_by_number_then_name_then_elsewhere, no_name_is_nobodys,
     a_twin_is_paired_with_nobody, twins_that_stand_in_both_files_are_paired);
