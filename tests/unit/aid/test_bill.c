#include "aid/bill.h"

#include <stdio.h>

#include "scratch.h"
#include "unit.h"

static struct billbook book;

static const char header[] = "bill_id,hospital,hospital_level,kind,name,id_number,admitted_on,"
			     "discharged_on,settled_on,total,outside,basic,serious,other,reverses,"
			     "remark\n";

static void
tear_down(void)
{
	billbook_close(&book);
	book = (struct billbook){ 0 };
	scratch_tear_down();
}

/* Each row in turn: how many are sound and new, which go into the book. */
static size_t
take(const char *rows)
{
	char content[2048];
	struct arena arena = { 0 };
	struct record row;
	size_t sound = 0;

	(void)snprintf(content, sizeof(content), "%s%s", header, rows);
	scratch_write(&scratch, "b.csv", content);
	struct record_reader *reader =
		record_open(scratch_path(&scratch, "b.csv"), RECORD_BILL,
			    &(struct table_options){ 0 }, NULL, NULL, &scratch.diag);

	while (record_next(reader, &arena, &row) == TABLE_ROW) {
		size_t same;

		if (!bill_is_sound(reader, &row, day_of(2026, 11, 23), &scratch.diag) ||
		    bill_is_known(&book, reader, &row, &same, &scratch.diag))
			continue;
		size_t place = billbook_add(&book, &row);

		book.bill[place].fresh = true;
		sound++;
	}
	record_close(reader);
	arena_free(&arena);
	return sound;
}

#define MAN "439921195501069017"

static const struct {
	const char *rows;
	const char *found;
} faults[] = {
	{ "Z1,甲,town,inpatient,王一," MAN ",2026-10-01,2026-10-05,2026-10-05,100,0,50,0,,,\n",
	  "" },
	{ "Z1,甲,town,inpatient,王一," MAN ",2026-10-01,2026-10-05,2026-10-05,100,0,,0,,,\n",
	  "A301 2 basic - -\n" },
	{ "Z1,甲,town,inpatient,王一," MAN ",2026-10-01,2026-10-05,2026-10-05,100,0,0,,,,\n",
	  "A301 2 serious - -\n" },
	{ "Z1,甲,,inpatient,王一," MAN ",2026-10-01,2026-10-05,2026-10-05,100,0,0,0,,,\n",
	  "A301 2 hospital_level - -\n" },
	{ "Z1,甲,town,inpatient,王一,439921195501069018,2026-10-01,2026-10-05,2026-10-05,100,0,0,0,"
	  ",,\n",
	  "A302 2 id_number - -\n" },
	{ "Z1,甲,town,inpatient,王一," MAN ",2026-10-06,2026-10-05,2026-10-05,100,0,0,0,,,\n",
	  "A303 2 settled_on - -\n" },
	{ "Z1,甲,town,inpatient,王一," MAN ",2026-10-01,2026-10-05,2026-11-24,100,0,0,0,,,\n",
	  "A303 2 settled_on - -\n" },
	{ "Z1,甲,town,inpatient,王一," MAN ",,,2026-10-05,100,0,0,0,,,\n",
	  "A303 2 admitted_on - -\n" },
	{ "Z1,甲,town,outpatient,王一," MAN ",,,2026-10-05,100,0,0,0,,,\n", "" },
	{ "S" MAN ",甲,town,outpatient,王一," MAN ",,,2026-10-05,100,0,0,0,,,\n",
	  "A304 2 bill_id - -\n" },
	{ "2.6432E+19,甲,town,outpatient,王一," MAN ",,,2026-10-05,100,0,0,0,,,\n",
	  "A316 2 bill_id - -\n" },
	{ "T1,甲,town,outpatient,王一," MAN ",,,2026-10-05,100,0,0,0,,3e+18,\n",
	  "A316 2 reverses - -\n" },
	{ "2E19,甲,town,outpatient,王一," MAN ",,,2026-10-05,100,0,0,0,,,\n", "" },
	{ "Z1,甲,town,outpatient,王一," MAN ",,,2026-10-05,100,50,40,10,0.01,,\n",
	  "A305 2 total - -\n" },
	{ "Z1,甲,town,outpatient,王一," MAN ",,,2026-10-05,100,50,40,10,0,,\n", "" },
	{ "Z1,甲,town,outpatient,王一," MAN ",,,2026-10-05,100,0,0,0,,,\n"
	  "z1,甲,town,outpatient,王一," MAN ",,,2026-10-05,100,0,0,0,,,\n",
	  "A306 3 bill_id - -\n" },
	{ "Z1,甲,town,outpatient,王一," MAN ",,,2026-10-05,100,0,0,0,,,\n"
	  "Z1,甲,town,outpatient,王一," MAN ",,,2026-10-05,101,0,0,0,,,\n",
	  "A308 3 bill_id - -\n" },
	{ "Z1,甲,town,outpatient,王一," MAN ",,,2026-10-05,100,0,0,0,,,\n"
	  "Z1,甲,town,outpatient,王一," MAN ",,,2026-10-05,100,0,70,0,,,\n",
	  "A308 3 bill_id - -\n" },
	{ "Z1,甲,town,outpatient,王一," MAN ",,,2026-10-05,100,0,0,0,,,\n"
	  "Z1,甲,town,outpatient,李二,439921195805189026,,,2026-10-05,100,0,0,0,,,\n",
	  "A308 3 bill_id - -\n" },
	{ "Z1,甲,town,outpatient,王一," MAN ",,,2026-10-05,100,0,0,0,,,\n"
	  "Z1,甲,town,outpatient,王一," MAN ",,,2026-10-04,100,0,0,0,,,\n",
	  "A308 3 bill_id - -\n" },
	{ "Z1,甲,town,outpatient,王一," MAN ",,,2026-10-05,100,0,0,0,,,\n"
	  "Z1,甲,town,outpatient,王一," MAN ",,,2026-10-05,100,0,0,0,,Z1,\n",
	  "A308 3 bill_id - -\n" },
	{ "Z1,甲,town,outpatient,王一," MAN ",,,2026-10-05,100,0,0,0,,,\n"
	  "Z1,甲,town,outpatient,王一," MAN ",,,2026-10-05,100,0,0,0,0,,\n",
	  "A306 3 bill_id - -\n" },
	{ "Z1,甲,town,outpatient,王一," MAN ",,,2026-10-05,100,0,0,0,,,\n"
	  "Z2,甲,town,inpatient,王一," MAN ",2026-10-01,2026-10-05,2026-10-05,100,0,0,0,,,\n",
	  "A310 3 bill_id - -\n" },
	{ "Z1,甲,town,inpatient,王一," MAN ",2026-10-01,2026-10-05,2026-10-05,100,0,0,0,,,\n"
	  "Z2,甲,town,inpatient,王一," MAN ",2026-10-01,2026-10-05,2026-10-06,100,0,0,0,,,\n",
	  "A310 3 bill_id - -\n" },
	{ "Z1,甲,town,inpatient,王一," MAN ",2026-10-01,2026-10-05,2026-10-05,100,0,0,0,,,\n"
	  "Z2,乙,town,inpatient,王一," MAN ",2026-10-05,2026-10-06,2026-10-06,100,0,0,0,,,\n",
	  "" },
	{ "Z1,甲,town,inpatient,王一," MAN ",2026-10-01,2026-10-05,2026-10-05,100,0,0,0,,,\n"
	  "Z2,乙,town,inpatient,王一," MAN ",2026-10-02,2026-10-06,2026-10-06,90,0,0,0,,,\n",
	  "A310 3 bill_id - -\n" },
	{ "Z1,甲,town,outpatient,王一," MAN ",,,2026-10-05,100,0,0,0,,,\n"
	  "Z2,乙,town,outpatient,王一," MAN ",,,2026-10-05,100,0,0,0,,,外出打工\n",
	  "A310 3 bill_id - -\n" },
	{ "Z1,甲,town,outpatient,王一," MAN ",,,2026-10-05,100,0,0,0,,,\n"
	  "Z2,乙,town,outpatient,王一," MAN ",,,2026-10-05,100,0,0,0,,,不是同一张\n",
	  "" },
	{ "24439919550106901234,甲,town,outpatient,王一," MAN ",,,2026-10-05,100,0,0,0,,,\n", "" },
	{ "S439921550106901,甲,town,outpatient,王一," MAN ",,,2026-10-05,100,0,0,0,,,\n",
	  "A304 2 bill_id - -\n" },
	{ "4399215501069012,甲,town,outpatient,王一," MAN ",,,2026-10-05,100,0,0,0,,,\n", "" },
	{ "4399-2119 5501-0690-17,甲,town,outpatient,王一," MAN ",,,2026-10-05,100,0,0,0,,,\n",
	  "A304 2 bill_id - -\n" },
	{ "４３９９２１１９５５０１０６９０１７,甲,town,outpatient,王一," MAN
	  ",,,2026-10-05,100,0,0,0,,,\n",
	  "A304 2 bill_id - -\n" },
	{ "Z1,甲" MAN ",town,outpatient,王一," MAN ",,,2026-10-05,100,0,0,0,,,\n",
	  "A304 2 hospital - -\n" },
	{ "Z1,甲,town,outpatient,王一," MAN ",,,2026-10-05,100,0,0,0,,T439921195501069017,\n",
	  "A304 2 reverses - -\n" },
};

START_TEST(what_is_wrong_is_named)
{
	(void)take(faults[_i].rows);
	ck_assert_str_eq(scratch.cells, faults[_i].found);
}
END_TEST

START_TEST(what_is_left_of_it)
{
	struct record row;

	ck_assert_uint_eq(take(faults[14].rows), 1);
	ck_assert_int_eq(billbook_eligible(book.bill[0].row), 0);
	record_clear(&row);
	row.value[BILL_total] = 100000;
	row.value[BILL_outside] = 1001;
	row.value[BILL_basic] = 50000;
	row.value[BILL_serious] = 2;
	ck_assert_int_eq(billbook_eligible(&row), 48997);
	row.value[BILL_other] = 48997;
	ck_assert_int_eq(billbook_eligible(&row), 0);
}
END_TEST

/* Who was never in hospital has the day of settlement alone. */
START_TEST(the_day_that_counts)
{
	struct record row;

	record_clear(&row);
	row.value[BILL_admitted_on] = 10;
	row.value[BILL_discharged_on] = 20;
	row.value[BILL_settled_on] = 30;
	ck_assert_int_eq(bill_day(&row, 0), 10);
	ck_assert_int_eq(bill_day(&row, 1), 20);
	ck_assert_int_eq(bill_day(&row, 2), 30);
	row.value[BILL_admitted_on] = BLANK;
	ck_assert_int_eq(bill_day(&row, 0), 30);
}
END_TEST

UNIT(scratch_set_up, tear_down, EACH(what_is_wrong_is_named, faults), what_is_left_of_it,
     the_day_that_counts);
