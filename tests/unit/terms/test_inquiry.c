#include "terms/inquiry.h"

#include <unistd.h>

#include "named.h"
#include "unit.h"

static struct diag quiet;
static struct law law;
static struct record_reader *reader;
static struct person person;
static struct household household;
static struct recheck_item item;
static struct inquiry inquiry;

static void
begin(void)
{
	char path[NAMED_SIZE];

	(void)named_file(path,
			 "household_id,name,phone,work_capacity,wage,wage_year,income,property,"
			 "chosen,care_by,care_until,assessed_on\n",
			 "");
	reader = record_open(path, RECORD_REGISTER, &(struct table_options){ 0 }, NULL, NULL,
			     &quiet);
	unlink(path);
	law.as_of = day_of(2026, 11, 23);
	law.value[PARAM_AGE_MINOR] = (struct value){ .set = true, .whole = 18 };
	law.value[PARAM_TEKUN_ELDER_AGE] = (struct value){ .set = true, .whole = 60 };
	household = (struct household){ .id = TEXT("H1"), .person = &person, .persons = 1 };
	record_clear(&household.row);
	record_clear(&person.row);
	person.birth = day_of(1980, 1, 1);
	item = (struct recheck_item){ .category = WORD_CATEGORY_DIBAO };
	inquiry = (struct inquiry){ &law, LANGUAGE_ZH, reader, &household, &item, false };
}

static void
end(void)
{
	record_close(reader);
}

static bool
asked(int column, const struct person *of)
{
	for (size_t i = 0; i < inquiry_count(); i++)
		if (inquiry_column(i) == column)
			return inquiry_fits(&inquiry, i, of);
	return false;
}

START_TEST(a_child_is_not_asked_for_wages)
{
	ck_assert(asked(REGISTER_wage, &person));
	ck_assert(asked(REGISTER_work_capacity, &person));
	person.birth = day_of(2016, 1, 1);
	ck_assert(!asked(REGISTER_wage, &person));
	ck_assert(!asked(REGISTER_work_capacity, &person));
	ck_assert(asked(REGISTER_member_status, &person));
	person.row.value[REGISTER_wage] = 0;
	ck_assert(!asked(REGISTER_wage, &person));
	person.row.value[REGISTER_wage] = 100;
	ck_assert(asked(REGISTER_wage, &person)); /* something is recorded */
	person.birth = DAY_NONE;
	person.row.value[REGISTER_wage] = BLANK;
	ck_assert(asked(REGISTER_wage, &person)); /* who knows */
}
END_TEST

START_TEST(the_old_are_asked_for_income_and_not_for_work)
{
	person.birth = day_of(1966, 11, 23);
	ck_assert(asked(REGISTER_wage, &person));
	ck_assert(!asked(REGISTER_work_capacity, &person));
	person.birth = day_of(1966, 11, 24);
	ck_assert(asked(REGISTER_work_capacity, &person));
}
END_TEST

START_TEST(one_figure_is_asked_for)
{
	ck_assert(!asked(REGISTER_wage_year, &person));
	ck_assert(!asked(REGISTER_income, &person));
	person.row.value[REGISTER_wage_year] = 1200000;
	ck_assert(asked(REGISTER_wage_year, &person));
	ck_assert(!asked(REGISTER_wage, &person));
	ck_assert(!asked(REGISTER_business, &person)); /* no column of the register */
}
END_TEST

START_TEST(where_all_income_is_one_its_classes_are_not_asked_for)
{
	ck_assert(asked(REGISTER_property, &person));
	person.row.value[REGISTER_income] = 80000;
	ck_assert(asked(REGISTER_income, &person));
	ck_assert(!asked(REGISTER_property, &person));
	ck_assert(!asked(REGISTER_wage, &person));
	person.row.value[REGISTER_property] = 5000; /* something is recorded of it */
	ck_assert(asked(REGISTER_property, &person));
}
END_TEST

static struct text
choices(int column, enum language language, char buf[INQUIRY_CHOICES])
{
	size_t i = 0;

	while (inquiry_column(i) != column)
		i++;
	return inquiry_choices(i, language, buf);
}

START_TEST(answers_are_the_words_of_the_column)
{
	char buf[INQUIRY_CHOICES];

	ck_assert(text_equal(choices(REGISTER_work_capacity, LANGUAGE_ZH, buf),
			     TEXT("有|部分丧失|无")));
	ck_assert(text_equal(choices(REGISTER_employment, LANGUAGE_EN, buf),
			     TEXT("employed|flexible|farming|unemployed|none|student|retired")));
	ck_assert_uint_eq(choices(REGISTER_wage, LANGUAGE_ZH, buf).n, 0);
}
END_TEST

START_TEST(of_special_hardship_is_asked_who_cares)
{
	static const int columns[] = { REGISTER_chosen, REGISTER_assessed_on, REGISTER_care_by,
				       REGISTER_care_until };

	for (size_t i = 0; i < ARRAY_LENGTH(columns); i++)
		ck_assert(!asked(columns[i], &person));
	item.category = WORD_CATEGORY_TEKUN;
	for (size_t i = 0; i < ARRAY_LENGTH(columns); i++)
		ck_assert(asked(columns[i], &person));
	person.row.value[REGISTER_care_mode] = WORD_CARE_INSTITUTION;
	for (size_t i = 0; i < ARRAY_LENGTH(columns); i++)
		ck_assert_int_eq(asked(columns[i], &person), i < 2);
}
END_TEST

START_TEST(only_of_the_dead_is_asked_when)
{
	ck_assert(!asked(REGISTER_died_on, &person));
	person.row.value[REGISTER_member_status] = WORD_MEMBER_DEAD;
	ck_assert(asked(REGISTER_died_on, &person));
	ck_assert(!asked(REGISTER_wage, &person));
	ck_assert(!asked(REGISTER_member_status, &person));
	person.row.value[REGISTER_died_on] = day_of(2026, 10, 2);
	ck_assert(!asked(REGISTER_died_on, &person));
}
END_TEST

START_TEST(a_phone_is_shown_when_it_is_asked_for)
{
	char buf[CELL_SIZE];
	size_t phone = 0;

	while (inquiry_column(phone) != REGISTER_phone)
		phone++;
	household.row.text[REGISTER_phone] = TEXT("13900000001");
	ck_assert(asked(REGISTER_phone, NULL));
	ck_assert(text_equal(inquiry_recorded(&inquiry, phone, NULL, buf), TEXT("139******01")));
	inquiry.phones = true;
	ck_assert(text_equal(inquiry_recorded(&inquiry, phone, NULL, buf), TEXT("13900000001")));
	ck_assert(!inquiry_lacks(&inquiry, phone, NULL));
}
END_TEST

UNIT(begin, end, a_child_is_not_asked_for_wages, the_old_are_asked_for_income_and_not_for_work,
     one_figure_is_asked_for, where_all_income_is_one_its_classes_are_not_asked_for,
     answers_are_the_words_of_the_column, of_special_hardship_is_asked_who_cares,
     only_of_the_dead_is_asked_when, a_phone_is_shown_when_it_is_asked_for);
