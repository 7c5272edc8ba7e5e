#include "mend/local.h"

#include <string.h>

#include "unit.h"

START_TEST(headings_of_clerks_are_known)
{
	ck_assert_int_eq(column_find(local_schema(), TEXT("户主\n姓名")), LOCAL_head);
	ck_assert_int_eq(column_find(local_schema(), TEXT("保障人数 ")), LOCAL_covered);
	ck_assert_int_eq(column_find(local_schema(), TEXT("月人均收入（元）")), LOCAL_per_capita);
	ck_assert_int_eq(column_find(local_schema(), TEXT("类别")), LOCAL_class);
	ck_assert_int_eq(column_find(local_schema(), TEXT("姓名")), -1);
	ck_assert_uint_eq(local_schema()->count, LOCAL_COUNT);
}
END_TEST

START_TEST(no_heading_is_of_the_register_too)
{
	const struct schema *schema = local_schema();

	for (size_t i = 0; i < schema->count; i++) {
		struct text aliases = schema->column[i].aliases;

		ck_assert_int_eq(column_find(schema_of(RECORD_REGISTER), schema->column[i].label),
				 -1);
		while (aliases.n > 0)
			ck_assert_int_eq(
				column_find(schema_of(RECORD_REGISTER), text_next(&aliases, '|')),
				-1);
	}
}
END_TEST

UNIT(NULL, NULL, headings_of_clerks_are_known, no_heading_is_of_the_register_too);
