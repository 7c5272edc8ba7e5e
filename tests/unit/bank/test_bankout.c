#include "bank/bankout.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "bank/bankin.h"
#include "scratch.h"
#include "unit.h"

static const struct bank *bank;
static struct bank_row ends;

static const struct {
	const char *name;
	const char *file;
} shapes[] = { { "bars", "b.txt" }, { "fixed", "b.txt" }, { "comma", "b.csv" } };

static const struct {
	const char *account;
	const char *payee;
	const char *id;
	fen_t amount;
} sent[] = {
	{ "6299990009001164", "张三", "439921196001010014", 65000 },
	{ "62999900009001177", "买买提·吐尔逊", "", 43050 },
	{ "629999000009001180", "Li 四", "439921196001010030", 99999999999 },
};

static void
use(const char *name)
{
	char path[256];

	snprintf(path, sizeof(path), "%s/data/bank/%s.ini", JZ_SOURCE_DIR, name);
	bank = bank_read(path, &scratch.arena, &scratch.diag);
	ck_assert_msg(bank != NULL, "%s", scratch.said);
	bankline_clear(&ends);
	ends.text[BANK_batch] = TEXT("2026-12-01");
	ends.value[BANK_month] = 2026 * 12 + 11;
	ends.value[BANK_date] = day_of(2026, 12, 5);
	ends.value[BANK_count] = 3;
	ends.value[BANK_sum] = 65000 + 43050 + 99999999999;
}

static void
fill(struct bank_row *row, size_t i)
{
	bankline_clear(row);
	row->value[BANK_seq] = (int64_t)i + 1;
	row->text[BANK_account] = text_of(sent[i].account);
	row->text[BANK_payee] = text_of(sent[i].payee);
	row->text[BANK_payee_id] = text_of(sent[i].id);
	row->value[BANK_amount] = sent[i].amount;
	row->text[BANK_short] = TEXT("低保金");
	row->text[BANK_remark] = TEXT("2026-10至2026-12");
}

static void
write_all(const char *path)
{
	struct bankout *out = bankout_open(path, bank, &ends, &scratch.diag);
	struct bank_row row;

	ck_assert_ptr_nonnull(out);
	for (size_t i = 0; i < 3; i++) {
		fill(&row, i);
		bankout_row(out, &row);
	}
	ck_assert(bankout_close(out));
	ck_assert(bankout_finish(out));
}

/* The columns of the body are as they were. */
static void
same(const struct bank_row *row, size_t i)
{
	const struct bank_part *body = &bank->part[BANK_SENT][BANK_BODY];
	struct bank_row wanted;

	fill(&wanted, i);
	for (size_t k = 0; k < body->count; k++) {
		enum bank_field field = body->column[k].field;

		if (field == BANK_const)
			continue;
		ck_assert(text_equal(row->text[field], wanted.text[field]));
		ck_assert_int_eq(row->value[field], wanted.value[field]);
	}
}

START_TEST(every_shape_reads_back_as_it_was_written)
{
	char path[128];
	struct bank_row row;
	size_t i = 0;

	use(shapes[_i].name);
	snprintf(path, sizeof(path), "%s", scratch_path(&scratch, shapes[_i].file));
	write_all(path);
	struct bankin *in = bankin_open(path, bank, BANK_SENT, &scratch.diag);

	ck_assert_ptr_nonnull(in);
	for (; bankin_next(in, &scratch.arena, &row) == TABLE_ROW; i++)
		same(&row, i);
	ck_assert_str_eq(scratch.said, "");
	ck_assert_uint_eq(i, 3);
	if (bank_column(&bank->part[BANK_SENT][BANK_HEAD], BANK_sum) != NULL)
		ck_assert_int_eq(bankin_head(in)->value[BANK_sum], ends.value[BANK_sum]);
	bankin_close(in);
}
END_TEST

START_TEST(the_bank_says_what_its_files_names_end_in)
{
	use("bars");
	ck_assert_ptr_null(bankout_open("list.csv", bank, &ends, &scratch.diag));
	ck_assert_ptr_nonnull(strstr(scratch.found, "B106"));
}
END_TEST

START_TEST(a_head_that_cannot_be_written_leaves_no_file)
{
	use("fixed");
	ends.text[BANK_batch] = TEXT("a batch with a very long name");
	ck_assert_ptr_null(
		bankout_open(scratch_path(&scratch, "b.txt"), bank, &ends, &scratch.diag));
	ck_assert_ptr_nonnull(strstr(scratch.found, "B102"));
	ck_assert_int_ne(access(scratch_path(&scratch, "b.txt"), F_OK), 0);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, EACH(every_shape_reads_back_as_it_was_written, shapes),
     the_bank_says_what_its_files_names_end_in, a_head_that_cannot_be_written_leaves_no_file);
