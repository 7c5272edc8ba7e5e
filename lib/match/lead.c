#include "match/lead.h"

#include <stdlib.h>
#include <string.h>

#include "base/digest.h"
#include "base/prose.h"
#include "match/leadlist.h"
#include "match/limit.h"

enum { WHAT_SIZE = 256 };

/* ---- ids ---- */

void
lead_id(const struct text *field, size_t fields, char id[LEAD_ID_SIZE])
{
	struct digest *digest = digest_begin();
	char shown[DIGEST_SIZE];

	for (size_t i = 0; i < fields; i++) {
		digest_add(digest, field[i]);
		digest_add(digest, TEXT("\n"));
	}
	digest_end(digest, shown);
	memcpy(id, shown, LEAD_ID_SIZE - 1);
	id[LEAD_ID_SIZE - 1] = '\0';
}

/* Of the kind, the person, and which of his things it is. */
static void
make_id(const struct leads *leads, const struct match_pair *pair, char id[LEAD_ID_SIZE])
{
	const struct whose *whose = &pair->subject->whose;
	char name[WHOSE_NAME_SIZE];
	char what[WHAT_SIZE];
	struct text folded = text_fold(pair->row->cell[MATCH_WHAT], what, sizeof(what));
	const struct text numbered[] = { leads->options.kind->kind, text_of(whose->number),
					 folded };
	const struct text named[] = { leads->options.kind->kind, whose_fold(whose->name, name),
				      DAY_TEXT(whose->birth), folded };

	if (whose->number[0] != '\0')
		lead_id(numbered, ARRAY_LENGTH(numbered), id);
	else
		lead_id(named, ARRAY_LENGTH(named), id);
}

/* ---- what is a hit ---- */

static const struct match_hit *
hit_of(const struct leads *leads, const struct match_pair *pair)
{
	return pair->subject->month == MONTH_NONE ? &leads->options.kind->hit
						  : &leads->options.kind->paid;
}

/* Does the day of a row, which may be blank, lie so before the month that it counts? */
static bool
is_by(day_t day, month_t month, bool itself)
{
	return day == DAY_NONE || month_of(day) < month || (itself && month_of(day) == month);
}

/* By its dates; an amount is held against the limit with the others of its household. */
static bool
is_hit(const struct leads *leads, const struct match_pair *pair)
{
	const struct extract_row *row = pair->row;
	month_t month =
		pair->subject->month == MONTH_NONE ? leads->options.month : pair->subject->month;

	switch (hit_of(leads, pair)->test) {
	case MATCH_BY:
		return is_by(row->day[MATCH_ON], month, true);
	case MATCH_BEFORE:
		return is_by(row->day[MATCH_ON], month, false);
	case MATCH_WITHIN:
		return is_by(row->day[MATCH_FROM], month, true) &&
		       (row->day[MATCH_UNTIL] == DAY_NONE ||
			month_of(row->day[MATCH_UNTIL]) >= month);
	case MATCH_HAS:
	case MATCH_ABOVE:
		break;
	}
	return true;
}

static int
compare_sizes(size_t a, size_t b)
{
	return a < b ? -1 : a > b;
}

/* Of one household, the pairs of a row of the extract side by side. */
static int
compare_households(const void *a, const void *b)
{
	const struct match_pair *one = a;
	const struct match_pair *two = b;
	int order = text_compare(one->subject->household, two->subject->household);

	order = order != 0 ? order : match_compare_rows(one, two);
	return order != 0 ? order : compare_sizes(one->subject->line, two->subject->line);
}

/* What the rows of a household come to, each of them once; *whole: has each an amount? */
static fen_t
sum_of(const struct match_pair *pair, size_t count, bool *whole)
{
	fen_t sum = 0;

	*whole = true;
	for (size_t i = 0; i < count; i++) {
		bool known = pair[i].row->amount != BLANK;

		*whole &= known;
		if (known && (i == 0 || match_compare_rows(&pair[i], &pair[i - 1]) != 0))
			sum += pair[i].row->amount;
	}
	return sum;
}

static bool
is_one_household(const struct match_pair *a, const struct match_pair *b)
{
	struct text id = a->subject->household;

	return id.n > 0 ? text_equal(id, b->subject->household)
			: a->subject->line == b->subject->line;
}

/* Leave out the households whose rows come to no more than the limit. */
static size_t
drop_small_sums(struct leads *leads, struct match_pair *pair, size_t count)
{
	size_t kept = 0;

	qsort(pair, count, sizeof(*pair), compare_households);
	for (size_t i = 0, end; i < count; i = end) {
		for (end = i + 1; end < count && is_one_household(&pair[i], &pair[end]); end++)
			;
		bool whole;
		fen_t sum = sum_of(pair + i, end - i, &whole);
		enum truth above = limit_is_above(hit_of(leads, &pair[i]), sum, pair[i].subject,
						  leads->options.law);

		leads->unmeasured += above == TRUTH_UNKNOWN;
		if (above == TRUTH_NO && !whole)
			above = TRUTH_UNKNOWN;
		for (; i < end && above != TRUTH_NO; i++) {
			pair[kept] = pair[i];
			pair[kept++].unmeasured = above == TRUTH_UNKNOWN;
		}
	}
	return kept;
}

/* Bring what are hits to the front; how many. */
static size_t
keep_hits(struct leads *leads, struct match_pair *pair, size_t count)
{
	size_t kept = 0;

	for (size_t i = 0; i < count; i++)
		if (is_hit(leads, &pair[i]))
			pair[kept++] = pair[i];
	if (kept > 0 && hit_of(leads, pair)->test == MATCH_ABOVE)
		kept = drop_small_sums(leads, pair, kept);
	return kept;
}

/* ---- what a lead says ---- */

struct text
lead_join(struct text list, struct text words, enum language language, struct arena *arena)
{
	struct text rest = list;
	struct text sign = language == LANGUAGE_ZH ? TEXT("；") : TEXT("; ");

	if (words.n == 0 || list.n == 0)
		return list.n == 0 ? words : list;
	for (size_t at = 0; at != SIZE_MAX; rest = text_from(rest, at + sign.n)) {
		at = text_find(rest, sign);
		if (text_equal(at == SIZE_MAX ? rest : (struct text){ rest.p, at }, words))
			return list;
		if (at == SIZE_MAX)
			break;
	}
	return prose_part(arena, language, "{1}；{2}", "{1}; {2}", list, words);
}

/* What a row of the extract says: its headings with their cells. */
static struct text
found_of(const struct leads *leads, const struct extract_row *row, bool hidden, struct arena *arena)
{
	enum language language = leads->options.language;
	struct text found = TEXT_NONE;

	for (enum match_field i = MATCH_ON; i < MATCH_FIELDS; i++) {
		struct text cell = row->cell[i];

		if (cell.n == 0)
			continue;
		if (i == MATCH_WHAT && hidden) /* it may be where he lives */
			cell = language == LANGUAGE_ZH ? TEXT("（不显示）") : TEXT("(not shown)");
		found = lead_join(found,
				  prose_part(arena, language, "{1}{2}", "{1} {2}",
					     leads->extract->heading[i], cell),
				  language, arena);
	}
	return found;
}

/* The change columns of a row, as key=value, and what the pair has beside them. */
static struct text
seen_of(const struct leads *leads, const struct match_pair *pair, struct arena *arena)
{
	const struct extract_row *row = pair->row;
	struct text seen = TEXT_NONE;

	for (enum match_field i = MATCH_ON; i < MATCH_FIELDS; i++) {
		if (!leads->options.kind->change[i])
			continue;
		/* where it is not read: as it stands */
		struct text value =
			i < MATCH_AMOUNT && row->day[i] != DAY_NONE ? DAY_TEXT(row->day[i])
			: i == MATCH_AMOUNT && row->amount != BLANK ? MONEY_TEXT(row->amount)
								    : row->cell[i];

		seen = prose_part(arena, LANGUAGE_EN, "", "{1}{2}{3}={4}", seen,
				  seen.n == 0 ? TEXT_NONE : TEXT(";"), matchkind_key(i), value);
	}
	if (pair->seen.n == 0 || seen.n == 0)
		return seen.n == 0 ? pair->seen : seen;
	return prose_part(arena, LANGUAGE_EN, "", "{1};{2}", seen, pair->seen);
}

/* Of a sealed extract it is known that it is another, and not which. */
static struct text
another_name(const struct leads *leads, const struct whose *other, struct arena *arena)
{
	enum language language = leads->options.language;

	if (other->name.n == 0)
		return language == LANGUAGE_ZH ? TEXT("姓名不同") : TEXT("another name");
	return prose_part(arena, language, "姓名不同，比对数据里是{1}",
			  "another name, {1} in the extract", other->name);
}

static struct text
join_doubts(const struct leads *leads, const struct match_pair *pair, struct text doubt,
	    struct arena *arena)
{
	enum language language = leads->options.language;
	const struct whose *own = &pair->subject->whose;
	const struct whose *other = &pair->row->whose;
	const struct match_hit *hit = hit_of(leads, pair);
	bool undated = (hit->test == MATCH_BY || hit->test == MATCH_BEFORE) &&
		       pair->row->day[MATCH_ON] == DAY_NONE;
	const struct {
		bool holds;
		struct text words;
	} doubts[] = {
		{ true, pair->doubt },
		{ whose_names_differ(own, other), another_name(leads, other, arena) },
		{ own->unread, language == LANGUAGE_ZH
				       ? TEXT("登记的证件号码读不出来")
				       : TEXT("the number of the register cannot be read") },
		{ other->unread, language == LANGUAGE_ZH
					 ? TEXT("比对数据的证件号码读不出来")
					 : TEXT("the number of the extract cannot be read") },
		{ undated, language == LANGUAGE_ZH ? TEXT("比对数据没有日期")
						   : TEXT("the extract has no date") },
		{ hit->test == MATCH_ABOVE && pair->row->amount == BLANK,
		  language == LANGUAGE_ZH ? TEXT("比对数据没有金额")
					  : TEXT("the extract has no amount") },
		{ pair->unmeasured && pair->row->amount != BLANK,
		  language == LANGUAGE_ZH ? TEXT("算不出是否超过限额")
					  : TEXT("whether it is above the limit is not known") },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(doubts); i++)
		if (doubts[i].holds)
			doubt = lead_join(doubt, doubts[i].words, language, arena);
	return doubt;
}

/* ---- many pairs, one lead ---- */

struct hit {
	char id[LEAD_ID_SIZE];
	struct match_pair pair;
};

static int
compare_hits(const void *a, const void *b)
{
	const struct hit *one = a;
	const struct hit *two = b;
	int order = strcmp(one->id, two->id);

	order = order != 0 ? order
			   : compare_sizes(one->pair.subject->line, two->pair.subject->line);
	return order != 0 ? order : match_compare_rows(&one->pair, &two->pair);
}

/* Where the same person stands in other households too. */
static struct text
join_households(const struct leads *leads, const struct lead *lead, struct arena *arena)
{
	struct text *other = arena_alloc(arena, lead->pairs * sizeof(*other));
	uint64_t own = subject_household(lead->subject);
	size_t count = 0;

	for (size_t i = 1; i < lead->pairs; i++)
		if (subject_household(lead->pair[i].subject) != own)
			other[count++] = lead->pair[i].subject->household;
	struct text others = leadlist_once(other, count, leads->options.language, arena);

	return others.n == 0 ? TEXT_NONE
			     : prose_part(arena, leads->options.language, "同一人还登记在{1}",
					  "the same person is in {1} too", others);
}

bool
lead_is_hidden(const struct leads *leads, const struct lead *lead)
{
	bool hidden = false;

	for (size_t i = 0; i < lead->pairs; i++) {
		const struct subject *subject = lead->pair[i].subject;

		hidden |= subject->month != MONTH_NONE || match_hides(leads->match, subject);
	}
	return hidden;
}

static void
fill(struct leads *leads, struct lead *lead)
{
	bool hidden = lead_is_hidden(leads, lead) && !leads->options.kind->plain;
	struct arena *arena = &leads->arena;
	enum language language = leads->options.language;
	struct text *found = arena_alloc(arena, lead->pairs * sizeof(*found));
	struct text *seen = arena_alloc(arena, lead->pairs * sizeof(*seen));
	struct text *recorded = arena_alloc(arena, lead->pairs * sizeof(*recorded));

	for (size_t i = 0; i < lead->pairs; i++) {
		const struct match_pair *pair = &lead->pair[i];

		lead->level = pair->level < lead->level ? pair->level : lead->level;
		recorded[i] = pair->subject->recorded;
		lead->doubt = join_doubts(leads, pair, lead->doubt, arena);
		found[i] = found_of(leads, pair->row, hidden, arena);
		seen[i] = seen_of(leads, pair, arena);
	}
	lead->recorded = leadlist_once(recorded, lead->pairs, language, arena);
	lead->found = leadlist_sorted(found, lead->pairs, TEXT(" / "), arena);
	lead->seen = leadlist_sorted(seen, lead->pairs, TEXT("|"), arena);
	/* an office's own files have many rows of a person */
	if (leads->options.kind->department.n > 0 && text_has(lead->found, TEXT(" / ")))
		lead->doubt =
			lead_join(lead->doubt,
				  language == LANGUAGE_ZH ? TEXT("比对数据有几行，内容不同")
							  : TEXT("rows of the extract differ"),
				  language, arena);
	lead->doubt = lead_join(lead->doubt, join_households(leads, lead, arena), language, arena);
}

static void
add(struct leads *leads, const struct hit *hit, size_t count)
{
	struct match_pair *pair = arena_alloc(&leads->arena, count * sizeof(*pair));
	struct lead *lead = &leads->lead[leads->count++];

	for (size_t i = 0; i < count; i++)
		pair[i] = hit[i].pair;
	*lead = (struct lead){ .level = WHOSE_LEVELS,
			       .subject = pair[0].subject,
			       .pair = pair,
			       .pairs = count,
			       .state = WORD_LEAD_OPEN,
			       .on = BLANK };
	memcpy(lead->id, hit->id, sizeof(lead->id));
	fill(leads, lead);
}

static int
compare_leads(const void *a, const void *b)
{
	const struct lead *one = a;
	const struct lead *two = b;

	int order = compare_sizes(one->subject->line, two->subject->line);

	return order != 0 ? order : strcmp(one->id, two->id);
}

void
lead_make(struct leads *leads, struct match *match, const struct extract *extract)
{
	size_t hits = keep_hits(leads, match->pair, match->pairs);
	struct hit *hit = arena_calloc(hits + 1, sizeof(*hit));

	leads->extract = extract;
	leads->match = match;
	leads->unmet = match->pairs - hits;
	leads->lead = arena_calloc(hits + 1, sizeof(*leads->lead));
	for (size_t i = 0; i < hits; i++) {
		hit[i].pair = match->pair[i];
		make_id(leads, &match->pair[i], hit[i].id);
	}
	qsort(hit, hits, sizeof(*hit), compare_hits);
	for (size_t i = 0, end; i < hits; i = end) {
		for (end = i + 1; end < hits && strcmp(hit[i].id, hit[end].id) == 0; end++)
			;
		add(leads, &hit[i], end - i);
	}
	free(hit);
	qsort(leads->lead, leads->count, sizeof(*leads->lead), compare_leads);
}

/* ---- rows ---- */

static struct text
fact_of(const struct leads *leads)
{
	int fact = leads->options.kind->fact;

	return fact < 0 ? TEXT_NONE
			: column_heading(&schema_of(RECORD_REGISTER)->column[fact],
					 leads->options.language);
}

void
lead_row(const struct leads *leads, const struct lead *lead, struct record *row)
{
	static const char *const level[] = { "", "A", "B", "C" };
	const struct lead_options *options = &leads->options;
	const struct subject *subject = lead->subject;
	bool hidden = lead_is_hidden(leads, lead);
	size_t line = lead->pair[0].row->line; /* 0: of a veiled list */

	record_clear(row);
	row->text[LEAD_lead_id] = text_of(lead->id);
	row->text[LEAD_kind] = options->kind->name[options->language];
	row->text[LEAD_level] = text_of(level[lead->level]);
	row->text[LEAD_household_id] = subject->household;
	row->text[LEAD_town] = hidden ? TEXT_NONE : subject->town;
	row->text[LEAD_village] = hidden ? TEXT_NONE : subject->village;
	row->text[LEAD_person] = subject->whose.name;
	row->text[LEAD_person_id] = text_of(subject->whose.number);
	row->text[LEAD_fact] = fact_of(leads);
	row->text[LEAD_recorded] = lead->recorded;
	row->text[LEAD_found] = lead->found;
	row->text[LEAD_source] = options->source;
	row->value[LEAD_as_of] = options->as_of == DAY_NONE ? BLANK : options->as_of;
	row->value[LEAD_row_before] = (int64_t)subject->line;
	row->value[LEAD_row_after] = line == 0 ? BLANK : (int64_t)line;
	row->text[LEAD_doubt] = lead->doubt;
	row->text[LEAD_question] = options->kind->question[options->language];
	row->value[LEAD_state] = lead->state;
	row->text[LEAD_changed] = lead->changed;
	row->value[LEAD_due] = options->due == DAY_NONE ? BLANK : options->due;
	row->value[LEAD_consent] =
		subject->supporter && subject->consent != DAY_NONE ? subject->consent : BLANK;
	row->text[LEAD_seen] = lead->seen;
	row->text[LEAD_by] = lead->by;
	row->value[LEAD_on] = lead->on;
	row->text[LEAD_reason] = lead->reason;
}

bool
lead_is_open(const struct lead *lead)
{
	return lead->state == WORD_LEAD_OPEN || lead->state == WORD_LEAD_AGAIN;
}

void
lead_free(struct leads *leads)
{
	free(leads->lead);
	arena_free(&leads->arena);
}
