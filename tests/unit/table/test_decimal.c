#include "table/decimal.h"

#include <string.h>

#include "unit.h"

static const struct vector {
	const char *number;
	enum decimal_form form;
	const char *shown;
} vectors[] = {
	{ "0", DECIMAL_EXACT, "0" },
	{ "-0", DECIMAL_EXACT, "0" },
	{ "007", DECIMAL_EXACT, "7" },
	{ "350", DECIMAL_EXACT, "350" },
	{ "1080.00", DECIMAL_EXACT, "1080" },
	{ ".5", DECIMAL_EXACT, "0.5" },
	{ "5.", DECIMAL_EXACT, "5" },
	{ "-12.5", DECIMAL_EXACT, "-12.5" },
	{ "+3", DECIMAL_EXACT, "3" },
	{ "8.1400000000000006", DECIMAL_EXACT, "8.14" },
	{ "8.140000000000001", DECIMAL_EXACT, "8.14" },
	{ "0.30000000000000004", DECIMAL_EXACT, "0.3" },
	{ "243.33000000000001", DECIMAL_EXACT, "243.33" },
	{ "999999999.99000001", DECIMAL_EXACT, "999999999.99" },
	{ "0.99999999999999989", DECIMAL_EXACT, "1" },
	{ "9999999999999999.5", DECIMAL_LONG, "10000000000000000" },
	/* sums that a formula left a little beside the fen */
	{ "1080.0000000001", DECIMAL_EXACT, "1080" },
	{ "1079.9999999", DECIMAL_EXACT, "1080" },
	{ "0.0099999995", DECIMAL_EXACT, "0.01" },
	{ "1.2350000001", DECIMAL_EXACT, "1.2350000001" },
	{ "1.2300009", DECIMAL_EXACT, "1.23" },
	{ "1.230001", DECIMAL_EXACT, "1.230001" },
	{ "1.2300011", DECIMAL_EXACT, "1.2300011" },
	{ "1.2299989", DECIMAL_EXACT, "1.2299989" },
	{ "1.2299991", DECIMAL_EXACT, "1.23" },
	{ "-7.105427357601002E-15", DECIMAL_EXACT, "0" },
	{ "1E-300", DECIMAL_EXACT, "0" },
	/* what does not come out even stays as it shows */
	{ "333.33333333333331", DECIMAL_EXACT, "333.333333333333" },
	{ "243.335", DECIMAL_EXACT, "243.335" },
	/* exponents */
	{ "1.08E3", DECIMAL_EXACT, "1080" },
	{ "4.4197E+004", DECIMAL_EXACT, "44197" },
	{ "8.14e0", DECIMAL_EXACT, "8.14" },
	{ "1.25E-2", DECIMAL_EXACT, "0.0125" },
	{ "100000000000000", DECIMAL_EXACT, "100000000000000" },
	{ "1E+14", DECIMAL_EXACT, "100000000000000" },
	/* names that were taken for numbers */
	{ "4.39921195812049E+017", DECIMAL_LONG, "439921195812049000" },
	{ "4.3992119581204902E+17", DECIMAL_LONG, "439921195812049000" },
	{ "439921195812049576", DECIMAL_LONG, "439921195812049576" },
	{ "6.299997137908E+018", DECIMAL_LONG, "6299997137908000000" },
	{ "1E+15", DECIMAL_LONG, "1000000000000000" },
	/* no numbers, or none that anybody means */
	{ "", DECIMAL_NONE, NULL },
	{ "-", DECIMAL_NONE, NULL },
	{ ".", DECIMAL_NONE, NULL },
	{ "1.2.3", DECIMAL_NONE, NULL },
	{ "12E", DECIMAL_NONE, NULL },
	{ "12E+", DECIMAL_NONE, NULL },
	{ "12E5x", DECIMAL_NONE, NULL },
	{ "1,080", DECIMAL_NONE, NULL },
	{ "INF", DECIMAL_NONE, NULL },
	{ "NaN", DECIMAL_NONE, NULL },
	{ "1E+300", DECIMAL_NONE, NULL },
	{ "1E+99999999999999999999", DECIMAL_NONE, NULL },
};

START_TEST(numbers_come_out_as_they_show)
{
	const struct vector *v = &vectors[_i];
	char buf[DECIMAL_SIZE];
	struct text out = TEXT("untouched");

	ck_assert_msg(decimal_read(text_of(v->number), buf, &out) == v->form, "%s", v->number);
	const char *wanted = v->form == DECIMAL_NONE ? "untouched" : v->shown;

	ck_assert_msg(text_equal(out, text_of(wanted)), "%s: %.*s", v->number, (int)out.n, out.p);
}
END_TEST

START_TEST(very_long_numbers_stay_within_their_room)
{
	char digits[512];
	char buf[DECIMAL_SIZE];
	struct text out;

	memset(digits, '9', sizeof(digits));
	ck_assert(decimal_read((struct text){ digits, sizeof(digits) }, buf, &out) == DECIMAL_NONE);
	ck_assert(decimal_read((struct text){ digits, DECIMAL_DIGITS }, buf, &out) == DECIMAL_LONG);
	ck_assert_uint_eq(out.n, DECIMAL_DIGITS);
	digits[1] = '.';
	ck_assert(decimal_read((struct text){ digits, sizeof(digits) }, buf, &out) ==
		  DECIMAL_EXACT);
	ck_assert(text_equal(out, TEXT("10")));
	memset(digits, '0', sizeof(digits));
	digits[1] = '.';
	digits[300] = '5';
	ck_assert(decimal_read((struct text){ digits, sizeof(digits) }, buf, &out) ==
		  DECIMAL_EXACT);
	ck_assert(text_equal(out, TEXT("0")));
}
END_TEST

START_TEST(decimals_of_ours_become_units)
{
	static const struct {
		const char *number;
		int64_t units;
		size_t decimals;
	} good[] = {
		{ "0", 0, 0 },
		{ "0.5", 5, 1 },
		{ "1080.00", 108000, 2 },
		{ "-3.50", -350, 2 },
		{ "123456789012345", INT64_C(123456789012345), 0 },
	};
	static const char *const bad[] = {
		"",     "-",   ".5", "5.",  "1.2.3", "007",
		"00.5", "1,5", "+3", "1e5", " 1",    "1234567890123456"
	};
	int64_t units = 7;
	size_t decimals = 7;

	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		ck_assert_msg(!decimal_units(text_of(bad[i]), &units, &decimals), "%s", bad[i]);
		ck_assert(units == 7 && decimals == 7);
	}
	for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++) {
		ck_assert(decimal_units(text_of(good[i].number), &units, &decimals));
		ck_assert(units == good[i].units && decimals == good[i].decimals);
	}
}
END_TEST

UNIT(NULL, NULL, EACH(numbers_come_out_as_they_show, vectors),
     very_long_numbers_stay_within_their_room, decimals_of_ours_become_units);
