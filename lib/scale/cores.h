#ifndef JZ_SCALE_CORES_H
#define JZ_SCALE_CORES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/heard.h"
#include "decide/assess.h"
#include "table/heldrows.h"

/* Above so many bytes of text all processors are worth their beginning. */
enum { CORES_BYTES = 64 * 1024 * 1024 };

/*
 * Bytes of rows that a thread takes at once: what it makes of them stays near its processor, and it
 * hardly waits for its turn.
 */
enum { CORES_PIECE = 128 * 1024 };

/* ---- any work at the households of a register ---- */

/* What a thread sits at. */
struct cores_seat {
	struct heldrows held; /* the rows of whole households */
	struct diag diag;     /* where it says what it finds, */
	struct heard heard;   /* which is kept here until it is told in the order of the register */
};

struct cores_task {
	struct register_reader *reg;
	struct diag *diag; /* of reg, its own, which goes on to another (diag_behind()) */
	/* A hand for a seat, which outlives it, with a reader beside reg; NULL where it cannot be.
	 */
	void *(*hire)(void *context, struct cores_seat *seat);
	/* It reads and works at what is held; returns what register_next() gave at last. */
	enum register_result (*work)(void *hand);
	/* In the order of the register: what it heard is told, and what it made is taken over. */
	void (*write)(void *context, void *hand);
	void (*dismiss)(void *hand);
	void *context;
};

enum cores_result {
	CORES_NONE, /* there are no hands for it, and nothing was read */
	CORES_ALL,  /* read to the end, for the first time */
	CORES_FAILED,
};

/* How many threads a register is worth, where so many are asked for, or 0: as many as it is worth.
 */
size_t cores_threads(const struct register_reader *reg, size_t threads);

/* The first reading of a register shared out in pieces of so many bytes, on which nothing depends.
 */
enum cores_result cores_share(const struct cores_task *task, size_t threads, size_t piece);

/* ---- households decided ---- */

/*
 * A register assessed by several threads: what comes out, what is found and in which order does not
 * depend on how many there are.  Each has a hand: what it makes of its households, with texts and
 * counts of its own, is taken over in the order of the register.
 */
struct cores_reading {
	/* as assess_each() has them; one thread alone does it all by this, with its context as hand
	 */
	struct register_reading reading;
	/*
	 * A hand for a thread, whose take() finds what was decided in assess, which it keeps; NULL
	 * where what comes out cannot be made so: then one thread does it.
	 */
	void *(*hire)(void *context, const struct assess *assess);
	/* What a hand made stands behind what came before it, and the hand is as it was when hired.
	 */
	void (*collect)(void *context, void *hand);
	void (*dismiss)(void *hand);
};

/*
 * With so many threads at most; 0: one below CORES_BYTES, else as many as the process may use.
 * assess was opened with a diag of its own, which goes on to diag (diag_behind()); findings come to
 * that in their order, from whichever thread writes.  False where trouble was reported.
 */
bool cores_assess(struct assess *assess, const struct cores_reading *reading, size_t threads,
		  struct diag *diag);

/* The same, with pieces of so many bytes, for tests: nothing depends on it. */
bool cores_assess_in(struct assess *assess, const struct cores_reading *reading, size_t threads,
		     size_t piece, struct diag *diag);

#endif
