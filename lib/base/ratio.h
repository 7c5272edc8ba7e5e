#ifndef JZ_BASE_RATIO_H
#define JZ_BASE_RATIO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* An exact fraction, den > 0. */
struct ratio {
	int64_t num;
	int64_t den;
};

#define RATIO_SIZE 44 /* room for "num/den" and NUL */

/*
 * Read "1.3", "1/6", "12" or "3.5%"; no sign, at most nine digits on each side.  On success
 * sets *out, reduced, and returns true; otherwise returns false and leaves *out alone.
 */
bool ratio_parse(const char *s, size_t n, struct ratio *out);

/* Write it as a decimal where that is exact in six places, else as "num/den".  Returns buf. */
char *ratio_format(struct ratio r, char buf[RATIO_SIZE]);

/*
 * a + b, a * b, exact and reduced.  The program ends by abort() where 64 bits do not
 * hold the result: cells and rule values are bounded so that it cannot.
 */
struct ratio ratio_add(struct ratio a, struct ratio b);
struct ratio ratio_mul(struct ratio a, struct ratio b);

/*
 * a / b and a % b, b > 0: most are of 32 bits, which many a processor divides in a third of the
 * time of 64.
 */
int64_t ratio_quotient(int64_t a, int64_t b);
int64_t ratio_rest(int64_t a, int64_t b);

/* -1, 0, 1 as a is below, equal to, above b, by multiplication. */
int ratio_compare(struct ratio a, struct ratio b);

/*
 * -1, 0, 1 as left is below, equal to, above r * times; exact for all values, without
 * reducing: the comparison of an amount with a limit a head.
 */
int ratio_compare_times(int64_t left, struct ratio r, int64_t times);

/* A whole number as a fraction. */
struct ratio ratio_whole(int64_t n);

#endif
