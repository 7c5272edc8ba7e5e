#ifndef JZ_AID_REFERLIST_H
#define JZ_AID_REFERLIST_H

#include "aid/refer.h"
#include "base/index.h"

/* Rows of referrals kept as they are shown, for papers that sort them otherwise. */

enum { REFERLIST_CELLS = (int)START_TRACKED - (int)START_REFERRAL };

struct referlist_row {
	enum programme programme;
	int64_t state;                     /* WORD_REFERRAL_… */
	struct text cell[REFERLIST_CELLS]; /* by column REFERRAL_…, in the language of the list */
};

/* Starts as { .language = … }; the texts are its own, until it is cleared. */
struct referlist {
	enum language language;
	struct referlist_row *row;
	size_t count;
	size_t room;
	struct text *word; /* each text once: most stand in many rows */
	size_t words;
	size_t words_room;
	struct index by_word;
	struct arena arena;
};

void referlist_add(struct referlist *list, const struct record *row, enum programme programme);
void referlist_clear(struct referlist *list);
void referlist_free(struct referlist *list);

#endif
