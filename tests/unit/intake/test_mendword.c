#include "intake/mendword.h"

#include <string.h>

#include "unit.h"

static struct arena arena;

static const struct mender mender = {
	.today = 20780, /* 2026-11-23 */
	.language = LANGUAGE_ZH,
	.messages = LANGUAGE_EN,
	.scale = 1,
	.arena = &arena,
};

static void
ck(struct mend mend, const char *cell, const char *value, int code)
{
	ck_assert_msg(text_equal(mend.value, text_of(value)), "%s became %.*s, not %s", cell,
		      (int)mend.value.n, mend.value.p, value);
	ck_assert_msg(mend.code == code, "%s: %s, not %s", cell,
		      mend.code == MEND_FINE ? "fine" : diag_id((enum diag_code)mend.code),
		      code == MEND_FINE ? "fine" : diag_id((enum diag_code)code));
}

START_TEST(words)
{
	static const struct {
		const char *cell;
		const char *value;
		int code;
	} cases[] = {
		{ "城镇", "城镇", MEND_FINE },
		{ "urban", "城镇", MEND_FINE },
		{ "非农业", "城镇", DIAG_CELL_MENDED },
		{ "城 镇 ", "城镇", DIAG_CELL_MENDED },
		{ "-", "", DIAG_CELL_DASH },
		{ "火星", "火星", DIAG_WORD_UNKNOWN },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		ck(mendword_word(&mender, &schema_of(RECORD_REGISTER)->column[REGISTER_area],
				 text_of(cases[i].cell)),
		   cases[i].cell, cases[i].value, cases[i].code);
	arena_free(&arena);
}
END_TEST

START_TEST(texts)
{
	static const struct {
		const char *cell;
		const char *value;
		int code;
	} cases[] = {
		{ "金桥 社区", "金桥社区", DIAG_CELL_MENDED },
		{ "金桥社区", "金桥社区", MEND_FINE },
		{ "John Smith", "John Smith", MEND_FINE },
		{ "甲\n乙", "甲乙", DIAG_CELL_MENDED },
		{ "a  b", "a b", DIAG_CELL_MENDED },
		{ "阿依古丽·买买提", "阿依古丽·买买提", MEND_FINE },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		ck(mendword_text(&mender, NULL, text_of(cases[i].cell)), cases[i].cell,
		   cases[i].value, cases[i].code);
	arena_free(&arena);
}
END_TEST

START_TEST(names)
{
	static const struct {
		const char *cell;
		const char *value;
		int code;
	} cases[] = {
		{ "蔡　凤英", "蔡凤英", DIAG_CELL_MENDED },
		{ "唐伏秀（已故）", "唐伏秀", DIAG_NAME_REMARK },
		{ "唐 伏秀(户主)", "唐伏秀", DIAG_NAME_REMARK },
		{ "曾𬭚", "曾𬭚", MEND_FINE },
		{ "唐伏秀 已故", "唐伏秀", DIAG_NAME_REMARK },
		{ "阿依古丽·买买提", "阿依古丽·买买提", MEND_FINE },
		{ "阿依古丽．买买提", "阿依古丽·买买提", DIAG_CELL_MENDED },
		{ "Anna Li", "Anna Li", MEND_FINE },
		{ "（张三）", "（张三）", DIAG_NAME_ODD },
		{ "张三、李四", "张三、李四", DIAG_NAME_ODD },
		{ "张*", "张*", DIAG_NAME_ODD },
		{ "张", "张", DIAG_NAME_ODD },
		{ "户主：张三", "户主：张三", DIAG_NAME_ODD },
		{ "胡\xEE\x97\xA5", "胡\xEE\x97\xA5", DIAG_NAME_ODD },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		ck(mendword_name(&mender, text_of(cases[i].cell)), cases[i].cell, cases[i].value,
		   cases[i].code);
	arena_free(&arena);
}
END_TEST

START_TEST(classes)
{
	static const struct {
		const char *cell;
		const char *value;
		int code;
	} cases[] = {
		{ "A类", "A类", MEND_FINE },        { "Ｃ类", "C类", DIAG_CELL_MENDED },
		{ "c类", "C类", DIAG_CELL_MENDED }, { "C 类", "C类", DIAG_CELL_MENDED },
		{ "B", "B类", DIAG_CELL_MENDED },   { "一类", "A类", DIAG_CELL_MENDED },
		{ "特殊", "特殊", MEND_FINE },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		ck(mendword_class(&mender, text_of(cases[i].cell)), cases[i].cell, cases[i].value,
		   cases[i].code);
	arena_free(&arena);
}
END_TEST

Suite *
unit_suite(void)
{
	Suite *suite = suite_create("intake/mendword");
	TCase *tcase = tcase_create("all");

	tcase_add_test(tcase, words);
	tcase_add_test(tcase, texts);
	tcase_add_test(tcase, names);
	tcase_add_test(tcase, classes);
	suite_add_tcase(suite, tcase);
	return suite;
}
