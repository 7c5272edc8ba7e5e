#ifndef JZ_PAGE_ASKED_H
#define JZ_PAGE_ASKED_H

#include <stddef.h>

#include "base/day.h"
#include "register/column.h"
#include "table/bookout.h"

/* A column that people are asked to fill in (page/fillin.h): how it looks, and what may stand in
 * it. */

enum { ASKED_WORDS = 1024 }; /* room for what it allows, in words */

enum asked_need { ASKED_MAY, ASKED_MUST, ASKED_AHEAD, ASKED_LATER };

/* As fillin.def has it. */
struct asked_field {
	int form; /* enum fillin_kind */
	enum record_type record;
	int place;
	enum asked_need need;
	const char *words[2]; /* what it means, by enum language */
};

/* A column of the form. */
struct asked {
	const struct asked_field *field;
	struct column column;
	int source; /* the column that it is given by, or -1 */
	size_t list;
	size_t words;
	int width;
};

/* The column of a field, but for source and list. */
struct asked asked_of(const struct asked_field *field, enum language language);

/* Its enum bookout_look. */
unsigned asked_look(const struct asked *asked);

/* What may stand in it, and what a blank means, in words. */
struct text asked_allows(const struct asked *asked, enum language language, char buf[ASKED_WORDS]);
struct text asked_blank(const struct asked *asked, enum language language);

/* What somebody might write into it. */
struct text asked_example(const struct asked *asked, enum language language, char buf[ASKED_WORDS]);

/* What the sheet looks at, without its message; no day that cannot lie ahead is behind date. */
struct bookout_check asked_check(const struct asked *asked, day_t date);

#endif
