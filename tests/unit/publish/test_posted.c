#include "publish/posted.h"

#include "scratch.h"
#include "unit.h"

START_TEST(what_is_up_past_its_day_is_named)
{
	const struct table_options options = { 0 };
	struct posted posted;

	scratch_write(&scratch, "n.csv",
		      "title,from,until,down_on\na,,2026-12-01,\nb,,2026-12-02,\n"
		      "c,2026-10-25,2026-11-01,2026-11-02\nd,,,\ne,,soon,\n"
		      "not yet,2026-12-03,2026-12-10,\nearly,2026-11-20,2026-11-27,2026-11-26\n"
		      "to come,2026-11-20,2026-11-27,2026-12-06\n"
		      "since then,2026-11-20,2026-11-27,2026-12-04\nback,2026-11-20,2026-11-19,\n");
	ck_assert(posted_check(scratch_path(&scratch, "n.csv"), &options, day_of(2026, 12, 2),
			       day_of(2026, 12, 5), &posted, &scratch.diag));
	ck_assert_uint_eq(posted.up, 4);
	ck_assert_uint_eq(posted.over, 2);
	ck_assert_uint_eq(posted.unread, 3);
	ck_assert_str_eq(scratch.cells, "P106 2 until - -\nP107 5 until - -\nR206 6 until - soon\n"
					"P115 8 down_on - -\nP116 9 - - -\nP106 10 until - -\n"
					"P116 11 - - -\n");
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, what_is_up_past_its_day_is_named);
