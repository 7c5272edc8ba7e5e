#ifndef JZ_BASE_EIGHT_H
#define JZ_BASE_EIGHT_H

#include <stdbool.h>
#include <stdint.h>

/*
 * Eight digits looked at at once, a byte each, the first the lowest: no branch hangs on what stands
 * in a cell, which no processor foresees.
 */
typedef uint64_t eight_t;

/* s[0..8), less '0' each. */
eight_t eight_of(const char *s);

/* The same of s[0..4); the last four are '0'. */
eight_t eight_of_four(const char *s);

/* Is each of them one, 0 to 9? */
bool eight_good(eight_t digits);

/* Of good ones: in each byte but the last, the number that it makes with the next, 0 to 99. */
eight_t eight_pairs(eight_t digits);

/* The number that good ones are, 0 to 99999999. */
uint32_t eight_number(eight_t digits);

/* The same read in base two, 0 to 2295: each counts twice the next. */
uint32_t eight_binary(eight_t digits);

#endif
