#include "learn/swapped.h"

#include "unit.h"

static struct swapped
person(const char *number, const char *birth, const char *sex, const char *age)
{
	return swapped_read(text_of(number), text_of(birth), text_of(sex), text_of(age),
			    day_of(2026, 11, 23));
}

#define MAN "439921197805229197"
#define WOMAN "439921197603019116"

START_TEST(two_numbers_that_changed_places)
{
	const struct swapped two[] = { person(WOMAN, "1978-05-22", "", ""),
				       person(MAN, "1976-03-01", "", "") };

	ck_assert_uint_eq(swapped_with(two, 2, 0), 1);
	ck_assert_uint_eq(swapped_with(two, 2, 1), 0);
}
END_TEST

START_TEST(by_sex_and_age)
{
	const struct swapped one[] = { person("43992119741117930X", "", "男", "51"),
				       person("439921195510089861", "", "女", "71"),
				       person("439921199906089292", "", "男", "27") };

	ck_assert_uint_eq(swapped_with(one, 3, 0), SIZE_MAX);
	const struct swapped two[] = { person("439921199906089292", "", "女", "52"),
				       person("43992119741117930X", "", "男", "27") };

	ck_assert_uint_eq(swapped_with(two, 2, 0), 1);
}
END_TEST

START_TEST(where_nothing_says_so)
{
	const struct swapped two[] = { person(MAN, "", "", ""), person(WOMAN, "", "", "") };
	const struct swapped wrong[] = { person(MAN, "1950-01-01", "", ""),
					 person(WOMAN, "1976-03-01", "", "") };

	ck_assert_uint_eq(swapped_with(two, 2, 0), SIZE_MAX);
	ck_assert_uint_eq(swapped_with(wrong, 2, 0), SIZE_MAX);
}
END_TEST

UNIT(NULL, NULL, two_numbers_that_changed_places, by_sex_and_age, where_nothing_says_so);
