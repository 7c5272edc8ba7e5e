#ifndef JZ_PAY_H
#define JZ_PAY_H

#include "compare/changes.h"
#include "pay/batch.h"
#include "pay/claim.h"
#include "pay/earlier.h"
#include "tool.h"

/* What the files of jz-pay share: one run of it. */

enum { CONTROL, SUMMARY, WORKBOOK, SIDES };

struct job {
	struct tool *tool;
	struct ledger *ledger;
	struct payment_list list;
	struct batch batch;
	char *target; /* of -o, where that is a symbolic link */
	struct batch_side side[SIDES];
	struct changes changes; /* from the last list */
	struct prose why;
	struct rowout *changes_out;
	struct ruleset *rules; /* of --funding, --previous and --claims */
	struct law law;
	struct rowout *funding_out;
	struct rowout *arrears_out;
	struct rowout *claims_out;
	struct claims claims;
	struct earlier earlier;
	struct latereports reports;
	struct bankreasons reasons;

	/* options */
	month_t month;
	const char *ledger_path;
	const char *batch_name;
	const char *again;
	const char *previous;
	const char *changes_path;
	const char *funding_path;
	const char *arrears_path;
	const char *claims_path;
	const char *claims_in;
	const char *late_reports;
	month_t arrears_from;
	struct tool_list earlier_lists;
	const char *head;
	const char *heads;
	const char *take_over;
	const char *repaid;
	const char *members;
	bool verify;
	bool record;
	bool begin;
};

/* Wrong usage ends the program. */
void pay_check_usage(const struct job *job);

/* A month: false where it could not be done. */
bool pay_month(struct job *job);

/* A batch once more, out of the ledger. */
bool pay_again(struct job *job);

/* Is the ledger as it was written? */
bool pay_verify(struct job *job);

/* What people paid back goes into the ledger. */
bool pay_repaid(struct job *job);

/* A ledger of the old form becomes one of the new. */
bool pay_take_over(struct job *job);

/* What both of the first two need. */
bool pay_open_ledger(struct job *job);
bool pay_read_template(struct job *job);
void pay_say_totals(const struct job *job);
bool pay_begin_batch(struct job *job);

#endif
