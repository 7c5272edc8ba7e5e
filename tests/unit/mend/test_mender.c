#include "mend/mender.h"

#include "mended.h"
#include "unit.h"

START_TEST(blanks_that_part_digits_are_seen)
{
	static const struct {
		const char *cell;
		const char *folded;
	} cases[] = { { "3 50", "3_50" },
		      { "3　５０ 元", "3_50元" },
		      { "3\n50", "3_50" },
		      { "3\xE2\x80\x8B"
			"50",
			"350" },
		      { "a 5", "a5" } };
	char buf[MEND_CELL_SIZE];

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		ck_assert_msg(text_equal(mender_fold(text_of(cases[i].cell), '_', buf),
					 text_of(cases[i].folded)),
			      "%s", cases[i].cell);
}
END_TEST

START_TEST(what_is_refused_says_what_is_allowed)
{
	struct mend mend =
		mender_refuse(&mended_by, mended_column(REGISTER_wage), TEXT("x"), DIAG_MONEY_FORM);

	mended_check(mend, "x", "x", DIAG_MONEY_FORM);
	ck_assert(text_equal(mend.became, TEXT("0 to 999999999.99, at most two decimals")));
	mended_check(mender_leave(TEXT("y"), DIAG_DAY_AMBIGUOUS), "y", "y", DIAG_DAY_AMBIGUOUS);
	mended_check(mender_fine(TEXT("z")), "z", "z", DIAG_NONE);
	mend = mender_become(&mended_by, "new", DIAG_CELL_MENDED);
	mended_check(mend, "new", "new", DIAG_CELL_MENDED);
	ck_assert(text_equal(mend.became, TEXT("new")));
	mended_end();
}
END_TEST

UNIT(NULL, NULL, what_is_refused_says_what_is_allowed, blanks_that_part_digits_are_seen);
