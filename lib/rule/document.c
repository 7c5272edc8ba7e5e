#include "rule/document.h"

#include <stdio.h>

#include "mend/dayparts.h"

enum { FIRST_YEAR = 1990, LAST_YEAR = 2100, YEAR_DIGITS = 4 };

void
document_year(const struct ini *ini, size_t line, day_t day, struct diag *diag)
{
	struct where where = ini_where(ini, line);
	int year;

	if (day == DAY_NONE)
		return;
	day_split(day, &year, NULL, NULL);
	if (year < FIRST_YEAR || year > LAST_YEAR)
		diag_say(diag, DIAG_RULE_YEAR, .at = where, .value = DAY_TEXT(day));
}

bool
document_day(struct text t, day_t *out)
{
	struct dayparts parts;

	if (day_parse(t.p, t.n, out))
		return true;
	t = text_trim(text_drop_end(t, "起|止"));
	if (!dayparts_read(t, &parts) || parts.count != DAYPARTS ||
	    parts.digits[0] != YEAR_DIGITS || parts.named != DAYPARTS ||
	    !day_exists((int)parts.number[0], (int)parts.number[1], (int)parts.number[2]))
		return false;
	*out = day_of((int)parts.number[0], (int)parts.number[1], (int)parts.number[2]);
	return true;
}

static bool
read_day(const struct ini *ini, const struct ini_entry *entry, day_t *out, struct diag *diag)
{
	struct where where = ini_where(ini, entry->line);

	if (!document_day(entry->value, out)) {
		diag_say(diag, DIAG_RULE_DATE, .at = where, .value = entry->value);
		return false;
	}
	document_year(ini, entry->line, *out, diag);
	return true;
}

bool
document_period(const struct ini *ini, size_t line, day_t from, day_t until, struct diag *diag)
{
	struct where where = ini_where(ini, line);

	if (from == DAY_NONE || until == DAY_NONE || from <= until)
		return true;
	diag_say(diag, DIAG_RULE_PERIOD, .at = where, .one = DAY_TEXT(from),
		 .two = DAY_TEXT(until));
	return false;
}

static bool
read_basis(const struct ini *ini, const struct ini_entry *entry, enum basis *out, struct diag *diag)
{
	struct where where = ini_where(ini, entry->line);

	int64_t word = word_parse(WORDS_BASIS, entry->value);

	if (word >= 0) {
		*out = (enum basis)(word - WORD_BASIS_OFFICIAL);
		return true;
	}
	diag_say(diag, DIAG_DOCUMENT_BASIS, .at = where, .value = entry->value);
	return false;
}

/* What stands under [document]: a text, a date, or the basis. */
static const struct field {
	const char *key;
	bool required;
	size_t text; /* offset in struct document, or 0 */
	size_t day;
} fields[] = {
	{ "title", true, offsetof(struct document, title), 0 },
	{ "number", false, offsetof(struct document, number), 0 },
	{ "short", false, offsetof(struct document, short_name), 0 },
	{ "replaces", false, offsetof(struct document, replaces), 0 },
	{ "from", true, 0, offsetof(struct document, from) },
	{ "until", false, 0, offsetof(struct document, until) },
	{ "confirmed_through", false, 0, offsetof(struct document, confirmed_through) },
	{ "basis", true, 0, 0 },
};

enum { FIELDS = ARRAY_LENGTH(fields) };

/* Take an entry of [document]; seen[] notes which field it was. */
static bool
read_field(struct document *document, const struct ini *ini, const struct ini_entry *entry,
	   bool seen[FIELDS], struct diag *diag)
{
	struct where where = ini_where(ini, entry->line);

	for (size_t i = 0; i < FIELDS; i++) {
		const struct field *field = &fields[i];

		if (!text_equal(entry->key, text_of(field->key)))
			continue;
		seen[i] = true;
		if (field->day != 0)
			return read_day(ini, entry,
					(day_t *)(void *)((char *)document + field->day), diag);
		if (field->text == 0)
			return read_basis(ini, entry, &document->basis, diag);
		*(struct text *)(void *)((char *)document + field->text) = entry->value;
		return true;
	}
	diag_say(diag, DIAG_DOCUMENT_KEY, .at = where, .value = entry->key);
	return false;
}

/* Does the document end, or was it confirmed, on no day before its first? */
static bool
check_end(const struct document *document, const struct ini *ini, const char *key, day_t day,
	  struct diag *diag)
{
	const struct ini_entry *entry = ini_find(ini, "document", key);

	return entry == NULL || document_period(ini, entry->line, document->from, day, diag);
}

bool
document_read(struct document *document, const struct ini *ini, struct diag *diag)
{
	bool seen[FIELDS] = { false };
	size_t line = 1;
	bool good = true;

	*document = (struct document){
		.file = ini->file,
		.from = DAY_NONE,
		.until = DAY_NONE,
		.confirmed_through = DAY_NONE,
	};
	for (size_t i = 0; i < ini->count; i++) {
		if (!text_equal(ini->entry[i].section, TEXT("document")))
			continue;
		line = ini->entry[i].line;
		good &= read_field(document, ini, &ini->entry[i], seen, diag);
	}
	for (size_t i = 0; i < FIELDS; i++) {
		struct where where = ini_where(ini, line);

		if (!fields[i].required || seen[i])
			continue;
		diag_say(diag, DIAG_DOCUMENT_BLANK, .at = where, .one = text_of(fields[i].key));
		good = false;
	}
	good &= check_end(document, ini, "until", document->until, diag);
	return good &
	       check_end(document, ini, "confirmed_through", document->confirmed_through, diag);
}

bool
document_payable(enum basis basis)
{
	return basis <= BASIS_RECORDED;
}

enum word
document_basis(enum basis basis)
{
	return WORD_BASIS_OFFICIAL + (enum word)basis;
}

struct text
document_name(const struct document *document)
{
	if (document->short_name.n > 0)
		return document->short_name;
	return document->number.n > 0 ? document->number : document->title;
}

bool
document_holds(const struct document *document, day_t date)
{
	return document->from <= date && (document->until == DAY_NONE || date <= document->until);
}

int
document_order(const struct document *a, const struct document *b)
{
	if (a->distance != b->distance)
		return a->distance < b->distance ? -1 : 1;
	return a->from != b->from ? (a->from > b->from ? -1 : 1) : text_compare(a->file, b->file);
}

struct text
document_cite(const struct document *document, struct text article, char *buf, size_t size)
{
	int n = snprintf(buf, size, "%.*s%.*s", SHOW(document_name(document)), SHOW(article));

	return (struct text){ buf, (size_t)n < size ? (size_t)n : size - 1 };
}
