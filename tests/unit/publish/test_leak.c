#include "publish/leak.h"

#include <string.h>

#include "scratch.h"
#include "table/bookout.h"
#include "unit.h"

static struct leak leak;

static void
set_up(void)
{
	scratch_set_up();
	scratch_write(&scratch, "d.csv",
		      "name,listed,age_below,note\n恶性肿瘤,恶性肿瘤,,\n癌,?,,\n无,-,,\n");
	ck_assert(leak_add_words(&leak, scratch_path(&scratch, "d.csv"), &scratch.diag));
	leak_add_number(&leak, TEXT("439921195501069017"));
	leak_add_number(&leak, TEXT("6299 9921 6311 3122 731"));
	leak_add_number(&leak, TEXT("139-0000-4872"));
	leak_add_number(&leak, TEXT("5551234"));
	leak_add_number(&leak, TEXT("123456")); /* nobody's */
	leak_add_place(&leak, TEXT("河坝镇"));
	leak_add_place(&leak, TEXT("金山社区"));
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
	const char *found; /* NULL: it is clean */
} contents[] = {
	{ "郭桂林 2 1080.50", NULL },
	{ "439921195501069017", "P101" },
	{ "x43992119550106901X", "P101" }, /* another last sign is nobody else */
	{ "号439921 1955-0106 9017号", "P101" },
	{ "４３９９２１１９５５０１０６９０１７", "P101" },
	{ "439921550106901", "P101" }, /* as it was with 15 places */
	{ "862999921631131227310", "P101" },
	{ "13900004872", "P101" },
	{ "1390000487", NULL },
	{ "139\n00004872", NULL },
	{ "5551234", "P101" },
	{ "15551234", NULL }, /* a short one is its own run */
	{ "123456", NULL },
	{ "郭桂林（癌）", "P102" },
	{ "恶 性 肿 瘤", "P102" },
	{ "重残", "P102" },
	{ "无", NULL },
};

START_TEST(what_is_of_a_person_is_found)
{
	bool clean =
		leak_is_clean(&leak, text_of(contents[_i].content), TEXT("text"), &scratch.diag);

	ck_assert_int_eq(clean, contents[_i].found == NULL);
	if (!clean)
		ck_assert_ptr_nonnull(strstr(scratch.found, contents[_i].found));
	ck_assert_ptr_null(strstr(scratch.said, "4399"));
}
END_TEST

static const struct {
	const char *title;
	bool good;
} titles[] = {
	{ "河坝镇金山社区社会救助审核意见公示", true },
	{ "金山社区：社会救助确认结果公布（2026.12）", true },
	{ "河坝镇: public notice of decisions", true },
	{ "社会救助公示", true },
	{ "金山社区残疾人公示", false },
	{ "新河村社会救助公示", false },
	{ "郭桂林社会救助公示", false },
	{ "社会救助公示\xe4\xb8\xba", false }, /* 为, whose code ends as a colon's */
};

START_TEST(a_title_has_words_of_notices_alone)
{
	ck_assert_int_eq(leak_is_title(&leak, text_of(titles[_i].title), &scratch.diag),
			 titles[_i].good);
	ck_assert_int_eq(strstr(scratch.found, "P103") == NULL, titles[_i].good);
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
	bool clean = leak_is_clean_book(&leak, outfile_path(file), &scratch.diag);

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
	ck_assert(!is_clean_book("title", "shown", "hidden", "5551234"));
	scratch_forget(&scratch);
	ck_assert(!leak_is_clean_book(&leak, scratch_path(&scratch, "none.xlsx"), &scratch.diag));
}
END_TEST

UNIT(set_up, tear_down, EACH(what_is_of_a_person_is_found, contents),
     EACH(a_title_has_words_of_notices_alone, titles), every_part_of_a_workbook_is_looked_through);
