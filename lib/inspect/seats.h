#ifndef JZ_INSPECT_SEATS_H
#define JZ_INSPECT_SEATS_H

#include <stddef.h>

/*
 * How many are drawn of each stratum, by Adams' divisors: the next seat goes where rows / seats is
 * greatest, and one without a seat comes before all others.  So each stratum has at least one, and
 * a larger draw takes nothing from any.  Of equals the first in the array comes first; nobody has
 * more seats than rows.
 */
struct seats {
	size_t rows; /* 1 or more */
	size_t seats;
};

/* Share out size seats: at least one for each stratum, at most the sum of rows. */
void seats_share(struct seats *stratum, size_t strata, size_t size);

#endif
