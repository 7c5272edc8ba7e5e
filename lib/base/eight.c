#include "base/eight.h"

#include <string.h>

enum { BYTE = 8, MOST = 9 };

#define EACH (UINT64_MAX / UINT8_MAX) /* 1 in each byte */
#define HIGHEST (EACH << 7)

/* n bytes, 8 at most, the first the lowest; 0 behind them. */
static uint64_t
bytes_of(const char *s, size_t n)
{
	uint64_t bytes = 0;

	memcpy(&bytes, s, n);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	bytes = __builtin_bswap64(bytes);
#endif
	return bytes;
}

eight_t
eight_of(const char *s)
{
	return bytes_of(s, sizeof(eight_t)) ^ EACH * '0';
}

eight_t
eight_of_four(const char *s)
{
	return bytes_of(s, sizeof(uint32_t)) ^ (uint32_t)(EACH * '0');
}

bool
eight_good(eight_t digits)
{
	/* a carry comes only from a byte whose highest bit is set before */
	return ((digits | (digits + EACH * (INT8_MAX - MOST))) & HIGHEST) == 0;
}

eight_t
eight_pairs(eight_t digits)
{
	return digits * 10 + (digits >> BYTE);
}

/* As a number of a base of 2 to 10: pairs of digits, pairs of these, and the two halves. */
static inline uint32_t
number_of(eight_t digits, uint64_t base)
{
	static const uint64_t second = UINT64_C(0x00FF00FF00FF00FF);
	static const uint64_t fourth = UINT64_C(0x0000FFFF0000FFFF);
	uint64_t two = (digits * base + (digits >> BYTE)) & second;
	uint64_t four = (two * (base * base) + (two >> 2 * BYTE)) & fourth;

	return (uint32_t)(four * (base * base * base * base) + (four >> 4 * BYTE));
}

uint32_t
eight_number(eight_t digits)
{
	return number_of(digits, 10);
}

uint32_t
eight_binary(eight_t digits)
{
	return number_of(digits, 2);
}
