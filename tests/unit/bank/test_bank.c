#include "bank/bank.h"

#include <stdio.h>
#include <string.h>

#include "register/word.h"
#include "scratch.h"
#include "unit.h"

static const char *const shipped[] = { "bars", "fixed", "comma" };

START_TEST(what_is_shipped_loads_and_says_that_it_is_invented)
{
	char path[256];

	snprintf(path, sizeof(path), "%s/data/bank/%s.ini", JZ_SOURCE_DIR, shipped[_i]);
	const struct bank *bank = bank_read(path, &scratch.arena, &scratch.diag);

	ck_assert_msg(bank != NULL, "%s", scratch.said);
	ck_assert(text_begins(bank->name[LANGUAGE_ZH], TEXT("结构示例")));
	ck_assert(bank_gives_back(bank));
	ck_assert(text_equal(bank_short(bank, WORD_CATEGORY_TEKUN), TEXT("特困金")));
	ck_assert_uint_eq(bank_short(bank, WORD_CATEGORY_RIGID).n, 0);
	ck_assert_int_eq(bank_status(bank, bank->status[0].word), BANK_CONFIRMED);
	ck_assert_int_eq(bank_status(bank, TEXT("不知")), -1);
}
END_TEST

static const char good[] = "[bank]\nname_zh = 甲\nname_en = A\n"
			   "[file]\nform = delimited\ndelimiter = \"|\"\n"
			   "[body]\n01 = account\n02 = amount\n";

/* A template that is whole, and what is added to it or put in the place of its end. */
static const struct {
	const char *more;
	const char *found; /* codes and lines */
} faults[] = {
	{ "[sums]\na = b\n", "t.ini:11 B001\n" },
	{ "[file]\ncolour = red\n", "t.ini:11 B002\n" },
	{ "[bank]\nname = x\n", "t.ini:11 B002\n" },
	{ "[status]\npaid = 00\n", "t.ini:11 B002\n" },
	{ "[file]\nencoding = Big5\n", "t.ini:11 B003\n" },
	{ "[return-file]\ndelimiter = 8\n", "t.ini:11 B003\n" },
	{ "[return-file]\ndelimiter = ｜\n", "t.ini:11 B004\n" },
	{ "[status]\nconfirmed = 成功｜00\n", "t.ini:11 B004\n" },
	{ "[head]\n02 = count\n", "t.ini:11 B005\n" },
	{ "[head]\n01 = account\n", "t.ini:11 B006\n" },
	{ "[head]\n01 = sum, number\n", "t.ini:11 B007\n" },
	{ "[head]\n01 = sum\n02 = sum\n", "t.ini:12 B008\n" },
	{ "[head]\n01 = date, date, 6b\n", "t.ini:11 B011\n" },
	{ "[short]\ncars = 补助\n", "t.ini:11 B013\n" },
	{ "[short]\ndibao = 最低生活保障\n", "t.ini:11 B014\n" },
	{ "[return-body]\n01 = account\n02 = amount\n03 = status\n", "t.ini:0 B012\n" },
	{ "[return-body]\n01 = account\n02 = status\n[status]\nconfirmed = 00\n",
	  "t.ini:0 B012\n" },
	{ "[return-body]\n01 = account\n02 = amount\n[return-tail]\n01 = refused_sum\n"
	  "[status]\nrefused = 9\n",
	  "t.ini:0 B012\nt.ini:14 B009\n" },
	{ "[file]\nmark = no\n[return-file]\nform = fixed\n[return-body]\n01 = account, 32b\n"
	  "02 = amount\n03 = status, 2b\n[status]\nconfirmed = 0\n",
	  "t.ini:16 B010\n" },
};

START_TEST(what_is_wrong_with_a_template_is_said_with_its_line)
{
	char content[1024];

	snprintf(content, sizeof(content), "%s%s", good, faults[_i].more);
	scratch_write(&scratch, "t.ini", content);
	ck_assert_ptr_null(
		bank_read(scratch_path(&scratch, "t.ini"), &scratch.arena, &scratch.diag));
	ck_assert_str_eq(scratch.found, faults[_i].found);
}
END_TEST

START_TEST(a_template_may_only_send)
{
	scratch_write(&scratch, "t.ini", good);
	const struct bank *bank =
		bank_read(scratch_path(&scratch, "t.ini"), &scratch.arena, &scratch.diag);

	ck_assert_msg(bank != NULL, "%s", scratch.said);
	ck_assert(!bank_gives_back(bank));
	ck_assert_str_eq(bank_encoding(&bank->shape[BANK_SENT]), "UTF-8");
	ck_assert(bank_column(&bank->part[BANK_SENT][BANK_BODY], BANK_amount)->required);
}
END_TEST

START_TEST(what_comes_back_is_like_what_was_sent_but_for_what_it_says)
{
	static const char more[] = "[return-file]\namount = fen\n[return-body]\n01 = account\n"
				   "02 = amount\n03 = status\n[status]\nconfirmed = 成功|00\n"
				   "refused = 失败\n";
	char content[1024];

	snprintf(content, sizeof(content), "%s%s", good, more);
	scratch_write(&scratch, "t.ini", content);
	const struct bank *bank =
		bank_read(scratch_path(&scratch, "t.ini"), &scratch.arena, &scratch.diag);

	ck_assert_msg(bank != NULL, "%s", scratch.said);
	ck_assert(text_equal(bank->shape[BANK_BACK].delimiter, TEXT("|")));
	ck_assert_int_eq(bank->shape[BANK_SENT].choice[BANK_UNIT], 0);
	ck_assert_int_eq(bank->shape[BANK_BACK].choice[BANK_UNIT], 1);
	ck_assert_int_eq(bank_status(bank, TEXT("00")), BANK_CONFIRMED);
	ck_assert_int_eq(bank_status(bank, TEXT("失败")), BANK_REFUSED);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down,
     EACH(what_is_shipped_loads_and_says_that_it_is_invented, shipped),
     EACH(what_is_wrong_with_a_template_is_said_with_its_line, faults), a_template_may_only_send,
     what_comes_back_is_like_what_was_sent_but_for_what_it_says);
