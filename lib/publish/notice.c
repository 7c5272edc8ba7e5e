#include "publish/notice.h"

#include <stdlib.h>

#include "base/num.h"
#include "base/prose.h"
#include "decide/decision.h"
#include "decide/unit.h"

static const struct {
	const char *words;
	const char *zh;
	const char *en;
} kinds[NOTICE_KINDS] = {
	[NOTICE_FIRST] = { "first|公示", "社会救助审核意见公示",
			   "public notice of first opinions" },
	[NOTICE_DECISIONS] = { "decisions|决定", "社会救助确认结果公布",
			       "public notice of decisions" },
	[NOTICE_LONGTERM] = { "longterm|长期", "社会救助在保对象长期公示",
			      "public notice of recipients" },
};

enum notice_kind
notice_kind_of(struct text word)
{
	enum notice_kind kind = 0;

	while (kind < NOTICE_KINDS && !text_is_any(word, kinds[kind].words))
		kind++;
	return kind;
}

/* ---- read ---- */

/* Does the row belong on such a list, in a month? */
static bool
belongs(enum notice_kind kind, const struct record *row, month_t month)
{
	int64_t change = row->value[DECISION_change];
	int64_t until = row->value[DECISION_until];
	int64_t from = row->value[DECISION_from];
	bool approved = row->value[DECISION_status] == WORD_STATUS_APPROVED;

	if (row->text[DECISION_case].n > 0 || decision_is_price(row) ||
	    unit_standing(row->value[DECISION_category]) != UNIT_PAID || change == WORD_ADJUST_END)
		return false;
	if (kind == NOTICE_FIRST)
		return row->value[DECISION_status] == WORD_STATUS_PROPOSED &&
		       (change == BLANK || change == WORD_ADJUST_NEW);
	return approved && (kind == NOTICE_DECISIONS || ((from == BLANK || from <= month) &&
							 (until == BLANK || until >= month)));
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

static void
add(struct notice *notice, const struct record_reader *reader, const struct record *row,
    struct diag *diag)
{
	int64_t approved = row->value[DECISION_approved_amount];
	int64_t amount = approved != BLANK ? approved : row->value[DECISION_amount];
	int64_t category = row->value[DECISION_category];
	int64_t members = row->value[DECISION_members];
	struct text person = row->text[DECISION_person];
	struct text household = row->text[DECISION_household_id];

	if (amount == BLANK) {
		diag_say(diag, DIAG_NOTICE_BLANK, .at = record_where(reader, row, DECISION_amount));
		return;
	}
	notice->row = arena_grow(notice->row, &notice->room, notice->rows, sizeof(*notice->row));
	notice->row[notice->rows] = (struct notice_row){
		.household = arena_text(&notice->arena, household),
		.name = arena_text(&notice->arena,
				   person.n > 0 ? person : row->text[DECISION_head]),
		.members = members == BLANK ? TEXT_NONE
					    : arena_text(&notice->arena, NUM_TEXT(members)),
		.amount = amount,
		.village =
			village_of(notice, row->text[DECISION_town], row->text[DECISION_village]),
		.line = row->line,
		/* of children no name is public, whatever their age */
		.child = category == WORD_CATEGORY_ORPHAN || category == WORD_CATEGORY_UNATTENDED,
	};
	notice->tekun |= category == WORD_CATEGORY_TEKUN;
	index_add(&notice->by_household, hash_text(household), notice->rows++);
}

bool
notice_read(struct notice *notice, const char *path, const struct table_options *options,
	    month_t month, struct diag *diag)
{
	static const int required[] = { DECISION_household_id, DECISION_head,   DECISION_category,
					DECISION_amount,       DECISION_status, -1 };
	struct record_reader *reader =
		record_open(path, RECORD_DECISION, options, NULL, required, diag);
	struct arena arena = { 0 };
	struct record row;
	enum table_result result = TABLE_FAILED;

	while (reader != NULL && (result = record_next(reader, &arena, &row)) == TABLE_ROW) {
		if (belongs(notice->kind, &row, month))
			add(notice, reader, &row, diag);
		arena_reset(&arena);
	}
	arena_free(&arena);
	record_close(reader);
	return result == TABLE_END;
}

/* ---- who may be named ---- */

static bool
is_at_risk(const struct household *household)
{
	for (size_t i = 0; i < household->persons; i++)
		if (household->person[i].row.value[REGISTER_at_risk] == WORD_YESNO_YES)
			return true;
	return false;
}

/* A child, by age or by what was found of him. */
static bool
is_child(const struct person *person, const struct law *law)
{
	const struct value *leap = &law->value[PARAM_AGE_LEAP];
	int64_t age = law->value[PARAM_AGE_MINOR].whole;

	return person->row.value[REGISTER_child_status] != BLANK ||
	       day_age(person->birth, law->as_of,
		       leap->set ? (enum day_leap)leap->whole : DAY_LEAP_MARCH) < age;
}

static void
judge(struct notice_row *row, const struct household *household, const struct law *law)
{
	const struct person *found = NULL;
	size_t same = 0;

	for (size_t i = 0; i < household->persons; i++)
		if (unit_is_one_name(household->person[i].row.text[REGISTER_name], row->name)) {
			found = &household->person[i];
			same++;
		}
	if (same != 1 || !household->valid || found->birth == DAY_NONE)
		return; /* nobody knows that he may be */
	row->met = true;
	row->named = !is_at_risk(household) && !is_child(found, law);
}

void
notice_forget(struct notice *notice)
{
	for (size_t i = 0; i < notice->rows; i++) {
		notice->row[i].met = notice->row[i].child;
		notice->row[i].named = false;
	}
}

void
notice_meet(struct notice *notice, const struct household *household, const struct law *law)
{
	uint64_t hash = hash_text(household->id);
	size_t at;

	for (size_t i = index_first(&notice->by_household, hash, &at); i != INDEX_NONE;
	     i = index_next(&notice->by_household, hash, &at))
		if (text_equal(notice->row[i].household, household->id) && !notice->row[i].met)
			judge(&notice->row[i], household, law);
}

void
notice_close(struct notice *notice, struct text file, struct diag *diag)
{
	for (size_t i = 0; i < notice->rows; i++) {
		const struct notice_row *row = &notice->row[i];
		struct notice_village *village = &notice->village[row->village];

		village->rows += row->named;
		village->unnamed += row->met && !row->named;
		village->amount += row->named ? row->amount : 0;
		if (!row->met)
			diag_say(diag, DIAG_NOTICE_UNKNOWN,
				 .at = { .file = file,
					 .line = row->line,
					 .household = row->household });
	}
}

/* ---- what stands on it ---- */

day_t
notice_until(const struct notice *notice, const struct law *law, const struct workday *calendar,
	     day_t from, struct diag *diag)
{
	static const enum param needed[] = { PARAM_NOTICE_DAYS, PARAM_NOTICE_TEKUN_DAYS };
	const struct value *extend = &law->value[PARAM_NOTICE_EXTEND];
	size_t count = notice->tekun ? 2 : 1;
	int64_t days = 0;

	if (!law_require(law, needed, count, diag))
		return DAY_NONE;
	for (size_t i = 0; i < count; i++)
		if (law->value[needed[i]].whole > days)
			days = law->value[needed[i]].whole;
	day_t last = from + (day_t)days;

	return extend->set && extend->whole != 0 ? workday_from(calendar, last) : last;
}

struct text
notice_title(const struct notice *notice, size_t village, enum language language,
	     struct arena *arena)
{
	const struct notice_village *of = &notice->village[village];

	return prose_part(
		arena, language, "{1}{2}{3}",
		of->town.n + of->village.n > 0 ? "{1}{2}: {3}" : "{3}", of->town, of->village,
		text_of(language == LANGUAGE_ZH ? kinds[notice->kind].zh : kinds[notice->kind].en));
}

void
notice_free(struct notice *notice)
{
	free(notice->row);
	free(notice->village);
	index_free(&notice->by_household);
	arena_free(&notice->arena);
}
