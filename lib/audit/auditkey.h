#ifndef JZ_AUDIT_AUDITKEY_H
#define JZ_AUDIT_AUDITKEY_H

#include <stdint.h>

#include "base/text.h"
#include "civil/idcard.h"

/*
 * A person by his identity number, in eight bytes: the number is in them, so that two never have
 * one key, and they are spread as those of a hash.  0: there is no number that is one, for words in
 * its place, and names, may be those of two.  *birth: the date in it, or DAY_NONE; it may be NULL.
 */
uint64_t auditkey(struct text number, day_t *birth);

/* The number of a key, of 18 places; "" of 0. */
struct text auditkey_number(uint64_t key, char buf[IDCARD_SIZE]);

/* A hash on top of which a whole number counts. */
uint64_t auditkey_mix(uint64_t key, int64_t number);

#endif
