#ifndef JZ_AID_ANSWER_H
#define JZ_AID_ANSWER_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/index.h"
#include "register/record.h"

/* What departments answered to earlier referrals; starts as { 0 }. */
struct answers {
	struct answer *answer;
	size_t count;
	size_t room;
	struct index by_id;
	struct arena arena;
};

struct answer {
	struct text id;
	int64_t answer; /* WORD_ANSWER_…, or BLANK: sent, and none yet */
	int64_t sent_on;
	int64_t answered_on;
	struct text reason;
	struct text passed_to;
	struct text because;   /* what the referral rested on then */
	struct text programme; /* what else the row says of whose it is; blank: nothing */
	uint64_t person;       /* 0: nothing */
	uint64_t household;    /* the same */
	struct where where;
	bool met; /* a row of this run has its id */
};

/*
 * Read a list of referrals that came back, with the answers filled in; of a workbook all sheets.
 * Days and words are mended as jz-import mends them; today is the date of the run.
 * One id twice with different answers is reported, and the later row stands.  False, with trouble
 * reported, where it cannot be read.
 */
bool answer_read(struct answers *answers, const char *path, day_t today, struct diag *diag);

/* The answer to a referral; NULL where there is none, or answers is NULL. */
struct answer *answer_find(const struct answers *answers, struct text id);

/*
 * Does an answer that has the id of a referral say of whose it is what the referral says?  The
 * cells of a list that was sorted by one column alone belong to others; other: the programme as the
 * other language has it.  A household's own may have another head since.
 */
bool answer_is_of(const struct answer *answer, const struct record *row, struct text other,
		  bool personal);

void answer_free(struct answers *answers);

#endif
