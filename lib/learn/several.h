#ifndef JZ_LEARN_SEVERAL_H
#define JZ_LEARN_SEVERAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "learn/cross.h"

/*
 * Is what a column says paid for several months: what one month comes to, of so many persons, times
 * so many months, with what is paid for earlier ones (补发)?  By the places of columns in the
 * sheet; SIZE_MAX: there is none.
 */
struct several {
	size_t paid;
	size_t month; /* what one comes to, of a person where there are persons */
	size_t persons;
	size_t months;
	size_t more;
};

/*
 * Does it hold in three of four rows, of three at least, and are some paid more than one month, and
 * where persons are counted more than one?  A blank among more is nothing.
 */
bool several_holds(const struct cross *cross, const struct several *several);

/*
 * Is what is paid in three of four rows, of eight at least, one number of times what one month
 * comes to, of the persons where there are any: 3 where all are paid a quarter?  That, from 1 to
 * 12; 0: it is not.
 */
int64_t several_times(const struct cross *cross, const struct several *several);

#endif
