#include "terms/visitpage.h"

#include <string.h>
#include <unistd.h>

#include "named.h"
#include "unit.h"

static size_t
count(const char *text, const char *part)
{
	size_t found = 0;

	for (const char *at = text; (at = strstr(at, part)) != NULL; at++)
		found++;
	return found;
}

START_TEST(a_household_has_a_sheet_to_write_on)
{
	struct diag quiet = { 0 };
	struct law law = { .as_of = day_of(2026, 11, 23) };
	struct paper paper = { .prose.language = LANGUAGE_ZH };
	struct recheck_item item = { .village = TEXT("王家湖村"),
				     .head = TEXT("李一"),
				     .category = WORD_CATEGORY_DIBAO,
				     .from = day_of(2026, 10, 1),
				     .by = day_of(2026, 12, 31) };
	struct person person[2] = { { .birth = day_of(1970, 1, 2) },
				    { .birth = day_of(2016, 1, 1) } };
	struct household household = { .id = TEXT("H1"), .person = person, .persons = 2 };
	char path[NAMED_SIZE];

	(void)named_file(path, "household_id,name,vehicles,wage\n", "");
	struct record_reader *reader = record_open(
		path, RECORD_REGISTER, &(struct table_options){ 0 }, NULL, NULL, &quiet);

	law.value[PARAM_AGE_MINOR] = (struct value){ .set = true, .whole = 18 };
	law.value[PARAM_TEKUN_ELDER_AGE] = (struct value){ .set = true, .whole = 60 };
	record_clear(&household.row);
	record_clear(&person[0].row);
	record_clear(&person[1].row);
	person[0].row.text[REGISTER_name] = TEXT("李一");
	person[0].row.text[REGISTER_id_number] = TEXT("439921197001021016");
	person[0].row.value[REGISTER_wage] = 30000;
	household.row.value[REGISTER_vehicles] = 1;
	const struct inquiry inquiry = { &law, LANGUAGE_ZH, reader, &household, &item, false };

	visitpage_begin(&paper);
	visitpage_write(&paper, &inquiry);
	visitpage_write(&paper, &inquiry);
	paper_end(&paper);
	prose_add(&paper.prose, "%c", "%c", '\0');
	ck_assert_uint_eq(count(paper.prose.p, "<section "), 2);
	ck_assert_uint_eq(count(paper.prose.p, "每月工资多少元</p>\n<p class=r>300.00</p>"), 2);
	ck_assert_uint_eq(count(paper.prose.p, "有几辆机动车</p>\n<p class=r>1</p>"), 2);
	ck_assert_uint_eq(count(paper.prose.p, "10岁"), 2);
	ck_assert_uint_eq(count(paper.prose.p, "有没有新增的人"), 2);
	ck_assert_uint_eq(count(paper.prose.p, "调查人二"), 2);
	ck_assert_uint_eq(count(paper.prose.p, "439921197001021016"), 0);
	record_close(reader);
	paper_free(&paper);
}
END_TEST

/* Nine adults have more rows than a page: two sheets, each with its head, and one foot. */
START_TEST(a_large_household_has_a_sheet_more)
{
	struct diag quiet = { 0 };
	struct law law = { .as_of = day_of(2026, 11, 23) };
	struct paper paper = { .prose.language = LANGUAGE_ZH };
	struct recheck_item item = { .category = WORD_CATEGORY_DIBAO };
	struct person person[9];
	struct household household = { .id = TEXT("H1"), .person = person, .persons = 9 };
	char path[NAMED_SIZE];

	(void)named_file(path,
			 "household_id,name,wage,business,property,transfer,work_capacity,"
			 "employment,income_stable\n",
			 "");
	struct record_reader *reader = record_open(
		path, RECORD_REGISTER, &(struct table_options){ 0 }, NULL, NULL, &quiet);

	law.value[PARAM_AGE_MINOR] = (struct value){ .set = true, .whole = 18 };
	law.value[PARAM_TEKUN_ELDER_AGE] = (struct value){ .set = true, .whole = 60 };
	record_clear(&household.row);
	for (int i = 0; i < 9; i++) {
		person[i] = (struct person){ .birth = day_of(1990, 1, 1) };
		record_clear(&person[i].row);
	}
	const struct inquiry inquiry = { &law, LANGUAGE_ZH, reader, &household, &item, false };

	visitpage_begin(&paper);
	visitpage_write(&paper, &inquiry);
	paper_end(&paper);
	prose_add(&paper.prose, "%c", "%c", '\0');
	ck_assert_uint_eq(count(paper.prose.p, "<section "), 2);
	ck_assert_uint_eq(count(paper.prose.p, "户编号：H1"), 2);
	ck_assert_uint_eq(count(paper.prose.p, "36岁"), 9);
	ck_assert_uint_eq(count(paper.prose.p, "全户"), 1);
	ck_assert_uint_eq(count(paper.prose.p, "调查人二"), 1);
	record_close(reader);
	paper_free(&paper);
}
END_TEST

UNIT(NULL, NULL, a_household_has_a_sheet_to_write_on, a_large_household_has_a_sheet_more);
