#include "bank/banksum.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"

/* What one payment is to the bank; its texts are the payment's. */
static struct banksum_line
line_of(const struct record *payment)
{
	const struct text *text = payment->text;
	int64_t owed = payment->value[PAYMENT_owed];
	month_t month = (month_t)(owed != BLANK ? owed : payment->value[PAYMENT_month]);
	bool own = text_equal(text[PAYMENT_payee], text[PAYMENT_beneficiary]);

	return (struct banksum_line){
		.account = text[PAYMENT_account],
		.payee = text[PAYMENT_payee],
		.payee_id = own ? text[PAYMENT_beneficiary_id] : TEXT_NONE,
		.bank = text[PAYMENT_bank],
		.programme = payment->value[PAYMENT_programme],
		.amount = payment->value[PAYMENT_amount],
		.first = month,
		.last = month,
		.payments = 1,
	};
}

static size_t
add(struct banksum *sums, const struct banksum_line *line, uint64_t key)
{
	struct arena *arena = &sums->arena;

	sums->line = arena_grow(sums->line, &sums->room, sums->count, sizeof(*sums->line));
	sums->line[sums->count] = *line;
	sums->line[sums->count].account = arena_text(arena, line->account);
	sums->line[sums->count].payee = arena_text(arena, line->payee);
	sums->line[sums->count].payee_id = arena_text(arena, line->payee_id);
	sums->line[sums->count].bank = arena_text(arena, line->bank);
	index_add(&sums->by_key, key, sums->count);
	return sums->count++;
}

size_t
banksum_take(struct banksum *sums, const struct record *payment)
{
	struct banksum_line line = line_of(payment);
	uint64_t key = hash_join(hash_text(line.account), line.payee);
	size_t at;

	sums->sum += line.amount;
	for (size_t i = index_first(&sums->by_key, key, &at); i != INDEX_NONE;
	     i = index_next(&sums->by_key, key, &at)) {
		struct banksum_line *other = &sums->line[i];

		if (other->programme != line.programme ||
		    !text_equal(other->account, line.account) ||
		    !text_equal(other->payee, line.payee))
			continue;
		other->amount += line.amount;
		other->payments++;
		other->first = line.first < other->first ? line.first : other->first;
		other->last = line.last > other->last ? line.last : other->last;
		return i;
	}
	return add(sums, &line, key);
}

/* "2026-12", or "2026-10至2026-12" where months are paid together. */
static struct text
months_of(const struct banksum_line *line, struct arena *arena)
{
	static const char between[] = "至";
	char *buf = arena_alloc(arena, (size_t)2 * DAY_SIZE + sizeof(between));
	char last[DAY_SIZE];

	(void)month_format(line->first, buf);
	if (line->last != line->first) {
		memcpy(buf + strlen(buf), between, sizeof(between));
		(void)month_format(line->last, last);
		memcpy(buf + strlen(buf), last, sizeof(last));
	}
	return text_of(buf);
}

void
banksum_row(struct banksum *sums, size_t i, const struct bank *bank, const struct bank_row *ends,
	    struct bank_row *out)
{
	const struct banksum_line *line = &sums->line[i];

	bankline_clear(out);
	out->value[BANK_seq] = (int64_t)i + 1;
	out->text[BANK_account] = line->account;
	out->text[BANK_payee] = line->payee;
	out->text[BANK_payee_id] = line->payee_id;
	out->value[BANK_amount] = line->amount;
	out->text[BANK_bank] = line->bank;
	out->text[BANK_short] = bank_short(bank, line->programme);
	out->text[BANK_remark] = months_of(line, &sums->arena);
	out->text[BANK_batch] = ends->text[BANK_batch];
	out->value[BANK_month] = ends->value[BANK_month];
	out->value[BANK_date] = ends->value[BANK_date];
}

void
banksum_ends(const struct banksum *sums, struct text batch, month_t month, day_t date,
	     struct bank_row *out)
{
	bankline_clear(out);
	out->text[BANK_batch] = batch;
	out->value[BANK_month] = month;
	out->value[BANK_date] = date;
	out->value[BANK_count] = (int64_t)sums->count;
	out->value[BANK_sum] = sums->sum;
}

void
banksum_free(struct banksum *sums)
{
	free(sums->line);
	index_free(&sums->by_key);
	arena_free(&sums->arena);
	*sums = (struct banksum){ 0 };
}
