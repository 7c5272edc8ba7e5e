#include "mend/moneyunit.h"

#include "unit.h"

static void
ck(const char *remark, bool is, int64_t scale, enum moneyunit_period period)
{
	struct moneyunit unit = moneyunit_of(text_of(remark));

	ck_assert_msg(unit.is == is, "%s", remark);
	ck_assert_msg(!is || (unit.scale == scale && unit.period == period), "%s", remark);
}

START_TEST(units_of_money)
{
	ck("(元)", true, 1, MONEYUNIT_NONE);
	ck("(万元/年)", true, 10000, MONEYUNIT_YEAR);
	ck("单位:百元", true, 100, MONEYUNIT_NONE);
	ck("(元/月)", true, 1, MONEYUNIT_MONTH);
	ck("(人)", false, 1, MONEYUNIT_NONE);
	ck("(元/季)", false, 1, MONEYUNIT_NONE);
	ck("(元/人·月)", true, 1, MONEYUNIT_MONTH);
	ck_assert(moneyunit_of(TEXT("(元/人/月)")).each && !moneyunit_of(TEXT("(元/月)")).each);
}
END_TEST

START_TEST(units_of_a_line)
{
	ck_assert_int_eq(moneyunit_of_line(TEXT("单位：万元")), 10000);
	ck_assert_int_eq(moneyunit_of_line(TEXT("填报单位：某镇　　单位：千元")), 1);
	ck_assert_int_eq(moneyunit_of_line(TEXT("单位：元")), 1);
	ck_assert_int_eq(moneyunit_of_line(TEXT("某镇")), 1);
}
END_TEST

UNIT(NULL, NULL, units_of_money, units_of_a_line);
