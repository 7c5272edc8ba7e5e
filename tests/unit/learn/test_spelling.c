#include "learn/spelling.h"

#include "unit.h"

static struct spelling words;

static void
add(const char *word, int rows)
{
	while (rows-- > 0)
		spelling_add(&words, text_of(word));
}

static void
set_up(void)
{
	words = (struct spelling){ 0 };
	add("", 3);
	add("发放成功", 9);
}

/* What a word is taken for that one row has beside nine of another. */
static void
ck_like(const char *usual, const char *word, const char *want)
{
	words = (struct spelling){ 0 };
	add(usual, 9);
	add(word, 1);
	struct text like = spelling_like(&words, text_of(word));

	ck_assert_msg(text_equal(like, text_of(want)), "%s: %.*s", word, (int)like.n, like.p);
}

START_TEST(one_cell_stands_alone)
{
	ck_assert_uint_eq(words.rows, 9);
	add("发放失败", 1);
	ck_assert(text_equal(spelling_alone(&words, TEXT("发放失败")), TEXT("发放成功")));
	ck_assert_uint_eq(spelling_alone(&words, TEXT("发放成功")).n, 0);
	ck_assert_uint_eq(spelling_alone(&words, TEXT("")).n, 0);
	add("发放失败", 1);
	ck_assert_uint_eq(spelling_alone(&words, TEXT("发放失败")).n, 0);
	add("发放成功", 69);
	ck_assert(text_equal(spelling_alone(&words, TEXT("发放失败")), TEXT("发放成功")));
	for (int i = 0; i < SPELLINGS; i++)
		add((char[]){ (char)('a' + i), '\0' }, 1);
	ck_assert(words.more);
	ck_assert_uint_eq(spelling_alone(&words, TEXT("发放失败")).n, 0);
}
END_TEST

START_TEST(a_character_that_tells_nothing_is_a_slip)
{
	ck_like("发放成功", "发放成攻", "发放成功");
	ck_like("发放成功", "发成放功", "发放成功");
	ck_like("发放成功", "发放放成功", "发放成功");
	ck_like("已经发放", "已经发", "已经发放");
	ck_like("已发放", "未发放", "");
	ck_like("一级", "二级", "");
	ck_like("农业户口", "非农业户口", "");
	ck_like("农商银行", "农业银行", "");
	ck_like("成功", "成攻", "成功");
	ck_like("高桥中学", "高桥种学", "高桥中学");
	ck_like("父子", "妇子", "父子");
	ck_like("汉族", "苗族", "");
	ck_like("母子", "母女", "");
	ck_like("发放成功", "没有这个账户", "");
}
END_TEST

UNIT(set_up, NULL, one_cell_stands_alone, a_character_that_tells_nothing_is_a_slip);
