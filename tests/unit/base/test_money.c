#include "base/money.h"

#include <stdlib.h>
#include <string.h>

#include "unit.h"

START_TEST(amounts_are_read_exactly_or_refused)
{
	static const struct {
		const char *s;
		enum money_fault fault;
		fen_t fen;
	} row[] = {
		{ "0", MONEY_OK, 0 },
		{ "0.01", MONEY_OK, 1 },
		{ "0.1", MONEY_OK, 10 },
		{ "0.10", MONEY_OK, 10 },
		{ "1080", MONEY_OK, 108000 },
		{ "00012.50", MONEY_OK, 1250 },
		{ "999999999.99", MONEY_OK, MONEY_MAX },
		{ "1000000000", MONEY_RANGE, 0 },
		{ "1000000000.00", MONEY_RANGE, 0 },
		{ "99999999999999999999999999", MONEY_RANGE, 0 },
		{ "1.005", MONEY_DECIMALS, 0 },
		{ "1.000", MONEY_DECIMALS, 0 },
		{ "999999999.995", MONEY_DECIMALS, 0 },
		{ "-1", MONEY_NEGATIVE, 0 },
		{ "-0", MONEY_NEGATIVE, 0 },
		{ "-3.50", MONEY_NEGATIVE, 0 },
		{ "-", MONEY_FORM, 0 },
		{ "--1", MONEY_FORM, 0 },
		{ "-1.005", MONEY_FORM, 0 },
		{ "+1", MONEY_FORM, 0 },
		{ "", MONEY_FORM, 0 },
		{ ".", MONEY_FORM, 0 },
		{ ".5", MONEY_FORM, 0 },
		{ "5.", MONEY_FORM, 0 },
		{ "1.2.3", MONEY_FORM, 0 },
		{ "1,080", MONEY_FORM, 0 },
		{ "12,5", MONEY_FORM, 0 },
		{ "1 080", MONEY_FORM, 0 },
		{ "1e3", MONEY_FORM, 0 },
		{ "1.x", MONEY_FORM, 0 },
		{ "100元", MONEY_FORM, 0 },
		{ "１００", MONEY_FORM, 0 },
	};

	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++) {
		fen_t fen = 0;
		enum money_fault fault = money_parse(row[i].s, strlen(row[i].s), &fen);

		ck_assert_msg(fault == row[i].fault, "%s gave %d", row[i].s, (int)fault);
		ck_assert_int_eq(fen, row[i].fen);
	}
}
END_TEST

/* Of every length: digits alone, and with two decimals. */
START_TEST(a_byte_that_is_none_of_an_amount_is_refused_in_any_place)
{
	for (size_t n = 1; n <= 9; n++)
		for (size_t place = 0; place < n; place++)
			for (int byte = 0; byte < 256; byte++) {
				char s[] = "123456789";
				fen_t fen = 7;
				bool digit = byte >= '0' && byte <= '9';
				bool point =
					byte == '.' && place > 0 && place + 1 < n && n - place <= 3;

				s[place] = (char)byte;
				bool read = money_parse(s, n, &fen) == MONEY_OK;

				ck_assert_msg(read == (digit || point), "%.*s", (int)n, s);
				ck_assert(read || fen == 7);
			}
}
END_TEST

START_TEST(a_cell_of_minus_signs_is_refused_without_deep_water)
{
	size_t n = 64 * 1024 * 1024;
	char *s = malloc(n);
	fen_t fen = 7;

	ck_assert_ptr_nonnull(s);
	memset(s, '-', n);
	ck_assert_int_eq(money_parse(s, n, &fen), MONEY_FORM);
	ck_assert_int_eq(fen, 7);
	free(s);
}
END_TEST

START_TEST(amounts_are_written_with_two_decimals)
{
	static const struct {
		fen_t fen;
		const char *text;
	} row[] = {
		{ 0, "0.00" },
		{ 1, "0.01" },
		{ 10, "0.10" },
		{ 100, "1.00" },
		{ 108000, "1080.00" },
		{ -1, "-0.01" },
		{ -350, "-3.50" },
		{ MONEY_MAX, "999999999.99" },
		{ INT64_MAX, "92233720368547758.07" },
		{ INT64_MIN, "-92233720368547758.08" },
	};
	char text[MONEY_SIZE];

	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++)
		ck_assert_str_eq(money_format(row[i].fen, text), row[i].text);
	ck_assert(text_equal(MONEY_TEXT(INT64_MIN), TEXT("-92233720368547758.08")));
}
END_TEST

START_TEST(exact_amounts_show_where_they_go_on)
{
	static const struct {
		struct ratio fen;
		const char *text;
	} row[] = {
		{ { 0, 1 }, "0.00" },
		{ { 65000, 1 }, "650.00" },
		{ { 1, 2 }, "0.005" },
		{ { 1, 3 }, "0.003333…" },
		{ { 100, 3 }, "0.333333…" },
		{ { 1, 10000 }, "0.000001" },
		{ { 1, 20000 }, "0.000000…" },
		{ { -100, 3 }, "-0.333333…" },
		{ { 1, INT64_MAX / 100 }, "0.000000…" },
	};
	char text[MONEY_SIZE * 2];

	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++)
		ck_assert_str_eq(money_format_exact(row[i].fen, text), row[i].text);
}
END_TEST

START_TEST(rounding_goes_the_way_it_is_told)
{
	static const struct {
		struct ratio fen;
		fen_t unit;
		fen_t up;
		fen_t down;
		fen_t half_up;
	} row[] = {
		{ { 0, 1 }, 100, 0, 0, 0 },
		{ { 100, 1 }, 100, 100, 100, 100 },
		{ { 101, 1 }, 100, 200, 100, 100 },
		{ { 149, 1 }, 100, 200, 100, 100 },
		{ { 150, 1 }, 100, 200, 100, 200 },
		{ { 151, 1 }, 100, 200, 100, 200 },
		{ { 299, 2 }, 100, 200, 100, 100 },
		{ { 300, 2 }, 100, 200, 100, 200 },
		{ { 301, 2 }, 100, 200, 100, 200 },
		{ { 4499, 3 }, 100, 1500, 1400, 1500 },
		{ { 1, 1000000 }, 100, 100, 0, 0 },
		{ { 1, 2 }, 1, 1, 0, 1 },
		{ { 499999, 1000000 }, 1, 1, 0, 0 },
		{ { 4, 1 }, 10, 10, 0, 0 },
		{ { 5, 1 }, 10, 10, 0, 10 },
		{ { MONEY_MAX, 1 }, 100, MONEY_MAX + 1, MONEY_MAX - 99, MONEY_MAX + 1 },
	};

	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++) {
		fen_t unit = row[i].unit;

		ck_assert_int_eq(money_round(row[i].fen, (struct rounding){ ROUND_UP, unit }),
				 row[i].up);
		ck_assert_int_eq(money_round(row[i].fen, (struct rounding){ ROUND_DOWN, unit }),
				 row[i].down);
		ck_assert_int_eq(money_round(row[i].fen, (struct rounding){ ROUND_HALF_UP, unit }),
				 row[i].half_up);
	}
}
END_TEST

START_TEST(what_is_written_is_read_back)
{
	char text[MONEY_SIZE];

	for (fen_t fen = 0; fen <= MONEY_MAX; fen = fen * 3 + 1) {
		fen_t again = -1;

		(void)money_format(fen, text);
		ck_assert_int_eq(money_parse(text, strlen(text), &again), MONEY_OK);
		ck_assert_int_eq(again, fen);
	}
}
END_TEST

UNIT(NULL, NULL, amounts_are_read_exactly_or_refused,
     a_byte_that_is_none_of_an_amount_is_refused_in_any_place,
     a_cell_of_minus_signs_is_refused_without_deep_water, amounts_are_written_with_two_decimals,
     exact_amounts_show_where_they_go_on, rounding_goes_the_way_it_is_told,
     what_is_written_is_read_back);
