#include "pay/people.h"

#include "register/record.h"
#include "scratch.h"
#include "unit.h"

#define WANG "439921195501069017"
#define LI "439921199001010017"

static struct people people;
static struct clash clash;

static void
begin(void)
{
	scratch_begin(&scratch);
	people = (struct people){ 0 };
	clash = (struct clash){ 0 };
}

static void
end(void)
{
	people_free(&people);
	clash_free(&clash);
	scratch_end(&scratch);
}

static void
take(const char *rows)
{
	scratch_write(&scratch, "register.csv", rows);
	ck_assert(people_read(&people, &clash, scratch_path(&scratch, "register.csv"),
			      &(struct table_options){ 0 }, &scratch.diag));
}

static bool
is_dead(enum word programme, const char *household, const char *id, month_t *until)
{
	const struct clash_party party = { programme, text_of(household), text_of(id), TEXT_NONE };

	return people_is_dead(&people, &party, until);
}

START_TEST(nobody_is_dead_where_nothing_is_known)
{
	month_t until;

	ck_assert(!is_dead(WORD_CATEGORY_TEKUN, "H1", WANG, &until));
	ck_assert(!is_dead(WORD_CATEGORY_DIBAO, "H1", "", &until));
}
END_TEST

START_TEST(a_person_until_the_month_of_his_death)
{
	const struct clash_party party = { WORD_CATEGORY_TEKUN, TEXT("H1"), TEXT(WANG), TEXT_NONE };
	month_t until;

	take("household_id,id_number,member_status,died_on\n"
	     "H1," WANG ",dead,2026-12-31\n"
	     "H1," LI ",prison,\n");
	ck_assert(is_dead(WORD_CATEGORY_TEKUN, "H9", "439921550106901", &until)); /* 15 places */
	ck_assert_int_eq(until, 2026 * 12 + 11);
	ck_assert(!is_dead(WORD_CATEGORY_TEKUN, "H1", LI, &until));
	ck_assert_int_eq(people_status(&people, &party), WORD_MEMBER_DEAD);
	const struct clash_party whole = { WORD_CATEGORY_DIBAO, TEXT("H1"), TEXT(LI), TEXT_NONE };
	const struct clash_party one = { WORD_CATEGORY_TEKUN, TEXT("H2"), TEXT(WANG), TEXT_NONE };

	ck_assert_uint_eq(clash.count, 2);
	ck_assert(!clash_is(&clash, &whole, &one)); /* of whom LI is the only one */
}
END_TEST

START_TEST(the_accounts_of_a_household)
{
	take("household_id,id_number,account\n"
	     "H1," WANG ",6299 9900 0007 6543 218\n"
	     "H1," LI ",\n"
	     "H2,,\n");
	ck_assert(!people_has_other_account(&people, TEXT("h1"), TEXT("6299990000076543218")));
	ck_assert(people_has_other_account(&people, TEXT("H1"), TEXT("6299990009001164")));
	ck_assert(!people_has_other_account(&people, TEXT("H2"), TEXT("6299990009001164")));
	ck_assert(!people_has_other_account(&people, TEXT("H3"), TEXT("6299990009001164")));
}
END_TEST

START_TEST(a_household_when_nobody_is_left)
{
	month_t until;

	take("household_id,id_number,member_status,died_on\n"
	     "H1," WANG ",dead,2026-10-01\n"
	     "H1," LI ",at-home,\n"
	     "H2,,dead,2026-10-01\n"
	     "H2,,dead,2026-12-01\n"
	     "H3,,dead,\n");
	ck_assert(!is_dead(WORD_CATEGORY_DIBAO, "H1", WANG, &until));
	ck_assert(is_dead(WORD_CATEGORY_DIBAO, "h2", "", &until));
	ck_assert_int_eq(until, 2026 * 12 + 11); /* of the last */
	ck_assert(is_dead(WORD_CATEGORY_DIBAO, "H3", "", &until));
	ck_assert_int_eq(until, MONTH_NONE);
}
END_TEST

UNIT(begin, end, nobody_is_dead_where_nothing_is_known, a_person_until_the_month_of_his_death,
     the_accounts_of_a_household, a_household_when_nobody_is_left);
