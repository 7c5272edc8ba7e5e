#include "aid/referlist.h"

#include "unit.h"

START_TEST(a_row_is_kept_as_it_is_shown)
{
	struct referlist list = { .language = LANGUAGE_ZH };
	struct record row;

	record_clear(&row);
	row.text[REFERRAL_person] = TEXT("张三");
	row.value[REFERRAL_state] = WORD_REFERRAL_DUE;
	row.value[REFERRAL_amount] = 20000;
	referlist_add(&list, &row, PROGRAMME_PREMIUM);
	ck_assert_uint_eq(list.count, 1);
	ck_assert_int_eq(list.row[0].programme, PROGRAMME_PREMIUM);
	ck_assert_int_eq(list.row[0].state, WORD_REFERRAL_DUE);
	ck_assert_str_eq(list.row[0].cell[REFERRAL_person].p, "张三");
	ck_assert_str_eq(list.row[0].cell[REFERRAL_state].p, "应享");
	ck_assert_str_eq(list.row[0].cell[REFERRAL_amount].p, "200.00");
	ck_assert_uint_eq(list.row[0].cell[REFERRAL_days].n, 0);
	referlist_clear(&list);
	ck_assert_uint_eq(list.count, 0);
	referlist_free(&list);
}
END_TEST

UNIT(NULL, NULL, a_row_is_kept_as_it_is_shown);
