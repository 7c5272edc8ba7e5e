#include "mend/section.h"

#include "unit.h"

START_TEST(sections)
{
	static const struct {
		const char *cell;
		enum section want;
		const char *name;
	} cases[] = {
		{ "1组", SECTION_PART, "1组" },
		{ "第三村民小组（12户）", SECTION_PART, "第三村民小组" },
		{ "一、新增（3户）", SECTION_PART, "新增" },
		{ "（二）变更：8户", SECTION_PART, "变更" },
		{ "减发（16户）", SECTION_PART, "减发" },
		{ "（三）停发对象（2户）", SECTION_GONE, "停发对象" },
		{ "四、死亡注销", SECTION_GONE, "死亡注销" },
		{ "新增", SECTION_NONE, "新增" },             /* may be anything */
		{ "停发", SECTION_NONE, "停发" },             /* a remark */
		{ "一、城市低保", SECTION_NONE, "城市低保" }, /* what the rows below are */
		{ "2、死亡人员应于30日内停发，逾期追回", SECTION_NONE,
		  "死亡人员应于30日内停发，逾期追回" },
		{ "合作组", SECTION_NONE, "合作组" },
		{ "组", SECTION_NONE, "组" },
		{ "第5", SECTION_NONE, "第5" },
		{ "", SECTION_NONE, "" },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct text cell = text_of(cases[i].cell);

		ck_assert_msg(section_of(cell) == cases[i].want, "%s", cases[i].cell);
		ck_assert_msg(text_equal(section_name(cell), text_of(cases[i].name)), "%s",
			      cases[i].cell);
	}
}
END_TEST

START_TEST(counts_behind_a_name)
{
	ck_assert(section_is_count(TEXT("12户25人")) && section_is_count(TEXT("叁佰元整")));
	ck_assert(section_is_count(TEXT_NONE) && !section_is_count(TEXT("金桥")));
}
END_TEST

START_TEST(sheets_of_those_who_left)
{
	ck_assert(section_sheet_is_gone(TEXT("10月停发名单")));
	ck_assert(section_sheet_is_gone(TEXT("template")));
	ck_assert(!section_sheet_is_gone(TEXT("金桥村")));
	ck_assert(!section_sheet_is_gone(TEXT_NONE));
}
END_TEST

UNIT(NULL, NULL, sections, counts_behind_a_name, sheets_of_those_who_left);
