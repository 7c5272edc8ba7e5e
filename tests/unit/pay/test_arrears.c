#include "pay/arrears.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pay/claim.h"
#include "pay/judge.h"
#include "scratch.h"
#include "unit.h"

enum { OPENING = 2026 * 12 + 10, MONTHS = 14 };

static struct postings postings;
static struct payment_list list;

static void
begin(void)
{
	scratch_begin(&scratch);
	postings = (struct postings){ .opening = OPENING };
}

static void
end(void)
{
	payment_free(&list);
	posting_free(&postings);
	scratch_end(&scratch);
}

/* Judge decisions of H1 for a month: category, from, until, status, amount, account, remark. */
static void
judge(month_t month, const char *rows)
{
	char text[1024] =
		"household_id,category,from,until,status,approved_amount,account,remark\n";
	struct record decision;

	strcat(text, rows);
	scratch_write(&scratch, "d.csv", text);
	struct record_reader *reader =
		record_open(scratch_path(&scratch, "d.csv"), RECORD_DECISION,
			    &(struct table_options){ 0 }, NULL, NULL, &scratch.diag);

	payment_free(&list);
	list = (struct payment_list){ .month = month, .date = 20800, .postings = &postings };
	ck_assert_ptr_nonnull(reader);
	while (record_next(reader, &list.arena, &decision) == TABLE_ROW)
		(void)judge_decision(&list, reader, &decision, &scratch.diag);
	record_close(reader);
}

/* Send the list; what it asks for must fit what is approved. */
static void
send(int batch)
{
	char name[16];

	snprintf(name, sizeof(name), "b%d", batch);
	for (size_t i = 0; i < list.count; i++) {
		struct ledger_entry entry;

		payment_entry(&list, i, &entry);
		entry.record.text[LEDGER_batch] = text_of(name);
		entry.record.value[LEDGER_event] = WORD_POSTING_SENT;
		ck_assert_int_le(entry.record.value[LEDGER_amount], entry.approved);
		ck_assert_int_eq(posting_take(&postings, &entry.record, entry.approved),
				 POSTING_FINE);
	}
}

/* What became of a line. */
static enum posting_fault
post(const struct posting *line, enum word event, int64_t cause, fen_t amount)
{
	struct record record;

	posting_fill(line, event, &record);
	record.value[LEDGER_cause] = cause;
	if (amount != BLANK)
		record.value[LEDGER_amount] = amount;
	return posting_take(&postings, &record, 0);
}

static fen_t
held(month_t owed)
{
	struct unit_marks marks = unit_marks(WORD_CATEGORY_DIBAO, TEXT("H1"), TEXT(""), TEXT(""));

	return posting_sum(&postings, &marks, WORD_PAYMENT_REGULAR, owed).held;
}

static const char *
found(const char *code)
{
	return strstr(scratch.found, code);
}

#define ROW(from, until, status, amount)                                                           \
	"H1,dibao," from "," until "," status "," amount ",12345678901234,\n"

START_TEST(a_raise_decided_late_comes_month_by_month)
{
	judge(OPENING, ROW("2026-01", "", "approved", "650"));
	ck_assert_uint_eq(list.count, 1); /* months before the ledger are another system's */
	send(1);
	judge(OPENING + 1, ROW("2026-01", "", "approved", "650"));
	send(2);
	judge(OPENING + 3, ROW("2026-12", "", "approved", "700"));
	ck_assert_uint_eq(list.count, 3); /* the month, all of one, 50.00 of another */
	ck_assert_uint_eq(list.arrears, 2);
	ck_assert_int_eq(list.arrears_sum, 5000 + 70000);
	ck_assert_int_eq(list.payment[1].owed, OPENING + 1);
	ck_assert_int_eq(list.payment[1].kind, WORD_PAYMENT_ARREARS);
	ck_assert_int_eq(list.payment[1].owing, WORD_OWING_LESS);
	ck_assert_int_eq(list.payment[2].owing, WORD_OWING_UNSENT);
	send(3);
	judge(OPENING + 3, ROW("2026-12", "", "approved", "700"));
	ck_assert_uint_eq(list.count, 0);
}
END_TEST

START_TEST(while_it_is_suspended_nothing_and_then_all_of_it)
{
	judge(OPENING, ROW("2026-11", "", "approved", "650"));
	send(1);
	judge(OPENING + 1, ROW("2026-11", "", "suspended", "650"));
	ck_assert_uint_eq(list.count, 0);
	ck_assert_uint_eq(list.suspended, 1);
	ck_assert_uint_eq(list.held, 0);
	judge(OPENING + 2, ROW("2026-11", "", "approved", "650"));
	ck_assert_int_eq(list.sum, 2 * 65000);
}
END_TEST

START_TEST(what_ended_unpaid_is_still_owed)
{
	judge(OPENING, ROW("2026-12", "2026-12", "approved", "10"));
	ck_assert_uint_eq(list.count, 0);
	judge(OPENING + 3, ROW("2026-12", "2027-01", "approved", "10"));
	ck_assert_uint_eq(list.nothing, 1);
	ck_assert_uint_eq(list.arrears, 2);
}
END_TEST

/* What came back, and whether it goes out by itself to the same account or to another. */
static const struct {
	enum word event;
	int64_t cause;
	bool same;
	bool other;
	const char *code;
} came_back[] = {
	{ WORD_POSTING_RECALLED, BLANK, true, true, NULL },
	{ WORD_POSTING_REFUSED, WORD_CAUSE_OUR_FUNDS, true, true, NULL },
	{ WORD_POSTING_REFUSED, WORD_CAUSE_CLOSED, false, true, "D604" },
	{ WORD_POSTING_RETURNED, WORD_CAUSE_NAME_DIFFERS, false, true, "D604" },
	{ WORD_POSTING_REFUSED, WORD_CAUSE_DECEASED, false, false, "D328" },
	{ WORD_POSTING_REFUSED, WORD_CAUSE_DUPLICATE, false, false, "D604" },
	{ WORD_POSTING_RETURNED, WORD_CAUSE_REPAID, false, false, "D603" },
};

START_TEST(what_came_back_goes_out_where_its_cause_is_mended)
{
	judge(OPENING, ROW("2026-11", "", "approved", "650"));
	send(1);
	ck_assert_int_eq(post(&postings.item[0], came_back[_i].event, came_back[_i].cause, BLANK),
			 POSTING_FINE);
	judge(OPENING + 1, ROW("2026-11", "", "approved", "650"));
	ck_assert_uint_eq(list.arrears, came_back[_i].same);
	ck_assert_uint_eq(list.arrears_held, !came_back[_i].same);
	if (came_back[_i].code != NULL)
		ck_assert_ptr_nonnull(found(came_back[_i].code));
	ck_assert(found("D604") == NULL || found("D328") == NULL); /* one cause, one message */
	judge(OPENING + 1, "H1,dibao,2026-11,,approved,650,99345678901234,\n");
	ck_assert_uint_eq(list.arrears, came_back[_i].other);
}
END_TEST

START_TEST(two_rows_for_one_month_are_made_up_for_once)
{
	judge(OPENING + 2,
	      ROW("2026-12", "", "approved", "650") ROW("2026-11", "", "approved", "900"));
	ck_assert_int_eq(held(OPENING), 0);
	ck_assert_uint_eq(list.count, 3);
	ck_assert_int_eq(list.sum,
			 65000 + 65000 + 90000); /* 12 and 1 by the first, 11 by the other */
	ck_assert_ptr_nonnull(found("D605"));
}
END_TEST

/* ---- any order of events ---- */

struct year {
	month_t from;
	month_t until; /* 0: open */
	fen_t amount;
	int status;
};

static const char *const statuses[] = { "approved", "approved", "approved", "suspended",
					"refused" };

static struct year
decide(month_t month)
{
	struct year year = { .from = month - rand() % 6,
			     .amount = 100 * (1 + rand() % 9),
			     .status = rand() % 5 };

	if (rand() % 4 == 0)
		year.until = year.from + rand() % 6;
	return year;
}

static void
judge_year(month_t month, const struct year *year)
{
	char row[160];

	snprintf(row, sizeof(row), "H1,dibao,%s,%s,%s,%d,%s,%s\n", MONTH_TEXT(year->from).p,
		 year->until == 0 ? "" : MONTH_TEXT(year->until).p, statuses[year->status],
		 (int)year->amount / 100, rand() % 2 == 0 ? "12345678901234" : "99345678901234",
		 rand() % 4 == 0 ? "" : "已复核，在世");
	judge(month, row);
}

/* What the row approves for a month; -1: it says nothing of it. */
static fen_t
approved_for(const struct year *year, month_t owed)
{
	if (year->status > 2 || owed < year->from)
		return -1;
	if (year->until == 0 || owed <= year->until)
		return year->amount;
	return year->from == year->until ? -1 : 0;
}

static void
happen(void)
{
	static const enum word events[] = { WORD_POSTING_CONFIRMED, WORD_POSTING_REFUSED,
					    WORD_POSTING_RETURNED, WORD_POSTING_RECALLED };
	static const int64_t causes[] = { WORD_CAUSE_CLOSED, WORD_CAUSE_OUR_FUNDS,
					  WORD_CAUSE_DECEASED, BLANK };

	for (int i = rand() % 3; i > 0 && postings.count > 0; i--) {
		const struct posting *line = &postings.item[rand() % (int)postings.count];

		if (rand() % 3 == 0)
			(void)post(line, WORD_POSTING_RETURNED, WORD_CAUSE_REPAID,
				   1 + rand() % 200);
		else
			(void)post(line, events[rand() % 4], causes[rand() % 4], BLANK);
	}
}

/* What is too much, told from the row alone. */
static fen_t
too_much(const struct year *year, month_t month)
{
	fen_t sum = 0;

	for (month_t owed = OPENING; owed <= month; owed++) {
		fen_t approved = approved_for(year, owed);
		bool single = year->from == year->until;

		if (approved >= 0 && !single && held(owed) > approved)
			sum += held(owed) - approved;
	}
	return sum;
}

/* No month gets more than was approved for it when it was sent; what is too much later is claimed.
 */
START_TEST(no_order_of_events_pays_twice)
{
	size_t arrears = 0;
	size_t claimed = 0;

	srand((unsigned)_i + 1);
	for (int round = 0; round < 3 * MONTHS; round++) {
		month_t month = OPENING + round / 3;
		struct year year = decide(month);
		fen_t before[MONTHS];

		for (int m = 0; m < MONTHS; m++)
			before[m] = held(OPENING + m);
		judge_year(month, &year);
		send(round);
		arrears += list.arrears;
		for (int m = 0; m < MONTHS; m++) {
			fen_t approved = approved_for(&year, OPENING + m);
			fen_t now = held(OPENING + m);

			ck_assert_int_ge(now, before[m]);
			if (now > before[m])
				ck_assert_int_eq(now, approved);
			else if (list.arrears_held == 0 && OPENING + m < month)
				ck_assert_int_ge(now, approved);
		}
		struct claims claims = { 0 };

		claim_find(&claims, &list);
		ck_assert_int_eq(claims.left, too_much(&year, month));
		claimed += claims.count;
		claimlist_free(&claims);
		happen();
	}
	ck_assert_uint_gt(arrears, 0); /* else nothing was tried */
	ck_assert_uint_gt(claimed, 0);
}
END_TEST

UNIT(begin, end, a_raise_decided_late_comes_month_by_month,
     while_it_is_suspended_nothing_and_then_all_of_it, what_ended_unpaid_is_still_owed,
     EACH(what_came_back_goes_out_where_its_cause_is_mended, came_back),
     two_rows_for_one_month_are_made_up_for_once, TIMES(no_order_of_events_pays_twice, 60));
