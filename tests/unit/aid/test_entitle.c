#include "aid/entitle.h"

#include <stdio.h>

#include "home.h"
#include "unit.h"

#define COLUMNS                                                                                    \
	"area,birth_date,supporter,care_mode,dwelling_grade,housing_shortage,monitored,school,"    \
	"disability_type,disability_grade,child_status,died_on,category,wage,business,property,"   \
	"transfer,care_gaps,financial_assets,vehicles,dwellings"

/* Of one person: on minimium living, in special hardship, of low income, of no class. */
#define DIBAO(area, birth, more) area "," birth ",,," more ",,100,0,0,0,0,0,0,0"
#define TEKUN(area, birth, mode, more) area "," birth ",none," mode "," more ",,0,0,0,0,0,0,0,0"
#define LOW(area, birth, more) area "," birth ",,," more ",,660,0,0,0,0,0,0,0"
#define CHILD(birth, status) "urban," birth ",,home,,,no,,,," status ",,,0,0,0,0,0,0,0,0"
#define RICH(area, birth, more) area "," birth ",,," more ",,90000,0,0,0,0,0,0,0"

#define YES TRUTH_YES
#define NO TRUTH_NO
#define MAY TRUTH_UNKNOWN

static const struct {
	enum programme programme;
	const char *row;
	enum truth truth;
} cases[] = {
	/* 大办发〔2021〕30号（八）: premiums; 社会救助法 art. 24 */
	{ PROGRAMME_PREMIUM, DIBAO("urban", "1980-01-01", ",,no,,,,,"), YES },
	{ PROGRAMME_PREMIUM, TEKUN("urban", "1940-01-01", "home", ",,no,,,,,"), YES },
	{ PROGRAMME_PREMIUM, LOW("urban", "1980-01-01", ",,no,,,,,"), YES },
	{ PROGRAMME_PREMIUM, RICH("urban", "1980-01-01", ",,no,,visual,2,,"), YES },
	{ PROGRAMME_PREMIUM, RICH("urban", "1980-01-01", ",,no,,visual,3,,"), NO },
	{ PROGRAMME_PREMIUM, RICH("urban", "1980-01-01", ",,yes,,,,,"), YES },
	{ PROGRAMME_PREMIUM, RICH("urban", "1980-01-01", ",,no,,,,,"), NO },
	{ PROGRAMME_PREMIUM, RICH("urban", "1980-01-01", ",,,,,,,"), MAY },
	/* 社会救助法 art. 24: medical assistance */
	{ PROGRAMME_MEDICAL, DIBAO("urban", "1980-01-01", ",,,,,,,"), YES },
	{ PROGRAMME_MEDICAL, LOW("urban", "1980-01-01", ",,,,,,,"), YES },
	{ PROGRAMME_MEDICAL, RICH("urban", "1980-01-01", ",,no,,,,,"), NO },
	/* 大办发〔2021〕30号（八）, 民发〔2019〕62号三（二） */
	{ PROGRAMME_MEDICAL, CHILD("2010-01-01", "orphan"), YES },
	{ PROGRAMME_MEDICAL, CHILD("2010-01-01", "unattended"), YES },
	{ PROGRAMME_MEDICAL, RICH("urban", "1980-01-01", ",,no,,visual,2,,"), YES },
	{ PROGRAMME_MEDICAL, RICH("urban", "1980-01-01", ",,no,,visual,3,,"), NO },
	{ PROGRAMME_MEDICAL, RICH("urban", "1980-01-01", ",,yes,,,,,"), YES },
	{ PROGRAMME_MEDICAL, RICH("urban", "1980-01-01", ",,,,,,,"), MAY },
	{ PROGRAMME_ILLNESS, DIBAO("urban", "1980-01-01", ",,no,,,,,"), YES },
	{ PROGRAMME_ILLNESS, LOW("urban", "1980-01-01", ",,no,,,,,"), YES },
	{ PROGRAMME_ILLNESS, RICH("urban", "1980-01-01", ",,yes,,,,,"), YES },
	{ PROGRAMME_ILLNESS, RICH("urban", "1980-01-01", ",,no,,,,,"), NO },
	/* basic aid: 社会救助法 art. 16 and 18; children under 18; who is decided otherwise */
	{ PROGRAMME_DIBAO, DIBAO("urban", "1980-01-01", ",,,,,,,"), YES },
	{ PROGRAMME_DIBAO, LOW("urban", "1980-01-01", ",,,,,,,"), NO },
	{ PROGRAMME_DIBAO, TEKUN("urban", "1940-01-01", "home", ",,,,,,,"), NO },
	{ PROGRAMME_TEKUN, TEKUN("urban", "1966-11-23", "home", ",,,,,,,"), YES },
	{ PROGRAMME_TEKUN, TEKUN("urban", "1966-11-24", "home", ",,,,,,,"), NO },
	{ PROGRAMME_ORPHAN, CHILD("2008-11-24", "orphan"), YES },
	{ PROGRAMME_ORPHAN, CHILD("2008-11-23", "orphan"), NO },
	{ PROGRAMME_UNATTENDED, CHILD("2008-11-24", "unattended"), YES },
	{ PROGRAMME_UNATTENDED, CHILD("2008-11-23", "unattended"), NO },
	{ PROGRAMME_UNATTENDED, CHILD("2010-01-01", "orphan"), NO },
	/* （九）; art. 25: schools */
	{ PROGRAMME_STUDY, DIBAO("urban", "2010-01-01", ",,no,junior,,,,"), YES },
	{ PROGRAMME_STUDY, DIBAO("urban", "2010-01-01", ",,no,,,,,"), NO },
	{ PROGRAMME_STUDY, LOW("urban", "2010-01-01", ",,no,junior,,,,"), YES },
	{ PROGRAMME_STUDY, RICH("urban", "2010-01-01", ",,no,junior,visual,4,,"), YES },
	{ PROGRAMME_STUDY, RICH("urban", "2010-01-01", ",,no,junior,,,,"), NO },
	{ PROGRAMME_STUDY, RICH("urban", "2010-01-01", ",,,junior,,,,"), MAY },
	{ PROGRAMME_TUITION, TEKUN("urban", "2009-01-01", "home", ",,,vocational,,,,"), YES },
	{ PROGRAMME_TUITION, TEKUN("urban", "2012-01-01", "home", ",,,junior,,,,"), NO },
	{ PROGRAMME_TUITION, DIBAO("urban", "2009-01-01", ",,,vocational,,,,"), NO },
	{ PROGRAMME_THREE_FREE, DIBAO("urban", "2012-01-01", ",,,junior,,,,"), YES },
	{ PROGRAMME_THREE_FREE, DIBAO("urban", "2009-01-01", ",,,senior,,,,"), NO },
	{ PROGRAMME_HOME_TEACHING, RICH("urban", "2012-01-01", ",,,,mental,1,,"), MAY },
	{ PROGRAMME_HOME_TEACHING, RICH("urban", "2012-01-01", ",,,primary,mental,1,,"), NO },
	{ PROGRAMME_HOME_TEACHING, RICH("urban", "2008-11-23", ",,,,mental,1,,"), NO },
	{ PROGRAMME_HOME_TEACHING, RICH("urban", "2008-11-24", ",,,,mental,1,,"), MAY },
	{ PROGRAMME_HOME_TEACHING, RICH("urban", "2020-11-23", ",,,,mental,1,,"), MAY },
	{ PROGRAMME_HOME_TEACHING, RICH("urban", "2020-11-24", ",,,,mental,1,,"), NO },
	{ PROGRAMME_HOME_TEACHING, RICH("urban", "2012-01-01", ",,,,,,,"), NO },
	/* （十）; art. 26: houses */
	{ PROGRAMME_HOUSE_REPAIR, DIBAO("rural", "1980-01-01", "c,,,,,,,"), YES },
	{ PROGRAMME_HOUSE_REPAIR, DIBAO("rural", "1980-01-01", "b,,,,,,,"), NO },
	{ PROGRAMME_HOUSE_REPAIR, DIBAO("urban", "1980-01-01", "d,,,,,,,"), NO },
	{ PROGRAMME_HOUSE_REPAIR, TEKUN("rural", "1940-01-01", "home", "d,,,,,,,"), YES },
	{ PROGRAMME_HOUSE_REPAIR, TEKUN("rural", "1940-01-01", "institution", "d,,,,,,,"), NO },
	{ PROGRAMME_HOUSE_REPAIR, LOW("rural", "1980-01-01", "d,,,,,,,"), YES },
	{ PROGRAMME_HOUSE_REPAIR, RICH("rural", "1980-01-01", "d,,,,,,,"), NO },
	{ PROGRAMME_RENTAL, DIBAO("urban", "1980-01-01", ",yes,,,,,,"), YES },
	{ PROGRAMME_RENTAL, DIBAO("rural", "1980-01-01", ",yes,,,,,,"), NO },
	{ PROGRAMME_RENTAL, DIBAO("urban", "1980-01-01", ",no,,,,,,"), NO },
	{ PROGRAMME_DISABLED_HOME, DIBAO("rural", "1980-01-01", ",yes,,,visual,4,,"), YES },
	{ PROGRAMME_DISABLED_HOME, DIBAO("rural", "1980-01-01", ",yes,,,,,,"), NO },
	/* （十三）: the disabled */
	{ PROGRAMME_LIVING, DIBAO("urban", "1980-01-01", ",,,,visual,4,,"), YES },
	{ PROGRAMME_LIVING, DIBAO("urban", "1980-01-01", ",,,,,,,"), NO },
	{ PROGRAMME_LIVING, LOW("urban", "1980-01-01", ",,,,visual,4,,"), MAY }, /* not set */
	{ PROGRAMME_LIVING, RICH("urban", "1980-01-01", ",,,,visual,1,,"), NO },
	{ PROGRAMME_NURSING, RICH("urban", "1980-01-01", ",,,,visual,2,,"), YES },
	{ PROGRAMME_NURSING, RICH("urban", "1980-01-01", ",,,,visual,3,,"), NO },
	{ PROGRAMME_NURSING, RICH("urban", "1980-01-01", ",,,,visual,,,"), MAY },
	{ PROGRAMME_REHABILITATION, DIBAO("urban", "2019-11-24", ",,,,hearing,3,,"), YES },
	{ PROGRAMME_REHABILITATION, DIBAO("urban", "2019-11-23", ",,,,hearing,3,,"), NO },
	{ PROGRAMME_FUNERAL, DIBAO("urban", "1980-01-01", ",,,,,,,"), NO },
	/* （三）（六）: services, homes */
	{ PROGRAMME_CARE, DIBAO("urban", "1966-11-23", ",,,,,,,"), YES },
	{ PROGRAMME_CARE, DIBAO("urban", "1966-11-24", ",,,,,,,"), NO },
	{ PROGRAMME_HOME, DIBAO("urban", "1966-11-23", ",,,,,,,"), MAY },
	{ PROGRAMME_HOME, TEKUN("urban", "1940-01-01", "home", ",,,,,,,"), NO },
	/* what no register has */
	{ PROGRAMME_RELIEF, RICH("urban", "1980-01-01", ",,,,,,,"), MAY },
	{ PROGRAMME_LEGAL, RICH("urban", "1980-01-01", ",,,,,,,"), MAY },
	{ PROGRAMME_DISASTER, RICH("urban", "1980-01-01", ",,,,,,,"), MAY },
	{ PROGRAMME_TREATMENT, RICH("urban", "1980-01-01", ",,,,,,,"), MAY },
	{ PROGRAMME_TRAFFIC, RICH("urban", "1980-01-01", ",,,,,,,"), MAY },
	{ PROGRAMME_JUDICIAL, RICH("urban", "1980-01-01", ",,,,,,,"), MAY },
	{ PROGRAMME_WANDERER, RICH("urban", "1980-01-01", ",,,,,,,"), NO },
};

static struct entitlement
judge(size_t seat, const char *rows, enum programme programme)
{
	static struct entitled entitled;
	char buf[512];
	const struct walk *walk = home_decide(COLUMNS, rows);

	entitled.standing = standing_of(NULL, walk, seat, buf, sizeof(buf));
	entitle(&entitled, walk, seat);
	return entitled.of[programme];
}

START_TEST(who_is_due_what)
{
	struct entitlement found = judge(0, cases[_i].row, cases[_i].programme);

	ck_assert_msg(found.truth == cases[_i].truth, "%s %s: %d",
		      programme_of(cases[_i].programme)->code, cases[_i].row, (int)found.truth);
}
END_TEST

static const struct {
	enum programme programme;
	const char *row; /* birth_date, school, work_capacity, employment, wage */
	enum truth truth;
} workers[] = {
	/* （十一）; art. 27: of working age, able and without work; 社会救助暂行办法 art. 43 */
	{ PROGRAMME_WORK, "1980-01-01,,full,unemployed,100", YES },
	{ PROGRAMME_WORK, "1980-01-01,,full,employed,100", NO },
	{ PROGRAMME_WORK, "1980-01-01,,none,unemployed,100", NO },
	{ PROGRAMME_WORK, "2010-11-23,,full,none,100", YES },
	{ PROGRAMME_WORK, "2010-11-24,,full,none,100", NO },
	{ PROGRAMME_WORK, "1980-01-01,,full,unemployed,660", YES }, /* of low income: art. 27 */
	{ PROGRAMME_WORK, "1980-01-01,,full,unemployed,90000", NO },
	{ PROGRAMME_POST, "1980-01-01,,full,unemployed,100", MAY }, /* is he hard to place? */
	{ PROGRAMME_POST, "1980-01-01,,full,employed,100", NO },
	{ PROGRAMME_ZERO_JOB, "1980-01-01,,full,unemployed,100", YES },
	{ PROGRAMME_ZERO_JOB, "1980-01-01,,full,flexible,100", NO },
	{ PROGRAMME_ZERO_JOB, "1980-01-01,,full,unemployed,660", NO }, /* of low income */
};

START_TEST(who_is_helped_to_work)
{
	char row[256];
	struct entitled who = { 0 };

	(void)snprintf(row, sizeof(row), "urban,no,%s,0,0,0,0,0,0", workers[_i].row);
	const struct walk *walk = home_decide(
		"area,monitored,birth_date,school,work_capacity,employment,wage,business,property,"
		"transfer,financial_assets,vehicles,dwellings",
		row);

	who.standing = standing_of(NULL, walk, 0, NULL, 0);
	entitle(&who, walk, 0);
	ck_assert_msg(who.of[workers[_i].programme].truth == workers[_i].truth, "%s %s",
		      programme_of(workers[_i].programme)->code, row);
}
END_TEST

START_TEST(only_the_whole_allowance_of_a_child_bars_that_of_the_disabled)
{
	struct entitled who = { .standing = { .amount = 20000 } };
	const struct walk *walk =
		home_decide(COLUMNS, DIBAO("urban", "2012-01-01", ",,no,,visual,1,,"));

	/* 民发〔2019〕62号三（一）: by a list, on both, topped up or paid whole */
	who.standing.in[CLASS_DIBAO] = who.standing.in[CLASS_UNATTENDED] = TRUTH_YES;
	entitle(&who, walk, 0);
	ck_assert(who.of[PROGRAMME_LIVING].barred);
	who.standing.topped_up = true;
	entitle(&who, walk, 0);
	ck_assert_int_eq(who.of[PROGRAMME_LIVING].truth, TRUTH_YES);
	ck_assert(!who.of[PROGRAMME_LIVING].barred);
}
END_TEST

START_TEST(what_the_law_of_2026_added_is_due_from_its_day)
{
	const struct walk *walk = home_decide(COLUMNS, LOW("rural", "1980-01-01", "d,,,,,,,"));
	struct entitled entitled = { .standing = standing_of(NULL, walk, 0, NULL, 0) };
	struct law law;

	/* 国办发〔2023〕39号 four (two) 3 named low-income families from 2023-10-19 */
	ruleset_at(home.rules, day_of(2023, 10, 18), &law);
	((struct walk *)(uintptr_t)walk)->law = &law;
	entitle(&entitled, walk, 0);
	ck_assert_int_eq(entitled.of[PROGRAMME_HOUSE_REPAIR].truth, TRUTH_NO);
	ruleset_at(home.rules, day_of(2023, 10, 19), &law);
	entitle(&entitled, walk, 0);
	ck_assert_int_eq(entitled.of[PROGRAMME_HOUSE_REPAIR].truth, TRUTH_YES);
	((struct walk *)(uintptr_t)walk)->law = &home.law;
}
END_TEST

START_TEST(of_several_ways_the_best_stands)
{
	bool yearly = false;
	/* half as one on minimum living, all as severely disabled */
	struct entitlement found =
		judge(0, DIBAO("urban", "1980-01-01", ",,,,visual,1,,"), PROGRAMME_PREMIUM);

	ck_assert_int_eq(found.way->share, PARAM_PREMIUM_DISABLED);
	ck_assert_int_eq(entitle_amount(found.way, &home.law, &yearly), 40000);
	ck_assert(yearly);
	found = judge(0, DIBAO("urban", "1980-01-01", ",,,,visual,3,,"), PROGRAMME_PREMIUM);
	ck_assert_int_eq(entitle_amount(found.way, &home.law, &yearly), 20000);
	found = judge(0, DIBAO("urban", "1980-01-01", ",,,,visual,3,,"), PROGRAMME_LIVING);
	ck_assert_int_eq(entitle_amount(found.way, &home.law, &yearly), 11000);
	ck_assert(!yearly);
}
END_TEST

START_TEST(what_a_place_may_extend_is_due_once_it_set_the_amount)
{
	const char *row = LOW("urban", "1980-01-01", ",,,,visual,4,,");
	bool yearly;
	struct entitlement found = judge(0, row, PROGRAMME_LIVING);

	ck_assert_int_eq(found.truth, MAY);
	ck_assert_uint_eq(found.open, NEED_BIT(NEED_INTRODUCED));
	home.law.value[PARAM_DISABILITY_LIVING_LOW] =
		(struct value){ .set = true, .amount = true, .whole = 80000 * 12 / 10 };
	home.law.value[PARAM_DISABILITY_LIVING_LOW].document =
		&(struct document){ .basis = BASIS_ILLUSTRATIVE };
	found = judge(0, row, PROGRAMME_LIVING);
	ck_assert_int_eq(found.truth, YES);
	ck_assert_int_eq(entitle_amount(found.way, &home.law, &yearly), 8000);
	ck_assert_int_eq(entitle_basis(found.way, &home.law), BASIS_ILLUSTRATIVE);
}
END_TEST

START_TEST(who_would_qualify_alone_is_asked_whether_he_applies)
{
	/* of low income together, and without any of his own */
	const char *rows = "urban,1980-01-01,,,,,no,,visual,1,,,,0,0,0,0,0,0,0,0\n"
			   ",1980-01-01,,,,,,,,,,,,1400,0,0,0,,,,\n";
	struct entitlement found = judge(0, rows, PROGRAMME_SINGLE);

	ck_assert_int_eq(found.truth, MAY);
	ck_assert_uint_eq(found.open, NEED_BIT(NEED_APPLIES));
	ck_assert_int_eq(judge(1, rows, PROGRAMME_SINGLE).truth, NO);
	ck_assert_int_eq(judge(0, rows, PROGRAMME_MEDICAL).truth, YES);
}
END_TEST

START_TEST(what_is_open_leaves_open_what_it_would_bar)
{
	/* his self-care is not known: special hardship is open, and so is the allowance */
	struct entitlement found =
		judge(0, "urban,1940-01-01,none,home,,,no,,visual,1,,,,0,0,0,0,,0,0,0",
		      PROGRAMME_NURSING);

	ck_assert_int_eq(found.truth, MAY);
	ck_assert(found.class_open);
	ck_assert(!found.barred);
}
END_TEST

START_TEST(special_hardship_bars_the_allowances_of_the_disabled)
{
	struct entitlement found =
		judge(0, TEKUN("urban", "1940-01-01", "home", ",,,,visual,1,,"), PROGRAMME_NURSING);

	ck_assert_int_eq(found.truth, TRUTH_YES);
	ck_assert(found.barred);
	ck_assert_int_eq(found.by, PROGRAMME_TEKUN);
}
END_TEST

START_TEST(the_dead_have_what_is_for_the_dead)
{
	const char *rows = "urban,1980-01-01,,,,,,,,,,,dibao,100,0,0,0,0,0,0,0\n"
			   ",1950-01-01,,,,,,,,,,2026-11-01,,,,,,,,,\n";

	ck_assert_int_eq(judge(1, rows, PROGRAMME_FUNERAL).truth, MAY);
	ck_assert_int_eq(judge(1, rows, PROGRAMME_MEDICAL).truth, NO);
	ck_assert_int_eq(judge(1, rows, PROGRAMME_PREMIUM).truth, NO);
}
END_TEST

/* （十五）: who has neither a number nor a household register is asked how long he is adrift. */
START_TEST(who_has_no_papers_may_be_adrift)
{
	static const struct {
		const char *row; /* area, id_number, birth_date */
		enum truth truth;
	} more[] = { { ",,1980-01-01", MAY },
		     { "rural,,1980-01-01", NO },
		     { ",439921198001010012,1980-01-01", NO } };

	for (size_t i = 0; i < ARRAY_LENGTH(more); i++) {
		struct entitled who = { 0 };
		char buf[512];
		const struct walk *walk = home_decide("area,id_number,birth_date", more[i].row);

		who.standing = standing_of(NULL, walk, 0, buf, sizeof(buf));
		entitle(&who, walk, 0);
		ck_assert_msg(who.of[PROGRAMME_WANDERER].truth == more[i].truth, "%s", more[i].row);
	}
}
END_TEST

START_TEST(an_open_class_leaves_open_what_hangs_on_it)
{
	struct entitlement found =
		judge(0, "urban,1980-01-01,,,,,no,,visual,4,,,,100,0,0,0,0,,0,0", PROGRAMME_LIVING);

	ck_assert_int_eq(found.truth, MAY);
	ck_assert(found.class_open);
	ck_assert_uint_eq(found.open, 0);
}
END_TEST

UNIT(home_begin, home_end, EACH(who_is_due_what, cases), EACH(who_is_helped_to_work, workers),
     only_the_whole_allowance_of_a_child_bars_that_of_the_disabled,
     what_the_law_of_2026_added_is_due_from_its_day, of_several_ways_the_best_stands,
     what_a_place_may_extend_is_due_once_it_set_the_amount,
     who_would_qualify_alone_is_asked_whether_he_applies,
     what_is_open_leaves_open_what_it_would_bar,
     special_hardship_bars_the_allowances_of_the_disabled, the_dead_have_what_is_for_the_dead,
     who_has_no_papers_may_be_adrift, an_open_class_leaves_open_what_hangs_on_it);
