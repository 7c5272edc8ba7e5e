#include "table/decimal.h"

#include <string.h>

#include "base/num.h"

enum { SHOWN = 15, EXPONENT_MAX = 400, NOISE_DECIMALS = 6, FEN_DECIMALS = 2 };

/* 0.d1d2d3… times ten to the power of scale; no zero at either end. */
struct number {
	char digit[DECIMAL_DIGITS + 1]; /* one more, for a carry */
	int count;
	int scale;
	bool negative;
	bool plain; /* written without a point or an exponent */
};

/* Digits and a point; returns how many bytes that took, 0 where there is no digit. */
static size_t
read_digits(struct text t, struct number *out)
{
	bool point = false;
	size_t seen = 0;
	size_t at = 0;

	for (; at < t.n; at++) {
		if (t.p[at] == '.' && !point) {
			point = true;
			continue;
		}
		if (!text_is_digit(t.p[at]))
			break;
		seen++;
		if (out->count == 0 && t.p[at] == '0') {
			out->scale -= point ? 1 : 0;
			continue;
		}
		if (out->count < DECIMAL_DIGITS)
			out->digit[out->count++] = t.p[at];
		else if (!point)
			out->plain = false;
		out->scale += point || out->scale > EXPONENT_MAX ? 0 : 1;
	}
	if (point)
		out->plain = false;
	return seen == 0 ? 0 : at;
}

/* "E+017" and the like; true where t is nothing else. */
static bool
read_exponent(struct text t, struct number *out)
{
	size_t at = 1;
	int value = 0;

	if (t.n < 2 || (t.p[0] != 'E' && t.p[0] != 'e'))
		return false;
	bool minus = t.p[1] == '-';

	at += minus || t.p[1] == '+' ? 1 : 0;
	if (at == t.n)
		return false;
	for (; at < t.n; at++) {
		if (!text_is_digit(t.p[at]))
			return false;
		value = value > EXPONENT_MAX ? value : value * 10 + (t.p[at] - '0');
	}
	out->scale += minus ? -value : value;
	out->plain = false;
	return true;
}

static bool
read_number(struct text t, struct number *out)
{
	*out = (struct number){ .plain = true };
	if (t.n > 0 && (t.p[0] == '-' || t.p[0] == '+')) {
		out->negative = t.p[0] == '-';
		t = (struct text){ t.p + 1, t.n - 1 };
	}
	size_t used = read_digits(t, out);

	if (used == 0)
		return false;
	return used == t.n || read_exponent(text_from(t, used), out);
}

/* Leave the first keep digits, keep >= 0, and carry one into the last of them or not. */
static void
cut(struct number *number, int keep, bool up)
{
	if (keep < number->count)
		number->count = keep;
	if (up) {
		int at = number->count - 1;

		while (at >= 0 && number->digit[at] == '9')
			number->digit[at--] = '0';
		if (at >= 0) {
			number->digit[at]++;
		} else {
			number->digit[0] = '1';
			number->count = 1;
			number->scale++;
		}
	}
	while (number->count > 0 && number->digit[number->count - 1] == '0')
		number->count--;
	if (number->count == 0)
		number->scale = 0;
}

/* The digit at a decimal place, from 1. */
static char
decimal_at(const struct number *number, int place)
{
	int at = number->scale + place - 1;

	return at >= 0 && at < number->count ? number->digit[at] : '0';
}

/* Take a number with noise in its far decimals to the hundredth beside it. */
static void
drop_noise(struct number *number)
{
	char first = decimal_at(number, FEN_DECIMALS + 1);

	if (number->count - number->scale <= NOISE_DECIMALS || (first != '0' && first != '9'))
		return;
	for (int place = FEN_DECIMALS + 2; place <= NOISE_DECIMALS; place++)
		if (decimal_at(number, place) != first)
			return;
	int keep = number->scale + FEN_DECIMALS;

	cut(number, keep > 0 ? keep : 0, first == '9');
}

static struct text
write_number(const struct number *number, char buf[DECIMAL_SIZE])
{
	int whole = number->scale > 0 ? number->scale : 0;
	int decimals = number->count - number->scale;
	size_t n = 0;

	if (number->negative && number->count > 0)
		buf[n++] = '-';
	if (whole == 0)
		buf[n++] = '0';
	for (int i = 0; i < whole; i++)
		buf[n++] = i < number->count ? number->digit[i] : '0';
	if (decimals > 0)
		buf[n++] = '.';
	for (int place = 1; place <= decimals; place++)
		buf[n++] = decimal_at(number, place);
	return (struct text){ buf, n };
}

enum decimal_form
decimal_read(struct text t, char buf[DECIMAL_SIZE], struct text *out)
{
	struct number number;

	if (!read_number(t, &number))
		return DECIMAL_NONE;
	bool keep = number.plain && number.count > SHOWN;

	if (!keep) {
		cut(&number, SHOWN, number.count > SHOWN && number.digit[SHOWN] >= '5');
		drop_noise(&number);
	}
	if (number.scale > DECIMAL_DIGITS || number.scale < -DECIMAL_DIGITS / 2)
		return DECIMAL_NONE;
	*out = write_number(&number, buf);
	return number.scale > SHOWN ? DECIMAL_LONG : DECIMAL_EXACT;
}

bool
decimal_units(struct text number, int64_t *units, size_t *decimals)
{
	bool minus = number.n > 0 && number.p[0] == '-';
	char digits[SHOWN];
	size_t n = 0;
	size_t point = SIZE_MAX;
	int64_t value;

	for (size_t i = minus ? 1 : 0; i < number.n; i++) {
		if (number.p[i] == '.' && point == SIZE_MAX)
			point = n;
		else if (n == SHOWN || number.p[i] == '.')
			return false;
		else
			digits[n++] = number.p[i];
	}
	if (n == 0 || point == 0 || point == n || (digits[0] == '0' && n > 1 && point != 1))
		return false;
	if (!num_parse(digits, n, INT64_MAX, &value))
		return false;
	*units = minus ? -value : value;
	*decimals = point == SIZE_MAX ? 0 : n - point;
	return true;
}

double
decimal_double(int64_t units, size_t decimals)
{
	int64_t power = 1;

	while (decimals-- > 0)
		power *= 10;
	return (double)units / (double)power;
}
