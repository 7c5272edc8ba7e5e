#ifndef JZ_PUBLISH_LEAK_H
#define JZ_PUBLISH_LEAK_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/hash.h"

/*
 * What must not become public, and whether it stands in what is to be: numbers of a register,
 * whatever signs part their digits, and words of illness and disability.
 */

enum { LEAK_DIGITS = 32 };

/* Starts as { 0 }. */
struct leak {
	struct hash_set number;       /* of digits */
	bool length[LEAK_DIGITS + 1]; /* has it one of so many? */
	struct text *word;            /* folded */
	size_t words;
	size_t room;
	struct text *place; /* towns and villages */
	size_t places;
	size_t place_room;
	struct arena arena;
};

/* An identity number, an account or a telephone; of fewer than seven digits nobody is known. */
void leak_add_number(struct leak *leak, struct text number);

/* A town or village, which may stand in a title. */
void leak_add_place(struct leak *leak, struct text place);

/* The names of diseases(5), and words of disability; false with trouble reported. */
bool leak_add_words(struct leak *leak, const char *diseases, struct diag *diag);

/* Is there none of it in a content?  Else trouble is reported; part: what it is, for people. */
bool leak_is_clean(const struct leak *leak, struct text content, struct text part,
		   struct diag *diag);

/*
 * The same of every part of a workbook that is at path: all its sheets, seen or hidden, comments,
 * and what it says of itself.
 */
bool leak_is_clean_book(const struct leak *leak, const char *path, struct diag *diag);

/* Has a title nothing but words of notices, places, digits and signs?  Else trouble is reported. */
bool leak_is_title(const struct leak *leak, struct text title, struct diag *diag);

void leak_free(struct leak *leak);

#endif
