#include "publish/notice.h"

#include <string.h>

#include "publish/noticelist.h"
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
	"household_id,town,village,head,head_id,person,category,members,amount,status,basis\n"
#define REGISTER "household_id,name,relation,id_number,birth_date,child_status,at_risk,died_on\n"
#define OK ",approved,official\n"

static void
make(enum notice_kind kind, const char *decisions, const char *people)
{
	const struct register_reading reading = { begin, meet, NULL };
	struct text file = TEXT("d.csv");

	law = (struct law){ .as_of = day_of(2026, 12, 1) };
	law.value[PARAM_AGE_MINOR] = (struct value){ .set = true, .whole = 18 };
	notice.kind = kind;
	scratch_write(&scratch, "d.csv", decisions);
	ck_assert(noticelist_read(&notice, scratch_path(&scratch, "d.csv"), &options,
				  month_of(day_of(2026, 12, 1)), &scratch.diag));
	scratch_write(&scratch, "r.csv", people);
	struct register_reader *reg =
		register_open(scratch_path(&scratch, "r.csv"), &(struct register_options){ 0 },
			      day_of(2026, 12, 1), &scratch.diag);

	ck_assert(register_each(reg, &reading));
	register_close(reg);
	scratch_forget(&scratch);
	notice_close(&notice, file, &scratch.diag);
	notice_count(&notice);
}

START_TEST(children_and_who_is_at_risk_are_counted_and_not_named)
{
	make(NOTICE_DECISIONS,
	     DECISIONS "H1,T,V,A,,,dibao,2,650" OK "H2,T,V,B,,,dibao,1,300" OK
		       "H3,T,V,C,,,dibao,2,400" OK "H3,T,V,C,,D,orphan,1,900" OK
		       "H4,T,W,E,,,dibao,1,200" OK "H5,T,W,F,,,dibao,1,200" OK,
	     REGISTER "H1,A,head,,1960-01-02,,,\nH1,A2,spouse,,1961-01-02,,,\n"
		      "H2,B,head,,2008-12-02,,,\nH3,C,head,,1970-01-02,,,\n"
		      "H3,G,spouse,,1971-01-02,,yes,\nH4,E,head,,2008-12-01,,,\n"
		      "H5,F,head,,1980-02-03,unattended,,\n");
	ck_assert_uint_eq(notice.villages, 2);
	ck_assert_uint_eq(notice.village[0].rows, 1); /* A */
	ck_assert_uint_eq(notice.village[0].unnamed, 3);
	ck_assert_int_eq(notice.village[0].amount, 65000);
	ck_assert_uint_eq(notice.village[1].rows, 1); /* E is of age today */
	ck_assert_uint_eq(notice.village[1].unnamed, 1);
	ck_assert_int_eq(notice.row[0].fate, NOTICE_NAMED);
	ck_assert_int_eq(notice.row[4].fate, NOTICE_NAMED);
	ck_assert_int_eq(notice.row[1].fate, NOTICE_UNNAMED);
}
END_TEST

START_TEST(who_is_protected_in_another_household_is_not_named)
{
	make(NOTICE_DECISIONS,
	     DECISIONS "H1,T,V,A,,,dibao,2,650" OK "H2,T,V,B,,,dibao,1,300" OK
		       "H3,T,V,C,,,dibao,1,300" OK,
	     /* A's wife is at risk by another entry, B lives with her there, C is nobody's child */
	     REGISTER "H1,A,head,,1960-01-02,,,\nH1,W,spouse,,1961-01-02,,,\n"
		      "H2,B,head,,1958-12-02,,,\nH3,C,head,,1970-01-02,,,\n"
		      "H9,W,head,,1961-01-02,,yes,\nH9,B,brother,,1958-12-02,,,\n");
	ck_assert_int_eq(notice.row[0].fate, NOTICE_UNNAMED);
	ck_assert_int_eq(notice.row[1].fate, NOTICE_UNNAMED);
	ck_assert_int_eq(notice.row[2].fate, NOTICE_NAMED);
	ck_assert_uint_eq(notice.village[0].unnamed, 2);
}
END_TEST

START_TEST(who_is_not_known_is_not_named)
{
	make(NOTICE_DECISIONS,
	     DECISIONS "H1,T,V,A,,,dibao,2,650" OK "H2,T,V,B,,,dibao,1,300" OK
		       "H3,T,V,C,439921195501069017,,dibao,1,300" OK "H4,T,V,D,,,dibao,1,300" OK
		       "H5,T,V,E,,,dibao,1,300" OK "H6,T,V,E,,,dibao,1,300" OK
		       "H7,T,V,F,439921195805186626,,dibao,1,300" OK,
	     REGISTER "H1,Z,head,,1960-01-02,,,\nH2,B,head,,,,,\n"
		      "H3,C,head,439921195805186626,1958-05-18,,,\n"
		      "H4,D,head,,1960-01-02,,,2026-11-30\nH5,E,head,,1960-01-02,,,\n"
		      "H6,E,head,,1960-01-02,,,\nH7,F,head,,1961-01-02,,,\n");
	ck_assert_uint_eq(notice.village[0].rows, 0);
	ck_assert_uint_eq(notice.village[0].unnamed, 0);
	ck_assert_str_eq(scratch.found, "d.csv:6 P111\nd.csv:7 P111\nd.csv:2 P104\nd.csv:3 P104\n"
					"d.csv:4 P104\nd.csv:5 P104\nd.csv:8 P104\n");
}
END_TEST

START_TEST(a_name_that_may_be_somebody_s_is_not_named)
{
	make(NOTICE_DECISIONS,
	     DECISIONS "H1,T,V,AA,,,dibao,1,650" OK "H2,T,V,BB,,,dibao,2,300" OK
		       "H3,T,V,CC,,,dibao,1,300" OK "H4,T,V,DD,,DD,orphan,1,900" OK
		       "H5,T,V,D D,,,dibao,1,300" OK "H6,T,V,EE,,FF,orphan,1,900" OK
		       "H7,T,V,FF,,,dibao,1,300" OK,
	     /* AA is at risk by another entry, BB's wife by one that has her name alone; DD is an
	      * orphan by the list, and FF, whom the register does not have there */
	     REGISTER "H1,AA,head,,1960-01-02,,,\nH2,BB,head,,1961-01-02,,,\n"
		      "H2,WW,spouse,,1961-01-02,,,\nH3,CC,head,,1962-01-02,,,\n"
		      "H4,DD,head,,1970-01-02,,,\nH5,DD,head,,1970-01-02,,,\n"
		      "H7,FF,head,,1971-01-02,,,\n"
		      "H9,AA,head,,1960-01-02,,yes,\nH9,WW,other,,,,yes,\n");
	ck_assert_int_eq(notice.row[0].fate, NOTICE_UNNAMED);
	ck_assert_int_eq(notice.row[1].fate, NOTICE_UNNAMED);
	ck_assert_int_eq(notice.row[2].fate, NOTICE_NAMED);
	ck_assert_int_eq(notice.row[4].fate, NOTICE_UNNAMED);
	ck_assert_int_eq(notice.row[6].fate, NOTICE_UNNAMED);
	ck_assert_str_eq(scratch.found, "d.csv:3 P120\nd.csv:8 P120\n");
}
END_TEST

START_TEST(place_and_members_are_the_register_s)
{
	make(NOTICE_DECISIONS,
	     DECISIONS "H1,T,V,AA,,,dibao,1,650" OK "H2,T2,V,BB,,,dibao,1,300" OK
		       "H3,T,W,CC,,,dibao,1,300" OK "H4,T,V,DD,,,dibao,0,900" OK
		       "h5,T,V,EE,,,dibao,2,300" OK "H6,Ｔ,,FF,,,dibao,1,300" OK,
	     "town,village," REGISTER
	     "T,V,H1,AA,head,,1960-01-02,,,\nT,V,H2,BB,head,,1961-01-02,,,\n"
	     "T,V,H3,CC,head,,1962-01-02,,,\nT,V,H4,DD,head,,1970-01-02,,,\n"
	     "T,V,H5,EE,head,,1970-01-02,,,\nT,V,H5,GG,other,,1970-01-02,,,2026-01-01\n"
	     "T,V,H6,FF,head,,1970-01-02,,,\n");
	ck_assert_str_eq(scratch.found, "d.csv:3 P121\nd.csv:4 P121\nd.csv:5 P121\nd.csv:6 P121\n");
	ck_assert_int_eq(notice.row[0].fate, NOTICE_NAMED);
	ck_assert_int_eq(notice.row[5].fate, NOTICE_NAMED);
	ck_assert(notice_has(&notice, 0) && !notice_has(&notice, 1));
}
END_TEST

START_TEST(what_is_in_a_row_is_looked_through)
{
	struct leak leak = { 0 };

	leak_add_number(&leak, TEXT("5551234"));
	make(NOTICE_DECISIONS,
	     DECISIONS "H1,T,V,AA,,,dibao,1,650" OK "H2,T,V,BB（户主）,,,dibao,1,300" OK
		       "H3,T,V,AA for CC,,,dibao,1,300" OK "H5,T,V,CC,,,dibao,1,300" OK
		       "H6,T,V,DD5551234,,,dibao,1,300" OK "H7,T,V,EE,,,dibao,1,5551234" OK,
	     REGISTER "H1,AA,head,,1960-01-02,,,\nH2,BB（户主）,head,,1960-01-02,,,\n"
		      "H3,AA for CC,head,,1960-01-03,,,\nH4,CC,head,,2020-01-03,,,\n"
		      "H5,CC,head,,1950-01-03,,,\n" /* not the child */
		      "H6,DD5551234,head,,1960-01-04,,,\nH7,EE,head,,1960-01-05,,,\n");
	notice_look_through(&notice, &leak, TEXT("d.csv"), &scratch.diag);
	ck_assert_int_eq(notice.row[0].fate, NOTICE_NAMED);
	ck_assert_int_eq(notice.row[1].fate, NOTICE_LEFT);
	ck_assert_int_eq(notice.row[2].fate, NOTICE_LEFT);
	ck_assert_int_eq(notice.row[3].fate, NOTICE_NAMED);
	ck_assert_str_eq(scratch.found, "d.csv:3 P112\nd.csv:4 P119\nd.csv:6 P117\nd.csv:7 P117\n");
	leak_free(&leak);
}
END_TEST

START_TEST(a_notice_ends_after_its_days_on_a_working_day)
{
	static const struct workday_exception none[1];
	struct workday *calendar = workday_new(none, 0, 2026, 2027);
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
	/* years that the calendar has not, before it and behind */
	ck_assert_int_eq(notice_until(&notice, &law, calendar, day_of(2025, 11, 20), &scratch.diag),
			 DAY_NONE);
	ck_assert_int_eq(notice_until(&notice, &law, calendar, day_of(2027, 12, 20), &scratch.diag),
			 DAY_NONE);
	ck_assert_ptr_nonnull(strstr(scratch.found, "P114"));
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
     who_is_protected_in_another_household_is_not_named, who_is_not_known_is_not_named,
     a_name_that_may_be_somebody_s_is_not_named, place_and_members_are_the_register_s,
     what_is_in_a_row_is_looked_through, a_notice_ends_after_its_days_on_a_working_day,
     a_word_names_a_kind);
