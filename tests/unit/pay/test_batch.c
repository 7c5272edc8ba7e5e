#include "pay/batch.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "unit.h"

static char folder[] = "/tmp/jz-batch-XXXXXX";
static char list_path[64];
static char ledger_file[64];
static char side_path[64];
static struct payment_list list;
static struct diag quiet;

static void
begin(void)
{
	ck_assert_ptr_nonnull(mkdtemp(folder));
	snprintf(list_path, sizeof(list_path), "%s/list.csv", folder);
	snprintf(ledger_file, sizeof(ledger_file), "%s/ledger.csv", folder);
	snprintf(side_path, sizeof(side_path), "%s/side.csv", folder);
}

static void
end(void)
{
	char command[128];

	snprintf(command, sizeof(command), "rm -r %s", folder);
	ck_assert_int_eq(system(command), 0);
}

static bool
is_there(const char *path)
{
	return access(path, F_OK) == 0;
}

/* When the side is written the ledger has nothing yet, and the list has not its name. */
static void
write_side(const struct payment_list *payments, struct rowout *out, enum language language)
{
	(void)payments;
	(void)language;
	ck_assert(!is_there(ledger_file));
	ck_assert(!is_there(list_path));
	rowout_cell(out, CELL_TEXT, TEXT("side"));
	rowout_end_row(out);
}

static struct batch
make_batch(struct batch_side *side)
{
	struct payment_list fresh = { .month = month_of(day_of(2026, 12, 1)) };

	list = fresh;
	return (struct batch){ .list = &list,
			       .path = list_path,
			       .side = side,
			       .sides = 1,
			       .diag = &quiet,
			       .with = { .language = LANGUAGE_EN } };
}

START_TEST(a_name_reads_back_as_it_was_written)
{
	ck_assert(batch_is_name(TEXT("2026-12-01")));
	ck_assert(batch_is_name(TEXT("十二月")));
	ck_assert(!batch_is_name(TEXT("")));
	ck_assert(!batch_is_name(TEXT(" a")));
	ck_assert(!batch_is_name(TEXT("a\tb")));
}
END_TEST

START_TEST(without_a_name_it_is_the_month_and_a_number)
{
	struct batch_side side = { 0 };
	struct batch batch = make_batch(&side);

	ck_assert(batch_name(&batch, TEXT_NONE, false));
	ck_assert_str_eq(batch.name, "2026-12-01");
}
END_TEST

START_TEST(the_ledger_has_it_before_the_list_has_its_name)
{
	const struct ledger_options begins = { .month = month_of(day_of(2026, 12, 1)),
					       .record = true,
					       .begin = true };
	struct batch_side side = { .path = side_path, .write = write_side };
	struct batch batch = make_batch(&side);

	batch.ledger = ledger_open(ledger_file, &begins, &quiet);
	ck_assert_ptr_nonnull(batch.ledger);
	ck_assert(batch_name(&batch, TEXT_NONE, true));
	ck_assert(batch_begin(&batch));
	ck_assert(batch_prepare(&batch));
	ck_assert(!is_there(ledger_file) && !is_there(side_path) && is_there(batch.unrecorded));
	ck_assert(batch_record(&batch));
	ck_assert(is_there(ledger_file) && is_there(list_path) && is_there(side_path));
	ck_assert(!is_there(batch.unrecorded));
	batch_close(&batch);
	ledger_close(batch.ledger);
}
END_TEST

START_TEST(a_ledger_that_cannot_be_written_leaves_no_list)
{
	const struct ledger_options begins = { .record = true, .begin = true };
	struct batch_side side = { 0 };
	struct batch batch = make_batch(&side);

	batch.ledger = ledger_open(ledger_file, &begins, &quiet);
	ck_assert_int_eq(mkdir(ledger_file, 0700), 0);
	ck_assert(batch_prepare(&batch));
	ck_assert(!batch_record(&batch));
	batch_close(&batch);
	ck_assert(!is_there(list_path) && !is_there(batch.unrecorded));
	ledger_close(batch.ledger);
}
END_TEST

UNIT(begin, end, a_name_reads_back_as_it_was_written, without_a_name_it_is_the_month_and_a_number,
     the_ledger_has_it_before_the_list_has_its_name,
     a_ledger_that_cannot_be_written_leaves_no_list);
