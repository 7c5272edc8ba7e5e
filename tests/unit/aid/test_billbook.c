#include "aid/billbook.h"

#include <stdio.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"

static struct billbook book;
static struct arena arena;

static void
tear_down(void)
{
	billbook_close(&book);
	book = (struct billbook){ 0 };
	arena_free(&arena);
	scratch_tear_down();
}

static size_t
add(const char *hospital, const char *id, const char *reverses)
{
	struct record row;

	record_clear(&row);
	row.text[BILL_bill_id] = text_of(id);
	row.text[BILL_hospital] = text_of(hospital);
	row.text[BILL_id_number] = TEXT("439921195501069017");
	row.value[BILL_hospital_level] = WORD_HOSPITAL_TOWN;
	row.value[BILL_kind] = WORD_BILL_INPATIENT;
	row.value[BILL_settled_on] = day_of(2026, 3, 4);
	row.value[BILL_total] = 10000;
	row.text[BILL_reverses] = text_of(reverses);
	row.value[BILL_outside] = row.value[BILL_basic] = row.value[BILL_serious] = 0;
	return billbook_add(&book, &row);
}

static bool
open_for(bool record)
{
	static char path[128];

	snprintf(path, sizeof(path), "%s", scratch_path(&scratch, "l.csv"));
	return billbook_open(&book, path,
			     &(struct journal_options){ .record = record, .begin = record },
			     day_of(2026, 11, 23), &scratch.diag);
}

static struct text
case_of(size_t bill, int64_t event, size_t line)
{
	const struct billing billing = { .bill = bill, .event = event, .line = line };

	return billbook_case(&book, &billing, &arena);
}

/* The like of a stay of these days of March, of another total. */
static size_t
like_of(int64_t kind, int in, int out)
{
	struct record row;

	record_clear(&row);
	row.text[BILL_id_number] = TEXT("439921195501069017");
	row.value[BILL_kind] = kind;
	row.value[BILL_admitted_on] = day_of(2026, 3, in);
	row.value[BILL_discharged_on] = day_of(2026, 3, out);
	row.value[BILL_settled_on] = day_of(2026, 3, out);
	row.value[BILL_total] = 777;
	return billbook_like(&book, &row);
}

START_TEST(nobody_is_in_two_hospitals)
{
	struct record row;

	record_clear(&row);
	row.text[BILL_bill_id] = TEXT("Z1");
	row.text[BILL_id_number] = TEXT("439921195501069017");
	row.value[BILL_kind] = WORD_BILL_INPATIENT;
	row.value[BILL_admitted_on] = day_of(2026, 3, 4);
	row.value[BILL_discharged_on] = row.value[BILL_settled_on] = day_of(2026, 3, 10);
	row.value[BILL_total] = 10000;
	(void)billbook_add(&book, &row);
	ck_assert_uint_eq(like_of(WORD_BILL_INPATIENT, 1, 4), SIZE_MAX); /* he came from there */
	ck_assert_uint_eq(like_of(WORD_BILL_INPATIENT, 10, 12), SIZE_MAX);
	ck_assert_uint_eq(like_of(WORD_BILL_INPATIENT, 1, 5), 0);
	ck_assert_uint_eq(like_of(WORD_BILL_INPATIENT, 6, 7), 0);
	ck_assert_uint_eq(like_of(WORD_BILL_INPATIENT, 9, 12), 0);
	ck_assert_uint_eq(like_of(WORD_BILL_INPATIENT, 1, 12), 0);
	ck_assert_uint_eq(like_of(WORD_BILL_OUTPATIENT, 1, 12), SIZE_MAX);
	ck_assert_uint_eq(like_of(WORD_BILL_OUTPATIENT, 4, 10), 0);
	book.bill[0].year.gone = true; /* reversed */
	ck_assert_uint_eq(like_of(WORD_BILL_INPATIENT, 6, 7), SIZE_MAX);
}
END_TEST

/* One number of one person is one bill, whatever the hospital, the day and the sum are said to be.
 */
START_TEST(a_number_is_the_same_however_it_is_typed)
{
	struct record row;

	record_clear(&row);
	row.text[BILL_bill_id] = TEXT("MZ-0002");
	row.text[BILL_hospital] = TEXT("区医院");
	row.text[BILL_id_number] = TEXT("439921195501069017");
	row.value[BILL_settled_on] = day_of(2026, 4, 5);
	row.value[BILL_total] = 100000;
	(void)billbook_add(&book, &row);
	row.text[BILL_bill_id] = TEXT("mz２");
	row.text[BILL_hospital] = TEXT("区人民医院");
	row.value[BILL_settled_on]++;
	row.value[BILL_total]++;
	ck_assert_uint_eq(billbook_like(&book, &row), 0);
	row.text[BILL_bill_id] = TEXT("MZ-0003");
	ck_assert_uint_eq(billbook_like(&book, &row), SIZE_MAX);
	row.text[BILL_bill_id] = TEXT("MZ-0002");
	row.text[BILL_id_number] = TEXT("439921196203041029");
	ck_assert_uint_eq(billbook_like(&book, &row), SIZE_MAX);
}
END_TEST

START_TEST(a_case_is_of_one_bill)
{
	size_t first = add("甲", "Z1", "");
	size_t other = add("乙", "ｚ1", "");

	/* lines in another order than the list: the first line has the number */
	billbook_post(&book, &(struct billing){ .bill = other, .event = WORD_BILLING_AID });
	billbook_post(&book, &(struct billing){ .bill = first, .event = WORD_BILLING_AID });
	ck_assert(billbook_find(&book, TEXT("甲"), TEXT("z1")) == first);
	ck_assert(billbook_find(&book, TEXT("丙"), TEXT("Z1")) == SIZE_MAX);
	ck_assert_str_eq(case_of(first, WORD_BILLING_AID, 2).p, "Z1@甲");
	ck_assert_str_eq(case_of(first, WORD_BILLING_ARREARS, 7).p, "Z1@甲#7");
	ck_assert_str_eq(case_of(other, WORD_BILLING_AID, 1).p, "ｚ1");
}
END_TEST

/* What was posted is read back: what bills come to, and which are gone. */
START_TEST(lines_come_back)
{
	ck_assert(open_for(true));
	size_t one = add("甲", "Z1", "");
	size_t two = add("甲", "Z2", "");

	book.bill[one].of_year = book.bill[two].of_year = 2026;
	book.bill[one].class = book.bill[two].class = WORD_CATEGORY_DIBAO;
	billbook_post(&book, &(struct billing){ .bill = one,
						.event = WORD_BILLING_AID,
						.amount = 7000,
						.used_after = 7000 });
	billbook_post(&book, &(struct billing){ .bill = two,
						.event = WORD_BILLING_AID,
						.amount = 500,
						.used_before = 7000,
						.used_after = 7500 });
	size_t gone = add("甲", "T1", "Z1");

	book.bill[gone].of_year = 2026;
	book.bill[gone].class = WORD_CATEGORY_DIBAO;
	book.bill[gone].reverses = one;
	billbook_post(&book, &(struct billing){ .bill = gone,
						.event = WORD_BILLING_REVERSAL,
						.amount = 7000,
						.adjusts = 1 });
	billbook_post(&book, &(struct billing){ .bill = two,
						.event = WORD_BILLING_ARREARS,
						.amount = 6500,
						.used_after = 7000,
						.adjusts = 2 });
	ck_assert(billbook_write(&book));
	billbook_close(&book);
	book = (struct billbook){ 0 };
	ck_assert(open_for(false));
	ck_assert_uint_eq(book.count, 3);
	ck_assert_uint_eq(book.lines, 4);
	one = billbook_find(&book, TEXT("甲"), TEXT("Z1"));
	two = billbook_find(&book, TEXT("甲"), TEXT("Z2"));
	ck_assert(book.bill[one].year.gone && !book.bill[two].year.gone);
	ck_assert_int_eq(book.bill[one].recorded, 0);
	ck_assert_int_eq(book.bill[two].recorded, 7000);
	ck_assert_uint_eq(book.bill[two].last, 4);
	char head[JOURNAL_HEAD_SIZE];

	ck_assert_ptr_nonnull(strstr(journal_head(book.journal, head), "4:70.00:"));
}
END_TEST

/* Its digest is right, and yet nothing can be computed with it. */
START_TEST(a_line_lacks_what_a_bill_is_computed_by)
{
	static const struct {
		int column;
		int64_t value;
	} wrong[] = {
		{ BILLING_class, BLANK },          { BILLING_class, WORD_CATEGORY_NONE },
		{ BILLING_hospital_level, BLANK }, { BILLING_kind, BLANK },
		{ BILLING_outside, BLANK },        { BILLING_basic, BLANK },
		{ BILLING_serious, BLANK },        { BILLING_serious, 10001 },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(wrong); i++) {
		scratch_write(&scratch, "l.csv", "");
		(void)remove(scratch_path(&scratch, "l.csv"));
		ck_assert(open_for(true));
		size_t one = add("甲", "Z1", "");
		struct bill *bill = &book.bill[one];
		struct record *row = arena_alloc(&arena, sizeof(*row));

		*row = *bill->row;
		bill->row = row;
		bill->of_year = 2026;
		bill->class = WORD_CATEGORY_DIBAO;
		if (wrong[i].column == BILLING_class)
			bill->class = wrong[i].value;
		else
			row->value[wrong[i].column] = wrong[i].value;
		billbook_post(&book, &(struct billing){ .bill = one,
							.event = WORD_BILLING_AID,
							.amount = 7000,
							.used_after = 7000 });
		ck_assert(billbook_write(&book));
		billbook_close(&book);
		book = (struct billbook){ 0 };
		scratch_forget(&scratch);
		ck_assert(!open_for(false));
		ck_assert_str_eq(scratch.found, "l.csv:2 D402\n");
		billbook_close(&book);
		book = (struct billbook){ 0 };
	}
}
END_TEST

UNIT(scratch_set_up, tear_down, a_case_is_of_one_bill, nobody_is_in_two_hospitals,
     a_number_is_the_same_however_it_is_typed, lines_come_back,
     a_line_lacks_what_a_bill_is_computed_by);
