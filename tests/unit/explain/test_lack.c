#include "explain/lack.h"

#include "home.h"
#include "unit.h"

static struct home home;

static void
begin(void)
{
	home_begin(&home, day_of(2026, 11, 23));
}

static void
end(void)
{
	home_end(&home);
}

#define COLUMNS                                                                                    \
	"area,birth_date,member_status,disability_type,disability_grade,supporter,care_gaps,"      \
	"employment,wage,wage_year,business,property,transfer,financial_assets,vehicles,"          \
	"dwellings,"                                                                               \
	"applied_alone,category"

static const struct {
	const char *rows;
	enum fact fact;
	const char *who; /* a digit for each person who lacks it */
} cases[] = {
	{ "urban,1980-01-01,,,,,,,,,0,0,0,0,0,1,,\n,1980-01-01,,,,,,,5,,0,0,0,,,,,\n"
	  ",1980-01-01,,,,,,,,,0,0,0,,,,,",
	  FACT_wage, "13" },
	{ "urban,1980-01-01,,,,,,,,1,0,0,0,0,0,1,,\n,1980-01-01,,,,,,,,,0,0,0,,,,,", FACT_wage,
	  "2" },
	{ "urban,1980-01-01,,,,,,,0,,0,0,0,0,0,1,,\n,1980-01-01,prison,,,,,,,,,,,,,,,\n"
	  ",1980-01-01,,,,,,,0,,0,,0,,,,,",
	  FACT_property, "3" },
	{ "urban,,,,,,,,0,,0,0,0,0,0,1,,\n,1980-01-01,,,,,,,0,,0,0,0,,,,,\n"
	  ",,,,,,,,0,,0,0,0,,,,,",
	  FACT_birth_date, "13" },
	{ "urban,1980-01-01,,mental,,,,,0,,0,0,0,0,0,1,,\n,1980-01-01,,,,,,,0,,0,0,0,,,,,\n"
	  ",1980-01-01,,visual,1,,,,0,,0,0,0,,,,,",
	  FACT_disability_grade, "1" },
	{ "urban,1980-01-01,,,3,,,,0,,0,0,0,0,0,1,,\n,1980-01-01,,,,,,,0,,0,0,0,,,,,",
	  FACT_disability_type, "1" },
	{ "urban,1950-01-01,,,,none,,,0,,0,0,0,0,0,1,,\n,1950-01-01,,,,,,,0,,0,0,0,,,,,\n"
	  ",1950-01-01,,,,none,3,,0,,0,0,0,,,,,",
	  FACT_care_gaps, "1" },
	{ "urban,1950-01-01,,,,none,1,,,,0,0,0,0,0,1,,\n,1980-01-01,,,,,,,,,0,0,0,,,,,", FACT_wage,
	  "1" },
	{ "urban,1980-01-01,,,,,,,1500,,0,0,0,0,0,1,,dibao\n,1980-01-01,,,,,,none,0,,0,0,0,,,,,",
	  FACT_employment, "1" },
	{ "rural,1980-01-01,,,,,,,1000,,0,0,0,0,0,1,,\n,1980-01-01,,mental,,,,,0,,0,0,0,,,,yes,",
	  FACT_disability_grade, "2" },
	{ "urban,1980-01-01,,,,,,,0,,0,0,0,,0,1,,", FACT_financial_assets, "" },
};

START_TEST(those_who_lack_a_fact_are_found)
{
	char who[8];
	size_t n = 0;
	const struct walk *walk = home_decide(&home, COLUMNS, cases[_i].rows);

	ck_assert_int_eq(walk->outcome[0].category, WORD_CATEGORY_UNDECIDED);
	ck_assert_uint_ne(walk->outcome[0].missing >> cases[_i].fact & 1, 0);
	for (size_t i = 0; i < walk->seats; i++)
		if (lack_of(walk, i, cases[_i].fact))
			who[n++] = (char)('1' + i);
	who[n] = '\0';
	ck_assert_str_eq(who, cases[_i].who);
}
END_TEST

START_TEST(some_facts_are_the_households)
{
	ck_assert(lack_is_shared(FACT_area));
	ck_assert(lack_is_shared(FACT_financial_assets));
	ck_assert(lack_is_shared(FACT_amount));
	ck_assert(!lack_is_shared(FACT_wage));
	ck_assert(!lack_is_shared(FACT_birth_date));
}
END_TEST

UNIT(begin, end, EACH(those_who_lack_a_fact_are_found, cases), some_facts_are_the_households);
