#include "import/layout.h"

#include <stdio.h>
#include <string.h>

#include "desk.h"
#include "unit.h"

static bool
settle(struct layout *layout, struct sheet *sheet)
{
	struct survey survey;

	desk_survey(&survey, sheet);
	bool good = layout_settle(layout, sheet, &survey, true, &desk.arena);

	survey_free(&survey);
	return good;
}

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

	ck_assert(settle(&layout, sheet));
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

	ck_assert(settle(&layout, sheet));
	ck_column(&layout, 3, LAYOUT_CELL, REGISTER_amount);
	ck_assert_ptr_nonnull(strstr(desk.scratch.found, "in.csv:1 M012\n"));
}
END_TEST

/* What one person gets in a month is not what the household gets. */
START_TEST(what_one_person_gets_is_no_amount)
{
	struct layout layout;
	struct sheet *sheet = desk_text("户编号,姓名,与户主关系,月标准,发放月数,发放金额\n"
					"H1,张三,户主,350,3,1050\nH2,李四,户主,400,3,1200\n"
					"H3,王五,户主,500,3,1500\nH4,赵六,户主,450,3,1350\n");

	ck_assert(settle(&layout, sheet));
	ck_assert_ptr_nonnull(strstr(desk.scratch.found, "M432"));
	sheet = desk_text("户编号,姓名,与户主关系,月人均标准,发放月数,发放金额\n"
			  "H1,张三,户主,350,3,1050\nH2,李四,户主,400,3,1200\n"
			  "H3,王五,户主,500,3,1500\nH4,赵六,户主,450,3,1350\n");
	ck_assert(settle(&layout, sheet));
	ck_assert_ptr_null(strstr(desk.scratch.found, "M432"));
	sheet = desk_text("户编号,姓名,与户主关系,保障人数,月标准,发放月数,发放金额\n"
			  "H1,张三,户主,1,350,3,1050\nH2,李四,户主,1,400,3,1200\n"
			  "H3,王五,户主,1,500,3,1500\nH4,赵六,户主,2,450,3,2700\n");
	ck_assert(settle(&layout, sheet));
	ck_assert_ptr_null(strstr(desk.scratch.found, "M432"));
}
END_TEST

/* The heading that the month's amount is taken from; "": it is asked for. */
START_TEST(amounts_that_are_not_a_months)
{
	static const struct {
		const char *title;
		const char *head;
		const char *cells; /* of eight rows, with the number of the row for each # */
		const char *from;
		const char *found;
	} cases[] = {
		{ "2026年第三季度低保金发放表", "保障金额", "9#0", "", "M044" },
		{ "2026年第三季度低保对象名单", "月保障金", "3#0", "月保障金", "" },
		{ "2026年11月低保金发放表", "保障金额", "3#0", "保障金额", "" },
		{ "2026年11月临时救助汇总表", "救助金额", "9#0", "", "M044" },
		{ "2026年度低保金发放表", "低保金", "3#0", "低保金", "M012" },
		{ "低保金发放表", "核定保障金,本月发放", "3#0,6#0", "核定保障金", "M012" },
		{ "低保金发放表", "补助天数,补助金额", "90,18#0", "", "M044" },
		{ "低保金发放表", "发放月份,打卡金额", "10-12月,9#0", "", "M044" },
		{ "低保金发放表", "月标准,打卡金额", "#00,#000", "", "M044" },
		{ "提标资金", "已发金额,补发差额,应发金额", "3#0,30,6#0", "应发金额", "M012" },
		{ "特困供养金", "银行账号,供养金,护理费,合计", "6217970000042930032,6#0,300,9#0",
		  "", "M041" },
		{ "特困供养金", "银行账号,四季度供养金", "6217970000042930032,6#0", "", "M044" },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct layout layout;
		char text[2048];
		int n = snprintf(text, sizeof(text), "%s\n户编号,姓名,与户主关系,%s\n",
				 cases[i].title, cases[i].head);
		struct text from = TEXT_NONE;

		for (int row = 1; row <= 8; row++) {
			n += snprintf(text + n, sizeof(text) - (size_t)n, "H%d,张%d,户主,", row,
				      row);
			for (const char *c = cases[i].cells; *c != '\0'; c++)
				text[n++] = *c == '#' ? (char)('0' + row) : *c;
			text[n++] = '\n';
		}
		text[n] = '\0';
		desk.scratch.found[0] = '\0';
		ck_assert(settle(&layout, desk_text(text)));
		for (size_t k = 0; k < layout.count; k++)
			if (layout.column[k].about.home == HEADING_REGISTER &&
			    layout.column[k].about.place == REGISTER_amount)
				from = layout.column[k].own;
		ck_assert_msg(text_equal(from, text_of(cases[i].from)), "%s: %s: %.*s",
			      cases[i].title, cases[i].head, SHOW(from));
		ck_assert_msg(strstr(desk.scratch.found, cases[i].found) != NULL, "%s: %s: %s",
			      cases[i].title, cases[i].head, desk.scratch.found);
	}
}
END_TEST

START_TEST(a_register_keeps_its_columns)
{
	struct sheet *sheet = desk_text("household_id,name,relation,古怪\nH1,Zhang,head,x\n");
	struct layout layout;

	ck_assert(settle(&layout, sheet));
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

	ck_assert(settle(&layout, sheet));
	ck_assert_uint_eq(layout.count, 6);
	ck_column(&layout, 3, LAYOUT_CELL, REGISTER_village);
	ck_column(&layout, 5, LAYOUT_CELL, -1);
	ck_assert_ptr_nonnull(strstr(desk.scratch.found, "in.csv:1 M020\n"));
	sheet = desk_text("户编号,姓名,与户主关系,月保障金,低保金\nH1,张三,户主,1,2\n");
	ck_assert(!settle(&layout, sheet));
	ck_assert_str_eq(desk.scratch.found, "in.csv:1 M010\n");
}
END_TEST

UNIT(desk_begin, desk_end, a_roster_names_its_heads,
     what_was_paid_is_the_amount_where_nothing_else_is, what_one_person_gets_is_no_amount,
     amounts_that_are_not_a_months, a_register_keeps_its_columns,
     of_two_columns_that_say_the_same_one_is_taken);
