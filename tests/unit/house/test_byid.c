#include "house/byid.h"

#include "bounded.h"
#include "unit.h"

START_TEST(what_else_is_said_is_held_against_ids)
{
	bounded_check("户编号,户主姓名,姓名,与户主关系\nA,张三,张三,户主\nA,张三,李四,妻\n"
		      "B,王五,王五,户主\nA,王五,赵六,妻\nC,钱七,钱七,户主\n",
		      false, "+ ?M153 + ?M126 +");
	/* a column that means something else says nothing */
	bounded_check("户编号,户主姓名,姓名\nA,张三,张三\nA,李四,李四\nA,赵六,赵六\n"
		      "B,王五,王五\nB,钱七,钱七\nB,孙八,孙八\n",
		      false, "+ . . + . .");
}
END_TEST

START_TEST(an_id_beside_a_member_where_heads_alone_have_one)
{
	bounded_check("户编号,姓名,与户主关系\nA,张三,户主\n,李四,妻\n,赵六,子\nB,王五,户主\n"
		      "A,钱七,妻\nD,孙八,户主\n",
		      false, "+ ?M153 . + ?M126 +");
	/* nobody else has it: a household that has lost its head's row keeps its id */
	bounded_check("户编号,姓名,与户主关系\nA,张三,户主\n,李四,妻\n,赵六,子\nB,王五,户主\n"
		      "C,钱七,长子\n,吴十,长女\nD,孙八,户主\n",
		      false, "+ . . + +M128 . +");
}
END_TEST

/* A newborn child at the end of the sheet is of his household all the same. */
START_TEST(rows_of_one_id_may_stand_anywhere)
{
	bounded_check("户编号,姓名,与户主关系,家庭人口\nA,张三,户主,2\nB,王五,户主,1\n"
		      "C,周九,户主,1\nA,李四,子,2\n",
		      false, "+ + + +");
	bounded_check("户编号,姓名,与户主关系\nA,张三,户主\nB,王五,户主\nX,李四,子\nC,周九,户主\n",
		      false, "+ + ?M128 +");
	/* but not with a head of their own */
	bounded_check("户编号,姓名,与户主关系\nA,张三,户主\nA,郑一,妻\nB,王五,户主\nA,李四,户主\n"
		      "A,赵六,妻\nC,周九,户主\n",
		      false, "+ . + +M127 . +");
}
END_TEST

UNIT(NULL, NULL, what_else_is_said_is_held_against_ids,
     an_id_beside_a_member_where_heads_alone_have_one, rows_of_one_id_may_stand_anywhere);
