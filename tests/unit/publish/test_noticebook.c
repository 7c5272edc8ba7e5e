#include "publish/noticebook.h"

#include "scratch.h"
#include "table/table.h"
#include "unit.h"

static struct notice_village villages[] = {
	{ .town = TEXT_INIT("T"), .village = TEXT_INIT("V"), .rows = 1, .amount = 65000 },
	{ .town = TEXT_INIT("T"), .village = TEXT_INIT("W"), .unnamed = 1 },
};
static struct notice_row rows[] = {
	{ .name = TEXT_INIT("A"),
	  .members = TEXT_INIT("2"),
	  .amount = 65000,
	  .fate = NOTICE_NAMED },
	{ .name = TEXT_INIT("B"), .amount = 9900, .village = 1 },
};

START_TEST(a_village_has_a_sheet_and_who_is_not_named_no_row)
{
	const struct notice notice = { .row = rows, .rows = 2, .village = villages, .villages = 2 };
	const struct place office = { .office = { TEXT("office"), TEXT("street"), TEXT("0000") } };
	const struct notice_term term = { day_of(2026, 11, 24), day_of(2026, 12, 1), &office };
	const char *path = arena_string(&scratch.arena, text_of(scratch_path(&scratch, "n.xlsx")));
	struct outfile *file = outfile_open(path, &scratch.diag);
	const struct where where = { .file = TEXT("n.xlsx") };
	const struct table_options options = { .sheet = "W" };
	struct row row;
	size_t cells = 0;

	ck_assert(noticebook_write(&notice, &term, LANGUAGE_EN, file, &scratch.diag, &where));
	ck_assert(outfile_finish(file));
	struct table *table = table_open(path, &options, &scratch.diag);

	ck_assert_ptr_nonnull(table);
	while (table_next(table, &row) == TABLE_ROW) {
		ck_assert(!text_equal(table_cell(&row, 0), TEXT("B")));
		cells++;
	}
	table_close(table);
	ck_assert_uint_eq(cells,
			  8); /* title, head, headings, sums; address, telephone, seal, day */
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, a_village_has_a_sheet_and_who_is_not_named_no_row);
