#include "check/check.h"

#include <stdio.h>
#include <string.h>

#include "register/register.h"
#include "scratch.h"
#include "unit.h"

static struct check check;

static void
check_text(const char *name, const char *content)
{
	static char path[256];
	const struct register_options options = { 0 };
	struct household household;

	scratch_write(&scratch, name, content);
	snprintf(path, sizeof(path), "%s", scratch_path(&scratch, name));
	scratch_forget(&scratch);
	struct register_reader *reg =
		register_open(path, &options, day_of(2026, 11, 23), &scratch.diag);

	ck_assert_ptr_nonnull(reg);
	check.diag = &scratch.diag;
	check.today = day_of(2026, 11, 23);
	check.reader = register_records(reg);
	while (register_next(reg, &household) == REGISTER_HOUSEHOLD)
		check_household(&check, &household);
	register_close(reg);
}

START_TEST(what_is_doubtful_in_a_household)
{
	check_text("a.csv", "户编号,姓名,与户主关系,身份证号,就业状况,月工资性收入,年工资性收入\n"
			    "H1,张三,户主,439921196612310015,无,300,300\n"
			    "H1,张三女,长子,439921195001010019,,,\n");
	ck_assert_str_eq(scratch.found, "a.csv:2 K301\na.csv:2 K401\na.csv:3 K201\n");
	check_end(&check);
}
END_TEST

START_TEST(the_same_person_elsewhere)
{
	check = (struct check){ 0 };
	check_text("b.csv", "户编号,姓名,与户主关系,身份证号,银行账号\n"
			    "H1,张三,户主,439921196612310015,81099900600001\n"
			    "H2,李四,户主,439921195001010019,81099900600001\n"
			    "H3,张三,户主,439921196612310015,81099900600002\n");
	ck_assert_str_eq(scratch.found, "b.csv:3 K102\nb.csv:4 K101\n");
	check_end(&check);
}
END_TEST

START_TEST(supporters_consent_by_today)
{
	check = (struct check){ 0 };
	check_text("c.csv", "户编号,姓名,与户主关系,身份证号,法定义务人,义务人同意核对日期\n"
			    "H1,张三,户主,439921196612310015,无履行能力,2026-11-23\n"
			    "H2,李四,户主,439921195001010019,无履行能力,2026-11-24\n"
			    "H3,王五,户主,439921197001010018,无履行能力,\n"
			    "H4,赵六,户主,439921197202020028,有履行能力,\n");
	ck_assert_str_eq(scratch.found, "c.csv:3 K306\nc.csv:4 K305\n");
	check_end(&check);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, what_is_doubtful_in_a_household, the_same_person_elsewhere,
     supporters_consent_by_today);
