#include "rule/profile.h"

#include <stdio.h>

#include "rule/same.h"
#include "rule/spell.h"
#include "unit.h"

static struct arena arena;
static struct value value;

static void
end(void)
{
	arena_free(&arena);
}

static enum value_fault
parse(const char *written)
{
	struct text at;

	return value_parse(PARAM_MEDICAL_DIBAO_INPATIENT, text_of(written), &value, &at, &arena);
}

START_TEST(terms_stand_in_their_order)
{
	ck_assert_int_eq(parse("share 70%, deductible 2000.50 yuan, cap 50000 yuan @ 一"),
			 VALUE_OK);
	ck_assert_uint_eq(value.count, 3);
	ck_assert(text_equal(value.list[0], TEXT("share")));
	ck_assert(text_equal(value.list[1], TEXT("deductible")));
	ck_assert_int_eq(value.first[1], 200050);
	ck_assert_int_eq(value.first[2], 5000000);
	ck_assert_int_eq(ratio_compare(value.ratio, (struct ratio){ 7, 10 }), 0);
	ck_assert(profile_is_share(value.list[0]) && !profile_is_share(value.list[2]));
	ck_assert_int_eq(parse("起付线0元 @ 一"), VALUE_OK);
	ck_assert_uint_eq(value.count, 1);
	ck_assert_int_eq(ratio_compare(value.ratio, ratio_whole(1)), 0);
	ck_assert_int_eq(parse("全额 @ 一"), VALUE_OK);
	ck_assert_uint_eq(value.count, 0);
}
END_TEST

START_TEST(what_is_no_profile)
{
	static const char *const wrong[] = {
		"share 70 @ 一",
		"share 101% @ 一",
		"70% @ 一",
		"share 70%, share 60% @ 一",
		"cap 500 @ 一",
		"deductible -1 yuan @ 一",
		"all, share 70% @ 一",
		"cap @ 一",
		"封顶线五万元 @ 一",
	};

	for (size_t i = 0; i < ARRAY_LENGTH(wrong); i++)
		ck_assert_msg(parse(wrong[i]) == VALUE_FORM, "%s", wrong[i]);
}
END_TEST

/* What is spelled reads back the same, in either language. */
START_TEST(it_is_spelled_as_it_reads)
{
	struct value first;
	char buf[SPELL_SIZE];
	char written[SPELL_SIZE + 16];

	ck_assert_int_eq(parse("起付线2000元、比例1/3、封顶线50000元 @ 一"), VALUE_OK);
	first = value;
	for (enum language language = 0; language <= LANGUAGE_EN; language++) {
		struct text spelled = spell_value(&first, language, buf);

		(void)snprintf(written, sizeof(written), "%.*s @ 一", SHOW(spelled));
		ck_assert_int_eq(parse(written), VALUE_OK);
		ck_assert(same_value(&first, &value));
	}
	ck_assert_str_eq(written, "deductible 2000 yuan, share 1/3, cap 50000 yuan @ 一");
	ck_assert_int_eq(parse("起付线2000元、封顶线50000元、比例1/3 @ 一"), VALUE_OK);
	ck_assert(!same_value(&first, &value));
	ck_assert_int_eq(parse("起付线2000元、比例1/3、封顶线50001元 @ 一"), VALUE_OK);
	ck_assert(!same_value(&first, &value));
}
END_TEST

UNIT(NULL, end, terms_stand_in_their_order, what_is_no_profile, it_is_spelled_as_it_reads);
