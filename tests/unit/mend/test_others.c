#include "mend/others.h"

#include "unit.h"

static const struct column *
column_at(int place)
{
	return &schema_of(RECORD_REGISTER)->column[place];
}

START_TEST(remarks_of_others)
{
	static const struct {
		int place;
		const char *remark;
		bool others;
	} cases[] = {
		{ REGISTER_name, "(监护人)", true },
		{ REGISTER_name, "(曾用名)", true },
		{ REGISTER_name, "(户主)", false },
		{ REGISTER_died_on, "(配偶)", true },
		{ REGISTER_died_on, "(户主配偶)", true },
		{ REGISTER_relation, "(配偶)", true },
		{ REGISTER_relation, "(配偶、子女)", false },
		{ REGISTER_account, "(旧)", true },
		{ REGISTER_account, "(监护人须填)", false },
		{ REGISTER_payee, "(监护人)", false },
		{ REGISTER_amount, "(停发)", true },
		{ REGISTER_amount, "(含补发)", false },
		{ REGISTER_vehicles, "(2025)", true },
		{ REGISTER_vehicles, "(辆)", false },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++)
		ck_assert_msg(others_in_remark(text_of(cases[i].remark),
					       column_at(cases[i].place)) == cases[i].others,
			      "%s", cases[i].remark);
}
END_TEST

START_TEST(groups_of_money)
{
	ck_assert(others_are_paid(TEXT("1-3月")));
	ck_assert(others_are_paid(TEXT("11月(含补发)")));
	ck_assert(!others_are_paid(TEXT("2026-10月")));
	ck_assert(!others_are_paid(TEXT("2026年10月")));
	ck_assert(others_are_paid(TEXT("2026年10-12月")));
}
END_TEST

START_TEST(titles_of_several_months)
{
	static const char *const several[] = {
		"2026年第三季度低保金发放表", "2026年10-12月花名册",   "2026年9月至11月", "9、10月",
		"特困供养金（7—9月）",        "2026年10月—2026年12月", "上半年"
	};
	static const char *const one[] = { "2026年10月",
					   "2026-10月",
					   "2026-2027年度11月",
					   "11月1日至11月30日",
					   "2026年11月散居孤儿、事实无人抚养儿童",
					   "月保障金",
					   "" };

	for (size_t i = 0; i < ARRAY_LENGTH(several); i++)
		ck_assert_msg(others_are_months(text_of(several[i])), "%s", several[i]);
	for (size_t i = 0; i < ARRAY_LENGTH(one); i++)
		ck_assert_msg(!others_are_months(text_of(one[i])), "%s", one[i]);
	ck_assert(others_are_once(TEXT("2026年冬季取暖补贴发放表")));
	ck_assert(!others_are_once(TEXT("2026年11月高龄津贴发放表")));
}
END_TEST

START_TEST(groups_of_persons)
{
	ck_assert(others_in_group(TEXT("监护人"), TEXT("姓名"), column_at(REGISTER_name)));
	ck_assert(others_in_group(TEXT("一卡通"), TEXT("姓名"), column_at(REGISTER_name)));
	ck_assert(!others_in_group(TEXT("一卡通"), TEXT("账号"), column_at(REGISTER_account)));
	ck_assert(others_in_group(TEXT("核减"), TEXT("金额"), column_at(REGISTER_amount)));
	ck_assert(!others_in_group(TEXT("老人"), TEXT("姓名"), column_at(REGISTER_name)));
	ck_assert(!others_in_group(TEXT("监测"), TEXT("古怪"), NULL));
}
END_TEST

UNIT(NULL, NULL, remarks_of_others, groups_of_money, titles_of_several_months, groups_of_persons);
