#include "pay/signing.h"

#include "scratch.h"
#include "unit.h"

static struct payment_list list;

static void
begin(void)
{
	list = (struct payment_list){ .month = 2026 * 12 + 11, .batch = TEXT("b") };
}

static void
end(void)
{
	payment_free(&list);
}

static void
add(const char *town, const char *village, fen_t amount)
{
	const struct payment payment = { .household = TEXT("H"),
					 .account = TEXT("12345678901234"),
					 .programme = WORD_CATEGORY_DIBAO,
					 .kind = WORD_PAYMENT_REGULAR,
					 .owed = 2026 * 12 + 11,
					 .amount = amount };

	payment_add(&list, &payment, text_of(town), text_of(village));
}

static void
check_title(enum language language, const char *want)
{
	struct text title = signing_title(&list, language);

	ck_assert_msg(text_equal(title, text_of(want)), "%.*s", SHOW(title));
}

START_TEST(the_title_has_place_and_month)
{
	check_title(LANGUAGE_ZH, "2026年12月社会救助资金发放表（单位：元）");
	add("河坝镇", "王家湖村", 100);
	add("河坝镇", "沙堡洲村", 100);
	check_title(LANGUAGE_ZH, "河坝镇2026年12月社会救助资金发放表（单位：元）");
	add("金盆镇", "东浃村", 100);
	check_title(LANGUAGE_ZH, "河坝镇等2个乡镇2026年12月社会救助资金发放表（单位：元）");
	check_title(LANGUAGE_EN,
		    "河坝镇 and others (2 towns): 2026-12, social assistance, payments (in yuan)");
}
END_TEST

/* What is written reads back: each sum is that of the payments above it. */
START_TEST(sums_stand_below_what_they_add_up)
{
	static const char *const want[] = { "1.00", "2.00", "3.00", "4.00", "4.00",
					    "7.00", "8.00", "8.00", "8.00" };
	struct scratch own;
	struct row row;
	size_t seen = 0;

	scratch_begin(&own);
	add("t1", "v1", 100);
	add("t1", "v1", 200);
	add("t1", "v2", 400);
	add("t2", "v1", 800);
	payment_sort(&list);
	struct rowout *out =
		rowout_open(scratch_path(&own, "s.csv"), &(struct rowout_options){ 0 }, &own.diag);

	signing_write(&list, out, LANGUAGE_EN);
	ck_assert(rowout_finish(out));
	struct table *table =
		table_open(scratch_path(&own, "s.csv"), &(struct table_options){ 0 }, &own.diag);

	ck_assert_ptr_nonnull(table);
	for (bool header = true; table_next(table, &row) == TABLE_ROW; header = false)
		if (!header)
			ck_assert(text_equal(row.cell[10], text_of(want[seen++])));
	ck_assert_uint_eq(seen, sizeof(want) / sizeof(*want));
	table_close(table);
	scratch_end(&own);
}
END_TEST

UNIT(begin, end, the_title_has_place_and_month, sums_stand_below_what_they_add_up);
