#ifndef JZ_URGENT_EVENTID_H
#define JZ_URGENT_EVENTID_H

#include <stdint.h>

#include "base/text.h"

/*
 * The number of an event, "E1", which people type: E01, e-1 and “E 1” are the same.  Leading zeros
 * and marks count for nothing but between two digits, where 2026-1 is not 20261.
 */
uint64_t eventid_key(struct text id);

#endif
