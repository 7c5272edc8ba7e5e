#ifndef JZ_AUDIT_AUDITFILE_H
#define JZ_AUDIT_AUDITFILE_H

#include "audit/auditbook.h"
#include "table/table.h"

/* The files of an office, read into a book. */

/*
 * Read a file into the book, which has today set and the rest 0: the register before the decisions,
 * which say something of its persons, the ledger before the payments: rows that stand in both are
 * one.  False where trouble was reported.  What cannot be read of a row is reported, and the row is
 * looked at without it.
 */
bool auditfile_read(struct audit_book *book, enum audit_file file, const char *path,
		    const struct table_options *options, struct diag *diag);

/* All was read: what only tells rows that stand there twice goes. */
void auditfile_end(struct audit_book *book);

#endif
