#include "table/sst.h"

#include "unit.h"
#include "xlsfile.h"

static struct xlsfile file;
static struct sst sst;

START_TEST(texts_are_read_over_records)
{
	struct text text;

	xlsfile_record(&file, 0xFC, "03000000 03000000 0300 00 204120 0400 01 3275");
	xlsfile_record(&file, 0x3C, "01 594e 1900");
	xlsfile_record(&file, 0x3C, "00 7a 0000 00");
	ck_assert(sst_read(&sst, file.bytes, file.n, 0));
	ck_assert_uint_eq(sst.count, 3);
	ck_assert(sst_text(&sst, 0, &text) && text_equal(text, TEXT("A")));
	ck_assert(sst_text(&sst, 1, &text) && text_equal(text, TEXT("甲乙\x19z")));
	ck_assert(sst_text(&sst, 2, &text) && text.n == 0);
	ck_assert(!sst_text(&sst, 3, &text));
	sst_free(&sst);
}
END_TEST

START_TEST(a_table_that_breaks_off_says_so)
{
	struct text text;

	xlsfile_record(&file, 0xFC, "02000000 02000000 0100 00 41 0500 00 41");
	ck_assert(!sst_read(&sst, file.bytes, file.n, 0));
	ck_assert(sst_text(&sst, 0, &text) && text_equal(text, TEXT("A")));
	ck_assert(!sst_text(&sst, 1, &text));
	sst_free(&sst);
	ck_assert(!sst_read(&sst, file.bytes, file.n - 1, 0));
	sst_free(&sst);
	ck_assert(!sst_read(&sst, file.bytes, file.n, file.n + 1));
	sst_free(&sst);
}
END_TEST

UNIT(NULL, NULL, texts_are_read_over_records, a_table_that_breaks_off_says_so);
