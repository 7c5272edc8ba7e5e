#include "learn/kinship.h"

#include "unit.h"

/* Households of a 本人, of whom so many do not begin one, and of a 子, of whom so many do. */
static bool
holds(size_t households, size_t late, size_t early)
{
	struct kinship one = { 0 };
	struct kinship all = { 0 };

	for (size_t i = 0; i < households; i++) {
		kinship_add(&one, TEXT("本人"), i < late ? one.above : 100 + i, true);
		kinship_add(&one, TEXT("子"), i < early ? 1000 + i : one.above, true);
		kinship_add(&one, TEXT_NONE, 0, true);
	}
	kinship_join(&all, &one);
	ck_assert(kinship_holds(&all) == kinship_holds(&one));
	kinship_join(&all, &one);
	ck_assert(households > 4 || kinship_holds(&all) == (households > 2 && late + early == 0));
	return kinship_holds(&one);
}

START_TEST(relations_go_with_households)
{
	ck_assert(holds(5, 0, 0));
	ck_assert(!holds(4, 0, 0));
	ck_assert(holds(10, 1, 1));
	ck_assert(!holds(10, 2, 0));
	ck_assert(!holds(10, 0, 2));
}
END_TEST

/* Each row of a payee's relation is another household. */
START_TEST(relations_of_payees_do_not)
{
	struct kinship kinship = { 0 };

	for (size_t i = 0; i < 40; i++)
		kinship_add(&kinship, i % 4 == 0 ? TEXT("子") : TEXT("本人"), 1 + i, true);
	ck_assert(!kinship_holds(&kinship));
}
END_TEST

/* 本人 of whom another column or his age says that he is none. */
START_TEST(relations_to_a_child)
{
	struct kinship kinship = { 0 };

	for (size_t i = 0; i < 10; i++) {
		kinship_add(&kinship, TEXT("本人"), 1 + i, i >= 2);
		kinship_add(&kinship, TEXT("父"), 0, true);
		ck_assert(!kinship_holds(&kinship));
	}
}
END_TEST

UNIT(NULL, NULL, relations_to_a_child, relations_go_with_households, relations_of_payees_do_not);
