#include "law/limit.h"

#include <inttypes.h>
#include <stdio.h>

#include "law/ruleset.h"

enum { WORDS_SIZE = 384 };

enum value_fault
limit_parse(enum param param, struct text written, struct limit *out, struct text *at,
	    struct arena *arena)
{
	bool least = text_begins(written, TEXT(">="));

	*at = written;
	if (!least && !text_begins(written, TEXT("<=")))
		return VALUE_FORM;
	written = text_trim((struct text){ written.p + 2, written.n - 2 });
	out->least = least;
	return value_parse_bound(param, written, &out->bound, at, arena);
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
	return limit->least ? sign >= 0 : sign <= 0;
}

bool
limit_keeps(const struct limit *limit, const struct value *value)
{
	return allowed(limit, value_compare(value, &limit->bound));
}

/* ">= 1.3" */
static struct text
bound_words(const struct limit *limit, char buf[WORDS_SIZE])
{
	const struct text written = limit->bound.written;
	int n = snprintf(buf, WORDS_SIZE, "%s %.*s", limit->least ? ">=" : "<=", (int)written.n,
			 written.p);

	return (struct text){ buf, (size_t)n };
}

/* "大办发〔2021〕30号 第六条" */
static struct text
source_words(const struct value *value, char buf[WORDS_SIZE])
{
	struct text name = document_name(value->document);
	int n = snprintf(buf, WORDS_SIZE, "%.*s %.*s", (int)name.n, name.p, (int)value->article.n,
			 value->article.p);

	return (struct text){ buf, (size_t)(n < WORDS_SIZE ? n : WORDS_SIZE - 1) };
}

static struct where
place_of(const struct value *value)
{
	return (struct where){ .file = value->document->file, .line = value->line };
}

/* All values of the limit's key. */
static bool
check_values(const struct ruleset *rules, const struct limit *limit, struct diag *diag)
{
	size_t count;
	const struct value *value = ruleset_values(rules, limit->bound.param, &count);
	bool good = true;

	for (size_t i = 0; i < count; i++) {
		struct where where = place_of(&value[i]);
		char bound[WORDS_SIZE];
		char source[WORDS_SIZE];

		if (!limit_binds(limit, &value[i]) || limit_keeps(limit, &value[i]))
			continue;
		diag_say(diag, DIAG_LIMIT_PASSED, .at = where, .value = value[i].written,
			 .one = text_of(param_key(limit->bound.param)),
			 .two = bound_words(limit, bound),
			 .three = source_words(&limit->bound, source));
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
report_quotient(const struct limit *limit, const struct quotient *quotient, const struct law *law,
		struct diag *diag)
{
	const struct value *over = &law->value[quotient->over];
	const struct value *under = &law->value[quotient->under];
	struct where where = place_of(over);
	char pair[2][WORDS_SIZE];
	char bound[WORDS_SIZE];
	char source[WORDS_SIZE];
	struct text first = bound_words(limit, bound);
	struct text second = source_words(&limit->bound, source);
	char both[2 * WORDS_SIZE + 8];

	(void)snprintf(pair[0], sizeof(pair[0]), "%s %.*s", param_key(quotient->over),
		       (int)over->written.n, over->written.p);
	(void)snprintf(pair[1], sizeof(pair[1]), "%s %.*s", param_key(quotient->under),
		       (int)under->written.n, under->written.p);
	(void)snprintf(both, sizeof(both), "%.*s (%.*s)", (int)first.n, first.p, (int)second.n,
		       second.p);
	diag_say(diag, DIAG_LIMIT_RATIO, .at = where, .value = text_of(pair[0]),
		 .one = text_of(pair[1]), .two = text_of(both), .three = DAY_TEXT(law->date));
}

/* The next day after date on which a value begins or the day after it ends; DAY_NONE: none. */
static day_t
next_change(const struct ruleset *rules, enum param param, day_t date)
{
	size_t count;
	const struct value *value = ruleset_values(rules, param, &count);
	day_t next = DAY_NONE;

	for (size_t i = 0; i < count; i++) {
		day_t day[] = { value[i].from,
				value[i].until == DAY_NONE ? DAY_NONE : value[i].until + 1 };

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
next_day(const struct ruleset *rules, const struct quotient *quotient, const struct limit *limit,
	 day_t date)
{
	day_t next = earlier(next_change(rules, quotient->over, date),
			     next_change(rules, quotient->under, date));

	return limit->bound.from > date ? earlier(next, limit->bound.from) : next;
}

static bool
same(const struct value *a, const struct value *b)
{
	return a->document == b->document && a->line == b->line;
}

/* The quotient on every day on which something changes; each pair of values is reported once. */
static bool
check_quotient(const struct ruleset *rules, const struct limit *limit,
	       const struct quotient *quotient, struct diag *diag)
{
	struct value over = { 0 };
	struct value under = { 0 };
	day_t date = DAY_NONE;
	bool good = true;

	while ((date = next_day(rules, quotient, limit, date)) != DAY_NONE) {
		struct law law;

		ruleset_at(rules, date, &law);
		const struct value *now_over = &law.value[quotient->over];
		const struct value *now_under = &law.value[quotient->under];

		if (!now_over->set || !now_under->set || !value_holds(&limit->bound, date) ||
		    !limit_binds(limit, now_over) || quotient_keeps(limit, now_over, now_under) ||
		    (same(now_over, &over) && same(now_under, &under)))
			continue;
		report_quotient(limit, quotient, &law, diag);
		over = *now_over;
		under = *now_under;
		good = false;
	}
	return good;
}

bool
limit_check(const struct ruleset *rules, struct diag *diag)
{
	size_t count;
	const struct limit *limit = ruleset_limits(rules, &count);
	bool good = true;

	for (size_t i = 0; i < count; i++) {
		good &= check_values(rules, &limit[i], diag);
		for (size_t j = 0; j < sizeof(quotients) / sizeof(*quotients); j++)
			if (quotients[j].param == limit[i].bound.param)
				good &= check_quotient(rules, &limit[i], &quotients[j], diag);
	}
	return good;
}
