#ifndef JZ_OS_TURNS_H
#define JZ_OS_TURNS_H

#include <stdbool.h>
#include <stddef.h>

/*
 * A job in pieces that threads share: each reads a piece, works at it and writes it, over and over.
 * They read and write by turns, pieces are written in the order in which they were read, and only
 * the work between goes on at the same time.
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

enum { TURNS_MOST = 64 }; /* threads */

/*
 * Do the job with as many threads as there are hands, 1 to TURNS_MOST; this one is among them.
 * Where the system gives fewer, those do it.  What a thread holds is its hand's.
 */
void turns_take(const struct turns_job *job, void *const *hand, size_t hands);

/* How many processors the process may use, 1 to TURNS_MOST. */
size_t turns_processors(void);

#endif
