#include "base/fault.h"

#include <errno.h>

#include "unit.h"

START_TEST(words)
{
	struct fault room;

	ck_assert_str_eq(fault_text(ENOSPC, LANGUAGE_ZH, &room), "磁盘满了");
	ck_assert_str_eq(fault_text(ENOSPC, LANGUAGE_EN, &room), "the disk is full");
	ck_assert_str_eq(fault_text(EISDIR, LANGUAGE_EN, &room), "it is a folder, not a file");
	ck_assert_str_eq(fault_text(9999, LANGUAGE_ZH, &room), "错误9999");
	ck_assert_str_eq(fault_text(9999, LANGUAGE_EN, &room), "error 9999");
}
END_TEST

UNIT(NULL, NULL, words);
