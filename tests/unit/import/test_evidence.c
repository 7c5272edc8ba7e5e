#include "import/evidence.h"

#include "bounded.h"
#include "unit.h"

/* Blank rows before nearly every household: they say where one begins, with all the rest. */
START_TEST(blank_rows_part_households)
{
	bounded_check("姓名,与户主关系\n张三,户主\n李四,妻\n,\n王五,户主\n赵六,子\n,\n钱七,户主\n",
		      false, "+ . + . +");
	/* the row of the second head is gone */
	bounded_check("姓名,与户主关系\n张三,户主\n李四,妻\n,\n赵六,子\n孙八,女\n,\n钱七,户主\n",
		      false, "+ . ?M128 ? +");
	/* a member who calls himself the head */
	bounded_check(
		"姓名,与户主关系\n张三,户主\n李四,户主\n,\n赵六,户主\n,\n钱七,户主\n,\n吴十,户主\n",
		false, "+ .M127 + + +");
	/* another number, and no blank row above it */
	bounded_check("序号,姓名,与户主关系\n1,张三,户主\n,李四,妻\n,,\n2,王五,户主\n,赵六,子\n,,\n"
		      "3,钱七,户主\n4,周九,户主\n,,\n5,吴十,户主\n",
		      false, "+ . + . + ?M126 +");
}
END_TEST

/* One alone may be a row that was emptied; what says more is believed. */
START_TEST(a_single_blank_row_is_a_doubt)
{
	bounded_check("姓名,与户主关系\n张三,户主\n李四,妻\n王五,户主\n,\n赵六,子\n孙八,女\n钱七,"
		      "户主\n",
		      false, "+ . + ?M126 ? +");
	bounded_check("户主姓名,姓名,与户主关系\n张三,张三,户主\n王五,王五,户主\n,,\n王五,赵六,子\n"
		      "钱七,钱七,户主\n",
		      false, "+ + . +");
	bounded_check("姓名,与户主关系\n张三,户主\n李四,妻\n,\n王五,户主\n赵六,子\n钱七,户主\n",
		      false, "+ . + . +");
}
END_TEST

/* Between printed pages they stand anywhere, and say nothing. */
START_TEST(blank_rows_anywhere_say_nothing)
{
	bounded_check(
		"姓名,与户主关系\n张三,户主\n,\n李四,妻\n王五,户主\n,\n赵六,子\n钱七,户主\n,\n"
		"周九,子\n吴十,户主\n郑一,户主\n",
		false, "+ . + . + . + +");
}
END_TEST

/* A village begins anew. */
START_TEST(behind_a_village_row_a_blank_one_says_nothing)
{
	bounded_check("姓名,与户主关系\n张三,户主\n李四,妻\n,\n金桥村,\n王五,户主\n赵六,子\n钱七,"
		      "户主\n",
		      false, "+ . + . +");
}
END_TEST

UNIT(NULL, NULL, blank_rows_part_households, a_single_blank_row_is_a_doubt,
     blank_rows_anywhere_say_nothing, behind_a_village_row_a_blank_one_says_nothing);
