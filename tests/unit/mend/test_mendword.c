#include "mend/mendword.h"

#include "mended.h"
#include "unit.h"

START_TEST(words)
{
	static const struct mended cases[] = {
		{ "城镇", "城镇", DIAG_NONE },          { "urban", "城镇", DIAG_NONE },
		{ "非农业", "城镇", DIAG_CELL_MENDED }, { "城 镇 ", "城镇", DIAG_CELL_MENDED },
		{ "火星", "火星", DIAG_WORD_UNKNOWN },
	};

	mended_check_all(REGISTER_area, mendword_word, cases, sizeof(cases) / sizeof(*cases));
}
END_TEST

START_TEST(texts)
{
	static const struct mended cases[] = {
		{ "金桥 社区", "金桥社区", DIAG_CELL_MENDED },
		{ "金桥社区", "金桥社区", DIAG_NONE },
		{ "John Smith", "John Smith", DIAG_NONE },
		{ "甲\n乙", "甲乙", DIAG_CELL_MENDED },
		{ "a  b", "a b", DIAG_CELL_MENDED },
		{ "阿依古丽·买买提", "阿依古丽·买买提", DIAG_NONE },
	};

	mended_check_all(REGISTER_village, mendword_text, cases, sizeof(cases) / sizeof(*cases));
}
END_TEST

START_TEST(names)
{
	static const struct mended cases[] = {
		{ "蔡　凤英", "蔡凤英", DIAG_CELL_MENDED },
		{ "唐伏秀（已故）", "唐伏秀", DIAG_NAME_REMARK },
		{ "唐 伏秀(户主)", "唐伏秀", DIAG_NAME_REMARK },
		{ "曾𬭚", "曾𬭚", DIAG_NONE },
		{ "1.唐伏秀", "唐伏秀", DIAG_CELL_MENDED },
		{ "①唐伏秀", "唐伏秀", DIAG_CELL_MENDED },
		{ "(1)唐伏秀", "唐伏秀", DIAG_CELL_MENDED },
		{ "'唐伏秀", "唐伏秀", DIAG_CELL_MENDED },
		{ "“唐伏秀”", "唐伏秀", DIAG_CELL_MENDED },
		{ "已故唐伏秀", "唐伏秀", DIAG_NAME_REMARK },
		{ "唐伏秀已迁出", "唐伏秀", DIAG_NAME_REMARK },
		{ "欧阳春停发", "欧阳春", DIAG_NAME_REMARK },
		{ "唐秀退保", "唐秀", DIAG_NAME_REMARK },
		{ "唐秀空户", "唐秀", DIAG_NAME_REMARK },
		{ "唐停发", "唐停发", DIAG_NAME_ODD },
		{ "荣孟秋妻", "荣孟秋妻", DIAG_NAME_ODD },
		{ "皮元秀姐", "皮元秀姐", DIAG_NAME_ODD },
		{ "欧阳大姐", "欧阳大姐", DIAG_NONE },
		{ "黄三姐", "黄三姐", DIAG_NONE },
		{ "阿依古丽.买买提", "阿依古丽·买买提", DIAG_CELL_MENDED },
		{ "阿依古丽・ 买买提", "阿依古丽·买买提", DIAG_CELL_MENDED },
		{ "张三 李四", "张三 李四", DIAG_NAME_ODD },
		{ "张三\n李四", "张三\n李四", DIAG_NAME_ODD },
		{ "阿依古丽 买买提", "阿依古丽 买买提", DIAG_NAME_ODD },
		{ "李yan", "李yan", DIAG_NAME_ODD },
		{ "户主张三", "户主张三", DIAG_NAME_ODD },
		{ "张三之妻", "张三之妻", DIAG_NAME_ODD },
		{ "张某某", "张某某", DIAG_NAME_ODD },
		{ "不详", "不详", DIAG_NAME_ODD },
		{ "未取名", "未取名", DIAG_NONE },
		{ "唐伏秀 已故", "唐伏秀", DIAG_NAME_REMARK },
		{ "阿依古丽·买买提", "阿依古丽·买买提", DIAG_NONE },
		{ "阿依古丽．买买提", "阿依古丽·买买提", DIAG_CELL_MENDED },
		{ "Anna Li", "Anna Li", DIAG_NONE },
		{ "（张三）", "（张三）", DIAG_NAME_ODD },
		{ "张三、李四", "张三、李四", DIAG_NAME_ODD },
		{ "张*", "张*", DIAG_NAME_ODD },
		{ "张", "张", DIAG_NAME_ODD },
		{ "户主：张三", "户主：张三", DIAG_NAME_ODD },
		{ "配偶", "配偶", DIAG_NAME_ODD },
		{ "已故", "已故", DIAG_NAME_ODD },
		{ "胡\xEE\x97\xA5", "胡\xEE\x97\xA5", DIAG_NAME_ODD },
	};

	mended_check_all(REGISTER_name, mendword_name, cases, sizeof(cases) / sizeof(*cases));
}
END_TEST

START_TEST(classes)
{
	static const struct mended cases[] = {
		{ "A类", "A类", DIAG_NONE },
		{ "Ｃ类", "C类", DIAG_CELL_MENDED },
		{ "c类", "C类", DIAG_CELL_MENDED },
		{ "C 类", "C类", DIAG_CELL_MENDED },
		{ "B", "B类", DIAG_CELL_MENDED },
		{ "一类", "A类", DIAG_CELL_MENDED },
		{ "农村A类户", "A类", DIAG_CELL_MENDED },
		{ "二类低保", "B类", DIAG_CELL_MENDED },
		{ "低保户", "低保户", DIAG_NONE },
		{ "Ⅱ类", "B类", DIAG_CELL_MENDED },
		{ "特殊", "特殊", DIAG_NONE },
	};

	mended_check_all(REGISTER_name, mendword_class, cases, sizeof(cases) / sizeof(*cases));
}
END_TEST

UNIT(NULL, NULL, words, texts, names, classes);
