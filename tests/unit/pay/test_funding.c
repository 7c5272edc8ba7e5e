#include "pay/funding.h"

#include "unit.h"

static struct law law;

static void
set(enum param param, int64_t num, int64_t den)
{
	law.value[param] = (struct value){ .set = true, .ratio = { num, den } };
}

static const struct {
	int64_t programme;
	fen_t sum;
	fen_t part[FUNDING_LEVELS];
} sums[] = {
	/* 50, 30 and 10 %, the county 10 % */
	{ WORD_CATEGORY_DIBAO, 100000, { 50000, 30000, 10000, 10000 } },
	{ WORD_CATEGORY_PHASE_OUT, 1, { 1, 0, 0, 0 } },
	{ WORD_CATEGORY_DIBAO, 7, { 3, 2, 1, 1 } },
	{ WORD_CATEGORY_DIBAO,
	  99999999999999,
	  { 49999999999999, 30000000000000, 10000000000000, 10000000000000 } },
	/* a third and a third, the county a third */
	{ WORD_CATEGORY_TEKUN, 100, { 34, 33, 0, 33 } },
	{ WORD_CATEGORY_TEKUN, 101, { 34, 34, 0, 33 } },
	/* nothing is set */
	{ WORD_CATEGORY_ORPHAN, 101, { 0, 0, 0, 101 } },
};

START_TEST(parts_add_up_to_the_whole)
{
	struct funding funding;
	fen_t sum = 0;

	set(PARAM_FUNDING_DIBAO_CENTRAL, 1, 2);
	set(PARAM_FUNDING_DIBAO_PROVINCE, 3, 10);
	set(PARAM_FUNDING_DIBAO_CITY, 1, 10);
	set(PARAM_FUNDING_TEKUN_CENTRAL, 1, 3);
	set(PARAM_FUNDING_TEKUN_PROVINCE, 1, 3);
	ck_assert(funding_split(&law, sums[_i].programme, sums[_i].sum, &funding));
	for (size_t i = 0; i < FUNDING_LEVELS; i++) {
		ck_assert_int_eq(funding.part[i], sums[_i].part[i]);
		sum += funding.part[i];
	}
	ck_assert_int_eq(sum, sums[_i].sum);
	ck_assert(funding.set == (sums[_i].programme != WORD_CATEGORY_ORPHAN));
}
END_TEST

START_TEST(shares_are_at_most_the_whole)
{
	struct funding funding;

	set(PARAM_FUNDING_CHILD_CENTRAL, 2, 3);
	set(PARAM_FUNDING_CHILD_PROVINCE, 1, 3);
	ck_assert(funding_split(&law, WORD_CATEGORY_UNATTENDED, 100, &funding));
	ck_assert_int_eq(funding.part[0], 67);
	set(PARAM_FUNDING_CHILD_CITY, 1, 100);
	ck_assert(!funding_split(&law, WORD_CATEGORY_UNATTENDED, 100, &funding));
}
END_TEST

UNIT(NULL, NULL, EACH(parts_add_up_to_the_whole, sums), shares_are_at_most_the_whole);
