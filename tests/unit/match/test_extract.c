#include "match/extract.h"

#include <stdio.h>

#include <string.h>

#include "met.h"
#include "unit.h"

static struct extract extract;
static struct arena arena;

static bool
open(const char *hit, const char *content)
{
	const char *path[2];

	scratch_write(&scratch, "k.ini", hit);
	path[0] = arena_string(&scratch.arena, text_of(scratch_path(&scratch, "k.ini")));
	scratch_write(&scratch, "e.csv", content);
	path[1] = arena_string(&scratch.arena, text_of(scratch_path(&scratch, "e.csv")));
	const struct match_kind *kind = matchkind_read(path[0], &scratch.arena, &scratch.diag);

	ck_assert_ptr_nonnull(kind);
	const struct extract_options options = { .kind = kind,
						 .hit = &kind->hit,
						 .today = day_of(2026, 11, 23) };

	return extract_open(&extract, path[1], &options, &scratch.diag);
}

static void
tear_down(void)
{
	extract_close(&extract);
	arena_free(&arena);
	scratch_tear_down();
}

#define BY MET_HEAD "[hit]\nwhen = on<=month\n"
#define TERM MET_HEAD "[hit]\nwhen = from<=month<=until\n[change]\ncolumns = amount\n"

START_TEST(cells_are_read_as_people_write_them)
{
	struct extract_row row;

	ck_assert(open(TERM, "证件,起,止,钱,车牌,截止\n439921471104902,2024年5月,2026/7/3,"
			     "\"1,200.5元\",湘A,2026-10-31\n"));
	ck_assert_int_eq(extract_next(&extract, &arena, &row), TABLE_ROW);
	ck_assert(row.usable);
	ck_assert(row.whose.legacy);
	ck_assert_int_eq(row.day[MATCH_FROM], day_of(2024, 5, 1));
	ck_assert_int_eq(row.day[MATCH_UNTIL], day_of(2026, 7, 3));
	ck_assert_int_eq(row.day[MATCH_ON], DAY_NONE);
	ck_assert_int_eq(row.amount, 120050);
	ck_assert(text_equal(row.cell[MATCH_WHAT], TEXT("湘A")));
	ck_assert_int_eq(extract.coverage.until, day_of(2026, 10, 31));
	ck_assert(text_equal(extract.heading[MATCH_AMOUNT], TEXT("钱")));
	ck_assert_int_eq(extract_next(&extract, &arena, &row), TABLE_END);
	ck_assert(extract_rewind(&extract));
	ck_assert_int_eq(extract_next(&extract, &arena, &row), TABLE_ROW);
	ck_assert_uint_eq(row.line, 2);
}
END_TEST

static const struct {
	const char *row;
	const char *said; /* NULL: it can be used */
} rows[] = {
	{ "甲,439921194711049028,,2026-01-02", NULL },
	{ "甲,439921194711049028,,", NULL },
	{ "甲,439921194711049028,,soon", "e.csv:2 G112" },
	{ "甲,,1950-01-02,2026-01-02", NULL },
	{ "甲,123,1950-01-02,2026-01-02", NULL },
	{ "甲,,,2026-01-02", "e.csv:2 G111" },
	{ "张*,,1950-01-02,2026-01-02", "e.csv:2 G111" },
	{ ",,1950-01-02,2026-01-02", "e.csv:2 G111" },
	{ "甲,4.39921E+17,,2026-01-02", "e.csv:2 G111" },
	{ "甲,439921194711049028,2026-01-02", "e.csv:2 T105" },
	{ "甲,439921194711049028,,2026-01-02,,x", "e.csv:2 T106" },
};

START_TEST(a_row_that_cannot_be_used_is_named)
{
	struct extract_row row;
	char content[256];

	(void)snprintf(content, sizeof(content), "姓名,号码,出生,日期\n%s\n", rows[_i].row);
	ck_assert(open(BY, content));
	ck_assert_int_eq(extract_next(&extract, &arena, &row), TABLE_ROW);
	ck_assert_int_eq(row.usable, rows[_i].said == NULL);
	if (rows[_i].said == NULL)
		ck_assert_str_eq(scratch.found, "");
	else
		ck_assert_msg(strstr(scratch.found, rows[_i].said) != NULL, "%s", scratch.found);
	ck_assert_ptr_null(strstr(scratch.said, "439921"));
}
END_TEST

static const struct {
	const char *header;
	bool good;
} headers[] = {
	{ "姓名,号码,日期", true }, { "号码,时间", true },  { "姓名,出生,日期", true },
	{ "姓名,号码", false },     { "姓名,日期", false }, { "a,b,日期", false },
};

START_TEST(a_column_that_is_missing_is_named)
{
	char content[256];

	(void)snprintf(content, sizeof(content), "%s\n1,2,3\n", headers[_i].header);
	ck_assert_int_eq(open(BY, content), headers[_i].good);
	ck_assert_int_eq(strstr(scratch.found, "G104") == NULL, headers[_i].good);
}
END_TEST

UNIT(scratch_set_up, tear_down, cells_are_read_as_people_write_them,
     EACH(a_row_that_cannot_be_used_is_named, rows),
     EACH(a_column_that_is_missing_is_named, headers));
