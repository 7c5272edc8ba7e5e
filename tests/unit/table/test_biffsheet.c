#include "table/biffsheet.h"

#include <stdio.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"
#include "xlsfile.h"

static struct xlsfile file;
static struct biff biff;
static struct biffsheet cells;

static void
begin(void)
{
	scratch_begin(&scratch);
	memset(&file, 0, sizeof(file));
}

static void
finish(void)
{
	biffsheet_free(&cells);
	biff_close(&biff);
	scratch_end(&scratch);
}

static void
one_sheet(void)
{
	xlsfile_begin(&file, 5);
	xlsfile_record(&file, 0x22, "0100");
	xlsfile_record(&file, 0xE0, "0000 0e00 0000 0000000000000000000000000000");
	xlsfile_sheet(&file, 0, 0, "a");
	xlsfile_sheet(&file, 1, 2, "chart");
	xlsfile_record(&file, 0xFC, "01000000 01000000 0200 01 3275 594e");
	xlsfile_end(&file);
	xlsfile_place(&file, 0);
	xlsfile_begin(&file, 0x10);
}

static enum biff_fault
write_and_open(const char *stream)
{
	xlsfile_end(&file);
	xlsfile_write(&file, stream, scratch_path(&scratch, "a.xls"));
	return xlsfile_open(&biff, "a.xls");
}

START_TEST(sheets_and_cells_in_order)
{
	one_sheet();
	xlsfile_record(&file, 0x205, "0100 0000 0000 01 00");
	xlsfile_record(&file, 0xFD, "0000 0100 0000 00000000");
	xlsfile_record(&file, 0x27E, "0000 0000 0000 7b7e0000"); /* 80.94: 8094 / 100 */
	xlsfile_record(&file, 0xFD, "0000 0200 0000 09000000");
	xlsfile_record(&file, 0x208, "0400 0000 0100 0000 00000000 20000000");
	xlsfile_record(&file, 0xE5, "0100 0000 0200 0100 0300");
	ck_assert_int_eq(write_and_open("Workbook"), BIFF_OK);
	ck_assert_uint_eq(biff.sheets, 2);
	ck_assert(biff.sheet[0].table && !biff.sheet[0].hidden);
	ck_assert(!biff.sheet[1].table && biff.sheet[1].hidden);
	ck_assert(biff.from_1904);
	biffsheet_read(&biff, 0, &cells);
	ck_assert_uint_eq(cells.count, 4);
	ck_assert_int_eq(cells.cell[0].kind, BIFFSHEET_NUMBER);
	ck_assert(cells.cell[0].hundredths && cells.cell[0].whole);
	ck_assert_int_eq(cells.cell[0].shows->kind, SERIAL_DAY);
	ck_assert_int_eq(cells.cell[1].kind, BIFFSHEET_TEXT);
	ck_assert(text_equal(cells.cell[1].text, TEXT("甲乙")));
	ck_assert_int_eq(cells.cell[2].kind, BIFFSHEET_MISSING);
	ck_assert_int_eq(cells.cell[3].kind, BIFFSHEET_BOOLEAN);
	ck_assert_uint_eq(cells.cell[3].row, 1);
	ck_assert_uint_eq(cells.cell[3].bits, 1);
	ck_assert_uint_eq(cells.hiddens, 1);
	ck_assert_uint_eq(cells.hidden[0], 4);
	ck_assert_uint_eq(cells.ranges, 1);
	ck_assert_uint_eq(cells.range[0].top, 1);
	ck_assert_uint_eq(cells.range[0].bottom, 3);
	ck_assert_uint_eq(cells.range[0].right, 3);
	ck_assert(!cells.broken);
}
END_TEST

/* Records that break off, or name a column that no sheet has, and the cells that they give. */
static const struct {
	unsigned id;
	const char *bytes;
	size_t cells;
	bool broken;
} broken[] = {
	{ 0x203, "0000 0000 0000 48e17a14", 0, true },
	{ 0x27E, "0000 0000", 0, true },
	{ 0xBD, "0000", 0, true },
	{ 0x06, "0000 0000 0000", 0, true },
	{ 0xFD, "0000 0000 0000", 0, true },
	{ 0x27E, "0000 0001 0000 7b7e0000", 1, true },
	{ 0x27E, "0000 ff00 0000 7b7e0000", 1, false },
	{ 0xE5, "ffff 0000", 0, false },
};

START_TEST(a_record_that_breaks_off_is_not_passed_over_in_silence)
{
	one_sheet();
	xlsfile_record(&file, broken[_i].id, broken[_i].bytes);
	ck_assert_int_eq(write_and_open("Workbook"), BIFF_OK);
	biffsheet_read(&biff, 0, &cells);
	ck_assert_uint_eq(cells.count, broken[_i].cells);
	ck_assert_uint_eq(cells.ranges, 0);
	ck_assert_int_eq(cells.broken, broken[_i].broken);
}
END_TEST

START_TEST(a_sheet_without_its_end_is_broken)
{
	one_sheet();
	ck_assert_int_eq(write_and_open("Workbook"), BIFF_OK);
	biffsheet_read(&biff, 7, &cells);
	ck_assert_uint_eq(cells.count, 0);
	ck_assert(cells.broken);
}
END_TEST

/* Format 0 is plain, 1 struck through by the fifth font, whose number is 5. */
START_TEST(what_is_struck_through_or_in_a_hidden_column)
{
	xlsfile_begin(&file, 5);
	for (unsigned i = 0; i < 5; i++)
		xlsfile_record(&file, 0x31, i == 4 ? "c800 0800 0800" : "c800 0000 0800");
	xlsfile_record(&file, 0xE0, "0000 0000 0000 0000000000000000000000000000");
	xlsfile_record(&file, 0xE0, "0500 0000 0000 0000000000000000000000000000");
	xlsfile_sheet(&file, 0, 0, "a");
	xlsfile_end(&file);
	xlsfile_place(&file, 0);
	xlsfile_begin(&file, 0x10);
	xlsfile_record(&file, 0x7D, "0100 0200 0008 0f00 0100 0000");
	xlsfile_record(&file, 0x7D, "0300 0300 0008 0f00 0000 0000");
	xlsfile_record(&file, 0x7D, "ff00 0001 0008 0f00 0100 0000");
	xlsfile_record(&file, 0x7D, "0000 0000 0008 0f00 01");
	xlsfile_record(&file, 0x204, "0000 0000 0100 0100 00 78");
	xlsfile_record(&file, 0xD6, "0000 0100 0100 0100 00 78 0000");
	xlsfile_record(&file, 0x27E, "0000 0200 0100 06000000");
	xlsfile_record(&file, 0x27E, "0000 0300 0000 06000000");
	xlsfile_record(&file, 0x27E, "0000 0400 0700 06000000");
	ck_assert_int_eq(write_and_open("Workbook"), BIFF_OK);
	biffsheet_read(&biff, 0, &cells);
	ck_assert_uint_eq(cells.count, 5);
	for (size_t i = 0; i < 5; i++)
		ck_assert_int_eq(cells.cell[i].struck, i < 3);
	for (size_t i = 0; i < BIFFSHEET_COLUMNS; i++)
		ck_assert_int_eq(cells.column_hidden[i], i == 1 || i == 2 || i == 255);
}
END_TEST

UNIT(begin, finish, sheets_and_cells_in_order,
     EACH(a_record_that_breaks_off_is_not_passed_over_in_silence, broken),
     a_sheet_without_its_end_is_broken, what_is_struck_through_or_in_a_hidden_column);
