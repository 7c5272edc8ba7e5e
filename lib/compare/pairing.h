#ifndef JZ_COMPARE_PAIRING_H
#define JZ_COMPARE_PAIRING_H

#include "compare/snapshot.h"

/*
 * Which row of one snapshot is about the same as which row of another: the same identity
 * number (or, without one, the same name) in the same household; then the same name in the
 * same household, where one file has no number and the name is the only such on either side;
 * then, for registers, the same number in another household.  Rows whose key another row of
 * their file has too, their twin, are paired where each of them stands in the other file just as
 * it is, and have no twin then; else with nothing.  Sets pair and twin of all rows.
 */
void pairing_run(struct snapshot *before, struct snapshot *after);

#endif
