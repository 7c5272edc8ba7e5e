#ifndef JZ_OFFICE_LETTER_H
#define JZ_OFFICE_LETTER_H

#include "law/walk.h"
#include "office/prose.h"

/*
 * The written notice to the applicant, of a grant, of a refusal with its reasons
 * (民发〔2021〕57号 art. 21), or of what is still asked for.  It ends with a form feed.  No
 * identity number, account or phone stands in it.
 */
void letter_write(struct prose *prose, const struct walk *walk);

#endif
