#include "check/accepted.h"

#include <stdio.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"

static struct accepted accepted;

/* Is a warning about household H1 and this value accepted? */
static bool kept;

static bool
filter(void *context, const struct finding *finding)
{
	(void)context;
	kept = accepted_has(&accepted, finding);
	return !kept;
}

static bool
is_kept(const char *value)
{
	struct where where = { .column = TEXT("姓名"), .household = TEXT("H1"), .line = 2 };

	diag_say(&scratch.diag, DIAG_NAME_ODD, .at = where, .value = text_of(value));
	return kept;
}

static char list[512];

/* The digest of a finding is what accepted_write() would write. */
static bool
write_digest(void *context, const struct finding *finding)
{
	(void)context;
	snprintf(list, sizeof(list),
		 "code,household_id,digest,until,who,reason\n"
		 "K103,H1,%08x,2026-11-23,刘主任,已核\n"
		 "K103,H2,%08x,2026-11-22,刘主任,已核\n"
		 "K103,H3,%08x,,,\n",
		 finding->digest, finding->digest, finding->digest);
	return true;
}

START_TEST(accepted_until_the_day_and_while_the_same)
{
	scratch.diag.filter = write_digest;
	(void)is_kept("赵6");
	scratch.diag.filter = filter;
	scratch_write(&scratch, "list.csv", list);
	ck_assert(accepted_read(&accepted, scratch_path(&scratch, "list.csv"), day_of(2026, 11, 23),
				&scratch.diag));
	ck_assert_uint_eq(accepted.rows, 1);
	ck_assert_uint_eq(accepted.ended, 1);
	size_t warnings = scratch.diag.count[DIAG_WARNING];

	ck_assert(is_kept("赵6"));
	ck_assert_uint_eq(scratch.diag.count[DIAG_WARNING], warnings);
	ck_assert(!is_kept("赵7"));
	ck_assert_uint_eq(scratch.diag.count[DIAG_WARNING], warnings + 1);
	ck_assert_uint_eq(accepted.silenced, 1);
	scratch_write(&scratch, "bad.csv",
		      "code,household_id,digest,until,who,reason\nK103,H1,0,soon,x,y\n");
	scratch_forget(&scratch);
	ck_assert(!accepted_read(&accepted, scratch_path(&scratch, "bad.csv"), day_of(2026, 11, 23),
				 &scratch.diag));
	ck_assert_str_eq(scratch.found, "bad.csv:2 K002\n");
	accepted_free(&accepted);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, accepted_until_the_day_and_while_the_same);
