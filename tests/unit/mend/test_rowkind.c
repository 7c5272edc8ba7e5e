#include "mend/rowkind.h"

#include <string.h>

#include "mend/rowwords.h"
#include "unit.h"

static const struct text header[] = { TEXT_INIT("序号"), TEXT_INIT("户主\n姓名"),
				      TEXT_INIT("身份证号"), TEXT_INIT("金额"), TEXT_INIT("备注") };
static struct rowkind_sheet sheet = {
	.header = { header, NULL }, .width = 5, .name = 1, .number = 2, .title = TEXT_INIT("花名册")
};

static void
begin(void)
{
	rowwords_letters(&sheet.letters);
}

static enum rowkind
kind_of(const char *cells)
{
	struct text rest = text_of(cells);
	struct text cell[5];

	for (size_t i = 0; i < 5; i++)
		cell[i] = text_next(&rest, '|');
	return rowkind_of(&sheet, cell, 5);
}

START_TEST(rows_of_every_kind)
{
	static const struct {
		const char *cells;
		enum rowkind kind;
	} cases[] = {
		{ "||||", ROWKIND_BLANK },
		{ "1|张三|439921196612310015|350|", ROWKIND_PERSON },
		{ "|张三||350|", ROWKIND_PERSON },
		{ "||439921196612310015||", ROWKIND_PERSON },
		{ "1|小计||350|", ROWKIND_TOTAL },
		{ "序号|户主姓名|身份证号|金额|备注", ROWKIND_HEADER },
		{ "序号|户主 姓名|身份证号|金额|", ROWKIND_HEADER },
		{ "合  计|2户||700|", ROWKIND_TOTAL },
		{ "|合计28户||700|", ROWKIND_TOTAL },
		{ "总计：||||", ROWKIND_TOTAL },
		{ "金桥社区小计|||700|", ROWKIND_TOTAL },
		{ "制表人：|||审核人：|", ROWKIND_SIGNED },
		{ "分管领导：   审核：   制表：||||", ROWKIND_SIGNED },
		{ "注：本表一式三份||||", ROWKIND_SIGNED },
		{ "花名册||||", ROWKIND_TITLE },
		{ "金桥社区||||", ROWKIND_VILLAGE },
		{ "村：金桥村||||", ROWKIND_VILLAGE },
		{ "某某||||", ROWKIND_ODD },
		{ "填表人：||村主任签字：||", ROWKIND_SIGNED },
		{ "以下空白||||", ROWKIND_SIGNED },
		{ "1|2|3|4|5", ROWKIND_HEADER },
		{ "|（1）|（2）|（3）|", ROWKIND_HEADER },
		{ "1|张三|4.39921E+17|350|", ROWKIND_PERSON },
		{ "合计（大写）：叁佰伍拾元整||||", ROWKIND_TOTAL },
		{ "||||x", ROWKIND_ODD },
		{ "全镇总计|||700|", ROWKIND_TOTAL },
		{ "小计（金桥社区）|||700|", ROWKIND_TOTAL },
		{ "承前页|||700|", ROWKIND_SIGNED },
		{ "镇长：|民政办主任：|||经手：", ROWKIND_SIGNED },
		{ "大写：壹万元整||||", ROWKIND_SIGNED },
		{ "（以下为新增）||||", ROWKIND_SIGNED },
		{ "2026年10月12日||||", ROWKIND_SIGNED },
		{ "二〇二六年十月十二日||||", ROWKIND_SIGNED },
		{ "河坝镇人民政府||||", ROWKIND_SIGNED },
		{ "以下5户为9月新增，待区局复核||||", ROWKIND_SIGNED },
		{ "※ 每月5日前上报||||", ROWKIND_SIGNED },
		{ "河坝镇10月低保资金发放明细||||", ROWKIND_TITLE },
		{ "低保花名册（续）||||", ROWKIND_TITLE },
		{ "村：金桥村||||", ROWKIND_VILLAGE },
		{ "例|张三|43992119800101999X|900|", ROWKIND_EXAMPLE },
		{ "示例|张三|439921196612310015|900|", ROWKIND_EXAMPLE },
		{ "（例）|张三|439921196612310015|900|", ROWKIND_EXAMPLE },
		{ "1|李四（示例）|439921196612310015|900|", ROWKIND_EXAMPLE },
		{ "1|张三|439921196612310015|900|示例", ROWKIND_EXAMPLE },
		{ "|（样例）张三|439921196612310015|900|", ROWKIND_EXAMPLE },
		{ "|样例：张三|439921196612310015|900|", ROWKIND_EXAMPLE },
		{ "1|例红|439921196612310015|900|", ROWKIND_PERSON },
		{ "1|例同|439921196612310015|900|", ROWKIND_PERSON },
		{ "|必填，文本|必填，18位|必填|选填", ROWKIND_SIGNED },
		{ "一、金桥村||||", ROWKIND_VILLAGE },
		{ "（三）沙湾村||||", ROWKIND_VILLAGE },
		{ "金桥村：||||", ROWKIND_VILLAGE },
		{ "一、城市低保||||", ROWKIND_ODD },
		{ "1:|张三||350|", ROWKIND_PERSON },
		{ "注：|张三|439921196612310015|350|", ROWKIND_PERSON },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		ck_assert_msg(kind_of(cases[i].cells) == cases[i].kind, "%s: %d", cases[i].cells,
			      kind_of(cases[i].cells));
}
END_TEST

START_TEST(totals_in_words)
{
	static const struct {
		const char *cell;
		enum rowkind kind;
	} cases[] = { { "合 计", ROWKIND_TOTAL },
		      { "本页小计", ROWKIND_TOTAL },
		      { "张合计生", ROWKIND_ODD },
		      { "", ROWKIND_BLANK } };
	static struct rowkind_sheet bare = { .width = 2, .name = SIZE_MAX, .number = SIZE_MAX };
	const struct text cell[2] = { { NULL, 0 }, TEXT_INIT("甲") };

	rowwords_letters(&bare.letters);
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		const struct text one = text_of(cases[i].cell);

		ck_assert_msg(rowkind_of(&bare, &one, 1) == cases[i].kind, "%s", cases[i].cell);
	}
	ck_assert(rowkind_ends_village(TEXT("小计")) && rowkind_ends_village(TEXT("金桥村小计")));
	ck_assert(!rowkind_ends_village(TEXT("本页小计")) && !rowkind_ends_village(TEXT("总计")));
	ck_assert(text_equal(rowkind_first(cell, 2), TEXT("甲")));
	ck_assert_uint_eq(rowkind_first(cell, 1).n, 0);
}
END_TEST

START_TEST(data_are_numbers)
{
	static const struct {
		struct text cell[2];
		bool data;
		bool identity;
	} rows[] = { { { TEXT_INIT("1"), TEXT_INIT("张三") }, true, false },
		     { { TEXT_INIT("张三"), TEXT_INIT("2021.3") }, true, false },
		     { { TEXT_INIT("2026"), TEXT_INIT("2027") }, false, false },
		     { { TEXT_INIT("姓名"), TEXT_INIT("x") }, false, false },
		     { { TEXT_INIT("电话13800000000"), TEXT_INIT("x") }, true, false },
		     { { TEXT_INIT("2026年11月"), TEXT_INIT("备注") }, false, false },
		     { { TEXT_INIT("张三"), TEXT_INIT("-350") }, true, false },
		     { { TEXT_INIT("（1）"), TEXT_INIT("-") }, false, false },
		     { { TEXT_INIT("x"), TEXT_INIT("439921196612310015") }, true, true } };

	for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
		const struct row row = { .cell = rows[i].cell, .count = 2 };

		ck_assert_msg(rowkind_is_data(&row) == rows[i].data, "row %zu", i);
		ck_assert_msg(rowkind_has_identity(&row) == rows[i].identity, "row %zu", i);
	}
}
END_TEST

UNIT(begin, NULL, rows_of_every_kind, totals_in_words, data_are_numbers);
