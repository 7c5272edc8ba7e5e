#include "house/astray.h"

#include "bounded.h"
#include "unit.h"

START_TEST(two_of_one_household_in_two_others)
{
	/* as many rows too many as too few: D has one of A and one of B */
	bounded_check("户编号,姓名,与户主关系,家庭人口\n"
		      "A,张三,户主,2\nB,李四,户主,2\nC,王五,户主,1\nD,赵六,户主,1\nD,钱七,妻,\nD,"
		      "孙八,子,\n"
		      "E0,周0,户主,1\nE1,周1,户主,1\nE2,周2,户主,1\nE3,周3,户主,1\nE4,周4,户主,"
		      "1\nE5,周5,户主,1\n"
		      "E6,周6,户主,1\nE7,周7,户主,1\nE8,周8,户主,1\nE9,周9,户主,1\nE10,周10,户主,"
		      "1\nE11,周11,户主,1\n"
		      "E12,周12,户主,1\nE13,周13,户主,1\nE14,周14,户主,1\nE15,周15,户主,1\nE16,"
		      "周16,户主,1\nE17,周17,户主,1\n"
		      "E18,周18,户主,1\nE19,周19,户主,1\nE20,周20,户主,1\nE21,周21,户主,1\nE22,"
		      "周22,户主,1\nE23,周23,户主,1\n"
		      "E24,周24,户主,1\nE25,周25,户主,1\nE26,周26,户主,1\nE27,周27,户主,1\n",
		      false,
		      "?M149 +M131 + +M131 ?M149 . + + + + + + + + + + + + + + + + + + + + + + + + "
		      "+ + + +");
}
END_TEST

START_TEST(a_row_of_nobody_may_be_of_the_household_that_lacks_one)
{
	bounded_check("姓名,与户主关系,家庭人口\n张三,户主,2\n李四,妻,\n王五,户主,3\n赵六,子,\n"
		      "钱七,户主,2\n孙八,妻,\n周九,妻,\n吴十,户主,1\n",
		      false, "+ . +M131 ?M155 + . ?M147 +");
}
END_TEST

/* Two of many wrong numbers, far from each other, have nothing to do with each other. */
START_TEST(numbers_that_are_wrong_here_and_there)
{
	bounded_check("户编号,姓名,与户主关系,家庭人口\nA,张三,户主,1\nA,李四,妻,\nB,王五,户主,1\n"
		      "C,赵六,户主,3\nC,钱七,妻,\nD,孙八,户主,1\nE,周九,户主,1\nE,吴十,妻,\n"
		      "F,郑一,户主,1\nG,冯二,户主,3\nG,陈三,妻,\nH,褚四,户主,1\nI,卫五,户主,1\n",
		      false, "+M131 . + +M131 . + +M131 . + +M131 . + +");
	/* neighbours have */
	bounded_check("户编号,姓名,与户主关系,家庭人口\nA,张三,户主,1\nA,李四,妻,\nB,王五,户主,2\n"
		      "C,赵六,户主,1\nD,孙八,户主,1\nE,郑一,户主,1\n",
		      false, "+M131 ?M149 +M131 + + +");
}
END_TEST

/* Who lacks somebody where another row is of nobody is not known to lack him. */
START_TEST(two_households_that_lack_one)
{
	bounded_check("姓名,与户主关系,家庭人口\n张三,户主,2\n李四,妻,\n王五,户主,3\n赵六,子,\n"
		      "冯二,户主,2\n陈三,户主,1\n钱七,户主,2\n孙八,妻,\n周九,妻,\n吴十,户主,1\n",
		      false, "+ . +M131 . +M131 + + . ?M147 +");
}
END_TEST

/* 本人 is a head, and so is the member who was called 户主: by the number both are one household.
 */
START_TEST(a_member_called_the_head)
{
	bounded_check("姓名,与户主关系,家庭人口\n张三,本人,3\n李四,妻,3\n王五,户主,3\n赵六,本人,1\n"
		      "钱七,本人,2\n孙八,妻,2\n",
		      false, "+M131 . ?M126 + + .");
	bounded_check("姓名,与户主关系,家庭人口\n张三,本人,4\n李四,妻,4\n王五,户主,3\n赵六,本人,1\n"
		      "钱七,本人,2\n孙八,妻,2\n",
		      false, "+M131 . +M131 + + .");
	/* one more than is stated, or numbers of their own: two households */
	bounded_check("姓名,与户主关系,家庭人口\n张三,本人,4\n李四,妻,4\n王五,户主,4\n赵六,本人,1\n"
		      "钱七,本人,2\n孙八,妻,2\n",
		      false, "+M131 . +M131 + + .");
	bounded_check("姓名,与户主关系,家庭人口\n张三,本人,3\n李四,妻,3\n王五,户主,1\n赵六,本人,1\n"
		      "钱七,本人,2\n孙八,妻,2\n",
		      false, "+M131 . + + + .");
}
END_TEST

UNIT(NULL, NULL, a_member_called_the_head, numbers_that_are_wrong_here_and_there,
     two_households_that_lack_one, two_of_one_household_in_two_others,
     a_row_of_nobody_may_be_of_the_household_that_lacks_one);
