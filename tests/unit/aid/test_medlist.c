#include "aid/medlist.h"

#include <stdio.h>
#include <string.h>

#include "rule/ruleset.h"
#include "scratch.h"
#include "table/rowout.h"
#include "unit.h"

static struct ruleset *rules;
static struct law law;
static struct medical medical;

#define MAN "439921195501069017"

static void
set_up(void)
{
	scratch_set_up();
	rules = ruleset_open(JZ_SOURCE_DIR "/rules/sample", &scratch.diag);
	ck_assert_ptr_nonnull(rules);
	ruleset_at(rules, day_of(2026, 11, 23), &law);
	medical = (struct medical){ .rules = rules, .law = &law, .date = day_of(2026, 11, 23) };
	scratch_write(&scratch, "d.csv",
		      "household_id,head,head_id,category,from,status\nH1,王一," MAN
		      ",dibao,2025-01,approved\n");
	ck_assert(medclass_read(&medical.classes, scratch_path(&scratch, "d.csv"),
				&(struct table_options){ 0 }, &scratch.diag));
}

static void
tear_down(void)
{
	medical_free(&medical);
	ruleset_close(rules);
	scratch_tear_down();
}

static size_t
add(const char *id)
{
	struct record row;

	record_clear(&row);
	row.text[BILL_bill_id] = text_of(id);
	row.text[BILL_hospital] = TEXT("甲");
	row.text[BILL_id_number] = TEXT(MAN);
	row.value[BILL_kind] = WORD_BILL_INPATIENT;
	row.value[BILL_hospital_level] = WORD_HOSPITAL_TOWN;
	row.value[BILL_settled_on] = day_of(2026, 3, 4);
	row.value[BILL_total] = 100000;
	row.value[BILL_outside] = row.value[BILL_basic] = row.value[BILL_serious] = 0;
	size_t place = billbook_add(&medical.book, &row);

	medical.book.bill[place].class = WORD_CATEGORY_DIBAO;
	medical.book.bill[place].household = TEXT("H1");
	return place;
}

static void
post(size_t bill, int64_t event, fen_t amount)
{
	billbook_post(&medical.book,
		      &(struct billing){ .bill = bill, .event = event, .amount = amount });
}

/* The list is written; what it comes to, as fen. */
static fen_t
list(void)
{
	static char path[128];

	snprintf(path, sizeof(path), "%s", scratch_path(&scratch, "o.csv"));
	struct rowout *out = rowout_open(path, &(struct rowout_options){ 0 }, &scratch.diag);

	medical.sum = medical.back = 0;
	medlist_write(&medical, out, LANGUAGE_EN, &scratch.diag);
	ck_assert(rowout_finish(out));
	return medical.sum;
}

/* What the list comes to when its bills are given once more. */
static fen_t
again(size_t bill)
{
	struct medical_again one = { bill, 2 };

	medical.book.filed = medical.book.lines;
	medical.again = &one;
	medical.agains = 1;
	fen_t sum = list();

	medical.again = NULL;
	medical.agains = 0;
	return sum;
}

/* Does what was listed have that case? */
static bool
has_case(const char *id)
{
	char buf[4096];
	FILE *file = fopen(scratch_path(&scratch, "o.csv"), "r");

	ck_assert_ptr_nonnull(file);
	buf[fread(buf, 1, sizeof(buf) - 1, file)] = '\0';
	ck_assert_int_eq(fclose(file), 0);
	return strstr(buf, id) != NULL;
}

/* A claim takes from what was posted before it, the latest first; what came later stands whole. */
START_TEST(once_more_only_what_still_stands)
{
	size_t one = add("Z1");
	size_t two = add("Z2");

	post(one, WORD_BILLING_AID, 8000);
	ck_assert_int_eq(again(one), 8000);
	post(two, WORD_BILLING_AID, 500);
	post(one, WORD_BILLING_CLAIM, 7000);
	ck_assert_int_eq(again(one), 1000);
	ck_assert_int_eq(again(two), 500); /* and the claim behind it is said */
	ck_assert_int_eq(medical.back, 7000);
	post(one, WORD_BILLING_ARREARS, 4000);
	post(one, WORD_BILLING_CLAIM, 4500);
	ck_assert_int_eq(again(one), 500);
	ck_assert_ptr_null(strstr(scratch.cells, "A315"));
	post(one, WORD_BILLING_CLAIM, 500);
	ck_assert_int_eq(again(one), 0);
	ck_assert_ptr_nonnull(strstr(scratch.cells, "A315"));
}
END_TEST

/* rules/sample: a cap of 50,000 yuan; what it leaves, and why there is nothing, is told. */
START_TEST(a_year_that_is_used_up_is_told)
{
	static const struct {
		fen_t amount, used_after;
		const char *codes;
	} lines[] = {
		{ 100, 4999999, ",MA_GRANT," },
		{ 100, 5000000, ",MA_GRANT;MA_CAP," },
		{ 0, 5000000, ",MA_CAP," },
		{ 0, 4999999, ",MA_BELOW," },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(lines); i++) {
		char id[8];

		snprintf(id, sizeof(id), "Z%zu", i);
		billbook_post(&medical.book,
			      &(struct billing){ .bill = add(id),
						 .event = WORD_BILLING_AID,
						 .amount = lines[i].amount,
						 .used_after = lines[i].used_after });
		(void)list();
		medical.book.filed = medical.book.lines;
		ck_assert_msg(has_case(lines[i].codes), "%zu", i);
	}
}
END_TEST

START_TEST(what_was_reversed_has_no_decision)
{
	size_t one = add("Z1");
	size_t gone = add("T1");

	medical.book.bill[gone].reverses = one;
	post(one, WORD_BILLING_AID, 8000);
	post(gone, WORD_BILLING_REVERSAL, 8000);
	ck_assert_int_eq(again(one), 0);
	ck_assert_uint_eq(medical.aided, 0);
	ck_assert_int_eq(again(gone), 0);
	ck_assert_int_eq(medical.back, 8000);
}
END_TEST

/* What a trial adds has no case to be paid by; what is in the ledger has its own. */
START_TEST(a_trial_cannot_be_paid)
{
	size_t one = add("Z1");

	post(one, WORD_BILLING_AID, 8000);
	medical.trial = true;
	ck_assert_int_eq(again(one), 8000);
	ck_assert(has_case("Z1"));
	post(add("Z2"), WORD_BILLING_AID, 500);
	ck_assert_int_eq(list(), 500);
	ck_assert(!has_case("Z2"));
	medical.trial = false;
	ck_assert_int_eq(list(), 500);
	ck_assert(has_case("Z2"));
}
END_TEST

UNIT(set_up, tear_down, once_more_only_what_still_stands, a_year_that_is_used_up_is_told,
     what_was_reversed_has_no_decision, a_trial_cannot_be_paid);
