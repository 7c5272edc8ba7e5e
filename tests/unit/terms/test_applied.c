#include "terms/applied.h"

#include <stdio.h>

#include "rule/ruleset.h"
#include "scratch.h"
#include "unit.h"

static const struct {
	const char *row; /* kind,town,register_place,promised_on,reviewed_on,objected_on */
	const char *found;
} rows[] = {
	/* 社会救助法 art. 37 */
	{ "dibao,A,A,2026-11-02,,", "" },
	{ "dibao,A,the county A village,2026-11-02,,", "" },
	{ "dibao,A,B,2026-11-02,,", "A115 2 register_place - B\n" },
	{ "dibao,,B,2026-11-02,,", "" },
	{ "relief-emergency,A,B,2026-11-02,,", "" },
	/* 大办发〔2021〕30号（十八） */
	{ "dibao,A,A,2026-11-02,2026-11-05,", "A116 2 reviewed_on - -\n" },
	{ "dibao,A,A,2026-11-02,2026-11-05,2026-11-04", "" },
	/* （二十三） */
	{ "dibao,A,A,,,", "A117 2 promised_on - -\n" },
	{ "task,A,A,,,", "" },
};

static struct ruleset *rules;
static struct law law;

static void
set_up(void)
{
	scratch_begin(&scratch);
	rules = ruleset_open(JZ_SOURCE_DIR "/rules/datonghu", &scratch.diag);
	ck_assert_ptr_nonnull(rules);
	ruleset_at(rules, day_of(2026, 11, 2), &law);
}

static void
tear_down(void)
{
	ruleset_close(rules);
	scratch_end(&scratch);
}

static void
check(const char *header, const char *cells)
{
	char content[512];
	struct arena arena = { 0 };
	struct record row;

	(void)snprintf(content, sizeof(content), "%s\n%s\n", header, cells);
	scratch_write(&scratch, "a.csv", content);
	struct record_reader *reader =
		record_open(scratch_path(&scratch, "a.csv"), RECORD_APPLICATION,
			    &(struct table_options){ 0 }, NULL, NULL, &scratch.diag);

	ck_assert_int_eq(record_next(reader, &arena, &row), TABLE_ROW);
	applied_check(reader, &row, &law, &scratch.diag);
	record_close(reader);
	arena_free(&arena);
}

START_TEST(how_it_was_taken_is_looked_at)
{
	check("kind,town,register_place,promised_on,reviewed_on,objected_on", rows[_i].row);
	ck_assert_str_eq(scratch.cells, rows[_i].found);
}
END_TEST

/* 社会救助法 art. 70(1) */
static const struct {
	const char *row; /* kind,promised_on,outcome,decided_on,decline_reason,notified_on */
	const char *found;
} declined[] = {
	{ "dibao,,not-accepted,2026-11-03,why,2026-11-04", "" },
	{ "dibao,,not-accepted,2026-11-03,,2026-11-04", "A130 2 decline_reason - -\n" },
	{ "dibao,,不予受理,2026-11-03,why,", "A130 2 notified_on - -\n" },
	{ "dibao,,not-accepted,,why,2026-11-04", "A130 2 decided_on - -\n" },
	{ "dibao,2026-11-02,refused,2026-11-03,,", "" },
};

START_TEST(who_is_not_accepted_is_told_why)
{
	check("kind,promised_on,outcome,decided_on,decline_reason,notified_on", declined[_i].row);
	ck_assert_str_eq(scratch.cells, declined[_i].found);
}
END_TEST

/* 大办发〔2021〕30号（五）, before it 民发〔2021〕57号 art. 8 */
static const struct {
	int year, month, mday;
	const char *row; /* kind,applied_by */
	const char *found;
} alone[] = {
	{ 2021, 6, 30, "dibao-single,", "" },
	{ 2021, 7, 1, "dibao-single,", "A131 2 applied_by - -\n" },
	{ 2026, 11, 2, "dibao-single,", "A131 2 applied_by - -\n" },
	{ 2026, 11, 2, "dibao-single,本人", "" },
	{ 2026, 11, 2, "单人户,近亲属", "" },
	{ 2026, 11, 2, "dibao-single,proxy", "" },
	{ 2026, 11, 2, "dibao,", "" },
};

START_TEST(who_applied_for_a_person_alone_is_said)
{
	ruleset_at(rules, day_of(alone[_i].year, alone[_i].month, alone[_i].mday), &law);
	check("kind,applied_by", alone[_i].row);
	ck_assert_str_eq(scratch.cells, alone[_i].found);
}
END_TEST

/* 社会救助法 arts. 37 and 38, before them 社会救助暂行办法; 大办发〔2021〕30号（十四） */
static const struct {
	int year, month, mday;
	/* kind,town,register_place,accepted_at,outcome,decline_reason,decided_on,notified_on */
	const char *row;
	const char *found;
} places[] = {
	{ 2026, 11, 2, "dibao,A镇,B县A镇C村,,,,,", "" },
	{ 2026, 11, 2, "dibao,A镇,B县A镇C村,A镇政务中心,,,,", "" },
	{ 2026, 11, 2, "dibao,A镇,B县A镇C村,D镇,,,,", "A115 2 register_place - B县A镇C村\n" },
	{ 2026, 11, 2, "tekun,A镇,D镇,,,,,", "A115 2 register_place - D镇\n" },
	{ 2026, 11, 2, "low-income,A镇,D镇,,,,,", "A115 2 register_place - D镇\n" },
	{ 2026, 11, 2, "rigid,A镇,D镇,,,,,", "" },
	{ 2014, 4, 30, "dibao,A镇,D镇,,,,,", "" },
	{ 2014, 5, 1, "dibao,A镇,D镇,,,,,", "A115 2 register_place - D镇\n" },
	{ 2026, 6, 30, "medical,A镇,D镇,,,,,", "" },
	{ 2026, 7, 1, "medical,A镇,D镇,,,,,", "A115 2 register_place - D镇\n" },
	{ 2026, 7, 1, "employment,A镇,D镇,,,,,", "A115 2 register_place - D镇\n" },
	{ 2026, 7, 1, "housing,A镇,D镇,A镇,,,,", "A115 2 register_place - D镇\n" },
	{ 2026, 7, 1, "housing,A镇,D镇,县住房保障中心,,,,", "" },
	{ 2026, 7, 1, "education,A镇,D镇,,,,,", "" },
	{ 2026, 7, 1, "education,A镇,A镇,A镇,,,,", "A132 2 accepted_at - A镇\n" },
	{ 2026, 7, 1, "education,A镇,A镇,A镇中心小学,,,,", "" },
	{ 2026, 7, 1, "relief-emergency,A镇,D镇,,,,,", "" },
	{ 2021, 11, 18, "relief-emergency,A镇,D镇,,不予受理,x,2021-11-18,2021-11-18", "" },
	{ 2021, 11, 19, "relief-emergency,A镇,D镇,,不予受理,x,2021-11-19,2021-11-19",
	  "A133 2 register_place - D镇\n" },
	{ 2026, 7, 1, "relief-expenditure,A镇,A镇,,不予受理,x,2026-07-01,2026-07-01", "" },
	{ 2026, 7, 1, "dibao,A镇,D镇,,不予受理,x,2026-07-01,2026-07-01", "" },
};

START_TEST(each_aid_is_asked_for_somewhere)
{
	ruleset_at(rules, day_of(places[_i].year, places[_i].month, places[_i].mday), &law);
	check("kind,town,register_place,accepted_at,outcome,decline_reason,decided_on,notified_on",
	      places[_i].row);
	ck_assert_str_eq(scratch.cells, places[_i].found);
}
END_TEST

UNIT(set_up, tear_down, EACH(how_it_was_taken_is_looked_at, rows),
     EACH(who_is_not_accepted_is_told_why, declined),
     EACH(who_applied_for_a_person_alone_is_said, alone),
     EACH(each_aid_is_asked_for_somewhere, places));
