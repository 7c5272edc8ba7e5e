#include "audit/auditbook.h"

#include "audited.h"
#include "unit.h"

#define A "439921195501060012"
#define B "439921196002030024"

static uint64_t
key_of(const char *number)
{
	return auditkey(text_of(number), NULL);
}

START_TEST(nobody_is_shown_beside_one_at_risk)
{
	ck_assert(audited_read(AUDIT_REGISTER, REGISTER_HEAD "H1,甲," A ",,,,,河坝镇\nH1,乙," B
							     ",,,,yes,\nH2,甲," A ",,,,,金盆镇\n"));
	ck_assert(auditbook_hides(&book, key_of(A), book.person[2].household));
	ck_assert(auditbook_hides(&book, key_of(B), 0));
	ck_assert(auditbook_hides(&book, 1, 1)); /* not known */
	ck_assert(auditbook_hides(&book, 0, book.person[0].household));
	ck_assert(text_equal(once_text(&book.once, book.person[1].town), TEXT("河坝镇")));
}
END_TEST

START_TEST(a_household_is_one_however_its_number_is_typed)
{
	struct audit_walk walk;

	ck_assert(audited_read(AUDIT_REGISTER, REGISTER_HEAD "HB-1,甲," A ",,,,,河坝镇\n"));
	ck_assert(audited_read(AUDIT_PAYMENTS,
			       PAYMENT_HEAD "b,1,dibao,hb–1,甲," A ",甲,1,9,2026-10,regular,,\n"));
	ck_assert_ptr_nonnull(auditbook_member(&book, book.payment[0].household, &walk));
	ck_assert_ptr_null(auditbook_next(&book, book.payment[0].household, &walk));
	ck_assert_ptr_nonnull(auditbook_person(&book, book.payment[0].key));
	ck_assert(!auditbook_hides(&book, book.payment[0].key, book.payment[0].household));
}
END_TEST

START_TEST(words_in_the_place_of_a_number_are_nobody)
{
	ck_assert(audited_read(AUDIT_REGISTER, REGISTER_HEAD "H1,甲,不详,,,,,\nH2,乙,不详,,,,,\n"));
	ck_assert_uint_eq(book.person[0].key, 0);
	ck_assert_ptr_null(auditbook_person(&book, 0));
}
END_TEST

START_TEST(who_is_away_does_not_live_there)
{
	ck_assert(audited_read(AUDIT_REGISTER,
			       REGISTER_HEAD "H1,甲," A ",,at-home,,,\nH1,乙," B
					     ",,prison,,,\nH1,丙,,,,2026-01-01,,\n"));
	ck_assert(auditbook_lives(&book.person[0]));
	ck_assert(!auditbook_lives(&book.person[1]));
	ck_assert(!auditbook_lives(&book.person[2]));
}
END_TEST

UNIT(audited_begin, audited_end, nobody_is_shown_beside_one_at_risk,
     a_household_is_one_however_its_number_is_typed, words_in_the_place_of_a_number_are_nobody,
     who_is_away_does_not_live_there);
