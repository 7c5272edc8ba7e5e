#include "house/members.h"

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
		      false, "+M131 ?M149 +M131 + . +");
}
END_TEST

/* Somebody of the household of three stands in that of one; one number alone may be wrong. */
START_TEST(one_too_many_and_one_too_few)
{
	bounded_check("户编号,姓名,与户主关系,家庭人口\nA,张三,户主,3\nA,李四,妻,\n"
		      "B,王五,户主,1\nC,赵六,户主,2\nC,钱七,妻,\nC,孙八,子,\nD,周九,户主,1\n",
		      false, "+M131 ?M149 + +M131 ?M149 . +");
	bounded_check("户编号,姓名,与户主关系,家庭人口\nA,张三,户主,3\nA,李四,妻,\n"
		      "B,王五,户主,1\nC,赵六,户主,3\nC,钱七,妻,\nC,孙八,子,\nD,周九,户主,1\n",
		      false, "+M131 . + + . . +");
	/* two too many are not the one that is missing */
	bounded_check("户编号,姓名,与户主关系,家庭人口\nA,张三,户主,3\nA,李四,妻,\n"
		      "B,王五,户主,1\nC,赵六,户主,1\nC,钱七,妻,\nC,孙八,子,\nD,周九,户主,1\n",
		      false, "+M131 . + +M131 . . +");
}
END_TEST

START_TEST(fewer_may_be_covered_than_live_there)
{
	bounded_check("序号,姓名,与户主关系,享受低保人数\n1,张三,户主,2\n,李四,妻,\n,王五,子,\n"
		      "2,赵六,户主,1\n3,钱七,户主,2\n,孙八,妻,\n4,周九,户主,1\n",
		      false, "+ . . + + . +");
	/* number 2 has lost its head's row */
	bounded_check("序号,姓名,与户主关系,享受低保人数\n1,张三,户主,2\n,李四,妻,\n,王五,子,\n"
		      "3,赵六,户主,1\n4,钱七,户主,2\n,孙八,妻,\n5,周九,户主,1\n",
		      false, "+ . ?M132 + + . +");
	bounded_check("户主姓名,姓名,与户主关系,保障人数\n张三,张三,户主,2\n张三,李四,妻,\n"
		      "张三,王五,子,\n赵六,赵六,户主,1\n钱七,钱七,户主,1\n",
		      false, "+ . . + +");
}
END_TEST

START_TEST(the_number_in_each_row)
{
	bounded_check("户编号,姓名,与户主关系,家庭人口\nA,张三,户主,3\nA,李四,妻,13\nA,王五,子,3\n"
		      "B,赵六,户主,2\nB,钱七,妻,2\nC,孙八,户主,1\n",
		      false, "+ .M150 . + . +");
	/* 1 for each person is no number of the household */
	bounded_check("户编号,姓名,与户主关系,家庭人口\nA,张三,户主,2\nA,李四,妻,1\n"
		      "B,赵六,户主,2\nB,钱七,妻,1\nC,孙八,户主,1\n",
		      false, "+ . + . +");
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

START_TEST(who_is_named_as_the_head_by_a_column_of_ids)
{
	static const char sheet[] =
		"户编号,户主姓名,户主身份证号,姓名,与户主关系,身份证号\n"
		"A,张三,439921196612310015,%s,户主,439921196612310015\nA,%s,%s,李四,妻,\n"
		"B,王五,439921195001010019,王五,户主,439921195001010019\n"
		"C,赵六,439921194206109018,赵六,户主,439921194206109018\n"
		"D,钱七,,钱七,户主,\nE,孙八,,孙八,户主,\n";
	char buf[1024];

	snprintf(buf, sizeof(buf), sheet, "张三", "张三", "439921196612310015");
	bounded_check(buf, false, "+ . + + + +");
	snprintf(buf, sizeof(buf), sheet, "周九", "张三", "439921196612310015");
	bounded_check(buf, false, "+M134 . + + + +");
	snprintf(buf, sizeof(buf), sheet, "张三", "周九", "439921196612310015");
	bounded_check(buf, false, "+ .M160 + + + +");
	snprintf(buf, sizeof(buf), sheet, "张三", "张三", "439921194206109018");
	bounded_check(buf, false, "+ .M160 + + + +");
}
END_TEST

/* Nobody names the head: the number beside him is his own, or another's. */
START_TEST(whose_number_is_the_heads)
{
	static const char sheet[] = "户编号,户主身份证号,姓名,与户主关系,身份证号\n"
				    "A,%s,张三,户主,439921196612310015\nA,%s,李四,妻,\n"
				    "B,439921195001010019,王五,户主,439921195001010019\n"
				    "C,439921194206109018,赵六,户主,439921194206109018\n"
				    "D,,钱七,户主,\nE,,孙八,户主,\n";
	static const char own[] = "439921196612310015";
	char buf[1024];

	snprintf(buf, sizeof(buf), sheet, own, own);
	bounded_check(buf, false, "+ . + + + +");
	snprintf(buf, sizeof(buf), sheet, own, "");
	bounded_check(buf, false, "+ . + + + +");
	snprintf(buf, sizeof(buf), sheet, own, "43992119660412014X");
	bounded_check(buf, false, "+ ?M126 + + + +");
	bounded_check("户主身份证号,姓名,与户主关系,身份证号\n"
		      "439921196612310015,张三,户主,439921196612310015\n"
		      "439921195001010019,王五,户主,439921195001010019\n"
		      "439921196612310015,赵六,户主,439921194206109018\n"
		      "43992119660412014X,钱七,户主,43992119660412014X\n"
		      "439921196604120158,孙八,户主,439921196604120158\n",
		      false, "+ + +M134 + +");
}
END_TEST

UNIT(NULL, NULL, whose_number_is_the_heads, rows_are_counted,
     members_and_covered_persons_are_told_apart,
     a_member_above_her_head_is_not_joined_to_the_household_above, two_heads_of_one_id,
     a_head_who_is_not_listed, one_too_many_and_one_too_few, fewer_may_be_covered_than_live_there,
     the_number_in_each_row, who_is_named_as_the_head_by_a_column_of_ids);
