#include "pay/approval.h"

#include "unit.h"

static struct approvals approvals;

static void
begin(void)
{
	approvals = (struct approvals){ 0 };
}

static void
end(void)
{
	approval_free(&approvals);
}

static month_t
month(int m)
{
	return 2027 * 12 + m - 1;
}

/* A row of H1, whose head has no number. */
static struct record
row(enum word category, enum word status, int from, int until, fen_t amount)
{
	struct record record;

	record_clear(&record);
	record.line = approvals.count + 2;
	record.text[DECISION_household_id] = TEXT("H1");
	record.value[DECISION_category] = category;
	record.value[DECISION_status] = status;
	record.value[DECISION_from] = month(from);
	record.value[DECISION_until] = until == 0 ? BLANK : month(until);
	record.value[DECISION_approved_amount] = amount;
	return record;
}

static enum approval_state
asked(int m, int64_t kind, fen_t *amount)
{
	struct unit_marks marks = unit_marks(WORD_CATEGORY_DIBAO, TEXT("h1"), TEXT(""), TEXT(""));
	const struct approval *found;
	enum approval_state state = approval_of(&approvals, &marks, kind, month(m), &found);

	*amount = found == NULL ? -1 : found->amount;
	return state;
}

/* One row, and what it says of the months 1 to 6: Silent, Due, Open, Ended. */
static const struct {
	enum word category;
	enum word status;
	int from;
	int until;
	const char *says;
} rows[] = {
	{ WORD_CATEGORY_DIBAO, WORD_STATUS_APPROVED, 3, 0, "SSDDDD" },
	{ WORD_CATEGORY_DIBAO, WORD_STATUS_APPROVED, 2, 4, "SDDDEE" },
	{ WORD_CATEGORY_DIBAO, WORD_STATUS_APPROVED, 3, 3, "SSDSSS" }, /* no word about later */
	{ WORD_CATEGORY_DIBAO, WORD_STATUS_SUSPENDED, 2, 0, "SOOOOO" },
	{ WORD_CATEGORY_DIBAO, WORD_STATUS_REFUSED, 2, 4, "SOOOSS" },
	{ WORD_CATEGORY_DIBAO, WORD_STATUS_PROPOSED, 2, 0, "SOOOOO" },
	{ WORD_CATEGORY_UNDECIDED, WORD_STATUS_APPROVED, 2, 0, "SOOOOO" },
	{ WORD_CATEGORY_NONE, WORD_STATUS_APPROVED, 3, 0, "SSEEEE" },
	{ WORD_CATEGORY_LOW_INCOME, WORD_STATUS_APPROVED, 3, 5, "SSEEEE" },
	{ WORD_CATEGORY_NONE, WORD_STATUS_PROPOSED, 3, 0, "SSOOOO" },
};

START_TEST(what_a_row_says_of_each_month)
{
	struct record record =
		row(rows[_i].category, rows[_i].status, rows[_i].from, rows[_i].until, 100);
	fen_t amount;

	approval_add(&approvals, &record);
	for (int m = 1; m <= 6; m++)
		ck_assert_int_eq("SDOE"[asked(m, WORD_PAYMENT_REGULAR, &amount)],
				 rows[_i].says[m - 1]);
}
END_TEST

START_TEST(an_approved_row_counts_before_one_that_ended)
{
	struct record one = row(WORD_CATEGORY_DIBAO, WORD_STATUS_APPROVED, 1, 3, 100);
	struct record two = row(WORD_CATEGORY_PHASE_OUT, WORD_STATUS_APPROVED, 4, 0, 70);
	struct record three = row(WORD_CATEGORY_DIBAO, WORD_STATUS_APPROVED, 4, 0, 500);
	fen_t amount;

	approval_add(&approvals, &one);
	approval_add(&approvals, &two);
	approval_add(&approvals, &three);
	ck_assert_int_eq(asked(3, WORD_PAYMENT_ARREARS, &amount), APPROVAL_DUE);
	ck_assert_int_eq(amount, 100);
	ck_assert_int_eq(asked(4, WORD_PAYMENT_ARREARS, &amount), APPROVAL_DUE);
	ck_assert_int_eq(amount, 70); /* of two for one month the first */
}
END_TEST

START_TEST(the_price_supplement_is_another_matter)
{
	struct record price = row(WORD_CATEGORY_DIBAO, WORD_STATUS_APPROVED, 2, 2, 40);
	fen_t amount;

	price.text[DECISION_reasons] = TEXT("PRICE");
	approval_add(&approvals, &price);
	ck_assert_int_eq(asked(2, WORD_PAYMENT_REGULAR, &amount), APPROVAL_SILENT);
	ck_assert_int_eq(asked(2, WORD_PAYMENT_PRICE, &amount), APPROVAL_DUE);
	ck_assert_int_eq(amount, 40);
}
END_TEST

UNIT(begin, end, EACH(what_a_row_says_of_each_month, rows),
     an_approved_row_counts_before_one_that_ended, the_price_supplement_is_another_matter);
