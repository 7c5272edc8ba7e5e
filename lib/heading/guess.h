#ifndef JZ_HEADING_GUESS_H
#define JZ_HEADING_GUESS_H

#include <stddef.h>

#include "heading/heading.h"
#include "mend/mend.h"

/*
 * What the cells of a column are whose heading nobody knows.  Of one kind it is where at least
 * three have digits, four of five of these look like that kind, damaged or not, and at least half
 * are surely of it; and where no more cells have words alone.  Below a heading in 元 one
 * number is enough.
 */

enum guess_kind {
	GUESS_IDENTITY,
	GUESS_ACCOUNT,
	GUESS_PHONE,
	GUESS_DAY,
	GUESS_MONTH,
	GUESS_MONEY, /* under a heading that speaks of money, or with commas, hundredths or a sign
		      */
	GUESS_COUNT, /* under one that speaks of a number of people or things */
	GUESS_KINDS,
};

/* Words by which cells say without their heading what they are. */
enum guess_word { GUESS_SEX, GUESS_CLASS, GUESS_VILLAGE, GUESS_RELATION, GUESS_WORDS };

struct guess {
	size_t word[GUESS_WORDS];
	size_t words;       /* cells without a digit */
	size_t numbers;     /* the others */
	size_t bare_months; /* of these, such as 202409 */
	size_t priced;      /* of these, such as only amounts are written: 2,340.00 */
	size_t like[GUESS_KINDS];
	size_t sure[GUESS_KINDS]; /* of these */
};

/* Starts as { 0 }.  Count a cell; a blank one does not count. */
void guess_add(struct guess *guess, const struct mender *mender, struct text cell);

/* Count the cells of another column as well, which is called the same. */
void guess_join(struct guess *guess, const struct guess *other);

/* May the column be what somebody gets in a month, by its heading: 生活补助标准（元/月）? */
bool guess_may_be_amount(struct text heading);

/* HEADING_GUESSED where the cells are of one kind; else an unknown heading. */
struct heading guess_about(const struct guess *guess, struct text heading);

/* The same of a small sheet, whose cells do not speak against what all show that call it alike. */
struct heading guess_about_alike(const struct guess *own, const struct guess *all,
				 struct text heading);

/*
 * What a column is by its words and its heading together: of sexes, classes A类 … D类, villages or
 * relations, as at least five cells say, and nine of ten of all, and the heading in other words too
 * (丁男丁女).  Unknown where that speaks of somebody else.  Relations, whoever they are said to be
 * to, are the head's where they go with the households (kin): 与困难母亲关系.
 */
struct heading guess_by_words(const struct guess *guess, struct text heading, bool kin);

/* Does a heading speak of somebody else than the person, of a guardian or an official? */
bool guess_is_of_others(struct text heading);

/* May it be of the person himself, as far as words can tell: of no relative either, and no helper?
 */
bool guess_may_be_own(struct text heading);

/* Does it speak of people to whom something is given: 免费对象姓名, 入住老人? */
bool guess_may_name(struct text heading);

/* The kind in words: "身份证号". */
struct text guess_words(struct heading about, enum language language);

#endif
