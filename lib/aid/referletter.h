#ifndef JZ_AID_REFERLETTER_H
#define JZ_AID_REFERLETTER_H

#include "aid/referlist.h"
#include "page/paper.h"
#include "page/papers.h"

/*
 * What a household is told: what it is due besides, and where to ask for it; what it may be due,
 * and what would settle it; what it has.  A sheet of its own, in the words of the paper's language,
 * which is that of the list.  office: who writes it, or NULL.  papers: what to bring for what is
 * due, and what not; NULL: nothing is said of it.  Amounts and classes are told, diseases are not.
 */
void referletter_write(struct paper *paper, const struct referlist *list,
		       const struct household *household, const struct place *office,
		       const struct papers *papers, day_t date);

#endif
