#ifndef JZ_MATCH_MEETING_H
#define JZ_MATCH_MEETING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/hash.h"
#include "match/extract.h"
#include "match/matchindex.h"
#include "match/passing.h"
#include "match/subject.h"

/* Two rows that are about the same person. */
struct match_pair {
	const struct subject *subject;
	const struct extract_row *row;
	enum whose_level level;
	size_t file;       /* of whoever meets several extracts as one: which */
	bool unmeasured;   /* it is not known whether an amount is above the limit */
	struct text doubt; /* what neither row says; in the language of the leads */
	struct text seen;  /* of the kind's seen, "key=value;key=value", in no language */
};

struct match {
	const struct match_kind *kind;
	struct match_pair *pair; /* in the order of the rows of the register, then of the extract */
	size_t pairs;
	size_t room;
	struct arena arena; /* of what they say */

	/* rows of the extract: matched + unmatched + unusable */
	size_t rows;
	size_t matched;
	size_t unusable;
	size_t by_level[WHOSE_LEVELS]; /* of those that are matched, by their best */

	/* persons of the register */
	size_t persons;
	size_t numbered;         /* who can be met by their numbers */
	size_t named;            /* who can be met by name and birth date alone */
	size_t unasked;          /* supporters without consent: they are not met with anybody */
	struct hash_set at_risk; /* households in which somebody is at risk, and who lives there */
};

/* How it is done. */
struct match_how {
	bool few;       /* the persons are likely fewer than the rows */
	size_t threads; /* for the larger file, as share_threads() has them; nothing else depends on
			   it */
	size_t piece; /* SHARE_PIECE, or what a test has: nothing depends on it; 0: nobody is passed
			 over */
	struct diag *own; /* of both files; with several threads one that goes on to diag */
};

/*
 * Both files of a match read in three steps: the smaller into indexes, the larger looked up in
 * them, the smaller again for what was found.  For match.c alone, but for what counts persons.
 */
enum meeting_step { MEETING_FIRST, MEETING_LARGE, MEETING_AGAIN };

/* By what a row of the smaller file is looked for. */
enum meeting_way {
	MEETING_NUMBER,
	MEETING_NAME, /* beside its number, for those who have none */
	MEETING_ONLY, /* the name of one without a number, for all */
	MEETING_WAYS
};

/* A row of the larger file about which rows of the smaller one may be. */
struct meeting_candidate {
	uint64_t key;   /* the way and the hash of these */
	uint32_t large; /* among those that were kept */
};

/* What was kept of the larger file: one of both. */
struct meeting_kept {
	const struct subject *subject;
	const struct extract_row *row;
	enum whose_level best;
};

struct meeting {
	struct match *match;
	struct subjects *subjects;
	struct extract *extract;
	struct diag *diag;
	struct matchindex sought[MEETING_WAYS]; /* hashes of the smaller file */
	struct passing_births births;           /* of MEETING_ONLY */
	struct meeting_candidate *candidate;
	size_t candidates;
	size_t candidate_room;
	struct meeting_kept *kept;
	size_t kepts;
	size_t kept_room;
	size_t from[MEETING_WAYS + 1]; /* candidates of each way, once they are in order */
	struct passing
		*passing; /* of a thread that reads the register as the larger file; else NULL */
	const struct match_how *how;
};

/* Read a file, the register or else the extract; false where trouble was reported. */
bool meeting_read(struct meeting *meeting, bool subjects, enum meeting_step step);

/* A row of the larger file may be about whoever has the key; and the order of keys. */
void meeting_propose(struct meeting *meeting, uint64_t key, uint32_t large);
void meeting_order(struct meeting *meeting);

/* His number, of those at risk. */
uint64_t meeting_number_key(const struct subject *subject);

/*
 * Count a person of the register.  May he be met?  A supporter without consent may not, and is
 * named.
 */
bool meeting_count(struct match *match, const struct subjects *subjects,
		   const struct subject *subject, struct diag *diag);

#endif
