#include "table/booklook.h"

#include <stdio.h>
#include <string.h>
#include <xlsxwriter.h>

#include "unit.h"

static struct booklook look;
static char title[] = "名单";
static char said[256];

static void
sink(void *context, const struct finding *finding)
{
	(void)context;
	snprintf(said, sizeof(said), "%s %.*s", finding->id, (int)finding->message.n,
		 finding->message.p);
}

static struct diag diag = { .language = LANGUAGE_EN, .sink = sink };

static void
set_up(void)
{
	booklook_begin(&look, "never-written.xlsx", false, LANGUAGE_ZH, title,
		       day_of(2026, 11, 23));
}

static void
tear_down(void)
{
	booklook_abandon(&look);
}

START_TEST(a_cell_looks_as_what_it_holds)
{
	const struct lxw_format *money = booklook_format(&look, LOOK_MONEY | LOOK_BOLD);

	ck_assert_str_eq(money->num_format, "0.00_ ");
	ck_assert_uint_eq(money->bold, 1);
	ck_assert_str_eq(money->font_name, "宋体");
	ck_assert_str_eq(booklook_format(&look, LOOK_NAME)->num_format, "@");
	ck_assert_uint_eq(booklook_format(&look, LOOK_NAME)->bold, 0);
	ck_assert_str_eq(booklook_format(&look, LOOK_MONTH)->num_format, "yyyy\\-mm");
	ck_assert_uint_eq(booklook_format(&look, LOOK_CODE)->text_h_align, LXW_ALIGN_FILL);
	ck_assert_uint_eq(booklook_format(&look, LOOK_WRAP)->text_wrap, 1);
	ck_assert_uint_eq(booklook_format(&look, FILL_LOOK * LOOK_FILL)->bg_color, 0xFFF2CB);
	ck_assert_ptr_eq(booklook_format(&look, LOOK_MONEY | LOOK_BOLD), money);
}
END_TEST

START_TEST(the_first_error_is_the_one_that_is_said)
{
	struct where where = { .file = TEXT("list.xlsx") };

	booklook_keep(&look, LXW_NO_ERROR, 7);
	ck_assert_uint_eq(look.error, LXW_NO_ERROR);
	booklook_keep(&look, LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED, 2);
	booklook_keep(&look, LXW_ERROR_MEMORY_MALLOC_FAILED, 4);
	ck_assert(!booklook_finish(&look, &diag, &where));
	ck_assert_ptr_nonnull(strstr(said, diag_id(DIAG_TEXT_LONG)));
	ck_assert_ptr_nonnull(strstr(said, "3"));
}
END_TEST

static void
check_text(struct arena *arena, const char *value, const char *want)
{
	ck_assert_str_eq(booklook_text(arena, text_of(value)), want);
}

START_TEST(a_disk_that_is_full_is_said_in_the_language_of_the_messages)
{
	struct where where = { .file = TEXT("list.xlsx") };

	diag.language = LANGUAGE_ZH;
	booklook_keep(&look, LXW_ERROR_ZIP_CLOSE, 0);
	ck_assert(!booklook_finish(&look, &diag, &where));
	diag.language = LANGUAGE_EN;
	ck_assert_ptr_nonnull(strstr(said, diag_id(DIAG_FILE_WRITE)));
	ck_assert_ptr_nonnull(strstr(said, "磁盘可能满了"));
}
END_TEST

START_TEST(what_xml_cannot_hold_is_a_question_mark)
{
	struct arena arena = { 0 };

	check_text(&arena, "田\xFF\xEF\xBF\xBE", "田????");
	check_text(&arena, "［田］", "［田］");
	check_text(&arena, "", "");
	arena_free(&arena);
}
END_TEST

UNIT(set_up, tear_down, a_cell_looks_as_what_it_holds, the_first_error_is_the_one_that_is_said,
     a_disk_that_is_full_is_said_in_the_language_of_the_messages,
     what_xml_cannot_hold_is_a_question_mark);
