#include "rule/limit.h"

#include <inttypes.h>
#include <stdio.h>

#include "rule/same.h"
#include "rule/spell.h"

enum { WORDS_SIZE = 384 };

static const char *const signs[] = {
	[LIMIT_LEAST] = ">=",
	[LIMIT_MOST] = "<=",
	[LIMIT_SAME] = "=",
};

const char *
limit_sign(enum limit_sign sign)
{
	return signs[sign];
}

enum value_fault
limit_parse(enum param param, struct text written, struct limit *out, struct text *at,
	    struct arena *arena)
{
	size_t sign = 0;

	while (sign < ARRAY_LENGTH(signs) && !text_begins(written, text_of(signs[sign])))
		sign++;
	*at = written;
	if (sign == ARRAY_LENGTH(signs) || (sign == LIMIT_SAME) == param_ordered(param))
		return VALUE_FORM;
	out->sign = (enum limit_sign)sign;
	return value_parse_bound(param, text_trim(text_from(written, text_of(signs[sign]).n)),
				 &out->bound, at, arena);
}

bool
limit_binds(const struct limit *limit, const struct value *value)
{
	const struct document *above = limit->bound.document;
	const struct document *below = value->document;

	if (!value_meets(&limit->bound, value))
		return false;
	return below->distance < above->distance ||
	       (below->distance == above->distance && below->from >= above->from);
}

/* Is the sign of a comparison with the bound the allowed one? */
static bool
allowed(const struct limit *limit, int sign)
{
	return limit->sign == LIMIT_LEAST ? sign >= 0 : sign <= 0;
}

bool
limit_keeps(const struct limit *limit, const struct value *value)
{
	return limit->sign == LIMIT_SAME ? same_value(value, &limit->bound)
					 : allowed(limit, value_compare(value, &limit->bound));
}

/* ">= 1.3" */
static struct text
bound_words(const struct limit *limit, enum language language, char buf[WORDS_SIZE])
{
	int n = snprintf(buf, WORDS_SIZE, "%s %.*s", limit_sign(limit->sign),
			 SHOW(SPELL(&limit->bound, language)));

	return (struct text){ buf, (size_t)(n < WORDS_SIZE ? n : WORDS_SIZE - 1) };
}

static struct where
place_of(const struct value *value)
{
	return (struct where){ .file = value->document->file, .line = value->line };
}

/* The values of one key. */
struct span {
	const struct value *value;
	size_t count;
};

static struct span
span_of(struct span all, enum param param)
{
	size_t first = 0;

	while (first < all.count && all.value[first].param != param)
		first++;
	size_t end = first;

	while (end < all.count && all.value[end].param == param)
		end++;
	return (struct span){ all.value + first, end - first };
}

/* All values of the limit's key. */
static bool
check_values(struct span all, const struct limit *limit, enum diag_code code, struct diag *diag)
{
	struct span own = span_of(all, limit->bound.param);
	const struct value *value = own.value;
	bool good = true;

	for (size_t i = 0; i < own.count; i++) {
		char bound[WORDS_SIZE];

		bool invented =
			code == DIAG_GUIDE_PASSED && value[i].document->basis == BASIS_ILLUSTRATIVE;

		if (invented || !limit_binds(limit, &value[i]) || limit_keeps(limit, &value[i]))
			continue;
		diag_say(diag, code, .at = place_of(&value[i]),
			 .value = SPELL(&value[i], diag->language),
			 .one = text_of(param_key(limit->bound.param)),
			 .two = bound_words(limit, diag->language, bound),
			 .three = VALUE_SOURCE(&limit->bound));
		good = false;
	}
	return good;
}

/* A limit on the quotient of two standards. */
static const struct quotient {
	enum param param;
	enum param over;
	enum param under;
} quotients[] = {
	{ PARAM_TEKUN_RATIO, PARAM_TEKUN_URBAN, PARAM_DIBAO_URBAN },
	{ PARAM_TEKUN_RATIO, PARAM_TEKUN_RURAL, PARAM_DIBAO_RURAL },
};

/* over >= bound x under, by multiplication */
static bool
quotient_keeps(const struct limit *limit, const struct value *over, const struct value *under)
{
	struct ratio product = ratio_mul(limit->bound.ratio, ratio_whole(under->whole));

	return allowed(limit, ratio_compare(ratio_whole(over->whole), product));
}

static void
report_quotient(const struct limit *limit, const struct value *over, const struct value *under,
		day_t on, struct diag *diag)
{
	const struct text source = VALUE_SOURCE(&limit->bound);
	char pair[2][WORDS_SIZE];
	char bound[WORDS_SIZE];
	char both[2 * WORDS_SIZE + 8];

	(void)snprintf(pair[0], sizeof(pair[0]), "%s %.*s", param_key(over->param),
		       SHOW(SPELL(over, diag->language)));
	(void)snprintf(pair[1], sizeof(pair[1]), "%s %.*s", param_key(under->param),
		       SHOW(SPELL(under, diag->language)));
	(void)snprintf(both, sizeof(both), "%.*s (%.*s)",
		       SHOW(bound_words(limit, diag->language, bound)), SHOW(source));
	diag_say(diag, DIAG_LIMIT_RATIO, .at = place_of(over), .value = text_of(pair[0]),
		 .one = text_of(pair[1]), .two = text_of(both), .three = DAY_TEXT(on));
}

/* The next day after date on which a value begins or the day after it ends; DAY_NONE: none. */
static day_t
next_change(struct span values, day_t date)
{
	day_t next = DAY_NONE;

	for (size_t i = 0; i < values.count; i++) {
		const struct value *value = &values.value[i];
		day_t day[] = { value->from,
				value->until == DAY_NONE ? DAY_NONE : value->until + 1 };

		for (size_t j = 0; j < 2; j++)
			if (day[j] > date && (next == DAY_NONE || day[j] < next))
				next = day[j];
	}
	return next;
}

static day_t
earlier(day_t a, day_t b)
{
	return b == DAY_NONE || (a != DAY_NONE && a < b) ? a : b;
}

/* The day after date on which either standard or the limit changes. */
static day_t
next_day(struct span over, struct span under, const struct limit *limit, day_t date)
{
	day_t next = earlier(next_change(over, date), next_change(under, date));

	return limit->bound.from > date ? earlier(next, limit->bound.from) : next;
}

/* The quotient on every day on which something changes; each pair of values is reported once. */
static bool
check_quotient(struct span all, const struct limit *limit, const struct quotient *quotient,
	       struct diag *diag)
{
	struct span over = span_of(all, quotient->over);
	struct span under = span_of(all, quotient->under);
	const struct value *told[2] = { NULL, NULL };
	day_t date = DAY_NONE;
	bool good = true;

	while ((date = next_day(over, under, limit, date)) != DAY_NONE) {
		const struct value *a = value_in_force(over.value, over.count, date, 0);
		const struct value *b = value_in_force(under.value, under.count, date, 0);

		if (a == NULL || b == NULL || !value_holds(&limit->bound, date) ||
		    !limit_binds(limit, a) || quotient_keeps(limit, a, b) ||
		    (a == told[0] && b == told[1]))
			continue;
		report_quotient(limit, a, b, date, diag);
		told[0] = a;
		told[1] = b;
		good = false;
	}
	return good;
}

bool
limit_check(const struct limit *limit, size_t limits, const struct value *value, size_t values,
	    struct diag *diag)
{
	const struct span all = { value, values };
	bool good = true;

	for (size_t i = 0; i < limits; i++) {
		good &= check_values(all, &limit[i], DIAG_LIMIT_PASSED, diag);
		for (size_t j = 0; j < ARRAY_LENGTH(quotients); j++)
			if (quotients[j].param == limit[i].bound.param)
				good &= check_quotient(all, &limit[i], &quotients[j], diag);
	}
	return good;
}

bool
limit_advise(const struct limit *guide, size_t guides, const struct value *value, size_t values,
	     struct diag *diag)
{
	bool good = true;

	for (size_t i = 0; i < guides; i++)
		good &= check_values((struct span){ value, values }, &guide[i], DIAG_GUIDE_PASSED,
				     diag);
	return good;
}
