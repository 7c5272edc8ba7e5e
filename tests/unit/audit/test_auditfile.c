#include "audit/auditfile.h"

#include "audited.h"
#include "unit.h"

#define A "439921195501060012"

START_TEST(another_file_in_its_place_is_refused)
{
	ck_assert(!audited_read(AUDIT_PAYMENTS, REGISTER_HEAD "H1,甲," A ",,,,,\n"));
	ck_assert(!audited_read(AUDIT_DECISIONS, REGISTER_HEAD "H1,甲," A ",,,,,\n"));
	ck_assert(!book.given[AUDIT_PAYMENTS]);
}
END_TEST

START_TEST(a_payment_that_both_lists_have_is_one)
{
	const char *list = PAYMENT_HEAD "b,1,dibao,H1,甲," A ",甲,1,9,2026-10,regular,,\n";

	ck_assert(audited_read(AUDIT_PAYMENTS, list));
	ck_assert(audited_read(AUDIT_PAYMENTS, list));
	ck_assert_uint_eq(book.payments, 1);
	auditfile_end(&book);
	ck_assert_uint_eq(book.marks.count, 0);
}
END_TEST

UNIT(audited_begin, audited_end, another_file_in_its_place_is_refused,
     a_payment_that_both_lists_have_is_one);
