#ifndef JZ_CMD_RECONCILE_H
#define JZ_CMD_RECONCILE_H

#include "bank/bankin.h"
#include "pay/ledger.h"
#include "pay/reconcile.h"
#include "tool.h"

/* What the parts of jz-reconcile share. */

struct job {
	struct tool *tool;
	struct ledger *ledger;
	struct bankin *in;
	struct bankreasons reasons;
	struct reconcile reconcile;
	enum language language; /* of what is written */

	/* options */
	const char *ledger_path;
	const char *template;
	const char *batch;
	const char *again_path;
	const char *rechecks_path;
	const char *reasons_path;
	const char *recall;
	const char *by;
	bool record;
};

/* Each is false where trouble was reported. */

/* Open the ledger that was named; what is written is in its language. */
bool reconcile_open_ledger(struct job *job);

/* Let the ledger take the results, where that was asked for: the lists are on the disk before. */
bool reconcile_record(struct job *job);

/* --recall: what of a batch the bank has not answered. */
bool reconcile_recall(struct job *job);

#endif
