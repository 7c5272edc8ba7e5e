#include "house/headless.h"

#include "bounded.h"
#include "unit.h"

/* One cell alone says that they are a household: that above may lack them. */
START_TEST(rows_without_a_head_may_be_of_the_household_above)
{
	bounded_check("户主姓名,姓名,与户主关系\n张三,张三,户主\n张三,李四,妻\n王五,赵六,子\n"
		      "钱七,钱七,户主\n",
		      false, "+ . ?M128 +");
	/* two rows say so: the head's row is lost, and the one above is whole */
	bounded_check("户主姓名,姓名,与户主关系\n张三,张三,户主\n张三,李四,妻\n王五,赵六,子\n"
		      "王五,孙八,女\n钱七,钱七,户主\n",
		      false, "+ . +M128 . +");
}
END_TEST

/* Their own money says that they are a household; so do many that are like them. */
START_TEST(households_that_have_no_head)
{
	bounded_check("户主姓名,姓名,与户主关系,月保障金\n张三,张三,户主,900\n张三,李四,妻,\n"
		      "王五,赵六,长子,400\n钱七,钱七,户主,900\n",
		      false, "+ . +M128 +");
	bounded_check("户主姓名,姓名,与户主关系\n张三,李四,妻\n,王五,长子\n赵六,钱七,妻\n"
		      ",孙八,长子\n周九,吴十,妻\n,郑一,长子\n",
		      false, "+M128 . +M128 . +M128 .");
}
END_TEST

START_TEST(running_numbers_that_begin_anew)
{
	bounded_check("序号,姓名,与户主关系\n1,张三,户主\n,李四,长子\n2,王五,户主\n,赵六,长子\n"
		      "1,钱七,户主\n,孙八,长子\n2,周九,配偶\n,吴十,长子\n3,郑一,户主\n",
		      false, "+ . + . + . +M128 . +");
}
END_TEST

START_TEST(rows_that_name_another_household)
{
	/* another of the same name, whose household has all its members */
	bounded_check("户主姓名,姓名,与户主关系,家庭人口\n张三,张三,户主,2\n张三,李四,妻,\n"
		      "王五,王五,户主,2\n王五,赵六,妻,\n张三,孙八,妻,2\n张三,郑一,女,\n"
		      "周九,周九,户主,1\n",
		      false, "+ . + . +M128 . +");
	bounded_check("户主姓名,姓名,与户主关系\n张三,张三,户主\n张三,李四,妻\n王五,王五,户主\n"
		      "王五,赵六,妻\n钱七,钱七,户主\n张三,孙八,子\n张三,郑一,女\n周九,周九,户主\n",
		      false, "+ ?M153 + . + ?M128 ? +");
}
END_TEST

START_TEST(a_running_number_that_is_left_out)
{
	bounded_check("序号,姓名,与户主关系\n1,张三,户主\n,李四,女\n3,王五,户主\n4,赵六,户主\n",
		      false, "+ .M154 + +");
	/* households that left are left out: three times it says nothing */
	bounded_check("序号,姓名,与户主关系\n1,张三,户主\n,李四,女\n3,王五,户主\n5,赵六,户主\n"
		      "7,孙八,户主\n",
		      false, "+ . + + +");
	/* nobody stands there who could be of it */
	bounded_check("序号,姓名,与户主关系\n1,张三,户主\n3,王五,户主\n,李四,女\n4,赵六,户主\n",
		      false, "+ + . +");
	bounded_check("序号,姓名,与户主关系,家庭人口\n1,张三,户主,2\n,李四,女,\n3,王五,户主,1\n"
		      "4,赵六,户主,1\n",
		      false, "+ . + +");
}
END_TEST

START_TEST(rows_above_a_head)
{
	bounded_check("序号,姓名,与户主关系\n1,张三,户主\n1,李四,妻\n2,王五,母\n2,赵六,户主\n"
		      "2,钱七,子\n3,孙八,户主\n3,周九,子\n",
		      false, "+ . ?M126 . . + .");
	/* heads stand anywhere */
	bounded_check(
		"序号,姓名,与户主关系\n1,张三,户主\n1,李四,妻\n1,吴十,子\n2,王五,母\n2,赵六,户主\n"
		"3,孙八,子\n3,周九,户主\n",
		false, "+ . . + . + .");
}
END_TEST

UNIT(NULL, NULL, rows_without_a_head_may_be_of_the_household_above, households_that_have_no_head,
     running_numbers_that_begin_anew, rows_that_name_another_household,
     a_running_number_that_is_left_out, rows_above_a_head);
