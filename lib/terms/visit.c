#include "terms/visit.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "decide/unit.h"
#include "register/cell.h"
#include "register/recordout.h"

enum { WHOLE = 1, TEKUN = 2 }; /* asked of the household; only where somebody is tekun */

/* What is asked, in this order. */
static const struct question {
	int column;
	unsigned when;
	const char *words[2];
} questions[] = {
	{ REGISTER_last_recheck,
	  WHOLE,
	  { "今天的日期（填了就算复核过）", "today's date; it counts as the recheck" } },
	{ REGISTER_phone, WHOLE, { "电话还对吗", "is the phone number still right" } },
	{ REGISTER_dwellings, WHOLE, { "有几套住房", "how many dwellings" } },
	{ REGISTER_vehicles, WHOLE, { "有几辆机动车", "how many vehicles" } },
	{ REGISTER_financial_assets,
	  WHOLE,
	  { "存款和其他金融资产共多少", "savings and other assets together" } },
	{ REGISTER_member_status,
	  0,
	  { "在家、上学、服役、服刑、失踪还是已去世",
	    "at home, at school, serving, in prison, missing, dead" } },
	{ REGISTER_died_on, 0, { "已去世的：哪一天", "if dead: on which day" } },
	{ REGISTER_work_capacity, 0, { "能不能干活", "able to work" } },
	{ REGISTER_employment, 0, { "在做什么", "what work" } },
	{ REGISTER_income_stable, 0, { "收入稳定吗", "is the income stable" } },
	{ REGISTER_wage, 0, { "每月工资多少", "wages a month" } },
	{ REGISTER_business, 0, { "每月经营净收入多少", "net income from business a month" } },
	{ REGISTER_property, 0, { "每月财产收入多少", "income from property a month" } },
	{ REGISTER_transfer,
	  0,
	  { "每月养老金、赡养费等多少", "pensions, support and the like a month" } },
	{ REGISTER_wage_year, 0, { "一年工资多少", "wages a year" } },
	{ REGISTER_business_year, 0, { "一年经营净收入多少", "net income from business a year" } },
	{ REGISTER_property_year, 0, { "一年财产收入多少", "income from property a year" } },
	{ REGISTER_transfer_year,
	  0,
	  { "一年养老金、赡养费等多少", "pensions, support and the like a year" } },
	{ REGISTER_income, 0, { "每月收入共多少", "income a month, all together" } },
	{ REGISTER_income_year, 0, { "一年收入共多少", "income a year, all together" } },
	{ REGISTER_care_gaps,
	  TEKUN,
	  { "吃饭、穿衣、上下床、如厕、室内行走、洗澡，几项不能自理",
	    "eating, dressing, getting up, toilet, walking indoors, bathing: how many not "
	    "alone" } },
	{ REGISTER_supporter,
	  TEKUN,
	  { "有没有能赡养扶养的人", "is there somebody able to support" } },
};

/* ---- writing ---- */

struct sheet {
	struct rowout *out;
	enum language language;
	const struct record_reader *reader;
	const struct household *household;
	const struct recheck_item *item;
};

static const struct column *
column_of(int column)
{
	return &schema_of(RECORD_REGISTER)->column[column];
}

/* Cells as the sheet shows them; a secret is masked, for sheets get lost. */
static struct text
show(int column, const struct record *cell, enum language language, char buf[CELL_SIZE])
{
	if (cell->value[column] != BLANK)
		return cell_show(column_of(column), cell->value[column], language, buf);
	if (column_is_secret(column_of(column)))
		return diag_mask(cell->text[column], buf, CELL_SIZE);
	return cell->text[column];
}

static void
ask(const struct sheet *sheet, const struct question *question, const struct person *person,
    const struct record *cell)
{
	bool zh = sheet->language == LANGUAGE_ZH;
	const char *missing = zh ? "缺，请问清：" : "missing: ";
	char buf[CELL_SIZE];
	char words[256];
	struct text recorded = show(question->column, cell, sheet->language, buf);
	size_t used = 0;
	struct record row;

	if (recorded.n == 0 && column_of(question->column)->blank == BLANK_UNKNOWN) {
		used = strlen(missing);
		memcpy(words, missing, used);
	}
	size_t n = strlen(question->words[sheet->language]);

	memcpy(words + used, question->words[sheet->language], n);
	record_clear(&row);
	row.text[VISIT_household_id] = sheet->household->id;
	row.text[VISIT_town] = sheet->item->town;
	row.text[VISIT_village] = sheet->item->village;
	row.text[VISIT_head] = sheet->item->head;
	if (sheet->item->week > 0)
		row.value[VISIT_week_from] = sheet->item->monday;
	if (person != NULL) {
		row.text[VISIT_name] = person->row.text[REGISTER_name];
		row.text[VISIT_id_number] = person->row.text[REGISTER_id_number];
	}
	row.text[VISIT_item] = column_heading(column_of(question->column), sheet->language);
	row.text[VISIT_recorded] = recorded;
	row.text[VISIT_question] = (struct text){ words, used + n };
	recordout_row(sheet->out, RECORD_VISIT, sheet->language, &row, 0);
}

/* Is the column worth a row: the register keeps it, or must be able to? */
static bool
is_asked(const struct sheet *sheet, const struct question *question)
{
	return record_has(sheet->reader, question->column) ||
	       question->column == REGISTER_last_recheck ||
	       question->column == REGISTER_member_status || question->column == REGISTER_died_on;
}

void
visit_write(struct rowout *out, enum language language, const struct record_reader *reader,
	    const struct household *household, const struct recheck_item *item)
{
	struct sheet sheet = { out, language, reader, household, item };
	const size_t count = ARRAY_LENGTH(questions);

	for (size_t i = 0; i < count; i++)
		if (questions[i].when == WHOLE && is_asked(&sheet, &questions[i]))
			ask(&sheet, &questions[i], NULL, &household->row);
	for (size_t p = 0; p < household->persons; p++) {
		const struct person *person = &household->person[p];

		for (size_t i = 0; i < count; i++) {
			const struct question *question = &questions[i];

			if (question->when != WHOLE && is_asked(&sheet, question) &&
			    (question->when != TEKUN || item->category == WORD_CATEGORY_TEKUN))
				ask(&sheet, question, person, &person->row);
		}
	}
}

/* ---- reading back ---- */

static struct where
where_of(const struct visit *visit, const struct visit_answer *answer)
{
	return (struct where){ .file = visit->file,
			       .line = answer->line,
			       .household = answer->household,
			       .column = answer->column < 0 ? TEXT_NONE
							    : column_of(answer->column)->label };
}

/* Read one cell of the sheet as the register's column has it; false where that cannot be. */
static bool
read_cell(int column, struct text cell, struct visit_cell *into)
{
	*into = (struct visit_cell){ BLANK, { 0 } };
	if (cell.n == 0)
		return true;
	if (!cell_is_text(column_of(column)))
		return cell_read(column_of(column), cell, &into->value) == DIAG_NONE;
	into->text = cell;
	return true;
}

static void
take_answer(struct visit *visit, const struct record *row, struct diag *diag)
{
	struct visit_answer answer = {
		.line = row->line,
		.household = row->text[VISIT_household_id],
		.name = row->text[VISIT_name],
		.number = row->text[VISIT_id_number],
		.column = column_find(schema_of(RECORD_REGISTER), row->text[VISIT_item]),
	};
	struct where where = where_of(visit, &answer);
	char buf[512];

	if (answer.column < 0) {
		diag_say(diag, DIAG_VISIT_ITEM, .at = where, .value = row->text[VISIT_item]);
		return;
	}
	where.secret = column_is_secret(column_of(answer.column));
	if (!read_cell(answer.column, row->text[VISIT_now], &answer.now)) {
		diag_say(diag, DIAG_VISIT_ANSWER, .at = where, .value = row->text[VISIT_now],
			 .one = column_allows(column_of(answer.column), diag->language, buf,
					      sizeof(buf)));
		return;
	}
	(void)read_cell(answer.column, row->text[VISIT_recorded], &answer.recorded);
	visit->answer = arena_grow(visit->answer, &visit->room, visit->answers, sizeof(answer));
	visit->answer[visit->answers] = answer;
	index_add(&visit->households, hash_text(answer.household), visit->answers++);
}

bool
visit_take(struct visit *visit, struct record_reader *sheet, struct diag *diag)
{
	struct record row;
	enum table_result result;

	visit->file = arena_text(&visit->arena, record_name(sheet));
	while ((result = record_next(sheet, &visit->arena, &row)) == TABLE_ROW)
		if (row.text[VISIT_now].n > 0 && !row.bad)
			take_answer(visit, &row, diag);
	return result == TABLE_END;
}

static bool
is_about(const struct visit_answer *answer, const struct record *row)
{
	if (!text_equal(answer->household, row->text[REGISTER_household_id]))
		return false;
	if (answer->name.n == 0 && answer->number.n == 0)
		return column_of(answer->column)->scope == SCOPE_HOUSEHOLD;
	if (answer->number.n > 0 && row->text[REGISTER_id_number].n > 0)
		return unit_person(answer->number, answer->name) ==
		       unit_person(row->text[REGISTER_id_number], row->text[REGISTER_name]);
	return text_equal(answer->name, row->text[REGISTER_name]);
}

/* A household column may be blank on the rows of the members. */
static bool
is_as_recorded(const struct visit_answer *answer, const struct record *row)
{
	int column = answer->column;
	bool blank = row->value[column] == BLANK && row->text[column].n == 0;

	if (column_is_secret(column_of(column)))
		return true;
	if (blank && column_of(column)->scope == SCOPE_HOUSEHOLD)
		return true;
	return row->value[column] == answer->recorded.value &&
	       text_equal(row->text[column], answer->recorded.text);
}

/* Is it clear whom the answer is about?  A household's goes to all of its rows. */
static bool
is_clear(const struct visit_answer *answer)
{
	bool whole = answer->name.n == 0 && answer->number.n == 0;

	return answer->rows == 1 || (whole && answer->rows > 0);
}

/* The next answer about a row, from the first where *found is NULL; INDEX_NONE at the end. */
static size_t
each(const struct visit *visit, const struct record *row, struct visit_answer **found, size_t *at)
{
	uint64_t hash = hash_text(row->text[REGISTER_household_id]);
	size_t i = *found == NULL ? index_first(&visit->households, hash, at)
				  : index_next(&visit->households, hash, at);

	while (i != INDEX_NONE && !is_about(&visit->answer[i], row))
		i = index_next(&visit->households, hash, at);
	*found = i == INDEX_NONE ? NULL : &visit->answer[i];
	return i;
}

void
visit_see(struct visit *visit, const struct record *row)
{
	struct visit_answer *answer = NULL;
	size_t at;

	while (each(visit, row, &answer, &at) != INDEX_NONE)
		answer->rows++;
}

void
visit_match(const struct visit *visit, struct diag *diag)
{
	for (size_t i = 0; i < visit->answers; i++) {
		const struct visit_answer *answer = &visit->answer[i];
		struct where where = where_of(visit, answer);

		if (!is_clear(answer))
			diag_say(diag, answer->rows == 0 ? DIAG_VISIT_NOBODY : DIAG_VISIT_TWO,
				 .at = where);
	}
}

bits_t
visit_apply(const struct visit *visit, struct record *row, struct diag *diag)
{
	struct visit_answer *answer = NULL;
	bits_t taken = 0;
	size_t at;

	while (each(visit, row, &answer, &at) != INDEX_NONE) {
		struct where where = where_of(visit, answer);

		if (!is_clear(answer))
			continue;
		if (!is_as_recorded(answer, row)) {
			diag_say(diag, DIAG_VISIT_STALE, .at = where);
			continue;
		}
		row->value[answer->column] = answer->now.value;
		row->text[answer->column] = answer->now.text;
		taken |= BITS(answer->column);
	}
	return taken;
}

bits_t
visit_columns(const struct visit *visit)
{
	bits_t columns = 0;

	for (size_t i = 0; i < visit->answers; i++)
		columns |= BITS(visit->answer[i].column);
	return columns;
}

void
visit_free(struct visit *visit)
{
	free(visit->answer);
	index_free(&visit->households);
	arena_free(&visit->arena);
}
