#ifndef JZ_TERMS_EVENT_H
#define JZ_TERMS_EVENT_H

#include "terms/recheck.h"

/* What is to be done about it, with its grounds. */
enum event_duty {
	EVENT_DUTY_MINOR,
	EVENT_DUTY_ELDER,
	EVENT_DUTY_PHASE_OUT,
	EVENT_DUTY_RIGID,
	EVENT_DUTY_LOW_INCOME,
	EVENT_DUTY_CERTIFICATE,
	EVENT_DUTY_SCHOOL,
	EVENT_DUTY_TEKUN_SCHOOL,
	EVENT_DUTY_DEATH,
	EVENT_DUTY_AGREEMENT,
	EVENT_DUTY_ASSESSMENT,
};

/*
 * What is coming for a household within some days: somebody turns an age that counts, a
 * phase-out or a status ends, a disability certificate or school ends, a death is to be
 * settled, an agreement on care ends, self-care is to be assessed again.  The last three are told
 * until they are settled; a death that has no day is too.
 */
struct event {
	day_t on;        /* DAY_NONE: the register does not say when */
	enum word event; /* WORD_EVENT_… */
	enum event_duty duty;
	int64_t age;  /* of WORD_EVENT_TURNS_AGE */
	size_t place; /* in the order of the register */
	struct text household;
	struct text town;
	struct text village;
	struct text person; /* or the head, where it is about the household */
	struct text person_id;
};

struct event_list {
	struct event *event;
	size_t count;
	size_t room;
	struct arena arena; /* the texts */
};

/* Add the events of one household from the date on, up to days later; recheck has law and date. */
void event_look(struct event_list *list, struct recheck *recheck, const struct household *household,
		int64_t days);

/* By day, those without one first; of one day in the order of the register. */
void event_sort(struct event_list *list);

/* The header and a row for each; days are counted from, and articles those of, the law's date. */
void event_write(const struct event_list *list, const struct law *law, struct rowout *out,
		 enum language language);

/* Forget the events, to look anew; free all. */
void event_clear(struct event_list *list);
void event_free(struct event_list *list);

#endif
