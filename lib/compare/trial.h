#ifndef JZ_COMPARE_TRIAL_H
#define JZ_COMPARE_TRIAL_H

#include "compare/compare.h"
#include "decide/assess.h"

/*
 * One register under two sets of rules: what a new standard would do to each unit.  Both sides
 * are decided by the same walk that decides for real.
 */
struct trial {
	struct assess before;
	struct assess after;
	struct compare *compare; /* its moves are counted; or NULL */
	struct rowout *out;      /* rows of the units that differ */
	enum language language;
	size_t units;
	size_t gain; /* units that get more, or a category that pays */
	size_t lose;
	fen_t cost; /* by the month; below zero where it saves */
};

/* Read the whole register; false where it failed. */
bool trial_run(struct trial *trial);

#endif
