#ifndef JZ_MEND_NUMERAL_H
#define JZ_MEND_NUMERAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

/*
 * Read a whole number in Chinese: with powers ("三百五十", "壹仟零捌拾", "十二", "两万") or digit
 * by digit ("二〇二〇"), below a hundred million; no ASCII digits.  On success sets *out and
 * returns true; what is written in any other way ("三百五", which leaves out its 十) returns false
 * and leaves *out alone.
 */
bool numeral_read(struct text t, int64_t *out);

/* The same for an amount or a count, of which two digits side by side (两三, 七八) are a guess. */
bool numeral_amount(struct text t, int64_t *out);

/* The bytes at the beginning of t that are Chinese digits and powers. */
size_t numeral_span(struct text t);

#endif
