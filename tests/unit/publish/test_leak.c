#include "publish/leak.h"

#include <string.h>

#include "scratch.h"
#include "table/bookout.h"
#include "unit.h"

static struct leak leak;
static const struct where here = { .file = TEXT_INIT("d.csv"), .line = 3 };

static void
set_up(void)
{
	scratch_set_up();
	scratch_write(&scratch, "d.csv",
		      "name,listed,age_below,note\n恶性肿瘤,恶性肿瘤,,\n痛风,?,,\n无,-,,\n");
	ck_assert(leak_add_words(&leak, scratch_path(&scratch, "d.csv"), &scratch.diag));
	leak_add_number(&leak, TEXT("5551234"));
	leak_add_number(&leak, TEXT("0737-5559876 / 555 4321"));
	leak_add_number(&leak, TEXT("+86 10 55566677"));
	leak_add_number(&leak, TEXT("123456")); /* nobody's */
	leak_allow(&leak, TEXT("0000-0000000、13900001111"));
	leak_add_place(&leak, TEXT("河坝镇"));
	leak_add_place(&leak, TEXT("金山社区"));
	leak_add_place(&leak, TEXT("3村"));
	leak_add_place(&leak, TEXT("12345村"));
	leak_add_place(&leak, TEXT("王小明家村"));
	leak_add_hidden(&leak, TEXT("王小明"));
	leak_add_hidden(&leak, TEXT("金山"));
}

static void
tear_down(void)
{
	leak_free(&leak);
	leak = (struct leak){ 0 };
	scratch_tear_down();
}

static const struct {
	const char *content;
	const char *cell; /* found in a cell, NULL: it is clean */
	const char *whole;
} contents[] = {
	{ "郭桂林 2 1080.50", NULL, NULL },
	{ "439921195501069017", "P101", "P101" }, /* nobody's of the register */
	{ "x43992119550106901X", "P101", "P101" },
	{ "号439921 1955-0106 9017号", "P101", "P101" },
	{ "４３９９２１１９５５０１０６９０１７", "P101", "P101" },
	{ "439921－19550106／9017", "P101", "P101" },
	{ "(439921)1955.0106\\9017", "P101", "P101" },
	{ "四三九九二一一九五五〇一〇六九〇一七", "P101", "P101" },
	{ "439921550106901", "P101", "P101" },
	{ "+86 139-0000-4872", "P101", "P101" },
	{ "13900004872/13900004873", "P101", "P101" },
	{ "139  0000  4872", "P101", NULL },
	{ "139\n00004872", "P101", NULL },
	{ "139转00004872", NULL, NULL },
	{ "5551234", "P101", NULL }, /* as long as an amount */
	{ "0737-5551234", "P101", "P101" },
	{ "5559876", "P101", NULL },
	{ "5554321", "P101", NULL },
	{ "55566677", "P101", NULL },
	{ "123456", NULL, NULL },
	{ "0000-0000000、13900001111", NULL, NULL }, /* the office's */
	{ "20261201-20261208", NULL, NULL },
	{ "20261201093000", NULL, NULL },
	{ "公示20261124-20261201(1).txt", NULL, NULL },
	{ "20261124-103000-01.txt", NULL, NULL },
	{ "20261124-1030", NULL, NULL },
	{ "20261124-2530", "P101", "P101" },
	{ "20261124-103", "P101", "P101" },
	{ "19911012-0112", "P101", "P101" },     /* may be a telephone */
	{ "21010220120508123", "P101", "P101" }, /* or an identity number */
	{ "20261301-20261208", "P101", "P101" }, /* no dates */
	{ "郭桂林（癌）", "P102", "P102" },
	{ "恶 性-肿·瘤", "P102", "P102" },
	{ "痛风", "P102", "P102" },
	{ "重残", "P102", "P102" },
	{ "张聋", "P102", "P102" },
	{ "智力二级", "P102", "P102" },
	{ "肢体二级", "P102", "P102" },
	{ "Guo disabled", "P102", "P102" },
	{ "瘸", "P102", "P102" },
	{ "２ 级", "P102", "P102" },
	{ "ＨＩＶ", "P102", "P102" },
	{ "无", NULL, NULL },
};

static void
check_found(bool clean, const char *found)
{
	ck_assert_msg(clean == (found == NULL), "%s", scratch.found);
	if (!clean)
		ck_assert_ptr_nonnull(strstr(scratch.found, found));
	ck_assert_ptr_null(strstr(scratch.said, "4399"));
	scratch_forget(&scratch);
}

START_TEST(what_is_of_a_person_is_found)
{
	struct text content = text_of(contents[_i].content);

	check_found(leak_is_clean_cell(&leak, content, TEXT("text"), &here, &scratch.diag),
		    contents[_i].cell);
	check_found(leak_is_clean(&leak, content, TEXT("text"), &here, &scratch.diag),
		    contents[_i].whole);
}
END_TEST

static const struct {
	const char *title;
	bool good;
} titles[] = {
	{ "河坝镇金山社区社会救助审核意见公示", true },
	{ "金山社区：社会救助确认结果公布", true },
	{ "河坝镇: public notice of decisions", true },
	{ "社会救助公示", true },
	{ "金山社区：社会救助确认结果公布2026", false },
	{ "3村社会救助公示", true },
	{ "12345村社会救助公示", false },
	{ "4村社会救助公示", false },
	{ "金山社区残疾人公示", false },
	{ "新河村社会救助公示", false },
	{ "郭桂林社会救助公示", false },
	{ "王小明家村社会救助公示", false },
	{ "社会救助公示\xe4\xb8\xba", false }, /* 为, whose code ends as a colon's */
};

START_TEST(a_title_has_words_of_notices_alone)
{
	ck_assert_int_eq(leak_is_title(&leak, text_of(titles[_i].title), &here, &scratch.diag),
			 titles[_i].good);
	ck_assert_int_eq(strstr(scratch.found, "P103") == NULL, titles[_i].good);
}
END_TEST

static const struct {
	const char *name;
	const char *word; /* NULL: digits; "": clean */
} names[] = {
	{ "郭桂林", "" },     { "王病根", "" },       { "李残阳", "" },
	{ "余盲", "" },       { "郭桂林病", "病" },   { "郭·病", "病" },
	{ "痛风王", "痛风" }, { "郭桂林孤", "孤" },   { "郭桂林肢体", "肢体" },
	{ "余五保", "五保" }, { "郭桂林2级", "2级" }, { "郭13900004872", NULL },
};

START_TEST(a_letter_of_a_name_is_no_disease)
{
	struct leak_hit hit = leak_in_name(&leak, text_of(names[_i].name));

	ck_assert_int_eq(hit.digits, names[_i].word == NULL);
	if (names[_i].word != NULL)
		ck_assert_str_eq(arena_string(&scratch.arena, hit.word), names[_i].word);
	/* and it is none in what is written with it */
	ck_assert_int_eq(
		leak_is_clean(&leak, text_of(names[_i].name), TEXT("text"), &here, &scratch.diag),
		names[_i].word != NULL && *names[_i].word == '\0');
	(void)leak_in_name(&leak, TEXT("余盲"));
	ck_assert(
		!leak_is_clean(&leak, TEXT("余盲 2\n余半盲"), TEXT("text"), &here, &scratch.diag));
}
END_TEST

START_TEST(words_of_a_place_and_of_the_office_are_none)
{
	struct text content = TEXT("河坝镇盲沟村公示：示例区残疾人服务中心，0737-5551234");
	const struct text places[] = { TEXT("病马沟村"), TEXT("金山社区（残）"),
				       TEXT("金山社区残疾人") };

	ck_assert(!leak_is_clean(&leak, content, TEXT("text"), &here, &scratch.diag));
	leak_pass_place(&leak, TEXT("盲沟村")); /* the register does not have it */
	leak_add_place(&leak, TEXT("盲沟村"));
	leak_allow(&leak, TEXT("示例区残疾人服务中心，0737-5551234"));
	ck_assert(!leak_is_clean(&leak, content, TEXT("text"), &here, &scratch.diag));
	leak_pass_place(&leak, TEXT("盲沟村"));
	ck_assert(leak_is_clean(&leak, content, TEXT("text"), &here, &scratch.diag));
	ck_assert(!leak_is_clean(&leak, TEXT("盲沟村盲"), TEXT("text"), &here, &scratch.diag));
	for (size_t i = 0; i < ARRAY_LENGTH(places); i++) {
		leak_add_place(&leak, places[i]);
		leak_pass_place(&leak, places[i]);
		ck_assert_int_eq(
			leak_is_clean_cell(&leak, places[i], TEXT("text"), &here, &scratch.diag),
			i == 0);
	}
	leak_allow(&leak, TEXT("439921195501069017")); /* no telephone */
	ck_assert(!leak_is_clean(&leak, TEXT("439921195501069017"), TEXT("text"), &here,
				 &scratch.diag));
}
END_TEST

START_TEST(the_name_of_a_file_names_nobody_who_is_hidden)
{
	ck_assert(leak_is_file_name(&leak, TEXT("公示-金山社区.html"), &scratch.diag));
	ck_assert(leak_is_file_name(&leak, TEXT("郭桂林.html"), &scratch.diag));
	leak_add_hidden(&leak, TEXT("郭桂林"));
	ck_assert(!leak_is_file_name(&leak, TEXT("公示郭 桂-林.html"), &scratch.diag));
	ck_assert_ptr_nonnull(strstr(scratch.found, "P113"));
}
END_TEST

/* A workbook with a sheet in sight and a hidden one, a comment and a title. */
static bool
is_clean_book(const char *title, const char *shown, const char *hidden, const char *comment)
{
	const char *path = arena_string(&scratch.arena, text_of(scratch_path(&scratch, "b.xlsx")));
	struct outfile *file = outfile_open(path, &scratch.diag);
	struct bookout *book = bookout_open(file, LANGUAGE_ZH, text_of(title), 20000);
	const struct where where = { .file = TEXT("b.xlsx") };

	bookout_sheet(book, TEXT("a"));
	bookout_cell(book, 0, 0, CELL_TEXT, text_of(shown), LOOK_TEXT);
	bookout_comment(book, 0, 0, text_of(comment));
	bookout_words(book);
	bookout_cell(book, 0, 0, CELL_TEXT, text_of(hidden), LOOK_TEXT);
	ck_assert(bookout_finish(book, &scratch.diag, &where));
	bool clean = leak_is_clean_book(&leak, outfile_path(file), &where, &scratch.diag);

	outfile_abandon(file);
	return clean;
}

START_TEST(every_part_of_a_workbook_is_looked_through)
{
	ck_assert(is_clean_book("title", "shown", "hidden", "comment"));
	ck_assert(!is_clean_book("439921195501069017", "shown", "hidden", "comment"));
	ck_assert_ptr_nonnull(strstr(scratch.said, "docProps/core.xml"));
	ck_assert(!is_clean_book("title", "13900004872", "hidden", "comment"));
	ck_assert(!is_clean_book("title", "shown", "139 0000 4872", "comment"));
	ck_assert(!is_clean_book("title", "shown", "恶性肿瘤", "comment"));
	ck_assert(!is_clean_book("title", "shown", "hidden", "0737-5551234"));
	scratch_forget(&scratch);
	ck_assert(!leak_is_clean_book(&leak, scratch_path(&scratch, "none.xlsx"), &here,
				      &scratch.diag));
}
END_TEST

UNIT(set_up, tear_down, EACH(what_is_of_a_person_is_found, contents),
     EACH(a_title_has_words_of_notices_alone, titles),
     EACH(a_letter_of_a_name_is_no_disease, names), words_of_a_place_and_of_the_office_are_none,
     the_name_of_a_file_names_nobody_who_is_hidden, every_part_of_a_workbook_is_looked_through);
