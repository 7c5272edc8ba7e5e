#ifndef JZ_EXPLAIN_LETTER_H
#define JZ_EXPLAIN_LETTER_H

#include "decide/previous.h"
#include "explain/resolved.h"
#include "law/walk.h"
#include "page/paper.h"
#include "page/papers.h"
#include "rule/place.h"

/* What a letter is written from; all may be NULL but the walk. */
struct letter {
	const struct walk *walk;
	struct previous *previous;   /* the lists before: what changes against them is told */
	struct resolved *resolved;   /* what the town resolved */
	const struct place *office;  /* who writes it; its [office] */
	const struct papers *papers; /* what is asked for of what is to be shown; NULL: nothing */
};

/*
 * The written notice to the applicant, on a sheet that was begun: of a grant with its amount and
 * time, of a refusal with every reason and the figures behind it, of a change or an ending with the
 * amount before (Law of 2026, article 48), or of what is still asked for; how to object, each cited
 * as the rules in force have it; and a receipt to be signed.  It is headed 拟, proposed, until the
 * town has resolved all of it.  No identity number, account or phone of a person stands in it.
 */
void letter_write(struct paper *paper, const struct letter *letter);

#endif
