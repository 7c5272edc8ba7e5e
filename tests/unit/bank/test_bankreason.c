#include "bank/bankreason.h"

#include "scratch.h"
#include "unit.h"

static struct bankreasons reasons;

static const struct {
	const char *words;
	int64_t cause;
	int64_t action;
} said[] = {
	{ "账户已销户", WORD_CAUSE_CLOSED, WORD_ACTION_CORRECT },
	{ "该账户持有人死亡", WORD_CAUSE_DECEASED, WORD_ACTION_RECHECK },
	{ "账户已注销（户主去世）", WORD_CAUSE_DECEASED, WORD_ACTION_RECHECK },
	{ "户口注销", WORD_CAUSE_DECEASED, WORD_ACTION_RECHECK },
	{ "户名 不符 ", WORD_CAUSE_NAME_DIFFERS, WORD_ACTION_CORRECT },
	{ "付款账户余额不足", WORD_CAUSE_OUR_FUNDS, WORD_ACTION_AGAIN },
	{ "重复入账", WORD_CAUSE_DUPLICATE, WORD_ACTION_NEVER },
	{ "E7731", WORD_CAUSE_OTHER, WORD_ACTION_CORRECT },
	{ "", WORD_CAUSE_OTHER, WORD_ACTION_CORRECT },
};

START_TEST(a_banks_words_say_what_to_do)
{
	struct diag quiet = { 0 };

	ck_assert(bankreason_read(&reasons, JZ_SOURCE_DIR "/data/bank/reasons.csv", &quiet));
	struct bankreason reason = bankreason_find(&reasons, text_of(said[_i].words));

	ck_assert_int_eq(reason.cause, said[_i].cause);
	ck_assert_int_eq(reason.action, said[_i].action);
	bankreason_free(&reasons);
}
END_TEST

START_TEST(the_first_that_fits_and_whole_means_whole)
{
	struct scratch own;

	scratch_begin(&own);
	scratch_write(&own, "r.csv",
		      "text,match,cause,action\n01,whole,closed,correct\n0,part,limit,never\n"
		      "102,whole,frozen,recheck\n");
	ck_assert(bankreason_read(&reasons, scratch_path(&own, "r.csv"), &own.diag));
	ck_assert_int_eq(bankreason_find(&reasons, TEXT("01")).cause, WORD_CAUSE_CLOSED);
	ck_assert_int_eq(bankreason_find(&reasons, TEXT("102")).cause, WORD_CAUSE_LIMIT);
	bankreason_free(&reasons);
	scratch_write(&own, "r.csv",
		      "text,match,cause,action\n01,whole,closed,\n,whole,closed,never\n");
	ck_assert(!bankreason_read(&reasons, scratch_path(&own, "r.csv"), &own.diag));
	ck_assert_str_eq(own.found, "r.csv:2 B209\nr.csv:3 B209\n");
	bankreason_free(&reasons);
	scratch_end(&own);
}
END_TEST

UNIT(NULL, NULL, EACH(a_banks_words_say_what_to_do, said),
     the_first_that_fits_and_whole_means_whole);
