#ifndef JZ_BANK_BANKOUT_H
#define JZ_BANK_BANKOUT_H

#include <stdbool.h>

#include "bank/bankline.h"
#include "base/diag.h"

/*
 * The file that goes to the bank, whole or not at all.  Its rows have been tried before, by
 * bankline_make(): what the file cannot hold was held back, and is in no total.
 */
struct bankout;

/*
 * ends holds what head and tail may have: count, sum, batch, month, date.  Trouble (a name that
 * does not end as the bank wants it, a head that cannot be written) is reported and gives NULL.
 * path and bank must outlive it.
 */
struct bankout *bankout_open(const char *path, const struct bank *bank, const struct bank_row *ends,
			     struct diag *diag);

/* One line of the body. */
void bankout_row(struct bankout *out, const struct bank_row *row);

/* Behind the last row: false where trouble was reported and there will be no file. */
bool bankout_close(struct bankout *out);

/* Have the closed file on the disk; false where trouble was reported. */
bool bankout_prepare(struct bankout *out);

/* Put the closed file in its place and free out; false where trouble was reported. */
bool bankout_finish(struct bankout *out);

/* Throw everything away and free out; NULL is allowed. */
void bankout_abandon(struct bankout *out);

#endif
