#include "pay/repay.h"

#include <string.h>

#include "posted.h"
#include "scratch.h"
#include "unit.h"

static struct postings postings;
static struct repay repay;

static void
begin(void)
{
	struct record record = posted_month(1, 65000, 2027 * 12);

	scratch_begin(&scratch);
	postings = (struct postings){ 0 };
	repay = (struct repay){ 0 };
	ck_assert_int_eq(posting_take(&postings, &record, 65000), POSTING_FINE);
}

static void
end(void)
{
	repay_free(&repay);
	posting_free(&postings);
	scratch_end(&scratch);
}

static void
load(const char *rows)
{
	char text[512] = "line,returned_amount,happened_on\n";
	struct ledger_entry entry;

	strcat(text, rows);
	scratch_write(&scratch, "back.csv", text);
	repay_free(&repay);
	repay = (struct repay){ 0 };
	ck_assert(repay_read(&repay, scratch_path(&scratch, "back.csv"),
			     &(struct table_options){ 0 }, &postings, day_of(2027, 2, 28),
			     &scratch.diag));
	while (repay_next(&repay, &entry))
		ck_assert_int_eq(posting_take(&postings, &entry.record, 0), POSTING_FINE);
}

START_TEST(a_file_loaded_twice_counts_once)
{
	load("b/1,100,2027-02-03\nb/1,50,2027-02-03\n");
	ck_assert_uint_eq(repay.count, 2);
	ck_assert_int_eq(postings.item[0].repaid, 15000);
	load("b/1,100.00,2027-02-03\nb/1,50,2027-02-03\nb/1,50,2027-02-04\n");
	ck_assert_uint_eq(repay.known, 2);
	ck_assert_uint_eq(repay.count, 1);
	ck_assert_int_eq(postings.item[0].repaid, 20000);
	ck_assert_int_eq(postings.item[0].amount - postings.item[0].back, 45000);
}
END_TEST

START_TEST(a_row_that_stands_twice_counts_once)
{
	load("b/1,100,2027-02-03\nb/1,100.00,2027-02-03\nb/1,100,2027-02-04\n");
	ck_assert_uint_eq(repay.known, 1);
	ck_assert_int_eq(postings.item[0].repaid, 20000);
}
END_TEST

START_TEST(what_fits_no_line_and_what_is_too_much_is_told)
{
	load("b/2,100,2027-02-03\nb/1,600,2027-02-03\nb/1,51,2027-02-04\nb/1,,2027-02-04\n"
	     "b/1,1,2027-03-01\n");
	ck_assert_uint_eq(repay.count, 1);
	ck_assert_ptr_nonnull(strstr(scratch.found, "D612"));
	ck_assert_ptr_nonnull(strstr(scratch.found, "D613"));
	ck_assert_uint_eq(scratch.diag.count[DIAG_ERROR], 4);
}
END_TEST

UNIT(begin, end, a_file_loaded_twice_counts_once, a_row_that_stands_twice_counts_once,
     what_fits_no_line_and_what_is_too_much_is_told);
