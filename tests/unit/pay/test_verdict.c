#include "pay/verdict.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "named.h"
#include "unit.h"

/* A row of a list, and what was found in it. */
struct run {
	struct verdict verdict;
	struct arena arena;
	struct diag diag;
	char found[64]; /* codes, each with a blank behind */
};

static void
note(void *context, const struct finding *finding)
{
	struct run *run = context;

	strncat(run->found, finding->id, sizeof(run->found) - strlen(run->found) - 1);
	strncat(run->found, " ", sizeof(run->found) - strlen(run->found) - 1);
}

static void
read_row(struct run *run, const char *header, const char *row)
{
	char path[NAMED_SIZE];
	struct record record;

	*run = (struct run){ .diag = { .language = LANGUAGE_ZH, .sink = note } };
	run->diag.context = run;
	const struct mender mender = { .today = day_of(2026, 11, 30),
				       .language = LANGUAGE_ZH,
				       .messages = LANGUAGE_ZH,
				       .arena = &run->arena };

	(void)named_file(path, header, row);
	struct record_reader *list = record_open(path, RECORD_VERDICT, &(struct table_options){ 0 },
						 NULL, NULL, &run->diag);

	ck_assert_ptr_nonnull(list);
	ck_assert_int_eq(record_next(list, &run->arena, &record), TABLE_ROW);
	verdict_read(&run->verdict, list, &record, &mender, &run->diag);
	record_close(list);
	unlink(path);
}

static const struct {
	const char *cell;
	int64_t word;
	const char *found;
} words[] = {
	{ "同意", WORD_VERDICT_APPROVED, "" },
	{ " 同意。", WORD_VERDICT_APPROVED, "" },
	{ "审议通过", WORD_VERDICT_APPROVED, "" },
	{ "√", WORD_VERDICT_APPROVED, "" },
	{ "批准", WORD_VERDICT_APPROVED, "" },
	{ "approved", WORD_VERDICT_APPROVED, "" },
	{ "不同意", WORD_VERDICT_REFUSED, "" },
	{ "不予确认", WORD_VERDICT_REFUSED, "" },
	{ "×", WORD_VERDICT_REFUSED, "" },
	{ "退回", WORD_VERDICT_REFUSED, "" },
	{ "暂停", WORD_VERDICT_SUSPENDED, "" },
	{ "暂缓", WORD_VERDICT_POSTPONED, "" },
	{ "拟定", WORD_VERDICT_PROPOSED, "" },
	{ "", BLANK, "" },
	{ "再看看", BLANK, "D219 " },
	{ "同意不同意", BLANK, "D219 " },
};

START_TEST(the_towns_words_are_understood)
{
	struct run run;
	char row[64] = "H1,";

	strcat(row, words[_i].cell);
	strcat(row, ",备注\n");
	read_row(&run, "户编号,意见,备注\n", row);
	ck_assert_int_eq(run.verdict.word, words[_i].word);
	ck_assert_str_eq(run.found, words[_i].found);
	ck_assert_int_eq(run.verdict.bad, words[_i].found[0] != '\0');
	arena_free(&run.arena);
}
END_TEST

static const struct {
	const char *cells; /* day, amount */
	day_t day;         /* days from 2026-12-01; -1: BLANK */
	int64_t amount;
	bool bad;
} cells[] = {
	{ "2026-12-08,420", 7, 42000, false },        { "2026/12/8,420元", 7, 42000, false },
	{ "2026年12月8日,￥420.5", 7, 42050, false }, { "46364,", 7, BLANK, false },
	{ ",四百二十元", -1, 42000, false },          { "12月8日,420", -1, 42000, true },
	{ "2026-12-08,四百多", 7, BLANK, true },      { "2026-12-08,300-400", 7, BLANK, true },
};

START_TEST(days_and_amounts_are_mended)
{
	struct run run;
	char row[64] = "H1,同意,";

	strcat(row, cells[_i].cells);
	strcat(row, "\n");
	read_row(&run, "户编号,状态,确认日期,确认金额\n", row);
	ck_assert_int_eq(run.verdict.approved_on,
			 cells[_i].day < 0 ? BLANK : day_of(2026, 12, 1) + cells[_i].day);
	ck_assert_int_eq(run.verdict.amount, cells[_i].amount);
	ck_assert_int_eq(run.verdict.bad, cells[_i].bad);
	arena_free(&run.arena);
}
END_TEST

/* What a list has otherwise than the decision of H1, 甲, dibao from 2026-12. */
static const struct {
	const char *row; /* head, head_id, person, category, from */
	int differs;
} others[] = {
	{ ",,,,", -1 },
	{ "甲,439921199001010012,,低保,2026年12月", -1 },
	{ " 甲 ,,甲,dibao,2026-12", -1 },
	{ "乙,,,,", VERDICT_head },
	{ "甲,439921199001010020,,,", VERDICT_head_id },
	{ ",,乙,,", VERDICT_person },
	{ ",,,特困,", VERDICT_category },
	{ ",,,,2026-11", VERDICT_from },
};

START_TEST(a_list_of_other_decisions_is_known)
{
	struct run run;
	struct record decision;
	char row[128] = "H1,同意,";

	record_clear(&decision);
	decision.text[DECISION_head] = TEXT("甲");
	decision.text[DECISION_head_id] = TEXT("439921199001010012");
	decision.value[DECISION_category] = WORD_CATEGORY_DIBAO;
	decision.value[DECISION_from] = 2026 * 12 + 11;
	strcat(row, others[_i].row);
	strcat(row, "\n");
	read_row(&run, "户编号,状态,户主,户主身份证号,对象姓名,保障类别,起始月\n", row);
	ck_assert_int_eq(verdict_differs(&run.verdict, &decision), others[_i].differs);
	arena_free(&run.arena);
}
END_TEST

START_TEST(the_words_to_pick_from_are_read_back)
{
	struct text word[VERDICT_WORDS];
	struct rowout_choice choice = verdict_choice(word, LANGUAGE_ZH);

	ck_assert(text_equal(choice.heading, TEXT("状态")));
	ck_assert_uint_eq(choice.words, VERDICT_WORDS);
	for (size_t i = 0; i < choice.words; i++)
		ck_assert_int_eq(word_parse(WORDS_VERDICT, choice.word[i]),
				 (int64_t)WORD_VERDICT_PROPOSED + (int64_t)i);
	ck_assert(text_equal(choice.word[1], TEXT("同意")));
}
END_TEST

UNIT(NULL, NULL, EACH(the_towns_words_are_understood, words),
     EACH(days_and_amounts_are_mended, cells), EACH(a_list_of_other_decisions_is_known, others),
     the_words_to_pick_from_are_read_back);
