#include "aid/refer.h"

#include <stdio.h>

#include "home.h"
#include "unit.h"

#define COLUMNS                                                                                    \
	"area,birth_date,supporter,monitored,disability_type,disability_grade,wage,business,"      \
	"property,transfer,care_gaps,financial_assets,vehicles,dwellings,work_capacity"
#define POOR "urban,1980-01-01,,no,visual,3,100,0,0,0,0,0,0,0,none"

static struct refer refer;
static struct answers answers;
static char rows[8192];
static size_t used;

/* A line for each row that is not of an event: programme, state, amount, what is missing, answer.
 */
static void
note(void *context, const struct record *row, enum programme programme)
{
	char room[5][CELL_SIZE];
	static const int shown[] = { REFERRAL_programme, REFERRAL_state, REFERRAL_amount,
				     REFERRAL_missing, REFERRAL_answer };

	(void)context;
	if (programme_of(programme)->subject == SUBJECT_EVENT)
		return;
	for (size_t i = 0; i < ARRAY_LENGTH(shown); i++) {
		struct text cell = record_show(schema_of(RECORD_REFERRAL), row, (size_t)shown[i],
					       LANGUAGE_EN, room[i]);

		used += (size_t)snprintf(rows + used, sizeof(rows) - used, "%s%.*s",
					 i == 0 ? "" : "|", SHOW(cell));
	}
	used += (size_t)snprintf(rows + used, sizeof(rows) - used, "\n");
}

static void
set_up(void)
{
	home_begin();
	refer = (struct refer){ .language = LANGUAGE_EN, .take = note };
	used = 0;
	rows[0] = '\0';
}

static void
tear_down(void)
{
	refer_free(&refer);
	answer_free(&answers);
	answers = (struct answers){ 0 };
	home_end();
}

static const char *
refer_home(const char *of)
{
	refer_household(&refer, home_decide(COLUMNS, of));
	return rows;
}

START_TEST(a_household_is_told_what_it_is_due)
{
	ck_assert_str_eq(refer_home(POOR), "dibao|due|550.00||\n"
					   "premium|due|200.00||\n"
					   "medical|due|||\n"
					   "illness-insurance|due|||\n"
					   "disabled-living|due|110.00||\n"
					   "aged-home|may||does he wish to live in a home|\n");
	ck_assert_uint_eq(refer.due, 5);
	ck_assert_uint_eq(refer.may, 1 + 6);
}
END_TEST

START_TEST(an_invalid_household_has_no_rows_and_is_counted)
{
	ck_assert_str_eq(refer_home("urban,1980-01-01,,no,visual,3,abc,0,0,0,0,0,0,0,none"), "");
	ck_assert_uint_eq(refer.held, 1);
	ck_assert_uint_eq(refer.households, 1);
}
END_TEST

START_TEST(a_class_that_is_open_is_a_question)
{
	refer_home("urban,1980-01-01,,no,visual,3,100,0,0,0,0,,0,0,none");
	ck_assert_ptr_nonnull(
		strstr(rows, "disabled-living|may||the household's category (missing: "));
}
END_TEST

START_TEST(at_most_three_questions_the_cheapest_first)
{
	/* the category, then the wish, which costs as much and comes later */
	refer_home("urban,1980-01-01,,no,visual,,100,0,0,0,0,,0,0,none");
	const char *home_row = strstr(rows, "aged-home|may|");

	ck_assert_ptr_nonnull(home_row);
	ck_assert_ptr_nonnull(strstr(home_row, "); does he wish to live in a home|"));
	const char *nursing = strstr(rows, "disabled-nursing|may||the grade of the disability|");

	ck_assert_ptr_nonnull(nursing);
}
END_TEST

/* The id of a programme's row in what note() was given, by running once more. */
static char id[64];
static enum programme wanted;

static void
note_id(void *context, const struct record *row, enum programme programme)
{
	(void)context;
	if (programme == wanted)
		(void)snprintf(id, sizeof(id), "%.*s", SHOW(row->text[REFERRAL_referral_id]));
}

static void
find_id(enum programme programme)
{
	struct refer once = { .language = LANGUAGE_EN, .take = note_id };

	wanted = programme;
	refer_household(&once, home_decide(COLUMNS, POOR));
	refer_free(&once);
}

static const struct {
	const char *answer; /* of the living allowance: because,answer,answered_on */
	const char *row;    /* NULL: it left the list */
} answered[] = {
	{ "x,granted,2026-11-05", NULL },
	{ "on minimum living; disabled,refused,2026-11-05", NULL },
	/* what it rested on was something else: it is asked anew */
	{ "of a low-income household; disabled,refused,2026-11-05",
	  "disabled-living|due|110.00||\n" },
	{ "x,accepted,2026-11-05", "disabled-living|due|110.00||accepted\n" },
	{ "x,passed,2026-11-05", "disabled-living|due|110.00||passed\n" },
	{ "x,,", "disabled-living|due|110.00||\n" },
};

START_TEST(answers_make_the_list_shorter)
{
	char content[512];

	find_id(PROGRAMME_LIVING);
	(void)snprintf(content, sizeof(content),
		       "referral_id,because,answer,answered_on,sent_on\n%s,%s,2026-11-13\n", id,
		       answered[_i].answer);
	scratch_write(&home.scratch, "a.csv", content);
	ck_assert(answer_read(&answers, scratch_path(&home.scratch, "a.csv"), day_of(2026, 11, 23),
			      &home.scratch.diag));
	refer.answers = &answers;
	refer_home(POOR);
	ck_assert(answers.answer[0].met);
	ck_assert_uint_eq(refer.settled, answered[_i].row == NULL ? 1 : 0);
	if (answered[_i].row == NULL)
		ck_assert_ptr_null(strstr(rows, "disabled-living"));
	else
		ck_assert_ptr_nonnull(strstr(rows, answered[_i].row));
}
END_TEST

static const struct {
	enum programme programme;
	const char *answer; /* answer,answered_on */
	bool settled;
} again[] = {
	/* refer.again: 12 months; a premium is paid by the year */
	{ PROGRAMME_PREMIUM, "granted,2025-11-24", true },
	{ PROGRAMME_PREMIUM, "granted,2025-11-23", false },
	{ PROGRAMME_PREMIUM, "refused,2025-12-31", true },
	{ PROGRAMME_PREMIUM, "refused,2025-11-01", false },
	{ PROGRAMME_LIVING, "granted,2020-01-01", true },
	{ PROGRAMME_LIVING, "refused,2020-01-01", true },
	/* another fire */
	{ PROGRAMME_RELIEF, "granted,2025-11-24", true },
	{ PROGRAMME_RELIEF, "granted,2025-11-23", false },
	{ PROGRAMME_RELIEF, "refused,2025-11-23", false },
};

START_TEST(what_is_had_by_the_year_comes_back)
{
	char content[512];

	find_id(again[_i].programme);
	(void)snprintf(content, sizeof(content), "referral_id,answer,answered_on\n%s,%s\n", id,
		       again[_i].answer);
	scratch_write(&home.scratch, "a.csv", content);
	ck_assert(answer_read(&answers, scratch_path(&home.scratch, "a.csv"), day_of(2026, 11, 23),
			      &home.scratch.diag));
	refer.answers = &answers;
	refer_home(POOR);
	ck_assert_uint_eq(refer.settled, again[_i].settled);
	ck_assert_uint_eq(refer.answered, 0); /* asked anew, the old answer is none */
}
END_TEST

START_TEST(nobody_has_a_programme_twice)
{
	const char *columns = COLUMNS ",id_number";
	const struct walk *walk = home_decide(
		columns, "urban,1975-03-12,,no,visual,3,100,0,0,0,0,0,0,0,none,439921197503120030");

	refer_household(&refer, walk);
	size_t once = refer.due + refer.may;

	((struct household *)(uintptr_t)walk->household)->id = TEXT("H2");
	refer_household(&refer, walk);
	ck_assert_uint_eq(refer.twice, 1);
	/* what is the household's and the events are told of again */
	ck_assert_uint_eq(refer.due + refer.may, once + 1 + 6);
	refer_forget(&refer);
	refer_household(&refer, walk);
	ck_assert_uint_eq(refer.twice, 1);
	ck_assert_uint_eq(refer.due + refer.may, once + 1 + 6 + once);
}
END_TEST

START_TEST(an_id_is_of_content_alone)
{
	char first[sizeof(id)];

	find_id(PROGRAMME_LIVING);
	memcpy(first, id, sizeof(first));
	find_id(PROGRAMME_LIVING);
	ck_assert_str_eq(id, first);
	find_id(PROGRAMME_PREMIUM);
	ck_assert_str_ne(id, first);
}
END_TEST

UNIT(set_up, tear_down, a_household_is_told_what_it_is_due,
     an_invalid_household_has_no_rows_and_is_counted, a_class_that_is_open_is_a_question,
     at_most_three_questions_the_cheapest_first, EACH(answers_make_the_list_shorter, answered),
     EACH(what_is_had_by_the_year_comes_back, again), nobody_has_a_programme_twice,
     an_id_is_of_content_alone);
