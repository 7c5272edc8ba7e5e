#include "mend/dayparts.h"

#include "base/num.h"
#include "mend/numeral.h"

/* The month with an English name at the beginning of *t, taken off it; 0 where none. */
static int64_t
take_name(struct text *t)
{
	static const char *const names[] = { "jan|january", "feb|february", "mar|march",
					     "apr|april",   "may",          "jun|june",
					     "jul|july",    "aug|august",   "sep|sept|september",
					     "oct|october", "nov|november", "dec|december" };
	size_t n = 0;

	while (n < t->n && t->p[n] >= 'a' && t->p[n] <= 'z')
		n++;
	for (size_t i = 0; n > 0 && i < ARRAY_LENGTH(names); i++)
		if (text_is_any((struct text){ t->p, n }, names[i])) {
			*t = (struct text){ t->p + n, t->n - n };
			return (int64_t)i + 1;
		}
	return 0;
}

/* The number at the beginning of *t, taken off it; *digits of it, 0 where none. */
static int64_t
take_number(struct text *t, size_t *digits)
{
	struct text first = TEXT("元"); /* 元月 is January; 正月 is of the other calendar */
	size_t n = 0;
	int64_t number = 0;

	while (n < t->n && text_is_digit(t->p[n]))
		n++;
	*digits = n;
	if (n > 0) {
		if (!num_parse(t->p, n, INT32_MAX, &number))
			*digits = 0;
	} else if (text_begins(*t, TEXT("元月"))) {
		number = 1;
		*digits = 1;
		n = first.n;
	} else {
		n = numeral_span(*t);
		if (n > 0 && numeral_read((struct text){ t->p, n }, &number))
			*digits = number > 99 ? 4 : number > 9 ? 2 : 1;
	}
	*t = (struct text){ t->p + n, t->n - n };
	return number;
}

/*
 * The separator behind the part at, at the beginning of *t, taken off it: "." "-" "/" ",", or
 * 'n' for 年 月 日 号 where it belongs there; 0 where none.
 */
static char
take_separator(struct text *t, size_t at)
{
	static const struct {
		struct text sign;
		char separator;
		size_t place; /* of 年 月 日 */
	} signs[] = { { TEXT_INIT("年"), 'n', 0 }, { TEXT_INIT("月份"), 'n', 1 },
		      { TEXT_INIT("月"), 'n', 1 }, { TEXT_INIT("日"), 'n', 2 },
		      { TEXT_INIT("号"), 'n', 2 }, { TEXT_INIT("."), '.', 0 },
		      { TEXT_INIT("-"), '-', 0 },  { TEXT_INIT("/"), '/', 0 },
		      { TEXT_INIT("。"), '.', 0 }, { TEXT_INIT("·"), '.', 0 },
		      { TEXT_INIT("—"), '-', 0 },  { TEXT_INIT("、"), '.', 0 },
		      { TEXT_INIT("–"), '-', 0 },  { TEXT_INIT(","), ',', 0 },
		      { TEXT_INIT("\\"), '/', 0 }, { TEXT_INIT("_"), '-', 0 } };

	for (size_t i = 0; i < ARRAY_LENGTH(signs); i++) {
		if (!text_begins(*t, signs[i].sign))
			continue;
		if (signs[i].separator == 'n' && signs[i].place != at)
			return '\0';
		*t = (struct text){ t->p + signs[i].sign.n, t->n - signs[i].sign.n };
		return signs[i].separator;
	}
	return '\0';
}

/* One part of a date, and what separates it from the next. */
static bool
take_part(struct text *t, struct dayparts *parts, char *last)
{
	size_t at = parts->count++;
	int64_t month = take_name(t);

	if (month > 0 && parts->named != DAYPARTS)
		return false;
	if (month > 0)
		parts->named = at;
	parts->number[at] = month > 0 ? month : take_number(t, &parts->digits[at]);
	if (month == 0 && parts->digits[at] == 0)
		return false;
	*last = take_separator(t, at);
	parts->units |= *last == 'n';
	if (*last == 'n' || *last == '\0')
		return true;
	/* Oct 5, 1985 has a comma alone; 1985-10-05. is done */
	if (t->n > 0 && parts->separator != '\0' && parts->separator != *last)
		return false;
	if (parts->separator == '\0')
		parts->separator = *last;
	return true;
}

bool
dayparts_read(struct text t, struct dayparts *parts)
{
	char last = 'n';

	*parts = (struct dayparts){ .named = DAYPARTS };
	while (t.n > 0) {
		size_t before = parts->named;

		if (parts->count == DAYPARTS || !take_part(&t, parts, &last))
			return false;
		/* nothing need part 5Oct1985 */
		bool beside = before != parts->named || take_name(&(struct text){ t.p, t.n }) > 0;

		if (last == '\0' && t.n > 0 && !beside)
			return false;
	}
	/* 2026年1-6月 is a period; 1985年10.5 and 2019-7月 are not */
	if (parts->units && parts->separator != '\0' && parts->separator != '.' &&
	    parts->count == DAYPARTS)
		return false;
	return last == '\0' || last == 'n' || parts->count == DAYPARTS;
}
