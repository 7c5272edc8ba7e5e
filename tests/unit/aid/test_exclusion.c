#include "aid/exclusion.h"

#include "home.h"
#include "unit.h"

static const struct {
	enum programme first;
	enum programme second;
	enum exclusion exclusion;
	enum ground ground;
} pairs[] = {
	/* 民发〔2019〕62号 三（一）（二） */
	{ PROGRAMME_UNATTENDED, PROGRAMME_LIVING, EXCLUSION_FULL, GROUND_DISABILITY_EXCLUSIVE },
	{ PROGRAMME_UNATTENDED, PROGRAMME_NURSING, EXCLUSION_TOGETHER, GROUND_DISABILITY_TOGETHER },
	{ PROGRAMME_UNATTENDED, PROGRAMME_REHABILITATION, EXCLUSION_TOGETHER,
	  GROUND_DISABILITY_TOGETHER },
	/* 国务院令第649号第十五条第三款, 民发〔2021〕43号第九条 */
	{ PROGRAMME_TEKUN, PROGRAMME_DIBAO, EXCLUSION_BARS, GROUND_TEKUN_BESIDE },
	{ PROGRAMME_TEKUN, PROGRAMME_SINGLE, EXCLUSION_BARS, GROUND_TEKUN_BESIDE },
	{ PROGRAMME_TEKUN, PROGRAMME_ORPHAN, EXCLUSION_BARS, GROUND_TEKUN_OR_CHILD },
	/* choices(7) disability.tekun */
	{ PROGRAMME_TEKUN, PROGRAMME_LIVING, EXCLUSION_BARS, GROUND_NONE },
	{ PROGRAMME_TEKUN, PROGRAMME_NURSING, EXCLUSION_BARS, GROUND_NONE },
	/* not the other way round, and nothing else */
	{ PROGRAMME_NURSING, PROGRAMME_TEKUN, EXCLUSION_OPEN, GROUND_NONE },
	{ PROGRAMME_LIVING, PROGRAMME_NURSING, EXCLUSION_OPEN, GROUND_NONE },
	{ PROGRAMME_DIBAO, PROGRAMME_LIVING, EXCLUSION_OPEN, GROUND_NONE },
};

START_TEST(what_a_document_rules_is_cited)
{
	enum ground ground = GROUND_NONE;

	ck_assert_int_eq(exclusion_of(&home.law, pairs[_i].first, pairs[_i].second, &ground),
			 pairs[_i].exclusion);
	ck_assert_int_eq(ground, pairs[_i].ground);
	ck_assert(ground == GROUND_NONE || law_cite(&home.law, ground, 0) != NULL);
}
END_TEST

START_TEST(a_place_may_lift_a_bar_that_is_our_choice)
{
	home.law.value[PARAM_DISABILITY_TEKUN] = (struct value){ .set = true, .whole = 1 };
	ck_assert_int_eq(exclusion_of(&home.law, PROGRAMME_TEKUN, PROGRAMME_NURSING, NULL),
			 EXCLUSION_OPEN);
	ck_assert_int_eq(exclusion_of(&home.law, PROGRAMME_UNATTENDED, PROGRAMME_LIVING, NULL),
			 EXCLUSION_FULL);
}
END_TEST

UNIT(home_begin, home_end, EACH(what_a_document_rules_is_cited, pairs),
     a_place_may_lift_a_bar_that_is_our_choice);
