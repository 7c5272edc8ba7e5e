#include "pay/told.h"

#include <stdio.h>
#include <string.h>

#include "posted.h"
#include "scratch.h"
#include "unit.h"

/* Lines of the allowance of H1, whose head is 甲; the list is that of 2026-12. */
static struct postings postings;
static struct payment_list list;

static void
begin(void)
{
	scratch_begin(&scratch);
	postings = (struct postings){ 0 };
	list = (struct payment_list){ .month = 2026 * 12 + 11, .postings = &postings };
}

static void
end(void)
{
	payment_free(&list);
	posting_free(&postings);
	scratch_end(&scratch);
}

/* Sent for a month of 2026 to an account, for a programme. */
static void
sent(month_t month, enum word programme, const char *account, const char *payee)
{
	struct record record =
		posted_month((int64_t)postings.count + 1, 100, 2026 * 12 + month - 1);

	record.value[LEDGER_programme] = programme;
	record.text[LEDGER_account] = text_of(account);
	record.text[LEDGER_payee] = text_of(payee);
	ck_assert_int_eq(posting_take(&postings, &record, 100), POSTING_FINE);
}

static void
became(size_t line, enum word event, int64_t cause)
{
	struct record record;

	posting_fill(&postings.item[line], event, &record);
	record.value[LEDGER_cause] = cause;
	ck_assert_int_eq(posting_take(&postings, &record, 100), POSTING_FINE);
}

/* Is the special hardship of 甲 held, to an account that nobody had so far? */
static bool
held(const char *payee)
{
	static const char form[] = "household_id,person,person_id,account,category,payee\n"
				   "H1,甲," POSTED_ID ",12345678905678,tekun,%s\n";
	char text[256];
	struct record decision;

	snprintf(text, sizeof(text), form, payee);
	scratch_write(&scratch, "d.csv", text);
	struct record_reader *reader =
		record_open(scratch_path(&scratch, "d.csv"), RECORD_DECISION,
			    &(struct table_options){ 0 }, NULL, NULL, &scratch.diag);

	ck_assert_ptr_nonnull(reader);
	ck_assert_int_eq(record_next(reader, &list.arena, &decision), TABLE_ROW);
	struct candidate candidate = {
		.list = &list, .reader = reader, .decision = &decision, .diag = &scratch.diag
	};

	candidate_begin(&candidate);
	bool dead = told_dead(&candidate);

	record_close(reader);
	return dead;
}

START_TEST(the_last_word_of_a_person_counts)
{
	sent(9, WORD_CATEGORY_DIBAO, "1", "甲");
	ck_assert(!held("乙"));
	became(0, WORD_POSTING_REFUSED, WORD_CAUSE_CLOSED);
	ck_assert(!held("乙"));
	sent(10, WORD_CATEGORY_DIBAO, "1", "甲");
	became(1, WORD_POSTING_REFUSED, WORD_CAUSE_DECEASED);
	ck_assert(held("乙"));
	sent(11, WORD_CATEGORY_DIBAO, "2", "甲");
	ck_assert(held("乙"));
	became(2, WORD_POSTING_CONFIRMED, BLANK);
	ck_assert(!held("乙"));
}
END_TEST

/* What was under way when the bank said it says nothing, in whichever order it is told. */
START_TEST(what_was_sent_before_tells_nothing)
{
	sent(9, WORD_CATEGORY_DIBAO, "1", "甲");
	sent(10, WORD_CATEGORY_DIBAO, "1", "甲");
	became(1, WORD_POSTING_REFUSED, WORD_CAUSE_DECEASED);
	became(0, WORD_POSTING_CONFIRMED, BLANK);
	ck_assert(held("乙"));
}
END_TEST

/* What others collected for him shows that he lives, where it was sent behind the word. */
START_TEST(what_others_collected_for_him)
{
	sent(10, WORD_CATEGORY_TEKUN, "1", "乙");
	sent(10, WORD_CATEGORY_DIBAO, "2", "甲");
	became(1, WORD_POSTING_REFUSED, WORD_CAUSE_DECEASED);
	became(0, WORD_POSTING_CONFIRMED, BLANK);
	ck_assert(held("乙"));
	sent(11, WORD_CATEGORY_DIBAO, "1", "乙"); /* the household's */
	became(2, WORD_POSTING_CONFIRMED, BLANK);
	ck_assert(held("乙"));
	sent(11, WORD_CATEGORY_TEKUN, "1", "乙");
	ck_assert(held("乙"));
	became(3, WORD_POSTING_CONFIRMED, BLANK);
	ck_assert(!held("乙"));
}
END_TEST

/* 乙 collected for 甲 and is dead: neither is he paid, nor 甲 to another account of his. */
START_TEST(who_collected_for_another)
{
	sent(10, WORD_CATEGORY_DIBAO, "1", "乙");
	became(0, WORD_POSTING_REFUSED, WORD_CAUSE_DECEASED);
	ck_assert(held("乙"));
	ck_assert_ptr_nonnull(strstr(scratch.found, "D335"));
	ck_assert(!held("丙"));
	ck_assert(!held("甲"));
}
END_TEST

UNIT(begin, end, the_last_word_of_a_person_counts, what_was_sent_before_tells_nothing,
     what_others_collected_for_him, who_collected_for_another);
