#ifndef JZ_LAW_DECIDE_H
#define JZ_LAW_DECIDE_H

#include "law/walk.h"

/*
 * The walk that decides a household: members, children, special hardship, minimum living
 * allowance, phase-out, low income with its single-person entries, rigid expenditure, none.
 * It stops at the first yes; at the first unknown the household is undecided.  The walk's record
 * is good until the next call.
 */
void decide_household(struct walk *walk, const struct household *household);

#endif
