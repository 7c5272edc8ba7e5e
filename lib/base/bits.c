#include "base/bits.h"

int
bits_take(bits_t *set)
{
	uint64_t low = (uint64_t)*set;
	uint64_t high = (uint64_t)(*set >> 64);

	if (*set == 0)
		return -1;
	*set &= *set - 1;
	return low != 0 ? __builtin_ctzll(low) : 64 + __builtin_ctzll(high);
}
