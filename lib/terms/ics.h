#ifndef JZ_TERMS_ICS_H
#define JZ_TERMS_ICS_H

#include <stdbool.h>

#include "base/day.h"
#include "base/diag.h"
#include "base/text.h"

/* A file of events that calendars on telephones subscribe to: iCalendar, RFC 5545. */

struct ics_event {
	struct text uid; /* the same in every run, so that the event is replaced and not doubled */
	day_t day;       /* it lasts the whole day */
	struct text summary;
	struct text description; /* blank: none */
	bool tentative;          /* the day is not certain */
};

struct ics;

/*
 * Write to path, which appears whole or not at all; stamp is the date of the data.  Trouble
 * is reported to diag and gives NULL.
 */
struct ics *ics_open(const char *path, struct text name, day_t stamp, struct diag *diag);

/* Texts may hold anything; control characters but line ends are left out. */
void ics_event(struct ics *ics, const struct ics_event *event);

/* Put the file in its place and free ics; false where trouble was reported. */
bool ics_finish(struct ics *ics);

#endif
