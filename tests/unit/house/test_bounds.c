#include "house/bounds.h"

#include <stdio.h>

#include "bounded.h"
#include "unit.h"

START_TEST(all_evidence_counts_together)
{
	static const struct {
		const char *rows;
		const char *want;
	} cases[] = {
		{ "1,张三,张三,户主\n,,李四,妻\n2,王五,王五,户主\n", "+ . +" },
		{ "1,张三,张三,户主\n2,李四,李四,\n,,王五,妻子\n3,赵六,赵六,户主\n",
		  "+ +M133 . +" },
		{ "1,张三,张三,户主\n2,李四,王五,妻子\n2,李四,李四,户主\n", "+ + ." },
		{ "1,张三,张三,户主\n2,李四,李四,户主\n,,王五,户主\n3,赵六,赵六,户主\n",
		  "+ + .M127 +" },
		{ "1,张三,张三,户主\n2,,李四,妻\n3,王五,王五,户主\n,,赵六,妻\n", "+ ?M126 + ." },
		{ "1,张三,张三,户主\n2,张三,李四,妻\n3,王五,王五,户主\n3,王五,赵六,妻\n",
		  "+ ?M126 + ." },
		{ "1,张三,张三,户主\n1,张三,钱七,妻\n2,李四,王五,妻\n2,李四,赵六,子\n",
		  "+ . +M128 ." },
		{ "1,张三,张三,户主\n2,张三,李四,妻\n3,王五,王五,户主\n", "+ . +" },
		{ "1,张三,张三,户主\n1,张三,李四,妻\n2,张三,张三,户主\n", "+ . +" },
		{ "1,张三,李四,户主\n,,王五,子\n", "+M134 ." },
	};
	char content[512];

	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		snprintf(content, sizeof(content), "序号,户主姓名,姓名,与户主关系\n%s",
			 cases[i].rows);
		bounded_check(content, false, cases[i].want);
	}
}
END_TEST

START_TEST(the_relation_alone)
{
	bounded_check("姓名,与户主关系\n张三,户主\n李四,妻\n王五,本人/户主\n", false, "+ . +");
	bounded_check("姓名,与户主关系\n张三,户主\n李四,\n王五,妻\n赵六,子\n", false,
		      "+ ?M130 ? ?");
	bounded_check("姓名,与户主关系\n张三,户主\n李四,\n王五,\n赵六,户主\n", false, "+ . . +");
	bounded_check("姓名,与户主关系\n李四,妻\n赵六,户主\n", false, "? +");
	bounded_check("姓名,与户主关系\n张三,户主\n金桥村,\n李四,妻\n赵六,户主\n", false, "+ ? +");
}
END_TEST

START_TEST(a_relation_to_a_payee_is_none_to_the_head)
{
	bounded_check("姓名,领款人,与户主关系\n张三,张三,本人\n李四,李小四,儿子\n", true, "+ .");
	bounded_check("户主姓名,领款人,与户主关系\n张三,张三,本人\n李四,李小四,儿子\n", true,
		      "+ ?M128");
	bounded_check("姓名,户主姓名,与户主关系\n张三,张三,本人\n李四,李四,儿子\n", true,
		      "+ ?M128");
	bounded_check("姓名,户名,与户主关系\n张三,张三,户主\n李四,张三,妻\n王五,,子\n", false,
		      "+ . .");
}
END_TEST

START_TEST(the_number_before_the_hyphen)
{
	static const char head[] = "序号,姓名,与户主关系\n1,张三,户主\n1-1,李四,妻\n2,王五,户主\n"
				   "2-1,赵六,妻\n2-2,钱七,子\n3,孙八,户主\n";
	char content[512];

	bounded_check(head, false, "+ . + . . +");
	snprintf(content, sizeof(content), "%s3-1,周九,妻\n3-2,吴十,户主\n4,郑一,户主\n", head);
	bounded_check(content, false, "+ . + . . + . .M127 +");
	snprintf(content, sizeof(content), "%s4－1,周九,妻\n4－2,吴十,子\n5,郑一,户主\n", head);
	bounded_check(content, false, "+ . + . . + +M128 . +");
	/* the third household of the second group */
	bounded_check(
		"序号,姓名,与户主关系\n1-1,张三,户主\n,李四,妻\n1-2,王五,户主\n2-1,赵六,户主\n"
		",钱七,子\n2-2,孙八,户主\n2-3,周九,户主\n",
		false, "+ . + + . + +");
}
END_TEST

/* 1-1 … 1-9 over four households: the group's persons are counted. */
START_TEST(the_number_of_a_group_is_no_household)
{
	static const char rows[] = "1-1,张三,户主\n1-2,李四,妻\n1-3,钱七,子\n1-4,王五,户主\n"
				   "1-5,赵六,妻\n1-6,孙八,子\n1-7,周九,户主\n1-8,吴十,妻\n"
				   "1-9,郑一,户主\n";
	char content[1024];

	snprintf(content, sizeof(content), "序号,姓名,与户主关系\n%s", rows);
	bounded_check(content, false, "+ . . + . . + . +");
	snprintf(content, sizeof(content),
		 "序号,姓名,与户主关系\n%s2-1,冯二,户主\n2-2,陈三,妻\n2-3,褚四,户主\n", rows);
	bounded_check(content, false, "+ . . + . . + . + + . +");
	/* two groups of one household and of two: it may be a household with two heads */
	bounded_check("序号,姓名,与户主关系\n1-1,张三,户主\n1-2,李四,妻\n2-1,王五,户主\n"
		      "2-2,赵六,妻\n2-3,孙八,户主\n",
		      false, "+ . + . .M127");
	bounded_check("序号,户主姓名,姓名\n1-1,张三,张三\n1-2,张三,李四\n1-3,王五,王五\n"
		      "1-4,王五,赵六\n1-5,孙八,孙八\n",
		      false, "+ . + . +");
}
END_TEST

START_TEST(a_running_number_twice)
{
	bounded_check("序号,姓名,与户主关系\n1,张三,户主\n,李四,妻\n2,王五,户主\n2,赵六,户主\n"
		      "4,钱七,户主\n",
		      false, "+ . + .M127 +");
	bounded_check("序号,姓名,与户主关系\n1,张三,户主\n2,李四,妻\n3,王五,户主\n", false,
		      "+ . +");
}
END_TEST

START_TEST(a_blank_where_each_row_says_something)
{
	bounded_check("姓名,户主姓名\n张三,张三\n李四,张三\n王五,\n赵六,赵六\n孙八,赵六\n", false,
		      "+ . ?M130 + .");
}
END_TEST

START_TEST(two_spouses_of_one_id)
{
	bounded_check("户编号,姓名,与户主关系\nA,张三,户主\nA,李四,妻\nA,钱七,妻\nB,王五,户主\n",
		      false, "+ . ?M147 +");
}
END_TEST

UNIT(NULL, NULL, all_evidence_counts_together, the_relation_alone,
     a_relation_to_a_payee_is_none_to_the_head, the_number_before_the_hyphen,
     the_number_of_a_group_is_no_household, a_running_number_twice,
     a_blank_where_each_row_says_something, two_spouses_of_one_id);
