#include "import/strange.h"

#include <stdio.h>

#include "desk.h"
#include "unit.h"

enum { THIRD = 2 };

/* Has one sheet alone something by its cells? */
static bool
learned(struct survey *survey, struct sheet *sheet)
{
	struct strange_sheet one = { .sheet = sheet, .survey = survey };

	return strange_learn(&one, 1);
}

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
		ck_assert(learned(&survey, sheet) == (sheets[i].village == 2));
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
		ck_assert(learned(&survey, sheet) == sheets[i].head);
		ck_assert((sheet_place(sheet, HEADING_SHEET, SHEET_head) == 2) == sheets[i].head);
		survey_free(&survey);
	}
}
END_TEST

/* The only column of names that speaks of nobody else is people's; two are asked for. */
START_TEST(a_column_that_names_people)
{
	static const char five[] = "张一|王一|李一|赵一|孙一";
	static const char others[] = "张二|王二|李二|赵二|孙二";
	static const struct {
		const char *heading; /* of the names, of what stands beside them, and more */
		const char *names;
		const char *more;
		bool name;
	} sheets[] = {
		{ "免电对象姓名,身份证号,事由", five, "a|b|a|b|a", true },
		{ "免电对象姓名,身份证号,事由", "张一|王一|李一|赵一", "a|b|a|b", false },
		{ "免电对象姓名,身份证号,事由", "张一|张一|李一|李一|孙一", "a|b|a|b|a", false },
		{ "帮扶干部姓名,身份证号,事由", five, "a|b|a|b|a", false },
		{ "家属姓名,身份证号,事由", five, "a|b|a|b|a", false },
		{ "免电对象姓名,身份证号,家属姓名", five, others, true },
		{ "免电对象姓名,身份证号,受益对象名字", five, others, false },
		{ "免电对象姓名,身份证号,户主姓名", five, five, false },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(sheets); i++) {
		char text[1024];
		struct survey survey;
		struct text names = text_of(sheets[i].names);
		struct text more = text_of(sheets[i].more);
		int n = snprintf(text, sizeof(text), "序号,村,%s\n", sheets[i].heading);

		for (size_t k = 1; names.n > 0; k++) {
			struct text name = text_next(&names, '|');
			struct text beside = text_next(&more, '|');

			n += snprintf(text + n, sizeof(text) - (size_t)n,
				      "%zu,金桥村,%.*s,43992119500101%03zu2,%.*s\n", k, (int)name.n,
				      name.p, k, (int)beside.n, beside.p);
		}
		struct sheet *sheet = desk_text(text);

		desk_survey(&survey, sheet);
		ck_assert_msg(learned(&survey, sheet) == sheets[i].name, "%s", sheets[i].heading);
		ck_assert((sheet_place(sheet, HEADING_REGISTER, REGISTER_name) == 2) ==
			  sheets[i].name);
		survey_free(&survey);
	}
}
END_TEST

/* Numbers that fit the sexes are people's own; so many of ten do not. */
START_TEST(a_column_of_numbers_that_fit)
{
	static const char *const numbers[] = {
		/* of women and men in turn */
		"439921195001010000", "439921195001010019", "439921195001010027",
		"439921195001010035", "439921195001010043", "439921195001010051",
		"43992119500101006X", "439921195001010078", "439921195001010086",
		"439921195001010094", "439921195001010107", "439921195001010115",
		"439921195001010123", "439921195001010131", "43992119500101014X",
		"439921195001010158", "439921195001010166", "439921195001010174",
		"439921195001010182", "439921195001010190"
	};
	static const struct {
		const char *heading;
		const char *beside; /* what the sexes are called */
		size_t wrong;
		bool taken;
		bool men;  /* alone */
		bool same; /* one number for all of a sex */
	} sheets[] = {
		{ "参保人号", "性别", 0, true, false, false },
		{ "参保人号", "性别", 0, false, true, false },
		{ "参保人号", "性别", 0, false, false, true },
		{ "参保人号", "性别", 1, false, false, false },
		{ ",备注", "性别", 0, true, false, false }, /* of no heading */
		{ "照看人号", "性别", 0, false, false, false },
		{ "参保人号", "门牌", 0, false, false, false },
		{ "代办人号", "性别", 0, false, false, false },
		{ "参保人号,参保人另号", "性别", 0, false, false, false },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(sheets); i++) {
		bool two = text_has(text_of(sheets[i].heading), TEXT(","));
		char text[2048];
		struct survey survey;
		int n = snprintf(text, sizeof(text), "序号,姓名,村,%s,%s\n", sheets[i].beside,
				 sheets[i].heading);

		for (size_t k = 0; k < 10; k++) {
			const char *number = numbers[sheets[i].same  ? k % 2
						     : sheets[i].men ? 2 * k + 1
								     : k];

			n += snprintf(text + n, sizeof(text) - (size_t)n,
				      "%zu,张三,金桥村,%s,%s%s%s\n", k + 1,
				      (k % 2 == 1 || sheets[i].men) != (k < sheets[i].wrong) ? "男"
											     : "女",
				      number, two ? "," : "", two ? number : "");
		}
		struct sheet *sheet = desk_text(text);

		desk_survey(&survey, sheet);
		ck_assert_msg(learned(&survey, sheet) == sheets[i].taken, "%zu", i);
		ck_assert((sheet_place(sheet, HEADING_REGISTER, REGISTER_id_number) == 4) ==
			  sheets[i].taken);
		survey_free(&survey);
	}
}
END_TEST

/* So many rows as a column says have households; but of this month, and of all people. */
START_TEST(a_column_of_counts)
{
	static const struct {
		const char *heading;
		int place;
	} sheets[] = {
		{ "几人", SHEET_members },
		{ "几人吃低保", SHEET_covered },
		{ "上月几人享受", -1 },
		{ "2025年几人享受", -1 },
		{ "几人参保", -1 },
		{ "拟减少几人", -1 },
		{ "几个", -1 },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(sheets); i++) {
		char text[512];
		struct survey survey;
		int n = snprintf(text, sizeof(text), "姓名,与户主关系,%s\n", sheets[i].heading);

		for (size_t k = 0; k < 5; k++)
			n += snprintf(text + n, sizeof(text) - (size_t)n,
				      "张一,户主,2\n张二,妻,\n");
		struct sheet *sheet = desk_text(text);

		desk_survey(&survey, sheet);
		ck_assert_msg(learned(&survey, sheet) == (sheets[i].place >= 0), "%s",
			      sheets[i].heading);
		ck_assert(sheets[i].place < 0 ||
			  sheet_place(sheet, HEADING_SHEET, sheets[i].place) == 2);
		survey_free(&survey);
	}
}
END_TEST

/* 保障对象 may be a yes or no, who it is, or how many they are. */
START_TEST(what_is_entitled)
{
	static const struct {
		const char *cells[3];
		enum heading_home home;
		int place;
	} sheets[] = {
		{ { "是", "否", "是" }, HEADING_SHEET, SHEET_entitled },
		{ { "1", "0", "1" }, HEADING_SHEET, SHEET_entitled },
		{ { "张一", "李一", "王一" }, HEADING_REGISTER, REGISTER_name },
		{ { "2", "1", "2" }, HEADING_SHEET, SHEET_covered },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(sheets); i++) {
		char text[512];
		struct survey survey;

		(void)snprintf(text, sizeof(text), "户主姓名,保障对象\n张一,%s\n李一,%s\n王一,%s\n",
			       sheets[i].cells[0], sheets[i].cells[1], sheets[i].cells[2]);
		struct sheet *sheet = desk_text(text);

		desk_survey(&survey, sheet);
		(void)learned(&survey, sheet);
		ck_assert_int_eq(sheet->column[1].about.home, sheets[i].home);
		ck_assert_int_eq(sheet->column[1].about.place, sheets[i].place);
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
	ck_assert(!learned(&survey, sheet));
	ck_assert_uint_eq(sheet_place(sheet, HEADING_REGISTER, REGISTER_account), 2);
	survey_free(&survey);
}
END_TEST

/* A relation that is known to be the head's by the households that go with it, whoever he is. */
START_TEST(a_column_of_relations)
{
	static const struct {
		const char *heading;
		bool counted; /* members have numbers of their own */
		bool relation;
	} sheets[] = {
		{ "与困难母亲关系", false, true },
		{ "与困难母亲关系", true, false },
		{ "与领款人关系", false, false },
		{ "与困难母亲", false, false },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(sheets); i++) {
		char text[512];
		struct survey survey;
		int n = snprintf(text, sizeof(text), "序号,姓名,%s\n", sheets[i].heading);

		for (size_t k = 1; k <= 5; k++)
			n += snprintf(text + n, sizeof(text) - (size_t)n,
				      "%zu,王一,本人\n%.*zu,王二,长女\n", 2 * k, sheets[i].counted,
				      sheets[i].counted ? 2 * k + 1 : 0);
		struct sheet *sheet = desk_text(text);

		desk_survey(&survey, sheet);
		ck_assert(learned(&survey, sheet) == sheets[i].relation);
		ck_assert((sheet_place(sheet, HEADING_REGISTER, REGISTER_relation) == 2) ==
			  sheets[i].relation);
		survey_free(&survey);
	}
}
END_TEST

/* Neither of two small sheets shows what 免电对象 is, both together do; told once. */
START_TEST(sheets_of_one_form_speak_together)
{
	static const struct xlsxfile_part part[] = {
		{ "甲村",
		  "序号,免电对象,身份证号\n1,张一,439921195001010012\n2,王一,439921195001010020\n"
		  "3,李一,439921195001010039\n" },
		{ "乙村", "序号,免电对象,身份证号\n1,赵一,439921195001010047\n2,孙一,"
			  "439921195001010055\n" },
		{ "丙村", "序号,姓名,免电对象,身份证号\n1,钱一,吴一,439921195001010063\n" },
	};

	for (size_t sheets = 1; sheets <= ARRAY_LENGTH(part); sheets++) {
		struct survey survey[ARRAY_LENGTH(part)];
		struct strange_sheet all[ARRAY_LENGTH(part)];

		desk_book(part, sheets);
		for (size_t i = 0; i < sheets; i++) {
			all[i].survey = &survey[i];
			ck_assert(book_next(desk.book, &all[i].sheet));
			desk_survey(&survey[i], all[i].sheet);
		}
		ck_assert(strange_learn(all, sheets) == (sheets == 2));
		ck_assert_str_eq(desk.scratch.found, sheets == 2 ? "in.xlsx[甲村]:1 M042\n" : "");
		for (size_t i = 0; i < sheets; i++) {
			ck_assert(all[i].again == (sheets == 2));
			ck_assert((all[i].sheet->kinds.name == 1) == (sheets == 2 || i == 2));
			survey_free(&survey[i]);
		}
	}
}
END_TEST

UNIT(desk_begin, desk_end, a_column_of_counts, what_is_entitled, a_column_of_numbers_that_fit,
     sheets_of_one_form_speak_together, accounts_that_differ, a_column_that_names_people,
     a_column_of_relations, the_fuller_of_two_columns, a_column_that_names_heads,
     a_number_whose_heading_is_miswritten, a_column_without_a_heading_gets_one);
