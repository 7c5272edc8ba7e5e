#include "mend/wording.h"

#include "mend/local.h"
#include "unit.h"

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
		{ "低保户主姓名", HEADING_LOCAL, LOCAL_head },
		{ "户月补差金额", HEADING_REGISTER, REGISTER_amount },
		{ "每月发放金额", HEADING_REGISTER, REGISTER_amount },
		{ "10月份发放金额", HEADING_REGISTER, REGISTER_amount },
		{ "10月保障金", HEADING_REGISTER, REGISTER_amount },
		{ "1-2月保障金", HEADING_UNKNOWN, 0 },
		{ "1、2月保障金", HEADING_UNKNOWN, 0 },
		{ "10-12月保障金", HEADING_UNKNOWN, 0 },
		{ "补贴金额", HEADING_LOCAL, LOCAL_paid },
		{ "家庭成员人数", HEADING_LOCAL, LOCAL_members },
		{ "施保人数", HEADING_LOCAL, LOCAL_covered },
		{ "施保类别", HEADING_LOCAL, LOCAL_class },
		{ "首次享受时间", HEADING_REGISTER, REGISTER_since },
		{ "起保年月", HEADING_REGISTER, REGISTER_since },
		{ "其中:保障人数", HEADING_LOCAL, LOCAL_covered },
		{ "残疾证编号", HEADING_REGISTER, REGISTER_disability_card },
		{ "是否参加医保", HEADING_REGISTER, REGISTER_insured },
		{ "户主性别", HEADING_REGISTER, REGISTER_sex },
		{ "现享受金额(元/月)", HEADING_REGISTER, REGISTER_amount },
		{ "人均补差(元/月)", HEADING_UNKNOWN, 0 },
		{ "现享受金额(元/年)", HEADING_UNKNOWN, 0 },
		{ "监护人姓名", HEADING_UNKNOWN, 0 },
		{ "监护人电话", HEADING_UNKNOWN, 0 },
		{ "原月保障金额", HEADING_UNKNOWN, 0 },
		{ "季度发放金额", HEADING_UNKNOWN, 0 },
		{ "月人均补差金额", HEADING_UNKNOWN, 0 },
		{ "月保障标准", HEADING_UNKNOWN, 0 },
		{ "农商银行", HEADING_UNKNOWN, 0 },
		{ "人数", HEADING_UNKNOWN, 0 },
		{ "", HEADING_UNKNOWN, 0 },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct heading found = wording_find(text_of(cases[i].heading));

		ck_assert_msg(found.home == cases[i].home, "%s: home %d", cases[i].heading,
			      found.home);
		ck_assert_msg(found.home == HEADING_UNKNOWN ||
				      (found.place == cases[i].place && found.loose),
			      "%s: place %d", cases[i].heading, found.place);
	}
}
END_TEST

UNIT(NULL, NULL, headings_made_of_words);
