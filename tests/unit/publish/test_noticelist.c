#include "publish/noticelist.h"

#include <stdio.h>

#include "scratch.h"
#include "unit.h"

static struct notice notice;

static void
tear_down(void)
{
	notice_free(&notice);
	notice = (struct notice){ 0 };
	scratch_tear_down();
}

#define HEADER                                                                                     \
	"household_id,town,village,head,person,category,members,amount,status,change,from,until,"  \
	"case,basis\n"

static void
read_list(enum notice_kind kind, const char *rows)
{
	static const struct table_options options;
	static char decisions[2048];

	snprintf(decisions, sizeof(decisions), "%s%s", HEADER, rows);
	notice.kind = kind;
	scratch_write(&scratch, "d.csv", decisions);
	ck_assert(noticelist_read(&notice, scratch_path(&scratch, "d.csv"), &options,
				  month_of(day_of(2026, 12, 1)), &scratch.diag));
}

static size_t
listed(void)
{
	size_t count = 0;

	for (size_t i = 0; i < notice.rows; i++)
		count += notice.row[i].fate != NOTICE_LEFT;
	return count;
}

static const struct {
	enum notice_kind kind;
	const char *row;
	bool listed;
} rows[] = {
	{ NOTICE_FIRST, "dibao,1,300,proposed,new,2026-12,,,official", true },
	{ NOTICE_FIRST, "dibao,1,300,proposed,,2026-12,,,recorded", true },
	{ NOTICE_FIRST, "dibao,1,300,proposed,raise,2026-12,,,official", false },
	{ NOTICE_FIRST, "dibao,1,300,approved,new,2026-12,,,official", false },
	{ NOTICE_FIRST, "low-income,1,0,proposed,new,2026-12,,,official", false },
	{ NOTICE_DECISIONS, "dibao,1,300,approved,new,2026-12,,,official", true },
	{ NOTICE_DECISIONS, "dibao,1,300,refused,new,2026-12,,,official", false },
	{ NOTICE_DECISIONS, "dibao,1,300,approved,end,2026-12,,,official", false },
	{ NOTICE_DECISIONS, "dibao,1,300,approved,,2026-12,,L1,official", false },
	{ NOTICE_LONGTERM, "dibao,1,300,approved,new,2026-12,,,official", true },
	{ NOTICE_LONGTERM, "dibao,1,300,approved,new,2026-01,2026-12,,official", true },
	{ NOTICE_LONGTERM, "dibao,1,300,approved,new,2027-01,,,official", false },
	{ NOTICE_LONGTERM, "dibao,1,300,approved,new,2026-01,2026-11,,official", false },
	{ NOTICE_DECISIONS, "dibao,1,300,approved,new,2024-01,2024-12,,official", false },
	{ NOTICE_DECISIONS, "dibao,1,300,approved,new,2027-01,2027-12,,official", true },
};

START_TEST(each_list_has_its_own)
{
	char row[128];

	snprintf(row, sizeof(row), "H1,T,V,A,,%s\n", rows[_i].row);
	read_list(rows[_i].kind, row);
	ck_assert_uint_eq(listed(), rows[_i].listed);
	ck_assert_str_eq(scratch.found, "");
}
END_TEST

START_TEST(what_cannot_be_relied_on_is_reported_and_not_listed)
{
	read_list(NOTICE_DECISIONS, "H1,T,V,A,,dibao,1,300,approved,,,,,illustrative\n"
				    "H2,T,V,A,,dibao,1,300,approved,,,,,choice\n"
				    "H3,T,V,A,,dibao,1,300,approved,,,,,unverified\n"
				    "H4,T,V,A,,dibao,1,300,approved,,,,,\n"
				    "H5,T,V,A,,dibao,1,0.00,approved,,,,,official\n"
				    "H6,T,V,A,,dibao,1,,approved,,,,,official\n"
				    "H7,T,V,A,,dibao,1,300,approved,,soon,,,official\n"
				    "H8,T,V,A,,dibao,1,300,approved,,,,,official\n"
				    "H8,T,V,A,,dibao,1,400,approved,,,,,official\n"
				    "H9,T,V,A,B,tekun,1,300,approved,,,,,official\n");
	ck_assert_uint_eq(listed(), 1); /* B */
	ck_assert(notice.tekun);
	ck_assert_str_eq(scratch.found, "d.csv:2 P110\nd.csv:3 P110\nd.csv:4 P110\nd.csv:5 P110\n"
					"d.csv:6 P105\nd.csv:7 P105\nd.csv:8 R208\nd.csv:8 P109\n"
					"d.csv:9 P111\nd.csv:10 P111\n");
}
END_TEST

static const struct {
	const char *other; /* behind an approved row from 2026-06 */
	size_t listed;
} endings[] = {
	{ "H1,T,V,A,,dibao,1,300,approved,end,2026-12,,,official\n", 0 },
	{ "H1,T,V,A,,dibao,1,300,approved,end,,,,official\n", 0 },
	{ "H1,T,V,A,,none,1,0,approved,,2026-11,,,official\n", 0 },
	{ "H1,T,V,A,,dibao,1,300,suspended,,2026-12,,,official\n", 0 },
	{ "H1,T,V,A,,dibao,1,300,suspended,,2026-10,2026-11,,official\n", 1 }, /* over */
	{ "H1,T,V,A,,dibao,1,300,approved,end,2027-01,,,official\n", 1 },      /* to come */
	{ "H1,T,V,A,,dibao,1,300,proposed,end,2026-12,,,official\n", 1 },      /* not decided */
	{ "H1,T,V,A,,dibao,1,300,approved,end,2026-05,,,official\n", 1 },      /* granted anew */
	{ "H1,T,V,A,B,tekun,1,300,approved,end,2026-12,,,official\n", 1 },     /* another unit's */
	{ "h1,T,V,A,,dibao,1,300,approved,end,2026-12,,,official\n", 0 },      /* the same */
	{ "H2,T,V,A,,dibao,1,300,approved,end,2026-12,,,official\n", 1 },
	/* however its number is typed, and whatever cannot be read of it or relied on */
	{ "ｈ1,T,V,A,,dibao,1,300,approved,end,2026-12,,,official\n", 0 },
	{ "H1,T,V,A,,dibao,1,300,soon,end,2026-12,,,official\n", 0 },
	{ "H1,T,V,A,B,tekun,1,300,soon,,2026-12,,,official\n", 1 },
	{ "H1,T,V,A,,dibao,1,0,approved,,2026-07,,,official\n", 0 },
	{ "H1,T,V,A,,dibao,1,400,approved,,2026-07,,,illustrative\n", 0 },
	{ "H1,T,V,A,,dibao,1,400,approved,,2026-05,,,illustrative\n", 1 },
	/* what began later is in force */
	{ "H1,T,V,A,,dibao,1,700,approved,,2026-07,,,official\n", 1 },
	{ "h1,T,V,A,,dibao,1,700,approved,,2026-06,,,official\n", 0 },
	{ "H1,T,V,A,,dibao,1,700,approved,,,,,official\n", 0 },
};

START_TEST(what_ended_or_is_suspended_is_on_no_list)
{
	char both[256];

	snprintf(both, sizeof(both), "%s%s", "H1,T,V,A,,dibao,1,300,approved,,2026-06,,,official\n",
		 endings[_i].other);
	read_list(NOTICE_LONGTERM, both);
	ck_assert_uint_eq(listed(), endings[_i].listed);
}
END_TEST

START_TEST(the_later_row_counts_and_a_child_is_kept_in_mind)
{
	read_list(NOTICE_LONGTERM, "HB-1,T,V,A,,dibao,1,650,approved,,2026-01,,,official\n"
				   "HB–1,T,V,A,,dibao,1,700,approved,,2026-07,,,official\n"
				   "H2,T,W,A,C,orphan,1,700,refused,,2026-07,,,official\n");
	ck_assert_int_eq(notice.row[0].fate, NOTICE_LEFT);
	ck_assert_int_eq(notice.row[1].fate, NOTICE_UNMET);
	ck_assert_int_eq(notice.row[1].amount, 70000);
	ck_assert_int_eq(notice.row[2].fate, NOTICE_LEFT);
	ck_assert(notice.row[2].child);
	ck_assert_str_eq(scratch.found, "");
}
END_TEST

UNIT(scratch_set_up, tear_down, EACH(each_list_has_its_own, rows),
     what_cannot_be_relied_on_is_reported_and_not_listed,
     EACH(what_ended_or_is_suspended_is_on_no_list, endings),
     the_later_row_counts_and_a_child_is_kept_in_mind);
