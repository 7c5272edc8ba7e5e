#ifndef JZ_EXPLAIN_LETTER_H
#define JZ_EXPLAIN_LETTER_H

#include "base/prose.h"
#include "law/walk.h"

/*
 * The written notice to the applicant: of a grant with its amount and time, of a refusal with
 * every reason and the figures behind it, or of what is still asked for; and how to object; each
 * cited as the rules in force have it.  It ends with a form feed.  No identity number, account or
 * phone stands in it.
 */
void letter_write(struct prose *prose, const struct walk *walk);

#endif
