#include "base/money.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/eight.h"

enum { SHOWN_DECIMALS = 6 };

__extension__ typedef __int128 wide;

/* Of eight_t: what stands before the point, and behind it. */
#define FIRST_FIVE UINT64_C(0x000000FFFFFFFFFF)
#define LAST_TWO UINT64_C(0xFFFF000000000000)

_Static_assert(MONEY_MAX >= 9999999900, "no usual amount is too large");
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

/* Four to eight bytes less '0' each, the last of them the eighth, with '0' before the first. */
static eight_t
last_eight(const char *s, size_t n)
{
	eight_t before = eight_of_four(s) << 8 * (8 - n) & UINT32_MAX;

	return before | eight_of_four(s + n - 4) << 32;
}

bool
money_parse_usual(const char *s, size_t n, fen_t *out)
{
	if (n < 4 || n > 8)
		return false;
	bool pointed = s[n - 3] == '.';
	eight_t digits = last_eight(s, n);

	if (pointed)
		digits = (digits & FIRST_FIVE) << 8 | (digits & LAST_TWO);
	if (!eight_good(digits))
		return false;
	*out = (fen_t)eight_number(digits) * (pointed ? 1 : 100);
	return true;
}

static enum money_fault
read_unusual(const char *s, size_t n, fen_t *out)
{
	fen_t unsigned_part;

	if (n > 1 && s[0] == '-' && read_amount(s + 1, n - 1, &unsigned_part) == MONEY_OK)
		return MONEY_NEGATIVE;
	return read_amount(s, n, out);
}

enum money_fault
money_parse(const char *s, size_t n, fen_t *out)
{
	return money_parse_usual(s, n, out) ? MONEY_OK : read_unusual(s, n, out);
}

struct text
money_written(fen_t amount, char buf[MONEY_SIZE])
{
	char *at = buf + MONEY_SIZE - 1;
	uint64_t rest = amount < 0 ? 0 - (uint64_t)amount : (uint64_t)amount;

	*at = '\0';
	for (int i = 0; i < 3 || rest > 0; i++) {
		if (i == 2)
			*--at = '.';
		*--at = (char)('0' + rest % 10);
		rest /= 10;
	}
	if (amount < 0)
		*--at = '-';
	return (struct text){ at, (size_t)(buf + MONEY_SIZE - 1 - at) };
}

char *
money_format(fen_t amount, char buf[MONEY_SIZE])
{
	struct text written = money_written(amount, buf);

	return memmove(buf, written.p, written.n + 1);
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
