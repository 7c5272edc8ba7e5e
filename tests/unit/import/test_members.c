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

START_TEST(a_head_who_is_not_listed)
{
	bounded_check("户主姓名,姓名,金额\n张三,李四,80\n王五,王五,80\n", false, "+M129 +");
}
END_TEST

UNIT(NULL, NULL, rows_are_counted, a_head_who_is_not_listed);
