#ifndef JZ_URGENT_EVENTID_H
#define JZ_URGENT_EVENTID_H

#include <stdint.h>

#include "base/text.h"

/*
 * The number of an event, "E1", which people type: E01, e-1 and “E 1” are the same.  Leading zeros
 * and marks count for nothing but between two digits, where 2026-1 is not 20261.
 */
uint64_t eventid_key(struct text id);

enum { EVENTID_SIZE = 256 };

/* It as all of them are written: small letters, 2026.1; in buf, which it fills at most. */
struct text eventid_plain(struct text id, char buf[EVENTID_SIZE]);

#endif
