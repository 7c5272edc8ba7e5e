#include "pay/control.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "named.h"
#include "unit.h"

static char path[NAMED_SIZE];
static struct diag quiet;

START_TEST(what_was_written_reads_back_or_is_said)
{
	struct payment_list list = { .count = 2, .sum = 1002 };

	(void)named_file(path, "household_id,amount\nH1,10\nH2,0.02\n", "");
	ck_assert(control_verify(&list, path, &quiet));
	list.sum++;
	ck_assert(!control_verify(&list, path, &quiet));
	ck_assert_str_eq(diag_id(DIAG_PAY_READ_BACK), "D313");
	ck_assert_uint_eq(quiet.count[DIAG_TROUBLE], 1);
	unlink(path);
}
END_TEST

/* Sums of all rows but the totals, and of the town's totals, are that of the last row. */
START_TEST(sums_agree)
{
	struct payment_place places[] = { { TEXT("t1"), TEXT("v1"), 0 },
					  { TEXT("t1"), TEXT("v2"), 0 },
					  { TEXT("t2"), TEXT("v1"), 2 } };
	struct payment payments[] = {
		{ .programme = WORD_CATEGORY_DIBAO, .amount = 100, .place = 0 },
		{ .programme = WORD_CATEGORY_TEKUN, .amount = 20, .place = 0 },
		{ .programme = WORD_CATEGORY_DIBAO, .amount = 3, .place = 1 },
		{ .programme = WORD_CATEGORY_DIBAO, .amount = 5000, .place = 2 },
	};
	struct payment_list list = {
		.payment = payments, .count = 4, .sum = 5123, .place = places, .places = 3
	};
	fen_t sum[3] = { 0 };
	struct record record;
	struct arena arena = { 0 };

	(void)named_file(path, "", "");
	struct rowout *out = rowout_open(path, &(struct rowout_options){ 0 }, &quiet);

	control_write_summary(&list, out, LANGUAGE_EN);
	ck_assert(rowout_finish(out));
	struct record_reader *reader =
		record_open(path, RECORD_SUMMARY, &(struct table_options){ 0 }, NULL, NULL, &quiet);

	while (record_next(reader, &arena, &record) == TABLE_ROW) {
		bool all = text_equal(record.text[SUMMARY_town], TEXT("total"));
		bool town = text_equal(record.text[SUMMARY_village], TEXT("subtotal"));

		sum[all ? 2 : town ? 1 : 0] += record.value[SUMMARY_amount];
	}
	record_close(reader);
	arena_free(&arena);
	unlink(path);
	ck_assert_int_eq(sum[0], 5123);
	ck_assert_int_eq(sum[1], 5123);
	ck_assert_int_eq(sum[2], 5123);
}
END_TEST

UNIT(NULL, NULL, what_was_written_reads_back_or_is_said, sums_agree);
