#include "page/papers.h"

#include <stdio.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"

static struct papers papers;

/* Words of one letter: A to M are needs, N to Z kinds. */
static bool
find_need(void *context, struct text *code, struct text name[2])
{
	name[LANGUAGE_ZH] = TEXT("用途");
	name[LANGUAGE_EN] = *code;
	return context == NULL && code->n == 1 && code->p[0] <= 'M';
}

static bool
find_kind(void *context, struct text *code, struct text name[2])
{
	name[LANGUAGE_ZH] = name[LANGUAGE_EN] = *code;
	return context == NULL && code->n == 1 && code->p[0] > 'M';
}

#define HEADINGS "paper,paper_en,needed_by,facts,kinds,local,from,until\n"

static bool
read_table(const char *rows)
{
	static const struct papers_names names = { find_need, find_kind, NULL };
	char content[1024];

	snprintf(content, sizeof(content), HEADINGS "%s", rows);
	scratch_write(&scratch, "papers.csv", content);
	return papers_read(&papers, scratch_path(&scratch, "papers.csv"), &names,
			   day_of(2026, 11, 23), &scratch.diag);
}

static void
end(void)
{
	papers_free(&papers);
	scratch_tear_down();
}

static const struct {
	const char *cells; /* kinds,local,from,until */
	enum truth local;
	day_t day; /* of November 2026 */
	enum truth asked;
} rows[] = {
	{ ",,,", TRUTH_YES, 23, TRUTH_YES },
	{ ",yes,,", TRUTH_YES, 23, TRUTH_YES },
	{ "X,,,", TRUTH_YES, 23, TRUTH_NO },
	{ "X,,,", TRUTH_NO, 23, TRUTH_NO },
	{ "X,,,", TRUTH_UNKNOWN, 23, TRUTH_NO },
	{ "X,yes,,", TRUTH_YES, 23, TRUTH_NO },
	{ "X,yes,,", TRUTH_NO, 23, TRUTH_YES },
	{ "X,yes,,", TRUTH_UNKNOWN, 23, TRUTH_UNKNOWN },
	{ "X,no,,", TRUTH_NO, 23, TRUTH_NO },
	/* before, on and behind the days that they cover */
	{ "X,,2026-11-10,2026-11-20", TRUTH_YES, 9, TRUTH_YES },
	{ "X,,2026-11-10,2026-11-20", TRUTH_YES, 10, TRUTH_NO },
	{ "X,,2026-11-10,2026-11-20", TRUTH_YES, 20, TRUTH_NO },
	{ "X,,2026-11-10,2026-11-20", TRUTH_YES, 21, TRUTH_YES },
	{ "X,,2026/11/10,2026年11月20日", TRUTH_YES, 10, TRUTH_NO },
	{ "X,,2026/11/10,", TRUTH_YES, 9, TRUTH_YES },
	{ "X,,,2026-11-20", TRUTH_YES, 21, TRUTH_YES },
	{ "X,yes,,2026-11-20", TRUTH_UNKNOWN, 21, TRUTH_YES },
};

START_TEST(what_an_extract_shows_is_not_asked_for)
{
	char row[128];

	snprintf(row, sizeof(row), "证,card,A,,%s\n", rows[_i].cells);
	ck_assert(read_table(row));
	ck_assert_int_eq(papers_asks(papers.item, rows[_i].local, day_of(2026, 11, rows[_i].day)),
			 rows[_i].asked);
}
END_TEST

static const char *
list(const struct papers_about *about, bool asked, enum language language)
{
	return arena_string(&scratch.arena,
			    papers_list(&papers, about, asked, language, &scratch.arena));
}

START_TEST(each_list_has_what_it_is_for)
{
	const struct text occasion[] = { TEXT("B"), TEXT("C") };
	struct papers_about about = { occasion, 2, -1, TRUTH_UNKNOWN, day_of(2026, 11, 23) };

	ck_assert(read_table("申请书,,,,,,,\n残疾人证,card,A|B,disability_grade,X | Y,,,\n"
			     "诊断,diagnosis,C,disease,,,,\n工资证明,wages,B,月工资性收入,Z,是,,\n"
			     "别的,other,A,,,,,\n"));
	ck_assert_str_eq(list(&about, true, LANGUAGE_ZH),
			 "申请书、诊断、工资证明（户籍不在本地的）");
	ck_assert_str_eq(list(&about, true, LANGUAGE_EN),
			 "申请书, diagnosis, wages (of those registered elsewhere)");
	ck_assert_str_eq(list(&about, false, LANGUAGE_ZH), "残疾人证（核对“X、Y”信息）");
	ck_assert_str_eq(list(&about, false, LANGUAGE_EN), "card (matched: X, Y)");
	ck_assert(text_equal(papers.item[1].codes, TEXT("A|B")));
	ck_assert(text_equal(papers.item[1].needed[LANGUAGE_ZH], TEXT("用途、用途")));
	/* of a fact, what shows it and nothing else */
	about.fact = REGISTER_disability_grade;
	ck_assert_str_eq(list(&about, true, LANGUAGE_ZH), "");
	ck_assert_str_eq(list(&about, false, LANGUAGE_EN), "card (matched: X, Y)");
	about.fact = REGISTER_disease;
	ck_assert_str_eq(list(&about, true, LANGUAGE_EN), "diagnosis");
	about.fact = REGISTER_income;
	ck_assert_str_eq(list(&about, true, LANGUAGE_EN), "");
}
END_TEST

static const struct {
	const char *rows;
	const char *said;
} tables[] = {
	{ "证,,A|Q,,\n", "P401 2" },
	{ "证,,A,,A\n", "P401 2" },
	{ "证,,A,disabled,\n", "P401 2" },
	{ ",,A,,\n", "P401 2" },
	{ "证,,A,,X,maybe,,\n", "P401 2" },
	{ "证,,A,,X,,2026-11-20,2026-11-10\n", "P401 2" },
	{ "证,,A,,X,,,\n甲,,A,,,,,\n证,,B,,,,,\n", "P402 4" },
};

START_TEST(a_table_that_could_ask_in_vain_is_refused)
{
	ck_assert(!read_table(tables[_i].rows));
	ck_assert_msg(strstr(scratch.cells, tables[_i].said) != NULL, "%s", scratch.cells);
}
END_TEST

START_TEST(a_table_without_its_columns_is_refused)
{
	static const struct papers_names names = { find_need, find_kind, NULL };

	scratch_write(&scratch, "papers.csv", "材料,用于\n证,A\n");
	ck_assert(!papers_read(&papers, scratch_path(&scratch, "papers.csv"), &names,
			       day_of(2026, 11, 23), &scratch.diag));
	ck_assert(
		!papers_read(&papers, "nowhere.csv", &names, day_of(2026, 11, 23), &scratch.diag));
}
END_TEST

UNIT(scratch_set_up, end, EACH(what_an_extract_shows_is_not_asked_for, rows),
     each_list_has_what_it_is_for, EACH(a_table_that_could_ask_in_vain_is_refused, tables),
     a_table_without_its_columns_is_refused);
