#ifndef JZ_DECIDE_DECISION_H
#define JZ_DECIDE_DECISION_H

#include "law/gloss.h"
#include "law/walk.h"
#include "register/recordout.h"

/*
 * Room for the texts of one row that are made here: reasons, articles, missing facts.  It begins
 * with law NULL, and what the sets of an outcome are called is kept until another law or other sets
 * are asked about: hardly any town has more than some dozens of them.
 */
struct decision_texts {
	const struct law *law;
	reasons_t of;
	facts_t without;
	struct text codes, cited, lacks; /* in reasons, articles, missing */
	struct text words, lacking;      /* in why, what; words NULL: not made yet */
	enum language language;          /* of these */
	char reasons[640];
	char articles[1024];
	char missing[2048];
	char why[GLOSS_SIZE];
	char what[GLOSS_SIZE];
};

/*
 * Fill in the row of one outcome of a walk.  Its texts point into the walk's household and
 * into texts, which must live as long as the row is used.
 */
void decision_fill(struct record *row, const struct walk *walk, const struct outcome *outcome,
		   struct decision_texts *texts);

/*
 * The words for the reasons and missing facts of the row that was filled in last: decision_write()
 * need not find them by their codes.
 */
void decision_fill_words(struct record *row, enum language language, struct decision_texts *texts);

/*
 * Whose household it is, and where its money goes; the texts are the household's.  One that is held
 * back has its name too, but no number that is none.
 */
void decision_fill_household(struct record *row, const struct household *household);

/* Whom an outcome is about, where it is one person; NULL: the household. */
const struct person *decision_person(const struct walk *walk, const struct outcome *outcome);

/*
 * Write a row as recordout_row() does, with its words for people: lacking and why, where the row
 * has none, are made here from its codes.  No reader gives a row such words (BLANK_REWRITTEN).
 */
void decision_write(struct rowout *out, enum language language, const struct record *row,
		    size_t extras);

/* A row that says that nothing is due any more, for somebody whom the walk does not know. */
void decision_fill_none(struct record *row, const struct walk *walk);

/*
 * Does a row of a decision list say what a household or person is on: was something decided, and
 * did the town not refuse it?  A row that does not, undecided, invalid or paid once, leaves what
 * was.
 */
bool decision_counts(const struct record *row);

/* Is it the price supplement, which is paid beside the aid of the same unit? */
bool decision_is_price(const struct record *row);

/* Does it say nothing of the aid by the month of its unit: a supplement, or what is paid once? */
bool decision_is_beside(const struct record *row);

/* An amount by the year as shown by the month, for n heads: to the fen, half up. */
fen_t decision_shown(fen_t year, int64_t heads);

#endif
