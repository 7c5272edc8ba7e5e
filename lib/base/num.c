#include "base/num.h"

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

char *
num_format(int64_t n, char buf[NUM_SIZE])
{
	char digits[NUM_SIZE];
	uint64_t rest = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
	size_t count = 0;
	size_t at = 0;

	do {
		digits[count++] = (char)('0' + rest % 10);
		rest /= 10;
	} while (rest > 0);
	if (n < 0)
		buf[at++] = '-';
	while (count > 0)
		buf[at++] = digits[--count];
	buf[at] = '\0';
	return buf;
}
