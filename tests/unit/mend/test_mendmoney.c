#include "mend/mendmoney.h"

#include "mended.h"
#include "unit.h"

START_TEST(amounts)
{
	static const struct mended cases[] = {
		{ "1080", "1080", DIAG_NONE },
		{ "270.00", "270", DIAG_NONE },
		{ "900.5", "900.5", DIAG_NONE },
		{ "0", "0", DIAG_NONE },
		{ "0.10", "0.1", DIAG_NONE },
		{ "1,080.00", "1080", DIAG_CELL_MENDED },
		{ "￥350.00", "350", DIAG_CELL_MENDED },
		{ "¥1,234,567.8", "1234567.8", DIAG_CELL_MENDED },
		{ "1080元", "1080", DIAG_CELL_MENDED },
		{ "９２０", "920", DIAG_CELL_MENDED },
		{ "180元/月", "180", DIAG_CELL_MENDED },
		{ "1,080 元整", "1080", DIAG_CELL_MENDED },
		{ "350 .00", "350", DIAG_CELL_MENDED },
		{ "1，080", "1080", DIAG_CELL_MENDED },
		{ "350。00", "350", DIAG_CELL_MENDED },
		{ "350元正", "350", DIAG_CELL_MENDED },
		{ "350(元)", "350", DIAG_CELL_MENDED },
		{ "350RMB", "350", DIAG_CELL_MENDED },
		{ "=\"350\"", "350", DIAG_CELL_MENDED },
		{ "'350", "350", DIAG_CELL_MENDED },
		{ "每月350元", "350", DIAG_CELL_MENDED },
		{ "350/月", "350", DIAG_CELL_MENDED },
		{ "349.99999999999994", "350", DIAG_CELL_MENDED },
		{ "1080.000", "1080", DIAG_CELL_MENDED },
		{ "3千元", "3000", DIAG_MONEY_WAN },
		{ "1千5", "1千5", DIAG_MONEY_FORM },
		{ "350元5角", "350.5", DIAG_NUMERAL },
		{ "人民币350元", "350", DIAG_CELL_MENDED },
		{ "0.046万元", "460", DIAG_MONEY_WAN },
		{ "1.2万", "12000", DIAG_MONEY_WAN },
		{ "0.0000001万元", "0.0000001万元", DIAG_MONEY_FORM },
		{ "叁佰元整", "300", DIAG_NUMERAL },
		{ "三百五十", "350", DIAG_NUMERAL },
		{ "一", "一", DIAG_MONEY_FORM },
		{ "壹仟零捌拾元伍角", "1080.5", DIAG_NUMERAL },
		{ "一元二角三分", "1.23", DIAG_NUMERAL },
		{ "3*350=1050", "1050", DIAG_MONEY_SUM },
		{ "2×270+100=640", "640", DIAG_MONEY_SUM },
		{ "3*350=1040", "3*350=1040", DIAG_MONEY_SUM_WRONG },
		{ "3人×350元=1050元", "1050", DIAG_MONEY_SUM },
		{ "3*350", "3*350", DIAG_MONEY_UNWORKED },
		{ "350+50", "350+50", DIAG_MONEY_UNWORKED },
		{ "=7*50", "=7*50", DIAG_MONEY_UNWORKED },
		{ "3 50", "3 50", DIAG_MONEY_FORM },
		{ "350\n400", "350\n400", DIAG_MONEY_FORM },
		{ "3,50.00", "3,50.00", DIAG_MONEY_FORM },
		{ "1.080,00", "1.080,00", DIAG_MONEY_FORM },
		{ "350-", "350-", DIAG_MONEY_FORM },
		{ "3.5E+02", "3.5E+02", DIAG_MONEY_FORM },
		{ "1,08.00", "1,08.00", DIAG_MONEY_FORM },
		{ "10,80", "10,80", DIAG_MONEY_FORM },
		{ "1080,", "1080,", DIAG_MONEY_FORM },
		{ "318.755", "318.755", DIAG_MONEY_DECIMALS },
		{ "-50", "-50", DIAG_MONEY_NEGATIVE },
		{ "1000000000", "1000000000", DIAG_MONEY_RANGE },
		{ "（350）", "（350）", DIAG_MONEY_BRACKETS },
		{ "420（含电费）", "420（含电费）", DIAG_VALUE_REMARK },
		{ "约300", "约300", DIAG_VALUE_VAGUE },
		{ "300-400", "300-400", DIAG_CELL_RANGE },
		{ "三百五", "三百五", DIAG_MONEY_FORM },
		{ "180元/年", "180元/年", DIAG_MONEY_UNIT },
		{ "180元/人", "180元/人", DIAG_MONEY_UNIT },
	};

	mended_check_all(REGISTER_wage, mendmoney_amount, cases, sizeof(cases) / sizeof(*cases));
}
END_TEST

START_TEST(counts)
{
	static const struct mended cases[] = {
		{ "3", "3", DIAG_NONE },
		{ "5人", "5", DIAG_CELL_MENDED },
		{ "３", "3", DIAG_CELL_MENDED },
		{ "2.0", "2", DIAG_CELL_MENDED },
		{ "三", "3", DIAG_NUMERAL },
		{ "十二人", "12", DIAG_NUMERAL },
		{ "共3人", "3", DIAG_CELL_MENDED },
		{ "三口之家", "3", DIAG_NUMERAL },
		{ "3 4", "3 4", DIAG_COUNT_FORM },
		{ "2+1", "2+1", DIAG_COUNT_FORM },
		{ "3人（含1儿童）", "3人（含1儿童）", DIAG_VALUE_REMARK },
		{ "-1", "-1", DIAG_COUNT_FORM },
		{ "3或4", "3或4", DIAG_VALUE_VAGUE },
		{ "99999", "99999", DIAG_COUNT_FORM },
		{ "2.5", "2.5", DIAG_COUNT_FORM },
	};

	mended_check_all(REGISTER_vehicles, mendmoney_count, cases, sizeof(cases) / sizeof(*cases));
}
END_TEST

START_TEST(ten_thousands_by_the_heading)
{
	struct mend_from wan = mended_from(REGISTER_financial_assets);

	wan.scale = 10000;
	mended_check(mendmoney_amount(&mended_by, &wan, TEXT("3.5")), "3.5", "35000",
		     DIAG_MONEY_WAN);
	mended_end();
}
END_TEST

/* A column of which nobody knows more than that it is of money may be an income. */
START_TEST(too_much_by_the_heading)
{
	struct mend_from wan = mended_from(REGISTER_amount);

	wan.scale = 10000;
	mended_check(mendmoney_amount(&mended_by, &wan, TEXT("2.64")), "2.64", "2.64（万元）",
		     DIAG_MONEY_SCALE);
	wan.guessed = true;
	mended_check(mendmoney_amount(&mended_by, &wan, TEXT("2.64")), "2.64", "26400",
		     DIAG_MONEY_WAN);
	mended_check(mendmoney_amount(&mended_by, &wan, TEXT("101.89")), "101.89", "101.89（万元）",
		     DIAG_MONEY_SCALE);
	mended_end();
}
END_TEST

/* Under 增减额; elsewhere an amount below nothing is refused. */
START_TEST(changes_may_be_below_nothing)
{
	static const struct mended cases[] = {
		{ "-50", "-50", DIAG_NONE },
		{ "60", "60", DIAG_NONE },
		{ "－1,250.50元", "-1250.5", DIAG_CELL_MENDED },
		{ "−90", "-90", DIAG_CELL_MENDED },
		{ "--90", "--90", DIAG_MONEY_FORM },
		{ "-少", "-少", DIAG_MONEY_FORM },
	};
	struct mend_from from = mended_from(REGISTER_amount);

	from.change = true;
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++)
		mended_check(mendmoney_amount(&mended_by, &from, text_of(cases[i].cell)),
			     cases[i].cell, cases[i].value, cases[i].code);
	mended_end();
}
END_TEST

UNIT(NULL, NULL, amounts, counts, changes_may_be_below_nothing, ten_thousands_by_the_heading,
     too_much_by_the_heading);
