#ifndef JZ_WARN_WARNLIST_H
#define JZ_WARN_WARNLIST_H

#include "civil/workday.h"
#include "inspect/inspector.h"
#include "warn/warnmeet.h"

/*
 * Warnings as they are listed: one for a person and a signal, however many rows say it and in
 * whatever order; with what the last list knows of it.
 */

struct warned {
	char id[LEAD_ID_SIZE];
	const struct warning *who;  /* of the rows that say it the one that says most */
	const struct warnmeet *met; /* NULL: the register does not have him */
	const struct record *last;  /* of the last list, or NULL */
	struct text number;
	struct text name;
	struct text town; /* blank where it is not to be shown, as is village */
	struct text village;
	int64_t on;       /* the latest of the rows */
	int64_t amount;   /* the greatest */
	int64_t fresh;    /* the latest of signals(5) alone, or BLANK */
	int64_t gap;      /* WORD_GAP_…, BLANK: none */
	int64_t strength; /* WORD_STRENGTH_…; BLANK: it waits for what is missing */
	const struct warnrule *rule;
	struct text missing;
	struct text doubt;
	bool hidden;
	bool quiet;
	bool again; /* it was quiet, and is not any more */
	bool told;  /* signals(5) has it, and not the last list alone */
	bool over;  /* it was cleared, the time is past, and nothing has it any more */
	int64_t quiet_until;
	int64_t visit_by;
	struct text visitor;
};

struct warnlist {
	/* set by the caller */
	const struct warnrules *rules;
	const struct law *law;
	const struct workday *calendar;
	struct inspectors *inspectors; /* NULL: none are given */
	enum language language;
	day_t date;
	struct text last_file; /* of the last list, for findings */
	struct diag *diag;

	struct warned *item; /* those to be visited first, the strong before the others */
	size_t count;
	size_t room;
	struct arena arena;

	/* counted, of all that the rows say */
	size_t open;
	size_t strong;      /* of these */
	size_t undecided;   /* of these: how strong is not known */
	size_t absent;      /* of these: in no register */
	size_t overdue;     /* of these */
	size_t provisional; /* of these: visit_by may change with the next notice of holidays */
	size_t unvisited;   /* of these: nobody of the village can be sent */
	size_t quiet;
	size_t enough; /* they have aid, and nothing says that they may be due more */
	size_t below;  /* the amount is too small */
	size_t over;   /* cleared, the time past, and not in the signals any more */
	size_t dead;
};

/*
 * Make the list of what was met, which outlives it and is brought into another order.  Two rows of
 * the last list that say different things of one are reported.
 */
void warnlist_make(struct warnlist *list, struct warnmeets *meets);

void warnlist_free(struct warnlist *list);

#endif
