#include "audit/auditlist.h"

#include <stdio.h>
#include <string.h>

#include "audited.h"
#include "unit.h"

#define A "439921195501060012"
#define B "439921196002030024"
#define C "439921196611270031"

static void
set_up(void)
{
	audited_begin();
	book_law.value[PARAM_TEKUN_MINOR_AGE] = (struct value){ .set = true, .whole = 18 };
	book_law.value[PARAM_TEKUN_ELDER_AGE] = (struct value){ .set = true, .whole = 60 };
	book_law.value[PARAM_NOTICE_DAYS] = (struct value){ .set = true, .whole = 7 };
	book_law.value[PARAM_NOTICE_TEKUN_DAYS] = (struct value){ .set = true, .whole = 7 };
}

START_TEST(a_supporter_and_the_dead_may_stand_in_two_households)
{
	ck_assert(audited_read(AUDIT_REGISTER,
			       REGISTER_HEAD "H1,甲," A ",,,,,\nH2,甲," A ",赡养人,,,,\nH3,乙," B
					     ",,,2026-01-01,,\nH4,乙," B ",,,,,\n"));
	ck_assert_uint_eq(audited_find(auditlist_twice), 0);
	ck_assert(audited_read(AUDIT_REGISTER, REGISTER_HEAD "H5,甲,439921550106001,,,,,\n"));
	ck_assert_uint_eq(audited_find(auditlist_twice), 2);
}
END_TEST

START_TEST(signs_of_need_are_answered_by_aid)
{
	static const char registered[] = "household_id,name,id_number,disability_grade,category\n"
					 "H1,甲," A ",2,\nH2,乙," B ",3,\nH3,丙," C ",1,\n";

	ck_assert(audited_read(AUDIT_REGISTER, registered));
	ck_assert(
		audited_read(AUDIT_DECISIONS, DECISION_HEAD
			     "H1,,,dibao,9,2026-01,,approved,9\nH3,,,none,0,2026-01,,proposed,\n"));
	ck_assert_uint_eq(audited_find(auditlist_unserved), 1);
	ck_assert_str_eq(clues.match.pair[0].doubt.p,
			 "severely disabled, grade 1 or 2; decided: not entitled");
}
END_TEST

START_TEST(an_age_is_reached_on_the_birthday)
{
	/* A is old, C is sixty today */
	ck_assert(
		audited_read(AUDIT_REGISTER, REGISTER_HEAD "H1,甲," A ",,,,,\nH3,丙," C ",,,,,\n"));
	ck_assert(audited_read(AUDIT_DECISIONS,
			       DECISION_HEAD "H1,甲," A ",tekun,9,,,approved,9\nH3,丙," C
					     ",tekun,9,,,approved,9\n"));
	ck_assert_uint_eq(audited_find(auditlist_able), 0);
	book.today--;
	ck_assert_uint_eq(audited_find(auditlist_able), 1);
}
END_TEST

#define CARE_HEAD "household_id,name,id_number,category,care_mode,care_by,care_until,assessed_on\n"

static const struct {
	const char *cells; /* category,care_mode,care_by,care_until,assessed_on */
	const char *doubt; /* "": none */
} cares[] = {
	{ "tekun,home,侄子,2026-11-27,2025-11-27", "" },
	{ "tekun,home,侄子,2026-11-26,2025-11-26",
	  "the agreement on care has ended; the assessment is too long ago" },
	{ "tekun,home,,,2026-01-01", "nobody cares for him; no agreement on care" },
	{ "tekun,,侄子,2027-01-01,", "no day of an assessment" },
	{ "tekun,institution,,,2026-01-01", "" },
	{ "tekun,institution,,2020-01-01,2025-01-01", "the assessment is too long ago" },
	{ "dibao,home,,,", "" },
};

START_TEST(care_at_home_has_its_carer_agreement_and_assessment)
{
	char content[256];
	size_t found = cares[_i].doubt[0] != '\0';

	book_law.value[PARAM_RECHECK_ASSESSMENT] = (struct value){ .set = true, .whole = 12 };
	snprintf(content, sizeof(content), CARE_HEAD "H1,甲," A ",%s\n", cares[_i].cells);
	ck_assert(audited_read(AUDIT_REGISTER, content));
	ck_assert(book.care);
	ck_assert_uint_eq(audited_find(auditlist_care), found);
	if (found)
		ck_assert_str_eq(clues.match.pair[0].doubt.p, cares[_i].doubt);
	/* without the rule no assessment is old, and one register that cannot say it is enough */
	book_law.value[PARAM_RECHECK_ASSESSMENT].set = false;
	(void)audited_find(auditlist_care);
	ck_assert_ptr_null(
		clues.match.pairs == 0 ? NULL : strstr(clues.match.pair[0].doubt.p, "long ago"));
	ck_assert(audited_read(AUDIT_REGISTER, REGISTER_HEAD));
	ck_assert(!book.care);
}
END_TEST

START_TEST(a_number_speaks_of_its_owner)
{
	ck_assert(audited_read(AUDIT_REGISTER,
			       "household_id,name,id_number,sex,birth_date\n"
			       "H1,甲," A ",male,1955-01-06\nH1,乙,439921550106001,,\nH1,丙,,,\n"));
	ck_assert_uint_eq(audited_find(auditlist_numbers), 0);
	ck_assert(audited_read(AUDIT_REGISTER, "household_id,name,id_number,sex,birth_date\n"
					       "H2,甲," A ",female,1955-01-07\n"));
	ck_assert_uint_eq(audited_find(auditlist_numbers), 2);
}
END_TEST

START_TEST(the_days_of_a_notice_are_whole)
{
	ck_assert(audited_read(
		AUDIT_APPLICATIONS,
		"application_id,applicant,kind,outcome,surveyed_on,notice_from,decided_on\n"
		"1,甲,dibao,approved,2026-09-01,2026-09-10,2026-09-18\n"
		"2,甲,relief-emergency,approved,,,2026-09-18\n" /* none is asked for */
		"3,甲,dibao,refused,2026-09-01,,2026-09-18\n"
		"4,甲,unattended,approved,2026-09-01,,2026-09-18\n"));
	ck_assert_uint_eq(audited_find(auditlist_steps), 0);
	ck_assert(audited_read(
		AUDIT_APPLICATIONS,
		"application_id,applicant,kind,outcome,surveyed_on,notice_from,decided_on\n"
		"5,甲,dibao,approved,2026-09-01,2026-09-10,2026-09-17\n"
		"6,甲,tekun,approved,,,2026-09-17\n"
		"7,甲,dibao,approved,2026-09-01,2026-09-10,\n"));
	ck_assert_uint_eq(audited_find(auditlist_steps), 4);
}
END_TEST

UNIT(set_up, audited_end, a_supporter_and_the_dead_may_stand_in_two_households,
     signs_of_need_are_answered_by_aid,
     EACH(care_at_home_has_its_carer_agreement_and_assessment, cares),
     an_age_is_reached_on_the_birthday, a_number_speaks_of_its_owner,
     the_days_of_a_notice_are_whole);
