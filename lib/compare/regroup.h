#ifndef JZ_COMPARE_REGROUP_H
#define JZ_COMPARE_REGROUP_H

#include "compare/difference.h"

/*
 * What became of the households of a register, by where their people are found: new, ended,
 * split, merged, or only renumbered.  The pairs of rows must be known.
 */

/* Say it of every household that only one of the files has. */
void regroup_run(struct difference *difference);

/*
 * The household that a household of the first file is in the second: the same number, or, where
 * it was only renumbered, the new one; INDEX_NONE where there is none.
 */
size_t regroup_heir(const struct difference *difference, size_t before);

/* Is all that is to be said of a row that came or went said of its household? */
bool regroup_covers(const struct difference *difference, const struct snapshot *side, size_t row);

#endif
