#include "mend/mendday.h"

#include "mended.h"
#include "unit.h"

START_TEST(days)
{
	static const struct mended cases[] = {
		{ "2023-05-01", "2023-05-01", DIAG_NONE },
		{ "2023/2/20", "2023-02-20", DIAG_CELL_MENDED },
		{ "2023.3.20", "2023-03-20", DIAG_CELL_MENDED },
		{ "2020年7月1日", "2020-07-01", DIAG_CELL_MENDED },
		{ "２０２４年１２月２０日", "2024-12-20", DIAG_CELL_MENDED },
		{ "20210512", "2021-05-12", DIAG_CELL_MENDED },
		{ "2022-01-05 00:00:00", "2022-01-05", DIAG_CELL_MENDED },
		{ "2022/1/5 0:00", "2022-01-05", DIAG_CELL_MENDED },
		{ "二〇二〇年七月一日", "2020-07-01", DIAG_CELL_MENDED },
		{ "二零二一年十二月三十一日", "2021-12-31", DIAG_CELL_MENDED },
		{ "20/2/2023", "2023-02-20", DIAG_CELL_MENDED },
		{ "2/20/2023", "2023-02-20", DIAG_CELL_MENDED },
		{ "2012 1 1", "2012-01-01", DIAG_CELL_MENDED },
		{ "2023 年 2 月 20 日", "2023-02-20", DIAG_CELL_MENDED },
		{ "2023–02–20", "2023-02-20", DIAG_CELL_MENDED },
		{ "21/6/20", "2021-06-20", DIAG_DAY_CENTURY },
		{ "850612", "1985-06-12", DIAG_DAY_CENTURY },
		{ "85.6.12", "1985-06-12", DIAG_DAY_CENTURY },
		{ "42374", "2016-01-05", DIAG_DAY_SERIAL },
		{ "44566.0", "2022-01-05", DIAG_DAY_SERIAL },
		{ "2019/2/30", "2019/2/30", DIAG_DAY_NONE },
		{ "20230229", "20230229", DIAG_DAY_NONE },
		{ "3/4/2020", "3/4/2020", DIAG_DAY_AMBIGUOUS },
		{ "201012", "201012", DIAG_DAY_AMBIGUOUS },
		{ "1985.06", "1985.06", DIAG_DAY_FORM },
		{ "1985", "1985", DIAG_DAY_FORM },
		{ "去年", "去年", DIAG_DAY_FORM },
		{ "2023-5", "2023-5", DIAG_DAY_FORM },
		{ "2023/5-1", "2023/5-1", DIAG_VALUE_VAGUE },
		{ "5-Oct-1985", "1985-10-05", DIAG_CELL_MENDED },
		{ "5 Oct 1985", "1985-10-05", DIAG_CELL_MENDED },
		{ "October 5, 1985", "1985-10-05", DIAG_CELL_MENDED },
		{ "05-Oct-85", "1985-10-05", DIAG_DAY_CENTURY },
		{ "5-Oct-12", "5-Oct-12", DIAG_DAY_AMBIGUOUS },
		{ "5-Oct", "5-Oct", DIAG_DAY_FORM },
		{ "31-Nov-1985", "31-Nov-1985", DIAG_DAY_NONE },
		{ "1985年元月5日", "1985-01-05", DIAG_CELL_MENDED },
		{ "1985年正月5日", "1985年正月5日", DIAG_DAY_FORM },
		{ "1985年10月5日 星期六", "1985-10-05", DIAG_CELL_MENDED },
		{ "1985年10月5日星期日", "1985年10月5日星期日", DIAG_DAY_FORM },
		{ "1985年10月6日周日", "1985-10-06", DIAG_CELL_MENDED },
		{ "1985年10月5日生", "1985-10-05", DIAG_CELL_MENDED },
		{ "1985年10.5", "1985-10-05", DIAG_CELL_MENDED },
		{ "1985.10月5日", "1985-10-05", DIAG_CELL_MENDED },
		{ "1985.10.05.", "1985-10-05", DIAG_CELL_MENDED },
		{ "1985，10，5", "1985-10-05", DIAG_CELL_MENDED },
		{ "1985\\10\\5", "1985-10-05", DIAG_CELL_MENDED },
		{ "19851005.0", "1985-10-05", DIAG_CELL_MENDED },
		{ "2026年1月6月", "2026年1月6月", DIAG_DAY_FORM },
		{ "2026.1-2026.6", "2026.1-2026.6", DIAG_VALUE_VAGUE },
		{ "1985.10.5（身份证）", "1985.10.5（身份证）", DIAG_VALUE_REMARK },
		{ "2023/5/1/2", "2023/5/1/2", DIAG_DAY_FORM },
		{ "9999999", "9999999", DIAG_DAY_FORM },
	};

	mended_check_all(REGISTER_birth_date, mendday_day, cases, sizeof(cases) / sizeof(*cases));
}
END_TEST

/* 20249 is 1955-06-09, or 2024-9: nothing but a birth was then. */
START_TEST(serials_of_days_on_which_something_was_done)
{
	static const struct mended cases[] = {
		{ "20249", "20249", DIAG_DAY_AMBIGUOUS },
		{ "42374", "2016-01-05", DIAG_DAY_SERIAL },
	};
	static const struct mended births[] = { { "20249", "1955-06-09", DIAG_DAY_SERIAL } };

	mended_check_all(REGISTER_last_recheck, mendday_day, cases, sizeof(cases) / sizeof(*cases));
	mended_check_all(REGISTER_birth_date, mendday_day, births, 1);
}
END_TEST

START_TEST(months)
{
	static const struct mended cases[] = {
		{ "2026-11", "2026-11", DIAG_NONE },
		{ "2023-02-20", "2023-02-20", DIAG_NONE },
		{ "2016年4月", "2016-04", DIAG_DAY_MONTH_ALONE },
		{ "2016年4月份", "2016-04", DIAG_DAY_MONTH_ALONE },
		{ "2016.04", "2016-04", DIAG_DAY_MONTH_ALONE },
		{ "2016.4", "2016-04", DIAG_DAY_MONTH_ALONE },
		{ "2016.10", "2016-10", DIAG_DAY_MONTH_ALONE },
		{ "201604", "2016-04", DIAG_DAY_MONTH_ALONE },
		{ "2016.1", "2016.1", DIAG_DAY_AMBIGUOUS },
		{ "2016年1月", "2016-01", DIAG_DAY_MONTH_ALONE },
		{ "2016.13", "2016.13", DIAG_MONTH_FORM },
		{ "2023/2/20", "2023-02-20", DIAG_CELL_MENDED },
		{ "2016", "2016", DIAG_MONTH_FORM },
		{ "2016年元月份", "2016-01", DIAG_DAY_MONTH_ALONE },
		{ "自2016年4月起", "2016-04", DIAG_DAY_MONTH_ALONE },
		{ "2019-7月", "2019-07", DIAG_DAY_MONTH_ALONE },
		{ "Apr-2016", "2016-04", DIAG_DAY_MONTH_ALONE },
		{ "Oct-85", "1985-10", DIAG_DAY_CENTURY },
		{ "Oct-12", "Oct-12", DIAG_DAY_AMBIGUOUS },
		{ "12-Oct", "12-Oct", DIAG_MONTH_FORM },
		{ "16年4月", "2016-04", DIAG_DAY_CENTURY },
		{ "16.4", "16.4", DIAG_MONTH_FORM },
		{ "2026年第三季度", "2026年第三季度", DIAG_VALUE_VAGUE },
		{ "2026年1-6月", "2026年1-6月", DIAG_VALUE_VAGUE },
		{ "2026年1月至6月", "2026年1月至6月", DIAG_VALUE_VAGUE },
	};

	mended_check_all(REGISTER_since, mendday_month, cases, sizeof(cases) / sizeof(*cases));
}
END_TEST

START_TEST(the_identity_number_completes_a_birth)
{
	struct mend mend = mender_fine(TEXT("?"));
	day_t june = day_of(1985, 6, 12);

	ck_assert(mendday_fill(&mended_by, TEXT("1985.06"), june, &mend));
	mended_check(mend, "1985.06", "1985-06-12", DIAG_DAY_FROM_IDENTITY);
	ck_assert(mendday_fill(&mended_by, TEXT("1985.1"), day_of(1985, 10, 3), &mend));
	mended_check(mend, "1985.1", "1985-10-03", DIAG_DAY_FROM_IDENTITY);
	ck_assert(mendday_fill(&mended_by, TEXT("85.6.12"), june, &mend));
	mended_check(mend, "85.6.12", "1985-06-12", DIAG_DAY_FROM_IDENTITY);
	ck_assert(mendday_fill(&mended_by, TEXT("12.6.12"), day_of(1912, 6, 12), &mend));
	mended_check(mend, "12.6.12", "1912-06-12", DIAG_DAY_FROM_IDENTITY);
	ck_assert(mendday_fill(&mended_by, TEXT("6/12/1985"), june, &mend));
	ck_assert(mendday_fill(&mended_by, TEXT("12/6/1985"), june, &mend));
	ck_assert(mendday_fill(&mended_by, TEXT("Jun-85"), june, &mend));
	ck_assert(mendday_fill(&mended_by, TEXT("1985年"), june, &mend));
	ck_assert(mendday_fill(&mended_by, TEXT("198506"), june, &mend));
	ck_assert(!mendday_fill(&mended_by, TEXT("1985.1"), day_of(1970, 1, 1), &mend));
	ck_assert(!mendday_fill(&mended_by, TEXT("86.6.12"), june, &mend));
	ck_assert(!mendday_fill(&mended_by, TEXT("1985.07"), june, &mend));
	ck_assert(!mendday_fill(&mended_by, TEXT("1984.06"), june, &mend));
	ck_assert(!mendday_fill(&mended_by, TEXT("1985.1"), june, &mend));
	ck_assert(!mendday_fill(&mended_by, TEXT("1985-06-12"), june, &mend));
	ck_assert(!mendday_fill(&mended_by, TEXT("1985.06"), DAY_NONE, &mend));
	mended_end();
}
END_TEST

START_TEST(what_a_spreadsheet_makes_of_an_id)
{
	ck_assert(mendday_is_damage(TEXT("5-Jan")));
	ck_assert(mendday_is_damage(TEXT("Jan-05")));
	ck_assert(!mendday_is_damage(TEXT("1-5")));
	ck_assert(!mendday_is_damage(TEXT("JP-005")));
}
END_TEST

UNIT(NULL, NULL, days, serials_of_days_on_which_something_was_done, months,
     the_identity_number_completes_a_birth, what_a_spreadsheet_makes_of_an_id);
