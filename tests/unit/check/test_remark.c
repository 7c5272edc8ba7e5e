#include "check/remark.h"

#include <string.h>

#include "scratch.h"
#include "unit.h"

static struct remark remark = { .keeps_words = true };

static void
take(void *context, const struct finding *finding)
{
	(void)context;
	remark_take(&remark, finding, LANGUAGE_EN);
}

START_TEST(errors_make_a_household_bad)
{
	struct where one = { .line = 3, .household = TEXT("H1"), .column = TEXT("姓名") };
	struct where two = { .line = 4, .household = TEXT("H2") };

	scratch.diag.sink = take;
	diag_say(&scratch.diag, DIAG_NAME_BLANK, .at = one);
	diag_say(&scratch.diag, DIAG_CELL_BLANK, .at = two);
	diag_say(&scratch.diag, DIAG_CELL_MENDED, .at = two, .value = TEXT("a"), .one = TEXT("b"));
	ck_assert(remark_is_bad(&remark, TEXT("H1")));
	ck_assert(!remark_is_bad(&remark, TEXT("H2")));
	remark_refuse(&remark, TEXT("H2"));
	remark_refuse(&remark, TEXT(""));
	ck_assert(remark_is_bad(&remark, TEXT("H2")));
	ck_assert(!remark_is_bad(&remark, TEXT("")));
	ck_assert_uint_eq(remark.count, 2);
	ck_assert(text_equal(remark.words[0],
			     TEXT("姓名: the name is blank; add the name; where the row is no "
				  "person, remove it")));
	remark_free(&remark);
}
END_TEST

START_TEST(a_limit_is_a_number_or_a_percentage)
{
	size_t allowed = 77;

	ck_assert(remark_limit(TEXT("5"), 1000, &allowed));
	ck_assert_uint_eq(allowed, 5);
	ck_assert(remark_limit(TEXT("2%"), 149, &allowed));
	ck_assert_uint_eq(allowed, 2);
	ck_assert(remark_limit(TEXT("0"), 149, &allowed));
	ck_assert_uint_eq(allowed, 0);
	allowed = 77;
	ck_assert(!remark_limit(TEXT("101%"), 149, &allowed));
	ck_assert(!remark_limit(TEXT("%"), 149, &allowed));
	ck_assert(!remark_limit(TEXT("2.5%"), 149, &allowed));
	ck_assert(!remark_limit(TEXT("-1"), 149, &allowed));
	ck_assert_uint_eq(allowed, 77);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, errors_make_a_household_bad,
     a_limit_is_a_number_or_a_percentage);
