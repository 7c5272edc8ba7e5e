#include "table/shown.h"

#include <string.h>

#include "base/num.h"

enum { SURE = 15 }; /* digits of a number that a spreadsheet program keeps */

/* 1.23456789012346E+15, as a General cell shows it: nobody takes that for an account. */
static struct text
scientific(struct text number, char buf[DECIMAL_SIZE])
{
	char exponent[NUM_SIZE];
	size_t sign = number.p[0] == '-' ? 1 : 0;
	size_t whole = number.n - sign;
	size_t n = whole < SURE ? whole : SURE;
	char *out = buf + sign;

	while (n > 1 && number.p[sign + n - 1] == '0')
		n--;
	memmove(out + 2, number.p + sign + 1, n - 1);
	out[0] = number.p[sign];
	out[1] = '.';
	n += n > 1;
	const char *power = num_format((int64_t)whole - 1, exponent);

	memcpy(out + n, "E+", 2);
	memcpy(out + n + 2, power, strlen(power));
	buf[0] = sign > 0 ? '-' : buf[0];
	return (struct text){ buf, sign + n + 2 + strlen(power) };
}

enum table_mark
shown_number(struct text number, const struct numform *form, bool from_1904, char buf[DECIMAL_SIZE],
	     struct text *out)
{
	char date[SERIAL_SIZE];
	char other[DECIMAL_SIZE];
	struct text shown;
	enum decimal_form read = decimal_read(number, buf, out);
	bool text = false;

	if (read == DECIMAL_NONE)
		*out = number;
	if (read == DECIMAL_LONG) {
		*out = scientific(*out, buf);
		return TABLE_LONG_NUMBER;
	}
	if (read != DECIMAL_EXACT)
		return TABLE_NUMBER;
	if (form->kind == SERIAL_NONE && numform_show(form, *out, other, &shown, &text)) {
		memcpy(buf, shown.p, shown.n);
		*out = (struct text){ buf, shown.n };
		return text ? TABLE_TEXT : TABLE_NUMBER;
	}
	bool is_short = serial_is_short(*out, form->kind);

	if (!serial_show(*out, form->kind, from_1904, date, &shown))
		return TABLE_NUMBER;
	memcpy(buf, shown.p, shown.n);
	*out = (struct text){ buf, shown.n };
	return is_short ? TABLE_DAY_SHORT : TABLE_DATE;
}

struct text
shown_column(size_t column, char buf[SHOWN_LETTERS])
{
	size_t n = 0;

	for (size_t c = column + 1; c > 0 && n < SHOWN_LETTERS; c = (c - 1) / 26)
		buf[SHOWN_LETTERS - ++n] = (char)('A' + (c - 1) % 26);
	return (struct text){ buf + SHOWN_LETTERS - n, n };
}

void
shown_tell_struck(struct diag *diag, struct where at, size_t struck, size_t filled)
{
	if (struck * 2 > filled)
		diag_say(diag, DIAG_ROW_STRUCK, .at = at);
	else if (struck > 0)
		diag_say(diag, DIAG_CELLS_STRUCK, .at = at, .one = NUM_TEXT(struck));
}
