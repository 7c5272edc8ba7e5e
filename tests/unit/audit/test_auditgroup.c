#include "audit/auditgroup.h"

#include "audit/auditkey.h"

#include "audited.h"
#include "unit.h"

static size_t groups;
static month_t months[8];

static bool
by_account(const struct audit_payment *payment, uint64_t *key)
{
	*key = payment->account;
	return payment->account != 0;
}

static void
take(struct auditclues *own, const struct audit_payment *const *payment, size_t count)
{
	ck_assert_ptr_eq(own, &clues);
	groups++;
	for (size_t i = 0; i < count; i++)
		months[i] = payment[i]->owed;
}

START_TEST(payments_stand_side_by_side_in_the_order_of_their_months)
{
	ck_assert(audited_read(AUDIT_PAYMENTS,
			       PAYMENT_HEAD "b,1,dibao,H1,甲,,甲,1,9,2026-10,,,\n"
					    "b,2,dibao,H2,乙,,乙,2,9,2026-10,,,\n"
					    "b,3,dibao,H3,丙,,丙,,9,2026-10,,,\n"
					    "b,4,dibao,H4,丁,,丁,1,9,2026-09,,,\n"));
	groups = 0;
	auditgroup_each(&clues, 2, by_account, take);
	ck_assert_uint_eq(groups, 1);
	ck_assert_int_eq(months[0], months[1] - 1);
	auditgroup_each(&clues, 1, by_account, take);
	ck_assert_uint_eq(groups, 3);
	ck_assert_uint_ne(auditkey_mix(1, 2), auditkey_mix(2, 1));
}
END_TEST

UNIT(audited_begin, audited_end, payments_stand_side_by_side_in_the_order_of_their_months);
