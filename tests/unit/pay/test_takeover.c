#include "pay/takeover.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "scratch.h"
#include "unit.h"

static struct diag quiet;
static char old[96];
static char now[96];

static void
begin(void)
{
	scratch_begin(&scratch);
	snprintf(old, sizeof(old), "%s/old.csv", scratch.dir);
	snprintf(now, sizeof(now), "%s/new.csv", scratch.dir);
	quiet = (struct diag){ 0 };
}

static void
put(const char *lines)
{
	FILE *file = fopen(old, "w");

	ck_assert_ptr_nonnull(file);
	fprintf(file,
		"batch,seq,programme,household_id,beneficiary,beneficiary_id,amount,month,"
		"kind\n%s",
		lines);
	ck_assert_int_eq(fclose(file), 0);
}

static bool
look(struct takeover *takeover)
{
	return takeover_open(takeover, old, &(struct table_options){ 0 }, &quiet);
}

START_TEST(every_line_is_sent_and_the_first_month_opens)
{
	struct takeover takeover;
	struct ledger_options options = { .date = day_of(2027, 1, 5),
					  .record = true,
					  .begin = true };

	put("b2,1,dibao,H1,甲,,750,2026-12,regular\n"
	    "b1,,dibao,H1,甲,,750,2026-11,\n"
	    "b1,,tekun,H2,乙,439921195501069017,885,2026-11,regular\n"
	    "b2,1,dibao,H1,甲,,50,2026-11,arrears\n");
	ck_assert(look(&takeover));
	ck_assert_int_eq(takeover.first, month_of(day_of(2026, 11, 1)));
	options.month = takeover.first;
	struct ledger *ledger = ledger_open(now, &options, &quiet);

	ck_assert_ptr_nonnull(ledger);
	ck_assert(takeover_run(&takeover, ledger));
	takeover_close(&takeover);
	ledger_close(ledger);
	options.record = options.begin = false;
	ledger = ledger_open(now, &options, &quiet);
	ck_assert_ptr_nonnull(ledger);
	const struct postings *postings = ledger_postings(ledger);

	ck_assert_uint_eq(postings->count, 4);
	ck_assert_int_eq(postings->opening, month_of(day_of(2026, 11, 1)));
	ck_assert_int_eq(posting_of(postings, TEXT("b1/2"))->amount, 88500);
	ck_assert_int_eq(posting_of(postings, TEXT("b2/2"))->amount, 5000);
	ledger_close(ledger);
}
END_TEST

START_TEST(a_number_that_a_spreadsheet_took_stops_it)
{
	struct takeover takeover;

	put("b1,1,tekun,H2,乙,4.39921E+17,885,2026-11,regular\n"
	    "b1,2,tekun,H2,乙,439921195501069017,885,2026-11,recovery\n"
	    "b1,3,tekun,H2,乙,439921195501069017,885,2026-11,regular\n");
	ck_assert(!look(&takeover));
	ck_assert_str_eq(diag_id(DIAG_LEDGER_TAKEN), "D507");
	ck_assert_uint_eq(quiet.count[DIAG_ERROR], 2);
	takeover_close(&takeover);
}
END_TEST

UNIT(begin, scratch_tear_down, every_line_is_sent_and_the_first_month_opens,
     a_number_that_a_spreadsheet_took_stops_it);
