#include "import/usual.h"

#include <stdio.h>

#include "desk.h"
#include "unit.h"

#include "house/members.h"
#include "import/evidence.h"

static struct survey survey;
static bool taken; /* into it */

static void
tear_down(void)
{
	survey_free(&survey);
	desk_end();
}

/* Read a sheet; its households are settled. */
static const struct usual *
take(const char *content, bool roster)
{
	if (taken)
		survey_free(&survey);
	struct sheet *sheet = desk_text(content);

	taken = true;
	desk_survey(&survey, sheet);
	evidence_review(&survey.bounds, sheet);
	bounds_settle(&survey.bounds, roster);
	members_settle(&survey.bounds);
	usual_settle(&survey.usual, sheet, &survey.bounds);
	return &survey.usual;
}

#define MEMBERS                                                                                    \
	"姓名,与户主关系,现月保障金,银行账号\n"                                    \
	"张三,户主,300,81099900000000001\n李四,妻,300,\n王五,户主,450,81099900000000002\n"

START_TEST(whose_amounts_they_are)
{
	ck_assert_int_eq(take(MEMBERS "合计,,1050,\n", false)->paid.of, AMOUNTS_ADDED);
	ck_assert_int_eq(survey.usual.paid.row[0].fen, 60000);
	ck_assert(survey.usual.paid.row[0].has && !survey.usual.paid.row[1].has);
	ck_assert_int_eq(survey.usual.paid.row[2].fen, 45000);
}
END_TEST

START_TEST(a_total_of_heads_says_it_too)
{
	ck_assert_int_eq(take(MEMBERS "合计,,750,\n", false)->paid.of, AMOUNTS_SHARED);
}
END_TEST

START_TEST(without_a_total_it_is_open)
{
	ck_assert_int_eq(take(MEMBERS, false)->paid.of, AMOUNTS_OPEN);
}
END_TEST

START_TEST(a_heading_says_it)
{
	ck_assert_int_eq(take("姓名,与户主关系,月保障金（元/人）\n张三,户主,300\n李四,妻,300\n"
			      "王五,户主,450\n",
			      false)
				 ->paid.of,
			 AMOUNTS_ADDED);
	ck_assert_int_eq(survey.usual.paid.row[0].fen, 60000);
	ck_assert_int_eq(
		take("姓名,与户主关系,每户月保障金\n张三,户主,300\n李四,妻,300\n", false)->paid.of,
		AMOUNTS_SHARED);
}
END_TEST

START_TEST(nothing_is_no_amount_that_cannot_be_read)
{
#define THREE(amount)                                                                              \
	"姓名,与户主关系,月保障金（元/人）\n张三,户主,300\n李四,妻,300\n张小,子," amount           \
	"\n王五,户主,450\n"
	(void)take(THREE("无"), false);
	ck_assert(survey.usual.paid.row[0].has);
	ck_assert_int_eq(survey.usual.paid.row[0].fen, 60000);
	(void)take(THREE("三百几"), false);
	ck_assert(!survey.usual.paid.row[0].has);
}
END_TEST

START_TEST(a_column_of_sums_says_it)
{
#define SUMS "姓名,与户主关系,月保障金,发放合计\n"
	ck_assert_int_eq(
		take(SUMS "张三,户主,300,600\n李四,妻,300,\n王五,户主,450,450\n", false)->paid.of,
		AMOUNTS_ADDED);
	ck_assert_int_eq(
		take(SUMS "张三,户主,300,300\n李四,妻,300,\n王五,户主,450,450\n", false)->paid.of,
		AMOUNTS_SHARED);
	/* as many households say one thing as the other */
	ck_assert_int_eq(take(SUMS "张三,户主,300,300\n李四,妻,300,\n王五,户主,450,900\n赵六,"
				   "妻,450,\n",
			      false)
				 ->paid.of,
			 AMOUNTS_OPEN);
	ck_assert(survey.usual.paid.row[0].open && !survey.usual.paid.row[0].has);
}
END_TEST

START_TEST(what_disagrees_is_open)
{
	ck_assert_int_eq(take("姓名,与户主关系,月保障金（元/人）\n张三,户主,300\n李四,妻,300\n"
			      "王五,户主,450\n合计,,750\n",
			      false)
				 ->paid.of,
			 AMOUNTS_OPEN);
}
END_TEST

START_TEST(a_sheet_that_repeats_all_repeats_amounts)
{
	ck_assert_int_eq(take("姓名,与户主关系,现月保障金,家庭人口\n"
			      "张三,户主,300,2\n李四,妻,300,2\n王五,户主,450,1\n",
			      false)
				 ->paid.of,
			 AMOUNTS_SHARED);
}
END_TEST

/* A roster of ten and one more household, which has this class, account and amount. */
static const struct usual *
take_roster(const char *last)
{
	char content[1024];
	size_t n = (size_t)snprintf(content, sizeof(content),
				    "姓名,保障类别,银行账号,现月保障金,保障人数\n");

	for (int i = 0; i < 10; i++)
		n += (size_t)snprintf(content + n, sizeof(content) - n,
				      "张三,B类,62179912345678901%02d,%d,%d\n", i,
				      400 + 400 * (i % 3), 1 + i % 3);
	(void)snprintf(content + n, sizeof(content) - n, "李四,%s\n", last);
	return take(content, true);
}

START_TEST(what_is_unlike_the_others)
{
	const struct usual *usual = take_roster("D类,621799123456789012,4000,1");

	ck_assert(usual->row[10].heavy && !usual->row[9].heavy);
	ck_assert_uint_eq(cards_digits(&usual->cards, TEXT("621799123456789012")), 19);
	ck_assert_uint_eq(cards_digits(&usual->cards, TEXT("6217991234567890100")), 0);
	ck_assert_uint_eq(cards_digits(&usual->cards, TEXT("81099900000000001")), 0);
	ck_assert(classes_is_alone(&usual->classes, TEXT("D类")) &&
		  !classes_is_alone(&usual->classes, TEXT("B类")));
	ck_assert(usual->owed[0] && usual->owed[8] && !usual->owed[1]);
}
END_TEST

START_TEST(what_is_like_the_others)
{
	const struct usual *usual = take_roster("B类,,1200,3");

	ck_assert(!usual->row[10].heavy);
	ck_assert(!classes_is_alone(&usual->classes, TEXT("B类")));
	ck_assert(usual->owed[2] && (usual->row[10].lacks & 1U << 2) != 0);
	ck_assert_int_eq(usual_heading(2).place, REGISTER_account);
}
END_TEST

UNIT(desk_begin, tear_down, whose_amounts_they_are, a_total_of_heads_says_it_too,
     without_a_total_it_is_open, a_heading_says_it, nothing_is_no_amount_that_cannot_be_read,
     a_column_of_sums_says_it, what_disagrees_is_open, a_sheet_that_repeats_all_repeats_amounts,
     what_is_unlike_the_others, what_is_like_the_others);
