#ifndef JZ_HEADING_HEADING_H
#define JZ_HEADING_HEADING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/text.h"
#include "mend/mender.h"

/* What the headings of a clerk's sheet name. */

enum heading_home {
	HEADING_UNKNOWN,
	HEADING_REGISTER, /* place is a REGISTER_… */
	HEADING_SHEET,    /* place is a SHEET_… */
	HEADING_GUESSED, /* unknown, but its cells are as those of the REGISTER_… place: guess.h */
};

struct heading {
	enum heading_home home;
	int place;
	int64_t scale; /* of its money: 10000 where the heading says 万元, else 1 */
	bool loose;    /* known by its words only, so that it gives way to one known as a whole */
};

enum { HEADING_SIZE = 256 };

struct heading heading_none(void);

/*
 * By key, label or alias, or by the words it is made of (wording.def), with line breaks, blanks, *
 * and : at its ends and remarks in brackets ("身份证号（18位）") left aside, but for those that
 * change its meaning (元/年).
 */
struct heading heading_find(struct text cell);

/*
 * The same for the lower of two header rows, with the heading over it: "户主" over "姓名" is
 * 户主姓名, "月收入" over "工资性收入" is 月工资性收入.  What stands under another person or
 * another time (监护人, 调整前) is unknown, whatever it is called.
 */
struct heading heading_find_below(struct text over, struct text cell);

/* What money under a heading is multiplied with: 10000 where it says (万元), else 1. */
int64_t heading_scale(struct text cell);

/*
 * Is money under the heading a change, which may be below nothing: 增减额, 差额, 调整金额,
 * 增(+)减(-)额?
 */
bool heading_is_change(struct text cell);

/* Is it of what was before: 原月保障金, 上月金额, 变动前保障人数? */
bool heading_is_earlier(struct text heading);

/* Is it a column that is known by its heading? */
bool heading_is_known(struct heading heading);

/* The column, or that by which its cells are read; NULL where nothing is known of it. */
const struct column *heading_column(struct heading heading);

/* The same, for the repair of its cells. */
struct mend_from heading_from(struct heading heading);

/* A heading without line breaks and blanks, in the arena. */
struct text heading_clean(struct text cell, struct arena *arena);

/* Does it speak of what one person gets: 人均补差, 元/人·月? */
bool heading_is_each(struct text heading);

/* A heading folded, without marks and the bracket at its end; in buf. */
struct text heading_core(struct text cell, char buf[HEADING_SIZE]);

/* 家庭成员一, 成员2: one of the members who have columns in the row of the household? */
bool heading_is_member(struct text over);

/* By which members are told. */
#define HEADING_NUMBERS "1|2|3|4|5|6|7|8|9|10|一|二|三|四|五|六|七|八|九|十|①|②|③|④|⑤|⑥"

#endif
