#include "pay/settle.h"

#include <string.h>

#include "unit.h"

/* One decision and one word about it. */
struct run {
	struct record decision;
	struct verdict verdict;
	struct settle_with with;
	struct diag diag;
	char found[64];
};

static void
note(void *context, const struct finding *finding)
{
	struct run *run = context;

	strncat(run->found, finding->id, sizeof(run->found) - strlen(run->found) - 1);
	strncat(run->found, " ", sizeof(run->found) - strlen(run->found) - 1);
}

static void
begin(struct run *run, int64_t word)
{
	*run = (struct run){
		.verdict = { .line = 2,
			     .word = word,
			     .amount = BLANK,
			     .approved_on = BLANK,
			     .heard_on = BLANK,
			     .told_on = BLANK,
			     .from = BLANK,
			     .category = BLANK },
		.with = { .date = day_of(2026, 11, 23), .approver = TEXT("李镇长") },
		.diag = { .sink = note, .context = run },
	};
	record_clear(&run->decision);
	run->decision.value[DECISION_category] = WORD_CATEGORY_DIBAO;
	run->decision.value[DECISION_amount] = 42000;
	run->decision.value[DECISION_from] = 2026 * 12 + 11;
	run->decision.value[DECISION_basis] = WORD_BASIS_OFFICIAL;
	run->decision.value[DECISION_status] = WORD_STATUS_PROPOSED;
}

static enum settle_result
said(struct run *run)
{
	return settle(&run->with, &run->verdict, &run->decision, &(struct where){ 0 }, &run->diag);
}

static enum settle_result
unsaid(struct run *run)
{
	return settle(&run->with, NULL, &run->decision, &(struct where){ 0 }, &run->diag);
}

START_TEST(who_when_and_why_are_kept)
{
	struct run run;

	begin(&run, WORD_VERDICT_APPROVED);
	run.verdict.amount = 30000;
	run.verdict.remark = TEXT("外出务工");
	run.verdict.approved_on = day_of(2026, 11, 20);
	ck_assert_int_eq(said(&run), SETTLE_APPROVED);
	ck_assert_int_eq(run.decision.value[DECISION_amount], 42000);
	ck_assert_int_eq(run.decision.value[DECISION_approved_amount], 30000);
	ck_assert_int_eq(run.decision.value[DECISION_approved_on], day_of(2026, 11, 20));
	ck_assert(text_equal(run.decision.text[DECISION_approved_by], TEXT("李镇长")));
	ck_assert(text_equal(run.decision.text[DECISION_remark], TEXT("外出务工")));
	ck_assert_str_eq(run.found, "D208 ");
	begin(&run, WORD_VERDICT_REFUSED);
	run.verdict.remark = TEXT("已迁出");
	run.verdict.approved_by = TEXT("王书记");
	ck_assert_int_eq(said(&run), SETTLE_REFUSED);
	ck_assert_int_eq(run.decision.value[DECISION_approved_amount], BLANK);
	ck_assert_int_eq(run.decision.value[DECISION_approved_on], day_of(2026, 11, 23));
	ck_assert(text_equal(run.decision.text[DECISION_approved_by], TEXT("王书记")));
}
END_TEST

/* Without a reason nothing is refused, suspended or changed. */
static const struct {
	int64_t word;
	int64_t amount;
	const char *found;
} bare[] = {
	{ WORD_VERDICT_REFUSED, BLANK, "D220 " },
	{ WORD_VERDICT_SUSPENDED, BLANK, "D220 " },
	{ WORD_VERDICT_APPROVED, 42001, "D221 " },
	{ WORD_VERDICT_APPROVED, 0, "D221 " },
};

START_TEST(a_reason_is_wanted)
{
	struct run run;

	begin(&run, bare[_i].word);
	run.verdict.amount = bare[_i].amount;
	ck_assert_int_eq(said(&run), SETTLE_HELD);
	ck_assert_str_eq(run.found, bare[_i].found);
	ck_assert_int_eq(run.decision.value[DECISION_status], WORD_STATUS_PROPOSED);
	ck_assert_int_eq(run.decision.value[DECISION_approved_amount], BLANK);
	ck_assert_int_eq(run.decision.value[DECISION_approved_on], BLANK);
}
END_TEST

START_TEST(what_must_not_be_approved_is_not)
{
	struct run run;

	begin(&run, WORD_VERDICT_APPROVED);
	run.verdict.approved_on = day_of(2026, 11, 24);
	ck_assert_int_eq(said(&run), SETTLE_HELD);
	ck_assert_str_eq(run.found, "D211 ");
	begin(&run, WORD_VERDICT_APPROVED);
	run.decision.bad = true;
	ck_assert_int_eq(said(&run), SETTLE_HELD);
	ck_assert_str_eq(run.found, "D213 ");
	begin(&run, WORD_VERDICT_APPROVED);
	run.decision.value[DECISION_category] = WORD_CATEGORY_UNDECIDED;
	ck_assert_int_eq(said(&run), SETTLE_HELD);
	ck_assert_str_eq(run.found, "D205 ");
	begin(&run, WORD_VERDICT_APPROVED);
	run.verdict.bad = true;
	ck_assert_int_eq(said(&run), SETTLE_HELD);
	ck_assert_str_eq(run.found, "");
	begin(&run, WORD_VERDICT_APPROVED);
	run.verdict.from = 2026 * 12 + 10;
	ck_assert_int_eq(said(&run), SETTLE_HELD);
	ck_assert_str_eq(run.found, "D222 ");
	ck_assert_int_eq(run.decision.value[DECISION_status], WORD_STATUS_PROPOSED);
}
END_TEST

START_TEST(what_is_illustrative_is_approved_for_a_show_alone)
{
	struct run run;

	begin(&run, WORD_VERDICT_APPROVED);
	run.decision.value[DECISION_basis] = WORD_BASIS_ILLUSTRATIVE;
	ck_assert_int_eq(said(&run), SETTLE_HELD);
	ck_assert_str_eq(run.found, "D223 ");
	run.with.all = true;
	ck_assert_int_eq(unsaid(&run), SETTLE_SHOWN);
	ck_assert_str_eq(run.found, "D223 ");
	run.with.illustrative = true;
	ck_assert_int_eq(unsaid(&run), SETTLE_APPROVED);
	begin(&run, WORD_VERDICT_REFUSED);
	run.verdict.remark = TEXT("已迁出");
	run.decision.value[DECISION_basis] = WORD_BASIS_ILLUSTRATIVE;
	ck_assert_int_eq(said(&run), SETTLE_REFUSED);
}
END_TEST

START_TEST(all_but_what_is_put_off)
{
	struct run run;

	begin(&run, WORD_VERDICT_POSTPONED);
	run.with.all = true;
	run.verdict.remark = TEXT("等入户");
	ck_assert_int_eq(said(&run), SETTLE_OPEN);
	ck_assert(text_equal(run.decision.text[DECISION_remark], TEXT("等入户")));
	ck_assert_int_eq(run.decision.value[DECISION_status], WORD_STATUS_PROPOSED);
	begin(&run, BLANK); /* a row that says nothing of its own */
	ck_assert_int_eq(said(&run), SETTLE_OPEN);
	run.with.all = true;
	ck_assert_int_eq(said(&run), SETTLE_APPROVED);
	begin(&run, WORD_VERDICT_PROPOSED); /* but another amount needs its reason here too */
	run.with.all = true;
	run.verdict.amount = 1;
	ck_assert_int_eq(said(&run), SETTLE_HELD);
	ck_assert_str_eq(run.found, "D221 ");
	begin(&run, BLANK);
	run.decision.value[DECISION_category] = WORD_CATEGORY_NONE;
	run.decision.value[DECISION_amount] = 0;
	run.with.all = true;
	ck_assert_int_eq(unsaid(&run), SETTLE_NOTHING);
	run.decision.value[DECISION_change] = WORD_ADJUST_END;
	ck_assert_int_eq(unsaid(&run), SETTLE_APPROVED);
}
END_TEST

START_TEST(what_is_approved_is_suspended_and_lifted)
{
	struct run run;

	begin(&run, WORD_VERDICT_APPROVED);
	ck_assert_int_eq(said(&run), SETTLE_APPROVED);
	run.verdict.word = WORD_VERDICT_SUSPENDED;
	ck_assert_int_eq(said(&run), SETTLE_HELD);
	run.verdict.remark = TEXT("找不到人");
	ck_assert_int_eq(said(&run), SETTLE_SUSPENDED);
	ck_assert_int_eq(run.decision.value[DECISION_status], WORD_STATUS_SUSPENDED);
	ck_assert_int_eq(run.decision.value[DECISION_approved_amount], 42000);
	run.verdict.remark = TEXT("复核在世");
	ck_assert_int_eq(said(&run), SETTLE_KEPT);
	ck_assert(text_equal(run.decision.text[DECISION_remark], TEXT("复核在世")));
	run.verdict.word = WORD_VERDICT_REFUSED;
	ck_assert_int_eq(said(&run), SETTLE_HELD);
	run.verdict.word = WORD_VERDICT_APPROVED;
	run.verdict.amount = 50000;
	ck_assert_int_eq(said(&run), SETTLE_HELD);
	run.verdict.amount = BLANK;
	run.verdict.remark = TEXT("人已找到");
	ck_assert_int_eq(said(&run), SETTLE_APPROVED);
	ck_assert_int_eq(run.decision.value[DECISION_approved_amount], 42000);
	ck_assert_str_eq(run.found, "D220 D206 D207 ");
	ck_assert(text_equal(run.decision.text[DECISION_remark], TEXT("人已找到")));
}
END_TEST

START_TEST(an_old_day_is_doubtful)
{
	struct run run;

	begin(&run, WORD_VERDICT_APPROVED);
	run.verdict.approved_on = day_of(2025, 11, 30);
	ck_assert_int_eq(said(&run), SETTLE_APPROVED);
	ck_assert_str_eq(run.found, "D214 ");
	begin(&run, WORD_VERDICT_APPROVED);
	run.verdict.approved_on = day_of(2025, 12, 1);
	ck_assert_int_eq(said(&run), SETTLE_APPROVED);
	ck_assert_str_eq(run.found, "");
}
END_TEST

START_TEST(nobody_approves_before_it_is_proposed)
{
	const day_t said_on = day_of(2026, 11, 20);
	struct run run;

	for (day_t day = said_on - 1; day <= said_on + 1; day++) {
		begin(&run, WORD_VERDICT_APPROVED);
		run.verdict.approved_on = said_on;
		run.with.reviewed_on = day;
		ck_assert_int_eq(said(&run), SETTLE_APPROVED);
		ck_assert_str_eq(run.found, day > said_on ? "D230 " : "");
	}
	begin(&run, WORD_VERDICT_APPROVED);
	run.verdict.approved_on = said_on;
	run.with.reviewed_on = BLANK;
	ck_assert_int_eq(said(&run), SETTLE_APPROVED);
	ck_assert_str_eq(run.found, "");
}
END_TEST

/* Less than before, by what is proposed or by what is approved, needs a hearing before it. */
static const struct {
	int64_t change;
	int64_t previous;
	int64_t heard; /* days from the day of approval; BLANK: never */
	const char *found;
} hearings[] = {
	{ WORD_ADJUST_REDUCE, 50000, BLANK, "D218 " }, { WORD_ADJUST_REDUCE, 50000, 0, "" },
	{ WORD_ADJUST_REDUCE, 50000, 1, "D218 " },     { WORD_ADJUST_SAME, 42001, BLANK, "D218 " },
	{ WORD_ADJUST_RAISE, 40000, BLANK, "" },
};

START_TEST(who_gets_less_is_heard_first)
{
	struct run run;

	begin(&run, WORD_VERDICT_APPROVED);
	run.decision.value[DECISION_change] = hearings[_i].change;
	run.decision.value[DECISION_previous_amount] = hearings[_i].previous;
	if (hearings[_i].heard != BLANK)
		run.verdict.heard_on = day_of(2026, 11, 23) + hearings[_i].heard;
	ck_assert_int_eq(said(&run), SETTLE_APPROVED);
	ck_assert_str_eq(run.found, hearings[_i].found);
}
END_TEST

UNIT(NULL, NULL, who_when_and_why_are_kept, EACH(a_reason_is_wanted, bare),
     what_must_not_be_approved_is_not, what_is_illustrative_is_approved_for_a_show_alone,
     all_but_what_is_put_off, what_is_approved_is_suspended_and_lifted, an_old_day_is_doubtful,
     nobody_approves_before_it_is_proposed, EACH(who_gets_less_is_heard_first, hearings));
