#include "civil/holiday.h"

#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "table/table.h"

enum { SATURDAY = 5, LONGEST_SPAN = 31, FIELDS = 5 };

/* The columns of the table. */
enum { DATE, KIND, NAME, SOURCE, DOCUMENT, BASIS, DATED, WEEKDAY, COLUMNS };

static const char *const heading[COLUMNS] = { "date",   "kind",         "name",     "source",
					      "doc_no", "doc_no_basis", "doc_date", "weekday" };
static const char *const weekday_name[] = { "一", "二", "三", "四", "五", "六", "日" };
static const char *const kind_name[] = { "off", "work", "plain" };

/* One reading of a file: where it is, and where what is wrong with it goes. */
struct reading {
	struct table *table;
	struct diag *diag;
	struct where where;
	struct holidays *out;
	size_t place[COLUMNS]; /* of each column in a row; SIZE_MAX where the file has none */
	size_t width;          /* of the header */
	bool good;
};

static void
fault(struct reading *reading, enum diag_code code, struct text value, const char *one,
      const char *two)
{
	reading->good = false;
	diag_say(reading->diag, code, &reading->where, value, one, two);
}

static bool
parse_kind(struct text cell, enum holiday_kind *out)
{
	static const struct {
		const char *word;
		enum holiday_kind kind;
	} words[] = {
		{ "off", HOLIDAY_OFF },     { "休", HOLIDAY_OFF },     { "放假", HOLIDAY_OFF },
		{ "work", HOLIDAY_WORK },   { "班", HOLIDAY_WORK },    { "上班", HOLIDAY_WORK },
		{ "plain", HOLIDAY_PLAIN }, { "照常", HOLIDAY_PLAIN },
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		if (!text_equal(cell, text_of(words[i].word)))
			continue;
		*out = words[i].kind;
		return true;
	}
	return false;
}

static struct holiday *
add(struct holidays *holidays, const struct holiday *holiday)
{
	holidays->item = arena_grow(holidays->item, &holidays->room, holidays->count,
				    sizeof(*holidays->item));
	holidays->item[holidays->count] = *holiday;
	return &holidays->item[holidays->count++];
}

/* A weekday that is to be worked says nothing; most likely the date is a slip. */
static void
check_day(struct reading *reading, const struct holiday *holiday, struct text date)
{
	int weekday = day_weekday(holiday->day);

	if (holiday->kind == HOLIDAY_WORK && weekday < SATURDAY)
		fault(reading, DIAG_HOLIDAY_WORKED, date, weekday_name[weekday], NULL);
}

/* ---- the table ---- */

static struct text
cell_of(const struct reading *reading, const struct row *row, int column)
{
	size_t place = reading->place[column];

	return place < row->count ? row->cell[place] : TEXT("");
}

/* What is wrong inside a cell the table has reported. */
static void
fault_of_width(struct reading *reading, const struct row *row)
{
	char cells[NUM_SIZE];
	char width[NUM_SIZE];

	reading->good = false;
	if (!row->bad)
		fault(reading, row->count < reading->width ? DIAG_ROW_SHORT : DIAG_ROW_LONG,
		      TEXT(""), num_format((int64_t)row->count, cells),
		      num_format((int64_t)reading->width, width));
}

static void
take_row(struct reading *reading, const struct row *row)
{
	struct holiday holiday = { .line = row->line };
	struct arena *arena = &reading->out->arena;
	struct text date = cell_of(reading, row, DATE);
	struct text weekday = cell_of(reading, row, WEEKDAY);

	reading->where.line = row->line;
	if (row->bad || row->count != reading->width) {
		fault_of_width(reading, row);
		return;
	}
	if (!day_parse(date.p, date.n, &holiday.day)) {
		fault(reading, DIAG_HOLIDAY_DATE, date, NULL, NULL);
		return;
	}
	if (!parse_kind(cell_of(reading, row, KIND), &holiday.kind) ||
	    holiday.kind == HOLIDAY_PLAIN) {
		fault(reading, DIAG_HOLIDAY_KIND, cell_of(reading, row, KIND), NULL, NULL);
		return;
	}
	const char *name = weekday_name[day_weekday(holiday.day)];

	if (weekday.n > 0 && !text_equal(weekday, text_of(name)))
		fault(reading, DIAG_HOLIDAY_WEEKDAY, date, name, arena_string(arena, weekday));
	check_day(reading, &holiday, date);
	holiday.name = arena_text(arena, cell_of(reading, row, NAME));
	holiday.source = arena_text(arena, cell_of(reading, row, SOURCE));
	holiday.document = arena_text(arena, cell_of(reading, row, DOCUMENT));
	holiday.basis = arena_text(arena, cell_of(reading, row, BASIS));
	holiday.dated = arena_text(arena, cell_of(reading, row, DATED));
	add(reading->out, &holiday);
}

/* Find the columns; date and kind must be there. */
static bool
take_header(struct reading *reading, const struct row *row)
{
	reading->where.line = row->line;
	reading->width = row->count;
	for (int column = 0; column < COLUMNS; column++) {
		reading->place[column] = SIZE_MAX;
		for (size_t i = 0; i < row->count; i++)
			if (text_equal(row->cell[i], text_of(heading[column])))
				reading->place[column] = i;
		if (column <= KIND && reading->place[column] == SIZE_MAX)
			fault(reading, DIAG_COLUMN_MISSING, TEXT(""), heading[column], NULL);
	}
	return reading->good;
}

static int
by_day(const void *a, const void *b)
{
	const struct holiday *x = a;
	const struct holiday *y = b;

	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	return (x->line > y->line) - (x->line < y->line);
}

/* Put the days in order and report those that stand there twice. */
static void
sort(struct reading *reading)
{
	struct holidays *out = reading->out;

	if (out->count > 0)
		qsort(out->item, out->count, sizeof(*out->item), by_day);
	for (size_t i = 1; i < out->count; i++) {
		char date[DAY_SIZE];
		char line[NUM_SIZE];

		if (out->item[i].day != out->item[i - 1].day)
			continue;
		reading->where.line = out->item[i].line;
		fault(reading, DIAG_HOLIDAY_TWICE, text_of(day_format(out->item[i].day, date)),
		      num_format((int64_t)out->item[i - 1].line, line), NULL);
	}
}

/* The place of a day in the table, or of the first after it. */
static size_t
place_of(const struct holidays *holidays, day_t day)
{
	size_t low = 0;
	size_t high = holidays->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (holidays->item[middle].day < day)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static struct holiday *
find(const struct holidays *holidays, day_t day)
{
	size_t at = place_of(holidays, day);
	bool there = at < holidays->count && holidays->item[at].day == day;

	return there ? &holidays->item[at] : NULL;
}

/* 全国年节及纪念日放假办法, article 2: what is off in every year, by the solar calendar. */
static void
check_whole(struct reading *reading, int year)
{
	static const int month[] = { 1, 5, 10 };

	for (size_t i = 0; i < sizeof(month) / sizeof(*month); i++) {
		day_t day = day_of(year, month[i], 1);
		const struct holiday *holiday = find(reading->out, day);
		char date[DAY_SIZE];
		char number[NUM_SIZE];

		if (holiday != NULL && holiday->kind == HOLIDAY_OFF)
			continue;
		fault(reading, DIAG_HOLIDAY_HALF, text_of(day_format(day, date)),
		      num_format(year, number), NULL);
		return;
	}
}

/*
 * The years of the table.  A notice for a year may name the last days of the year before,
 * which do not make that a year of the table.
 */
static void
check_years(struct reading *reading)
{
	struct holidays *out = reading->out;
	int month;
	int mday;

	reading->where.line = 0;
	if (out->count == 0) {
		fault(reading, DIAG_FILE_EMPTY, TEXT(""), NULL, NULL);
		return;
	}
	day_split(out->item[0].day, &out->first_year, &month, &mday);
	if (month == 12 && mday > 28)
		out->first_year++;
	day_split(out->item[out->count - 1].day, &out->last_year, NULL, NULL);
	if (out->last_year < out->first_year)
		out->last_year = out->first_year;
	for (int year = out->first_year; year <= out->last_year; year++)
		check_whole(reading, year);
}

/* Give every row of a file to take(). */
static bool
read_rows(struct reading *reading, const char *path,
	  void (*take)(struct reading *, const struct row *), bool header)
{
	struct table_options options = { 0 };
	struct row row;
	enum table_result result;

	reading->table = table_open(path, &options, reading->diag);
	if (reading->table == NULL)
		return false;
	reading->where.file = table_name(reading->table);
	result = table_next(reading->table, &row);
	if (header && result == TABLE_ROW) {
		if (!take_header(reading, &row))
			return false;
		result = table_next(reading->table, &row);
	}
	for (; result == TABLE_ROW; result = table_next(reading->table, &row))
		take(reading, &row);
	return result == TABLE_END;
}

bool
holiday_read(const char *path, struct diag *diag, struct holidays *out)
{
	struct reading reading = { .diag = diag, .out = out, .good = true };

	*out = (struct holidays){ 0 };
	if (read_rows(&reading, path, take_row, true)) {
		sort(&reading);
		check_years(&reading);
	} else {
		reading.good = false;
	}
	table_close(reading.table);
	return reading.good;
}

void
holiday_free(struct holidays *holidays)
{
	free(holidays->item);
	arena_free(&holidays->arena);
	*holidays = (struct holidays){ 0 };
}

/* ---- a notice ---- */

/* What the lines of a notice say of those that follow. */
struct notice {
	struct reading reading; /* first, so that take_line() finds it */
	struct arena *arena;
	struct holiday common;
};

static size_t
split(const struct row *row, struct text field[FIELDS])
{
	size_t count = 0;

	for (size_t i = 0; i < row->count; i++) {
		struct text rest = text_trim(row->cell[i]);

		while (rest.n > 0 && count < FIELDS) {
			size_t n = 0;
			size_t used = 0;

			while (n < rest.n &&
			       !text_is_blank(text_decode(rest.p + n, rest.n - n, &used)))
				n += used;
			field[count++] = (struct text){ rest.p, n };
			rest = text_trim((struct text){ rest.p + n, rest.n - n });
		}
	}
	return count;
}

/* "document 国办发明电〔2026〕1号" and the like, which hold for the lines below. */
static bool
take_common(struct notice *notice, const struct text *field, size_t count)
{
	const struct {
		const char *word;
		struct text *into;
	} words[] = {
		{ "document", &notice->common.document }, { "文号", &notice->common.document },
		{ "dated", &notice->common.dated },       { "日期", &notice->common.dated },
		{ "source", &notice->common.source },     { "来源", &notice->common.source },
		{ "basis", &notice->common.basis },       { "依据", &notice->common.basis },
	};
	day_t day;

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		if (!text_equal(field[0], text_of(words[i].word)))
			continue;
		if (count != 2 || (words[i].into == &notice->common.dated &&
				   !day_parse(field[1].p, field[1].n, &day)))
			fault(&notice->reading, DIAG_NOTICE_LINE, field[0], NULL, NULL);
		else
			*words[i].into = arena_text(notice->arena, field[1]);
		return true;
	}
	return false;
}

/* DATE or DATE..DATE */
static bool
parse_span(struct text field, day_t *from, day_t *to)
{
	if (field.n == 10 && day_parse(field.p, 10, from)) {
		*to = *from;
		return true;
	}
	return field.n == 22 && memcmp(field.p + 10, "..", 2) == 0 &&
	       day_parse(field.p, 10, from) && day_parse(field.p + 12, 10, to);
}

static void
take_span(struct notice *notice, const struct text field[FIELDS], size_t count)
{
	struct reading *reading = &notice->reading;
	struct holiday holiday = notice->common;
	day_t to;

	if (count < 3 || count > 4 || !parse_span(field[0], &holiday.day, &to)) {
		fault(reading, DIAG_NOTICE_LINE, field[0], NULL, NULL);
		return;
	}
	if (!parse_kind(field[1], &holiday.kind)) {
		fault(reading, DIAG_HOLIDAY_KIND, field[1], NULL, NULL);
		return;
	}
	if (to < holiday.day || to - holiday.day >= LONGEST_SPAN) {
		fault(reading, DIAG_NOTICE_SPAN, field[0], NULL, NULL);
		return;
	}
	if (count == 4)
		holiday.document = arena_text(notice->arena, field[3]);
	if (holiday.document.n == 0)
		fault(reading, DIAG_NOTICE_DOCUMENT, field[0], NULL, NULL);
	holiday.line = reading->where.line;
	holiday.name = arena_text(notice->arena, field[2]);
	for (; holiday.day <= to; holiday.day++) {
		char date[DAY_SIZE];

		check_day(reading, &holiday, text_of(day_format(holiday.day, date)));
		add(reading->out, &holiday);
	}
}

static void
take_line(struct reading *reading, const struct row *row)
{
	struct notice *notice = (struct notice *)reading;
	struct text field[FIELDS];
	size_t count = split(row, field);

	reading->where.line = row->line;
	if (row->bad)
		reading->good = false;
	else if (count > 0 && field[0].p[0] != '#' && !take_common(notice, field, count))
		take_span(notice, field, count);
}

static void
refuse(struct notice *notice, const struct holiday *old, const struct holiday *new)
{
	char date[DAY_SIZE];
	const struct text arguments[DIAG_ARGUMENTS] = {
		text_of(kind_name[old->kind]),
		old->document,
		text_of(kind_name[new->kind]),
	};

	notice->reading.good = false;
	notice->reading.where.line = new->line;
	diag_report(notice->reading.diag, DIAG_NOTICE_CONTRADICTS, &notice->reading.where,
		    text_of(day_format(new->day, date)), arguments);
}

static void
enter(struct notice *notice, struct holidays *holidays, const struct holiday *new, bool replace)
{
	struct holiday *old = find(holidays, new->day);
	size_t at = place_of(holidays, new->day);

	if (old != NULL && old->kind != new->kind && !replace) {
		refuse(notice, old, new);
		return;
	}
	if (old != NULL && new->kind == HOLIDAY_PLAIN) {
		memmove(old, old + 1, (--holidays->count - at) * sizeof(*old));
		return;
	}
	if (new->kind == HOLIDAY_PLAIN)
		return;
	if (old == NULL) {
		add(holidays, new);
		old = &holidays->item[at];
		memmove(old + 1, old, (holidays->count - 1 - at) * sizeof(*old));
		*old = *new;
	} else if (replace) {
		*old = *new;
	}
}

bool
holiday_update(struct holidays *holidays, const char *path, bool replace, struct diag *diag)
{
	struct holidays news = { 0 };
	struct notice notice = {
		.reading = { .diag = diag, .out = &news, .good = true },
		.arena = &holidays->arena,
		.common = { .source = TEXT(""),
			    .document = TEXT(""),
			    .basis = TEXT("read"),
			    .dated = TEXT("") },
	};
	struct reading *reading = &notice.reading;

	if (!read_rows(reading, path, take_line, false))
		reading->good = false;
	sort(reading);
	bool clear = reading->good; /* else the faults of the notice come first */

	for (size_t i = 0; clear && i < news.count; i++)
		enter(&notice, holidays, &news.item[i], replace);
	reading->out = holidays;
	if (reading->good)
		check_years(reading);
	table_close(reading->table);
	holiday_free(&news);
	return reading->good;
}

/* ---- what comes of it ---- */

void
holiday_write(const struct holidays *holidays, struct rowout *out)
{
	for (int column = 0; column < COLUMNS; column++)
		rowout_cell(out, CELL_TEXT, text_of(heading[column]));
	rowout_end_row(out);
	for (size_t i = 0; i < holidays->count; i++) {
		const struct holiday *holiday = &holidays->item[i];
		char date[DAY_SIZE];

		rowout_cell(out, CELL_DATE, text_of(day_format(holiday->day, date)));
		rowout_cell(out, CELL_TEXT, text_of(kind_name[holiday->kind]));
		rowout_cell(out, CELL_TEXT, holiday->name);
		rowout_cell(out, CELL_TEXT, holiday->source);
		rowout_cell(out, CELL_TEXT, holiday->document);
		rowout_cell(out, CELL_TEXT, holiday->basis);
		rowout_cell(out, CELL_DATE, holiday->dated);
		rowout_cell(out, CELL_TEXT, text_of(weekday_name[day_weekday(holiday->day)]));
		rowout_end_row(out);
	}
}

void
holiday_tally(const struct holidays *holidays, int year, int *off, int *worked)
{
	*off = 0;
	*worked = 0;
	for (size_t i = place_of(holidays, day_of(year, 1, 1)); i < holidays->count; i++) {
		const struct holiday *holiday = &holidays->item[i];

		if (holiday->day > day_of(year, 12, 31))
			break;
		if (holiday->kind == HOLIDAY_WORK)
			++*worked;
		else if (day_weekday(holiday->day) < SATURDAY)
			++*off;
	}
}

struct workday *
holiday_calendar(const struct holidays *holidays)
{
	struct workday_exception *exception = arena_calloc(holidays->count, sizeof(*exception));

	for (size_t i = 0; i < holidays->count; i++)
		exception[i] = (struct workday_exception){
			holidays->item[i].day,
			holidays->item[i].kind == HOLIDAY_WORK,
		};
	struct workday *calendar =
		workday_new(exception, holidays->count, holidays->first_year, holidays->last_year);

	free(exception);
	return calendar;
}

struct workday *
holiday_open(const char *path, struct diag *diag)
{
	struct holidays holidays;
	struct workday *calendar = NULL;

	if (holiday_read(path, diag, &holidays))
		calendar = holiday_calendar(&holidays);
	else if (diag->count[DIAG_TROUBLE] == 0)
		diag_say(diag, DIAG_HOLIDAY_FAULTS, &(struct where){ .file = text_of(path) },
			 TEXT(""), NULL, NULL);
	holiday_free(&holidays);
	return calendar;
}
