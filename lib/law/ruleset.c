#include "law/ruleset.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/fault.h"
#include "base/num.h"
#include "table/ini.h"

struct ruleset {
	struct arena arena;
	struct place_chain places;
	const struct document **document;
	size_t documents;
	size_t document_room;
	struct value *value; /* by key, then as they override each other */
	size_t values;
	size_t value_room;
	size_t first[PARAM_COUNT + 1];
	struct limit *limit;
	size_t limits;
	size_t limit_room;
};

/* Rule files while they are read. */
struct source {
	struct ini ini;
	struct document *document;
	bool dated; /* the document can be used */
};

struct loader {
	struct ruleset *rules;
	struct source *source;
	size_t count;
	size_t room;
	bool good;
	struct diag *diag;
};

static int
is_rule_file(const struct dirent *entry)
{
	struct text name = text_of(entry->d_name);

	return entry->d_name[0] != '.' && text_ends(name, TEXT(".ini")) &&
	       !text_equal(name, TEXT("place.ini"));
}

static int
by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

static void
read_source(struct loader *loader, const struct place *place, const char *name)
{
	struct ruleset *rules = loader->rules;
	size_t size = strlen(place->dir) + strlen(name) + 2;
	char *path = arena_alloc(&rules->arena, size);
	struct document *document = arena_alloc(&rules->arena, sizeof(*document));
	struct source source = { .document = document };

	(void)snprintf(path, size, "%s/%s", place->dir, name);
	loader->good &= ini_read(&source.ini, path, &rules->arena, loader->diag);
	source.dated = document_read(document, &source.ini, loader->diag);
	loader->good &= source.dated;
	document->place = place->key;
	document->distance = (size_t)(place - rules->places.place);
	loader->source =
		arena_grow(loader->source, &loader->room, loader->count, sizeof(*loader->source));
	loader->source[loader->count++] = source;
}

static void
read_place(struct loader *loader, const struct place *place)
{
	struct where where = { .file = text_of(place->dir) };
	struct dirent **entry;
	int n = scandir(place->dir, &entry, is_rule_file, by_name);

	if (n < 0) {
		struct fault room;

		diag_say(loader->diag, DIAG_FILE_OPEN, .at = where,
			 .one = text_of(fault_text(errno, loader->diag->language, &room)));
		loader->good = false;
		return;
	}
	for (int i = 0; i < n; i++) {
		read_source(loader, place, entry[i]->d_name);
		free(entry[i]);
	}
	free(entry);
}

/* End the document of the same place that this one replaces. */
static void
replace(struct loader *loader, const struct source *by)
{
	const struct ini_entry *entry = ini_find(&by->ini, "document", "replaces");
	const struct document *new = by->document;
	bool found = false;

	if (entry == NULL)
		return;
	struct where where = ini_where(&by->ini, entry->line);

	for (size_t i = 0; i < loader->count; i++) {
		struct document *old = loader->source[i].document;

		if (found || old == new || old->distance != new->distance ||
		    old->from >= new->from || !text_equal(old->number, new->replaces))
			continue;
		if (old->until == DAY_NONE || old->until >= new->from)
			old->until = new->from - 1;
		found = true;
	}
	if (!found)
		diag_say(loader->diag, DIAG_DOCUMENT_REPLACES, .at = where, .value = new->replaces);
	loader->good &= found;
}

/* The whole key of an entry: in [value] and [limit] as it stands, elsewhere behind its section. */
static struct text
whole_key(const struct ini_entry *entry, struct arena *arena)
{
	if (text_equal(entry->section, TEXT("value")) || text_equal(entry->section, TEXT("limit")))
		return entry->key;
	size_t n = entry->section.n + 1 + entry->key.n;
	char *key = arena_alloc(arena, n);

	memcpy(key, entry->section.p, entry->section.n);
	key[entry->section.n] = '.';
	memcpy(key + entry->section.n + 1, entry->key.p, entry->key.n);
	return (struct text){ key, n };
}

/* Say what is wrong with the value of a key. */
static void
report_value(struct loader *loader, const struct where *where, enum value_fault fault,
	     enum param param, struct text at, enum diag_code form)
{
	const char *key = param_key(param);

	switch (fault) {
	case VALUE_OK:
		return;
	case VALUE_ARTICLE:
		diag_say(loader->diag, DIAG_ARTICLE_BLANK, .at = *where, .value = at,
			 .one = text_of(key));
		break;
	case VALUE_FORM:
		diag_say(loader->diag, form, .at = *where, .value = at, .one = text_of(key),
			 .two = text_of(param_form(param, loader->diag->language)));
		break;
	case VALUE_RANGE:
		diag_say(loader->diag, DIAG_VALUE_RANGE, .at = *where, .value = at,
			 .one = text_of(key),
			 .two = text_of(param_range(param, loader->diag->language)));
		break;
	case VALUE_DATE:
		diag_say(loader->diag, DIAG_RULE_DATE, .at = *where, .value = at);
		break;
	}
	loader->good = false;
}

/* Give a value its document and its days; false where its dates are wrong. */
static bool
date_value(struct loader *loader, const struct source *source, size_t line, struct value *value)
{
	const struct document *document = source->document;
	struct where where = ini_where(&source->ini, line);
	int mday;

	value->document = document;
	value->line = line;
	document_year(&source->ini, line, value->from, loader->diag);
	document_year(&source->ini, line, value->until, loader->diag);
	if (value->from == DAY_NONE) {
		value->from = document->from;
	} else if (param_kind(value->param) == PARAM_IS_AMOUNT) {
		day_split(value->from, NULL, NULL, &mday);
		if (mday != 1)
			diag_say(loader->diag, DIAG_RULE_MIDMONTH, .at = where,
				 .one = DAY_TEXT(value->from));
	}
	if (value->until == DAY_NONE ||
	    (document->until != DAY_NONE && document->until < value->until))
		value->until = document->until;
	return document_period(&source->ini, line, value->from, value->until, loader->diag);
}

static void
add_value(struct ruleset *rules, const struct value *value)
{
	rules->value =
		arena_grow(rules->value, &rules->value_room, rules->values, sizeof(*rules->value));
	rules->value[rules->values++] = *value;
}

static void
add_limit(struct ruleset *rules, const struct limit *limit)
{
	rules->limit =
		arena_grow(rules->limit, &rules->limit_room, rules->limits, sizeof(*rules->limit));
	rules->limit[rules->limits++] = *limit;
}

static void
read_limit(struct loader *loader, const struct source *source, const struct ini_entry *entry,
	   enum param param)
{
	struct where where = ini_where(&source->ini, entry->line);
	struct limit limit;
	struct text at;

	if (!param_ordered(param)) {
		diag_say(loader->diag, DIAG_LIMIT_KIND, .at = where,
			 .one = text_of(param_key(param)));
		loader->good = false;
		return;
	}
	enum value_fault fault =
		limit_parse(param, text_trim(entry->value), &limit, &at, &loader->rules->arena);

	report_value(loader, &where, fault, param, at, DIAG_LIMIT_FORM);
	if (fault != VALUE_OK || !source->dated)
		return;
	if (date_value(loader, source, entry->line, &limit.bound))
		add_limit(loader->rules, &limit);
	else
		loader->good = false;
}

static void
read_value(struct loader *loader, const struct source *source, const struct ini_entry *entry,
	   enum param param)
{
	struct where where = ini_where(&source->ini, entry->line);
	struct value value;
	struct text at;
	enum value_fault fault =
		value_parse(param, text_trim(entry->value), &value, &at, &loader->rules->arena);

	report_value(loader, &where, fault, param, at, DIAG_VALUE_FORM);
	if (fault != VALUE_OK || !source->dated)
		return;
	if (date_value(loader, source, entry->line, &value))
		add_value(loader->rules, &value);
	else
		loader->good = false;
}

/* The values and limits of a rule file. */
static void
read_entries(struct loader *loader, const struct source *source)
{
	for (size_t i = 0; i < source->ini.count; i++) {
		const struct ini_entry *entry = &source->ini.entry[i];
		struct where where = ini_where(&source->ini, entry->line);

		if (text_equal(entry->section, TEXT("document")))
			continue;
		struct text key = whole_key(entry, &loader->rules->arena);
		int param = param_find(key);

		if (param < 0) {
			diag_say(loader->diag, DIAG_KEY_UNKNOWN, .at = where, .value = key,
				 .one = text_of(param_key(param_nearest(key))));
			loader->good = false;
		} else if (text_equal(entry->section, TEXT("limit"))) {
			read_limit(loader, source, entry, (enum param)param);
		} else {
			read_value(loader, source, entry, (enum param)param);
		}
	}
}

static int
by_document(const struct document *a, const struct document *b)
{
	if (a->distance != b->distance)
		return a->distance < b->distance ? -1 : 1;
	return a->from != b->from ? (a->from > b->from ? -1 : 1) : text_compare(a->file, b->file);
}

static int
compare_documents(const void *a, const void *b)
{
	const struct document *const *x = a;
	const struct document *const *y = b;

	return by_document(*x, *y);
}

/* By key, nearest place, latest document. */
static int
compare_values(const void *a, const void *b)
{
	const struct value *x = a;
	const struct value *y = b;
	int order = (x->param > y->param) - (x->param < y->param);

	if (order == 0)
		order = by_document(x->document, y->document);
	return order != 0 ? order : (x->line > y->line) - (x->line < y->line);
}

static void
sort(struct ruleset *rules)
{
	size_t at = 0;

	if (rules->documents > 0)
		qsort(rules->document, rules->documents, sizeof(*rules->document),
		      compare_documents);
	if (rules->values > 0)
		qsort(rules->value, rules->values, sizeof(*rules->value), compare_values);
	for (size_t param = 0; param < PARAM_COUNT; param++) {
		rules->first[param] = at;
		while (at < rules->values && rules->value[at].param == param)
			at++;
	}
	rules->first[PARAM_COUNT] = at;
}

/* Two documents of one place and date that set the same key leave open which is meant. */
static void
check_twice(struct loader *loader)
{
	const struct ruleset *rules = loader->rules;

	for (size_t i = 1; i < rules->values; i++) {
		const struct value *a = &rules->value[i - 1];
		const struct value *b = &rules->value[i];
		struct where where = { .file = b->document->file, .line = b->line };
		char *file;

		if (a->param != b->param || a->document->distance != b->document->distance ||
		    a->document->from != b->document->from || !value_meets(a, b))
			continue;
		file = arena_string(&loader->rules->arena, a->document->file);
		diag_say(loader->diag, DIAG_VALUE_TWICE, .at = where,
			 .one = text_of(param_key(b->param)), .two = text_of(file));
		loader->good = false;
	}
}

static void
load(struct loader *loader, const char *dir)
{
	struct ruleset *rules = loader->rules;

	rules->places = place_read(dir, &rules->arena, loader->diag);
	loader->good &= rules->places.good;
	for (size_t i = 0; i < rules->places.count; i++)
		read_place(loader, &rules->places.place[i]);
	rules->document = arena_calloc(loader->count + 1, sizeof(*rules->document));
	for (size_t i = 0; i < loader->count; i++) {
		if (loader->source[i].dated)
			replace(loader, &loader->source[i]);
		rules->document[rules->documents++] = loader->source[i].document;
	}
	for (size_t i = 0; i < loader->count; i++)
		read_entries(loader, &loader->source[i]);
	free(loader->source);
	sort(rules);
	check_twice(loader);
	loader->good &=
		limit_check(rules->limit, rules->limits, rules->value, rules->values, loader->diag);
}

static struct ruleset *
read_rules(const char *dir, struct diag *diag)
{
	struct ruleset *rules = arena_calloc(1, sizeof(*rules));
	struct loader loader = { .rules = rules, .good = true, .diag = diag };

	load(&loader, dir);
	if (loader.good)
		return rules;
	ruleset_close(rules);
	return NULL;
}

struct ruleset *
ruleset_open(const char *dir, struct diag *diag)
{
	size_t before = diag->count[DIAG_ERROR] + diag->count[DIAG_TROUBLE];
	struct ruleset *rules = read_rules(dir, diag);
	size_t faults = diag->count[DIAG_ERROR] + diag->count[DIAG_TROUBLE] - before;

	if (rules == NULL)
		diag_say(diag, DIAG_RULES_FAULTY, .at = { .file = text_of(dir) },
			 .one = NUM_TEXT((int64_t)faults), .two = text_of(dir));
	return rules;
}

bool
ruleset_check(const char *dir, struct diag *diag)
{
	struct ruleset *rules = read_rules(dir, diag);
	bool good = rules != NULL;

	ruleset_close(rules);
	return good;
}

void
ruleset_at(const struct ruleset *rules, day_t date, struct law *law)
{
	*law = (struct law){ .date = date, .place = ruleset_place(rules) };
	for (size_t i = 0; i < PARAM_COUNT; i++) {
		size_t count;
		const struct value *all = ruleset_values(rules, (enum param)i, &count);
		const struct value *value = value_in_force(all, count, date, 0);

		law->value[i].param = (enum param)i;
		if (value == NULL)
			continue;
		law->value[i] = *value;
		while (value_in_force(all, count, date, law->value[i].overridden + 1) != NULL)
			law->value[i].overridden++;
	}
}

const struct value *
ruleset_overridden(const struct ruleset *rules, day_t date, enum param param, size_t i)
{
	size_t count;
	const struct value *all = ruleset_values(rules, param, &count);

	return value_in_force(all, count, date, i + 1);
}

const struct value *
ruleset_values(const struct ruleset *rules, enum param param, size_t *count)
{
	*count = rules->first[param + 1] - rules->first[param];
	return rules->values > 0 ? rules->value + rules->first[param] : NULL;
}

const struct limit *
ruleset_limits(const struct ruleset *rules, size_t *count)
{
	*count = rules->limits;
	return rules->limit;
}

size_t
ruleset_documents(const struct ruleset *rules, const struct document *const **documents)
{
	*documents = rules->document;
	return rules->documents;
}

const struct place *
ruleset_places(const struct ruleset *rules, size_t *count)
{
	*count = rules->places.count;
	return rules->places.place;
}

const char *
ruleset_place(const struct ruleset *rules)
{
	return rules->places.place[0].dir;
}

void
ruleset_close(struct ruleset *rules)
{
	if (rules == NULL)
		return;
	free(rules->document);
	free(rules->value);
	free(rules->limit);
	arena_free(&rules->arena);
	free(rules);
}
