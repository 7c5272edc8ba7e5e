#include "explain/explain.h"

#include <string.h>

#include "home.h"
#include "unit.h"

static const char *
explained(bool full, enum language language, const char *rows)
{
	const struct telling *telling = home_tell(language, HOME_COLUMNS, rows);

	explain_walk(telling->prose, telling->walk, telling->reader, full ? EXPLAIN_FULL : 0);
	return home_told();
}

#define GRANTED "urban,1980-01-01,,,,,100,0,0,0,,0,0,1,,,"
#define REFUSED "urban,1980-01-01,,,,,100,0,0,0,,0,1,1,,,"
#define OPEN "urban,1980-01-01,,,,,,0,0,0,,0,0,1,,,"

static const struct {
	const char *rows;
	bool full;
	const char *said;   /* must be told */
	const char *unsaid; /* must not be; "" nothing */
} cases[] = {
	{ GRANTED, false, "household H1  persons listed: 1  2026-11-23\n", "\x01" },
	{ GRANTED, false, "beware: values of basis “illustrative”", "\x01" },
	{ GRANTED, false, "  household: dibao, 550.00 yuan a month, from 2026-12\n", "until" },
	{ GRANTED, false, "    [yes] dwellings within the limit", "[no]" },
	{ GRANTED, true, "  line 2 P1: counts\n", "\x01" },
	{ GRANTED, true, "    [no] P1: no legal supporter", "\x01" },
	{ GRANTED, false, "  conditions of the minimum living allowance\n",
	  "conditions of special-hardship support" },
	{ REFUSED, false, "  household: none\n", "from 2026-12" },
	{ REFUSED, false, "    DB_VEHICLES  vehicles are above", "[yes]" },
	{ REFUSED, false, "    [no] vehicles within the low-income limit", "rigid expenditure" },
	{ OPEN, false, "  household: undecided\n", "yuan a month" },
	{ OPEN, false, "    missing 月工资性收入 (wage): line 2 P1\n", "[yes]" },
	{ "urban,1980-01-01,none,,,,0,0,0,0,,,0,1,,,", false,
	  "    missing 金融资产 (financial_assets): the head's row, line 2\n", "\x01" },
	{ "urban,1950-01-01,none,,,,0,0,0,0,,0,0,1,,,", false,
	  "    the conditions are met; what is missing is for the amount\n", "[unknown]" },
	{ "urban,2015-01-01,,,orphan,,,,,,,,,,,,", false, "  P1: orphan, 1100.00 yuan a month",
	  "household:" },
	{ "urban,1980-01-01,,,,,700,0,0,0,,0,0,1,dibao,420,employed", false,
	  "  household: phase-out, 420.00 yuan a month, from 2026-12 until 2027-11\n", "\x01" },
};

START_TEST(what_decided_is_told)
{
	const char *all = explained(cases[_i].full, LANGUAGE_EN, cases[_i].rows);

	ck_assert_msg(strstr(all, cases[_i].said) != NULL, "%s", all);
	ck_assert_msg(strstr(all, cases[_i].unsaid) == NULL, "%s", all);
}
END_TEST

START_TEST(in_full_every_condition_is_told_once)
{
	const char *all = explained(true, LANGUAGE_EN, REFUSED);
	size_t told_tests = 0;
	size_t asked = 0;
	const struct walk *walk = &home.assess.walk;

	for (const char *at = all; (at = strstr(at, "\n    [")) != NULL; at++)
		told_tests++;
	for (size_t i = 0; i < walk->tests; i++) {
		size_t k = 0;

		while (walk->test[k].condition != walk->test[i].condition)
			k++;
		asked += k == i;
	}
	ck_assert_uint_eq(told_tests, asked);
	ck_assert_uint_gt(asked, 10);
}
END_TEST

START_TEST(both_languages_tell_the_same_figures)
{
	ck_assert_ptr_nonnull(
		strstr(explained(false, LANGUAGE_ZH, GRANTED),
		       "补差 = (650.00 × 12 × 1 − 1200.00) ÷ 12 = 550.00，取整为550.00"));
	ck_assert_ptr_nonnull(
		strstr(explained(false, LANGUAGE_ZH, REFUSED), "    [否] 机动车在低保规定以内"));
	ck_assert_ptr_nonnull(strstr(explained(false, LANGUAGE_ZH, OPEN),
				     "    缺少 月工资性收入（wage）：第2行 P1\n"));
}
END_TEST

/* What is only read has no code, no key and no line of a file. */
START_TEST(words_alone_have_no_codes)
{
	for (int language = 0; language < 2; language++) {
		const struct telling *telling = home_tell((enum language)language, HOME_COLUMNS,
							  "urban,1950-01-01,,,,,,0,0,0,0,0,0,1,,,");

		explain_walk(telling->prose, telling->walk, telling->reader,
			     EXPLAIN_FULL | EXPLAIN_WORDS);
		const char *all = home_told();

		ck_assert_ptr_null(strstr(all, "MISSING"));
		ck_assert_ptr_null(strstr(all, "dibao.urban"));
		ck_assert_ptr_null(strstr(all, ".ini:"));
		ck_assert_ptr_nonnull(strstr(all, language == LANGUAGE_ZH ? "缺少 月工资性收入："
									  : "missing wage: "));
		ck_assert_ptr_nonnull(strstr(all, language == LANGUAGE_ZH
							  ? "依据 城镇低保标准＝ 650元/月："
							  : "minimum living standard = 650"));
	}
}
END_TEST

UNIT(home_begin, home_end, EACH(what_decided_is_told, cases), in_full_every_condition_is_told_once,
     both_languages_tell_the_same_figures, words_alone_have_no_codes);
