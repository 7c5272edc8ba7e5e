#include "register/household.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "register/register.h"
#include "scratch.h"
#include "unit.h"

static struct household
read_household(struct scratch *caught, const char *content, struct register_reader **reg)
{
	static const struct register_options options;
	struct household household;

	scratch_begin(caught);
	scratch_write(caught, "in.csv", content);
	*reg = register_open(scratch_path(caught, "in.csv"), &options, day_of(2026, 11, 23),
			     &caught->diag);
	ck_assert_ptr_nonnull(*reg);
	ck_assert_int_eq(register_next(*reg, &household), REGISTER_HOUSEHOLD);
	return household;
}

START_TEST(household_columns_are_gathered_from_any_row)
{
	struct scratch caught;
	struct register_reader *reg;
	struct household household =
		read_household(&caught,
			       "户编号,姓名,与户主关系,出生日期,村,户口性质,机动车数,月工资性收入\n"
			       "H1,甲,配偶,1960-01-01,,,,5\n"
			       "H1,乙,户主,1960-01-01,金山社区,农村,,6\n"
			       "H1,丙,长子,1990-01-01,金山社区,农业户口,2,\n",
			       &reg);

	ck_assert(household.valid);
	ck_assert(text_equal(household.id, TEXT("H1")));
	ck_assert_uint_eq(household.persons, 3);
	ck_assert_uint_eq(household.head, 1);
	ck_assert(text_equal(household.row.text[REGISTER_village], TEXT("金山社区")));
	ck_assert_int_eq(household.row.value[REGISTER_area], WORD_AREA_RURAL);
	ck_assert_int_eq(household.row.value[REGISTER_vehicles], 2);
	ck_assert_int_eq(household.row.value[REGISTER_wage], BLANK);
	ck_assert_int_eq(household.row.value[REGISTER_dwellings], BLANK);
	ck_assert_uint_eq(household.line[REGISTER_village], 3);
	ck_assert_uint_eq(household.line[REGISTER_vehicles], 4);
	ck_assert_uint_eq(household.line[REGISTER_dwellings], 0);
	struct where where = household_where(register_records(reg), &household, REGISTER_vehicles);

	ck_assert_uint_eq(where.line, 4);
	ck_assert(text_equal(where.household, TEXT("H1")));
	where = household_where(register_records(reg), &household, REGISTER_dwellings);
	ck_assert_uint_eq(where.line, 2);
	register_close(reg);
	scratch_end(&caught);
}
END_TEST

#define HEADER "household_id,name,relation,birth_date,village,account,id_number\n"

static const struct {
	const char *rows;
	const char *said;
	bool valid;
} cases[] = {
	{ "H1,甲,户主,,金山,,439921196005069012\nH1,乙,妻,,银河,,439921198503029020\n",
	  "R105 3 village H1 银河\n", false },
	{ "H1,甲,户主,,,6299991,439921196005069012\nH1,乙,妻,,,62999912,439921198503029020\n",
	  "R105 3 account H1 629***12\n", false },
	{ "H1,甲,户主,,,6299991,439921196005069012\nH1,乙,妻,,,6299991,439921198503029020\n", "",
	  true },
	{ "H1,甲,夫,,,,439921196005069012\nH1,乙,妻,,,,439921198503029020\n",
	  "R103 2 relation H1 夫\n", false },
	{ "H1,甲,户主,,,,439921196005069012\nH1,乙,本 人,,,,439921198503029020\n",
	  "R104 3 relation H1 本 人\n", false },
	{ "H1,甲,01-本人,,,,439921196005069012\nH1,乙,10-配偶,,,,439921198503029020\n", "", true },
	{ "H1,甲,户主,,,,439921196005069012\nH1,乙,01.本人,,,,439921198503029020\n",
	  "R104 3 relation H1 01.本人\n", false },
	{ "H1,甲,Head,,,,439921196005069012\nH1,乙,,,,,439921198503029020\n", "", true },
	{ "H1,甲,户主,,,,439921196005069012\nH1,乙,弟,,,,439921600506901\n",
	  "R311 3 id_number H1 439**********01\nR317 3 id_number H1 439**********01\n", false },
	{ ",甲,户主,,,,439921196005069012\n", "R101 2 household_id - -\n", false },
	{ "H1,甲,户主,,\nH1,乙,妻,,,,439921198503029020\n", "T105 2 - H1 -\n", false },
	{ "H1,甲,户主,,,,439921196005069012,1\nH1,乙,妻,,,,439921198503029020\n", "T106 2 - H1 -\n",
	  false },
	{ "H1,甲,户主,1990-02-30,,,439921196005069012\n", "R207 2 birth_date H1 1990-02-30\n",
	  false },
};

START_TEST(what_holds_a_household_back_is_named)
{
	struct scratch caught;
	struct register_reader *reg;
	char content[512];

	(void)snprintf(content, sizeof(content), HEADER "%s", cases[_i].rows);
	struct household household = read_household(&caught, content, &reg);

	ck_assert_str_eq(caught.cells, cases[_i].said);
	ck_assert_int_eq(household.valid, cases[_i].valid);
	ck_assert(!household.again);
	register_close(reg);
	scratch_end(&caught);
}
END_TEST

START_TEST(twins_are_found_in_a_crowd)
{
	struct scratch caught;
	struct register_reader *reg;
	char content[4096];
	int used = snprintf(content, sizeof(content), HEADER "H1,甲,户主,,,,439921196005069012\n");

	for (int i = 0; i < 30; i++)
		used += snprintf(content + used, sizeof(content) - (size_t)used,
				 "H1,乙,子,1990-01-01,,,\n");
	(void)snprintf(content + used, sizeof(content) - (size_t)used,
		       "H1,丙,子,,,,439921196005069012\n");
	struct household household = read_household(&caught, content, &reg);

	ck_assert(!household.valid);
	ck_assert_uint_eq(household.persons, 32);
	ck_assert_ptr_nonnull(strstr(caught.cells, "R317 33 id_number H1 439"));
	register_close(reg);
	scratch_end(&caught);
}
END_TEST

/* What stands under at_risk, as read; one of two persons. */
static const struct {
	int64_t value;
	struct text text;
	bool hides;
} risks[] = {
	{ BLANK, { 0 }, false },
	{ WORD_YESNO_NO, { 0 }, false },
	{ WORD_YESNO_YES, { 0 }, true },
	{ BLANK, TEXT_INIT("maybe"), true },
};

START_TEST(who_may_be_at_risk_is_hidden)
{
	struct person persons[2];
	struct household household = { .person = persons, .persons = 2 };

	record_clear(&persons[0].row);
	record_clear(&persons[1].row);
	persons[1].row.value[REGISTER_at_risk] = risks[_i].value;
	persons[1].row.text[REGISTER_at_risk] = risks[_i].text;
	ck_assert(household_hides(&persons[1].row) == risks[_i].hides);
	ck_assert(household_is_at_risk(&household) == risks[_i].hides);
}
END_TEST

UNIT(NULL, NULL, household_columns_are_gathered_from_any_row,
     EACH(what_holds_a_household_back_is_named, cases), twins_are_found_in_a_crowd,
     EACH(who_may_be_at_risk_is_hidden, risks));
