#ifndef JZ_REGISTER_EARNING_H
#define JZ_REGISTER_EARNING_H

#include <stdbool.h>
#include <stdint.h>

#include "base/money.h"
#include "register/record.h"

/*
 * The columns of a person's income say one thing in several ways: each class by the month or
 * by the year or both, and a total in place of the four classes.
 */

/*
 * The columns of income whose fact the record states, one bit each: both columns of a class
 * with a value in either, and the columns of the classes, or of the total, where the other
 * way was chosen.
 */
bits_t earning_stated(const struct record *record);

/*
 * Do the classes and the total both stand there, and differ?  Both are set, in fen a year,
 * where it is true; a blank class counts as nothing.
 */
bool earning_differs(const struct record *record, fen_t *classes, fen_t *total);

#endif
