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

/* A row of the smaller file that may be about the same person as one of the larger. */
struct meeting_candidate {
	uint32_t small;
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
	struct matchindex numbers;
	struct matchindex names;      /* of rows that have numbers, */
	struct matchindex only;       /* and of those that have names alone, */
	struct passing_births births; /* and these's births */
	struct meeting_candidate *candidate;
	size_t candidates;
	size_t candidate_room;
	struct meeting_kept *kept;
	size_t kepts;
	size_t kept_room;
	size_t at;      /* the candidate at hand, when the smaller file is read again */
	uint32_t small; /* the row of the smaller file */
	struct passing
		*passing; /* of a thread that reads the register as the larger file; else NULL */
	const struct match_how *how;
};

/* Read a file, the register or else the extract; false where trouble was reported. */
bool meeting_read(struct meeting *meeting, bool subjects, enum meeting_step step);

/* Rows of both files that may be about the same person; and the order of the smaller file. */
void meeting_propose(struct meeting *meeting, uint32_t small, uint32_t large);
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
