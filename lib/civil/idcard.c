#include "civil/idcard.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/eight.h"
#include "civil/digits.h"

enum {
	PLACES = 18,
	PLACES_LEGACY = 15,
	LAST = PLACES - 1,
	BIRTH = 6, /* where the birth date stands */
	ROOM = 64, /* for a cell that is far from being a number */
	OLDEST = 120,
};

/* The check character, by twice the weighted sum of the other places, modulo 11. */
static const char CHECK[] = "10X98765432";

static bool
all_digits(const char *s, size_t n)
{
	bool digits = true;

	for (size_t i = 0; i < n; i++)
		digits &= text_is_digit(s[i]);
	return digits;
}

static int
two(const char *s)
{
	return (s[0] - '0') * 10 + (s[1] - '0');
}

/*
 * The weights of ISO 7064 MOD 11-2 are the powers of two, so that the weighted sum is the
 * places read as a number in base two.
 */
static char
check_character(const char *s)
{
	unsigned sum = 0;

	for (size_t i = 0; i < LAST; i++)
		sum = sum * 2 + (unsigned)(s[i] - '0');
	return CHECK[sum * 2 % 11];
}

/* Do two digits name a province, as GB/T 2260 has them?  82 and 83 name Macau and Taiwan too. */
static bool
is_province(int code)
{
	static const unsigned char last[] = {
		[1] = 15, [2] = 23, [3] = 37, [4] = 46, [5] = 54, [6] = 65, [7] = 71, [8] = 83
	};
	size_t region = (size_t)code / 10;

	return region < ARRAY_LENGTH(last) && code % 10 > 0 && code <= last[region];
}

bool
idcard_is_old(day_t birth, day_t today)
{
	return birth < day_of(1900, 1, 1) ||
	       (today - birth > OLDEST * 365 && day_age(birth, today, DAY_LEAP_MARCH) > OLDEST);
}

/* A number whose first 17 places are digits; the last, upper case, is anything. */
static enum idcard_fault
parse_18(const char *s, char last, day_t not_after, struct idcard *out)
{
	int year = two(s + BIRTH) * 100 + two(s + BIRTH + 2);
	bool zeros = s[LAST - 2] == '0' && s[LAST - 1] == '0' && last == '0';
	bool hkmt = s[0] == '8' && s[1] >= '1' && s[1] <= '3';

	if (!day_exists(year, two(s + BIRTH + 4), two(s + BIRTH + 6)))
		return IDCARD_DATE;
	if (last != check_character(s))
		return zeros ? IDCARD_LOST : IDCARD_CHECK;
	day_t birth = day_of(year, two(s + BIRTH + 4), two(s + BIRTH + 6));
	if (birth > not_after)
		return IDCARD_FUTURE;
	out->birth = birth;
	out->sex = (s[LAST - 1] - '0') % 2 == 1 ? IDCARD_MALE : IDCARD_FEMALE;
	out->kind = s[0] == '9' ? IDCARD_FOREIGN : hkmt ? IDCARD_HKMT : IDCARD_RESIDENT;
	out->doubt = (zeros ? IDCARD_DOUBT_ZEROS : 0U) |
		     (idcard_is_old(birth, not_after) ? IDCARD_DOUBT_OLD : 0U) |
		     (is_province(two(s + (s[0] == '9'))) ? 0U : IDCARD_DOUBT_PLACE);
	out->cleaned = false;
	memcpy(out->normalized, s, LAST);
	out->normalized[LAST] = last;
	out->normalized[PLACES] = '\0';
	return IDCARD_OK;
}

/* 15 digits: the century and the check character were not written. */
static enum idcard_fault
parse_15(const char *s, day_t not_after, struct idcard *out)
{
	char full[IDCARD_SIZE];

	memcpy(full, s, BIRTH);
	memcpy(full + BIRTH, "19", 2);
	memcpy(full + BIRTH + 2, s + BIRTH, PLACES_LEGACY - BIRTH);
	enum idcard_fault fault = parse_18(full, check_character(full), not_after, out);

	if (fault == IDCARD_OK) {
		out->kind = IDCARD_LEGACY;
		out->doubt &= ~(unsigned)IDCARD_DOUBT_ZEROS;
		if (s[12] == '9' && s[13] == '9' && s[14] >= '6')
			out->doubt |= IDCARD_DOUBT_AGED;
	}
	return fault;
}

static bool
is_letter(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* What is wrong with cleaned text that has not the form of a number. */
static enum idcard_fault
fault_of(const char *s, size_t n)
{
	size_t digits = strspn(s, "0123456789");
	const char *star = strchr(s, '*');

	if (digits_scientific(s))
		return IDCARD_LOST;
	if (star != NULL && star != s + LAST)
		return IDCARD_MASKED;
	if (n == PLACES_LEGACY && is_letter(s[0]) && is_letter(s[1]) && is_letter(s[2]) &&
	    all_digits(s + 3, PLACES_LEGACY - 3))
		return IDCARD_OTHER;
	return digits == n ? IDCARD_LENGTH : IDCARD_CHARACTER;
}

static enum idcard_fault
parse_plain(const char *s, size_t n, day_t not_after, struct idcard *out)
{
	if (n == PLACES && all_digits(s, LAST)) {
		char last = s[LAST] == 'x' ? 'X' : s[LAST];

		if (last == 'X' || text_is_digit(last))
			return parse_18(s, last, not_after, out);
	}
	if (n == PLACES_LEGACY && all_digits(s, n))
		return parse_15(s, not_after, out);
	return n == 0 ? IDCARD_BLANK : IDCARD_LENGTH;
}

enum idcard_fault
idcard_parse(struct text cell, day_t not_after, struct idcard *out)
{
	enum idcard_fault fault = parse_plain(cell.p, cell.n, not_after, out);
	char buf[ROOM];

	if (fault != IDCARD_LENGTH)
		return fault;
	size_t n = digits_clean(cell, buf, sizeof(buf));

	if (n == sizeof(buf))
		return IDCARD_LENGTH;
	fault = parse_plain(buf, n, not_after, out);
	if (fault == IDCARD_LENGTH)
		return fault_of(buf, n);
	if (fault == IDCARD_OK)
		out->cleaned = true;
	return fault;
}

/* ---- a number as it should be, eight places at a time ---- */

/* The first 17 places: two times eight, and one. */
static uint64_t
join(uint32_t begin, uint32_t end, char last)
{
	enum { EIGHT = 100000000 };

	return ((uint64_t)begin * EIGHT + end) * 10 + (uint64_t)(last - '0');
}

uint64_t
idcard_digits(const char number[IDCARD_SIZE])
{
	return join(eight_number(eight_of(number)), eight_number(eight_of(number + 8)),
		    number[LAST - 1]);
}

/* Was somebody born not after a day?  Whoever was born years before is known without counting. */
static bool
is_born(int year, int month, int mday, day_t day)
{
	enum { UNIX = 1970, LONG_YEAR = 366 };

	return day_exists(year, month, mday) &&
	       ((day >= 0 && year < UNIX + day / LONG_YEAR) || day_of(year, month, mday) <= day);
}

bool
idcard_is_plain(struct text cell, day_t not_after, uint64_t *digits)
{
	if (cell.n != PLACES)
		return false;
	eight_t first = eight_of(cell.p);
	eight_t second = eight_of(cell.p + 8);
	char last = cell.p[LAST - 1];

	if (!eight_good(first) || !eight_good(second) || !text_is_digit(last))
		return false;
	uint32_t sum =
		((eight_binary(first) << 8) + eight_binary(second)) * 2 + (uint32_t)(last - '0');

	if (cell.p[LAST] != CHECK[sum * 2 % 11])
		return false;
	uint32_t begin = eight_number(first);
	uint32_t end = eight_number(second);

	*digits = join(begin, end, last);
	return is_born((int)(begin % 100 * 100 + end / 1000000), (int)(end / 10000 % 100),
		       (int)(end / 100 % 100), not_after);
}

/* The digit or the X that a character is taken for, or 0. */
static char
look_alike(uint32_t code, bool last)
{
	switch (code) {
	case 'O':
	case 'o':
	case 0x25CB: /* ○ */
	case 0x3007: /* 〇 */
	case 0xFF2F: /* Ｏ */
		return '0';
	case 'I':
	case 'l':
	case '|':
		return '1';
	case '*':
	case 0x00D7: /* × */
	case 0x0425: /* Cyrillic */
	case 0x0445:
	case 0x03A7: /* Greek */
	case 0x2169: /* Roman ten */
	case 0x2179:
	case 0xFF38: /* full width */
	case 0xFF58:
		return last ? 'X' : '\0';
	default:
		return '\0';
	}
}

bool
idcard_repair(struct text cell, day_t not_after, struct idcard *out)
{
	char buf[ROOM];
	char plain[PLACES];
	size_t n = digits_clean(cell, buf, sizeof(buf));
	size_t places = 0;
	size_t used;

	if (n == sizeof(buf))
		return false;
	for (size_t at = 0; at < n; at += used) {
		uint32_t code = text_decode(buf + at, n - at, &used);
		char like = look_alike(code, places == LAST);

		if (places == PLACES || (code >= 0x80 && like == '\0'))
			return false;
		plain[places++] = like != '\0' ? like : (char)code;
	}
	if (places != PLACES || parse_plain(plain, places, not_after, out) != IDCARD_OK)
		return false;
	out->cleaned = true;
	return true;
}

/* How many digits begin there. */
static size_t
digits_at(const char *s)
{
	size_t n = 0;

	while (text_is_digit(s[n]))
		n++;
	return n;
}

static bool
is_somebody(const char *s, size_t n, day_t today)
{
	struct idcard card = { 0 };

	return idcard_parse((struct text){ s, n }, today, &card) == IDCARD_OK &&
	       (card.doubt & IDCARD_DOUBT_OLD) == 0;
}

bool
idcard_stands_in(struct text t, day_t today)
{
	char *clean = arena_calloc(t.n + 1, 1);
	size_t n = digits_clean(t, clean, t.n + 1);
	bool found = false;

	for (size_t i = 0; !found && i < n; i++) {
		bool begins = i == 0 || !text_is_digit(clean[i - 1]);

		found = (i + 18 <= n && is_somebody(clean + i, 18, today)) ||
			(begins && digits_at(clean + i) == 15 && is_somebody(clean + i, 15, today));
	}
	free(clean);
	return found;
}
