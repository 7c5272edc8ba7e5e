#include "base/ratio.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

enum { MAX_DIGITS = 9, SHOWN_DECIMALS = 6 };

__extension__ typedef __int128 wide;

static bool
are_short(int64_t a, int64_t b)
{
	return (uint64_t)(a | b) <= UINT32_MAX;
}

int64_t
ratio_quotient(int64_t a, int64_t b)
{
	return are_short(a, b) ? (uint32_t)a / (uint32_t)b : a / b;
}

int64_t
ratio_rest(int64_t a, int64_t b)
{
	return are_short(a, b) ? (uint32_t)a % (uint32_t)b : a % b;
}

static int64_t
gcd(int64_t a, int64_t b)
{
	while (b != 0 && b != 1) {
		int64_t rest = ratio_rest(a, b);

		a = b;
		b = rest;
	}
	return b == 1 ? 1 : a < 0 ? -a : a;
}

static struct ratio
reduced(int64_t num, int64_t den)
{
	int64_t g = gcd(num, den);

	return g == 1 ? (struct ratio){ num, den }
		      : (struct ratio){ ratio_quotient(num, g), ratio_quotient(den, g) };
}

static int64_t
times(int64_t a, int64_t b)
{
	int64_t product;

	if (__builtin_mul_overflow(a, b, &product))
		abort();
	return product;
}

/* Read one to nine digits from s[*at]; moves *at past them. */
static bool
read_digits(const char *s, size_t n, size_t *at, int64_t *value, int64_t *scale)
{
	size_t start = *at;

	for (; *at < n && s[*at] >= '0' && s[*at] <= '9'; ++*at) {
		if (*at - start == MAX_DIGITS)
			return false;
		*value = *value * 10 + (s[*at] - '0');
		*scale *= 10;
	}
	return *at > start;
}

bool
ratio_parse(const char *s, size_t n, struct ratio *out)
{
	size_t at = 0;
	int64_t num = 0;
	int64_t den = 1;
	int64_t unused = 1;

	if (!read_digits(s, n, &at, &num, &unused))
		return false;
	if (at < n && s[at] == '.') {
		at++;
		if (!read_digits(s, n, &at, &num, &den))
			return false;
	} else if (at < n && s[at] == '/') {
		at++;
		den = 0;
		if (!read_digits(s, n, &at, &den, &unused) || den == 0)
			return false;
		if (at != n)
			return false; /* no per cent of a fraction */
	}
	if (at < n && s[at] == '%') {
		at++;
		den = times(den, 100);
	}
	if (at != n)
		return false;
	*out = reduced(num, den);
	return true;
}

char *
ratio_format(struct ratio r, char buf[RATIO_SIZE])
{
	int64_t scale = 1;
	int decimals = 0;

	while (decimals < SHOWN_DECIMALS && scale % r.den != 0) {
		scale *= 10;
		decimals++;
	}
	if (scale % r.den != 0 || r.num < 0) {
		(void)snprintf(buf, RATIO_SIZE, "%" PRId64 "/%" PRId64, r.num, r.den);
		return buf;
	}
	int64_t whole = r.num / r.den;
	int64_t rest = (r.num % r.den) * (scale / r.den);

	if (decimals == 0)
		(void)snprintf(buf, RATIO_SIZE, "%" PRId64, whole);
	else
		(void)snprintf(buf, RATIO_SIZE, "%" PRId64 ".%0*" PRId64, whole, decimals, rest);
	return buf;
}

struct ratio
ratio_add(struct ratio a, struct ratio b)
{
	int64_t g = gcd(a.den, b.den);
	int64_t sum;

	if (__builtin_add_overflow(times(a.num, b.den / g), times(b.num, a.den / g), &sum))
		abort();
	return reduced(sum, times(a.den / g, b.den));
}

struct ratio
ratio_mul(struct ratio a, struct ratio b)
{
	struct ratio x = reduced(a.num, b.den);
	struct ratio y = reduced(b.num, a.den);

	return (struct ratio){ times(x.num, y.num), times(x.den, y.den) };
}

int
ratio_compare(struct ratio a, struct ratio b)
{
	wide left = (wide)a.num * b.den;
	wide right = (wide)b.num * a.den;

	return (left > right) - (left < right);
}

int
ratio_compare_times(int64_t left, struct ratio r, int64_t times)
{
	wide a = (wide)left * r.den;
	wide b = (wide)r.num * times;

	return (a > b) - (a < b);
}

struct ratio
ratio_whole(int64_t n)
{
	return (struct ratio){ n, 1 };
}
