#ifndef JZ_SCALE_CORES_H
#define JZ_SCALE_CORES_H

#include <stdbool.h>
#include <stddef.h>

#include "decide/assess.h"
#include "register/share.h"

/* How many threads a register is worth, as share_threads() has it. */
size_t cores_threads(const struct register_reader *reg, size_t threads);

/* registerbeside_hold(), as a struct share_task has it. */
bool cores_hold(void *reg, struct heldrows *held, size_t bytes);

/*
 * A register assessed by several threads: what comes out, what is found and in which order does not
 * depend on how many there are.  What is made with a hand, which has texts and counts of its own,
 * is taken over in the order of the register.
 */
struct cores_reading {
	/* as assess_each() has them; one thread alone does it all by this, with its context as hand
	 */
	struct register_reading reading;
	/*
	 * A hand for threads, whose take() finds what was decided in assess, which it keeps; NULL
	 * where what comes out cannot be made so: then one thread does it.
	 */
	void *(*hire)(void *context, const struct assess *assess);
	/* What a hand made stands behind what came before it, and the hand is as it was when hired.
	 */
	void (*collect)(void *context, void *hand);
	void (*dismiss)(void *hand);
};

/*
 * With so many threads at most; 0: one below SHARE_BYTES, else as many as the process may use.
 * assess was opened with a diag of its own, which goes on to diag (diag_behind()); findings come to
 * that in their order, from whichever thread writes.  False where trouble was reported.
 */
bool cores_assess(struct assess *assess, const struct cores_reading *reading, size_t threads,
		  struct diag *diag);

/* The same, with pieces of so many bytes, for tests: nothing depends on it. */
bool cores_assess_in(struct assess *assess, const struct cores_reading *reading, size_t threads,
		     size_t piece, struct diag *diag);

#endif
