#include "mend/control.h"

#include <string.h>

#include "unit.h"

START_TEST(what_a_line_says_of_all_rows)
{
	static const struct {
		const char *words; /* of a cell, and of the next behind a | */
		int64_t rows;      /* -1: nothing */
		int64_t fen;
	} cases[] = {
		{ "总笔数|31", 31, -1 },
		{ "总金额:|28710.00", -1, 2871000 },
		{ "总金额 28710|2.00", -1, 2871000 },
		{ "总笔数：31 总金额：28,710.50元", 31, 2871050 },
		{ "合计金额（元）：￥1.2万元", -1, 1200000 },
		{ "合计人民币（大写）：贰拾捌万贰仟玖佰元整（￥282900.00）", -1, 28290000 },
		{ "合计（大写）|壹仟零捌拾元整", -1, 108000 },
		{ "合计人民币（大写）：贰拾元伍角", -1, 2050 },
		{ "合计人民币（大写）：肆仟捌佰元贰角伍分", -1, 480025 },
		{ "合计人民币（大写）：肆仟捌佰元零伍分（￥4800.05）", -1, 480005 },
		{ "合计人民币（大写）：肆仟捌佰元整（￥4700.00）", -1, CONTROL_TORN },
		{ "合计人民币（大写）：肆千八百", -1, -1 },
		{ "发放总户数：28户", 28, -1 },
		{ "总户数：356 总人口：1204", -1, -1 },
		{ "累计总金额 100", -1, -1 },
		{ "上级下达总金额：50000", -1, -1 },
		{ "第三季度合计金额：9000", -1, -1 },
		{ "城市总金额：9000", -1, -1 },
		{ "总金额|总笔数", -1, -1 },
		{ "总笔数 3.5 总金额 12.345", -1, -1 },
		{ "2026年10月低保发放表", -1, -1 },
		{ "", -1, -1 },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		int64_t rows = -1;
		int64_t fen = -1;

		struct text next = text_of(cases[i].words);
		struct text cell = text_next(&next, '|');

		ck_assert_msg(control_find(cell, next, CONTROL_ROWS, &rows) == (cases[i].rows >= 0),
			      "%s", cases[i].words);
		bool torn = strstr(cases[i].words, "4700") != NULL;

		ck_assert_msg(control_find(cell, next, CONTROL_MONEY, &fen) ==
				      (torn || cases[i].fen >= 0),
			      "%s", cases[i].words);
		ck_assert_int_eq(rows, cases[i].rows);
		ck_assert_int_eq(fen, cases[i].fen);
	}
}
END_TEST

UNIT(NULL, NULL, what_a_line_says_of_all_rows);
