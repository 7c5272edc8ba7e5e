#ifndef JZ_BASE_BITS_H
#define JZ_BASE_BITS_H

#include <stdbool.h>
#include <stdint.h>

/* A set of small numbers, 0 to BITS_MOST - 1: of columns, of facts.  It is a value; 0 is empty. */
__extension__ typedef unsigned __int128 bits_t;

enum { BITS_MOST = 128 };

/* The set of one number. */
#define BITS(number) ((bits_t)1 << (number))

static inline bool
bits_has(bits_t set, int number)
{
	return (set >> number & 1) != 0;
}

/* Takes the least number out of a set; -1 where it is empty. */
int bits_take(bits_t *set);

#endif
