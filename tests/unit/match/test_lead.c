#include "match/lead.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "met.h"
#include "unit.h"

static struct met met;
static struct record row;

#define HAS MET_HEAD "[hit]\nwhen = has\n[change]\ncolumns = on, amount\n"
#define HEAD "household_id,town,village,name,id_number,relation,birth_date,at_risk,wage\n"
#define A "439921194711049028"
#define B "439921195501059011"
#define NOVEMBER month_of(day_of(2026, 11, 1))

static const struct lead *
only_lead(const char *kind, const char *registered, const char *extract)
{
	ck_assert(met_begin(&met, kind, registered, extract, false));
	met_leads(&met, NOVEMBER, NULL);
	ck_assert_uint_eq(met.leads.count, 1);
	lead_row(&met.leads, met.leads.lead, &row);
	return met.leads.lead;
}

START_TEST(a_lead_shows_both_sides)
{
	const struct lead *lead = only_lead(HAS, HEAD "H1,T,V,甲," A ",head,,,100\n",
					    "姓名,号码,日期,金额\n乙," A ",2026/1/2,12\n");

	ck_assert_int_eq(lead->level, WHOSE_A);
	ck_assert(text_equal(row.text[LEAD_recorded], TEXT("100.00")));
	ck_assert(text_equal(row.text[LEAD_found], TEXT("日期 2026/1/2; 金额 12")));
	ck_assert(text_equal(row.text[LEAD_seen], TEXT("on=2026-01-02;amount=12.00")));
	ck_assert(text_equal(row.text[LEAD_doubt], TEXT("another name, 乙 in the extract")));
	ck_assert(text_equal(row.text[LEAD_town], TEXT("T")));
	ck_assert_int_eq(row.value[LEAD_state], WORD_LEAD_OPEN);
	ck_assert_int_eq(row.value[LEAD_as_of], BLANK);
	ck_assert(lead_is_open(lead));
	met_end(&met);
}
END_TEST

START_TEST(the_id_is_of_what_is_told)
{
	char id[LEAD_ID_SIZE];
	const struct text number[] = { TEXT("k"), TEXT(A), TEXT("湘a") };
	const struct text name[] = { TEXT("k"), TEXT("甲"), TEXT("1950-01-02"), TEXT("") };
	const struct lead *lead =
		only_lead(HAS, HEAD "H1,T,V,甲," A ",head,,,\n", "姓名,号码,内容\n甲," A ",湘 A\n");

	lead_id(number, 3, id);
	ck_assert_str_eq(lead->id, id);
	met_end(&met);
	lead = only_lead(HAS, HEAD "H1,T,V,甲,,head,1950-01-02,,\n",
			 "姓名,号码,出生\n甲,,1950-01-02\n");
	lead_id(name, 4, id);
	ck_assert_str_eq(lead->id, id);
	met_end(&met);
}
END_TEST

START_TEST(where_somebody_at_risk_lives_is_not_shown)
{
	(void)only_lead(HAS, HEAD "H1,T,V,甲," A ",head,,,\nH1,,,乙," B ",wife,,yes,\n",
			"姓名,号码,内容\n甲," A ",T镇V村8号\n");
	ck_assert_uint_eq(row.text[LEAD_town].n, 0);
	ck_assert_uint_eq(row.text[LEAD_village].n, 0);
	ck_assert(text_equal(row.text[LEAD_found], TEXT("内容 (not shown)")));
	met_end(&met);
	/* in rows of the household that do not stand together too */
	(void)only_lead(HAS,
			HEAD "H1,T,V,甲," A ",head,,,\nH2,T,W,丙,,head,,,\nH1,,,乙,,wife,,yes,\n",
			"姓名,号码\n甲," A "\n");
	ck_assert_uint_eq(row.text[LEAD_town].n, 0);
	met_end(&met);
	/* and where its number is typed in another way */
	(void)only_lead(
		HAS, HEAD "H-1,T,V,甲," A ",head,,,\nH2,T,W,丙,,head,,,\nｈ–1,T,V,乙,,wife,,yes,\n",
		"姓名,号码\n甲," A "\n");
	ck_assert_uint_eq(row.text[LEAD_town].n, 0);
	met_end(&met);
	/* nor in the other household in which he is registered */
	(void)only_lead(HAS, HEAD "H2,T,W,乙," B ",head,,yes,\nH1,T,V,乙," B ",head,,,\n",
			"姓名,号码\n乙," B "\n");
	ck_assert_uint_eq(row.text[LEAD_town].n, 0);
	met_end(&met);
	ck_assert(met_begin(&met, HAS, HEAD "H2,T,W,乙," B ",head,,yes,\nH1,T,V,乙," B ",head,,,\n",
			    "姓名,号码\n乙," B "\n", true));
	ck_assert_uint_eq(met.match.pairs, 2);
	for (size_t i = 0; i < met.match.pairs; i++)
		ck_assert(match_hides(&met.match, met.match.pair[i].subject));
	met_end(&met);
}
END_TEST

START_TEST(rows_that_say_the_same_are_one_lead)
{
	const struct lead *lead =
		only_lead(HAS, HEAD "H1,T,V,甲," A ",head,,,\nH2,T,W,甲," A ",head,,,7\n",
			  "姓名,号码,金额\n甲," A ",9\n甲," A ",12\n甲," A ",9\n");

	ck_assert_uint_eq(lead->pairs, 6);
	ck_assert(text_equal(row.text[LEAD_household_id], TEXT("H1")));
	ck_assert(text_equal(row.text[LEAD_found], TEXT("金额 12 / 金额 9")));
	ck_assert(text_equal(row.text[LEAD_seen], TEXT("on=;amount=12.00|on=;amount=9.00")));
	ck_assert(text_equal(row.text[LEAD_doubt], TEXT("rows of the extract differ; the same "
							"person is in H2 too")));
	met_end(&met);
}
END_TEST

/* ---- conditions ---- */

static const struct {
	const char *when;
	const char *header;
	const char *cells;
	bool hit;
} conditions[] = {
	{ "on<=month", "日期", "2026-11-30", true },
	{ "on<=month", "日期", "2026-12-01", false },
	{ "on<=month", "日期", "", true },
	{ "on<month", "日期", "2026-11-01", false },
	{ "on<month", "日期", "2026-10-31", true },
	{ "from<=month<=until", "起,止", "2026-11-30,2026-11-30", true },
	{ "from<=month<=until", "起,止", "2026-12-01,", false },
	{ "from<=month<=until", "起,止", "2020-01-01,2026-10-31", false },
	{ "from<=month<=until", "起,止", ",", true },
	{ "from<=month<=until", "起,止", "2020-01,2026-11", true },
	{ "amount>100", "金额", "100", false },
	{ "amount>100", "金额", "100.01", true },
	{ "amount>100", "金额", "", true },
};

START_TEST(a_condition_holds_or_not)
{
	char kind[2048];
	char extract[256];

	(void)snprintf(kind, sizeof(kind), MET_HEAD "[hit]\nwhen = %s\n", conditions[_i].when);
	(void)snprintf(extract, sizeof(extract), "姓名,号码,%s\n甲," A ",%s\n",
		       conditions[_i].header, conditions[_i].cells);
	ck_assert(met_begin(&met, kind, HEAD "H1,T,V,甲," A ",head,,,\n", extract, true));
	met_leads(&met, NOVEMBER, NULL);
	ck_assert_uint_eq(met.leads.count, conditions[_i].hit);
	ck_assert_uint_eq(met.leads.unmet, !conditions[_i].hit);
	met_end(&met);
}
END_TEST

/* Two accounts of 60 are 120, of two members of one household; each row counts once. */
START_TEST(amounts_of_a_household_count_together)
{
	static const char *const registers[] = {
		HEAD "H1,T,V,甲," A ",head,,,\nH1,,,乙," B ",wife,,,\n",
		HEAD "H1,T,V,甲," A ",head,,,\nH2,T,V,乙," B ",head,,,\n",
		HEAD "H1,T,V,甲," A ",head,,,\nH1,,,甲," A ",head,,,\n",
	};
	static const size_t leads[] = { 2, 0, 0 };

	ck_assert(met_begin(&met, MET_HEAD "[hit]\nwhen = amount>100\n", registers[_i],
			    "姓名,号码,金额\n甲," A ",60\n乙," B ",60\n", false));
	met_leads(&met, NOVEMBER, NULL);
	ck_assert_uint_eq(met.leads.count, leads[_i]);
	met_end(&met);
}
END_TEST

/* ---- the same lead next month ---- */

enum { PEOPLE = 12, LINE = 96 };

static char rows[PEOPLE][LINE];

static void
shuffle(unsigned *state)
{
	for (size_t i = PEOPLE; i > 1; i--) {
		char other[LINE];
		size_t k;

		*state = *state * 1103515245U + 12345U;
		k = (*state >> 16) % i;
		memcpy(other, rows[i - 1], LINE);
		memcpy(rows[i - 1], rows[k], LINE);
		memcpy(rows[k], other, LINE);
	}
}

static void
write_rows(char *content, const char *header)
{
	size_t n = (size_t)sprintf(content, "%s\n", header);

	for (size_t i = 0; i < PEOPLE; i++)
		n += (size_t)sprintf(content + n, "%s\n", rows[i]);
}

/* The ids and what was seen of all leads, in the order of the register. */
static void
list_leads(char *list, const char *extract)
{
	static const char registered[] =
		HEAD "H1,T,V,甲," A ",head,,,\nH1,,,乙,439921195501059011,wife,,,\nH2,T,W,丙,,head,"
		     "1950-01-02,,\n";
	size_t n = 0;

	ck_assert(met_begin(&met, HAS, registered, extract, false));
	met_leads(&met, NOVEMBER, NULL);
	for (size_t i = 0; i < met.leads.count; i++)
		n += (size_t)sprintf(list + n, "%s %.*s %.*s\n", met.leads.lead[i].id,
				     SHOW(met.leads.lead[i].seen), SHOW(met.leads.lead[i].doubt));
	met_end(&met);
}

START_TEST(an_id_is_the_same_in_any_order_under_any_headings_at_any_date)
{
	static char content[4096];
	static char first[4096];
	static char again[4096];
	unsigned state = (unsigned)_i + 1;

	for (int i = 0; i < PEOPLE; i++) {
		static const char *const who[] = { "甲," A ",", "乙," B ",", "丙,,1950-01-02" };

		(void)snprintf(rows[i], LINE, "%s,湘%d,2026-0%d-01,%d", who[i % 3], i / 6,
			       1 + i % 9, 10 * i);
	}
	write_rows(content, "姓名,号码,出生,内容,日期,金额");
	list_leads(first, content);
	shuffle(&state);
	write_rows(content, "名字,证件,出生,车牌,时间,钱");
	list_leads(again, content);
	ck_assert_str_eq(again, first);
	for (int i = 0; i < PEOPLE; i++) /* and with other dates the ids at least */
		*strstr(rows[i], "2026") = '1';
	write_rows(content, "名字,证件,出生,车牌,时间,钱");
	list_leads(again, content);
	for (char *a = again, *f = first; *f != '\0';
	     a = strchr(a, '\n') + 1, f = strchr(f, '\n') + 1)
		ck_assert_int_eq(strncmp(a, f, LEAD_ID_SIZE - 1), 0);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, a_lead_shows_both_sides, the_id_is_of_what_is_told,
     where_somebody_at_risk_lives_is_not_shown, rows_that_say_the_same_are_one_lead,
     EACH(a_condition_holds_or_not, conditions), TIMES(amounts_of_a_household_count_together, 3),
     TIMES(an_id_is_the_same_in_any_order_under_any_headings_at_any_date, 20));
