#include "import/paid.h"

#include <stdio.h>
#include <string.h>

#include "desk.h"
#include "unit.h"

/* What one person gets in a month is not what the household gets. */
START_TEST(what_one_person_gets_is_no_amount)
{
	struct layout layout;
	struct sheet *sheet = desk_text("户编号,姓名,与户主关系,月标准,发放月数,发放金额\n"
					"H1,张三,户主,350,3,1050\nH2,李四,户主,400,3,1200\n"
					"H3,王五,户主,500,3,1500\nH4,赵六,户主,450,3,1350\n");

	ck_assert(desk_settle(&layout, sheet));
	ck_assert_ptr_nonnull(strstr(desk.scratch.found, "M432"));
	sheet = desk_text("户编号,姓名,与户主关系,月人均标准,发放月数,发放金额\n"
			  "H1,张三,户主,350,3,1050\nH2,李四,户主,400,3,1200\n"
			  "H3,王五,户主,500,3,1500\nH4,赵六,户主,450,3,1350\n");
	ck_assert(desk_settle(&layout, sheet));
	ck_assert_ptr_null(strstr(desk.scratch.found, "M432"));
	sheet = desk_text("户编号,姓名,与户主关系,保障人数,月标准,发放月数,发放金额\n"
			  "H1,张三,户主,1,350,3,1050\nH2,李四,户主,1,400,3,1200\n"
			  "H3,王五,户主,1,500,3,1500\nH4,赵六,户主,2,450,3,2700\n");
	ck_assert(desk_settle(&layout, sheet));
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
		{ "低保金发放表", "三季度小计,其他,合计发放", "6#0,100,7#0", "", "M044" },
		{ "低保金发放表", "月份,发放金额", "11,3#0", "发放金额", "M012" },
		{ "特困供养金", "银行账号,10月,11月,补发,合计", "6217970000042930032,3#0,80,20,4#0",
		  "", "M044" },
		{ "低保金发放表", "月标准,打卡金额", "#00,#000", "", "M044" },
		{ "提标资金", "已发金额,补发差额,应发金额", "3#0,30,6#0", "应发金额", "M012" },
		{ "特困供养金", "银行账号,供养金,护理费,合计", "6217970000042930032,6#0,300,9#0",
		  "", "M041" },
		{ "低保金发放表\n2026年7月至9月", "发放金额", "9#0", "", "M044" },
		{ "特困供养金", "年供养标准,发放金额", "#2000,#000", "发放金额", "M012" },
		{ "特困供养金", "年供养标准,发放金额", "#000,#000", "", "M044" },
		{ "特困供养金", "银行账号,四季度供养金", "6217970000042930032,6#0", "", "M044" },
		{ "2026年度孤儿补贴发放表", "补助金额", "3#0", "", "M044" },
		{ "2026年三季度低保发放表", "补差金额,分类施保,月合计,三季度应发", "3#0,,3#0,9#0",
		  "月合计", "M012" },
		{ "低保对象名单", "家庭人口,月收入,月支出,月合计", "2,3#0,100,4#0", "", "" },
		{ "低保发放表", "补差金额,发放月数,发放金额", "#00,3,@00", "补差金额", "" },
		{ "2026年第三季度低保发放表", "保障金额,其他,实发金额", "#00,5,@00", "保障金额",
		  "" },
		{ "低保发放表", "缴费月数,保障金额", "9,3#0", "保障金额", "" },
		{ "低保发放表", "保障期限起止,保障金额", "2026年1月-12月,3#0", "保障金额", "" },
		{ "低保发放表", "低保金,护理补贴,月合计", "300,50,350", "低保金", "" },
		{ "低保发放表", "月标准,低保金", "100,300", "", "M044" },
		{ "低保发放表", "补差金额,家庭月收入,月收入合计", "3#0,1#0,1#0", "补差金额",
		  "M012" },
		{ "2026年11月低保金发放表", "补差金额,分类施保金,本月实发金额", "2#0,100,3#0",
		  "本月实发金额", "" },
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
				n += *c == '@' ? snprintf(text + n, 4, "%d", 3 * row)
					       : snprintf(text + n, 2, "%c",
							  *c == '#' ? '0' + row : *c);
			text[n++] = '\n';
		}
		text[n] = '\0';
		desk.scratch.found[0] = '\0';
		ck_assert(desk_settle(&layout, desk_text(text)));
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

UNIT(desk_begin, desk_end, what_one_person_gets_is_no_amount, amounts_that_are_not_a_months);
