#ifndef JZ_LEDGER_CHAIN_H
#define JZ_LEDGER_CHAIN_H

#include "base/digest.h"
#include "register/record.h"

/*
 * Each line of a ledger holds the SHA-256 of its values on top of that of the line before, so
 * that a line cannot be changed, taken out, swapped or put in unseen.  It is taken of values, not
 * of bytes: another encoding or order of columns, or a mark at the beginning, changes nothing.
 *
 * What is digested is the digest before, then each column of the record type but the digest
 * itself, in the order of its page (ledger(5)), each ended by a line feed: words as keys, amounts
 * with two decimals, the rest as it is written.  Columns behind the digest came later, and are part
 * of it only where they are not blank: so what was written before them is still as it was.
 */

/* From the digest before, "" for the first line, to that of a line; own is the digest's column. */
void chain_next(char digest[DIGEST_SIZE], enum record_type type, int own,
		const struct record *line);

#endif
