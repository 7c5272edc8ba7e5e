#include "rule/rulefile.h"

#include <stdlib.h>
#include <string.h>

/* A file while it is read. */
struct reader {
	const struct ini *ini;
	const struct document *document;
	struct rulefile_sets *sets;
	struct arena *arena;
	struct diag *diag;
	bool good;
};

/* One more item into a growing array of the sets. */
#define ADD(sets, array, count, item_room, item)                                                   \
	((sets)->array = arena_grow((sets)->array, &(sets)->item_room, (sets)->count,              \
				    sizeof(*(sets)->array)),                                       \
	 (sets)->array[(sets)->count++] = (item))

/* Say what is wrong with the value of a key. */
static void
report_value(struct reader *reader, const struct where *where, enum value_fault fault,
	     enum param param, struct text at, enum diag_code form)
{
	enum language language = reader->diag->language;
	const struct text key = text_of(param_key(param));

	switch (fault) {
	case VALUE_OK:
		return;
	case VALUE_ARTICLE:
		diag_say(reader->diag, DIAG_ARTICLE_BLANK, .at = *where, .value = at, .one = key);
		break;
	case VALUE_FORM:
		diag_say(reader->diag, form, .at = *where, .value = at, .one = key,
			 .two = text_of(param_form(param, language)));
		break;
	case VALUE_RANGE:
		diag_say(reader->diag, DIAG_VALUE_RANGE, .at = *where, .value = at, .one = key,
			 .two = text_of(param_range(param, language)));
		break;
	case VALUE_DATE:
		diag_say(reader->diag, DIAG_RULE_DATE, .at = *where, .value = at);
		break;
	}
	reader->good = false;
}

/* Give a value its document and its days; false where its dates are wrong. */
static bool
date_value(struct reader *reader, size_t line, struct value *value)
{
	const struct document *document = reader->document;
	int mday;

	value->document = document;
	value->line = line;
	document_year(reader->ini, line, value->from, reader->diag);
	document_year(reader->ini, line, value->until, reader->diag);
	if (value->from == DAY_NONE) {
		value->from = document->from;
	} else if (param_kind(value->param) == PARAM_IS_AMOUNT) {
		day_split(value->from, NULL, NULL, &mday);
		if (mday != 1)
			diag_say(reader->diag, DIAG_RULE_MIDMONTH,
				 .at = ini_where(reader->ini, line), .one = DAY_TEXT(value->from));
	}
	if (value->until == DAY_NONE ||
	    (document->until != DAY_NONE && document->until < value->until))
		value->until = document->until;
	return document_period(reader->ini, line, value->from, value->until, reader->diag);
}

/* The key of a value or a limit; -1, reported, where it is none. */
static int
find_key(struct reader *reader, const struct ini_entry *entry, struct text key)
{
	int param = param_find(key);

	if (param >= 0)
		return param;
	diag_say(reader->diag, DIAG_KEY_UNKNOWN, .at = ini_where(reader->ini, entry->line),
		 .value = key, .one = text_of(param_key(param_nearest(key))));
	reader->good = false;
	return -1;
}

/* Read a bound; false, reported, where it cannot be used. */
static bool
read_bound(struct reader *reader, const struct ini_entry *entry, struct limit *limit)
{
	struct where where = ini_where(reader->ini, entry->line);
	int param = find_key(reader, entry, entry->key);
	struct text at;

	if (param < 0)
		return false;
	if (!param_ordered((enum param)param) && !text_begins(text_trim(entry->value), TEXT("="))) {
		diag_say(reader->diag, DIAG_LIMIT_KIND, .at = where, .one = entry->key);
		reader->good = false;
		return false;
	}
	enum value_fault fault =
		limit_parse((enum param)param, text_trim(entry->value), limit, &at, reader->arena);

	report_value(reader, &where, fault, (enum param)param, at, DIAG_LIMIT_FORM);
	if (fault != VALUE_OK || reader->document == NULL)
		return false;
	reader->good &= date_value(reader, entry->line, &limit->bound);
	return reader->good;
}

static void
read_limit(struct reader *reader, const struct ini_entry *entry)
{
	struct limit limit;

	if (read_bound(reader, entry, &limit))
		ADD(reader->sets, limit, limits, limit_room, limit);
}

static void
read_guide(struct reader *reader, const struct ini_entry *entry)
{
	struct limit guide;

	if (read_bound(reader, entry, &guide))
		ADD(reader->sets, guide, guides, guide_room, guide);
}

static void
read_authority(struct reader *reader, const struct ini_entry *entry)
{
	struct authority authority = { .document = reader->document, .line = entry->line };

	if (!authority_parse(entry->key, text_trim(entry->value), &authority)) {
		diag_say(reader->diag, DIAG_AUTHORITY_FORM,
			 .at = ini_where(reader->ini, entry->line), .value = entry->key);
		reader->good = false;
	} else if (reader->document != NULL) {
		ADD(reader->sets, authority, authorities, authority_room, authority);
	}
}

/* The key of a value under [value] as it stands, elsewhere behind its section. */
static struct text
whole_key(const struct ini_entry *entry, struct arena *arena)
{
	if (text_equal(entry->section, TEXT("value")))
		return entry->key;
	size_t n = entry->section.n + 1 + entry->key.n;
	char *key = arena_alloc(arena, n);

	memcpy(key, entry->section.p, entry->section.n);
	key[entry->section.n] = '.';
	memcpy(key + entry->section.n + 1, entry->key.p, entry->key.n);
	return (struct text){ key, n };
}

static void
read_value(struct reader *reader, const struct ini_entry *entry)
{
	struct where where = ini_where(reader->ini, entry->line);
	int param = find_key(reader, entry, whole_key(entry, reader->arena));
	struct value value;
	struct text at;

	if (param < 0)
		return;
	enum value_fault fault =
		value_parse((enum param)param, text_trim(entry->value), &value, &at, reader->arena);

	report_value(reader, &where, fault, (enum param)param, at, DIAG_VALUE_FORM);
	if (fault != VALUE_OK || reader->document == NULL)
		return;
	if (date_value(reader, entry->line, &value))
		ADD(reader->sets, value, values, value_room, value);
	else
		reader->good = false;
}

/* 'ARTICLE [from DATE] [until DATE]' */
static void
read_cite(struct reader *reader, const struct ini_entry *entry)
{
	struct where where = ini_where(reader->ini, entry->line);
	int ground = ground_find(entry->key);
	struct cite cite = { .ground = (enum ground)ground,
			     .document = reader->document,
			     .article = text_trim(entry->value),
			     .line = entry->line,
			     .from = DAY_NONE,
			     .until = DAY_NONE };
	struct text at;

	if (ground < 0) {
		diag_say(reader->diag, DIAG_GROUND_UNKNOWN, .at = where, .value = entry->key);
		reader->good = false;
	} else if (value_take_days(&cite.article, &cite.from, &cite.until, &at) != VALUE_OK) {
		diag_say(reader->diag, DIAG_RULE_DATE, .at = where, .value = at);
		reader->good = false;
	} else if (reader->document != NULL) {
		char buf[VALUE_SOURCE_SIZE];

		cite.text = arena_text(reader->arena, document_cite(reader->document, cite.article,
								    buf, sizeof(buf)));
		ADD(reader->sets, cite, cites, cite_room, cite);
	}
}

/* The sections that hold no values; document_read() takes the first. */
static const struct {
	const char *name;
	void (*read)(struct reader *reader, const struct ini_entry *entry);
} sections[] = {
	{ "document", NULL },    { "limit", read_limit },
	{ "guide", read_guide }, { "authority", read_authority },
	{ "cite", read_cite },
};

static void
read_entry(struct reader *reader, const struct ini_entry *entry)
{
	for (size_t i = 0; i < ARRAY_LENGTH(sections); i++) {
		if (!text_equal(entry->section, text_of(sections[i].name)))
			continue;
		if (sections[i].read != NULL)
			sections[i].read(reader, entry);
		return;
	}
	read_value(reader, entry);
}

bool
rulefile_read(const struct ini *ini, const struct document *document, struct rulefile_sets *sets,
	      struct arena *arena, struct diag *diag)
{
	struct reader reader = { ini, document, sets, arena, diag, true };

	for (size_t i = 0; i < ini->count; i++)
		read_entry(&reader, &ini->entry[i]);
	return reader.good;
}

void
rulefile_free(struct rulefile_sets *sets)
{
	free(sets->value);
	free(sets->limit);
	free(sets->cite);
	free(sets->guide);
	free(sets->authority);
}
