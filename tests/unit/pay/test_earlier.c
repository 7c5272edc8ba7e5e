#include "pay/earlier.h"

#include <stdio.h>
#include <string.h>

#include "pay/judge.h"
#include "scratch.h"
#include "unit.h"

enum { OCTOBER = 2026 * 12 + 9 };

#define HEADER "household_id,category,from,until,status,approved_amount,account\n"

static struct postings postings;
static struct payment_list list;
static struct earlier earlier;

static void
begin(void)
{
	scratch_begin(&scratch);
	postings = (struct postings){ .opening = OCTOBER };
	earlier = (struct earlier){ 0 };
}

static void
end(void)
{
	payment_free(&list);
	posting_free(&postings);
	earlier_free(&earlier);
	scratch_end(&scratch);
}

static bool
read_list(const char *name, const char *text)
{
	scratch_write(&scratch, name, text);
	return earlier_read(&earlier, scratch_path(&scratch, name), &(struct table_options){ 0 },
			    &scratch.diag);
}

/* What the lists say of a household's month: its amount; -1 nothing is due, -2 they are silent. */
static fen_t
said(const char *household, month_t owed)
{
	struct unit_marks marks =
		unit_marks(WORD_CATEGORY_DIBAO, text_of(household), TEXT_NONE, TEXT_NONE);
	const struct earlier_row *row = earlier_of(&earlier, &marks, WORD_PAYMENT_REGULAR, owed);

	if (row == NULL)
		return -2;
	return row->due ? row->payment.approved : -1;
}

/* The list of a month, with the earlier ones. */
static void
judge(month_t month, const char *text)
{
	struct record decision;

	scratch_write(&scratch, "now.csv", text);
	struct record_reader *reader =
		record_open(scratch_path(&scratch, "now.csv"), RECORD_DECISION,
			    &(struct table_options){ 0 }, NULL, NULL, &scratch.diag);

	payment_free(&list);
	list = (struct payment_list){
		.month = month, .date = 20800, .postings = &postings, .earlier = &earlier
	};
	ck_assert_ptr_nonnull(reader);
	while (record_next(reader, &list.arena, &decision) == TABLE_ROW)
		(void)judge_decision(&list, reader, &decision, &scratch.diag);
	record_close(reader);
	earlier_say_unsent(&earlier, &list, &scratch.diag);
}

static bool
found(const char *code)
{
	return strstr(scratch.found, code) != NULL;
}

START_TEST(a_list_speaks_of_its_own_month)
{
	ck_assert(read_list("10.csv", HEADER "H1,dibao,2026-10,,approved,100,1\n"
					     "H2,dibao,2026-10,,suspended,200,1\n"
					     "H3,dibao,2026-10,,refused,,1\n"
					     "H4,dibao,2026-11,,approved,400,1\n"));
	ck_assert_int_eq(said("H1", OCTOBER), 10000);
	ck_assert_int_eq(said("H2", OCTOBER), 20000);
	ck_assert_int_eq(said("H3", OCTOBER), -1);
	ck_assert_int_eq(said("H1", OCTOBER + 1), -2); /* that is the next list's business */
	ck_assert_int_eq(said("H4", OCTOBER + 1), -2);
	ck_assert_int_eq(said("h1", OCTOBER), 10000);
	ck_assert(read_list("10b.csv", HEADER "H1,dibao,2026-10,,refused,,1\n"));
	ck_assert_int_eq(said("H1", OCTOBER), -1); /* the later word counts */
}
END_TEST

START_TEST(what_was_not_sent_comes_with_the_next_list)
{
	ck_assert(read_list("10.csv", HEADER "H1,dibao,2026-10,,approved,100,\n"
					     "H2,dibao,2026-10,,suspended,200,12345678901234\n"
					     "H3,dibao,2026-10,,refused,,12345678901234\n"));
	judge(OCTOBER + 1, HEADER "H1,dibao,2026-11,,approved,110,12345678901234\n"
				  "H2,dibao,2026-11,,approved,210,12345678901235\n"
				  "H3,dibao,2026-11,,approved,310,12345678901236\n");
	ck_assert_uint_eq(list.count, 5);
	ck_assert_int_eq(list.arrears_sum, 10000 + 20000);
	ck_assert_int_eq(list.payment[1].owed, OCTOBER);
	ck_assert_int_eq(list.payment[1].kind, WORD_PAYMENT_ARREARS);
	ck_assert_int_eq(list.payment[1].approved, 10000); /* which the ledger holds it to */
	ck_assert(text_equal(list.payment[1].account, TEXT("12345678901234")));
	ck_assert(!found("D608"));
}
END_TEST

START_TEST(while_it_is_suspended_nothing_is_made_up_for)
{
	ck_assert(read_list("10.csv", HEADER "H1,dibao,2026-10,,approved,100,\n"));
	judge(OCTOBER + 1, HEADER "H1,dibao,2026-11,,suspended,110,12345678901234\n");
	ck_assert_uint_eq(list.count, 0);
	ck_assert(!found("D608"));
}
END_TEST

START_TEST(a_second_row_of_a_unit_brings_it_no_second_time)
{
	ck_assert(read_list("10.csv", HEADER "H1,dibao,2026-10,,approved,100,\n"));
	judge(OCTOBER + 1, HEADER "H1,dibao,2026-11,,approved,110,12345678901234\n"
				  "h1,dibao,2026-11,,approved,110,12345678901234\n");
	ck_assert_uint_eq(list.count, 2);
	ck_assert_uint_eq(list.arrears, 1);
	ck_assert(found("D305"));
}
END_TEST

START_TEST(what_nobody_is_there_to_get_is_said)
{
	ck_assert(read_list("09.csv", HEADER "H1,dibao,2026-09,,approved,90,\n"));
	ck_assert(read_list("10.csv", HEADER "H1,dibao,2026-10,,approved,100,\n"));
	judge(OCTOBER + 1, HEADER "H2,dibao,2026-11,,approved,110,12345678901234\n");
	ck_assert_uint_eq(list.count, 1);
	ck_assert_uint_eq(list.arrears_held, 1); /* September lies before the ledger */
	ck_assert(found("D608"));
}
END_TEST

/* A supplement of an older version: it is not paid, and not passed over. */
START_TEST(a_supplement_of_another_make_is_said)
{
	static const char header[] =
		"household_id,category,from,until,status,amount,approved_amount,account,"
		"reasons,case\n";
	char text[512];

	snprintf(text, sizeof(text),
		 "%sH1,dibao,2026-10,2026-10,approved,30,30,1,PRICE,price-2026-10\n", header);
	ck_assert(read_list("10.csv", text));
	judge(OCTOBER + 1, HEADER "H1,dibao,2026-11,,approved,110,12345678901234\n");
	ck_assert_uint_eq(list.count, 1);
	ck_assert_uint_eq(list.arrears_held, 1);
	ck_assert(found("D332"));
	ck_assert(!found("D608"));
}
END_TEST

START_TEST(a_list_that_is_none_is_trouble)
{
	ck_assert(!earlier_read(&earlier, scratch_path(&scratch, "nothing.csv"),
				&(struct table_options){ 0 }, &scratch.diag));
	ck_assert(!read_list("bad.csv", "household_id,from\nH1,2026-10\n"));
}
END_TEST

UNIT(begin, end, a_list_speaks_of_its_own_month, what_was_not_sent_comes_with_the_next_list,
     while_it_is_suspended_nothing_is_made_up_for, a_second_row_of_a_unit_brings_it_no_second_time,
     what_nobody_is_there_to_get_is_said, a_supplement_of_another_make_is_said,
     a_list_that_is_none_is_trouble);
