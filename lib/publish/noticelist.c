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
	    change == WORD_ADJUST_END || month_or(row->value[DECISION_until], month) < month)
		return false;
	if (kind == NOTICE_FIRST)
		return row->value[DECISION_status] == WORD_STATUS_PROPOSED &&
		       (change == BLANK || change == WORD_ADJUST_NEW);
	return row->value[DECISION_status] == WORD_STATUS_APPROVED &&
	       (kind == NOTICE_DECISIONS || has_month(row, month));
}

/* Of children no name is public, whatever their age. */
static bool
is_child(const struct record *row)
{
	int64_t category = row->value[DECISION_category];

	return category == WORD_CATEGORY_ORPHAN || category == WORD_CATEGORY_UNATTENDED;
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
marks_of(const struct record *row, bool numbered)
{
	bool whole = row->text[DECISION_person].n == 0;
	struct text number = row->text[whole ? DECISION_head_id : DECISION_person_id];

	return unit_marks(whole ? WORD_CATEGORY_DIBAO : WORD_CATEGORY_DIBAO_SINGLE,
			  row->text[DECISION_household_id], numbered ? number : TEXT_NONE,
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
add(struct notice *notice, const struct record *row, int64_t amount, bool wanted)
{
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
		.marks = marks_of(row, true),
		.members = members == BLANK ? TEXT_NONE
					    : arena_text(&notice->arena, NUM_TEXT(members)),
		.amount = amount,
		.from = month_or(row->value[DECISION_from], 0),
		.village =
			village_of(notice, row->text[DECISION_town], row->text[DECISION_village]),
		.line = row->line,
		.child = is_child(row),
		.fate = wanted ? NOTICE_UNMET : NOTICE_LEFT,
	};
	notice->tekun |= wanted && row->value[DECISION_category] == WORD_CATEGORY_TEKUN;
	index_add(&notice->by_household, notice_household_key(household), notice->rows++);
}

static void
add_ending(struct reading *reading, struct unit_marks marks, month_t from)
{
	reading->ending = arena_grow(reading->ending, &reading->room, reading->endings,
				     sizeof(*reading->ending));
	reading->ending[reading->endings++] = (struct ending){ marks, from };
}

static void
take(struct reading *reading, const struct record_reader *reader, const struct record *row,
     struct diag *diag)
{
	enum notice_kind kind = reading->notice->kind;
	month_t from = row->bad ? 0 : month_or(row->value[DECISION_from], 0);
	int64_t approved = row->value[DECISION_approved_amount];
	int64_t amount = approved != BLANK ? approved : row->value[DECISION_amount];
	bool wanted = belongs(kind, row, reading->month);
	enum diag_code fault = wanted || row->bad ? fault_of(row, amount) : DIAG_NONE;

	if (fault != DIAG_NONE)
		diag_say(diag, fault,
			 .at = record_where(reader, row,
					    fault == DIAG_NOTICE_BLANK ? DECISION_amount : -1));
	if ((wanted && fault == DIAG_NONE) || is_child(row))
		add(reading->notice, row, amount, wanted && fault == DIAG_NONE);
	if (fault != DIAG_NONE && !is_beside(row)) {
		/* its number may be what is wrong: whoever is called so */
		add_ending(reading, marks_of(row, true), from);
		add_ending(reading, marks_of(row, false), from);
	} else if (kind != NOTICE_FIRST && is_ending(row, reading->month)) {
		add_ending(reading, marks_of(row, true), from);
	}
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

/* What other rows of its unit say of a row; the greater counts. */
enum standing {
	ALONE,
	TWICE,
	REPLACED, /* one that began later is in force */
};

static enum standing
standing_beside(const struct notice *notice, const struct notice_row *row,
		const struct notice_row *other)
{
	if (row == other || other->fate == NOTICE_LEFT)
		return ALONE;
	if (notice->kind != NOTICE_LONGTERM || row->from == 0 || other->from == 0 ||
	    row->from == other->from)
		return TWICE;
	return other->from > row->from ? REPLACED : ALONE;
}

static enum standing
standing_of(const struct reading *reading, const struct notice_row *row)
{
	const struct notice *notice = reading->notice;
	enum standing standing = ALONE;
	size_t at;

	for (size_t k = 0; k < UNIT_MARKS; k++) {
		uint64_t mark = row->marks.asked[k];

		for (size_t i = index_first(&reading->by_mark, mark, &at); i != INDEX_NONE;
		     i = index_next(&reading->by_mark, mark, &at)) {
			enum standing beside = standing_beside(notice, row, &notice->row[i]);

			standing = beside > standing ? beside : standing;
		}
	}
	return standing;
}

static void
settle(struct reading *reading, struct text file, struct diag *diag)
{
	struct notice *notice = reading->notice;
	enum standing *standing = arena_calloc(notice->rows + 1, sizeof(*standing));

	index_rows(reading);
	for (size_t i = 0; i < reading->endings; i++)
		end_rows(reading, &reading->ending[i]);
	for (size_t i = 0; i < notice->rows; i++)
		if (notice->row[i].fate != NOTICE_LEFT)
			standing[i] = standing_of(reading, &notice->row[i]);
	for (size_t i = 0; i < notice->rows; i++) {
		if (standing[i] != ALONE)
			notice->row[i].fate = NOTICE_LEFT;
		if (standing[i] == TWICE)
			diag_say(diag, DIAG_NOTICE_TWICE,
				 .at = { .file = file,
					 .line = notice->row[i].line,
					 .household = notice->row[i].household });
	}
	free(standing);
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
	struct record row;
	enum table_result result;

	while ((result = record_each(reader, &row)) == TABLE_ROW)
		take(&reading, reader, &row, diag);
	settle(&reading, text_of(path), diag);
	record_close(reader);
	return result == TABLE_END;
}
