#include "inspect/drawlist.h"

#include <stdlib.h>
#include <string.h>

#include "inspect/drawn.h"
#include "scratch.h"
#include "unit.h"

static struct drawlist list;

static bool
read_list(enum draw_by by, const char *content)
{
	static const struct table_options options = { 0 };

	drawlist_free(&list);
	list = (struct drawlist){ .by = by, .rule = PARAM_COUNT };
	scratch_write(&scratch, "list.csv", content);
	return drawlist_read(&list, scratch_path(&scratch, "list.csv"), &options, NULL,
			     &scratch.diag);
}

static void
tear_down(void)
{
	drawlist_free(&list);
	list = (struct drawlist){ 0 };
	scratch_tear_down();
}

#define REGISTER "household_id,town,village,name,relation\n"

/* printf 'T1V1/H1\nT1V1/H3\nT1V2/H2\n' | sha256sum */
START_TEST(a_household_of_several_rows_is_one)
{
	ck_assert(read_list(DRAW_BY_VILLAGE, REGISTER "H2,T1,V2,C,head\nH1,T1,V1,A,head\n"
						      "H1,,,B,spouse\nH3,T1,V1,D,head\n"));
	ck_assert_uint_eq(list.units, 3);
	ck_assert_uint_eq(list.strata, 2);
	ck_assert(text_equal(list.stratum[0].name, TEXT("T1V1")));
	ck_assert_uint_eq(list.stratum[0].seats.rows, 2);
	ck_assert_uint_eq(list.unit[1].line, 3);
	ck_assert(text_equal(list.unit[1].person, TEXT("A")));
	ck_assert_str_eq(list.digest,
			 "b0bc0f6b5bf4203a902f908eae8f51a46b855beba93f894bf99a714f6fafb56a");
	ck_assert_ptr_eq(drawlist_find(&list, TEXT("H3")), &list.unit[2]);
	ck_assert_ptr_null(drawlist_find(&list, TEXT("H4")));
}
END_TEST

START_TEST(the_digest_is_of_the_list_in_any_order)
{
	char digest[DIGEST_SIZE];

	ck_assert(read_list(DRAW_BY_TOWN, REGISTER "H1,T1,V1,A,head\nH2,T2,V1,B,head\n"));
	strcpy(digest, list.digest);
	ck_assert(read_list(DRAW_BY_TOWN, REGISTER "H2,T2,V9,B,head\nH1,T1,V1,Z,head\n"));
	ck_assert_str_eq(list.digest, digest);
	ck_assert(read_list(DRAW_BY_TOWN, REGISTER "H2,T2,V1,B,head\nH1x,T1,V1,A,head\n"));
	ck_assert_str_ne(list.digest, digest);
	ck_assert(read_list(DRAW_BY_TOWN, REGISTER "H1,T2,V1,A,head\nH2,T2,V1,B,head\n"));
	ck_assert_str_ne(list.digest, digest);
}
END_TEST

START_TEST(decisions_are_drawn_by_unit_and_applications_by_number)
{
	ck_assert(read_list(DRAW_BY_TOWN, "household_id,town,person,category\nH1,T1,,dibao\n"
					  "H1,T1,A,tekun\n"));
	ck_assert_uint_eq(list.units, 2);
	ck_assert(text_equal(list.unit[1].id, TEXT("H1#A")));
	ck_assert(read_list(DRAW_BY_TOWN, "application_id,town,applicant,kind,accepted_on\n"
					  "S1,T1,A,tekun,2026-11-02\n"));
	ck_assert(text_equal(list.unit[0].id, TEXT("S1")));
}
END_TEST

static const struct {
	const char *content;
	const char *found;
} faults[] = {
	{ "a,b\n1,2\n", "G401" },
	{ REGISTER "H1,T1,V1,A,head\n,T1,V1,B,head\n", "G402" },
	{ REGISTER "H1,T1,V1,A,head\nH2,T1,V1,B,head\nH1,T1,V1,A,head\n", "G403" },
	{ REGISTER "H1,T1,,A,head\n", "G404" },
	{ REGISTER "H1,T1,V/1,A,head\n", "G405" },
	{ REGISTER "H/1,T1,V1,A,head\n", "G405" },
	{ REGISTER "H1,T1,V1,A,head\nH2,T1,V 1,A,head\n", "G406" },
};

START_TEST(what_cannot_be_told_apart_is_refused)
{
	ck_assert(!read_list(DRAW_BY_VILLAGE, faults[_i].content));
	ck_assert_ptr_nonnull(strstr(scratch.found, faults[_i].found));
}
END_TEST

START_TEST(a_size_is_one_for_each_stratum_and_no_more_than_there_are)
{
	ck_assert(
		read_list(DRAW_BY_TOWN, REGISTER "H1,T1,,A,head\nH2,T2,,B,head\nH3,T2,,C,head\n"));
	ck_assert(!drawlist_share(&list, 1, 0, &scratch.diag));
	ck_assert_ptr_nonnull(strstr(scratch.said, "at least 2"));
	scratch_forget(&scratch);
	ck_assert(!drawlist_share(&list, 2, 3, &scratch.diag));
	ck_assert_ptr_nonnull(strstr(scratch.said, "at least 3"));
	ck_assert(!drawlist_share(&list, 4, 0, &scratch.diag));
	ck_assert_ptr_nonnull(strstr(scratch.found, "G408"));
	ck_assert(drawlist_share(&list, 3, 3, &scratch.diag));
	ck_assert_uint_eq(list.stratum[1].seats.seats, 2);
}
END_TEST

START_TEST(units_come_by_stratum_and_ticket)
{
	ck_assert(read_list(DRAW_BY_TOWN, REGISTER "H1,T2,,A,head\nH2,T1,,B,head\nH3,T2,,C,head\n"
						   "H4,T2,,D,head\n"));
	drawlist_draw(&list, TEXT("7"));
	const struct draw_unit **order = drawn_order(&list);

	ck_assert(text_equal(order[0]->id, TEXT("H2")));
	for (size_t i = 2; i < list.units; i++)
		ck_assert_int_lt(strcmp(order[i - 1]->ticket, order[i]->ticket), 0);
	free(order);
}
END_TEST

UNIT(scratch_set_up, tear_down, a_household_of_several_rows_is_one,
     the_digest_is_of_the_list_in_any_order, decisions_are_drawn_by_unit_and_applications_by_number,
     EACH(what_cannot_be_told_apart_is_refused, faults),
     a_size_is_one_for_each_stratum_and_no_more_than_there_are, units_come_by_stratum_and_ticket);
