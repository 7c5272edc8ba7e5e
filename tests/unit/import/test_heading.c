#include "import/heading.h"

#include <string.h>

#include "unit.h"

static void
ck(struct heading about, enum heading_home home, int place, const char *cell)
{
	ck_assert_msg(about.home == home, "%s: home %d", cell, about.home);
	ck_assert_msg(home == HEADING_UNKNOWN || about.place == place, "%s: place %d", cell,
		      about.place);
}

START_TEST(headings_as_clerks_write_them)
{
	static const struct {
		const char *cell;
		enum heading_home home;
		int place;
	} cases[] = {
		{ "姓名", HEADING_REGISTER, REGISTER_name },
		{ "姓 名", HEADING_REGISTER, REGISTER_name },
		{ "*姓名：", HEADING_REGISTER, REGISTER_name },
		{ "身份证\n号码", HEADING_REGISTER, REGISTER_id_number },
		{ "身份证号（18位）", HEADING_REGISTER, REGISTER_id_number },
		{ "月收入（元/月）", HEADING_REGISTER, REGISTER_income },
		{ "月收入（元/年）", HEADING_UNKNOWN, 0 },
		{ "金融资产（万元）", HEADING_REGISTER, REGISTER_financial_assets },
		{ "姓名（万元）", HEADING_UNKNOWN, 0 },
		{ "wage", HEADING_REGISTER, REGISTER_wage },
		{ "户主", HEADING_SHEET, SHEET_head },
		{ "银行卡（折）号", HEADING_REGISTER, REGISTER_account },
		{ "村（居）民委员会", HEADING_REGISTER, REGISTER_village },
		{ "乡", HEADING_REGISTER, REGISTER_town },
		{ "联系电话（手机）", HEADING_REGISTER, REGISTER_phone },
		{ "收入（年）总额", HEADING_UNKNOWN, 0 },
		{ "发放金额（元）", HEADING_SHEET, SHEET_paid },
		{ "古怪", HEADING_UNKNOWN, 0 },
		{ "", HEADING_UNKNOWN, 0 },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		ck(heading_find(text_of(cases[i].cell)), cases[i].home, cases[i].place,
		   cases[i].cell);
}
END_TEST

START_TEST(headings_made_of_words)
{
	static const struct {
		const char *heading;
		enum heading_home home;
		int place;
	} cases[] = {
		{ "农商银行账号", HEADING_REGISTER, REGISTER_account },
		{ "惠民惠农“一卡通”账号", HEADING_REGISTER, REGISTER_account },
		{ "开户网点", HEADING_REGISTER, REGISTER_bank },
		{ "村/社区", HEADING_REGISTER, REGISTER_village },
		{ "乡镇(街道、场)", HEADING_REGISTER, REGISTER_town },
		{ "残疾人姓名", HEADING_REGISTER, REGISTER_name },
		{ "特困人员身份证号码", HEADING_REGISTER, REGISTER_id_number },
		{ "低保户主姓名", HEADING_SHEET, SHEET_head },
		{ "户月补差金额", HEADING_REGISTER, REGISTER_amount },
		{ "每月发放金额", HEADING_REGISTER, REGISTER_amount },
		{ "10月份发放金额", HEADING_REGISTER, REGISTER_amount },
		{ "10月保障金", HEADING_REGISTER, REGISTER_amount },
		{ "1-2月保障金", HEADING_UNKNOWN, 0 },
		{ "1、2月保障金", HEADING_UNKNOWN, 0 },
		{ "10-12月保障金", HEADING_UNKNOWN, 0 },
		{ "补贴金额", HEADING_SHEET, SHEET_paid },
		{ "家庭成员人数", HEADING_SHEET, SHEET_members },
		{ "施保人数", HEADING_SHEET, SHEET_covered },
		{ "户籍人口数", HEADING_SHEET, SHEET_members },
		{ "补贴人数", HEADING_SHEET, SHEET_covered },
		{ "社区居委会", HEADING_REGISTER, REGISTER_village },
		{ "所属村组", HEADING_REGISTER, REGISTER_village },
		{ "施保类别", HEADING_SHEET, SHEET_class },
		{ "首次享受时间", HEADING_REGISTER, REGISTER_since },
		{ "起保年月", HEADING_REGISTER, REGISTER_since },
		{ "其中:保障人数", HEADING_SHEET, SHEET_covered },
		{ "残疾证编号", HEADING_REGISTER, REGISTER_disability_card },
		{ "是否参加医保", HEADING_REGISTER, REGISTER_insured },
		{ "户主性别", HEADING_REGISTER, REGISTER_sex },
		{ "现享受金额(元/月)", HEADING_REGISTER, REGISTER_amount },
		{ "人均补差(元/月)", HEADING_SHEET, SHEET_rate },
		{ "现享受金额(元/年)", HEADING_UNKNOWN, 0 },
		{ "监护人姓名", HEADING_UNKNOWN, 0 },
		{ "监护人电话", HEADING_UNKNOWN, 0 },
		{ "原月保障金额", HEADING_UNKNOWN, 0 },
		{ "季度发放金额", HEADING_UNKNOWN, 0 },
		{ "月人均补差金额", HEADING_SHEET, SHEET_rate },
		{ "月保障标准", HEADING_UNKNOWN, 0 },
		{ "农商银行", HEADING_UNKNOWN, 0 },
		{ "人数", HEADING_UNKNOWN, 0 },
		{ "", HEADING_UNKNOWN, 0 },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct heading found = heading_find(text_of(cases[i].heading));

		ck_assert_msg(found.home == cases[i].home, "%s: home %d", cases[i].heading,
			      found.home);
		ck_assert_msg(found.home == HEADING_UNKNOWN || found.place == cases[i].place,
			      "%s: place %d", cases[i].heading, found.place);
	}
}
END_TEST

START_TEST(two_rows_make_one)
{
	ck(heading_find_below(TEXT("户主"), TEXT("姓名")), HEADING_SHEET, SHEET_head, "户主/姓名");
	ck(heading_find_below(TEXT("户主基本情况"), TEXT("身份证号")), HEADING_SHEET, SHEET_head_id,
	   "户主基本情况/身份证号");
	ck(heading_find_below(TEXT("家庭成员"), TEXT("姓名")), HEADING_REGISTER, REGISTER_name,
	   "家庭成员/姓名");
	ck(heading_find_below(TEXT("月收入"), TEXT("工资性收入")), HEADING_REGISTER, REGISTER_wage,
	   "月收入/工资性收入");
	ck(heading_find_below(TEXT("年收入（元）"), TEXT("工资性收入")), HEADING_REGISTER,
	   REGISTER_wage_year, "年收入/工资性收入");
	ck(heading_find_below(TEXT("月发放金额（元）"), TEXT("合计")), HEADING_REGISTER,
	   REGISTER_amount, "月发放金额（元）/合计");
	ck(heading_find_below(TEXT("发放金额"), TEXT("合计")), HEADING_UNKNOWN, 0, "发放金额/合计");
	ck(heading_find(TEXT("家庭成员（人）")), HEADING_SHEET, SHEET_members, "家庭成员（人）");
	ck(heading_find_below(TEXT("监护人"), TEXT("姓名")), HEADING_UNKNOWN, 0, "监护人/姓名");
	ck(heading_find_below(TEXT("调整前"), TEXT("月保障金")), HEADING_UNKNOWN, 0,
	   "调整前/月保障金");
	ck(heading_find_below(TEXT("目前情况"), TEXT("月保障金")), HEADING_REGISTER,
	   REGISTER_amount, "目前情况/月保障金");
	ck(heading_find_below(TEXT("村"), TEXT("")), HEADING_REGISTER, REGISTER_village, "村");
	ck(heading_find_below(TEXT(""), TEXT("村")), HEADING_REGISTER, REGISTER_village, "村");
}
END_TEST

START_TEST(scales)
{
	ck_assert_int_eq(heading_find(TEXT("金融资产（万元）")).scale, 10000);
	ck_assert_int_eq(heading_find(TEXT("金融资产（元）")).scale, 1);
	ck_assert_int_eq(heading_scale(TEXT("积蓄(万元)")), 10000);
	ck_assert_int_eq(heading_scale(TEXT("万元")), 1);
	ck_assert_ptr_eq(heading_column(heading_find(TEXT("姓名"))),
			 &schema_of(RECORD_REGISTER)->column[REGISTER_name]);
	ck_assert_ptr_null(heading_column(heading_find(TEXT("古怪"))));
}
END_TEST

START_TEST(units_are_part_of_the_meaning)
{
	static const struct {
		const char *heading;
		int place; /* of the register; -1: unknown */
		int64_t scale;
	} cases[] = {
		{ "工资性收入（元/月）", REGISTER_wage, 1 },
		{ "工资性收入(元／年)", REGISTER_wage_year, 1 },
		{ "经营性收入（元/年）", REGISTER_business_year, 1 },
		{ "转移性收入（万元/年）", REGISTER_transfer_year, 10000 },
		{ "工资性收入（月）", REGISTER_wage, 1 },
		{ "月工资性收入（元/年）", -1, 1 },
		{ "年收入（元/月）", -1, 1 },
		{ "工资性收入（元/季）", -1, 1 },
		{ "基础养老金（元/月）", REGISTER_base_pension, 1 },
		{ "保障金（元/户·月）", REGISTER_amount, 1 },
		{ "月保障金额（百元）", REGISTER_amount, 100 },
		{ "月保障金额（千元）", REGISTER_amount, 1000 },
		{ "月保障金额（单位：元）", REGISTER_amount, 1 },
		{ "姓名（万元）", -1, 1 },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct heading found = heading_find(text_of(cases[i].heading));

		ck_assert_msg((cases[i].place < 0) == (found.home != HEADING_REGISTER), "%s",
			      cases[i].heading);
		if (cases[i].place >= 0)
			ck_assert_msg(found.place == cases[i].place &&
					      found.scale == cases[i].scale,
				      "%s: %d", cases[i].heading, found.place);
	}
}
END_TEST

START_TEST(line_breaks_and_blanks_go)
{
	struct arena arena = { 0 };

	ck_assert(text_equal(heading_clean(TEXT("户主\n姓名"), &arena), TEXT("户主姓名")));
	ck_assert(text_equal(heading_clean(TEXT("姓　名 "), &arena), TEXT("姓名")));
	ck_assert(text_equal(heading_clean(TEXT("house id"), &arena), TEXT("house id")));
	arena_free(&arena);
}
END_TEST

UNIT(NULL, NULL, headings_as_clerks_write_them, headings_made_of_words, two_rows_make_one, scales,
     units_are_part_of_the_meaning, line_breaks_and_blanks_go);
