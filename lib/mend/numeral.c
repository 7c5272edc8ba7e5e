#include "mend/numeral.h"

enum { WAN = 10000, DIGITS_MOST = 8 };

/* A character and what it is worth: a digit below ten, else a power. */
static const struct sign {
	uint32_t code;
	int64_t worth;
} signs[] = {
	{ 0x3007, 0 },   { 0x96F6, 0 },    { 0x25CB, 0 },    { 0x4E00, 1 },   { 0x58F9, 1 },
	{ 0x4E8C, 2 },   { 0x8D30, 2 },    { 0x4E24, 2 },    { 0x4E09, 3 },   { 0x53C1, 3 },
	{ 0x56DB, 4 },   { 0x8086, 4 },    { 0x4E94, 5 },    { 0x4F0D, 5 },   { 0x516D, 6 },
	{ 0x9646, 6 },   { 0x4E03, 7 },    { 0x67D2, 7 },    { 0x516B, 8 },   { 0x634C, 8 },
	{ 0x4E5D, 9 },   { 0x7396, 9 },    { 0x5341, 10 },   { 0x62FE, 10 },  { 0x767E, 100 },
	{ 0x4F70, 100 }, { 0x5343, 1000 }, { 0x4EDF, 1000 }, { 0x4E07, WAN }, { 0x842C, WAN },
};

/* What the sign at the beginning of t is worth, or -1; *used are its bytes. */
static int64_t
worth(struct text t, size_t *used)
{
	uint32_t code = text_decode(t.p, t.n, used);

	for (size_t i = 0; i < ARRAY_LENGTH(signs); i++)
		if (signs[i].code == code)
			return signs[i].worth;
	return -1;
}

size_t
numeral_span(struct text t)
{
	size_t used;
	size_t at = 0;

	while (at < t.n && worth(text_from(t, at), &used) >= 0)
		at += used;
	return at;
}

/* 二〇二〇 */
static bool
read_digits(struct text t, int64_t *out)
{
	int64_t n = 0;
	size_t used;
	size_t count = 0;

	for (size_t at = 0; at < t.n; at += used) {
		int64_t digit = worth(text_from(t, at), &used);

		if (digit < 0 || digit > 9 || ++count > DIGITS_MOST)
			return false;
		n = n * 10 + digit;
	}
	if (t.n > 0)
		*out = n;
	return t.n > 0;
}

/* A number below 万 with its powers, while it is read. */
struct group {
	int64_t sum;
	int64_t digit; /* before its power, or -1 */
	int64_t last;  /* the last power: they must fall */
	bool gap;      /* a 零 since that power */
};

static bool
take(struct group *group, int64_t sign)
{
	if (sign == 0) {
		group->gap = true;
		return group->digit < 0;
	}
	if (sign < 10) {
		if (group->digit >= 0)
			return false;
		group->digit = sign;
		return true;
	}
	/* 十二 has no digit before its 十 */
	int64_t times = group->digit >= 0 ? group->digit : 1;

	if ((group->digit < 0 && (sign != 10 || group->sum > 0)) || sign >= group->last)
		return false;
	*group = (struct group){ group->sum + times * sign, -1, sign, false };
	return true;
}

/* A digit at the end is a one: directly behind a ten, or behind 零. */
static bool
finish(struct group *group)
{
	if (group->digit < 0)
		return true;
	if (group->sum > 0 && group->last != 10 && !group->gap)
		return false;
	group->sum += group->digit;
	group->digit = -1;
	return true;
}

static bool
read_powers(struct text t, int64_t *out)
{
	struct group group = { 0, -1, WAN, false };
	int64_t high = 0;
	size_t used;

	for (size_t at = 0; at < t.n; at += used) {
		int64_t sign = worth(text_from(t, at), &used);

		if (sign == WAN) {
			if (high > 0 || !finish(&group) || group.sum == 0)
				return false;
			high = group.sum * WAN;
			group = (struct group){ 0, -1, WAN, false };
		} else if (sign < 0 || !take(&group, sign)) {
			return false;
		}
	}
	bool bare = high > 0 && group.sum == 0 && group.digit > 0 && !group.gap;

	if (t.n == 0 || bare || !finish(&group))
		return false;
	*out = high + group.sum;
	return true;
}

bool
numeral_read(struct text t, int64_t *out)
{
	return read_digits(t, out) || read_powers(t, out);
}

static bool
is_guess(struct text t)
{
	size_t used;
	size_t count = 0;

	for (size_t at = 0; at < t.n; at += used, count++) {
		int64_t digit = worth(text_from(t, at), &used);

		if (digit < 1 || digit > 9)
			return false;
	}
	return count == 2;
}

bool
numeral_amount(struct text t, int64_t *out)
{
	return !is_guess(t) && numeral_read(t, out);
}
