#include "audit/auditkey.h"

#include "unit.h"

START_TEST(a_key_has_its_number)
{
	static const char *const numbers[] = { "439921195501060012", "439921196002030024",
					       "43992119500101006X", "43992119550106001X" };
	char buf[IDCARD_SIZE];

	for (size_t i = 0; i < ARRAY_LENGTH(numbers); i++) {
		struct idcard card;
		struct text number = text_of(numbers[i]);
		bool good = idcard_parse(number, day_of(2026, 11, 27), &card) == IDCARD_OK;

		ck_assert(good == (auditkey(number, NULL) != 0));
		ck_assert(text_equal(auditkey_number(auditkey(number, NULL), buf),
				     good ? number : TEXT_NONE));
	}
	ck_assert_uint_eq(auditkey(TEXT_NONE, NULL), 0);
	ck_assert_uint_eq(auditkey(TEXT("不详"), NULL), 0);
}
END_TEST

START_TEST(fifteen_places_are_the_same_person)
{
	day_t birth = 0;

	ck_assert_uint_eq(auditkey(TEXT("439921550106001"), &birth),
			  auditkey(TEXT("439921195501060012"), NULL));
	ck_assert_int_eq(birth, day_of(1955, 1, 6));
	ck_assert_uint_eq(auditkey(TEXT("4399215501060"), &birth), 0);
	ck_assert_int_eq(birth, DAY_NONE);
}
END_TEST

UNIT(NULL, NULL, a_key_has_its_number, fifteen_places_are_the_same_person);
