#include "pay/price.h"

#include <stdio.h>
#include <string.h>

#include "priced.h"
#include "scratch.h"
#include "unit.h"

static const struct {
	const char *row;
	enum price_verdict verdict;
	fen_t urban; /* a person, of 650 a month */
	fen_t rural; /* of 450 a month */
} months[] = {
	{ "2026-11,3.5,5.9,3.6", PRICE_STARTED, 2340, 2000 },
	{ "2026-11,3.4,6.0,3.6%", PRICE_STARTED, 2340, 2000 },
	{ "2026-11,3.4,5.9,3.6", PRICE_NOT, 0, 0 },
	{ "2026-11,3.49999,5.99999,3.6", PRICE_NOT, 0, 0 },
	{ "2026-11,4,,6.1", PRICE_STARTED, 3965, 2745 },
	{ "2026-11,,6,-0.2", PRICE_STARTED, 2000, 2000 },
	{ "2026-11,3.5,6,0", PRICE_STARTED, 2000, 2000 },
	{ "2026-11,3.5,6,", PRICE_OPEN, 0, 0 },
	{ "2026-11,,5.9,3.6", PRICE_OPEN, 0, 0 },
	{ "2026-11,,,", PRICE_OPEN, 0, 0 },
};

START_TEST(the_indices_say_whether_it_begins_and_how_high_it_is)
{
	ck_assert(priced_read(months[_i].row));
	ck_assert(price_judge(&priced.price, &priced.law, &scratch.diag));
	ck_assert_int_eq(priced.price.verdict, months[_i].verdict);
	if (priced.price.verdict == PRICE_STARTED) {
		ck_assert_int_eq(price_each(&priced.price, WORD_AREA_URBAN), months[_i].urban);
		ck_assert_int_eq(price_each(&priced.price, WORD_AREA_RURAL), months[_i].rural);
		ck_assert(price_each(&priced.price, BLANK) == BLANK);
	}
	ck_assert_int_eq(priced.price.basis, WORD_BASIS_ILLUSTRATIVE);
}
END_TEST

static struct record out;

/* Of other standards: 740 x 3.6 % and 450 x 3.6 %, which the floor lifts, 740 x 6.1 %. */
START_TEST(it_is_exact_to_the_fen)
{
	priced.law.value[PARAM_DIBAO_URBAN].whole = INT64_C(74000) * 12;
	priced.law.value[PARAM_DIBAO_RURAL].whole = INT64_C(45000) * 12;
	ck_assert(priced_read("2026-11,3.5,5.9,3.6"));
	ck_assert(price_judge(&priced.price, &priced.law, &scratch.diag));
	ck_assert_int_eq(price_each(&priced.price, WORD_AREA_URBAN), 2664);
	ck_assert_int_eq(price_each(&priced.price, WORD_AREA_RURAL), 2000);
	price_free(&priced.price);
	priced.price = (struct price){ .month = 2026 * 12 + 10 };
	ck_assert(priced_read("2026-11,3.5,5.9,6.1"));
	ck_assert(price_judge(&priced.price, &priced.law, &scratch.diag));
	ck_assert_int_eq(price_each(&priced.price, WORD_AREA_URBAN), 4514);
	ck_assert_int_eq(price_each(&priced.price, WORD_AREA_RURAL), 2745);
}
END_TEST

static const struct {
	const char *rows;
	const char *found;
} faults[] = {
	{ "2026-11,103.5,5.9,3.6", "i.csv:3 D702\n" },
	{ "2026-11,3.5,５%,3.6", "i.csv:3 D701\n" },
	{ "2026-11,3.5,+5,3.6", "i.csv:3 D701\n" },
	{ "2026-12,3.5,5.9,3.6", "i.csv:0 D703\n" },
	{ "2026-11,3.5,5.9,3.6\n2026-11,3.5,5.9,3.6", "i.csv:4 D704\n" },
};

START_TEST(what_is_no_index_is_said)
{
	ck_assert(!priced_read(faults[_i].rows));
	ck_assert_str_eq(scratch.found, faults[_i].found);
}
END_TEST

static struct record
approved(int64_t category, int64_t covered, const char *person_id)
{
	static const char *const households[] = { "H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8" };
	static size_t household;
	struct record decision;

	record_clear(&decision);
	decision.text[DECISION_household_id] =
		text_of(households[household++ % ARRAY_LENGTH(households)]);
	decision.value[DECISION_category] = category;
	decision.value[DECISION_covered] = covered;
	decision.value[DECISION_area] = WORD_AREA_URBAN;
	decision.value[DECISION_from] = 2026 * 12;
	decision.value[DECISION_status] = WORD_STATUS_APPROVED;
	decision.value[DECISION_approved_amount] = 100;
	decision.text[DECISION_person_id] = text_of(person_id);
	return decision;
}

static bool
take(struct record decision)
{
	static const struct where at = { .line = 9 };
	bool taken = price_take(&priced.price, &decision, &at, &out, &scratch.diag);

	if (taken) {
		ck_assert_int_eq(out.value[DECISION_from], priced.price.month);
		ck_assert_int_eq(out.value[DECISION_until], priced.price.month);
		ck_assert_int_eq(out.value[DECISION_status], WORD_STATUS_PROPOSED);
		ck_assert(text_equal(out.text[DECISION_reasons], TEXT("PRICE")));
	}
	return taken;
}

START_TEST(each_covered_person_gets_it_once)
{
	struct record later = approved(WORD_CATEGORY_DIBAO, 3, "");
	struct record proposed = approved(WORD_CATEGORY_DIBAO, 3, "");
	struct record nowhere = approved(WORD_CATEGORY_DIBAO, 3, "");

	later.value[DECISION_from] = priced.price.month + 1;
	proposed.value[DECISION_status] = WORD_STATUS_PROPOSED;
	nowhere.value[DECISION_area] = BLANK;
	ck_assert(priced_read("2026-11,3.5,5.9,3.6"));
	ck_assert(price_judge(&priced.price, &priced.law, &scratch.diag));
	ck_assert(take(approved(WORD_CATEGORY_DIBAO, 3, "")));
	ck_assert(take(approved(WORD_CATEGORY_TEKUN, BLANK, "439921196001010014")));
	ck_assert(!take(approved(WORD_CATEGORY_ORPHAN, BLANK, "43992119600101001 4")));
	ck_assert(!take(approved(WORD_CATEGORY_PHASE_OUT, 3, "")));
	ck_assert(!take(approved(WORD_CATEGORY_DIBAO, BLANK, "")));
	ck_assert(!take(nowhere));
	ck_assert(!take(later));
	ck_assert(!take(proposed));
	ck_assert_uint_eq(priced.price.units, 2);
	ck_assert_int_eq(priced.price.heads, 4);
	ck_assert_int_eq(priced.price.sum, 4 * 2340);
	ck_assert_str_eq(scratch.found, ":9 D708\n:9 D706\n:9 D707\n");
	ck_assert_str_eq(priced.price.articles, "示例〔2021〕1号第十二条;示例〔2021〕1号第十三条;"
						"示例〔2021〕1号第十四条;示例〔2021〕1号第一条");
}
END_TEST

START_TEST(a_household_gets_it_once_and_for_its_supplement_none)
{
	struct record twice = approved(WORD_CATEGORY_DIBAO, 3, "");
	struct record renumbered = twice;
	struct record again = approved(WORD_CATEGORY_DIBAO, 1, "");

	twice.text[DECISION_household_id] = TEXT("H9");
	twice.text[DECISION_head_id] = TEXT("439921196001010013");
	renumbered.text[DECISION_household_id] = TEXT("H10");
	renumbered.text[DECISION_head_id] = TEXT("439921 196001010013");
	again.text[DECISION_reasons] = TEXT("PRICE");
	ck_assert(priced_read("2026-11,3.5,5.9,3.6"));
	ck_assert(price_judge(&priced.price, &priced.law, &scratch.diag));
	ck_assert(take(twice));
	ck_assert(!take(twice));
	ck_assert(!take(renumbered));
	ck_assert(!take(again));
	ck_assert_str_eq(scratch.found, ":9 D708\n:9 D708\n");
	ck_assert_int_eq(priced.price.heads, 3);
}
END_TEST

/* Which cell of a row was changed by hand behind it; -1 none. */
START_TEST(a_row_says_whether_it_was_made_here)
{
	static const struct {
		int column;
		int64_t value;
		const char *text;
		bool made;
	} changes[] = {
		{ -1, 0, "", true },
		{ DECISION_approved_amount, 5000, "", true },
		{ DECISION_account, BLANK, "99", true },
		{ DECISION_head_id, BLANK, "439921 196001010013", true },
		{ DECISION_amount, 2341, "", false },
		{ DECISION_amount, BLANK, "", false },
		{ DECISION_from, 2026 * 12 + 9, "", false },
		{ DECISION_until, 2026 * 12 + 11, "", false },
		{ DECISION_until, BLANK, "", false },
		{ DECISION_category, WORD_CATEGORY_TEKUN, "", false },
		{ DECISION_category, BLANK, "", false },
		{ DECISION_household_id, BLANK, "H2", false },
		{ DECISION_head_id, BLANK, "439921195501069017", false },
		{ DECISION_person, BLANK, "乙", false },
		{ DECISION_case, BLANK, "price-2026-11", false },
		{ DECISION_case, BLANK, "", false },
	};
	struct record one = approved(WORD_CATEGORY_DIBAO, 1, "");

	one.text[DECISION_head_id] = TEXT("439921196001010013");
	ck_assert(!price_is_made(&one));
	ck_assert(priced_read("2026-11,3.5,5.9,3.6"));
	ck_assert(price_judge(&priced.price, &priced.law, &scratch.diag));
	ck_assert(take(one));
	for (size_t i = 0; i < ARRAY_LENGTH(changes); i++) {
		struct record row = out;

		if (changes[i].column >= 0) {
			row.value[changes[i].column] = changes[i].value;
			row.text[changes[i].column] = text_of(changes[i].text);
		}
		ck_assert_msg(price_is_made(&row) == changes[i].made, "row %zu", i);
	}
}
END_TEST

START_TEST(a_value_that_is_not_set_stops_it)
{
	struct law bare = { .date = day_of(2026, 12, 1), .place = "rules/none" };

	ck_assert(priced_read("2026-11,3.5,5.9,3.6"));
	ck_assert(!price_judge(&priced.price, &bare, &scratch.diag));
	ck_assert_ptr_nonnull(strstr(scratch.said, "price.rate"));
}
END_TEST

UNIT(priced_begin, priced_end, EACH(the_indices_say_whether_it_begins_and_how_high_it_is, months),
     it_is_exact_to_the_fen, EACH(what_is_no_index_is_said, faults),
     each_covered_person_gets_it_once, a_household_gets_it_once_and_for_its_supplement_none,
     a_row_says_whether_it_was_made_here, a_value_that_is_not_set_stops_it);
