#include "base/num.h"

#include <string.h>

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

		if (value > INT64_MAX / 10 || value * 10 > max - digit)
			return false;
		value = value * 10 + digit;
	}
	*out = value;
	return true;
}

struct text
num_written(int64_t n, char buf[NUM_SIZE])
{
	char *at = buf + NUM_SIZE - 1;
	uint64_t rest = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;

	*at = '\0';
	do {
		*--at = (char)('0' + rest % 10);
		rest /= 10;
	} while (rest > 0);
	if (n < 0)
		*--at = '-';
	return (struct text){ at, (size_t)(buf + NUM_SIZE - 1 - at) };
}

char *
num_format(int64_t n, char buf[NUM_SIZE])
{
	struct text written = num_written(n, buf);

	return memmove(buf, written.p, written.n + 1);
}
