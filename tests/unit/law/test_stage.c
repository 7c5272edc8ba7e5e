#include "law/stage.h"

#include "unit.h"

START_TEST(each_stage_has_its_heading)
{
	ck_assert_str_eq(stage_title(STAGE_CHILD, LANGUAGE_EN),
			 "conditions of the support of orphans and unattended children");
	ck_assert_str_eq(stage_title(STAGE_RIGID, LANGUAGE_ZH), "刚性支出困难的条件");
	for (enum stage stage = 0; stage < STAGES; stage++)
		ck_assert_str_ne(stage_title(stage, LANGUAGE_ZH), stage_title(stage, LANGUAGE_EN));
}
END_TEST

START_TEST(the_stages_stand_in_the_order_of_the_walk)
{
	static const enum stage order[] = { STAGE_CHILD,      STAGE_TEKUN,
					    STAGE_DIBAO,      STAGE_PHASE_OUT,
					    STAGE_LOW_INCOME, STAGE_SINGLE,
					    STAGE_RIGID,      STAGES };

	for (size_t i = 0; i < ARRAY_LENGTH(order); i++)
		ck_assert_uint_eq(order[i], i);
}
END_TEST

UNIT(NULL, NULL, each_stage_has_its_heading, the_stages_stand_in_the_order_of_the_walk);
