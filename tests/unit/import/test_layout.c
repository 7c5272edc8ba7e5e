#include "import/layout.h"

#include <stdio.h>
#include <string.h>

#include "desk.h"
#include "unit.h"

static void
ck_column(const struct layout *layout, size_t i, enum layout_source source, int place)
{
	ck_assert_int_eq(layout->column[i].source, source);
	ck_assert_int_eq(layout->column[i].about.home,
			 place < 0 ? HEADING_UNKNOWN : HEADING_REGISTER);
	ck_assert_int_eq(layout->column[i].about.place, place);
}

START_TEST(a_roster_names_its_heads)
{
	struct sheet *sheet = desk_text("序号,户主姓名,户主身份证号,保障类别\n1,张三,,低保\n");
	struct layout layout;

	ck_assert(desk_settle(&layout, sheet));
	ck_assert(layout.roster && !layout.has_id);
	ck_assert_uint_eq(layout.count, 6);
	ck_column(&layout, 0, LAYOUT_HOUSEHOLD_ID, REGISTER_household_id);
	ck_assert_int_eq(layout.column[1].about.home, HEADING_SHEET);
	ck_column(&layout, 2, LAYOUT_CELL, REGISTER_name);
	ck_column(&layout, 3, LAYOUT_RELATION, REGISTER_relation);
	ck_column(&layout, 4, LAYOUT_CELL, REGISTER_id_number);
	ck_column(&layout, 5, LAYOUT_CELL, REGISTER_category);
	ck_assert(text_equal(layout.column[2].own, TEXT("户主姓名")));
	ck_assert_str_eq(desk.scratch.found, "");
}
END_TEST

START_TEST(what_was_paid_is_the_amount_where_nothing_else_is)
{
	struct sheet *sheet = desk_text("户编号,姓名,与户主关系,发放金额\nH1,张三,户主,350\n");
	struct layout layout;

	ck_assert(desk_settle(&layout, sheet));
	ck_column(&layout, 3, LAYOUT_CELL, REGISTER_amount);
	ck_assert_ptr_nonnull(strstr(desk.scratch.found, "in.csv:1 M012\n"));
}
END_TEST

START_TEST(a_register_keeps_its_columns)
{
	struct sheet *sheet = desk_text("household_id,name,relation,古怪\nH1,Zhang,head,x\n");
	struct layout layout;

	ck_assert(desk_settle(&layout, sheet));
	ck_assert(!layout.roster);
	ck_assert_uint_eq(layout.count, 4);
	ck_column(&layout, 1, LAYOUT_CELL, REGISTER_name);
	ck_column(&layout, 3, LAYOUT_CELL, -1);
	ck_assert_str_eq(desk.scratch.found, "in.csv:1 T111\n");
}
END_TEST

START_TEST(of_two_columns_that_say_the_same_one_is_taken)
{
	struct layout layout;
	struct sheet *sheet = desk_text("户编号,姓名,与户主关系,村,村名,备注,备注\n"
					"H1,张三,户主,金桥村,金桥村,x,y\nH2,李四,户主,,,,\n");

	ck_assert(desk_settle(&layout, sheet));
	ck_assert_uint_eq(layout.count, 6);
	ck_column(&layout, 3, LAYOUT_CELL, REGISTER_village);
	ck_column(&layout, 5, LAYOUT_CELL, -1);
	ck_assert_ptr_nonnull(strstr(desk.scratch.found, "in.csv:1 M020\n"));
	sheet = desk_text("户编号,姓名,与户主关系,月保障金,低保金\nH1,张三,户主,1,2\n");
	ck_assert(!desk_settle(&layout, sheet));
	ck_assert_str_eq(desk.scratch.found, "in.csv:1 M010\n");
}
END_TEST

UNIT(desk_begin, desk_end, a_roster_names_its_heads,
     what_was_paid_is_the_amount_where_nothing_else_is, a_register_keeps_its_columns,
     of_two_columns_that_say_the_same_one_is_taken);
