#include "intake/mendday.h"

#include "mended.h"
#include "unit.h"

START_TEST(days)
{
	static const struct mended cases[] = {
		{ "2023-05-01", "2023-05-01", MEND_FINE },
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
		{ "2023/5-1", "2023/5-1", DIAG_DAY_FORM },
		{ "2023/5/1/2", "2023/5/1/2", DIAG_DAY_FORM },
		{ "9999999", "9999999", DIAG_DAY_FORM },
	};

	mended_check_all(REGISTER_birth_date, mendday_day, cases, sizeof(cases) / sizeof(*cases));
}
END_TEST

START_TEST(months)
{
	static const struct mended cases[] = {
		{ "2026-11", "2026-11", MEND_FINE },
		{ "2023-02-20", "2023-02-20", MEND_FINE },
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
	};

	mended_check_all(REGISTER_since, mendday_month, cases, sizeof(cases) / sizeof(*cases));
}
END_TEST

START_TEST(the_identity_number_completes_a_birth)
{
	struct mend mend = mend_fine(TEXT("?"));
	day_t june = day_of(1985, 6, 12);

	ck_assert(mendday_fill(&mended_by, TEXT("1985.06"), june, &mend));
	mended_check(mend, "1985.06", "1985-06-12", DIAG_DAY_FROM_IDENTITY);
	ck_assert(mendday_fill(&mended_by, TEXT("1985.1"), day_of(1985, 10, 3), &mend));
	mended_check(mend, "1985.1", "1985-10-03", DIAG_DAY_FROM_IDENTITY);
	ck_assert(!mendday_fill(&mended_by, TEXT("1985.07"), june, &mend));
	ck_assert(!mendday_fill(&mended_by, TEXT("1984.06"), june, &mend));
	ck_assert(!mendday_fill(&mended_by, TEXT("1985.1"), june, &mend));
	ck_assert(!mendday_fill(&mended_by, TEXT("1985-06-12"), june, &mend));
	ck_assert(!mendday_fill(&mended_by, TEXT("1985.06"), DAY_NONE, &mend));
	mended_end();
}
END_TEST

Suite *
unit_suite(void)
{
	Suite *suite = suite_create("intake/mendday");
	TCase *tcase = tcase_create("all");

	tcase_add_test(tcase, days);
	tcase_add_test(tcase, months);
	tcase_add_test(tcase, the_identity_number_completes_a_birth);
	suite_add_tcase(suite, tcase);
	return suite;
}
