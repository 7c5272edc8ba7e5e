#include "import/whole.h"

#include <stdio.h>
#include <string.h>

#include "desk.h"
#include "unit.h"

/* "金桥村,向东村": the headings of the register that is made. */
static const char *
headings(struct whole *whole)
{
	static char line[1024];

	whole_head(whole, LANGUAGE_ZH);
	line[0] = '\0';
	for (size_t i = 0; i < whole->count; i++)
		snprintf(line + strlen(line), sizeof(line) - strlen(line), "%s%.*s",
			 i > 0 ? "," : "", (int)whole->column[i].heading.n,
			 whole->column[i].heading.p);
	return line;
}

START_TEST(columns_are_joined_by_what_they_mean)
{
	static const struct xlsxfile_part sheets[] = {
		{ "金桥村", "序号,户主姓名,户主身份证号,古怪\n1,张三,,x\n" },
		{ "一", "序号,证件号,户主,金额,古怪\n2,,李四,300,y\n3,,王五,350,z\n" },
	};
	static const char *const set[] = { "area=农村", NULL };
	struct whole whole;

	desk_take(sheets, 2);
	ck_assert(whole_make(&whole, desk.part, desk.parts, set, false, &desk.arena));
	ck_assert_str_eq(headings(&whole),
			 "户编号,村,序号,姓名,与户主关系,身份证号,古怪,现月保障金,户口性质");
	ck_assert(whole.numbered);
	ck_assert_int_eq(whole.language, LANGUAGE_ZH);
	ck_assert_uint_eq(desk.part[1].from[1], SIZE_MAX);
	ck_assert_int_eq(desk.part[1].layout.column[desk.part[1].from[3]].about.place,
			 REGISTER_name);
	ck_assert_str_eq(desk.scratch.found, "in.xlsx[金桥村]:1 M016\nin.xlsx[一]:1 M016\n"
					     "in.xlsx[金桥村]:1 M006\nin.xlsx[金桥村]:1 M007\n");
}
END_TEST

/* A row of data that was taken for the header has numbers of people. */
START_TEST(a_heading_that_is_a_number_is_masked_where_a_sheet_lacks_it)
{
	static const struct xlsxfile_part sheets[] = {
		{ "金桥村", "序号,户主姓名,439921195501069017\n1,张三,x\n" },
		{ "一", "序号,户主姓名\n2,李四\n" },
	};
	struct whole whole;

	desk_take(sheets, 2);
	ck_assert(whole_make(&whole, desk.part, desk.parts, NULL, false, &desk.arena));
	ck_assert_ptr_nonnull(strstr(desk.scratch.found, "in.xlsx[一]:1 M016\n"));
	ck_assert_ptr_nonnull(strstr(desk.scratch.said, "439*************17"));
	ck_assert_ptr_null(strstr(desk.scratch.said, "439921195501069017"));
}
END_TEST

START_TEST(numbers_that_start_again_name_nobody)
{
	static const struct xlsxfile_part sheets[] = {
		{ "金桥村", "序号,户主姓名\n1,张三\n2,李四\n" },
		{ "向东村", "序号,户主姓名\n1,王五\n2,赵六\n" },
	};
	struct whole whole;

	desk_take(sheets, 2);
	ck_assert(desk.part[0].survey.bounds.numbered && desk.part[1].survey.bounds.numbered);
	ck_assert(whole_make(&whole, desk.part, desk.parts, NULL, true, &desk.arena));
	ck_assert(!whole.numbered);
}
END_TEST

START_TEST(persons_and_rosters_make_no_register)
{
	static const struct xlsxfile_part sheets[] = {
		{ "户主", "户编号,户主姓名,月保障金\nH1,张三,300\n" },
		{ "成员", "户编号,姓名,与户主关系\nH1,张三,户主\nH1,李四,配偶\n" },
		{ "空表", "户主姓名,身份证号\n" },
	};
	struct whole whole;

	desk_take(sheets, 3);
	ck_assert(!whole_make(&whole, desk.part, desk.parts, NULL, false, &desk.arena));
	ck_assert_str_eq(desk.scratch.found, "in.xlsx[成员]:1 M017\n");
	ck_assert_ptr_nonnull(strstr(desk.scratch.said, "“户主”"));
	ck_assert(whole_make(&whole, &desk.part[1], 2, NULL, false, &desk.arena));
}
END_TEST

START_TEST(a_column_is_set_where_no_sheet_has_it)
{
	static const struct xlsxfile_part sheets[] = { { "金桥村", "户主姓名,村\n张三,金桥村\n" },
						       { "向东村", "户主姓名\n李四\n" } };
	static const char *const set[] = { "村=丙村", NULL };
	struct whole whole;

	ck_assert(whole_is_set(set, REGISTER_village) && !whole_is_set(set, REGISTER_town));
	ck_assert(!whole_is_set(NULL, REGISTER_town));
	desk_take(sheets, 2);
	ck_assert(!whole_make(&whole, desk.part, desk.parts, set, true, &desk.arena));
	ck_assert_ptr_nonnull(strstr(desk.scratch.found, "M008"));
}
END_TEST

UNIT(desk_begin, desk_end, columns_are_joined_by_what_they_mean,
     a_heading_that_is_a_number_is_masked_where_a_sheet_lacks_it,
     numbers_that_start_again_name_nobody, persons_and_rosters_make_no_register,
     a_column_is_set_where_no_sheet_has_it);
