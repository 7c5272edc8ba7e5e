#include "decide/latereport.h"

#include <stdlib.h>

#include "decide/unit.h"
#include "mend/mendrecord.h"

static uint64_t
key_of(struct text household)
{
	return unit_hash(household, TEXT_NONE, TEXT_NONE);
}

/* The last day on which a change is told in time; DAY_NONE: no document says. */
static day_t
due_of(const struct record *row, const struct ruleset *rules)
{
	int64_t due = row->value[TRACKED_due_on];
	day_t changed = (day_t)row->value[TRACKED_opened_on];
	struct law law;

	if (due != BLANK)
		return (day_t)due;
	ruleset_at(rules, changed, &law);
	return law.value[PARAM_CHANGE_REPORT].set
		       ? day_months_later(changed, (int32_t)law.value[PARAM_CHANGE_REPORT].whole)
		       : DAY_NONE;
}

static void
take(struct latereports *reports, const struct record *row, const struct ruleset *rules, day_t date)
{
	int64_t told = row->value[TRACKED_done_on];
	day_t changed = (day_t)row->value[TRACKED_opened_on];
	day_t due = due_of(row, rules);
	day_t until = told == BLANK || told > date ? date : (day_t)told;

	if (due == DAY_NONE || until <= due)
		return;
	reports->item =
		arena_grow(reports->item, &reports->room, reports->count, sizeof(*reports->item));
	reports->item[reports->count] = (struct latereport){
		.line = row->line,
		.household = arena_text(&reports->arena, row->text[TRACKED_household_id]),
		.changed = changed,
		.told = record_day(told),
		.from = month_of(changed) + 1,
		.until = month_of(until),
		.settled = row->text[TRACKED_result].n > 0,
	};
	index_add(&reports->by_household, key_of(row->text[TRACKED_household_id]), reports->count);
	reports->count++;
}

bool
latereport_read(struct latereports *reports, const char *path, const struct table_options *table,
		const struct ruleset *rules, day_t date, struct diag *diag)
{
	static const int required[] = { TRACKED_kind, TRACKED_household_id, TRACKED_opened_on, -1 };
	struct record_reader *reader =
		record_open(path, RECORD_TRACKED, table, NULL, required, diag);
	struct arena arena = { 0 };
	struct mendrecord mend;
	struct record row;
	enum table_result result;

	reports->file = text_of(path);
	mendrecord_begin(&mend, reader, date, &arena, diag);
	while ((result = record_each(reader, &row)) == TABLE_ROW) {
		if (row.bad || row.value[TRACKED_kind] != WORD_TRACKED_CHANGE_REPORT)
			continue;
		if (row.text[TRACKED_household_id].n > 0 && row.value[TRACKED_opened_on] != BLANK)
			take(reports, &row, rules, date);
		else
			diag_say(diag, DIAG_REPORT_BARE, .at = record_where(reader, &row, -1));
	}
	record_close(reader);
	arena_free(&arena);
	return result == TABLE_END;
}

struct latereport *
latereport_of(const struct latereports *reports, struct text household, month_t month)
{
	struct latereport *found = NULL;
	uint64_t key = key_of(household);
	size_t at;

	/* an index gives them in no order */
	for (size_t i = index_first(&reports->by_household, key, &at); i != INDEX_NONE;
	     i = index_next(&reports->by_household, key, &at)) {
		struct latereport *report = &reports->item[i];

		if (month >= report->from && month <= report->until &&
		    (found == NULL || report < found))
			found = report;
	}
	return found;
}

void
latereport_leave(struct latereport *report, month_t month, fen_t drawn)
{
	if (drawn <= 0)
		return;
	if (report->open == 0 || month < report->open_from)
		report->open_from = month;
	if (report->open == 0 || month > report->open_until)
		report->open_until = month;
	report->open += drawn;
}

void
latereport_say(const struct latereports *reports, struct diag *diag)
{
	for (size_t i = 0; i < reports->count; i++) {
		const struct latereport *report = &reports->item[i];

		if (report->open > 0 && !report->settled)
			diag_say(diag, DIAG_REPORT_DRAWN,
				 .at = { .file = reports->file,
					 .line = report->line,
					 .household = report->household },
				 .value = DAY_TEXT(report->changed),
				 .one = MONTH_TEXT(report->open_from),
				 .two = MONTH_TEXT(report->open_until),
				 .three = MONEY_TEXT(report->open));
	}
}

void
latereport_free(struct latereports *reports)
{
	free(reports->item);
	index_free(&reports->by_household);
	arena_free(&reports->arena);
	*reports = (struct latereports){ 0 };
}
