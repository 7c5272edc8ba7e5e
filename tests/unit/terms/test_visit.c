#include "terms/visit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "named.h"
#include "unit.h"

static struct diag quiet;

static void
take(struct visit *visit, const char *rows)
{
	char path[NAMED_SIZE];

	(void)named_file(path, "household_id,name,id_number,item,recorded,now\n", rows);
	quiet = (struct diag){ 0 };
	struct record_reader *sheet =
		record_open(path, RECORD_VISIT, &(struct table_options){ 0 }, NULL, NULL, &quiet);

	ck_assert_ptr_nonnull(sheet);
	ck_assert(visit_take(visit, sheet, day_of(2026, 11, 25), &quiet));
	record_close(sheet);
	unlink(path);
}

static struct record
row_of(const char *household, const char *name, const char *number, int64_t wage)
{
	struct record row;

	record_clear(&row);
	row.text[REGISTER_household_id] = text_of(household);
	row.text[REGISTER_name] = text_of(name);
	row.text[REGISTER_id_number] = text_of(number);
	row.value[REGISTER_wage] = wage;
	return row;
}

START_TEST(an_answer_goes_to_its_person)
{
	struct visit visit = { 0 };
	struct record one = row_of("H1", "甲", "43992119900101001X", 100);
	struct record two = row_of("H1", "乙", "", 200);

	take(&visit, "H1,甲,43992119900101001x,wage,1.00,5\nH1,,,town,,t\nH1,乙,,wage,3.00,6\n"
		     "H1,乙,,employment,,\n");
	ck_assert_uint_eq(visit.answers, 3);
	visit_see(&visit, &one);
	visit_see(&visit, &two);
	visit_match(&visit, &quiet);
	ck_assert_uint_eq(quiet.count[DIAG_ERROR], 0);
	ck_assert(visit_apply(&visit, &one, &quiet) == (BITS(REGISTER_wage) | BITS(REGISTER_town)));
	ck_assert_int_eq(one.value[REGISTER_wage], 500);
	ck_assert(text_equal(one.text[REGISTER_town], TEXT("t")));
	ck_assert(visit_apply(&visit, &two, &quiet) == BITS(REGISTER_town));
	ck_assert_int_eq(two.value[REGISTER_wage], 200);
	ck_assert_uint_eq(quiet.count[DIAG_WARNING], 1); /* it is no longer as recorded */
	visit_free(&visit);
}
END_TEST

START_TEST(an_answer_about_nobody_or_two_is_not_taken)
{
	struct visit visit = { 0 };
	struct record one = row_of("H1", "甲", "", BLANK);
	struct record two = row_of("H1", "甲", "", BLANK);

	take(&visit, "H1,甲,,wage,,5\nH1,丁,,wage,,5\nH2,,,town,,t\nH1,甲,,wage,,much\n"
		     "H1,甲,,shoes,,42\n");
	ck_assert_uint_eq(quiet.count[DIAG_ERROR], 2);
	visit_see(&visit, &one);
	visit_see(&visit, &two);
	visit_match(&visit, &quiet);
	ck_assert_uint_eq(quiet.count[DIAG_ERROR], 5);
	ck_assert(visit_apply(&visit, &one, &quiet) == 0);
	ck_assert_int_eq(one.value[REGISTER_wage], BLANK);
	visit_free(&visit);
}
END_TEST

UNIT(NULL, NULL, an_answer_goes_to_its_person, an_answer_about_nobody_or_two_is_not_taken);
