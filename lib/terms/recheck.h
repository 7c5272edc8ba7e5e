#ifndef JZ_TERMS_RECHECK_H
#define JZ_TERMS_RECHECK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/index.h"
#include "register/register.h"
#include "rule/ruleset.h"
#include "table/rowout.h"

/*
 * Which households are to be looked at again in a quarter (大办发〔2021〕30号（五）（六）):
 * which quarters, for whom, and how long a status holds are the rules'.  What is not known
 * makes a household due, and is asked for.
 */

struct recheck_item {
	struct text household;
	struct text town;
	struct text village;
	struct text head;
	struct text phone;
	struct text missing; /* keys, parted by ";" */
	struct text article;
	int64_t category; /* WORD_CATEGORY_… */
	int64_t last;     /* day of the last recheck, or BLANK */
	enum word reason; /* WORD_DUE_… */
	enum word state;  /* WORD_DUE_STATE_… */
	day_t from;       /* of the term */
	day_t by;
	size_t week; /* from 1; 0: not planned */
	day_t monday;
};

struct recheck {
	const struct law *law;
	int year;
	int quarter; /* 1 to 4 */
	day_t date;
	struct recheck_item *item;
	size_t count;
	size_t room;
	size_t done; /* households that were due and are not in item[]: they were looked at */
	size_t households;
	struct index held; /* what decisions say, by household */
	struct recheck_held *hold;
	size_t holds;
	size_t hold_room;
	struct arena arena;
};

/* "2026Q4"; false where it is not of that form. */
bool recheck_quarter(const char *s, int *year, int *quarter);

day_t recheck_first(int year, int quarter);
day_t recheck_last(int year, int quarter);

/* Does the law set what rechecks and events go by?  False, with trouble reported, where not. */
bool recheck_take_law(struct recheck *recheck, const struct law *law, struct diag *diag);

/* Take the category and the end of a status from a decision list; false where it failed. */
bool recheck_take_decisions(struct recheck *recheck, const char *path, struct diag *diag);

/* Is the household due?  Then it is in item[] behind the others, or counted as done. */
bool recheck_take(struct recheck *recheck, const struct household *household);

/* The last month of a status that a household holds, or MONTH_NONE; by decisions, else since. */
month_t recheck_status_end(const struct recheck *recheck, const struct household *household);

/* The Monday of the week of start, else the first on or after the date and the quarter. */
day_t recheck_monday(const struct recheck *recheck, day_t start);

/*
 * Spread them over weeks from a Monday, so many a week, village by village, late ones first
 * within the village.  Returns how many come after the quarter's last day.
 */
size_t recheck_plan(struct recheck *recheck, size_t per_week, day_t monday);

void recheck_write(const struct recheck *recheck, struct rowout *out, enum language language);

void recheck_free(struct recheck *recheck);

#endif
