#include "bank/bankin.h"

#include <stdio.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"

/* A return in UTF-8 between bars, with both ends. */
static const char template[] =
	"[bank]\nname_zh = 甲\nname_en = A\n[file]\ndelimiter = \"|\"\n"
	"[body]\n01 = account\n02 = amount\n"
	"[return-head]\n01 = batch\n02 = count\n03 = sum\n04 = status\n05 = reason\n"
	"[return-body]\n01 = account\n02 = amount\n03 = status\n04 = reason\n"
	"[return-tail]\n01 = confirmed_count\n02 = confirmed_sum\n03 = refused_count\n"
	"04 = refused_sum\n[status]\nconfirmed = 00\nrefused = 99\n";

/* How many rows a return has; -1: it is not believed. */
static int
rows(const char *content)
{
	struct bank_row row;
	enum table_result result;
	int n = 0;

	scratch_write(&scratch, "t.ini", template);
	const struct bank *bank =
		bank_read(scratch_path(&scratch, "t.ini"), &scratch.arena, &scratch.diag);

	ck_assert_msg(bank != NULL, "%s", scratch.said);
	scratch_write(&scratch, "r.txt", content);
	struct bankin *in =
		bankin_open(scratch_path(&scratch, "r.txt"), bank, BANK_BACK, &scratch.diag);

	ck_assert_ptr_nonnull(in);
	while ((result = bankin_next(in, &scratch.arena, &row)) == TABLE_ROW)
		n++;
	bankin_close(in);
	return result == TABLE_END ? n : -1;
}

static const struct {
	const char *content;
	int rows;
	const char *found;
} returns[] = {
	{ "b|2|10.03||\n111|10.01|00|\n222|0.02|99|no\n1|10.01|1|0.02\n", 2, "" },
	{ "b|2|10.03||\r\n111|10.01|00|\r\n222|0.02|99|no\r\n1|10.01|1|0.02\r\n\r\n", 2, "" },
	{ "b|||99|no funds\n||| \n", 0, "" },
	{ "b|2|10.03|99|no funds\n0|0|0|0\n", 0, "" },
	/* a fen off in the head, in the tail; a count off */
	{ "b|2|10.04||\n111|10.01|00|\n222|0.02|99|no\n1|10.01|1|0.02\n", -1, "r.txt:1 B208\n" },
	{ "b|2|10.03||\n111|10.01|00|\n222|0.02|99|no\n1|10.00|1|0.02\n", -1, "r.txt:4 B208\n" },
	{ "b|3|10.03||\n111|10.01|00|\n222|0.02|99|no\n1|10.01|1|0.02\n", -1, "r.txt:1 B208\n" },
	/* a word that nobody knows, a line of another file, a file that was cut */
	{ "b|1|10.01||\n111|10.01|07|\n0|0|0|0\n", -1, "r.txt:2 B206\n" },
	{ "b|1|10.01||\n111|10.01\n1|10.01|0|0\n", -1, "r.txt:2 B201\n" },
	{ "b|1|10.01||\n", -1, "r.txt:0 B207\n" },
	{ "", -1, "r.txt:0 B207\nr.txt:0 B207\n" },
};

START_TEST(a_return_is_believed_when_it_is_whole)
{
	ck_assert_int_eq(rows(returns[_i].content), returns[_i].rows);
	ck_assert_str_eq(scratch.found, returns[_i].found);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, EACH(a_return_is_believed_when_it_is_whole, returns));
