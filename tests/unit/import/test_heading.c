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
		{ "人均补助（元/人·月）", HEADING_SHEET, SHEET_rate },
		{ "月保障金额（元/人·月）", HEADING_UNKNOWN, -1 },
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

/* Of systems, banks and clerks; parted by "|", each list of one column. */
START_TEST(headings_that_are_met)
{
	static const struct {
		enum heading_home home;
		int place;
		const char *headings;
	} cases[] = {
		{ HEADING_REGISTER, REGISTER_relation,
		  "家庭角色|成员与户主的关系|与户主称谓|家庭成员关系|与主申请人关系|"
		  "与户主之间的关系|家庭身份" },
		{ HEADING_REGISTER, REGISTER_village,
		  "所属区划|行政区划名称|村社|村屯|所在村（居）|居委会名称|行政村/社区" },
		{ HEADING_REGISTER, REGISTER_town, "街镇|乡（街）|所属乡镇办|苏木（乡镇）" },
		{ HEADING_REGISTER, REGISTER_account,
		  "供养对象账号|收款方账号|对方账号|客户账号|代发账号|特困人员银行卡号" },
		{ HEADING_REGISTER, REGISTER_bank,
		  "代发行|收款方开户行|开户行行名|对方行名|开户机构" },
		{ HEADING_REGISTER, REGISTER_payee,
		  "账户户名|收款方户名|收款方名称|客户姓名|持卡人名称|代发户名" },
		{ HEADING_REGISTER, REGISTER_amount,
		  "月发放合计（元）|户月应发合计|月代发金额|月核准金额|家庭月补助合计" },
		{ HEADING_SHEET, SHEET_paid,
		  "代发金额|拨付金额|入账金额|核准救助金额（元）|实际发放金额（元）|转账金额" },
		{ HEADING_SHEET, SHEET_rate,
		  "人月补差|人月补助标准|每人月补差金额|人月保障金（元）|人均标准" },
		{ HEADING_SHEET, SHEET_seq, "代发序号|总序号|户序号|发放序号|花名册序号" },
		{ HEADING_SHEET, SHEET_remark,
		  "附言|摘要|备注说明|变动备注|异动情况|批注|汇款附言" },
		{ HEADING_SHEET, SHEET_covered,
		  "享受保障人数|核准人数|批准享受人数|拟保人数|供养人口|保障总人数" },
		{ HEADING_SHEET, SHEET_members,
		  "人口数量|家庭成员总数|共同生活成员数|家庭人口总数" },
		{ HEADING_SHEET, SHEET_class, "保障档|救助档次|分类施保类别|档别" },
		{ HEADING_REGISTER, REGISTER_since,
		  "首次享受年月|救助开始时间|供养起始时间|纳保日期|享受开始年月|起发月份|"
		  "审批通过时间" },
		{ HEADING_REGISTER, REGISTER_household_id,
		  "救助证编号|低保金领取证号|特困供养证号|低保家庭编号|家庭代码|低保证号码" },
		{ HEADING_REGISTER, REGISTER_name,
		  "受助人|供养对象姓名|享受人姓名|受益人|对象姓名" },
		{ HEADING_REGISTER, REGISTER_id_number,
		  "供养对象身份证号|享受人证件号码|18位身份证号|保障对象身份证号码" },
		{ HEADING_REGISTER, REGISTER_phone,
		  "户主联系方式|成员电话|联系人电话号码|常用手机号码" },
		{ HEADING_UNKNOWN, 0,
		  "监护人账号|与监护人关系|监护人联系方式|与儿童关系|成员序号|代发金额（季度）|"
		  "证号|"
		  "三个月合计|补发金额|上月发放金额|原户主姓名|代办人身份证号|年发放合计" },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct text headings = text_of(cases[i].headings);

		while (headings.n > 0) {
			struct text one = text_next(&headings, '|');
			char cell[HEADING_SIZE];

			text_keep(cell, sizeof(cell), one);
			ck(heading_find(one), cases[i].home, cases[i].place, cell);
		}
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

START_TEST(changes_are_told_by_their_headings)
{
	static const char changes[] = "增减额|月增减额（元）|差额|调整金额|增(+)减(-)额|变动金额";
	static const char others[] = "月保障金|调整后金额|变动前金额|月补差额|扣减金额";
	struct text rest = text_of(changes);

	while (rest.n > 0)
		ck_assert(heading_is_change(text_next(&rest, '|')));
	rest = text_of(others);
	while (rest.n > 0)
		ck_assert(!heading_is_change(text_next(&rest, '|')));
}
END_TEST

UNIT(NULL, NULL, changes_are_told_by_their_headings, headings_as_clerks_write_them,
     headings_made_of_words, headings_that_are_met, two_rows_make_one, scales,
     units_are_part_of_the_meaning, line_breaks_and_blanks_go);
