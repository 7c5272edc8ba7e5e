#include "publish/timing.h"

#include <stdio.h>

#include "scratch.h"
#include "unit.h"

START_TEST(steps_are_counted_by_how_they_went)
{
	static const struct table_options options;
	static char buf[2048];
	const struct rowout_options with = { .language = LANGUAGE_EN };
	struct timing timing = { 0 };

	scratch_write(&scratch, "d.csv",
		      "kind,title,step,status,used,reached\n"
		      "tekun,,whole,done,3,\ndibao,,whole,done,20,\ndibao,,whole,done-late,31,\n"
		      "dibao,,whole,overdue,40,\ndibao,,survey,open,2,\ndibao,,survey,waiting,,\n"
		      "task,服务：康复,task,done,4,\ntask,巡访: a,task,invalid,,\n"
		      "task,plain,task,due-soon,1,\ndibao,,whole,when,7,\n"
		      "task,荐工：a,task,no-limit,5,2026-11-02\ntask,荐工：b,task,no-limit,5,\n");
	ck_assert(timing_read(&timing, scratch_path(&scratch, "d.csv"), &options, &scratch.diag));
	ck_assert_uint_eq(timing.all.count, 12);
	const char *path = arena_string(&scratch.arena, text_of(scratch_path(&scratch, "t.csv")));
	struct rowout *out = rowout_open(path, &with, &scratch.diag);

	timing_write(&timing, out, LANGUAGE_EN);
	ck_assert(rowout_finish(out));
	FILE *file = fopen(path, "r");

	buf[fread(buf, 1, sizeof(buf) - 1, file)] = '\0';
	fclose(file);
	ck_assert_str_eq(buf + 3, "kind,title,step,count,done,late,open,overdue,unknown,average,"
				  "longest\n"
				  "dibao,,survey,2,0,0,2,0,0,,\ndibao,,whole,4,1,1,0,1,1,26,31\n"
				  "tekun,,whole,1,1,0,0,0,0,3,3\ntask,,task,1,0,0,1,0,0,,\n"
				  "task,巡访,task,1,0,0,0,0,1,,\ntask,服务,task,1,1,0,0,0,0,4,4\n"
				  "task,荐工,task,2,1,0,1,0,0,5,5\n"
				  ",Total,,12,4,1,4,1,2,,\n");
	timing_free(&timing);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, steps_are_counted_by_how_they_went);
