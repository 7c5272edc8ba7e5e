#include "bank/bankfile.h"

#include <stdlib.h>

#include "bank/bankin.h"
#include "bank/bankout.h"

struct bankfile {
	const struct bank *bank;
	struct banksum sums;
	struct bankline line; /* for trying */
	const char *path;
	struct bankout *out;
};

struct bankfile *
bankfile_new(const struct bank *bank)
{
	struct bankfile *file = arena_calloc(1, sizeof(*file));

	file->bank = bank;
	bankline_begin(&file->line, bank, BANK_SENT);
	return file;
}

bool
bankfile_holds(struct bankfile *file, const struct record *payment, const struct where *at,
	       struct diag *diag)
{
	int64_t programme = payment->value[PAYMENT_programme];
	struct banksum one = { 0 };
	struct bank_row ends;
	struct bank_row row;
	bool holds = true;

	if (bank_column(&file->bank->part[BANK_SENT][BANK_BODY], BANK_short) != NULL &&
	    bank_short(file->bank, programme).n == 0) {
		diag_say(diag, DIAG_BANK_NO_SHORT, .at = *at,
			 .value = word_text((enum word)programme, diag->language));
		holds = false;
	} else {
		(void)banksum_take(&one, payment);
		/* a batch has its name in the head; here anything does that is there */
		banksum_ends(&one, TEXT("0"), (month_t)payment->value[PAYMENT_month],
			     month_first((month_t)payment->value[PAYMENT_month]), &ends);
		banksum_row(&one, 0, file->bank, &ends, &row);
		holds = bankline_make(&file->line, BANK_BODY, &row, at, diag);
	}
	banksum_free(&one);
	return holds;
}

void
bankfile_take(struct bankfile *file, const struct record *payment)
{
	(void)banksum_take(&file->sums, payment);
}

size_t
bankfile_lines(const struct bankfile *file)
{
	return file->sums.count;
}

bool
bankfile_open(struct bankfile *file, const char *path, struct text batch, month_t month, day_t date,
	      struct diag *diag)
{
	struct bank_row ends;
	struct bank_row row;

	file->path = path;
	banksum_ends(&file->sums, batch, month, date, &ends);
	file->out = bankout_open(path, file->bank, &ends, diag);
	if (file->out == NULL)
		return false;
	for (size_t i = 0; i < file->sums.count; i++) {
		banksum_row(&file->sums, i, file->bank, &ends, &row);
		bankout_row(file->out, &row);
	}
	return bankout_close(file->out);
}

/* What the file adds up to now; -1 where it cannot be read. */
static fen_t
read_again(const struct bankfile *file, struct diag *diag)
{
	struct bankin *in = bankin_open(file->path, file->bank, BANK_SENT, diag);
	struct arena arena = { 0 };
	struct bank_row row;
	enum table_result result = TABLE_FAILED;
	fen_t sum = 0;

	while (in != NULL && (result = bankin_next(in, &arena, &row)) == TABLE_ROW) {
		sum += row.value[BANK_amount];
		arena_reset(&arena);
	}
	bankin_close(in);
	arena_free(&arena);
	return result == TABLE_END ? sum : -1;
}

bool
bankfile_prepare(struct bankfile *file)
{
	return bankout_prepare(file->out);
}

bool
bankfile_finish(struct bankfile *file, struct diag *diag)
{
	struct bankout *out = file->out;

	file->out = NULL;
	if (!bankout_finish(out))
		return false;
	fen_t sum = read_again(file, diag);

	if (sum != file->sums.sum)
		diag_say(diag, DIAG_PAY_READ_BACK, .at = { .file = text_of(file->path) },
			 .one = MONEY_TEXT(sum), .two = MONEY_TEXT(file->sums.sum));
	return sum == file->sums.sum;
}

void
bankfile_free(struct bankfile *file)
{
	if (file == NULL)
		return;
	bankout_abandon(file->out);
	bankline_end(&file->line);
	banksum_free(&file->sums);
	free(file);
}
