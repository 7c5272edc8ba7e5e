#include "audit/auditpaid.h"

#include "audited.h"
#include "unit.h"

#define A "439921195501060012"
#define B "439921196002030024"

START_TEST(the_month_of_a_death_is_paid_and_not_the_next)
{
	ck_assert(audited_read(AUDIT_REGISTER, REGISTER_HEAD "H1,甲," A ",,,2026-09-30,,\n"));
	ck_assert(audited_read(AUDIT_PAYMENTS, PAYMENT_HEAD
			       "b,1,tekun,H1,甲," A ",甲,1,9,2026-09,regular,,\n"
			       "b,2,tekun,H1,甲," A ",甲,1,9,2026-11,arrears,2026-08,\n"));
	ck_assert_uint_eq(audited_find(auditpaid_dead), 0);
	ck_assert(audited_read(AUDIT_PAYMENTS,
			       PAYMENT_HEAD "c,1,tekun,H1,甲," A ",甲,1,9,2026-10,regular,,\n"));
	ck_assert_uint_eq(audited_find(auditpaid_dead), 1);
}
END_TEST

START_TEST(twice_is_the_same_thing_twice)
{
	const char *once = PAYMENT_HEAD
		"b,1,dibao,H1,甲," A ",甲,1,9,2026-10,regular,,\n"
		"b,2,dibao,H1,甲," A ",甲,1,2,2026-10,arrears,,\n" /* a raise */
		"b,3,dibao,H1,甲," A ",甲,1,3,2026-10,arrears,,\n" /* another */
		"b,4,dibao,H1,甲," A ",甲,1,5,2026-10,price,,\n"
		"b,5,dibao,H1,甲," A ",甲,1,5,2026-10,price,,\n"
		"b,6,dibao,H1,甲," A ",甲,1,9,2026-11,regular,,\n"
		"b,7,dibao,H2,甲,,甲,1,9,2026-10,regular,,\n" /* of another household */
		"b,8,dibao,H1,甲," A ",甲,1,9,2026-11,regular,2026-09,\n";

	ck_assert(audited_read(AUDIT_PAYMENTS, once));
	ck_assert(audited_read(AUDIT_PAYMENTS, once)); /* the same list again */
	ck_assert_uint_eq(audited_find(auditpaid_twice), 0);
	ck_assert(audited_read(AUDIT_PAYMENTS, PAYMENT_HEAD
			       "c,1,dibao,h1,甲,439921550106001,甲,1,9,2026-10,regular,,\n"));
	ck_assert_uint_eq(audited_find(auditpaid_twice), 2);
	/* a kind that was left blank is the usual one; one household under two, and without a
	 * number */
	ck_assert(audited_read(AUDIT_PAYMENTS,
			       PAYMENT_HEAD "d,1,dibao,H3,乙," B ",乙,1,9,2026-10,,,\n"
					    "d,2,dibao,H3,乙," B ",乙,1,9,2026-10,regular,,\n"
					    "d,3,dibao,H4,乙,,乙,1,9,2026-10,regular,,\n"
					    "d,4,dibao,H4,丁,,丁,1,9,2026-10,regular,,\n"
					    "d,5,tekun,H4,丁,,丁,1,9,2026-10,regular,,\n"));
	ck_assert_uint_eq(audited_find(auditpaid_twice), 6);
}
END_TEST

START_TEST(two_towns_have_batches_of_one_name)
{
	ck_assert(audited_read(AUDIT_PAYMENTS,
			       PAYMENT_HEAD "b,1,dibao,H1,甲," A ",甲,1,9,2026-10,regular,,\n"));
	ck_assert(audited_read(AUDIT_PAYMENTS,
			       PAYMENT_HEAD "b,1,dibao,H2,乙," B ",乙,2,9,2026-10,regular,,\n"
					    "b,2,dibao,H1,甲," A ",甲,1,9,2026-10,regular,,\n"));
	ck_assert(audited_read(AUDIT_PAYMENTS,
			       PAYMENT_HEAD "b,1,dibao,H2,乙," B ",乙,2,9,2026-10,regular,,\n"));
	ck_assert_uint_eq(book.payments, 3);
	ck_assert_uint_eq(audited_find(auditpaid_twice), 2);
}
END_TEST

START_TEST(who_died_by_any_of_his_rows_died)
{
	ck_assert(audited_read(AUDIT_REGISTER,
			       REGISTER_HEAD "H1,甲," A ",,,,,\nH2,甲," A ",,,2026-09-30,,\n"));
	ck_assert(audited_read(AUDIT_PAYMENTS,
			       PAYMENT_HEAD "b,1,tekun,H1,甲," A ",甲,1,9,2026-10,regular,,\n"));
	ck_assert_uint_eq(audited_find(auditpaid_dead), 1);
}
END_TEST

START_TEST(what_is_in_the_ledger_is_no_payment_again)
{
	ck_assert(audited_read(AUDIT_LEDGER, LEDGER_HEAD
			       "b,1,dibao,H1,甲," A ",甲,1,9,2026-10,regular,b/1,sent,,2026-10,,\n"
			       "b,1,dibao,H1,甲," A
			       ",甲,1,9,2026-10,regular,b/1.1,confirmed,b/1,2026-10,,\n"));
	ck_assert(audited_read(AUDIT_PAYMENTS,
			       PAYMENT_HEAD "b,1,dibao,H1,甲," A ",甲,1,9,2026-10,regular,,\n"));
	ck_assert_uint_eq(audited_find(auditpaid_twice), 0);
	ck_assert_uint_eq(book.payments, 1);
}
END_TEST

START_TEST(what_came_back_is_looked_for_until_it_is_paid_again)
{
#define SENT LEDGER_HEAD "b,1,tekun,H1,甲," A ",甲,1,9,2026-10,regular,b/1,sent,,2026-10,,\n"
	ck_assert(audited_read(AUDIT_LEDGER, SENT));
	ck_assert_uint_eq(audited_find(auditpaid_unpaid), 0);
	auditbook_free(&book);
	book = (struct audit_book){ .today = book.today, .law = &book_law };
	ck_assert(audited_read(AUDIT_LEDGER, SENT
			       "b,1,tekun,H1,甲," A
			       ",甲,1,9,2026-10,regular,b/1.1,confirmed,b/1,2026-10,,\n"
			       "b,1,tekun,H1,甲," A
			       ",甲,1,9,2026-10,regular,b/1.2,returned,b/1.1,2026-10,closed,\n"));
	ck_assert_uint_eq(audited_find(auditpaid_unpaid), 1);
	ck_assert(audited_read(AUDIT_LEDGER,
			       LEDGER_HEAD "c,1,tekun,H1,甲," A
					   ",甲,1,9,2026-11,regular,c/1,sent,,2026-10,,\n"));
	ck_assert_uint_eq(audited_find(auditpaid_unpaid), 0);
	/* it comes back again, and goes out with the next month as arrears */
	ck_assert(audited_read(AUDIT_LEDGER, LEDGER_HEAD
			       "c,1,tekun,H1,甲," A
			       ",甲,1,9,2026-11,regular,c/1.1,refused,c/1,2026-10,closed,\n"));
	ck_assert_uint_eq(audited_find(auditpaid_unpaid), 1);
	ck_assert(audited_read(AUDIT_LEDGER,
			       LEDGER_HEAD "d,1,tekun,H1,甲," A
					   ",甲,1,5,2026-12,arrears,d/1,sent,,2026-10,,\n"));
	ck_assert_uint_eq(audited_find(auditpaid_unpaid), 1);
	ck_assert_int_eq(clues.match.pair[0].row->amount, 400);
	ck_assert(audited_read(AUDIT_LEDGER,
			       LEDGER_HEAD "d,2,tekun,H1,甲," A
					   ",甲,1,4,2026-12,arrears,d/2,sent,,2026-10,,\n"));
	ck_assert_uint_eq(audited_find(auditpaid_unpaid), 0);
	/* nobody pays the dead again */
	ck_assert(audited_read(AUDIT_LEDGER, LEDGER_HEAD
			       "c,2,tekun,H2,乙," B ",乙,1,9,2026-11,regular,c/2,sent,,2026-11,,\n"
			       "c,2,tekun,H2,乙," B
			       ",乙,1,9,2026-11,regular,c/2.1,returned,c/2,2026-11,deceased,\n"));
	ck_assert_uint_eq(audited_find(auditpaid_unpaid), 0);
}
END_TEST

START_TEST(who_is_in_two_programmes_is_looked_at_by_the_month)
{
	ck_assert(audited_read(AUDIT_PAYMENTS, PAYMENT_HEAD
			       "b,1,dibao,H1,甲," A ",甲,1,9,2026-09,regular,,\n"
			       "b,2,tekun,H1,甲," A ",甲,1,9,2026-10,regular,,\n"
			       "b,3,relief-emergency,H1,甲," A ",甲,1,9,2026-10,once,,x\n"));
	ck_assert_uint_eq(audited_find(auditpaid_exclusive), 0); /* one after the other */
	ck_assert(audited_read(AUDIT_PAYMENTS,
			       PAYMENT_HEAD "c,1,dibao,H1,甲," A ",甲,1,9,2026-10,regular,,\n"));
	ck_assert_uint_eq(audited_find(auditpaid_exclusive), 2);
}
END_TEST

START_TEST(what_bars_two_programmes_is_cited)
{
	static const struct cite cite = { .text = TEXT_INIT("文〔2021〕1号第九条") };

	ck_assert(audited_read(AUDIT_PAYMENTS,
			       PAYMENT_HEAD "b,1,tekun,H1,甲," A ",甲,1,9,2026-10,regular,,\n"
					    "b,2,orphan,H1,甲," A ",甲,1,9,2026-10,regular,,\n"));
	ck_assert_uint_eq(audited_find(auditpaid_exclusive), 2);
	ck_assert(!text_has(clues.match.pair[0].doubt, cite.text));
	book_law.cite[GROUND_TEKUN_OR_CHILD] = &cite;
	ck_assert_uint_eq(audited_find(auditpaid_exclusive), 2);
	ck_assert(text_has(clues.match.pair[0].doubt, cite.text));
	ck_assert(text_has(clues.match.pair[1].doubt, cite.text));
}
END_TEST

START_TEST(amounts_are_those_of_the_month_with_arrears)
{
	ck_assert(audited_read(AUDIT_DECISIONS,
			       DECISION_HEAD "H1,,,dibao,90,2026-01,2026-12,approved,100\n"
					     "H2,,,dibao,90,2026-01,2026-12,proposed,\n"));
	ck_assert(audited_read(AUDIT_PAYMENTS, PAYMENT_HEAD
			       "b,1,dibao,H1,甲," A ",甲,1,90,2026-10,regular,,\n"
			       "b,2,dibao,H1,甲," A ",甲,1,10,2026-11,arrears,2026-10,\n"
			       "b,3,dibao,H1,甲," A ",甲,1,90,2025-12,regular,,\n"
			       "b,4,dibao,H2,乙," B ",乙,1,80,2026-10,regular,,\n"));
	ck_assert_uint_eq(audited_find(auditpaid_amount), 0);
	ck_assert(audited_read(AUDIT_PAYMENTS, PAYMENT_HEAD "c,1,dibao,H1,甲," A
							    ",甲,1,100.01,2026-11,regular,,\n"));
	ck_assert_uint_eq(audited_find(auditpaid_amount), 1);
}
END_TEST

START_TEST(of_two_decisions_the_one_that_began_later_holds)
{
	const char *list[] = { DECISION_HEAD "H1,,,dibao,90,2026-07,,approved,80\n",
			       DECISION_HEAD "H1,,,dibao,90,2026-01,,approved,100\n" };

	for (int first = 0; first < 2; first++) {
		auditbook_free(&book);
		book = (struct audit_book){ .today = book.today, .law = &book_law };
		ck_assert(audited_read(AUDIT_DECISIONS, list[first]));
		ck_assert(audited_read(AUDIT_DECISIONS, list[1 - first]));
		ck_assert(audited_read(AUDIT_PAYMENTS,
				       PAYMENT_HEAD "b,1,dibao,H1,甲," A ",甲,1,80,2026-10,,,\n"
						    "b,2,dibao,H1,甲," A ",甲,1,80,2026-06,,,\n"));
		ck_assert_uint_eq(audited_find(auditpaid_amount), 1);
		ck_assert(text_equal(clues.match.pair[0].row->cell[MATCH_WHAT], TEXT("2026-06")));
	}
}
END_TEST

START_TEST(with_whom_an_account_is_shared_is_a_lead_of_its_own)
{
	ck_assert(audited_read(AUDIT_PAYMENTS,
			       PAYMENT_HEAD "b,1,dibao,H2,甲," A ",甲,1,9,2026-10,regular,,\n"
					    "b,2,dibao,Ｈ1,乙," B ",乙,1,9,2026-10,regular,,\n"
					    "b,3,dibao,H2,甲," A ",甲,1,9,2026-11,regular,,\n"
					    "b,4,dibao,H3,丙,,丙,1,9,2026-11,regular,,\n"));
	ck_assert_uint_eq(audited_find(auditpaid_account), 4);
	ck_assert(text_equal(clues.match.pair[0].row->cell[MATCH_WHAT], TEXT("Ｈ1、H2")) ||
		  text_equal(clues.match.pair[2].row->cell[MATCH_WHAT], TEXT("Ｈ1、H2")));
	/* numbers with the same names in front are others */
	ck_assert(audited_read(
		AUDIT_PAYMENTS, PAYMENT_HEAD
		"c,1,dibao,大通湖区河坝镇金山社区1,甲," A ",甲,7,9,2026-10,regular,,\n"
		"c,2,dibao,大通湖区河坝镇金山社区2,乙," B ",乙,7,9,2026-10,regular,,\n"));
	ck_assert_uint_eq(audited_find(auditpaid_account), 6);
}
END_TEST

START_TEST(a_holder_is_somebody_of_the_household)
{
	ck_assert(audited_read(AUDIT_REGISTER,
			       REGISTER_HEAD "H1,甲," A ",,,,,\nH1,儿,,赡养人,,,,\n"));
	ck_assert(audited_read(AUDIT_PAYMENTS,
			       PAYMENT_HEAD "b,1,dibao,H1,甲," A ",儿,1,9,2026-10,regular,,\n"
					    "b,2,dibao,H9,丙," B
					    ",某人,2,9,2026-10,regular,,\n" /* not registered */
					    "b,3,dibao,H1,甲," A ",,,9,2026-11,regular,,\n"));
	ck_assert_uint_eq(audited_find(auditpaid_account), 0);
	ck_assert(audited_read(AUDIT_PAYMENTS,
			       PAYMENT_HEAD "c,1,dibao,H1,甲," A ",村长,3,9,2026-10,regular,,\n"
					    "c,2,dibao,H9,丙," B ",儿,１,9,2026-10,regular,,\n"));
	ck_assert_uint_eq(audited_find(auditpaid_account), 3); /* the holder; two of one account */
}
END_TEST

START_TEST(an_organisation_is_no_name)
{
	ck_assert(audited_read(AUDIT_PAYMENTS, PAYMENT_HEAD
			       "b,1,tekun,H1,甲," A ",王中心,1,9,2026-10,regular,,\n"
			       "b,2,tekun,H1,甲," A ",河坝镇敬老院,1,9,2026-11,regular,,\n"
			       "b,3,tekun,H1,甲," A ",敬老院,1,9,2026-12,regular,,\n"));
	ck_assert_uint_eq(audited_find(auditpaid_organisation), 2);
}
END_TEST

START_TEST(relief_is_again_within_twelve_months_and_of_another_case)
{
	ck_assert(audited_read(AUDIT_PAYMENTS, PAYMENT_HEAD
			       "b,1,relief-emergency,H1,甲," A ",甲,1,9,2025-10,once,,x\n"
			       "b,2,relief-emergency,H1,甲," A ",甲,1,9,2026-10,once,,y\n"
			       "b,3,relief-emergency,H1,甲," A ",甲,1,9,2026-11,once,,y\n"));
	ck_assert_uint_eq(audited_find(auditpaid_relief), 0);
	ck_assert(audited_read(AUDIT_PAYMENTS, PAYMENT_HEAD "c,1,relief-expenditure,H1,甲," A
							    ",甲,1,9,2026-09,once,,z\n"));
	/* in whatever order: a part of y has another part of it beside it, and z further off */
	ck_assert_uint_eq(audited_find(auditpaid_relief), 4);
}
END_TEST

UNIT(audited_begin, audited_end, the_month_of_a_death_is_paid_and_not_the_next,
     twice_is_the_same_thing_twice, two_towns_have_batches_of_one_name,
     who_died_by_any_of_his_rows_died, of_two_decisions_the_one_that_began_later_holds,
     with_whom_an_account_is_shared_is_a_lead_of_its_own, what_is_in_the_ledger_is_no_payment_again,
     what_came_back_is_looked_for_until_it_is_paid_again,
     who_is_in_two_programmes_is_looked_at_by_the_month, what_bars_two_programmes_is_cited,
     amounts_are_those_of_the_month_with_arrears, a_holder_is_somebody_of_the_household,
     an_organisation_is_no_name, relief_is_again_within_twelve_months_and_of_another_case);
