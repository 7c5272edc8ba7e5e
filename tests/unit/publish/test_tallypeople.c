#include "publish/tallypeople.h"

#include "register/register.h"
#include "scratch.h"
#include "unit.h"

static struct tallypeople people;
static struct law law;

static void
set_up(void)
{
	scratch_set_up();
	law = (struct law){ .as_of = day_of(2026, 12, 1) };
	law.value[PARAM_AGE_MINOR] = (struct value){ .set = true, .whole = 18 };
	law.value[PARAM_AGE_ELDER] = (struct value){ .set = true, .whole = 60 };
}

static void
tear_down(void)
{
	tallypeople_free(&people);
	people = (struct tallypeople){ 0 };
	scratch_tear_down();
}

static bool
begin(void *context)
{
	tallypeople_forget(context);
	return true;
}

static void
take(void *context, const struct household *household)
{
	tallypeople_take(context, household, &law);
}

START_TEST(who_lives_there_is_known_by_number_or_name)
{
	const struct register_reading reading = { begin, take, &people };
	const struct tallypeople_person *found[3];

	scratch_write(&scratch, "r.csv",
		      "household_id,area,name,relation,id_number,birth_date,member_status,died_on,"
		      "disability_type,disability_grade\n"
		      "H1,rural,A,head,439921195501069017,,,,physical,2\n"
		      "H1,,B,son,,2008-12-02,student,,,\nH1,,C,spouse,,1970-01-01,,2026-01-02,,\n"
		      "H2,,D,head,,soon,,,,\n");
	struct register_reader *reg =
		register_open(scratch_path(&scratch, "r.csv"), &(struct register_options){ 0 },
			      day_of(2026, 12, 1), &scratch.diag);

	ck_assert(register_each(reg, &reading));
	register_close(reg);
	ck_assert_uint_eq(people.count, 2); /* C died, and D is held back */
	const struct tallypeople_person *a = tallypeople_find(
		&people, TEXT("h1"), TEXT("439921550106901"), TEXT("another name"));

	ck_assert_ptr_nonnull(a);
	ck_assert_int_eq(a->age, TALLY_ELDER);
	ck_assert_int_eq(a->grade, WORD_GRADE_2);
	const struct tallypeople_person *b =
		tallypeople_find(&people, TEXT("H1"), TEXT_NONE, TEXT("B"));

	ck_assert_int_eq(b->age, TALLY_MINOR);
	ck_assert_int_eq(b->grade, TALLY_NONE);
	ck_assert_ptr_null(tallypeople_find(&people, TEXT("H2"), TEXT_NONE, TEXT("D")));
	ck_assert_int_eq(tallypeople_area(&people, TEXT("H1")), WORD_AREA_RURAL);
	ck_assert_int_eq(tallypeople_area(&people, TEXT("H9")), TALLY_UNKNOWN);
	/* as many as all, as many as at home, and neither */
	ck_assert(tallypeople_covered(&people, TEXT("H1"), 2, found) && found[1] == b);
	ck_assert(tallypeople_covered(&people, TEXT("H1"), 1, found) && found[0] == a);
	ck_assert(!tallypeople_covered(&people, TEXT("H1"), 3, found));
}
END_TEST

UNIT(set_up, tear_down, who_lives_there_is_known_by_number_or_name);
