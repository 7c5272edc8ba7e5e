#ifndef JZ_PUBLISH_NOTICE_H
#define JZ_PUBLISH_NOTICE_H

#include "base/index.h"
#include "civil/workday.h"
#include "publish/leak.h"
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

struct notice_row {
	struct text household;
	struct text name;    /* of the applicant: the person, else the head */
	struct text members; /* as text; blank: not known */
	fen_t amount;        /* a month */
	size_t village;
	size_t line;
	bool child; /* by the category of the decision: nobody's name */
	bool met;   /* the register has him */
	bool named; /* he may be */
};

struct notice_village {
	struct text town;
	struct text village;
	size_t rows;    /* named */
	size_t unnamed; /* known, and not to be named */
	fen_t amount;   /* of those named */
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
	struct arena arena;
};

/* "first", "decisions", "longterm", or 公示, 决定, 长期; NOTICE_KINDS: none. */
enum notice_kind notice_kind_of(struct text word);

/* Read decisions as they stand in a month; false with trouble reported. */
bool notice_read(struct notice *notice, const char *path, const struct table_options *options,
		 month_t month, struct diag *diag);

/* Nobody was met yet: the register is read anew. */
void notice_forget(struct notice *notice);

/* What a household of the register says of its rows: who may be named, on the day of the law. */
void notice_meet(struct notice *notice, const struct household *household, const struct law *law);

/* Count what stands by village; who was not met is reported. */
void notice_close(struct notice *notice, struct text file, struct diag *diag);

/*
 * The last day of a notice that begins on a day, by notice.days and notice.tekun.days, whichever is
 * more of those on it; DAY_NONE, with trouble reported, where one is not set.
 */
day_t notice_until(const struct notice *notice, const struct law *law,
		   const struct workday *calendar, day_t from, struct diag *diag);

/* What stands above the list of a village. */
struct text notice_title(const struct notice *notice, size_t village, enum language language,
			 struct arena *arena);

void notice_free(struct notice *notice);

#endif
