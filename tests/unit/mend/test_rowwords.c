#include "mend/rowwords.h"

#include "unit.h"

static struct letters letters;

static void
begin(void)
{
	rowwords_letters(&letters);
}

typedef bool judge(struct text folded);

START_TEST(words)
{
	static const struct {
		judge *is;
		const char *yes[4];
		const char *no;
	} cases[] = {
		{ rowwords_is_part, { "小计", "本页合计", "金桥社区小计", "小计2户" }, "小计算" },
		{ rowwords_is_total,
		  { "合计28户66人", "全镇总计", "total", "合计人民币(大写):贰拾元整" },
		  "张合计生" },
		{ rowwords_counts_all,
		  { "总笔数12", "合计户数:3", "全村共28户", "发放总额" },
		  "总数" },
		{ rowwords_is_notice, { "监督电话:0730", "传真", "公示期7天", "电话:1" }, "电话1" },
		{ rowwords_is_signed, { "制表人", "注:张三", "大写:壹万", "共1页" }, "1:2" },
		{ rowwords_begins_example, { "例子", "【样例】", "例1", "示例数据" }, "儿子" },
		{ rowwords_is_example, { "示例", "本行为示例", "如:", "样例" }, "例" },
		{ rowwords_is_example_name,
		  { "李四(示例)", "示例:王五", "(例)张三", "例:李" },
		  "李例" },
		{ rowwords_is_rule, { "必填,18位", "选填", "可不填", "可选" }, "填" },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		for (size_t k = 0; k < ARRAY_LENGTH(cases[i].yes); k++) {
			ck_assert_msg(cases[i].is(text_of(cases[i].yes[k])), "%s", cases[i].yes[k]);
			ck_assert_msg(letters_meet(&letters, text_of(cases[i].yes[k])), "%s",
				      cases[i].yes[k]);
		}
		ck_assert_msg(!cases[i].is(text_of(cases[i].no)), "%s", cases[i].no);
	}
}
END_TEST

START_TEST(what_stands_alone)
{
	ck_assert(rowwords_is_remark(TEXT("2026年10月12日")) && rowwords_is_remark(TEXT("(续)")));
	ck_assert(rowwords_is_remark(TEXT("金桥镇民政办")) && !rowwords_is_remark(TEXT("张三")));
	ck_assert(rowwords_is_title(TEXT("低保花名册(续)")) && !rowwords_is_title(TEXT("名册")));
}
END_TEST

START_TEST(most_rows_have_no_such_letter)
{
	static const char *const cells[] = { "张大毛", "户主", "儿子", "甲村",
					     "三叔公", "350",  "无",   "2026-11-23" };

	for (size_t i = 0; i < ARRAY_LENGTH(cells); i++)
		ck_assert_msg(!letters_meet(&letters, text_of(cells[i])), "%s", cells[i]);
}
END_TEST

UNIT(begin, NULL, words, what_stands_alone, most_rows_have_no_such_letter);
