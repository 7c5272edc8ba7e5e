#include "pay/why.h"

#include <string.h>

#include "posted.h"
#include "unit.h"

enum { JANUARY = 2027 * 12 };

static struct payment_list list;
static struct postings postings;
static struct prose prose;

static void
begin(void)
{
	postings = (struct postings){ .opening = JANUARY };
	list = (struct payment_list){ .month = JANUARY + 3, .postings = &postings };
	prose = (struct prose){ .language = LANGUAGE_EN };
}

static void
end(void)
{
	prose_free(&prose);
	payment_free(&list);
	posting_free(&postings);
}

static void
decided(enum word category, enum word status, int from, int until)
{
	struct record record;

	record_clear(&record);
	record.text[DECISION_household_id] = TEXT("H1");
	record.value[DECISION_category] = category;
	record.value[DECISION_status] = status;
	record.value[DECISION_from] = JANUARY + from;
	record.value[DECISION_until] = until < 0 ? BLANK : JANUARY + until;
	record.value[DECISION_approved_amount] = 100;
	approval_add(&list.approvals, &record);
}

static const char *
says(enum why_change change)
{
	static char said[128];
	struct text text = why(&list, change, TEXT("h1"), TEXT(""), TEXT(""), &prose);

	memcpy(said, text.p, text.n);
	said[text.n] = '\0';
	return said;
}

static const struct {
	enum word category;
	enum word status;
	int from;
	int until;
	enum why_change change;
	const char *says;
} rows[] = {
	{ WORD_CATEGORY_DIBAO, WORD_STATUS_APPROVED, 3, -1, WHY_NEW, "paid from this month on" },
	{ WORD_CATEGORY_DIBAO, WORD_STATUS_APPROVED, 1, -1, WHY_NEW,
	  "approved from 2027-02 on, and never paid before" },
	{ WORD_CATEGORY_DIBAO, WORD_STATUS_APPROVED, 1, -1, WHY_OTHER,
	  "by the present decision, from 2027-02 on" },
	{ WORD_CATEGORY_DIBAO, WORD_STATUS_APPROVED, 1, 2, WHY_NEW, "for earlier months" },
	{ WORD_CATEGORY_DIBAO, WORD_STATUS_APPROVED, 1, 2, WHY_GONE,
	  "its term ended with 2027-03" },
	{ WORD_CATEGORY_DIBAO, WORD_STATUS_APPROVED, 1, -1, WHY_GONE,
	  "due and held back, see the findings" },
	{ WORD_CATEGORY_NONE, WORD_STATUS_APPROVED, 3, -1, WHY_GONE, "no longer entitled" },
	{ WORD_CATEGORY_DIBAO, WORD_STATUS_SUSPENDED, 1, -1, WHY_GONE, "suspended" },
	{ WORD_CATEGORY_DIBAO, WORD_STATUS_REFUSED, 1, -1, WHY_GONE, "the town refused it" },
	{ WORD_CATEGORY_DIBAO, WORD_STATUS_PROPOSED, 1, -1, WHY_GONE, "not decided yet" },
	{ WORD_CATEGORY_DIBAO, WORD_STATUS_APPROVED, 5, -1, WHY_GONE,
	  "no decision of this month has it" },
};

START_TEST(every_change_has_its_reason)
{
	decided(rows[_i].category, rows[_i].status, rows[_i].from, rows[_i].until);
	ck_assert_str_eq(says(rows[_i].change), rows[_i].says);
}
END_TEST

START_TEST(what_was_paid_before_comes_again)
{
	struct record record = posted_month(1, 100, JANUARY + 1);

	record.text[LEDGER_beneficiary] = record.text[LEDGER_beneficiary_id] = TEXT_NONE;
	ck_assert_int_eq(posting_take(&postings, &record, 100), POSTING_FINE);
	decided(WORD_CATEGORY_DIBAO, WORD_STATUS_APPROVED, 0, -1);
	ck_assert_str_eq(says(WHY_NEW), "not paid last month, paid again");
}
END_TEST

UNIT(begin, end, EACH(every_change_has_its_reason, rows), what_was_paid_before_comes_again);
