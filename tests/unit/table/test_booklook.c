#include "table/sheetlook.h"

#include <xlsxwriter/workbook.h>

#include "unit.h"

START_TEST(a_cell_looks_as_what_it_holds)
{
	lxw_workbook *book = workbook_new("never-written.xlsx");
	struct sheetlook look;

	ck_assert(sheetlook_make(&look, book, LANGUAGE_ZH));
	ck_assert_str_eq(look.cell[SHADE_NONE][STYLE_NAME]->num_format, "@");
	ck_assert_str_eq(look.cell[SHADE_LOOK][STYLE_MONEY]->num_format, "0.00_ ");
	ck_assert_str_eq(look.cell[SHADE_TOTAL][STYLE_MONTH]->num_format, "yyyy\\-mm");
	ck_assert_uint_eq(look.cell[SHADE_NONE][STYLE_CODE]->text_h_align, LXW_ALIGN_FILL);
	ck_assert_uint_eq(look.cell[SHADE_TOTAL][STYLE_MONEY]->bold, 1);
	ck_assert_uint_eq(look.cell[SHADE_NONE][STYLE_MONEY]->bold, 0);
	ck_assert_uint_eq(look.cell[SHADE_NONE][STYLE_TEXT]->text_wrap, 1);
	ck_assert_uint_eq(look.header->text_wrap, 1);
	ck_assert_str_eq(look.title->font_name, "宋体");
	lxw_workbook_free(book);
}
END_TEST

UNIT(NULL, NULL, a_cell_looks_as_what_it_holds);
