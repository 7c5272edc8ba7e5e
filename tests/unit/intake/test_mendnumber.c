#include "intake/mendnumber.h"

#include "mended.h"
#include "unit.h"

START_TEST(identities)
{
	static const struct mended cases[] = {
		{ "439921196612310015", "439921196612310015", MEND_FINE },
		{ "'439921196612310015", "439921196612310015", DIAG_NUMBER_MENDED },
		{ "=\"439921196612310015\"", "439921196612310015", DIAG_NUMBER_MENDED },
		{ "439921 19661231 0015", "439921196612310015", DIAG_NUMBER_MENDED },
		{ "４３９９２１１９６６１２３１００１５", "439921196612310015",
		  DIAG_NUMBER_MENDED },
		{ "43992119661123919x", "43992119661123919X", DIAG_NUMBER_MENDED },
		{ "43992119661123919×", "43992119661123919X", DIAG_IDENTITY_ALIKE },
		{ "4399211966123l0015", "439921196612310015", DIAG_IDENTITY_ALIKE },
		{ "4399211966I2310O15", "439921196612310015", DIAG_IDENTITY_ALIKE },
		{ "439921661231001", "439921196612310015", DIAG_IDENTITY_15 },
		{ "4.39921E+17", "4.39921E+17", DIAG_IDENTITY_LOST },
		{ "439921196612310000", "439921196612310000", DIAG_IDENTITY_LOST },
		{ "439921196612310016", "439921196612310016", DIAG_IDENTITY_CHECK },
		{ "43992119661231001", "43992119661231001", DIAG_IDENTITY_LENGTH },
		{ "439921196613310015", "439921196613310015", DIAG_IDENTITY_DATE },
		{ "439921********0015", "439921********0015", DIAG_IDENTITY_MASKED },
		{ "不详", "不详", DIAG_IDENTITY_FORM },
		{ "-", "", DIAG_CELL_DASH },
	};

	mended_check_all(REGISTER_id_number, mendnumber_identity, cases,
			 sizeof(cases) / sizeof(*cases));
}
END_TEST

START_TEST(accounts)
{
	static const struct mended cases[] = {
		{ "81099900600001", "81099900600001", MEND_FINE },
		{ "8109 9900 6000 01", "81099900600001", DIAG_NUMBER_MENDED },
		{ "6.30000E+18", "6.30000E+18", DIAG_ACCOUNT_DAMAGED },
		{ "6299993077722000000", "6299993077722000000", DIAG_ACCOUNT_DAMAGED },
		{ "6299997229299000296", "6299997229299000296", DIAG_ACCOUNT_LUHN_WRONG },
		{ "6299997229299000291", "6299997229299000291", MEND_FINE },
		{ "81099900", "81099900", DIAG_ACCOUNT_ODD },
		{ "1234567", "1234567", DIAG_ACCOUNT_UNREAD },
		{ "农商行", "农商行", DIAG_ACCOUNT_UNREAD },
		{ "6299****0291", "6299****0291", DIAG_NUMBER_MASKED },
	};

	mended_check_all(REGISTER_account, mendnumber_account, cases,
			 sizeof(cases) / sizeof(*cases));
}
END_TEST

START_TEST(phones)
{
	static const struct mended cases[] = {
		{ "13900000001", "13900000001", MEND_FINE },
		{ "139-0000-0001", "13900000001", DIAG_NUMBER_MENDED },
		{ "13900000001.0", "13900000001", DIAG_NUMBER_MENDED },
		{ "+8613900000001", "13900000001", DIAG_NUMBER_MENDED },
		{ "008613900000001", "13900000001", DIAG_NUMBER_MENDED },
		{ "013900000001", "13900000001", DIAG_NUMBER_MENDED },
		{ "01012345678", "01012345678", MEND_FINE },
		{ "0737-5660000", "07375660000", DIAG_NUMBER_MENDED },
		{ "17300001245/07375660000", "17300001245", DIAG_PHONE_TWO },
		{ "17300001245、13900000001", "17300001245", DIAG_PHONE_TWO },
		{ "130****1032", "130****1032", DIAG_NUMBER_MASKED },
		{ "1.39E+10", "1.39E+10", DIAG_ACCOUNT_DAMAGED },
		{ "1390000000", "1390000000", DIAG_PHONE_ODD },
		{ "无", "无", DIAG_PHONE_ODD },
		{ "-", "", DIAG_CELL_DASH },
	};

	mended_check_all(REGISTER_phone, mendnumber_phone, cases, sizeof(cases) / sizeof(*cases));
}
END_TEST

START_TEST(cards)
{
	static const struct mended cases[] = {
		{ "43992119661231001542", "43992119661231001542", MEND_FINE },
		{ "439921 19661231 0015 42", "43992119661231001542", DIAG_NUMBER_MENDED },
		{ "43992119661231001592", "43992119661231001592", DIAG_CARD_UNREAD },
	};

	mended_check_all(REGISTER_disability_card, mendnumber_card, cases,
			 sizeof(cases) / sizeof(*cases));
}
END_TEST

START_TEST(what_is_left_of_a_long_number)
{
	ck_assert(mendnumber_is_lost(TEXT("4.39921E+17")));
	ck_assert(!mendnumber_is_lost(TEXT("439921196612310015")));
	ck_assert(!mendnumber_is_lost(TEXT("")));
}
END_TEST

Suite *
unit_suite(void)
{
	Suite *suite = suite_create("intake/mendnumber");
	TCase *tcase = tcase_create("all");

	tcase_add_test(tcase, identities);
	tcase_add_test(tcase, accounts);
	tcase_add_test(tcase, phones);
	tcase_add_test(tcase, what_is_left_of_a_long_number);
	tcase_add_test(tcase, cards);
	suite_add_tcase(suite, tcase);
	return suite;
}
