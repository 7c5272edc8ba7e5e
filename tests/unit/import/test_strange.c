#include "import/strange.h"

#include <stdio.h>

#include "desk.h"
#include "unit.h"

enum { THIRD = 2 };

/* A sheet whose third column nobody knows; what is said of it. */
static void
ck_said(const char *heading, const char *found)
{
	static const char *const number[] = { "439921195001100102", "439921195102110174",
					      "439921195203120240" };
	struct survey survey;
	char content[1024];
	int n = snprintf(content, sizeof(content), "户主姓名,性别,%s,月保障金\n", heading);

	for (size_t i = 0; i < ARRAY_LENGTH(number); i++)
		n += snprintf(content + n, sizeof(content) - (size_t)n, "张三,男,%s,350\n",
			      number[i]);
	struct sheet *sheet = desk_text(content);

	desk_survey(&survey, sheet);
	strange_settle(sheet, &survey, &desk.arena);
	ck_assert_str_eq(desk.scratch.found, found);
	desk.scratch.found[0] = '\0';
	survey_free(&survey);
}

START_TEST(a_number_whose_heading_is_miswritten)
{
	ck_said("身分证号", "in.csv:1 M022\n");
	ck_said("身份正号", "in.csv:1 M022\n");
	ck_said("监护人身份证号", "in.csv:1 M021\n");
	ck_said("身份证号", "");
}
END_TEST

START_TEST(a_column_without_a_heading_gets_one)
{
	struct sheet *sheet = desk_text("户主姓名,身份证号,,月保障金\n张三,,甲,350\n");
	struct survey survey;

	desk_survey(&survey, sheet);
	strange_settle(sheet, &survey, &desk.arena);
	ck_assert_str_eq(desk.scratch.found, "in.csv:1 M011\n");
	ck_assert(text_equal(sheet->column[THIRD].heading, TEXT("第3列")));
	survey_free(&survey);
}
END_TEST

/* By its heading 社区 is the village, and 户籍所在村 may be; what people have filled in is it. */
START_TEST(the_fuller_of_two_columns)
{
	static const struct {
		const char *rows;
		size_t village; /* its place afterwards */
	} sheets[] = {
		{ "1,张三,甲村,\n2,李四,乙村,\n3,王五,,丙社区\n", 2 },
		{ "1,张三,,\n2,李四,,\n3,王五,,\n", 3 },
		{ "1,张三,甲村,丁社区\n2,李四,,\n3,王五,,丙社区\n", 3 },
		{ "1,张三,甲村,丁社区\n2,李四,乙村,\n3,王五,丙村,\n", 3 },
		{ "1,张三,甲村,丁社区\n2,李四,乙村,\n3,王五,,丙社区\n", 3 },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(sheets); i++) {
		char text[256];
		struct survey survey;

		(void)snprintf(text, sizeof(text), "序号,户主姓名,户籍所在村,社区\n%s",
			       sheets[i].rows);
		struct sheet *sheet = desk_text(text);

		sheet_yield(sheet);
		desk_survey(&survey, sheet);
		ck_assert_uint_eq(sheet_place(sheet, HEADING_REGISTER, REGISTER_village), 3);
		ck_assert(strange_learn(&survey, sheet, true) == (sheets[i].village == 2));
		ck_assert_uint_eq(sheet_place(sheet, HEADING_REGISTER, REGISTER_village),
				  sheets[i].village);
		survey_free(&survey);
	}
}
END_TEST

/* 所属户 has the names of heads, on their rows and on those of their members. */
START_TEST(a_column_that_names_heads)
{
	static const struct {
		const char *fifth;
		bool head;
	} sheets[] = {
		{ "孙一,户主,孙一\n孙二,妻,孙一\n", true },
		{ "孙一,户主,李四\n孙二,妻,李四\n", false },
		{ "孙一,户主,孙一\n孙二,妻,孙二\n孙三,子,孙三\n", false },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(sheets); i++) {
		char text[512];
		struct survey survey;

		(void)snprintf(
			text, sizeof(text),
			"姓名,与户主关系,所属户\n张一,户主,张一\n张二,妻,张一\n王一,户主,王一\n"
			"李一,户主,李一\n赵一,户主,赵一\n%s",
			sheets[i].fifth);
		struct sheet *sheet = desk_text(text);

		desk_survey(&survey, sheet);
		ck_assert(strange_learn(&survey, sheet, true) == sheets[i].head);
		ck_assert((sheet_place(sheet, HEADING_SHEET, SHEET_head) == 2) == sheets[i].head);
		survey_free(&survey);
	}
}
END_TEST

/* Two accounts of one household that differ: a person chooses, however full the columns are. */
START_TEST(accounts_that_differ)
{
	struct survey survey;
	struct sheet *sheet = desk_text("序号,户主姓名,银行账号,一卡通账号\n"
					"1,张三,81099965101171123,81099965101171133\n"
					"2,李四,,81099965101171143\n3,王五,,81099965101171153\n");

	desk_survey(&survey, sheet);
	ck_assert(!strange_learn(&survey, sheet, true));
	ck_assert_uint_eq(sheet_place(sheet, HEADING_REGISTER, REGISTER_account), 2);
	survey_free(&survey);
}
END_TEST

UNIT(desk_begin, desk_end, accounts_that_differ, the_fuller_of_two_columns,
     a_column_that_names_heads, a_number_whose_heading_is_miswritten,
     a_column_without_a_heading_gets_one);
