#ifndef JZ_CMD_RELIEF_H
#define JZ_CMD_RELIEF_H

#include "paperlist.h"
#include "tool.h"
#include "urgent/relief.h"

/* The subjects of jz-relief. */

struct job {
	struct tool *tool;
	struct reserve *reserve;
	struct relief relief;
	struct law law;
	struct workday *calendar;
	struct rowout *out;    /* decisions */
	struct rowout *papers; /* tasks of papers that are owed */
	struct papers asked;   /* which they are */
	enum language language;

	/* options */
	const char *reserve_path;
	const char *head;
	const char *payments;
	const char *papers_path;
	const char *paper_list;
	const char *holidays;
	const char *town;
	struct tool_list fund;
	month_t balance;
	bool begin;
	bool record;
};

/*
 * Put down what was paid for cases by the ledger of jz-pay, and what came back (relief-paid.c);
 * false where trouble was reported.
 */
bool relief_take_payments(struct job *job);

/* Put in what --fund says, "TOWN=SUM" each; wrong words end the program (relief-fund.c). */
void relief_fund(struct job *job);

/* Are lines of this day, and of this wish, lines that may come behind those there are?
 * (relief-fund.c) */
bool relief_is_in_order(const struct job *job);

/* Is the balance of a month what the operand says? (relief-fund.c) */
void relief_check_balance(struct job *job);

/* Say what each town still has, and what is put down (relief-fund.c). */
void relief_say_balances(struct job *job);

#endif
