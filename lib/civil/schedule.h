#ifndef JZ_CIVIL_SCHEDULE_H
#define JZ_CIVIL_SCHEDULE_H

#include <stdbool.h>

#include "civil/holiday.h"

/*
 * The yearly notice of days off and days worked (节假日安排的通知), written down as a few
 * lines; holidays(5) is their form.
 */

/*
 * Enter a notice into a table.  What contradicts the table is reported and refused, unless
 * replace is set: a plan may be changed during its year, and was in 2019 and 2020.  False if
 * anything was reported; the table is then of no more use.
 */
bool schedule_enter(struct holidays *holidays, const char *path, bool replace, struct diag *diag);

#endif
