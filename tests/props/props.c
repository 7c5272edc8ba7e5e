#define _XOPEN_SOURCE 700 /* symlink() */

/*
 * What holds whatever the households are: random registers of a fixed seed are decided, then
 * changed in a way whose effect is known, and decided again.
 */
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "decide/unit.h"
#include "scratch.h"
#include "town.h"
#include "unit.h"
#include "verdict.h"

enum { SEEDS = 2 };

static struct ruleset *sample;
static struct ruleset *higher;
static struct town town;
static struct town other;
static struct verdicts before;
static struct verdicts after;

static void
decide_file(struct verdicts *verdicts, const struct ruleset *rules)
{
	verdict_read(verdicts, scratch_path(&scratch, "in.csv"), rules, &scratch.diag);
}

static void
decide(struct verdicts *verdicts, const struct town *people, const struct ruleset *rules)
{
	char *text = town_write(people, LANGUAGE_EN);

	scratch_write(&scratch, "in.csv", text);
	free(text);
	decide_file(verdicts, rules);
}

/* ---- the properties ---- */

START_TEST(every_kind_of_decision_occurs)
{
	size_t count[WORD_COUNT] = { 0 };
	size_t waiting = 0;
	size_t done = 0;

	town_build(&town, (uint64_t)_i + 1);
	decide(&before, &town, sample);
	for (size_t i = 0; i < TOWN_HOUSEHOLDS; i++) {
		const struct verdict *decided = &before.household[i];

		waiting += verdict_is_open(decided);
		done += !verdict_is_open(decided);
		for (size_t k = 0; k < decided->rows; k++)
			count[decided->row[k].outcome.category]++;
	}
	ck_assert_uint_eq(waiting, count[WORD_CATEGORY_UNDECIDED] + count[WORD_CATEGORY_INVALID]);
	ck_assert_uint_eq(done + waiting, TOWN_HOUSEHOLDS);
	for (int word = WORD_CATEGORY_DIBAO; word <= WORD_CATEGORY_INVALID; word++)
		ck_assert_msg((count[word] > 0) != (word == WORD_CATEGORY_OTHER ||
						    unit_standing(word) == UNIT_ONCE),
			      "%.*s occurs or does not",
			      (int)word_text((enum word)word, LANGUAGE_EN).n,
			      word_text((enum word)word, LANGUAGE_EN).p);
}
END_TEST

START_TEST(order_and_numbers_do_not_matter)
{
	town_build(&town, (uint64_t)_i + 1);
	decide(&before, &town, sample);
	town_shuffle(&town);
	decide(&after, &town, sample);
	for (size_t i = 0; i < TOWN_HOUSEHOLDS; i++)
		ck_assert_msg(verdict_equal(&before.household[i], &after.household[i]),
			      "household %zu", i);
}
END_TEST

START_TEST(one_more_yuan_raises_no_payment)
{
	static const int income[] = { REGISTER_wage, REGISTER_business, REGISTER_transfer,
				      REGISTER_property };

	town_build(&town, (uint64_t)_i + 1);
	decide(&before, &town, sample);
	for (size_t i = 0; i < TOWN_HOUSEHOLDS; i++) {
		struct town_household *household = &town.household[i];
		size_t who = town_random(&town, household->persons);
		int64_t *cell = &household->person[who].value[income[town_random(&town, 4)]];

		*cell += *cell == BLANK ? 0 : 100;
	}
	decide(&after, &town, sample);
	for (size_t i = 0; i < TOWN_HOUSEHOLDS; i++) {
		const struct verdict *a = &before.household[i];
		const struct verdict *b = &after.household[i];

		ck_assert_msg(!verdict_pays_more(a, b), "household %zu", i);
		if (verdict_same_persons(a, b) && !verdict_is_open(a) &&
		    !verdict_is(a, WORD_CATEGORY_DIBAO))
			ck_assert_msg(!verdict_is(b, WORD_CATEGORY_DIBAO), "household %zu", i);
	}
}
END_TEST

START_TEST(a_higher_standard_lowers_no_payment)
{
	town_build(&town, (uint64_t)_i + 1);
	decide(&before, &town, sample);
	decide(&after, &town, higher);
	for (size_t i = 0; i < TOWN_HOUSEHOLDS; i++) {
		const struct verdict *a = &before.household[i];
		const struct verdict *b = &after.household[i];

		ck_assert_msg(!verdict_pays_more(b, a), "household %zu", i);
		if (verdict_same_persons(a, b) && verdict_is(a, WORD_CATEGORY_DIBAO))
			ck_assert_msg(verdict_is(b, WORD_CATEGORY_DIBAO), "household %zu", i);
	}
}
END_TEST

/* Is a blank of this column unknown for this person? */
static bool
is_unknown(const struct town_person *person, int column)
{
	const int64_t *value = person->value;

	if (value[column] != BLANK)
		return false;
	switch (column) {
	case REGISTER_wage:
		return value[REGISTER_wage_year] == BLANK;
	case REGISTER_disability_type:
		return value[REGISTER_disability_grade] != BLANK;
	case REGISTER_disability_grade:
		return value[REGISTER_disability_type] != BLANK;
	case REGISTER_amount:
		return value[REGISTER_phase_out_base] == BLANK;
	default:
		return true;
	}
}

/* Fill one unknown fact of a household; false where it has none of this column. */
static bool
fill_in(struct town_household *household, int column)
{
	bool shared = schema_of(RECORD_REGISTER)->column[column].scope == SCOPE_HOUSEHOLD;

	for (size_t k = 0; k < (shared ? 1 : household->persons); k++) {
		if (!is_unknown(&household->person[k], column))
			continue;
		household->person[k].value[column] = town_value(&town, column);
		return true;
	}
	return false;
}

START_TEST(no_missing_fact_changes_a_decision)
{
	size_t filled = 0;

	town_build(&town, (uint64_t)_i + 1);
	decide(&before, &town, sample);
	for (int fact = FACT_birth_date; fact < FACTS; fact++) {
		if (fact == FACT_income)
			continue;
		for (int again = 0; again < 3; again++) {
			other = town;
			for (size_t i = 0; i < TOWN_HOUSEHOLDS; i++)
				filled +=
					fill_in(&other.household[i], fact_column((enum fact)fact));
			decide(&after, &other, sample);
			for (size_t i = 0; i < TOWN_HOUSEHOLDS; i++)
				ck_assert_msg(verdict_is_open(&before.household[i]) ||
						      verdict_same(&before.household[i],
								   &after.household[i]),
					      "household %zu by %d", i, fact);
		}
	}
	ck_assert_uint_gt(filled, 1000);
}
END_TEST

/* An undecided household has a fact missing that it really misses: one of those can be filled. */
START_TEST(what_is_missing_can_be_filled)
{
	town_build(&town, (uint64_t)_i + 1);
	decide(&before, &town, sample);
	for (size_t i = 0; i < TOWN_HOUSEHOLDS; i++) {
		const struct verdict *decided = &before.household[i];

		if (!verdict_is(decided, WORD_CATEGORY_UNDECIDED))
			continue;
		for (int fact = 0; fact < FACTS; fact++)
			if ((decided->row[0].outcome.missing >> fact & 1) != 0)
				ck_assert_msg(
					fill_in(&town.household[i], fact_column((enum fact)fact)),
					"household %zu: %d", i, fact);
	}
}
END_TEST

/* ---- files of the same data ---- */

static void
write_as(const char *text, const char *encoding, const char *bom, size_t bom_size)
{
	size_t left = strlen(text);
	size_t room = left * 4;
	char *bytes = malloc(room + bom_size);
	iconv_t convert = iconv_open(encoding, "UTF-8");

	ck_assert(bytes != NULL && convert != (iconv_t)-1);
	memcpy(bytes, bom, bom_size);
	char *in = (char *)(uintptr_t)text;
	char *out = bytes + bom_size;

	ck_assert(iconv(convert, &in, &left, &out, &room) != (size_t)-1);
	(void)iconv_close(convert);
	scratch_write_bytes(&scratch, "in.csv", bytes, (size_t)(out - bytes));
	free(bytes);
}

START_TEST(language_and_encoding_do_not_matter)
{
	static const struct {
		const char *name;
		const char *bom;
		size_t bom_size;
	} encoding[] = {
		{ "UTF-8", "", 0 },
		{ "UTF-8", "\xEF\xBB\xBF", 3 },
		{ "GB18030", "", 0 },
		{ "UTF-16LE", "\xFF\xFE", 2 },
		{ "UTF-16BE", "\xFE\xFF", 2 },
	};
	town_build(&town, (uint64_t)_i + 1);
	char *zh = town_write(&town, LANGUAGE_ZH);

	decide(&before, &town, sample);
	for (size_t i = 0; i < sizeof(encoding) / sizeof(*encoding); i++) {
		write_as(zh, encoding[i].name, encoding[i].bom, encoding[i].bom_size);
		decide_file(&after, sample);
		for (size_t k = 0; k < TOWN_HOUSEHOLDS; k++)
			ck_assert_msg(verdict_equal(&before.household[k], &after.household[k]),
				      "household %zu in %s", k, encoding[i].name);
	}
	free(zh);
}
END_TEST

/* ---- rules with a higher standard ---- */

/* The sample's standards with others in their place. */
static void
raise_standards(char *text)
{
	static const char *const raised[][2] = {
		{ "650 yuan/month", "700 yuan/month" },
		{ "5400 yuan/year", "6000 yuan/year" },
		{ "845 yuan/month", "910 yuan/month" },
		{ "585 yuan/month", "650 yuan/month" },
	};

	for (size_t i = 0; i < sizeof(raised) / sizeof(*raised); i++) {
		char *at = strstr(text, raised[i][0]);

		ck_assert_ptr_nonnull(at);
		memcpy(at, raised[i][1], strlen(raised[i][1]));
	}
}

static void
copy_rules(const char *name, void (*change)(char *text))
{
	char path[512];
	char text[16384];

	(void)snprintf(path, sizeof(path), "%s/rules/sample/%s", JZ_SOURCE_DIR, name);
	FILE *file = fopen(path, "rb");

	ck_assert_ptr_nonnull(file);
	text[fread(text, 1, sizeof(text) - 1, file)] = '\0';
	(void)fclose(file);
	if (change != NULL)
		change(text);
	(void)snprintf(path, sizeof(path), "rules/sample/%s", name);
	scratch_write(&scratch, path, text);
}

static void
open_rules(void)
{
	static const char *const place[] = { "national", "hunan", "yiyang", "datonghu" };
	char from[512];

	sample = ruleset_open(JZ_SOURCE_DIR "/rules/sample", &scratch.diag);
	copy_rules("place.ini", NULL);
	copy_rules("standards.ini", raise_standards);
	for (size_t i = 0; i < sizeof(place) / sizeof(*place); i++) {
		char to[64];

		(void)snprintf(from, sizeof(from), "%s/rules/%s", JZ_SOURCE_DIR, place[i]);
		(void)snprintf(to, sizeof(to), "rules/%s", place[i]);
		ck_assert_int_eq(symlink(from, scratch_path(&scratch, to)), 0);
	}
	higher = ruleset_open(scratch_path(&scratch, "rules/sample"), &scratch.diag);
	ck_assert_msg(sample != NULL && higher != NULL, "%s", scratch.said);
}

static void
setup(void)
{
	scratch_begin(&scratch);
	open_rules();
}

static void
teardown(void)
{
	ruleset_close(sample);
	ruleset_close(higher);
	scratch_end(&scratch);
}

UNIT(setup, teardown, TIMES(every_kind_of_decision_occurs, SEEDS),
     TIMES(order_and_numbers_do_not_matter, SEEDS), TIMES(one_more_yuan_raises_no_payment, SEEDS),
     TIMES(a_higher_standard_lowers_no_payment, SEEDS),
     TIMES(no_missing_fact_changes_a_decision, SEEDS), TIMES(what_is_missing_can_be_filled, SEEDS),
     TIMES(language_and_encoding_do_not_matter, SEEDS));
