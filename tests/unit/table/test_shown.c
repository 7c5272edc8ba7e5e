#include "table/shown.h"

#include "unit.h"

static const struct {
	const char *number;
	enum serial_kind kind;
	bool from_1904;
	const char *shown;
	enum table_mark mark;
} cells[] = {
	{ "8.1400000000000006", SERIAL_NONE, false, "8.14", TABLE_NUMBER },
	{ "44566.75", SERIAL_DAY, false, "2022-01-05", TABLE_DATE },
	{ "46250.9995023148", SERIAL_DAY, false, "2026-08-17", TABLE_DAY_SHORT },
	{ "46250.99603009", SERIAL_DAY, false, "2026-08-17", TABLE_DAY_SHORT },
	{ "46250.999994", SERIAL_DAY, false, "2026-08-17", TABLE_DATE },
	{ "46250.9994", SERIAL_DAY, false, "2026-08-16", TABLE_DATE },
	{ "43104", SERIAL_MONTH, true, "2022-01", TABLE_DATE },
	{ "-3", SERIAL_DAY, false, "-3", TABLE_NUMBER },
	{ "4.39921195208049E+017", SERIAL_DAY, false, "4.39921195208049E+17", TABLE_LONG_NUMBER },
	{ "1234567890123456", SERIAL_NONE, false, "1.23456789012345E+15", TABLE_LONG_NUMBER },
	{ "-1200000000000000", SERIAL_NONE, false, "-1.2E+15", TABLE_LONG_NUMBER },
	{ "9000000000000000", SERIAL_NONE, false, "9E+15", TABLE_LONG_NUMBER },
	{ "999999999999999", SERIAL_NONE, false, "999999999999999", TABLE_NUMBER },
	{ "1E+300", SERIAL_NONE, false, "1E+300", TABLE_NUMBER },
};

START_TEST(a_number_shows_by_its_format)
{
	char buf[DECIMAL_SIZE];
	struct text out;

	ck_assert_int_eq(shown_number(text_of(cells[_i].number),
				      &(struct numform){ .kind = cells[_i].kind },
				      cells[_i].from_1904, buf, &out),
			 cells[_i].mark);
	ck_assert(text_equal(out, text_of(cells[_i].shown)));
}
END_TEST

START_TEST(columns_have_letters)
{
	static const struct {
		size_t column;
		const char *letters;
	} known[] = { { 0, "A" },    { 25, "Z" },    { 26, "AA" },
		      { 701, "ZZ" }, { 702, "AAA" }, { 16383, "XFD" } };
	char buf[SHOWN_LETTERS];

	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		ck_assert(
			text_equal(shown_column(known[i].column, buf), text_of(known[i].letters)));
}
END_TEST

UNIT(NULL, NULL, EACH(a_number_shows_by_its_format, cells), columns_have_letters);
