#include "terms/recheck.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/num.h"
#include "base/prose.h"
#include "decide/decision.h"
#include "law/gloss.h"
#include "law/trait.h"
#include "register/recordout.h"

/* What a decision list says of a household. */
struct recheck_held {
	struct text household;
	int64_t category;
	int64_t until; /* month, or BLANK */
};

/* Why a household is due. */
struct cause {
	enum word reason;
	enum param param;
};

/* ---- time ---- */

bool
recheck_quarter(const char *s, int *year, int *quarter)
{
	int64_t y;
	size_t n = text_of(s).n;

	if (n != 6 || (s[4] != 'Q' && s[4] != 'q') || s[5] < '1' || s[5] > '4' ||
	    !num_parse(s, 4, 9999, &y) || y == 0)
		return false;
	*year = (int)y;
	*quarter = s[5] - '0';
	return true;
}

day_t
recheck_first(int year, int quarter)
{
	return day_of(year, quarter * 3 - 2, 1);
}

day_t
recheck_last(int year, int quarter)
{
	return month_last(month_of(day_of(year, quarter * 3, 1)));
}

static bool
is_quarter(const struct recheck *recheck, enum param param, int quarter)
{
	return value_has_quarter(&recheck->law->value[param], quarter);
}

/* The first day of the last quarter of a kind before this one. */
static day_t
term_before(const struct recheck *recheck, enum param param)
{
	int year = recheck->year;
	int quarter = recheck->quarter;

	for (int i = 0; i < 4; i++) {
		year -= quarter == 1;
		quarter = quarter == 1 ? 4 : quarter - 1;
		if (is_quarter(recheck, param, quarter))
			break;
	}
	return recheck_first(year, quarter);
}

bool
recheck_take_law(struct recheck *recheck, const struct law *law, struct diag *diag)
{
	static const enum param needed[] = {
		PARAM_RECHECK_UNSTABLE, PARAM_RECHECK_DIBAO,     PARAM_RECHECK_TEKUN,
		PARAM_RECHECK_AGES,     PARAM_AGE_MINOR,         PARAM_TEKUN_ELDER_AGE,
		PARAM_AGE_LEAP,         PARAM_LOW_INCOME_MONTHS, PARAM_RIGID_MONTHS,
		PARAM_PHASE_OUT_MONTHS, PARAM_DEATH_SETTLE,
	};

	recheck->law = law;
	return law_require(law, needed, ARRAY_LENGTH(needed), diag);
}

/* ---- decisions ---- */

static void
hold(struct recheck *recheck, const struct record *row)
{
	recheck->hold = arena_grow(recheck->hold, &recheck->hold_room, recheck->holds,
				   sizeof(*recheck->hold));
	recheck->hold[recheck->holds] = (struct recheck_held){
		.household = arena_text(&recheck->arena, row->text[DECISION_household_id]),
		.category = row->value[DECISION_category],
		.until = row->value[DECISION_until],
	};
	index_add(&recheck->held, hash_text(row->text[DECISION_household_id]), recheck->holds++);
}

bool
recheck_take_decisions(struct recheck *recheck, const char *path, struct diag *diag)
{
	static const int required[] = { DECISION_household_id, DECISION_category, -1 };
	struct record_reader *decisions = record_open(
		path, RECORD_DECISION, &(struct table_options){ 0 }, NULL, required, diag);
	struct record row;
	enum table_result result;

	while ((result = record_each(decisions, &row)) == TABLE_ROW) {
		if (decision_counts(&row))
			hold(recheck, &row);
	}
	record_close(decisions);
	return result == TABLE_END;
}

/* Does the household hold a category, by the decisions where there are some of it? */
static bool
holds(const struct recheck *recheck, const struct household *household, int64_t category,
      int64_t *until)
{
	uint64_t hash = hash_text(household->id);
	size_t at;
	bool told = false;

	for (size_t i = index_first(&recheck->held, hash, &at); i != INDEX_NONE;
	     i = index_next(&recheck->held, hash, &at)) {
		if (!text_equal(recheck->hold[i].household, household->id))
			continue;
		told = true;
		if (recheck->hold[i].category == category) {
			*until = recheck->hold[i].until;
			return true;
		}
	}
	*until = BLANK;
	return !told && household->row.value[REGISTER_category] == category;
}

static bool
holds_any(const struct recheck *recheck, const struct household *household,
	  const enum word *categories, size_t count, int64_t *held)
{
	int64_t until;

	for (size_t i = 0; i < count; i++)
		if (holds(recheck, household, categories[i], &until)) {
			*held = categories[i];
			return true;
		}
	return false;
}

/* ---- facts ---- */

/* Could somebody work?  Unknown where an adult's capacity is not written. */
static enum truth
somebody_works(const struct recheck *recheck, const struct household *household)
{
	const struct value *value = recheck->law->value;
	enum truth found = TRUTH_NO;

	for (size_t i = 0; i < household->persons; i++) {
		const struct person *person = &household->person[i];
		int64_t capacity = person->row.value[REGISTER_work_capacity];
		int age = trait_age(person, recheck->law);

		if (person->row.value[REGISTER_member_status] == WORD_MEMBER_DEAD)
			continue;
		if (capacity == WORD_CAPACITY_FULL || capacity == WORD_CAPACITY_PARTIAL)
			return TRUTH_YES;
		if (capacity == BLANK &&
		    (age == TRAIT_AGE_UNKNOWN || (age >= value[PARAM_AGE_MINOR].whole &&
						  age < value[PARAM_TEKUN_ELDER_AGE].whole)))
			found = TRUTH_UNKNOWN;
	}
	return found;
}

/* Is some income not stable?  Unknown where nobody's is written so, and somebody's not at all. */
static enum truth
is_unstable(const struct household *household)
{
	size_t blank = 0;

	for (size_t i = 0; i < household->persons; i++) {
		int64_t stable = household->person[i].row.value[REGISTER_income_stable];

		if (stable == WORD_YESNO_NO)
			return TRUTH_YES;
		blank += stable == BLANK;
	}
	return blank == household->persons ? TRUTH_UNKNOWN : TRUTH_NO;
}

month_t
recheck_status_end(const struct recheck *recheck, const struct household *household)
{
	static const struct {
		enum word category;
		enum param months;
	} kinds[] = { { WORD_CATEGORY_LOW_INCOME, PARAM_LOW_INCOME_MONTHS },
		      { WORD_CATEGORY_RIGID, PARAM_RIGID_MONTHS } };
	int64_t since = household->row.value[REGISTER_since];
	int64_t until;

	for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++) {
		if (!holds(recheck, household, kinds[i].category, &until))
			continue;
		if (until != BLANK)
			return (month_t)until;
		if (since != BLANK)
			return (month_t)(since + recheck->law->value[kinds[i].months].whole - 1);
	}
	return MONTH_NONE;
}

/* ---- the reason ---- */

static bool
is_due(const struct recheck *recheck, const struct household *household, struct recheck_item *item,
       struct cause *cause)
{
	static const enum word dibao[] = { WORD_CATEGORY_DIBAO, WORD_CATEGORY_PHASE_OUT,
					   WORD_CATEGORY_DIBAO_SINGLE };
	static const enum word tekun[] = { WORD_CATEGORY_TEKUN };
	static const enum word status[] = { WORD_CATEGORY_LOW_INCOME, WORD_CATEGORY_RIGID };
	bool is_dibao = holds_any(recheck, household, dibao, 3, &item->category);

	if (is_dibao && is_quarter(recheck, PARAM_RECHECK_DIBAO, recheck->quarter)) {
		*cause = (struct cause){ WORD_DUE_DIBAO, PARAM_RECHECK_DIBAO };
		return true;
	}
	if (is_dibao && is_quarter(recheck, PARAM_RECHECK_UNSTABLE, recheck->quarter) &&
	    truth_and(is_unstable(household), somebody_works(recheck, household)) != TRUTH_NO) {
		*cause = (struct cause){ WORD_DUE_UNSTABLE, PARAM_RECHECK_UNSTABLE };
		return true;
	}
	if (holds_any(recheck, household, tekun, 1, &item->category) &&
	    is_quarter(recheck, PARAM_RECHECK_TEKUN, recheck->quarter)) {
		*cause = (struct cause){ WORD_DUE_TEKUN, PARAM_RECHECK_TEKUN };
		return true;
	}
	if (!holds_any(recheck, household, status, 2, &item->category))
		return false;
	month_t end = recheck_status_end(recheck, household);

	*cause = (struct cause){ WORD_DUE_VALIDITY, item->category == WORD_CATEGORY_RIGID
							    ? PARAM_RIGID_MONTHS
							    : PARAM_LOW_INCOME_MONTHS };
	return end == MONTH_NONE ||
	       month_last(end) <= recheck_last(recheck->year, recheck->quarter);
}

static void
set_term(const struct recheck *recheck, const struct household *household,
	 struct recheck_item *item)
{
	month_t end = recheck_status_end(recheck, household);

	item->from = recheck_first(recheck->year, recheck->quarter);
	item->by = recheck_last(recheck->year, recheck->quarter);
	if (item->reason == WORD_DUE_VALIDITY && end != MONTH_NONE) {
		item->by = month_last(end);
		item->from = month_first(end - end % 3); /* of the quarter in which it ends */
	}
}

static enum word
state_of(const struct recheck *recheck, const struct recheck_item *item, enum param param,
	 int64_t since)
{
	bool by_quarter = item->reason != WORD_DUE_VALIDITY;
	day_t before = by_quarter ? term_before(recheck, param) : item->from;

	if (item->last != BLANK && item->last >= item->from)
		return WORD_DUE_STATE_DONE;
	if (recheck->date > item->by)
		return WORD_DUE_STATE_LATE;
	if (item->last == BLANK)
		return WORD_DUE_STATE_NEVER;
	if (by_quarter && item->last < before &&
	    (since == BLANK || month_first((month_t)since) < before))
		return WORD_DUE_STATE_LATE;
	return WORD_DUE_STATE_DUE;
}

/* What is not known and would settle whether the household is due at all, or until when. */
static struct text
missing_of(struct recheck *recheck, const struct household *household,
	   const struct recheck_item *item)
{
	struct prose words = { .language = LANGUAGE_EN };

	if (item->reason == WORD_DUE_VALIDITY &&
	    recheck_status_end(recheck, household) == MONTH_NONE)
		prose_text(&words, TEXT("since;"));
	if (is_unstable(household) == TRUTH_UNKNOWN && item->reason == WORD_DUE_UNSTABLE)
		prose_text(&words, TEXT("income_stable;"));
	if (somebody_works(recheck, household) == TRUTH_UNKNOWN &&
	    item->reason == WORD_DUE_UNSTABLE)
		prose_text(&words, TEXT("work_capacity;"));
	struct text text = arena_text(&recheck->arena,
				      (struct text){ words.p, words.n > 0 ? words.n - 1 : 0 });

	prose_free(&words);
	return text;
}

bool
recheck_take(struct recheck *recheck, const struct household *household)
{
	const struct record *cell = &household->row;
	struct recheck_item item = { .last = cell->value[REGISTER_last_recheck] };
	struct arena *arena = &recheck->arena;
	struct cause cause;

	recheck->households++;
	if (!is_due(recheck, household, &item, &cause))
		return false;
	item.reason = cause.reason;
	set_term(recheck, household, &item);
	item.state = state_of(recheck, &item, cause.param, cell->value[REGISTER_since]);
	if (item.state == WORD_DUE_STATE_DONE) {
		recheck->done++;
		return false;
	}
	item.article = arena_text(arena, VALUE_SOURCE(&recheck->law->value[cause.param]));
	item.missing = missing_of(recheck, household, &item);
	item.household = arena_text(arena, household->id);
	item.town = arena_text(arena, cell->text[REGISTER_town]);
	item.village = arena_text(arena, cell->text[REGISTER_village]);
	item.phone = arena_text(arena, cell->text[REGISTER_phone]);
	item.head = arena_text(arena, household->person[household->head].row.text[REGISTER_name]);
	recheck->item = arena_grow(recheck->item, &recheck->room, recheck->count, sizeof(item));
	recheck->item[recheck->count++] = item;
	return true;
}

/* ---- the plan ---- */

/* Late before never looked at before the others; else as they stand. */
static int
compare(const void *a, const void *b)
{
	static const int rank[] = {
		[WORD_DUE_STATE_LATE - WORD_DUE_STATE_DUE] = 0,
		[WORD_DUE_STATE_NEVER - WORD_DUE_STATE_DUE] = 1,
		[WORD_DUE_STATE_DUE - WORD_DUE_STATE_DUE] = 2,
	};
	const struct recheck_item *x = a;
	const struct recheck_item *y = b;
	int order = text_compare(x->town, y->town);

	if (order == 0)
		order = text_compare(x->village, y->village);
	if (order == 0)
		order = rank[x->state - WORD_DUE_STATE_DUE] - rank[y->state - WORD_DUE_STATE_DUE];
	return order != 0 ? order : text_compare(x->household, y->household);
}

day_t
recheck_monday(const struct recheck *recheck, day_t start)
{
	day_t first = recheck_first(recheck->year, recheck->quarter);

	if (start != DAY_NONE)
		return start - day_weekday(start);
	if (recheck->date > first)
		first = recheck->date;
	return first + (7 - day_weekday(first)) % 7;
}

size_t
recheck_plan(struct recheck *recheck, size_t per_week, day_t monday)
{
	day_t last = recheck_last(recheck->year, recheck->quarter);
	size_t after = 0;

	if (recheck->count > 0) /* else there is no list at all */
		qsort(recheck->item, recheck->count, sizeof(*recheck->item), compare);
	for (size_t i = 0; i < recheck->count; i++) {
		size_t week = i / per_week;

		recheck->item[i].week = week + 1;
		recheck->item[i].monday = monday + (day_t)week * 7;
		after += recheck->item[i].monday > last;
	}
	return after;
}

void
recheck_write(const struct recheck *recheck, struct rowout *out, enum language language)
{
	char lacking[GLOSS_SIZE];
	struct record row;

	recordout_header(out, RECORD_RECHECK, language, NULL, 0);
	for (size_t i = 0; i < recheck->count; i++) {
		const struct recheck_item *item = &recheck->item[i];

		record_clear(&row);
		row.text[RECHECK_household_id] = item->household;
		row.text[RECHECK_town] = item->town;
		row.text[RECHECK_village] = item->village;
		row.text[RECHECK_head] = item->head;
		row.text[RECHECK_phone] = item->phone;
		row.value[RECHECK_category] = item->category;
		row.value[RECHECK_reason] = item->reason;
		row.text[RECHECK_article] = item->article;
		row.value[RECHECK_last_recheck] = item->last;
		row.value[RECHECK_due_from] = item->from;
		row.value[RECHECK_due_by] = item->by;
		row.value[RECHECK_state] = item->state;
		row.text[RECHECK_missing] = item->missing;
		row.text[RECHECK_lacking] =
			gloss_facts(item->missing, language, lacking, sizeof(lacking));
		if (item->week > 0) {
			row.value[RECHECK_week] = (int64_t)item->week;
			row.value[RECHECK_week_from] = item->monday;
		}
		recordout_row(out, RECORD_RECHECK, language, &row, 0);
	}
}

void
recheck_free(struct recheck *recheck)
{
	free(recheck->item);
	free(recheck->hold);
	index_free(&recheck->held);
	arena_free(&recheck->arena);
}
