#ifndef JZ_PAY_BATCH_H
#define JZ_PAY_BATCH_H

#include <stdbool.h>
#include <stddef.h>

#include "pay/ledger.h"
#include "pay/payment.h"
#include "table/rowout.h"

/*
 * A batch on its way out: the list, what goes beside it, and the ledger, in the order of
 * pay/ledger.h, which no crash can turn into a second payment.
 */

/* A file beside the list. */
struct batch_side {
	const char *path;   /* NULL: it is not asked for */
	const char *option; /* that asks for it, "--control" */
	struct rowout_options with;
	void (*write)(const struct payment_list *list, struct rowout *out, enum language language);
	struct rowout *out; /* of batch_begin() */
};

enum { BATCH_NAME_SIZE = 64, BATCH_PATH_SIZE = 4096 };

struct batch {
	struct payment_list *list;
	struct ledger *ledger;      /* or NULL */
	const char *path;           /* of the list; NULL or "-": standard output */
	struct rowout_options with; /* of all that is written; strings must outlive the batch */
	const char *bank;           /* the bank's file, where the list has one; or NULL */
	const char *template;       /* the bank's, as it was given; or NULL */
	struct batch_side *side;
	size_t sides;
	struct diag *diag;
	char name[BATCH_NAME_SIZE];
	char unrecorded[BATCH_PATH_SIZE]; /* the list before the ledger has it; blank: there is none
					   */
	char head[LEDGER_HEAD_SIZE];      /* of the ledger with the batch */
	size_t next;                      /* payment to be added to the ledger */
};

/* Is it a name that reads back as it was written?  By it a batch is found again. */
bool batch_is_name(struct text name);

/* The name of a list before the ledger has it: "list.unrecorded.csv", for the ending says the form.
 */
const char *batch_unrecorded(const char *path, char name[BATCH_PATH_SIZE]);

/*
 * Name the batch as wanted, or, where that is blank, by the month of the list and the next number
 * that is free.  False, with trouble reported, where the ledger has that name and record is set.
 */
bool batch_name(struct batch *batch, struct text wanted, bool record);

/*
 * Is there nothing to pay, but what batches of the ledger have, or, where it would be recorded,
 * nothing at all?  Then that is trouble, reported: an empty list must not replace a good one.
 */
bool batch_is_empty(struct batch *batch, bool record);

/*
 * The list is whole: put it in order, and open what goes beside it, before the ledger has the
 * batch: so much can still be mended. False where trouble was reported.
 */
bool batch_begin(struct batch *batch);

/* Write the list alone and what goes beside it; a file is read back and compared. */
bool batch_write(struct batch *batch);

/*
 * The same, with the lines in the ledger; path is a file, and ledger is open to record.  First
 * everything is on the disk, the list as batch_unrecorded() has it and read back, the rest without
 * a name; so much can fail with nothing done.  Then the ledger takes it, and all get their names.
 */
bool batch_prepare(struct batch *batch);
bool batch_record(struct batch *batch);

/* Throw away what is still open beside the list, and a list that was not recorded. */
void batch_close(struct batch *batch);

#endif
