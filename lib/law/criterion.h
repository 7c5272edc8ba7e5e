#ifndef JZ_LAW_CRITERION_H
#define JZ_LAW_CRITERION_H

#include "law/walk.h"

/* The conditions of the law, from criterion.def; no branch of it stands elsewhere. */
enum criterion {
#define CRITERION(name, test, param, looks, refuses, grants, ground, zh, en) CRITERION_##name,
#include "law/criterion.def"
#undef CRITERION
	CRITERIA
};

/* As it is told; a condition is known by this pointer. */
const struct condition *criterion_of(enum criterion criterion);

/* Does it hold for whom the test is about?  Fills in the numbers that answer it, and what is
 * missing. */
enum truth criterion_test(struct walk *walk, enum criterion criterion, struct walk_test *test);

#endif
