#include "explain/resolved.h"

#include "home.h"
#include "unit.h"

#define COLUMNS                                                                                    \
	"area,birth_date,supporter,care_gaps,child_status,wage,business,property,transfer,"        \
	"financial_assets,vehicles,dwellings"

static struct resolved *
read_list(const char *rows)
{
	static const struct table_options options = { 0 };

	scratch_write(&home.scratch, "list.csv", rows);
	return resolved_open(scratch_path(&home.scratch, "list.csv"), &options, &home.scratch.diag);
}

#define HEADINGS                                                                                   \
	"household_id,person,category,amount,approved_amount,from,status,approved_on,remark,"      \
	"reasons\n"

START_TEST(the_last_row_of_a_unit_counts_and_what_was_not_told_is_named)
{
	const struct walk *walk = home_decide(COLUMNS, "urban,1980-01-01,,,,150,0,0,0,0,0,1");
	struct resolved *resolved =
		read_list(HEADINGS "H1,,dibao,500,,2026-12,proposed,,,\n"
				   "h1,,dibao,500,480.5,2026-12,approved,2026-11-20,实际,DB_GRANT\n"
				   "H2,,dibao,1,,2026-12,approved,2026-11-20,,\n"
				   "H3,,undecided,,,,,,,\n"
				   "H1,,dibao,40,40,2026-12,approved,2026-11-21,,PRICE\n");

	ck_assert(resolved_has(resolved, TEXT("H2")));
	ck_assert(!resolved_has(resolved, TEXT("H4")));
	const struct resolution *town = resolved_of(resolved, walk, &walk->outcome[0]);

	ck_assert_int_eq(town->amount, 48050);
	ck_assert_int_eq(town->status, WORD_STATUS_APPROVED);
	ck_assert_int_eq(town->on, day_of(2026, 11, 20));
	ck_assert(text_equal(town->remark, TEXT("实际")));
	scratch_forget(&home.scratch);
	resolved_name_untold(resolved, &home.scratch.diag);
	ck_assert_str_eq(home.scratch.found, "list.csv:4 D240\n");
	resolved_close(resolved);
}
END_TEST

START_TEST(what_another_thread_told_is_told_once_it_is_joined)
{
	const struct walk *walk = home_decide(COLUMNS, "urban,1980-01-01,,,,150,0,0,0,0,0,1");
	struct resolved *resolved = read_list(HEADINGS "H1,,dibao,480,480,2026-12,approved,,,\n"
						       "H2,,dibao,1,1,2026-12,approved,,,\n");
	struct resolved *beside = resolved_beside(resolved);

	ck_assert_ptr_nonnull(resolved_of(beside, walk, &walk->outcome[0]));
	scratch_forget(&home.scratch);
	resolved_name_untold(resolved, &home.scratch.diag);
	ck_assert_str_eq(home.scratch.found, "list.csv:2 D240\nlist.csv:3 D240\n");
	resolved_join(resolved, beside);
	scratch_forget(&home.scratch);
	resolved_name_untold(resolved, &home.scratch.diag);
	ck_assert_str_eq(home.scratch.found, "list.csv:3 D240\n");
	resolved_close(resolved);
	resolved_join(NULL, resolved_beside(NULL));
}
END_TEST

START_TEST(without_a_list_nothing_is_resolved)
{
	const struct walk *walk = home_decide(COLUMNS, "urban,1980-01-01,,,,150,0,0,0,0,0,1");

	ck_assert_ptr_null(resolved_of(NULL, walk, &walk->outcome[0]));
	scratch_forget(&home.scratch);
	ck_assert_ptr_null(read_list("household_id,category\nH1,dibao\n"));
	ck_assert_str_eq(home.scratch.found, "list.csv:1 T112\n");
}
END_TEST

UNIT(home_begin, home_end, the_last_row_of_a_unit_counts_and_what_was_not_told_is_named,
     what_another_thread_told_is_told_once_it_is_joined, without_a_list_nothing_is_resolved);
