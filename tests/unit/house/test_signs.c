#include "house/signs.h"

#include "unit.h"

enum { ROWS = 12 };

static struct bounds_row row[ROWS];
static struct bounds bounds = { .row = row, .count = ROWS };

/* Six households of a head and a member, whose number stands beside the heads. */
static void
begin(void)
{
	for (size_t i = 0; i < ROWS; i++) {
		bool head = i % 2 == 0;

		row[i] = (struct bounds_row){ .line = i + 2,
					      .members = head ? 2 : -1,
					      .relation = head ? BOUNDS_IS_HEAD : BOUNDS_IS_MEMBER,
					      .paid = head,
					      .spouse = !head };
		row[i].said[BOUNDS_SEQ] = head ? i + 1 : 0;
		row[i].said[BOUNDS_GAP] = 1;
	}
}

START_TEST(what_stands_in_the_rows_of_heads_alone)
{
	ck_assert(signs_stands_once(&bounds, BOUNDS_SEQ));
	ck_assert(!signs_stands_once(&bounds, BOUNDS_GAP));
	ck_assert(signs_stands_everywhere(&bounds, BOUNDS_GAP));
	ck_assert(!signs_stands_everywhere(&bounds, BOUNDS_SEQ));
	ck_assert(signs_counts_households(&bounds));
	ck_assert(signs_states_once(&bounds));
	ck_assert(signs_pays_once(&bounds));
	ck_assert(signs_has_one_spouse(&bounds));
	ck_assert(!signs_names_heads_alone(&bounds));
	row[1].paid = row[3].paid = true;
	ck_assert(!signs_pays_once(&bounds));
	for (size_t i = 1; i < ROWS; i += 2)
		row[i].said[BOUNDS_SEQ] = row[i - 1].said[BOUNDS_SEQ];
	ck_assert(!signs_stands_once(&bounds, BOUNDS_SEQ));
}
END_TEST

START_TEST(a_merged_cell)
{
	row[1].top[BOUNDS_SEQ] = 2;
	row[0].top[BOUNDS_SEQ] = 2;
	ck_assert(signs_is_merged(&row[1], BOUNDS_SEQ));
	ck_assert(!signs_is_merged(&row[0], BOUNDS_SEQ));
	ck_assert(!signs_is_merged(&row[1], BOUNDS_ID));
}
END_TEST

START_TEST(blank_rows_part_households_or_do_not)
{
	const bool use[BOUNDS_KINDS] = { [BOUNDS_SEQ] = true };

	ck_assert_int_eq(signs_gaps(&bounds, use), SIGNS_GAPS_DOUBT);
	for (size_t i = 0; i < ROWS; i++)
		row[i].said[BOUNDS_GAP] = i / 2 + 1;
	ck_assert_int_eq(signs_gaps(&bounds, use), SIGNS_GAPS_PART);
	for (size_t i = 0; i < ROWS; i++)
		row[i].said[BOUNDS_GAP] = (i + 1) / 2 + 1;
	ck_assert_int_eq(signs_gaps(&bounds, use), SIGNS_GAPS_NOTHING);
}
END_TEST

START_TEST(rows_that_disagree)
{
	signs_disagree(&row[1], DIAG_BOUNDS_TORN, BOUNDS_SEQ, BOUNDS_RELATION, 7);
	ck_assert_int_eq(row[1].code, DIAG_BOUNDS_TORN);
	ck_assert_int_eq(row[1].by, BOUNDS_SEQ);
	ck_assert_int_eq(row[1].against, BOUNDS_RELATION);
	ck_assert_uint_eq(row[1].other, 7);
}
END_TEST

UNIT(begin, NULL, what_stands_in_the_rows_of_heads_alone, a_merged_cell,
     blank_rows_part_households_or_do_not, rows_that_disagree);
