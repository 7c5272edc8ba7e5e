#include "intake/layout.h"

#include <stdio.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"

static struct scratch scratch;
static struct arena arena;

static void
begin(void)
{
	scratch_begin(&scratch);
}

static void
end(void)
{
	arena_free(&arena);
	scratch_end(&scratch);
}

static struct sheet *
open_text(const char *content)
{
	static char path[256];
	struct table_options options = { 0 };

	scratch_forget(&scratch);
	scratch_write(&scratch, "in.csv", content);
	snprintf(path, sizeof(path), "%s", scratch_path(&scratch, "in.csv"));
	return sheet_open(path, &options, NULL, &scratch.diag);
}

static bool
settle(struct layout *layout, struct sheet *sheet, const char *const *set)
{
	const struct mender mender = { .scale = 1, .arena = &arena };
	struct survey survey;
	bool good = survey_take(&survey, sheet, &mender) &&
		    layout_settle(layout, sheet, &survey, set, false, &arena);

	survey_free(&survey);
	return good;
}

static void
ck_head(const struct layout *layout, size_t i, enum layout_source source, const char *heading)
{
	ck_assert_int_eq(layout->column[i].source, source);
	ck_assert_msg(text_equal(layout->column[i].heading, text_of(heading)), "%zu: %.*s", i,
		      (int)layout->column[i].heading.n, layout->column[i].heading.p);
}

START_TEST(a_roster_names_its_heads)
{
	static const char *const set[] = { "area=农村", NULL };
	struct sheet *sheet = open_text("序号,户主姓名,户主身份证号,保障类别\n1,张三,,低保\n");
	struct layout layout;

	ck_assert(settle(&layout, sheet, set));
	layout_head(&layout, sheet, LANGUAGE_ZH);
	ck_assert(layout.roster && layout.numbered && !layout.has_id);
	ck_assert_uint_eq(layout.count, 7);
	ck_head(&layout, 0, LAYOUT_HOUSEHOLD_ID, "户编号");
	ck_head(&layout, 1, LAYOUT_CELL, "序号");
	ck_head(&layout, 2, LAYOUT_CELL, "姓名");
	ck_head(&layout, 3, LAYOUT_RELATION, "与户主关系");
	ck_head(&layout, 4, LAYOUT_CELL, "身份证号");
	ck_head(&layout, 5, LAYOUT_CELL, "现保障类别");
	ck_head(&layout, 6, LAYOUT_SET, "户口性质");
	ck_assert_str_eq(scratch.found, "in.csv:1 M006\nin.csv:1 M007\n");
	sheet_close(sheet);
}
END_TEST

START_TEST(what_was_paid_is_the_amount_where_nothing_else_is)
{
	struct sheet *sheet = open_text("户编号,姓名,与户主关系,发放金额\nH1,张三,户主,350\n");
	struct layout layout;

	ck_assert(settle(&layout, sheet, NULL));
	layout_head(&layout, sheet, LANGUAGE_ZH);
	ck_head(&layout, 3, LAYOUT_CELL, "现月保障金");
	ck_assert_ptr_nonnull(strstr(scratch.found, "in.csv:1 M012\n"));
	sheet_close(sheet);
}
END_TEST

START_TEST(a_register_keeps_its_columns)
{
	struct sheet *sheet = open_text("household_id,name,relation,古怪\nH1,Zhang,head,x\n");
	struct layout layout;

	ck_assert(settle(&layout, sheet, NULL));
	ck_assert_int_eq(layout.language, LANGUAGE_EN);
	layout_head(&layout, sheet, LANGUAGE_EN);
	ck_assert(!layout.roster);
	ck_assert_uint_eq(layout.count, 4);
	ck_head(&layout, 1, LAYOUT_CELL, "name");
	ck_head(&layout, 3, LAYOUT_CELL, "古怪");
	ck_assert_str_eq(scratch.found, "in.csv:1 T111\n");
	sheet_close(sheet);
}
END_TEST

Suite *
unit_suite(void)
{
	Suite *suite = suite_create("intake/layout");
	TCase *tcase = tcase_create("all");

	tcase_add_checked_fixture(tcase, begin, end);
	tcase_add_test(tcase, a_roster_names_its_heads);
	tcase_add_test(tcase, what_was_paid_is_the_amount_where_nothing_else_is);
	tcase_add_test(tcase, a_register_keeps_its_columns);
	suite_add_tcase(suite, tcase);
	return suite;
}
