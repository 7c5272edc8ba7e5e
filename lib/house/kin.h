#ifndef JZ_HOUSE_KIN_H
#define JZ_HOUSE_KIN_H

#include <stdbool.h>

#include "base/day.h"
#include "base/text.h"

/* What a word for the relation to the head says of a person's age and sex. */
struct kin {
	struct text words; /* parted by "|" */
	int generation;    /* against the head's: 1 his parents', -1 his children's */
	int sex;           /* WORD_SEX_MALE, WORD_SEX_FEMALE, or -1 */
	bool spouse;
	bool by_blood; /* so that a generation has its years */
};

/* NULL where the word says nothing, as 亲属 does. */
const struct kin *kin_of(struct text relation);

/* The same of words that came lately, which it knows by their bytes; it begins as { 0 }. */
enum { KIN_MEMO = 64, KIN_WORD = 23 };
struct kin_memo {
	struct {
		unsigned char n; /* 0: none */
		char word[KIN_WORD];
		const struct kin *kin;
	} met[KIN_MEMO];
};

const struct kin *kin_of_again(struct kin_memo *memo, struct text relation);

/*
 * Can somebody born on birth be that to a head born on head?  A generation by blood has at
 * least 14 years; otherwise, as with 养子, the child is only younger.
 */
bool kin_fits(const struct kin *kin, day_t birth, day_t head);

#endif
