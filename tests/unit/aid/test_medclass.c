#include "aid/medclass.h"

#include <string.h>

#include "rule/ruleset.h"
#include "scratch.h"
#include "unit.h"

static struct medclass_book book;
static struct ruleset *rules;
static struct law law;

static void
set_up(void)
{
	scratch_set_up();
	rules = ruleset_open(JZ_SOURCE_DIR "/rules/sample", &scratch.diag);
	ck_assert_ptr_nonnull(rules);
}

static void
tear_down(void)
{
	medclass_free(&book);
	book = (struct medclass_book){ 0 };
	ruleset_close(rules);
	scratch_tear_down();
}

static void
take(const char *name, const char *content)
{
	scratch_write(&scratch, name, content);
	ck_assert(medclass_read(&book, scratch_path(&scratch, name), &(struct table_options){ 0 },
				&scratch.diag));
}

static int64_t
class_on(const char *number, int year, int month)
{
	ruleset_at(rules, day_of(year, month, 15), &law);
	return medclass_of(&book, text_of(number), &law);
}

#define HEAD "439921195501069017"
#define WIFE "439921195805189026"
#define CHILD "439921201203041025"

static const char roster[] = "household_id,name,id_number,relation,category,since,account\n"
			     "H1,王一," HEAD ",户主,low-income,2025-03,6217\n"
			     "H1,李二," WIFE ",配偶,,,\n";

START_TEST(the_register_says_it_of_the_whole_household)
{
	take("r.csv", roster);
	ck_assert_int_eq(class_on(WIFE, 2026, 8), WORD_CATEGORY_LOW_INCOME);
	ck_assert_int_eq(class_on(HEAD, 2025, 2), WORD_CATEGORY_NONE);
	ck_assert_int_eq(class_on(CHILD, 2026, 8), WORD_CATEGORY_NONE);
	ck_assert_ptr_null(medclass_home_of(&book, TEXT(CHILD)));
	ck_assert_str_eq(medclass_home_of(&book, TEXT(WIFE))->account.p, "6217");
	ck_assert_str_eq(medclass_home_of(&book, TEXT(WIFE))->head.p, "王一");
}
END_TEST

/* 孤儿 of a household is the child that is marked, not who brings it up. */
START_TEST(aid_of_one_person_is_his_alone)
{
	take("r.csv", "household_id,name,id_number,relation,category,since,child_status\n"
		      "H1,王一," HEAD ",户主,orphan,2020-01,\n"
		      "H1,王二," CHILD ",孙子,,,orphan\n"
		      "H2,李二," WIFE ",户主,tekun,,\n");
	ck_assert_int_eq(class_on(CHILD, 2026, 8), class_on(CHILD, 2026, 9));
	ck_assert_int_ne(class_on(CHILD, 2026, 8), WORD_CATEGORY_UNDECIDED);
	ck_assert_int_eq(class_on(HEAD, 2026, 8), WORD_CATEGORY_NONE);
	ck_assert_int_eq(class_on(WIFE, 2026, 8), WORD_CATEGORY_TEKUN);
}
END_TEST

START_TEST(of_several_the_first_counts_in_its_months)
{
	take("r.csv", roster);
	take("d.csv", "household_id,head,head_id,person,person_id,category,from,until,status\n"
		      "H1,王一," HEAD ",,,dibao,2026-05,2026-07,approved\n"
		      "H1,王一," HEAD ",李二," WIFE ",tekun,2026-06,2026-06,approved\n"
		      "H1,王一," HEAD ",,,dibao,2026-10,,proposed\n"
		      "H2,张三," CHILD ",,,dibao,2026-10,,proposed\n"
		      "H2,张三," CHILD ",,,dibao,2026-09,2026-09,refused\n");
	ck_assert_int_eq(class_on(WIFE, 2026, 5), WORD_CATEGORY_DIBAO);
	ck_assert_int_eq(class_on(WIFE, 2026, 6), WORD_CATEGORY_TEKUN);
	ck_assert_int_eq(class_on(HEAD, 2026, 6), WORD_CATEGORY_DIBAO);
	ck_assert_int_eq(class_on(WIFE, 2026, 8), WORD_CATEGORY_LOW_INCOME);
	ck_assert_int_eq(class_on(WIFE, 2026, 10), WORD_CATEGORY_LOW_INCOME);
	ck_assert_int_eq(class_on(CHILD, 2026, 10), WORD_CATEGORY_UNDECIDED);
	ck_assert_int_eq(class_on(CHILD, 2026, 9), WORD_CATEGORY_NONE);
}
END_TEST

START_TEST(what_has_ended_gives_no_class)
{
	take("d.csv", "household_id,head,head_id,category,from,status,change\n"
		      "H1,王一," HEAD ",dibao,2026-01,approved,new\n"
		      "H1,王一," HEAD ",dibao,2026-06,approved,end\n"
		      "H1,王一," HEAD ",low-income,2026-09,approved,new\n"
		      "H2,李二," WIFE ",dibao,2026-01,approved,new\n"
		      "H2,李二," WIFE ",none,2026-06,approved,end\n"
		      "H3,张三," CHILD ",dibao,2026-01,approved,new\n"
		      "H3,张三," CHILD ",dibao,2026-06,proposed,end\n");
	ck_assert_int_eq(class_on(HEAD, 2026, 5), WORD_CATEGORY_DIBAO);
	ck_assert_int_eq(class_on(HEAD, 2026, 6), WORD_CATEGORY_NONE);
	ck_assert_int_eq(class_on(HEAD, 2026, 9), WORD_CATEGORY_LOW_INCOME);
	ck_assert_int_eq(class_on(WIFE, 2026, 5), WORD_CATEGORY_DIBAO);
	ck_assert_int_eq(class_on(WIFE, 2026, 9), WORD_CATEGORY_NONE);
	ck_assert_int_eq(class_on(CHILD, 2026, 9), WORD_CATEGORY_DIBAO);
}
END_TEST

/* An older register still has what a decision ended; one that is begun later does not. */
START_TEST(an_end_leaves_the_register_in_doubt)
{
	take("r.csv", roster);
	take("d.csv", "household_id,head,head_id,category,from,status,change\n"
		      "H1,王一," HEAD ",none,2026-06,approved,end\n"
		      "H1,王一," HEAD ",none,2025-03,approved,end\n");
	ck_assert_int_eq(class_on(WIFE, 2026, 5), WORD_CATEGORY_LOW_INCOME);
	ck_assert_int_eq(class_on(WIFE, 2026, 6), WORD_CATEGORY_UNDECIDED);
}
END_TEST

START_TEST(a_month_that_cannot_be_read_is_not_always)
{
	take("r.csv", "household_id,name,id_number,relation,category,since\n"
		      "H1,王一," HEAD ",户主,dibao,2026-1x\n"
		      "H1,李二," WIFE ",配偶,,\n");
	ck_assert_int_eq(class_on(HEAD, 2026, 8), WORD_CATEGORY_UNDECIDED);
	ck_assert_int_eq(class_on(WIFE, 2026, 8), WORD_CATEGORY_UNDECIDED);
}
END_TEST

START_TEST(two_categories_of_a_household_give_none)
{
	take("r.csv", "household_id,name,id_number,relation,category,since,child_status\n"
		      "H1,王一," HEAD ",户主,dibao,2025-01,\n"
		      "H1,王二," CHILD ",孙子,orphan,2025-01,orphan\n"
		      "H2,李二," WIFE ",户主,dibao,,\n"
		      "H2,李三,,儿子,dibao,2025-01,\n"
		      "H2,李四,,儿子,dibao,,\n"
		      "H2,李五,,儿子,dibao,2025-02,\n");
	ck_assert_str_eq(scratch.cells, "R105 3 category H1 -\nR105 7 since H2 -\n");
	ck_assert_ptr_nonnull(strstr(scratch.said, "line 2 of the same household"));
	ck_assert_int_eq(class_on(HEAD, 2026, 8), WORD_CATEGORY_UNDECIDED);
	ck_assert_int_eq(class_on(CHILD, 2026, 8), WORD_CATEGORY_UNDECIDED);
}
END_TEST

/* 社会暂行办法第二十八条 has minimum living and special hardship; the others came later. */
START_TEST(a_class_begins_with_its_document)
{
	take("d.csv", "household_id,head,head_id,category,from,status\n"
		      "H1,王一," HEAD ",rigid,2014-01,approved\n"
		      "H2,张三," CHILD ",dibao,2014-01,approved\n");
	ck_assert_int_eq(class_on(HEAD, 2021, 6), WORD_CATEGORY_NONE);
	ck_assert_int_eq(class_on(HEAD, 2026, 7), WORD_CATEGORY_RIGID);
	ck_assert_int_eq(class_on(CHILD, 2014, 4), WORD_CATEGORY_NONE);
	ck_assert_int_eq(class_on(CHILD, 2014, 5), WORD_CATEGORY_DIBAO);
}
END_TEST

/* 大办发〔2021〕30号（八）: everything in hospitals of town and district, and from its day on. */
START_TEST(a_level_may_have_a_profile_of_its_own)
{
	enum param param;

	ruleset_at(rules, day_of(2021, 11, 19), &law);
	for (int64_t level = WORD_HOSPITAL_TOWN; level <= WORD_HOSPITAL_OTHER; level++) {
		const struct value *value = medclass_profile(&law, WORD_CATEGORY_TEKUN,
							     WORD_BILL_INPATIENT, level, &param);

		ck_assert_uint_eq(value->count, level <= WORD_HOSPITAL_DISTRICT ? 0 : 2);
	}
	ck_assert_str_eq(param_key(param), "medical.profile.tekun.inpatient.other");
	ruleset_at(rules, day_of(2021, 11, 18), &law);
	ck_assert_uint_eq(medclass_profile(&law, WORD_CATEGORY_TEKUN, WORD_BILL_INPATIENT,
					   WORD_HOSPITAL_TOWN, &param)
				  ->count,
			  2);
	ck_assert_ptr_null(medclass_profile(&law, WORD_CATEGORY_RIGID, WORD_BILL_OUTPATIENT,
					    WORD_HOSPITAL_ABOVE, &param));
	ck_assert_str_eq(param_key(param), "medical.profile.rigid.outpatient.above");
}
END_TEST

UNIT(set_up, tear_down, aid_of_one_person_is_his_alone, the_register_says_it_of_the_whole_household,
     of_several_the_first_counts_in_its_months, what_has_ended_gives_no_class,
     an_end_leaves_the_register_in_doubt, a_month_that_cannot_be_read_is_not_always,
     two_categories_of_a_household_give_none, a_class_begins_with_its_document,
     a_level_may_have_a_profile_of_its_own);
