#include "inspect/drawplan.h"

#include <string.h>

#include "scratch.h"
#include "unit.h"

static struct drawlist list;
static struct drawplan plan;

static void
set_up(void)
{
	static const struct table_options options = { 0 };

	scratch_set_up();
	list = (struct drawlist){ .by = DRAW_BY_TOWN, .rule = PARAM_COUNT };
	scratch_write(&scratch, "list.csv",
		      "household_id,town,name,relation\nH1,T 1,A,head\n"
		      "H2,T2,B,head\nH3,T2,C,head\n");
	ck_assert(drawlist_read(&list, scratch_path(&scratch, "list.csv"), &options, NULL,
				&scratch.diag));
	ck_assert(drawlist_share(&list, 2, 0, &scratch.diag));
	plan = (struct drawplan){
		.date = day_of(2026, 11, 23),
		.source = TEXT("体彩大乐透 第26138期"),
		.on = day_of(2026, 12, 1),
		.size = 2,
	};
	struct outfile *file = outfile_open(
		arena_string(&scratch.arena, text_of(scratch_path(&scratch, "draw.ini"))),
		&scratch.diag);

	drawplan_write(&plan, &list, file);
	ck_assert(outfile_finish(file));
}

static void
tear_down(void)
{
	drawlist_free(&list);
	scratch_tear_down();
}

static bool
read_back(const char *name)
{
	struct arena *arena = &scratch.arena;
	const char *path = arena_string(arena, text_of(scratch_path(&scratch, name)));

	plan = (struct drawplan){ 0 };
	return drawplan_read(&plan, path, arena, &scratch.diag);
}

START_TEST(what_was_announced_comes_back)
{
	ck_assert(read_back("draw.ini"));
	ck_assert_int_eq(plan.on, day_of(2026, 12, 1));
	ck_assert(text_equal(plan.source, TEXT("体彩大乐透 第26138期")));
	ck_assert_int_eq(plan.rows, 3);
	ck_assert_int_eq(plan.by, DRAW_BY_TOWN);
	ck_assert_int_eq(plan.rule, PARAM_COUNT);
	ck_assert(text_equal(drawplan_share(&plan, TEXT("T 1")), TEXT("1, 1")));
	ck_assert(text_equal(drawplan_share(&plan, TEXT("T9")), TEXT_NONE));
	ck_assert(drawplan_hold(&plan, &list, &scratch.diag));
	ck_assert_str_eq(scratch.found, "");
}
END_TEST

START_TEST(another_list_is_not_drawn_from)
{
	ck_assert(read_back("draw.ini"));
	list.digest[0] = list.digest[0] == '0' ? '1' : '0';
	ck_assert(!drawplan_hold(&plan, &list, &scratch.diag));
	ck_assert_ptr_nonnull(strstr(scratch.found, "G412"));
}
END_TEST

#define HEAD "[draw]\nrecipe = 1\ndate = 2026-11-23\nsource = S\nstratum = town\n"
#define DIGEST "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

static const struct {
	const char *content;
	const char *said;
} faults[] = {
	{ HEAD "list = " DIGEST "\nrows = 3\nsize = 2\n", "“on” of the announcement" },
	{ HEAD "on = soon\nlist = " DIGEST "\nrows = 3\nsize = 2\n", "a date such as" },
	{ HEAD "on = 2026-12-01\nlist = 12\nrows = 3\nsize = 2\n", "64 digits" },
	{ HEAD "on = 2026-12-01\nlist = " DIGEST "\nrows = x\nsize = 2\n", "“rows”" },
	{ HEAD "on = 2026-12-01\nrule = a\nlist = " DIGEST "\nrows = 3\nsize = 2\n", "“rule”" },
};

START_TEST(what_is_missing_or_changed_is_named)
{
	scratch_write(&scratch, "bad.ini", faults[_i].content);
	ck_assert(!read_back("bad.ini"));
	ck_assert_ptr_nonnull(strstr(scratch.said, faults[_i].said));
}
END_TEST

START_TEST(seats_that_the_list_does_not_give_are_refused)
{
	ck_assert(read_back("draw.ini"));
	plan.size = 3;
	ck_assert(!drawplan_hold(&plan, &list, &scratch.diag));
	ck_assert_ptr_nonnull(strstr(scratch.found, "G413"));
}
END_TEST

UNIT(set_up, tear_down, what_was_announced_comes_back, another_list_is_not_drawn_from,
     EACH(what_is_missing_or_changed_is_named, faults),
     seats_that_the_list_does_not_give_are_refused);
