#ifndef JZ_TABLE_DECIMAL_H
#define JZ_TABLE_DECIMAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

/*
 * The numbers of a workbook.  A workbook keeps binary fractions and writes them with up to 17
 * digits ("8.1400000000000006", "4.39921195812049E+017"); a person sees at most 15.  Here they
 * become the exact decimals that a person sees, without binary fractions on the way.
 */

enum decimal_form {
	DECIMAL_NONE,  /* no number, or one of more than DECIMAL_DIGITS digits */
	DECIMAL_EXACT, /* the number that the clerk sees */
	DECIMAL_LONG,  /* more than 15 digits before the point: what stands behind them is lost */
};

enum { DECIMAL_DIGITS = 30, DECIMAL_SIZE = 64 };

/*
 * Read a number: a sign, digits with an optional point, an exponent.  It is rounded half up
 * to 15 significant digits; where more than six decimals are left and it lies within a
 * millionth of a hundredth, it is that hundredth (an amount that a formula worked out); then
 * exponents are written out and zeros at the end of the decimals left off.  A whole number
 * that is written out in full with more than 15 digits stays as it stands.  On DECIMAL_NONE
 * *out is left alone; otherwise it points into buf.
 */
enum decimal_form decimal_read(struct text number, char buf[DECIMAL_SIZE], struct text *out);

/*
 * The other way: at most 15 digits, a minus sign before them or not, a point between two of
 * them or not, no zero too many at the front: a number that a workbook keeps and shows as it
 * is written here.  Sets *units, in units of the last decimal, and *decimals; on false both
 * are left alone.
 */
bool decimal_units(struct text number, int64_t *units, size_t *decimals);

/* The double next to an exact decimal, for a cell of a workbook: both parts are exact doubles, so
 * it is rounded once. */
double decimal_double(int64_t units, size_t decimals);

#endif
