#ifndef JZ_BANK_BANKSUM_H
#define JZ_BANK_BANKSUM_H

#include <stddef.h>

#include "bank/bankline.h"
#include "base/index.h"
#include "base/money.h"

/*
 * The lines of a batch as the bank has them: one for each account, its holder and programme, with
 * the sum of all that is paid to it.  The same payments in the same order give the same lines, so
 * that what the bank gives back is known again by its seq.
 */

struct banksum_line {
	struct text account;
	struct text payee;
	struct text payee_id; /* blank where another receives for the beneficiary */
	struct text bank;
	int64_t programme;
	fen_t amount;
	month_t first; /* months owed that are paid */
	month_t last;
	size_t payments;
};

/* It starts as { 0 }. */
struct banksum {
	struct banksum_line *line;
	size_t count;
	size_t room;
	fen_t sum;
	struct index by_key;
	struct arena arena;
};

/* Put a payment (RECORD_PAYMENT) to its line; returns which, from 0. */
size_t banksum_take(struct banksum *sums, const struct record *payment);

/* A line as a row of the bank's file; batch and date are those of its ends. */
void banksum_row(struct banksum *sums, size_t i, const struct bank *bank,
		 const struct bank_row *ends, struct bank_row *out);

/* What head and tail may say of them. */
void banksum_ends(const struct banksum *sums, struct text batch, month_t month, day_t date,
		  struct bank_row *out);

void banksum_free(struct banksum *sums);

#endif
