#ifndef JZ_LAW_ASK_H
#define JZ_LAW_ASK_H

#include "law/stage.h"
#include "law/walk.h"

/* A stage of the walk asked, as stage.def has it; no condition is asked twice of the same seat. */

/*
 * Ask the conditions of a stage of one person, or of the household: an "and" of groups, each an
 * "or".  *missing gets what would settle an unknown.
 */
enum truth ask_hold(struct walk *walk, enum stage stage, size_t seat, facts_t *missing);

/*
 * The stage said yes and its benefit is granted: its conditions decided; of a person, those that
 * hold.  Returns the reasons that go with those by which it holds: where one of some is enough, by
 * the first.
 */
reasons_t ask_grant(struct walk *walk, enum stage stage, size_t seat);

/*
 * The stage said no: what failed, behind gates that are open, decided.  Returns the reasons that
 * are given for it; 0 where a gate says it all.
 */
reasons_t ask_refuse(struct walk *walk, enum stage stage, size_t seat);

#endif
