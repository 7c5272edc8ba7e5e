#include "register/cell.h"

#include <stdlib.h>

#include "base/day.h"
#include "register/record.h"
#include "unit.h"

static const struct column *
column(int place)
{
	return &schema_of(RECORD_REGISTER)->column[place];
}

START_TEST(a_fault_leaves_the_value_alone)
{
	static const struct {
		int column;
		const char *cell;
		enum diag_code code;
	} faults[] = {
		{ REGISTER_wage, "x", DIAG_MONEY_FORM },
		{ REGISTER_wage, "0.001", DIAG_MONEY_DECIMALS },
		{ REGISTER_wage, "-1", DIAG_MONEY_NEGATIVE },
		{ REGISTER_wage, "999999999999", DIAG_MONEY_RANGE },
		{ REGISTER_wage, "#DIV/0!", DIAG_CELL_ERROR },
		{ REGISTER_wage, "#", DIAG_MONEY_FORM },
		{ REGISTER_wage, "300-400", DIAG_CELL_RANGE },
		{ REGISTER_wage, "300至400.5元", DIAG_CELL_RANGE },
		{ REGISTER_wage, "2025-04-30", DIAG_MONEY_FORM },
		{ REGISTER_wage, "300-", DIAG_MONEY_FORM },
		{ REGISTER_wage, "-300-400", DIAG_MONEY_FORM },
		{ REGISTER_vehicles, "-1", DIAG_COUNT_FORM },
		{ REGISTER_vehicles, "1~2", DIAG_CELL_RANGE },
		{ REGISTER_care_gaps, "7", DIAG_COUNT_FORM },
		{ REGISTER_birth_date, "1985.06", DIAG_DAY_FORM },
		{ REGISTER_birth_date, "2025-04-31", DIAG_DAY_NONE },
		{ REGISTER_birth_date, "#N/A", DIAG_CELL_ERROR },
		{ REGISTER_since, "202601", DIAG_MONTH_FORM },
		{ REGISTER_area, "无", DIAG_WORD_UNKNOWN },
	};

	for (size_t i = 0; i < sizeof(faults) / sizeof(*faults); i++) {
		int64_t value = 77;

		ck_assert_msg(cell_read(column(faults[i].column), text_of(faults[i].cell),
					&value) == faults[i].code,
			      "%s", faults[i].cell);
		ck_assert_int_eq(value, 77);
	}
}
END_TEST

START_TEST(values_come_back_as_they_are_shown)
{
	static const struct {
		int column;
		const char *zh;
		const char *en;
		int64_t value;
	} values[] = {
		{ REGISTER_wage, "1200.50", "1200.50", 120050 },
		{ REGISTER_vehicles, "0", "0", 0 },
		{ REGISTER_care_gaps, "6", "6", 6 },
		{ REGISTER_birth_date, "1970-01-02", "1970-01-02", 1 },
		{ REGISTER_since, "2026-11", "2026-11", 2026 * 12 + 10 },
		{ REGISTER_category, "渐退", "phase-out", WORD_CATEGORY_PHASE_OUT },
	};

	for (size_t i = 0; i < sizeof(values) / sizeof(*values); i++) {
		const struct column *about = column(values[i].column);
		char buf[CELL_SIZE];
		int64_t value = BLANK;

		ck_assert_int_eq(cell_read(about, text_of(values[i].zh), &value), DIAG_NONE);
		ck_assert_int_eq(value, values[i].value);
		ck_assert(text_equal(cell_show(about, value, LANGUAGE_ZH, buf),
				     text_of(values[i].zh)));
		ck_assert(text_equal(cell_show(about, value, LANGUAGE_EN, buf),
				     text_of(values[i].en)));
	}
}
END_TEST

START_TEST(none_is_blank_where_a_blank_is_none)
{
	int64_t value = 77;

	ck_assert(cell_is_blank(column(REGISTER_since), TEXT("无")));
	ck_assert(cell_is_blank(column(REGISTER_disease), TEXT("none")));
	ck_assert(cell_is_blank(column(REGISTER_wage), TEXT("")));
	ck_assert(!cell_is_blank(column(REGISTER_wage), TEXT("无")));
	ck_assert(!cell_is_blank(column(REGISTER_household_id), TEXT("无")));
	ck_assert_int_eq(cell_read(column(REGISTER_since), TEXT("无"), &value), DIAG_NONE);
	ck_assert_int_eq(value, 77);
}
END_TEST

START_TEST(kinds)
{
	ck_assert(cell_is_text(column(REGISTER_name)));
	ck_assert(cell_is_text(column(REGISTER_account)));
	ck_assert(!cell_is_text(column(REGISTER_area)));
	ck_assert_int_eq(cell_kind(column(REGISTER_account)), CELL_NAME);
	ck_assert_int_eq(cell_kind(column(REGISTER_wage)), CELL_MONEY);
	ck_assert_int_eq(cell_kind(column(REGISTER_since)), CELL_DATE);
	ck_assert_int_eq(cell_kind(column(REGISTER_area)), CELL_TEXT);
	ck_assert_int_eq(cell_kind(column(REGISTER_vehicles)), CELL_NUMBER);
}
END_TEST

UNIT(NULL, NULL, a_fault_leaves_the_value_alone, values_come_back_as_they_are_shown,
     none_is_blank_where_a_blank_is_none, kinds);
