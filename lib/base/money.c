#include "base/money.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

enum { SHOWN_DECIMALS = 6, USUAL_DIGITS = 9 };

__extension__ typedef __int128 wide;

_Static_assert(MONEY_MAX >= 99999999999, "no usual amount is too large");
_Static_assert(MONEY_MAX < INT64_MAX / 12 / 5 / 1000000, "a million persons' income must fit");

/* What stands behind the point, as fen. */
static enum money_fault
read_fen(const char *s, size_t n, fen_t *fen)
{
	if (n == 0)
		return MONEY_FORM;
	for (size_t i = 0; i < n; i++)
		if (!text_is_digit(s[i]))
			return MONEY_FORM;
	if (n > 2)
		return MONEY_DECIMALS;
	*fen = (s[0] - '0') * 10 + (n == 2 ? s[1] - '0' : 0);
	return MONEY_OK;
}

static enum money_fault
read_amount(const char *s, size_t n, fen_t *out)
{
	fen_t yuan = 0;
	fen_t fen = 0;
	size_t at = 0;
	enum money_fault fault = MONEY_OK;

	for (; at < n && text_is_digit(s[at]); at++) {
		yuan = yuan * 10 + (s[at] - '0');
		if (yuan > MONEY_MAX)
			return MONEY_RANGE;
	}
	if (at == 0)
		return MONEY_FORM;
	if (at < n)
		fault = s[at] == '.' ? read_fen(s + at + 1, n - at - 1, &fen) : MONEY_FORM;
	if (fault == MONEY_OK && yuan > MONEY_MAX / 100)
		fault = MONEY_RANGE;
	if (fault == MONEY_OK)
		*out = yuan * 100 + fen;
	return fault;
}

/*
 * An amount as most are written: 1 to 9 digits, alone or with two decimals.  No branch hangs on
 * what a digit is; false, with *out left alone, where it is written otherwise.
 */
static bool
read_usual(const char *s, size_t n, fen_t *out)
{
	bool pointed = n > 3 && s[n - 3] == '.';
	size_t whole = pointed ? n - 3 : n;
	unsigned yuan = 0;
	unsigned fen = 0;
	bool good = true;

	if (whole == 0 || whole > USUAL_DIGITS)
		return false;
	for (size_t i = 0; i < whole; i++) {
		good &= text_is_digit(s[i]);
		yuan = yuan * 10 + (unsigned char)(s[i] - '0');
	}
	if (pointed) {
		good &= text_is_digit(s[n - 2]) && text_is_digit(s[n - 1]);
		fen = (unsigned)(s[n - 2] - '0') * 10 + (unsigned)(s[n - 1] - '0');
	}
	if (good)
		*out = (fen_t)yuan * 100 + fen;
	return good;
}

enum money_fault
money_parse(const char *s, size_t n, fen_t *out)
{
	fen_t unsigned_part;

	if (read_usual(s, n, out))
		return MONEY_OK;
	if (n > 1 && s[0] == '-' && read_amount(s + 1, n - 1, &unsigned_part) == MONEY_OK)
		return MONEY_NEGATIVE;
	return read_amount(s, n, out);
}

char *
money_format(fen_t amount, char buf[MONEY_SIZE])
{
	char *at = buf + MONEY_SIZE - 1;
	uint64_t rest = amount < 0 ? 0 - (uint64_t)amount : (uint64_t)amount;
	size_t n = 0;

	*at = '\0';
	for (int i = 0; i < 3 || rest > 0; i++) {
		if (i == 2)
			*--at = '.';
		*--at = (char)('0' + rest % 10);
		rest /= 10;
	}
	if (amount < 0)
		*--at = '-';
	while ((buf[n] = at[n]) != '\0')
		n++;
	return buf;
}

char *
money_format_exact(struct ratio fen, char buf[MONEY_SIZE * 2])
{
	bool negative = fen.num < 0;
	int64_t num = negative ? -fen.num : fen.num;
	struct ratio yuan = ratio_mul((struct ratio){ num, fen.den }, (struct ratio){ 1, 100 });
	int64_t whole = yuan.num / yuan.den;
	int64_t rest = yuan.num % yuan.den;
	char digit[SHOWN_DECIMALS + 1];
	int n = 0;

	while (n < 2 || (rest != 0 && n < SHOWN_DECIMALS)) {
		wide ten = (wide)rest * 10;

		digit[n++] = (char)('0' + (int)(ten / yuan.den));
		rest = (int64_t)(ten % yuan.den);
	}
	digit[n] = '\0';
	(void)snprintf(buf, (size_t)MONEY_SIZE * 2, "%s%" PRId64 ".%s%s", negative ? "-" : "",
		       whole, digit, rest != 0 ? "…" : "");
	return buf;
}

fen_t
money_round(struct ratio fen, struct rounding rounding)
{
	struct ratio units = ratio_mul(fen, (struct ratio){ 1, rounding.unit });
	int64_t whole = ratio_quotient(units.num, units.den);
	int64_t rest = ratio_rest(units.num, units.den);

	assert(fen.num >= 0);
	switch (rounding.mode) {
	case ROUND_UP:
		return (whole + (rest > 0 ? 1 : 0)) * rounding.unit;
	case ROUND_DOWN:
		return whole * rounding.unit;
	case ROUND_HALF_UP:
		return (whole + (rest >= units.den - rest ? 1 : 0)) * rounding.unit;
	}
	abort();
}
