#ifndef JZ_TABLE_BIFFNOTE_H
#define JZ_TABLE_BIFFNOTE_H

#include <stddef.h>

#include "base/arena.h"
#include "table/biffrec.h"
#include "table/comments.h"

/*
 * The comments of a sheet of an .xls: a record NOTE says at which cell one stands and of which
 * object it is, and the text of that object has a record of its own ([MS-XLS] 2.4.179, 2.4.329).
 * It starts as { 0 }.
 */
struct biffnote {
	struct biffnote_text {
		unsigned object;
		struct text words;
	} * text;
	size_t text_room;
	size_t texts;
	struct biffnote_place {
		unsigned object;
		size_t row; /* from 0, as the column */
		size_t column;
		struct text author;
	} * place;
	size_t place_room;
	size_t places;
	unsigned object; /* the last that was met */
	size_t expected; /* units of its text that are still to come */
	struct biffnote_units {
		char *bytes;
		size_t room;
		size_t n;
	} units;
};

/* A record of the sheet, of any kind. */
void biffnote_take(struct biffnote *note, struct arena *arena, const struct biffrec *record);

/* The comments, when all records were taken; note is empty then. */
void biffnote_settle(struct biffnote *note, struct arena *arena, struct comments *comments);

#endif
