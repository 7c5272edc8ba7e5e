#include "terms/recheck.h"

#include "unit.h"

START_TEST(a_quarter_is_read)
{
	int year = 0;
	int quarter = 0;

	ck_assert(recheck_quarter("2026Q4", &year, &quarter));
	ck_assert_int_eq(year, 2026);
	ck_assert_int_eq(quarter, 4);
	ck_assert(!recheck_quarter("2026Q0", &year, &quarter));
	ck_assert(!recheck_quarter("2026Q5", &year, &quarter));
	ck_assert(!recheck_quarter("2026-4", &year, &quarter));
	ck_assert(!recheck_quarter("26Q4", &year, &quarter));
	ck_assert_int_eq(recheck_first(2026, 2), day_of(2026, 4, 1));
	ck_assert_int_eq(recheck_last(2026, 2), day_of(2026, 6, 30));
	ck_assert_int_eq(recheck_first(2026, 4), day_of(2026, 10, 1));
	ck_assert_int_eq(recheck_last(2028, 1), day_of(2028, 3, 31));
}
END_TEST

static struct document document = { .number = TEXT_INIT("文号") };

static void
set(struct law *law, enum param param, int64_t whole)
{
	law->value[param] = (struct value){ .set = true, .whole = whole, .document = &document };
}

/* A household of one adult. */
static void
household(struct household *out, struct person *person, int64_t category, int64_t last)
{
	*out = (struct household){ .id = TEXT("H1"), .person = person, .persons = 1 };
	record_clear(&out->row);
	record_clear(&person->row);
	person->birth = day_of(1980, 1, 1);
	out->row.value[REGISTER_category] = category;
	out->row.value[REGISTER_last_recheck] = last;
}

static const struct {
	int quarter;
	int64_t category;
	int last[3]; /* of the recheck; 0: never */
	int64_t stable;
	int64_t capacity;
	int state; /* or -1: not listed */
} cases[] = {
	{ 4, WORD_CATEGORY_DIBAO, { 2026, 9, 30 }, BLANK, BLANK, WORD_DUE_STATE_DUE },
	{ 4, WORD_CATEGORY_DIBAO, { 2026, 10, 1 }, BLANK, BLANK, -1 },
	{ 4, WORD_CATEGORY_DIBAO, { 2025, 10, 1 }, BLANK, BLANK, WORD_DUE_STATE_DUE },
	{ 4, WORD_CATEGORY_DIBAO, { 2025, 9, 30 }, BLANK, BLANK, WORD_DUE_STATE_LATE },
	{ 4, WORD_CATEGORY_DIBAO, { 0, 0, 0 }, BLANK, BLANK, WORD_DUE_STATE_NEVER },
	{ 4, WORD_CATEGORY_TEKUN, { 2026, 9, 30 }, BLANK, BLANK, WORD_DUE_STATE_DUE },
	{ 4, WORD_CATEGORY_NONE, { 0, 0, 0 }, BLANK, BLANK, -1 },
	{ 3, WORD_CATEGORY_DIBAO, { 0, 0, 0 }, BLANK, BLANK, -1 },
	{ 2,
	  WORD_CATEGORY_DIBAO,
	  { 2026, 3, 31 },
	  WORD_YESNO_NO,
	  WORD_CAPACITY_FULL,
	  WORD_DUE_STATE_DUE },
	{ 2, WORD_CATEGORY_DIBAO, { 2026, 3, 31 }, WORD_YESNO_NO, WORD_CAPACITY_NONE, -1 },
	{ 2, WORD_CATEGORY_DIBAO, { 2026, 3, 31 }, WORD_YESNO_YES, WORD_CAPACITY_FULL, -1 },
	{ 2, WORD_CATEGORY_DIBAO, { 2026, 3, 31 }, BLANK, BLANK, WORD_DUE_STATE_DUE },
	{ 2, WORD_CATEGORY_TEKUN, { 2026, 3, 31 }, WORD_YESNO_NO, WORD_CAPACITY_FULL, -1 },
	{ 4, WORD_CATEGORY_LOW_INCOME, { 2026, 9, 30 }, BLANK, BLANK, WORD_DUE_STATE_DUE },
};

START_TEST(who_is_due)
{
	static struct text leap[] = { TEXT_INIT("march") };
	day_t day = day_of(2026, cases[_i].quarter * 3 - 1, 15);
	struct law law = { .date = day, .as_of = day };
	struct recheck recheck = {
		.law = &law, .year = 2026, .quarter = cases[_i].quarter, .date = law.date
	};
	const int *last = cases[_i].last;
	struct household one;
	struct person person;

	set(&law, PARAM_RECHECK_DIBAO, 1 << 4);
	set(&law, PARAM_RECHECK_TEKUN, 1 << 4);
	set(&law, PARAM_RECHECK_UNSTABLE, 1 << 2);
	set(&law, PARAM_AGE_MINOR, 18);
	set(&law, PARAM_TEKUN_ELDER_AGE, 60);
	set(&law, PARAM_LOW_INCOME_MONTHS, 12);
	set(&law, PARAM_RIGID_MONTHS, 12);
	set(&law, PARAM_AGE_LEAP, 0);
	law.value[PARAM_AGE_LEAP].list = leap;
	law.value[PARAM_AGE_LEAP].count = 1;
	household(&one, &person, cases[_i].category,
		  last[0] == 0 ? BLANK : day_of(last[0], last[1], last[2]));
	person.row.value[REGISTER_income_stable] = cases[_i].stable;
	person.row.value[REGISTER_work_capacity] = cases[_i].capacity;
	one.row.value[REGISTER_since] = month_of(day_of(2026, 1, 1));
	if (cases[_i].category != WORD_CATEGORY_LOW_INCOME)
		one.row.value[REGISTER_since] = month_of(day_of(2020, 1, 1));
	ck_assert_int_eq(recheck_take(&recheck, &one), cases[_i].state >= 0);
	if (cases[_i].state >= 0)
		ck_assert_int_eq(recheck.item[0].state, cases[_i].state);
	recheck_free(&recheck);
}
END_TEST

/* Whose income it is does not matter. */
START_TEST(anybodys_unstable_income_is_looked_at)
{
	static struct text leap[] = { TEXT_INIT("march") };
	struct law law = { .date = day_of(2026, 5, 15), .as_of = day_of(2026, 5, 15) };
	struct recheck recheck = { .law = &law, .year = 2026, .quarter = 2, .date = law.date };
	struct person person[3];
	struct household one;

	set(&law, PARAM_RECHECK_DIBAO, 1 << 4);
	set(&law, PARAM_RECHECK_TEKUN, 1 << 4);
	set(&law, PARAM_RECHECK_UNSTABLE, 1 << 2);
	set(&law, PARAM_AGE_MINOR, 18);
	set(&law, PARAM_TEKUN_ELDER_AGE, 60);
	law.value[PARAM_AGE_LEAP] = (struct value){ .set = true, .list = leap, .count = 1 };
	household(&one, person, WORD_CATEGORY_DIBAO, day_of(2026, 3, 31));
	one.row.value[REGISTER_since] = month_of(day_of(2020, 1, 1));
	person[0].row.value[REGISTER_work_capacity] = WORD_CAPACITY_FULL;
	person[1] = person[2] = person[0];
	one.persons = 3;
	for (size_t i = 0; i < 3; i++)
		person[i].row.value[REGISTER_income_stable] = WORD_YESNO_YES;
	ck_assert(!recheck_take(&recheck, &one));
	person[2].row.value[REGISTER_income_stable] = WORD_YESNO_NO;
	ck_assert(recheck_take(&recheck, &one));
	recheck_free(&recheck);
}
END_TEST

START_TEST(weeks_are_filled_village_by_village)
{
	struct recheck_item items[] = {
		{ .household = TEXT("H1"), .village = TEXT("b"), .state = WORD_DUE_STATE_DUE },
		{ .household = TEXT("H2"), .village = TEXT("a"), .state = WORD_DUE_STATE_DUE },
		{ .household = TEXT("H3"), .village = TEXT("a"), .state = WORD_DUE_STATE_LATE },
	};
	struct recheck recheck = { .year = 2026, .quarter = 4, .item = items, .count = 3 };

	ck_assert_uint_eq(recheck_plan(&recheck, 2, day_of(2026, 12, 28)), 1);
	ck_assert(text_equal(items[0].household, TEXT("H3")));
	ck_assert(text_equal(items[1].household, TEXT("H2")));
	ck_assert_uint_eq(items[1].week, 1);
	ck_assert_uint_eq(items[2].week, 2);
	ck_assert_int_eq(items[2].monday, day_of(2027, 1, 4));
}
END_TEST

UNIT(NULL, NULL, a_quarter_is_read, EACH(who_is_due, cases), anybodys_unstable_income_is_looked_at,
     weeks_are_filled_village_by_village);
