#include "civil/schedule.h"

#include <string.h>

#include "table/table.h"

enum { FIELDS = 5, LONGEST_SPAN = 31 };

/* A notice while it is read. */
struct schedule {
	struct diag *diag;
	struct where where;
	struct arena *arena;   /* for texts, which outlive the notice */
	struct holidays news;  /* its days */
	struct holiday common; /* what its lines say of those below */
	bool good;
};

static void
fault(struct schedule *schedule, enum diag_code code, struct text value)
{
	schedule->good = false;
	diag_say(schedule->diag, code, .at = schedule->where, .value = value);
}

/* The length of the first word of a text that does not begin with a blank. */
static size_t
word_length(struct text t)
{
	size_t n = 0;
	size_t used;

	while (n < t.n && !text_is_blank(text_decode(t.p + n, t.n - n, &used)))
		n += used;
	return n;
}

/* The words of a line; more than FIELDS are as wrong as FIELDS. */
static size_t
split(const struct row *row, struct text field[FIELDS])
{
	size_t count = 0;

	for (size_t i = 0; i < row->count; i++) {
		struct text rest = text_trim(row->cell[i]);

		while (rest.n > 0 && count < FIELDS) {
			size_t n = word_length(rest);

			field[count++] = (struct text){ rest.p, n };
			rest = text_trim(text_from(rest, n));
		}
	}
	return count;
}

/* "document 国办发明电〔2026〕1号" and the like; false where the line is none of these. */
static bool
take_common(struct schedule *schedule, const struct text *field, size_t count)
{
	struct holiday *common = &schedule->common;
	const struct {
		const char *word;
		struct text *into;
	} words[] = {
		{ "document", &common->document }, { "文号", &common->document },
		{ "dated", &common->dated },       { "日期", &common->dated },
		{ "source", &common->source },     { "来源", &common->source },
		{ "basis", &common->basis },       { "依据", &common->basis },
	};
	day_t day;

	for (size_t i = 0; i < ARRAY_LENGTH(words); i++) {
		if (!text_equal(field[0], text_of(words[i].word)))
			continue;
		if (count != 2 ||
		    (words[i].into == &common->dated && !day_parse(field[1].p, field[1].n, &day)))
			fault(schedule, DIAG_NOTICE_LINE, field[0]);
		else
			*words[i].into = arena_text(schedule->arena, field[1]);
		return true;
	}
	return false;
}

/* DATE or DATE..DATE */
static bool
parse_span(struct text field, day_t *from, day_t *to)
{
	enum { DATE = DAY_LENGTH, DOTS = 2 };

	if (day_parse(field.p, field.n, from)) {
		*to = *from;
		return true;
	}
	return field.n == DATE + DOTS + DATE && memcmp(field.p + DATE, "..", DOTS) == 0 &&
	       day_parse(field.p, DATE, from) && day_parse(field.p + DATE + DOTS, DATE, to);
}

/* "2027-01-01..2027-01-03 off 元旦" and perhaps the document. */
static void
take_span(struct schedule *schedule, const struct text *field, size_t count)
{
	struct holiday holiday = schedule->common;
	day_t to;

	if (count < 3 || count > 4 || !parse_span(field[0], &holiday.day, &to)) {
		fault(schedule, DIAG_NOTICE_LINE, field[0]);
		return;
	}
	if (!holiday_kind_parse(field[1], &holiday.kind)) {
		fault(schedule, DIAG_HOLIDAY_KIND, field[1]);
		return;
	}
	if (to < holiday.day || to - holiday.day >= LONGEST_SPAN) {
		fault(schedule, DIAG_NOTICE_SPAN, field[0]);
		return;
	}
	if (count == 4)
		holiday.document = arena_text(schedule->arena, field[3]);
	if (holiday.document.n == 0)
		fault(schedule, DIAG_NOTICE_DOCUMENT, field[0]);
	holiday.line = schedule->where.line;
	holiday.name = arena_text(schedule->arena, field[2]);
	for (; holiday.day <= to; holiday.day++) {
		if (!holiday_check_day(&holiday, schedule->diag, &schedule->where))
			schedule->good = false;
		holiday_add(&schedule->news, &holiday);
	}
}

static void
read_notice(struct schedule *schedule, struct table *table)
{
	struct row row;
	enum table_result result;

	schedule->where.file = table_name(table);
	while ((result = table_next(table, &row)) == TABLE_ROW) {
		struct text field[FIELDS];
		size_t count = split(&row, field);

		schedule->where.line = row.line;
		if (row.bad)
			schedule->good = false;
		else if (count > 0 && field[0].p[0] != '#' && !take_common(schedule, field, count))
			take_span(schedule, field, count);
	}
	if (result == TABLE_FAILED)
		schedule->good = false;
	if (!holiday_sort(&schedule->news, schedule->diag, &schedule->where))
		schedule->good = false;
}

static void
refuse(struct schedule *schedule, const struct holiday *old, const struct holiday *new)
{
	static const char *const words[][3] = {
		[LANGUAGE_ZH] = { "放假", "上班", "照常" },
		[LANGUAGE_EN] = { "off", "work", "plain" },
	};
	const char *const *word = words[schedule->diag->language];

	schedule->good = false;
	schedule->where.line = new->line;
	diag_say(schedule->diag, DIAG_NOTICE_CONTRADICTS, .at = schedule->where,
		 .value = DAY_TEXT(new->day), .one = text_of(word[old->kind]), .two = old->document,
		 .three = text_of(word[new->kind]));
}

/* Enter one day.  The same kind again, without replace, keeps the document that it has. */
static void
enter(struct schedule *schedule, struct holidays *holidays, const struct holiday *new, bool replace)
{
	struct holiday *old = holiday_find(holidays, new->day);

	if (old == NULL) {
		if (new->kind != HOLIDAY_PLAIN)
			holiday_insert(holidays, new);
	} else if (!replace) {
		if (old->kind != new->kind)
			refuse(schedule, old, new);
	} else if (new->kind == HOLIDAY_PLAIN) {
		holiday_remove(holidays, old);
	} else {
		*old = *new;
	}
}

bool
schedule_enter(struct holidays *holidays, const char *path, bool replace, struct diag *diag)
{
	struct text blank = TEXT_NONE;
	struct schedule schedule = {
		.diag = diag,
		.arena = &holidays->arena,
		.common = { .source = blank,
			    .document = blank,
			    .dated = blank,
			    .basis = TEXT("read") },
		.good = true,
	};
	struct table *table = table_open(path, &(struct table_options){ 0 }, diag);

	if (table == NULL)
		return false;
	read_notice(&schedule, table);
	/* a notice with faults of its own would only be found to contradict the table */
	for (size_t i = 0, count = schedule.good ? schedule.news.count : 0; i < count; i++)
		enter(&schedule, holidays, &schedule.news.item[i], replace);
	schedule.where.line = 0;
	if (schedule.good)
		schedule.good = holiday_check_years(holidays, diag, &schedule.where);
	table_close(table);
	holiday_free(&schedule.news);
	return schedule.good;
}
