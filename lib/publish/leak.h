#ifndef JZ_PUBLISH_LEAK_H
#define JZ_PUBLISH_LEAK_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/hash.h"

/*
 * What must not become public, and whether it stands in what is to be.  Eleven digits and more are
 * an identity number, a mobile phone or an account, whoever's they are, but for dates; of seven to
 * ten only those of the register are.  It does not matter which signs part the digits, nor how they
 * are written: １, 一, 壹, ①.  Words are those of illness, disability and their like.
 */

/* Starts as { 0 }. */
struct leak {
	struct hash_set number;  /* short ones of the register, digits alone */
	struct hash_set allowed; /* what may stand there: the office's own telephone */
	struct leak_words {
		struct text *item;
		size_t count;
		size_t room;
	} word, place, hidden, passed; /* words; towns and villages; names that must not appear;
					  what is no leak, whatever words are in it */
	struct arena arena;
};

/* A telephone, or several, or an account, in whatever way a cell has them. */
void leak_add_number(struct leak *leak, struct text cell);

/* What the office itself makes known of itself, and how it is reached. */
void leak_allow(struct leak *leak, struct text text);

/* A town or village of the register, which may stand in a title. */
void leak_add_place(struct leak *leak, struct text place);

/*
 * A place that a notice is for.  Words in one that the register has, and that ends as places do,
 * are part of its name and let pass from then on: 盲沟村.
 */
void leak_pass_place(struct leak *leak, struct text place);

/* Somebody who must not be named. */
void leak_add_hidden(struct leak *leak, struct text name);

/* The names of diseases(5), and words of disability; false with trouble reported. */
bool leak_add_words(struct leak *leak, const char *diseases, struct diag *diag);

/* What was found, the digits first; neither: there is none of it. */
struct leak_hit {
	bool digits;
	struct text word; /* the leak's */
};

/* In a cell digits belong together whatever stands between them. */
struct leak_hit leak_in_cell(const struct leak *leak, struct text cell);

/*
 * The same of somebody's name.  In one of two or three Chinese letters a word of one letter is no
 * disease, 王病根; it is let pass from then on.
 */
struct leak_hit leak_in_name(struct leak *leak, struct text name);

/* Is a cell clean?  Else trouble is reported; part: what it is, for people. */
bool leak_is_clean_cell(const struct leak *leak, struct text cell, struct text part,
			const struct where *at, struct diag *diag);

/*
 * The same of all that was written, where a line, a tab or a blank behind another sign parts digits
 * that do not belong together, and short numbers are no matter, for amounts are such.
 */
bool leak_is_clean(const struct leak *leak, struct text content, struct text part,
		   const struct where *at, struct diag *diag);

/*
 * The same of every part of a workbook that is at path: all its sheets, seen or hidden, comments,
 * and what it says of itself.
 */
bool leak_is_clean_book(const struct leak *leak, const char *path, const struct where *at,
			struct diag *diag);

/*
 * Has a title nothing but words of notices, places with at most four digits, and signs, and no name
 * that is hidden?  Else trouble is reported.
 */
bool leak_is_title(const struct leak *leak, struct text title, const struct where *at,
		   struct diag *diag);

/* Has the name of a file no name that is hidden but within that of a place?  The same. */
bool leak_is_file_name(const struct leak *leak, struct text name, struct diag *diag);

void leak_free(struct leak *leak);

#endif
