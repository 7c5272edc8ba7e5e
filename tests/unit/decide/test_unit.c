#include "decide/unit.h"

#include "register/record.h"
#include "unit.h"

START_TEST(a_category_pays_or_not)
{
	ck_assert_int_eq(unit_standing(WORD_CATEGORY_DIBAO), UNIT_PAID);
	ck_assert_int_eq(unit_standing(WORD_CATEGORY_PHASE_OUT), UNIT_PAID);
	ck_assert_int_eq(unit_standing(WORD_CATEGORY_LOW_INCOME), UNIT_STATUS);
	ck_assert_int_eq(unit_standing(WORD_CATEGORY_NONE), UNIT_NOTHING);
	ck_assert_int_eq(unit_standing(WORD_CATEGORY_UNDECIDED), UNIT_WAITS);
	ck_assert_int_eq(unit_standing(WORD_CATEGORY_INVALID), UNIT_WAITS);
	ck_assert_int_eq(unit_standing(BLANK), UNIT_WAITS);
	ck_assert_int_eq(unit_standing(WORD_SEX_MALE), UNIT_WAITS);
}
END_TEST

/* Whoever is only found to be something is not paid, whatever amount a row has. */
START_TEST(these_are_paid_and_no_others)
{
	static const enum word paid[] = { WORD_CATEGORY_DIBAO,      WORD_CATEGORY_DIBAO_SINGLE,
					  WORD_CATEGORY_TEKUN,      WORD_CATEGORY_ORPHAN,
					  WORD_CATEGORY_UNATTENDED, WORD_CATEGORY_PHASE_OUT,
					  WORD_CATEGORY_OTHER };

	for (int64_t word = WORD_CATEGORY_DIBAO; word <= WORD_CATEGORY_INVALID; word++) {
		bool pays = false;

		for (size_t i = 0; i < ARRAY_LENGTH(paid); i++)
			pays |= word == (int64_t)paid[i];
		ck_assert_msg((unit_standing(word) == UNIT_PAID) == pays, "%d", (int)word);
	}
	ck_assert_int_eq(unit_standing(WORD_CATEGORY_RIGID), UNIT_STATUS);
	ck_assert(unit_is_household(WORD_CATEGORY_RIGID));
}
END_TEST

/* A bill is one payment, whoever it is for; another programme's case of that name is another. */
START_TEST(what_is_paid_once_is_known_by_its_case)
{
	struct unit_marks a = unit_marks_of_case(WORD_CATEGORY_MEDICAL, TEXT("ZY-１001"));
	struct unit_marks b = unit_marks_of_case(WORD_CATEGORY_MEDICAL, TEXT("zy-1001"));
	struct unit_marks c = unit_marks_of_case(WORD_CATEGORY_MEDICAL, TEXT("zy-1002"));
	struct unit_marks d = unit_marks_of_case(WORD_CATEGORY_OTHER, TEXT("zy-1001"));

	ck_assert_int_eq(unit_standing(WORD_CATEGORY_MEDICAL), UNIT_ONCE);
	ck_assert(!unit_is_household(WORD_CATEGORY_MEDICAL));
	ck_assert(unit_marks_meet(&a, &b));
	struct unit_marks dashed = unit_marks_of_case(WORD_CATEGORY_MEDICAL, TEXT("ZY–1001"));

	ck_assert(unit_marks_meet(&a, &dashed));
	ck_assert_uint_eq(unit_hash(TEXT("HB—１"), TEXT_NONE, TEXT_NONE),
			  unit_hash(TEXT("hb-1"), TEXT_NONE, TEXT_NONE));
	ck_assert(!unit_marks_meet(&a, &c));
	ck_assert(!unit_marks_meet(&a, &d));
}
END_TEST

START_TEST(a_category_is_a_households_or_a_persons)
{
	ck_assert(unit_is_household(WORD_CATEGORY_DIBAO));
	ck_assert(unit_is_household(WORD_CATEGORY_PHASE_OUT));
	ck_assert(!unit_is_household(WORD_CATEGORY_DIBAO_SINGLE));
	ck_assert(!unit_is_household(WORD_CATEGORY_TEKUN));
	ck_assert(!unit_is_household(WORD_CATEGORY_ORPHAN));
}
END_TEST

START_TEST(a_person_is_known_by_number_then_by_name)
{
	uint64_t person = unit_person(TEXT("43992119900101001X"), TEXT("甲"));

	ck_assert(person == unit_person(TEXT("４３９９2119900101001x"), TEXT("乙")));
	ck_assert(person != unit_person(TEXT(""), TEXT("甲")));
	ck_assert(unit_person(TEXT(""), TEXT("甲")) == unit_person(TEXT(""), TEXT("甲 ")));
	ck_assert(unit_person(TEXT(""), TEXT("甲")) != unit_person(TEXT(""), TEXT("乙")));
	ck_assert(unit_is_one_name(TEXT("扎西·次仁"), TEXT("扎西•次仁")));
	ck_assert(unit_is_one_name(TEXT("扎西．次仁"), TEXT("扎西次仁")));
	ck_assert(!unit_is_one_name(TEXT("扎西·次仁"), TEXT("扎西·次旦")));
}
END_TEST

START_TEST(units_of_one_household_differ)
{
	uint64_t whole = unit_hash(TEXT("H1"), TEXT(""), TEXT(""));

	ck_assert(whole == unit_hash(TEXT("H1"), TEXT(""), TEXT("")));
	ck_assert(whole != unit_hash(TEXT("H2"), TEXT(""), TEXT("")));
	ck_assert(whole != unit_hash(TEXT("H1"), TEXT(""), TEXT("甲")));
}
END_TEST

UNIT(NULL, NULL, what_is_paid_once_is_known_by_its_case, a_category_pays_or_not,
     these_are_paid_and_no_others, a_category_is_a_households_or_a_persons,
     a_person_is_known_by_number_then_by_name, units_of_one_household_differ);
