#include "import/payperiod.h"

#include <stdio.h>

#include "desk.h"
#include "unit.h"

/* Of the last column of a sheet of four rows: what says that it is of several months, or for once.
 */
START_TEST(what_says_how_long_it_is_paid_for)
{
	static const struct {
		const char *sheet;
		const char *many;
		const char *once;
	} cases[] = {
		{ "低保发放表\n姓名,发放月数,金额\n张一,3,900\n张二,3,600\n张三,2,600\n张四,3,"
		  "900\n",
		  "发放月数", "" },
		{ "低保发放表\n姓名,失业月数,金额\n张一,3,900\n张二,3,600\n张三,2,600\n张四,3,"
		  "900\n",
		  "", "" },
		{ "2026年第三季度低保发放表\n姓名,金额\n张一,900\n张二,600\n张三,600\n张四,900\n",
		  "2026年第三季度低保发放表", "" },
		{ "低保发放表\n姓名,备注,金额\n张一,7-9月,900\n张二,7-9月,600\n张三,7-9月,"
		  "600\n张四,,9\n",
		  "备注", "" },
		{ "低保发放表\n姓名,备注,金额\n张一,7-9月新增,900\n张二,7-9月新增,600\n"
		  "张三,7-9月新增,600\n张四,,9\n",
		  "", "" },
		{ "临时救助发放表\n姓名,救助金额\n张一,900\n张二,600\n张三,600\n张四,900\n", "",
		  "临时救助发放表" },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct sheet *sheet = desk_text(cases[i].sheet);
		struct survey survey;

		desk_survey(&survey, sheet);
		struct text many = payperiod_many(sheet, &survey, sheet->width - 1);
		struct text once = payperiod_once(sheet, sheet->width - 1);

		ck_assert_msg(text_equal(many, text_of(cases[i].many)), "%zu: %.*s", i, SHOW(many));
		ck_assert_msg(text_equal(once, text_of(cases[i].once)), "%zu: %.*s", i, SHOW(once));
		survey_free(&survey);
	}
}
END_TEST

UNIT(desk_begin, desk_end, what_says_how_long_it_is_paid_for);
