#ifndef JZ_COMPARE_TRIAL_H
#define JZ_COMPARE_TRIAL_H

#include "compare/compare.h"
#include "decide/assess.h"

/*
 * One register under two sets of rules: what a new standard would do to each unit.  Both sides
 * are decided by the same walk that decides for real.
 */
struct trial {
	struct compare *compare; /* its moves are counted, from none; or NULL */

	/* Sets out and language; once more where the register must be read again. */
	bool (*begin)(void *context);
	void *context;
	struct rowout *out; /* takes rows of the units that differ */
	enum language language;

	/* what came out */
	size_t units;
	size_t gain; /* units that get more, or a category that pays; who waits is in neither */
	size_t lose;
	fen_t cost; /* by the month; below zero where it saves */

	struct assess before;
	struct assess after;
	struct diag quiet; /* of the side after: all but its trouble was said by the side before */
	size_t readings;
	bool good;
};

/*
 * Open the register under either law, which must outlive it.  False, with trouble reported, where
 * it cannot be used; trial_close() is to be called all the same.
 */
bool trial_open(struct trial *trial, const struct assess_options *options, const struct law *before,
		const struct law *after, struct diag *diag);

/* Read the whole register; false where trouble was reported. */
bool trial_run(struct trial *trial);

void trial_close(struct trial *trial);

#endif
