#include "audit/audit.h"

#include <stdlib.h>

#include "audited.h"
#include "unit.h"

#define A "439921195501060012"

START_TEST(each_number_is_computed_or_says_why_not)
{
	for (int number = 1; number <= AUDIT_CHECKS; number++) {
		const struct audit_check *check = audit_check(number);
		const struct audit_meet *meet;
		bool met = false;

		for (size_t i = 0; (meet = audit_meet(i)) != NULL; i++)
			met |= meet->number == number;
		for (int language = 0; language < 2; language++) {
			ck_assert(check->name[language].n > 0);
			ck_assert((check->never[language].n > 0) != (check->find != NULL || met));
			ck_assert((check->never[language].n > 0) ==
				  (check->question[language].n == 0));
		}
	}
}
END_TEST

START_TEST(a_check_says_what_it_lacks)
{
	ck_assert_uint_eq(audit_lacks(audit_check(1), &book),
			  AUDIT_NEED_REGISTER | AUDIT_NEED_PAID);
	book.given[AUDIT_LEDGER] = book.given[AUDIT_REGISTER] = true;
	ck_assert_uint_eq(audit_lacks(audit_check(1), &book), 0);
	book.given[AUDIT_APPLICATIONS] = true;
	ck_assert_uint_eq(audit_lacks(audit_check(30), &book), AUDIT_NEED_NOTICE);
	for (unsigned need = 1; need <= AUDIT_NEED_NOTICE; need *= 2)
		ck_assert(audit_need_name(need, LANGUAGE_ZH).n > 0);
}
END_TEST

START_TEST(a_kind_has_the_number_of_its_check)
{
	const struct match_kind *kind = audit_kind(5, NULL, &clues.match, &scratch.arena);

	ck_assert(kind->plain && !audit_kind(28, NULL, &clues.match, &scratch.arena)->plain);
	ck_assert(!kind->change[MATCH_ON]);
	ck_assert(text_equal(kind->kind, TEXT("audit-05")));
	ck_assert(text_equal(kind->name[LANGUAGE_EN], TEXT("audit-05 paid twice for one month")));
	ck_assert(text_equal(kind->name[LANGUAGE_ZH], TEXT("审计05 同一人同月重复发放")));
	ck_assert(text_equal(
		audit_kind(33, kind, NULL, &scratch.arena)->kind,
		TEXT("audit-33/audit-05"))); /* cleared apart from what the office sees */
}
END_TEST

START_TEST(supporters_are_a_check_of_their_own)
{
	const struct audit_meet members = { 12, TEXT_INIT("business"), AUDIT_OF_REGISTER };
	const struct audit_meet supporters = { 21, TEXT_INIT("business"), AUDIT_OF_SUPPORTERS };
	size_t count;

	ck_assert(audited_read(AUDIT_REGISTER,
			       "household_id,name,id_number,relation,category\n"
			       "H1,甲," A
			       ",,tekun\nH1,子,,赡养人,\nH2,乙,,,dibao\nH2,女,,赡养人,\n"));
	for (size_t i = 0; i < book.persons; i++)
		auditclue_person(&clues, &book.person[i], AUDITCLUE(.doubt = TEXT_NONE));
	free(audit_sift(&members, &clues.match, &book, &count));
	ck_assert_uint_eq(count, 2);
	free(audit_sift(&supporters, &clues.match, &book, &count));
	ck_assert_uint_eq(count, 1);
}
END_TEST

UNIT(audited_begin, audited_end, each_number_is_computed_or_says_why_not,
     a_check_says_what_it_lacks, a_kind_has_the_number_of_its_check,
     supporters_are_a_check_of_their_own);
