#ifndef JZ_EXPLAIN_LETTER_H
#define JZ_EXPLAIN_LETTER_H

#include "base/prose.h"
#include "decide/previous.h"
#include "law/walk.h"

/*
 * The written notice to the applicant: of a grant with its amount and time, of a refusal with
 * every reason and the figures behind it, or of what is still asked for; and how to object; each
 * cited as the rules in force have it.  It ends with a form feed.  No identity number, account or
 * phone stands in it.  previous: the lists before, or NULL; what changes against them is told with
 * the amount before, and the reasons of what ends (Law of 2026, article 48).
 */
void letter_write(struct prose *prose, const struct walk *walk, struct previous *previous);

#endif
