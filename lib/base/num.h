#ifndef JZ_BASE_NUM_H
#define JZ_BASE_NUM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

#define NUM_SIZE 21 /* room for any int64_t and NUL */

/*
 * Read a whole number of decimal digits, 0 to max; no sign, no blanks; leading zeros are
 * taken.  On success sets *out and returns true; otherwise leaves *out alone.
 */
bool num_parse(const char *s, size_t n, int64_t max, int64_t *out);

/* Write it and NUL into buf.  Returns buf. */
char *num_format(int64_t n, char buf[NUM_SIZE]);

/* The same, where it is first put down: somewhere in buf. */
struct text num_written(int64_t n, char buf[NUM_SIZE]);

/* It as a text, good to the end of the block that it is written in. */
#define NUM_TEXT(n) num_written((int64_t)(n), (char[NUM_SIZE]){ 0 })

#endif
