#ifndef JZ_BANK_BANKFILE_H
#define JZ_BANK_BANKFILE_H

#include "bank/banksum.h"
#include "base/diag.h"

/*
 * A batch made a file for the bank.  What the file cannot hold is found before anything is paid:
 * bankfile_holds() for each payment, bankfile_take() for those that are paid, bankfile_open()
 * before the ledger has them, bankfile_finish() after it.
 */
struct bankfile;

/* Never NULL; bank and the texts of ends must outlive it. */
struct bankfile *bankfile_new(const struct bank *bank);

/* Can the bank's file hold the payment?  Otherwise that was reported at `at`, and it is held back.
 */
bool bankfile_holds(struct bankfile *file, const struct record *payment, const struct where *at,
		    struct diag *diag);

/* Put a payment into the file. */
void bankfile_take(struct bankfile *file, const struct record *payment);

/* How many lines the file has; they are fewer than the payments where an account gets several. */
size_t bankfile_lines(const struct bankfile *file);

/* Write everything under another name; false where trouble was reported. */
bool bankfile_open(struct bankfile *file, const char *path, struct text batch, month_t month,
		   day_t date, struct diag *diag);

/* Have all of it on the disk; false where trouble was reported. */
bool bankfile_prepare(struct bankfile *file);

/* Put it in its place and read it again; false where trouble was reported or other sums come back.
 */
bool bankfile_finish(struct bankfile *file, struct diag *diag);

/* NULL is allowed; what was not finished is thrown away. */
void bankfile_free(struct bankfile *file);

#endif
