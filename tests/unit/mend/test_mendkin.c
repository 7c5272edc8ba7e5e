#include "mend/mendkin.h"

#include "mended.h"
#include "unit.h"

START_TEST(relations)
{
	static const struct mended cases[] = {
		{ "户主", "户主", DIAG_NONE },
		{ "户主（本人）", "户主", DIAG_CELL_MENDED },
		{ "（户主）", "户主", DIAG_CELL_MENDED },
		{ "戶主", "户主", DIAG_CELL_MENDED },
		{ "长 子", "长子", DIAG_CELL_MENDED },
		{ "外孙女", "外孙女", DIAG_NONE },
		{ "01-本人", "本人", DIAG_CELL_MENDED },
		{ "０１－户主", "户主", DIAG_CELL_MENDED },
		{ "1、户主（本人）", "户主", DIAG_CELL_MENDED },
		{ "20-子", "子", DIAG_CELL_MENDED },
		{ "1-之 亲", "之亲", DIAG_CELL_MENDED },
		{ "1-火星", "1-火星", DIAG_RELATION_ODD },
		{ "02-户主已故", "02-户主已故", DIAG_HEAD_LATE },
		{ "户主.", "户主", DIAG_CELL_MENDED },
		{ "户主，残疾", "户主", DIAG_RELATION_REMARK },
		{ "本人（单身）", "户主", DIAG_RELATION_REMARK },
		{ "1-2", "1-2", DIAG_RELATION_ODD },
		{ "7", "7", DIAG_RELATION_ODD },
	};

	mended_check_all(REGISTER_relation, mendkin_relation, cases,
			 sizeof(cases) / sizeof(*cases));
}
END_TEST

START_TEST(who_is_no_longer_there)
{
	static const struct mended cases[] = {
		{ "户主（死亡）", "户主（死亡）", DIAG_HEAD_LATE },
		{ "本人(已故)", "本人(已故)", DIAG_HEAD_LATE },
		{ "原户主", "原户主", DIAG_HEAD_LATE },
		{ "户主之妻（已故）", "户主之妻（已故）", DIAG_RELATION_GONE },
		{ "配偶（已故）", "配偶（已故）", DIAG_RELATION_GONE },
		{ "亡妻", "亡妻", DIAG_RELATION_GONE },
		{ "父（故）", "父（故）", DIAG_RELATION_GONE },
		{ "配偶【故】", "配偶【故】", DIAG_RELATION_GONE },
		{ "长女（出嫁）", "长女（出嫁）", DIAG_RELATION_GONE },
		{ "次女 已嫁", "次女 已嫁", DIAG_RELATION_GONE },
		{ "儿子，服刑", "儿子，服刑", DIAG_RELATION_GONE },
		{ "02-子（失踪）", "02-子（失踪）", DIAG_RELATION_GONE },
		{ "前妻", "前妻", DIAG_RELATION_GONE },
		{ "妻（离异）", "妻（离异）", DIAG_RELATION_GONE },
		{ "女儿（离异）", "女儿（离异）", DIAG_NONE },
		{ "前妻之子", "前妻之子", DIAG_NONE },
		{ "儿子（外出务工）", "儿子（外出务工）", DIAG_NONE },
	};

	mended_check_all(REGISTER_relation, mendkin_relation, cases,
			 sizeof(cases) / sizeof(*cases));
}
END_TEST

/* A remark that speaks of another leaves the head the head. */
START_TEST(heads_whose_kin_is_gone)
{
	static const struct mended cases[] = {
		{ "户主（丈夫已故）", "户主", DIAG_RELATION_REMARK },
		{ "户主(夫亡)", "户主", DIAG_RELATION_REMARK },
		{ "户主(妻已病故)", "户主", DIAG_RELATION_REMARK },
		{ "户主(配偶服刑)", "户主", DIAG_RELATION_REMARK },
		{ "户主（妻子失踪）", "户主", DIAG_RELATION_REMARK },
		{ "户主(子女外嫁)", "户主", DIAG_RELATION_REMARK },
		{ "户主（村干部）", "户主", DIAG_RELATION_REMARK },
		{ "户主（已故，妻代领）", "户主（已故，妻代领）", DIAG_HEAD_LATE },
		{ "已故户主", "已故户主", DIAG_HEAD_LATE },
		{ "户主丈夫已故", "户主丈夫已故", DIAG_RELATION_GONE },
		{ "户主（服刑）", "户主（服刑）", DIAG_RELATION_GONE },
	};

	mended_check_all(REGISTER_relation, mendkin_relation, cases,
			 sizeof(cases) / sizeof(*cases));
}
END_TEST

/* Whose parents died or left, and whom a word denies it of, lives in the household. */
START_TEST(who_is_still_there)
{
	static const struct mended cases[] = {
		{ "孙子(父亡)", "孙子(父亡)", DIAG_NONE },
		{ "孙女（父亲服刑）", "孙女（父亲服刑）", DIAG_NONE },
		{ "外孙女(母改嫁)", "外孙女(母改嫁)", DIAG_NONE },
		{ "侄子(父母双亡)", "侄子(父母双亡)", DIAG_NONE },
		{ "继女（随母改嫁来）", "继女（随母改嫁来）", DIAG_NONE },
		{ "继父(母亡)", "继父(母亡)", DIAG_NONE },
		{ "侄儿(其父亡故)", "侄儿(其父亡故)", DIAG_NONE },
		{ "亡兄之子", "亡兄之子", DIAG_NONE },
		{ "亡妻之母", "亡妻之母", DIAG_NONE },
		{ "已故长子之女", "已故长子之女", DIAG_NONE },
		{ "丧偶儿媳", "丧偶儿媳", DIAG_NONE },
		{ "孙子父亡", "孙子父亡", DIAG_NONE },
		{ "孙女(父死母改嫁)", "孙女(父死母改嫁)", DIAG_NONE },
		{ "女儿(出嫁离异后回迁)", "女儿(出嫁离异后回迁)", DIAG_NONE },
		{ "儿子(在外务工不在一起)", "儿子(在外务工不在一起)", DIAG_NONE },
		{ "三女(未出嫁)", "三女(未出嫁)", DIAG_NONE },
		{ "三女未出嫁", "三女未出嫁", DIAG_NONE },
		{ "未婚女死亡", "未婚女死亡", DIAG_RELATION_GONE },
		{ "孙子(未迁出)", "孙子(未迁出)", DIAG_NONE },
		{ "女儿（已嫁，户口未迁）", "女儿（已嫁，户口未迁）", DIAG_NONE },
		{ "次子（户外工作）", "次子（户外工作）", DIAG_NONE },
		{ "长子（分家不分户）", "长子（分家不分户）", DIAG_NONE },
		{ "女儿(取消低保)", "女儿(取消低保)", DIAG_NONE },
		{ "三子(智残，已注销驾照)", "三子(智残，已注销驾照)", DIAG_NONE },
		{ "孙子（事故）", "孙子（事故）", DIAG_NONE },
		{ "妻（父母离异）", "妻（父母离异）", DIAG_NONE },
		{ "儿媳（未离婚）", "儿媳（未离婚）", DIAG_NONE },
		{ "儿子(师傅)", "儿子(师傅)", DIAG_NONE },
		{ "次女（老师）", "次女（老师）", DIAG_NONE },
		{ "儿子(村干部)", "儿子(村干部)", DIAG_NONE },
		{ "儿子(非亲属)", "儿子(非亲属)", DIAG_NONE },
		{ "女儿（取消）", "女儿（取消）", DIAG_RELATION_GONE },
		{ "孙子（户外）", "孙子（户外）", DIAG_RELATION_GONE },
		{ "孙子(父亡，本人已迁出)", "孙子(父亡，本人已迁出)", DIAG_RELATION_GONE },
		{ "长女（随夫迁走）", "长女（随夫迁走）", DIAG_RELATION_GONE },
		{ "子（注销）", "子（注销）", DIAG_RELATION_GONE },
		{ "长子服刑", "长子服刑", DIAG_RELATION_GONE },
		{ "儿子(死)", "儿子(死)", DIAG_RELATION_GONE },
		{ "子(病故)", "子(病故)", DIAG_RELATION_GONE },
		{ "其他（保姆）", "其他（保姆）", DIAG_RELATION_STRANGER },
		{ "保姆（同住）", "保姆（同住）", DIAG_RELATION_STRANGER },
	};

	mended_check_all(REGISTER_relation, mendkin_relation, cases,
			 sizeof(cases) / sizeof(*cases));
}
END_TEST

START_TEST(who_is_no_relative)
{
	static const struct mended cases[] = {
		{ "保姆", "保姆", DIAG_RELATION_STRANGER },
		{ "住家护工", "住家护工", DIAG_RELATION_STRANGER },
		{ "98-非亲属", "98-非亲属", DIAG_RELATION_STRANGER },
		{ "监护人", "监护人", DIAG_RELATION_STRANGER },
		{ "被监护人", "被监护人", DIAG_NONE },
		{ "桌子", "桌子", DIAG_RELATION_ODD },
		{ "李子", "李子", DIAG_RELATION_ODD },
		{ "户注", "户注", DIAG_RELATION_ODD },
		{ "长姨", "长姨", DIAG_RELATION_ODD },
		{ "配姨", "配姨", DIAG_RELATION_ODD },
		{ "孙孑", "孙孑", DIAG_RELATION_ODD },
		{ "次母", "次母", DIAG_RELATION_ODD },
		{ "—", "—", DIAG_RELATION_ODD },
	};

	mended_check_all(REGISTER_relation, mendkin_relation, cases,
			 sizeof(cases) / sizeof(*cases));
}
END_TEST

/* Words of GB/T 4761, of household booklets and of clerks. */
START_TEST(kin_of_many_words)
{
	struct text words = TEXT("配偶|夫|妻|丈夫|妻子|爱人|老公|老婆|老伴|伴侣|同居|同居关系|子|"
				 "儿子|独生子|长子|次子|二子|三子|"
				 "四子|五子|小儿子|大儿子|二儿子|养子|继子|养子或继子|女婿|"
				 "其他儿子|女|女儿|独生女|长女|次女|二女|"
				 "三女|养女|继女|养女或继女|儿媳|儿媳妇|长媳|次儿媳|其他女儿|孙子|"
				 "孙女|长孙|次孙|外孙子|外孙女|"
				 "孙媳妇|外孙媳妇|孙女婿|曾孙子|曾孙女|重孙|外曾孙|"
				 "其他孙子、孙女或外孙子、外孙女|父亲|母亲|父|母|公公|"
				 "婆婆|岳父|岳母|继父|养父|继母|养母|其他父母关系|祖父|祖母|外祖父|"
				 "外祖母|爷爷|奶奶|外公|外婆|姥爷|"
				 "配偶的父母|曾祖父|曾祖母|兄|弟|哥哥|弟弟|姐姐|妹妹|嫂|弟媳|姐夫|"
				 "妹夫|其他兄弟姐妹|伯父|伯母|叔父|"
				 "婶母|舅父|舅母|姨父|姨母|姑父|姑母|堂兄弟、堂姐妹|表兄弟、表姐妹|"
				 "侄子|侄女|外甥|外甥女|侄孙|其他亲属|"
				 "之子|之女|之妻|之夫|之父|之母|户主之子|户主之妻|户主的妻子|"
				 "户主配偶|户主父亲|其子|其母|子女|父母|妯娌|"
				 "连襟|义子|干女儿|抱养女|收养儿子|非婚生子|前妻之女|再婚妻子|"
				 "上门女婿|招郎女婿|双胞胎女儿|大舅哥|小姨子|"
				 "内弟|亲家母|家庭成员|共同生活成员|之亲|孤儿|寄养儿童|"
				 "长子（残疾二级）|孙子（在校）|其他|无");
	struct arena arena = { 0 };
	const struct mender mender = { .today = 0, .language = LANGUAGE_ZH, .arena = &arena };

	while (words.n > 0) {
		struct text word = text_next(&words, '|');
		struct mend mend = mendkin_relation(&mender, NULL, word);

		ck_assert_msg(mend.code == DIAG_NONE, "%.*s: %d", (int)word.n, word.p,
			      (int)mend.code);
	}
	arena_free(&arena);
}
END_TEST

START_TEST(whose_row_is_the_heads)
{
	ck_assert(mendkin_is_head(TEXT("户主")) && mendkin_is_head(TEXT("本人")));
	ck_assert(mendkin_is_head(TEXT("户主（死亡）")) && mendkin_is_head(TEXT("原户主")));
	ck_assert(mendkin_is_head(TEXT("head")) && mendkin_is_head(TEXT("户主(儿子在外)")));
	ck_assert(!mendkin_is_head(TEXT("户主之妻")) && !mendkin_is_head(TEXT("户主父亲")));
	ck_assert(!mendkin_is_head(TEXT("户主配偶（已故）")) && !mendkin_is_head(TEXT("妻")));
	ck_assert(!mendkin_is_head(TEXT("")));
}
END_TEST

UNIT(NULL, NULL, relations, who_is_no_longer_there, heads_whose_kin_is_gone, who_is_still_there,
     who_is_no_relative, kin_of_many_words, whose_row_is_the_heads);
