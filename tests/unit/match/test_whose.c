#include "match/whose.h"

#include <string.h>

#include "register/word.h"
#include "unit.h"

static const day_t today = 20780; /* 2026-11-23 */

static struct whose
whose(const char *name, const char *number, day_t birth, int sex)
{
	struct whose one;

	whose_read(&one, text_of(name), text_of(number), birth, sex, today);
	return one;
}

#define NUMBER "439921194711049028"
#define OTHER "439921195501059011"

START_TEST(a_number_says_birth_and_sex)
{
	struct whose one = whose("甲", NUMBER, DAY_NONE, WORD_SEX_MALE);

	ck_assert_int_eq(one.birth, day_of(1947, 11, 4));
	ck_assert_int_eq(one.sex, WORD_SEX_FEMALE);
	ck_assert(!one.legacy && !one.unread);
	one = whose("甲", "439921471104902", DAY_NONE, -1);
	ck_assert_str_eq(one.number, NUMBER);
	ck_assert(one.legacy);
	one = whose("甲", "439921194711049029", day_of(1950, 1, 2), -1);
	ck_assert_str_eq(one.number, "");
	ck_assert(one.unread);
	ck_assert_int_eq(one.birth, day_of(1950, 1, 2));
}
END_TEST

static const struct {
	const char *a;
	const char *b;
	bool one;
} names[] = {
	{ "买买提·艾力", "买买提.艾力", true },
	{ "买买提•艾力", "买买提艾力", true },
	{ "ＡＬＩ", "ali", true },
	{ "张 三", "张　三", true },
	{ "张三", "张叁", false },
	{ "张*", "张*", false },
	{ "张某", "张某", false },
	{ "", "", false },
	{ "\xEE\xA1\xA3", "\xE4\xB6\xAE", true }, /* U+E863, U+4DAE */
};

START_TEST(names_are_compared_as_stated)
{
	struct whose a = whose(names[_i].a, "", day_of(1950, 1, 2), -1);
	struct whose b = whose(names[_i].b, "", day_of(1950, 1, 2), -1);

	ck_assert_int_eq(whose_level(&a, &b, true), names[_i].one ? WHOSE_C : WHOSE_NOBODY);
	if (names[_i].one)
		ck_assert_uint_eq(whose_by_name(&a), whose_by_name(&b));
}
END_TEST

START_TEST(levels_are_disjoint)
{
	struct whose a = whose("甲", NUMBER, DAY_NONE, -1);
	struct whose legacy = whose("乙", "439921471104902", DAY_NONE, -1);
	struct whose none = whose("甲", "", day_of(1947, 11, 4), -1);
	struct whose man = whose("甲", "", day_of(1947, 11, 4), WORD_SEX_MALE);
	struct whose other = whose("甲", OTHER, DAY_NONE, -1);

	ck_assert_int_eq(whose_level(&a, &a, true), WHOSE_A);
	ck_assert_int_eq(whose_level(&legacy, &legacy, true), WHOSE_A);
	ck_assert_int_eq(whose_level(&a, &legacy, true), WHOSE_B);
	ck_assert_int_eq(whose_level(&a, &none, true), WHOSE_C);
	ck_assert_int_eq(whose_level(&a, &none, false), WHOSE_NOBODY);
	ck_assert_int_eq(whose_level(&a, &man, true), WHOSE_NOBODY);
	ck_assert_int_eq(whose_level(&a, &other, true), WHOSE_NOBODY);
	other.birth = a.birth; /* one name and birth date, and two numbers */
	ck_assert_int_eq(whose_level(&a, &other, true), WHOSE_NOBODY);
	ck_assert(whose_names_differ(&a, &legacy));
	ck_assert(!whose_names_differ(&a, &none));
}
END_TEST

START_TEST(who_is_not_known_has_nothing_in_common)
{
	struct whose one = whose("甲", "", DAY_NONE, -1);

	ck_assert_uint_eq(whose_by_number(&one), 0);
	ck_assert_uint_eq(whose_by_name(&one), 0);
	ck_assert_int_eq(whose_level(&one, &one, true), WHOSE_NOBODY);
	one = whose("张*", "", day_of(1950, 1, 2), -1);
	ck_assert_uint_eq(whose_by_name(&one), 0);
}
END_TEST

START_TEST(a_long_name_is_none)
{
	char name[WHOSE_NAME_SIZE + 1];
	char buf[WHOSE_NAME_SIZE];

	memset(name, 'a', WHOSE_NAME_SIZE);
	name[WHOSE_NAME_SIZE] = '\0';
	ck_assert_uint_eq(whose_fold(text_of(name), buf).n, 0);
	name[WHOSE_NAME_SIZE - 1] = '\0';
	ck_assert_uint_eq(whose_fold(text_of(name), buf).n, WHOSE_NAME_SIZE - 1);
}
END_TEST

UNIT(NULL, NULL, a_number_says_birth_and_sex, EACH(names_are_compared_as_stated, names),
     levels_are_disjoint, who_is_not_known_has_nothing_in_common, a_long_name_is_none);
