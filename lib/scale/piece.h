#ifndef JZ_SCALE_PIECE_H
#define JZ_SCALE_PIECE_H

#include <stdbool.h>

#include "base/digest.h"
#include "scale/parts.h"
#include "table/outfile.h"

/* A part while it is written.  It starts as { 0 }. */
struct piece {
	struct outfile *out; /* NULL: it is not being written */
	struct digest *digest;
	const char *path;
	bool named; /* it stands in its place */
};

/*
 * Begin the part at path, which must outlive it; false where trouble was reported.  alone: no other
 * is written meanwhile, so that its digest may have a thread.
 */
bool piece_begin(struct piece *piece, const char *path, bool alone, struct diag *diag);

void piece_add(struct piece *piece, struct part *part, struct text bytes);

/* Put it in its place, and its digest, the arena's, into the part; false where trouble was
 * reported.
 */
bool piece_end(struct piece *piece, struct part *part, struct arena *arena);

/* Nothing of it is to be left. */
void piece_drop(struct piece *piece);

/*
 * Is the part at path read as the register was: in that encoding, found out or, where it is not
 * NULL, given, and with the same cells?
 */
bool piece_reads(const char *path, const struct part *part, const char *given,
		 const char *encoding);

#endif
