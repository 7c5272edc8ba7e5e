#include "table/encoding.h"

#include <string.h>

#include "unit.h"

#define GB_CHINESE "\xD6\xD0\xB9\xFA" /* 中国 */

START_TEST(names)
{
	ck_assert_str_eq(encoding_look_up("utf-8")->canonical, "UTF-8");
	ck_assert_str_eq(encoding_look_up("Gbk")->canonical, "GB18030");
	ck_assert_str_eq(encoding_look_up("cp936")->iconv, "GB18030");
	ck_assert_str_eq(encoding_look_up("utf-16")->canonical, "UTF-16LE");
	ck_assert_str_eq(encoding_look_up("utf-8-bom")->canonical, "UTF-8-BOM");
	ck_assert_ptr_null(encoding_look_up("KLINGON"));
	ck_assert_ptr_null(encoding_look_up("a name that is longer than all of ours"));
}
END_TEST

START_TEST(marks)
{
	ck_assert_str_eq(encoding_marked(TEXT("\xEF\xBB\xBFx"))->canonical, "UTF-8-BOM");
	ck_assert_str_eq(encoding_marked(TEXT("\xFF\xFEx"))->canonical, "UTF-16LE");
	ck_assert_str_eq(encoding_marked(TEXT("\xFE\xFFx"))->canonical, "UTF-16BE");
	ck_assert_ptr_null(encoding_marked(TEXT("\xEF\xBBx")));
	ck_assert_ptr_null(encoding_marked(TEXT("")));
}
END_TEST

START_TEST(sixteen_by_its_nul_bytes)
{
	ck_assert_str_eq(encoding_sixteen(TEXT("a\0,\0b\0\n\0"))->canonical, "UTF-16LE");
	ck_assert_str_eq(encoding_sixteen(TEXT("\0a\0,\0b\0\n"))->canonical, "UTF-16BE");
	/* 中国,1\n in UTF-16LE */
	ck_assert_str_eq(encoding_sixteen(TEXT("\x2D\x4E\xFD\x56,\0001\0\n\0"))->canonical,
			 "UTF-16LE");
	ck_assert_ptr_null(encoding_sixteen(TEXT("a,b\n1\0,2\n")));
	ck_assert_ptr_null(encoding_sixteen(TEXT("a,b\n1,2\n")));
	ck_assert_ptr_null(encoding_sixteen(TEXT("\0\0\0\0\0\0\0\0")));
	ck_assert_ptr_null(encoding_sixteen(TEXT("")));
}
END_TEST

START_TEST(binary_by_its_control_characters)
{
	char bytes[64] = { 0 };

	ck_assert(encoding_is_binary((struct text){ bytes, sizeof(bytes) }));
	memset(bytes, 'x', sizeof(bytes));
	memset(bytes, 0, 15);
	ck_assert(!encoding_is_binary((struct text){ bytes, sizeof(bytes) }));
	bytes[15] = 0; /* the least that make it so */
	ck_assert(encoding_is_binary((struct text){ bytes, sizeof(bytes) }));
	memset(bytes, '\t', sizeof(bytes));
	ck_assert(!encoding_is_binary((struct text){ bytes, sizeof(bytes) }));
	ck_assert(!encoding_is_binary(TEXT("")));
}
END_TEST

START_TEST(first_line)
{
	ck_assert_uint_eq(encoding_line(TEXT("ab\ncd")), 3);
	ck_assert_uint_eq(encoding_line(TEXT("ab\rcd\n")), 3);
	ck_assert_uint_eq(encoding_line(TEXT("ab\r\ncd\n")), 3);
	ck_assert_uint_eq(encoding_line(TEXT("abc")), 3);
}
END_TEST

START_TEST(bytes_are_counted)
{
	struct encoding_tally tally = encoding_count(TEXT("a中é\xFF"));

	ck_assert_uint_eq(tally.high, 6);
	ck_assert(!tally.formed);
	ck_assert(!tally.chinese);
	ck_assert(tally.damaged);
	ck_assert(!encoding_count(TEXT("é\xFF")).damaged);
	tally = encoding_count(TEXT("é,中"));
	ck_assert(tally.formed && !tally.damaged);
	ck_assert(encoding_count(TEXT("阿依古丽·买买提")).chinese);
	ck_assert(encoding_count(TEXT("𬭚㑇（甲）—“乙”")).chinese);
	ck_assert(!encoding_count(TEXT("甲é")).chinese);
	ck_assert(!encoding_count(TEXT("·")).chinese);
	ck_assert(!encoding_count(TEXT("abc")).chinese);
}
END_TEST

START_TEST(majority_of_lines_decides)
{
	ck_assert_str_eq(encoding_vote(TEXT("甲\n乙\n" GB_CHINESE "\n"))->canonical, "UTF-8");
	ck_assert_str_eq(encoding_vote(TEXT("甲\n" GB_CHINESE "\n" GB_CHINESE))->canonical,
			 "GB18030");
	ck_assert_str_eq(encoding_vote(TEXT("José\n"))->canonical, "UTF-8");
	/* a line with one damaged character is still what the rest of it is */
	ck_assert_str_eq(encoding_vote(TEXT("甲乙\xE4\xB8\n"))->canonical, "UTF-8");
	ck_assert_str_eq(encoding_vote(TEXT(GB_CHINESE "\xFF\n"))->canonical, "GB18030");
}
END_TEST

UNIT(NULL, NULL, names, marks, sixteen_by_its_nul_bytes, binary_by_its_control_characters,
     first_line, bytes_are_counted, majority_of_lines_decides);
