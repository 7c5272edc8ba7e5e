#include "mend/village.h"

#include "unit.h"

START_TEST(villages)
{
	static const char *const cases[][2] = {
		{ "村：金桥村", "金桥村" },
		{ "村（社区）名称: 金桥社区", "金桥社区" },
		{ "金桥村（12户）", "金桥村" },
		{ "金桥居委会", "金桥居委会" },
		{ "一、金桥村", "金桥村" },
		{ "（三）沙湾村", "沙湾村" },
		{ "(12)沙湾村（3户）", "沙湾村" },
		{ "第一、金桥村", "金桥村" },
		{ "第五部分 上坪村", "上坪村" },
		{ "2.柳堤村", "柳堤村" },
		{ "金桥村：", "金桥村" },
		{ "二、金桥村：12户25人", "金桥村" },
		{ "金桥村 12户", "金桥村" },
		{ "三里村", "三里村" },
		{ "一、城市低保", "" },
		{ "★金桥村", "金桥村" },
		{ "村", "" },
		{ "社区居委会（盖章）", "" },
		{ "社区居委会", "" },
		{ "花园社区居委会", "花园社区居委会" },
		{ "花园社区居委会（盖章）", "" },
		{ "填报单位：金桥村", "" },
		{ "张三", "" },
		{ "", "" },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		ck_assert_msg(
			text_equal(village_of_row(text_of(cases[i][0])), text_of(cases[i][1])),
			"%s", cases[i][0]);
}
END_TEST

START_TEST(sheets_are_called_after_villages)
{
	ck_assert(text_equal(village_of_sheet(TEXT(" 向东闸村")), TEXT("向东闸村")));
	ck_assert(text_equal(village_of_sheet(TEXT("金桥社区")), TEXT("金桥社区")));
	ck_assert_uint_eq(village_of_sheet(TEXT("各村")).n, 0);
	ck_assert_uint_eq(village_of_sheet(TEXT("1村")).n, 0);
	ck_assert_uint_eq(village_of_sheet(TEXT("Sheet1")).n, 0);
}
END_TEST

UNIT(NULL, NULL, villages, sheets_are_called_after_villages);
