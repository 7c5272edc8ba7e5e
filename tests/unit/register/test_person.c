#include "register/person.h"

#include <stdio.h>
#include <stdlib.h>

#include "register/register.h"
#include "scratch.h"
#include "unit.h"

/* A household of one person with these cells, as read on 2026-11-23. */
static struct household
read_person(struct scratch *caught, const char *content, struct register_reader **reg)
{
	static const struct register_options options;
	struct household household;

	scratch_begin(caught);
	scratch_write(caught, "in.csv", content);
	*reg = register_open(scratch_path(caught, "in.csv"), &options, day_of(2026, 11, 23),
			     &caught->diag);
	ck_assert_ptr_nonnull(*reg);
	ck_assert_int_eq(register_next(*reg, &household), REGISTER_HOUSEHOLD);
	ck_assert_uint_eq(household.persons, 1);
	return household;
}

#define HEADER "household_id,name,relation,id_number,birth_date,sex\n"

static const struct {
	const char *row;
	const char *said;
	const char *number;
	day_t birth;
	int sex;
	bool valid;
} cases[] = {
	{ "H1,王,户主,439921196005069012,,", "", "439921196005069012", -3527, WORD_SEX_MALE, true },
	{ "H1,王,户主,439921198503029020,1985-03-02,女", "", "439921198503029020", 5539,
	  WORD_SEX_FEMALE, true },
	{ "H1,王,户主,43992119850302019x,,", "", "43992119850302019X", 5539, WORD_SEX_MALE, true },
	{ "H1,王,户主,4399 2119 6005 0690 12,,", "", "439921196005069012", -3527, WORD_SEX_MALE,
	  true },
	{ "H1,王,户主,439921600506901,,", "R311 2 id_number H1 439**********01\n",
	  "439921196005069012", -3527, WORD_SEX_MALE, true },
	{ "H1,王,户主,439921198503040000,,", "R312 2 id_number H1 439*************00\n",
	  "439921198503040000", 5541, WORD_SEX_FEMALE, true },
	{ "H1,王,户主,439921189901019077,,", "R313 2 id_number H1 439*************77\n",
	  "439921189901019077", -25932, WORD_SEX_MALE, true },
	{ "H1,王,户主,439921600506997,,",
	  "R311 2 id_number H1 439**********97\nR314 2 id_number H1 439**********97\n",
	  "439921196005069979", -3527, WORD_SEX_MALE, true },
	{ "H1,王,户主,439921196005069012,1960-05-07,男", "R315 2 birth_date H1 1960-05-07\n",
	  "439921196005069012", -3527, WORD_SEX_MALE, true },
	{ "H1,王,户主,439921196005069012,1960-05-06,女", "R316 2 sex H1 female\n",
	  "439921196005069012", -3527, WORD_SEX_MALE, true },
	{ "H1,王,户主,,1970-01-02,女", "R301 2 id_number H1 -\n", "", 1, WORD_SEX_FEMALE, true },
	{ "H1,王,户主,无,1970-01-02,", "R301 2 id_number H1 -\n", "", 1, -1, true },
	{ "H1,王,户主,,,", "R302 2 id_number H1 -\n", "", DAY_NONE, -1, true },
	{ "H1,王,户主,43992119600506901,,", "R303 2 id_number H1 439************01\n", "", DAY_NONE,
	  -1, false },
	{ "H1,王,户主,43992119600506901A,,", "R304 2 id_number H1 439*************1A\n", "",
	  DAY_NONE, -1, false },
	{ "H1,王,户主,43992119700229901X,,", "R305 2 id_number H1 439*************1X\n", "",
	  DAY_NONE, -1, false },
	{ "H1,王,户主,43992120270101905X,,", "R306 2 id_number H1 439*************5X\n", "",
	  DAY_NONE, -1, false },
	{ "H1,王,户主,439921196005069013,1960-05-06,", "R307 2 id_number H1 439*************13\n",
	  "", -3527, -1, false },
	{ "H1,王,户主,4.39921E+17,,", "R308 2 id_number H1 4.3******17\n", "", DAY_NONE, -1,
	  false },
	{ "H1,王,户主,439921********9012,,", "R309 2 id_number H1 439*************12\n", "",
	  DAY_NONE, -1, false },
	{ "H1,王,户主,ABC123456789012,1970-01-02,男", "R310 2 id_number H1 ABC**********12\n",
	  "ABC123456789012", 1, WORD_SEX_MALE, true },
	{ "H1,王,户主,,2026-11-24,", "R318 2 birth_date H1 2026-11-24\nR301 2 id_number H1 -\n", "",
	  20781, -1, false },
};

START_TEST(birth_and_sex_come_from_the_number)
{
	struct scratch caught;
	struct register_reader *reg;
	char content[256];

	(void)snprintf(content, sizeof(content), HEADER "%s\n", cases[_i].row);
	struct household household = read_person(&caught, content, &reg);
	const struct person *person = household.person;

	ck_assert_str_eq(caught.cells, cases[_i].said);
	ck_assert(text_equal(person->number, text_of(cases[_i].number)));
	ck_assert_int_eq(person->birth, cases[_i].birth);
	ck_assert_int_eq(person->sex, cases[_i].sex);
	ck_assert_int_eq(household.valid, cases[_i].valid);
	register_close(reg);
	scratch_end(&caught);
}
END_TEST

START_TEST(a_total_that_differs_is_a_warning)
{
	struct scratch caught;
	struct register_reader *reg;
	struct household household =
		read_person(&caught,
			    "household_id,name,relation,id_number,wage,transfer_year,income\n"
			    "H1,王,户主,439921196005069012,100,12,101.01\n",
			    &reg);

	ck_assert(household.valid);
	ck_assert_str_eq(caught.cells, "R319 2 income H1 101.01\n");
	ck_assert_str_eq(caught.said, "the total income makes 1212.12 yuan a year, its classes "
				      "1212.00; the classes are used\n");
	register_close(reg);
	scratch_end(&caught);
}
END_TEST

START_TEST(a_number_is_written_as_the_card_has_it)
{
	struct scratch caught;
	struct register_reader *reg;
	struct household household =
		read_person(&caught, HEADER "H1,王,户主,43992119850302019x,,\n", &reg);

	ck_assert(text_equal(household.person->row.text[REGISTER_id_number],
			     TEXT("43992119850302019X")));
	register_close(reg);
	scratch_end(&caught);
	household = read_person(&caught, HEADER "H1,王,户主,439921600506901,,\n", &reg);
	ck_assert(text_equal(household.person->row.text[REGISTER_id_number],
			     TEXT("439921600506901")));
	register_close(reg);
	scratch_end(&caught);
}
END_TEST

UNIT(NULL, NULL, EACH(birth_and_sex_come_from_the_number, cases), a_total_that_differs_is_a_warning,
     a_number_is_written_as_the_card_has_it);
