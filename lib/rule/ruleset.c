#include "rule/ruleset.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/fault.h"
#include "base/num.h"
#include "os/path.h"
#include "rule/rulefile.h"
#include "table/ini.h"

struct ruleset {
	struct arena arena;
	struct place_chain places;
	const struct document **document;
	size_t documents;
	struct rulefile_sets sets; /* by key, or ground, then as they override each other */
	size_t first[PARAM_COUNT + 1];
	struct cite_table cites;
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
	const struct place *place; /* whose folder is read */
};

/* A file of a place's folder, where it is a rule file. */
static void
read_source(void *context, const char *name)
{
	struct loader *loader = context;
	const struct place *place = loader->place;
	struct ruleset *rules = loader->rules;

	if (!text_ends(text_of(name), TEXT(".ini")) || strcmp(name, "place.ini") == 0)
		return;
	size_t size = strlen(place->dir) + strlen(name) + 2;
	char *path = arena_alloc(&rules->arena, size);
	struct document *document = arena_alloc(&rules->arena, sizeof(*document));
	struct source source = { .document = document };

	(void)snprintf(path, size, "%s/%s", place->dir, name);
	bool read = ini_read(&source.ini, path, &rules->arena, loader->diag);

	if (read && source.ini.count == 0 && source.ini.waiting > 0)
		return; /* a form of jz-rules --unset that nobody has begun to fill in */
	if (read && source.ini.count == 0) {
		diag_say(loader->diag, DIAG_INI_EMPTY, .at = ini_where(&source.ini, 1));
		loader->good = false;
		return;
	}
	loader->good &= read;
	source.dated = document_read(document, &source.ini, loader->diag);
	loader->good &= source.dated;
	document->place = place->key;
	document->level = place->level;
	document->distance = (size_t)(place - rules->places.place);
	loader->source =
		arena_grow(loader->source, &loader->room, loader->count, sizeof(*loader->source));
	loader->source[loader->count++] = source;
}

static void
read_place(struct loader *loader, const struct place *place)
{
	struct where where = { .file = text_of(place->dir) };
	struct fault room;

	loader->place = place;
	if (path_each(place->dir, read_source, loader))
		return;
	diag_say(loader->diag, DIAG_FILE_OPEN, .at = where,
		 .one = text_of(fault_text(errno, loader->diag->language, &room)));
	loader->good = false;
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

static int
compare_documents(const void *a, const void *b)
{
	const struct document *const *x = a;
	const struct document *const *y = b;

	return document_order(*x, *y);
}

/* By key, nearest place, latest document. */
static int
compare_values(const void *a, const void *b)
{
	const struct value *x = a;
	const struct value *y = b;
	int order = (x->param > y->param) - (x->param < y->param);

	if (order == 0)
		order = document_order(x->document, y->document);
	return order != 0 ? order : (x->line > y->line) - (x->line < y->line);
}

static void
sort(struct ruleset *rules)
{
	size_t at = 0;

	if (rules->documents > 0)
		qsort(rules->document, rules->documents, sizeof(*rules->document),
		      compare_documents);
	if (rules->sets.values > 0)
		qsort(rules->sets.value, rules->sets.values, sizeof(*rules->sets.value),
		      compare_values);
	rules->cites = cite_sort(rules->sets.cite, rules->sets.cites);
	for (size_t param = 0; param < PARAM_COUNT; param++) {
		rules->first[param] = at;
		while (at < rules->sets.values && rules->sets.value[at].param == param)
			at++;
	}
	rules->first[PARAM_COUNT] = at;
}

/* Two documents of one place and date that set the same key leave open which is meant. */
static void
check_twice(struct loader *loader)
{
	const struct ruleset *rules = loader->rules;

	for (size_t i = 1; i < rules->sets.values; i++) {
		const struct value *a = &rules->sets.value[i - 1];
		const struct value *b = &rules->sets.value[i];
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
load(struct loader *loader, const char *dir, const char *shipped)
{
	struct ruleset *rules = loader->rules;

	rules->places = place_read(dir, shipped, &rules->arena, loader->diag);
	loader->good &= rules->places.good;
	for (size_t i = 0; i < rules->places.count; i++)
		read_place(loader, &rules->places.place[i]);
	rules->document = arena_calloc(loader->count + 1, sizeof(*rules->document));
	for (size_t i = 0; i < loader->count; i++) {
		if (loader->source[i].dated)
			replace(loader, &loader->source[i]);
		rules->document[rules->documents++] = loader->source[i].document;
	}
	for (size_t i = 0; i < loader->count; i++) {
		const struct source *source = &loader->source[i];

		loader->good &= rulefile_read(&source->ini, source->dated ? source->document : NULL,
					      &rules->sets, &rules->arena, loader->diag);
	}
	free(loader->source);
	sort(rules);
	check_twice(loader);
	loader->good &= limit_check(rules->sets.limit, rules->sets.limits, rules->sets.value,
				    rules->sets.values, loader->diag);
}

static struct ruleset *
read_rules(const char *dir, const char *shipped, struct diag *diag)
{
	struct ruleset *rules = arena_calloc(1, sizeof(*rules));
	struct loader loader = { .rules = rules, .good = true, .diag = diag };

	load(&loader, dir, shipped);
	if (loader.good)
		return rules;
	ruleset_close(rules);
	return NULL;
}

struct ruleset *
ruleset_open(const char *dir, struct diag *diag)
{
	return ruleset_open_among(dir, NULL, diag);
}

struct ruleset *
ruleset_open_among(const char *dir, const char *shipped, struct diag *diag)
{
	size_t errors = diag->count[DIAG_ERROR];
	size_t troubles = diag->count[DIAG_TROUBLE];
	struct ruleset *rules = read_rules(dir, shipped, diag);

	/* of a place that is not there, or cannot be read, all was said */
	if (rules == NULL && diag->count[DIAG_TROUBLE] == troubles)
		diag_say(diag, DIAG_RULES_FAULTY, .at = { .file = text_of(dir) },
			 .one = NUM_TEXT((int64_t)(diag->count[DIAG_ERROR] - errors)),
			 .two = text_of(dir));
	return rules;
}

struct ruleset *
ruleset_check(const char *dir, const char *shipped, struct diag *diag)
{
	struct ruleset *rules = read_rules(dir, shipped, diag);

	if (rules == NULL)
		return NULL;
	const struct rulefile_sets *sets = &rules->sets;

	(void)limit_advise(sets->guide, sets->guides, sets->value, sets->values, diag);
	(void)authority_check(sets->authority, sets->authorities, sets->value, sets->values, diag);
	return rules;
}

/* The minimum wage of the date, or of the last day of the year before. */
static struct value
care_wage(const struct ruleset *rules, const struct law *law)
{
	const struct value *by = &law->value[PARAM_TEKUN_CARE_WAGE];
	size_t count;
	const struct value *all = ruleset_values(rules, PARAM_MINIMUM_WAGE, &count);
	int year;

	if (!by->set || !text_equal(by->list[0], TEXT("previous-year")))
		return law->value[PARAM_MINIMUM_WAGE];
	day_split(law->date, &year, NULL, NULL);
	const struct value *value = value_in_force(all, count, day_of(year, 1, 1) - 1, 0);

	return value != NULL ? *value : (struct value){ .param = PARAM_MINIMUM_WAGE };
}

void
ruleset_at(const struct ruleset *rules, day_t date, struct law *law)
{
	*law = (struct law){ .date = date,
			     .as_of = date,
			     .first = month_of(date) + 1,
			     .place = ruleset_place(rules),
			     .cites = &rules->cites };
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
	law->care_wage = care_wage(rules, law);
	for (enum ground ground = GROUND_NONE; ground < GROUNDS; ground++)
		law->cite[ground] = cite_in_force(&rules->cites, ground, date, 0);
}

void
ruleset_from(const struct ruleset *rules, month_t first, day_t as_of, struct law *law)
{
	ruleset_at(rules, month_first(first), law);
	law->as_of = as_of;
	law->first = first;
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
	return rules->sets.values > 0 ? rules->sets.value + rules->first[param] : NULL;
}

size_t
ruleset_value_count(const struct ruleset *rules)
{
	return rules->sets.values;
}

const struct limit *
ruleset_limits(const struct ruleset *rules, size_t *count)
{
	*count = rules->sets.limits;
	return rules->sets.limit;
}

const struct limit *
ruleset_guides(const struct ruleset *rules, size_t *count)
{
	*count = rules->sets.guides;
	return rules->sets.guide;
}

const struct authority *
ruleset_authority(const struct ruleset *rules, day_t date, enum param param)
{
	const struct authority *found = NULL;

	for (size_t i = 0; i < rules->sets.authorities; i++) {
		const struct authority *authority = &rules->sets.authority[i];

		if (param_within(param_key(param), authority->above) &&
		    document_holds(authority->document, date) &&
		    (found == NULL || document_order(authority->document, found->document) < 0))
			found = authority;
	}
	return found;
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
	rulefile_free(&rules->sets);
	arena_free(&rules->arena);
	free(rules);
}
