#include "pay/ledger.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "unit.h"

static const char lines[] =
	"batch,programme,household_id,beneficiary,beneficiary_id,amount,month,kind,mark\n"
	"b1,dibao,H1,甲,,750,2026-12,regular,x\n"
	"b1,tekun,H2,乙,43992119900101001X,885,2026-12,,y\n"
	"b0,dibao,H3,丙,,100,2026-11,regular,z\n"
	"b2,dibao,H4,丁,,50,2026-12,arrears,\n";

static struct diag quiet;

/* A folder of its own, so that lock and ledger go with it. */
static char folder[32];
static char path[64];

static void
set_up(void)
{
	snprintf(folder, sizeof(folder), "/tmp/jz-ledger-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	snprintf(path, sizeof(path), "%s/ledger.csv", folder);
	quiet = (struct diag){ 0 };
}

static void
tear_down(void)
{
	char lock[80];

	snprintf(lock, sizeof(lock), "%s.lock", path);
	unlink(lock);
	unlink(path);
	rmdir(folder);
}

static void
put(const char *text)
{
	FILE *file = fopen(path, "w");

	ck_assert_ptr_nonnull(file);
	ck_assert_int_ge(fputs(text, file), 0);
	ck_assert_int_eq(fclose(file), 0);
}

static struct ledger *
open_for(month_t month, bool record)
{
	return ledger_open(
		path, &(struct ledger_options){ .month = month, .record = record, .begin = record },
		&quiet);
}

static const struct ledger_line *
find(const struct ledger *ledger, int64_t programme, const char *household, const char *id,
     const char *name)
{
	struct unit_marks marks =
		unit_marks(programme, text_of(household), text_of(id), text_of(name));

	return ledger_find(ledger, &marks);
}

START_TEST(the_months_regular_payments_are_known)
{
	put(lines);
	struct ledger *ledger = open_for(2026 * 12 + 11, false);

	ck_assert_ptr_nonnull(ledger);
	const struct ledger_line *line = find(ledger, WORD_CATEGORY_PHASE_OUT, "H1", "", "甲");

	ck_assert_ptr_nonnull(line);
	ck_assert_int_eq(line->programme, WORD_CATEGORY_DIBAO);
	ck_assert_int_eq(line->amount, 75000);
	ck_assert(text_equal(line->batch, TEXT("b1")));
	ck_assert_ptr_nonnull(
		find(ledger, WORD_CATEGORY_DIBAO_SINGLE, "H9", "43992119900101001x", ""));
	ck_assert_ptr_nonnull(find(ledger, WORD_CATEGORY_TEKUN, "H2", "", "乙"));
	ck_assert_ptr_null(find(ledger, WORD_CATEGORY_TEKUN, "H8", "", "乙"));
	ck_assert_ptr_null(find(ledger, WORD_CATEGORY_DIBAO, "H3", "", "丙"));
	ck_assert_ptr_null(find(ledger, WORD_CATEGORY_DIBAO, "H4", "", "丁"));
	ck_assert_uint_eq(ledger_batches(ledger), 2);
	ck_assert(ledger_has(ledger, TEXT("b0")));
	ck_assert(!ledger_has(ledger, TEXT("b3")));
	ledger_close(ledger);
}
END_TEST

struct adding {
	int left;
};

static bool
next(void *context, struct record *line)
{
	struct adding *adding = context;

	if (adding->left-- == 0)
		return false;
	line->text[PAYMENT_batch] = TEXT("b3");
	line->text[PAYMENT_household_id] = TEXT("H7");
	line->value[PAYMENT_programme] = WORD_CATEGORY_DIBAO;
	line->value[PAYMENT_amount] = 100 + adding->left;
	line->value[PAYMENT_month] = 2026 * 12 + 11;
	return true;
}

static void
sum(void *context, const struct record *line)
{
	*(fen_t *)context += line->value[PAYMENT_amount];
}

START_TEST(lines_are_added_behind_the_old_ones)
{
	struct adding adding = { 3 };
	fen_t total = 0;

	put(lines);
	struct ledger *ledger = open_for(2026 * 12 + 11, true);

	ck_assert_ptr_nonnull(ledger);
	ck_assert(ledger_add(ledger, LANGUAGE_ZH, NULL, next, &adding));
	ledger_close(ledger);
	ledger = open_for(2026 * 12 + 11, false);
	ck_assert_ptr_nonnull(ledger);
	ck_assert_ptr_nonnull(find(ledger, WORD_CATEGORY_DIBAO, "H1", "", ""));
	ck_assert_ptr_nonnull(find(ledger, WORD_CATEGORY_DIBAO, "H7", "", ""));
	ck_assert(ledger_batch(ledger, TEXT("b3"), sum, &total));
	ck_assert_int_eq(total, 303);
	ck_assert(ledger_batch(ledger, TEXT("b1"), sum, &total));
	ck_assert_int_eq(total, 303 + 163500);
	ledger_close(ledger);
}
END_TEST

START_TEST(a_ledger_is_begun_only_where_that_was_asked_for)
{
	struct adding adding = { 1 };

	ck_assert_ptr_null(open_for(2026 * 12 + 11, false));
	ck_assert_uint_eq(quiet.count[DIAG_TROUBLE], 1);
	struct ledger *ledger = open_for(2026 * 12 + 11, true);

	ck_assert_ptr_nonnull(ledger);
	ck_assert(ledger_add(ledger, LANGUAGE_ZH, NULL, next, &adding));
	ledger_close(ledger);
	ledger = open_for(2026 * 12 + 11, false);
	ck_assert_ptr_nonnull(ledger);
	ck_assert(ledger_has(ledger, TEXT("b3")));
	ledger_close(ledger);
}
END_TEST

START_TEST(a_ledger_that_changed_meanwhile_takes_nothing)
{
	struct adding adding = { 1 };

	put(lines);
	struct ledger *ledger = open_for(2026 * 12 + 11, true);
	FILE *file = fopen(path, "a");

	fputs("b9,dibao,H9,,,1,2026-12,regular,\n", file);
	fclose(file);
	ck_assert(!ledger_add(ledger, LANGUAGE_ZH, NULL, next, &adding));
	ck_assert_str_eq(diag_id(DIAG_LEDGER_CHANGED), "D404");
	ck_assert_uint_eq(quiet.count[DIAG_TROUBLE], 1);
	ledger_close(ledger);
}
END_TEST

UNIT(set_up, tear_down, the_months_regular_payments_are_known, lines_are_added_behind_the_old_ones,
     a_ledger_is_begun_only_where_that_was_asked_for,
     a_ledger_that_changed_meanwhile_takes_nothing);
