#include "check/care.h"

#include <stdio.h>

#include "register/register.h"
#include "scratch.h"
#include "unit.h"

static const struct {
	const char *row; /* category, care_mode, chosen, care_by, care_until, member_status */
	const char *found;
} rows[] = {
	{ "特困,分散,分散,侄子,2027-06-30,", "" },
	{ "特困,分散,集中,侄子,2027-06-30,", "a.csv:2 K307\n" },
	{ "特困,集中,分散,,,", "a.csv:2 K307\n" },
	{ "特困,分散,,,2027-06-30,", "a.csv:2 K308\n" },
	{ "特困,分散,,侄子,,", "a.csv:2 K308\n" },
	{ "特困,集中,,,,", "" },
	{ "特困,,分散,,,", "" }, /* where is not known */
	{ "特困,分散,集中,,,死亡", "" },
	{ "低保,分散,集中,,,", "" },
	{ "特困,分散,集中,,哪天,", "a.csv:2 R206\n" }, /* what cannot be read has its finding */
};

static void
check_text(const char *content)
{
	const struct register_options options = { 0 };
	struct household household;

	scratch_write(&scratch, "a.csv", content);
	scratch_forget(&scratch);
	struct register_reader *reg = register_open(scratch_path(&scratch, "a.csv"), &options,
						    day_of(2026, 11, 23), &scratch.diag);

	ck_assert_ptr_nonnull(reg);
	while (register_next(reg, &household) == REGISTER_HOUSEHOLD)
		for (size_t i = 0; i < household.persons; i++)
			care_check(register_records(reg), &household, &household.person[i],
				   &scratch.diag);
	register_close(reg);
}

START_TEST(who_is_cared_for_at_home)
{
	char content[512];

	snprintf(content, sizeof(content),
		 "户编号,姓名,与户主关系,身份证号,现保障类别,供养方式,本人选择,照料人,协议期限,"
		 "成员状态\n"
		 "H1,张三,户主,439921195001010019,%s\n",
		 rows[_i].row);
	check_text(content);
	ck_assert_str_eq(scratch.found, rows[_i].found);
}
END_TEST

START_TEST(a_register_without_the_columns_is_asked_nothing)
{
	check_text("户编号,姓名,与户主关系,身份证号,现保障类别,供养方式\n"
		   "H1,张三,户主,439921195001010019,特困,分散\n");
	ck_assert_str_eq(scratch.found, "");
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, EACH(who_is_cared_for_at_home, rows),
     a_register_without_the_columns_is_asked_nothing);
