#include "register/period.h"

#include "scratch.h"
#include "unit.h"

static struct scratch scratch;
static struct record_reader *reader;

static void
begin(void)
{
	scratch_begin(&scratch);
	scratch_write(&scratch, "d.csv", "household_id,from,until\nH1,2026-12,2026-11\n");
	reader = record_open(scratch_path(&scratch, "d.csv"), RECORD_DECISION,
			     &(struct table_options){ 0 }, NULL, NULL, &scratch.diag);
}

static void
end(void)
{
	record_close(reader);
	scratch_end(&scratch);
}

static bool
check(enum record_type type, int64_t from, int64_t until)
{
	struct record record;

	record_clear(&record);
	record.value[DECISION_from] = from;
	record.value[DECISION_until] = until;
	return period_check(reader, schema_of(type), &record, &scratch.diag);
}

START_TEST(a_term_may_last_one_month_or_for_ever)
{
	const month_t month = 2026 * 12 + 11;

	ck_assert(check(RECORD_DECISION, month, month));
	ck_assert(check(RECORD_DECISION, month, month + 1));
	ck_assert(check(RECORD_DECISION, month, BLANK));
	ck_assert(check(RECORD_DECISION, BLANK, month));
	ck_assert_str_eq(scratch.found, "");
	ck_assert(!check(RECORD_DECISION, month, month - 1));
	ck_assert_str_eq(scratch.said, "the last month, 2026-11, lies before the first, 2026-12\n");
}
END_TEST

START_TEST(other_files_have_other_columns_there)
{
	ck_assert(check(RECORD_REGISTER, 2, 1));
	ck_assert_str_eq(scratch.found, "");
}
END_TEST

START_TEST(the_row_is_bad_and_keeps_both_months)
{
	struct arena arena = { 0 };
	struct record row;

	ck_assert_int_eq(record_next(reader, &arena, &row), TABLE_ROW);
	ck_assert(row.bad);
	ck_assert_int_eq(row.value[DECISION_from], row.value[DECISION_until] + 1);
	ck_assert_str_eq(scratch.found, "d.csv:2 R210\n");
	arena_free(&arena);
}
END_TEST

UNIT(begin, end, a_term_may_last_one_month_or_for_ever, other_files_have_other_columns_there,
     the_row_is_bad_and_keeps_both_months);
