#include "base/daxie.h"

#include "unit.h"

/* The first six are the examples of the rules for filling in bills. */
static const struct {
	fen_t fen;
	const char *words;
} amounts[] = {
	{ 140950, "壹仟肆佰零玖元伍角整" },
	{ 600714, "陆仟零柒元壹角肆分" },
	{ 168032, "壹仟陆佰捌拾元叁角贰分" },
	{ 10700053, "壹拾万零柒仟元伍角叁分" },
	{ 1640902, "壹万陆仟肆佰零玖元零贰分" },
	{ 32504, "叁佰贰拾伍元零肆分" },
	{ 0, "零元整" },
	{ 1, "壹分" },
	{ 10, "壹角整" },
	{ 11, "壹角壹分" },
	{ 100, "壹元整" },
	{ 75000, "柒佰伍拾元整" },
	{ 1000000, "壹万元整" },
	{ 1000100, "壹万零壹元整" },
	{ 10000000000, "壹亿元整" },
	{ 10000000001, "壹亿元零壹分" },
	{ 10001000000, "壹亿零壹万元整" },
	{ 99999999999, "玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分" },
	{ 99999999999999999,
	  "玖佰玖拾玖万亿玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分" },
};

START_TEST(an_amount_is_written_as_banks_want_it)
{
	char buf[DAXIE_SIZE];

	ck_assert_str_eq(daxie_format(amounts[_i].fen, buf), amounts[_i].words);
}
END_TEST

START_TEST(on_a_bill_the_currency_stands_before_it)
{
	char buf[DAXIE_SIZE];

	ck_assert_str_eq(daxie_bill(140950, buf), "人民币壹仟肆佰零玖元伍角整");
	ck_assert_str_eq(
		daxie_bill(99999999999999999, buf),
		"人民币玖佰玖拾玖万亿玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分");
}
END_TEST

UNIT(NULL, NULL, EACH(an_amount_is_written_as_banks_want_it, amounts),
     on_a_bill_the_currency_stands_before_it);
