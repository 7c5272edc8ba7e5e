#include "match/passing.h"

#include <stdio.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"

#define HEAD "household_id,name,id_number,relation,at_risk,sex\n"

/* What each register has, and how many persons at its beginning are passed over. */
static const struct {
	const char *rows;
	size_t passed;
} registers[] = {
	{ "H1,甲,439921195001010019,head,,\nH1,乙,439921195005019010,child,否,女\n", 2 },
	{ "H1,甲,439921195001010019,head,,\nH1,乙,439921195005019014,child,,\n",
	  0 }, /* a wrong number */
	{ "H1,甲,439921195001010019,head,,\nH2,乙,439921195005019010,child,yes,\n", 1 },
	{ "H1,甲,439921195001010019,head,,\n,乙,439921195005019010,head,,\n,丙,,head,,\n", 2 },
	{ "H1,甲,439921195001010019,head,,\nH2,乙,439921195005019010,赡养人,,\n", 1 },
	{ "H1,甲,439921195001010019,head,,\nH2,乙,439921195005019010,head,,x\n", 1 }, /* no sex */
	{ "H1,甲,439921195001010019,head,,\nH2,乙,439921194711049028,head,,\n",
	  1 }, /* looked for */
	{ "H1,甲,439921195001010019,head,,\nH2,乙,439921195501059011,head,,\n", 1 }, /* born then */
};

START_TEST(who_must_be_read_is_not_passed_over)
{
	struct heldrows held = { 0 };
	struct matchindex sought = { 0 };
	struct passing_births births = { 0 };
	struct whose whose;
	struct passing passing;
	const struct subject *person;
	size_t count;
	size_t persons;
	char text[1024];
	const struct subjects_options options = { .fact = -1, .today = day_of(2026, 11, 23) };

	whose_read(&whose, TEXT("乙"), TEXT("439921194711049028"), DAY_NONE, -1, options.today);
	matchindex_add(&sought, whose_by_number(&whose));
	matchindex_seal(&sought);
	passing_expect(&births, day_of(1955, 1, 5));
	(void)snprintf(text, sizeof(text), "%s%s", HEAD, registers[_i].rows);
	scratch_write(&scratch, "r.csv", text);
	struct subjects *subjects =
		subject_open(scratch_path(&scratch, "r.csv"), &options, &scratch.diag);
	struct subjects *beside = subject_beside(subjects, &held, &scratch.diag);

	ck_assert(subject_hold(subjects, &held, 1 << 20));
	passing_begin(&passing, beside, &sought, &births);
	persons = passing_over(&passing);
	ck_assert_uint_eq(persons, registers[_i].passed);
	ck_assert_uint_eq(passing_over(&passing), 0);
	while (subject_next(beside, &person, &count) == TABLE_ROW)
		persons += count;
	for (const char *p = registers[_i].rows; *p != '\0'; p++)
		persons -= *p == '\n';
	ck_assert_uint_eq(persons, 0);
	subject_close(beside);
	subject_close(subjects);
	heldrows_free(&held);
	matchindex_free(&sought);
}
END_TEST

START_TEST(a_very_large_household_is_read)
{
	struct heldrows held = { 0 };
	const struct matchindex nobody = { 0 };
	const struct passing_births births = { 0 };
	struct passing passing;
	const struct subject *person;
	size_t count;
	char text[4096];
	int n = snprintf(text, sizeof(text), "%s", HEAD);
	const struct subjects_options options = { .fact = -1, .today = day_of(2026, 11, 23) };

	for (int i = 0; i <= PASSING_MOST; i++)
		n += snprintf(text + n, sizeof(text) - (size_t)n,
			      "%sH1,甲,439921195001010019,child,,\n",
			      i == 0 ? "H0,甲,439921195001010019,head,,\n" : "");
	scratch_write(&scratch, "r.csv", text);
	struct subjects *subjects =
		subject_open(scratch_path(&scratch, "r.csv"), &options, &scratch.diag);
	struct subjects *beside = subject_beside(subjects, &held, &scratch.diag);

	ck_assert(subject_hold(subjects, &held, 1 << 20));
	passing_begin(&passing, beside, &nobody, &births);
	ck_assert_uint_eq(passing_over(&passing), 1);
	ck_assert_int_eq(subject_next(beside, &person, &count), TABLE_ROW);
	ck_assert_uint_eq(count, PASSING_MOST + 1);
	subject_close(beside);
	subject_close(subjects);
	heldrows_free(&held);
}
END_TEST

/* Trouble in a row that would be passed over is trouble, said once. */
START_TEST(trouble_is_not_passed_over)
{
	struct heldrows held = { 0 };
	struct matchindex sought = { 0 };
	struct whose whose;
	const struct passing_births births = { 0 };
	struct passing passing;
	const struct subject *person;
	size_t count;
	static char text[TABLE_COLUMNS + 1024];
	const struct subjects_options options = { .fact = -1, .today = day_of(2026, 11, 23) };
	int n = snprintf(text, sizeof(text), "%sH1,甲,439921195001010019,head,,\nH2,", HEAD);

	memset(text + n, ',', TABLE_COLUMNS);
	(void)strcat(text, "\nH3,甲,439921195001010019,head,,\n");
	scratch_write(&scratch, "r.csv", text);
	struct subjects *subjects =
		subject_open(scratch_path(&scratch, "r.csv"), &options, &scratch.diag);
	struct subjects *beside = subject_beside(subjects, &held, &scratch.diag);

	whose_read(&whose, TEXT("甲"), TEXT("439921195001010019"), DAY_NONE, -1, options.today);
	if (_i == 1)
		matchindex_add(&sought, whose_by_number(&whose));
	matchindex_seal(&sought);
	ck_assert(subject_hold(subjects, &held, 1 << 20));
	passing_begin(&passing, beside, &sought, &births);
	(void)passing_over(&passing);
	ck_assert_int_eq(subject_next(beside, &person, &count), TABLE_FAILED);
	ck_assert_uint_eq(scratch.diag.count[DIAG_TROUBLE], 1);
	subject_close(beside);
	subject_close(subjects);
	heldrows_free(&held);
	matchindex_free(&sought);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, EACH(who_must_be_read_is_not_passed_over, registers),
     a_very_large_household_is_read, TIMES(trouble_is_not_passed_over, 2));
