#ifndef JZ_RULE_OFFICE_H
#define JZ_RULE_OFFICE_H

#include "base/day.h"
#include "page/paper.h"
#include "rule/place.h"

/*
 * Who writes a letter, at its end: where they are to be found, as [office] of the place says, their
 * name with room for a seal, and the day, in words in Chinese.  Of a place that is NULL, or says
 * nothing, there are the seal and the day.
 */
void office_sign(const struct place *place, struct paper *paper, day_t day);

/* The day alone. */
void office_say_day(struct paper *paper, day_t day);

#endif
