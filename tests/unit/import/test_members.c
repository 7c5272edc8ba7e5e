#include "import/members.h"

#include <stdio.h>
#include <string.h>

#include "bounded.h"
#include "unit.h"

START_TEST(rows_are_counted)
{
	bounded_check("姓名,与户主关系,家庭人口\n张三,户主,2\n李四,妻,\n王五,户主,1\n", false,
		      "+ . +");
	bounded_check("姓名,与户主关系,家庭人口\n张三,户主,3\n李四,妻,\n王五,户主,1\n", false,
		      "+M131 . +");
	bounded_check("姓名,与户主关系,家庭人口\n张三,户主,1\n李四,妻,\n王五,户主,1\n", false,
		      "+ ?M132 +");
	bounded_check("姓名,与户主关系,家庭人口,保障人数\n张三,户主,3,2\n李四,妻,,\n", false,
		      "+ .");
	bounded_check("户编号,姓名,家庭人口\nA,张三,1\nA,李四,\nB,王五,1\n", false, "+M131 . +");
	/* a list that has not all members has no such fault in each household */
	bounded_check("姓名,与户主关系,家庭人口\n张三,户主,3\n李四,妻,\n王五,户主,4\n赵六,户主,2\n",
		      false, "+ . + +");
}
END_TEST

/* In nine of ten households the rows are all members: the covered do not stand for them. */
START_TEST(members_and_covered_persons_are_told_apart)
{
	bounded_check("姓名,与户主关系,家庭人口,保障人数\n张三,户主,2,2\n李四,妻,,\n"
		      "王五,户主,1,1\n赵六,户主,2,1\n钱七,子,,\n孙八,户主,3,2\n周九,妻,,\n",
		      false, "+ . + + . + .");
	bounded_check("姓名,与户主关系,家庭人口,保障人数\n张三,户主,2,2\n李四,妻,,\n"
		      "王五,户主,1,1\n赵六,户主,2,1\n钱七,子,,\n吴十,户主,1,1\n郑一,户主,1,1\n"
		      "冯二,户主,1,1\n陈三,户主,1,1\n褚四,户主,1,1\n卫五,户主,1,1\n"
		      "孙八,户主,3,2\n周九,妻,,\n",
		      false, "+ . + + . + + + + + + +M131 .");
	bounded_check("姓名,与户主关系,家庭人口,保障人数\n张三,户主,2,1\n王五,户主,2,1\n"
		      "赵六,户主,2,2\n钱七,子,,\n",
		      false, "+ + + .");
}
END_TEST

/* Above their head: one row too many, and one too few below. */
START_TEST(a_member_above_her_head_is_not_joined_to_the_household_above)
{
	bounded_check("序号,姓名,与户主关系,家庭人口\n1,张三,户主,1\n,李四,妻,\n2,王五,户主,2\n"
		      "3,赵六,户主,2\n,钱七,子,\n4,孙八,户主,1\n",
		      false, "+ ?M132 +M131 + . +");
	bounded_check("序号,户主姓名,姓名,与户主关系,家庭人口\n1,张三,张三,户主,1\n,张三,李四,妻,\n"
		      "2,王五,王五,户主,2\n3,赵六,赵六,户主,2\n,赵六,钱七,子,\n"
		      "4,孙八,孙八,户主,1\n",
		      false, "+M131 . +M131 + . +");
}
END_TEST

START_TEST(two_heads_of_one_id)
{
	bounded_check("户编号,姓名,与户主关系\nA,张三,户主\nA,李四,户主\nA,王五,子\n"
		      "B,赵六,户主\n",
		      false, "+ .M127 . +");
}
END_TEST

START_TEST(a_head_who_is_not_listed)
{
	bounded_check("户主姓名,姓名,金额\n张三,李四,80\n王五,王五,80\n", false, "+M129 +");
}
END_TEST

UNIT(NULL, NULL, rows_are_counted, members_and_covered_persons_are_told_apart,
     a_member_above_her_head_is_not_joined_to_the_household_above, two_heads_of_one_id,
     a_head_who_is_not_listed);
