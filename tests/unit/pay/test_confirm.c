#include "pay/confirm.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/money.h"
#include "named.h"
#include "unit.h"

enum { ROWS = 8, FINDINGS = 8, REMARK = 64 };

/* A run over a few decisions, and what came of it. */
struct run {
	struct confirm confirm;
	struct diag diag;
	struct record row[ROWS];
	enum settle_result result[ROWS];
	size_t rows;
	char remark[ROWS][REMARK];
	char found[FINDINGS * 8]; /* the codes, each with a blank behind */
};

static void
note(void *context, const struct finding *finding)
{
	struct run *run = context;

	strncat(run->found, finding->id, sizeof(run->found) - strlen(run->found) - 1);
	strncat(run->found, " ", sizeof(run->found) - strlen(run->found) - 1);
}

/* H1: dibao and a single person; H2: tekun; H3: low income; H4: undecided; H5: none. */
static const char proposals[] =
	"household_id,head,person,person_id,category,amount,status,approved_amount\n"
	"H1,甲,,,dibao,750.00,proposed,\n"
	"H1,甲,乙,439921199001010012,dibao-single,540.00,proposed,\n"
	"H2,甲,丙,,tekun,885.00,proposed,\n"
	"H3,甲,,,low-income,0.00,proposed,\n"
	"H4,甲,,,undecided,,proposed,\n"
	"H5,甲,,,none,0.00,proposed,\n"
	"H6,甲,,,dibao,1.00,proposed,\n"
	"H6,甲,,,phase-out,2.00,proposed,\n";

static struct record_reader *
open_file(struct run *run, enum record_type type, const char *rows)
{
	static char path[NAMED_SIZE]; /* the reader names it */

	(void)named_file(path, rows, "");
	struct record_reader *reader =
		record_open(path, type, &(struct table_options){ 0 }, NULL, NULL, &run->diag);

	ck_assert_ptr_nonnull(reader);
	unlink(path);
	return reader;
}

/* Without a list all are approved. */
static void
begin(struct run *run, const char *list)
{
	*run = (struct run){ .diag = { .language = LANGUAGE_EN, .sink = note } };
	run->diag.context = run;
	run->confirm.with.date = day_of(2026, 11, 23);
	run->confirm.with.all = list == NULL;
	if (list == NULL)
		return;
	struct record_reader *reader = open_file(run, RECORD_VERDICT, list);

	ck_assert(confirm_take(&run->confirm, reader, &run->diag));
	record_close(reader);
}

static void
take(void *context, const struct record *decision, enum settle_result result)
{
	struct run *run = context;

	run->row[run->rows] = *decision;
	run->remark[run->rows][0] = '\0';
	strncat(run->remark[run->rows],
		decision->text[DECISION_remark].p == NULL ? "" : decision->text[DECISION_remark].p,
		REMARK - 1);
	run->result[run->rows++] = result;
}

static void
work(struct run *run, const char *rows)
{
	struct record_reader *decisions = open_file(run, RECORD_DECISION, rows);

	run->rows = 0;
	ck_assert(confirm_survey(&run->confirm, decisions, &run->diag));
	ck_assert(confirm_each(&run->confirm, decisions, take, run, &run->diag));
	ck_assert_uint_eq(run->rows, ROWS);
	record_close(decisions);
}

START_TEST(all_approves_what_is_decided_and_brings_something)
{
	static const enum settle_result want[ROWS] = {
		SETTLE_APPROVED, SETTLE_APPROVED, SETTLE_APPROVED, SETTLE_APPROVED,
		SETTLE_WAITS,    SETTLE_NOTHING,  SETTLE_HELD,     SETTLE_HELD,
	};
	static const int64_t amount[ROWS] = { 75000, 54000, 88500, 0, BLANK, BLANK, BLANK, BLANK };
	struct run run;

	begin(&run, NULL);
	work(&run, proposals);
	for (size_t i = 0; i < ROWS; i++) {
		ck_assert_int_eq(run.result[i], want[i]);
		ck_assert_int_eq(run.row[i].value[DECISION_approved_amount], amount[i]);
		ck_assert_int_eq(run.row[i].value[DECISION_status], want[i] == SETTLE_APPROVED
									    ? WORD_STATUS_APPROVED
									    : WORD_STATUS_PROPOSED);
	}
	ck_assert_int_eq(run.row[0].value[DECISION_approved_on], day_of(2026, 11, 23));
	ck_assert_str_eq(run.found, "D212 D212 ");
	confirm_free(&run.confirm);
}
END_TEST

START_TEST(a_list_says_it_for_each)
{
	struct run run;

	begin(&run, "household_id,person,person_id,status,amount,approved_on,remark\n"
		    "H1,甲,,approved,,2026-11-20,\n"
		    "H1,,439921199001010012,同意,500,,少一点\n"
		    "H2,,,不同意,,,已迁出\n"
		    "H5,,,同意,,,\n");
	work(&run, proposals);
	ck_assert_int_eq(run.result[0], SETTLE_APPROVED);
	ck_assert_int_eq(run.row[0].value[DECISION_approved_on], day_of(2026, 11, 20));
	ck_assert_int_eq(run.row[0].value[DECISION_approved_amount], 75000);
	ck_assert_int_eq(run.row[1].value[DECISION_approved_amount], 50000);
	ck_assert_str_eq(run.remark[1], "少一点");
	ck_assert_int_eq(run.result[2], SETTLE_REFUSED);
	ck_assert_int_eq(run.row[2].value[DECISION_approved_amount], BLANK);
	ck_assert_int_eq(run.result[3], SETTLE_OPEN);
	ck_assert_int_eq(run.result[5], SETTLE_APPROVED);
	ck_assert_int_eq(run.row[5].value[DECISION_approved_amount], 0);
	ck_assert_str_eq(run.found, "D208 D212 D212 ");
	confirm_free(&run.confirm);
}
END_TEST

/* One row of a list that cannot be followed, and the code that says so. */
static const struct {
	const char *rows;
	const char *found;
} lists[] = {
	{ "H9,,,approved,,\n", "D201 D212 D212 " },
	{ "H1,丁,,approved,,\n", "D202 D212 D212 " },
	{ "H6,,,approved,,\n", "D203 D212 D212 " },
	{ "H1,,,approved,,\nH1,甲,,approved,,\n", "D204 D204 D212 D212 " },
	{ "H4,,,approved,,\n", "D205 D212 D212 " },
	{ "H4,,,refused,,\n", "D205 D212 D212 " },
	{ "H3,,,approved,10,\n", "D209 D212 D212 " },
	{ "H1,,,approved,750,2026-11-24\n", "D211 D212 D212 " },
	{ "H4,,,,,\n", "D212 D212 " },
};

START_TEST(what_cannot_be_done_is_said)
{
	struct run run;
	char list[256];

	snprintf(list, sizeof(list), "户编号,姓名,身份证号,意见,确认金额,确认日期\n%s",
		 lists[_i].rows);
	begin(&run, list);
	work(&run, proposals);
	ck_assert_str_eq(run.found, lists[_i].found);
	confirm_free(&run.confirm);
}
END_TEST

START_TEST(what_is_settled_stays)
{
	struct run run;

	begin(&run, "household_id,person,status,amount\nH1,,approved,750.01\nH2,,approved,\nH3,,"
		    "approved,\n");
	work(&run, "household_id,head,person,category,amount,status,approved_amount\n"
		   "H1,甲,,dibao,750.00,approved,740.00\n"
		   "H2,甲,丙,tekun,885.00,refused,\n"
		   "H3,甲,,low-income,0.00,approved,0.00\n"
		   "H4,甲,,undecided,,proposed,\n"
		   "H5,甲,,none,0.00,proposed,\n"
		   "H6,甲,,dibao,1.00,approved,1.00\n"
		   "H7,甲,,dibao,1.00,suspended,1.00\n"
		   "H8,甲,,dibao,1.00,proposed,\n");
	ck_assert_int_eq(run.result[0], SETTLE_HELD);
	ck_assert_int_eq(run.row[0].value[DECISION_approved_amount], 74000);
	ck_assert_int_eq(run.result[1], SETTLE_HELD);
	ck_assert_int_eq(run.row[1].value[DECISION_status], WORD_STATUS_REFUSED);
	ck_assert_int_eq(run.result[2], SETTLE_KEPT);
	ck_assert_int_eq(run.result[5], SETTLE_KEPT);
	ck_assert_int_eq(run.result[6], SETTLE_KEPT);
	ck_assert_int_eq(run.result[7], SETTLE_OPEN);
	ck_assert_str_eq(run.found, "D207 D206 ");
	confirm_free(&run.confirm);
}
END_TEST

/* All but what the list says; where a row of it fits nothing, that might be a refusal: nothing. */
static const struct {
	const char *rows;
	const char *found;
	enum settle_result named; /* of H1's own row, of H2, and of H3 */
	enum settle_result refused;
	enum settle_result other;
} mixed[] = {
	{ "H2,,refused,已迁出\n", "D212 D212 ", SETTLE_APPROVED, SETTLE_REFUSED, SETTLE_APPROVED },
	{ "H1,,同意,\nH2,,refused,已迁出\n", "D212 D212 ", SETTLE_APPROVED, SETTLE_REFUSED,
	  SETTLE_APPROVED },
	{ "H1,,同意,\nH22,,refused,已迁出\n", "D201 D225 D212 D212 ", SETTLE_APPROVED, SETTLE_OPEN,
	  SETTLE_OPEN },
	{ "H2,,看情况,\n", "D219 D212 D212 ", SETTLE_APPROVED, SETTLE_HELD, SETTLE_APPROVED },
	{ "H2,,refused,已迁出\nH2,,同意,\n", "D204 D204 D212 D212 ", SETTLE_APPROVED, SETTLE_HELD,
	  SETTLE_APPROVED },
};

START_TEST(all_but_what_a_list_says)
{
	struct run run;
	char list[256];

	snprintf(list, sizeof(list), "户编号,姓名,意见,备注\n%s", mixed[_i].rows);
	begin(&run, list);
	run.confirm.with.all = true;
	work(&run, proposals);
	ck_assert_str_eq(run.found, mixed[_i].found);
	ck_assert_int_eq(run.result[0], mixed[_i].named);
	ck_assert_int_eq(run.result[2], mixed[_i].refused);
	ck_assert_int_eq(run.result[3], mixed[_i].other);
	confirm_free(&run.confirm);
}
END_TEST

START_TEST(what_is_illustrative_is_counted_and_said_once)
{
	struct run run;

	begin(&run, NULL);
	work(&run, "household_id,category,amount,basis,status,approved_amount\n"
		   "H1,dibao,750.00,illustrative,proposed,\n"
		   "H2,dibao,750.00,unverified,proposed,\n"
		   "H3,dibao,750.00,illustrative,proposed,\n"
		   "H4,dibao,750.00,,proposed,\n"
		   "H5,dibao,750.00,official,proposed,\n"
		   "H6,dibao,1.00,illustrative,approved,1.00\n"
		   "H7,none,0.00,illustrative,proposed,\n"
		   "H8,low-income,0.00,illustrative,proposed,\n");
	ck_assert_str_eq(run.found, "");
	ck_assert_int_eq(run.result[0], SETTLE_SHOWN);
	ck_assert_int_eq(run.result[1], SETTLE_APPROVED);
	ck_assert_int_eq(run.result[5], SETTLE_KEPT);
	ck_assert_int_eq(run.result[6], SETTLE_NOTHING);
	ck_assert_int_eq(run.result[7], SETTLE_SHOWN);
	confirm_say_rest(&run.confirm, TEXT("decisions.csv"), &run.diag);
	ck_assert_uint_eq(run.confirm.shown, 3);
	ck_assert_str_eq(run.found, "D224 ");
	confirm_free(&run.confirm);
}
END_TEST

/* Two bills that wait, two kinds of aid that a household does not get: nothing to choose among. */
START_TEST(what_waits_for_several_cases_is_no_household_twice)
{
	struct run run;

	begin(&run, NULL);
	work(&run, "household_id,head,person,category,amount,status,case\n"
		   "H1,甲,乙,undecided,,proposed,ZY-1\n"
		   "H1,甲,乙,undecided,,proposed,ZY-2\n"
		   "H1,甲,乙,medical,1.00,proposed,ZY-3\n"
		   "H2,甲,,none,,proposed,\n"
		   "H2,甲,,undecided,,proposed,\n"
		   "H2,甲,,disaster,1.00,proposed,E/h2/drought\n"
		   "H3,甲,,undecided,,proposed,\n"
		   "H3,甲,,dibao,1.00,proposed,\n");
	ck_assert_str_eq(run.found, "D212 D212 ");
	ck_assert_int_eq(run.result[5], SETTLE_APPROVED);
	ck_assert_int_eq(run.result[7], SETTLE_HELD);
	confirm_free(&run.confirm);
}
END_TEST

UNIT(NULL, NULL, what_waits_for_several_cases_is_no_household_twice,
     all_approves_what_is_decided_and_brings_something, a_list_says_it_for_each,
     EACH(what_cannot_be_done_is_said, lists), what_is_settled_stays,
     EACH(all_but_what_a_list_says, mixed), what_is_illustrative_is_counted_and_said_once);
