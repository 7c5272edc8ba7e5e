#ifndef JZ_EXPLAIN_REMEDY_H
#define JZ_EXPLAIN_REMEDY_H

#include "explain/tell.h"
#include "rule/place.h"

/*
 * What somebody can do about a decision: be heard before aid is reduced or ends (less), else object
 * to what was found; ask for administrative reconsideration, or sue.  Each is cited, and has its
 * term, as the rules in force have it; what they are silent on is left out.  office: whose
 * [office] says where to turn, or NULL.  final: the town has resolved it, it is no proposal.
 */
void remedy_tell(const struct telling *telling, const struct place *office, bool less, bool final);

#endif
