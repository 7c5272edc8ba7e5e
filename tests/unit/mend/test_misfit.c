#include "mend/misfit.h"

#include "unit.h"

START_TEST(what_stands_there_has_its_code)
{
	static const struct {
		int column;
		const char *cell;
		enum diag_code code;
	} cases[] = {
		{ REGISTER_birth_date, "########", DIAG_CELL_NARROW },
		{ REGISTER_wage, "（420）", DIAG_MONEY_BRACKETS },
		{ REGISTER_wage, "420（含电费）", DIAG_VALUE_REMARK },
		{ REGISTER_vehicles, "1（三轮车）", DIAG_VALUE_REMARK },
		{ REGISTER_wage, "300-400", DIAG_VALUE_VAGUE },
		{ REGISTER_wage, "350多", DIAG_VALUE_VAGUE },
		{ REGISTER_wage, "约350", DIAG_VALUE_VAGUE },
		{ REGISTER_dwellings, "1～2", DIAG_VALUE_VAGUE },
		{ REGISTER_since, "2026.1-2026.6", DIAG_VALUE_VAGUE },
		{ REGISTER_since, "2026年第三季度", DIAG_VALUE_VAGUE },
		{ REGISTER_since, "1985-10.5", DIAG_CELL_MENDED },
		{ REGISTER_disability_type, "多残", DIAG_CELL_MENDED },
		{ REGISTER_wage, "4200元/年", DIAG_MONEY_UNIT },
		{ REGISTER_wage, "每人350", DIAG_MONEY_UNIT },
		{ REGISTER_wage, "停发", DIAG_CELL_MENDED },
		{ REGISTER_wage, "#", DIAG_CELL_MENDED },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		ck_assert_msg(misfit_of(&schema_of(RECORD_REGISTER)->column[cases[i].column],
					text_of(cases[i].cell), DIAG_CELL_MENDED) == cases[i].code,
			      "%s", cases[i].cell);
}
END_TEST

START_TEST(what_a_narrow_column_shows)
{
	ck_assert(misfit_is_narrow(TEXT("##")));
	ck_assert(!misfit_is_narrow(TEXT("#1")));
}
END_TEST

UNIT(NULL, NULL, what_stands_there_has_its_code, what_a_narrow_column_shows);
