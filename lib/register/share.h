#ifndef JZ_REGISTER_SHARE_H
#define JZ_REGISTER_SHARE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/heard.h"
#include "table/heldrows.h"

/*
 * Rows of a file of text shared out to threads, in pieces: who reads holds a piece of them, who has
 * a hand works at it beside the others, and what was found and made is taken over in the order of
 * the file (os/turns.h).
 */

/* Above so many bytes of text all processors are worth their beginning. */
enum { SHARE_BYTES = 64 * 1024 * 1024 };

/*
 * Bytes of rows that a thread takes at once: what it makes of them stays near its processor, and it
 * hardly waits for its turn.
 */
enum { SHARE_PIECE = 128 * 1024 };

/* What a thread sits at. */
struct share_seat {
	struct heldrows held; /* the rows of a piece */
	struct diag diag;     /* where it says what it finds, */
	struct heard heard;   /* which is kept here until it is told in the order of the file */
};

struct share_task {
	/* Hold the next rows, about so many bytes; false: there are none any more. */
	bool (*hold)(void *source, struct heldrows *held, size_t bytes);
	void *source;
	struct diag *diag; /* of source, its own, which goes on to another (diag_behind()) */
	/* A hand for a seat, which outlives it, with a reader beside source; NULL where it cannot
	 * be. */
	void *(*hire)(void *context, struct share_seat *seat);
	/* It reads and works at what is held, to the end; false: trouble was reported. */
	bool (*work)(void *hand);
	/* In the order of the file: what it heard is told, and what it made is taken over. */
	void (*write)(void *context, void *hand);
	void (*dismiss)(void *hand);
	void *context;
};

enum share_result {
	SHARE_NONE, /* there are no hands for it, and nothing was read */
	SHARE_ALL,  /* read to the end */
	SHARE_FAILED,
};

/*
 * How many threads a file of so many bytes of text is worth, where so many are asked for, or 0: as
 * many as it is worth.  Bytes 0: it is none of text, and one thread reads it.
 */
size_t share_threads(int64_t bytes, size_t threads);

/* The rows of the source shared out in pieces of so many bytes, on which nothing depends. */
enum share_result share_rows(const struct share_task *task, size_t threads, size_t piece);

#endif
