#include "mend/stated.h"

#include <stddef.h>
#include <stdint.h>

#include "base/num.h"
#include "mend/numeral.h"

enum {
	FOLD_SIZE = 512,
	YEAR_DIGITS = 4,
	YEAR_FIRST = 1980,
	YEAR_LAST = 2100,
	MONTHS = 12,
	DAYS = 31
};

/* The month stands there for something else than what the list is of. */
static const char of_another[] = "填报|填表|制表|上报|报送|打印|导出|日期|时间|提标|调标|调整|新增|"
				 "新批|printed|exported|asof";
static const char before[] = "自|从|至|到|截至|截止|截止到|since|from|until|to";
static const char behind[] = "日|号|起|开始|以来|以前|之前|以后|之后|前|后|底|初|末";
static const char and_more[] = "至|到|、|和|及|与";
static const char dashes[] = "-|—|–|~|.|/|_";

/* What stands at a place of the words. */
enum found {
	FOUND_NOTHING,
	FOUND_MONTH,
	FOUND_OTHER,  /* a day, some months of a year, or since when */
	FOUND_PERIOD, /* from one month with its year to another */
};

static size_t
digits_at(struct text t)
{
	size_t n = 0;

	while (n < t.n && text_is_digit(t.p[n]))
		n++;
	return n;
}

/* The bytes of a number at the beginning, in digits or in Chinese; 0 where none is. */
static size_t
number_at(struct text t, int64_t *out)
{
	size_t n = digits_at(t);

	if (n > 0)
		return num_parse(t.p, n, INT32_MAX, out) ? n : 0;
	n = numeral_span(t);
	return n > 0 && numeral_read((struct text){ t.p, n }, out) ? n : 0;
}

static size_t
begins(struct text t, const char *words)
{
	return t.n - text_drop_begin(t, words).n;
}

/*
 * A month at the beginning, its year and sign before it taken off; what stands behind it goes to
 * rest.
 */
static bool
take_month(struct text t, bool by_sign, struct text *rest, int64_t *month)
{
	size_t n = number_at(t, month);

	if (n == 0 || *month < 1 || *month > MONTHS || digits_at(t) > 2)
		return false;
	*rest = text_from(t, n);
	if (by_sign && !text_begins(*rest, TEXT("月")))
		return begins(*rest, dashes) > 0; /* 2026年1-6月 */
	if (text_begins_any(*rest, "月份|月"))
		*rest = text_from(*rest, text_begins(*rest, TEXT("月份")) ? sizeof("月份") - 1
									  : sizeof("月") - 1);
	return true;
}

/* Year and month at the beginning of t, which is no part of a longer number. */
static bool
take_both(struct text t, struct text *rest, int64_t *year, int64_t *month)
{
	size_t digits = digits_at(t);
	size_t n = number_at(t, year);

	if (n == 0)
		return false;
	*rest = text_from(t, n);
	if (text_begins(*rest, TEXT("年"))) {
		/* 附件1 2026年10月, without its blank */
		if (digits > YEAR_DIGITS)
			(void)num_parse(t.p + digits - YEAR_DIGITS, YEAR_DIGITS, INT32_MAX, year);
		return take_month(text_from(*rest, sizeof("年") - 1), true, rest, month);
	}
	if (digits == YEAR_DIGITS + 2) {
		*month = *year % 100;
		*year /= 100;
		return *month >= 1 && *month <= MONTHS;
	}
	return digits == YEAR_DIGITS && rest->n > 1 && text_begins_any(*rest, "-|.|/|_") &&
	       text_is_digit(rest->p[1]) && take_month(text_from(*rest, 1), false, rest, month);
}

/* Says what stands behind the month that more is meant, or something else? */
static enum found
what_follows(struct text rest)
{
	int64_t number;

	if (text_begins_any(rest, and_more))
		return FOUND_PERIOD;
	if (text_begins_any(rest, behind))
		return FOUND_OTHER;
	if (number_at(rest, &number) > 0)
		return number > DAYS ? FOUND_MONTH : FOUND_OTHER;
	size_t dash = begins(rest, dashes);

	if (dash == 0 || number_at(text_from(rest, dash), &number) == 0)
		return FOUND_MONTH;
	return number > DAYS ? FOUND_PERIOD : FOUND_OTHER; /* another year, or a day */
}

static enum found
look_at(struct text folded, size_t at, struct text *rest, month_t *out)
{
	int64_t year;
	int64_t month;

	*rest = text_from(folded, at);
	if (!take_both(*rest, rest, &year, &month) || year < YEAR_FIRST || year > YEAR_LAST) {
		*rest = text_from(folded, at);
		return FOUND_NOTHING;
	}
	*out = month_of(day_of((int)year, (int)month, 1));
	return text_ends_any((struct text){ folded.p, at }, before) ? FOUND_OTHER
								    : what_follows(*rest);
}

bool
stated_month(struct text words, month_t *out)
{
	char buf[FOLD_SIZE];
	struct text folded = text_fold(words, buf, sizeof(buf));
	month_t found = 0;
	month_t month = 0;

	if (text_has_any(folded, of_another))
		return false;
	for (size_t at = 0; at < folded.n;) {
		struct text rest;
		enum found what = look_at(folded, at, &rest, &month);

		if (what == FOUND_PERIOD || (what == FOUND_MONTH && found != 0 && month != found))
			return false;
		if (what == FOUND_MONTH)
			found = month;
		at = folded.n - rest.n;
		if (what != FOUND_NOTHING)
			continue;
		/* go on behind a whole number, or one byte */
		size_t n = digits_at(rest);

		if (n == 0)
			n = numeral_span(rest);
		at += n > 0 ? n : 1;
	}
	if (found == 0)
		return false;
	*out = found;
	return true;
}
