#include "decide/claimlist.h"

#include <stdio.h>
#include <string.h>

#include "register/record.h"
#include "scratch.h"
#include "unit.h"

enum { MAY = 2027 * 12 + 4 };

static struct claims claims;

static void
tear_down(void)
{
	claimlist_free(&claims);
	claims = (struct claims){ 0 };
	scratch_tear_down();
}

static void
add(const char *case_id, fen_t left)
{
	(void)claimlist_add(&claims, &(struct claim){ .household = TEXT("H1"),
						      .person = TEXT("王一"),
						      .case_id = text_of(case_id),
						      .programme = WORD_CATEGORY_MEDICAL,
						      .kind = WORD_PAYMENT_ONCE,
						      .from = MAY,
						      .until = MAY,
						      .months = 1,
						      .left = left });
}

static bool
read_back(const char *id, const char *rest)
{
	char text[256];

	snprintf(text, sizeof(text), "claim_id,cause,notice_on,received\n%s,%s\n", id, rest);
	scratch_write(&scratch, "c.csv", text);
	return claimlist_read(&claims, scratch_path(&scratch, "c.csv"),
			      &(struct table_options){ 0 }, day_of(2027, 6, 1), &scratch.diag);
}

START_TEST(what_is_nothing_is_dropped_and_each_case_has_its_name)
{
	add("B1", 500);
	add("B2", 0);
	add("B3", 700);
	claimlist_settle(&claims);
	ck_assert_uint_eq(claims.count, 2);
	ck_assert_int_eq(claims.left, 1200);
	ck_assert_str_ne(claims.item[0].id, claims.item[1].id);
}
END_TEST

START_TEST(what_people_wrote_is_kept)
{
	add("B1", 500);
	claimlist_settle(&claims);
	ck_assert(read_back(claims.item[0].id, "moved,2027/5/1,2.00"));
	ck_assert_int_eq(claims.item[0].cause, WORD_CLAIM_MOVED);
	ck_assert_int_eq(claims.item[0].notice_on, day_of(2027, 5, 1));
	ck_assert_int_eq(claims.item[0].received, 0); /* another ledger knows that */
	ck_assert(read_back("0123456789abcdef", ",,"));
	ck_assert_ptr_nonnull(strstr(scratch.found, "D611"));
}
END_TEST

START_TEST(what_came_back_is_taken_where_nothing_else_knows_it)
{
	claims.received_in = true;
	add("B1", 500);
	claimlist_settle(&claims);
	ck_assert(read_back(claims.item[0].id, ",,2.00"));
	ck_assert_int_eq(claims.item[0].received, 200);
	ck_assert_int_eq(claims.left, 300);
	ck_assert(read_back(claims.item[0].id, ",,9.00"));
	ck_assert_int_eq(claims.item[0].received, 500);
	ck_assert_int_eq(claims.left, 0);
	ck_assert_uint_eq(claims.count, 1); /* it stays: the list alone knows that it is settled */
}
END_TEST

UNIT(scratch_set_up, tear_down, what_is_nothing_is_dropped_and_each_case_has_its_name,
     what_people_wrote_is_kept, what_came_back_is_taken_where_nothing_else_knows_it);
