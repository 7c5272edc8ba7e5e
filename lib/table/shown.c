#include "table/shown.h"

#include <string.h>

enum table_mark
shown_number(struct text number, enum serial_kind kind, bool from_1904, char buf[DECIMAL_SIZE],
	     struct text *out)
{
	char date[SERIAL_SIZE];
	struct text shown;
	enum decimal_form form = decimal_read(number, buf, out);

	if (form == DECIMAL_NONE)
		*out = number;
	if (form != DECIMAL_EXACT)
		return form == DECIMAL_LONG ? TABLE_LONG_NUMBER : TABLE_NUMBER;
	if (!serial_show(*out, kind, from_1904, date, &shown))
		return TABLE_NUMBER;
	memcpy(buf, shown.p, shown.n);
	*out = (struct text){ buf, shown.n };
	return TABLE_DATE;
}

struct text
shown_column(size_t column, char buf[SHOWN_LETTERS])
{
	size_t n = 0;

	for (size_t c = column + 1; c > 0 && n < SHOWN_LETTERS; c = (c - 1) / 26)
		buf[SHOWN_LETTERS - ++n] = (char)('A' + (c - 1) % 26);
	return (struct text){ buf + SHOWN_LETTERS - n, n };
}
