#include "table/biffnote.h"

#include "unit.h"
#include "xlsfile.h"

static struct xlsfile file;
static struct arena arena;
static struct comments comments;

static void
begin(void)
{
	file.n = 0;
	comments = (struct comments){ 0 };
}

static void
finish(void)
{
	comments_free(&comments);
	arena_free(&arena);
}

static void
take_all(void)
{
	struct biffnote note = { 0 };
	struct biffrec record;

	for (size_t at = 0; biffrec_next(file.bytes, file.n, &at, &record);)
		biffnote_take(&note, &arena, &record);
	biffnote_settle(&note, &arena, &comments);
	comments_settle(&comments);
}

/* Object 2 has 甲乙c in two parts, object 5 has "ab"; the cells are C4, of 5, and B2, of 2. */
START_TEST(texts_are_found_by_their_objects)
{
	xlsfile_record(&file, 0x5D, "1500 1200 1900 0200 1140");
	xlsfile_record(&file, 0x1B6, "1202 0000 0000 0000 0000 0300 1000 0000 0000");
	xlsfile_record(&file, 0x3C, "01 3275 594e");
	xlsfile_record(&file, 0x3C, "00 63");
	xlsfile_record(&file, 0x3C, "0000 0000 0000 0000");
	xlsfile_record(&file, 0x5D, "1500 1200 1900 0500 1140");
	xlsfile_record(&file, 0x1B6, "1202 0000 0000 0000 0000 0200 1000 0000 0000");
	xlsfile_record(&file, 0x3C, "00 6162");
	xlsfile_record(&file, 0x1C, "0300 0200 0000 0500 0100 00 78 00");
	xlsfile_record(&file, 0x1C, "0100 0100 0000 0200 0100 01 3275 00");
	xlsfile_record(&file, 0x1C, "0700 0100 0000 0900 0000 00 00");
	take_all();
	ck_assert_uint_eq(comments.count, 2);
	ck_assert_uint_eq(comments.shown[0].line, 2);
	ck_assert_uint_eq(comments.shown[0].column, 1);
	ck_assert(text_equal(comments.shown[0].words, TEXT("甲乙c")));
	ck_assert_uint_eq(comments.shown[1].line, 4);
	ck_assert_uint_eq(comments.shown[1].column, 2);
	ck_assert(text_equal(comments.shown[1].words, TEXT("ab")));
}
END_TEST

START_TEST(records_that_are_cut_off_say_nothing)
{
	xlsfile_record(&file, 0x5D, "1500");
	xlsfile_record(&file, 0x1B6, "1202");
	xlsfile_record(&file, 0x1C, "0300");
	xlsfile_record(&file, 0x1B6, "1202 0000 0000 0000 0000 0300 1000 0000 0000");
	xlsfile_record(&file, 0x3C, "");
	xlsfile_record(&file, 0x3C, "01");
	xlsfile_record(&file, 0x1C, "0300 0200 0000 0000 0100");
	take_all();
	ck_assert_uint_eq(comments.count, 0);
}
END_TEST

UNIT(begin, finish, texts_are_found_by_their_objects, records_that_are_cut_off_say_nothing);
