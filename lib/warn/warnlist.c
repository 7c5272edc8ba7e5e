#include "warn/warnlist.h"

#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "base/prose.h"
#include "match/subject.h"

/* ---- orders ---- */

static int
compare_numbers(int64_t a, int64_t b)
{
	return a < b ? -1 : a > b;
}

/* How much is missing: what a household has in one place it has. */
static int
rank_of(int64_t gap)
{
	return gap == WORD_GAP_NONE ? 2 : gap == WORD_GAP_LESS;
}

/* Those of one row together, where he has most first. */
static int
compare_meets(const void *a, const void *b)
{
	const struct warnmeet *one = a;
	const struct warnmeet *two = b;
	int order = compare_numbers((int64_t)one->item, (int64_t)two->item);

	order = order != 0 ? order : rank_of(one->gap) - rank_of(two->gap);
	return order != 0 ? order : text_compare(one->household, two->household);
}

/* A row of a list, and where the register has him. */
struct said {
	const struct warning *row;
	const struct warnmeet *met; /* the first of row->meets; NULL: nowhere */
	struct text number;
	struct text name;
};

static int64_t
gap_of(const struct said *said)
{
	return said->met == NULL ? (int64_t)WORD_GAP_NONE : said->met->gap;
}

/* Those about the same together, that which says most first, whatever the order of the files. */
static int
compare_said(const void *a, const void *b)
{
	const struct said *one = a;
	const struct said *two = b;
	int order = strcmp(one->row->id, two->row->id);

	order = order != 0 ? order : (two->met != NULL) - (one->met != NULL);
	order = order != 0 ? order : rank_of(gap_of(two)) - rank_of(gap_of(one));
	order = order != 0 ? order : compare_numbers(two->row->amount, one->row->amount);
	order = order != 0 ? order : compare_numbers(two->row->on, one->row->on);
	order = order != 0 ? order : text_compare(one->name, two->name);
	order = order != 0 ? order : text_compare(one->row->village, two->row->village);
	order = order != 0 ? order : text_compare(one->row->town, two->row->town);
	order = order != 0 ? order : (one->row->last != NULL) - (two->row->last != NULL);
	return order != 0 ? order
			  : compare_numbers((int64_t)one->row->line, (int64_t)two->row->line);
}

/* Strong, not known, plain: who may be in greater need is visited first. */
static int
weight_of(const struct warned *warned)
{
	return warned->quiet                              ? 3
	       : warned->strength == WORD_STRENGTH_STRONG ? 0
	       : warned->strength == BLANK                ? 1
							  : 2;
}

/* By what is shown alone, so that nobody's place tells where he lives. */
static int
compare_listed(const void *a, const void *b)
{
	const struct warned *one = a;
	const struct warned *two = b;
	int order = weight_of(one) - weight_of(two);

	order = order != 0 ? order : compare_numbers(one->visit_by, two->visit_by);
	order = order != 0 ? order : text_compare(one->town, two->town);
	order = order != 0 ? order : text_compare(one->village, two->village);
	order = order != 0 ? order
			   : text_compare(one->met == NULL ? TEXT_NONE : one->met->household,
					  two->met == NULL ? TEXT_NONE : two->met->household);
	order = order != 0 ? order : text_compare(one->name, two->name);
	return order != 0 ? order : strcmp(one->id, two->id);
}

/* ---- what the rows say together ---- */

static struct said *
say_all(struct warnmeets *meets)
{
	struct warnings *warnings = meets->warnings;
	struct said *said = arena_calloc(warnings->count + 1, sizeof(*said));

	if (meets->count > 0)
		qsort(meets->meet, meets->count, sizeof(*meets->meet), compare_meets);
	for (size_t i = meets->count; i > 0; i--)
		said[meets->meet[i - 1].item].met = &meets->meet[i - 1];
	for (size_t i = 0; i < warnings->count; i++) {
		struct warning *row = &warnings->item[i];
		struct said *own = &said[i];

		own->row = row;
		own->number = text_of(row->whose.number);
		if (own->number.n == 0 && own->met != NULL)
			own->number = own->met->number;
		if (own->number.n == 0)
			own->number = warning_number(warnings, i);
		own->name = own->met != NULL ? own->met->name : row->whose.name;
		warning_id(row->signal, own->number, own->name, row->whose.birth, row->id);
	}
	if (warnings->count > 0)
		qsort(said, warnings->count, sizeof(*said), compare_said);
	return said;
}

/* Which of two visits counts: the later; of one day, that which leaves more to be done. */
static bool
is_later(const struct record *visit, const struct record *other, day_t date)
{
	bool visited = warning_is_visited(visit, date);

	if (other == NULL || visited != warning_is_visited(other, date))
		return other == NULL || visited;
	if (visit->value[WARNING_visited_on] != other->value[WARNING_visited_on])
		return visit->value[WARNING_visited_on] > other->value[WARNING_visited_on];
	return visit->value[WARNING_outcome] > other->value[WARNING_outcome];
}

static void
take_last(struct warnlist *list, struct warned *warned, const struct warning *row)
{
	const struct record *old = warned->last;

	if (old != NULL &&
	    (old->value[WARNING_visited_on] != row->last->value[WARNING_visited_on] ||
	     old->value[WARNING_outcome] != row->last->value[WARNING_outcome]))
		diag_say(list->diag, DIAG_WARN_TWICE,
			 .at = { .file = list->last_file,
				 .line = row->line > old->line ? row->line : old->line },
			 .one = NUM_TEXT((int64_t)(row->line > old->line ? old->line : row->line)));
	if (is_later(row->last, old, list->date))
		warned->last = row->last;
}

static int
compare_texts(const void *a, const void *b)
{
	return text_compare(*(const struct text *)a, *(const struct text *)b);
}

/* Where the same person stands in other households too, and whether he goes by another name. */
static struct text
doubt_of(struct warnlist *list, const struct warned *warned, const struct said *said, size_t count)
{
	struct arena *arena = &list->arena;
	struct text others = TEXT_NONE;
	struct text doubt = TEXT_NONE;
	bool differs = false;
	bool dead = false;
	size_t room = 0;
	size_t n = 0;

	for (size_t i = 0; i < count; i++) {
		room += said[i].row->meets;
		dead |= said[i].row->dead;
	}
	struct text *home = arena_alloc(arena, (room + 1) * sizeof(*home));

	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < said[i].row->meets; k++) {
			differs |= said[i].met[k].differs;
			home[n++] = said[i].met[k].household;
		}
	qsort(home, n, sizeof(*home), compare_texts);
	for (size_t i = 0; i < n; i++)
		if (subject_household_key(home[i]) != subject_household_key(warned->met->household))
			others = lead_join(others, home[i], list->language, arena);
	if (differs)
		doubt = list->language == LANGUAGE_ZH ? TEXT("姓名与登记册的不同")
						      : TEXT("another name than in the register");
	if (dead)
		doubt = lead_join(doubt,
				  list->language == LANGUAGE_ZH
					  ? TEXT("登记册另有一行写明已去世")
					  : TEXT("another row of the register has him dead"),
				  list->language, arena);
	if (others.n > 0)
		doubt = lead_join(doubt,
				  prose_part(arena, list->language, "同一人还登记在{1}",
					     "the same person is in {1} too", others),
				  list->language, arena);
	return doubt;
}

/* Where he lives: the register says, else the list; nobody, where somebody is at risk. */
static void
place(struct warned *warned, const struct said *said, size_t count)
{
	if (warned->hidden)
		return;
	if (warned->met != NULL) {
		warned->town = warned->met->town;
		warned->village = warned->met->village;
	}
	for (size_t i = 0; i < count && warned->met == NULL && warned->village.n == 0; i++) {
		warned->town = said[i].row->town;
		warned->village = said[i].row->village;
	}
}

/* One warning of rows that are about it, of which there are some. */
static struct warned
join(struct warnlist *list, const struct warnmeets *meets, const struct said *said, size_t count)
{
	struct warned warned = { .who = said->row,
				 .met = said->met,
				 .number = said->number,
				 .name = said->name,
				 .on = BLANK,
				 .amount = BLANK,
				 .fresh = BLANK,
				 .gap = gap_of(said),
				 .strength = BLANK,
				 .quiet_until = BLANK,
				 .visit_by = BLANK };

	memcpy(warned.id, said->row->id, sizeof(warned.id));
	for (size_t i = 0; i < count; i++) {
		const struct warning *row = said[i].row;

		warned.on = row->on > warned.on ? row->on : warned.on;
		warned.amount = row->amount > warned.amount ? row->amount : warned.amount;
		warned.hidden |= warnmeet_hides(meets, row);
		if (row->last != NULL)
			take_last(list, &warned, row);
		else if (row->on > warned.fresh)
			warned.fresh = row->on;
		warned.told |= row->last == NULL;
	}
	place(&warned, said, count);
	warned.doubt = doubt_of(list, &warned, said, count);
	return warned;
}

/* ---- is it to be visited? ---- */

static void
lack(struct warnlist *list, struct warned *warned, struct text what, enum param param)
{
	struct text key = param == PARAM_COUNT ? what
					       : prose_part(&list->arena, LANGUAGE_EN, "",
							    "rule:{1}", text_of(param_key(param)));

	warned->missing = warned->missing.n == 0 ? key
						 : prose_part(&list->arena, LANGUAGE_EN, "",
							      "{1};{2}", warned->missing, key);
}

/* By the table; false: it is no warning. */
static bool
weigh(struct warnlist *list, struct warned *warned)
{
	struct warnrule_found found = warnrule_find(list->rules, list->law, warned->who->signal,
						    warned->gap, warned->amount);

	if (warned->gap == BLANK || found.truth == TRUTH_NO)
		return false;
	warned->rule = found.rule;
	if (found.truth == TRUTH_YES)
		warned->strength = found.rule->strength;
	else
		lack(list, warned, TEXT("amount"), found.amount ? PARAM_COUNT : found.lacks);
	return true;
}

/* Until when it is not named again: as was written, but no longer than the rule has it. */
static int64_t
quiet_until(const struct warnlist *list, const struct record *last)
{
	const struct value *months = &list->law->value[PARAM_WARN_QUIET];
	int64_t stated = last->value[WARNING_quiet_until];

	if (!months->set)
		return stated;
	int64_t most =
		day_months_later((day_t)last->value[WARNING_visited_on], (int32_t)months->whole);

	return stated == BLANK || stated > most ? most : stated;
}

/* Is there something that whoever was there could not see? */
static bool
is_news(const struct warned *warned)
{
	const int64_t *last = warned->last->value;

	return (warned->fresh != BLANK && warned->fresh > last[WARNING_visited_on]) ||
	       (warned->strength == WORD_STRENGTH_STRONG &&
		last[WARNING_strength] == WORD_STRENGTH_PLAIN);
}

/* What the last list makes of it: quiet, or that it was and is not any more. */
static void
recall(struct warnlist *list, struct warned *warned, bool listed)
{
	const struct record *last = warned->last;

	if (last == NULL || !warning_is_visited(last, list->date) ||
	    last->value[WARNING_outcome] == WORD_OUTCOME_ABSENT)
		return;
	int64_t until = quiet_until(list, last);

	if (until == BLANK) { /* nobody says for how long */
		lack(list, warned, TEXT_NONE, PARAM_WARN_QUIET);
		return;
	}
	warned->quiet_until = until;
	warned->quiet = list->date <= until && !(listed && is_news(warned));
	warned->again = !warned->quiet;
	warned->over = list->date > until && !warned->told &&
		       last->value[WARNING_outcome] == WORD_OUTCOME_CLEARED;
}

/* By when: as it was said when it was listed first, else from today; earlier where it grew strong.
 */
static void
set_day(struct warnlist *list, struct warned *warned)
{
	bool strong = warned->strength == WORD_STRENGTH_STRONG;
	enum param param = strong ? PARAM_WARN_VISIT_STRONG : PARAM_WARN_VISIT_PLAIN;
	const struct value *days = &list->law->value[param];
	const struct record *last = warned->again ? NULL : warned->last;
	int64_t said = last == NULL ? BLANK : last->value[WARNING_visit_by];
	bool grew = last != NULL && strong && last->value[WARNING_strength] != WORD_STRENGTH_STRONG;

	warned->visit_by = said;
	if (warned->strength == BLANK || (said != BLANK && !grew))
		return;
	if (!days->set) {
		lack(list, warned, TEXT_NONE, param);
		return;
	}
	day_t day = workday_add(list->calendar, list->date, (int32_t)days->whole);

	warned->visit_by = said == BLANK || day < said ? day : said;
}

static void
count(struct warnlist *list, const struct warned *warned)
{
	list->quiet += warned->quiet;
	if (warned->quiet)
		return;
	list->open++;
	list->strong += warned->strength == WORD_STRENGTH_STRONG;
	list->undecided += warned->strength == BLANK;
	list->absent += warned->met == NULL;
	list->overdue += warned->visit_by != BLANK && warned->visit_by < list->date;
	list->provisional += warned->visit_by > workday_final(list->calendar);
}

/* Take it into the list, unless it is none. */
static void
settle(struct warnlist *list, struct warned *warned)
{
	bool listed = weigh(list, warned);

	recall(list, warned, listed);
	list->over += warned->over;
	if (warned->over)
		return;
	if (!listed && !warned->quiet) {
		list->enough += warned->gap == BLANK;
		list->below += warned->gap != BLANK;
		return;
	}
	if (!warned->quiet)
		set_day(list, warned);
	list->item = arena_grow(list->item, &list->room, list->count, sizeof(*list->item));
	list->item[list->count++] = *warned;
	count(list, warned);
}

void
warnlist_make(struct warnlist *list, struct warnmeets *meets)
{
	struct said *said = say_all(meets);
	size_t rows = meets->warnings->count;

	for (size_t i = 0, end; i < rows; i = end) {
		bool dead = false;
		size_t living = 0;

		for (end = i; end < rows && strcmp(said[end].row->id, said[i].row->id) == 0;
		     end++) {
			dead |= said[end].row->dead;
			living += said[end].row->meets;
		}
		if (dead && living == 0) {
			list->dead++;
			continue;
		}
		struct warned warned = join(list, meets, &said[i], end - i);

		settle(list, &warned);
	}
	free(said);
	if (list->count > 0)
		qsort(list->item, list->count, sizeof(*list->item), compare_listed);
}

void
warnlist_free(struct warnlist *list)
{
	free(list->item);
	arena_free(&list->arena);
}
