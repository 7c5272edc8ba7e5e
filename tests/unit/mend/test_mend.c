#include "mend/mend.h"

#include "mended.h"
#include "unit.h"

START_TEST(each_kind_has_its_repair)
{
	static const struct {
		int column;
		const char *cell;
		const char *value;
		enum diag_code code;
	} cases[] = {
		{ REGISTER_village, "金 桥村", "金桥村", DIAG_CELL_MENDED },
		{ REGISTER_id_number, "'439921196612310015", "439921196612310015",
		  DIAG_NUMBER_MENDED },
		{ REGISTER_account, "8109 9900 600001", "81099900600001", DIAG_NUMBER_MENDED },
		{ REGISTER_phone, "139 0000 0001", "13900000001", DIAG_NUMBER_MENDED },
		{ REGISTER_disability_card, "x", "x", DIAG_CARD_UNREAD },
		{ REGISTER_wage, "1,080", "1080", DIAG_CELL_MENDED },
		{ REGISTER_vehicles, "1辆", "1", DIAG_CELL_MENDED },
		{ REGISTER_care_gaps, "7", "7", DIAG_COUNT_FORM },
		{ REGISTER_birth_date, "1985/6/12", "1985-06-12", DIAG_CELL_MENDED },
		{ REGISTER_since, "2016年4月", "2016-04", DIAG_DAY_MONTH_ALONE },
		{ REGISTER_sex, "男性", "男", DIAG_CELL_MENDED },
		{ REGISTER_wage, "", "", DIAG_NONE },
		{ REGISTER_wage, "－", "", DIAG_CELL_DASH },
		{ REGISTER_wage, "/", "", DIAG_CELL_DASH },
		{ REGISTER_wage, "——", "", DIAG_CELL_DASH },
		{ REGISTER_wage, "不详", "", DIAG_CELL_DASH },
		{ REGISTER_wage, "无", "0", DIAG_CELL_NONE },
		{ REGISTER_wage, "无工资", "0", DIAG_CELL_NONE },
		{ REGISTER_wage, "无车", "无车", DIAG_MONEY_FORM },
		{ REGISTER_vehicles, "无车", "0", DIAG_CELL_NONE },
		{ REGISTER_other_cost, "/", "0", DIAG_CELL_NONE },
		{ REGISTER_other_cost, "不详", "不详", DIAG_MONEY_FORM },
		{ REGISTER_area, "-", "", DIAG_CELL_DASH },
		{ REGISTER_work_capacity, "无", "无", DIAG_NONE },
		{ REGISTER_phone, "无", "无", DIAG_NONE },
		{ REGISTER_phone, "没有", "", DIAG_CELL_EMPTY },
		{ REGISTER_since, "/", "", DIAG_CELL_EMPTY },
		{ REGISTER_since, "无", "无", DIAG_NONE },
		{ REGISTER_name, "无", "", DIAG_CELL_EMPTY },
		{ REGISTER_household_id, "4.3E+17", "4.3E+17", DIAG_HOUSEHOLD_DAMAGED },
		{ REGISTER_relation, "户主本人", "户主", DIAG_CELL_MENDED },
		{ REGISTER_wage, "#REF!", "#REF!", DIAG_CELL_ERROR },
		{ REGISTER_name, "####", "####", DIAG_CELL_NARROW },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		mended_check(
			mend_cell(&mended_by, mended_from(cases[i].column), text_of(cases[i].cell)),
			cases[i].cell, cases[i].value, cases[i].code);
	mended_end();
}
END_TEST

UNIT(NULL, NULL, each_kind_has_its_repair);
