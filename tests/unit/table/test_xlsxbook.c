#include "table/xlsxbook.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"
#include "xlsxfile.h"

static struct xlsxbook book;
static char path[128];

static void
begin(void)
{
	scratch_begin(&scratch);
	snprintf(path, sizeof(path), "%s", scratch_path(&scratch, "a.xlsx"));
}

static void
finish(void)
{
	xlsxbook_close(&book);
	scratch_end(&scratch);
}

static bool
open_with(const struct xlsxfile_part *part, size_t count)
{
	xlsxfile_write(path, part, count);
	return xlsxbook_open(&book, path, text_of(path), &scratch.diag);
}

START_TEST(sheets_formats_and_texts)
{
	struct text text;

	ck_assert(open_with(NULL, 0));
	ck_assert_uint_eq(book.sheets, 1);
	ck_assert(text_equal(book.sheet[0].name, TEXT("名册")));
	ck_assert_str_eq(book.part[0].name, "xl/worksheets/sheet1.xml");
	ck_assert(!book.sheet[0].hidden && !book.from_1904);
	ck_assert_int_eq(xlsxbook_form(&book, 0)->kind, SERIAL_NONE);
	ck_assert_int_eq(xlsxbook_form(&book, 1)->kind, SERIAL_DAY);
	ck_assert_int_eq(xlsxbook_form(&book, 2)->kind, SERIAL_MONTH);
	ck_assert_int_eq(xlsxbook_form(&book, 4)->kind, SERIAL_TIME);
	ck_assert_int_eq(xlsxbook_form(&book, 99)->kind, SERIAL_NONE);
	ck_assert(xlsxbook_string(&book, 1, &text) && text_equal(text, TEXT("张三")));
	ck_assert(xlsxbook_string(&book, 2, &text) && text.n == 0);
	ck_assert(!xlsxbook_string(&book, 4, &text));
	ck_assert_str_eq(scratch.found, "");
}
END_TEST

START_TEST(a_sheet_may_be_hidden_or_lead_nowhere)
{
	static const struct xlsxfile_part part = {
		"xl/workbook.xml",
		XML "<workbook xmlns:r='x'><workbookPr date1904='true'/><sheets>"
		    "<sheet name='a' r:id='rId1' state='veryHidden'/>"
		    "<sheet name='b' r:id='rId9'/><sheet name='c' r:id='rId2'/></sheets></workbook>"
	};

	ck_assert(open_with(&part, 1));
	ck_assert_uint_eq(book.sheets, 3);
	ck_assert(book.from_1904);
	ck_assert(book.sheet[0].hidden);
	ck_assert_ptr_null(book.part[1].name);
	ck_assert_ptr_null(book.part[2].name); /* styles are no worksheet */
}
END_TEST

/* No program writes one, so it is told of the file, not of each cell that shows it. */
START_TEST(a_shared_text_past_what_a_cell_holds_is_named)
{
	char *content = malloc(2 * (size_t)XLSXBOOK_CELL_MAX);
	size_t n = (size_t)sprintf(content, XML "<sst><si><t>");
	struct xlsxfile_part part = { "xl/sharedStrings.xml", content };
	struct text text;

	memset(content + n, 'x', XLSXBOOK_CELL_MAX + 1);
	strcpy(content + n + XLSXBOOK_CELL_MAX + 1, "</t></si><si><t>b</t></si></sst>");
	ck_assert(open_with(&part, 1));
	ck_assert_str_eq(scratch.found, "a.xlsx:0 T214\n");
	ck_assert(xlsxbook_string(&book, 0, &text) && text.n <= XLSXBOOK_CELL_MAX);
	ck_assert(xlsxbook_string(&book, 1, &text) && text_equal(text, TEXT("b")));
	free(content);
}
END_TEST

START_TEST(what_is_no_workbook_is_refused)
{
	static const struct xlsxfile_part ods[] = { { "_rels/.rels", NULL },
						    { "content.xml", "<a/>" } };
	static const struct xlsxfile_part other = { "xl/workbook.xml", "<w:document/>" };

	ck_assert(!open_with(ods, 2));
	ck_assert_str_eq(scratch.found, "a.xlsx:0 T004\n");
	ck_assert_ptr_nonnull(strstr(scratch.said, "OpenDocument"));
	xlsxbook_close(&book);
	scratch_forget(&scratch);
	ck_assert(!open_with(&other, 1));
	ck_assert_str_eq(scratch.found, "a.xlsx:0 T004\n");
}
END_TEST

START_TEST(runs_are_joined_and_readings_left_out)
{
	struct xlsxbook_text text = { 0 };

	xlsxbook_text_start(&text, "t");
	ck_assert(text.open);
	xlsxbook_text_add(&text, "a_x0041_", 8);
	xlsxbook_text_end(&text, "t");
	xlsxbook_text_start(&text, "rPh");
	xlsxbook_text_add(&text, "zhang", 5);
	xlsxbook_text_end(&text, "rPh");
	xlsxbook_text_add(&text, "_x0000_b_xD800_", 15);
	xlsxbook_text_unescape(&text);
	ck_assert(text_equal((struct text){ text.bytes, text.n }, TEXT("aAb_xD800_")));
	free(text.bytes);
}
END_TEST

UNIT(begin, finish, sheets_formats_and_texts, a_sheet_may_be_hidden_or_lead_nowhere,
     a_shared_text_past_what_a_cell_holds_is_named, what_is_no_workbook_is_refused,
     runs_are_joined_and_readings_left_out);
