#include "publish/notice.h"

#include <stdio.h>
#include <string.h>

#include "civil/holiday.h"
#include "register/register.h"
#include "scratch.h"
#include "unit.h"

static struct notice notice;
static struct law law;
static const struct table_options options;

static void
tear_down(void)
{
	notice_free(&notice);
	notice = (struct notice){ 0 };
	scratch_tear_down();
}

static void
meet(void *context, const struct household *household)
{
	(void)context;
	notice_meet(&notice, household, &law);
}

static bool
begin(void *context)
{
	(void)context;
	notice_forget(&notice);
	return true;
}

#define DECISIONS                                                                                  \
	"household_id,town,village,head,person,category,members,amount,status,change,from,until,"  \
	"case\n"
#define REGISTER "household_id,name,relation,birth_date,child_status,at_risk\n"

static void
make(enum notice_kind kind, const char *decisions, const char *people)
{
	const struct register_reading reading = { begin, meet, NULL };
	struct text file = TEXT("d.csv");

	law = (struct law){ .as_of = day_of(2026, 12, 1) };
	law.value[PARAM_AGE_MINOR] = (struct value){ .set = true, .whole = 18 };
	notice.kind = kind;
	scratch_write(&scratch, "d.csv", decisions);
	ck_assert(notice_read(&notice, scratch_path(&scratch, "d.csv"), &options,
			      month_of(day_of(2026, 12, 1)), &scratch.diag));
	scratch_write(&scratch, "r.csv", people);
	struct register_reader *reg =
		register_open(scratch_path(&scratch, "r.csv"), &(struct register_options){ 0 },
			      day_of(2026, 12, 1), &scratch.diag);

	ck_assert(register_each(reg, &reading));
	register_close(reg);
	notice_close(&notice, file, &scratch.diag);
}

START_TEST(children_and_who_is_at_risk_are_counted_and_not_named)
{
	make(NOTICE_DECISIONS,
	     DECISIONS "H1,T,V,A,,dibao,2,650,approved,,,,\nH2,T,V,B,,dibao,1,300,approved,,,,\n"
		       "H3,T,V,C,,dibao,2,400,approved,,,,\nH3,T,V,C,D,orphan,1,900,approved,,,,\n"
		       "H4,T,W,E,,dibao,1,200,approved,,,,\nH5,T,W,F,,dibao,1,200,approved,,,,\n",
	     REGISTER "H1,A,head,1960-01-02,,\nH1,A2,spouse,1961-01-02,,\nH2,B,head,2008-12-02,,\n"
		      "H3,C,head,1970-01-02,,\nH3,G,spouse,1971-01-02,,yes\n"
		      "H4,E,head,2008-12-01,,\nH5,F,head,1980-02-03,unattended,\n");
	ck_assert_uint_eq(notice.villages, 2);
	ck_assert_uint_eq(notice.village[0].rows, 1); /* A */
	ck_assert_uint_eq(notice.village[0].unnamed, 3);
	ck_assert_int_eq(notice.village[0].amount, 65000);
	ck_assert_uint_eq(notice.village[1].rows, 1); /* E is of age today */
	ck_assert_uint_eq(notice.village[1].unnamed, 1);
	ck_assert(notice.row[0].named && notice.row[4].named && !notice.row[1].named);
}
END_TEST

START_TEST(who_is_not_known_is_not_named)
{
	make(NOTICE_DECISIONS,
	     DECISIONS "H1,T,V,A,,dibao,2,650,approved,,,,\nH2,T,V,B,,dibao,1,300,approved,,,,\n"
		       "H3,T,V,C,,dibao,1,,approved,,,,\n",
	     REGISTER "H1,Z,head,1960-01-02,,\nH2,B,head,,,\n");
	ck_assert_uint_eq(notice.village[0].rows, 0);
	ck_assert_uint_eq(notice.village[0].unnamed, 0);
	ck_assert_ptr_nonnull(strstr(scratch.found, "d.csv:4 P105"));
	ck_assert_ptr_nonnull(strstr(scratch.found, "d.csv:2 P104"));
	ck_assert_ptr_nonnull(strstr(scratch.found, "d.csv:3 P104"));
}
END_TEST

static const struct {
	enum notice_kind kind;
	const char *row;
	bool listed;
} rows[] = {
	{ NOTICE_FIRST, "dibao,1,300,proposed,new,2026-12,,", true },
	{ NOTICE_FIRST, "dibao,1,300,proposed,,2026-12,,", true },
	{ NOTICE_FIRST, "dibao,1,300,proposed,raise,2026-12,,", false },
	{ NOTICE_FIRST, "dibao,1,300,approved,new,2026-12,,", false },
	{ NOTICE_FIRST, "low-income,1,0,proposed,new,2026-12,,", false },
	{ NOTICE_DECISIONS, "dibao,1,300,approved,new,2026-12,,", true },
	{ NOTICE_DECISIONS, "dibao,1,300,refused,new,2026-12,,", false },
	{ NOTICE_DECISIONS, "dibao,1,300,approved,end,2026-12,,", false },
	{ NOTICE_DECISIONS, "dibao,1,300,approved,,2026-12,,L1", false },
	{ NOTICE_LONGTERM, "dibao,1,300,approved,new,2026-12,,", true },
	{ NOTICE_LONGTERM, "dibao,1,300,approved,new,2026-01,2026-12,", true },
	{ NOTICE_LONGTERM, "dibao,1,300,approved,new,2027-01,,", false },
	{ NOTICE_LONGTERM, "dibao,1,300,approved,new,2026-01,2026-11,", false },
};

START_TEST(each_list_has_its_own)
{
	char decisions[512];

	snprintf(decisions, sizeof(decisions), "%sH1,T,V,A,,%s\n", DECISIONS, rows[_i].row);
	make(rows[_i].kind, decisions, REGISTER "H1,A,head,1960-01-02,,\n");
	ck_assert_uint_eq(notice.rows, rows[_i].listed);
}
END_TEST

START_TEST(a_notice_ends_after_its_days_on_a_working_day)
{
	static const struct workday_exception none[1];
	struct workday *calendar = workday_new(none, 0, 2026, 2026);
	day_t from = day_of(2026, 11, 20); /* a Friday: seven days later is one too */

	law = (struct law){ 0 };
	ck_assert_int_eq(notice_until(&notice, &law, calendar, from, &scratch.diag), DAY_NONE);
	law.value[PARAM_NOTICE_DAYS] = (struct value){ .set = true, .whole = 7 };
	ck_assert_int_eq(notice_until(&notice, &law, calendar, from, &scratch.diag), from + 7);
	law.value[PARAM_NOTICE_EXTEND] = (struct value){ .set = true, .whole = 1 };
	ck_assert_int_eq(notice_until(&notice, &law, calendar, from + 1, &scratch.diag), from + 10);
	notice.tekun = true;
	law.value[PARAM_NOTICE_TEKUN_DAYS] = (struct value){ .set = true, .whole = 10 };
	ck_assert_int_eq(notice_until(&notice, &law, calendar, from, &scratch.diag), from + 10);
	workday_free(calendar);
}
END_TEST

START_TEST(a_word_names_a_kind)
{
	ck_assert_int_eq(notice_kind_of(TEXT("长期")), NOTICE_LONGTERM);
	ck_assert_int_eq(notice_kind_of(TEXT("first")), NOTICE_FIRST);
	ck_assert_int_eq(notice_kind_of(TEXT("last")), NOTICE_KINDS);
}
END_TEST

UNIT(scratch_set_up, tear_down, children_and_who_is_at_risk_are_counted_and_not_named,
     who_is_not_known_is_not_named, EACH(each_list_has_its_own, rows),
     a_notice_ends_after_its_days_on_a_working_day, a_word_names_a_kind);
