#ifndef JZ_PAY_CHAIN_H
#define JZ_PAY_CHAIN_H

#include "base/digest.h"
#include "register/record.h"

/*
 * Each line of the ledger holds the SHA-256 of its values on top of that of the line before, so
 * that a line cannot be changed, taken out, swapped or put in unseen.  It is taken of values, not
 * of bytes: another encoding or order of columns, or a mark at the beginning, changes nothing.
 *
 * What is digested is the digest before, then each column of ledger(5) but digest itself, in the
 * order of the page, each ended by a line feed: words as keys, amounts with two decimals, the rest
 * as it is written.
 */

/* From the digest before, "" for the first line, to that of a line. */
void chain_next(char digest[DIGEST_SIZE], const struct record *line);

#endif
