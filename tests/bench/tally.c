#include "tally.h"

#include <inttypes.h>
#include <stdio.h>

const struct tally_column tally_column[TALLY_COLUMNS] = {
	{ "户编号", TALLY_TEXT },     { "姓名", TALLY_TEXT },    { "身份证号", TALLY_TEXT },
	{ "村（社区）", TALLY_TEXT }, { "出生日期", TALLY_DAY }, { "月收入", TALLY_MONEY },
	{ "银行账号", TALLY_TEXT },   { "月补助", TALLY_MONEY },
};

void
tally_print(const struct tally *tally)
{
	printf("%zu rows, %zu bytes, %" PRId64 " days, %" PRId64 " fen\n", tally->rows,
	       tally->bytes, tally->days, tally->fen);
}
