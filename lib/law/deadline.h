#ifndef JZ_LAW_DEADLINE_H
#define JZ_LAW_DEADLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/day.h"
#include "civil/workday.h"
#include "register/word.h"
#include "rule/document.h"
#include "rule/law.h"

/*
 * When each step of an application for aid is due, and how it stands.
 *
 * A limit in working days begins with the working day after the event from which it runs
 * (Civil Code, article 201), and a step is in time through the end of its last day; it is
 * late from the day after.  The mark "special" puts the longer limit in the place of the
 * normal one, not on top of it.  Nothing suspends a limit.
 */

/* What happens to an application. */
enum deadline_event {
	DEADLINE_ACCEPTED,
	DEADLINE_REQUESTED, /* the town asks the county to match data */
	DEADLINE_MATCHED,   /* the county begins to */
	DEADLINE_SURVEYED,
	DEADLINE_NOTICED, /* the public notice begins */
	DEADLINE_OBJECTED,
	DEADLINE_HEARD,    /* who is to be reduced or ended was heard */
	DEADLINE_RECEIVED, /* the county has the papers */
	DEADLINE_DECIDED,
	DEADLINE_NOTIFIED, /* the applicant is told in writing */
	DEADLINE_ASSIGNED, /* somebody is assigned who gives the aid */
	DEADLINE_EVENTS
};

struct deadline_case {
	enum word aid;              /* WORD_AID_DIBAO … */
	day_t on[DEADLINE_EVENTS];  /* DAY_NONE: not yet, or not recorded */
	bool kept[DEADLINE_EVENTS]; /* are such dates recorded at all? */
	bool special;               /* 特殊情况 */
	bool delegated;             /* the town decides */
	bool unsaid;                /* who decides is not recorded: the rule confirm.town says */
	bool approved;              /* known to be; a refusal must be told, an approval need not */
	bool declined;              /* not accepted: nothing is left but to tell it */
	day_t due;                  /* of a task, which has no other limit; DAY_NONE: none */
};

struct deadline_step {
	enum word step;                  /* WORD_STEP_SURVEY … */
	enum word status;                /* WORD_PROGRESS_OPEN … */
	enum param param;                /* the rule that limits it; PARAM_COUNT for a task */
	int32_t limit;                   /* working days, or days; -1: none is set */
	const struct document *document; /* that sets it, or that says of the aid; NULL: none */
	struct text article;
	enum basis basis; /* the weaker of the values used */
	bool unset;       /* a document should set the rule, and none in force does */
	bool untimed;     /* it must be done, by no day */
	bool notice;      /* days that must pass; nobody can be late */
	bool days;        /* it is counted in calendar days, as a notice always is */
	bool kept;        /* is the day on which it is reached recorded at all? */
	bool provisional; /* due lies behind the announced holidays */
	bool binding;     /* of the open steps the one that is due first */
	day_t from;       /* DAY_NONE: it has not begun */
	day_t due;        /* the last day; DAY_NONE: not known yet, or no limit */
	day_t reached;
	int32_t used; /* working days, or days, since from; -1: not known */
	int32_t left; /* to due; negative: past it.  Of open steps with a due day */
};

enum { DEADLINE_STEPS = 8 };

/*
 * The steps of an application in their order, under the law in force when it was accepted,
 * as they stand on a day; an open one with at most within working days left is due soon.
 * Each date must be on or after workday_first(), but that of a task, and on or before today.
 * Steps of whose beginning nothing is recorded are left out once the application is decided.
 */
size_t deadline_walk(const struct deadline_case *file, const struct law *law,
		     const struct workday *calendar, day_t today, int32_t within,
		     struct deadline_step step[DEADLINE_STEPS]);

/* Is it still to be done? */
bool deadline_is_open(const struct deadline_step *step);

/*
 * Two events in the wrong order, such as decided before accepted, into *first, which should
 * come first, and *second; false where there are none.
 */
bool deadline_disorder(const struct deadline_case *file, enum deadline_event *first,
		       enum deadline_event *second);

/* Does it reduce or end aid that is given?  Its law is that of the day of the decision. */
bool deadline_is_change(enum word aid);

/* Was it decided to reduce or end aid before anybody was heard, though the law wants that? */
bool deadline_is_unheard(const struct deadline_case *file, const struct law *law);

/* Has this aid a public notice before the decision, or must it have none? */
bool deadline_needs_notice(enum word aid);
bool deadline_forbids_notice(enum word aid);

#endif
