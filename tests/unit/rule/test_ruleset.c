#include "rule/ruleset.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"

#define PLACE(within) "[place]\nname_zh = 区\nname_en = Place\n" within
#define OUTER PLACE("")
#define INNER PLACE("within = outer\n")
#define DOCUMENT(from) "[document]\ntitle = 文\nnumber = 文1号\nfrom = " from "\nbasis = official\n"

static void
begin(void)
{
	scratch_begin(&scratch);
	scratch_write(&scratch, "outer/place.ini", OUTER);
	scratch_write(&scratch, "inner/place.ini", INNER);
}

static struct ruleset *
open_inner(void)
{
	scratch_forget(&scratch);
	return ruleset_open(scratch_path(&scratch, "inner"), &scratch.diag);
}

/* Only the faults. */
static bool
is_sound(void)
{
	struct ruleset *rules = ruleset_check(scratch_path(&scratch, "inner"), NULL, &scratch.diag);
	bool good = rules != NULL;

	ruleset_close(rules);
	return good;
}

/* The faults of the inner place's rules. */
static const char *
faults(void)
{
	scratch_forget(&scratch);
	ck_assert(!is_sound());
	return scratch.found;
}

static day_t
date(const char *s)
{
	day_t day = DAY_NONE;

	ck_assert(day_parse(s, strlen(s), &day));
	return day;
}

/* What a key is on a date, as written; "" where it is not set. */
static const char *
at(const struct ruleset *rules, const char *day, enum param param)
{
	static char written[64];
	struct law law;

	ruleset_at(rules, date(day), &law);
	const struct value *value = &law.value[param];

	(void)snprintf(written, sizeof(written), "%.*s", (int)value->written.n,
		       value->set ? value->written.p : "");
	return written;
}

START_TEST(a_value_is_in_force_from_its_first_day_to_its_last)
{
	scratch_write(&scratch, "inner/a.ini",
		      DOCUMENT("2021-07-01") "until = 2024-12-31\n[value]\n"
					     "dibao.urban = 600 yuan/month @ 一\n"
					     "dibao.rural = 5000 yuan/year from 2022-01-01 until "
					     "2023-06-30 @ 二\n");
	struct ruleset *rules = open_inner();

	ck_assert_ptr_nonnull(rules);
	ck_assert_str_eq(at(rules, "2021-06-30", PARAM_DIBAO_URBAN), "");
	ck_assert_str_eq(at(rules, "2021-07-01", PARAM_DIBAO_URBAN), "600 yuan/month");
	ck_assert_str_eq(at(rules, "2024-12-31", PARAM_DIBAO_URBAN), "600 yuan/month");
	ck_assert_str_eq(at(rules, "2025-01-01", PARAM_DIBAO_URBAN), "");
	ck_assert_str_eq(at(rules, "2021-12-31", PARAM_DIBAO_RURAL), "");
	ck_assert_str_eq(at(rules, "2022-01-01", PARAM_DIBAO_RURAL), "5000 yuan/year");
	ck_assert_str_eq(at(rules, "2023-06-30", PARAM_DIBAO_RURAL), "5000 yuan/year");
	ck_assert_str_eq(at(rules, "2023-07-01", PARAM_DIBAO_RURAL), "");
	ruleset_close(rules);
}
END_TEST

START_TEST(a_value_knows_its_document)
{
	scratch_write(&scratch, "inner/a.ini",
		      DOCUMENT("2021-07-01") "[dibao]\nurban = 650 yuan/month @ \"第一条\"\n");
	struct ruleset *rules = open_inner();
	struct law law;

	ck_assert_ptr_nonnull(rules);
	ruleset_at(rules, date("2026-01-01"), &law);
	const struct value *value = &law.value[PARAM_DIBAO_URBAN];

	ck_assert(value->set);
	ck_assert_int_eq(value->whole, 65000 * 12);
	ck_assert(!value->yearly);
	ck_assert(text_equal(value->article, TEXT("第一条")));
	ck_assert(text_equal(value->document->number, TEXT("文1号")));
	ck_assert(text_equal(value->document->place, TEXT("inner")));
	ck_assert_int_eq(value->document->basis, BASIS_OFFICIAL);
	ck_assert_uint_eq(value->line, 7);
	ck_assert_int_eq(value->from, date("2021-07-01"));
	ck_assert_int_eq(value->until, DAY_NONE);
	ck_assert_uint_eq(value->overridden, 0);
	ruleset_close(rules);
}
END_TEST

START_TEST(the_nearest_place_wins_and_there_the_latest_document)
{
	scratch_write(&scratch, "outer/new.ini",
		      DOCUMENT("2025-01-01") "[dibao]\nurban = 800 yuan/month @ 一\n");
	scratch_write(&scratch, "inner/a-new.ini",
		      DOCUMENT("2023-01-01") "[dibao]\nurban = 700 yuan/month @ 一\n");
	scratch_write(&scratch, "inner/b-old.ini",
		      DOCUMENT("2021-01-01") "[dibao]\nurban = 600 yuan/month @ 一\n"
					     "rural = 400 yuan/month @ 一\n");
	struct ruleset *rules = open_inner();
	struct law law;

	ck_assert_ptr_nonnull(rules);
	ck_assert_str_eq(at(rules, "2022-12-31", PARAM_DIBAO_URBAN), "600 yuan/month");
	ck_assert_str_eq(at(rules, "2023-01-01", PARAM_DIBAO_URBAN), "700 yuan/month");
	ck_assert_str_eq(at(rules, "2025-01-01", PARAM_DIBAO_URBAN), "700 yuan/month");
	ck_assert_str_eq(at(rules, "2025-01-01", PARAM_DIBAO_RURAL), "400 yuan/month");

	ruleset_at(rules, date("2025-01-01"), &law);
	ck_assert_uint_eq(law.value[PARAM_DIBAO_URBAN].overridden, 2);
	const struct value *first = ruleset_overridden(rules, law.date, PARAM_DIBAO_URBAN, 0);
	const struct value *second = ruleset_overridden(rules, law.date, PARAM_DIBAO_URBAN, 1);

	ck_assert_int_eq(first->whole, 60000 * 12);
	ck_assert_int_eq(second->whole, 80000 * 12);
	ck_assert_ptr_null(ruleset_overridden(rules, law.date, PARAM_DIBAO_URBAN, 2));
	ruleset_close(rules);
}
END_TEST

START_TEST(a_document_ends_the_day_before_the_one_that_replaces_it)
{
	scratch_write(
		&scratch, "inner/a.ini",
		"[document]\ntitle = 旧\nnumber = 旧1号\nfrom = 2020-01-01\nbasis = official\n"
		"[dibao]\nurban = 500 yuan/month @ 一\nrural = 300 yuan/month @ 一\n");
	scratch_write(&scratch, "inner/b.ini",
		      DOCUMENT("2022-01-01") "replaces = 旧1号\n"
					     "[dibao]\nurban = 600 yuan/month @ 一\n");
	struct ruleset *rules = open_inner();

	ck_assert_ptr_nonnull(rules);
	ck_assert_str_eq(at(rules, "2021-12-31", PARAM_DIBAO_RURAL), "300 yuan/month");
	ck_assert_str_eq(at(rules, "2022-01-01", PARAM_DIBAO_RURAL), "");
	ck_assert_str_eq(at(rules, "2022-01-01", PARAM_DIBAO_URBAN), "600 yuan/month");
	ruleset_close(rules);
	scratch_write(&scratch, "inner/b.ini", DOCUMENT("2022-01-01") "replaces = 旧2号\n");
	ck_assert_str_eq(faults(), "inner/b.ini:6 I135\n");
}
END_TEST

/* The old document's own last day is that of the new one's first: it ends a day earlier. */
START_TEST(a_document_that_is_replaced_is_not_in_force_on_that_day)
{
	scratch_write(&scratch, "inner/a.ini",
		      "[document]\ntitle = 旧\nnumber = 旧1号\nfrom = 2020-01-01\n"
		      "until = 2022-01-01\nbasis = official\n"
		      "[dibao]\nrural = 300 yuan/month @ 一\n");
	scratch_write(&scratch, "inner/b.ini", DOCUMENT("2022-01-01") "replaces = 旧1号\n");
	struct ruleset *rules = open_inner();

	ck_assert_ptr_nonnull(rules);
	ck_assert_str_eq(at(rules, "2021-12-31", PARAM_DIBAO_RURAL), "300 yuan/month");
	ck_assert_str_eq(at(rules, "2022-01-01", PARAM_DIBAO_RURAL), "");
	ruleset_close(rules);
}
END_TEST

/* Of two documents that say who may set a value, the later one in force on the day. */
START_TEST(the_later_document_says_who_may_set_it)
{
	scratch_write(&scratch, "inner/a.ini",
		      DOCUMENT("2020-01-01") "[authority]\ndibao = county @ \"一\"\n");
	scratch_write(&scratch, "inner/b.ini",
		      DOCUMENT("2026-07-01") "[authority]\ndibao = province @ \"二\"\n");
	struct ruleset *rules = open_inner();

	ck_assert_ptr_nonnull(rules);
	ck_assert(text_equal(
		ruleset_authority(rules, day_of(2026, 6, 30), PARAM_DIBAO_URBAN)->article,
		TEXT("一")));
	ck_assert(
		text_equal(ruleset_authority(rules, day_of(2026, 7, 1), PARAM_DIBAO_URBAN)->article,
			   TEXT("二")));
	ruleset_close(rules);
}
END_TEST

/* From which level up the Law lets a key be set; what it does not name anybody may set. */
static const struct {
	const char *above;
	enum place_level level;
	const char *article;
} authorities[] = {
	{ "tekun.urban", PLACE_PREFECTURE, "第十七条" },
	{ "tekun.rural", PLACE_PREFECTURE, "第十七条" },
	{ "tekun.care", PLACE_PREFECTURE, "第十七条" },
	{ "dibao", PLACE_PREFECTURE, "第十九条" },
	{ "low-income.factor", PLACE_PROVINCE, "第二十一条第三款" },
	{ "rigid.share", PLACE_PREFECTURE, "第二十二条" },
	{ "property", PLACE_PROVINCE, "第二十三条" },
	{ "member.excluded", PLACE_PROVINCE, "第二十三条" },
	{ "income", PLACE_PROVINCE, "第二十三条" },
	{ "confirm", PLACE_PROVINCE, "第四十四条第二款" },
};

static void
check_authority(const struct ruleset *rules, enum param param)
{
	const struct authority *law = ruleset_authority(rules, day_of(2026, 7, 1), param);
	size_t i = 0;

	ck_assert_ptr_null(ruleset_authority(rules, day_of(2026, 6, 30), param));
	while (i < ARRAY_LENGTH(authorities) &&
	       !param_within(param_key(param), text_of(authorities[i].above)))
		i++;
	ck_assert_msg((law != NULL) == (i < ARRAY_LENGTH(authorities)), "%s", param_key(param));
	if (law == NULL)
		return;
	ck_assert_int_eq(law->level, authorities[i].level);
	ck_assert_msg(text_equal(law->article, text_of(authorities[i].article)), "%s",
		      param_key(param));
}

START_TEST(the_law_says_of_each_key_who_may_set_it)
{
	struct ruleset *rules = ruleset_open(JZ_SOURCE_DIR "/rules/datonghu", &scratch.diag);

	ck_assert_ptr_nonnull(rules);
	for (enum param param = 0; param < PARAM_COUNT; param++)
		check_authority(rules, param);
	ruleset_close(rules);
}
END_TEST

/* tekun.urban beside 650 yuan a month under a limit of 1.3 times. */
static const struct {
	const char *tekun;
	const char *found;
} ratios[] = {
	{ "844.99 yuan/month", "inner/a.ini:8 I153\n" },
	{ "845 yuan/month", "" },
	{ "845.01 yuan/month", "" },
	{ "10139.99 yuan/year", "inner/a.ini:8 I153\n" },
	{ "10140 yuan/year", "" },
};

START_TEST(the_tekun_standard_is_at_least_its_multiple_of_dibao)
{
	char content[512];

	scratch_write(&scratch, "outer/a.ini",
		      DOCUMENT("2021-01-01") "[limit]\ntekun.ratio = \">= 1.3 @ 第六条\"\n");
	(void)snprintf(content, sizeof(content),
		       DOCUMENT("2022-01-01") "[value]\ndibao.urban = 650 yuan/month @ 一\n"
					      "tekun.urban = %s @ 一\n",
		       ratios[_i].tekun);
	scratch_write(&scratch, "inner/a.ini", content);
	bool good = ratios[_i].found[0] == '\0';

	ck_assert_int_eq(is_sound(), good);
	ck_assert_str_eq(scratch.found, ratios[_i].found);
}
END_TEST

/* 485 a month x 1.3 is 630.50, half a yuan: Hunan's rural standard of 2025. */
START_TEST(half_a_yuan_of_the_multiple_counts)
{
	static const char *const rural[][2] = { { "630.49 yuan/month", "inner/a.ini:8 I153\n" },
						{ "630.50 yuan/month", "" },
						{ "7566 yuan/year", "" },
						{ "7565.99 yuan/year", "inner/a.ini:8 I153\n" } };
	char content[512];

	scratch_write(&scratch, "outer/a.ini",
		      DOCUMENT("2021-01-01") "[limit]\ntekun.ratio = \">= 1.3 @ 第六条\"\n");
	(void)snprintf(content, sizeof(content),
		       DOCUMENT("2025-01-01") "[value]\ndibao.rural = 5820 yuan/year @ 一\n"
					      "tekun.rural = %s @ 一\n",
		       rural[_i][0]);
	scratch_write(&scratch, "inner/a.ini", content);
	(void)is_sound();
	ck_assert_str_eq(scratch.found, rural[_i][1]);
}
END_TEST

START_TEST(the_ratio_is_checked_on_every_day_on_which_either_standard_changes)
{
	scratch_write(&scratch, "outer/a.ini",
		      DOCUMENT("2021-01-01") "[limit]\ntekun.ratio = \">= 1.3 @ 第六条\"\n");
	scratch_write(&scratch, "inner/a.ini",
		      DOCUMENT("2022-01-01") "[value]\ndibao.urban = 650 yuan/month @ 一\n"
					     "tekun.urban = 845 yuan/month @ 一\n");
	scratch_write(&scratch, "inner/b.ini",
		      DOCUMENT("2024-01-01") "[dibao]\nurban = 650.01 yuan/month @ 一\n");
	ck_assert_str_eq(faults(), "inner/a.ini:8 I153\n");
	ck_assert_ptr_nonnull(strstr(scratch.said, "2024-01-01"));
	ck_assert_ptr_nonnull(strstr(scratch.said, ">= 1.3 (文1号第六条)"));
}
END_TEST

/* Both standards are older than the limit: from its own first day they must keep to it. */
START_TEST(the_ratio_is_checked_on_the_first_day_of_the_limit)
{
	scratch_write(&scratch, "outer/a.ini",
		      DOCUMENT("2023-05-01") "[limit]\ntekun.ratio = \">= 1.3 @ 第六条\"\n");
	scratch_write(&scratch, "inner/a.ini",
		      DOCUMENT("2022-01-01") "[value]\ndibao.urban = 650 yuan/month @ 一\n"
					     "tekun.urban = 844 yuan/month @ 一\n");
	ck_assert_str_eq(faults(), "inner/a.ini:8 I153\n");
	ck_assert_ptr_nonnull(strstr(scratch.said, "2023-05-01"));
}
END_TEST

/* The wage of the year before is that of its last day, also where a new one begins the next. */
START_TEST(the_wage_of_the_year_before_is_that_of_its_last_day)
{
	scratch_write(&scratch, "inner/a.ini",
		      DOCUMENT("2022-01-01") "[value]\nminimum-wage = 1500 yuan/month @ 一\n"
					     "tekun.care.wage = previous-year @ 一\n");
	scratch_write(&scratch, "inner/b.ini",
		      DOCUMENT("2024-01-01") "[value]\nminimum-wage = 1700 yuan/month @ 一\n");
	struct ruleset *rules = open_inner();
	struct law law;

	ck_assert_ptr_nonnull(rules);
	ruleset_at(rules, day_of(2024, 1, 1), &law);
	ck_assert_int_eq(law.care_wage.whole, 150000 * 12);
	ruleset_at(rules, day_of(2025, 1, 1), &law);
	ck_assert_int_eq(law.care_wage.whole, 170000 * 12);
	ruleset_close(rules);
}
END_TEST

/* A remark with a sign in it, above any section, makes no form of a file. */
START_TEST(a_form_has_its_entries_under_a_section)
{
	scratch_write(&scratch, "inner/a.ini", "; x = y\n[document]\n; 说明\n");
	ck_assert_str_eq(faults(), "inner/a.ini:1 I112\n");
	scratch_write(&scratch, "inner/a.ini", "; 说明\n[document]\n;title = 文\n");
	ck_assert(is_sound());
}
END_TEST

/* A guide advises nobody who invents figures; a limit binds them too. */
START_TEST(a_limit_binds_invented_figures_and_a_guide_does_not)
{
	scratch_write(&scratch, "outer/a.ini",
		      DOCUMENT("2021-01-01") "[limit]\nphase-out.months = \"<= 12 @ 一\"\n"
					     "[guide]\ndibao.urban = \">= 700 yuan/month @ 一\"\n");
	scratch_write(&scratch, "inner/a.ini",
		      "[document]\ntitle = 例\nfrom = 2022-01-01\nbasis = illustrative\n"
		      "[value]\ndibao.urban = 650 yuan/month @ 一\n");
	ck_assert(is_sound());
	ck_assert_str_eq(scratch.found, "");
	scratch_write(&scratch, "inner/b.ini",
		      "[document]\ntitle = 例\nfrom = 2022-01-01\nbasis = illustrative\n"
		      "[value]\nphase-out.months = 13 months @ 一\n");
	ck_assert_str_eq(faults(), "inner/b.ini:6 I152\n");
}
END_TEST

static const struct {
	const char *months;
	const char *found;
} phase_outs[] = {
	{ "11 months", "" },
	{ "12 months", "" },
	{ "13 months", "inner/a.ini:7 I152\n" },
	{ "13 months until 2022-12-31", "" },
	{ "13 months until 2023-01-01", "inner/a.ini:7 I152\n" },
};

START_TEST(a_limit_binds_places_within)
{
	char content[512];

	scratch_write(&scratch, "outer/a.ini",
		      DOCUMENT("2023-01-01") "[limit]\nphase-out.months = \"<= 12 @ 第十一条\"\n");
	(void)snprintf(content, sizeof(content),
		       DOCUMENT("2021-01-01") "[phase-out]\nmonths = %s @ 一\n",
		       phase_outs[_i].months);
	scratch_write(&scratch, "inner/a.ini", content);
	(void)is_sound();
	ck_assert_str_eq(scratch.found, phase_outs[_i].found);
}
END_TEST

START_TEST(a_limit_binds_later_documents_not_earlier_ones_nor_places_around)
{
	static const char limit[] =
		DOCUMENT("2023-01-01") "[limit]\nphase-out.months = \"<= 12 months @ 第十一条\"\n";
	static const char early[] = DOCUMENT("2022-01-01") "[phase-out]\nmonths = 13 months @ 一\n";
	static const char late[] = DOCUMENT("2023-01-01") "[phase-out]\nmonths = 13 months @ 一\n";

	scratch_write(&scratch, "inner/limit.ini", limit);
	scratch_write(&scratch, "inner/early.ini", early);
	scratch_write(&scratch, "outer/late.ini", late);
	ck_assert(is_sound());
	scratch_write(&scratch, "inner/late.ini", late);
	ck_assert_str_eq(faults(), "inner/late.ini:7 I152\n");
}
END_TEST

/* One rule file of the inner place, and what is found in it. */
static const struct {
	const char *content;
	const char *found;
} files[] = {
	{ "[dibao]\nurban = 650 yuan/month @ 一\n",
	  "inner/a.ini:1 I131\ninner/a.ini:1 I131\ninner/a.ini:1 I131\n" },
	{ "[document]\ntitle = 文\nfrom = 2021-2-30\nbasis = official\n", "inner/a.ini:3 I133\n" },
	{ "[document]\ntitle = 文\nfrom = 2021-01-01\nbasis = sure\n", "inner/a.ini:4 I132\n" },
	{ DOCUMENT("2021-01-01") "author = 我\n", "inner/a.ini:6 I130\n" },
	{ DOCUMENT("2021-01-02") "until = 2021-01-01\n", "inner/a.ini:6 I134\n" },
	{ DOCUMENT("2021-01-02") "confirmed_through = 2021-01-01\n", "inner/a.ini:6 I134\n" },
	{ DOCUMENT("2021-01-01") "[dibao]\nurban = 650 yuan/month\n", "inner/a.ini:7 I141\n" },
	{ DOCUMENT("2021-01-01") "[dibao]\nurban = 650 yuan/month @ \"\"\n",
	  "inner/a.ini:7 I141\n" },
	{ DOCUMENT("2021-01-01") "[dibao]\nurbane = 650 yuan/month @ 一\n",
	  "inner/a.ini:7 I140\n" },
	{ DOCUMENT("2021-01-01") "[value]\nurban = 650 yuan/month @ 一\n", "inner/a.ini:7 I140\n" },
	{ DOCUMENT("2021-01-01") "[dibao]\nurban = 650 @ 一\n", "inner/a.ini:7 I142\n" },
	{ DOCUMENT("2021-01-01") "[dibao]\nurban = 650 yuan @ 一\n", "inner/a.ini:7 I142\n" },
	{ DOCUMENT("2021-01-01") "[deadline]\nnormal = 25 days @ 一\n", "inner/a.ini:7 I142\n" },
	{ DOCUMENT("2021-01-01") "[dibao]\nurban = 650 yuan/month from 2021-13-01 @ 一\n",
	  "inner/a.ini:7 I133\n" },
	{ DOCUMENT("2021-01-01") "[dibao]\nurban = 650 yuan/month from 2022-02-01 until 2022-01-31 "
				 "@ 一\n",
	  "inner/a.ini:7 I134\n" },
	{ DOCUMENT("2021-01-01") "until = 2022-12-31\n[dibao]\nurban = 650 yuan/month from "
				 "2023-01-01 @ 一\n",
	  "inner/a.ini:8 I134\n" },
	{ DOCUMENT("2021-01-01") "[limit]\ntekun.ratio = \"1.3 @ 六\"\n", "inner/a.ini:7 I150\n" },
	{ DOCUMENT("2021-01-01") "[limit]\ntekun.ratio = \"> 1.3 @ 六\"\n",
	  "inner/a.ini:7 I150\n" },
	{ DOCUMENT("2021-01-01") "[limit]\ntekun.ratio = \">= 1.3\"\n", "inner/a.ini:7 I141\n" },
	{ DOCUMENT("2021-01-01") "[limit]\ntekun.ratio = \">= 1.3 from 2021-13-01 @ 六\"\n",
	  "inner/a.ini:7 I133\n" },
	{ DOCUMENT("2021-01-01") "[authority]\ndibao.urban = emperor @ 六\n",
	  "inner/a.ini:7 I146\n" },
	{ DOCUMENT("2021-01-01") "[payment]\nrounding = up to 0 fen @ 六\n",
	  "inner/a.ini:7 I142\n" },
	{ DOCUMENT("2021-01-01") "[limit]\nage.leap = \">= march @ 六\"\n",
	  "inner/a.ini:7 I151\n" },
	{ DOCUMENT("2021-01-01") "[limit]\nratio = \">= 1.3 @ 六\"\n", "inner/a.ini:7 I140\n" },
	{ DOCUMENT("2021-01-01") "[dibao]\nurban = 650 yuan/month @ 一\n[value]\n"
				 "dibao.urban = 650 yuan/month @ 一\n",
	  "inner/a.ini:9 I143\n" },
};

START_TEST(each_fault_is_found_with_file_and_line)
{
	scratch_write(&scratch, "inner/a.ini", files[_i].content);
	ck_assert_str_eq(faults(), files[_i].found);
}
END_TEST

START_TEST(all_faults_of_all_files_come_at_once)
{
	scratch_write(&scratch, "inner/a.ini",
		      DOCUMENT("2021-01-01") "[dibao]\nurban = 650\nurban = 1\nrurale = 1 @ 一\n");
	scratch_write(&scratch, "outer/a.ini", DOCUMENT("2021-02-30"));
	ck_assert_str_eq(faults(), "inner/a.ini:8 I106\nouter/a.ini:4 I133\ninner/a.ini:7 I141\n"
				   "inner/a.ini:9 I140\n");
	ck_assert_ptr_nonnull(strstr(scratch.said, "the nearest is “dibao.rural”"));
	ck_assert_ptr_null(open_inner());
	ck_assert_ptr_nonnull(strstr(scratch.found, "inner:0 I162\n"));
	ck_assert_ptr_nonnull(strstr(scratch.said, "faults: 4"));
	/* of these rules, whatever was found before */
	scratch.diag.count[DIAG_ERROR] = 3;
	scratch.diag.count[DIAG_TROUBLE] = 2;
	scratch_forget(&scratch);
	ck_assert_ptr_null(open_inner());
	ck_assert_ptr_nonnull(strstr(scratch.said, "faults: 4"));
}
END_TEST

START_TEST(a_key_twice_on_one_date_is_a_fault_unless_one_ends)
{
	static const char first[] = DOCUMENT("2021-01-01") "[dibao]\nurban = 650 yuan/month @ 一\n";

	scratch_write(&scratch, "inner/a.ini", first);
	scratch_write(&scratch, "inner/b.ini", first);
	ck_assert_str_eq(faults(), "inner/b.ini:7 I143\n");
	scratch_write(&scratch, "outer/b.ini", first);
	scratch_write(&scratch, "inner/b.ini",
		      DOCUMENT("2021-01-02") "[dibao]\nurban = 650 yuan/month @ 一\n");
	scratch_forget(&scratch);
	ck_assert(is_sound());
}
END_TEST

START_TEST(dates_that_look_wrong_are_warnings)
{
	scratch_write(
		&scratch, "inner/a.ini",
		DOCUMENT("2021-11-19") "[dibao]\nurban = 650 yuan/month from 2022-01-15 @ 一\n"
				       "rural = 450 yuan/month until 2205-12-31 @ 一\n"
				       "[recheck]\ndibao = 4 from 2022-01-15 @ 一\n");
	ck_assert(is_sound());
	ck_assert_str_eq(scratch.found, "inner/a.ini:7 I137\ninner/a.ini:8 I136\n");
	ck_assert_uint_eq(scratch.diag.count[DIAG_WARNING], 2);
}
END_TEST

START_TEST(documents_and_places_are_listed_nearest_first)
{
	scratch_write(&scratch, "outer/c.ini", DOCUMENT("2024-01-01"));
	scratch_write(&scratch, "inner/b.ini", DOCUMENT("2021-01-01"));
	scratch_write(&scratch, "inner/a.ini", DOCUMENT("2022-01-01"));
	scratch_write(&scratch, "inner/notes.txt", "not a rule file");
	scratch_write(&scratch, "inner/.hidden.ini", "not a rule file");
	struct ruleset *rules = open_inner();
	const struct document *const *document;
	size_t count;

	ck_assert_ptr_nonnull(rules);
	ck_assert_uint_eq(ruleset_documents(rules, &document), 3);
	ck_assert_int_eq(document[0]->from, date("2022-01-01"));
	ck_assert_int_eq(document[1]->from, date("2021-01-01"));
	ck_assert_int_eq(document[2]->from, date("2024-01-01"));
	ck_assert(text_equal(ruleset_places(rules, &count)[1].key, TEXT("outer")));
	ck_assert_uint_eq(count, 2);
	ck_assert_str_eq(ruleset_place(rules), scratch_path(&scratch, "inner"));
	ruleset_close(rules);
}
END_TEST

/* The sample place, as its table in the design says: what anybody else's tests rest on. */
static const struct {
	enum param param;
	const char *written;
	int64_t whole;
} sample[] = {
	{ PARAM_DIBAO_URBAN, "650 yuan/month", 780000 },
	{ PARAM_DIBAO_RURAL, "5400 yuan/year", 540000 },
	{ PARAM_TEKUN_URBAN, "845 yuan/month", 1014000 },
	{ PARAM_TEKUN_RURAL, "585 yuan/month", 702000 },
	{ PARAM_MINIMUM_WAGE, "1800 yuan/month", 2160000 },
	{ PARAM_CHILD_HOME, "1100 yuan/month", 1320000 },
	{ PARAM_CHILD_INSTITUTION, "1500 yuan/month", 1800000 },
	{ PARAM_PROPERTY_DIBAO_VEHICLES, "0", 0 },
	{ PARAM_PROPERTY_LOW_DWELLINGS, "1", 1 },
	{ PARAM_RIGID_INCOME_CAP, "26400 yuan/year", 2640000 },
	{ PARAM_PHASE_OUT_MONTHS, "12 months", 12 },
	{ PARAM_TEKUN_MINOR_AGE, "18 years", 18 },
	{ PARAM_DEADLINE_NORMAL, "25 workdays", 25 },
	{ PARAM_DEADLINE_SPECIAL, "40 workdays", 40 },
	{ PARAM_RECHECK_UNSTABLE, "2", 1 << 2 },
	{ PARAM_RECHECK_DIBAO, "4", 1 << 4 },
	{ PARAM_CHILD_SEPARATE, "yes", 1 },
};

START_TEST(the_shipped_rules_have_no_fault_and_the_sample_is_as_described)
{
	struct ruleset *rules = ruleset_open(JZ_SOURCE_DIR "/rules/sample", &scratch.diag);
	struct law law;

	ck_assert_str_eq(scratch.said, "");
	ck_assert_ptr_nonnull(rules);
	ruleset_at(rules, date("2026-11-23"), &law);
	for (size_t i = 0; i < sizeof(sample) / sizeof(*sample); i++) {
		const struct value *value = &law.value[sample[i].param];

		ck_assert_msg(value->set && value->whole == sample[i].whole &&
				      text_equal(value->written, text_of(sample[i].written)),
			      "%s", param_key(sample[i].param));
	}
	ck_assert_uint_eq(law.value[PARAM_SINGLE_DISEASES].count, 9);
	ck_assert_int_eq(law.value[PARAM_PAYMENT_ROUNDING].rounding.mode, ROUND_UP);
	ck_assert_int_eq(law.value[PARAM_PAYMENT_ROUNDING].rounding.unit, 100);
	ck_assert_str_eq(at(rules, "2025-12-31", PARAM_BASE_PENSION_EXCLUDED), "yes");
	ck_assert_str_eq(at(rules, "2026-01-01", PARAM_BASE_PENSION_EXCLUDED), "");
	ck_assert_str_eq(at(rules, "2021-11-18", PARAM_DEADLINE_NORMAL), "30 workdays");
	ck_assert_str_eq(at(rules, "2021-11-19", PARAM_DEADLINE_NORMAL), "25 workdays");
	ck_assert_str_eq(at(rules, "2022-10-19", PARAM_DEADLINE_DELEGATED), "");
	ck_assert_str_eq(at(rules, "2022-10-20", PARAM_DEADLINE_DELEGATED), "20 workdays");
	ck_assert_str_eq(at(rules, "2021-11-18", PARAM_TEKUN_MINOR_AGE), "16 years");
	ruleset_close(rules);
}
END_TEST

START_TEST(the_district_itself_has_no_standards_yet)
{
	struct ruleset *rules = ruleset_open(JZ_SOURCE_DIR "/rules/datonghu", &scratch.diag);

	ck_assert_ptr_nonnull(rules);
	ck_assert_str_eq(at(rules, "2026-11-23", PARAM_DIBAO_URBAN), "");
	ck_assert_str_eq(at(rules, "2026-11-23", PARAM_RIGID_SHARE), "");
	ck_assert_str_eq(at(rules, "2025-08-31", PARAM_MINIMUM_WAGE), "1700 yuan/month");
	ck_assert_str_eq(at(rules, "2022-03-31", PARAM_MINIMUM_WAGE), "");
	ck_assert_str_eq(at(rules, "2025-09-01", PARAM_MINIMUM_WAGE), "1800 yuan/month");
	ruleset_close(rules);
}
END_TEST

/* What was found for Hunan and Yiyang, on the days on which it changes: fen a year. */
static const struct {
	int32_t year, month, day;
	enum param param;
	int64_t whole; /* -1: not set */
} found[] = {
	{ 2021, 12, 31, PARAM_DIBAO_URBAN, 58000 * 12 },
	{ 2021, 12, 31, PARAM_DIBAO_RURAL, 432000 },
	{ 2020, 12, 31, PARAM_DIBAO_URBAN, -1 },
	{ 2021, 12, 31, PARAM_TEKUN_URBAN, 75400 * 12 },
	{ 2022, 1, 1, PARAM_DIBAO_URBAN, -1 },
	{ 2026, 11, 23, PARAM_DIBAO_URBAN, -1 },
	{ 2022, 3, 31, PARAM_MINIMUM_WAGE, -1 },
	{ 2022, 4, 1, PARAM_MINIMUM_WAGE, 155000 * 12 },
	{ 2024, 11, 30, PARAM_MINIMUM_WAGE, 155000 * 12 },
	{ 2024, 12, 31, PARAM_MINIMUM_WAGE, 170000 * 12 },
	{ 2025, 9, 1, PARAM_MINIMUM_WAGE, 180000 * 12 },
	{ 2022, 1, 1, PARAM_CHILD_HOME, 95000 * 12 },
	{ 2024, 12, 31, PARAM_CHILD_INSTITUTION, 160000 * 12 },
	{ 2025, 1, 1, PARAM_CHILD_HOME, 120000 * 12 },
	{ 2025, 1, 1, PARAM_CHILD_INSTITUTION, 170000 * 12 },
	{ 2026, 11, 23, PARAM_PRICE_FLOOR, 2000 },
	{ 2026, 11, 23, PARAM_TEKUN_CARE_WAGE, 1 },
	{ 2026, 6, 30, PARAM_TEKUN_STUDENT_STAYS, 1 },
	{ 2021, 6, 30, PARAM_TEKUN_STUDENT_STAYS, -1 },
	{ 2026, 11, 23, PARAM_AGE_ELDER, 60 },
	{ 2019, 12, 31, PARAM_DIBAO_URBAN, -1 },
	{ 2020, 1, 1, PARAM_DIBAO_URBAN, 52000 * 12 },
	{ 2020, 10, 31, PARAM_DIBAO_URBAN, 52000 * 12 },
	{ 2020, 11, 1, PARAM_DIBAO_URBAN, -1 },
	{ 2020, 12, 31, PARAM_DIBAO_RURAL, 402000 },
	{ 2020, 10, 31, PARAM_TEKUN_URBAN, 67600 * 12 },
	{ 2016, 12, 31, PARAM_DISABILITY_LIVING, -1 },
	{ 2017, 1, 1, PARAM_DISABILITY_LIVING, 5000 * 12 },
	{ 2018, 12, 31, PARAM_DISABILITY_NURSING, 5500 * 12 },
	{ 2020, 12, 31, PARAM_DISABILITY_LIVING, -1 },
	{ 2021, 1, 1, PARAM_DISABILITY_LIVING, 7000 * 12 },
	{ 2022, 1, 1, PARAM_DISABILITY_NURSING, 7500 * 12 },
	{ 2023, 12, 31, PARAM_DISABILITY_LIVING, 8000 * 12 },
	{ 2024, 1, 1, PARAM_DISABILITY_NURSING, 9000 * 12 },
	{ 2025, 12, 31, PARAM_DISABILITY_LIVING, 10000 * 12 },
	{ 2026, 1, 1, PARAM_DISABILITY_LIVING, 11000 * 12 },
	{ 2026, 1, 1, PARAM_DISABILITY_NURSING, 11000 * 12 },
	{ 2025, 8, 31, PARAM_PREMIUM_PERSONAL, -1 },
	{ 2025, 9, 1, PARAM_PREMIUM_PERSONAL, 40000 },
	{ 2012, 12, 31, PARAM_FUNERAL_URN, -1 },
	{ 2013, 1, 1, PARAM_FUNERAL_URN, 20000 },
	{ 2026, 11, 23, PARAM_FUNERAL_STORAGE, 3 },
};

START_TEST(what_was_found_holds_on_its_days)
{
	struct ruleset *rules = ruleset_open(JZ_SOURCE_DIR "/rules/yiyang", &scratch.diag);
	struct law law;

	ck_assert_ptr_nonnull(rules);
	ruleset_at(rules, day_of(found[_i].year, found[_i].month, found[_i].day), &law);
	const struct value *value = &law.value[found[_i].param];

	ck_assert_int_eq(value->set ? value->whole : -1, found[_i].whole);
	ruleset_close(rules);
}
END_TEST

/* The same of shares, in thousandths. */
static const struct {
	int32_t year, month, day;
	enum param param;
	int64_t thousandths; /* -1: not set */
} shares[] = {
	{ 2022, 1, 26, PARAM_PRICE_CPI, -1 },
	{ 2022, 1, 27, PARAM_PRICE_CPI, 35 },
	{ 2022, 8, 31, PARAM_PRICE_CPI, 35 },
	{ 2022, 9, 1, PARAM_PRICE_CPI, 30 },
	{ 2022, 9, 1, PARAM_PRICE_FOOD, 60 },
	{ 2023, 3, 31, PARAM_PRICE_CPI, 30 },
	{ 2023, 4, 1, PARAM_PRICE_CPI, 35 },
	{ 2022, 9, 15, PARAM_LOW_INCOME_FACTOR, 1500 },
	{ 2022, 9, 16, PARAM_LOW_INCOME_FACTOR, 1500 },
	{ 2026, 7, 1, PARAM_LOW_INCOME_FACTOR, 1500 },
	{ 2025, 8, 31, PARAM_PREMIUM_TEKUN, -1 },
	{ 2025, 9, 1, PARAM_PREMIUM_TEKUN, 1000 },
	{ 2025, 9, 1, PARAM_PREMIUM_ORPHAN, 1000 },
	{ 2025, 9, 1, PARAM_PREMIUM_UNATTENDED, 1000 },
	{ 2025, 9, 1, PARAM_PREMIUM_DISABLED, 1000 },
	{ 2025, 9, 1, PARAM_PREMIUM_DIBAO, 500 },
	{ 2025, 9, 1, PARAM_PREMIUM_MONITORED, 500 },
	{ 2025, 9, 1, PARAM_PREMIUM_LOW, 500 },
};

START_TEST(shares_that_were_found_hold_on_their_days)
{
	struct ruleset *rules = ruleset_open(JZ_SOURCE_DIR "/rules/yiyang", &scratch.diag);
	struct law law;

	ck_assert_ptr_nonnull(rules);
	ruleset_at(rules, day_of(shares[_i].year, shares[_i].month, shares[_i].day), &law);
	const struct value *value = &law.value[shares[_i].param];

	ck_assert_int_eq(value->set ? value->ratio.num * 1000 : -value->ratio.den,
			 value->set ? shares[_i].thousandths * value->ratio.den
				    : -value->ratio.den);
	ck_assert(value->set == (shares[_i].thousandths >= 0));
	ruleset_close(rules);
}
END_TEST

/* Who set the factor of the low-income class: the nation, and from its digest's day the province.
 */
START_TEST(the_province_sets_the_factor_unverified)
{
	struct ruleset *rules = ruleset_open(JZ_SOURCE_DIR "/rules/yiyang", &scratch.diag);
	struct law law;

	ck_assert_ptr_nonnull(rules);
	ruleset_at(rules, day_of(2022, 9, 15), &law);
	ck_assert_int_eq(law.value[PARAM_LOW_INCOME_FACTOR].document->level, PLACE_NATION);
	ck_assert_int_eq(law.value[PARAM_LOW_INCOME_FACTOR].document->basis, BASIS_OFFICIAL);
	ruleset_at(rules, day_of(2022, 9, 16), &law);
	ck_assert_int_eq(law.value[PARAM_LOW_INCOME_FACTOR].document->level, PLACE_PROVINCE);
	ck_assert_int_eq(law.value[PARAM_LOW_INCOME_FACTOR].document->basis, BASIS_UNVERIFIED);
	ruleset_close(rules);
}
END_TEST

/* What Hunan advised: a yuan (a fen a year less) below is named, by one guide alone. */
static const struct {
	const char *from;
	const char *urban; /* the guide, or "" */
	const char *rural;
} guides[] = {
	{ "2014-01-01", "330", "1980" }, { "2016-01-01", "420", "2640" },
	{ "2017-01-01", "420", "3026" }, { "2018-01-01", "430", "3200" },
	{ "2019-07-01", "500", "3200" }, { "2020-01-01", "500", "4000" },
	{ "2020-11-01", "550", "4000" }, { "2021-01-01", "550", "4300" },
	{ "2022-01-01", "550", "4600" }, { "2023-01-01", "650", "5000" },
	{ "2024-01-01", "700", "5400" }, { "2025-01-01", "740", "5820" },
	{ "2026-11-01", "740", "5820" },
};

/* Does a county's standard, by so much below the guides, keep to them on one day? */
static void
advise(const char *from, const char *urban, const char *rural, const char *less)
{
	char content[512];

	scratch_write(&scratch, "county/place.ini",
		      "[place]\nname_zh = 县\nwithin = hunan\nlevel = county\n");
	snprintf(content, sizeof(content),
		 "[document]\ntitle = 标准\nfrom = %s\nuntil = %.8s28\nbasis = official\n[dibao]\n"
		 "urban = %s%s yuan/month @ 一\nrural = %s%s yuan/year @ 一\n",
		 from, from, urban, less, rural, less);
	scratch_write(&scratch, "county/a.ini", content);
	ruleset_close(ruleset_check(scratch_path(&scratch, "county"), JZ_SOURCE_DIR "/rules",
				    &scratch.diag));
}

START_TEST(the_guides_of_the_province_hold_on_their_days)
{
	char below[2][16];

	advise(guides[_i].from, guides[_i].urban, guides[_i].rural, "");
	ck_assert_ptr_null(strstr(scratch.found, "I154"));
	snprintf(below[0], sizeof(below[0]), "%d", atoi(guides[_i].urban) - 1);
	snprintf(below[1], sizeof(below[1]), "%d", atoi(guides[_i].rural) - 1);
	scratch_forget(&scratch);
	advise(guides[_i].from, below[0], below[1], ".99");
	const char *first = strstr(scratch.found, "a.ini:7 I154");
	const char *second = strstr(scratch.found, "a.ini:8 I154");

	ck_assert_ptr_nonnull(first);
	ck_assert_ptr_nonnull(second);
	ck_assert_ptr_null(strstr(first + 1, "a.ini:7 I154"));
	ck_assert_ptr_null(strstr(second + 1, "a.ini:8 I154"));
}
END_TEST

/* Fine, minor, members: what the Law of 2026 changes, and on which day. */
START_TEST(the_law_of_2026_holds_from_its_first_day)
{
	struct ruleset *rules = ruleset_open(JZ_SOURCE_DIR "/rules/hunan", &scratch.diag);
	struct law before;
	struct law after;

	ck_assert_ptr_nonnull(rules);
	ruleset_at(rules, day_of(2026, 6, 30), &before);
	ruleset_at(rules, day_of(2026, 7, 1), &after);
	ck_assert_int_eq(before.value[PARAM_TEKUN_MINOR_AGE].whole, 16);
	ck_assert_int_eq(after.value[PARAM_TEKUN_MINOR_AGE].whole, 18);
	ck_assert_int_eq(before.value[PARAM_FRAUD_FINE_LEAST].ratio.num, 1);
	ck_assert_int_eq(before.value[PARAM_FRAUD_FINE_MOST].ratio.num, 3);
	ck_assert_int_eq(after.value[PARAM_FRAUD_FINE_LEAST].ratio.num, 0);
	ck_assert_int_eq(after.value[PARAM_FRAUD_FINE_MOST].ratio.num, 2);
	ck_assert_int_eq(after.value[PARAM_MEMBER_EXCLUDED].whole,
			 before.value[PARAM_MEMBER_EXCLUDED].whole);
	ck_assert_int_ne(after.value[PARAM_MEMBER_EXCLUDED].whole >>
					 (WORD_MEMBER_CONSCRIPT - WORD_MEMBER_AT_HOME) &
				 1,
			 0);
	ck_assert_int_eq(after.value[PARAM_RIGID_RESIDUAL].document->basis, BASIS_CHOICE);
	ruleset_close(rules);
}
END_TEST

START_TEST(guides_and_authorities_are_warned_of_and_load)
{
	scratch_write(&scratch, "outer/place.ini", "[place]\nname_zh = 省\nlevel = province\n");
	scratch_write(&scratch, "outer/guide.ini",
		      "[document]\ntitle = 指导\nfrom = 2024-01-01\nbasis = official\n"
		      "[guide]\ndibao.urban = \">= 700 yuan/month @ 一\"\n"
		      "[authority]\nproperty.* = province @ 第二十三条\n");
	scratch_write(&scratch, "inner/place.ini",
		      "[place]\nname_zh = 县\nwithin = outer\nlevel = 县级\n");
	scratch_write(&scratch, "inner/a.ini",
		      "[document]\ntitle = 标准\nfrom = 2024-01-01\nbasis = official\n"
		      "[dibao]\nurban = 650元/月 @ 一\n"
		      "[property]\ndibao.vehicles = 0 @ 二\n");
	struct ruleset *rules = open_inner();

	ck_assert_ptr_nonnull(rules);
	ck_assert_str_eq(scratch.found, "");
	ruleset_close(rules);
	ck_assert(is_sound());
	ck_assert_str_eq(scratch.found, "inner/a.ini:6 I154\ninner/a.ini:8 I155\n");
	ck_assert_ptr_nonnull(strstr(scratch.said, "指导一"));
	ck_assert_ptr_nonnull(strstr(scratch.said, "指导第二十三条"));
}
END_TEST

UNIT(begin, scratch_tear_down, a_value_is_in_force_from_its_first_day_to_its_last,
     a_value_knows_its_document, the_nearest_place_wins_and_there_the_latest_document,
     a_document_ends_the_day_before_the_one_that_replaces_it,
     a_document_that_is_replaced_is_not_in_force_on_that_day,
     the_later_document_says_who_may_set_it, the_law_says_of_each_key_who_may_set_it,
     EACH(the_tekun_standard_is_at_least_its_multiple_of_dibao, ratios),
     TIMES(half_a_yuan_of_the_multiple_counts, 4),
     the_ratio_is_checked_on_every_day_on_which_either_standard_changes,
     the_ratio_is_checked_on_the_first_day_of_the_limit,
     a_limit_binds_invented_figures_and_a_guide_does_not,
     the_wage_of_the_year_before_is_that_of_its_last_day, a_form_has_its_entries_under_a_section,
     EACH(a_limit_binds_places_within, phase_outs),
     a_limit_binds_later_documents_not_earlier_ones_nor_places_around,
     EACH(each_fault_is_found_with_file_and_line, files), all_faults_of_all_files_come_at_once,
     a_key_twice_on_one_date_is_a_fault_unless_one_ends, dates_that_look_wrong_are_warnings,
     documents_and_places_are_listed_nearest_first,
     the_shipped_rules_have_no_fault_and_the_sample_is_as_described,
     the_district_itself_has_no_standards_yet, EACH(what_was_found_holds_on_its_days, found),
     EACH(shares_that_were_found_hold_on_their_days, shares),
     the_province_sets_the_factor_unverified,
     EACH(the_guides_of_the_province_hold_on_their_days, guides),
     the_law_of_2026_holds_from_its_first_day, guides_and_authorities_are_warned_of_and_load);
