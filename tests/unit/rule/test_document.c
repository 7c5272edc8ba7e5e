#include "rule/document.h"

#include <stdio.h>

#include "scratch.h"
#include "unit.h"

static struct document document;

static bool
read_text(const char *content)
{
	struct ini ini;

	scratch_forget(&scratch);
	scratch_write(&scratch, "a.ini", content);
	ck_assert(ini_read(&ini, scratch_path(&scratch, "a.ini"), &scratch.arena, &scratch.diag));
	return document_read(&document, &ini, &scratch.diag);
}

START_TEST(a_document_is_read_whole)
{
	ck_assert(read_text("[document]\ntitle = \"关于；的通知\"\nnumber = 益政办发〔2023〕3号\n"
			    "from = 2023-07-01\nuntil = 2024-06-30\nbasis = illustrative\n"
			    "confirmed_through = 2023-12-31\nreplaces = 益政办发〔2022〕1号\n"
			    "[dibao]\nurban = whatever\n"));
	ck_assert_str_eq(scratch.found, "");
	ck_assert(text_equal(document.title, TEXT("关于；的通知")));
	ck_assert(text_equal(document.number, TEXT("益政办发〔2023〕3号")));
	ck_assert(text_equal(document.replaces, TEXT("益政办发〔2022〕1号")));
	ck_assert_int_eq(document.from, day_of(2023, 7, 1));
	ck_assert_int_eq(document.until, day_of(2024, 6, 30));
	ck_assert_int_eq(document.confirmed_through, day_of(2023, 12, 31));
	ck_assert_int_eq(document.basis, BASIS_ILLUSTRATIVE);
	ck_assert(text_equal(document_name(&document), document.number));
}
END_TEST

START_TEST(a_document_without_number_goes_by_its_title)
{
	ck_assert(read_text("[document]\ntitle = 标准\nfrom = 2023-07-01\nbasis = unverified\n"));
	ck_assert(text_equal(document_name(&document), TEXT("标准")));
	ck_assert_int_eq(document.until, DAY_NONE);
	ck_assert_int_eq(document.confirmed_through, DAY_NONE);
	ck_assert_int_eq(document.basis, BASIS_UNVERIFIED);
}
END_TEST

/* As people write days and the basis in Chinese. */
static const struct {
	const char *from;
	const char *basis;
	enum basis read;
} written[] = {
	{ "2026-01-01", "正式", BASIS_OFFICIAL },
	{ "2026年1月1日", "待采纳", BASIS_CHOICE },
	{ "2026年01月01日起", "登记", BASIS_RECORDED },
	{ "2026/1/1", "未核实", BASIS_UNVERIFIED },
	{ "2026.1.1", "示例", BASIS_ILLUSTRATIVE },
	{ "二〇二六年一月一日", "Official", BASIS_OFFICIAL },
};

START_TEST(days_and_basis_may_be_chinese)
{
	char content[256];

	(void)snprintf(
		content, sizeof(content),
		"[document]\ntitle = 标准\nfrom = %s\nuntil = 2026年12月31日止\nbasis = %s\n",
		written[_i].from, written[_i].basis);
	ck_assert(read_text(content));
	ck_assert_int_eq(document.from, day_of(2026, 1, 1));
	ck_assert_int_eq(document.until, day_of(2026, 12, 31));
	ck_assert_int_eq(document.basis, written[_i].read);
}
END_TEST

static const struct {
	const char *content;
	const char *found;
} faults[] = {
	{ "title = 标准\nfrom = 2023-07-01\n", "a.ini:3 I131\n" },
	{ "title = 标准\nbasis = official\n", "a.ini:3 I131\n" },
	{ "from = 2023-07-01\nbasis = official\n", "a.ini:3 I131\n" },
	{ "title = 标准\nfrom = 2023-13-1\nbasis = official\n", "a.ini:3 I133\n" },
	{ "title = 标准\nfrom = 7/1/2023\nbasis = official\n", "a.ini:3 I133\n" },
	{ "title = 标准\nfrom = 23年7月1日\nbasis = official\n", "a.ini:3 I133\n" },
	{ "title = 标准\nfrom = 2023年7月\nbasis = official\n", "a.ini:3 I133\n" },
	{ "title = 标准\nfrom = 2023年2月29日\nbasis = official\n", "a.ini:3 I133\n" },
	{ "title = 标准\nfrom = 2023-07-01\nbasis = sure\n", "a.ini:4 I132\n" },
	{ "title = 标准\nfrom = 2023-07-01\nbasis = 确定\n", "a.ini:4 I132\n" },
	{ "title = 标准\nfrom = 2023-07-01\nbasis = official\nbase = 1\n", "a.ini:5 I130\n" },
	{ "title = 标准\nfrom = 2023-07-01\nbasis = official\nuntil = 2023-06-30\n",
	  "a.ini:5 I134\n" },
	{ "title = 标准\nfrom = 2023-07-01\nbasis = official\nconfirmed_through = 2023-06-30\n",
	  "a.ini:5 I134\n" },
};

START_TEST(each_fault_is_found)
{
	char content[512];

	(void)snprintf(content, sizeof(content), "[document]\n%s", faults[_i].content);
	ck_assert(!read_text(content));
	ck_assert_str_eq(scratch.found, faults[_i].found);
}
END_TEST

START_TEST(strange_years_are_warned_of)
{
	static const char *const from[] = { "1989-12-31", "1990-01-01", "2100-12-31",
					    "2101-01-01" };
	char content[128];

	for (size_t i = 0; i < 4; i++) {
		(void)snprintf(content, sizeof(content),
			       "[document]\ntitle = 标准\nfrom = %s\nbasis = official\n", from[i]);
		ck_assert(read_text(content));
		ck_assert_str_eq(scratch.found, i == 0 || i == 3 ? "a.ini:3 I136\n" : "");
	}
}
END_TEST

START_TEST(a_document_of_one_day_is_allowed)
{
	ck_assert(read_text("[document]\ntitle = 标准\nfrom = 2023-07-01\nbasis = official\n"
			    "until = 2023-07-01\nconfirmed_through = 2023-07-01\n"));
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, a_document_is_read_whole,
     a_document_without_number_goes_by_its_title, EACH(days_and_basis_may_be_chinese, written),
     EACH(each_fault_is_found, faults), strange_years_are_warned_of,
     a_document_of_one_day_is_allowed);
