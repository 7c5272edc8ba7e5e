#include "aid/answer.h"

#include <stdio.h>

#include "scratch.h"
#include "unit.h"

static struct answers answers;

static bool
read_answers(const char *rows)
{
	char content[1024];

	(void)snprintf(content, sizeof(content),
		       "referral_id,because,sent_on,answer,answered_on,answer_reason,passed_to\n%s",
		       rows);
	scratch_write(&scratch, "a.csv", content);
	return answer_read(&answers, scratch_path(&scratch, "a.csv"), day_of(2026, 11, 23),
			   &scratch.diag);
}

static void
tear_down(void)
{
	answer_free(&answers);
	answers = (struct answers){ 0 };
	scratch_tear_down();
}

START_TEST(an_answer_is_found_by_its_referral)
{
	ck_assert(read_answers("F1,on dibao,2026-11-01,refused,2026-11-05,no room,\n"
			       "F2,,2026-11-01,,,,\n"));
	const struct answer *answer = answer_find(&answers, TEXT("F1"));

	ck_assert_ptr_nonnull(answer);
	ck_assert_int_eq(answer->answer, WORD_ANSWER_REFUSED);
	ck_assert_int_eq(answer->sent_on, day_of(2026, 11, 1));
	ck_assert_int_eq(answer->answered_on, day_of(2026, 11, 5));
	ck_assert_str_eq(answer->reason.p, "no room");
	ck_assert_str_eq(answer->because.p, "on dibao");
	ck_assert_int_eq(answer_find(&answers, TEXT("F2"))->answer, BLANK);
	ck_assert_ptr_null(answer_find(&answers, TEXT("F3")));
	ck_assert_ptr_null(answer_find(NULL, TEXT("F1")));
	ck_assert_str_eq(scratch.cells, "");
}
END_TEST

static const struct {
	const char *rows;
	const char *found;
} faults[] = {
	{ ",,2026-11-01,granted,2026-11-05,,\n", "A101 2 referral_id - -\n" },
	{ "F1,,,granted,2026-11-05,,\nF1,,,accepted,2026-11-06,,\n", "A102 3 referral_id - -\n" },
	{ "F1,,,granted,2026-11-05,,\nF1,,,granted,2026-11-05,,\n", "" },
	{ "F1,,,granted,,,\n", "A103 2 answered_on - -\n" },
	{ "F1,,,refused,2026-11-05,,\n", "A104 2 answer_reason - -\n" },
	{ "F1,,,passed,2026-11-05,,\n", "A105 2 passed_to - -\n" },
	{ "F1,,,passed,2026-11-05,,the county\n", "" },
};

START_TEST(what_is_wrong_with_answers_is_said)
{
	ck_assert(read_answers(faults[_i].rows));
	ck_assert_str_eq(scratch.cells, faults[_i].found);
}
END_TEST

START_TEST(the_later_of_two_answers_stands)
{
	ck_assert(read_answers("F1,,,accepted,2026-11-05,,\nF1,,,granted,2026-11-09,,\n"));
	ck_assert_int_eq(answer_find(&answers, TEXT("F1"))->answer, WORD_ANSWER_GRANTED);
	ck_assert_uint_eq(answers.count, 1);
}
END_TEST

UNIT(scratch_set_up, tear_down, an_answer_is_found_by_its_referral,
     EACH(what_is_wrong_with_answers_is_said, faults), the_later_of_two_answers_stands);
