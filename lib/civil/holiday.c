#include "civil/holiday.h"

#include <stdlib.h>

#include "base/num.h"
#include "table/table.h"

enum { SATURDAY = 5 };

/* The columns of the table. */
enum { DATE, KIND, NAME, SOURCE, DOCUMENT, BASIS, DATED, WEEKDAY, COLUMNS };

static const char *const heading[COLUMNS] = { "date",   "kind",         "name",     "source",
					      "doc_no", "doc_no_basis", "doc_date", "weekday" };
static const char *const kind_name[] = { "off", "work", "plain" };
static const char *const weekday_mark[] = { "一", "二", "三", "四", "五", "六", "日" };
static const char *const weekday_name[][7] = {
	[LANGUAGE_ZH] = { "星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日" },
	[LANGUAGE_EN] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
			  "Sunday" },
};

bool
holiday_kind_parse(struct text word, enum holiday_kind *out)
{
	static const struct {
		const char *word;
		enum holiday_kind kind;
	} words[] = {
		{ "off", HOLIDAY_OFF },     { "休", HOLIDAY_OFF },     { "放假", HOLIDAY_OFF },
		{ "work", HOLIDAY_WORK },   { "班", HOLIDAY_WORK },    { "上班", HOLIDAY_WORK },
		{ "plain", HOLIDAY_PLAIN }, { "照常", HOLIDAY_PLAIN },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(words); i++) {
		if (!text_equal(word, text_of(words[i].word)))
			continue;
		*out = words[i].kind;
		return true;
	}
	return false;
}

/* ---- the days ---- */

/* The place of a day, or of the first after it. */
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

struct holiday *
holiday_find(const struct holidays *holidays, day_t day)
{
	size_t at = place_of(holidays, day);
	bool there = at < holidays->count && holidays->item[at].day == day;

	return there ? &holidays->item[at] : NULL;
}

void
holiday_add(struct holidays *holidays, const struct holiday *holiday)
{
	holidays->item = arena_grow(holidays->item, &holidays->room, holidays->count,
				    sizeof(*holidays->item));
	holidays->item[holidays->count++] = *holiday;
}

void
holiday_insert(struct holidays *holidays, const struct holiday *holiday)
{
	size_t at = place_of(holidays, holiday->day);

	holiday_add(holidays, holiday);
	for (size_t i = holidays->count - 1; i > at; i--)
		holidays->item[i] = holidays->item[i - 1];
	holidays->item[at] = *holiday;
}

void
holiday_remove(struct holidays *holidays, struct holiday *holiday)
{
	const struct holiday *last = &holidays->item[--holidays->count];

	for (; holiday < last; holiday++)
		holiday[0] = holiday[1];
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

bool
holiday_sort(struct holidays *holidays, struct diag *diag, struct where *where)
{
	bool good = true;

	if (holidays->count > 0)
		qsort(holidays->item, holidays->count, sizeof(*holidays->item), by_day);
	for (size_t i = 1; i < holidays->count; i++) {
		const struct holiday *holiday = &holidays->item[i];

		if (holiday->day != holiday[-1].day)
			continue;
		good = false;
		where->line = holiday->line;
		diag_say(diag, DIAG_HOLIDAY_TWICE, .at = *where, .value = DAY_TEXT(holiday->day),
			 .one = NUM_TEXT((int64_t)holiday[-1].line));
	}
	return good;
}

bool
holiday_check_day(const struct holiday *holiday, struct diag *diag, const struct where *where)
{
	int weekday = day_weekday(holiday->day);

	if (holiday->kind != HOLIDAY_WORK || weekday >= SATURDAY)
		return true;
	diag_say(diag, DIAG_HOLIDAY_WORKED, .at = *where, .value = DAY_TEXT(holiday->day),
		 .one = text_of(weekday_name[diag->language][weekday]));
	return false;
}

/* 全国年节及纪念日放假办法, article 2: what is off in every year, by the solar calendar. */
static bool
check_year(const struct holidays *holidays, int year, struct diag *diag, const struct where *where)
{
	static const int month[] = { 1, 5, 10 };

	for (size_t i = 0; i < ARRAY_LENGTH(month); i++) {
		day_t day = day_of(year, month[i], 1);
		const struct holiday *holiday = holiday_find(holidays, day);

		if (holiday != NULL && holiday->kind == HOLIDAY_OFF)
			continue;
		diag_say(diag, DIAG_HOLIDAY_HALF, .at = *where, .value = DAY_TEXT(day),
			 .one = NUM_TEXT(year));
		return false;
	}
	return true;
}

bool
holiday_check_years(struct holidays *holidays, struct diag *diag, const struct where *where)
{
	bool good = true;
	int month;
	int mday;

	if (holidays->count == 0) {
		diag_say(diag, DIAG_FILE_EMPTY, .at = *where);
		return false;
	}
	day_split(holidays->item[0].day, &holidays->first_year, &month, &mday);
	/* the last days of a year may stand in the notice for the next */
	if (month == 12 && mday > 28)
		holidays->first_year++;
	day_split(holidays->item[holidays->count - 1].day, &holidays->last_year, NULL, NULL);
	if (holidays->last_year < holidays->first_year)
		holidays->last_year = holidays->first_year;
	for (int year = holidays->first_year; year <= holidays->last_year; year++)
		good = check_year(holidays, year, diag, where) && good;
	return good;
}

/* ---- reading the table ---- */

struct reading {
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
	diag_say(reading->diag, code, .at = reading->where, .value = value, .one = text_of(one),
		 .two = text_of(two));
}

/* Find the columns; date and kind must be there. */
static void
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
			fault(reading, DIAG_COLUMN_MISSING, TEXT_NONE, heading[column], NULL);
	}
}

static struct text
cell_of(const struct reading *reading, const struct row *row, int column)
{
	size_t place = reading->place[column];

	return place < row->count ? row->cell[place] : TEXT_NONE;
}

/* What is wrong inside a cell the table has reported; here it is the number of cells. */
static bool
has_width(struct reading *reading, const struct row *row)
{
	char cells[NUM_SIZE];
	char width[NUM_SIZE];

	if (row->bad)
		reading->good = false;
	else if (row->count != reading->width)
		fault(reading, row->count < reading->width ? DIAG_ROW_SHORT : DIAG_ROW_LONG,
		      TEXT_NONE, num_format((int64_t)row->count, cells),
		      num_format((int64_t)reading->width, width));
	return !row->bad && row->count == reading->width;
}

/* Date, kind and weekday; false where it is no row of a table. */
static bool
take_day(struct reading *reading, const struct row *row, struct holiday *holiday)
{
	struct text date = cell_of(reading, row, DATE);
	struct text kind = cell_of(reading, row, KIND);
	struct text mark = cell_of(reading, row, WEEKDAY);

	holiday->line = row->line;
	if (!day_parse(date.p, date.n, &holiday->day)) {
		fault(reading, DIAG_HOLIDAY_DATE, date, NULL, NULL);
		return false;
	}
	if (!holiday_kind_parse(kind, &holiday->kind) || holiday->kind == HOLIDAY_PLAIN) {
		fault(reading, DIAG_HOLIDAY_KIND, kind, NULL, NULL);
		return false;
	}
	int weekday = day_weekday(holiday->day);

	if (mark.n > 0 && !text_equal(mark, text_of(weekday_mark[weekday])))
		fault(reading, DIAG_HOLIDAY_WEEKDAY, date,
		      weekday_name[reading->diag->language][weekday],
		      arena_string(&reading->out->arena, mark));
	if (!holiday_check_day(holiday, reading->diag, &reading->where))
		reading->good = false;
	return true;
}

static void
take_row(struct reading *reading, const struct row *row)
{
	struct holiday holiday;
	struct arena *arena = &reading->out->arena;

	reading->where.line = row->line;
	if (!has_width(reading, row) || !take_day(reading, row, &holiday))
		return;
	holiday.name = arena_text(arena, cell_of(reading, row, NAME));
	holiday.source = arena_text(arena, cell_of(reading, row, SOURCE));
	holiday.document = arena_text(arena, cell_of(reading, row, DOCUMENT));
	holiday.basis = arena_text(arena, cell_of(reading, row, BASIS));
	holiday.dated = arena_text(arena, cell_of(reading, row, DATED));
	holiday_add(reading->out, &holiday);
}

/* True where the whole file was read, whatever it held. */
static bool
take_rows(struct reading *reading, struct table *table)
{
	struct row row;
	enum table_result result = table_next(table, &row);

	if (result == TABLE_ROW) {
		take_header(reading, &row);
		if (!reading->good)
			return false;
		result = table_next(table, &row);
	}
	for (; result == TABLE_ROW; result = table_next(table, &row))
		take_row(reading, &row);
	return result == TABLE_END;
}

bool
holiday_read(const char *path, struct diag *diag, struct holidays *out)
{
	struct reading reading = { .diag = diag, .out = out, .good = true };
	struct table *table = table_open(path, &(struct table_options){ 0 }, diag);

	*out = (struct holidays){ 0 };
	if (table == NULL)
		return false;
	reading.where.file = table_name(table);
	if (take_rows(&reading, table)) {
		reading.good = holiday_sort(out, diag, &reading.where) && reading.good;
		reading.where.line = 0;
		reading.good = holiday_check_years(out, diag, &reading.where) && reading.good;
	} else {
		reading.good = false;
	}
	table_close(table);
	return reading.good;
}

void
holiday_free(struct holidays *holidays)
{
	free(holidays->item);
	arena_free(&holidays->arena);
	*holidays = (struct holidays){ 0 };
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
		rowout_cell(out, CELL_TEXT, text_of(weekday_mark[day_weekday(holiday->day)]));
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

static void
put_number(struct rowout *out, int64_t n)
{
	char number[NUM_SIZE];

	rowout_cell(out, CELL_NUMBER, text_of(num_format(n, number)));
}

void
holiday_write_tally(const struct holidays *holidays, struct rowout *out, enum language language)
{
	static const char *const headings[][4] = {
		[LANGUAGE_ZH] = { "年份", "周一至周五放假", "周末上班", "全年工作日" },
		[LANGUAGE_EN] = { "year", "weekdays_off", "weekend_worked", "working_days" },
	};
	struct workday *calendar = holiday_calendar(holidays);

	for (size_t i = 0; i < 4; i++)
		rowout_cell(out, CELL_TEXT, text_of(headings[language][i]));
	rowout_end_row(out);
	for (int year = holidays->first_year; year <= holidays->last_year; year++) {
		int off;
		int worked;

		holiday_tally(holidays, year, &off, &worked);
		put_number(out, year);
		put_number(out, off);
		put_number(out, worked);
		put_number(out,
			   workday_count(calendar, day_of(year - 1, 12, 31), day_of(year, 12, 31)));
		rowout_end_row(out);
	}
	workday_free(calendar);
}

struct workday *
holiday_open(const char *path, struct diag *diag)
{
	size_t trouble = diag->count[DIAG_TROUBLE];
	struct holidays holidays;
	struct workday *calendar = NULL;

	if (holiday_read(path, diag, &holidays))
		calendar = holiday_calendar(&holidays);
	else if (diag->count[DIAG_TROUBLE] == trouble)
		diag_say(diag, DIAG_HOLIDAY_FAULTS, .at = { .file = text_of(path) });
	holiday_free(&holidays);
	return calendar;
}

void
holiday_say_provisional(const struct workday *calendar, day_t day, struct diag *diag)
{
	day_t final = workday_final(calendar);

	if (day > final)
		diag_say(diag, DIAG_DAY_PROVISIONAL, .value = DAY_TEXT(day),
			 .one = DAY_TEXT(final));
}
