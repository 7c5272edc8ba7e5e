#include "bank/bankfile.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "scratch.h"
#include "unit.h"

static struct arena arena;
static struct bankfile *file;
static const struct where at = { .line = 2 };

static void
set_up(void)
{
	char path[256];

	scratch_begin(&scratch);
	snprintf(path, sizeof(path), "%s/data/bank/fixed.ini", JZ_SOURCE_DIR);
	file = bankfile_new(bank_read(path, &arena, &scratch.diag));
}

static void
tear_down(void)
{
	bankfile_free(file);
	arena_free(&arena);
	scratch_end(&scratch);
}

static struct record
payment_of(const char *payee, int64_t programme)
{
	struct record payment;

	record_clear(&payment);
	payment.text[PAYMENT_account] = TEXT("6299990009001164");
	payment.text[PAYMENT_payee] = text_of(payee);
	payment.value[PAYMENT_programme] = programme;
	payment.value[PAYMENT_amount] = 65000;
	payment.value[PAYMENT_month] = 2026 * 12 + 11;
	return payment;
}

START_TEST(what_the_file_cannot_hold_is_found_before)
{
	struct record fine = payment_of("张三", WORD_CATEGORY_DIBAO);
	struct record lacks = payment_of("李𬭎", WORD_CATEGORY_DIBAO);
	struct record no_name = payment_of("", WORD_CATEGORY_DIBAO);
	struct record no_short = payment_of("张三", WORD_CATEGORY_RIGID);

	ck_assert(bankfile_holds(file, &fine, &at, &scratch.diag));
	ck_assert(!bankfile_holds(file, &lacks, &at, &scratch.diag));
	ck_assert(!bankfile_holds(file, &no_name, &at, &scratch.diag));
	ck_assert(!bankfile_holds(file, &no_short, &at, &scratch.diag));
	ck_assert_str_eq(scratch.found, ":2 B101\n:2 B103\n:2 B105\n");
}
END_TEST

START_TEST(the_file_appears_when_it_is_finished)
{
	struct record one = payment_of("张三", WORD_CATEGORY_DIBAO);
	char path[128];

	snprintf(path, sizeof(path), "%s", scratch_path(&scratch, "b.txt"));
	bankfile_take(file, &one);
	bankfile_take(file, &one);
	ck_assert_uint_eq(bankfile_lines(file), 1);
	ck_assert(bankfile_open(file, path, TEXT("b"), 2026 * 12 + 11, day_of(2026, 12, 5),
				&scratch.diag));
	ck_assert_int_ne(access(path, F_OK), 0);
	ck_assert(bankfile_finish(file, &scratch.diag));
	ck_assert_int_eq(access(path, F_OK), 0);
	ck_assert_str_eq(scratch.found, "");
}
END_TEST

UNIT(set_up, tear_down, what_the_file_cannot_hold_is_found_before,
     the_file_appears_when_it_is_finished);
