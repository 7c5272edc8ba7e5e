#ifndef JZ_COMPARE_RENUMBER_H
#define JZ_COMPARE_RENUMBER_H

#include "compare/snapshot.h"

/*
 * Household numbers that only run through a file are others in the next one, once a row is gone:
 * then households are known by their people.  Where the numbers of both files run, and some stand
 * for another head now who had another number before, each household of the first is given the
 * number that its head, else most of its members, have in the second, and one that is in none "原7"
 * (old 7). Returns how many have another number now; 0: all is as it was.  Before pairing_run().
 */
size_t renumber_run(struct snapshot *before, const struct snapshot *after, enum language language);

#endif
