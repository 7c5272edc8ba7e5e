#include "match/subject.h"

#include <string.h>

#include "scratch.h"
#include "unit.h"

static struct subjects *subjects;
static const struct subject *person;
static size_t count;

static bool
open(const char *content, int fact)
{
	const struct subjects_options options = { .fact = fact, .today = day_of(2026, 11, 23) };

	scratch_write(&scratch, "r.csv", content);
	subjects =
		subject_open(arena_string(&scratch.arena, text_of(scratch_path(&scratch, "r.csv"))),
			     &options, &scratch.diag);
	return subjects != NULL;
}

static void
tear_down(void)
{
	subject_close(subjects);
	subjects = NULL;
	scratch_tear_down();
}

#define REGISTER                                                                                   \
	"household_id,town,village,area,name,id_number,relation,at_risk,vehicles,wage\n"           \
	"H1,T,V,rural,甲,439921194711049028,head,,2,100\n"                                        \
	"H1,,,,乙,,wife,yes,,\n"                                                                  \
	"H2,T,W,,丙,,head,,,5\n"                                                                  \
	",T,X,,丁,,head,,,\n"                                                                     \
	",T,Y,,戊,,head,,,\n"

START_TEST(a_household_shares_what_it_has)
{
	ck_assert(open(REGISTER, REGISTER_vehicles));
	ck_assert_int_eq(subject_next(subjects, &person, &count), TABLE_ROW);
	ck_assert_uint_eq(count, 2);
	for (size_t i = 0; i < count; i++) {
		ck_assert(text_equal(person[i].village, TEXT("V")));
		ck_assert(text_equal(person[i].recorded, TEXT("2")));
		ck_assert_int_eq(person[i].area, WORD_AREA_RURAL);
		ck_assert_uint_eq(person[i].members, 2);
		ck_assert(person[i].at_risk);
		ck_assert_int_eq(person[i].month, MONTH_NONE);
	}
	ck_assert_int_eq(subject_next(subjects, &person, &count), TABLE_ROW);
	ck_assert_uint_eq(count, 1);
	ck_assert(!person->at_risk);
	ck_assert_uint_eq(person->recorded.n, 0);
	for (int i = 0; i < 2; i++) { /* rows without a household are two */
		ck_assert_int_eq(subject_next(subjects, &person, &count), TABLE_ROW);
		ck_assert_uint_eq(count, 1);
	}
	ck_assert_int_eq(subject_next(subjects, &person, &count), TABLE_END);
	ck_assert_int_eq(subject_next(subjects, &person, &count), TABLE_END);
	ck_assert(subject_rewind(subjects));
	ck_assert_int_eq(subject_next(subjects, &person, &count), TABLE_ROW);
	ck_assert_uint_eq(person->line, 2);
}
END_TEST

START_TEST(a_person_has_his_own_facts)
{
	ck_assert(open(REGISTER, REGISTER_wage));
	ck_assert_int_eq(subject_next(subjects, &person, &count), TABLE_ROW);
	ck_assert(text_equal(person[0].recorded, TEXT("100.00")));
	ck_assert_uint_eq(person[1].recorded.n, 0);
}
END_TEST

/* He is asked for his consent; who is supported by the household is of it. */
START_TEST(a_supporter_is_not_one_who_is_supported)
{
	ck_assert(
		open("household_id,name,id_number,relation\nH1,甲,,被抚养人\nH1,乙,,抚养人\n", -1));
	ck_assert_int_eq(subject_next(subjects, &person, &count), TABLE_ROW);
	ck_assert(!person[0].supporter);
	ck_assert(person[1].supporter);
	ck_assert_uint_eq(person[0].members, 1);
}
END_TEST

START_TEST(payments_come_row_by_row)
{
	ck_assert(open("batch,seq,programme,household_id,beneficiary,beneficiary_id,amount,month,"
		       "owed,town\nB,1,dibao,H1,甲,439921194711049028,650,2026-11,,T\n"
		       "B,2,dibao,H1,甲,439921194711049028,650,2026-11,2026-09,T\n",
		       REGISTER_wage));
	ck_assert(subject_of_payments(subjects));
	ck_assert_int_eq(subject_next(subjects, &person, &count), TABLE_ROW);
	ck_assert_uint_eq(count, 1);
	ck_assert_int_eq(person->month, month_of(day_of(2026, 11, 1)));
	ck_assert(text_equal(person->recorded, TEXT("2026-11: 650.00 yuan")));
	ck_assert_int_eq(subject_next(subjects, &person, &count), TABLE_ROW);
	ck_assert_int_eq(person->month, month_of(day_of(2026, 9, 1)));
}
END_TEST

UNIT(scratch_set_up, tear_down, a_household_shares_what_it_has, a_person_has_his_own_facts,
     a_supporter_is_not_one_who_is_supported, payments_come_row_by_row);
