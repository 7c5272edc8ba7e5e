#ifndef JZ_HOUSE_BYID_H
#define JZ_HOUSE_BYID_H

#include "house/judge.h"

/*
 * A column of ids: a household is the rows that have one, and those without one behind it.  What
 * else the rows say is held against it where it agrees with it nearly everywhere.
 */
void byid_settle(struct judge *judge);

#endif
