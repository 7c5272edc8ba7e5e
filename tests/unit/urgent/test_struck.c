#include "urgent/struck.h"

#include <stdio.h>
#include <string.h>

#include "rule/ruleset.h"
#include "scratch.h"
#include "unit.h"

/* The figures are those of rules/sample, see test_struckpay.c. */
static struct ruleset *rules;
static struct law law;
static struct disaster_book disasters;
static struct given_book given;
static struct medclass_book homes;
static char rows[1024];

#define ID_1 "439921197503120014"

static void
set_up(void)
{
	scratch_begin(&scratch);
	rules = ruleset_open(JZ_SOURCE_DIR "/rules/sample", &scratch.diag);
	ck_assert_ptr_nonnull(rules);
	ruleset_at(rules, day_of(2026, 12, 1), &law);
	disasters = (struct disaster_book){ 0 };
	given = (struct given_book){ 0 };
	homes = (struct medclass_book){ 0 };
	scratch_write(&scratch, "d.csv",
		      "event_id,kind,from,until,places,document\n"
		      "E1,emergency,2026-07-05,2026-07-20,王家村,文1\n"
		      "E1,transition,2026-07-05,2026-07-20,王家村,文1\n"
		      "E2,emergency,2026-07-20,2026-07-30,王家村,文2\n"
		      "E3,emergency,2026-08-01,2026-08-30,王家村,文3\n");
	ck_assert(disaster_read(&disasters, scratch_path(&scratch, "d.csv"), day_of(2026, 12, 1),
				&scratch.diag));
	scratch_write(&scratch, "r.csv",
		      "household_id,village,name,id_number,relation\nR1,王家村,王大," ID_1
		      ",户主\nR1,,王小,439921201205040023,之子\n");
	ck_assert(medclass_read(&homes, scratch_path(&scratch, "r.csv"),
				&(struct table_options){ 0 }, &scratch.diag));
	char path[128];

	snprintf(path, sizeof(path), "%s", scratch_path(&scratch, "g.csv"));
	ck_assert(given_open(&given, path, &(struct journal_options){ .begin = true },
			     day_of(2026, 12, 1), &scratch.diag));
	scratch_forget(&scratch);
}

static void
tear_down(void)
{
	given_close(&given);
	disaster_free(&disasters);
	medclass_free(&homes);
	ruleset_close(rules);
	scratch_end(&scratch);
}

/* "H1 400.00, " of a row with money; "H1 none, " and the like of one without. */
static void
note(void *context, const struct record *row)
{
	struct text word = word_text((enum word)row->value[DECISION_category], LANGUAGE_EN);
	size_t used = strlen(rows);

	(void)context;
	if (row->value[DECISION_amount] != BLANK)
		word = MONEY_TEXT(row->value[DECISION_amount]);
	ck_assert_int_eq(row->text[DECISION_case].n > 0, row->value[DECISION_amount] != BLANK);
	snprintf(rows + used, sizeof(rows) - used, "%.*s %.*s, ",
		 SHOW(row->text[DECISION_household_id]), SHOW(word));
}

static bool
begin(void *context, const struct record_reader *reader)
{
	(void)context;
	return reader != NULL;
}

static const char *
judge(const char *text)
{
	char file[1024];
	struct struck struck = { .law = &law,
				 .disasters = &disasters,
				 .given = &given,
				 .homes = &homes,
				 .date = day_of(2026, 12, 1),
				 .record = true,
				 .take = note };

	snprintf(
		file, sizeof(file),
		"event_id,kind,household_id,head,head_id,village,struck_on,persons,days,remark\n%s",
		text);
	scratch_write(&scratch, "s.csv", file);
	scratch_forget(&scratch);
	rows[0] = '\0';
	ck_assert(struck_read(&struck, scratch_path(&scratch, "s.csv"),
			      &(struct table_options){ 0 }, begin, &scratch.diag));
	ck_assert_uint_eq(struck.rows, struck.granted + struck.again + struck.outside +
					       struck.open + struck.held);
	struck_free(&struck);
	return rows;
}

/* One row behind "E1,emergency,H1,王一,,王家村,2026-07-05,2,,", which is given 400. */
static const struct {
	const char *second, *row, *found;
} seconds[] = {
	{ "E1,emergency,H2,王二,,王家村,2026-07-04,2,,", "H2 none, ", "A427" },
	{ "E1,emergency,H2,王二,,王家村,2026-07-20,2,,", "H2 400.00, ", "" },
	{ "E1,emergency,H2,王二,,王家村,2026-07-21,2,,", "H2 none, ", "A427" },
	{ "E1,emergency,H2,王二,,李家村,2026-07-06,2,,", "H2 none, ", "A427" },
	{ "E1,emergency,H2,王二,,,2026-07-06,2,,", "H2 undecided, ", "" },
	{ "E1,emergency,H2,王二,,王家村,,2,,", "H2 undecided, ", "" },
	{ "E1,emergency,H2,王二,,王家村,2026-07-06,31,,", "H2 invalid, ", "A416" },
	{ "E1,transition,H1,王一,,王家村,2026-07-06,1,90,", "H1 1350.00, ", "" },
	{ "E1,transition,H1,王一,,王家村,2026-07-06,1,91,", "H1 invalid, ", "A416" },
	{ "E1,winter,H1,王一,,王家村,2026-07-06,1,91,", "H1 invalid, ", "A412" },
	{ "E9,emergency,H1,王一,,王家村,2026-07-06,1,91,", "H1 invalid, ", "A412" },
	{ "E1,emergency,H1,王一,,王家村,2026-07-05,2,,", "H1 invalid, ", "A418" },
	{ "e01,emergency,Ｈ1,王一,,王家村,2026-07-05,2,,", "Ｈ1 invalid, ", "A418" },
	{ "E1,emergency,H1,王九,,王家村,2026-07-05,2,,", "H1 invalid, ", "A425" },
	{ "E1,emergency,H1,王一,,李家村,2026-07-05,2,,", "H1 invalid, ", "A425" },
	{ "E1,emergency,H9,王一,,王家,2026-07-05,2,,", "H9 invalid, ", "A420" },
	{ "E1,emergency,H9,王一,,王家,2026-07-05,2,,同名的两户", "H9 400.00, ", "" },
	{ "E2,emergency,H1,王一,,王家村,2026-07-20,2,,", "H1 invalid, ", "A421" },
	{ "E2,emergency,H1,王一,,王家村,2026-07-20,2,,七月底另一次", "H1 400.00, ", "" },
	{ "E3,emergency,H1,王一,,王家村,2026-08-01,2,,", "H1 400.00, ", "" },
	{ "E1,emergency,,王二,,王家村,2026-07-06,2,,", " invalid, ", "A411" },
	{ "E1,emergency,,,439921 19750312 0014,,2026-07-06,2,,", "R1 400.00, ", "" },
	{ "E1,emergency,R1,,,,2026-07-06,3,,", "R1 600.00, ", "A422" },
	{ "E1,emergency,H2,王大," ID_1 ",王家村,2026-07-06,2,,", "H2 invalid, ", "A423" },
	{ "E1,emergency,R1,,,李家村,2026-07-06,2,,", "R1 invalid, ", "A417" },
	{ "E1,emergency,R1,李九,,王家村,2026-07-06,2,,", "R1 invalid, ", "A424" },
	{ "E1,emergency,R1,,439921194103150034,,2026-07-06,2,,", "R1 invalid, ", "A424" },
	{ "E1,emergency,H2,王小,,王家,2026-07-06,2,,", "H2 invalid, ", "A429" },
	{ "E1,emergency,H2,王小,,李家村,2026-07-06,2,,", "H2 none, ", "A427" },
	{ "E1,emergency,H2,王小,,王家村,2026-07-06,2,,同名的两户", "H2 400.00, ", "" },
	{ "E1,emergency,H2,王大,439921194103150034,王家村,2026-07-06,2,,", "H2 400.00, ", "" },
	{ "E1,emergency,R1,王小,,王家村,2026-07-06,2,,", "R1 invalid, ", "A424" },
	{ "E1,emergency,H2,王二,439921197503120015,王家村,2026-07-06,2,,", "H2 invalid, ", "A413" },
	{ "E1,emergency," ID_1 ",王二,,王家村,2026-07-06,2,,", " invalid, ", "A414" },
	{ "E1,emergency,H2,王二,,王家村,2026-12-02,2,,", "H2 invalid, ", "A415" },
	{ "E1,emergency,H2,,,王家村,2026-07-06,2,,", "H2 invalid, ", "A411" },
};

START_TEST(once_within_its_days_and_places)
{
	char text[512];
	char want[256];

	snprintf(text, sizeof(text), "E1,emergency,H1,王一,,王家村,2026-07-05,2,,\n%s\n",
		 seconds[_i].second);
	snprintf(want, sizeof(want), "H1 400.00, %s", seconds[_i].row);
	ck_assert_str_eq(judge(text), want);
	if (seconds[_i].found[0] == '\0')
		ck_assert_str_eq(scratch.found, "");
	else
		ck_assert_ptr_nonnull(strstr(scratch.found, seconds[_i].found));
}
END_TEST

START_TEST(what_was_given_is_written_again_and_nothing_else)
{
	static const char row[] = "E1,emergency,H1,王一,,王家村,2026-07-05,2,,\n";

	ck_assert_str_eq(judge(row), "H1 400.00, ");
	ck_assert_uint_eq(given.lines, 1);
	law.value[PARAM_DISASTER_EMERGENCY].whole = 99900; /* what was given stays */
	ck_assert_str_eq(judge(row), "H1 400.00, ");
	ck_assert_uint_eq(given.lines, 1);
	ck_assert_str_eq(judge("E1,emergency,h1,王一,,王家村,2026-07-05,3,,\n"), "h1 invalid, ");
	ck_assert_ptr_nonnull(strstr(scratch.found, "A419"));
	law.value[PARAM_DISASTER_EMERGENCY].set = false;
	ck_assert_str_eq(judge("E1,emergency,H3,王三,,王家村,2026-07-05,3,,\n"), "H3 undecided, ");
}
END_TEST

UNIT(set_up, tear_down, EACH(once_within_its_days_and_places, seconds),
     what_was_given_is_written_again_and_nothing_else);
