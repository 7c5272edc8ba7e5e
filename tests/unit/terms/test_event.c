#include "terms/event.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "unit.h"

static struct document document = { .number = TEXT_INIT("文号") };
static char said[512];

static struct event_list list;

static void
say(void)
{
	said[0] = '\0';
	for (size_t i = 0; i < list.count; i++) {
		struct text word = word_text(list.event[i].event, LANGUAGE_EN);
		size_t used = strlen(said);
		char day[DAY_SIZE];

		snprintf(said + used, sizeof(said) - used, "%.*s %s; ", (int)word.n, word.p,
			 day_format(list.event[i].on, day));
	}
}

static struct person person;
static struct household household;

static void
look(day_t date, int64_t days)
{
	static struct text ages[] = { TEXT_INIT("16"), TEXT_INIT("18"), TEXT_INIT("60") };
	static struct text leap[] = { TEXT_INIT("march") };
	struct law law = { .date = date };
	struct recheck recheck = { .law = &law, .date = date };

	law.value[PARAM_RECHECK_AGES] = (struct value){ .list = ages, .count = 3 };
	law.value[PARAM_AGE_LEAP] = (struct value){ .list = leap, .count = 1 };
	law.value[PARAM_PHASE_OUT_MONTHS].whole = 12;
	law.value[PARAM_DEATH_SETTLE].whole = 3;
	law.value[PARAM_LOW_INCOME_MONTHS].whole = 12;
	law.value[PARAM_RIGID_MONTHS].whole = 12;
	law.value[PARAM_AGE_ELDER] = (struct value){ .set = true, .whole = 60 };
	law.value[PARAM_LOW_INCOME_MONTHS].document = &document;
	law.value[PARAM_RECHECK_ASSESSMENT] = (struct value){ .set = true, .whole = 12 };
	event_clear(&list);
	event_look(&list, &recheck, &household, days);
	say();
}

static void
set_up(void)
{
	household = (struct household){ .id = TEXT("H1"), .person = &person, .persons = 1 };
	record_clear(&household.row);
	person = (struct person){ .birth = DAY_NONE };
	record_clear(&person.row);
}

/* A phase-out, a certificate and a school that end within a week. */
static void
let_all_end(void)
{
	household.row.value[REGISTER_category] = WORD_CATEGORY_PHASE_OUT;
	household.row.value[REGISTER_phase_out_start] = month_of(day_of(2026, 1, 1));
	person.row.value[REGISTER_disability_until] = day_of(2026, 12, 24);
	person.row.value[REGISTER_school_until] = month_of(day_of(2026, 12, 1));
	look(day_of(2026, 12, 24), 7);
}

START_TEST(a_birthday_is_told_within_the_days)
{
	person.birth = day_of(2008, 12, 1);
	look(day_of(2026, 11, 1), 30);
	ck_assert_str_eq(said, "turns-age 2026-12-01; ");
	look(day_of(2026, 11, 1), 29);
	ck_assert_str_eq(said, "");
	look(day_of(2026, 12, 1), 0);
	ck_assert_str_eq(said, "turns-age 2026-12-01; ");
	look(day_of(2026, 12, 2), 30);
	ck_assert_str_eq(said, "");
}
END_TEST

START_TEST(a_death_is_told_until_it_is_settled)
{
	person.row.value[REGISTER_died_on] = day_of(2026, 11, 30);
	look(day_of(2027, 2, 1), 27);
	ck_assert_str_eq(said, "death-to-settle 2027-02-28; ");
	look(day_of(2027, 2, 1), 26);
	ck_assert_str_eq(said, "");
	look(day_of(2027, 6, 1), 0);
	ck_assert_str_eq(said, "death-to-settle 2027-02-28; ");
	person.row.value[REGISTER_died_on] = BLANK;
	person.row.value[REGISTER_member_status] = WORD_MEMBER_DEAD;
	look(day_of(2027, 6, 1), 0);
	ck_assert_str_eq(said, "death-to-settle ; ");
}
END_TEST

START_TEST(care_at_home_is_told_until_it_is_seen_to)
{
	person.row.value[REGISTER_care_until] = day_of(2026, 12, 31);
	person.row.value[REGISTER_assessed_on] = day_of(2026, 1, 31);
	look(day_of(2026, 12, 1), 30);
	ck_assert_str_eq(said, ""); /* of special hardship alone */
	household.row.value[REGISTER_category] = WORD_CATEGORY_TEKUN;
	look(day_of(2026, 12, 1), 29);
	ck_assert_str_eq(said, "");
	look(day_of(2026, 12, 1), 30);
	ck_assert_str_eq(said, "agreement-ends 2026-12-31; ");
	look(day_of(2027, 1, 1), 30); /* behind its day too */
	ck_assert_str_eq(said, "agreement-ends 2026-12-31; assessment-due 2027-01-31; ");
	person.row.value[REGISTER_care_mode] = WORD_CARE_INSTITUTION;
	look(day_of(2027, 1, 1), 29);
	ck_assert_str_eq(said, "");
	look(day_of(2027, 3, 1), 0);
	ck_assert_str_eq(said, "assessment-due 2027-01-31; ");
	person.row.value[REGISTER_died_on] = day_of(2027, 2, 1);
	look(day_of(2027, 3, 1), 0);
	ck_assert_str_eq(said, "");
}
END_TEST

START_TEST(ends_are_told)
{
	let_all_end();
	ck_assert_str_eq(said, "phase-out-ends 2026-12-31; certificate-ends 2026-12-24; "
			       "school-ends 2026-12-31; ");
	household.row.value[REGISTER_category] = WORD_CATEGORY_LOW_INCOME;
	household.row.value[REGISTER_since] = month_of(day_of(2026, 1, 1));
	look(day_of(2026, 12, 30), 1);
	ck_assert_str_eq(said, "status-ends 2026-12-31; school-ends 2026-12-31; ");
}
END_TEST

START_TEST(days_are_in_order)
{
	let_all_end();
	list.event[2].on = DAY_NONE;
	event_sort(&list);
	say();
	ck_assert_str_eq(said, "school-ends ; certificate-ends 2026-12-24; "
			       "phase-out-ends 2026-12-31; ");
	look(day_of(2026, 12, 24), 7);
	event_sort(&list);
	say();
	ck_assert_str_eq(said, "certificate-ends 2026-12-24; phase-out-ends 2026-12-31; "
			       "school-ends 2026-12-31; ");
	event_free(&list);
	list = (struct event_list){ 0 };
	event_sort(&list);
	ck_assert_uint_eq(list.count, 0);
}
END_TEST

START_TEST(what_is_to_be_done_hangs_on_age_and_category)
{
	person.birth = day_of(2008, 12, 1);
	look(day_of(2026, 12, 1), 0);
	ck_assert_int_eq(list.event[0].duty, EVENT_DUTY_MINOR);
	person.birth = day_of(1966, 12, 1);
	look(day_of(2026, 12, 1), 0);
	ck_assert_int_eq(list.event[0].duty, EVENT_DUTY_ELDER);
	person.birth = DAY_NONE;
	person.row.value[REGISTER_school_until] = month_of(day_of(2026, 12, 1));
	look(day_of(2026, 12, 31), 0);
	ck_assert_int_eq(list.event[0].duty, EVENT_DUTY_SCHOOL);
	household.row.value[REGISTER_category] = WORD_CATEGORY_TEKUN;
	look(day_of(2026, 12, 31), 0);
	ck_assert_int_eq(list.event[0].duty, EVENT_DUTY_TEKUN_SCHOOL);
	household.row.value[REGISTER_category] = WORD_CATEGORY_RIGID;
	household.row.value[REGISTER_since] = month_of(day_of(2026, 1, 1));
	look(day_of(2026, 12, 31), 0);
	ck_assert_int_eq(list.event[0].duty, EVENT_DUTY_RIGID);
}
END_TEST

UNIT(set_up, NULL, what_is_to_be_done_hangs_on_age_and_category, a_birthday_is_told_within_the_days,
     a_death_is_told_until_it_is_settled, care_at_home_is_told_until_it_is_seen_to, ends_are_told,
     days_are_in_order);
