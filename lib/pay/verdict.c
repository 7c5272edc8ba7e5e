#include "pay/verdict.h"

#include "decide/unit.h"
#include "mend/mend.h"

enum { ALLOWS_SIZE = 512 };

/* Where a row is read. */
struct reading {
	const struct record_reader *list;
	const struct record *record;
	const struct mender *mender;
	struct diag *diag;
	struct verdict *verdict;
};

static void
report(const struct reading *reading, int column, enum diag_code code, struct text one,
       struct text two)
{
	diag_say(reading->diag, code, .at = record_where(reading->list, reading->record, column),
		 .value = reading->record->text[column], .one = one, .two = two);
	reading->verdict->bad |= diag_level(code) >= DIAG_ERROR;
}

/* A cell as the column of a decision has it; BLANK where it is blank or cannot be read. */
static int64_t
read_cell(const struct reading *reading, int from, int as)
{
	const struct column *column = &schema_of(RECORD_DECISION)->column[as];
	struct text cell = text_trim(reading->record->text[from]);
	struct mend mend = mend_cell(reading->mender,
				     (struct mend_from){ .column = column, .scale = 1 }, cell);
	bool blank = mend.value.n == 0 || cell_is_blank(column, mend.value);
	int64_t value = BLANK;
	enum diag_code code = blank ? DIAG_NONE : cell_read(column, mend.value, &value);
	char allows[ALLOWS_SIZE];

	if (mend.code != DIAG_NONE)
		report(reading, from, mend.code, mend.became, mend.also);
	else if (code != DIAG_NONE)
		report(reading, from, code,
		       column_allows(column, reading->diag->language, allows, sizeof(allows)),
		       TEXT_NONE);
	reading->verdict->bad |= code != DIAG_NONE;
	return value;
}

/* What people end a word with means nothing. */
static int64_t
read_word(const struct reading *reading)
{
	struct text cell = text_trim(reading->record->text[VERDICT_status]);
	struct text bare = text_trim(text_drop_end(cell, "。|．|.|！|!|；|;|，|,"));
	int64_t word = word_parse(WORDS_VERDICT, bare);

	if (bare.n > 0 && word < 0)
		report(reading, VERDICT_status, DIAG_VERDICT_WORD, TEXT_NONE, TEXT_NONE);
	return word < 0 ? BLANK : word;
}

void
verdict_read(struct verdict *verdict, const struct record_reader *list, const struct record *record,
	     const struct mender *mender, struct diag *diag)
{
	const struct reading reading = { list, record, mender, diag, verdict };
	const struct text *text = record->text;

	*verdict = (struct verdict){
		.line = record->line,
		.bad = record->bad,
		.household = text_trim(text[VERDICT_household_id]),
		.person = text_trim(text[VERDICT_person]),
		.person_id = text_trim(text[VERDICT_person_id]),
		.head = text_trim(text[VERDICT_head]),
		.head_id = text_trim(text[VERDICT_head_id]),
		.remark = text_trim(text[VERDICT_remark]),
		.case_id = text_trim(text[VERDICT_case]),
		.approved_by = text_trim(text[VERDICT_approved_by]),
	};
	verdict->word = read_word(&reading);
	verdict->amount = read_cell(&reading, VERDICT_approved_amount, DECISION_approved_amount);
	if (verdict->amount == BLANK)
		verdict->amount = read_cell(&reading, VERDICT_amount, DECISION_amount);
	verdict->approved_on = read_cell(&reading, VERDICT_approved_on, DECISION_approved_on);
	verdict->heard_on = read_cell(&reading, VERDICT_heard_on, DECISION_heard_on);
	verdict->told_on = read_cell(&reading, VERDICT_told_on, DECISION_told_on);
	verdict->from = read_cell(&reading, VERDICT_from, DECISION_from);
	verdict->category = read_cell(&reading, VERDICT_category, DECISION_category);
}

/* The same person: by the number where both have one, else by the name. */
static bool
is_same(const struct verdict *verdict, struct text person_id, struct text person)
{
	if (verdict->person_id.n > 0 && person_id.n > 0)
		return unit_person(verdict->person_id, verdict->person) ==
		       unit_person(person_id, person);
	return verdict->person.n > 0 && text_equal(verdict->person, person);
}

bool
verdict_names(const struct verdict *verdict, const struct record *decision)
{
	struct text person = decision->text[DECISION_person];
	struct text person_id = decision->text[DECISION_person_id];
	struct text case_id = decision->text[DECISION_case];

	if (verdict->case_id.n > 0 && case_id.n > 0 &&
	    !text_equal(verdict->case_id, text_trim(case_id)))
		return false;
	if (person.n > 0 || person_id.n > 0)
		return is_same(verdict, person_id, person);
	return (verdict->person.n == 0 && verdict->person_id.n == 0) ||
	       is_same(verdict, decision->text[DECISION_head_id], decision->text[DECISION_head]);
}

static bool
is_other_text(struct text list, struct text decision)
{
	return list.n > 0 && decision.n > 0 && !text_equal(list, text_trim(decision));
}

static bool
is_other_number(struct text list, struct text decision)
{
	return list.n > 0 && decision.n > 0 &&
	       unit_person(list, TEXT_NONE) != unit_person(decision, TEXT_NONE);
}

static bool
is_other(int64_t list, int64_t decision)
{
	return list != BLANK && decision != BLANK && list != decision;
}

int
verdict_differs(const struct verdict *verdict, const struct record *decision)
{
	const struct text *text = decision->text;
	bool own = text[DECISION_person].n == 0 && text[DECISION_person_id].n == 0;
	struct text person = text[own ? DECISION_head : DECISION_person];

	if (is_other_number(verdict->head_id, text[DECISION_head_id]))
		return VERDICT_head_id;
	if (is_other_text(verdict->head, text[DECISION_head]))
		return VERDICT_head;
	if (is_other_text(verdict->person, person))
		return VERDICT_person;
	if (is_other(verdict->category, decision->value[DECISION_category]))
		return VERDICT_category;
	return is_other(verdict->from, decision->value[DECISION_from]) ? VERDICT_from : -1;
}

struct rowout_choice
verdict_choice(struct text word[VERDICT_WORDS], enum language language)
{
	for (size_t i = 0; i < VERDICT_WORDS; i++)
		word[i] = word_text((enum word)(WORD_VERDICT_PROPOSED + i), language);
	return (struct rowout_choice){
		column_heading(&schema_of(RECORD_DECISION)->column[DECISION_status], language),
		word,
		VERDICT_WORDS,
	};
}
