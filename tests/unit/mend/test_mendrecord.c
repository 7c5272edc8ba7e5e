#include "mend/mendrecord.h"

#include <stdio.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"

static const struct {
	const char *cell; /* of answered_on */
	const char *day;  /* "": blank */
	const char *found;
} cells[] = {
	{ "2026-11-20", "2026-11-20", "" },
	{ "2026/11/20", "2026-11-20", "M201 2 answered_on - 2026/11/20\n" },
	{ "2026年11月20日", "2026-11-20", "M201 2 answered_on - 2026年11月20日\n" },
	{ "5/10/2026", "", "M214 2 answered_on - 5/10/2026\n" },
	{ "soon", "", "R206 2 answered_on - soon\n" },
	{ "—", "", "M209 2 answered_on - —\n" },
};

START_TEST(a_day_that_people_wrote_is_read)
{
	char content[256];
	char day[DAY_SIZE] = "";
	struct mendrecord mend;
	struct arena arena = { 0 };
	struct record row;

	(void)snprintf(content, sizeof(content), "referral_id,answered_on\nF1,%s\n",
		       cells[_i].cell);
	scratch_write(&scratch, "a.csv", content);
	struct record_reader *reader =
		record_open(scratch_path(&scratch, "a.csv"), RECORD_REFERRAL,
			    &(struct table_options){ 0 }, NULL, NULL, &scratch.diag);

	mendrecord_begin(&mend, reader, day_of(2026, 11, 23), &arena, &scratch.diag);
	ck_assert_int_eq(record_next(reader, &arena, &row), TABLE_ROW);
	if (row.value[REFERRAL_answered_on] != BLANK)
		day_format((day_t)row.value[REFERRAL_answered_on], day);
	ck_assert_str_eq(day, cells[_i].day);
	ck_assert_str_eq(scratch.cells, cells[_i].found);
	ck_assert(row.bad == (strncmp(cells[_i].found, "R", 1) == 0 ||
			      strncmp(cells[_i].found, "M21", 3) == 0));
	record_close(reader);
	arena_free(&arena);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, EACH(a_day_that_people_wrote_is_read, cells));
