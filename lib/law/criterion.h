#ifndef JZ_LAW_CRITERION_H
#define JZ_LAW_CRITERION_H

#include "law/stage.h"
#include "law/walk.h"

/* The conditions of the law, from criterion.def; no branch of it stands elsewhere. */
enum criterion {
#define CRITERION(name, test, param, looks, refuses, ground, zh, en) CRITERION_##name,
#include "law/criterion.def"
#undef CRITERION
	CRITERIA
};

/* As it is told; a condition is known by this pointer. */
const struct condition *criterion_of(enum criterion criterion);

/*
 * Ask the conditions of a stage of one person, or of the household: an "and" of groups, each an
 * "or".  *missing gets what would settle an unknown.
 */
enum truth criterion_hold(struct walk *walk, enum stage stage, size_t seat, facts_t *missing);

/*
 * The stage said yes and its benefit is granted: its conditions decided; of a person, those that
 * hold.
 */
void criterion_grant(struct walk *walk, enum stage stage, size_t seat);

/*
 * The stage said no: what failed, behind gates that are open, decided.  Returns the reasons that
 * are given for it; 0 where a gate says it all.
 */
reasons_t criterion_refuse(struct walk *walk, enum stage stage, size_t seat);

#endif
