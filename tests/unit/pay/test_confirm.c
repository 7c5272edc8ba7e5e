#include "pay/confirm.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/money.h"
#include "unit.h"

enum { ROWS = 8, FINDINGS = 8 };

/* A run over a few decisions, and what came of it. */
struct run {
	struct confirm confirm;
	struct diag diag;
	struct record row[ROWS];
	enum confirm_result result[ROWS];
	char found[FINDINGS * 8]; /* the codes, each with a blank behind */
	char path[32];
};

static void
note(void *context, const struct finding *finding)
{
	struct run *run = context;

	strncat(run->found, finding->id, sizeof(run->found) - strlen(run->found) - 1);
	strncat(run->found, " ", sizeof(run->found) - strlen(run->found) - 1);
}

/* H1: dibao and a single person; H2: tekun; H3: low income; H4: undecided; H5: none. */
static void
begin(struct run *run, const char *list)
{
	static const struct {
		const char *household;
		const char *person;
		const char *id;
		int64_t category;
		fen_t amount;
	} rows[ROWS] = {
		{ "H1", "", "", WORD_CATEGORY_DIBAO, 75000 },
		{ "H1", "乙", "439921199001010012", WORD_CATEGORY_DIBAO_SINGLE, 54000 },
		{ "H2", "丙", "", WORD_CATEGORY_TEKUN, 88500 },
		{ "H3", "", "", WORD_CATEGORY_LOW_INCOME, 0 },
		{ "H4", "", "", WORD_CATEGORY_UNDECIDED, BLANK },
		{ "H5", "", "", WORD_CATEGORY_NONE, 0 },
		{ "H6", "", "", WORD_CATEGORY_DIBAO, 100 },
		{ "H6", "", "", WORD_CATEGORY_PHASE_OUT, 200 },
	};

	*run = (struct run){ .path = "/tmp/jz-confirm-XXXXXX" };
	run->diag = (struct diag){ .language = LANGUAGE_EN, .sink = note, .context = run };
	run->confirm.date = day_of(2026, 11, 23);
	run->confirm.all = list == NULL;
	for (size_t i = 0; i < ROWS; i++) {
		record_clear(&run->row[i]);
		run->row[i].line = i + 2;
		run->row[i].text[DECISION_household_id] = text_of(rows[i].household);
		run->row[i].text[DECISION_head] = TEXT("甲");
		run->row[i].text[DECISION_person] = text_of(rows[i].person);
		run->row[i].text[DECISION_person_id] = text_of(rows[i].id);
		run->row[i].value[DECISION_category] = rows[i].category;
		run->row[i].value[DECISION_amount] = rows[i].amount;
		run->row[i].value[DECISION_status] = WORD_STATUS_PROPOSED;
	}
	if (list == NULL)
		return;
	int fd = mkstemp(run->path);

	ck_assert_int_ge(fd, 0);
	ck_assert_int_eq(write(fd, list, strlen(list)), (ssize_t)strlen(list));
	close(fd);
	struct record_reader *reader = record_open(
		run->path, RECORD_VERDICT, &(struct table_options){ 0 }, NULL, NULL, &run->diag);

	ck_assert_ptr_nonnull(reader);
	ck_assert(confirm_take(&run->confirm, reader));
	record_close(reader);
	unlink(run->path);
}

static void
work(struct run *run)
{
	struct where where = { TEXT("decisions.csv"), 0, TEXT(""), TEXT(""), false };

	for (size_t i = 0; i < ROWS; i++)
		confirm_see(&run->confirm, &run->row[i]);
	confirm_match(&run->confirm, &run->diag);
	for (size_t i = 0; i < ROWS; i++)
		run->result[i] = confirm_apply(&run->confirm, &run->row[i], &where, &run->diag);
}

START_TEST(all_approves_what_is_decided_and_brings_something)
{
	static const enum confirm_result want[ROWS] = {
		CONFIRM_APPROVED, CONFIRM_APPROVED, CONFIRM_APPROVED, CONFIRM_APPROVED,
		CONFIRM_WAITS,    CONFIRM_NOTHING,  CONFIRM_HELD,     CONFIRM_HELD,
	};
	static const int64_t amount[ROWS] = { 75000, 54000, 88500, 0, BLANK, BLANK, BLANK, BLANK };
	struct run run;

	begin(&run, NULL);
	work(&run);
	for (size_t i = 0; i < ROWS; i++) {
		ck_assert_int_eq(run.result[i], want[i]);
		ck_assert_int_eq(run.row[i].value[DECISION_approved_amount], amount[i]);
		ck_assert_int_eq(run.row[i].value[DECISION_status], want[i] == CONFIRM_APPROVED
									    ? WORD_STATUS_APPROVED
									    : WORD_STATUS_PROPOSED);
	}
	ck_assert_int_eq(run.row[0].value[DECISION_approved_on], day_of(2026, 11, 23));
	ck_assert_str_eq(run.found, "D212 D212 ");
	confirm_free(&run.confirm);
}
END_TEST

START_TEST(again_changes_nothing)
{
	struct run run;
	struct record before;

	begin(&run, NULL);
	work(&run);
	before = run.row[0];
	confirm_free(&run.confirm);
	run.confirm = (struct confirm){ .all = true, .date = day_of(2027, 1, 1) };
	work(&run);
	ck_assert_int_eq(run.result[0], CONFIRM_KEPT);
	ck_assert_mem_eq(before.value, run.row[0].value, sizeof(before.value));
	confirm_free(&run.confirm);
}
END_TEST

START_TEST(a_list_says_it_for_each)
{
	struct run run;

	begin(&run, "household_id,person,person_id,status,amount,approved_on,remark\n"
		    "H1,甲,,approved,,2026-11-20,\n"
		    "H1,,439921199001010012,同意,500,,少一点\n"
		    "H2,,,不同意,,,\n"
		    "H5,,,同意,,,\n");
	work(&run);
	ck_assert_int_eq(run.result[0], CONFIRM_APPROVED);
	ck_assert_int_eq(run.row[0].value[DECISION_approved_on], day_of(2026, 11, 20));
	ck_assert_int_eq(run.row[0].value[DECISION_approved_amount], 75000);
	ck_assert_int_eq(run.row[1].value[DECISION_approved_amount], 50000);
	ck_assert(text_equal(confirm_remark(&run.confirm, &run.row[1]), TEXT("少一点")));
	ck_assert_int_eq(run.result[2], CONFIRM_REFUSED);
	ck_assert_int_eq(run.row[2].value[DECISION_approved_amount], BLANK);
	ck_assert_int_eq(run.result[3], CONFIRM_OPEN);
	ck_assert_int_eq(run.result[5], CONFIRM_APPROVED);
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
	work(&run);
	ck_assert_str_eq(run.found, lists[_i].found);
	confirm_free(&run.confirm);
}
END_TEST

START_TEST(what_is_settled_stays)
{
	struct run run;

	begin(&run, "household_id,person,status,amount\nH1,,approved,750.01\nH2,,approved,\nH3,,"
		    "approved,\n");
	run.row[0].value[DECISION_status] = WORD_STATUS_APPROVED;
	run.row[0].value[DECISION_approved_amount] = 74000;
	run.row[2].value[DECISION_status] = WORD_STATUS_REFUSED;
	run.row[3].value[DECISION_status] = WORD_STATUS_APPROVED;
	run.row[3].value[DECISION_approved_amount] = 0;
	work(&run);
	ck_assert_int_eq(run.result[0], CONFIRM_HELD);
	ck_assert_int_eq(run.row[0].value[DECISION_approved_amount], 74000);
	ck_assert_int_eq(run.result[2], CONFIRM_HELD);
	ck_assert_int_eq(run.row[2].value[DECISION_status], WORD_STATUS_REFUSED);
	ck_assert_int_eq(run.result[3], CONFIRM_KEPT);
	ck_assert_str_eq(run.found, "D207 D206 D212 D212 ");
	confirm_free(&run.confirm);
}
END_TEST

START_TEST(a_paid_category_without_an_amount_waits)
{
	struct run run;

	begin(&run, NULL);
	run.row[0].value[DECISION_amount] = BLANK;
	work(&run);
	ck_assert_int_eq(run.result[0], CONFIRM_HELD);
	ck_assert_str_eq(run.found, "D210 D212 D212 ");
	confirm_free(&run.confirm);
}
END_TEST

UNIT(NULL, NULL, all_approves_what_is_decided_and_brings_something, again_changes_nothing,
     a_list_says_it_for_each, EACH(what_cannot_be_done_is_said, lists), what_is_settled_stays,
     a_paid_category_without_an_amount_waits);
