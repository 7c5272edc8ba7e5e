#include "table/numform.h"

#include <stdio.h>
#include <string.h>

enum { WORDS_SIZE = 48, PLACES_MOST = 18 };

/* What stands on one side of the digits. */
struct words {
	char bytes[WORDS_SIZE];
	size_t n;
};

/* A format code while it is read. */
struct reading {
	struct words before;
	struct words after;
	unsigned whole;    /* places for digits before the point */
	unsigned zeros;    /* of these, from the first zero on */
	unsigned decimals; /* places behind it */
	unsigned inner;    /* places behind a point that is only a sign, as in 0!.0 */
	unsigned commas;   /* at the end so far; each divides by a thousand */
	bool pointed;
	bool signed_point;
	bool grouped;
	bool strange; /* a share, a fraction, a condition: it is left alone */
};

static void
take_literal(struct reading *reading, struct text t)
{
	bool begun = reading->whole + reading->decimals > 0;
	struct words *words = begun ? &reading->after : &reading->before;

	if (begun && text_equal(t, TEXT(".")) && !reading->pointed) {
		reading->signed_point = true;
	} else if (words->n + t.n <= WORDS_SIZE) {
		memcpy(words->bytes + words->n, t.p, t.n);
		words->n += t.n;
	}
}

static void
take_place(struct reading *reading, char c)
{
	/* words between the digits, as in 0000-0000 */
	reading->strange |= reading->after.n > 0;
	reading->grouped |= reading->commas > 0;
	reading->commas = 0;
	if (reading->pointed) {
		reading->decimals++;
		return;
	}
	reading->whole++;
	reading->zeros += reading->zeros > 0 || c == '0';
	reading->inner += reading->signed_point;
}

/* The bytes of what is a literal by its quotes or its escape; 0 where none stands there. */
static size_t
take_quoted(struct reading *reading, struct text code)
{
	size_t used;
	const char *end;

	switch (code.p[0]) {
	case '"':
		end = memchr(code.p + 1, '"', code.n - 1);
		if (end == NULL)
			return code.n;
		take_literal(reading, (struct text){ code.p + 1, (size_t)(end - code.p) - 1 });
		return (size_t)(end - code.p) + 1;
	case '\\':
	case '!':
		if (code.n < 2)
			return 1;
		(void)text_decode(code.p + 1, code.n - 1, &used);
		take_literal(reading, (struct text){ code.p + 1, used });
		return 1 + used;
	case '_':
	case '*':
		return code.n < 2 ? 1 : 2;
	case '[':
		end = memchr(code.p, ']', code.n);
		reading->strange |= end == NULL || (code.n > 1 && strchr("<>=", code.p[1]) != NULL);
		return end == NULL ? code.n : (size_t)(end - code.p) + 1;
	default:
		return 0;
	}
}

static size_t
take(struct reading *reading, struct text code)
{
	size_t used = take_quoted(reading, code);

	if (used > 0)
		return used;
	switch (code.p[0]) {
	case '0':
	case '#':
	case '?':
		take_place(reading, code.p[0]);
		return 1;
	case '.':
		reading->pointed = true;
		return 1;
	case ',':
		reading->commas++;
		return 1;
	case '%':
	case '/':
	case '@':
	case 'E':
		reading->strange = true;
		return 1;
	default:
		(void)text_decode(code.p, code.n, &used);
		take_literal(reading, (struct text){ code.p, used });
		return used;
	}
}

/* Words that name the thing, not the currency that an amount is in anyway. */
static struct text
words_of(const struct words *words, struct arena *arena)
{
	struct text t = text_trim((struct text){ words->bytes, words->n });

	if (t.n == 0 || text_listed(TEXT("¥|￥|$|€|US$|RMB|人民币|-|+|(|)|:"), '|', t))
		return TEXT_NONE;
	return arena_text(arena, t);
}

struct numform
numform_read(struct text code, struct arena *arena)
{
	struct reading reading = { 0 };
	struct numform form = { .kind = serial_code(code) };

	if (form.kind != SERIAL_NONE || text_begins_any(code, "General|GENERAL|G/"))
		return form;
	while (code.n > 0 && code.p[0] != ';') {
		size_t used = take(&reading, code);

		code = text_from(code, used);
	}
	if (reading.strange || reading.whole + reading.decimals == 0 || reading.whole > PLACES_MOST)
		return form;
	bool plain = !reading.pointed && !reading.grouped && reading.commas == 0;

	form.shift = 3 * reading.commas + (reading.signed_point ? reading.inner : 0);
	form.hundredths = reading.decimals == 2 && form.shift == 0;
	form.before = plain ? words_of(&reading.before, arena) : TEXT_NONE;
	form.zeros = plain && form.shift == 0 && reading.zeros > 1 ? reading.zeros : 0;
	form.after = words_of(&reading.after, arena);
	if (form.zeros == 0 && form.before.n == 0 && !text_has_any(form.after, "万|千|百|亿"))
		form.after = TEXT_NONE;
	return form;
}

struct numform
numform_builtin(int64_t id)
{
	static const unsigned char hundredths[] = { 2, 4, 7, 8, 39, 40, 43, 44 };
	struct numform form = { .kind = serial_builtin(id) };

	for (size_t i = 0; i < sizeof(hundredths); i++)
		form.hundredths |= id == hundredths[i];
	return form;
}

/* units, with so many decimals, at least so many digits; zeros at the end of decimals are off. */
static size_t
write_number(int64_t units, size_t decimals, size_t least, char buf[DECIMAL_SIZE])
{
	char digits[DECIMAL_SIZE];

	while (decimals > 0 && units % 10 == 0) {
		units /= 10;
		decimals--;
	}
	least = least > decimals + 1 ? least : decimals + 1;
	size_t n = (size_t)snprintf(digits, sizeof(digits), "%0*lld", (int)least, (long long)units);
	size_t whole = n - decimals;

	memcpy(buf, digits, whole);
	if (decimals == 0)
		return whole;
	buf[whole] = '.';
	memcpy(buf + whole + 1, digits + whole, decimals);
	return n + 1;
}

/* Round half up to hundredths; true where that took something off. */
static bool
round_hundredths(int64_t *units, size_t *decimals)
{
	if (*decimals <= 2)
		return false;
	for (; *decimals > 3; --*decimals)
		*units /= 10;
	*units = (*units + 5) / 10;
	*decimals = 2;
	return true;
}

static bool
put(struct text t, char buf[DECIMAL_SIZE], size_t *used)
{
	if (*used + t.n > DECIMAL_SIZE)
		return false;
	if (t.n > 0)
		memcpy(buf + *used, t.p, t.n);
	*used += t.n;
	return true;
}

bool
numform_show(const struct numform *form, struct text number, char buf[DECIMAL_SIZE],
	     struct text *out, bool *text)
{
	int64_t units;
	size_t decimals;
	char digits[DECIMAL_SIZE];
	size_t used = 0;

	if (!decimal_units(number, &units, &decimals) || units < 0)
		return false;
	bool words = form->before.n > 0 || form->zeros > 0;

	if (words && decimals > 0)
		return false; /* it shows rounded: the number itself says more */
	bool rounded = form->hundredths && round_hundredths(&units, &decimals);

	if (!words && !rounded && form->shift == 0 && form->after.n == 0)
		return false;
	size_t n = write_number(units, decimals + form->shift, form->zeros, digits);

	if (!put(form->before, buf, &used) || !put((struct text){ digits, n }, buf, &used) ||
	    !put(form->after, buf, &used))
		return false;
	*out = (struct text){ buf, used };
	*text = words || form->after.n > 0;
	return true;
}
