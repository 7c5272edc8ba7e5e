#include "publish/noticelist.h"

#include <stdlib.h>

#include "base/num.h"
#include "decide/decision.h"
#include "decide/unit.h"

/* What ends or suspends a unit, from a month on; 0: not said. */
struct ending {
	struct unit_marks marks;
	month_t from;
};

struct reading {
	struct notice *notice;
	month_t month;
	struct ending *ending;
	size_t endings;
	size_t room;
	struct index by_mark; /* rows */
};

static month_t
month_or(int64_t value, month_t other)
{
	return value == BLANK ? other : (month_t)value;
}

/* Is it nothing by the month, but a supplement or paid once? */
static bool
is_beside(const struct record *row)
{
	return row->text[DECISION_case].n > 0 || decision_is_beside(row);
}

/* Does the term of a row have the month? */
static bool
has_month(const struct record *row, month_t month)
{
	return month_or(row->value[DECISION_from], month) <= month &&
	       month_or(row->value[DECISION_until], month) >= month;
}

/* Does the row belong on such a list, in a month? */
static bool
belongs(enum notice_kind kind, const struct record *row, month_t month)
{
	int64_t change = row->value[DECISION_change];

	if (is_beside(row) || unit_standing(row->value[DECISION_category]) != UNIT_PAID ||
	    change == WORD_ADJUST_END)
		return false;
	if (kind == NOTICE_FIRST)
		return row->value[DECISION_status] == WORD_STATUS_PROPOSED &&
		       (change == BLANK || change == WORD_ADJUST_NEW);
	return row->value[DECISION_status] == WORD_STATUS_APPROVED &&
	       (kind == NOTICE_DECISIONS || has_month(row, month));
}

/* Does it end the aid of its unit, or suspend it, in that month or before? */
static bool
is_ending(const struct record *row, month_t month)
{
	enum unit_standing standing = unit_standing(row->value[DECISION_category]);
	bool ends = row->value[DECISION_change] == WORD_ADJUST_END || standing == UNIT_STATUS ||
		    standing == UNIT_NOTHING;

	if (is_beside(row) || month_or(row->value[DECISION_from], month) > month)
		return false;
	return row->value[DECISION_status] == WORD_STATUS_APPROVED
		       ? ends
		       : row->value[DECISION_status] == WORD_STATUS_SUSPENDED &&
				 has_month(row, month);
}

/* A household under whichever number, a person with his number or without. */
static struct unit_marks
marks_of(const struct record *row)
{
	bool whole = row->text[DECISION_person].n == 0;

	return unit_marks(whole ? WORD_CATEGORY_DIBAO : WORD_CATEGORY_DIBAO_SINGLE,
			  row->text[DECISION_household_id],
			  row->text[whole ? DECISION_head_id : DECISION_person_id],
			  row->text[whole ? DECISION_head : DECISION_person]);
}

static size_t
village_of(struct notice *notice, struct text town, struct text village)
{
	size_t i = 0;

	while (i < notice->villages && !(text_equal(notice->village[i].town, town) &&
					 text_equal(notice->village[i].village, village)))
		i++;
	if (i < notice->villages)
		return i;
	notice->village = arena_grow(notice->village, &notice->village_room, notice->villages,
				     sizeof(*notice->village));
	notice->village[notice->villages] =
		(struct notice_village){ .town = arena_text(&notice->arena, town),
					 .village = arena_text(&notice->arena, village) };
	return notice->villages++;
}

/* Why a row that belongs is not relied on; DIAG_NONE where it is. */
static enum diag_code
fault_of(const struct record *row, int64_t amount)
{
	int64_t basis = row->value[DECISION_basis];

	if (row->bad)
		return DIAG_NOTICE_BAD;
	if (basis != WORD_BASIS_OFFICIAL && basis != WORD_BASIS_RECORDED)
		return DIAG_NOTICE_BASIS;
	return amount == BLANK || amount <= 0 ? DIAG_NOTICE_BLANK : DIAG_NONE;
}

static void
add(struct notice *notice, const struct record *row, int64_t amount)
{
	int64_t category = row->value[DECISION_category];
	int64_t members = row->value[DECISION_members];
	struct text person = row->text[DECISION_person];
	struct text household = row->text[DECISION_household_id];
	bool whole = person.n == 0;

	notice->row = arena_grow(notice->row, &notice->room, notice->rows, sizeof(*notice->row));
	notice->row[notice->rows] = (struct notice_row){
		.household = arena_text(&notice->arena, household),
		.name = arena_text(&notice->arena, whole ? row->text[DECISION_head] : person),
		.number = arena_text(&notice->arena,
				     row->text[whole ? DECISION_head_id : DECISION_person_id]),
		.marks = marks_of(row),
		.members = members == BLANK ? TEXT_NONE
					    : arena_text(&notice->arena, NUM_TEXT(members)),
		.amount = amount,
		.from = month_or(row->value[DECISION_from], 0),
		.village =
			village_of(notice, row->text[DECISION_town], row->text[DECISION_village]),
		.line = row->line,
		/* of children no name is public, whatever their age */
		.child = category == WORD_CATEGORY_ORPHAN || category == WORD_CATEGORY_UNATTENDED,
	};
	notice->tekun |= category == WORD_CATEGORY_TEKUN;
	index_add(&notice->by_household, hash_text(household), notice->rows++);
}

static void
take(struct reading *reading, const struct record_reader *reader, const struct record *row,
     struct diag *diag)
{
	int64_t approved = row->value[DECISION_approved_amount];
	int64_t amount = approved != BLANK ? approved : row->value[DECISION_amount];
	bool wanted = belongs(reading->notice->kind, row, reading->month);
	enum diag_code fault = wanted || row->bad ? fault_of(row, amount) : DIAG_NONE;

	if (fault != DIAG_NONE)
		diag_say(diag, fault,
			 .at = record_where(reader, row,
					    fault == DIAG_NOTICE_BLANK ? DECISION_amount : -1));
	else if (wanted)
		add(reading->notice, row, amount);
	if (!is_ending(row, reading->month))
		return;
	reading->ending = arena_grow(reading->ending, &reading->room, reading->endings,
				     sizeof(*reading->ending));
	reading->ending[reading->endings++] = (struct ending){
		.marks = marks_of(row),
		.from = month_or(row->value[DECISION_from], 0),
	};
}

/* ---- several rows of one unit ---- */

static void
index_rows(struct reading *reading)
{
	for (size_t i = 0; i < reading->notice->rows; i++)
		for (size_t k = 0; k < UNIT_MARKS; k++)
			index_add(&reading->by_mark, reading->notice->row[i].marks.own[k], i);
}

static void
end_rows(struct reading *reading, const struct ending *ending)
{
	size_t at;

	for (size_t k = 0; k < UNIT_MARKS; k++) {
		uint64_t mark = ending->marks.asked[k];

		for (size_t i = index_first(&reading->by_mark, mark, &at); i != INDEX_NONE;
		     i = index_next(&reading->by_mark, mark, &at)) {
			struct notice_row *row = &reading->notice->row[i];

			/* what was granted anew after the end stands */
			if (row->from == 0 || ending->from == 0 || row->from <= ending->from)
				row->fate = NOTICE_LEFT;
		}
	}
}

static bool
comes_twice(const struct reading *reading, size_t row)
{
	const struct notice *notice = reading->notice;
	bool found = false;
	size_t at;

	for (size_t k = 0; k < UNIT_MARKS; k++) {
		uint64_t mark = notice->row[row].marks.asked[k];

		for (size_t i = index_first(&reading->by_mark, mark, &at); i != INDEX_NONE;
		     i = index_next(&reading->by_mark, mark, &at))
			found |= i != row && notice->row[i].fate != NOTICE_LEFT;
	}
	return found;
}

static void
settle(struct reading *reading, struct text file, struct diag *diag)
{
	struct notice *notice = reading->notice;
	bool *twice = arena_calloc(notice->rows + 1, sizeof(*twice));

	index_rows(reading);
	for (size_t i = 0; notice->kind != NOTICE_FIRST && i < reading->endings; i++)
		end_rows(reading, &reading->ending[i]);
	for (size_t i = 0; i < notice->rows; i++)
		twice[i] = notice->row[i].fate != NOTICE_LEFT && comes_twice(reading, i);
	for (size_t i = 0; i < notice->rows; i++)
		if (twice[i]) {
			notice->row[i].fate = NOTICE_LEFT;
			diag_say(diag, DIAG_NOTICE_TWICE,
				 .at = { .file = file,
					 .line = notice->row[i].line,
					 .household = notice->row[i].household });
		}
	free(twice);
	free(reading->ending);
	index_free(&reading->by_mark);
}

bool
noticelist_read(struct notice *notice, const char *path, const struct table_options *options,
		month_t month, struct diag *diag)
{
	static const int required[] = { DECISION_household_id,
					DECISION_head,
					DECISION_category,
					DECISION_amount,
					DECISION_status,
					DECISION_basis,
					-1 };
	struct record_reader *reader =
		record_open(path, RECORD_DECISION, options, NULL, required, diag);
	struct reading reading = { .notice = notice, .month = month };
	struct arena arena = { 0 };
	struct record row;
	enum table_result result = TABLE_FAILED;

	while (reader != NULL && (result = record_next(reader, &arena, &row)) == TABLE_ROW) {
		take(&reading, reader, &row, diag);
		arena_reset(&arena);
	}
	settle(&reading, text_of(path), diag);
	arena_free(&arena);
	record_close(reader);
	return result == TABLE_END;
}
