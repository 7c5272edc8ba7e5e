#include "audit/auditdecision.h"

#include "audited.h"
#include "unit.h"

#define A "439921195501060012"

START_TEST(what_is_best_is_kept_of_a_person_and_of_his_household)
{
	ck_assert(audited_read(AUDIT_REGISTER,
			       REGISTER_HEAD "H1,甲," A ",,,,,\nH1,乙,,,,,,\nH2,丙,,,,,,\n"));
	ck_assert_int_eq(auditbook_standing(&book, &book.person[0]), UNIT_WAITS);
	ck_assert(audited_read(AUDIT_DECISIONS, DECISION_HEAD
			       "H1,,,dibao,90,2026-01,,refused,\nH9,甲," A
			       ",tekun,90,2026-01,,proposed,\nH2,,,none,0,,,proposed,\n"));
	ck_assert_int_eq(auditbook_standing(&book, &book.person[0]), UNIT_PAID);
	ck_assert_int_eq(auditbook_standing(&book, &book.person[1]), UNIT_NOTHING);
	ck_assert_int_eq(auditbook_standing(&book, &book.person[2]), UNIT_NOTHING);
	ck_assert(book.person[0].tekun && !book.person[1].tekun);
	ck_assert_uint_eq(book.decisions, 0); /* nothing was approved */
}
END_TEST

START_TEST(of_one_month_the_later_row_holds)
{
	ck_assert(audited_read(AUDIT_DECISIONS, DECISION_HEAD
			       "H1,,,dibao,1,2026-01,,approved,1\nH1,,,dibao,2,,,approved,2\n"
			       "H1,,,dibao,3,2026-01,2026-06,approved,3\n"));
	ck_assert(audited_read(AUDIT_PAYMENTS,
			       PAYMENT_HEAD "b,1,dibao,H1,甲,,甲,1,9,2026-06,,,\n"
					    "b,2,dibao,h1,甲,,甲,1,9,2026-07,,,\n"
					    "b,3,dibao,H1,甲,,甲,1,9,2025-12,,,\n"
					    "b,4,dibao,H2,甲,,甲,1,9,2026-07,,,\n"));
	ck_assert_int_eq(auditdecision_of(&book, &book.payment[0])->amount, 300);
	ck_assert_int_eq(auditdecision_of(&book, &book.payment[1])->amount, 100);
	ck_assert_int_eq(auditdecision_of(&book, &book.payment[2])->amount, 200);
	ck_assert_ptr_null(auditdecision_of(&book, &book.payment[3]));
}
END_TEST

UNIT(audited_begin, audited_end, what_is_best_is_kept_of_a_person_and_of_his_household,
     of_one_month_the_later_row_holds);
