#include "base/num.h"

#include <inttypes.h>
#include <stdio.h>

bool
num_parse(const char *s, size_t n, int64_t max, int64_t *out)
{
	int64_t value = 0;

	if (n == 0)
		return false;
	for (size_t i = 0; i < n; i++) {
		if (s[i] < '0' || s[i] > '9')
			return false;
		int digit = s[i] - '0';

		if (digit > max || value > (max - digit) / 10)
			return false;
		value = value * 10 + digit;
	}
	*out = value;
	return true;
}

char *
num_format(int64_t n, char buf[NUM_SIZE])
{
	(void)snprintf(buf, NUM_SIZE, "%" PRId64, n);
	return buf;
}
