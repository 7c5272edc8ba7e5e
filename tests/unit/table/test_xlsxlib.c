#include "table/xlsxlib.h"

#include <stdlib.h>

#include "unit.h"

START_TEST(it_is_there_with_all_that_is_called)
{
	struct xlsxlib *lib = xlsxlib_load();
	char cell[LXW_MAX_CELL_NAME_LENGTH];

	ck_assert_ptr_nonnull(lib);
	lib->lxw_rowcol_to_cell(cell, 6, 1);
	ck_assert_str_eq(cell, "B7");
	ck_assert(text_begins(xlsxlib_name(), TEXT("libxlsxwriter.")));
	free(lib);
}
END_TEST

UNIT(NULL, NULL, it_is_there_with_all_that_is_called);
