#include "audit/auditpair.h"

#include "register/word.h"
#include "unit.h"

static const struct {
	enum word a;
	enum word b;
	enum ground ground;
} pairs[] = {
	/* 国务院令第649号第十五条第三款 */
	{ WORD_CATEGORY_TEKUN, WORD_CATEGORY_DIBAO, GROUND_TEKUN_BESIDE },
	{ WORD_CATEGORY_TEKUN, WORD_CATEGORY_DIBAO_SINGLE, GROUND_TEKUN_BESIDE },
	/* 民发〔2021〕43号第九条 */
	{ WORD_CATEGORY_TEKUN, WORD_CATEGORY_ORPHAN, GROUND_TEKUN_OR_CHILD },
	{ WORD_CATEGORY_TEKUN, WORD_CATEGORY_UNATTENDED, GROUND_TEKUN_OR_CHILD },
	/* who is one of them is no other */
	{ WORD_CATEGORY_ORPHAN, WORD_CATEGORY_UNATTENDED, GROUND_CHILD_UNATTENDED },
	{ WORD_CATEGORY_DIBAO, WORD_CATEGORY_DIBAO_SINGLE, GROUND_SINGLE_DISABLED },
	{ WORD_CATEGORY_DIBAO, WORD_CATEGORY_UNATTENDED, GROUND_NONE },
	{ WORD_CATEGORY_DIBAO, WORD_CATEGORY_DIBAO, GROUND_NONE },
	{ WORD_CATEGORY_TEKUN, WORD_CATEGORY_MEDICAL, GROUND_NONE },
};

START_TEST(what_bars_two_programmes_is_known_in_any_order)
{
	ck_assert_int_eq(auditpair_ground(pairs[_i].a, pairs[_i].b), pairs[_i].ground);
	ck_assert_int_eq(auditpair_ground(pairs[_i].b, pairs[_i].a), pairs[_i].ground);
}
END_TEST

UNIT(NULL, NULL, EACH(what_bars_two_programmes_is_known_in_any_order, pairs));
