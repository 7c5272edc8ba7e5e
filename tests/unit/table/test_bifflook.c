#include "table/bifflook.h"

#include <string.h>

#include "scratch.h"
#include "unit.h"
#include "xlsfile.h"

static struct xlsfile file;
static struct biff biff;
static struct celllooks looks;

static void
begin(void)
{
	scratch_begin(&scratch);
	memset(&file, 0, sizeof(file));
	looks = (struct celllooks){ 0 };
}

static void
finish(void)
{
	celllook_free(&looks);
	biff_close(&biff);
	scratch_end(&scratch);
}

static void
read_sheet(void)
{
	xlsfile_end(&file);
	xlsfile_write(&file, "Workbook", scratch_path(&scratch, "a.xls"));
	ck_assert_int_eq(xlsfile_open(&biff, "a.xls"), BIFF_OK);
	bifflook_read(&biff, 0, &looks);
}

START_TEST(formats_sizes_and_blank_cells_are_read)
{
	xlsfile_begin(&file, 5);
	/* 10.5 points, italic and struck, of colour 10, bold, underlined: "KaiTi" in two bytes */
	xlsfile_record(&file, 0x31, "d200 0a00 0a00 bc02 0000 01 00 86 00 02 01 6977 5366");
	xlsfile_record(&file, 0x31, "c800 0000 ff7f 9001 0000 00 00 86 00 01 00 61");
	xlsfile_record(&file, 0x41E, "b000 0400 00 302e3030");
	xlsfile_record(&file, 0xE0,
		       "0000 b000 0000 1a ff 13 00 21 80 0000 0000 0004 0a20"); /* solid, 10 */
	xlsfile_record(&file, 0xE0, "0100 0e00 0000 20 00 00 00 00 00 0000 0000 0000 0000");
	xlsfile_record(&file, 0xE0, "0000"); /* cut off */
	xlsfile_record(&file, 0x92, "0300 00000000 ffffff00 12345600");
	xlsfile_sheet(&file, 0, 0, "a");
	xlsfile_end(&file);
	xlsfile_place(&file, 0);
	xlsfile_begin(&file, 0x10);
	xlsfile_record(&file, 0x7D, "0100 0200 800c 0f00 0000 0000");          /* 12.5 characters */
	xlsfile_record(&file, 0x208, "0400 0000 0100 9001 00000000 00000000"); /* 20 points */
	xlsfile_record(&file, 0x208, "0500 0000 0100 ff80 00000000 00000000"); /* as usual */
	xlsfile_record(&file, 0xBE, "0500 0100 0100 0000 0200");
	xlsfile_record(&file, 0x201, "0400 0300 0100");
	xlsfile_record(&file, 0xBD, "0600 0000 0000 06000000 0100 06000000 0100");
	read_sheet();
	ck_assert_uint_eq(looks.looks, 3);
	const struct celllook *look = &looks.look[0];

	ck_assert(text_equal(look->font, TEXT("睩晓")));
	ck_assert_uint_eq(look->size, 1050);
	ck_assert(look->bold && look->italic && look->struck && look->underlined);
	ck_assert_uint_eq(look->ink, 0x123456);
	ck_assert_uint_eq(look->fill, 0x123456);
	ck_assert(text_equal(look->form, TEXT("0.00")));
	ck_assert_int_eq(look->across, ACROSS_CENTER);
	ck_assert_int_eq(look->down, DOWN_CENTER);
	ck_assert(look->wrapped && look->shrunk);
	ck_assert_uint_eq(look->indent, 3);
	ck_assert_uint_eq(look->turned, 255);
	ck_assert_uint_eq(look->line[SIDE_LEFT], 1);
	ck_assert_uint_eq(look->line[SIDE_RIGHT], 2);
	ck_assert_uint_eq(look->line[SIDE_TOP], 0);
	ck_assert_uint_eq(look->line[SIDE_BOTTOM], 8);
	ck_assert_uint_eq(looks.look[1].form_id, 14);
	ck_assert_uint_eq(looks.look[1].ink, COLOUR_NONE);
	ck_assert_uint_eq(looks.look[1].fill, COLOUR_NONE);
	ck_assert_uint_eq(looks.cells, 5);
	ck_assert_uint_eq(looks.cell[0].line, 5);
	ck_assert_uint_eq(looks.cell[0].column, 3);
	ck_assert_uint_eq(looks.cell[1].column, 1);
	ck_assert_uint_eq(looks.cell[1].look, 1);
	ck_assert_uint_eq(looks.cell[2].column, 2);
	ck_assert_uint_eq(looks.cell[4].line, 7);
	ck_assert_uint_eq(looks.cell[4].look, 1);
	ck_assert_uint_eq(looks.rows, 1);
	ck_assert_uint_eq(looks.row[0].line, 5);
	ck_assert_uint_eq(looks.row[0].height, 2000);
	ck_assert_uint_eq(looks.widths, 3);
	ck_assert_uint_eq(looks.width[1], 1250);
}
END_TEST

START_TEST(a_sheet_that_breaks_off_has_what_stood_before)
{
	xlsfile_begin(&file, 5);
	xlsfile_sheet(&file, 0, 0, "a");
	xlsfile_end(&file);
	xlsfile_place(&file, 0);
	xlsfile_begin(&file, 0x10);
	xlsfile_record(&file, 0x201, "0400 0300 0100");
	xlsfile_record(&file, 0x201, "0400");
	xlsfile_record(&file, 0xBE, "04");
	xlsfile_record(&file, 0x208, "04");
	xlsfile_record(&file, 0x7D, "04");
	read_sheet();
	ck_assert_uint_eq(looks.cells, 1);
	ck_assert_uint_eq(looks.rows, 0);
}
END_TEST

UNIT(begin, finish, formats_sizes_and_blank_cells_are_read,
     a_sheet_that_breaks_off_has_what_stood_before);
