#include "mend/dayparts.h"

#include "unit.h"

START_TEST(dates_come_apart)
{
	static const struct {
		const char *folded;
		size_t count;
		int64_t number[DAYPARTS];
		size_t named;
		char separator;
		bool units;
	} cases[] = {
		{ "2023/2/20", 3, { 2023, 2, 20 }, DAYPARTS, '/', false },
		{ "二〇二〇年七月一日", 3, { 2020, 7, 1 }, DAYPARTS, 0, true },
		{ "1985年10.5", 3, { 1985, 10, 5 }, DAYPARTS, '.', true },
		{ "2016年元月", 2, { 2016, 1 }, DAYPARTS, 0, true },
		{ "5oct1985", 3, { 5, 10, 1985 }, 1, 0, false },
		{ "october5,1985", 3, { 10, 5, 1985 }, 0, ',', false },
		{ "1985-10-05.", 3, { 1985, 10, 5 }, DAYPARTS, '-', false },
		{ "42374", 1, { 42374 }, DAYPARTS, 0, false },
	};
	struct dayparts parts;

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		ck_assert_msg(dayparts_read(text_of(cases[i].folded), &parts), "%s",
			      cases[i].folded);
		ck_assert_uint_eq(parts.count, cases[i].count);
		for (size_t n = 0; n < parts.count; n++)
			ck_assert_int_eq(parts.number[n], cases[i].number[n]);
		ck_assert_uint_eq(parts.named, cases[i].named);
		ck_assert_int_eq(parts.separator, cases[i].separator);
		ck_assert_int_eq(parts.units, cases[i].units);
	}
}
END_TEST

START_TEST(what_is_no_date_does_not)
{
	static const char *const cells[] = { "去年",       "2023/5-1",     "2026年1-6月",
					     "2023/5/1/2", "2026年1月6月", "5月2026年",
					     "octnov1985", "2016年正月",   "2026.1." };
	struct dayparts parts;

	for (size_t i = 0; i < sizeof(cells) / sizeof(*cells); i++)
		ck_assert_msg(!dayparts_read(text_of(cells[i]), &parts), "%s", cells[i]);
}
END_TEST

UNIT(NULL, NULL, dates_come_apart, what_is_no_date_does_not);
