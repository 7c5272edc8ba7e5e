#ifndef JZ_PUBLISH_NOTICE_H
#define JZ_PUBLISH_NOTICE_H

#include "base/index.h"
#include "civil/workday.h"
#include "decide/unit.h"
#include "publish/leak.h"
#include "publish/shield.h"
#include "register/household.h"
#include "rule/law.h"

/*
 * What the law makes public of decisions (社会救助法第四十五条, 民发〔2021〕57号): whose, how many
 * members, how much; nothing else.  Minors, orphans, unattended children and who is at risk are
 * counted and not named, and so are all of a household in which somebody is at risk.
 */

enum notice_kind {
	NOTICE_FIRST,     /* proposed, before it is decided */
	NOTICE_DECISIONS, /* approved */
	NOTICE_LONGTERM,  /* whoever has it in the month */
	NOTICE_KINDS
};

enum notice_fate {
	NOTICE_UNMET,   /* the register does not have him once, whole and with an age */
	NOTICE_UNNAMED, /* known, and not to be named */
	NOTICE_NAMED,   /* he may be */
	NOTICE_LEFT,    /* on no notice: what it has was reported, it has ended or was replaced */
};

struct notice_row {
	struct text household;
	struct text name;   /* of the applicant: the person, else the head */
	struct text number; /* the applicant's identity number, or blank; in no message */
	struct unit_marks marks;
	struct text members; /* as text; blank: not known */
	fen_t amount;        /* a month */
	month_t from;        /* 0: not said */
	size_t village;
	size_t line;
	bool child; /* by the category of the decision: nobody's name */
	bool tied;  /* the register says who the child is */
	enum notice_fate fate;
	int apart; /* of UNMET: the column in which the register says another thing; 0: none */
};

struct notice_village {
	struct text town;
	struct text village;
	size_t rows;    /* named */
	size_t unnamed; /* known, and not to be named */
	fen_t amount;   /* of those named */
};

/* Somebody of a household that has rows. */
struct notice_member {
	struct shield_keys keys;
	size_t row;
	bool self; /* whom the row is about */
};

/* Starts as { .kind = … }. */
struct notice {
	enum notice_kind kind;
	struct notice_row *row; /* in the order of the list */
	size_t rows;
	size_t room;
	struct notice_village *village; /* in the order in which they came */
	size_t villages;
	size_t village_room;
	bool tekun; /* is one of special hardship? */
	struct index by_household;
	struct notice_member *member;
	size_t members;
	size_t member_room;
	struct shield shield;
	struct arena arena;
};

/* "first", "decisions", "longterm", or 公示, 决定, 长期; NOTICE_KINDS: none. */
enum notice_kind notice_kind_of(struct text word);

/* A household by its number, whichever dash or width that is typed with. */
uint64_t notice_household_key(struct text household);

/* Nobody was met yet: the register is read anew. */
void notice_forget(struct notice *notice);

/*
 * What a household of the register says of its rows: who may be named, on the day of the law, which
 * is the earliest on which the notice may be seen.
 */
void notice_meet(struct notice *notice, const struct household *household, const struct law *law);

/* Who is protected by what the register says elsewhere; who was not met, or is named twice, is
 * reported. */
void notice_close(struct notice *notice, struct text file, struct diag *diag);

/*
 * Look through the cells of the rows that are named.  One whose name is none, or has what must not
 * become public, is reported and left out; a name that has a word by chance is let pass.
 */
void notice_look_through(struct notice *notice, struct leak *leak, struct text file,
			 struct diag *diag);

/* Count what stands by village. */
void notice_count(struct notice *notice);

/*
 * The last day of a notice that begins on a day, by notice.days and notice.tekun.days, whichever is
 * more of those on it; DAY_NONE, with trouble reported, where one is not set, or the calendar does
 * not have the year yet or any more.
 */
day_t notice_until(const struct notice *notice, const struct law *law,
		   const struct workday *calendar, day_t from, struct diag *diag);

/* Does a notice for a village have something to say, now that it was counted? */
bool notice_has(const struct notice *notice, size_t village);

/* What stands above the list of a village. */
struct text notice_title(const struct notice *notice, size_t village, enum language language,
			 struct arena *arena);

void notice_free(struct notice *notice);

#endif
