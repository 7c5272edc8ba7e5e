#ifndef JZ_OS_TURNS_H
#define JZ_OS_TURNS_H

#include <stdbool.h>
#include <stddef.h>

/*
 * A job in pieces that threads share: each reads a piece into a hand, works at it and goes on, and
 * writes what is next in the order in which pieces were read, whoever made it.  At any time one
 * reads and one writes at most, and the work between goes on at the same time.
 */
struct turns_job {
	/* The next piece into a hand; false: there is none, and nobody asks again. */
	bool (*read)(void *context, void *hand);
	/* What may go on beside the same of other hands, and beside their reading and writing. */
	void (*work)(void *hand);
	/* The piece of a hand, at its turn; false: no piece is written after it. */
	bool (*write)(void *context, void *hand);
	void *context;
};

enum { TURNS_MOST = 64 /* threads */, TURNS_HANDS = 2 * TURNS_MOST };

/*
 * Do the job with so many threads, 1 to TURNS_MOST; this one is among them.  Where the system gives
 * fewer, those do it.  Hands, at least as many as threads and TURNS_HANDS at most, hold the pieces:
 * those above their number let a thread go on whose piece must wait for its turn.
 */
void turns_take(const struct turns_job *job, void *const *hand, size_t hands, size_t threads);

/* How many processors the process may use, 1 to TURNS_MOST. */
size_t turns_processors(void);

#endif
