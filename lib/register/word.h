#ifndef JZ_REGISTER_WORD_H
#define JZ_REGISTER_WORD_H

#include <stdbool.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/text.h"

/* The code words of the files, from word.def: enum { AREA_URBAN, AREA_RURAL, … }. */
enum word_set {
	WORDS_NONE,
	WORDS_YESNO,
	WORDS_AREA,
	WORDS_HOUSE,
	WORDS_CATEGORY,
	WORDS_SEX,
	WORDS_MEMBER,
	WORDS_DISABILITY,
	WORDS_GRADE,
	WORDS_CAPACITY,
	WORDS_EMPLOYMENT,
	WORDS_SCHOOL,
	WORDS_SUPPORTER,
	WORDS_CARE,
	WORDS_CHILD,
	WORDS_TIER,
	WORDS_BASIS,
	WORDS_STATUS,
	WORDS_DECIDED,
	WORDS_ADJUST,
	WORDS_VERDICT,
	WORDS_PAYMENT,
	WORDS_GROUP,
	WORDS_CHANGE,
	WORDS_DUE,
	WORDS_DUE_STATE,
	WORDS_EVENT,
	WORDS_AID,
	WORDS_APPLIED,
	WORDS_STEP,
	WORDS_PROGRESS,
	WORDS_HORIZON,
	WORDS_RESULT,
	WORDS_CAUSE,
	WORDS_ACTION,
	WORDS_MATCH,
	WORDS_LEVEL,
	WORDS_POSTING,
	WORDS_OWING,
	WORDS_CLAIM,
	WORDS_REFERRAL,
	WORDS_ANSWER,
	WORDS_TRACKED,
	WORDS_PICKED,
	WORDS_CHECKED,
	WORDS_LEAD,
	WORDS_RELIEF,
	WORDS_HARDSHIP,
	WORDS_DEGREE,
	WORDS_RESERVE,
	WORDS_DISASTER,
	WORDS_DAMAGE,
	WORDS_HOSPITAL,
	WORDS_BILL,
	WORDS_BILLING,
	WORDS_SIGNAL,
	WORDS_GAP,
	WORDS_STRENGTH,
	WORDS_OUTCOME,
	WORD_SETS
};

/* WORD_AREA_URBAN, …; a name is unique over all sets. */
enum word {
#define WORD(set, name, key, label, aliases) WORD_##set##_##name,
#include "register/word.def"
#undef WORD
	WORD_COUNT
};

/*
 * The word of a set that a cell means, by key, label or alias; -1 where it is none.  Values
 * are the enum above, so that two sets never share one.
 */
int64_t word_parse(enum word_set set, struct text cell);

/* The words of a set that were met, by how they end; it begins as { 0 }. */
enum { WORD_MEMO = 64 };
struct word_memo {
	unsigned short met[WORD_MEMO]; /* and one */
};

/* The same, of one set alone: who asks for many cells, asks quicker for what he met already. */
int64_t word_parse_again(enum word_set set, struct text cell, struct word_memo *memo);

/*
 * What stands behind the number of a code list, 男性 of 1-男性; blank where no number and sign
 * stand there, or another number behind them.  It points into the cell, which is as text_fold() has
 * it.
 */
struct text word_behind_code(struct text folded);

/* A word in the language of a file: its label or its key. */
struct text word_text(enum word word, enum language language);

/* Is it a word of the set? */
bool word_is_of(enum word word, enum word_set set);

/* The allowed words of a set, "是、否" or "yes, no", for messages.  Writes at most size bytes. */
struct text word_list(enum word_set set, enum language language, char *buf, size_t size);

#endif
