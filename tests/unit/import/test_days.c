#include "import/days.h"

#include "desk.h"
#include "unit.h"

enum { DONE = 2 };

/* What is said of a day in a third column that nobody knows, of somebody born in 1950. */
static const char *
said(const char *heading, const char *day, bool head)
{
	static const struct order none;
	const struct days_row row = { .today = day_of(2026, 11, 27), .born = day_of(1950, 1, 1) };
	struct sheet *sheet = desk_text("姓名,身份证号,何日\n张三,439921195001010019,\n");
	struct text cell[] = { TEXT("张三"), TEXT("439921195001010019"), text_of(day) };
	struct mend mend[] = { { .value = cell[0] }, { .value = cell[1] }, { .value = cell[2] } };
	struct entry entry = {
		.sheet = sheet, .line = 2, .cell = cell, .mend = mend, .is_head = head
	};

	sheet->column[DONE].heading = text_of(heading);
	sheet->column[DONE].about =
		(struct heading){ HEADING_GUESSED, REGISTER_last_recheck, 1, false };
	days_check(&row, &none, &entry);
	return desk.scratch.found;
}

START_TEST(days_of_columns_that_nobody_knows)
{
	ck_assert_str_eq(said("入住年月", "2026-11-27", true), "");
	ck_assert_str_eq(said("入住年月", "2026-11-28", true), "in.csv:2 M216\n");
	ck_assert_str_eq(said("入住年月", "1915-05-01", true), "in.csv:2 M217\n");
	ck_assert_str_eq(said("入住年月", "1915-05-01", false), "");
	ck_assert_str_eq(said("协议到期", "2027-05-01", true), "");
	ck_assert_str_eq(said("父亲出生日期", "1915-05-01", true), "");
}
END_TEST

UNIT(desk_begin, desk_end, days_of_columns_that_nobody_knows);
