#include "house/judge.h"

#include "bounded.h"
#include "unit.h"

static struct bounds_row row[4];
static struct bounds bounds = { .row = row, .count = 4 };
static struct judge judge;

static void
begin(void)
{
	for (size_t i = 0; i < BOUNDS_PLACES; i++)
		bounds.place[i] = SIZE_MAX;
	judge = (struct judge){ .bounds = &bounds };
	judge.use[BOUNDS_HEAD] = true;
	for (size_t i = 0; i < ARRAY_LENGTH(row); i++)
		row[i] = (struct bounds_row){ .line = i + 2, .code = DIAG_NONE, .members = -1 };
	judge_nobody(&judge);
}

static enum vote
vote(size_t i)
{
	enum vote all[BOUNDS_KINDS];

	judge_votes(&judge, &row[i], all);
	ck_assert_int_eq(all[BOUNDS_SEQ], VOTE_NONE);
	return all[BOUNDS_HEAD];
}

START_TEST(a_kind_votes_against_the_household_above)
{
	enum vote all[BOUNDS_KINDS] = { VOTE_NONE };

	row[0].said[BOUNDS_HEAD] = row[1].said[BOUNDS_HEAD] = 7;
	row[3].said[BOUNDS_HEAD] = 9;
	ck_assert_int_eq(vote(0), VOTE_BEGINS);
	all[BOUNDS_HEAD] = VOTE_BEGINS;
	ck_assert_uint_eq(judge_first(all, VOTE_BEGINS), BOUNDS_HEAD);
	ck_assert_uint_eq(judge_first(all, VOTE_AGAIN), BOUNDS_KINDS);
	judge_begin(&judge, &row[0], all, BOUNDS_HEAD);
	judge_go_on(&judge, &row[0], BOUNDS_HEAD);
	ck_assert_uint_eq(row[0].pieces, 1);
	ck_assert(row[0].begins);
	ck_assert_int_eq(vote(1), VOTE_GOES_ON);
	judge.once[BOUNDS_HEAD] = true;
	ck_assert_int_eq(vote(1), VOTE_AGAIN);
	ck_assert_int_eq(vote(2), VOTE_BLANK);
	ck_assert_int_eq(vote(3), VOTE_BEGINS);
}
END_TEST

START_TEST(what_is_torn_is_of_no_household)
{
	judge_tear(&judge, &row[1], BOUNDS_HEAD, BOUNDS_RELATION);
	ck_assert(row[1].unknown && judge.above.unknown);
	ck_assert_int_eq(row[1].code, DIAG_BOUNDS_TORN);
	judge_again(&judge, &row[2], BOUNDS_HEAD);
	ck_assert_int_eq(row[2].code, DIAG_BOUNDS_AGAIN);
	ck_assert_uint_eq(row[2].other, row[1].line);
	row[2].said[BOUNDS_GAP] = 1;
	judge.gaps = SIGNS_GAPS_DOUBT;
	ck_assert(judge_is_behind_gap(&judge, &row[2]));
	ck_assert(!judge_is_behind_gap(&judge, &row[1]));
}
END_TEST

UNIT(begin, NULL, a_kind_votes_against_the_household_above, what_is_torn_is_of_no_household);
