#include "pay/judge.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "named.h"
#include "posted.h"
#include "scratch.h"
#include "unit.h"

static char path[NAMED_SIZE];
static struct diag quiet;

static void
set_up(void)
{
	quiet = (struct diag){ 0 };
}

static void
tear_down(void)
{
	unlink(path);
}

/* Take decisions that have the columns below; results are a letter each. */
static void
take(struct payment_list *list, const char *rows, char *results)
{
	static const char header[] =
		"household_id,town,village,head,person,person_id,category,"
		"amount,from,until,status,approved_amount,account,payee,basis\n";
	char text[2048];
	struct record decision;

	snprintf(text, sizeof(text), "%s%s", header, rows);
	(void)named_file(path, text, "");
	struct record_reader *reader = record_open(
		path, RECORD_DECISION, &(struct table_options){ 0 }, NULL, NULL, &quiet);

	ck_assert_ptr_nonnull(reader);
	while (record_next(reader, &list->arena, &decision) == TABLE_ROW)
		*results++ = "PNH"[judge_decision(list, reader, &decision, &quiet)];
	*results = '\0';
	record_close(reader);
}

START_TEST(only_what_is_approved_and_due_is_paid)
{
	struct payment_list list = { .month = 2026 * 12 + 11, .date = 20800 };
	char results[16];

	take(&list,
	     "H1,,,,,,dibao,10,2026-12,,approved,10,12345678901234,甲,official\n"
	     "H2,,,,,,dibao,10,2027-01,,approved,10,12345678901234,甲,\n"
	     "H3,,,,,,phase-out,10,2026-01,2026-11,approved,10,12345678901234,甲,\n"
	     "H4,,,,,,phase-out,10,2026-01,2026-12,approved,12,12345678901235,甲,\n"
	     "H5,,,,,,low-income,0,2026-12,,approved,0,,,\n"
	     "H6,,,,,,dibao,10,2026-12,,proposed,,12345678901234,甲,\n"
	     "H7,,,,,,dibao,10,2026-12,,refused,,12345678901234,甲,\n"
	     "H8,,,,,,undecided,,,,proposed,,,,\n"
	     "H1,,,,,,phase-out,10,2026-12,,approved,10,12345678901234,甲,\n",
	     results);
	ck_assert_str_eq(results, "PNNPNHNHH");
	ck_assert_uint_eq(list.count, 2);
	ck_assert_int_eq(list.sum, 2200);
	ck_assert_uint_eq(list.rows, list.count + list.nothing + list.held);
	ck_assert_uint_eq(list.shaky, 1);
	payment_free(&list);
}
END_TEST

START_TEST(a_person_is_paid_once_wherever_he_lives)
{
	struct payment_list list = { .month = 2026 * 12 + 11, .date = 20800 };
	char results[16];

	take(&list,
	     "H1,,,甲,乙,439921199001010017,tekun,10,2026-12,,approved,10,12345678901234,甲,\n"
	     "H2,,,丙,乙,439921199001010017,dibao-single,10,2026-12,,approved,10,12345678901234,甲,"
	     "\n"
	     "H1,,,甲,,,dibao,10,2026-12,,approved,10,12345678901234,甲,\n"
	     "H3,,,甲,丁,,tekun,10,2026-12,,approved,10,12345678901234,甲,\n"
	     "H4,,,甲,丁,,tekun,10,2026-12,,approved,10,12345678905678,甲,\n",
	     results);
	ck_assert_str_eq(results, "PHPPP");
	payment_free(&list);
}
END_TEST

/* ---- with a ledger ---- */

/*
 * In October 甲 of H1 was paid to account 12345678901234, and that came back for death; the list is
 * November's.
 */
static struct payment_list november;
static struct postings ledger;

static void
post(int64_t seq, enum word event, int64_t cause)
{
	struct record record = posted_month(seq, 65000, 2026 * 12 + 8 + (month_t)seq);

	record.text[LEDGER_payee] = TEXT("甲");
	record.text[LEDGER_account] = TEXT("12345678901234");
	record.value[LEDGER_event] = event;
	record.value[LEDGER_cause] = cause;
	if (event != WORD_POSTING_SENT)
		record.text[LEDGER_of] = seq == 1 ? TEXT("b/1") : TEXT("b/2");
	ck_assert_int_eq(posting_take(&ledger, &record, 65000), POSTING_FINE);
}

static void
begin_ledger(void)
{
	scratch_begin(&scratch);
	ledger = (struct postings){ 0 };
	november = (struct payment_list){ .month = 2026 * 12 + 10, .date = 20800 };
	november.postings = &ledger;
	post(1, WORD_POSTING_SENT, BLANK);
	post(1, WORD_POSTING_REFUSED, WORD_CAUSE_DECEASED);
}

static void
end_ledger(void)
{
	payment_free(&november);
	posting_free(&ledger);
	scratch_end(&scratch);
}

/* Rows: household, head, head_id, category, members, account, payee, remark. */
static void
judge(const char *rows)
{
	char text[1024];
	struct arena arena = { 0 };
	struct record decision;

	snprintf(text, sizeof(text),
		 "household_id,head,head_id,category,members,account,payee,remark,from,status,"
		 "approved_amount\n%s\n",
		 rows);
	scratch_write(&scratch, "d.csv", text);
	struct record_reader *reader =
		record_open(scratch_path(&scratch, "d.csv"), RECORD_DECISION,
			    &(struct table_options){ 0 }, NULL, NULL, &scratch.diag);

	ck_assert_ptr_nonnull(reader);
	while (record_next(reader, &arena, &decision) == TABLE_ROW)
		(void)judge_decision(&november, reader, &decision, &scratch.diag);
	record_close(reader);
	arena_free(&arena);
}

#define HEAD "H1,甲,439921195501069017,"
#define REST ",2026-11,approved,650"

static const struct {
	const char *row;
	const char *code; /* NULL: none */
	bool paid;
} rows[] = {
	{ HEAD "dibao,1,12345678901234,甲," REST, "D328", false },
	{ HEAD "dibao,3,12345678901234,甲," REST, "D328", false },
	{ HEAD "dibao,1,12345678901234,甲,外出打工" REST, "D328", false },
	{ HEAD "dibao,1,12345678901234,甲,已复核，本人在世" REST, "D329", true },
	/* the account of the dead, under whichever household */
	{ "H2,乙,439921199001010017,dibao,1,12345678901234,乙," REST, "D335", false },
	/* another holder: the household goes on where somebody is left */
	{ HEAD "dibao,3,12345678905678,乙," REST, "D334", true },
	{ HEAD "dibao,1,12345678905678,乙," REST, "D328", false },
	{ HEAD "dibao,3,12345678905678,甲," REST, "D328", false },
	/* he himself, by whichever programme, household, spelling and account */
	{ HEAD "tekun,1,12345678905678,甲," REST, "D328", false },
	{ HEAD "tekun,1,12345678905678,乙," REST, "D328", false },
	{ HEAD "tekun,1,12345678905678,甲,误报，本人健在" REST, "D329", true },
	{ "H7,甲,439921550106901,tekun,1,12345678905678,乙," REST, "D328", false },
	{ "H7,甲,439921195501069017,dibao,1,12345678905678,乙," REST, "D328", false },
	{ "H7,甲,,tekun,1,12345678905678,乙," REST, NULL, true },
	{ "H1,甲,,tekun,1,12345678905678,乙," REST, "D328", false },
	/* his wife, to her account and to his other one */
	{ "H1,乙,439921199001010017,tekun,1,12345678905678,乙," REST, NULL, true },
	{ "H1,乙,439921199001010017,tekun,1,12345678905678,甲," REST, "D335", false },
	{ "H1,乙,439921199001010017,dibao,1,12345678905678,乙," REST, NULL, true },
	/* somebody else */
	{ "H2,乙,439921199001010017,dibao,1,12345678905678,乙," REST, NULL, true },
};

START_TEST(whom_the_bank_took_for_dead_is_not_paid_on)
{
	begin_ledger();
	judge(rows[_i].row);
	ck_assert_uint_eq(november.count, rows[_i].paid);
	ck_assert_uint_eq(scratch.diag.count[DIAG_ERROR], !rows[_i].paid);
	ck_assert(rows[_i].code == NULL || strstr(scratch.found, rows[_i].code) != NULL);
	ck_assert(rows[_i].code != NULL || strstr(scratch.found, "D3") == NULL);
	end_ledger();
}
END_TEST

/* The last word counts, however the lines were sent. */
START_TEST(what_arrived_since_ends_it)
{
	begin_ledger();
	november.month++;
	post(2, WORD_POSTING_SENT, BLANK);
	if (_i == 1)
		post(2, WORD_POSTING_CONFIRMED, BLANK);
	judge(HEAD "dibao,1,12345678901234,甲,,2026-12,approved,650");
	ck_assert_uint_eq(november.count, (unsigned)_i);
	ck_assert_int_eq(strstr(scratch.found, "D328") != NULL, _i == 0);
	end_ledger();
}
END_TEST

/* In November a household is new, and has the account of one that was paid before. */
static const struct {
	const char *rows;
	size_t paid;
	bool doubled;
} pairs[] = {
	{ HEAD "dibao,3,12345678905678,甲," REST
	       "\nH2,乙,439921199001010017,dibao,2,12345678905678,甲," REST,
	  1, true },
	{ "H2,乙,439921199001010017,dibao,2,12345678905678,甲," REST "\n" HEAD
	  "dibao,3,12345678905678,甲," REST,
	  1, true },
	{ HEAD "dibao,3,12345678905678,甲," REST
	       "\nH2,乙,439921199001010017,dibao,2,12345678905678,甲,委托代领" REST,
	  2, false },
	{ "H2,乙,439921199001010017,dibao,2,12345678905678,甲,委托代领" REST "\n" HEAD
	  "dibao,3,12345678905678,甲," REST,
	  2, false },
	{ HEAD "dibao,3,12345678905678,甲," REST
	       "\nH2,乙,439921199001010017,dibao,2,12345678905678,甲,外出打工" REST,
	  1, true },
	/* one name */
	{ "H3,丙,,dibao,3,12345678905678,丙," REST
	  "\nH2,丙,439921199001010017,dibao,2,12345678905678,丙," REST,
	  1, true },
	/* a home for the old has one account for all */
	{ "H3,丙,439921195501069017,tekun,1,12345678905678,院," REST
	  "\nH2,丁,439921199001010017,tekun,1,12345678905678,院," REST,
	  2, false },
};

START_TEST(a_new_household_on_anothers_account_is_asked_about)
{
	begin_ledger();
	ledger.item[0].cause = WORD_CAUSE_CLOSED;
	judge(pairs[_i].rows);
	ck_assert_uint_eq(november.count, pairs[_i].paid);
	ck_assert_int_eq(strstr(scratch.found, "D331") != NULL, pairs[_i].doubled);
	end_ledger();
}
END_TEST

UNIT(set_up, tear_down, only_what_is_approved_and_due_is_paid,
     a_person_is_paid_once_wherever_he_lives,
     EACH(whom_the_bank_took_for_dead_is_not_paid_on, rows), TIMES(what_arrived_since_ends_it, 2),
     EACH(a_new_household_on_anothers_account_is_asked_about, pairs));
