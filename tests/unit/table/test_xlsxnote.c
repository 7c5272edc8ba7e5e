#include "table/xlsxnote.h"

#include "scratch.h"
#include "unit.h"
#include "xlsxfile.h"

#define LINKS                                                                                      \
	{                                                                                          \
		"xl/worksheets/_rels/sheet1.xml.rels",                                             \
			XML "<Relationships>" LINK("r1", "comments", "../comments1.xml")           \
				LINK("r2", "threadedComment",                                      \
				     "../threadedComments/t1.xml") "</Relationships>"              \
	}

static struct arena arena;
static struct comments comments;

static void
begin(void)
{
	scratch_begin(&scratch);
	comments = (struct comments){ 0 };
}

static void
finish(void)
{
	comments_free(&comments);
	arena_free(&arena);
	scratch_end(&scratch);
}

static bool
read_parts(const struct xlsxfile_part *part, size_t count)
{
	const char *path = scratch_path(&scratch, "a.xlsx");

	xlsxfile_write(path, part, count);
	struct package *package = package_open(path, text_of(path), &scratch.diag);
	bool good = xlsxnote_read(package, "xl/worksheets/sheet1.xml", &arena, &comments);

	package_close(package);
	comments_settle(&comments);
	return good;
}

START_TEST(notes_and_threads_are_read)
{
	static const struct xlsxfile_part part[] = {
		LINKS,
		{ "xl/comments1.xml", XML
		  "<comments><authors><author>a</author><author>经办</author></authors>"
		  "<commentList><comment ref='C4' authorId='1'><text><r><rPr><b/></rPr><t>经办:"
		  "</t></r><r><t xml:space='preserve'>\n此人已死亡</t></r></text></comment>"
		  "<comment ref='B2' authorId='0'><text><t>[Threaded comment]</t></text></comment>"
		  "<comment authorId='9'><text><t>x</t></text></comment>"
		  "<comment ref='?' authorId='0'><text><t>y</t></text></comment></commentList>"
		  "</comments>" },
		{ "xl/threadedComments/t1.xml",
		  XML "<ThreadedComments><threadedComment ref='B2'><text>账号换了</text>"
		      "</threadedComment></ThreadedComments>" },
	};

	ck_assert(read_parts(part, 3));
	ck_assert_uint_eq(comments.count, 2);
	ck_assert_uint_eq(comments.shown[0].line, 2);
	ck_assert_uint_eq(comments.shown[0].column, 1);
	ck_assert(text_equal(comments.shown[0].words, TEXT("账号换了")));
	ck_assert_uint_eq(comments.shown[1].line, 4);
	ck_assert_uint_eq(comments.shown[1].column, 2);
	ck_assert(text_equal(comments.shown[1].words, TEXT("此人已死亡")));
}
END_TEST

START_TEST(a_part_that_is_not_there_says_nothing)
{
	static const struct xlsxfile_part part[] = { LINKS };

	ck_assert(read_parts(part, 1));
	ck_assert_uint_eq(comments.count, 0);
	ck_assert_str_eq(scratch.found, "");
}
END_TEST

START_TEST(a_broken_part_is_trouble)
{
	static const struct xlsxfile_part part[] = { LINKS, { "xl/comments1.xml", "<comments><" } };

	ck_assert(!read_parts(part, 2));
	ck_assert_str_ne(scratch.found, "");
}
END_TEST

UNIT(begin, finish, notes_and_threads_are_read, a_part_that_is_not_there_says_nothing,
     a_broken_part_is_trouble);
