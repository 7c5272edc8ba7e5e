#include "table/cellname.h"

#include "unit.h"

static const struct {
	const char *name;
	size_t row; /* 0: it is none */
	size_t column;
	const char *rest;
} names[] = {
	{ "A1", 1, 0, "" },
	{ "AB12:C13", 12, 27, ":C13" },
	{ "XFD1048576", 1048576, 16383, "" },
	{ "XFE1", 0, 0, NULL },
	{ "A0", 0, 0, NULL },
	{ "A1048577", 0, 0, NULL },
	{ "12", 0, 0, NULL },
	{ "A", 0, 0, NULL },
};

START_TEST(a_name_has_letters_and_a_number)
{
	size_t row = 0;
	size_t column = 0;
	const char *rest = cellname_read(names[_i].name, &row, &column);

	ck_assert_uint_eq(row, names[_i].row);
	if (names[_i].rest == NULL) {
		ck_assert_ptr_null(rest);
		return;
	}
	ck_assert_str_eq(rest, names[_i].rest);
	ck_assert_uint_eq(column, names[_i].column);
}
END_TEST

UNIT(NULL, NULL, EACH(a_name_has_letters_and_a_number, names));
