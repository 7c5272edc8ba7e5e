#include "terms/visit.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/prose.h"
#include "decide/unit.h"
#include "register/cell.h"
#include "register/recordout.h"
#include "terms/reply.h"

/* ---- writing ---- */

static const struct column *
column_of(int column)
{
	return &schema_of(RECORD_REGISTER)->column[column];
}

/* A row of the household that says nothing yet. */
static void
begin_row(struct record *row, const struct inquiry *inquiry)
{
	const struct recheck_item *item = inquiry->item;

	record_clear(row);
	row->text[VISIT_household_id] = inquiry->household->id;
	row->text[VISIT_town] = item->town;
	row->text[VISIT_village] = item->village;
	row->text[VISIT_head] = item->head;
	if (item->week > 0)
		row->value[VISIT_week_from] = item->monday;
}

static void
ask_comings(struct rowout *out, const struct inquiry *inquiry, enum coming_kind kind)
{
	struct record row;

	begin_row(&row, inquiry);
	row.text[VISIT_item] = comings_item(kind, inquiry->language);
	row.text[VISIT_question] = comings_question(kind, inquiry->language);
	recordout_row(out, RECORD_VISIT, inquiry->language, &row, 0);
}

static void
ask(struct rowout *out, const struct inquiry *inquiry, size_t question, const struct person *person)
{
	enum language language = inquiry->language;
	struct prose words = { .language = language };
	char buf[CELL_SIZE];
	struct record row;

	if (inquiry_lacks(inquiry, question, person))
		prose_fill(&words, "缺，请问清：", "missing: ", NULL, 0);
	prose_text(&words, inquiry_words(question, language));
	begin_row(&row, inquiry);
	if (person != NULL) {
		row.text[VISIT_name] = person->row.text[REGISTER_name];
		row.text[VISIT_id_number] = person->row.text[REGISTER_id_number];
	}
	row.text[VISIT_item] = column_heading(column_of(inquiry_column(question)), language);
	row.text[VISIT_recorded] = inquiry_recorded(inquiry, question, person, buf);
	row.text[VISIT_question] = (struct text){ words.p, words.n };
	recordout_row(out, RECORD_VISIT, language, &row, 0);
	prose_free(&words);
}

void
visit_write(struct rowout *out, const struct inquiry *inquiry)
{
	const struct household *household = inquiry->household;
	const size_t count = inquiry_count();

	for (size_t i = 0; i < count; i++)
		if (inquiry_fits(inquiry, i, NULL))
			ask(out, inquiry, i, NULL);
	for (size_t p = 0; p < household->persons; p++)
		for (size_t i = 0; i < count; i++)
			if (inquiry_fits(inquiry, i, &household->person[p]))
				ask(out, inquiry, i, &household->person[p]);
	for (int kind = 0; kind < COMING_KINDS; kind++)
		ask_comings(out, inquiry, (enum coming_kind)kind);
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

/* What the sheet recorded was written by us, and is read as it stands. */
static struct visit_cell
read_recorded(int column, struct text cell)
{
	struct visit_cell recorded = { BLANK, TEXT_NONE };

	if (cell_is_text(column_of(column)))
		recorded.text = cell;
	else if (cell.n > 0)
		(void)cell_read(column_of(column), cell, &recorded.value);
	return recorded;
}

/* Is it a day that has not come?  The end of an agreement alone lies ahead. */
static bool
is_ahead(const struct column *column, const struct reply *reply, day_t today)
{
	bool ends = column == column_of(REGISTER_care_until) ||
		    column == column_of(REGISTER_disability_until);

	return (column->kind == KIND_DAY && !ends && reply->value != BLANK &&
		reply->value > today) ||
	       (reply->died != DAY_NONE && reply->died > today);
}

static void
take_answer(struct visit *visit, const struct record *row, const struct mender *mender,
	    struct diag *diag)
{
	struct text cell = row->text[VISIT_now];
	struct visit_answer answer = {
		.line = row->line,
		.household = row->text[VISIT_household_id],
		.name = row->text[VISIT_name],
		.number = row->text[VISIT_id_number],
		.column = column_find(schema_of(RECORD_REGISTER), row->text[VISIT_item]),
	};
	struct where where = where_of(visit, &answer);
	struct reply reply;
	char buf[512];

	if (answer.column < 0) {
		diag_say(diag, DIAG_VISIT_ITEM, .at = where, .value = row->text[VISIT_item]);
		return;
	}
	const struct column *column = column_of(answer.column);

	where.secret = column_is_secret(column);
	/* a number with stars is what we showed, and is none to put in the place of another */
	bool masked = where.secret && text_has(cell, TEXT("*"));

	if (reply_is_same(column, cell) || (masked && text_equal(cell, row->text[VISIT_recorded])))
		return;
	if (masked || !reply_read(mender, column, cell, &reply)) {
		diag_say(diag, DIAG_VISIT_ANSWER, .at = where, .value = cell,
			 .one = !masked ? column_allows(column, diag->language, buf, sizeof(buf))
				: diag->language == LANGUAGE_ZH
					? TEXT("完整的号码，不带星号")
					: TEXT("the whole number, without stars"));
		return;
	}
	if (is_ahead(column, &reply, mender->today)) {
		diag_say(diag, DIAG_VISIT_AHEAD, .at = where,
			 .one = DAY_TEXT(
				 (day_t)(column->kind == KIND_DAY ? reply.value : reply.died)));
		return;
	}
	if (reply.mend.code != DIAG_NONE)
		diag_say(diag, reply.mend.code, .at = where, .value = cell,
			 .one = reply.mend.became, .two = reply.mend.also);
	answer.now = (struct visit_cell){ reply.value, reply.text };
	answer.recorded = read_recorded(answer.column, row->text[VISIT_recorded]);
	answer.died = reply.died;
	visit->answer = arena_grow(visit->answer, &visit->room, visit->answers, sizeof(answer));
	visit->answer[visit->answers] = answer;
	index_add(&visit->households, hash_text(answer.household), visit->answers++);
}

bool
visit_take(struct visit *visit, struct record_reader *sheet, day_t today, struct diag *diag)
{
	const struct mender mender = { today, record_language(sheet), diag->language,
				       &visit->arena };
	struct record row;
	enum table_result result;

	visit->file = arena_text(&visit->arena, record_name(sheet));
	visit->comings.file = visit->file;
	while ((result = record_next(sheet, &visit->arena, &row)) == TABLE_ROW)
		if (!row.bad && !comings_take(&visit->comings, &row, &mender, diag) &&
		    row.text[VISIT_now].n > 0)
			take_answer(visit, &row, &mender, diag);
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
	char masked[CELL_SIZE];

	if (blank && column_of(column)->scope == SCOPE_HOUSEHOLD)
		return true;
	if (column_is_secret(column_of(column)) &&
	    text_equal(diag_mask(row->text[column], masked, sizeof(masked)), answer->recorded.text))
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
	comings_see(&visit->comings, row);
}

void
visit_match(struct visit *visit, struct diag *diag)
{
	for (size_t i = 0; i < visit->answers; i++) {
		const struct visit_answer *answer = &visit->answer[i];
		struct where where = where_of(visit, answer);

		if (!is_clear(answer))
			diag_say(diag, answer->rows == 0 ? DIAG_VISIT_NOBODY : DIAG_VISIT_TWO,
				 .at = where);
	}
	comings_match(&visit->comings, diag);
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
		if (answer->died != DAY_NONE && row->value[REGISTER_died_on] == BLANK) {
			row->value[REGISTER_died_on] = answer->died;
			taken |= BITS(REGISTER_died_on);
		}
	}
	return taken;
}

bits_t
visit_columns(const struct visit *visit)
{
	bits_t columns = comings_columns(&visit->comings);

	for (size_t i = 0; i < visit->answers; i++)
		columns |= BITS(visit->answer[i].column) |
			   (visit->answer[i].died == DAY_NONE ? 0 : BITS(REGISTER_died_on));
	return columns;
}

void
visit_free(struct visit *visit)
{
	free(visit->answer);
	index_free(&visit->households);
	comings_free(&visit->comings);
	arena_free(&visit->arena);
}
