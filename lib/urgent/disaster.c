#include "urgent/disaster.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/hash.h"
#include "base/num.h"
#include "mend/mendrecord.h"
#include "urgent/eventid.h"
#include "urgent/party.h"

enum { FOLD_SIZE = 256 };

/* ---- places ---- */

/* The next of the places; blank at the end. */
static struct text
next_place(struct text *rest)
{
	static const char parts[] = ";|；|、|,|，|/|\n|\r| |　";
	struct text place = TEXT_NONE;

	while (place.n == 0 && rest->n > 0) {
		size_t at = 0;

		while (at < rest->n && !text_begins_any(text_from(*rest, at), parts))
			at++;
		place = text_trim((struct text){ rest->p, at });
		*rest = text_from(*rest, at);
		*rest = text_from(*rest, text_begin_of(*rest, parts));
	}
	return place;
}

/* Is a household of that town and village of the place? */
static enum truth
is_of_place(struct text place, struct text town, struct text village)
{
	char own[FOLD_SIZE];
	char where[FOLD_SIZE];
	struct text at = party_village(place, own, sizeof(own));
	struct text in = party_village(village, where, sizeof(where));
	char folded[FOLD_SIZE];
	struct text of = text_fold(town, folded, sizeof(folded));

	if (of.n > 0 && text_equal(at, of))
		return TRUTH_YES;
	if (in.n > of.n && text_begins(in, of))
		in = text_from(in, of.n);
	if (in.n == 0)
		return TRUTH_UNKNOWN;
	if (text_equal(at, in) || (of.n == 0 && party_is_below_town(in, at)))
		return TRUTH_YES;
	if (!text_ends(at, in))
		return TRUTH_NO;
	if (of.n == 0)
		return TRUTH_UNKNOWN;
	return truth_of(at.n == of.n + in.n && text_begins(at, of));
}

enum truth
disaster_has_place(const struct disaster *disaster, struct text town, struct text village)
{
	struct text rest = disaster->places;
	enum truth has = TRUTH_NO;
	struct text place;

	while ((place = next_place(&rest)).n > 0)
		has = truth_or(has, is_of_place(place, town, village));
	return has;
}

/* Have two of one kind a place in common? */
static bool
share_place(const struct disaster *one, const struct disaster *two)
{
	struct text rest = one->places;
	struct text place;

	while ((place = next_place(&rest)).n > 0)
		if (disaster_has_place(two, place, place) == TRUTH_YES)
			return true;
	return false;
}

/* ---- days ---- */

bool
disaster_has_day(const struct disaster *disaster, day_t day)
{
	return day >= disaster->from && (disaster->until == BLANK || day <= disaster->until);
}

bool
disaster_overlap(day_t from, int64_t until, day_t other_from, int64_t other_until)
{
	return (until == BLANK || other_from <= until) &&
	       (other_until == BLANK || from <= other_until);
}

/* ---- the file ---- */

static uint64_t
name_key(struct text id, int64_t kind)
{
	return hash_join(eventid_key(id), NUM_TEXT(kind));
}

const struct disaster *
disaster_find(const struct disaster_book *book, struct text id, int64_t kind)
{
	size_t found = index_find(&book->by_name, name_key(id, kind));

	return found == INDEX_NONE ? NULL : &book->item[found];
}

/* False, for whom it leaves out. */
static bool
say(const struct record_reader *reader, const struct record *row, int column, enum diag_code code,
    struct text one, struct diag *diag)
{
	diag_say(diag, code, .at = record_where(reader, row, column), .one = one);
	return false;
}

static bool
is_sound(const struct disaster_book *book, const struct record_reader *reader,
	 const struct record *row, struct diag *diag)
{
	static const int needed[] = { DISASTER_event_id, DISASTER_kind, DISASTER_from,
				      DISASTER_places, DISASTER_document };
	const struct schema *schema = schema_of(RECORD_DISASTER);
	const int64_t *value = row->value;

	if (row->bad)
		return false;
	for (size_t i = 0; i < ARRAY_LENGTH(needed); i++)
		if (schema->column[needed[i]].kind == KIND_TEXT ? row->text[needed[i]].n == 0
								: value[needed[i]] == BLANK)
			return say(reader, row, needed[i], DIAG_DISASTER_BLANK, TEXT_NONE, diag);
	if (value[DISASTER_until] != BLANK && value[DISASTER_until] < value[DISASTER_from])
		return say(reader, row, DISASTER_until, DIAG_DISASTER_DAYS, TEXT_NONE, diag);
	const struct disaster *old =
		disaster_find(book, row->text[DISASTER_event_id], value[DISASTER_kind]);

	return old == NULL || say(reader, row, DISASTER_event_id, DIAG_DISASTER_TWICE,
				  NUM_TEXT((int64_t)old->line), diag);
}

static void
take(struct disaster_book *book, const struct record_reader *reader, const struct record *row,
     struct diag *diag)
{
	const struct text *text = row->text;
	struct arena *arena = &book->arena;
	size_t size = text[DISASTER_document].n + text[DISASTER_article].n + 1;
	char *source = arena_alloc(arena, size);
	int length = snprintf(source, size, "%.*s%.*s", SHOW(text[DISASTER_document]),
			      SHOW(text[DISASTER_article]));
	const struct disaster own = { .id = arena_text(arena, text[DISASTER_event_id]),
				      .kind = row->value[DISASTER_kind],
				      .from = (day_t)row->value[DISASTER_from],
				      .until = row->value[DISASTER_until],
				      .places = arena_text(arena, text[DISASTER_places]),
				      .source = { source, (size_t)length },
				      .line = row->line };

	for (size_t i = 0; i < book->count; i++) {
		const struct disaster *old = &book->item[i];

		if (old->kind == own.kind &&
		    disaster_overlap(old->from, old->until, own.from, own.until) &&
		    share_place(old, &own))
			(void)say(reader, row, DISASTER_event_id, DIAG_DISASTER_LIKE, old->id,
				  diag);
	}
	book->item = arena_grow(book->item, &book->room, book->count, sizeof(*book->item));
	index_add(&book->by_name, name_key(own.id, own.kind), book->count);
	book->item[book->count++] = own;
}

bool
disaster_read(struct disaster_book *book, const char *path, day_t today, struct diag *diag)
{
	static const int required[] = { DISASTER_event_id, DISASTER_kind,     DISASTER_from,
					DISASTER_places,   DISASTER_document, -1 };
	struct record_reader *reader = record_open(
		path, RECORD_DISASTER, &(struct table_options){ 0 }, NULL, required, diag);
	struct mendrecord mend;
	struct record row;
	enum table_result result;

	mendrecord_begin(&mend, reader, today, &book->arena, diag);
	while ((result = record_each(reader, &row)) == TABLE_ROW) {
		if (is_sound(book, reader, &row, diag))
			take(book, reader, &row, diag);
	}
	record_close(reader);
	return result == TABLE_END;
}

void
disaster_free(struct disaster_book *book)
{
	free(book->item);
	index_free(&book->by_name);
	arena_free(&book->arena);
}
