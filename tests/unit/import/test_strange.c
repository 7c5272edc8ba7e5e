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

UNIT(desk_begin, desk_end, a_number_whose_heading_is_miswritten,
     a_column_without_a_heading_gets_one);
