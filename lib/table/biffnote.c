#include "table/biffnote.h"

#include <stdlib.h>
#include <string.h>

#include "table/ole.h"

enum {
	RECORD_NOTE = 0x1C,
	RECORD_CONTINUE = 0x3C,
	RECORD_OBJECT = 0x5D,
	RECORD_TEXT = 0x1B6,
	TEXT_UNITS = 10, /* where a text says how many units it has */
	OBJECT_ID = 6,
	NOTE_SIZE = 8,
};

/* Keep what was gathered as the words of the last object. */
static void
keep_text(struct biffnote *note, struct arena *arena)
{
	struct text words = { note->units.bytes, note->units.n };

	note->text = arena_grow(note->text, &note->text_room, note->texts, sizeof(*note->text));
	note->text[note->texts++] =
		(struct biffnote_text){ note->object,
					words.n > 0 ? arena_text(arena, words) : TEXT_NONE };
	note->expected = note->units.n = 0;
}

/* A part of a text: a byte that says how wide its units are, and these. */
static void
take_units(struct biffnote *note, struct arena *arena, const struct biffrec *record)
{
	if (record->n == 0)
		return;
	size_t width = (record->p[0] & 1) == 0 ? 1 : 2;
	size_t units = (record->n - 1) / width;
	size_t n = units < note->expected ? units : note->expected;
	struct text part = biffrec_units(arena, record->p + 1, n, width == 1);

	while (note->units.room < note->units.n + part.n)
		note->units.bytes =
			arena_grow(note->units.bytes, &note->units.room, note->units.room, 1);
	if (part.n > 0)
		memcpy(note->units.bytes + note->units.n, part.p, part.n);
	note->units.n += part.n;
	note->expected -= n;
	if (note->expected == 0 || n == 0)
		keep_text(note, arena);
}

static void
take_place(struct biffnote *note, struct arena *arena, const struct biffrec *record)
{
	struct text author = TEXT_NONE;

	if (record->n < NOTE_SIZE)
		return;
	(void)biffrec_string(arena, record, NOTE_SIZE, 2, &author);
	note->place =
		arena_grow(note->place, &note->place_room, note->places, sizeof(*note->place));
	note->place[note->places++] = (struct biffnote_place){
		.object = ole_u16(record->p + 6),
		.row = ole_u16(record->p),
		.column = ole_u16(record->p + 2),
		.author = author,
	};
}

void
biffnote_take(struct biffnote *note, struct arena *arena, const struct biffrec *record)
{
	if (record->id == RECORD_OBJECT && record->n >= OBJECT_ID + 2)
		note->object = ole_u16(record->p + OBJECT_ID);
	else if (record->id == RECORD_TEXT && record->n >= TEXT_UNITS + 2)
		note->expected = ole_u16(record->p + TEXT_UNITS);
	else if (record->id == RECORD_CONTINUE && note->expected > 0)
		take_units(note, arena, record);
	else if (record->id == RECORD_NOTE)
		take_place(note, arena, record);
}

static int
compare(const void *a, const void *b)
{
	const struct biffnote_text *x = a;
	const struct biffnote_text *y = b;

	return (x->object > y->object) - (x->object < y->object);
}

void
biffnote_settle(struct biffnote *note, struct arena *arena, struct comments *comments)
{
	if (note->texts > 1)
		qsort(note->text, note->texts, sizeof(*note->text), compare);
	for (size_t i = 0; note->texts > 0 && i < note->places; i++) {
		const struct biffnote_place *place = &note->place[i];
		const struct biffnote_text key = { .object = place->object };
		const struct biffnote_text *text =
			bsearch(&key, note->text, note->texts, sizeof(key), compare);

		if (text != NULL)
			comments_add(comments, arena, place->row + 1, place->column, place->author,
				     text->words, false);
	}
	free(note->text);
	free(note->place);
	free(note->units.bytes);
	*note = (struct biffnote){ 0 };
}
