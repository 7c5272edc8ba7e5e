#include "table/biff.h"

#include <stdio.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"
#include "xlsfile.h"

static struct xlsfile file;
static struct biff biff;

static void
begin(void)
{
	scratch_begin(&scratch);
	memset(&file, 0, sizeof(file));
}

static void
finish(void)
{
	biff_close(&biff);
	scratch_end(&scratch);
}

static enum biff_fault
write_and_open(const char *stream)
{
	xlsfile_end(&file);
	xlsfile_write(&file, stream, scratch_path(&scratch, "a.xls"));
	return xlsfile_open(&biff, "a.xls");
}

/* The font with the number 4 is in no file: behind it, numbers are one more than places. */
static const struct {
	unsigned font;
	bool struck;
} fonts[] = { { 0, false }, { 3, true }, { 4, false }, { 5, true }, { 6, false }, { 7, false } };

START_TEST(a_format_strikes_through_as_its_font_does)
{
	char format[64];

	xlsfile_begin(&file, 5);
	for (unsigned i = 0; i < 6; i++)
		xlsfile_record(&file, 0x31, i == 3 || i == 4 ? "c800 0a00 0800" : "c800 0200 0800");
	xlsfile_record(&file, 0x31, "c800");
	for (size_t i = 0; i < sizeof(fonts) / sizeof(*fonts); i++) {
		snprintf(format, sizeof(format), "%02x00 0e00 0000", fonts[i].font);
		xlsfile_record(&file, 0xE0, format);
	}
	xlsfile_sheet(&file, 0, 0, "a");
	ck_assert_int_eq(write_and_open("Workbook"), BIFF_OK);
	ck_assert_uint_eq(biff.formats, sizeof(fonts) / sizeof(*fonts));
	for (size_t i = 0; i < biff.formats; i++) {
		ck_assert_int_eq(biff.format[i].struck, fonts[i].struck);
		ck_assert_int_eq(biff.format[i].shows.kind, SERIAL_DAY);
	}
}
END_TEST

START_TEST(a_password_locks_it)
{
	xlsfile_begin(&file, 5);
	xlsfile_record(&file, 0x2F, "0000 0000 0000");
	ck_assert_int_eq(write_and_open("Workbook"), BIFF_LOCKED);
}
END_TEST

START_TEST(what_is_no_workbook)
{
	xlsfile_begin(&file, 5);
	ck_assert_int_eq(write_and_open("WordDocument"), BIFF_OTHER);
	biff_close(&biff);
	scratch_write(&scratch, "b.xls", "no container");
	ck_assert_int_eq(xlsfile_open(&biff, "b.xls"), BIFF_DAMAGED);
}
END_TEST

UNIT(begin, finish, a_format_strikes_through_as_its_font_does, a_password_locks_it,
     what_is_no_workbook);
