#ifndef JZ_EXPLAIN_LETTER_H
#define JZ_EXPLAIN_LETTER_H

#include "base/prose.h"
#include "law/walk.h"

/*
 * The written notice to the applicant: of a grant with its amount and time, of a refusal with
 * every reason and the figures behind it (民发〔2021〕57号 art. 21), or of what is still asked
 * for; and how to object (its art. 18; 社会救助暂行办法 art. 65).  It ends with a form feed.  No
 * identity number, account or phone stands in it.
 */
void letter_write(struct prose *prose, const struct walk *walk);

#endif
