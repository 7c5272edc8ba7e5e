#include "table/comments.h"

#include "unit.h"

static struct comments comments;
static struct arena arena;

static void
begin(void)
{
	comments = (struct comments){ 0 };
}

static void
finish(void)
{
	comments_free(&comments);
	arena_free(&arena);
}

/* The words of the i-th, whose cell is told. */
static void
expect(size_t i, size_t line, size_t column, const char *words)
{
	ck_assert_uint_lt(i, comments.count);
	ck_assert_uint_eq(comments.shown[i].line, line);
	ck_assert_uint_eq(comments.shown[i].column, column);
	ck_assert(text_equal(comments.shown[i].words, text_of(words)));
}

START_TEST(the_name_of_who_wrote_it_is_off)
{
	comments_add(&comments, &arena, 3, 1, TEXT("办公室"),
		     TEXT("办公室:\n 已 死亡\r\n（8月）\n"), false);
	comments_add(&comments, &arena, 3, 2, TEXT("张三"), TEXT("张三：搬走"), false);
	comments_add(&comments, &arena, 3, 3, TEXT("张三"), TEXT("张三已故"), false);
	comments_add(&comments, &arena, 3, 4, TEXT("张三"), TEXT("张三:\n"), false);
	comments_settle(&comments);
	ck_assert_uint_eq(comments.count, 3);
	expect(0, 3, 1, "已 死亡 （8月）");
	expect(1, 3, 2, "搬走");
	expect(2, 3, 3, "张三已故");
}
END_TEST

START_TEST(they_come_by_cells_and_a_thread_for_what_stands_in)
{
	comments_add(&comments, &arena, 9, 0, TEXT_NONE, TEXT("c"), false);
	comments_add(&comments, &arena, 2, 5, TEXT_NONE, TEXT("您的Excel版本不能"), true);
	comments_add(&comments, &arena, 2, 5, TEXT_NONE, TEXT("b"), false);
	comments_add(&comments, &arena, 2, 5, TEXT_NONE, TEXT("a"), false);
	comments_add(&comments, &arena, 2, 5, TEXT_NONE, TEXT("a"), false);
	comments_add(&comments, &arena, 2, 1, TEXT_NONE, TEXT("alone"), true);
	comments_settle(&comments);
	ck_assert_uint_eq(comments.count, 4);
	expect(0, 2, 1, "alone");
	expect(1, 2, 5, "a");
	expect(2, 2, 5, "b");
	expect(3, 9, 0, "c");
	ck_assert_uint_eq(comments_from(comments.shown, 4, 1, 0), 0);
	ck_assert_uint_eq(comments_from(comments.shown, 4, 2, 1), 0);
	ck_assert_uint_eq(comments_from(comments.shown, 4, 2, 2), 1);
	ck_assert_uint_eq(comments_from(comments.shown, 4, 2, 6), 3);
	ck_assert_uint_eq(comments_from(comments.shown, 4, 9, 1), 4);
	ck_assert_uint_eq(comments_from(NULL, 0, 9, 1), 0);
}
END_TEST

START_TEST(what_jz_import_wrote_is_nobodys)
{
	comments_add(
		&comments, &arena, 2, 0, TEXT_NONE,
		TEXT("再问\n" COMMENTS_OURS "M401: 金额不对\nM402: 也不对" COMMENTS_OURS "问过了"),
		false);
	comments_add(&comments, &arena, 3, 0, TEXT_NONE,
		     TEXT(COMMENTS_OURS "M401: 金额不对" COMMENTS_OURS), false);
	comments_settle(&comments);
	ck_assert_uint_eq(comments.count, 1);
	ck_assert(text_equal(comments.shown[0].words, TEXT("再问 问过了")));
}
END_TEST

START_TEST(there_may_be_none)
{
	comments_settle(&comments);
	ck_assert_uint_eq(comments.count, 0);
}
END_TEST

UNIT(begin, finish, the_name_of_who_wrote_it_is_off,
     they_come_by_cells_and_a_thread_for_what_stands_in, what_jz_import_wrote_is_nobodys,
     there_may_be_none);
