#ifndef JZ_OFFICE_EVENT_H
#define JZ_OFFICE_EVENT_H

#include "office/recheck.h"

/*
 * What is coming for a household within some days: somebody turns an age that counts, a
 * phase-out or a status ends, a disability certificate or school ends, a death is to be
 * settled.  A death that is past its day, or has none, is told until it is settled.
 */
struct event {
	day_t on; /* DAY_NONE: the register does not say when */
	day_t date;
	enum word event; /* WORD_EVENT_… */
	struct text detail;
	const struct household *household;
	const struct person *person; /* NULL: the household */
	struct text article;
};

/* Say the events of one household from the date on, up to days later; recheck has law and date. */
void event_look(struct recheck *recheck, const struct household *household, int64_t days,
		enum language language, void (*take)(void *context, const struct event *event),
		void *context);

/* The row of an event; its texts are the event's. */
void event_fill(struct record *out, const struct event *event, enum language language);

#endif
