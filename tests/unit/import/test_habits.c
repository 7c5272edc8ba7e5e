#include "import/habits.h"

#include <stdio.h>

#include "desk.h"
#include "unit.h"

enum { PEOPLE = 20 };

START_TEST(what_no_other_cell_says_is_told)
{
	struct text cell[6];
	struct mend mend[6];
	static const struct cross cross = { 0 };
	struct index met = { 0 };
	struct habits habits;
	struct sheet *sheet =
		desk_text("户主姓名,身份证号,救助编号,状况,对象类型,备注\n张三,,,,,\n");
	struct entry entry = { .sheet = sheet, .cell = cell, .mend = mend };

	habits_begin(&habits, sheet);
	for (size_t i = 0; i < PEOPLE; i++) {
		char code[16];

		snprintf(code, sizeof(code), "JZ%05zu", i == 7 ? 6 : i);
		cell[0] = TEXT("张三");
		cell[1] = TEXT_NONE;
		cell[2] = text_of(code);
		cell[3] = i == 3 ? TEXT("发放成攻") : TEXT("发放成功");
		cell[4] = i == 9 ? TEXT_NONE : TEXT("老年人");
		cell[5] = TEXT_NONE;
		habits_add(&habits, sheet, cell);
	}
	for (size_t i = 0; i < PEOPLE; i++) {
		char code[16];

		snprintf(code, sizeof(code), "JZ%0*zu", i == 11 ? 4 : 5, i == 7 ? 6 : i);
		cell[2] = text_of(code);
		cell[3] = i == 3 ? TEXT("发放成攻") : TEXT("发放成功");
		cell[4] = i == 9 ? TEXT_NONE : TEXT("老年人");
		for (size_t k = 0; k < 6; k++)
			mend[k] = mender_fine(cell[k]);
		entry.line = 2 + i;
		habits_check(&habits, &met, &cross, &entry);
	}
	ck_assert_str_eq(desk.scratch.found,
			 "in.csv:5 M437\nin.csv:9 M439\nin.csv:11 M124\nin.csv:13 M438\n");
	index_free(&met);
	habits_free(&habits);
}
END_TEST

UNIT(desk_begin, desk_end, what_no_other_cell_says_is_told);
