#include "terms/tracked.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/index.h"
#include "base/num.h"
#include "base/prose.h"
#include "mend/mendrecord.h"

/* What a kind rests on, and by when it is due, from tracked.def. */
static const struct kind {
	enum word word;
	enum param rule; /* PARAM_COUNT: none */
	enum ground ground;
	bool answered;
} kinds[] = {
#define PARAM_NONE PARAM_COUNT
#define SILENT false
#define ANSWERED true
#define TRACKED(word, rule, ground, answered)                                                      \
	{ WORD_TRACKED_##word, PARAM_##rule, GROUND_##ground, answered },
#include "terms/tracked.def"
#undef TRACKED
};

static const int text_column[DUE_TEXTS] = {
	[DUE_ID] = TRACKED_id,
	[DUE_HOUSEHOLD] = TRACKED_household_id,
	[DUE_APPLICANT] = TRACKED_person,
	[DUE_TOWN] = TRACKED_town,
	[DUE_VILLAGE] = TRACKED_village,
	[DUE_TITLE] = TRACKED_what,
	[DUE_OWNER] = TRACKED_owner,
};

/* Refused offers of one person, on end. */
struct refusals {
	uint64_t person;
	int64_t count;
};

struct reading {
	const struct due_options *options;
	struct diag *diag;
	struct due *due;
	struct record record;
	struct index seen; /* rows by the hash of their number */
	struct index of;   /* refusals by person */
	struct index met;  /* duties of which there is a row, by kind and period */
	struct refusals *refusals;
	size_t room;
	struct law law; /* of the last day that was asked for */
	bool held;
};

#define FAULT(reading, code, column, ...)                                                          \
	do {                                                                                       \
		diag_say((reading)->diag, code,                                                    \
			 .at = record_where((reading)->due->reader, &(reading)->record, column),   \
			 __VA_ARGS__);                                                             \
		(reading)->held |= diag_level(code) >= DIAG_ERROR;                                 \
	} while (0)

static day_t
day_in(const struct reading *reading, int column)
{
	return record_day(reading->record.value[column]);
}

static const struct kind *
kind_of(int64_t word)
{
	for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++)
		if ((int64_t)kinds[i].word == word)
			return &kinds[i];
	return NULL;
}

/* ---- what is wrong ---- */

static void
check_id(struct reading *reading)
{
	struct text id = reading->record.text[TRACKED_id];
	uint64_t hash = hash_text(id);
	size_t before = index_find(&reading->seen, hash);

	if (id.n == 0)
		FAULT(reading, DIAG_TRACKED_NUMBER, TRACKED_id, .value = TEXT_NONE);
	else if (before != INDEX_NONE)
		FAULT(reading, DIAG_TRACKED_TWICE, TRACKED_id, .value = id,
		      .one = NUM_TEXT((int64_t)reading->due->application[before].line));
	else
		index_add(&reading->seen, hash, reading->due->applications);
}

static void
check_day(struct reading *reading, int column)
{
	day_t first = workday_first(reading->options->calendar);
	day_t day = day_in(reading, column);

	if (day == DAY_NONE)
		return;
	if (day > reading->options->date)
		FAULT(reading, DIAG_APPLICATION_FUTURE, column, .value = DAY_TEXT(day),
		      .one = DAY_TEXT(reading->options->date));
	if (day < first)
		FAULT(reading, DIAG_APPLICATION_OLD, column, .value = DAY_TEXT(day),
		      .one = DAY_TEXT(first));
}

static void
check_days(struct reading *reading)
{
	static const int ends[] = { TRACKED_due_on, TRACKED_done_on };
	day_t opened = day_in(reading, TRACKED_opened_on);

	check_day(reading, TRACKED_opened_on);
	check_day(reading, TRACKED_done_on);
	for (size_t i = 0; i < ARRAY_LENGTH(ends); i++) {
		day_t end = day_in(reading, ends[i]);

		if (opened != DAY_NONE && end != DAY_NONE && end < opened)
			FAULT(reading, DIAG_APPLICATION_ORDER, ends[i], .value = DAY_TEXT(end),
			      .one = record_heading(reading->due->reader, TRACKED_opened_on),
			      .two = DAY_TEXT(opened));
	}
	if (opened == DAY_NONE && day_in(reading, TRACKED_due_on) == DAY_NONE)
		FAULT(reading, DIAG_TRACKED_NO_DAY, TRACKED_opened_on, .value = TEXT_NONE);
}

static void
check_said(struct reading *reading, const struct kind *kind)
{
	const struct record *record = &reading->record;

	if (record->text[TRACKED_owner].n == 0)
		FAULT(reading, DIAG_TRACKED_NO_OWNER, TRACKED_owner, .value = TEXT_NONE);
	if (kind != NULL && kind->answered && record->value[TRACKED_done_on] != BLANK &&
	    record->text[TRACKED_result].n == 0)
		FAULT(reading, DIAG_TRACKED_NO_RESULT, TRACKED_result, .value = TEXT_NONE);
}

/* ---- jobs that were offered ---- */

static struct refusals *
refusals_of(struct reading *reading)
{
	const struct record *record = &reading->record;
	uint64_t person = hash_join(hash_text(record->text[TRACKED_household_id]),
				    record->text[TRACKED_person]);
	size_t at = index_find(&reading->of, person);

	if (at != INDEX_NONE)
		return &reading->refusals[at];
	at = reading->of.count;
	reading->refusals =
		arena_grow(reading->refusals, &reading->room, at, sizeof(*reading->refusals));
	reading->refusals[at] = (struct refusals){ person, 0 };
	index_add(&reading->of, person, at);
	return &reading->refusals[at];
}

/* Did the person refuse it, and no employer? */
static bool
is_refused(struct text result)
{
	return text_has_any(result, "拒绝|refused") &&
	       !text_has_any(result,
			     "没有拒绝|没拒绝|未拒绝|不拒绝|不是拒绝|单位拒绝|企业拒绝|公司拒绝|"
			     "用工方拒绝|厂里拒绝|厂方拒绝|对方拒绝|被拒绝|遭拒绝|not refuse|"
			     "employer refused|was refused|were refused|refused by|refused him|"
			     "refused her");
}

/* 社会救助暂行办法 art. 45: so many refusals on end without good reason. */
static void
count_offers(struct reading *reading)
{
	const struct value *most = &reading->law.value[PARAM_WORK_REFUSALS];
	const struct record *record = &reading->record;

	if (record->value[TRACKED_kind] != WORD_TRACKED_OFFER ||
	    record->text[TRACKED_result].n == 0)
		return;
	struct refusals *refusals = refusals_of(reading);

	refusals->count = is_refused(record->text[TRACKED_result]) ? refusals->count + 1 : 0;
	if (most->set && refusals->count >= most->whole)
		FAULT(reading, DIAG_OFFERS_REFUSED, TRACKED_result,
		      .one = NUM_TEXT(refusals->count));
}

/* 大办发〔2021〕30号（二十二）: the budget pays the allowances of village assistants. */
static void
count_assistant(struct reading *reading)
{
	const struct record *record = &reading->record;
	day_t date = reading->options->date;
	day_t opened = day_in(reading, TRACKED_opened_on);
	day_t done = day_in(reading, TRACKED_done_on);

	if (record->value[TRACKED_kind] != WORD_TRACKED_ASSISTANT ||
	    (opened != DAY_NONE && opened > date) || (done != DAY_NONE && done <= date))
		return;
	reading->due->assistants++;
	if (record->value[TRACKED_amount] != BLANK)
		reading->due->allowance += record->value[TRACKED_amount];
}

/* ---- one row ---- */

static void
take_title(struct reading *reading, struct due_application *row)
{
	enum language language = reading->options->asked ? reading->options->language
							 : record_language(reading->due->reader);
	struct text kind = word_text((enum word)reading->record.value[TRACKED_kind], language);

	row->text[DUE_TITLE] = row->text[DUE_TITLE].n == 0
				       ? kind
				       : prose_part(&reading->due->arena, language, "{1}：{2}",
						    "{1}: {2}", kind, row->text[DUE_TITLE]);
}

/* By when, and what it rests on. */
static void
take_rule(const struct reading *reading, const struct kind *kind, struct deadline_step *step)
{
	const struct cite *cite = law_cite(&reading->law, kind->ground, 0);

	if (cite == NULL)
		return;
	step->document = cite->document;
	step->article = cite->article;
	step->basis = cite->document->basis;
}

/* ---- duties that come again ---- */

enum { MONTHS = 12, QUARTER = 3 };

static int
quarter_of(month_t month)
{
	return month % MONTHS / QUARTER + 1;
}

/* The last month of the period of a rule within which a month lies. */
static month_t
period_end(enum param rule, month_t month)
{
	int32_t months = param_kind(rule) == PARAM_IS_QUARTERS ? QUARTER : MONTHS;

	return month - month % months + months - 1;
}

/* The last day of the month that a rule names, or of a quarter that it does; else none. */
static day_t
period_due(const struct law *law, enum param rule, month_t month)
{
	const struct value *value = &law->value[rule];
	month_t end = period_end(rule, month);

	if (param_kind(rule) == PARAM_IS_QUARTERS)
		return value_has_quarter(value, quarter_of(end)) ? month_last(end) : DAY_NONE;
	return month_last(end - MONTHS + (month_t)value->whole);
}

static day_t
due_of(const struct reading *reading, const struct kind *kind)
{
	day_t opened = day_in(reading, TRACKED_opened_on);
	day_t due = day_in(reading, TRACKED_due_on);

	if (due != DAY_NONE || opened == DAY_NONE || kind->rule == PARAM_COUNT ||
	    !reading->law.value[kind->rule].set)
		return due;
	return param_kind(kind->rule) == PARAM_IS_MONTHS
		       ? day_months_later(opened, (int32_t)reading->law.value[kind->rule].whole)
		       : period_due(&reading->law, kind->rule, month_of(opened));
}

static void
walk(struct reading *reading, struct due_application *row, const struct kind *kind)
{
	const struct due_options *options = reading->options;
	day_t opened = day_in(reading, TRACKED_opened_on);
	day_t day = opened == DAY_NONE ? options->date : opened;
	struct deadline_step *step =
		arena_alloc(&reading->due->arena, DEADLINE_STEPS * sizeof(*step));

	if (reading->law.date != day)
		ruleset_at(options->rules, day, &reading->law);
	row->file = (struct deadline_case){ .aid = WORD_AID_TASK, .due = due_of(reading, kind) };
	for (size_t i = 0; i < DEADLINE_EVENTS; i++)
		row->file.on[i] = DAY_NONE;
	row->file.on[DEADLINE_ACCEPTED] = opened;
	row->file.on[DEADLINE_DECIDED] = day_in(reading, TRACKED_done_on);
	row->step = step;
	row->steps = deadline_walk(&row->file, &reading->law, options->calendar, options->date,
				   options->within, step);
	take_rule(reading, kind, step);
}

static uint64_t
duty_key(const struct kind *kind, month_t end)
{
	return (uint64_t)kind->word << 32 | (uint32_t)end;
}

static bool
comes_again(const struct kind *kind)
{
	return kind->rule != PARAM_COUNT && param_kind(kind->rule) != PARAM_IS_MONTHS;
}

static struct due_application
begin_row(const struct reading *reading)
{
	const struct record *record = &reading->record;
	struct due_application row = { .file.aid = WORD_AID_TASK,
				       .extra = record->extra,
				       .line = record->line };

	for (size_t i = 0; i < DUE_TEXTS; i++)
		row.text[i] = record->text[text_column[i]];
	return row;
}

static void
take_record(struct reading *reading)
{
	struct due *due = reading->due;
	const struct record *record = &reading->record;
	const struct kind *kind = kind_of(record->value[TRACKED_kind]);
	struct due_application row = begin_row(reading);

	reading->held = record->bad;
	check_id(reading);
	if (kind == NULL && !record->bad)
		FAULT(reading, DIAG_TRACKED_KIND, TRACKED_kind, .value = TEXT_NONE);
	if (!reading->held)
		check_days(reading);
	if (!reading->held) {
		take_title(reading, &row);
		walk(reading, &row, kind);
		check_said(reading, kind);
		count_offers(reading);
		count_assistant(reading);
	}
	if (kind != NULL && comes_again(kind)) {
		day_t opened = day_in(reading, TRACKED_opened_on);
		day_t day = opened != DAY_NONE ? opened : day_in(reading, TRACKED_due_on);

		if (day != DAY_NONE)
			index_add(&reading->met,
				  duty_key(kind, period_end(kind->rule, month_of(day))),
				  due->applications);
	}
	due_add(due, &row);
}

/* A row for a duty of a period, which the list does not have. */
static void
add_duty(struct reading *reading, const struct kind *kind, month_t first, month_t end)
{
	struct due *due = reading->due;
	enum language language =
		reading->options->asked ? reading->options->language : record_language(due->reader);
	const struct text *headings;
	size_t extras = record_extras(due->reader, &headings);
	struct text *extra = arena_alloc(&due->arena, (extras + 1) * sizeof(*extra));
	struct text year = NUM_TEXT(first / MONTHS);
	struct text quarter = NUM_TEXT(quarter_of(end));

	record_clear(&reading->record);
	for (size_t i = 0; i < extras; i++)
		extra[i] = TEXT_NONE;
	reading->record.extra = extra;
	reading->record.value[TRACKED_kind] = kind->word;
	reading->record.value[TRACKED_opened_on] = month_first(first);
	reading->record.text[TRACKED_what] =
		end - first == MONTHS - 1 ? prose_part(&due->arena, language, "{1}年", "{1}", year)
					  : prose_part(&due->arena, language, "{1}年第{2}季度",
						       "{1}Q{2}", year, quarter);
	struct due_application row = begin_row(reading);

	take_title(reading, &row);
	row.text[DUE_ID] = row.text[DUE_TITLE];
	walk(reading, &row, kind);
	due_add(due, &row);
}

/* The duties of the year up to the period that runs, as far as the list has no row of them. */
static void
add_duties(struct reading *reading)
{
	month_t today = month_of(reading->options->date);

	for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++) {
		const struct kind *kind = &kinds[i];
		month_t first = today - today % MONTHS;

		while (comes_again(kind) && first <= today) {
			month_t end = period_end(kind->rule, first);
			struct law law;

			ruleset_at(reading->options->rules, month_first(first), &law);
			if (law.value[kind->rule].set &&
			    period_due(&law, kind->rule, first) != DAY_NONE &&
			    index_find(&reading->met, duty_key(kind, end)) == INDEX_NONE)
				add_duty(reading, kind, first, end);
			first = end + 1;
		}
	}
}

bool
tracked_read(struct due *due, const char *path, const struct due_options *options,
	     struct diag *diag)
{
	static const int required[] = { TRACKED_id, TRACKED_kind, -1 };
	struct reading reading = { .options = options, .diag = diag, .due = due };
	struct mendrecord mend;
	enum table_result result;

	*due = (struct due){ 0 };
	reading.law.date = DAY_NONE;
	due->reader = record_open(path, RECORD_TRACKED, &options->table, NULL, required, diag);
	if (due->reader == NULL)
		return false;
	mendrecord_begin(&mend, due->reader, options->date, &due->arena, diag);
	while ((result = record_next(due->reader, &due->arena, &reading.record)) == TABLE_ROW)
		take_record(&reading);
	record_mend_by(due->reader, NULL); /* the mender ends here, and the reader does not */
	if (result == TABLE_END && options->duties)
		add_duties(&reading);
	index_free(&reading.seen);
	index_free(&reading.of);
	index_free(&reading.met);
	free(reading.refusals);
	due_order(due);
	return result == TABLE_END;
}
