#include "bank/bankcolumn.h"

#include "scratch.h"
#include "unit.h"

static const struct where at = { .line = 7 };

static bool
parse(const char *value, enum bank_place place, bool back, struct bank_column *out)
{
	return bankcolumn_parse(text_of(value), place, back, &at, out, &scratch.diag);
}

START_TEST(a_column_is_a_field_and_what_it_is_like)
{
	struct bank_column column;

	ck_assert(parse("payee, text, 30c, 60b, required", BANK_BODY, false, &column));
	ck_assert_int_eq(column.field, BANK_payee);
	ck_assert_uint_eq(column.characters, 30);
	ck_assert_uint_eq(column.bytes, 60);
	ck_assert(column.required && !column.pad_left);
	ck_assert_uint_eq(column.line, 7);
	ck_assert(parse("amount, money, 14b, pad right", BANK_BODY, false, &column));
	ck_assert(!column.pad_left && !column.required);
	ck_assert(parse("sum,money", BANK_TAIL, false, &column));
	ck_assert(column.pad_left);
	ck_assert(parse("const \"D,｜\", text, 2b", BANK_BODY, false, &column));
	ck_assert(text_equal(column.constant, TEXT("D,｜")));
}
END_TEST

static const struct {
	const char *value;
	enum bank_place place;
	bool back;
	const char *found;
} faults[] = {
	{ "acount, text", BANK_BODY, false, "B006 7 - - acount\n" },
	{ "count, number", BANK_BODY, false, "B006 7 - - count\n" },
	{ "account, text", BANK_HEAD, false, "B006 7 - - account\n" },
	{ "status, text", BANK_BODY, false, "B006 7 - - status\n" },
	{ "amount, text", BANK_BODY, false, "B007 7 - - text\n" },
	{ "payee, text, 30z", BANK_BODY, false, "B007 7 - - 30z\n" },
	{ "payee, 0b", BANK_BODY, false, "B007 7 - - 0b\n" },
	{ "payee, pad middle", BANK_BODY, false, "B007 7 - - pad middle\n" },
	{ "payee，text", BANK_BODY, false, "B004 7 - - payee，text\n" },
	{ "const D", BANK_BODY, false, "B006 7 - - const D\n" },
};

START_TEST(what_a_column_cannot_be_is_said)
{
	struct bank_column column;

	ck_assert(!parse(faults[_i].value, faults[_i].place, faults[_i].back, &column));
	ck_assert_str_eq(scratch.cells, faults[_i].found);
}
END_TEST

START_TEST(what_comes_back_has_fields_of_its_own)
{
	struct bank_column column;

	ck_assert(parse("status, text", BANK_BODY, true, &column));
	ck_assert(parse("refused_sum, money", BANK_HEAD, true, &column));
	ck_assert(!parse("refused_sum, money", BANK_HEAD, false, &column));
	ck_assert(bankcolumn_is_secret(BANK_new_account) && !bankcolumn_is_secret(BANK_payee));
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, a_column_is_a_field_and_what_it_is_like,
     EACH(what_a_column_cannot_be_is_said, faults), what_comes_back_has_fields_of_its_own);
