#include "learn/rates.h"

#include "unit.h"

static struct rates sheet[3];

/* "A类 610 2|B类 450 1": what a person of each gets, in yuan, and in how many rows. */
static void
take(struct rates *rates, const char *rows)
{
	struct text rest = text_of(rows);

	*rates = (struct rates){ 0 };
	while (rest.n > 0) {
		struct text row = text_next(&rest, '|');
		struct text class = text_next(&row, ' ');
		struct text yuan = text_next(&row, ' ');
		fen_t fen;

		ck_assert_int_eq(money_parse(yuan.p, yuan.n, &fen), MONEY_OK);
		rates_add(rates, class, fen, (size_t)(row.p[0] - '0'));
	}
}

static fen_t
rate_of(const struct rates *rates, const char *class)
{
	fen_t fen;

	return rates_of(rates, text_of(class), &fen) ? fen : 0;
}

START_TEST(what_most_rows_of_a_class_get)
{
	fen_t fen;

	take(sheet, "A类 610 3|A类 310 1|B类 450 2|C类 310 3|D类 200 1|D类 100 1|D类 150 1");
	ck_assert_int_eq(rate_of(sheet, "A类"), 61000);
	ck_assert_int_eq(rate_of(sheet, "B类"), 0);
	ck_assert_int_eq(rate_of(sheet, "C类"), 31000);
	ck_assert_int_eq(rate_of(sheet, "D类"), 0);
	ck_assert(rates_is_of_another(sheet, TEXT("A类"), 31000, &fen));
	ck_assert_int_eq(fen, 61000);
	ck_assert(!rates_is_of_another(sheet, TEXT("C类"), 31000, &fen));
	rates_add(sheet, TEXT("a class whose name is longer than there is room for"), 100, 9);
	ck_assert_uint_eq(sheet->count, 7);
}
END_TEST

START_TEST(few_rows_get_what_those_of_other_sheets_do)
{
	struct rates *all[] = { &sheet[0], &sheet[1], &sheet[2] };

	take(&sheet[0], "A类 610 5|B类 450 6|C类 310 4");
	take(&sheet[1], "A类 610 1|B类 450 1|B类 540 1|C类 290 3");
	take(&sheet[2], "A类 780 2|B类 620 2");
	rates_share(all, 3);
	ck_assert_int_eq(rate_of(&sheet[1], "A类"), 61000);
	ck_assert_int_eq(rate_of(&sheet[1], "B类"), 0);
	/* three rows say it themselves; and a sheet of the city knows nothing of the country */
	ck_assert_int_eq(rate_of(&sheet[1], "C类"), 29000);
	ck_assert_int_eq(rate_of(&sheet[2], "A类"), 0);
	take(&sheet[0], "A类 610 5|B类 450 6|C类 310 4");
	take(&sheet[1], "A类 610 1|B类 450 1|B类 540 1|C类 310 2");
	rates_share(all, 2);
	ck_assert_int_eq(rate_of(&sheet[1], "B类"), 45000);
}
END_TEST

UNIT(NULL, NULL, what_most_rows_of_a_class_get, few_rows_get_what_those_of_other_sheets_do);
