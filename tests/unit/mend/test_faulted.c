#include "mend/faulted.h"

#include "unit.h"

static bool
is_faulted(const char *remark)
{
	return faulted_is_said(text_of(remark));
}

START_TEST(what_is_wrong_is_told)
{
	ck_assert(is_faulted("与第3户重复"));
	ck_assert(is_faulted("身份证号有误"));
	ck_assert(is_faulted("姓名写错"));
	ck_assert(is_faulted("账号与户名不符"));
	ck_assert(is_faulted("少算1人"));
	ck_assert(is_faulted("多算1人"));
	ck_assert(is_faulted("多发一个月"));
	ck_assert(is_faulted("户主已变更为其妻"));
}
END_TEST

START_TEST(what_was_looked_at_or_is_of_another_thing_is_not)
{
	ck_assert(!is_faulted(""));
	ck_assert(!is_faulted("新增"));
	ck_assert(!is_faulted("核实无误"));
	ck_assert(is_faulted("2026年3月已购小车"));
	ck_assert(is_faulted("银行退回"));
	ck_assert(is_faulted("此卡已挂失"));
	ck_assert(is_faulted("少发50元"));
	ck_assert(is_faulted("儿子考上公务员"));
	ck_assert(is_faulted("已入住敬老院"));
	ck_assert(!is_faulted("住敬老院"));
	ck_assert(is_faulted("金额待核"));
	ck_assert(!is_faulted("儿子已就业，渐退期"));
	ck_assert(!is_faulted("未购车"));
	ck_assert(!is_faulted("多发性骨折"));
	ck_assert(!is_faulted("其妻代领"));
	ck_assert(!is_faulted("上月少发一人，本月补发"));
	ck_assert(!is_faulted("原户主死亡，户主变更为其妻"));
	ck_assert(!is_faulted("待核实"));
	ck_assert(!is_faulted("身份证号有误，已更正"));
	ck_assert(!is_faulted("多重残疾，病情反复"));
	ck_assert(!is_faulted("与上年不重复"));
}
END_TEST

static void
ck_number(const char *remark, const char *want)
{
	struct text number = faulted_number(text_of(remark));

	ck_assert_msg(text_equal(number, text_of(want)), "%s: %.*s", remark, (int)number.n,
		      number.p);
}

START_TEST(the_number_that_should_stand_there)
{
	ck_number("应扣回200元", "200");
	ck_number("应发为280元", "280");
	ck_number("应发280.50元", "280.50");
	ck_number("实为3人", "3");
	ck_number("本月应发金额：620元，下月补", "620");
	ck_number("应为A类", "");
	ck_number("已发280元", "");
	ck_number("应为2026", "");
	ck_number("", "");
}
END_TEST

UNIT(NULL, NULL, what_is_wrong_is_told, what_was_looked_at_or_is_of_another_thing_is_not,
     the_number_that_should_stand_there);
