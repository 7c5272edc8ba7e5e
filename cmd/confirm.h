#ifndef JZ_CONFIRM_H
#define JZ_CONFIRM_H

#include "base/prose.h"
#include "decide/proof.h"
#include "pay/confirm.h"
#include "pay/standing.h"
#include "tool.h"

/* What the files of jz-confirm share: one run of it. */

struct job {
	struct tool *tool;
	struct confirm confirm;
	struct standing_options roster; /* of --standing */
	struct record_reader *decisions;
	const struct record_reader *reader; /* of these, or of the roster */
	enum language language;             /* of the output */
	size_t extras;                      /* unknown columns that are carried through */
	struct text word[VERDICT_WORDS];    /* that can be picked in a workbook */
	bool writes; /* in this reading; the one before a workbook is for its title */
	struct rowout *out;
	struct prose title;
	struct proof proof;
	size_t count[SETTLE_RESULTS];

	/* options */
	bool standing;
	const char *list;
	const char *programme;
	const char *approver;
	const char *control;
	const char *verify;
};

/* The decisions of the operand; NULL where trouble was reported. */
struct record_reader *confirm_open(const struct job *job);

/* What the rows that were approved bring: "550.00 yuan a month and 3000.00 yuan paid once". */
void confirm_tell_sums(const struct proof *proof, struct prose *prose);

/* Put the town's word into the decisions; false where it could not be done. */
bool confirm_decisions(struct job *job);

/* Make an approved list of the town's own roster; the same. */
bool confirm_roster(struct job *job);

#endif
