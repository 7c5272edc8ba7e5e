#include "publish/posted.h"

#include "scratch.h"
#include "unit.h"

START_TEST(what_is_up_past_its_day_is_named)
{
	const struct table_options options = { 0 };
	size_t up;
	size_t over;

	scratch_write(&scratch, "n.csv",
		      "title,until,down_on\na,2026-12-01,\nb,2026-12-02,\n"
		      "c,2026-11-01,2026-11-02\nd,,\ne,soon,\n");
	ck_assert(posted_check(scratch_path(&scratch, "n.csv"), &options, day_of(2026, 12, 2), &up,
			       &over, &scratch.diag));
	ck_assert_uint_eq(up, 3);
	ck_assert_uint_eq(over, 1);
	ck_assert_str_eq(scratch.cells,
			 "P106 2 until - -\nP107 5 until - -\nR206 6 until - soon\n");
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, what_is_up_past_its_day_is_named);
