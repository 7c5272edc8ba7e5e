#include "decide/decision.h"

#include "home.h"
#include "register/register.h"
#include "unit.h"

#define COLUMNS                                                                                    \
	"town,village,area,birth_date,id_number,payee,bank,account,wage,business,property,"        \
	"transfer,"                                                                                \
	"financial_assets,vehicles,dwellings,supporter,care_gaps,note"

static struct record row;
static struct decision_texts texts;

static void
fill(size_t outcome)
{
	decision_fill(&row, &home.assess.walk, &home.assess.walk.outcome[outcome], &texts);
}

START_TEST(a_years_amount_is_shown_by_the_month)
{
	ck_assert_int_eq(decision_shown(1200, 1), 100);
	ck_assert_int_eq(decision_shown(1199999, 1), 100000);
	ck_assert_int_eq(decision_shown(1199994, 1), 100000);
	ck_assert_int_eq(decision_shown(1199993, 1), 99999);
	ck_assert_int_eq(decision_shown(6, 1), 1);
	ck_assert_int_eq(decision_shown(5, 1), 0);
	ck_assert_int_eq(decision_shown(1560000, 3), 43333);
	ck_assert_int_eq(decision_shown(0, 5), 0);
}
END_TEST

START_TEST(what_sets_are_called_is_made_anew_for_others)
{
	static const struct {
		const char *cells;
		const char *missing;
		const char *lacking[2];
	} cases[] = {
		{ "河坝镇,金山社区,urban,,439921196005069012,,,,,0,0,0,0,0,1,,,",
		  "wage",
		  { "月工资性收入", "wage" } },
		{ "河坝镇,金山社区,urban,,439921196005069012,,,,0,0,0,0,,0,1,,,",
		  "financial_assets",
		  { "金融资产", "financial_assets" } },
		{ "河坝镇,金山社区,urban,,439921196005069012,,,,0,0,0,0,0,0,1,,,", "", { "", "" } },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(cases) * 2; i++) {
		enum language language = i % 2 == 0 ? LANGUAGE_ZH : LANGUAGE_EN;

		(void)home_decide(COLUMNS, cases[i / 2].cells);
		fill(0);
		decision_fill_words(&row, language, &texts);
		ck_assert(text_equal(row.text[DECISION_missing], text_of(cases[i / 2].missing)));
		ck_assert(text_equal(row.text[DECISION_lacking],
				     text_of(cases[i / 2].lacking[language])));
	}
}
END_TEST

START_TEST(a_grants_row_has_all_of_it)
{
	(void)home_decide(COLUMNS,
			  "河坝镇,金山社区,urban,,439921196005069012,甲,农行,6299991,400,0,0,0,"
			  "0,0,1,,,one\n"
			  ",,,,439921198503029020,,,,200.01,0,0,0,,,,,,two");
	fill(0);
	ck_assert(text_equal(row.text[DECISION_household_id], TEXT("H1")));
	ck_assert(text_equal(row.text[DECISION_town], TEXT("河坝镇")));
	ck_assert(text_equal(row.text[DECISION_village], TEXT("金山社区")));
	ck_assert(text_equal(row.text[DECISION_head], TEXT("P1")));
	ck_assert(text_equal(row.text[DECISION_head_id], TEXT("439921196005069012")));
	ck_assert_uint_eq(row.text[DECISION_person].n, 0);
	ck_assert(text_equal(row.text[DECISION_account], TEXT("6299991")));
	ck_assert_int_eq(row.value[DECISION_category], WORD_CATEGORY_DIBAO);
	ck_assert_int_eq(row.value[DECISION_members], 2);
	ck_assert_int_eq(row.value[DECISION_covered], 2);
	ck_assert_int_eq(row.value[DECISION_income], 60001);
	ck_assert_int_eq(row.value[DECISION_per_capita], 30001);
	ck_assert_int_eq(row.value[DECISION_standard], 65000);
	ck_assert_int_eq(row.value[DECISION_gap], 70000);
	ck_assert_int_eq(row.value[DECISION_supplement], 6500);
	ck_assert_int_eq(row.value[DECISION_care], 0);
	ck_assert_int_eq(row.value[DECISION_amount], 76500);
	ck_assert_int_eq(row.value[DECISION_from], month_of(day_of(2026, 12, 1)));
	ck_assert_int_eq(row.value[DECISION_until], BLANK);
	ck_assert_int_eq(row.value[DECISION_status], WORD_STATUS_PROPOSED);
	ck_assert_int_eq(row.value[DECISION_approved_amount], BLANK);
	ck_assert_int_eq(row.value[DECISION_basis], WORD_BASIS_ILLUSTRATIVE);
	ck_assert(text_equal(row.text[DECISION_reasons], TEXT("DB_GRANT;SP_ELDER")));
	ck_assert(text_equal(row.extra[0], TEXT("one")));
}
END_TEST

START_TEST(a_persons_row_is_named_and_monthly)
{
	(void)home_decide(COLUMNS,
			  "河坝镇,金山社区,rural,,439921198503029020,,,,0,0,0,0,0,0,1,,,one\n"
			  ",,,,439921196005069012,,,,0,0,0,100,,,,none,5,two");
	fill(1);
	ck_assert(text_equal(row.text[DECISION_person], TEXT("P2")));
	ck_assert(text_equal(row.text[DECISION_person_id], TEXT("439921196005069012")));
	ck_assert(text_equal(row.text[DECISION_head], TEXT("P1")));
	ck_assert_int_eq(row.value[DECISION_category], WORD_CATEGORY_TEKUN);
	ck_assert_int_eq(row.value[DECISION_income], 10000);
	ck_assert_int_eq(row.value[DECISION_standard], 58500);
	ck_assert_int_eq(row.value[DECISION_gap], 0);
	ck_assert_int_eq(row.value[DECISION_care], 60000);
	ck_assert_int_eq(row.value[DECISION_amount], 118500);
	ck_assert(text_equal(row.extra[0], TEXT("two")));
}
END_TEST

START_TEST(an_open_row_has_no_amounts)
{
	(void)home_decide(COLUMNS, ",,urban,1980-01-01,,甲,,62,0,0,0,0,,0,1,,,");
	fill(0);
	ck_assert_int_eq(row.value[DECISION_category], WORD_CATEGORY_UNDECIDED);
	ck_assert(text_equal(row.text[DECISION_missing], TEXT("financial_assets")));
	for (int column = DECISION_members; column <= DECISION_until; column++)
		ck_assert_int_eq(row.value[column], BLANK);
	ck_assert_int_eq(row.value[DECISION_status], BLANK);
	ck_assert_int_eq(row.value[DECISION_basis], WORD_BASIS_ILLUSTRATIVE);
	ck_assert(text_equal(row.text[DECISION_head], TEXT("P1")));
}
END_TEST

START_TEST(where_nothing_was_computed_there_is_no_basis)
{
	(void)home_decide(COLUMNS, ",,urban,1980-01-01,,甲,,62,0x,0,0,0,,0,1,,,");
	fill(0);
	ck_assert_int_eq(row.value[DECISION_category], WORD_CATEGORY_INVALID);
	ck_assert_int_eq(row.value[DECISION_basis], BLANK);
	ck_assert(text_equal(row.text[DECISION_head], TEXT("P1")));
	(void)home_decide(COLUMNS, ",,,1980-01-01,,甲,,62,0,0,0,0,,0,1,,,");
	fill(0);
	ck_assert(text_equal(row.text[DECISION_missing], TEXT("area")));
	ck_assert_int_eq(row.value[DECISION_basis], BLANK);
}
END_TEST

START_TEST(an_income_with_unknown_parts_is_not_shown)
{
	(void)home_decide(COLUMNS, ",,urban,1980-01-01,,,,,9000,,0,0,0,0,1,,,");
	fill(0);
	ck_assert_int_eq(row.value[DECISION_category], WORD_CATEGORY_NONE);
	ck_assert_int_eq(row.value[DECISION_income], BLANK);
	ck_assert_int_eq(row.value[DECISION_per_capita], BLANK);
	ck_assert_int_eq(row.value[DECISION_amount], 0);
}
END_TEST

/* The longest lists that a row can have fit their room. */
START_TEST(texts_of_a_row_have_room)
{
	reasons_t all = (UINT64_C(1) << REASONS) - 1;
	struct text codes = reason_codes(all, texts.reasons, sizeof(texts.reasons));
	struct text articles =
		reason_articles(&home.law, all, texts.articles, sizeof(texts.articles));

	ck_assert(text_equal((struct text){ codes.p + codes.n - 9, 9 }, TEXT("RG_BURDEN")));
	ck_assert_uint_lt(articles.n, sizeof(texts.articles) - 1);
}
END_TEST

UNIT(home_begin, home_end, a_years_amount_is_shown_by_the_month, a_grants_row_has_all_of_it,
     what_sets_are_called_is_made_anew_for_others, a_persons_row_is_named_and_monthly,
     an_open_row_has_no_amounts, where_nothing_was_computed_there_is_no_basis,
     an_income_with_unknown_parts_is_not_shown, texts_of_a_row_have_room);
