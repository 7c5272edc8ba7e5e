#include "terms/refill.h"

#include <stdio.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"

static char register_path[128];

static void
begin(void)
{
	scratch_begin(&scratch);
	scratch_write(&scratch, "register.csv",
		      "household_id,name,relation,wage\nH1,甲,head,100.00\nH1,乙,son,200.00\n");
	(void)snprintf(register_path, sizeof(register_path), "%s",
		       scratch_path(&scratch, "register.csv"));
}

/* Open both files; the sheet has this row. */
static bool
open_with(struct refill *refill, const char *row)
{
	char sheet[256];

	(void)snprintf(sheet, sizeof(sheet), "household_id,name,item,recorded,now\n%s", row);
	scratch_write(&scratch, "sheet.csv", sheet);
	return refill_open(refill, scratch_path(&scratch, "sheet.csv"), register_path,
			   &(struct table_options){ 0 }, day_of(2026, 11, 25), &scratch.diag);
}

START_TEST(an_answer_comes_into_its_row)
{
	struct refill refill = { 0 };
	char path[128];
	char text[256] = { 0 };

	ck_assert(open_with(&refill, "H1,乙,wage,200.00,250.00\n"));
	(void)snprintf(path, sizeof(path), "%s", scratch_path(&scratch, "out.csv"));
	struct rowout *out = rowout_open(path, &(struct rowout_options){ 0 }, &scratch.diag);

	ck_assert(refill_write(&refill, out, &scratch.diag));
	ck_assert(rowout_finish(out));
	ck_assert_uint_eq(refill.changed, 1);
	refill_close(&refill);
	FILE *file = fopen(path, "r");

	ck_assert_ptr_nonnull(file);
	(void)fread(text, 1, sizeof(text) - 1, file);
	fclose(file);
	ck_assert_ptr_nonnull(strstr(text, "H1,甲,head,100.00\n"));
	ck_assert_ptr_nonnull(strstr(text, "H1,乙,son,250.00\n"));
}
END_TEST

START_TEST(an_answer_about_nobody_is_named)
{
	struct refill refill = { 0 };

	ck_assert(open_with(&refill, "H9,丙,wage,200.00,250.00\n"));
	refill_close(&refill);
	ck_assert_uint_eq(scratch.diag.count[DIAG_ERROR] + scratch.diag.count[DIAG_WARNING], 1);
}
END_TEST

START_TEST(a_sheet_that_is_not_there_is_trouble)
{
	struct refill refill = { 0 };

	ck_assert(!refill_open(&refill, "/nowhere/sheet.csv", register_path,
			       &(struct table_options){ 0 }, day_of(2026, 11, 25), &scratch.diag));
	refill_close(&refill);
}
END_TEST

UNIT(begin, scratch_tear_down, an_answer_comes_into_its_row, an_answer_about_nobody_is_named,
     a_sheet_that_is_not_there_is_trouble);
