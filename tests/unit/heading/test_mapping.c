#include "heading/mapping.h"

#include <string.h>

#include "scratch.h"
#include "unit.h"

static struct mapping mapping;

static bool
read_text(const char *content)
{
	scratch_forget(&scratch);
	scratch_write(&scratch, "map.ini", content);
	return mapping_read(&mapping, scratch_path(&scratch, "map.ini"), &scratch.arena,
			    &scratch.diag);
}

START_TEST(lines_say_what_headings_mean)
{
	struct heading about;

	ck_assert(
		read_text("[columns]\n领导姓名 = 姓名\n积蓄(万元) = financial_assets\n电话 = -\n"));
	ck_assert(mapping_find(&mapping, TEXT("领导 姓名"), &about));
	ck_assert_int_eq(about.home, HEADING_REGISTER);
	ck_assert_int_eq(about.place, REGISTER_name);
	ck_assert(mapping_find(&mapping, TEXT("积蓄（万元）"), &about));
	ck_assert_int_eq(about.scale, 10000);
	ck_assert(!mapping_find(&mapping, TEXT("姓名"), &about));
	ck_assert(!mapping_find(NULL, TEXT("姓名"), &about));
	mapping_report(&mapping, &scratch.diag);
	ck_assert_str_eq(scratch.found, "map.ini:4 M004\n");
	ck_assert(mapping_find(&mapping, TEXT("电话"), &about));
	ck_assert_int_eq(about.home, HEADING_UNKNOWN);
}
END_TEST

START_TEST(what_is_no_column_is_refused)
{
	ck_assert(!read_text("[columns]\n姓名 = 什么\n[other]\n姓名 = name\n"));
	ck_assert_str_eq(scratch.found, "map.ini:2 M003\nmap.ini:4 M003\n");
	ck_assert(!read_text("[columns]\n姓名\n"));
	ck_assert_str_eq(scratch.found, "map.ini:2 I104\n");
}
END_TEST

/* What people copy: from the sheet, out of a message, by a Chinese keyboard, with a mark. */
START_TEST(a_line_may_be_copied_from_anywhere)
{
	struct heading about;

	ck_assert(read_text("\xEF\xBB\xBF[columns]\r\n工资性收入（元/月） = 月工资性收入\r\n"
			    "“一卡通”账号＝银行账号\nName; first = name\n"
			    "“保障对象” = “姓名”\n"));
	ck_assert_str_eq(scratch.found, "");
	ck_assert(mapping_find(&mapping, TEXT("工资性收入（元/月）"), &about));
	ck_assert_int_eq(about.place, REGISTER_wage);
	ck_assert(mapping_find(&mapping, TEXT("“一卡通”账号"), &about));
	ck_assert_int_eq(about.place, REGISTER_account);
	ck_assert(mapping_find(&mapping, TEXT("NAME; FIRST"), &about));
	ck_assert(mapping_find(&mapping, TEXT("保障对象"), &about));
	ck_assert_int_eq(about.place, REGISTER_name);
}
END_TEST

START_TEST(what_was_found_is_written)
{
	struct heading name = heading_find(TEXT("姓名"));
	struct heading none = heading_find(TEXT("古怪"));

	ck_assert(
		text_equal(mapping_line(TEXT("姓 名"), name, &scratch.arena), TEXT("姓名 = name")));
	ck_assert(text_equal(mapping_line(TEXT("古怪"), none, &scratch.arena), TEXT("古怪 = -")));
	ck_assert_uint_eq(mapping_line(TEXT("a=b"), none, &scratch.arena).n, 0);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, lines_say_what_headings_mean, what_is_no_column_is_refused,
     a_line_may_be_copied_from_anywhere, what_was_found_is_written);
