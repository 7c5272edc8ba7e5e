#include "pay/posting.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pay/clash.h"
#include "posted.h"
#include "unit.h"

static struct postings postings;
static fen_t worth; /* of the lines that were taken */

static void
begin(void)
{
	postings = (struct postings){ 0 };
	worth = 0;
}

static enum posting_fault
take(const struct record *line, fen_t approved)
{
	enum posting_fault fault = posting_take(&postings, line, approved);

	worth += fault == POSTING_FINE ? posting_worth(line) : 0;
	return fault;
}

static void
end(void)
{
	posting_free(&postings);
}

static fen_t
held(void)
{
	struct unit_marks marks =
		unit_marks(WORD_CATEGORY_DIBAO, TEXT("H1"), TEXT("439921195501069017"), TEXT("甲"));

	return posting_sum(&postings, &marks, WORD_PAYMENT_REGULAR, month_of(day_of(2026, 12, 1)))
		.held;
}

static enum posting_fault
post(const char *of, enum word event, int64_t cause, fen_t amount)
{
	const struct posting *posting = posting_of(&postings, text_of(of));
	struct record record;

	if (posting == NULL)
		record = posted_line(1, 1);
	else
		posting_fill(posting, event, &record);
	record.text[LEDGER_of] = text_of(of);
	record.value[LEDGER_event] = event;
	record.value[LEDGER_cause] = cause;
	if (amount != BLANK)
		record.value[LEDGER_amount] = amount;
	return take(&record, 0);
}

START_TEST(never_more_than_is_approved)
{
	struct record one = posted_line(1, 50000);
	struct record two = posted_line(2, 10000);

	ck_assert_int_eq(take(&one, 60000), POSTING_FINE);
	ck_assert_int_eq(take(&one, 60000), POSTING_AMISS); /* the same id */
	ck_assert_int_eq(take(&two, 59999), POSTING_OVER);
	ck_assert_int_eq(take(&two, 60000), POSTING_FINE);
	ck_assert_int_eq(held(), 60000);
	ck_assert_int_eq(worth, 60000);
}
END_TEST

/* In capitals, under another household with the same head, as an old number of 15 places. */
START_TEST(another_spelling_is_the_same_unit)
{
	static const char *const spelling[][2] = { { "h1", "" },
						   { "H 1", "439921195501069017" },
						   { "H2", "439921550106901" },
						   { "H3", "\xE2\x80\xAE"
							   "439921195501069017" } };
	struct record one = posted_line(1, 100);
	struct record two = posted_line(2, 100);

	ck_assert_int_eq(posting_take(&postings, &one, 100), POSTING_FINE);
	for (size_t i = 0; i < sizeof(spelling) / sizeof(*spelling); i++) {
		two.text[LEDGER_household_id] = text_of(spelling[i][0]);
		two.text[LEDGER_beneficiary_id] = text_of(spelling[i][1]);
		ck_assert_int_eq(posting_take(&postings, &two, 100), POSTING_OVER);
	}
}
END_TEST

START_TEST(what_a_key_is_made_of_is_looked_at)
{
	static const char *const bad[] = { "4.39921E+17", "439921195501069000",
					   "439921195501069018", "'439" };
	struct record record = posted_line(1, 100);

	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		record.text[LEDGER_beneficiary_id] = text_of(bad[i]);
		ck_assert_int_eq(posting_take(&postings, &record, 100), POSTING_DAMAGED);
	}
	record = posted_line(1, 0);
	ck_assert_int_eq(posting_take(&postings, &record, 100), POSTING_DAMAGED);
	record = posted_line(1, 100);
	record.text[LEDGER_household_id] = TEXT("");
	ck_assert_int_eq(posting_take(&postings, &record, 100), POSTING_DAMAGED);
	record = posted_line(1, 100);
	record.value[LEDGER_owed] = BLANK;
	ck_assert_int_eq(posting_take(&postings, &record, 100), POSTING_DAMAGED);
}
END_TEST

START_TEST(a_line_is_closed_once)
{
	struct record record = posted_line(1, 100);

	ck_assert_int_eq(posting_take(&postings, &record, 100), POSTING_FINE);
	ck_assert_int_eq(post("b/2", WORD_POSTING_REFUSED, BLANK, BLANK), POSTING_AMISS);
	ck_assert_int_eq(post("b/1", WORD_POSTING_REFUSED, BLANK, 99), POSTING_AMISS);
	ck_assert_int_eq(post("b/1", WORD_POSTING_REFUSED, WORD_CAUSE_CLOSED, BLANK), POSTING_FINE);
	ck_assert_int_eq(held(), 0);
	ck_assert_int_eq(post("b/1", WORD_POSTING_REFUSED, BLANK, 100), POSTING_AMISS);
	ck_assert_int_eq(post("b/1", WORD_POSTING_CONFIRMED, BLANK, 100), POSTING_AMISS);
	record = posted_line(2, 100);
	ck_assert_int_eq(posting_take(&postings, &record, 100), POSTING_FINE); /* paid again */
}
END_TEST

START_TEST(what_arrived_may_still_come_back)
{
	struct record record = posted_line(1, 100);

	ck_assert_int_eq(posting_take(&postings, &record, 100), POSTING_FINE);
	ck_assert_int_eq(post("b/1", WORD_POSTING_CONFIRMED, BLANK, BLANK), POSTING_FINE);
	ck_assert_int_eq(held(), 100);
	ck_assert_int_eq(post("b/1", WORD_POSTING_REFUSED, BLANK, BLANK), POSTING_AMISS);
	ck_assert_int_eq(post("b/1", WORD_POSTING_RETURNED, BLANK, BLANK), POSTING_AMISS);
	ck_assert_int_eq(post("b/1.1", WORD_POSTING_RECALLED, BLANK, BLANK), POSTING_AMISS);
	ck_assert_int_eq(post("b/1.1", WORD_POSTING_RETURNED, BLANK, BLANK), POSTING_FINE);
	ck_assert_int_eq(held(), 0);
}
END_TEST

/* Dead, paid twice or paid back, and nothing else, is the person's. */
START_TEST(what_came_back_because_of_the_person)
{
	char id[POSTING_ID_SIZE];

	for (int64_t cause = WORD_CAUSE_CLOSED; cause <= WORD_CAUSE_OTHER; cause++) {
		struct record record = posted_line(1 + cause - WORD_CAUSE_CLOSED, 100);
		bool of_person = cause == WORD_CAUSE_DECEASED || cause == WORD_CAUSE_DUPLICATE;
		struct text line = posting_id(&postings, &record, id);

		ck_assert_int_eq(posting_take(&postings, &record, 100), POSTING_FINE);
		ck_assert_int_eq(posting_of_person(posting_of(&postings, line)), BLANK);
		ck_assert_int_eq(post(id, WORD_POSTING_REFUSED, cause, BLANK), POSTING_FINE);
		ck_assert_int_eq(posting_of_person(posting_of(&postings, line)),
				 of_person ? cause : BLANK);
	}
}
END_TEST

START_TEST(what_is_repaid_comes_in_parts)
{
	struct record record = posted_line(1, 100);

	ck_assert_int_eq(posting_take(&postings, &record, 100), POSTING_FINE);
	ck_assert_int_eq(post("b/1", WORD_POSTING_CONFIRMED, BLANK, BLANK), POSTING_FINE);
	ck_assert_int_eq(post("b/1", WORD_POSTING_RETURNED, WORD_CAUSE_REPAID, 30), POSTING_FINE);
	ck_assert_int_eq(post("b/1", WORD_POSTING_RETURNED, WORD_CAUSE_REPAID, 71), POSTING_AMISS);
	ck_assert_int_eq(held(), 70);
	ck_assert_int_eq(posting_of_person(posting_of(&postings, TEXT("b/1"))), WORD_CAUSE_REPAID);
	ck_assert_int_eq(post("b/1", WORD_POSTING_RETURNED, WORD_CAUSE_REPAID, 70), POSTING_FINE);
	ck_assert_int_eq(held(), 0);
	ck_assert_int_eq(post("b/1", WORD_POSTING_RETURNED, WORD_CAUSE_REPAID, 1), POSTING_AMISS);
}
END_TEST

START_TEST(the_lines_of_a_person_are_found)
{
	struct record record = posted_line(1, 100);
	uint64_t person = clash_person_key(TEXT("439921550106901"));

	ck_assert_ptr_null(posting_next_of(&postings, person, NULL));
	ck_assert_int_eq(posting_take(&postings, &record, 100), POSTING_FINE);
	const struct posting *found = posting_next_of(&postings, person, NULL);

	ck_assert_ptr_nonnull(found);
	ck_assert(text_equal(found->id, TEXT("b/1")));
	ck_assert_ptr_null(posting_next_of(&postings, person, found));
}
END_TEST

/* Any orders of sending, closing, repaying and other approvals: never above what is approved. */
START_TEST(no_order_of_events_pays_twice)
{
	static const enum word events[] = { WORD_POSTING_CONFIRMED, WORD_POSTING_REFUSED,
					    WORD_POSTING_RETURNED, WORD_POSTING_RECALLED };
	fen_t sent = 0;
	fen_t back = 0;
	size_t fine[2] = { 0 };

	srand((unsigned)_i);
	for (int64_t seq = 1; seq <= 400; seq++) {
		fen_t approved = rand() % 100;
		char of[32];

		if (rand() % 2 == 0) {
			struct record record = posted_line(seq, 1 + rand() % 60);

			record.value[LEDGER_kind] =
				rand() % 2 == 0 ? WORD_PAYMENT_REGULAR : WORD_PAYMENT_ARREARS;
			if (take(&record, approved) != POSTING_FINE)
				continue;
			sent += record.value[LEDGER_amount];
			ck_assert_int_le(sent - back, approved);
			fine[0]++;
		} else {
			bool repaid = rand() % 3 == 0;
			enum word event = repaid ? WORD_POSTING_RETURNED : events[rand() % 4];
			fen_t before = held();

			if (postings.count == 0)
				continue;
			snprintf(of, sizeof(of), rand() % 2 == 0 ? "b/%d" : "b/%d.1",
				 (int)postings.item[rand() % (int)postings.count].seq);
			if (post(of, event, repaid ? WORD_CAUSE_REPAID : BLANK,
				 repaid ? 1 + rand() % 20 : BLANK) != POSTING_FINE)
				continue;
			fine[1]++;
			if (event != WORD_POSTING_CONFIRMED)
				ck_assert_int_lt(held(), before);
			back += before - held();
		}
		ck_assert_int_ge(sent - back, 0);
		ck_assert_int_eq(held(), sent - back);
		ck_assert_int_eq(worth, sent - back);
	}
	ck_assert_uint_gt(fine[0], 5); /* else nothing was tried */
	ck_assert_uint_gt(fine[1], 5);
}
END_TEST

UNIT(begin, end, never_more_than_is_approved, another_spelling_is_the_same_unit,
     what_a_key_is_made_of_is_looked_at, a_line_is_closed_once, what_arrived_may_still_come_back,
     what_came_back_because_of_the_person, what_is_repaid_comes_in_parts,
     the_lines_of_a_person_are_found, TIMES(no_order_of_events_pays_twice, 200));
