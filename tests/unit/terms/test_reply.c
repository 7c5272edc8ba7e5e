#include "terms/reply.h"

#include "register/record.h"
#include "unit.h"

static struct arena arena;

static const struct column *
column_of(int column)
{
	return &schema_of(RECORD_REGISTER)->column[column];
}

static bool
reads(int column, const char *cell, struct reply *out)
{
	const struct mender mender = { day_of(2026, 11, 25), LANGUAGE_ZH, LANGUAGE_ZH, &arena };

	return reply_read(&mender, column_of(column), text_of(cell), out);
}

START_TEST(cells_are_mended_as_those_of_a_roster)
{
	static const struct {
		int column;
		const char *cell;
		int64_t value;
	} cells[] = {
		{ REGISTER_vehicles, "2辆", 2 },
		{ REGISTER_vehicles, "无", 0 },
		{ REGISTER_wage, "2,300元", 230000 },
		{ REGISTER_work_capacity, "部分", WORD_CAPACITY_PARTIAL },
		{ REGISTER_member_status, "在家", WORD_MEMBER_AT_HOME },
		{ REGISTER_member_status, "已去世", WORD_MEMBER_DEAD },
	};
	struct reply reply;

	for (size_t i = 0; i < ARRAY_LENGTH(cells); i++) {
		ck_assert_msg(reads(cells[i].column, cells[i].cell, &reply), "%s", cells[i].cell);
		ck_assert_int_eq(reply.value, cells[i].value);
		ck_assert_int_eq(reply.died, DAY_NONE);
	}
	ck_assert(!reads(REGISTER_wage, "很多", &reply));
	ck_assert(!reads(REGISTER_last_recheck, "√", &reply));
	ck_assert(!reads(REGISTER_last_recheck, "13月2日", &reply));
	arena_free(&arena);
}
END_TEST

START_TEST(a_day_without_its_year_is_the_last_one)
{
	static const struct {
		const char *cell;
		int day[3];
	} cells[] = {
		{ "2026.12.1", { 2026, 12, 1 } }, { "2026/11/22", { 2026, 11, 22 } },
		{ "11月22日", { 2026, 11, 22 } }, { "11月25日", { 2026, 11, 25 } },
		{ "12月22日", { 2025, 12, 22 } }, { "2026年12月22日", { 2026, 12, 22 } },
	};
	struct reply reply;

	for (size_t i = 0; i < ARRAY_LENGTH(cells); i++) {
		const int *day = cells[i].day;

		ck_assert_msg(reads(REGISTER_last_recheck, cells[i].cell, &reply), "%s",
			      cells[i].cell);
		ck_assert_int_eq(reply.value, day_of(day[0], day[1], day[2]));
	}
	arena_free(&arena);
}
END_TEST

START_TEST(a_death_has_its_day)
{
	static const char *const cells[] = { "已去世：2026年10月2日", "死亡 2026.10.2",
					     "10月2日病故", "dead, on 2026-10-02" };
	struct reply reply;

	for (size_t i = 0; i < ARRAY_LENGTH(cells); i++) {
		ck_assert_msg(reads(REGISTER_member_status, cells[i], &reply), "%s", cells[i]);
		ck_assert_int_eq(reply.value, WORD_MEMBER_DEAD);
		ck_assert_int_eq(reply.died, day_of(2026, 10, 2));
	}
	ck_assert(!reads(REGISTER_member_status, "去世了很久", &reply));
	arena_free(&arena);
}
END_TEST

START_TEST(what_is_the_same_is_no_answer)
{
	ck_assert(reply_is_same(column_of(REGISTER_wage), TEXT("√")));
	ck_assert(reply_is_same(column_of(REGISTER_income_stable), TEXT("无变化")));
	ck_assert(!reply_is_same(column_of(REGISTER_income_stable), TEXT("√")));
	ck_assert(!reply_is_same(column_of(REGISTER_last_recheck), TEXT("√")));
	ck_assert(!reply_is_same(column_of(REGISTER_wage), TEXT("0")));
}
END_TEST

UNIT(NULL, NULL, cells_are_mended_as_those_of_a_roster, a_day_without_its_year_is_the_last_one,
     a_death_has_its_day, what_is_the_same_is_no_answer);
