#include "import/panels.h"

#include <string.h>

#include "desk.h"
#include "unit.h"

START_TEST(tables_side_by_side_are_named)
{
	static const struct {
		const char *header;
		const char *found;
	} cases[] = {
		{ "序号,户主姓名,人数,金额,,序号,户主姓名,人数,金额\n", "in.csv:1 M026\n" },
		{ "姓名,身份证号,姓名2,身份证号2\n", "in.csv:1 M026\n" },
		{ "序号,姓名,备注,备注\n", "" },
		{ "姓名,身份证号,一月,二月,一月2,二月2\n", "" },
		{ "户主姓名,户主身份证号,领款人姓名,领款人身份证号\n", "" },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct sheet *sheet = desk_text(cases[i].header);

		ck_assert_msg(panels_report(sheet) == (cases[i].found[0] != '\0'), "%s",
			      cases[i].header);
		ck_assert_str_eq(desk.scratch.found, cases[i].found);
	}
}
END_TEST

/* A row of data that was taken for the header has numbers of people. */
START_TEST(a_heading_that_is_a_number_is_masked)
{
	ck_assert(panels_report(desk_text("姓名,身份证号,439921195501069017,"
					  "姓名2,身份证号2,4399211955010690172\n")));
	ck_assert_str_eq(desk.scratch.found, "in.csv:1 M026\n");
	ck_assert_ptr_nonnull(strstr(desk.scratch.said, "身份证号"));
	ck_assert_ptr_nonnull(strstr(desk.scratch.said, "439*************17"));
	ck_assert_ptr_null(strstr(desk.scratch.said, "439921195501069017"));
}
END_TEST

UNIT(desk_begin, desk_end, tables_side_by_side_are_named, a_heading_that_is_a_number_is_masked);
