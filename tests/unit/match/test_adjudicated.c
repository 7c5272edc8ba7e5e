#include "match/adjudicated.h"

#include <stdio.h>
#include <string.h>

#include "met.h"
#include "unit.h"

#define HAS MET_HEAD "[hit]\nwhen = has\n[change]\ncolumns = on, amount\n"
#define HEAD "lead_id,state,by,on,reason,seen,note\n"
#define NUMBER "439921194711049028"

static struct met met;
static struct adjudicated adjudicated;

/* One lead, that of 甲: 1 January and 9 yuan. */
static struct lead *
adjudicate(const char *state, const char *on, const char *seen, bool fill)
{
	static const struct table_options options;
	char list[512];

	ck_assert(met_begin(&met, HAS,
			    "household_id,name,id_number,relation\nH1,甲," NUMBER ",head\n",
			    "姓名,号码,日期,金额\n甲," NUMBER ",2026-01-01,9\n", false));
	met_leads(&met, month_of(day_of(2026, 11, 1)), NULL);
	(void)snprintf(list, sizeof(list),
		       HEAD "%s,%s,X,%s,R,%s,n\n0123456789abcdef,cleared,X,,,,\n",
		       met.leads.lead->id, state, on, seen);
	scratch_write(&scratch, "a.csv", list);
	adjudicated = (struct adjudicated){ 0 };
	ck_assert(adjudicated_read(
		&adjudicated,
		arena_string(&scratch.arena, text_of(scratch_path(&scratch, "a.csv"))), &options,
		day_of(2026, 11, 23), &scratch.diag));
	adjudicated_apply(&adjudicated, &met.leads, fill, &scratch.diag);
	return met.leads.lead;
}

static void
tear_down(void)
{
	adjudicated_free(&adjudicated);
	met_end(&met);
	scratch_tear_down();
}

static const struct {
	const char *state;
	const char *on;
	const char *seen;
	int becomes;
	const char *changed;
} cases[] = {
	{ "cleared", "2026-11-01", "on=2026-01-01;amount=9.00", WORD_LEAD_CLEARED, "" },
	{ "confirmed", "2026-11-01", "on=2026-01-01;amount=9.00", WORD_LEAD_CONFIRMED, "" },
	{ "已排除", "2026/11/1", "on=2026-01-01;amount=9.00", WORD_LEAD_CLEARED, "" },
	{ "cleared", "2026-11-01", "on=2026-01-01;amount=8.00", WORD_LEAD_AGAIN, "金额" },
	{ "cleared", "2026-11-01", "on=2025-01-01;amount=8.00", WORD_LEAD_AGAIN, "日期; 金额" },
	{ "confirmed", "2026-11-01", "on=2026-01-01;amount=9.00|on=;amount=", WORD_LEAD_AGAIN,
	  "日期; 金额" },
	{ "cleared", "2026-11-01", "", WORD_LEAD_OPEN, "" },
	{ "open", "", "", WORD_LEAD_OPEN, "" },
	{ "", "", "", WORD_LEAD_OPEN, "" },
	{ "cleared", "2026-12-01", "on=2026-01-01;amount=9.00", WORD_LEAD_OPEN, "" },
};

START_TEST(what_was_decided_holds_while_nothing_changes)
{
	const struct lead *lead = adjudicate(cases[_i].state, cases[_i].on, cases[_i].seen, false);

	ck_assert_int_eq(lead->state, cases[_i].becomes);
	ck_assert(text_equal(lead->changed, text_of(cases[_i].changed)));
	if (cases[_i].becomes != WORD_LEAD_OPEN) {
		ck_assert(text_equal(lead->by, TEXT("X")));
		ck_assert_int_eq(lead->on, day_of(2026, 11, 1));
		ck_assert_uint_eq(adjudicated.met, 1);
	}
}
END_TEST

START_TEST(what_was_seen_is_filled_in)
{
	const struct lead *lead = adjudicate("cleared", "2026-11-01", "", true);

	ck_assert_int_eq(lead->state, WORD_LEAD_CLEARED);
	ck_assert_uint_eq(adjudicated.rows, 2);
	ck_assert(text_equal(adjudicated.row[0].text[ADJUDICATED_seen],
			     TEXT("on=2026-01-01;amount=9.00")));
	ck_assert(text_equal(adjudicated.row[0].extra[0], TEXT("n")));
	ck_assert_uint_eq(adjudicated.row[1].text[ADJUDICATED_seen].n, 0);
	ck_assert_ptr_nonnull(strstr(scratch.found, "a.csv:3 G122"));
	ck_assert_ptr_null(strstr(scratch.found, "G124"));
}
END_TEST

UNIT(scratch_set_up, tear_down, EACH(what_was_decided_holds_while_nothing_changes, cases),
     what_was_seen_is_filled_in);
