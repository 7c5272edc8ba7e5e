#include "terms/due.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/hash.h"
#include "base/index.h"
#include "base/num.h"
#include "mend/mendrecord.h"
#include "register/recordout.h"
#include "terms/applied.h"

static const int text_column[DUE_TEXTS][2] = {
	[DUE_ID] = { APPLICATION_application_id, DEADLINE_application_id },
	[DUE_HOUSEHOLD] = { APPLICATION_household_id, DEADLINE_household_id },
	[DUE_APPLICANT] = { APPLICATION_applicant, DEADLINE_applicant },
	[DUE_TOWN] = { APPLICATION_town, DEADLINE_town },
	[DUE_VILLAGE] = { APPLICATION_village, DEADLINE_village },
	[DUE_TITLE] = { APPLICATION_title, DEADLINE_title },
	[DUE_OWNER] = { APPLICATION_owner, DEADLINE_owner },
};

static const int event_column[DEADLINE_EVENTS] = {
	[DEADLINE_ACCEPTED] = APPLICATION_accepted_on,
	[DEADLINE_REQUESTED] = APPLICATION_match_requested_on,
	[DEADLINE_MATCHED] = APPLICATION_matched_on,
	[DEADLINE_SURVEYED] = APPLICATION_surveyed_on,
	[DEADLINE_NOTICED] = APPLICATION_notice_from,
	[DEADLINE_OBJECTED] = APPLICATION_objected_on,
	[DEADLINE_HEARD] = APPLICATION_heard_on,
	[DEADLINE_RECEIVED] = APPLICATION_received_on,
	[DEADLINE_DECIDED] = APPLICATION_decided_on,
	[DEADLINE_NOTIFIED] = APPLICATION_notified_on,
	[DEADLINE_ASSIGNED] = APPLICATION_assigned_on,
};

/* ---- reading ---- */

struct reading {
	const struct due_options *options;
	struct diag *diag;
	struct due *due;
	struct record record;
	struct index seen;      /* applications by the hash of their number */
	struct law law;         /* of the last day that was asked for; date DAY_NONE at first */
	bool told[PARAM_COUNT]; /* that it is not set */
	bool held;
};

static void
fault(struct reading *reading, enum diag_code code, int column, struct text value, const char *one,
      const char *two)
{
	struct where where = record_where(reading->due->reader, &reading->record, column);

	if (diag_level(code) >= DIAG_ERROR)
		reading->held = true;
	diag_say(reading->diag, code, .at = where, .value = value, .one = text_of(one),
		 .two = text_of(two));
}

/* A fault of a date, which is the value. */
static void
fault_day(struct reading *reading, enum diag_code code, int column, day_t day, const char *one,
	  const char *two)
{
	char text[DAY_SIZE];

	fault(reading, code, column, text_of(day_format(day, text)), one, two);
}

static day_t
day_of_column(const struct record *record, int column)
{
	return record_day(record->value[column]);
}

static void
fill(const struct record_reader *reader, const struct record *record,
     struct due_application *application)
{
	struct deadline_case *file = &application->file;

	for (size_t i = 0; i < DUE_TEXTS; i++)
		application->text[i] = record->text[text_column[i][0]];
	for (size_t i = 0; i < DEADLINE_EVENTS; i++) {
		file->on[i] = day_of_column(record, event_column[i]);
		file->kept[i] = record_has(reader, event_column[i]);
	}
	file->kept[DEADLINE_DECIDED] = true; /* else nothing on the list is decided */
	if (record->value[APPLICATION_kind] != BLANK)
		file->aid = (enum word)record->value[APPLICATION_kind];
	file->special = record->value[APPLICATION_special] == WORD_YESNO_YES;
	file->delegated = record->value[APPLICATION_delegated] == WORD_YESNO_YES;
	file->unsaid = record->value[APPLICATION_delegated] == BLANK;
	file->approved = record->value[APPLICATION_outcome] == WORD_DECIDED_APPROVED;
	file->declined = record->value[APPLICATION_outcome] == WORD_DECIDED_DECLINED;
	file->due = day_of_column(record, APPLICATION_due_on);
	application->extra = record->extra;
	application->line = record->line;
}

void
due_add(struct due *due, const struct due_application *application)
{
	due->application = arena_grow(due->application, &due->room, due->applications,
				      sizeof(*due->application));
	due->application[due->applications++] = *application;
}

static void
check_id(struct reading *reading, const struct due_application *application)
{
	struct text id = application->text[DUE_ID];
	uint64_t hash = hash_text(id);
	size_t before = index_find(&reading->seen, hash);
	char line[NUM_SIZE];

	if (id.n == 0)
		fault(reading, DIAG_APPLICATION_NUMBER, APPLICATION_application_id, id, NULL, NULL);
	else if (before != INDEX_NONE)
		fault(reading, DIAG_APPLICATION_TWICE, APPLICATION_application_id, id,
		      num_format((int64_t)reading->due->application[before].line, line), NULL);
	else
		index_add(&reading->seen, hash, reading->due->applications);
}

static void
check_order(struct reading *reading, const struct deadline_case *file)
{
	const struct record_reader *reader = reading->due->reader;
	enum deadline_event first;
	enum deadline_event second;
	char day[DAY_SIZE];

	if (!deadline_disorder(file, &first, &second))
		return;
	struct text heading = record_heading(reader, event_column[first]);

	fault_day(reading, DIAG_APPLICATION_ORDER, event_column[second], file->on[second],
		  arena_string(&reading->due->arena, heading), day_format(file->on[first], day));
}

/* Can its limits be counted?  Every reason why not is reported. */
static void
check_days(struct reading *reading, const struct deadline_case *file)
{
	enum deadline_event begin = file->declined ? DEADLINE_DECIDED : DEADLINE_ACCEPTED;
	day_t first = workday_first(reading->options->calendar);
	bool begun = file->on[begin] != DAY_NONE;
	char text[DAY_SIZE];

	if (file->aid != WORD_AID_TASK && !begun && !file->declined)
		fault(reading, DIAG_APPLICATION_START, event_column[begin], TEXT_NONE, NULL, NULL);
	else if (file->aid != WORD_AID_TASK && begun && file->on[begin] < first)
		fault_day(reading, DIAG_APPLICATION_OLD, event_column[begin], file->on[begin],
			  day_format(first, text), NULL);
	for (size_t i = 0; i < DEADLINE_EVENTS; i++)
		if (file->on[i] != DAY_NONE && file->on[i] > reading->options->date)
			fault_day(reading, DIAG_APPLICATION_FUTURE, event_column[i], file->on[i],
				  day_format(reading->options->date, text), NULL);
	check_order(reading, file);
}

/* A public notice that was too short, that was none, or that should not have been. */
static void
check_notice(struct reading *reading, const struct deadline_case *file,
	     const struct deadline_step *step, size_t steps)
{
	day_t decided = file->on[DEADLINE_DECIDED];
	day_t noticed = file->on[DEADLINE_NOTICED];
	char text[DAY_SIZE];

	for (size_t i = 0; i < steps; i++)
		if (step[i].notice && decided != DAY_NONE && step[i].due != DAY_NONE &&
		    decided <= step[i].due)
			fault_day(reading, DIAG_NOTICE_SHORT, APPLICATION_decided_on, decided,
				  day_format(step[i].due, text), NULL);
	if (decided != DAY_NONE && noticed == DAY_NONE && file->approved &&
	    deadline_needs_notice(file->aid))
		fault(reading, DIAG_NOTICE_NONE, APPLICATION_notice_from, TEXT_NONE, NULL, NULL);
	if (noticed != DAY_NONE && deadline_forbids_notice(file->aid))
		fault_day(reading, DIAG_NOTICE_CHILD, APPLICATION_notice_from, noticed, NULL, NULL);
}

/* A limit that no document in force sets is said once. */
static void
check_limit(struct reading *reading, const struct deadline_step *step, day_t accepted)
{
	struct where where =
		record_where(reading->due->reader, &reading->record, APPLICATION_accepted_on);

	if (!step->unset || reading->told[step->param])
		return;
	reading->told[step->param] = true;
	diag_say(reading->diag, DIAG_LIMIT_UNSET, .at = where,
		 .value = text_of(param_label(step->param, reading->diag->language)),
		 .one = text_of(param_key(step->param)), .two = DAY_TEXT(accepted),
		 .three = text_of(ruleset_place(reading->options->rules)));
}

static void
walk(struct reading *reading, struct due_application *application)
{
	const struct due_options *options = reading->options;
	const struct deadline_case *file = &application->file;
	day_t accepted = file->on[DEADLINE_ACCEPTED];
	struct deadline_step *step =
		arena_alloc(&reading->due->arena, DEADLINE_STEPS * sizeof(*step));

	/* the law is that of acceptance; where aid is reduced or ended, or none was, of the
	 * decision */
	day_t decided = file->on[DEADLINE_DECIDED];
	day_t day = accepted;

	if (deadline_is_change(file->aid) || file->declined)
		day = decided == DAY_NONE ? options->date : decided;
	if (file->aid != WORD_AID_TASK && reading->law.date != day)
		ruleset_at(options->rules, day, &reading->law);
	application->step = step;
	application->steps = deadline_walk(file, &reading->law, options->calendar, options->date,
					   options->within, step);
	for (size_t i = 0; i < application->steps; i++)
		check_limit(reading, &step[i], accepted);
	check_notice(reading, file, step, application->steps);
	if (deadline_is_unheard(file, &reading->law))
		fault_day(reading, DIAG_CHANGE_UNHEARD, APPLICATION_heard_on,
			  file->on[DEADLINE_DECIDED], NULL, NULL);
}

static void
take_record(struct reading *reading)
{
	struct due *due = reading->due;
	struct due_application application = { .file.aid = WORD_AID_OTHER };

	reading->held = reading->record.bad;
	fill(due->reader, &reading->record, &application);
	check_id(reading, &application);
	if (!reading->record.bad && reading->record.value[APPLICATION_kind] == BLANK)
		fault(reading, DIAG_APPLICATION_KIND, APPLICATION_kind, TEXT_NONE, NULL, NULL);
	if (!reading->held)
		check_days(reading, &application.file);
	if (!reading->held) {
		walk(reading, &application);
		applied_check(due->reader, &reading->record, &reading->law, reading->diag);
		applied_check_delegated(due->reader, &reading->record, reading->options->rules,
					reading->options->date, reading->diag);
	}
	due_add(due, &application);
}

/* ---- order ---- */

static int
compare(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

/* Open steps go by their day alone, whether that is provisional or not. */
static int
urgency(const struct due_row *row)
{
	if (row->step == NULL)
		return WORD_PROGRESS_INVALID;
	return row->step->status == WORD_PROGRESS_PROVISIONAL ? (int)WORD_PROGRESS_OPEN
							      : (int)row->step->status;
}

static int
by_town_and_urgency(const void *a, const void *b)
{
	const struct due_row *x = a;
	const struct due_row *y = b;
	int order = text_compare(x->application->text[DUE_TOWN], y->application->text[DUE_TOWN]);

	if (order == 0)
		order = compare(urgency(x), urgency(y));
	if (order == 0 && x->step != NULL)
		order = compare(x->step->due, y->step->due);
	if (order == 0)
		order = text_compare(x->application->text[DUE_ID], y->application->text[DUE_ID]);
	if (order == 0)
		order = compare((int64_t)x->application->line, (int64_t)y->application->line);
	return order != 0 || x->step == NULL ? order : compare(x->step - y->step, 0);
}

void
due_order(struct due *due)
{
	size_t count = 0;

	for (size_t i = 0; i < due->applications; i++)
		count += due->application[i].steps > 0 ? due->application[i].steps : 1;
	due->row = arena_calloc(count > 0 ? count : 1, sizeof(*due->row));
	for (size_t i = 0; i < due->applications; i++) {
		const struct due_application *application = &due->application[i];

		for (size_t k = 0; k < application->steps; k++)
			due->row[due->rows++] =
				(struct due_row){ application, &application->step[k] };
		if (application->steps == 0)
			due->row[due->rows++] = (struct due_row){ application, NULL };
	}
	if (count > 0)
		qsort(due->row, count, sizeof(*due->row), by_town_and_urgency);
}

bool
due_read(struct due *due, const char *path, const struct due_options *options, struct diag *diag)
{
	static const int required[] = { APPLICATION_application_id, APPLICATION_kind, -1 };
	struct reading reading = { .options = options, .diag = diag, .due = due };
	struct mendrecord mend;
	enum table_result result;

	*due = (struct due){ 0 };
	reading.law.date = DAY_NONE;
	due->reader = record_open(path, RECORD_APPLICATION, &options->table, NULL, required, diag);
	if (due->reader == NULL)
		return false;
	mendrecord_begin(&mend, due->reader, options->date, &due->arena, diag);
	while ((result = record_next(due->reader, &due->arena, &reading.record)) == TABLE_ROW)
		take_record(&reading);
	record_mend_by(due->reader, NULL); /* the mender ends here, and the reader does not */
	index_free(&reading.seen);
	due_order(due);
	return result == TABLE_END;
}

void
due_free(struct due *due)
{
	record_close(due->reader);
	free(due->application);
	free(due->row);
	arena_free(&due->arena);
	*due = (struct due){ 0 };
}

/* ---- writing ---- */

struct text
due_limit(const struct deadline_step *step, enum language language, char buf[DUE_LIMIT_SIZE])
{
	static const char *const unit[][2] = {
		[LANGUAGE_ZH] = { "个工作日", "天" },
		[LANGUAGE_EN] = { " workdays", " days" },
	};

	buf[0] = '\0';
	if (step->limit >= 0)
		(void)snprintf(buf, DUE_LIMIT_SIZE, "%d%s", (int)step->limit,
			       unit[language][step->days]);
	return text_of(buf);
}

static void
set_day(struct record *record, int column, day_t day)
{
	if (day != DAY_NONE)
		record->value[column] = day;
}

/* The rule behind a step. */
static void
set_rule(struct record *record, const struct deadline_step *step)
{
	if (step->document == NULL)
		return;
	record->text[DEADLINE_document] = document_name(step->document);
	record->text[DEADLINE_article] = step->article;
	record->value[DEADLINE_basis] = document_basis(step->basis);
}

static void
set_step(struct record *record, const struct deadline_step *step)
{
	record->value[DEADLINE_step] = step->step;
	record->value[DEADLINE_status] = step->status;
	record->value[DEADLINE_binding] = step->binding ? WORD_YESNO_YES : BLANK;
	set_day(record, DEADLINE_from, step->from);
	set_day(record, DEADLINE_due, step->due);
	if (!step->notice)
		set_day(record, DEADLINE_reached, step->reached);
	if (step->status == WORD_PROGRESS_OVERDUE)
		record->value[DEADLINE_over] = -(int64_t)step->left;
	else if (deadline_is_open(step))
		record->value[DEADLINE_left] = step->left;
	if (step->used >= 0)
		record->value[DEADLINE_used] = step->used;
	if (step->due != DAY_NONE)
		record->value[DEADLINE_calendar] =
			step->provisional ? WORD_HORIZON_PROVISIONAL : WORD_HORIZON_ANNOUNCED;
	set_rule(record, step);
}

static void
write_row(const struct due_row *row, struct rowout *out, enum language language, size_t extras)
{
	const struct due_application *application = row->application;
	struct record record;
	char limit[DUE_LIMIT_SIZE];

	record_clear(&record);
	for (size_t i = 0; i < DUE_TEXTS; i++)
		record.text[text_column[i][1]] = application->text[i];
	record.extra = application->extra;
	record.value[DEADLINE_status] = WORD_PROGRESS_INVALID;
	if (row->step != NULL) {
		record.value[DEADLINE_kind] = application->file.aid;
		record.text[DEADLINE_limit] = due_limit(row->step, language, limit);
		set_step(&record, row->step);
	}
	recordout_row(out, RECORD_DEADLINE, language, &record, extras);
}

static bool
is_to_be_done(const struct due_row *row)
{
	if (row->step == NULL || deadline_is_open(row->step))
		return true;
	return row->step->status == WORD_PROGRESS_WAITING ||
	       (row->step->status == WORD_PROGRESS_UNLIMITED && row->step->reached == DAY_NONE);
}

void
due_write(const struct due *due, struct rowout *out, enum language language, bool only_open)
{
	const struct text *extra;
	size_t extras = record_extras(due->reader, &extra);

	recordout_header(out, RECORD_DEADLINE, language, extra, extras);
	for (size_t i = 0; i < due->rows; i++)
		if (!only_open || is_to_be_done(&due->row[i]))
			write_row(&due->row[i], out, language, extras);
}

/* ---- sums ---- */

/* By the step that is due first; without one it is open until it is decided. */
static enum word
standing(const struct due_application *application)
{
	if (application->steps == 0)
		return WORD_PROGRESS_INVALID;
	for (size_t i = 0; i < application->steps; i++)
		if (application->step[i].binding)
			return application->step[i].status;
	return application->file.on[DEADLINE_DECIDED] == DAY_NONE ? WORD_PROGRESS_OPEN
								  : WORD_PROGRESS_DONE;
}

static void
count_application(const struct due_application *application, struct due_tally *tally)
{
	enum word status = standing(application);

	tally->applications++;
	if (status == WORD_PROGRESS_INVALID)
		tally->invalid++;
	else if (status == WORD_PROGRESS_OVERDUE)
		tally->overdue++;
	else if (status == WORD_PROGRESS_SOON)
		tally->soon++;
	else if (status != WORD_PROGRESS_DONE)
		tally->open++;
}

bool
due_next_town(const struct due *due, size_t *row, struct due_tally *tally)
{
	if (*row == due->rows)
		return false;
	*tally = (struct due_tally){ .town = due->row[*row].application->text[DUE_TOWN] };
	for (; *row < due->rows; ++*row) {
		const struct due_application *application = due->row[*row].application;

		if (!text_equal(application->text[DUE_TOWN], tally->town))
			break;
		/* once, at whichever of its rows is that of its first step */
		if (due->row[*row].step == application->step)
			count_application(application, tally);
	}
	return true;
}

size_t
due_provisional(const struct due *due)
{
	size_t count = 0;

	for (size_t i = 0; i < due->rows; i++)
		count += due->row[i].step != NULL && due->row[i].step->provisional;
	return count;
}
