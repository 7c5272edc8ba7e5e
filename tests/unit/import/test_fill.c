#include "import/fill.h"

#include <string.h>

#include "unit.h"

static struct arena arena;
static const struct mender mender = { .arena = &arena };
static struct sheet_column columns[] = {
	{ .about = { HEADING_REGISTER, REGISTER_village, 1, false } },
	{ .about = { HEADING_REGISTER, REGISTER_account, 1, false } },
	{ .about = { HEADING_REGISTER, REGISTER_bank, 1, false } },
	{ .about = { HEADING_REGISTER, REGISTER_amount, 1, false } },
};
static const struct sheet sheet = { .width = 4, .column = columns };

START_TEST(merged_cells_are_carried)
{
	struct fill fill;
	struct mend mend;

	fill_begin(&fill, &sheet, &arena);
	ck_assert(!fill_cell(&fill, &mender, 0, TEXT(""), true, 0, &mend));
	fill_keep(&fill, 0, TEXT("金桥村"), 7, false);
	fill_keep(&fill, 3, TEXT("350"), 7, false);
	ck_assert(!fill_cell(&fill, &mender, 0, TEXT(""), false, 0, &mend));
	ck_assert(!fill_cell(&fill, &mender, 3, TEXT(""), true, 0, &mend));
	ck_assert(fill_cell(&fill, &mender, 0, TEXT(""), true, 0, &mend));
	ck_assert(text_equal(mend.value, TEXT("金桥村")));
	ck_assert(text_equal(mend.also, TEXT("7")));
	ck_assert_int_eq(mend.code, DIAG_CELL_CARRIED);
	fill.column[0].merged = true;
	fill_keep(&fill, 0, mend.value, 8, true);
	ck_assert(fill_cell(&fill, &mender, 0, TEXT(""), false, 0, &mend));
	ck_assert(text_equal(mend.also, TEXT("7")));
	fill_break(&fill);
	ck_assert(!fill_cell(&fill, &mender, 0, TEXT(""), true, 0, &mend));
	ck_assert(fill_may_merge(columns[0].about) && !fill_may_merge(columns[1].about));
	arena_free(&arena);
}
END_TEST

START_TEST(as_above_only_where_it_may_stand)
{
	struct fill fill;
	struct mend mend;

	fill_begin(&fill, &sheet, &arena);
	ck_assert(fill_cell(&fill, &mender, 2, TEXT("同上"), false, 0, &mend));
	ck_assert_int_eq(mend.code, DIAG_AS_ABOVE_REFUSED);
	for (size_t i = 0; i < 4; i++)
		fill_keep(&fill, i, TEXT("1234"), 2, false);
	ck_assert(fill_cell(&fill, &mender, 2, TEXT("〃"), false, 0, &mend));
	ck_assert_int_eq(mend.code, DIAG_AS_ABOVE);
	ck_assert(text_equal(mend.value, TEXT("1234")));
	ck_assert(fill_cell(&fill, &mender, 1, TEXT("同 上"), true, 0, &mend));
	ck_assert_int_eq(mend.code, DIAG_AS_ABOVE_REFUSED);
	ck_assert(text_equal(mend.value, TEXT("同 上")));
	ck_assert(fill_cell(&fill, &mender, 3, TEXT("同上"), true, 0, &mend));
	ck_assert_int_eq(mend.code, DIAG_AS_ABOVE_REFUSED);
	ck_assert(!fill_cell(&fill, &mender, 3, TEXT("350"), true, 0, &mend));
	arena_free(&arena);
}
END_TEST

UNIT(NULL, NULL, merged_cells_are_carried, as_above_only_where_it_may_stand);
