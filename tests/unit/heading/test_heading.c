#include "heading/heading.h"

#include <string.h>

#include "unit.h"

static void
ck(struct heading about, enum heading_home home, int place, const char *cell)
{
	ck_assert_msg(about.home == home, "%s: home %d", cell, about.home);
	ck_assert_msg(home == HEADING_UNKNOWN || about.place == place, "%s: place %d", cell,
		      about.place);
}

/* Headings, parted by "|", that all mean one thing. */
static void
ck_each(struct text headings, enum heading_home home, int place)
{
	while (headings.n > 0) {
		struct text one = text_next(&headings, '|');
		char cell[HEADING_SIZE];

		text_keep(cell, sizeof(cell), one);
		ck(heading_find(one), home, place, cell);
	}
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
		{ "提标后月保障金", HEADING_REGISTER, REGISTER_amount },
		{ "户月合计（元）", HEADING_REGISTER, REGISTER_amount },
		{ "变更后金额", HEADING_REGISTER, REGISTER_amount },
		{ "每户每月", HEADING_REGISTER, REGISTER_amount },
		{ "特困人员数", HEADING_SHEET, SHEET_covered },
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
		  "代发金额|拨付金额|入账金额|核准救助金额（元）|实际发放金额（元）|"
		  "转账金额" },
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
		  "救助证编号|低保金领取证号|特困供养证号|低保家庭编号|家庭代码|"
		  "低保证号码" },
		{ HEADING_REGISTER, REGISTER_name,
		  "受助人|供养对象姓名|享受人姓名|受益人|对象姓名" },
		{ HEADING_REGISTER, REGISTER_id_number,
		  "供养对象身份证号|享受人证件号码|18位身份证号|保障对象身份证号码" },
		{ HEADING_REGISTER, REGISTER_phone,
		  "户主联系方式|成员电话|联系人电话号码|常用手机号码" },
		{ HEADING_UNKNOWN, 0,
		  "监护人账号|与监护人关系|监护人联系方式|与儿童关系|成员序号|"
		  "代发金额（季度）|证号|三个月合计|补发金额|上月发放金额|原户主姓名|"
		  "代办人身份证号|年发放合计" },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++)
		ck_each(text_of(cases[i].headings), cases[i].home, cases[i].place);
}
END_TEST

/* What offices and their systems write, by the words that make it; parted by "|". */
START_TEST(headings_of_many_offices)
{
	static const struct {
		enum heading_home home;
		int place;
		const char *headings;
	} cases[] = {
		{ HEADING_REGISTER, REGISTER_name,
		  "真实姓名|老年人姓名|入住老人姓名|免费对象姓名|在册人员姓名|"
		  "困难母亲姓名|受助学生姓名|优抚对象姓名|退役士兵姓名|重度残疾人姓名|"
		  "分散特困人员姓名|家庭主要成员姓名|受助对象名称" },
		{ HEADING_REGISTER, REGISTER_id_number,
		  "入住人身份证号|受助对象身份证号|退役军人身份证号|参保人身份证号|"
		  "临时救助对象身份证号|享受人证件号码|身份证号(必填)|"
		  "公民身份号码(身份证号)" },
		{ HEADING_SHEET, SHEET_head,
		  "贫困户姓名|低收入户名称|危改户主姓名|主申请人姓名|户主或申请人姓名|"
		  "农户(户主)姓名" },
		{ HEADING_SHEET, SHEET_head_id,
		  "户主居民身份证号|农户身份证号码|脱贫户身份证号|主申请人身份证号" },
		{ HEADING_REGISTER, REGISTER_relation, "与户主亲属关系|户内关系|与户主是什么关系" },
		{ HEADING_REGISTER, REGISTER_phone,
		  "个人电话|有效联系方式|11位手机号码|电话/手机号码|座机电话|户联系电话|"
		  "联系电话1|享受对象联系电话" },
		{ HEADING_SHEET, SHEET_second_phone, "联系电话2|其他联系电话|备用手机号码" },
		{ HEADING_REGISTER, REGISTER_account,
		  "退费账号|打卡账号|工商银行卡号|第三代社保卡账号|领取补贴银行账号|"
		  "开户行账号|转账账号" },
		{ HEADING_REGISTER, REGISTER_bank,
		  "开户银行全称|收款人开户行|社保卡开户银行|支行名称|开卡行|经办银行|"
		  "打卡银行" },
		{ HEADING_REGISTER, REGISTER_payee,
		  "一卡通持有人|社保卡持卡人|银行卡持有人|存折开户名|收款人户名" },
		{ HEADING_SHEET, SHEET_members,
		  "户籍人数|全家总人口|本户人口|家庭常住人口|户口簿人数" },
		{ HEADING_SHEET, SHEET_covered,
		  "纳入人数|本户享受人口|核定享受人口|现有保障人数|供养人口数|"
		  "家庭中享受低保人数" },
		{ HEADING_REGISTER, REGISTER_amount,
		  "月核定保障金额（元/户·月）|每户每月(元)补助|月享受低保金额|"
		  "月实发保障金|现低保金额|每月津贴|本月实发补助|10月份低保金额|"
		  "户月低保补助|月应发低保金(元)" },
		{ HEADING_SHEET, SHEET_rate,
		  "月均人救助金|人均月低保金额|每人每月补贴标准|每人月发放金额|"
		  "补贴标准(元/人·月)|月发放标准|人平月补差|人均领取金额" },
		{ HEADING_SHEET, SHEET_paid, "补助款(元)|实领金额|补贴总额|拟救助金额|审定金额" },
		{ HEADING_SHEET, SHEET_per_capita, "核对家庭月人均收入|家庭人均月可支配收入" },
		{ HEADING_REGISTER, REGISTER_since,
		  "执行起始年月|享受保障年月|救助开始月份|纳入低保月份|起补年月|"
		  "开始发放年月|何年何月享受低保|享受低保起始月份|认定时间|"
		  "纳入特困时间|开始供养时间|纳入保障年月" },
		{ HEADING_REGISTER, REGISTER_village, "居民委员会|户籍所属社区|嘎查(村)|村级单位" },
		{ HEADING_REGISTER, REGISTER_town,
		  "街道办事处|户籍街道|居住街道|镇街名称|苏木(镇)|户籍地乡镇" },
		{ HEADING_REGISTER, REGISTER_disease,
		  "患病类型|所患病种|重大疾病名称|疾病|患何种疾病" },
		{ HEADING_REGISTER, REGISTER_disability_card,
		  "受助对象残疾证号|残疾人证件号码|本人残疾证号" },
		{ HEADING_REGISTER, REGISTER_disability_grade, "残疾证等级|主要残疾等级|评残等级" },
		{ HEADING_REGISTER, REGISTER_household_id,
		  "社会救助证号|农村低保证号|低保证件号|边缘证号" },
		{ HEADING_SHEET, SHEET_age, "老人年龄|成员年龄" },
		{ HEADING_SHEET, SHEET_remark,
		  "备注1|其他需要说明的情况|家庭困难情况说明|其它备注" },
		{ HEADING_SHEET, SHEET_entitled, "是否享受低保待遇|是否为低保对象" },
		{ HEADING_REGISTER, REGISTER_care_mode, "供养方式(分散/集中)" },
		/* whose it is, when it was, what is counted, what the money is for */
		{ HEADING_UNKNOWN, 0,
		  "与享受人关系|与补贴对象关系|银行号|开户银行号|退款账号|户口簿号|"
		  "一卡通姓名|打卡人姓名|现住村|单位(社区)|儿童年龄|救治人员姓名|"
		  "经济人员姓名|发放人姓名|发放人员姓名|认定人员姓名|监测人员姓名|"
		  "救助人姓名|资助人姓名|供养人姓名|认定人姓名|保险受益人|发放人名称|"
		  "护理人姓名|照料人身份证号|照料人账号|领款人身份证号|开户人身份证号|"
		  "一卡通户名身份证号|父亲姓名|母亲身份证号|班主任姓名|网格员电话|"
		  "帮扶责任人联系电话|代领人与户主关系|与儿童关系|与被监护人关系|"
		  "与代理人关系|与经办人关系|车主姓名|产权人姓名|寄养家庭户主姓名|"
		  "退役证件号|优抚对象|房产证号|校园卡卡号|老年卡号|单位电话|村支书电话|"
		  "赡养人家庭人口数|低保对象(人)|低保对象(户)|村委会(个)|劳动力(人)|"
		  "残疾人(人)|困难家庭总人数|查体总人数" },
		{ HEADING_UNKNOWN, 0,
		  "补助金额(每亩)|补助金额(元/亩)|补贴标准(元/年)|补助金额(元/天)|"
		  "医疗保险(元)|金额(大写)|慰问金额|抚恤金额|临时救助金额|资助金额|"
		  "本次发放|季保障金|1-3月低保金|三个月低保金|补发月保障金|上月低保金|"
		  "累计补助金额|年补贴金额|月保障标准|月护理补贴|每月合计|月均生活费|"
		  "个人缴费金额|医疗救助金额|低保金加发金额|救助结束月份|享受截止时间|"
		  "停发年月|救助发放时间|公示开始时间|服刑开始时间|残疾证发证时间|"
		  "入住年月|待遇年月|低保月份|执行时间|死亡(失踪)时间|审核类型|申请类型|"
		  "等级|级别|对象类型|人员类别|致贫原因|社会关系|原籍社区|来源村|"
		  "户籍地村|供养时间" },
		/* remarks */
		{ HEADING_UNKNOWN, 0,
		  "姓名(监护人)|姓名（代领人）|姓名(曾用名)|身份证号(配偶)|死亡日期(配偶)|"
		  "出生日期(子女)|银行账号(旧)|银行账号(已注销)|银行账号(村干部)|"
		  "联系电话(父亲)|与户主关系(监护人)|月保障金(停发)|月保障金(调整前)|"
		  "月保障金(标准)|村(原)|村(迁出地)|户编号(旧)|家庭人口(2025)" },
		{ HEADING_REGISTER, REGISTER_name, "姓名(必填)|姓名(户主)|姓名(事实无人抚养儿童)" },
		{ HEADING_REGISTER, REGISTER_relation, "与户主关系(配偶、子女等)" },
		{ HEADING_REGISTER, REGISTER_payee, "户名(监护人)" },
		{ HEADING_REGISTER, REGISTER_id_number, "身份证号(18位)|身份证号(含配偶)" },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++)
		ck_each(text_of(cases[i].headings), cases[i].home, cases[i].place);
}
END_TEST

/* Headings below groups; "group/heading", parted by "|". */
START_TEST(groups_of_others)
{
	static const struct {
		enum heading_home home;
		int place;
		const char *headings;
	} cases[] = {
		{ HEADING_UNKNOWN, 0,
		  "父亲/姓名|父母/身份证号|一卡通/姓名|社保卡信息/身份证号|"
		  "母亲情况/联系电话|祖父/身份证号|儿子/姓名|照料护理人/身份证号|"
		  "网格员/联系电话|代理人/身份证号|受托人/姓名|法定代表人/姓名|"
		  "家庭医生/姓名|班主任/姓名|工作单位/电话|开户人/身份证号|"
		  "领款人/联系电话|去年/月保障金|上期/金额|旧/账号|第一季度/发放金额|"
		  "1-3月/金额|三个月/金额|累计/发放金额|补发/月保障金|停发/金额|"
		  "物价补贴/金额|分类施保/金额|核减/金额|困难残疾人生活补贴/金额|"
		  "重度残疾人护理补贴/金额|11月(含补发)/金额" },
		{ HEADING_REGISTER, REGISTER_payee, "一卡通/户名|开户人/姓名|收款人/户名" },
		{ HEADING_REGISTER, REGISTER_account, "收款人/账号|领款人/银行账号" },
		{ HEADING_REGISTER, REGISTER_name,
		  "困难母亲/姓名|儿童/姓名|老人/姓名|父母双亡儿童/姓名|祖孙家庭成员/姓名|"
		  "养老机构入住老人/姓名" },
		{ HEADING_REGISTER, REGISTER_amount,
		  "目前情况/月保障金|10月/金额|第四季度/月保障金|2024年10月/发放金额|"
		  "2026-10月/金额" },
		{ HEADING_SHEET, SHEET_paid, "当前/发放金额|发放情况/金额|退役军人生活补助/金额" },
		{ HEADING_REGISTER, REGISTER_disability_grade, "残疾证/等级" },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct text headings = text_of(cases[i].headings);

		while (headings.n > 0) {
			struct text cell = text_next(&headings, '|');
			char both[HEADING_SIZE];

			text_keep(both, sizeof(both), cell);
			struct text over = text_next(&cell, '/');

			ck(heading_find_below(over, cell), cases[i].home, cases[i].place, both);
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
	static const char changes[] =
		"补发（扣发）|增减额|月增减额（元）|差额|调整金额|增(+)减(-)额|变动金额";
	static const char others[] = "月保障金|调整后金额|变动前金额|月补差额|扣减金额";
	struct text rest = text_of(changes);

	while (rest.n > 0)
		ck_assert(heading_is_change(text_next(&rest, '|')));
	rest = text_of(others);
	while (rest.n > 0)
		ck_assert(!heading_is_change(text_next(&rest, '|')));
}
END_TEST

START_TEST(what_was_before_is_told_by_its_heading)
{
	ck_assert(heading_is_earlier(TEXT("复核前月保障金")));
	ck_assert(heading_is_earlier(TEXT("原标准")));
	ck_assert(!heading_is_earlier(TEXT("复核后月保障金")));
}
END_TEST

UNIT(NULL, NULL, what_was_before_is_told_by_its_heading, changes_are_told_by_their_headings,
     groups_of_others, headings_as_clerks_write_them, headings_made_of_words,
     headings_of_many_offices, headings_that_are_met, two_rows_make_one, scales,
     units_are_part_of_the_meaning, line_breaks_and_blanks_go);
