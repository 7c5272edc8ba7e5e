#include "inspect/drawn.h"

#include <string.h>

#include "scratch.h"
#include "unit.h"

static struct drawlist list;
static struct drawn drawn;
static const struct table_options options;

static void
set_up(void)
{
	scratch_set_up();
	list = (struct drawlist){ .by = DRAW_BY_TOWN, .rule = PARAM_COUNT };
	scratch_write(&scratch, "list.csv",
		      "household_id,town,name,relation\nH1,T1,A,head\nH2,T1,B,head\n"
		      "H3,T2,C,head\nH4,T2,D,head\n");
	ck_assert(drawlist_read(&list, scratch_path(&scratch, "list.csv"), &options, NULL,
				&scratch.diag));
	ck_assert(drawlist_share(&list, 2, 0, &scratch.diag));
	drawlist_draw(&list, TEXT("7"));
}

static void
tear_down(void)
{
	drawn_free(&drawn);
	drawn = (struct drawn){ 0 };
	drawlist_free(&list);
	scratch_tear_down();
}

START_TEST(the_smallest_ticket_of_each_stratum_is_drawn)
{
	drawn_pick(&drawn, &list, TEXT("7"));
	ck_assert_uint_eq(drawn.rows, 2);
	for (size_t i = 0; i < 2; i++) {
		const struct record *row = &drawn.row[i];
		size_t first = i * 2;
		size_t least = strcmp(list.unit[first].ticket, list.unit[first + 1].ticket) < 0
				       ? first
				       : first + 1;

		ck_assert(text_equal(row->text[DRAWN_draw_id], list.unit[least].id));
		ck_assert_int_eq(row->value[DRAWN_order], 1);
		ck_assert_int_eq(row->value[DRAWN_picked], WORD_PICKED_RANDOM);
		ck_assert_ptr_eq(drawn_find(&drawn, row->text[DRAWN_draw_id]), row);
	}
	ck_assert_ptr_null(drawn_find(&drawn, TEXT("H9")));
}
END_TEST

START_TEST(risks_stand_apart_and_nobody_twice)
{
	size_t again = 0;
	char rows[128] = "household_id,reason\n";

	drawn_pick(&drawn, &list, TEXT("7"));
	bool first = text_equal(drawn.row[0].text[DRAWN_draw_id], TEXT("H1"));

	strcat(rows, "H1,lead\nH2,lead\nH9,lead\n");
	scratch_write(&scratch, "risk.csv", rows);
	ck_assert(drawn_add_risks(&drawn, &list, TEXT("7"), scratch_path(&scratch, "risk.csv"),
				  &again, &scratch.diag));
	ck_assert_uint_eq(again, 1);
	ck_assert_uint_eq(drawn.rows, 3);
	ck_assert_int_eq(drawn.row[2].value[DRAWN_picked], WORD_PICKED_RISK);
	ck_assert_int_eq(drawn.row[2].value[DRAWN_order], BLANK);
	ck_assert(text_equal(drawn.row[2].text[DRAWN_draw_id], first ? TEXT("H2") : TEXT("H1")));
	ck_assert_str_eq(scratch.cells, "G423 4 household_id H9 H9\n");
}
END_TEST

START_TEST(inspectors_are_sent_to_each_row)
{
	struct inspectors inspectors = { 0 };

	scratch_write(&scratch, "i.csv", "name,village,relatives\nX,,\nY,,\nZ,,H1;H2\n");
	ck_assert(inspector_read(&inspectors, scratch_path(&scratch, "i.csv"), &options,
				 &scratch.diag));
	inspector_seed(&inspectors, TEXT("7"));
	drawn_pick(&drawn, &list, TEXT("7"));
	drawn_send(&drawn, 0, &list, &inspectors, &scratch.diag);
	for (size_t i = 0; i < drawn.rows; i++) {
		ck_assert_uint_gt(drawn.row[i].text[DRAWN_inspector_1].n, 0);
		ck_assert_uint_gt(drawn.row[i].text[DRAWN_inspector_2].n, 0);
	}
	ck_assert(!text_equal(drawn.row[0].text[DRAWN_inspector_1], TEXT("Z")));
	ck_assert(!text_equal(drawn.row[0].text[DRAWN_inspector_2], TEXT("Z")));
	inspector_free(&inspectors);
}
END_TEST

/* Nobody stands twice on the list: whom a risk had picked is the substitute where it is his turn.
 */
START_TEST(a_substitute_is_a_row_or_the_one_that_a_risk_had)
{
	size_t again = 0;

	drawn_pick(&drawn, &list, TEXT("7"));
	scratch_write(&scratch, "risk.csv", "household_id,reason\nH1,lead\nH2,lead\n");
	ck_assert(drawn_add_risks(&drawn, &list, TEXT("7"), scratch_path(&scratch, "risk.csv"),
				  &again, &scratch.diag));
	drawn_stand_in(&drawn, &list, drawlist_find(&list, drawn.row[2].text[DRAWN_draw_id]),
		       &drawn.row[0], 2, TEXT("away"));
	ck_assert_uint_eq(drawn.rows, 3);
	ck_assert_int_eq(drawn.row[2].value[DRAWN_picked], WORD_PICKED_SUBSTITUTE);
	ck_assert_int_eq(drawn.row[2].value[DRAWN_order], 2);
	ck_assert_int_eq(drawn.row[0].value[DRAWN_result], WORD_CHECKED_ABSENT);
	ck_assert_ptr_eq(drawn_substitute_of(&drawn, drawn.row[0].text[DRAWN_draw_id]),
			 &drawn.row[2]);
	bool first = text_equal(drawn.row[1].text[DRAWN_draw_id], TEXT("H3"));

	drawn_stand_in(&drawn, &list, drawlist_find(&list, first ? TEXT("H4") : TEXT("H3")),
		       &drawn.row[1], 2, TEXT("away"));
	ck_assert_uint_eq(drawn.rows, 4);
	ck_assert(text_equal(drawn.row[3].text[DRAWN_reason], TEXT("away")));
}
END_TEST

#define COLUMNS "seed,stratum,order,ticket,draw_id,picked,replaces,result\n"

/* printf '7/T1/H1\n' | sha256sum */
START_TEST(a_row_whose_ticket_is_not_its_own_is_left_out)
{
	scratch_write(
		&scratch, "d.csv",
		COLUMNS
		"7,T1,1,b46d6e140a2de32d8bc616848aae0bfd17523653018245a29f743c2fdf0162bf,H1,random,"
		",absent\n7,T1,2,b46d6e140a2de32d8bc616848aae0bfd17523653018245a29f743c2fdf0162bf,"
		"H2,random,,\n");
	ck_assert(drawn_read(&drawn, scratch_path(&scratch, "d.csv"), &options, &scratch.diag));
	ck_assert_uint_eq(drawn.rows, 1);
	ck_assert_int_eq(drawn.row[0].value[DRAWN_result], WORD_CHECKED_ABSENT);
	ck_assert_ptr_null(drawn_substitute_of(&drawn, TEXT("H1")));
	ck_assert_str_eq(scratch.cells, "G431 3 ticket - -\n");
	ck_assert_uint_eq(drawn_where(&drawn, &drawn.row[0], DRAWN_result).line, 2);
}
END_TEST

UNIT(set_up, tear_down, the_smallest_ticket_of_each_stratum_is_drawn,
     risks_stand_apart_and_nobody_twice, a_substitute_is_a_row_or_the_one_that_a_risk_had,
     inspectors_are_sent_to_each_row, a_row_whose_ticket_is_not_its_own_is_left_out);
