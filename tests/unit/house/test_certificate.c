#include "house/certificate.h"

#include "register/record.h"
#include "register/word.h"
#include "unit.h"

/* 439921194711049028 with type 4 (physical) and grade 2. */
static const struct {
	const char *number;
	int64_t type;
	int64_t grade;
	unsigned faults;
} cases[] = {
	{ "439921194711049028", WORD_DISABILITY_PHYSICAL, WORD_GRADE_2, 0 },
	{ "", BLANK, BLANK, 0 },
	{ "439921195501059011", WORD_DISABILITY_PHYSICAL, WORD_GRADE_2, CERTIFICATE_OTHER },
	{ "439921194711049028", WORD_DISABILITY_VISUAL, WORD_GRADE_2, CERTIFICATE_TYPE },
	{ "439921194711049028", BLANK, WORD_GRADE_1, CERTIFICATE_GRADE },
	{ "439921195501059011", WORD_DISABILITY_MENTAL, WORD_GRADE_3,
	  CERTIFICATE_OTHER | CERTIFICATE_TYPE | CERTIFICATE_GRADE },
};

START_TEST(what_does_not_fit_is_named)
{
	struct disability card;

	ck_assert_int_eq(
		disability_parse(TEXT("43992119471104902842"), day_of(2026, 11, 23), &card),
		DISABILITY_OK);
	ck_assert_uint_eq(certificate_faults(&card, text_of(cases[_i].number), cases[_i].type,
					     cases[_i].grade),
			  cases[_i].faults);
}
END_TEST

UNIT(NULL, NULL, EACH(what_does_not_fit_is_named, cases));
